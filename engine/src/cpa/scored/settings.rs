//! What the campaign wants from the detector, and what the detector makes of it.

use core::time::Duration;

use super::{model, probe};
use crate::math::ln;

/// What being wrong costs, in seconds of an agent's time: a currency planners have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prices {
    /// A person is taken for a machine and hung up on: a silent call, which the law counts.
    pub false_positive: f64,
    /// A machine is given to an agent.
    pub false_negative: f64,
    /// A person waits a second after their greeting.
    pub waiting: f64,
}

impl Default for Prices {
    /// Assumed: an agent loses ten seconds by a machine; a person lost is a contact lost and a step towards the
    /// legal limit. Chosen on the training calls, out of fold; docs/amd.md has the curve.
    fn default() -> Self {
        Self {
            false_positive: 300.0,
            false_negative: 10.0,
            waiting: 0.8,
        }
    }
}

/// Settings of the scored detector.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// What errors and waiting cost.
    pub prices: Prices,
    /// A person is released this long after their last word, whatever the doubt: below the law's two seconds by
    /// what it takes to notice silence and to join an agent.
    pub patience: Duration,
    /// Nothing at all was heard for so long: dead air.
    pub max_silence: Duration,
    /// How long it listens on after a person's verdict; zero does not.
    pub watch: Duration,
    /// Log-odds of a machine known before anybody spoke, beyond those of all answers: see
    /// [`Priors`](crate::cpa::Priors).
    pub evidence: f64,
    /// What the words sound like counts, where the ear tells it.
    pub wording: bool,
    /// What the agent's first words bring out counts, where it is told when the agent speaks.
    pub probe: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            prices: Prices::default(),
            patience: Duration::from_millis(1500),
            max_silence: Duration::from_millis(4500),
            watch: Duration::from_secs(6),
            evidence: 0.0,
            wording: true,
            probe: true,
        }
    }
}

/// The settings in the units of the score: log-odds in 1/65536, and milliseconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Policy {
    pub(super) machine_at: i64,
    pub(super) person_at: i64,
    pub(super) late_at: i64,
    pub(super) evidence: i64,
    pub(super) not_the_greeting: i64,
    pub(super) probe: probe::Weights,
    pub(super) patience: u32,
    pub(super) min_silence: u32,
    pub(super) max_silence: u32,
    pub(super) watch: u32,
    pub(super) hears_wording: bool,
    pub(super) hears_agent: bool,
}

/// How quickly doubt is resolved in the silence after a first greeting: of the machines that are silent, the share
/// a second that speak on or beep. Measured on the training calls.
const RESOLVED_PER_SECOND: f64 = 0.7;
/// No pause within speech is taken for its end.
const MIN_SILENCE_MS: u32 = 200;
/// A late machine is hung up on under the agent's eyes, who can tell: the agent's word undoes the error, so a tenth
/// of the price will do.
const LATE_SHARE: f64 = 0.1;
/// What it weighs that a number's known greeting is not heard, as log-odds of a machine: ln(10.5 % / 94.8 %). Of 1,500
/// people in training calls to numbers whose greeting was known 94.8 % were told apart, of as many machines 6.1 %
/// before the greeting was found; that one machine in twenty has another greeting now is assumed.
const NOT_THE_GREETING: f64 = -2.2;

impl Policy {
    pub(super) fn new(settings: Settings) -> Self {
        let Prices {
            false_positive,
            false_negative,
            waiting,
        } = settings.prices;
        // A machine is hung up on when (1 − p)·false_positive ≤ p·false_negative.
        let machine_at = ln(false_positive / false_negative);
        // Listening on for a moment dt costs (1 − p)·waiting·dt and saves p·false_negative·r·dt, r being the rate at
        // which machines give themselves away: a person is released when it costs more than it saves.
        let person_at = ln(waiting / (RESOLVED_PER_SECOND * false_negative));
        let late_at = ln(LATE_SHARE * false_positive / false_negative).max(0.0);
        Self {
            machine_at: model::units(machine_at),
            person_at: model::units(person_at.min(machine_at)),
            late_at: model::units(late_at),
            evidence: model::units(settings.evidence),
            not_the_greeting: model::units(NOT_THE_GREETING),
            probe: probe::Weights::new(),
            patience: whole_millis(settings.patience),
            min_silence: MIN_SILENCE_MS,
            max_silence: whole_millis(settings.max_silence),
            watch: whole_millis(settings.watch),
            hears_wording: settings.wording,
            hears_agent: settings.probe,
        }
    }
}

fn whole_millis(length: Duration) -> u32 {
    u32::try_from(length.as_millis()).unwrap_or(u32::MAX)
}
