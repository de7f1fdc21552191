//! `outpace whatif`: a recorded day, played again with a change.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::process::ExitCode;
use std::sync::atomic::Ordering;
use std::time::Duration;

use outpace_calibration::{Choice, Knowledge, calibrate, put_into, read_journal};
use outpace_engine::{CampaignId, Timestamp};
use outpace_results::{GoverningChange, WHAT_IF_SCHEMA_VERSION, WhatIfSummary, what_if_text};
use outpace_scenarios::{Loaded, Scenario, load, load_text};
use outpace_sim::whatif::{Change, Draws, Recording, Shares, WhatIf, can_begin_later, what_if};
use outpace_sim::{Day, Estimate, Keep, Measures, abandon_limits, measures};
use rayon::prelude::*;

use crate::arguments::{WhatifArguments, WhatifModel};
use crate::calibrate::greeting_lengths;
use crate::check::tell_findings;
use crate::failure::{self, Failure, print};
use crate::run::pick_seed;
use crate::{interrupt, progress, recorded};

pub(crate) fn whatif(arguments: &WhatifArguments) -> Result<ExitCode, Failure> {
    let own = &arguments.scenario;
    let was = load(&own.scenario, &own.set)?;
    let set: Vec<String> = own.set.iter().chain(&arguments.change).cloned().collect();
    let is = load(&own.scenario, &set)?;
    tell_findings(&is, own.quiet);
    let model = calibrated(arguments, &was.scenario, &is)?;
    let is_calibrated = model.is_some();
    let (was, is) = (was.scenario, model.unwrap_or(is.scenario));
    let from = arguments.from.as_ref();
    let from = from.map(|written| offset(written, &was)).transpose()?;
    can_change(&was, &is, from)?;
    let facts = recorded::facts(&arguments.journal)?;
    let recording = Recording::read(&was.engine, facts).map_err(|bad| {
        let why = format!(
            "{}; the journal is damaged, or belongs to another scenario",
            bad.why
        );
        recorded::unusable(&arguments.journal, bad.line, &why)
    })?;
    let [was, is] = [was, is].map(|it| it.with_campaigns_like(recording.newcomers()));
    let seed = arguments.seed.unwrap_or_else(pick_seed);
    let cancel = interrupt::flag();
    let bar = progress::replications(u64::from(arguments.draws), own.quiet);
    let play = |scenario: &Scenario, from, replication| {
        let draws = Draws {
            seed,
            replication,
            keep: Keep::Meters,
        };
        let change = Change { scenario, from };
        what_if(&recording, &was.engine, change, draws, &mut (), &cancel)
    };
    let recorded = play(&was, None, 0);
    let days: Vec<WhatIf> = (0..arguments.draws)
        .into_par_iter()
        .filter_map(|draw| {
            let day = play(&is, from, draw);
            bar.inc(1);
            day
        })
        .collect();
    bar.finish_and_clear();
    let (Some(recorded), false) = (recorded, days.is_empty()) else {
        failure::tell(format_args!("interrupted before the first day was over"));
        return Ok(ExitCode::from(interrupt::EXIT_CODE));
    };
    let days = (&recorded.day, days.as_slice());
    let summary = summary(arguments, &was, days, seed, is_calibrated);
    if arguments.json {
        let printed = serde_json::to_string_pretty(&summary).expect("numbers have a JSON form");
        print(&(printed + "\n"))?;
    } else if !own.quiet {
        print(&what_if_text(&summary))?;
    }
    if cancel.load(Ordering::SeqCst) {
        failure::tell(format_args!(
            "interrupted: this is the result of {} of {} draws",
            days.1.len(),
            arguments.draws
        ));
        return Ok(ExitCode::from(interrupt::EXIT_CODE));
    }
    Ok(ExitCode::SUCCESS)
}

/// The scenario with the people and agents of the recorded day, if they are asked for and can be told apart.
fn calibrated(
    arguments: &WhatifArguments,
    was: &Scenario,
    is: &Loaded,
) -> Result<Option<Scenario>, Failure> {
    if arguments.model == WhatifModel::Scenario || arguments.change.is_empty() {
        return Ok(None);
    }
    let path = &arguments.journal;
    let file = File::open(path)
        .map_err(|error| Failure::Input(format!("{}: cannot be read: {error}", path.display())))?;
    let records = read_journal(BufReader::new(file), was.engine.clone())
        .map_err(|error| Failure::Input(format!("{}: {error}", path.display())))?;
    let greeting = &was.world.people[0].greeting;
    let found = calibrate(
        &records,
        &Knowledge {
            ring_limit_s: None,
            greeting_s: greeting_lengths(greeting),
            seed: 0,
        },
    );
    let sections = found.sections("the recorded day");
    let unusable = |why: String| {
        failure::tell(format_args!(
            "not calibrated on the recorded day, calls never placed meet the scenario's people: {why}"
        ));
        Ok(None)
    };
    let put = match put_into(&is.resolved_toml, &sections, &Choice::default()) {
        Ok(put) => put,
        Err(why) => return unusable(why.to_string()),
    };
    match load_text(put.text, &arguments.scenario.scenario, &[]) {
        Ok(loaded) => Ok(Some(loaded.scenario)),
        Err(why) => unusable(why.to_string()),
    }
}

/// Can the recorded day be changed so?
fn can_change(was: &Scenario, is: &Scenario, from: Option<Duration>) -> Result<(), Failure> {
    let (before, after) = (&was.engine, &is.engine);
    if from.is_some()
        && let Err(what) = can_begin_later(before, after)
    {
        return Err(Failure::Usage(format!(
            "--change: a dialer that runs can change its pacing and the number of its agents, not {what}; \
             without --from the change holds from the beginning"
        )));
    }
    if before.campaigns.len() != after.campaigns.len() || before.zones.len() != after.zones.len() {
        return Err(Failure::Usage(
            "--change: the recorded day has other campaigns or places".to_owned(),
        ));
    }
    let both = before.agents.iter().zip(&after.agents);
    if both.clone().any(|(was, is)| was.team != is.team) {
        return Err(Failure::Usage(
            "--change: agents can be added to the last team, or taken from it; others would change their numbers"
                .to_owned(),
        ));
    }
    Ok(())
}

/// A time of the day as the time since the day began.
fn offset(written: &str, scenario: &Scenario) -> Result<Duration, Failure> {
    let wrong = |why: &str| Failure::Usage(format!("--from {written}: {why}"));
    let (hours, minutes) = written
        .split_once(':')
        .ok_or_else(|| wrong("write it as 14:00"))?;
    let hours: u64 = hours.parse().map_err(|_| wrong("write it as 14:00"))?;
    let minutes: u64 = minutes.parse().map_err(|_| wrong("write it as 14:00"))?;
    if hours > 24 || minutes > 59 {
        return Err(wrong("there are 24 hours of 60 minutes"));
    }
    let engine = &scenario.engine;
    let local_s = engine.zones[0].wall_clock_s(Timestamp::ZERO, engine.unix_epoch_s);
    let begin_s = local_s.rem_euclid(86_400) as u64;
    let clock = |s: u64| format!("{:02}:{:02}", s / 3600 % 24, s / 60 % 60);
    let at_s = hours * 3600 + minutes * 60;
    let length = scenario.world.day_length;
    let after = at_s.checked_sub(begin_s).map(Duration::from_secs);
    after.filter(|&after| after < length).ok_or_else(|| {
        wrong(&format!(
            "the day lasts from {} to {}",
            clock(begin_s),
            clock(begin_s + length.as_secs())
        ))
    })
}

fn summary(
    arguments: &WhatifArguments,
    was: &Scenario,
    (recorded, days): (&Day, &[WhatIf]),
    seed: u64,
    is_calibrated: bool,
) -> WhatIfSummary {
    let limits = abandon_limits(was);
    let of = |day: &Day| measures(&day.intervals, &limits);
    let before: Measures = of(recorded);
    let after: Vec<Measures> = days.iter().map(|day| of(&day.day)).collect();
    let values = |name: &'static str| {
        after
            .iter()
            .map(move |day| day.get(name).copied().flatten())
    };
    let metrics = before.keys().map(|&name| {
        let estimate = match name {
            YES_OR_NO => Estimate::of_yes_or_no(values(name)),
            _ => Estimate::of(values(name)),
        };
        (name.to_owned(), estimate)
    });
    // Yes or no of one day has no mean to be less or more than.
    let sizes = before.iter().filter(|(name, _)| **name != YES_OR_NO);
    let differences = sizes.map(|(&name, &before)| {
        let less = values(name).map(|after| Some(after? - before?));
        (name.to_owned(), Estimate::of(less))
    });
    WhatIfSummary {
        schema_version: WHAT_IF_SCHEMA_VERSION,
        scenario: was.name.clone(),
        change: arguments.change.clone(),
        from: arguments.from.clone(),
        seed,
        draws: days.len() as u32,
        model: if is_calibrated {
            "calibrated"
        } else {
            "scenario"
        }
        .to_owned(),
        differs_from_s: days[0].differs_from.map(Timestamp::as_secs_f64),
        metrics: metrics.collect(),
        differences: differences.collect(),
        governing: governing(was, recorded, days),
        shares: shares(days),
        recorded: before
            .iter()
            .map(|(&name, &value)| (name.to_owned(), value))
            .collect(),
    }
}

/// The rate that governs each campaign that dials.
fn governing(
    scenario: &Scenario,
    recorded: &Day,
    days: &[WhatIf],
) -> BTreeMap<String, GoverningChange> {
    let names = (0..).map(CampaignId).zip(&scenario.names.campaigns);
    let of = |day: &Day, campaign: CampaignId| {
        let rows = day.meters.iter();
        let own = rows.filter(|row| row.governs && row.campaign == campaign);
        let (over, under) = own.fold((0, 0), |(over, under), row| {
            (
                over + row.counted.numerator,
                under + row.counted.denominator,
            )
        });
        (under > 0).then(|| over as f64 / under as f64)
    };
    let change = |(campaign, name): (CampaignId, &String)| {
        let config = &scenario.engine.campaigns[campaign.index()];
        let has_meter = recorded
            .meters
            .iter()
            .any(|row| row.governs && row.campaign == campaign);
        has_meter.then(|| {
            let change = GoverningChange {
                meter: config.governing.meter.name.to_owned(),
                limit: config.abandon_limit.as_f64(),
                recorded: of(recorded, campaign),
                rate: Estimate::of(days.iter().map(|day| of(&day.day, campaign))),
            };
            (name.clone(), change)
        })
    };
    names.filter_map(change).collect()
}

fn shares(days: &[WhatIf]) -> BTreeMap<String, Estimate> {
    let share = |name: &str, of: fn(&Shares) -> f64| {
        let values = days.iter().map(|day| Some(of(&day.shares)));
        (name.to_owned(), Estimate::of(values))
    };
    BTreeMap::from([
        share("recorded_calls", |it| it.recorded_calls as f64),
        share("continued_calls", |it| it.continued_calls as f64),
        share("drawn_calls", |it| it.drawn_calls as f64),
        share("recorded_talk_s", |it| it.recorded_talk_s),
        share("drawn_talk_s", |it| it.drawn_talk_s),
    ])
}

/// The measure that is yes or no for one day.
const YES_OR_NO: &str = "share_of_days_over_limit";
