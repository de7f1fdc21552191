//! What an import puts aside, and why.

use std::collections::BTreeMap;
use std::fmt;
use std::io;

use crate::number::NumberProblem;

/// A row that became no contact, or one number of a contact that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reject {
    /// The row's first line; the file's first is line 1.
    pub line: u64,
    /// What was left out.
    pub scope: Scope,
    /// Why.
    pub reason: Reason,
    /// The row as it stands in the file, or the number as it was written, cut to its first
    /// [`TEXT_MAX`] characters. Bytes that are not UTF-8 are shown as U+FFFD.
    pub text: Box<str>,
}

/// What was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The whole row.
    Row,
    /// One of its numbers; the contact is kept with the others.
    Number,
}

/// Why a row or a number was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Not a number to dial.
    Number(NumberProblem),
    /// The row has no number at all.
    NoNumber,
    /// More numbers than [`crate::NUMBERS_MAX`].
    TooManyNumbers,
    /// An earlier contact has the number.
    Duplicate {
        /// The line of that contact.
        first_line: u64,
    },
    /// The contact has it already.
    Repeated,
    /// No time zone has this name.
    Zone(String),
    /// The caller id is not a number.
    CallerId(NumberProblem),
    /// The priority is not a whole number, or none that fits 16 bits.
    Priority(String),
    /// Longer than [`crate::TEXT_FIELD_MAX`].
    FieldTooLong(String),
    /// The row ends before this column.
    RowEnds(String),
    /// More or fewer fields than the header has columns.
    Columns {
        /// Fields of the row.
        found: usize,
        /// Columns of the header.
        expected: usize,
    },
    /// A quotation mark that is not closed.
    Quote,
    /// Longer than [`crate::ROW_MAX`] bytes.
    TooLong,
    /// Bytes that are not UTF-8.
    NotUtf8,
    /// A NUL: the file was damaged, or is not text.
    Nul,
    /// Not JSON.
    Json(String),
    /// JSON, and not an object.
    NotAnObject,
    /// A list or an object where a text or a number belongs.
    Nested(String),
    /// The list holds as many contacts as it may.
    ListFull {
        /// How many.
        rows_max: u64,
    },
}

impl Reason {
    /// What counts are kept by.
    #[must_use]
    pub const fn kind(&self) -> ReasonKind {
        match self {
            Self::Number(_) => ReasonKind::InvalidNumber,
            Self::NoNumber => ReasonKind::NoNumber,
            Self::TooManyNumbers => ReasonKind::TooManyNumbers,
            Self::Duplicate { .. } | Self::Repeated => ReasonKind::Duplicate,
            Self::Zone(_) => ReasonKind::UnknownZone,
            Self::CallerId(_) | Self::Priority(_) | Self::FieldTooLong(_) | Self::Nested(_) => {
                ReasonKind::BadField
            }
            Self::RowEnds(_) | Self::Columns { .. } => ReasonKind::WrongColumns,
            Self::Quote => ReasonKind::UnclosedQuote,
            Self::TooLong => ReasonKind::TooLong,
            Self::NotUtf8 | Self::Nul => ReasonKind::NotText,
            Self::Json(_) | Self::NotAnObject => ReasonKind::NotJson,
            Self::ListFull { .. } => ReasonKind::ListFull,
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(problem) => problem.fmt(f),
            Self::NoNumber => f.write_str("no number"),
            Self::TooManyNumbers => {
                write!(f, "more than {} numbers", crate::NUMBERS_MAX)
            }
            Self::Duplicate { first_line } => write!(f, "the same number as in line {first_line}"),
            Self::Repeated => f.write_str("the same number twice in one row"),
            Self::Zone(name) => write!(f, "there is no time zone {name:?}"),
            Self::CallerId(problem) => write!(f, "caller id: {problem}"),
            Self::Priority(written) => write!(
                f,
                "the priority {written:?} is not a whole number from {} to {}",
                i16::MIN,
                i16::MAX
            ),
            Self::FieldTooLong(name) => write!(
                f,
                "{name:?} is longer than {} characters",
                crate::TEXT_FIELD_MAX
            ),
            Self::RowEnds(name) => write!(f, "the row ends before the column {name:?}"),
            Self::Columns { found, expected } => {
                write!(f, "{found} fields under {expected} columns")
            }
            Self::Quote => f.write_str("a quotation mark is not closed"),
            Self::TooLong => write!(f, "longer than {} bytes", crate::ROW_MAX),
            Self::NotUtf8 => f.write_str("not UTF-8"),
            Self::Nul => f.write_str("holds a NUL byte"),
            Self::Json(message) => write!(f, "not JSON: {message}"),
            Self::NotAnObject => f.write_str("not an object in braces"),
            Self::Nested(name) => write!(f, "{name:?} is neither text nor a number"),
            Self::ListFull { rows_max } => write!(f, "the list is full: {rows_max} contacts"),
        }
    }
}

/// Reasons that are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReasonKind {
    /// Not a number to dial.
    InvalidNumber,
    /// No number at all.
    NoNumber,
    /// More numbers than a contact may have.
    TooManyNumbers,
    /// A number that was there before.
    Duplicate,
    /// No such time zone.
    UnknownZone,
    /// A field that cannot be what its column says.
    BadField,
    /// More or fewer fields than columns.
    WrongColumns,
    /// A quotation mark that is not closed.
    UnclosedQuote,
    /// A row of absurd length.
    TooLong,
    /// Bytes that are not UTF-8, or NUL.
    NotText,
    /// Not a JSON object.
    NotJson,
    /// One more than the list may hold.
    ListFull,
}

impl ReasonKind {
    /// In words, as the head of a count.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::InvalidNumber => "invalid number",
            Self::NoNumber => "no number",
            Self::TooManyNumbers => "too many numbers",
            Self::Duplicate => "duplicate",
            Self::UnknownZone => "unknown time zone",
            Self::BadField => "bad field",
            Self::WrongColumns => "wrong number of columns",
            Self::UnclosedQuote => "unclosed quotation mark",
            Self::TooLong => "row too long",
            Self::NotText => "not UTF-8 text",
            Self::NotJson => "not JSON",
            Self::ListFull => "list full",
        }
    }
}

/// What became of a list's rows. `read = kept + suppressed + rejected`, always.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows read; empty lines and the header are none.
    pub read: u64,
    /// Rows that became contacts.
    pub kept: u64,
    /// Rows left out because every usable number of theirs is on a do-not-call list.
    pub suppressed: u64,
    /// Rows left out for another reason.
    pub rejected: BTreeMap<ReasonKind, u64>,
    /// Numbers left out of contacts that were kept, for being on a do-not-call list.
    pub numbers_suppressed: u64,
    /// Numbers left out of contacts that were kept, for another reason.
    pub numbers_rejected: BTreeMap<ReasonKind, u64>,
    /// By do-not-call list, in the order of [`crate::ImportOptions::do_not_call`]: how many numbers of
    /// the contact list were found on it. A number on two lists counts for the first.
    pub found_on: Vec<u64>,
    /// Rejects that were counted and not kept, above [`crate::ImportOptions::rejects_max`].
    pub rejects_not_kept: u64,
}

impl Counts {
    /// Rows left out for any reason but a do-not-call list.
    #[must_use]
    pub fn rejected_rows(&self) -> u64 {
        self.rejected.values().sum()
    }
}

impl Reject {
    /// Why, and whether the contact is lost.
    #[must_use]
    pub fn explanation(&self) -> String {
        match self.scope {
            Scope::Row => self.reason.to_string(),
            Scope::Number => format!("{}; the contact is kept without it", self.reason),
        }
    }
}

/// Writes rejects as CSV with the columns line, reason and text.
///
/// # Errors
/// When writing fails; what was written so far is usable.
pub fn write_rejects<'a>(
    rejects: impl IntoIterator<Item = &'a Reject>,
    to: impl io::Write,
) -> io::Result<()> {
    let rejects = rejects.into_iter();
    write_reject_rows(
        rejects.map(|reject| (reject.line, reject.explanation(), &*reject.text)),
        to,
    )
}

/// Writes rejects that are kept in another form: line, reason and text.
///
/// # Errors
/// When writing fails; what was written so far is usable.
pub fn write_reject_rows<'a>(
    rejects: impl IntoIterator<Item = (u64, String, &'a str)>,
    to: impl io::Write,
) -> io::Result<()> {
    let mut csv = csv::Writer::from_writer(to);
    csv.write_record(["line", "reason", "text"])?;
    for (line, reason, text) in rejects {
        csv.write_record([&line.to_string(), &reason, text])?;
    }
    csv.flush()
}

/// The begin of a text that may be anything.
pub(crate) fn excerpt(bytes: &[u8]) -> Box<str> {
    // No character has more than four bytes.
    let head = &bytes[..bytes.len().min(4 * TEXT_MAX)];
    let text = String::from_utf8_lossy(head);
    text.chars().take(TEXT_MAX).collect()
}

/// Characters of a row that are kept in a [`Reject`].
pub const TEXT_MAX: usize = 200;
