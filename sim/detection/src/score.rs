//! How often a detector is wrong, and how long it takes.

use std::collections::BTreeMap;

use outpace_engine::cpa::Class;
use serde::Serialize;

use crate::detector::{Detecting, Outcome, class_name, goes_to_agent};
use crate::estimate::{Share, Times};
use crate::label::{Label, Labelled};
use crate::reliability::Reliability;

/// A recording and what a detector made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Who really answered.
    pub labelled: Labelled,
    /// Who the detector says it was.
    pub outcome: Outcome,
}

/// A machine caught so soon after its verdict still counts as stopped "with watch mode".
const WATCH_S: f64 = 3.0;
/// The law's time from the end of a person's greeting to an agent (16 CFR § 310.4(b)(4)(iii)).
const LEGAL_S: f64 = 2.0;
/// So many of the worst cases are listed.
const WORST: usize = 10;

impl Case {
    /// Was a person hung up on?
    #[must_use]
    pub fn is_false_positive(&self) -> bool {
        self.labelled.label == Label::Human && !goes_to_agent(self.outcome.class())
    }

    /// Did a machine go to an agent?
    #[must_use]
    pub fn is_false_negative(&self) -> bool {
        self.labelled.label == Label::Machine && goes_to_agent(self.outcome.class())
    }

    /// Was a person's line taken for a dead one?
    fn is_person_unheard(&self) -> bool {
        self.labelled.label == Label::Human && self.outcome.class() == Class::DeadAir
    }

    /// How long after the end of their greeting a person was released to an agent, where the label says when that
    /// was. A verdict before the end harms nobody and counts as none at all: zero.
    #[must_use]
    pub fn after_greeting_s(&self) -> Option<f64> {
        let is_released = self.labelled.label == Label::Human
            && !self.is_false_positive()
            && !self.is_person_unheard();
        let end = self.labelled.greeting_end_s.filter(|_| is_released)?;
        Some((self.outcome.at.as_secs_f64() - end).max(0.0))
    }

    fn time_to_machine_s(&self) -> Option<f64> {
        let is_stopped = self.labelled.label == Label::Machine && !self.is_false_negative();
        is_stopped.then_some(self.outcome.at.as_secs_f64())
    }

    /// Was the detector right by this label? People and machines are two sides; the rest must be named.
    fn is_right(&self) -> bool {
        let class = self.outcome.class();
        match self.labelled.label {
            Label::Human => goes_to_agent(class),
            Label::Machine => !goes_to_agent(class),
            label => class == class_of(label),
        }
    }

    /// Seconds from the verdict until watch mode found out about a machine.
    fn late_s(&self) -> Option<f64> {
        let late = self.outcome.late_machine?;
        Some(late.saturating_sub(self.outcome.at).as_secs_f64())
    }
}

/// What a label's recordings are to be called.
const fn class_of(label: Label) -> Class {
    match label {
        Label::Human => Class::Human,
        Label::Machine => Class::Machine,
        Label::Screener => Class::Screener,
        Label::Fax => Class::Fax,
        Label::Sit => Class::Sit,
        Label::Busy => Class::Busy,
        Label::Silence => Class::DeadAir,
    }
}

/// Errors and times over some recordings. Shares and means stand for themselves; the fields below them say the same
/// with intervals and quantiles.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tally {
    /// Recordings.
    pub n: u64,
    /// People hung up on, of all people.
    pub false_positive: Share,
    /// Machines given to an agent, of all machines.
    pub false_negative: Share,
    /// People whose line was taken for a dead one, of all people. They are no false positives: whether such a call
    /// goes to an agent is for the campaign to say.
    pub people_unheard: Share,
    /// Mean of `after_greeting_s`.
    pub mean_after_greeting_s: Option<f64>,
    /// The value of `released_within_2s`.
    pub within_2s: Option<f64>,
    /// Mean of `time_to_machine_s`.
    pub mean_time_to_machine_s: Option<f64>,
    /// From the end of a person's greeting to their release, of people released whose greeting's end is known.
    pub after_greeting_s: Times,
    /// Of those, released within the law's two seconds.
    pub released_within_2s: Share,
    /// From the answer to the verdict, of machines stopped.
    pub time_to_machine_s: Times,
    /// What listening on after the verdict does; null of a detector that does not.
    pub watch: Option<Watch>,
    /// Called what they are: people go to an agent, machines do not, anything else has its name.
    pub right: Share,
}

/// Watch mode: the detector listens on while the agent talks.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Watch {
    /// Of machines given to an agent, found out within 3 s.
    pub caught_within_3s: Share,
    /// Of all machines, stopped by the verdict or found out within 3 s of it.
    pub stopped: Share,
    /// Of people released, taken for a machine afterwards.
    pub false_alarms: Share,
}

impl Tally {
    /// Over these recordings, played to a detector that watches or does not.
    #[must_use]
    pub fn of<'a>(cases: impl Iterator<Item = &'a Case> + Clone, watches: bool) -> Self {
        let count =
            |which: &dyn Fn(&Case) -> bool| cases.clone().filter(|it| which(it)).count() as u64;
        let people = count(&|it| it.labelled.label == Label::Human);
        let machines = count(&|it| it.labelled.label == Label::Machine);
        let false_positives = count(&Case::is_false_positive);
        let false_negatives = count(&Case::is_false_negative);
        let caught =
            count(&|it| it.is_false_negative() && it.late_s().is_some_and(|late| late <= WATCH_S));
        let alarms = count(&|it| {
            it.labelled.label == Label::Human && !it.is_false_positive() && it.late_s().is_some()
        });
        let n = count(&|_| true);
        let waits: Vec<f64> = cases.clone().filter_map(Case::after_greeting_s).collect();
        let in_time = waits.iter().filter(|wait| **wait <= LEGAL_S).count() as u64;
        let released_within_2s = Share::of(in_time, waits.len() as u64);
        let after_greeting_s = Times::of(waits);
        let time_to_machine_s =
            Times::of(cases.clone().filter_map(Case::time_to_machine_s).collect());
        Self {
            n,
            false_positive: Share::of(false_positives, people),
            false_negative: Share::of(false_negatives, machines),
            people_unheard: Share::of(count(&Case::is_person_unheard), people),
            mean_after_greeting_s: after_greeting_s.mean,
            within_2s: released_within_2s.value,
            mean_time_to_machine_s: time_to_machine_s.mean,
            after_greeting_s,
            released_within_2s,
            time_to_machine_s,
            watch: watches.then(|| Watch {
                caught_within_3s: Share::of(caught, false_negatives),
                stopped: Share::of(machines - false_negatives + caught, machines),
                false_alarms: Share::of(alarms, people - false_positives),
            }),
            right: Share::of(count(&Case::is_right), n),
        }
    }
}

/// All that is said of a detector.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Score {
    /// Over all recordings.
    #[serde(flatten)]
    pub all: Tally,
    /// By label and kind.
    pub kinds: BTreeMap<&'static str, BTreeMap<String, Tally>>,
    /// How many of each label were called what.
    pub confusion: BTreeMap<&'static str, BTreeMap<&'static str, u64>>,
    /// How far its probabilities can be believed, if it has any.
    pub reliability: Option<Reliability>,
    /// The cases it should be ashamed of, the worst first.
    pub worst: Vec<Worst>,
}

/// One of the worst cases.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Worst {
    /// The recording.
    pub file: String,
    /// Who answered.
    pub label: Label,
    /// What kind of them.
    pub kind: String,
    /// The probability of a machine when the verdict fell.
    pub p: Option<f64>,
    /// What it was called.
    pub verdict: &'static str,
    /// When, in seconds after the answer.
    pub verdict_s: f64,
    /// Seconds from the greeting's end to the release, of a person released.
    pub after_greeting_s: Option<f64>,
    /// Why.
    pub cause: String,
}

impl Score {
    /// Of a detector that was played these recordings.
    #[must_use]
    pub fn of(detecting: Detecting, cases: &[Case]) -> Self {
        let watches = detecting.watches();
        let mut by_kind: BTreeMap<(Label, &str), Vec<&Case>> = BTreeMap::new();
        let mut confusion: BTreeMap<&'static str, BTreeMap<&'static str, u64>> = BTreeMap::new();
        for case in cases {
            let Labelled { label, kind, .. } = &case.labelled;
            by_kind.entry((*label, kind)).or_default().push(case);
            let row = confusion.entry(label.name()).or_default();
            *row.entry(class_name(case.outcome.class())).or_default() += 1;
        }
        let mut kinds: BTreeMap<&'static str, BTreeMap<String, Tally>> = BTreeMap::new();
        for ((label, kind), cases) in by_kind {
            let tally = Tally::of(cases.iter().copied(), watches);
            kinds
                .entry(label.name())
                .or_default()
                .insert(kind.to_owned(), tally);
        }
        Self {
            all: Tally::of(cases.iter(), watches),
            kinds,
            confusion,
            reliability: Reliability::of(cases),
            worst: worst(cases),
        }
    }
}

/// People hung up on, the surest first; then people released too late for the law, the latest first; then machines
/// given to an agent, the surest first.
fn worst(cases: &[Case]) -> Vec<Worst> {
    let badness = |case: &Case| {
        let p = case.outcome.probability.unwrap_or(0.5);
        if case.is_false_positive() {
            return Some((2, p));
        }
        match case.after_greeting_s() {
            Some(late) if late > LEGAL_S => Some((1, late)),
            _ => case.is_false_negative().then_some((0, 1.0 - p)),
        }
    };
    let mut bad: Vec<_> = cases
        .iter()
        .filter_map(|case| Some((badness(case)?, case)))
        .collect();
    // Equally bad ones stay in the order of their names.
    bad.sort_by(|((a, by), _), ((b, than), _)| b.cmp(a).then(than.total_cmp(by)));
    bad.truncate(WORST);
    let tell = |case: &Case| Worst {
        file: case.labelled.file.clone(),
        label: case.labelled.label,
        kind: case.labelled.kind.clone(),
        p: case.outcome.probability,
        verdict: class_name(case.outcome.class()),
        verdict_s: case.outcome.at.as_secs_f64(),
        after_greeting_s: case.after_greeting_s(),
        cause: case.outcome.cause(),
    };
    bad.into_iter().map(|(_, case)| tell(case)).collect()
}

#[cfg(test)]
mod tests;
