//! Hours of the day and days of the week.

use std::collections::BTreeMap;
use std::ops::Range;

use outpace_engine::CallingHours;

use crate::file::{CallingHoursFile, DAYS, Stretch};
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::quantity::AnyShare;

/// Calling hours; left out, those of the law.
pub(super) fn calling_hours(
    file: Option<CallingHoursFile>,
    path: &KeyPath,
    findings: &mut Findings,
) -> CallingHours {
    let by_day = match file {
        None => {
            // 47 CFR 64.1200(c)(1): not "before the hour of 8 a.m. or after 9 p.m. (local time at the
            // called party's location)".
            let allowed = 8 * 3600..21 * 3600;
            let day = || std::iter::once(allowed.clone()).collect();
            return CallingHours::new(std::array::from_fn(|_| day()));
        }
        Some(CallingHoursFile::Always) => return CallingHours::always(),
        Some(CallingHoursFile::ByDay(by_day)) => by_day,
    };
    let mut days: [Option<Vec<Stretch>>; 7] = Default::default();
    for (named, stretches) in by_day {
        let key = path.key(&named.to_string());
        let mut stretches = stretches.0;
        stretches.sort_unstable();
        if let Some(pair) = overlap(&stretches) {
            findings.problem(&key, pair);
            return CallingHours::always();
        }
        for day in named.0.clone() {
            if days[day].is_some() {
                findings.problem(&key, format!("{} is named twice", DAYS[day]));
            }
            days[day] = Some(stretches.clone());
        }
    }
    CallingHours::new(days.map(|stretches| {
        let seconds = |stretch: Stretch| stretch.from.minutes() * 60..stretch.to.minutes() * 60;
        stretches
            .unwrap_or_default()
            .into_iter()
            .map(seconds)
            .collect()
    }))
}

/// A share for each hour of the day, from stretches of whole hours.
pub(super) fn by_hour(
    stretches: Option<BTreeMap<Stretch, AnyShare>>,
    otherwise: Option<AnyShare>,
    path: &KeyPath,
    findings: &mut Findings,
) -> [f64; 24] {
    let mut hours = [otherwise.map_or(0.0, AnyShare::get); 24];
    for (meant, share) in hours_of(&stretches.unwrap_or_default(), path, findings) {
        hours[meant].fill(share.get());
    }
    hours
}

/// Stretches of whole hours with their shares, as ranges of hours.
pub(super) fn hours_of(
    stretches: &BTreeMap<Stretch, AnyShare>,
    path: &KeyPath,
    findings: &mut Findings,
) -> Vec<(Range<usize>, AnyShare)> {
    let keys: Vec<Stretch> = stretches.keys().copied().collect();
    if let Some(pair) = overlap(&keys) {
        findings.problem(path, pair);
    }
    let mut hours = Vec::new();
    for (&stretch, &share) in stretches {
        let (from, to) = (stretch.from.minutes(), stretch.to.minutes());
        if from % 60 != 0 || to % 60 != 0 {
            findings.problem(
                &path.key(&stretch.to_string()),
                "does not begin and end on the hour; write one like \"09:00-12:00\"",
            );
        }
        hours.push((from as usize / 60..(to as usize / 60).min(24), share));
    }
    hours
}

fn overlap(stretches: &[Stretch]) -> Option<String> {
    stretches
        .windows(2)
        .find(|pair| pair[1].from < pair[0].to)
        .map(|pair| format!("{} and {} overlap", pair[0], pair[1]))
}
