//! People who are called: sipp with a scenario of `tests/live/sipp`.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::process::{Process, is_bound, until};
use super::{filled_in, ports};

/// Phones of one kind, as many calls as they are told.
#[derive(Debug)]
pub(crate) struct Sipp {
    folder: TempDir,
    process: Process,
    pub(crate) port: u16,
}

impl Sipp {
    /// Takes so many calls and ends.
    pub(crate) fn start(scenario: &str, calls: u32) -> Self {
        Self::start_with(scenario, calls, &[], |_| {})
    }

    /// The same, with the scenario's @WORDS@ filled in and files put into its folder.
    pub(crate) fn start_with(
        scenario: &str,
        calls: u32,
        words: &[(&str, &str)],
        prepare: impl FnOnce(&Path),
    ) -> Self {
        Self::start_on(&["-t", "u1"], scenario, calls, words, prepare)
    }

    /// The same with more arguments: another transport, a share of packets that is lost.
    pub(crate) fn start_on(
        arguments: &[&str],
        scenario: &str,
        calls: u32,
        words: &[(&str, &str)],
        prepare: impl FnOnce(&Path),
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let text = filled_in(&format!("sipp/{scenario}.xml"), words);
        std::fs::write(folder.path().join("scenario.xml"), text).unwrap();
        prepare(folder.path());
        let port = ports::take(2);
        let media = ports::take(4);
        let mut command = Command::new("sipp");
        command
            .args(["-sf", "scenario.xml", "-i", "127.0.0.1", "-mi", "127.0.0.1"])
            .args(["-p", &port.to_string(), "-mp", &media.to_string()])
            .args(arguments)
            .args(["-m", &calls.to_string(), "-nostdin", "-timeout", "600s"])
            .args(["-timeout_error", "-trace_err", "-error_file", "errors.log"])
            .args(["-trace_msg", "-message_file", "messages.log"])
            // What retransmitted messages of a call that is over are known by; nothing is to wait for it.
            .args([
                "-deadcall_wait",
                "0",
                "-trace_stat",
                "-stf",
                "statistics.csv",
            ]);
        let process = Process::start("sipp", folder.path(), &mut command);
        let mut sipp = Self {
            folder,
            process,
            port,
        };
        until("sipp listens", || {
            assert!(!sipp.process.has_ended(), "{}", sipp.log());
            is_bound(port)
        });
        sipp
    }

    /// Waits until it has had all its calls; all of them went as its scenario says.
    pub(crate) fn all_went_well(mut self) {
        let status = self.process.wait();
        assert!(status.success(), "{status}: {}", self.log());
    }

    /// Messages so far, as they were on the wire.
    pub(crate) fn messages(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("messages.log")).unwrap_or_default()
    }

    /// What it says went wrong, and the last messages.
    pub(crate) fn log(&self) -> String {
        let read =
            |name: &str| std::fs::read_to_string(self.folder.path().join(name)).unwrap_or_default();
        let log = read("sipp.log");
        let from = log.len().saturating_sub(2000);
        let log = log.get(from..).unwrap_or(&log);
        let errors = read("errors.log");
        let from = errors.len().saturating_sub(3000);
        let messages = self.messages();
        let last = messages.len().saturating_sub(6000);
        let last = messages.get(last..).unwrap_or(&messages);
        format!("{log}\n{}\n{last}", errors.get(from..).unwrap_or(&errors))
    }
}
