//! What the detector's errors leave for pacing, measured on machines an agent heard.
//!
//! A person taken for a machine is abandoned and never counted by the rule. With f, the share of people
//! lost that way, and p, the share of those passed on who find no agent in time, a person is abandoned
//! with 1 − (1 − f)(1 − p) ([`crate::meters::abandon_rate`]; a late decision is among p here, since the
//! engine counts from the end of the greeting). So a campaign that is to keep a target T may let the rule
//! have p = 1 − (1 − T)/(1 − f), and nothing when f ≥ T.
//!
//! f is known only by review: a random share of machine's verdicts goes to agents, who say who it was
//! ([`crate::config::CampaignConfig::machine_review`]). Until enough were heard the campaign's own
//! assumption stands; then the upper end of the interval, since the limit is a promise.

use crate::meters::{Disposition, Interval, TakenFor};
use crate::output::CallRecord;
use crate::units::PerMille;

/// Reviewed verdicts from which the measurement replaces the assumption. With none wrong among 400 the upper end
/// is 1.2 % of the machine's verdicts, so a good detector leaves most of a 3 % target; of 100 it would be 4.8 %,
/// and no rule could dial ahead however good the detector.
const ENOUGH: u64 = 400;

/// Verdicts of one campaign, and what agents said of the reviewed.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Review {
    /// Taken for people.
    people: u64,
    /// Taken for machines.
    machines: u64,
    /// Of those, heard by an agent who said who it was.
    heard: u64,
    /// And said that it was a person.
    wrong: u64,
}

impl Review {
    /// A call is over. Does it change what is known?
    pub(crate) fn record(&mut self, record: &CallRecord) -> bool {
        match record.taken_for {
            TakenFor::Person | TakenFor::Unsure if record.live => self.people += 1,
            TakenFor::Machine => {
                self.machines += 1;
                if let Some(said) = record.disposition {
                    self.heard += 1;
                    self.wrong += u64::from(said == Disposition::Person);
                    return self.heard >= ENOUGH;
                }
            }
            _ => {}
        }
        false
    }

    /// f: the share of people taken for machines; at most `assumed` until enough were heard.
    pub(crate) fn false_positive(&self, assumed: PerMille) -> f64 {
        if self.heard < ENOUGH {
            return assumed.as_f64();
        }
        let wrong = Interval::of_share(self.wrong, self.heard).map_or(0.0, |share| share.high);
        let lost = wrong * self.machines as f64;
        // Machines among those taken for people make this a little too small: a reviewed campaign has few.
        lost / (lost + self.people as f64)
    }
}

/// What a target leaves for the rule when the share `false_positive` of people is lost before: p above.
pub(crate) fn left_for_pacing(target: f64, false_positive: f64) -> f64 {
    if false_positive == 0.0 {
        // To the last bit: most campaigns review nothing.
        return target;
    }
    (1.0 - (1.0 - target) / (1.0 - false_positive.min(0.99))).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_false_positive_in_a_hundred_leaves_two_of_three_points() {
        // Exact: 1 − 0.97/0.99.
        assert!((left_for_pacing(0.03, 0.01) - 0.020_202).abs() < 1e-6);
        assert!((left_for_pacing(0.03, 0.003) - 0.027_081).abs() < 1e-6);
        assert_eq!(left_for_pacing(0.03, 0.2), 0.0);
        assert!((left_for_pacing(0.03, 0.0) - 0.03).abs() < 1e-12);
    }

    #[test]
    fn what_is_left_and_what_is_lost_make_the_target() {
        for f in [0.0, 0.005, 0.01, 0.029] {
            let rate = crate::meters::abandon_rate(crate::meters::Exposure {
                false_positive: f,
                no_agent: left_for_pacing(0.03, f),
                late_decision: 0.0,
            });
            assert!((rate - 0.03).abs() < 1e-12, "{f}: {rate}");
        }
    }

    #[test]
    fn the_assumption_stands_until_enough_were_heard_and_then_the_upper_end() {
        let assumed = PerMille::new(10);
        let heard = |heard, wrong| Review {
            people: 300,
            machines: 200,
            heard,
            wrong,
        };
        assert_eq!(heard(ENOUGH - 1, 5).false_positive(assumed), 0.01);
        let share = Interval::of_share(2, 400).expect("enough were heard").high;
        let expected = share * 200.0 / (share * 200.0 + 300.0);
        assert!((heard(400, 2).false_positive(assumed) - expected).abs() < 1e-12);
        assert!(heard(400, 2).false_positive(assumed) > 0.005 * 200.0 / 301.0);
    }
}
