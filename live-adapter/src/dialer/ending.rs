//! How the task comes to an end when it is asked to.

use std::time::{Duration, Instant};

use outpace_engine::{AgentId, AgentState, Command, Input, Timestamp};

use super::{Dialer, Ended, Failure, Phase};

/// The dialer comes to an end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ending {
    /// Whatever is under way then is ended.
    pub(super) until: Instant,
    /// Agents were sent home.
    pub(super) went_home: bool,
    pub(super) is_forced: bool,
}

impl Dialer {
    /// Sends the agents home when the last call is over, and ends everything when that takes too long.
    pub(super) fn bring_to_end(&mut self, now: Instant, stamp: Timestamp) -> Result<(), Failure> {
        let Some(ending) = self.ending else {
            return Ok(());
        };
        // Calls of a process before this one too: their deadlines come, and then they are on record.
        let calls_are_over = self.book.calls.is_empty();
        if !ending.went_home && (calls_are_over || now >= ending.until) {
            self.send_agents_home(stamp)?;
            self.ending = Some(Ending {
                went_home: true,
                ..ending
            });
        }
        if !ending.is_forced && now >= ending.until {
            self.force_end();
        }
        Ok(())
    }

    pub(super) fn send_agents_home(&mut self, at: Timestamp) -> Result<(), Failure> {
        let agents: Vec<_> = (0..).map(AgentId).zip(&self.book.agents).collect();
        let there: Vec<_> = agents
            .into_iter()
            .filter(|(_, agent)| agent.state != AgentState::LoggedOut)
            .map(|(id, _)| id)
            .collect();
        for agent in there {
            self.tell(at, &Input::AgentLoggedOut(agent))?;
        }
        Ok(())
    }

    /// Ends every call, whatever the engine thinks of it; what it hears of that is accounted for as usual, and what it
    /// does not hear any more by the next process.
    pub(super) fn force_end(&mut self) {
        for (&call, it) in &self.book.calls {
            if !self.orphans.contains(&call) {
                let command = match it.phase {
                    Phase::Dialing => Command::Cancel(call),
                    _ => Command::Release(call),
                };
                self.telephony.perform(&command);
            }
        }
        self.ending = Some(Ending {
            until: Instant::now() + FORCED_LIMIT,
            went_home: self.ending.is_some_and(|it| it.went_home),
            is_forced: true,
        });
    }

    /// Is it over?
    pub(super) fn ended(&self) -> Option<Ended> {
        let ending = self.ending?;
        let open = self.telephony.open_dialogs();
        if ending.went_home && open == 0 {
            let in_time = !ending.is_forced;
            return Some(if in_time {
                Ended::Drained
            } else {
                Ended::Aborted(0)
            });
        }
        (ending.is_forced && Instant::now() >= ending.until).then_some(Ended::Aborted(open))
    }
}

/// While it ends, how often it is looked whether all is over.
pub(super) const ENDING_LOOK: Duration = Duration::from_millis(20);
/// How long the network has to confirm when everything is ended at once.
pub(super) const FORCED_LIMIT: Duration = Duration::from_secs(2);
