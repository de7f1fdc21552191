//! A carrier's media relay: rtpengine, without its part in the kernel.

use std::net::UdpSocket;
use std::process::Command;
use std::time::Duration;

use tempfile::TempDir;

use super::ports;
use super::process::{Process, until};

#[derive(Debug)]
pub(crate) struct Rtpengine {
    _folder: TempDir,
    _process: Process,
    /// Where it is controlled.
    pub(crate) control: u16,
}

impl Rtpengine {
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (control, media) = (ports::take(2), ports::take(40));
        let mut command = Command::new("rtpengine");
        command
            .args(["--table=-1", "--interface=127.0.0.1", "--foreground"])
            .args(["--log-stderr", "--pidfile=rtpengine.pid"])
            .arg(format!("--listen-ng=127.0.0.1:{control}"))
            .arg(format!("--port-min={media}"))
            .arg(format!("--port-max={}", media + 39));
        let process = Process::start("rtpengine", folder.path(), &mut command);
        let rtpengine = Self {
            _folder: folder,
            _process: process,
            control,
        };
        until("rtpengine answers", || {
            rtpengine.ask("ping").contains("pong")
        });
        rtpengine
    }

    /// Calls whose media go through it.
    pub(crate) fn has_calls(&self) -> bool {
        // Bencode: a list that is not empty.
        let answer = self.ask("list");
        answer.contains("5:callsl") && !answer.contains("5:callsle")
    }

    fn ask(&self, command: &str) -> String {
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        socket
            .set_read_timeout(Some(Duration::from_millis(500)))
            .unwrap();
        // A question with the same cookie gets the same answer again.
        let cookie = socket.local_addr().unwrap().port();
        let asked = format!("{cookie} d7:command{}:{command}e", command.len());
        let _ = socket.send_to(asked.as_bytes(), ("127.0.0.1", self.control));
        let mut answer = [0; 4096];
        let length = socket.recv(&mut answer).unwrap_or(0);
        String::from_utf8_lossy(&answer[..length]).into_owned()
    }
}
