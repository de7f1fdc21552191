//! A simulated day, written down as a journal: the same lines a live day leaves.

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;

use outpace_engine::journal::{Fact, HEADER, Said};
use outpace_engine::{Input, Output, Timestamp};
use outpace_scenarios::Scenario;
use outpace_sim::{DayPlan, Keep, Observer, simulate_day};

use crate::stage::Programme;
use crate::worker::Reporter;

/// Tells how much of a day is played, in minutes of the day.
pub(crate) struct DayClock<'a, T>(&'a Reporter<T>);

impl<'a, T> DayClock<'a, T> {
    pub(crate) fn new(scenario: &Scenario, to: &'a Reporter<T>) -> Self {
        to.expect(scenario.world.day_length.as_secs() / 60);
        Self(to)
    }
}

impl<T> Observer for DayClock<'_, T> {
    fn fact(&mut self, now: Timestamp, _: &Input) {
        self.0.reach(now.as_secs() / 60);
    }
}

struct Scribe<'a, T> {
    clock: DayClock<'a, T>,
    to: BufWriter<File>,
    failed: Option<std::io::Error>,
}

impl<T> Observer for Scribe<'_, T> {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        self.clock.fact(now, fact);
        let written = writeln!(self.to, "{}", Fact(now, *fact));
        self.note(written);
    }

    fn said(&mut self, _: Timestamp, output: &Output) {
        let written = writeln!(self.to, "    {}", Said(output));
        self.note(written);
    }
}

impl<T> Scribe<'_, T> {
    fn note(&mut self, written: std::io::Result<()>) {
        if let Err(why) = written {
            self.failed.get_or_insert(why);
        }
    }
}

/// Plays a day and writes its journal. The file is whole or not there.
///
/// # Errors
/// If it cannot be written, or was cancelled.
pub(crate) fn write<T>(
    programme: &Programme,
    path: &Path,
    reporter: &Reporter<T>,
) -> Result<(), String> {
    let cannot = |why: std::io::Error| format!("{} cannot be written: {why}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(cannot)?;
    }
    let beside = path.with_extension("part");
    let mut to = BufWriter::new(File::create(&beside).map_err(cannot)?);
    writeln!(to, "{HEADER}").map_err(cannot)?;
    let mut scribe = Scribe {
        clock: DayClock::new(&programme.scenario, reporter),
        to,
        failed: None,
    };
    let plan = DayPlan {
        seed: programme.seed,
        replication: programme.replication,
        keep: Keep::Intervals,
    };
    let day = simulate_day(&programme.scenario, plan, &mut scribe, reporter.cancel());
    let flushed = scribe.to.flush();
    scribe.note(flushed);
    if let Some(why) = scribe.failed {
        return Err(cannot(why));
    }
    if day.is_none() {
        // Half a journal is none.
        let _ = fs::remove_file(&beside);
        return Err("stopped; nothing is written".to_owned());
    }
    fs::rename(&beside, path).map_err(cannot)
}
