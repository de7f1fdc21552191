//! Contact lists and suppression lists of a scenario, as `outpace-lists` reads them.
//!
//! The engine takes numbers, a zone and a caller id of each contact, and never its variables: those stay
//! here, for who shows them.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use outpace_engine::ZoneId;
use outpace_lists as lists;
use outpace_lists::{
    Counts, DoNotCallOptions, Format, ImportError, ImportOptions, NumberSet, ReasonKind,
    VariableTable,
};

use crate::ListedContact;
use crate::compile::Zones;
use crate::spelling;

pub use outpace_lists::TEXT_MAX;

/// A row of a list that was left out, or a number of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reject {
    /// The list.
    pub file: PathBuf,
    /// The row's line; the header is line 1.
    pub line: u64,
    /// The row's fields, or the number, cut to the first [`crate::REJECT_TEXT_MAX`] characters.
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
    let row = |reject: &'a Reject| (reject.line, reject.reason.clone(), reject.text.as_str());
    lists::write_reject_rows(rejects.into_iter().map(row), to)
}

/// What came of a contact list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListReport {
    /// The campaign's place.
    pub campaign: usize,
    /// The list.
    pub file: PathBuf,
    /// What became of its rows.
    pub counts: Counts,
    /// The do-not-call lists it was scrubbed against, in the order of [`Counts::found_on`].
    pub do_not_call: Vec<PathBuf>,
}

/// A contact list as it was read.
pub(crate) struct ReadList {
    pub(crate) contacts: Vec<ListedContact>,
    pub(crate) variables: VariableTable,
    pub(crate) counts: Counts,
    /// Places that contacts are said to be in and the scenario has no law for, each with its contacts.
    pub(crate) lawless: BTreeMap<String, u64>,
}

/// Reads a contact list. Bad rows are put aside and do not end it.
///
/// # Errors
/// With a message, when there is no such file, a column is missing, or no row is good.
pub(crate) fn read_contacts(
    file: &Path,
    options: &ImportOptions,
    default_zone: ZoneId,
    zones: &mut Zones,
    rejects: &mut Vec<Reject>,
) -> Result<ReadList, String> {
    let options = ImportOptions {
        contacts_max: Some(CONTACTS_MAX),
        ..options.clone()
    };
    let mut read = lists::import_file(file, &options, &mut |_| {})
        .map_err(|error| unreadable(file, &error))?;
    let is_full = read.counts.rejected.contains_key(&ReasonKind::ListFull);
    if is_full && read.counts.kept == CONTACTS_MAX {
        return Err(format!(
            "{} has more than {CONTACTS_MAX} contacts",
            file.display()
        ));
    }
    if read.contacts.is_empty() {
        return Err(empty(file, &read));
    }
    let zone_ids: Vec<ZoneId> = read
        .zones
        .iter()
        .map(|name| zones.id(name).expect("both know the same zones"))
        .collect();
    rejects.extend(read.rejects.iter().map(|reject| in_file(file, reject)));
    let variables = read.take_variables();
    let places: Vec<Option<ZoneId>> = read.places.iter().map(|name| zones.place(name)).collect();
    let mut lawless = BTreeMap::new();
    for place in read.contacts.iter().filter_map(|contact| contact.place) {
        if places[place as usize].is_none() {
            let name = read.places[place as usize].clone();
            *lawless.entry(name).or_default() += 1;
        }
    }
    let mut zone_of = |contact: &lists::Contact| {
        let clock = contact.zone.map(|zone| zone_ids[zone as usize]);
        let place = contact.place.and_then(|place| places[place as usize]);
        match (place, clock) {
            (Some(place), Some(clock)) => zones.place_by_clock(place, clock),
            (place, clock) => place.or(clock).unwrap_or(default_zone),
        }
    };
    let contacts = read.contacts.iter().map(|contact| ListedContact {
        number: contact.number,
        zone: zone_of(contact),
        more_numbers: contact.more_numbers.clone(),
        caller_id: contact.caller_id,
        priority: contact.priority.unwrap_or_default(),
    });
    Ok(ReadList {
        contacts: contacts.collect(),
        variables,
        counts: read.counts,
        lawless,
    })
}

/// Reads a list of numbers nobody may dial. The first row may be a header.
///
/// # Errors
/// With a message, when there is no such file.
pub(crate) fn read_suppression(
    file: &Path,
    options: &ImportOptions,
    rejects: &mut Vec<Reject>,
) -> Result<Arc<NumberSet>, String> {
    let options = DoNotCallOptions {
        numbers: options.numbers,
        separator: match Format::of_file(file) {
            Some(Format::Delimited(separator)) => Some(separator),
            _ => None,
        },
        column: None,
    };
    let read =
        lists::read_do_not_call_file(file, &options).map_err(|error| unreadable(file, &error))?;
    rejects.extend(read.rejects.iter().map(|reject| in_file(file, reject)));
    Ok(Arc::new(read.numbers))
}

fn unreadable(file: &Path, error: &ImportError) -> String {
    let hint = match error {
        ImportError::NoColumn { name, found } => {
            spelling::hint(name, found.iter().map(String::as_str))
        }
        _ => None,
    };
    let hint = hint.map_or_else(String::new, |hint| format!("; {hint}"));
    format!("{} {error}{hint}", file.display())
}

fn in_file(file: &Path, reject: &lists::Reject) -> Reject {
    Reject {
        file: file.to_owned(),
        line: reject.line,
        text: fields(&reject.text),
        reason: reject.explanation(),
    }
}

/// A row without the marks around its fields: the file of rejects puts its own around the row.
fn fields(row: &str) -> String {
    if !row.contains('"') {
        return row.to_owned();
    }
    let mut csv = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(row.as_bytes());
    match csv.records().next() {
        Some(Ok(fields)) => fields.iter().collect::<Vec<_>>().join(","),
        _ => row.to_owned(),
    }
}

/// The message for a list without a good row.
fn empty(file: &Path, read: &lists::Import) -> String {
    let file = file.display();
    let Counts {
        read: rows,
        suppressed,
        ..
    } = read.counts;
    match read.rejects.first() {
        None if suppressed > 0 => {
            format!("{file} has no usable contacts: all {rows} rows are on a do-not-call list")
        }
        None => format!("{file} has no contacts"),
        Some(first) => {
            let fate = if suppressed > 0 {
                "rejected or on a do-not-call list"
            } else {
                "rejected"
            };
            format!(
                "{file} has no usable contacts: all {rows} rows were {fate}; line {}: {}",
                first.line, first.reason
            )
        }
    }
}

/// Ten times the largest list the field's products take (Genesys Cloud: 1,000,000 rows).
const CONTACTS_MAX: u64 = 10_000_000;
