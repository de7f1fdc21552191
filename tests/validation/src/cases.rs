//! The published examples, as scenarios of ours, and what each row of their tables is in our days.

use std::path::PathBuf;
use std::time::Duration;

use outpace_scenarios::Scenario;
use rayon::prelude::*;

use crate::estimate::Estimate;
use crate::observed::{Calls, Observed, Window, Work, inbound};
use crate::published::{
    BLEND, MMC, MMC_ABANDONMENT, MMC_BLOCKED, Output, Published, REPLICATIONS, TELETHON,
};
use crate::replayed::Program;

/// An example.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// What it is called there.
    pub name: &'static str,
    /// Its file in `scenarios/validation/`.
    pub file: &'static str,
    /// What is changed in it.
    pub set: &'static [&'static str],
    /// Simulated days that make one replication.
    pub days: u32,
    target_s: u64,
    clears: bool,
    table: &'static [Published],
    /// Whose random numbers are known.
    program: Option<Program>,
}

/// Every example.
pub const CASES: [Case; 5] = [
    Case {
        name: "Blend",
        file: "blend.toml",
        set: &[],
        days: 1,
        target_s: 20,
        clears: false,
        table: &BLEND,
        program: None,
    },
    Case {
        name: "MMC",
        file: "mmc.toml",
        set: &[],
        days: 1,
        target_s: 20,
        clears: false,
        table: &MMC,
        program: Some(Program {
            patience_rate: None,
        }),
    },
    Case {
        name: "MMCAb",
        file: "mmc.toml",
        set: &["inbound.patience={ exponential = { mean = \"1 min\" } }"],
        days: 1,
        target_s: 20,
        clears: false,
        table: &MMC_ABANDONMENT,
        program: Some(Program {
            patience_rate: Some(1.0),
        }),
    },
    Case {
        name: "MMCBlocked",
        file: "mmc.toml",
        set: &["inbound.places=5"],
        days: 1,
        target_s: 20,
        clears: false,
        table: &MMC_BLOCKED,
        program: Some(Program {
            patience_rate: None,
        }),
    },
    Case {
        name: "Telethon",
        file: "telethon.toml",
        set: &[],
        days: 5,
        target_s: 60,
        clears: true,
        table: &TELETHON,
        program: None,
    },
];

/// One output, theirs and ours.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Which.
    pub output: Output,
    /// As published.
    pub theirs: Estimate,
    /// As simulated here.
    pub ours: Estimate,
}

impl Row {
    /// The difference in combined standard errors.
    #[must_use]
    pub fn errors_apart(&self) -> f64 {
        let apart = self.ours.mean - self.theirs.mean;
        let error = self.ours.error.hypot(self.theirs.error);
        if apart == 0.0 { 0.0 } else { apart / error }
    }
}

impl Case {
    /// Plays so many replications, and compares.
    ///
    /// # Panics
    /// If the scenario is not there.
    #[must_use]
    pub fn compare(&self, replications: u32, seed: u64) -> Vec<Row> {
        let (scenario, window) = self.scenario();
        let day = |day: u32| Observed::day(&scenario, window, seed, day);
        let weeks: Vec<Vec<Observed>> = (0..replications)
            .into_par_iter()
            .map(|week| {
                (week * self.days..(week + 1) * self.days)
                    .map(day)
                    .collect()
            })
            .collect();
        let queue = inbound(&scenario);
        let row = |published: &Published| Row {
            output: published.output,
            theirs: published.estimate(),
            ours: ours(published.output, &weeks, queue, self.name == "Telethon"),
        };
        self.table.iter().map(row).collect()
    }

    /// Plays the days of the published program itself. `None` if its random numbers are not known.
    ///
    /// # Panics
    /// If the scenario is not there.
    #[must_use]
    pub fn replay(&self) -> Option<Vec<(Published, Estimate)>> {
        let (scenario, window) = self.scenario();
        let days = self.program?.days(&scenario, window);
        let weeks: Vec<Vec<Observed>> = days.into_iter().map(|day| vec![day]).collect();
        let queue = inbound(&scenario);
        let row = |published: &Published| {
            let ours = ours(published.output, &weeks, queue, false);
            (*published, ours)
        };
        Some(self.table.iter().map(row).collect())
    }

    fn scenario(&self) -> (Scenario, Window) {
        let window = Window {
            from: Duration::ZERO,
            clears: self.clears,
            target: Duration::from_secs(self.target_s),
        };
        (scenario(self.file, self.set), window)
    }
}

/// A scenario of `scenarios/`, changed.
///
/// # Panics
/// If it is not there or not right.
#[must_use]
pub fn scenario(file: &str, set: &[&str]) -> Scenario {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/validation");
    let set: Vec<String> = set.iter().map(|&one| one.to_owned()).collect();
    match outpace_scenarios::load(&PathBuf::from(folder).join(file), &set) {
        Ok(loaded) => loaded.scenario,
        Err(why) => panic!("{why}"),
    }
}

/// What a row of a table is in our days.
fn ours(output: Output, weeks: &[Vec<Observed>], queue: usize, is_week: bool) -> Estimate {
    let dialled = 0;
    let sum = |campaign: usize, of: fn(&Calls) -> f64| {
        let week = |days: &Vec<Observed>| days.iter().map(|day| of(&day.calls[campaign])).sum();
        weeks.iter().map(week).collect::<Vec<f64>>()
    };
    let mean = |campaign, of| Estimate::of(&sum(campaign, of));
    let ratio = |campaign, above, below| {
        let (above, below) = (sum(campaign, above), sum(campaign, below));
        Estimate::ratio(&above.into_iter().zip(below).collect::<Vec<_>>())
    };
    let occupancy = |teams: &[usize]| {
        let work = |days: &Vec<Observed>, of: fn(&Work) -> f64| -> f64 {
            let teams = |day: &Observed| teams.iter().map(|&team| of(&day.work[team])).sum::<f64>();
            days.iter().map(teams).sum()
        };
        let week = |days| (work(days, |it| it.busy_s), work(days, |it| it.present_s));
        Estimate::ratio(&weeks.iter().map(week).collect::<Vec<_>>())
    };
    // Blend speaks of percents and minutes, MMC of shares.
    let is_blend = queue != dialled;
    let percent = if is_blend { 100.0 } else { 1.0 };
    match output {
        Output::Tried => mean(dialled, |it| it.tried),
        Output::ArrivedIn => mean(queue, |it| it.arrived),
        Output::ReachedOut => mean(dialled, |it| it.arrived),
        Output::ServedIn => mean(queue, |it| it.served),
        Output::ServedOut => mean(dialled, |it| it.served),
        Output::GaveUpIn if is_blend => mean(queue, |it| it.gave_up + it.blocked),
        Output::GaveUpIn => mean(queue, |it| it.gave_up),
        Output::GaveUpOut => mean(dialled, |it| it.gave_up),
        Output::NotInTarget => mean(queue, |it| it.not_in_target),
        Output::InTarget => mean(queue, |it| it.in_target),
        Output::ServiceLevel if is_blend => {
            ratio(queue, |it| it.arrived - it.not_in_target, |it| it.arrived).times(percent)
        }
        // There: in percent of the thousand callers who are expected.
        Output::ServiceLevel if is_week => mean(queue, |it| it.in_target).times(0.1),
        Output::ServiceLevel => ratio(queue, |it| it.in_target, |it| it.served),
        Output::ServiceLevelOfAll => ratio(
            queue,
            |it| it.in_target,
            |it| {
                // Those who gave up or were turned away count, unless they gave up within the target.
                it.served + it.blocked + it.gave_up_late
            },
        ),
        Output::OccupancyFirst => occupancy(&[0]).times(percent),
        Output::OccupancySecond => occupancy(&[1]).times(percent),
        Output::OccupancyAll => occupancy(&[0, 1]).times(percent),
        Output::QueueIn => mean(queue, |it| it.queue_s).times(1.0 / BLEND_DAY_S),
        Output::QueueOut => mean(dialled, |it| it.queue_s).times(1.0 / BLEND_DAY_S),
        Output::WaitIn => ratio(queue, |it| it.waited_s / 60.0, |it| it.arrived),
        Output::WaitOut => ratio(dialled, |it| it.waited_s / 60.0, |it| it.arrived),
        Output::HadToWaitIn => mean(queue, |it| it.had_to_wait),
        Output::HadToWaitOut => mean(dialled, |it| it.had_to_wait),
        Output::SpeedOfAnswer => ratio(queue, |it| it.served_waited_s / 60.0, |it| it.served),
        Output::Blocked => mean(queue, |it| it.blocked),
        Output::TimedOut => mean(queue, |it| it.timed_out),
        Output::CutOff => mean(queue, |it| it.cut_off),
        Output::OccupancyToTheEnd => {
            let busy =
                |days: &Vec<Observed>| days.iter().map(|day| day.work[0].busy_to_the_end_s).sum();
            let busy: Vec<f64> = weeks.iter().map(busy).collect();
            // Twelve volunteers, four hours, five days.
            Estimate::of(&busy).times(100.0 / (12.0 * 4.0 * 3600.0 * 5.0))
        }
    }
}

/// Seconds of Blend's day.
const BLEND_DAY_S: f64 = 6.0 * 3600.0;

/// Replications the published tables rest on, and the full runs here.
pub const FULL: u32 = REPLICATIONS;
