//! How a list is read.

use std::io::{self, Read};
use std::path::Path;

use crate::do_not_call::DoNotCall;
use crate::number::NumberRules;
use crate::reject::Reason;
use crate::window::{Window, line_end};

/// How a contact list is read.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// What the file is. Left out: as its first bytes look; [`crate::import_file`] asks its ending first.
    pub format: Option<Format>,
    /// What its columns are called.
    pub preset: Preset,
    /// Columns that are called otherwise: each one written here replaces the preset's.
    pub mapping: Mapping,
    /// How its numbers are read.
    pub numbers: NumberRules,
    /// How much of a row must be right.
    pub rows: Rows,
    /// What becomes of a number that an earlier contact has.
    pub duplicates: Duplicates,
    /// Lists of numbers that are taken out.
    pub do_not_call: Vec<DoNotCall>,
    /// The most contacts; the rest of the rows are rejects. Left out: the preset's limit, or none.
    pub contacts_max: Option<u64>,
    /// The most rejects that are kept; above it they are counted only. Left out: [`REJECTS_MAX`].
    pub rejects_max: Option<usize>,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Rows of fields.
    Delimited(Separator),
    /// A list of objects in brackets.
    Json,
    /// An object a line.
    JsonLines,
}

impl Format {
    /// By a file's ending; `None` for one that says nothing, like `.txt`.
    #[must_use]
    pub fn of_file(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "csv" => Some(Self::Delimited(Separator::Comma)),
            "tsv" | "tab" => Some(Self::Delimited(Separator::Tab)),
            "psv" => Some(Self::Delimited(Separator::Pipe)),
            "json" => Some(Self::Json),
            "jsonl" | "ndjson" => Some(Self::JsonLines),
            _ => None,
        }
    }

    /// By a file's first bytes.
    pub(crate) fn sniff<R: Read>(window: &mut Window<R>) -> io::Result<Self> {
        while window.unread().len() < SNIFFED && window.more()? {}
        let first = window.unread().iter().find(|c| !c.is_ascii_whitespace());
        Ok(match first {
            Some(b'[') => Self::Json,
            Some(b'{') => Self::JsonLines,
            _ => Self::Delimited(Separator::sniff(window)?),
        })
    }
}

/// What stands between two fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
    /// `;`
    Semicolon,
}

impl Separator {
    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
            Self::Semicolon => b';',
        }
    }

    /// The one the first line has most of.
    pub(crate) fn sniff<R: Read>(window: &mut Window<R>) -> io::Result<Self> {
        while window.unread().len() < SNIFFED && window.more()? {}
        let text = window.unread();
        let begin = text.iter().take_while(|c| c.is_ascii_whitespace()).count();
        let text = &text[begin..];
        let line = &text[..line_end(text).unwrap_or(text.len())];
        let count = |separator: Self| line.iter().filter(|&&c| c == separator.byte()).count();
        // Of equals the last wins: a comma.
        let candidates = [Self::Semicolon, Self::Pipe, Self::Tab, Self::Comma];
        Ok(candidates
            .into_iter()
            .max_by_key(|&separator| count(separator))
            .unwrap_or(Self::Comma))
    }
}

/// Whose lists these are: names of columns, and limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preset {
    /// The usual names: phone, phone_2, mobile, time_zone, id, …
    #[default]
    Generic,
    /// Webex Contact Center's native campaigns: firstName, lastName, phoneNumber.
    Webex,
    /// VICIdial's standard layout, with or without a header (phone_code, phone_number, alt_phone and
    /// multi-alt entries), or its layout of ten columns with PHONE_1 to PHONE_7.
    Vicidial,
    /// Genesys Cloud: at most 50 columns, 10 columns of numbers and 1,000,000 rows.
    Genesys,
}

impl Preset {
    /// By the name it has in scenarios.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "generic" => Some(Self::Generic),
            "webex" => Some(Self::Webex),
            "vicidial" => Some(Self::Vicidial),
            "genesys" => Some(Self::Genesys),
            _ => None,
        }
    }

    pub(crate) const fn columns_max(self) -> Option<usize> {
        match self {
            Self::Genesys => Some(50),
            _ => None,
        }
    }

    pub(crate) const fn contacts_max(self) -> Option<u64> {
        match self {
            Self::Genesys => Some(1_000_000),
            _ => None,
        }
    }
}

/// Which columns (or keys, in JSON) hold what, by their exact names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Columns of numbers, in the order they are to be dialled; at most [`crate::NUMBERS_MAX`].
    pub numbers: Vec<String>,
    /// The IANA time zone.
    pub zone: Option<String>,
    /// The place whose law holds: a state or region. No preset looks for it.
    pub place: Option<String>,
    /// The number to show to the called party.
    pub caller_id: Option<String>,
    /// A whole number from −32,768 to 32,767; higher is sooner.
    pub priority: Option<String>,
    /// The segment or sub-list.
    pub segment: Option<String>,
    /// The record's name in the system it came from.
    pub id: Option<String>,
    /// What is kept as variables.
    pub variables: Variables,
}

/// Which columns are kept as variables, under their own names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Variables {
    /// None.
    #[default]
    None,
    /// These; at most [`crate::VARIABLES_MAX`].
    Named(Vec<String>),
    /// Every column that has no other meaning, up to [`crate::VARIABLES_MAX`] in the file's order. The
    /// rest is named in [`crate::Import::columns_not_read`].
    Rest,
}

/// How much of a row must be right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// All of it: as many fields as columns, and all of it text.
    #[default]
    Whole,
    /// The columns that are read.
    UsedColumns,
}

/// What becomes of a number that an earlier contact of the list has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Duplicates {
    /// The first contact keeps it.
    #[default]
    KeepFirst,
    /// Both have it.
    KeepAll,
}

/// Why nothing, or not all, of a list could be read. There is no import.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is not there, or reading it failed.
    #[error("cannot be read: {0}")]
    Io(#[from] io::Error),
    /// A folder.
    #[error("is a folder")]
    Folder,
    /// Not one line.
    #[error("is empty")]
    Empty,
    /// Its first row cannot be read, and that is the header.
    #[error("has a header that cannot be read: {0}")]
    Header(Reason),
    /// Two bytes a character.
    #[error("is UTF-16; save it as UTF-8")]
    Utf16,
    /// The mapping names a column that is not there.
    #[error("has no column {name:?}; columns found: {}", quoted(found))]
    NoColumn {
        /// The name.
        name: String,
        /// The names that are there.
        found: Vec<String>,
    },
    /// No column of numbers is known by its name.
    #[error(
        "has no column that looks like numbers; name it in the mapping; columns found: {}",
        quoted(found)
    )]
    NoNumberColumn {
        /// The names that are there.
        found: Vec<String>,
    },
    /// More than the preset allows.
    #[error("has {found} columns; at most {max} are allowed")]
    TooManyColumns {
        /// How many there are.
        found: usize,
        /// How many there may be.
        max: usize,
    },
    /// More columns of numbers than [`crate::NUMBERS_MAX`].
    #[error("has more than {} columns of numbers", crate::NUMBERS_MAX)]
    TooManyNumberColumns,
    /// The mapping names more variables than [`crate::VARIABLES_MAX`].
    #[error(
        "cannot be read: {found} variables are named; at most {} are allowed",
        crate::VARIABLES_MAX
    )]
    TooManyVariables {
        /// How many are named.
        found: usize,
    },
}

fn quoted(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
    quoted.join(", ")
}

/// Rejects that are kept when nothing else is said: enough for the largest list of the field's products
/// to be rejected whole.
pub const REJECTS_MAX: usize = 1_000_000;

/// Enough of a file to see what it is.
const SNIFFED: usize = 4096;
