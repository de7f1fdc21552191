//! The program: the bar, the views, the dialogs, and everything that is asked for.

mod files;
mod menu;

use eframe::{CreationContext, Frame, Storage};
use egui::{Context, Panel, Ui};

use crate::command::{Command, UiCommand};
use crate::desk::{Desk, Settings, ThemeChoice};
use crate::dialogs::Dialogs;
use crate::dock::Dock;
use crate::document::Document;
use crate::notice::{Notice, Notices};
use crate::palette::Palette;
use crate::shipped::Shipped;
use crate::views::{ViewKind, Views};
use crate::{theme, worker};

/// The desktop.
pub struct App {
    desk: Desk,
    views: Views,
    dock: Dock,
    palette: Palette,
    dialogs: Dialogs,
    notices: Notices,
    asks: Vec<Command>,
}

/// What is not remembered but given at the start.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// A scenario, a journal or a results folder to open.
    pub open: Option<std::path::PathBuf>,
    /// The view in front.
    pub view: Option<ViewKind>,
    /// Where the program keeps its own files.
    pub data: Option<std::path::PathBuf>,
    /// Dark or light, whatever was chosen before.
    pub theme: Option<ThemeChoice>,
}

impl App {
    /// The desktop as it was left, or on its first day.
    #[must_use]
    pub fn new(cc: &CreationContext<'_>, start: Start) -> Self {
        theme::install(&cc.egui_ctx);
        let stored = |key: &str| cc.storage.and_then(|it| it.get_string(key)).is_some();
        let settings: Option<Settings> = cc
            .storage
            .filter(|_| stored(SETTINGS))
            .and_then(|it| eframe::get_value(it, SETTINGS));
        let dock: Option<Dock> = cc
            .storage
            .filter(|_| stored(LAYOUT))
            .and_then(|it| eframe::get_value(it, LAYOUT));
        let mut settings = settings.unwrap_or_default();
        if let Some(theme) = start.theme {
            settings.theme = theme;
        }
        let data = start
            .data
            .unwrap_or_else(|| eframe::storage_dir(APP_ID).unwrap_or_else(std::env::temp_dir));
        let document = match settings.document.take() {
            Some((text, home, path)) => Document::new(text, home, path),
            None => {
                let first = Shipped::named("first-day").expect("the first day is shipped");
                let home = data.join("scenarios").join("first-day.toml");
                Document::new(first.text.to_owned(), home, None)
            }
        };
        cc.egui_ctx.set_theme(settings.theme.preference());
        // The threads are there before somebody waits for them.
        let _ = worker::pool();
        let mut app = Self {
            desk: Desk {
                ctx: cc.egui_ctx.clone(),
                document,
                settings,
                data,
            },
            views: Views::default(),
            dock: dock.filter(Dock::is_complete).unwrap_or_default(),
            palette: Palette::default(),
            dialogs: Dialogs::default(),
            notices: Notices::default(),
            asks: Vec::new(),
        };
        if let Some(view) = start.view {
            app.dock.show(view);
        }
        if let Some(path) = start.open {
            app.asks.push(Command::OpenPath(path));
        }
        app
    }

    /// What is shared, for tests and scripts.
    #[must_use]
    pub const fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The views, for tests and scripts.
    pub const fn views(&mut self) -> &mut Views {
        &mut self.views
    }

    /// Is anything under way in any view?
    pub fn is_busy(&mut self) -> bool {
        ViewKind::ALL
            .into_iter()
            .any(|kind| self.views.get(kind).is_busy())
    }

    /// What was said to the person.
    pub fn notices(&self) -> impl Iterator<Item = &Notice> {
        self.notices.all()
    }

    /// Asks for something, as a view does.
    pub fn ask(&mut self, command: impl Into<Command>) {
        self.asks.push(command.into());
    }

    fn work(&mut self, ctx: &Context) {
        self.desk.document.logic(ctx);
        for kind in ViewKind::ALL {
            self.views.get(kind).logic(&self.desk);
        }
        self.take_dropped(ctx);
        self.take_shortcuts(ctx);
        for command in std::mem::take(&mut self.asks) {
            self.obey(command);
        }
        let title = format!(
            "{}{} - Outpace",
            self.desk.document.name(),
            if self.desk.document.is_changed() {
                " (changed)"
            } else {
                ""
            }
        );
        let key = egui::Id::unique("window title");
        if ctx.data(|data| data.get_temp::<String>(key)).as_ref() != Some(&title) {
            ctx.data_mut(|data| data.insert_temp(key, title.clone()));
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title));
        }
    }

    fn take_shortcuts(&mut self, ctx: &Context) {
        // Longer combinations first: Ctrl+Shift+Z is not Ctrl+Z.
        let mut all: Vec<UiCommand> = UiCommand::all()
            .filter(|it| it.shortcut().is_some())
            .collect();
        all.sort_by_key(|it| {
            std::cmp::Reverse(it.shortcut().is_some_and(|keys| keys.modifiers.shift))
        });
        let in_dialog = self.palette.is_open() || self.dialogs.is_open();
        for command in all {
            let Some(keys) = command.shortcut() else {
                continue;
            };
            if command == UiCommand::Cancel && in_dialog {
                continue;
            }
            if ctx.input_mut(|input| input.consume_shortcut(&keys)) {
                self.asks.push(command.into());
            }
        }
    }

    fn take_dropped(&mut self, ctx: &Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        for file in dropped {
            self.asks.push(Command::OpenPath(file.path().to_owned()));
        }
    }

    fn obey(&mut self, command: Command) {
        match command {
            Command::Ui(command) => self.obey_ui(command),
            Command::OpenPath(path) => self.open(&path),
            Command::OpenShipped(name) => self.open_shipped(name),
            Command::SaveTo(path) => self.save_to(path),
            Command::SetText { text, merge } => self.desk.document.set_text(text, &merge),
            Command::Apply(set) => self.apply(&set),
            Command::Show(kind) => self.dock.show(kind),
            Command::Export(chart) => self.dialogs.export(*chart, &self.desk),
            Command::Notice(notice) => self.notices.say(notice),
            Command::Copy(text) => {
                self.desk.ctx.copy_text(text.clone());
                self.notices.say(Notice::done(format!("Copied: {text}")));
            }
            command @ Command::ShowDay { .. } => {
                self.dock.show(ViewKind::Run);
                self.views.get(ViewKind::Run).obey(&command, &self.desk);
            }
            command @ Command::CompareWith(_) => {
                self.dock.show(ViewKind::Compare);
                self.views.get(ViewKind::Compare).obey(&command, &self.desk);
            }
        }
    }

    fn obey_ui(&mut self, command: UiCommand) {
        if let Some(view) = command.view() {
            self.dock.show(view);
            return;
        }
        match command {
            UiCommand::Open => self.dialogs.open(&self.desk),
            UiCommand::Gallery => self.dialogs.gallery(),
            UiCommand::Save => self.save(),
            UiCommand::SaveAs => self.dialogs.save_as(&self.desk),
            UiCommand::Undo => self.desk.document.undo(),
            UiCommand::Redo => self.desk.document.redo(),
            UiCommand::Cancel => {
                for kind in ViewKind::ALL {
                    self.views.get(kind).obey(&command.into(), &self.desk);
                }
            }
            UiCommand::Export => self.export(),
            UiCommand::CopyCommandLine => self.copy_command_line(),
            UiCommand::ResetLayout => self.dock = Dock::default(),
            UiCommand::ThemeDark => self.set_theme(ThemeChoice::Dark),
            UiCommand::ThemeLight => self.set_theme(ThemeChoice::Light),
            UiCommand::ThemeSystem => self.set_theme(ThemeChoice::System),
            UiCommand::ZoomIn => self.zoom(|factor| (factor + 0.1).min(3.0)),
            UiCommand::ZoomOut => self.zoom(|factor| (factor - 0.1).max(0.5)),
            UiCommand::ZoomReset => self.zoom(|_| 1.0),
            UiCommand::Palette => self.palette.toggle(),
            UiCommand::Help => self.dialogs.help(),
            UiCommand::Quit => self
                .desk
                .ctx
                .send_viewport_cmd(egui::ViewportCommand::Close),
            _ => {
                let front = self.dock.front();
                self.views.get(front).obey(&command.into(), &self.desk);
            }
        }
    }

    fn set_theme(&mut self, choice: ThemeChoice) {
        self.desk.settings.theme = choice;
        self.desk.ctx.set_theme(choice.preference());
    }

    fn zoom(&self, change: impl Fn(f32) -> f32) {
        let factor = self.desk.ctx.zoom_factor();
        self.desk.ctx.set_zoom_factor(change(factor));
    }

    fn export(&mut self) {
        let front = self.dock.front();
        match self.views.get(front).picture() {
            Some(chart) => self.dialogs.export(chart, &self.desk),
            None => {
                let what = format!(
                    "The {} view shows no picture yet; start something in it first.",
                    front.title()
                );
                self.notices.say(Notice::wrong(what));
            }
        }
    }

    fn copy_command_line(&mut self) {
        let front = self.dock.front();
        match self.views.get(front).command_line(&self.desk) {
            Some(line) => self.obey(Command::Copy(line)),
            None => {
                let what = format!("Nothing in the {} view has a command line.", front.title());
                self.notices.say(Notice::wrong(what));
            }
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _: &mut Frame) {
        self.work(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut Frame) {
        let mut asks = Vec::new();
        let tokens = theme::Tokens::of(ui);
        let bar = egui::Frame::new()
            .fill(tokens.bar())
            .inner_margin(egui::Margin::symmetric(10, 5));
        Panel::top("bar").frame(bar).show(ui, |ui| {
            menu::bar(ui, &self.desk, &mut self.views, &mut asks);
        });
        Panel::bottom("status").frame(bar).show(ui, |ui| {
            menu::status(ui, &self.desk, &mut asks);
        });
        let middle = egui::Frame::new().fill(tokens.bar());
        egui::CentralPanel::default().frame(middle).show(ui, |ui| {
            self.dock.ui(ui, &mut self.views, &self.desk, &mut asks);
        });
        let ctx = ui.ctx().clone();
        if let Some(command) = self.palette.ui(&ctx) {
            asks.push(command.into());
        }
        self.dialogs.ui(&ctx, &mut self.desk, &mut asks);
        self.notices.ui(&ctx);
        if !asks.is_empty() {
            self.asks.append(&mut asks);
            ctx.request_repaint();
        }
    }

    fn save(&mut self, storage: &mut dyn Storage) {
        let document = &self.desk.document;
        let mut settings = self.desk.settings.clone();
        let path = document.path().map(std::path::Path::to_owned);
        settings.document = Some((document.text().to_owned(), document.home().to_owned(), path));
        eframe::set_value(storage, SETTINGS, &settings);
        eframe::set_value(storage, LAYOUT, &self.dock);
    }
}

/// The name of the program's folder.
pub const APP_ID: &str = "outpace-desktop";

/// Where the settings are stored.
const SETTINGS: &str = "settings";
/// Where the layout is.
const LAYOUT: &str = "layout";

/// The window's icon: an outcome curve and its limit, drawn in dots.
#[must_use]
pub fn icon() -> egui::IconData {
    const SIZE: u32 = 64;
    let tokens = theme::Tokens::in_theme(egui::Theme::Dark);
    let mut rgba = Vec::with_capacity((SIZE * SIZE * 4) as usize);
    for y in 0..SIZE {
        for x in 0..SIZE {
            let (across, up) = (f64::from(x) / 64.0, 1.0 - f64::from(y) / 64.0);
            let curve = 0.18 + 0.09 / (across + 0.08);
            let color = if (across - 0.68).abs() < 0.025 {
                tokens.limit()
            } else if (up - curve).abs() < 0.05 + 0.25 * (0.25 - across).max(0.0) {
                tokens.series(0)
            } else {
                tokens.bar()
            };
            rgba.extend_from_slice(&color.to_array());
        }
    }
    egui::IconData {
        rgba,
        width: SIZE,
        height: SIZE,
    }
}
