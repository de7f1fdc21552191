//! Which lengths of time the calls hold, and how each was cut off.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::answering::{Series, Try};
use crate::lengths::Sample;
use crate::record::{Met, SeenCall};
use crate::stamp::hour;

/// A ring is only seen whole if it was answered within this many seconds: the shortest ring, but for one in
/// twenty, of calls that nobody answered. Those that were given up sooner are no fewer calls for it, and what
/// was answered later counts as not answered: nothing is taken for known that was not.
pub(crate) fn ring_cut(calls: &[SeenCall]) -> Option<f64> {
    let unanswered = calls.iter().filter(|call| call.met == Met::Unanswered);
    let mut rings: Vec<f64> = unanswered.filter_map(|call| call.ring_s).collect();
    rings.sort_by(f64::total_cmp);
    let cut_s = *rings.get(rings.len() / 20)?;
    // The limit alone may be a whole number where nothing else is.
    let is_whole = (calls.iter().filter_map(|call| call.ring_s)).all(|ring| ring.fract() == 0.0);
    // A whole second may have been any within it.
    Some(if is_whole { cut_s - 0.5 } else { cut_s })
}

/// Calls of several ring limits are counted up to the shortest of them.
pub(crate) fn note_on_cut(calls: &[SeenCall], cut_s: Option<f64>) -> Option<String> {
    let cut_s = cut_s?;
    let unanswered = calls.iter().filter(|call| call.met == Met::Unanswered);
    let rings: Vec<f64> = unanswered.filter_map(|call| call.ring_s).collect();
    let longer = rings.iter().filter(|ring| **ring > cut_s * 1.15).count();
    (longer * 5 > rings.len()).then(|| {
        format!(
            "{longer} of {} unanswered calls rang longer than {cut_s:.1} s: where ring limits differ, calibrate \
             each campaign by itself",
            rings.len()
        )
    })
}

/// Rings up to what answered.
pub(crate) fn rings(calls: &[SeenCall], of: Met, cut_s: Option<f64>) -> Sample {
    let answered = calls.iter().filter(|call| call.met == of);
    Sample {
        whole: answered.filter_map(|call| call.ring_s).collect(),
        cut_s,
        ..Sample::default()
    }
}

/// Waits of people for an agent. Where some were measured from the end of the greeting, those; else the
/// greeting is in all of them, with lengths like `greeting`.
pub(crate) fn patience(calls: &[SeenCall], greeting: &[f64]) -> Sample {
    let waits = || calls.iter().filter_map(|call| call.wait);
    let is_after_greeting = waits().any(|wait| wait.is_after_greeting);
    let mut sample = Sample::default();
    for wait in waits().filter(|wait| wait.is_after_greeting == is_after_greeting) {
        if wait.is_given_up {
            sample.whole.push(wait.length_s);
        } else {
            sample.censored.push(wait.length_s);
        }
    }
    if !is_after_greeting {
        sample.before = greeting.to_vec();
    }
    sample
}

/// Who was dialled, how often, and whether a person answered in time.
pub(crate) fn series(calls: &[SeenCall], cut_s: Option<f64>) -> Series {
    let mut series = Series::default();
    let mut contacts: BTreeMap<&Arc<str>, Vec<&SeenCall>> = BTreeMap::new();
    let is_in_time = |call: &SeenCall| {
        let is_late = cut_s
            .zip(call.ring_s)
            .is_some_and(|(cut_s, ring_s)| ring_s >= cut_s);
        call.met == Met::Person && !is_late
    };
    let mut are_all_reached = true;
    let mut longest = 0;
    for call in calls.iter().filter(|call| call.is_counted) {
        if let Some(reached_at) = call.reached_at.filter(|_| call.met == Met::Person) {
            let tries = (1..=reached_at).map(|attempt| Try {
                hour: None,
                attempt,
                is_answered: attempt == reached_at,
            });
            *series.counts.entry(tries.collect()).or_default() += 1;
            longest = longest.max(reached_at);
            continue;
        }
        are_all_reached = false;
        match &call.contact {
            Some(contact) => contacts.entry(contact).or_default().push(call),
            None if call.met == Met::Congestion => {}
            None => {
                let one = Try {
                    hour: call.at_s.map(hour),
                    attempt: call.attempt.unwrap_or(1),
                    is_answered: is_in_time(call),
                };
                *series.counts.entry(vec![one]).or_default() += 1;
            }
        }
    }
    for calls in contacts.values_mut() {
        calls.sort_by(|a, b| {
            let at = a.at_s.partial_cmp(&b.at_s);
            a.attempt
                .cmp(&b.attempt)
                .then(at.unwrap_or(std::cmp::Ordering::Equal))
        });
        let tries = (1..)
            .zip(calls.iter())
            .filter(|(_, call)| call.met != Met::Congestion);
        let tries: Vec<Try> = tries
            .map(|(order, call)| Try {
                hour: call.at_s.map(hour),
                attempt: call.attempt.unwrap_or(order),
                is_answered: is_in_time(call),
            })
            .collect();
        if !tries.is_empty() {
            *series.counts.entry(tries).or_default() += 1;
        }
    }
    series.all_reached_within = are_all_reached.then_some(longest);
    series
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_ring_in_twenty_may_be_shorter_than_the_limit() {
        let rang = |ring_s: f64| {
            let mut call = SeenCall::new(Met::Unanswered);
            call.ring_s = Some(ring_s);
            call
        };
        let mut calls: Vec<SeenCall> = (0..96).map(|_| rang(25.2)).collect();
        calls.extend([3.1, 4.0, 17.0, 8.0].map(rang));
        assert_eq!(ring_cut(&calls), Some(25.2));
        assert_eq!(ring_cut(&[]), None);
        let calls: Vec<SeenCall> = (0..50).map(|_| rang(30.0)).collect();
        assert_eq!(ring_cut(&calls), Some(29.5));
    }
}
