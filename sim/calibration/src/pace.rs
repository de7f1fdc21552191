//! Differences between agents: how fast each talks and writes, beside what the calls themselves ask for.
//!
//! A one-way random-effects model of the logarithms: an agent's mean is their own pace and the mean of what
//! they happened to do. The pace is the agent's mean drawn towards everybody's by what chance explains of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use statrs::distribution::{ChiSquared, ContinuousCDF};

use crate::interval::Estimate;

/// Something an agent did: who, of which kind (talks of one result, wrap-ups), how long.
pub(crate) struct Done<'a> {
    pub(crate) agent: &'a Arc<str>,
    pub(crate) kind: &'a str,
    pub(crate) length_s: f64,
}

/// How agents differ.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pace {
    /// Standard deviation of the logarithm of their pace.
    pub sigma: Estimate,
    /// Agents.
    pub agents: u64,
    /// What an agent takes times the average.
    #[serde(skip)]
    pub(crate) by_agent: BTreeMap<Arc<str>, f64>,
}

/// Fewer agents say nothing about differences between agents.
const AGENTS_MIN: usize = 4;

/// What an agent did less often than this is left out.
const DONE_MIN: f64 = 10.0;

impl Pace {
    /// `None` where differences cannot be told from chance.
    pub(crate) fn of<'a>(done: impl Iterator<Item = Done<'a>> + Clone) -> Option<Self> {
        let log = |length_s: f64| length_s.max(0.5).ln();
        // By kind: count, sum, sum of squares.
        let mut kinds: BTreeMap<&str, [f64; 3]> = BTreeMap::new();
        let mut agents: BTreeMap<(&Arc<str>, &str), [f64; 2]> = BTreeMap::new();
        for one in done {
            let x = log(one.length_s);
            let kind = kinds.entry(one.kind).or_default();
            *kind = [kind[0] + 1.0, kind[1] + x, kind[2] + x * x];
            let own = agents.entry((one.agent, one.kind)).or_default();
            *own = [own[0] + 1.0, own[1] + x];
        }
        // Precision and weighted sum of each agent's distance from everybody's mean.
        let mut effects: BTreeMap<&Arc<str>, [f64; 3]> = BTreeMap::new();
        for ((agent, kind), [n, sum]) in agents {
            let [all, all_sum, squares] = kinds[kind];
            let mean = all_sum / all;
            let variance = (squares / all - mean * mean).max(1e-6);
            let effect = effects.entry(agent).or_default();
            effect[0] += n / variance;
            effect[1] += (sum - n * mean) / variance;
            effect[2] += n;
        }
        effects.retain(|_, [_, _, n]| *n >= DONE_MIN);
        let count = effects.len();
        if count < AGENTS_MIN {
            return None;
        }
        let own = effects.values().map(|[precision, sum, _]| sum / precision);
        let mean = own.clone().sum::<f64>() / count as f64;
        let spread = own.map(|effect| (effect - mean).powi(2)).sum::<f64>();
        let noise = effects
            .values()
            .map(|[precision, ..]| 1.0 / precision)
            .sum::<f64>()
            / count as f64;
        let free = (count - 1) as f64;
        let sigma = |variance: f64| (variance - noise).max(0.0).sqrt();
        let chi = ChiSquared::new(free).ok()?;
        let low = sigma(spread / chi.inverse_cdf(0.975));
        let high = sigma(spread / chi.inverse_cdf(0.025));
        if low == 0.0 {
            return None;
        }
        let value = sigma(spread / free);
        let variance = value * value;
        let pace = |(&agent, [precision, sum, _]): (&&Arc<str>, &[f64; 3])| {
            let drawn_in = variance / (variance + 1.0 / precision);
            let effect = (sum / precision - mean) * drawn_in;
            // The simulator's paces have the mean 1.
            (Arc::clone(agent), (effect - variance / 2.0).exp())
        };
        Some(Self {
            sigma: Estimate {
                value,
                ci95_low: Some(low),
                ci95_high: Some(high),
                n: count as u64,
            },
            agents: count as u64,
            by_agent: effects.iter().map(pace).collect(),
        })
    }

    /// What a length would have been at the average pace.
    pub(crate) fn evened(&self, agent: Option<&Arc<str>>, length_s: f64) -> f64 {
        let pace = agent.and_then(|agent| self.by_agent.get(agent));
        length_s / pace.unwrap_or(&1.0)
    }

    /// Standard error of the logarithm of a mean that was measured of these agents.
    pub(crate) fn error_of_means(&self) -> f64 {
        self.sigma.value / (self.agents as f64).sqrt()
    }
}
