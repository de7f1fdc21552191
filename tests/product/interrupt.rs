//! Ctrl-C leaves a valid partial result.

use std::io::Read as _;
use std::process::{Child, Command, Stdio};

use crate::outpace::{command, project};

#[test]
fn an_interrupted_run_leaves_what_was_finished_and_says_so() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("partial");
    let out_text = out.to_str().expect("UTF-8");
    let line = [
        "run",
        "scenarios/first-day.toml",
        "--seed",
        "5",
        "--out",
        out_text,
    ];
    // More days than any machine finishes before the signal.
    let child = command(
        &project(),
        &[&line[..], &["--replications", "1000000"]].concat(),
    )
    .stdout(Stdio::piped())
    .stderr(Stdio::piped())
    .spawn()
    .expect("the program starts");
    let (code, stderr) = interrupt(child);
    assert_eq!(code, Some(130), "{stderr}");
    assert!(stderr.contains("of 1000000 replications"), "{stderr}");
    let run = std::fs::read_to_string(out.join("run.json")).expect("a partial result");
    let run: serde_json::Value = serde_json::from_str(&run).expect("whole JSON");
    let done = run["replications_done"].as_u64().expect("a count");
    assert!((1..1_000_000).contains(&done), "{done}");
    assert_eq!(run["metrics"]["dials"]["n"], done);
    assert!(out.join("report.html").exists());
}

/// Interrupts a program that has computed for a second; returns its exit code and what it said.
pub(crate) fn interrupt(child: Child) -> (Option<i32>, String) {
    // The handler is in place then; days take milliseconds.
    interrupt_after(child, 100)
}

/// Interrupts a program that has computed for so many hundredths of a second.
pub(crate) fn interrupt_after(mut child: Child, ticks: u64) -> (Option<i32>, String) {
    while cpu_ticks(child.id()) < ticks {
        std::thread::yield_now();
    }
    let killed = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(killed.expect("kill runs").success());
    let status = child.wait().expect("the program ends");
    let mut stderr = String::new();
    let mut said = child.stderr.take().expect("piped");
    said.read_to_string(&mut stderr).expect("UTF-8");
    (status.code(), stderr)
}

/// Processor time a process has used, in clock ticks (a hundredth of a second on Linux): fields 14
/// and 15 of /proc/PID/stat, proc(5).
fn cpu_ticks(pid: u32) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    let tick = |index: usize| {
        fields
            .get(index)
            .and_then(|field| field.parse().ok())
            .unwrap_or(0)
    };
    // The state is field 3 and the first here.
    tick(11) + tick(12)
}
