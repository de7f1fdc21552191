//! The network: how long it takes, what it refuses.

use outpace_engine::Timestamp;
use outpace_scenarios as scenarios;
use rand::RngExt;

use crate::draw::{Draw, Seed};
use crate::population::Attempt;
use crate::sampler::Sampler;

/// One trunk's carrier.
#[derive(Debug)]
pub(crate) struct Carrier {
    pub(crate) post_dial_delay: Sampler,
    pub(crate) cancel_delay: Sampler,
    pub(crate) bridge_delay: Sampler,
    pub(crate) message: std::time::Duration,
    congestion: f64,
    channels: Option<u32>,
    outages: Vec<scenarios::Break>,
    calls: u32,
}

impl Carrier {
    pub(crate) fn new(carrier: &scenarios::Carrier) -> Self {
        Self {
            post_dial_delay: Sampler::new(&carrier.post_dial_delay),
            cancel_delay: Sampler::new(&carrier.cancel_delay),
            bridge_delay: Sampler::new(&carrier.bridge_delay),
            message: carrier.message,
            congestion: carrier.congestion,
            channels: carrier.channels,
            outages: carrier.outages.clone(),
            calls: 0,
        }
    }

    /// Takes a call, or refuses it.
    pub(crate) fn takes(&mut self, now: Timestamp, seed: Seed, attempt: Attempt) -> bool {
        self.calls += 1;
        let full = self.channels.is_some_and(|channels| self.calls > channels);
        let out = self.outages.iter().any(|outage| {
            let begin = Timestamp::ZERO + outage.at;
            now >= begin && now < begin + outage.length
        });
        let congested = self.congestion > 0.0 && {
            let mut rng = seed.stream(Draw::PostDialDelay, attempt.person(), attempt.number);
            rng.random::<f64>() < self.congestion
        };
        !(full || out || congested)
    }

    /// A call comes in.
    pub(crate) fn comes_in(&mut self) {
        self.calls += 1;
    }

    /// A call is over.
    pub(crate) fn over(&mut self) {
        self.calls -= 1;
    }
}
