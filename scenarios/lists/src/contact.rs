//! Contacts as a list brings them.

use std::iter;

use outpace_engine::PhoneNumber;

/// One contact of a list. Names that many contacts share are places in tables of the
/// [`Import`](crate::Import).
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    /// The row's first line.
    pub line: u64,
    /// The number to dial first.
    pub number: PhoneNumber,
    /// The other numbers, in the order they are to be dialled; with the first at most
    /// [`NUMBERS_MAX`], all different.
    pub more_numbers: Box<[PhoneNumber]>,
    /// The contact's clock, as a place in [`Import::zones`](crate::Import::zones).
    pub zone: Option<u32>,
    /// The state or region, as a place in [`Import::places`](crate::Import::places).
    pub place: Option<u32>,
    /// The segment or sub-list, as a place in [`Import::segments`](crate::Import::segments).
    pub segment: Option<u32>,
    /// Higher is sooner. What it means is the campaign's business. The range is that of VICIdial's `rank`.
    pub priority: Option<i16>,
    /// The number to show to the called party.
    pub caller_id: Option<PhoneNumber>,
    /// The record's name in the system it came from.
    pub id: Option<Box<str>>,
    /// Values of the variables with a NUL between two, in the order of
    /// [`Import::variables`](crate::Import::variables); what is left out at the end is empty. One text a
    /// contact instead of 28: a million of them must fit in memory.
    pub(crate) values: Box<str>,
}

impl Contact {
    /// All numbers in the order they are to be dialled.
    pub fn numbers(&self) -> impl Iterator<Item = PhoneNumber> + '_ {
        iter::once(self.number).chain(self.more_numbers.iter().copied())
    }
}

/// Without names and values: a contact is a person, and logs are read by others.
impl std::fmt::Debug for Contact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Contact")
            .field("line", &self.line)
            .field("number", &self.number)
            .field("more_numbers", &self.more_numbers)
            .finish_non_exhaustive()
    }
}

/// The most numbers a contact has, as in the reference product's peers.
pub const NUMBERS_MAX: usize = 10;

/// The most variables a list has: the reference product's limit of global variables.
pub const VARIABLES_MAX: usize = 28;

/// The most characters of a record id or a segment's name.
pub const TEXT_FIELD_MAX: usize = 200;
