//! One row's fields by their meaning, whatever file they come from.

use crate::contact::{NUMBERS_MAX, VARIABLES_MAX};

/// Which meaning: a place in a [`Record`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Slot(usize);

impl Slot {
    pub(crate) const PHONE_CODE: Self = Self(NUMBERS_MAX);
    pub(crate) const MULTI_ALT: Self = Self(NUMBERS_MAX + 1);
    pub(crate) const ZONE: Self = Self(NUMBERS_MAX + 2);
    pub(crate) const CALLER_ID: Self = Self(NUMBERS_MAX + 3);
    pub(crate) const PRIORITY: Self = Self(NUMBERS_MAX + 4);
    pub(crate) const SEGMENT: Self = Self(NUMBERS_MAX + 5);
    pub(crate) const ID: Self = Self(NUMBERS_MAX + 6);
    pub(crate) const PLACE: Self = Self(NUMBERS_MAX + 7);
    const VARIABLES: usize = NUMBERS_MAX + 8;
    const COUNT: usize = Self::VARIABLES + VARIABLES_MAX;

    /// One of the columns of numbers.
    pub(crate) const fn number(index: usize) -> Self {
        assert!(index < NUMBERS_MAX);
        Self(index)
    }

    /// One of the variables.
    pub(crate) const fn variable(index: usize) -> Self {
        assert!(index < VARIABLES_MAX);
        Self(Self::VARIABLES + index)
    }

    pub(crate) const fn is_variable(self) -> bool {
        self.0 >= Self::VARIABLES
    }
}

/// One row's fields. Used again for every row, so that a row costs no allocation.
pub(crate) struct Record {
    text: String,
    cells: [Option<(u32, u32)>; Slot::COUNT],
}

impl Record {
    pub(crate) const fn new() -> Self {
        Self {
            text: String::new(),
            cells: [None; Slot::COUNT],
        }
    }

    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.cells = [None; Slot::COUNT];
    }

    pub(crate) fn set(&mut self, slot: Slot, text: &str) {
        let begin = self.text.len() as u32;
        self.text.push_str(text);
        self.cells[slot.0] = Some((begin, self.text.len() as u32));
    }

    /// The field; empty if the row has none.
    pub(crate) fn get(&self, slot: Slot) -> &str {
        self.cells[slot.0].map_or("", |(begin, end)| &self.text[begin as usize..end as usize])
    }
}
