//! Channels and calls per second.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use outpace_engine::{
    CallId, CallRecord, Command, Config, Event, InboundRecord, Output, Timestamp, TrunkId,
};

use crate::{Checker, Faults, Rule};

/// What each trunk carries, and what was sent on it in the last second.
#[derive(Debug)]
pub(crate) struct TrunkLimits {
    trunks: Vec<Trunk>,
    trunk_of: BTreeMap<CallId, TrunkId>,
    /// The trunk of each campaign, on which calls come in as well.
    of_campaign: Vec<TrunkId>,
}

#[derive(Debug)]
struct Trunk {
    channels: Option<u32>,
    calls_per_second: Option<u32>,
    calls: u32,
    last_second: VecDeque<Timestamp>,
}

impl TrunkLimits {
    pub(crate) fn new(config: &Config) -> Self {
        let trunk = |trunk: &outpace_engine::config::TrunkConfig| Trunk {
            channels: trunk.channels,
            calls_per_second: trunk.calls_per_second,
            calls: 0,
            last_second: VecDeque::new(),
        };
        Self {
            trunks: config.trunks.iter().map(trunk).collect(),
            trunk_of: BTreeMap::new(),
            of_campaign: config.campaigns.iter().map(|it| it.trunk).collect(),
        }
    }
}

impl Checker for TrunkLimits {
    fn said(&mut self, now: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Command(Command::Originate { call, trunk, .. }) => {
                self.trunk_of.insert(call, trunk);
                let state = &mut self.trunks[trunk.index()];
                state.calls += 1;
                let (calls, channels) = (state.calls, state.channels);
                faults.demand(
                    Rule::TrunkLimits,
                    channels.is_none_or(|channels| calls <= channels),
                    || format!("{call} is the {calls}. call on {trunk} of {channels:?} channels"),
                );
                let Some(rate) = state.calls_per_second else {
                    return;
                };
                // A half-open second that holds this call and begins no earlier than the oldest kept.
                while state
                    .last_second
                    .front()
                    .is_some_and(|&at| now.since(at) >= Duration::from_secs(1))
                {
                    state.last_second.pop_front();
                }
                state.last_second.push_back(now);
                let sent = state.last_second.len();
                faults.demand(Rule::TrunkLimits, sent <= rate as usize, || {
                    format!("{call} is the {sent}. call in a second on {trunk} of {rate}/s")
                });
            }
            // Nobody who calls is turned away for a channel: they have one. The next one dialled may not.
            Output::Command(Command::Answer { call, campaign, .. }) => {
                let trunk = self.of_campaign[campaign.index()];
                self.trunk_of.insert(call, trunk);
                self.trunks[trunk.index()].calls += 1;
            }
            Output::Event(
                Event::Released(CallRecord { call, .. })
                | Event::InboundReleased(InboundRecord { call, .. }),
            ) => {
                if let Some(trunk) = self.trunk_of.remove(&call) {
                    self.trunks[trunk.index()].calls -= 1;
                }
            }
            _ => {}
        }
    }
}
