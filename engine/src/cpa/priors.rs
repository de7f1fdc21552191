//! What is known of an answer before anybody speaks: how long it rang, the hour, who answered the number last.
//!
//! Each is a weight of evidence (Good 1950): the log-odds of a machine, given what is known, less its log-odds among
//! all answers. Weights are added up as if each were independent of the others (naive Bayes); they move the score of
//! [`ScoredDetector`](super::ScoredDetector) and no hard rule. The other detectors know no evidence.

use alloc::vec::Vec;
use core::time::Duration;

/// Who answered a number last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnsweredBefore {
    /// A person.
    Person,
    /// A machine.
    Machine,
}

/// What is known of an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// How long the phone rang; `None` when no ringing was told.
    pub rang: Option<Duration>,
    /// The hour on the clock of who is called, 0 to 23.
    pub hour: u8,
    /// Who answered the number last, if anybody did.
    pub before: Option<AnsweredBefore>,
}

/// The weights of a campaign, in log-odds; 0 says nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Priors {
    /// From a length of ringing on, up to the next one: the weight. In ascending order.
    pub by_ring: Vec<(Duration, f64)>,
    /// By the hour.
    pub by_hour: [f64; 24],
    /// The number was answered by a person last time.
    pub after_person: f64,
    /// The number was answered by a machine last time.
    pub after_machine: f64,
}

impl Priors {
    /// The log-odds that this answer is a machine, beyond those of all answers.
    #[must_use]
    pub fn weight(&self, answer: Answer) -> f64 {
        let by_ring = answer.rang.and_then(|rang| {
            let after = self.by_ring.partition_point(|&(from, _)| from <= rang);
            Some(self.by_ring[after.checked_sub(1)?].1)
        });
        let before = match answer.before {
            None => 0.0,
            Some(AnsweredBefore::Person) => self.after_person,
            Some(AnsweredBefore::Machine) => self.after_machine,
        };
        let by_hour = self.by_hour[usize::from(answer.hour) % self.by_hour.len()];
        by_ring.unwrap_or(0.0) + by_hour + before
    }

    /// Does any weight ask who answered the number last?
    #[must_use]
    pub fn remember(&self) -> bool {
        self.after_person != 0.0 || self.after_machine != 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn priors() -> Priors {
        let mut priors = Priors {
            by_ring: [(2, -1.0), (16, 1.5), (30, 0.25)]
                .map(|(from, weight)| (Duration::from_secs(from), weight))
                .to_vec(),
            after_person: -2.0,
            after_machine: 3.0,
            ..Priors::default()
        };
        priors.by_hour[9] = 0.5;
        priors
    }

    fn rang(millis: u64) -> Answer {
        Answer {
            rang: Some(Duration::from_millis(millis)),
            ..Answer::default()
        }
    }

    #[test]
    fn a_length_of_ringing_weighs_from_its_own_instant_to_the_next() {
        let weights =
            [0, 1_999, 2_000, 15_999, 16_000, 30_000].map(|rang_ms| priors().weight(rang(rang_ms)));
        assert_eq!(weights, [0.0, 0.0, -1.0, -1.0, 1.5, 0.25]);
        assert_eq!(priors().weight(Answer::default()), 0.0, "no ringing told");
    }

    #[test]
    fn weights_are_added() {
        let answer = Answer {
            hour: 9,
            before: Some(AnsweredBefore::Machine),
            ..rang(20_000)
        };
        assert_eq!(priors().weight(answer), 1.5 + 0.5 + 3.0);
        let before = Some(AnsweredBefore::Person);
        assert_eq!(priors().weight(Answer { before, ..answer }), 0.0);
    }
}
