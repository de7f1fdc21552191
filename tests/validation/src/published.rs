//! Results that others published, as they are printed there.
//!
//! All are from the ContactCenters library of the Université de Montréal (Buist and L'Ecuyer 2005, "A Java
//! library for simulating contact centers", Proceedings of the 2005 Winter Simulation Conference;
//! github.com/umontreal-simul/contactcenters, doc/examples/*.res, commit dd71c17, Apache-2.0), 1000
//! replications each.

use crate::estimate::Estimate;

/// A published number.
#[derive(Clone, Copy, Debug)]
pub struct Published {
    /// Which output of the table.
    pub output: Output,
    /// As printed.
    pub value: f64,
    /// Standard deviation between replications, as printed.
    pub deviation: f64,
    /// The last printed digit's worth.
    pub digit: f64,
}

/// Which output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each says in words what it is: see `Output::text`"
)]
pub enum Output {
    Tried,
    ArrivedIn,
    ReachedOut,
    ServedIn,
    ServedOut,
    GaveUpIn,
    GaveUpOut,
    NotInTarget,
    InTarget,
    ServiceLevel,
    OccupancyFirst,
    OccupancySecond,
    OccupancyAll,
    QueueIn,
    QueueOut,
    WaitIn,
    WaitOut,
    HadToWaitIn,
    HadToWaitOut,
    SpeedOfAnswer,
    Blocked,
    ServiceLevelOfAll,
    TimedOut,
    CutOff,
    OccupancyToTheEnd,
}

impl Output {
    /// The output in words.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Tried => "numbers tried",
            Self::ArrivedIn => "callers",
            Self::ReachedOut => "people reached",
            Self::ServedIn => "callers served",
            Self::ServedOut => "people reached and served",
            Self::GaveUpIn => "callers who gave up",
            Self::GaveUpOut => "reached and no agent (mismatch)",
            Self::NotInTarget => "callers not in target",
            Self::InTarget => "callers in target",
            Self::ServiceLevel => "service level",
            Self::OccupancyFirst => "occupancy, first team",
            Self::OccupancySecond => "occupancy, second team",
            Self::OccupancyAll => "occupancy, all",
            Self::QueueIn => "queue of callers, mean",
            Self::QueueOut => "queue of people reached, mean",
            Self::WaitIn => "wait of callers, min",
            Self::WaitOut => "wait of people reached, min",
            Self::HadToWaitIn => "callers who had to wait",
            Self::HadToWaitOut => "people reached who had to wait",
            Self::SpeedOfAnswer => "speed of answer, min",
            Self::Blocked => "callers turned away",
            Self::ServiceLevelOfAll => "service level, of those lost too",
            Self::TimedOut => "heard the message after two minutes",
            Self::CutOff => "cut off at the end",
            Self::OccupancyToTheEnd => "occupancy, to the last call, %",
        }
    }
}

impl Published {
    /// The published mean; its error is that of 1000 replications, and that of rounding to the last digit.
    #[must_use]
    pub fn estimate(&self) -> Estimate {
        let sampling = self.deviation / f64::from(REPLICATIONS).sqrt();
        // A number rounded to a digit is off by a uniform part of it, of variance digit² / 12.
        Estimate {
            mean: self.value,
            error: sampling.hypot(self.digit / 12.0_f64.sqrt()),
        }
    }
}

impl Published {
    /// Would a program with this mean, and this deviation between replications, print these numbers?
    #[must_use]
    pub fn is_printed_for(&self, mean: f64, deviation: f64) -> bool {
        let half = self.digit / 2.0 + 1e-9;
        (mean - self.value).abs() <= half && (deviation - self.deviation).abs() <= half
    }
}

/// Replications behind each published number.
pub const REPLICATIONS: u32 = 1000;

const fn row(output: Output, value: f64, deviation: f64, digit: f64) -> Published {
    Published {
        output,
        value,
        deviation,
        digit,
    }
}

/// `Blend.res`: the whole table but for the rows "all types", which are sums of others.
pub const BLEND: [Published; 18] = [
    row(Output::Tried, 1109.040, 258.167, 0.001),
    row(Output::ArrivedIn, 848.592, 156.201, 0.001),
    row(Output::ReachedOut, 321.896, 74.396, 0.001),
    row(Output::ServedIn, 843.477, 149.608, 0.001),
    row(Output::ServedOut, 298.876, 68.318, 0.001),
    row(Output::GaveUpIn, 5.115, 9.985, 0.001),
    row(Output::GaveUpOut, 23.020, 7.609, 0.001),
    row(Output::NotInTarget, 39.427, 63.682, 0.001),
    row(Output::ServiceLevel, 95.354, 6.894, 0.001),
    row(Output::OccupancyFirst, 81.596, 7.447, 0.001),
    row(Output::OccupancySecond, 55.665, 6.900, 0.001),
    row(Output::OccupancyAll, 70.514, 6.818, 0.001),
    row(Output::QueueIn, 0.115, 0.234, 0.001),
    row(Output::QueueOut, 0.0058, 0.0019, 0.0001),
    row(Output::WaitIn, 0.049, 0.094, 0.001),
    row(Output::WaitOut, 0.0065, 0.0012, 0.0001),
    row(Output::HadToWaitIn, 70.241, 86.800, 0.001),
    row(Output::HadToWaitOut, 27.445, 9.034, 0.001),
];

/// `MMC.res`.
pub const MMC: [Published; 4] = [
    row(Output::InTarget, 1816.158, 57.043, 0.001),
    row(Output::ServiceLevel, 0.902, 0.033, 0.001),
    row(Output::SpeedOfAnswer, 0.099, 0.045, 0.001),
    row(Output::OccupancyFirst, 0.695, 0.023, 0.001),
];

/// `MMCAb.res`.
pub const MMC_ABANDONMENT: [Published; 6] = [
    row(Output::GaveUpIn, 58.609, 15.295, 0.001),
    row(Output::InTarget, 1906.008, 35.828, 0.001),
    row(Output::ServiceLevel, 0.975, 0.0079, 0.001),
    row(Output::SpeedOfAnswer, 0.024, 0.0060, 0.001),
    row(Output::OccupancyFirst, 0.675, 0.019, 0.001),
    row(Output::ServiceLevelOfAll, 0.968, 0.0099, 0.001),
];

/// `MMCBlocked.res`.
pub const MMC_BLOCKED: [Published; 6] = [
    row(Output::Blocked, 18.655, 9.831, 0.001),
    row(Output::InTarget, 1854.284, 42.176, 0.001),
    row(Output::ServiceLevel, 0.929, 0.019, 0.001),
    row(Output::SpeedOfAnswer, 0.060, 0.016, 0.001),
    row(Output::OccupancyFirst, 0.689, 0.021, 0.001),
    row(Output::ServiceLevelOfAll, 0.920, 0.022, 0.001),
];

/// `Telethon.res`: weeks of five mornings.
pub const TELETHON: [Published; 10] = [
    row(Output::ArrivedIn, 1000.169, 33.164, 0.001),
    row(Output::ServedIn, 963.109, 27.984, 0.001),
    row(Output::Blocked, 0.0, 0.0, 0.001),
    row(Output::GaveUpIn, 31.820, 10.437, 0.001),
    row(Output::TimedOut, 4.960, 2.973, 0.001),
    row(Output::CutOff, 0.280, 0.718, 0.001),
    row(Output::InTarget, 950.265, 27.173, 0.001),
    row(Output::SpeedOfAnswer, 0.036, 0.012, 0.001),
    row(Output::ServiceLevel, 95.026, 2.717, 0.001),
    row(Output::OccupancyToTheEnd, 66.772, 2.650, 0.001),
];
