//! How a campaign's detector judged the answers of a day, and what follows for people: as the dialer can know it, from
//! verdicts that agents checked, and as it was.
//!
//! A person taken for a machine is hung up on, and no count of live answers sees them. With f the share of people taken
//! for machines, l the share decided too late (more than the limit after the greeting), and p that of those decided in
//! time for whom no agent came, a person is abandoned with
//!
//! ```text
//! f + (1 − f)(1 − (1 − p)(1 − l))                                     (outpace_engine::meters::abandon_rate)
//! ```
//!
//! l and p are counted. f is known only where a random share of the machine's verdicts was put to agents.

use std::time::Duration;

use outpace_engine::meters::{
    AmdEstimate, AmdSample, Disposition, Exposure, Judged, TakenFor, abandon_rate,
};
use outpace_engine::{CallRecord, CampaignId, Outcome, Timestamp};
use serde::Serialize;

use crate::measure::Measures;
use crate::summary::Estimate;
use crate::tables::Truth;

/// How the detector of a campaign judged the answers of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JudgedRow {
    /// The campaign.
    pub campaign: CampaignId,
    /// The counts.
    pub counts: Verdicts,
}

/// Counts of verdicts. Answers on which they hung up before there was one are not in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verdicts {
    /// Answers taken for a person.
    pub live: u64,
    /// Of those, decided later than an agent has to come after the greeting,
    pub late: u64,
    /// and of those decided in time, no agent came in time.
    pub no_agent: u64,
    /// Joined to an agent, who said that it was a machine,
    pub said_machine: u64,
    /// or did not.
    pub said_person: u64,
    /// Answers taken for a machine.
    pub machine: u64,
    /// Of those, heard by an agent who said what it was.
    pub reviewed: u64,
    /// And said that it was a person.
    pub reviewed_people: u64,
    /// People there really were,
    pub people: u64,
    /// taken for machines,
    pub people_taken_for_machines: u64,
    /// or for anything else that is no person: silence, a fax machine, a phone that screens.
    pub people_taken_otherwise: u64,
    /// What else there was and was taken for a person or a machine,
    pub machines: u64,
    /// and which of it for a person.
    pub machines_taken_for_people: u64,
    /// Hung up on under an agent, as machines found late,
    pub late_machines: u64,
    /// and which of those were people.
    pub late_machines_people: u64,
}

impl Verdicts {
    /// Counts an attempt that is over.
    #[inline]
    pub(crate) fn record(&mut self, record: &CallRecord, truth: Truth, in_time: Duration) {
        if record.taken_for == TakenFor::NotAnalysed || record.verdict == Timestamp::NEVER {
            return;
        }
        // A phone that screens and whom it let on later to an agent: judged was the phone.
        let is_phone = truth == Truth::Screened && record.disposition == Some(Disposition::Machine);
        let is_person = truth.is_person() && !is_phone;
        self.people += u64::from(is_person);
        match record.taken_for {
            TakenFor::Person | TakenFor::Unsure => {
                self.machines += u64::from(!is_person);
                self.machines_taken_for_people += u64::from(!is_person);
                self.record_live(record, is_person, in_time);
            }
            TakenFor::Machine => {
                self.machines += u64::from(!is_person);
                self.people_taken_for_machines += u64::from(is_person);
                self.machine += 1;
                if let Some(said) = record.disposition {
                    self.reviewed += 1;
                    self.reviewed_people += u64::from(said == Disposition::Person);
                }
            }
            _ => self.people_taken_otherwise += u64::from(is_person),
        }
    }

    fn record_live(&mut self, record: &CallRecord, is_person: bool, in_time: Duration) {
        self.live += 1;
        let begins = record.greeting_end.known().unwrap_or(record.answered);
        if record.verdict > begins + in_time {
            self.late += 1;
        } else if record.late || record.outcome == Outcome::Abandoned {
            self.no_agent += 1;
        }
        if record.connected == Timestamp::NEVER {
            return;
        }
        let is_released = record.outcome == Outcome::AnsweringMachine;
        let said_machine = record.disposition == Some(Disposition::Machine);
        self.late_machines += u64::from(is_released);
        self.late_machines_people += u64::from(is_released && is_person);
        // Whom the dialer hung up on under an agent, the agent has heard as well.
        if said_machine || (is_released && !is_person) {
            self.said_machine += 1;
        } else {
            self.said_person += 1;
        }
    }

    /// These and those.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            live: self.live + other.live,
            late: self.late + other.late,
            no_agent: self.no_agent + other.no_agent,
            said_machine: self.said_machine + other.said_machine,
            said_person: self.said_person + other.said_person,
            machine: self.machine + other.machine,
            reviewed: self.reviewed + other.reviewed,
            reviewed_people: self.reviewed_people + other.reviewed_people,
            people: self.people + other.people,
            people_taken_for_machines: self.people_taken_for_machines
                + other.people_taken_for_machines,
            people_taken_otherwise: self.people_taken_otherwise + other.people_taken_otherwise,
            machines: self.machines + other.machines,
            machines_taken_for_people: self.machines_taken_for_people
                + other.machines_taken_for_people,
            late_machines: self.late_machines + other.late_machines,
            late_machines_people: self.late_machines_people + other.late_machines_people,
        }
    }

    /// The answers whose nature agents told, as a random sample of all. All answers taken for people were heard, a
    /// share r of those taken for machines; so of the former the share r counts. `None` if none was reviewed.
    #[must_use]
    pub fn sample(&self) -> Option<AmdSample> {
        let heard = self.said_machine + self.said_person;
        if self.reviewed == 0 || heard == 0 {
            return None;
        }
        let share = self.reviewed as f64 / self.machine as f64;
        let live = self.live as f64 * share;
        let missed = (live * self.said_machine as f64 / heard as f64).round() as u64;
        let people = (live * self.said_person as f64 / heard as f64).round() as u64;
        Some(AmdSample {
            people: people + self.reviewed_people,
            people_taken_for_machines: self.reviewed_people,
            machines: missed + self.reviewed - self.reviewed_people,
            machines_taken_for_people: missed,
        })
    }

    /// How the answers were judged.
    #[must_use]
    pub const fn judged(&self) -> Judged {
        Judged {
            live: self.live,
            machine: self.machine,
        }
    }

    /// p and l beside an f.
    fn exposed(&self, false_positive: f64) -> Option<f64> {
        let share = |part: u64, whole: u64| (whole > 0).then(|| part as f64 / whole as f64);
        let late_decision = share(self.late, self.live)?;
        let no_agent = share(self.no_agent, self.live - self.late).unwrap_or(0.0);
        Some(abandon_rate(Exposure {
            false_positive,
            no_agent,
            late_decision,
        }))
    }

    /// The measures of a day.
    pub(crate) fn measures(&self) -> Measures {
        let share = |part: u64, whole: u64| (whole > 0).then(|| part as f64 / whole as f64);
        let estimated = self.sample().and_then(|it| it.false_positive_share());
        let really = share(self.people_taken_for_machines, self.people);
        let values = [
            estimated.map(|share| share.mid),
            really,
            share(self.machines_taken_for_people, self.machines),
            share(self.late, self.live),
            estimated.and_then(|share| self.exposed(share.mid)),
        ];
        NAMES.into_iter().zip(values).collect()
    }
}

/// Measures of a day with a detector: see [`DetectionSummary`].
pub(crate) const NAMES: [&str; 5] = [
    FALSE_POSITIVE,
    "amd_false_positive_true",
    "amd_miss_true",
    "late_decisions",
    WITH_DETECTOR,
];

/// The share of people taken for machines, as it is known from verdicts that agents checked.
pub(crate) const FALSE_POSITIVE: &str = "amd_false_positive";

/// The abandon rate with those people in it.
pub(crate) const WITH_DETECTOR: &str = "abandon_rate_with_detector";

/// What a campaign's detector came to over all days together. Intervals are Wilson's, and of what is estimated from a
/// sample the engine's own ([`AmdSample`]). Of an estimate here `n` is how many answers it is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct DetectionSummary {
    /// Machine's verdicts that agents checked.
    pub reviewed: u64,
    /// People among those; null if none was checked.
    pub people_among_reviewed: Option<Estimate>,
    /// f: people taken for machines, estimated from them.
    pub amd_false_positive: Option<Estimate>,
    /// f as it was.
    pub amd_false_positive_true: Option<Estimate>,
    /// People taken for machines a day, estimated.
    pub people_taken_for_machines: Option<Estimate>,
    /// People taken for anything else that is no person (silence, mostly), of all.
    pub people_taken_otherwise: Option<Estimate>,
    /// Machines taken for people, estimated.
    pub amd_miss: Option<Estimate>,
    /// The same as it was.
    pub amd_miss_true: Option<Estimate>,
    /// l: answers taken for people later than an agent has to come.
    pub late_decisions: Option<Estimate>,
    /// p: of those decided in time, no agent came.
    pub no_agent: Option<Estimate>,
    /// The abandon rate with f estimated: f + (1 − f)(1 − (1 − p)(1 − l)). p and l are counts of these days.
    pub abandon_rate: Option<Estimate>,
    /// The same with f as it was.
    pub abandon_rate_true: Option<f64>,
    /// Calls hung up on under an agent as machines found late, a day.
    pub late_machines: f64,
    /// People among them.
    pub late_machines_people: Option<Estimate>,
}

impl DetectionSummary {
    /// Of the verdicts of so many days.
    #[must_use]
    pub fn of(all: &Verdicts, days: u32) -> Self {
        let days = f64::from(days.max(1));
        let sample = all.sample();
        let share = |part: u64, whole: u64| {
            let n = u32::try_from(whole).unwrap_or(u32::MAX);
            (whole > 0).then(|| Estimate::of_share(part as f64 / whole as f64, n))
        };
        let f = sample
            .and_then(|sample| estimate(sample.false_positive_share()?, sample.people).into());
        let miss = sample.and_then(|sample| estimate(sample.miss_share()?, sample.machines).into());
        let rate = f.and_then(|f: Estimate| f.map(|f| all.exposed(f)));
        let people = sample.and_then(|sample| {
            let AmdEstimate {
                false_positives, ..
            } = sample.estimate(all.judged())?;
            let a_day = false_positives.map(|all| all / days);
            Some(estimate(a_day, sample.people))
        });
        let truly = share(all.people_taken_for_machines, all.people);
        Self {
            reviewed: all.reviewed,
            people_among_reviewed: share(all.reviewed_people, all.reviewed),
            amd_false_positive: f,
            amd_false_positive_true: truly,
            people_taken_for_machines: people,
            people_taken_otherwise: share(all.people_taken_otherwise, all.people),
            amd_miss: miss,
            amd_miss_true: share(all.machines_taken_for_people, all.machines),
            late_decisions: share(all.late, all.live),
            no_agent: share(all.no_agent, all.live - all.late),
            abandon_rate: rate,
            abandon_rate_true: truly.and_then(|f| all.exposed(f.mean?)),
            late_machines: all.late_machines as f64 / days,
            late_machines_people: share(all.late_machines_people, all.late_machines),
        }
    }
}

/// An interval of the engine's as an estimate.
pub(crate) fn estimate(interval: outpace_engine::meters::Interval, n: u64) -> Estimate {
    Estimate {
        mean: Some(interval.mid),
        ci95_low: Some(interval.low),
        ci95_high: Some(interval.high),
        n: u32::try_from(n).unwrap_or(u32::MAX),
    }
}

impl Estimate {
    /// The same function of mean and ends, for one that rises.
    fn map(self, rising: impl Fn(f64) -> Option<f64>) -> Option<Self> {
        Some(Self {
            mean: Some(rising(self.mean?)?),
            ci95_low: self.ci95_low.and_then(&rising),
            ci95_high: self.ci95_high.and_then(&rising),
            n: self.n,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A thousand people and as many machines; 30 and 850 of them taken for machines, of which agents heard 100.
    fn verdicts() -> Verdicts {
        Verdicts {
            live: 1120,
            late: 20,
            no_agent: 22,
            said_machine: 75,
            said_person: 485,
            machine: 880,
            reviewed: 88,
            reviewed_people: 3,
            people: 1000,
            people_taken_for_machines: 30,
            machines: 1000,
            machines_taken_for_people: 150,
            ..Verdicts::default()
        }
    }

    #[test]
    fn the_sample_weighs_both_verdicts_alike() {
        // A tenth of the machine's verdicts were heard, half of the live ones were joined: a tenth of these counts.
        let sample = verdicts().sample().expect("some were reviewed");
        assert_eq!(
            sample,
            AmdSample {
                people: 97 + 3,
                people_taken_for_machines: 3,
                machines: 15 + 85,
                machines_taken_for_people: 15,
            }
        );
    }

    #[test]
    fn the_rate_is_what_a_person_meets() {
        let summary = DetectionSummary::of(&verdicts(), 1);
        // By hand: 0.03 + 0.97·(1 − (1 − 22/1100)(1 − 20/1120)).
        let rate = 0.03 + 0.97 * (1.0 - 0.98 * (1.0 - 20.0 / 1120.0));
        let close = |found: Option<f64>| found.is_some_and(|found| (found - rate).abs() < 1e-12);
        assert!(close(summary.abandon_rate.and_then(|it| it.mean)));
        assert!(close(summary.abandon_rate_true));
    }

    #[test]
    fn without_a_review_nothing_is_estimated() {
        let verdicts = Verdicts {
            reviewed: 0,
            reviewed_people: 0,
            ..verdicts()
        };
        assert_eq!(verdicts.sample(), None);
        let summary = DetectionSummary::of(&verdicts, 1);
        assert_eq!(summary.amd_false_positive, None);
        assert!(summary.amd_false_positive_true.is_some());
    }
}
