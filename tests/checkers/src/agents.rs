//! An agent has at most one call, and a call at most one agent.

use std::collections::BTreeMap;

use outpace_engine::{
    AgentId, AgentState, CallId, CallRecord, Command, Event, InboundRecord, Output, Timestamp,
};

use crate::{Checker, Faults, Rule};

/// Who was joined to whom.
#[derive(Debug, Default)]
pub(crate) struct OneCallPerAgent {
    call_of: BTreeMap<AgentId, CallId>,
    agent_of: BTreeMap<CallId, AgentId>,
    states: BTreeMap<AgentId, AgentState>,
    /// Agents something was said about since the last wake.
    touched: Vec<AgentId>,
}

impl OneCallPerAgent {
    fn forget(&mut self, agent: AgentId) {
        if let Some(call) = self.call_of.remove(&agent)
            && self.agent_of.get(&call) == Some(&agent)
        {
            self.agent_of.remove(&call);
        }
    }
}

impl Checker for OneCallPerAgent {
    fn said(&mut self, _: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Command(Command::Bridge { call, agent }) => {
                if let Some(other) = self.call_of.insert(agent, call) {
                    faults.add(Rule::OneCallPerAgent, || {
                        format!("{agent} is joined to {call} and still has {other}")
                    });
                }
                self.agent_of.insert(call, agent);
                self.touched.push(agent);
            }
            Output::Event(Event::Connected { call, agent, .. }) => {
                faults.demand(
                    Rule::OneCallPerAgent,
                    self.call_of.get(&agent) == Some(&call)
                        && self.agent_of.get(&call) == Some(&agent),
                    || format!("{agent} talks to {call}, to which they were not joined"),
                );
            }
            Output::Event(
                Event::Released(CallRecord { call, .. })
                | Event::InboundReleased(InboundRecord { call, .. }),
            ) => {
                if let Some(agent) = self.agent_of.remove(&call) {
                    self.call_of.remove(&agent);
                    self.touched.push(agent);
                }
            }
            Output::Event(Event::AgentChanged { agent, state, .. }) => {
                // Who leaves on the way is replaced before their own change is said.
                // In direct preview the legs are joined while the phone rings.
                if !matches!(
                    state,
                    AgentState::Dialing | AgentState::Connecting | AgentState::Connected
                ) {
                    self.forget(agent);
                }
                self.states.insert(agent, state);
                self.touched.push(agent);
            }
            Output::Wake(_) => {
                for agent in std::mem::take(&mut self.touched) {
                    let state = self.states.get(&agent);
                    let call = self.call_of.get(&agent);
                    let talks = match state {
                        Some(AgentState::Connecting | AgentState::Connected) => true,
                        Some(AgentState::Dialing) => call.is_some(),
                        _ => false,
                    };
                    let is_theirs = call.is_none_or(|call| self.agent_of.get(call) == Some(&agent));
                    faults.demand(
                        Rule::OneCallPerAgent,
                        talks == call.is_some() && is_theirs,
                        || format!("{agent} is {:?} with {call:?}", self.states.get(&agent)),
                    );
                }
            }
            _ => {}
        }
    }
}
