//! The future event list: what the world will do, in order of `(time, sequence)`.

use std::cmp::Reverse;

use dary_heap::QuaternaryHeap;
use outpace_engine::{AgentId, CallId, CampaignId, Timestamp};

/// Something the world will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Happening {
    /// A step of a call, unless the call has moved on since (`turn` differs).
    Call {
        call: CallId,
        turn: u16,
        step: CallStep,
    },
    /// A step of an agent, unless the agent has moved on since.
    Agent {
        agent: AgentId,
        turn: u16,
        step: AgentStep,
    },
    /// The next caller of this stream calls.
    CallerArrives(u32),
    /// A campaign begins to dial.
    CampaignStarts(CampaignId),
    /// A campaign stops before the day ends.
    CampaignStops(CampaignId),
    /// The dialing day ends.
    DayEnds,
}

/// What a call does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum CallStep {
    Ring,
    Answer,
    Busy,
    SpecialTones,
    Vacant,
    Congested,
    ConfirmCancel,
    Bridge,
    EndTalk,
    GiveUp,
    VoiceOn,
    VoiceOff,
    FaxTone,
    Beep,
    EndMessage,
    EndIvr,
    Escalate,
    /// The agent says that it is a machine, and hangs up.
    NoticeMachine,
}

/// What an agent does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum AgentStep {
    LogIn,
    LogOut,
    Pause,
    Resume,
    AnswerReservation,
    RefuseReservation,
    FinishWrapUp,
    AcceptOffer,
    SkipOffer,
    RemoveOffer,
}

/// What was booked for when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    at: Timestamp,
    sequence: u32,
    happening: Happening,
}

/// Everything booked. Among equals, what was booked first happens first.
#[derive(Debug, Default)]
pub(crate) struct Agenda {
    heap: QuaternaryHeap<Reverse<Entry>>,
    sequence: u32,
}

impl Agenda {
    pub(crate) fn book(&mut self, at: Timestamp, happening: Happening) {
        self.sequence += 1;
        self.heap.push(Reverse(Entry {
            at,
            sequence: self.sequence,
            happening,
        }));
    }

    /// When something happens next.
    pub(crate) fn next_at(&self) -> Option<Timestamp> {
        self.heap.peek().map(|Reverse(entry)| entry.at)
    }

    pub(crate) fn pop(&mut self) -> Option<Happening> {
        self.heap.pop().map(|Reverse(entry)| entry.happening)
    }
}
