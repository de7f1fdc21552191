//! What a detector's errors do to a rate: estimates from a labelled sample, with an interval.

use crate::math::sqrt;

/// An estimate and how far it may be off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Best estimate.
    pub mid: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// A share `part` of `whole` and its Wilson score interval (Wilson 1927), 97.5 % wide, so that two
    /// of them hold together with 95 % (Bonferroni). `None` of nothing.
    ///
    /// # Panics
    /// When the part is more than the whole.
    #[must_use]
    pub fn of_share(part: u64, whole: u64) -> Option<Self> {
        assert!(part <= whole, "a part is at most the whole");
        if whole == 0 {
            return None;
        }
        let mid = part as f64 / whole as f64;
        let (low, high) = wilson(mid, whole as f64, Z);
        Some(Self { low, mid, high })
    }

    /// The same function of all three, for one that rises.
    #[must_use]
    pub fn map(self, rising: impl Fn(f64) -> f64) -> Self {
        Self {
            low: rising(self.low),
            mid: rising(self.mid),
            high: rising(self.high),
        }
    }
}

/// Wilson's score interval (Wilson 1927) of a share of `n`, which need not be whole where the cases have weights;
/// `z` is the standard normal's quantile at its upper end. It has a width even where nobody had it, or all.
#[must_use]
pub fn wilson(share: f64, n: f64, z: f64) -> (f64, f64) {
    let z2 = z * z;
    let middle = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = z / (1.0 + z2 / n) * sqrt(share * (1.0 - share) / n + z2 / (4.0 * n * n));
    // Rounding must not push an end past the share itself.
    (
        (middle - half).clamp(0.0, share),
        (middle + half).clamp(share, 1.0),
    )
}

/// Answers whose nature was checked by ear: the only way to know a detector's errors. Connect a random
/// share of machine verdicts to an agent, or record and label; a vendor's figure is no evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AmdSample {
    /// People in the sample.
    pub people: u64,
    /// Of those, taken for machines.
    pub people_taken_for_machines: u64,
    /// Machines in the sample.
    pub machines: u64,
    /// Of those, taken for people.
    pub machines_taken_for_people: u64,
}

/// How a detector judged the answers of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Treated as a person: *V*.
    pub live: u64,
    /// Treated as a machine: *K*.
    pub machine: u64,
}

/// Who was behind the verdicts, estimated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AmdEstimate {
    /// People who answered: *H*.
    pub people: Interval,
    /// People taken for machines: φ·H.
    pub false_positives: Interval,
    /// Machines taken for people: μ·(V + K − H).
    pub machines_taken_for_people: Interval,
}

impl AmdSample {
    /// φ, the share of people taken for machines. `None` without people in the sample.
    #[must_use]
    pub fn false_positive_share(&self) -> Option<Interval> {
        Interval::of_share(self.people_taken_for_machines, self.people)
    }

    /// μ, the share of machines taken for people. `None` without machines in the sample.
    #[must_use]
    pub fn miss_share(&self) -> Option<Interval> {
        Interval::of_share(self.machines_taken_for_people, self.machines)
    }

    /// Who was behind the verdicts. V = (1−φ)H + μM and K = φH + (1−μ)M give
    ///
    /// H = ((1−μ)V − μK) / (1 − φ − μ)                                                   (1)
    ///
    /// kept between 0 and V + K. There H rises with φ and falls with μ, and so does φH; μM does the
    /// reverse. So the ends of each interval lie where one error is at its lowest and the other at its
    /// highest. `None` if the sample lacks people or machines, or if at some corner the detector is no
    /// better than a coin (φ + μ ≥ 1).
    #[must_use]
    pub fn estimate(&self, judged: Judged) -> Option<AmdEstimate> {
        let (phi, mu) = (self.false_positive_share()?, self.miss_share()?);
        if phi.high + mu.high >= 1.0 {
            return None;
        }
        let (v, k) = (judged.live as f64, judged.machine as f64);
        let people = |phi: f64, mu: f64| {
            let people = ((1.0 - mu) * v - mu * k) / (1.0 - phi - mu);
            people.clamp(0.0, v + k)
        };
        Some(AmdEstimate {
            people: over_corners(phi, mu, people),
            false_positives: over_corners(phi, mu, |phi, mu| (phi * people(phi, mu)).min(k)),
            machines_taken_for_people: over_corners(phi, mu, |phi, mu| {
                (mu * (v + k - people(phi, mu))).min(v)
            }),
        })
    }

    /// The share of people abandoned, people taken for machines among them, if `abandoned` of `live`
    /// answers treated as a person were. Machines among these are abandoned as often as people, so μ
    /// cancels and [`abandon_rate`] is left, with φ for f.
    #[must_use]
    pub fn abandon_rate(&self, abandoned: u64, live: u64) -> Option<Interval> {
        if live == 0 {
            return None;
        }
        let no_agent = (abandoned as f64 / live as f64).min(1.0);
        let rate = |phi| {
            abandon_rate(Exposure {
                false_positive: phi,
                no_agent,
                late_decision: 0.0,
            })
        };
        Some(self.false_positive_share()?.map(rate))
    }
}

/// What can go wrong with a person who answers, as probabilities.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exposure {
    /// f: taken for a machine.
    pub false_positive: f64,
    /// p: no agent in time, of those passed as a person.
    pub no_agent: f64,
    /// l: decided too late (more than 2 s after the greeting), of those passed as a person.
    pub late_decision: f64,
}

/// The abandon rate a person meets: f + (1 − f)(1 − (1 − p)(1 − l)).                       (2)
///
/// f enters almost one to one: under a 3 % limit, f = 1 % leaves 2.0 points for pacing. A controller
/// that knows only p reports 3 % while it really runs at 3 % + f.
#[must_use]
pub fn abandon_rate(exposure: Exposure) -> f64 {
    let Exposure {
        false_positive: f,
        no_agent: p,
        late_decision: l,
    } = exposure;
    f + (1.0 - f) * (1.0 - (1.0 - p) * (1.0 - l))
}

/// What Ofcom's rate has reasoned into it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reasoned {
    /// A detector runs: people taken for machines, [`AmdEstimate::false_positives`], are added.
    Detector(Interval),
    /// None runs: machines among the abandoned are taken out, in the share of those passed to an
    /// operator that the operator said were machines.
    NoDetector {
        /// So many passed calls were machines; they are not among `passed`.
        machines: u64,
    },
}

/// Ofcom's rate Â / (Â + L) with its reasoned estimate: `abandoned` as recorded, `passed` people to an
/// operator (L). `None` of nothing.
#[must_use]
pub fn ofcom(abandoned: u64, passed: u64, reasoned: Reasoned) -> Option<Interval> {
    let rate = |abandoned: f64| {
        let whole = abandoned + passed as f64;
        if whole > 0.0 { abandoned / whole } else { 0.0 }
    };
    let recorded = abandoned as f64;
    match reasoned {
        Reasoned::Detector(false_positives) => (abandoned + passed > 0
            || false_positives.high > 0.0)
            .then(|| false_positives.map(|errors| rate(recorded + errors))),
        Reasoned::NoDetector { machines } => {
            let people = Interval::of_share(passed, passed + machines)?;
            Some(people.map(|share| rate(recorded * share)))
        }
    }
}

/// The interval of a value that rises with one error and falls with the other.
fn over_corners(phi: Interval, mu: Interval, value: impl Fn(f64, f64) -> f64) -> Interval {
    let mid = value(phi.mid, mu.mid);
    let corners = [value(phi.low, mu.high), value(phi.high, mu.low)];
    Interval {
        low: corners.iter().copied().fold(mid, f64::min),
        mid,
        high: corners.iter().copied().fold(mid, f64::max),
    }
}

/// The normal deviate that 1.25 % lie above.
const Z: f64 = 2.241_402_727_604_947;
