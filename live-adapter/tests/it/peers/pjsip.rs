//! A phone on PJSIP, the stack that Asterisk uses: `tests/live/pjsip_phone.py`.

use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

use super::process::{Process, until};
use super::sound::{read_wav, write_wav};
use super::{file, ports};

#[derive(Debug)]
pub(crate) struct Pjsip {
    folder: TempDir,
    process: Process,
    pub(crate) port: u16,
}

impl Pjsip {
    /// Somebody who says this again and again; `wants` is what the script's arguments ask for.
    pub(crate) fn start(voice: &[i16], wants: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        write_wav(voice, &folder.path().join("voice.wav"));
        let (port, media) = (ports::take(2), ports::take(8));
        let mut command = Command::new(python());
        command
            .arg(file("pjsip_phone.py").canonicalize().unwrap())
            .args([port.to_string(), media.to_string()])
            .args(["voice.wav", "heard.wav"])
            .args(wants);
        let process = Process::start("pjsip", folder.path(), &mut command);
        let mut pjsip = Self {
            folder,
            process,
            port,
        };
        until("PJSIP listens", || {
            assert!(!pjsip.process.has_ended(), "{}", pjsip.log());
            pjsip.log().contains("ready")
        });
        pjsip
    }

    /// Ends it, and gives what it heard.
    pub(crate) fn heard(mut self) -> Vec<i16> {
        self.process.end();
        let heard = self.folder.path().join("heard.wav");
        assert!(heard.exists(), "it recorded nothing: {}", self.log());
        read_wav(&heard)
    }

    pub(crate) fn log(&self) -> String {
        let log = self.folder.path().join("pjsip.log");
        std::fs::read_to_string(log).unwrap_or_default()
    }
}

/// Python with PJSIP, where `tests/install-tools.sh` put it.
fn python() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../target")),
        PathBuf::from,
    );
    let python = target.join("peers/bin/python");
    assert!(
        python.exists(),
        "{}: missing; tests/install-tools.sh installs it",
        python.display()
    );
    python
}
