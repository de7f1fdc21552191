//! The end of a dialer that cannot go on: no engine, and people on the line.
//!
//! Nothing new is dialled. Whoever rings or waits is let go; whoever talks to an agent talks on, and when one side
//! hangs up the other is released. None of this is in the journal: the next process accounts for it.

use std::collections::BTreeMap;
use std::time::Instant;

use outpace_engine::{AgentId, AgentState, CallId, Command, Input};

use super::ending::Ending;
use super::{Dialer, Ended, Failure, NotTold, Order, Phase};
use crate::telephony::{Arrival, Happening};

impl Dialer {
    /// Lets bridged calls finish. What is in the journal's buffer is written if it can be.
    pub(super) async fn wind_down(mut self, failure: Failure) -> Ended {
        self.gate.close();
        let text = self.core.take_text();
        if matches!(failure, Failure::EnginePanicked)
            && self.journal.append(text.as_bytes()).is_ok()
        {
            for (at, note) in self.core.take_notes() {
                self.book.note(at, &note);
            }
        }
        let mut joined = self.let_go();
        // Whoever looks on sees that it ends, from here on.
        self.ending = Some(Ending {
            until: Instant::now() + self.drain_limit,
            went_home: true,
            is_forced: false,
        });
        self.show(&[]);
        let until = Instant::now() + self.drain_limit;
        while !joined.is_empty() && Instant::now() < until {
            tokio::select! {
                arrival = self.arrivals.recv() => match arrival {
                    Some(arrival) => self.one_side_left(&arrival, &mut joined),
                    None => break,
                },
                Some(ordered) = self.orders.recv() => {
                    if matches!(ordered.order, Order::Abort) {
                        break;
                    }
                    refuse(ordered.order);
                }
                () = tokio::time::sleep_until(until.into()) => {}
            }
        }
        for (call, agent) in joined {
            self.telephony.perform(&Command::Release(call));
            self.telephony.perform(&Command::EndReservation(agent));
        }
        let until = Instant::now() + super::ending::FORCED_LIMIT;
        while self.telephony.open_dialogs() > 0 && Instant::now() < until {
            tokio::time::sleep(super::ENDING_LOOK).await;
            while let Ok(arrival) = self.arrivals.try_recv() {
                self.one_side_left(&arrival, &mut BTreeMap::new());
            }
        }
        Ended::Failed(failure)
    }

    /// Lets go of everybody who is not with somebody; gives the calls that are.
    fn let_go(&mut self) -> BTreeMap<CallId, AgentId> {
        let mut joined = BTreeMap::new();
        for (&call, it) in &self.book.calls {
            if self.orphans.contains(&call) {
                continue;
            }
            match (it.phase, it.agent) {
                (Phase::Connected, Some(agent)) => {
                    joined.insert(call, agent);
                }
                (Phase::Dialing, _) => self.telephony.perform(&Command::Cancel(call)),
                _ => self.telephony.perform(&Command::Release(call)),
            }
        }
        for (agent, it) in (0..).map(AgentId).zip(&self.book.agents) {
            let is_on_the_line = !matches!(
                it.state,
                AgentState::LoggedOut | AgentState::Idle | AgentState::Available
            );
            if is_on_the_line && !joined.values().any(|&other| other == agent) {
                self.telephony.perform(&Command::EndReservation(agent));
            }
        }
        joined
    }

    fn one_side_left(&mut self, arrival: &Arrival, joined: &mut BTreeMap<CallId, AgentId>) {
        let Happening::Fact(fact) = arrival.happening else {
            return;
        };
        match fact {
            // It crossed our CANCEL.
            Input::Answered(call) => self.telephony.perform(&Command::Release(call)),
            Input::RemoteReleased(call) => {
                if let Some(agent) = joined.remove(&call) {
                    self.telephony.perform(&Command::EndReservation(agent));
                }
            }
            Input::AgentReleased(agent) | Input::ReservationReleased(agent) => {
                let call = joined.iter().find(|&(_, &other)| other == agent);
                if let Some((&call, _)) = call {
                    joined.remove(&call);
                    self.telephony.perform(&Command::Release(call));
                    self.telephony.perform(&Command::EndReservation(agent));
                }
            }
            _ => {}
        }
    }
}

/// Answers an order that cannot be obeyed any more.
fn refuse(order: Order) {
    match order {
        Order::Tell { done, .. } | Order::EmergencyStop { done } | Order::Resume { done, .. } => {
            let _ = done.send(Err(NotTold::Ending));
        }
        Order::Drain | Order::Abort => {}
    }
}
