//! What a call costs: ours and sipp's, one after the other in one run on this machine, to the same callee, a sipp.
//!
//! `cargo bench --package outpace-live --bench rate -- gate` runs what must hold on two shared cores, and is counted, never
//! timed; `tests/all.sh` does. Without `gate` the stretch comes after it, and times are told. Why these figures, and what
//! was seen: docs/live.md, "What it bears".
//!
//! It is a program of its own, since processor time, memory and sockets are counted for a process, and an optimised one,
//! since it says what the dialer costs.

mod caller;
mod count;
mod first_word;
mod joined;
mod sipp;
mod studio;

use std::time::Duration;

use anyhow::{Result, ensure};

use caller::{Load, Ours};

fn main() -> Result<()> {
    let is_gate = std::env::args().any(|it| it == "gate");
    gate()?;
    if !is_gate {
        stretch()?;
    }
    Ok(())
}

/// A minute of 200 calls a second, each held for ten seconds: 2,000 at a time. And 100 pairs, listened to.
fn gate() -> Result<()> {
    let load = Load {
        calls: 12_000,
        each_second: 200,
        held: Duration::from_secs(10),
    };
    // Longer than what is measured settles in, and a third of the gate's length.
    let yardstick = Load {
        calls: 4_000,
        ..load
    };
    let (theirs, ours) = side_by_side(yardstick, load)?;
    ensure!(
        ours.most_held >= 1_990,
        "{} calls were held at a time, of 2,000",
        ours.most_held
    );
    ensure!(
        ours.memory_mib <= 150.0,
        "{:.0} MiB for 2,000 held calls, of 150",
        ours.memory_mib
    );
    let ratio = ours.each_call_us / theirs;
    ensure!(
        ratio <= 5.0,
        "{ratio:.1} times what a call costs sipp, of 5"
    );
    let joined = joined::measure(100, 10)?;
    ensure!(
        joined.each_packet_us <= 20.0,
        "{:.1} us of the processor a relayed packet, of 20",
        joined.each_packet_us
    );
    Ok(())
}

/// What the gate asks for several times over. Nothing here fails but a lost call.
fn stretch() -> Result<()> {
    let fast = Load {
        calls: 10_000,
        each_second: 1_000,
        held: Duration::from_millis(100),
    };
    side_by_side(fast, fast)?;
    let many = Load {
        calls: 15_000,
        each_second: 500,
        held: Duration::from_secs(20),
    };
    caller::measure(many)?.tell(many, None);
    joined::measure(500, 10)?;
    joined::first_packet(40)?;
    first_word::measure(200)
}

/// sipp's cost of a call in microseconds of the processor, and ours.
fn side_by_side(theirs: Load, ours: Load) -> Result<(f64, Ours)> {
    let callee = sipp::Callee::start()?;
    let each_call_us = sipp::call(callee.port, theirs)?;
    callee.end(theirs.calls)?;
    let measured = caller::measure(ours)?;
    measured.tell(ours, Some(each_call_us));
    Ok((each_call_us, measured))
}
