//! From calls to the numbers of a world, each with its interval.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::answering::{self, Answering};
use crate::fit::{Fitted, LENGTHS_MIN, fit};
use crate::interval::Estimate;
use crate::lengths::Sample;
use crate::pace::{Done, Pace};
use crate::record::{Met, Offered, Records, SeenCall};
use crate::samples;

/// What is known beside the records.
#[derive(Clone, Debug, Default)]
pub struct Knowledge {
    /// How long unanswered calls rang before they were given up, in seconds. Left out: as the records show it.
    pub ring_limit_s: Option<f64>,
    /// Equally likely lengths of a person's greeting, in seconds, for records in which it is part of the wait.
    pub greeting_s: Vec<f64>,
    /// The seed of the bootstrap.
    pub seed: u64,
}

/// Everything found in some records.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Calibration {
    /// Dialled calls that were counted.
    pub calls: u64,
    /// Rings are seen whole up to here.
    pub ring_cut_s: Option<f64>,
    /// Lengths of time, by the key they have in a scenario: `ring`, `machine_ring`, `patience`,
    /// `machine_talk`, `wrap_up`, `post_dial_delay`.
    pub lengths: BTreeMap<&'static str, Fitted>,
    /// Share of rings up to a person, or to a machine, that end before [`Calibration::ring_cut_s`].
    pub in_time: BTreeMap<&'static str, f64>,
    /// Talks by what they came to.
    pub talks: Vec<TalkResult>,
    /// Wrap-ups by what the talk came to; a scenario has one distribution for all.
    pub wrap_ups: BTreeMap<String, Fitted>,
    /// Who answers.
    pub answering: Option<Answering>,
    /// What an attempt that no person answers meets, by its key in a scenario.
    pub otherwise: BTreeMap<&'static str, Estimate>,
    /// Calls that the network refused.
    pub congestion: Option<Estimate>,
    /// Differences between agents.
    pub pace: Option<Pace>,
    /// Mean handle time in seconds, where nothing more is known, and of how many calls.
    pub handle_time_s: Option<(f64, u64)>,
    /// Calls that came in, by queue and interval.
    pub offered: Vec<Offered>,
    /// What to know before using any of it.
    pub notes: Vec<String>,
}

/// Talks of one result.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TalkResult {
    /// What they came to; empty where the records do not say.
    pub name: String,
    /// Share of all talks.
    pub share: Estimate,
    /// How long they last.
    pub length: Fitted,
}

/// Which answers of a kind are seen, and what share of all of them that is.
#[derive(Clone, Copy, Debug)]
struct Seen {
    /// Those within so many seconds of ringing; all of them without.
    within_s: Option<f64>,
    share: f64,
    /// Standard error of the logarithm of the share.
    error: f64,
}

impl Seen {
    const ALL: Self = Self {
        within_s: None,
        share: 1.0,
        error: 0.0,
    };

    fn has(self, call: &SeenCall) -> bool {
        let ring = self.within_s.zip(call.ring_s);
        ring.is_none_or(|(within_s, ring_s)| ring_s < within_s)
    }
}

/// A share of answers in time whose logarithm is less sure than this says nothing about the others.
const TOLD_WITHIN: f64 = 0.2;

/// A scenario names at most so many results here; the rarer ones are taken together.
const RESULTS_MAX: usize = 12;

/// Finds everything that the records can say.
#[must_use]
pub fn calibrate(records: &Records, knowledge: &Knowledge) -> Calibration {
    let calls = &records.calls;
    let mut found = Calibration {
        calls: calls.iter().filter(|call| call.is_counted).count() as u64,
        ring_cut_s: knowledge.ring_limit_s.or_else(|| samples::ring_cut(calls)),
        lengths: BTreeMap::new(),
        in_time: BTreeMap::new(),
        talks: Vec::new(),
        wrap_ups: BTreeMap::new(),
        answering: None,
        otherwise: BTreeMap::new(),
        congestion: None,
        pace: None,
        handle_time_s: mean_handle_time(&records.handled),
        offered: records.offered.clone(),
        notes: records.notes.clone(),
    };
    found
        .notes
        .extend(samples::note_on_cut(calls, found.ring_cut_s));
    let person = found.rings("ring", Met::Person, calls, knowledge.seed);
    let machine = found.rings("machine_ring", Met::Machine, calls, knowledge.seed);
    found.length(
        "patience",
        &samples::patience(calls, &knowledge.greeting_s),
        knowledge.seed,
    );
    let setups = calls.iter().filter_map(|call| call.setup_s).collect();
    found.length("post_dial_delay", &whole(setups), knowledge.seed);
    let machine_talks = calls.iter().filter(|call| call.met == Met::Machine);
    let machine_talks = machine_talks.filter_map(|call| call.talk.map(|talk| talk.length_s));
    found.length(
        "machine_talk",
        &whole(machine_talks.collect()),
        knowledge.seed,
    );
    found.agents_work(calls, knowledge.seed);
    let series = samples::series(calls, person.within_s);
    found.answering = answering::fit(&series, (person.share, person.error));
    found.note_persistence();
    found.shares(calls, person, machine);
    found
}

fn whole(whole: Vec<f64>) -> Sample {
    Sample {
        whole,
        ..Sample::default()
    }
}

fn mean_handle_time(handled: &[(f64, u64)]) -> Option<(f64, u64)> {
    let calls: u64 = handled.iter().map(|(_, calls)| calls).sum();
    let seconds: f64 = handled
        .iter()
        .map(|(mean_s, calls)| mean_s * *calls as f64)
        .sum();
    (calls > 0).then(|| (seconds / calls as f64, calls))
}

impl Calibration {
    /// Intervals are those of the model taken; where it leaves persistence out for want of records, they say so.
    fn note_persistence(&mut self) {
        let Some(answering) = &self.answering else {
            return;
        };
        let was_tried = answering
            .models
            .iter()
            .any(|model| model.persistence.is_some());
        if was_tried && answering.persistence.is_none() && answering.by_attempt.is_empty() {
            self.notes.push(
                "whether it is the same people who answer cannot be told from these records: the intervals of \
                 who answers hold if it is not"
                    .to_owned(),
            );
        }
    }

    fn length(&mut self, key: &'static str, sample: &Sample, seed: u64) {
        if let Some(fitted) = fit(sample, seed) {
            self.lengths.insert(key, fitted);
            return;
        }
        let cut_s = sample.cut_s.unwrap_or(f64::INFINITY);
        let n = sample
            .whole
            .iter()
            .filter(|length| **length < cut_s)
            .count();
        if n > 0 || !sample.whole.is_empty() {
            let within = sample.cut_s.map(|cut_s| format!(" within {cut_s:.1} s"));
            let within = within.unwrap_or_default();
            self.notes.push(format!(
                "{key}: {n} whole lengths{within} are too few to say anything (at least {LENGTHS_MIN})"
            ));
        }
    }

    /// Rings up to one kind of answer, and how many of all such answers are seen.
    fn rings(&mut self, key: &'static str, of: Met, calls: &[SeenCall], seed: u64) -> Seen {
        self.length(key, &samples::rings(calls, of, self.ring_cut_s), seed);
        let (Some(fitted), Some(cut_s)) = (self.lengths.get(key), self.ring_cut_s) else {
            return Seen::ALL;
        };
        let best = fitted.best();
        let cells = fitted.cells.as_ref().expect("a fit keeps its cells");
        let error = best.error_of_share_within(cells, cut_s);
        let told = error.filter(|error| fitted.is_parametric && *error < TOLD_WITHIN);
        let Some(error) = told else {
            self.notes.push(format!(
                "{key}: how many would answer after {cut_s:.1} s cannot be told: the shares are of answers \
                 within it"
            ));
            return Seen {
                within_s: Some(cut_s),
                ..Seen::ALL
            };
        };
        let share = best.share_within(cut_s);
        self.in_time.insert(key, share);
        if share < 0.8 {
            self.notes.push(format!(
                "{key}: {:.0} % of it lies beyond the ring limit of {cut_s:.1} s, where only the family's word \
                 holds",
                100.0 * (1.0 - share)
            ));
        }
        Seen {
            within_s: Some(cut_s),
            share,
            error,
        }
    }

    /// Talks and wrap-ups, at the pace of an average agent.
    fn agents_work(&mut self, calls: &[SeenCall], seed: u64) {
        let talked = || calls.iter().filter(|call| call.met == Met::Person);
        let name = |call: &SeenCall| call.result.as_deref().unwrap_or_default().to_owned();
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for call in talked().filter(|call| call.talk.is_some()) {
            *counts.entry(name(call)).or_default() += 1;
        }
        let mut by_count: Vec<(&String, &usize)> = counts.iter().collect();
        by_count.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
        let named = by_count
            .iter()
            .take(RESULTS_MAX - 1)
            .filter(|(_, n)| **n >= LENGTHS_MIN);
        let named: Vec<String> = named.map(|(name, _)| (*name).clone()).collect();
        let group = |call: &SeenCall| {
            let name = name(call);
            if named.contains(&name) {
                name
            } else {
                OTHER.to_owned()
            }
        };
        let groups: Vec<(&SeenCall, String)> = talked().map(|call| (call, group(call))).collect();
        let done = groups.iter().flat_map(|(call, group)| {
            let talk = call
                .talk
                .filter(|talk| !talk.is_cut_off)
                .map(|talk| (group.as_str(), talk.length_s));
            let wrap_up = call.wrap_up_s.map(|length_s| ("\0wrap-up", length_s));
            let agent = call.agent.as_ref();
            talk.into_iter()
                .chain(wrap_up)
                .filter_map(move |(kind, length_s)| {
                    Some(Done {
                        agent: agent?,
                        kind,
                        length_s,
                    })
                })
        });
        self.pace = Pace::of(done);
        self.talks(&groups, seed);
        self.wrap_ups(&groups, seed);
    }

    fn talks(&mut self, groups: &[(&SeenCall, String)], seed: u64) {
        let mut samples: BTreeMap<&str, Sample> = BTreeMap::new();
        for (call, group) in groups {
            let Some(talk) = call.talk else { continue };
            let sample = samples.entry(group).or_default();
            let length_s = self.evened(call, talk.length_s);
            if talk.is_cut_off {
                sample.censored.push(length_s);
            } else {
                sample.whole.push(length_s);
            }
        }
        let all = samples
            .values()
            .map(|sample| sample.whole.len() + sample.censored.len());
        let all: usize = all.sum();
        let mut fitted_talks = 0;
        for (name, sample) in &samples {
            let n = sample.whole.len() + sample.censored.len();
            match fit(sample, seed) {
                Some(mut length) => {
                    self.widen(&mut length);
                    fitted_talks += n;
                    self.talks.push(TalkResult {
                        name: (*name).to_owned(),
                        share: Estimate::share(n as u64, all as u64),
                        length,
                    });
                }
                None => self.notes.push(format!(
                    "talk: {n} talks are too few to tell their lengths apart"
                )),
            }
        }
        // Shares are of those that are told apart, and make a whole.
        for talk in &mut self.talks {
            talk.share = Estimate::share(talk.share_count(all), fitted_talks as u64);
        }
    }

    fn wrap_ups(&mut self, groups: &[(&SeenCall, String)], seed: u64) {
        let mut all = Sample::default();
        let mut by_result: BTreeMap<&str, Sample> = BTreeMap::new();
        for (call, group) in groups {
            let Some(length_s) = call.wrap_up_s else {
                continue;
            };
            let length_s = self.evened(call, length_s);
            all.whole.push(length_s);
            by_result.entry(group).or_default().whole.push(length_s);
        }
        self.length("wrap_up", &all, seed);
        if let Some(mut fitted) = self.lengths.remove("wrap_up") {
            self.widen(&mut fitted);
            self.lengths.insert("wrap_up", fitted);
        }
        if by_result.len() > 1 {
            for (name, sample) in by_result {
                if let Some(fitted) = fit(&sample, seed) {
                    self.wrap_ups.insert(name.to_owned(), fitted);
                }
            }
        }
    }

    fn evened(&self, call: &SeenCall, length_s: f64) -> f64 {
        let pace = self.pace.as_ref();
        pace.map_or(length_s, |pace| pace.evened(call.agent.as_ref(), length_s))
    }

    fn widen(&self, fitted: &mut Fitted) {
        if let Some(pace) = &self.pace {
            for fit in &mut fitted.families {
                fit.widen_lengths(pace.error_of_means());
            }
        }
    }

    /// What answers when no person does.
    fn shares(&mut self, calls: &[SeenCall], person: Seen, machine: Seen) {
        let counted = || calls.iter().filter(|call| call.is_counted);
        let all = counted().count() as u64;
        let of = |met: Met| counted().filter(|call| call.met == met).count() as u64;
        if all == of(Met::Person) {
            if all > 0 {
                self.notes.push(
                    "only answered calls are in the records: nothing says what else is met"
                        .to_owned(),
                );
            }
            return;
        }
        let congested = of(Met::Congestion);
        self.congestion = Some(Estimate::share(congested, all));
        let dialled = all - congested;
        let answers = |met: Met, seen: Seen| {
            let answered = counted().filter(|call| call.met == met && seen.has(call));
            answered.count() as u64
        };
        let answered = Estimate::share(answers(Met::Person, person), dialled);
        let answered = answered.divided(person.share, person.error);
        let others = (dialled as f64 * (1.0 - answered.value)).round().max(1.0) as u64;
        let machines = Estimate::share(answers(Met::Machine, machine).min(others), others);
        let mut shares = vec![("machine", machines.divided(machine.share, machine.error))];
        let rest = [
            ("fax", Met::Fax),
            ("busy", Met::Busy),
            ("sit", Met::Sit),
            ("invalid_number", Met::InvalidNumber),
            ("dead_air", Met::DeadAir),
        ];
        shares.extend(rest.map(|(key, met)| (key, Estimate::share(of(met).min(others), others))));
        self.otherwise = shares
            .into_iter()
            .filter(|(_, share)| share.value > 0.0)
            .collect();
    }
}

impl TalkResult {
    fn share_count(&self, all: usize) -> u64 {
        (self.share.value * all as f64).round() as u64
    }
}

/// Talks whose result is rare.
const OTHER: &str = "other";
