//! What agents do in a day that might have been.

use outpace_engine::{AgentState, Timestamp};

use super::script::Step;

/// One agent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seat {
    pub(super) state: AgentState,
    /// Moves on when the agent does something else, so that what was booked before no longer happens.
    pub(super) turn: u32,
    /// Reservations so far.
    pub(super) reservations: u32,
    /// Leaves as soon as the call at hand is over.
    pub(super) leaves: bool,
    /// A break is to be taken as soon as the call at hand is over, and is over itself then.
    pub(super) pause: Option<Timestamp>,
    /// How the talk at hand will be written up.
    pub(super) wrap_up: Option<Step>,
    /// Is not there any more in the changed day.
    pub(super) removed: bool,
}

impl Seat {
    pub(super) const fn empty() -> Self {
        Self {
            state: AgentState::LoggedOut,
            turn: 0,
            reservations: 0,
            leaves: false,
            pause: None,
            wrap_up: None,
            removed: false,
        }
    }

    /// In the middle of a call or of writing it up.
    pub(super) const fn is_busy(&self) -> bool {
        matches!(
            self.state,
            AgentState::Dialing
                | AgentState::Connecting
                | AgentState::Connected
                | AgentState::WrapUp
                | AgentState::Inbound
        )
    }
}
