//! Can a detector's probabilities be believed?

use serde::Serialize;

use crate::estimate::wilson95;
use crate::label::Label;
use crate::score::Case;

/// Of recordings that were called a machine with some probability when the verdict fell, how many were one.
///
/// People weigh as much in all as machines do, because the score's prior has as many of either: how a corpus was
/// put together must not look like a fault of the score.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reliability {
    /// Brier's score: the mean squared distance of the probability from the truth. 0 is perfect, 0.25 knows nothing.
    pub brier: f64,
    /// Probabilities by tenths; those that never occurred are left out.
    pub bins: Vec<Bin>,
    /// Recordings: people and machines for which there was a probability.
    pub n: u64,
}

/// Probabilities of one tenth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Bin {
    /// Their mean.
    pub p: f64,
    /// The share that really were machines.
    pub machines: f64,
    /// Lower end of its 95 % interval (Wilson's, on the effective number of recordings).
    pub ci95_low: f64,
    /// Upper end.
    pub ci95_high: f64,
    /// Recordings.
    pub n: u64,
}

const BINS: usize = 10;

/// Sums over weighted cases.
#[derive(Clone, Copy, Default)]
struct Sums {
    weight: f64,
    weight_squared: f64,
    p: f64,
    machines: f64,
    n: u64,
}

impl Reliability {
    /// `None` unless there are people and machines with a probability.
    #[must_use]
    pub fn of(cases: &[Case]) -> Option<Self> {
        let with_p = |case: &Case| {
            let p = case.outcome.probability?;
            match case.labelled.label {
                Label::Human => Some((p, false)),
                Label::Machine => Some((p, true)),
                _ => None,
            }
        };
        let seen: Vec<(f64, bool)> = cases.iter().filter_map(with_p).collect();
        let machines = seen.iter().filter(|(_, is_machine)| *is_machine).count();
        let people = seen.len() - machines;
        if machines == 0 || people == 0 {
            return None;
        }
        let weight = |is_machine: bool| {
            0.5 / if is_machine {
                machines as f64
            } else {
                people as f64
            }
        };
        let mut brier = 0.0;
        let mut bins = [Sums::default(); BINS];
        for (p, is_machine) in seen.iter().copied() {
            let (weight, truth) = (weight(is_machine), f64::from(u8::from(is_machine)));
            brier += weight * (p - truth).powi(2);
            let bin = &mut bins[((p * BINS as f64) as usize).min(BINS - 1)];
            bin.weight += weight;
            bin.weight_squared += weight * weight;
            bin.p += weight * p;
            bin.machines += weight * truth;
            bin.n += 1;
        }
        Some(Self {
            brier,
            bins: bins.iter().filter(|bin| bin.n > 0).map(Sums::bin).collect(),
            n: seen.len() as u64,
        })
    }
}

impl Sums {
    fn bin(&self) -> Bin {
        let machines = self.machines / self.weight;
        // Kish 1965: weighted cases tell as much as so many alike.
        let effective = self.weight * self.weight / self.weight_squared;
        let (ci95_low, ci95_high) = wilson95(machines, effective);
        Bin {
            p: self.p / self.weight,
            machines,
            ci95_low,
            ci95_high,
            n: self.n,
        }
    }
}
