//! Which kind of file it is, and reading several of them.

use crate::mapping::Mapping;
use crate::record::{Format, Records, RecordsError, Reject};
use crate::stamp::Clock;
use crate::table::Table;
use crate::vicidial::Vicidial;
use crate::{asterisk, freeswitch, intervals};

/// Reads call records out of files, each with its name and bytes. Without a format each file is looked at.
///
/// # Errors
/// When a file cannot be used at all; a row that cannot is among the rejects.
pub fn read_records(
    files: &[(String, Vec<u8>)],
    format: Option<Format>,
    mapping: Option<&Mapping>,
    clock: &Clock,
) -> Result<Records, RecordsError> {
    let mut records = Records::default();
    let mut vicidial: Option<Vicidial> = None;
    for (file, bytes) in files {
        let format = match format {
            Some(format) => format,
            None if mapping.is_some() => Format::Generic,
            None => detected(file, bytes)?,
        };
        let one = match format {
            Format::Asterisk => asterisk::read(file, bytes, clock)?,
            Format::Freeswitch => freeswitch::read(file, bytes, clock)?,
            Format::Intervals => intervals::read(file, bytes, clock)?,
            Format::Generic => {
                let none = || RecordsError::Mapping {
                    file: file.clone(),
                    message: "a generic file needs --mapping".to_owned(),
                };
                mapping.ok_or_else(none)?.read(file, bytes, clock)?
            }
            Format::Vicidial => {
                let tables = vicidial.get_or_insert_default();
                tables.read(file, bytes, clock)?;
                continue;
            }
        };
        is_of_use(file, &one)?;
        records.add(one);
    }
    if let Some(tables) = vicidial {
        let one = tables.records();
        is_of_use(&files[0].0, &one)?;
        records.add(one);
    }
    Ok(records)
}

fn is_of_use(file: &str, records: &Records) -> Result<(), RecordsError> {
    if !records.calls.is_empty() || !records.offered.is_empty() {
        return Ok(());
    }
    let none = Reject {
        file: file.to_owned(),
        line: 1,
        reason: "there is no row below the header".to_owned(),
    };
    let first = records.rejects.first().unwrap_or(&none);
    Err(RecordsError::NoRows {
        file: first.file.clone(),
        rows: records.rows,
        line: first.line,
        reason: first.reason.clone(),
    })
}

/// What a file is, by its first line.
fn detected(file: &str, bytes: &[u8]) -> Result<Format, RecordsError> {
    let line = bytes
        .split(|byte| *byte == b'\n')
        .find(|line| !line.trim_ascii().is_empty());
    let line = line.ok_or_else(|| RecordsError::Empty {
        file: file.to_owned(),
    })?;
    let unknown = || RecordsError::Unknown {
        file: file.to_owned(),
        first: String::from_utf8_lossy(line).chars().take(80).collect(),
    };
    let table = Table::read(file, line, &[]).map_err(|_| unknown())?;
    let has = |columns: &[&str]| columns.iter().all(|column| table.has(column));
    if has(&["start", "duration", "billsec", "disposition"]) {
        return Ok(Format::Asterisk);
    }
    if has(&["start_stamp", "billsec", "hangup_cause"]) {
        return Ok(Format::Freeswitch);
    }
    if Vicidial::kind(&table).is_some() {
        return Ok(Format::Vicidial);
    }
    if has(&intervals::COLUMNS) {
        return Ok(Format::Intervals);
    }
    // Without a header the words that only one of them uses tell.
    let text = String::from_utf8_lossy(line);
    let has_one = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has_one(&["DOCUMENTATION", "BILLING", "OMIT"]) && has_one(&["ANSWER", "BUSY", "FAILED"]) {
        return Ok(Format::Asterisk);
    }
    let causes = [
        "NORMAL_CLEARING",
        "NO_ANSWER",
        "USER_BUSY",
        "ORIGINATOR_CANCEL",
        "UNALLOCATED_NUMBER",
    ];
    if has_one(&causes) {
        return Ok(Format::Freeswitch);
    }
    Err(unknown())
}
