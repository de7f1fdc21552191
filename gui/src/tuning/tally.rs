//! What the days of one setting have come to so far.

use outpace_sim::Estimate;
use outpace_sim::experiment::{Moments, PlayedDay};

/// The days of one setting, from the first replication on without a gap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    abandon: Moments,
    idle: Moments,
    utilisation: Moments,
    days: u32,
    over: u32,
}

impl Tally {
    /// One day more.
    pub fn hear(&mut self, day: &PlayedDay) {
        let push = |moments: &mut Moments, name: &str| {
            if let Some(value) = day.measure(name) {
                moments.push(value);
            }
        };
        push(&mut self.abandon, "abandon_rate");
        push(&mut self.idle, "idle_s_per_connect");
        push(&mut self.utilisation, "utilisation");
        self.days += 1;
        self.over += u32::from(day.is_over());
    }

    /// How many days.
    #[must_use]
    pub const fn days(&self) -> u32 {
        self.days
    }

    /// Days on which a campaign's governing meter was over its limit.
    #[must_use]
    pub const fn over(&self) -> u32 {
        self.over
    }

    /// Abandoned, of all live answers.
    #[must_use]
    pub fn abandon(&self) -> Estimate {
        self.abandon.estimate()
    }

    /// Seconds agents wait for each connect.
    #[must_use]
    pub fn idle(&self) -> Estimate {
        self.idle.estimate()
    }

    /// Share of logged-in time that is talk or wrap-up.
    #[must_use]
    pub fn utilisation(&self) -> Estimate {
        self.utilisation.estimate()
    }

    /// The share of days over the limit, with its interval.
    #[must_use]
    pub fn risk(&self) -> Option<Estimate> {
        let share = f64::from(self.over) / f64::from(self.days);
        (self.days > 1).then(|| Estimate::of_share(share, self.days))
    }
}
