//! What a meter is told of one attempt: instants and judgements, no conclusions.

use crate::cpa::Class;
use crate::output::{CallRecord, EndedBy, Message};
use crate::time::Timestamp;

/// The instants of one attempt. What never happened, or was not seen, is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instants {
    /// INVITE sent.
    pub dialled: Timestamp,
    /// The first 18x: it rings.
    pub ringback: Option<Timestamp>,
    /// 200 OK.
    pub answered: Option<Timestamp>,
    /// The called party was first heard.
    pub first_speech: Option<Timestamp>,
    /// Where the detector places the end of the greeting, not where it announces it.
    pub greeting_end: Option<Timestamp>,
    /// The detector decided; without one, the answer.
    pub verdict: Option<Timestamp>,
    /// Joined to an agent.
    pub joined: Option<Timestamp>,
    /// The message for abandoned people (who calls, at which number) began. A message left on a
    /// machine is none of these.
    pub message_started: Option<Timestamp>,
    /// The message for abandoned people was played to its end.
    pub message_finished: Option<Timestamp>,
    /// They hung up (BYE from them).
    pub far_end_release: Option<Timestamp>,
    /// We hung up, or gave up ringing (BYE or CANCEL from us).
    pub our_release: Option<Timestamp>,
}

impl Instants {
    /// An attempt dialled at `dialled`, of which nothing else is known.
    #[must_use]
    pub const fn dialled(dialled: Timestamp) -> Self {
        Self {
            dialled,
            ringback: None,
            answered: None,
            first_speech: None,
            greeting_end: None,
            verdict: None,
            joined: None,
            message_started: None,
            message_finished: None,
            far_end_release: None,
            our_release: None,
        }
    }

    /// Did they hang up, and when? Not if we did so before.
    #[must_use]
    #[inline]
    pub fn they_hung_up(&self) -> Option<Timestamp> {
        self.far_end_release
            .filter(|theirs| self.our_release.is_none_or(|ours| *theirs <= ours))
    }
}

/// One attempt that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// When what happened.
    pub instants: Instants,
    /// What call progress analysis took the answer for.
    pub taken_for: TakenFor,
    /// What the agent said it was, where one did; also what a check of a recording found.
    pub disposition: Option<Disposition>,
    /// Who really answered. Known in simulation only.
    pub truth: Option<Truth>,
}

impl Attempt {
    /// What the dialer knows of an attempt that is over; the truth is for whoever made the world.
    ///
    /// - `gave_up` is our release of a call nobody answered: the CANCEL, not the network's answer to
    ///   it. Of a live person not joined in time it is the beginning of the message.
    /// - A message left on a machine is no message here.
    /// - What the network ended has no release, neither theirs nor ours.
    #[must_use]
    #[inline]
    pub fn of(record: &CallRecord) -> Self {
        let message = record.live && record.message != Message::None;
        let is_finished = message && record.message == Message::Finished;
        let when = |is_so: bool, at: Timestamp| if is_so { at.known() } else { None };
        let is_ours = record.ended_by == EndedBy::Us;
        let answered = record.answered.known();
        Self {
            instants: Instants {
                dialled: record.originated,
                ringback: record.ringing.known(),
                answered,
                first_speech: record.first_speech.known(),
                greeting_end: record.greeting_end.known(),
                verdict: record.verdict.known(),
                joined: record.connected.known(),
                message_started: when(message, record.gave_up),
                message_finished: when(is_finished, record.released),
                far_end_release: when(record.ended_by == EndedBy::FarEnd, record.released),
                our_release: match answered {
                    None => when(is_ours, record.gave_up),
                    Some(_) => when(is_ours, record.released),
                },
            },
            taken_for: record.taken_for,
            disposition: record.disposition,
            truth: None,
        }
    }

    /// The instant that places the attempt in a window: its answer, or, without one, its dialling.
    /// All the laws' denominators are of answered calls.
    #[must_use]
    pub fn at(&self) -> Timestamp {
        self.instants.answered.unwrap_or(self.instants.dialled)
    }

    /// Was it a person, as the records have it?
    #[must_use]
    pub fn recorded_person(&self, dispositions: Dispositions) -> bool {
        match (dispositions, self.disposition) {
            (Dispositions::Heeded, Some(said)) => said == Disposition::Person,
            _ => self.taken_for.is_live(),
        }
    }
}

/// What call progress analysis took an answer for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TakenFor {
    /// There was no analysis: whoever answers is treated as a person.
    NotAnalysed,
    /// A person.
    Person,
    /// Undecided in time, and therefore treated as a person.
    Unsure,
    /// An answering machine.
    Machine,
    /// A fax machine or modem.
    Fax,
    /// An announcement of the network.
    Announcement,
    /// Nothing was heard.
    DeadAir,
    /// A phone that screens calls.
    Screener,
}

impl TakenFor {
    /// Every one, each at its own number as an index.
    pub const ALL: [Self; 8] = [
        Self::NotAnalysed,
        Self::Person,
        Self::Unsure,
        Self::Machine,
        Self::Fax,
        Self::Announcement,
        Self::DeadAir,
        Self::Screener,
    ];

    /// The word tables use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotAnalysed => "not_analysed",
            Self::Person => "person",
            Self::Unsure => "unsure",
            Self::Machine => "machine",
            Self::Fax => "fax",
            Self::Announcement => "announcement",
            Self::DeadAir => "dead_air",
            Self::Screener => "screener",
        }
    }

    /// Is such an answer treated as a person?
    #[must_use]
    pub const fn is_live(self) -> bool {
        matches!(self, Self::NotAnalysed | Self::Person | Self::Unsure)
    }
}

/// A detector's class. Busy tone after the answer is the network's, as an announcement is.
impl From<Class> for TakenFor {
    fn from(class: Class) -> Self {
        match class {
            Class::Human => Self::Person,
            Class::NotSure => Self::Unsure,
            Class::Machine | Class::Ivr => Self::Machine,
            Class::Screener => Self::Screener,
            Class::Fax => Self::Fax,
            Class::Sit | Class::Busy => Self::Announcement,
            Class::DeadAir => Self::DeadAir,
        }
    }
}

/// Who it was, as said by somebody who heard it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Disposition {
    /// A person.
    Person,
    /// A machine, of whatever kind.
    Machine,
}

impl Disposition {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Person, Self::Machine];

    /// The word tables and the journal use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Machine => "machine",
        }
    }
}

/// Does a definition know what agents said?
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dispositions {
    /// What an agent said outweighs what the detector took it for.
    Heeded,
    /// The count is the dialer's, made before anybody listened.
    Ignored,
}

/// Who really answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// A person.
    Person,
    /// An answering machine.
    Machine,
    /// A fax machine or modem.
    Fax,
    /// The network.
    Network,
}
