//! A carrier's proxy: Kamailio with `tests/live/kamailio.cfg.in`.

use std::process::Command;

use tempfile::TempDir;

use super::process::{Process, until};
use super::{filled_in, ports};

#[derive(Debug)]
pub(crate) struct Kamailio {
    folder: TempDir,
    process: Process,
    pub(crate) port: u16,
}

/// How it asks who calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asks {
    Nobody,
    /// 407 with this algorithm.
    Everybody(&'static str),
}

impl Kamailio {
    /// A proxy before a called peer.
    pub(crate) fn start(called: u16, asks: Asks) -> Self {
        Self::start_routing(called, asks, &[])
    }

    /// The same, which has all media go through an rtpengine that is controlled at this port.
    pub(crate) fn start_anchoring(called: u16, control: u16) -> Self {
        Self::start_with(called, Asks::Nobody, &[], Some(control))
    }

    /// The same, where numbers that end with one of these digits (a regular expression's class) go elsewhere.
    pub(crate) fn start_routing(called: u16, asks: Asks, endings: &[(&str, u16)]) -> Self {
        Self::start_with(called, asks, endings, None)
    }

    fn start_with(called: u16, asks: Asks, endings: &[(&str, u16)], control: Option<u16>) -> Self {
        // A peer's media may have taken the port meanwhile.
        let started = (0..5).find_map(|_| Self::try_at_a_port(called, &asks, endings, control));
        started.expect("one of five ports stays free")
    }

    fn try_at_a_port(
        called: u16,
        asks: &Asks,
        endings: &[(&str, u16)],
        control: Option<u16>,
    ) -> Option<Self> {
        let route = |(ending, port): &(&str, u16)| {
            format!("if ($rU =~ \"[{ending}]$\") {{ $du = \"sip:127.0.0.1:{port}\"; }}\n    ")
        };
        let routes: String = endings.iter().map(route).collect();
        let folder = tempfile::tempdir().unwrap();
        let port = ports::take(2);
        let (challenges, algorithm) = match *asks {
            Asks::Nobody => ("no", "MD5"),
            Asks::Everybody(algorithm) => ("yes", algorithm),
        };
        let anchor = control.map_or(String::new(), |control| {
            format!(
                "loadmodule \"rtpengine.so\"\n\
                 modparam(\"rtpengine\", \"rtpengine_sock\", \"udp:127.0.0.1:{control}\")\n"
            )
        });
        let anchored = |does: &'static str| if control.is_some() { does } else { "" };
        let text = filled_in(
            "kamailio.cfg.in",
            &[
                ("ANCHOR", &anchor),
                (
                    "OFFER",
                    anchored("rtpengine_offer(\"replace-origin\"); t_on_reply(\"ANCHORED\");"),
                ),
                (
                    "BACK",
                    anchored(
                        "onreply_route[ANCHORED] {\n    \
                         if (has_body(\"application/sdp\")) { rtpengine_answer(\"replace-origin\"); }\n}",
                    ),
                ),
                (
                    "PART",
                    anchored("if (is_method(\"BYE\")) { rtpengine_delete(); }"),
                ),
                ("PORT", &port.to_string()),
                ("CALLED", &called.to_string()),
                ("CHALLENGES", challenges),
                ("ALGORITHM", algorithm),
                ("ROUTES", &routes),
            ],
        );
        std::fs::write(folder.path().join("kamailio.cfg"), text).unwrap();
        std::fs::create_dir(folder.path().join("run")).unwrap();
        let process = Self::run(&folder);
        let mut kamailio = Self {
            folder,
            process,
            port,
        };
        kamailio.answers().then_some(kamailio)
    }

    fn run(folder: &TempDir) -> Process {
        let mut command = Command::new("kamailio");
        command
            .args(["-f", "kamailio.cfg", "-DD", "-E", "-m", "64", "-M", "8"])
            .arg("-P")
            .arg(folder.path().join("kamailio.pid"))
            .arg("-Y")
            .arg(folder.path().join("run"));
        Process::start("kamailio", folder.path(), &mut command)
    }

    /// Waits until it answers; no if its port was taken.
    fn answers(&mut self) -> bool {
        let log = self.folder.path().join("kamailio.log");
        let port = self.port;
        let mut is_taken = false;
        until("kamailio answers", || {
            if self.process.has_ended() {
                let said = std::fs::read_to_string(&log).unwrap_or_default();
                is_taken = said.contains("Address already in use");
                assert!(is_taken, "{said}");
            }
            is_taken || answers_options(port)
        });
        !is_taken
    }

    /// Ends, and knows no call any more.
    pub(crate) fn die(&mut self) {
        self.process.end();
    }

    /// Begins again on the same port.
    pub(crate) fn come_back(&mut self) {
        self.process = Self::run(&self.folder);
        assert!(self.answers(), "its port is still its own");
    }
}

impl Kamailio {
    /// Contacts that are registered: asked in-band, with an OPTIONS for the one registered user.
    pub(crate) fn bindings(&self) -> usize {
        let status = ask(self.port, "outpace");
        usize::from(status.starts_with("SIP/2.0 200"))
    }
}

impl Drop for Kamailio {
    fn drop(&mut self) {
        // It has children, which only it ends.
        if !std::thread::panicking() {
            self.process.end();
        } else {
            let _ = Command::new("kill").arg(self.process.id()).status();
            std::thread::sleep(std::time::Duration::from_millis(500));
        }
    }
}

fn answers_options(port: u16) -> bool {
    ask(port, "").starts_with("SIP/2.0 200")
}

/// The answer to an OPTIONS; nothing if none came at once.
fn ask(port: u16, user: &str) -> String {
    let at = if user.is_empty() { "" } else { "@" };
    let socket = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
    let own = socket.local_addr().unwrap();
    let text = format!(
        "OPTIONS sip:{user}{at}127.0.0.1:{port} SIP/2.0\r\nVia: SIP/2.0/UDP {own};branch=z9hG4bKalive\r\n\
         From: <sip:test@{own}>;tag=1\r\nTo: <sip:127.0.0.1:{port}>\r\nCall-ID: alive@{own}\r\n\
         CSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n"
    );
    socket
        .set_read_timeout(Some(std::time::Duration::from_millis(100)))
        .unwrap();
    let _ = socket.send_to(text.as_bytes(), ("127.0.0.1", port));
    let mut answer = [0; 2048];
    match socket.recv(&mut answer) {
        Ok(length) => String::from_utf8_lossy(&answer[..length]).into_owned(),
        Err(_) => String::new(),
    }
}
