//! Contact lists and suppression lists: CSV in, numbers out, bad rows put aside.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use csv::ByteRecord;
use outpace_engine::{PhoneNumber, ZoneId};

use crate::ListedContact;
use crate::compile::Zones;
use crate::spelling;

/// A row of a list that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reject {
    /// The list.
    pub file: PathBuf,
    /// The row's line; the header is line 1.
    pub line: u64,
    /// The row as it stands, cut to its first [`crate::REJECT_TEXT_MAX`] characters.
    pub text: String,
    /// What is wrong with it.
    pub reason: String,
}

/// Writes rejects as CSV with the columns line, reason and text.
///
/// # Errors
/// When writing fails; what was written so far is usable.
pub fn write_rejects<'a>(
    rejects: impl IntoIterator<Item = &'a Reject>,
    to: impl io::Write,
) -> io::Result<()> {
    let mut csv = csv::Writer::from_writer(to);
    csv.write_record(["line", "reason", "text"])?;
    for reject in rejects {
        csv.write_record([&reject.line.to_string(), &reject.reason, &reject.text])?;
    }
    csv.flush()
}

/// How a contact list is read.
#[derive(Clone, Debug)]
pub(crate) struct Format {
    /// Header of the column of numbers.
    pub(crate) number: String,
    /// Header of the column of zones.
    pub(crate) zone: Option<String>,
    /// The zone of rows without one.
    pub(crate) default_zone: ZoneId,
    /// The country code of numbers without `+`.
    pub(crate) default_country: Option<String>,
}

/// Reads a contact list. Bad rows are put aside and do not end it.
///
/// # Errors
/// With a message, when there is no such file, a column is missing, or no row is good.
pub(crate) fn read_contacts(
    file: &Path,
    format: &Format,
    zones: &mut Zones,
    rejects: &mut Vec<Reject>,
) -> Result<Vec<ListedContact>, String> {
    let mut csv = open(file, true)?;
    let header = csv
        .byte_headers()
        .map_err(|error| unreadable(file, &error))?;
    if header.is_empty() {
        return Err(format!("{} is empty", file.display()));
    }
    let number_column = column(header, &format.number, file)?;
    let zone_column = match &format.zone {
        Some(name) => Some(column(header, name, file)?),
        None => None,
    };
    let rejects_before = rejects.len();
    let mut contacts = Vec::new();
    // The line of each number's first row.
    let mut lines: BTreeMap<PhoneNumber, u64> = BTreeMap::new();
    let mut row = ByteRecord::new();
    while csv
        .read_byte_record(&mut row)
        .map_err(|error| unreadable(file, &error))?
    {
        let line = row.position().map_or(0, csv::Position::line);
        let contact = contact(&row, format, number_column, zone_column, zones).and_then(
            |contact| match lines.get(&contact.number) {
                Some(first) => Err(format!("the same number as in line {first}")),
                None => Ok(contact),
            },
        );
        match contact {
            Ok(contact) => {
                lines.insert(contact.number, line);
                contacts.push(contact);
            }
            Err(reason) => rejects.push(reject(file, line, &row, reason)),
        }
        if contacts.len() > CONTACTS_MAX {
            return Err(format!(
                "{} has more than {CONTACTS_MAX} contacts",
                file.display()
            ));
        }
    }
    if contacts.is_empty() {
        return Err(empty(file, &rejects[rejects_before..]));
    }
    Ok(contacts)
}

/// Reads the numbers of a suppression list: the first column. The first row may be a header.
///
/// # Errors
/// With a message, when there is no such file.
pub(crate) fn read_suppression(
    file: &Path,
    default_country: Option<&str>,
    rejects: &mut Vec<Reject>,
) -> Result<Vec<PhoneNumber>, String> {
    let mut csv = open(file, false)?;
    let mut numbers = Vec::new();
    let mut row = ByteRecord::new();
    let mut is_first = true;
    while csv
        .read_byte_record(&mut row)
        .map_err(|error| unreadable(file, &error))?
    {
        let line = row.position().map_or(0, csv::Position::line);
        let could_be_header = std::mem::take(&mut is_first);
        match number(row.get(0).unwrap_or_default(), default_country) {
            Ok(number) => numbers.push(number),
            Err(_) if could_be_header && !row.iter().any(has_digit) => {}
            Err(reason) => rejects.push(reject(file, line, &row, reason)),
        }
    }
    Ok(numbers)
}

fn has_digit(field: &[u8]) -> bool {
    field.iter().any(u8::is_ascii_digit)
}

fn open(file: &Path, has_headers: bool) -> Result<csv::Reader<File>, String> {
    // A folder opens, and only then fails to be read.
    if file.is_dir() {
        return Err(format!("{} is a folder", file.display()));
    }
    let opened =
        File::open(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    Ok(csv::ReaderBuilder::new()
        .has_headers(has_headers)
        .flexible(true)
        .trim(csv::Trim::Headers)
        .buffer_capacity(1 << 16)
        .from_reader(opened))
}

fn unreadable(file: &Path, error: &csv::Error) -> String {
    format!("{} cannot be read: {error}", file.display())
}

fn column(header: &ByteRecord, name: &str, file: &Path) -> Result<usize, String> {
    let found = header.iter().position(|column| column == name.as_bytes());
    found.ok_or_else(|| {
        let names: Vec<String> = header
            .iter()
            .map(|column| String::from_utf8_lossy(column).into_owned())
            .collect();
        let quoted: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
        let hint = spelling::hint(name, names.iter().map(String::as_str))
            .map_or_else(String::new, |hint| format!("; {hint}"));
        format!(
            "{} has no column {name:?}; columns found: {}{hint}",
            file.display(),
            quoted.join(", ")
        )
    })
}

fn contact(
    row: &ByteRecord,
    format: &Format,
    number_column: usize,
    zone_column: Option<usize>,
    zones: &mut Zones,
) -> Result<ListedContact, String> {
    let too_short = |name: &str| format!("the row ends before the column {name:?}");
    let field = row
        .get(number_column)
        .ok_or_else(|| too_short(&format.number))?;
    let number = number(field, format.default_country.as_deref())?;
    let zone = match (zone_column, &format.zone) {
        (Some(column), Some(name)) => {
            let field = row.get(column).ok_or_else(|| too_short(name))?;
            match text(field)? {
                "" => format.default_zone,
                zone => zones
                    .id(zone)
                    .ok_or_else(|| format!("there is no time zone {zone:?}"))?,
            }
        }
        _ => format.default_zone,
    };
    Ok(ListedContact { number, zone })
}

fn text(field: &[u8]) -> Result<&str, String> {
    std::str::from_utf8(field)
        .map(str::trim)
        .map_err(|_| "not UTF-8".to_owned())
}

/// Reads a number as people write it. Without `+` and with a default country it is a national one.
fn number(field: &[u8], default_country: Option<&str>) -> Result<PhoneNumber, String> {
    let written = text(field)?;
    if written.is_empty() {
        return Err("no number".to_owned());
    }
    let is_layout = |c: char| matches!(c, ' ' | '-' | '.' | '(' | ')' | '\u{a0}');
    let mut digits: String = written.chars().filter(|&c| !is_layout(c)).collect();
    if let (Some(country), false) = (default_country, digits.starts_with('+')) {
        digits = format!("{country}{}", without_trunk_prefix(&digits, country));
    }
    PhoneNumber::parse(&digits).map_err(|error| error.to_string())
}

/// A national number without the prefix that is dialled inside the country only (ITU-T E.164 § 7.4): 1
/// before the ten digits of North America, 0 nearly everywhere else. In Italy the 0 belongs to the
/// number.
fn without_trunk_prefix<'a>(digits: &'a str, country: &str) -> &'a str {
    let prefix = match country {
        "1" if digits.len() == 11 => "1",
        "1" | "39" => "",
        _ => "0",
    };
    digits.strip_prefix(prefix).unwrap_or(digits)
}

fn reject(file: &Path, line: u64, row: &ByteRecord, reason: String) -> Reject {
    let fields: Vec<_> = row.iter().map(String::from_utf8_lossy).collect();
    Reject {
        file: file.to_owned(),
        line,
        text: fields.join(",").chars().take(TEXT_MAX).collect(),
        reason,
    }
}

/// The message for a list without a good row.
fn empty(file: &Path, rejects: &[Reject]) -> String {
    match rejects.first() {
        None => format!("{} has no contacts", file.display()),
        Some(first) => format!(
            "{} has no usable contacts: all {} rows were rejected; line {}: {}",
            file.display(),
            rejects.len(),
            first.line,
            first.reason
        ),
    }
}

/// Characters of a row that are kept in a [`Reject`].
pub const TEXT_MAX: usize = 200;

/// Ten times the largest list the field's products take (Genesys Cloud: 1,000,000 rows).
const CONTACTS_MAX: usize = 10_000_000;
