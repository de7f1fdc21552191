//! Callers of an inbound queue: a Poisson stream whose rate changes over the day and between days.

use outpace_engine::{CampaignId, Input, Timestamp};
use outpace_scenarios as scenarios;
use rand_distr::{Distribution as _, Exp1, Gamma};

use crate::draw::{Draw, Seed};

/// One stream.
#[derive(Debug)]
pub(crate) struct Callers {
    seed: Seed,
    campaign: CampaignId,
    /// Stretches of one rate: their ends, and calls a nanosecond.
    rates: Vec<(Timestamp, f64)>,
    /// How many have called.
    number: u32,
    /// When the last one called.
    at: Timestamp,
}

impl Callers {
    pub(crate) fn new(callers: &scenarios::Callers, seed: Seed) -> Self {
        let campaign = callers.campaign;
        let busy = callers.day_shape.map_or(1.0, |shape| {
            let factor = Gamma::new(shape, 1.0 / shape).expect("a scenario's shapes are positive");
            factor.sample(&mut seed.stream(Draw::BusyDay, u64::from(campaign.0), 0))
        });
        let rate = |rate: &scenarios::CallRate| {
            let end = Timestamp::ZERO + rate.until;
            (end, busy * rate.per_hour / 3.6e12)
        };
        Self {
            seed,
            campaign,
            rates: callers.rates.iter().map(rate).collect(),
            number: 0,
            at: Timestamp::ZERO,
        }
    }

    /// When the next caller calls; `None` if nobody does any more today.
    ///
    /// The integral of the rate between two calls has the exponential distribution with mean 1 (time
    /// change of a Poisson process: Çinlar 1975, "Introduction to Stochastic Processes", chapter 4).
    pub(crate) fn next_at(&mut self) -> Option<Timestamp> {
        let who = (u64::from(self.campaign.0) << 32) | u64::from(self.number);
        let mut left: f64 = Exp1.sample(&mut self.seed.stream(Draw::Arrival, who, 0));
        for &(end, rate) in &self.rates {
            if end <= self.at {
                continue;
            }
            let stretch = rate * (end - self.at).as_nanos() as f64;
            if left < stretch {
                let nanos = (left / rate) as u64;
                self.at = Timestamp::from_nanos(self.at.as_nanos() + nanos);
                return Some(self.at);
            }
            left -= stretch;
            self.at = end;
        }
        None
    }

    /// The next caller calls now.
    pub(crate) fn call(&mut self) -> Input {
        let caller = self.number;
        self.number += 1;
        Input::InboundArrived {
            campaign: self.campaign,
            caller,
        }
    }
}
