//! The real program in a real window on a screen of its own, worked with mouse and keyboard.
//!
//! Needs Xvfb, xdotool and ImageMagick: `tests/install-tools.sh`.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

struct Screen {
    display: String,
    server: Child,
    program: Option<Child>,
    folder: tempfile::TempDir,
}

impl Drop for Screen {
    fn drop(&mut self) {
        for child in self.program.iter_mut().chain([&mut self.server]) {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Screen {
    fn new() -> Option<Self> {
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "+extension",
                "GLX",
                "-nolisten",
                "tcp",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut number = String::new();
        let out = server.stdout.take()?;
        BufReader::new(out).read_line(&mut number).ok()?;
        Some(Self {
            display: format!(":{}", number.trim()),
            server,
            program: None,
            folder: tempfile::tempdir().ok()?,
        })
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env("DISPLAY", &self.display)
            .env("XDG_DATA_HOME", self.folder.path())
            .env("XDG_RUNTIME_DIR", self.folder.path())
            .env("XDG_CONFIG_HOME", self.folder.path())
            .env_remove("WAYLAND_DISPLAY")
            .stderr(Stdio::null());
        command
    }

    fn tool(&self, program: &str, arguments: &[&str]) -> String {
        let output = self
            .command(program)
            .args(arguments)
            .output()
            .expect("the tool is there");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// The part of the window that is about this colour; none while there is no picture of it.
    fn share(&self, window: &str, color: egui::Color32) -> f64 {
        let path = self.folder.path().join("seen.png");
        let into = path.display().to_string();
        self.tool("timeout", &["20", "import", "-window", window, &into]);
        let picture = image::open(&path).map(|it| it.to_rgb8());
        picture.map_or(0.0, |picture| share(&picture, color))
    }

    fn until(&self, what: &str, mut is_so: impl FnMut(&Self) -> bool) {
        let began = Instant::now();
        while !is_so(self) {
            assert!(began.elapsed() < PATIENCE, "waited in vain until {what}");
            std::thread::sleep(Duration::from_millis(300));
        }
    }
}

/// What takes longer is broken, on any machine.
const PATIENCE: Duration = Duration::from_secs(180);

/// The part of a picture that is about this colour.
fn share(picture: &image::RgbImage, color: egui::Color32) -> f64 {
    let near = |pixel: &image::Rgb<u8>| {
        let wanted = [color.r(), color.g(), color.b()];
        pixel.0.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 14)
    };
    let count = picture.pixels().filter(|it| near(it)).count();
    count as f64 / f64::from(picture.width() * picture.height())
}

fn is_there(tool: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(tool).is_file())
}

#[test]
fn the_real_window_opens_draws_and_obeys_mouse_and_keyboard() {
    for tool in ["Xvfb", "xdotool", "import"] {
        assert!(
            is_there(tool),
            "there is no {tool}; see tests/install-tools.sh"
        );
    }
    let mut screen = Screen::new().expect("a screen");
    let program = Path::new(env!("CARGO_BIN_EXE_outpace-desktop"));
    let scenario = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/first-day.toml");
    let started = screen
        .command(&program.display().to_string())
        .arg(scenario)
        .stdout(Stdio::null())
        .spawn();
    screen.program = Some(started.expect("the program starts"));
    let mut window = String::new();
    screen.until("a window", |screen| {
        let found = screen.tool("xdotool", &["search", "--name", "Outpace"]);
        window = found.lines().last().unwrap_or_default().to_owned();
        !window.is_empty()
    });
    screen.tool(
        "xdotool",
        &[
            "windowmove",
            &window,
            "0",
            "0",
            "windowsize",
            &window,
            "1280",
            "800",
        ],
    );
    // A machine that is busy draws seldom: what was asked is asked again until it is seen.
    let command = |screen: &Screen, words: &str, seen: egui::Color32| {
        let begun = Instant::now();
        while screen.share(&window, seen) < 0.4 {
            assert!(begun.elapsed() < PATIENCE, "in vain: {words}");
            let pause = Duration::from_millis(1500);
            screen.tool("xdotool", &["windowfocus", &window]);
            for keys in ["Escape", "ctrl+p"] {
                screen.tool("xdotool", &["key", keys]);
                std::thread::sleep(pause);
            }
            screen.tool("xdotool", &["type", "--delay", "60", words]);
            std::thread::sleep(pause);
            screen.tool("xdotool", &["key", "Return"]);
            std::thread::sleep(pause);
        }
    };
    // By keyboard: the palette, and in it the dark theme.
    let dark = outpace_gui::theme::Tokens::in_theme(egui::Theme::Dark);
    let light = outpace_gui::theme::Tokens::in_theme(egui::Theme::Light);
    screen.until("something is drawn", |screen| {
        screen.share(&window, dark.panel()) + screen.share(&window, light.panel()) > 0.3
    });
    command(&screen, "light theme", light.panel());
    command(&screen, "dark theme", dark.panel());
    // By mouse: the second tab, and there the first button, which plays the day.
    let talking: egui::Color32 = dark.agent().talking.into();
    let click = |screen: &Screen, x: &str, y: &str| {
        let at = [
            "mousemove",
            "--window",
            &window,
            x,
            y,
            "sleep",
            "0.3",
            "click",
            "1",
        ];
        screen.tool("xdotool", &at);
        std::thread::sleep(Duration::from_secs(2));
    };
    click(&screen, "107", "51");
    let begun = Instant::now();
    let mut is_clicked = false;
    while screen.share(&window, talking) < 0.02 {
        assert!(begun.elapsed() < PATIENCE, "in vain: no agent talks");
        if !std::mem::replace(&mut is_clicked, true) {
            click(&screen, "60", "89");
        }
        std::thread::sleep(Duration::from_millis(500));
    }
    screen.tool("xdotool", &["key", "ctrl+q"]);
    let mut program = screen.program.take().expect("it was started");
    let began = Instant::now();
    let ended = loop {
        if let Some(status) = program.try_wait().expect("it can be asked") {
            break status;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "it does not end");
        std::thread::sleep(Duration::from_millis(100));
    };
    assert!(ended.success(), "{ended}");
}
