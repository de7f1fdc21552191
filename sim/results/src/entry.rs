//! A line behind a row of the campaign report: a call, a record shown, a contact closed.

use crate::stored::{StoredCall, StoredContact, StoredInbound, StoredOffer, StoredRun};

/// Something that a row of the report counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Entry<'a> {
    /// A dialled call.
    Call(&'a StoredCall),
    /// A call that came in.
    Inbound(&'a StoredInbound),
    /// A record shown to an agent.
    Offer(&'a StoredOffer),
    /// A contact closed, or to be called back, without a call it came of; the others are counted with
    /// their call.
    Contact(&'a StoredContact),
}

/// The columns of a line.
pub const ENTRY_COLUMNS: [&str; 19] = [
    "kind",
    "call",
    "offer",
    "contact",
    "campaign",
    "mode",
    "list",
    "attempt",
    "outcome",
    "team",
    "agent",
    "begun",
    "begun_s",
    "answered_s",
    "ended_s",
    "preview_s",
    "port_s",
    "talk_s",
    "wrap_up_s",
];

/// What stands in a column.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    None,
    /// A whole number.
    Whole(u32),
    /// Seconds.
    Seconds(f64),
    /// A word.
    Word(String),
}

impl Entry<'_> {
    /// What kind of thing it is: the word of the column `kind`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Call(_) => "dialled",
            Self::Inbound(_) => "inbound",
            Self::Offer(_) => "offer",
            Self::Contact(contact) if contact.is_callback => "callback",
            Self::Contact(_) => "closed",
        }
    }

    /// When it began, in seconds from the start of the day.
    #[must_use]
    pub const fn begun_s(&self) -> f64 {
        match self {
            Self::Call(call) => call.originated_s,
            Self::Inbound(call) => call.arrived_s,
            Self::Offer(offer) => offer.ended_s - offer.preview_s,
            Self::Contact(contact) => contact.at_s,
        }
    }

    /// The line, in the order of [`ENTRY_COLUMNS`].
    #[must_use]
    pub fn cells(&self, run: &StoredRun) -> [Cell; ENTRY_COLUMNS.len()] {
        let word = |word: &str| Cell::Word(word.to_owned());
        let some = |word: Option<&str>| word.map_or(Cell::None, |it| Cell::Word(it.to_owned()));
        let whole = |number: Option<u32>| number.map_or(Cell::None, Cell::Whole);
        let second = |second: Option<f64>| second.map_or(Cell::None, Cell::Seconds);
        let (kind, begun_s) = (word(self.kind()), self.begun_s());
        let (begun, begun_s) = (word(&run.clock(begun_s as i64)), Cell::Seconds(begun_s));
        match *self {
            Self::Call(call) => [
                kind,
                Cell::Whole(call.call),
                Cell::None,
                Cell::Whole(call.contact),
                word(&call.campaign),
                word(&call.mode),
                Cell::Whole(call.list),
                Cell::Whole(call.attempt),
                word(call.outcome.name()),
                some(call.team.as_deref()),
                whole(call.agent),
                begun,
                begun_s,
                second(call.answered_s),
                second(call.released_s),
                Cell::None,
                Cell::Seconds(call.port_s),
                Cell::Seconds(call.talk_s),
                Cell::Seconds(call.wrap_up_s),
            ],
            Self::Inbound(call) => [
                kind,
                Cell::Whole(call.call),
                Cell::None,
                Cell::None,
                word(&call.queue),
                word(INBOUND),
                Cell::None,
                Cell::None,
                word(call.outcome.name()),
                some(call.team.as_deref()),
                whole(call.agent),
                begun,
                begun_s,
                second(call.connected_s),
                second(call.released_s),
                Cell::None,
                Cell::None,
                Cell::Seconds(call.talk_s),
                Cell::Seconds(call.wrap_up_s),
            ],
            Self::Offer(offer) => [
                kind,
                Cell::None,
                Cell::Whole(offer.offer),
                Cell::Whole(offer.contact),
                word(&offer.campaign),
                word(&offer.mode),
                Cell::Whole(offer.list),
                Cell::None,
                word(offer.how.name()),
                some(offer.team.as_deref()),
                Cell::Whole(offer.agent),
                begun,
                begun_s,
                Cell::None,
                Cell::Seconds(offer.ended_s),
                Cell::Seconds(offer.preview_s),
                Cell::None,
                Cell::None,
                Cell::None,
            ],
            Self::Contact(contact) => {
                let of = contact.campaign.as_ref();
                [
                    kind,
                    Cell::None,
                    Cell::None,
                    Cell::Whole(contact.contact),
                    some(of.map(|(campaign, _)| &**campaign)),
                    some(of.map(|(_, mode)| &**mode)),
                    Cell::Whole(contact.list),
                    Cell::None,
                    some(contact.reason.as_deref()),
                    Cell::None,
                    Cell::None,
                    begun,
                    begun_s,
                    Cell::None,
                    Cell::None,
                    Cell::None,
                    Cell::None,
                    Cell::None,
                    Cell::None,
                ]
            }
        }
    }
}

/// How a queue dials: it does not.
pub(crate) const INBOUND: &str = "inbound";
