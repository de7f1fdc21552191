//! What becomes of a contact beside its calls: closed for good, or to be called back.

use outpace_engine::{CloseReason, ContactId, Outcome, Timestamp};

use crate::rows::Row;

/// Something that became of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContactRow {
    /// When.
    pub at: Timestamp,
    /// The contact.
    pub contact: ContactId,
    /// What.
    pub change: ContactChange,
}

/// What became of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactChange {
    /// It will not be dialled again, and why.
    Closed(CloseReason),
    /// The person asked to be called back.
    CallbackRequested,
    /// They asked to be called back by the agent they talked to.
    PersonalCallbackRequested,
}

impl ContactChange {
    /// The word tables use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Closed(_) => "closed",
            Self::CallbackRequested => "callback_requested",
            Self::PersonalCallbackRequested => "personal_callback_requested",
        }
    }

    /// Why a contact was closed, in the tables' word: an outcome's own where that closed it.
    #[must_use]
    pub const fn reason(self) -> Option<&'static str> {
        Some(match self {
            Self::CallbackRequested | Self::PersonalCallbackRequested => return None,
            Self::Closed(CloseReason::Outcome(outcome)) => outcome.name(),
            Self::Closed(CloseReason::MaxAttempts) => "max_attempts",
            Self::Closed(CloseReason::MaxCalls) => "max_calls",
            Self::Closed(CloseReason::ListExpired) => "list_expired",
            Self::Closed(CloseReason::Suppressed) => "suppressed",
            Self::Closed(CloseReason::Removed) => "removed",
        })
    }
}

/// 13 bytes.
impl Row for ContactRow {
    fn pack(&self, bytes: &mut Vec<u8>) {
        let mut row = [0; 13];
        row[..8].copy_from_slice(&self.at.as_nanos().to_le_bytes());
        row[8..12].copy_from_slice(&self.contact.0.to_le_bytes());
        row[12] = match self.change {
            ContactChange::Closed(CloseReason::Outcome(outcome)) => outcome as u8,
            change => OTHERS + other(change),
        };
        bytes.extend_from_slice(&row);
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        let (row, rest) = bytes
            .split_first_chunk::<13>()
            .expect("a row was packed whole");
        *bytes = rest;
        let part = |from: usize| {
            let mut part = [0; 4];
            part.copy_from_slice(&row[from..from + 4]);
            u32::from_le_bytes(part)
        };
        let change = match row[12].checked_sub(OTHERS) {
            Some(other) => CHANGES[usize::from(other)],
            None => {
                let outcome = Outcome::ALL[usize::from(row[12])];
                ContactChange::Closed(CloseReason::Outcome(outcome))
            }
        };
        Self {
            at: Timestamp::from_nanos(u64::from(part(4)) << 32 | u64::from(part(0))),
            contact: ContactId(part(8)),
            change,
        }
    }
}

/// The numbers below are outcomes.
const OTHERS: u8 = 64;

/// Changes without an outcome, by their number.
const CHANGES: [ContactChange; 7] = [
    ContactChange::CallbackRequested,
    ContactChange::Closed(CloseReason::MaxAttempts),
    ContactChange::Closed(CloseReason::MaxCalls),
    ContactChange::Closed(CloseReason::ListExpired),
    ContactChange::Closed(CloseReason::Suppressed),
    ContactChange::Closed(CloseReason::Removed),
    ContactChange::PersonalCallbackRequested,
];

fn other(change: ContactChange) -> u8 {
    let index = CHANGES.iter().position(|&it| it == change);
    index.expect("outcomes have numbers of their own") as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::Rows;

    #[test]
    fn what_was_written_is_read() {
        let outcomes = Outcome::ALL.map(|it| ContactChange::Closed(CloseReason::Outcome(it)));
        let row = |change| ContactRow {
            at: Timestamp::from_nanos(590_160_123_456_789),
            contact: ContactId(u32::MAX - 7),
            change,
        };
        let written: Vec<ContactRow> = outcomes.into_iter().chain(CHANGES).map(row).collect();
        let rows: Rows<ContactRow> = written.iter().copied().collect();
        assert_eq!(rows.iter().collect::<Vec<_>>(), written);
    }
}
