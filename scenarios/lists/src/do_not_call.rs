//! Do-not-call lists: sets of numbers, and the files they come in.

use std::fmt;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use outpace_engine::PhoneNumber;

use crate::delimited::{Delimited, Step};
use crate::import::open;
use crate::number::NumberRules;
use crate::options::{ImportError, Separator};
use crate::reject::{Reason, Reject, Scope, excerpt};
use crate::window::Window;

/// Numbers that are looked up and seldom changed: sorted, eight bytes each.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct NumberSet(Vec<PhoneNumber>);

impl NumberSet {
    /// Is the number in the set?
    #[must_use]
    pub fn contains(&self, number: PhoneNumber) -> bool {
        self.0.binary_search(&number).is_ok()
    }

    /// The numbers, in rising order, each once.
    #[must_use]
    pub fn as_slice(&self) -> &[PhoneNumber] {
        &self.0
    }

    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Is there none?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Only how many: there are a million of them.
impl fmt::Debug for NumberSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NumberSet({} numbers)", self.len())
    }
}

impl From<Vec<PhoneNumber>> for NumberSet {
    fn from(mut numbers: Vec<PhoneNumber>) -> Self {
        numbers.sort_unstable();
        numbers.dedup();
        Self(numbers)
    }
}

impl FromIterator<PhoneNumber> for NumberSet {
    fn from_iter<I: IntoIterator<Item = PhoneNumber>>(numbers: I) -> Self {
        Self::from(numbers.into_iter().collect::<Vec<_>>())
    }
}

/// A list of numbers that must not be dialled. Several imports may share one.
#[derive(Clone, Debug)]
pub struct DoNotCall {
    /// For people: "national", "opted out", a file's name.
    pub name: String,
    /// The numbers.
    pub numbers: Arc<NumberSet>,
}

/// How a do-not-call list is read.
#[derive(Clone, Debug, Default)]
pub struct DoNotCallOptions {
    /// How its numbers are.
    pub numbers: NumberRules,
    /// What separates its columns, if there are several. Left out: as the first line looks.
    pub separator: Option<Separator>,
    /// The header of the column of numbers. Left out: the first column, with or without a header.
    pub column: Option<String>,
}

/// A do-not-call list as it was read.
#[derive(Clone, Debug, Default)]
pub struct DoNotCallImport {
    /// The numbers, each once.
    pub numbers: NumberSet,
    /// Rows without a number that could be read, and why.
    pub rejects: Vec<Reject>,
    /// Rows read; the header and empty lines are none.
    pub read: u64,
}

/// Reads numbers, one a line or in a column. Rows that hold none are put aside.
///
/// In a list of North America, a row of three digits and seven is one number: the national registry
/// hands its numbers out with the area code in a column of its own.
///
/// # Errors
/// When the file cannot be read to its end, is not text, or lacks the named column.
pub fn read_do_not_call(
    reader: impl Read,
    options: &DoNotCallOptions,
) -> Result<DoNotCallImport, ImportError> {
    let mut window = Window::new(reader);
    window.skip_byte_order_mark()?;
    let separator = match options.separator {
        Some(separator) => separator,
        None => Separator::sniff(&mut window)?,
    };
    let mut rows = Delimited::new(window, separator);
    let mut column = 0;
    if let Some(name) = &options.column {
        let header = rows.header()?;
        column = header
            .iter()
            .position(|found| found == name)
            .ok_or_else(|| ImportError::no_column(name, &header))?;
    }
    let joins_area_code = column == 0
        && options
            .numbers
            .country
            .map(|country| country.calling_code())
            == Some(1);
    let mut may_be_header = options.column.is_none();
    let mut numbers = Vec::new();
    let mut import = DoNotCallImport::default();
    loop {
        let read = match rows.advance()? {
            Step::End => break,
            Step::Broken(reason) => Err(reason),
            Step::Row => number(&rows, column, joins_area_code, options.numbers),
        };
        let could_be_header = std::mem::take(&mut may_be_header);
        match read {
            Ok(number) => numbers.push(number),
            Err(_) if could_be_header && !rows.raw().iter().any(u8::is_ascii_digit) => continue,
            Err(reason) => import.rejects.push(Reject {
                line: rows.line(),
                scope: Scope::Row,
                reason,
                text: excerpt(rows.raw()),
            }),
        }
        import.read += 1;
    }
    import.numbers = NumberSet::from(numbers);
    Ok(import)
}

/// Reads a do-not-call list from a file.
///
/// # Errors
/// When there is no such file, it cannot be read to its end, or lacks the named column.
pub fn read_do_not_call_file(
    path: &Path,
    options: &DoNotCallOptions,
) -> Result<DoNotCallImport, ImportError> {
    let (file, _) = open(path)?;
    read_do_not_call(file, options)
}

fn number(
    rows: &Delimited<impl Read>,
    column: usize,
    joins_area_code: bool,
    rules: NumberRules,
) -> Result<PhoneNumber, Reason> {
    let mut field = rows.field(column).unwrap_or_default();
    if joins_area_code && rows.len() == 2 && field.len() == 3 {
        let rest = rows.field(1).unwrap_or_default();
        if rest.len() == 7 {
            field = [field, rest].concat().into();
        }
    }
    match std::str::from_utf8(&field).map(str::trim) {
        Err(_) => Err(Reason::NotUtf8),
        Ok("") => Err(Reason::NoNumber),
        Ok(written) => rules.read(written).map_err(Reason::Number),
    }
}
