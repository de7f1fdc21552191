//! A journal as call records: its facts are told to an engine again, and what the engine says is written down.

use std::collections::BTreeMap;
use std::io::BufRead;

use outpace_engine::journal::{self, Fact};
use outpace_engine::{AgentId, AgentState, CampaignId, Config, Engine, Event, Output, Timestamp};

use crate::own::OwnCall;
use crate::record::Records;

/// Why a journal cannot be used, and where.
#[derive(Debug, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct JournalError {
    /// The line, from 1.
    pub line: u64,
    /// Why.
    pub why: String,
}

/// Reads a journal that an engine with this configuration wrote.
///
/// # Errors
/// When a line is no fact, or cannot have been told to this engine.
pub fn read_journal(from: impl BufRead, config: Config) -> Result<Records, JournalError> {
    let epoch_s = config.zones[0].wall_clock_s(Timestamp::ZERO, config.unix_epoch_s) as f64;
    let is_ivr: Vec<bool> = config
        .campaigns
        .iter()
        .map(|campaign| campaign.ivr.is_some())
        .collect();
    let mut listener = Listener {
        epoch_s,
        is_ivr,
        calls: Vec::new(),
        last: BTreeMap::new(),
        wrapping_up: BTreeMap::new(),
    };
    let mut engine = Engine::new(config);
    let mut facts = 0_u64;
    let mut last_line = 1;
    for (line, text) in (1..).zip(from.lines()) {
        let wrong = |why: String| JournalError { line, why };
        last_line = line;
        let text = text.map_err(|error| wrong(error.to_string()))?;
        if line == 1 && text != journal::HEADER {
            return Err(wrong(format!(
                "a journal of this version begins with {:?}",
                journal::HEADER
            )));
        }
        let fact = journal::parse_line(&text).map_err(|why| wrong(why.to_string()))?;
        let Some(Fact(now, input)) = fact else {
            continue;
        };
        engine.check_input(now, &input).map_err(|why| {
            wrong(format!(
                "{why}; the journal is damaged, or belongs to another scenario"
            ))
        })?;
        facts += 1;
        engine.handle_input(now, &input);
        loop {
            match engine.poll_output() {
                Output::Event(event) => listener.note(now, event),
                Output::Command(_) => {}
                Output::Wake(_) => break,
            }
        }
    }
    if facts == 0 {
        let why = "the journal ends without a fact".to_owned();
        return Err(JournalError {
            line: last_line,
            why,
        });
    }
    Ok(Records {
        rows: listener.calls.len() as u64,
        calls: listener.calls.iter().map(OwnCall::seen).collect(),
        ..Records::default()
    })
}

/// Writes down what the engine says.
struct Listener {
    epoch_s: f64,
    is_ivr: Vec<bool>,
    calls: Vec<OwnCall>,
    /// The call each agent had last.
    last: BTreeMap<AgentId, usize>,
    wrapping_up: BTreeMap<AgentId, Timestamp>,
}

impl Listener {
    fn note(&mut self, now: Timestamp, event: &Event) {
        match *event {
            Event::Released(ref record) => {
                let CampaignId(campaign) = record.campaign;
                let call = OwnCall::of(record, self.is_ivr[campaign as usize], self.epoch_s);
                if let Some(agent) = record.agent.filter(|_| call.connected_s.is_some()) {
                    self.last.insert(agent, self.calls.len());
                }
                self.calls.push(call);
            }
            Event::InboundReleased(ref record) => {
                if let Some(agent) = record.agent {
                    self.last.remove(&agent);
                }
            }
            Event::AgentChanged { agent, state, .. } => {
                if state == AgentState::WrapUp {
                    self.wrapping_up.insert(agent, now);
                } else if let Some(from) = self.wrapping_up.remove(&agent)
                    && let Some(call) = self.last.remove(&agent)
                {
                    self.calls[call].wrap_up_s = Some(now.since(from).as_secs_f64());
                }
            }
            _ => {}
        }
    }
}
