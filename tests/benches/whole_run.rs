//! What a whole run costs a dialled call: playing the day, and writing its tables and its report.
//!
//! Runs the program itself on `reference-500.toml`, without a results folder and with one, in turn:
//! machines are noisy. `cargo bench -p outpace` runs it; nothing is asserted here.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

const ROUNDS: u32 = 7;

fn main() {
    let results = tempfile::tempdir().expect("a folder for results");
    let mut costs = [const { Vec::new() }; 3];
    println!("reference-500, ns a dialled call");
    println!("round     play    whole  with tables and report");
    for round in 0..ROUNDS {
        let (play, whole) = run(round, Path::new("none"));
        let (_, written) = run(round, results.path());
        println!("{round:>5} {play:>8.0} {whole:>8.0} {written:>8.0}");
        for (costs, cost) in costs.iter_mut().zip([play, whole, written]) {
            costs.push(cost);
        }
    }
    let [play, whole, written] = costs.map(|mut costs| {
        costs.sort_by(f64::total_cmp);
        costs[costs.len() / 2]
    });
    println!(
        "medians: playing {play:.0}, starting and telling {:.0}",
        whole - play
    );
    println!("         tables and report {:.0}", written - whole);
}

/// Nanoseconds a call of playing alone, and of the whole process.
fn run(seed: u32, out: &Path) -> (f64, f64) {
    let scenario = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/reference-500.toml");
    let begin = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_outpace"))
        .args([
            "run",
            "--json",
            "--quiet",
            "--seed",
            &seed.to_string(),
            "--out",
        ])
        .args([out, &scenario])
        .output()
        .expect("the program starts");
    let whole_s = begin.elapsed().as_secs_f64();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let printed: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let figure = |path: &str| printed.pointer(path).and_then(serde_json::Value::as_f64);
    let dials = figure("/metrics/dials/mean").expect("a number of calls");
    let play_s = figure("/wall/seconds").expect("a time");
    (play_s * 1e9 / dials, whole_s * 1e9 / dials)
}
