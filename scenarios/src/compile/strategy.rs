//! Frequency rules, holidays, places with a law of their own, and more lists.

use std::ops::Range;
use std::time::Duration;

use jiff::civil::Date;
use outpace_engine::spacing::{Certainty, Rule, Span};
use outpace_engine::{CallingHours, Law};

use super::day::Day;
use super::hours::calling_hours;
use super::section::Named;
use crate::file::{FrequencyFile, MoreListFile, OwnFrequencyFile, PauseFile, PlaceFile};
use crate::findings::Findings;
use crate::key_path::KeyPath;

/// Frequency rules, in the order they are written.
pub(super) fn frequency(
    file: Option<Vec<FrequencyFile>>,
    path: &KeyPath,
    findings: &mut Findings,
) -> Vec<Rule> {
    let files = file.unwrap_or_default().into_iter().enumerate();
    files
        .filter_map(|(index, file)| match file {
            FrequencyFile::Named(rule) => Some(rule),
            FrequencyFile::Own(file) => own(file, &path.index(index), findings),
        })
        .collect()
}

fn own(file: OwnFrequencyFile, path: &KeyPath, findings: &mut Findings) -> Option<Rule> {
    let calls = file
        .calls
        .take(&path.key("calls"), "how many calls are enough", findings);
    let span = match (file.days, file.within) {
        // The range is 1 to 366, which fits.
        (Some(days), None) => Span::LocalDays(u16::try_from(days.get()).unwrap_or(u16::MAX)),
        (None, Some(within)) => Span::Hours(within.get()),
        (None, None) => {
            findings.missing(&path.key("days"), "days = 1, or within = \"24 h\"");
            return None;
        }
        (Some(_), Some(_)) => {
            findings.problem(path, "has days and within; write one of them");
            return None;
        }
    };
    Some(Rule {
        name: "of_the_scenario",
        counts: file.counts.into(),
        enough: calls?.get(),
        span,
        per: file.per.into(),
        spares_guaranteed: false,
        spares_requested: false,
        source: "the scenario",
        certainty: Certainty::Read,
    })
}

/// The hours, and none on holidays.
pub(super) fn but_on_holidays(
    mut hours: CallingHours,
    dates: Option<Vec<String>>,
    path: &KeyPath,
    findings: &mut Findings,
) -> CallingHours {
    for (index, text) in dates.unwrap_or_default().into_iter().enumerate() {
        let date = text.parse::<Date>().ok();
        let days = date.and_then(|date| date.since(Date::constant(1970, 1, 1)).ok());
        let Some(days) = days else {
            let message = format!("{text:?} is no date; write one like \"2026-07-03\"");
            findings.problem(&path.index(index), message);
            continue;
        };
        hours = hours.but_on(days.get_days().into(), Vec::new());
    }
    hours
}

/// Makes places known, so that lists can name them.
pub(super) fn add_places(places: Vec<Named<PlaceFile>>, day: &mut Day, findings: &mut Findings) {
    for Named { name, path, file } in places {
        let hours = match file.calling_hours {
            None => CallingHours::always(),
            hours => calling_hours(hours, &path.key("calling_hours"), findings),
        };
        let law = Law {
            hours: but_on_holidays(hours, file.holidays, &path.key("holidays"), findings),
            frequency: frequency(file.frequency, &path.key("frequency"), findings),
        };
        let zone_path = path.key("zone");
        let Some(zone) = file
            .zone
            .take(&zone_path, "a zone like \"America/New_York\"", findings)
        else {
            continue;
        };
        if day.zones.id(&name).is_some() {
            let message = format!("{name:?} is a time zone; give the place another name");
            findings.problem(&path.key("name"), message);
        } else if !day.zones.add_place(&name, &zone, law) {
            findings.problem(&zone_path, day.zones.unknown(&zone));
        }
    }
}

/// Another list whose contacts are made up.
#[derive(Clone, Debug)]
pub(super) struct MoreListPlan {
    pub(super) contacts: u32,
    pub(super) priority: u8,
    pub(super) expires: Option<Duration>,
    /// When it is paused, from the start of the day: in order and apart.
    pub(super) paused: Vec<Range<Duration>>,
}

pub(super) fn more_lists(
    files: Option<Vec<MoreListFile>>,
    day: &Day,
    path: &KeyPath,
    findings: &mut Findings,
) -> Vec<MoreListPlan> {
    let files = files.unwrap_or_default();
    if files.len() > MORE_LISTS_MAX {
        let message = format!(
            "{} lists; at most {MORE_LISTS_MAX} are allowed",
            files.len()
        );
        findings.problem(path, message);
    }
    let files = files.into_iter().enumerate();
    files
        .filter_map(|(index, file)| {
            let at = path.index(index);
            let contacts = file
                .generated
                .take(&at.key("generated"), "how many contacts", findings);
            let priority =
                file.priority
                    .take(&at.key("priority"), "a number from 1 to 100", findings);
            let paused = pauses(file.paused.as_deref(), day, &at.key("paused"), findings);
            Some(MoreListPlan {
                paused,
                contacts: contacts?.get(),
                // The range is 1 to 100, which fits.
                priority: u8::try_from(priority?.get()).unwrap_or(u8::MAX),
                expires: file.expires.map(|expires| expires.get()),
            })
        })
        .collect()
}

/// Stretches in order and apart: those that meet are one.
pub(super) fn pauses(
    files: Option<&[PauseFile]>,
    day: &Day,
    path: &KeyPath,
    findings: &mut Findings,
) -> Vec<Range<Duration>> {
    let mut all = Vec::new();
    for (index, PauseFile { from, to }) in files.unwrap_or_default().iter().copied().enumerate() {
        let at = path.index(index);
        if from.is_none() && to.is_none() {
            findings.missing(&at, "from, to or both, like { from = \"12:00\" }");
            continue;
        }
        let late = "begins after the day ends: the list is never paused";
        all.extend(day.stretches(from, to, (&at, late), findings));
    }
    all.sort_by_key(|pause| pause.start);
    let mut apart: Vec<Range<Duration>> = Vec::with_capacity(all.len());
    for pause in all {
        match apart.last_mut() {
            Some(last) if pause.start <= last.end => last.end = last.end.max(pause.end),
            _ => apart.push(pause),
        }
    }
    apart
}

/// Lists a campaign may have beside its own.
const MORE_LISTS_MAX: usize = 10;
