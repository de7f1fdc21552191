//! From a file to contacts.

use std::collections::BTreeMap;
use std::fs::File;
use std::hash::{BuildHasherDefault, Hasher};
use std::io::Read;
use std::path::Path;

use hashbrown::HashMap;
use jiff::tz::TimeZoneDatabase;
use outpace_engine::PhoneNumber;

use crate::contact::{Contact, NUMBERS_MAX, TEXT_FIELD_MAX};
use crate::delimited::Step;
use crate::number::{Country, NumberProblem};
use crate::options::{Duplicates, Format, ImportError, ImportOptions, Preset, REJECTS_MAX};
use crate::plan::Plan;
use crate::record::{Record, Slot};
use crate::reject::{Counts, Reason, Reject, Scope, excerpt};
use crate::rows::RowSource;
use crate::window::Window;

/// A list as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// The contacts, in the file's order.
    pub contacts: Vec<Contact>,
    /// What was put aside, in the file's order; rows that are suppressed are only counted.
    pub rejects: Vec<Reject>,
    /// What became of the rows.
    pub counts: Counts,
    /// Time zones of contacts by place: IANA names, in the order they were met.
    pub zones: Vec<String>,
    /// States or regions of contacts by place, exactly as they are written, in the order they were met.
    pub places: Vec<String>,
    /// Segments of contacts by place, in the order they were met.
    pub segments: Vec<String>,
    /// Names of the variables, exactly as the file or the mapping has them.
    pub variables: Vec<String>,
    /// Columns that were not read (the first 200).
    pub columns_not_read: Vec<String>,
}

impl Import {
    /// A contact's variables that are not empty: name and value.
    pub fn variables_of<'a>(
        &'a self,
        contact: &'a Contact,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let names = self.variables.iter().map(String::as_str);
        names
            .zip(contact.values.split('\0'))
            .filter(|(_, value)| !value.is_empty())
    }

    /// A contact's time zone.
    #[must_use]
    pub fn zone_of(&self, contact: &Contact) -> Option<&str> {
        self.zones.get(contact.zone? as usize).map(String::as_str)
    }

    /// A contact's state or region.
    #[must_use]
    pub fn place_of(&self, contact: &Contact) -> Option<&str> {
        self.places.get(contact.place? as usize).map(String::as_str)
    }

    /// A contact's segment.
    #[must_use]
    pub fn segment_of(&self, contact: &Contact) -> Option<&str> {
        self.segments
            .get(contact.segment? as usize)
            .map(String::as_str)
    }
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of the file that were read.
    pub bytes_read: u64,
    /// Bytes of the file, where they are known.
    pub bytes_total: Option<u64>,
    /// Rows of the file that were read.
    pub rows: u64,
}

/// Reads a contact list. Whatever is wrong with a row puts that row aside and nothing else.
///
/// # Errors
/// When reading fails, or the file as a whole is not what the options say.
pub fn import(reader: impl Read, options: &ImportOptions) -> Result<Import, ImportError> {
    import_with(reader, options, None, &mut |_| {})
}

/// Reads a contact list, telling after every 4096 rows and at the end how far it is.
///
/// # Errors
/// When reading fails, or the file as a whole is not what the options say.
pub fn import_with(
    reader: impl Read,
    options: &ImportOptions,
    bytes_total: Option<u64>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Import, ImportError> {
    let mut plan = Plan::new(options)?;
    let mut rows = RowSource::open(Window::new(reader), options, &mut plan)?;
    let mut record = Record::new();
    let mut importer = Importer::new(options);
    loop {
        record.clear();
        let step = rows.advance(&mut plan, &mut record)?;
        if matches!(step, Step::End) {
            break;
        }
        importer.row(step, &rows, &plan, &record);
        let rows_read = importer.import.counts.read;
        if rows_read.is_multiple_of(ROWS_A_REPORT) {
            progress(Progress {
                bytes_read: rows.bytes_read(),
                bytes_total,
                rows: rows_read,
            });
        }
    }
    rows.check(&plan, importer.import.counts.read)?;
    let mut import = importer.finish();
    progress(Progress {
        bytes_read: rows.bytes_read(),
        bytes_total,
        rows: import.counts.read,
    });
    import.variables = plan.variables;
    import.columns_not_read = plan.not_read;
    Ok(import)
}

/// Reads a contact list from a file; what it is follows from its ending, if the options do not say.
///
/// # Errors
/// When there is no such file, reading fails, or the file as a whole is not what the options say.
pub fn import_file(
    path: &Path,
    options: &ImportOptions,
    progress: &mut dyn FnMut(Progress),
) -> Result<Import, ImportError> {
    let (file, length) = open(path)?;
    let options = ImportOptions {
        format: options.format.or_else(|| Format::of_file(path)),
        ..options.clone()
    };
    import_with(file, &options, Some(length), progress)
}

/// Opens a file to be read. A folder opens, too, and only then fails to be read.
pub(crate) fn open(path: &Path) -> Result<(File, u64), ImportError> {
    let file = File::open(path)?;
    let about = file.metadata()?;
    if about.is_dir() {
        return Err(ImportError::Folder);
    }
    Ok((file, about.len()))
}

/// Makes contacts of records.
struct Importer<'a> {
    options: &'a ImportOptions,
    contacts_max: u64,
    import: Import,
    zones: Names,
    places: Names,
    segments: Names,
    database: TimeZoneDatabase,
    /// The line of the contact that has a number.
    lines: HashMap<PhoneNumber, u64, BuildHasherDefault<NumberHasher>>,
    /// The last country a phone code named.
    country: Option<(String, Option<Country>)>,
    /// The row at hand: its numbers, and those that were left out.
    numbers: Vec<PhoneNumber>,
    left_out: Vec<(Reason, Box<str>)>,
}

/// What the numbers of a row came to.
#[derive(Default)]
struct Scrubbed {
    found_on: [Option<usize>; NUMBERS_MAX],
    count: usize,
}

impl<'a> Importer<'a> {
    fn new(options: &'a ImportOptions) -> Self {
        let limits = [options.contacts_max, options.preset.contacts_max()];
        Self {
            options,
            contacts_max: limits.into_iter().flatten().min().unwrap_or(u64::MAX),
            import: Import {
                counts: Counts {
                    found_on: vec![0; options.do_not_call.len()],
                    ..Counts::default()
                },
                ..Import::default()
            },
            zones: Names::default(),
            places: Names::default(),
            segments: Names::default(),
            database: TimeZoneDatabase::bundled(),
            lines: HashMap::default(),
            country: None,
            numbers: Vec::new(),
            left_out: Vec::new(),
        }
    }

    fn finish(self) -> Import {
        Import {
            zones: self.zones.names,
            places: self.places.names,
            segments: self.segments.names,
            ..self.import
        }
    }

    /// Takes one row.
    fn row(&mut self, step: Step, rows: &RowSource<impl Read>, plan: &Plan, record: &Record) {
        self.import.counts.read += 1;
        let line = rows.line();
        let taken = match step {
            Step::Broken(reason) => Err(reason),
            Step::Row | Step::End => self.take(line, plan, record),
        };
        match taken {
            Ok(true) => self.import.counts.kept += 1,
            Ok(false) => self.import.counts.suppressed += 1,
            Err(reason) => self.reject(line, Scope::Row, reason, excerpt(rows.raw())),
        }
    }

    /// Makes a contact of a record; `false` if it must not be called.
    fn take(&mut self, line: u64, plan: &Plan, record: &Record) -> Result<bool, Reason> {
        self.read_numbers(plan, record);
        if self.numbers.is_empty() {
            return Err(self.first_problem());
        }
        let mut contact = self.fields(line, plan, record)?;
        let scrubbed = self.scrub();
        if self.numbers.is_empty() {
            self.count_found(&scrubbed);
            return Ok(false);
        }
        self.drop_duplicates();
        if self.numbers.is_empty() {
            // What is on a do-not-call list weighs more than what somebody else has, too.
            if scrubbed.count > 0 {
                self.count_found(&scrubbed);
                return Ok(false);
            }
            return Err(self.first_problem());
        }
        if self.import.contacts.len() as u64 >= self.contacts_max {
            return Err(Reason::ListFull {
                rows_max: self.contacts_max,
            });
        }
        self.count_found(&scrubbed);
        self.import.counts.numbers_suppressed += scrubbed.count as u64;
        for (reason, text) in std::mem::take(&mut self.left_out) {
            self.reject(line, Scope::Number, reason, text);
        }
        if self.options.duplicates == Duplicates::KeepFirst {
            for &number in &self.numbers {
                self.lines.insert(number, line);
            }
        }
        contact.number = self.numbers[0];
        contact.more_numbers = self.numbers[1..].into();
        self.import.contacts.push(contact);
        Ok(true)
    }

    /// Reads every number of the row, in the order they are to be dialled.
    fn read_numbers(&mut self, plan: &Plan, record: &Record) {
        self.numbers.clear();
        self.left_out.clear();
        let code = record.get(Slot::PHONE_CODE);
        for column in &plan.numbers {
            self.read_number(record.get(column.slot), code);
        }
        // VICIdial: number, code and note, joined by underscores.
        let more = record.get(Slot::MULTI_ALT);
        for entry in more.split('!').filter(|entry| !entry.is_empty()) {
            let mut parts = entry.split('_');
            let written = parts.next().unwrap_or_default();
            let own_code = parts.next().unwrap_or_default().trim();
            self.read_number(written, if own_code.is_empty() { code } else { own_code });
        }
    }

    fn read_number(&mut self, written: &str, code: &str) {
        let written = written.trim();
        let is_vicidial = self.options.preset == Preset::Vicidial;
        // VICIdial's files have zeros where there is no number.
        if written.is_empty() || (is_vicidial && written.bytes().all(|c| c == b'0')) {
            return;
        }
        let read = match self.country_of(code.trim()) {
            Err(problem) => Err(Reason::Number(problem)),
            Ok(country) => self
                .options
                .numbers
                .read_in(written, country)
                .map_err(Reason::Number),
        };
        let reason = match read {
            Ok(number) if self.numbers.contains(&number) => Reason::Repeated,
            Ok(_) if self.numbers.len() == NUMBERS_MAX => Reason::TooManyNumbers,
            Ok(number) => return self.numbers.push(number),
            Err(reason) => reason,
        };
        self.left_out.push((reason, excerpt(written.as_bytes())));
    }

    /// The country a phone code names; without one, that of the options.
    fn country_of(&mut self, code: &str) -> Result<Option<Country>, NumberProblem> {
        if code.is_empty() {
            return Ok(self.options.numbers.country);
        }
        let country = match &self.country {
            Some((known, country)) if known == code => *country,
            _ => {
                let digits = code.trim_start_matches(['+', '0']);
                let country = Country::from_calling_code(digits);
                self.country = Some((code.to_owned(), country));
                country
            }
        };
        country.map(Some).ok_or(NumberProblem::CountryCode)
    }

    /// Everything but the numbers.
    fn fields(&mut self, line: u64, plan: &Plan, record: &Record) -> Result<Contact, Reason> {
        let zone = match record.get(Slot::ZONE).trim() {
            "" => None,
            name => Some(self.zone(name)?),
        };
        let place = match record.get(Slot::PLACE).trim() {
            "" => None,
            name => Some(self.places.place(&bounded(name, "place")?)),
        };
        let segment = match record.get(Slot::SEGMENT).trim() {
            "" => None,
            name => Some(self.segments.place(&bounded(name, "segment")?)),
        };
        let priority = match record.get(Slot::PRIORITY).trim() {
            "" => None,
            written => {
                let bad = || Reason::Priority(excerpt(written.as_bytes()).into());
                Some(written.parse().map_err(|_| bad())?)
            }
        };
        let caller_id = match record.get(Slot::CALLER_ID).trim() {
            "" => None,
            written => Some(
                self.options
                    .numbers
                    .read(written)
                    .map_err(Reason::CallerId)?,
            ),
        };
        let id = match record.get(Slot::ID).trim() {
            "" => None,
            id => Some(bounded(id, "id")?),
        };
        let mut values = String::new();
        let mut marks = 0;
        for index in 0..plan.variables.len() {
            let value = record.get(Slot::variable(index));
            if !value.is_empty() {
                values.extend(std::iter::repeat_n('\0', index - marks));
                values.push_str(value);
                marks = index;
            }
        }
        Ok(Contact {
            line,
            number: self.numbers[0],
            more_numbers: Box::default(),
            zone,
            place,
            segment,
            priority,
            caller_id,
            id,
            values: values.into(),
        })
    }

    fn zone(&mut self, name: &str) -> Result<u32, Reason> {
        if let Some(&place) = self.zones.places.get(name) {
            return Ok(place);
        }
        let zone = self.database.get(name).ok();
        let Some(zone) = zone else {
            return Err(Reason::Zone(excerpt(name.as_bytes()).into()));
        };
        let place = self.zones.place(zone.iana_name().unwrap_or(name));
        self.zones.places.insert(name.into(), place);
        Ok(place)
    }

    /// Takes out the numbers on do-not-call lists.
    fn scrub(&mut self) -> Scrubbed {
        let mut scrubbed = Scrubbed::default();
        let lists = &self.options.do_not_call;
        self.numbers.retain(|&number| {
            let found = lists.iter().position(|list| list.numbers.contains(number));
            if found.is_some() {
                scrubbed.found_on[scrubbed.count] = found;
                scrubbed.count += 1;
            }
            found.is_none()
        });
        scrubbed
    }

    fn count_found(&mut self, scrubbed: &Scrubbed) {
        for &list in scrubbed.found_on.iter().flatten() {
            self.import.counts.found_on[list] += 1;
        }
    }

    /// Takes out the numbers that an earlier contact has.
    fn drop_duplicates(&mut self) {
        if self.options.duplicates == Duplicates::KeepAll {
            return;
        }
        let (lines, left_out) = (&self.lines, &mut self.left_out);
        self.numbers.retain(|number| {
            let Some(&first_line) = lines.get(number) else {
                return true;
            };
            let text = format!("+{}", number.digits()).into();
            left_out.push((Reason::Duplicate { first_line }, text));
            false
        });
    }

    /// Why no number is left.
    fn first_problem(&mut self) -> Reason {
        let first = self.left_out.drain(..).next();
        first.map_or(Reason::NoNumber, |(reason, _)| reason)
    }

    fn reject(&mut self, line: u64, scope: Scope, reason: Reason, text: Box<str>) {
        let counts = &mut self.import.counts;
        let by_kind = match scope {
            Scope::Row => &mut counts.rejected,
            Scope::Number => &mut counts.numbers_rejected,
        };
        *by_kind.entry(reason.kind()).or_default() += 1;
        if self.import.rejects.len() < self.options.rejects_max.unwrap_or(REJECTS_MAX) {
            self.import.rejects.push(Reject {
                line,
                scope,
                reason,
                text,
            });
        } else {
            counts.rejects_not_kept += 1;
        }
    }
}

fn bounded(text: &str, name: &str) -> Result<Box<str>, Reason> {
    if text.chars().count() > TEXT_FIELD_MAX {
        return Err(Reason::FieldTooLong(name.to_owned()));
    }
    Ok(text.into())
}

/// Names that many contacts share, each once.
#[derive(Default)]
struct Names {
    names: Vec<String>,
    places: BTreeMap<Box<str>, u32>,
}

impl Names {
    fn place(&mut self, name: &str) -> u32 {
        if let Some(&place) = self.places.get(name) {
            return place;
        }
        let place = self.names.len() as u32;
        self.names.push(name.to_owned());
        self.places.insert(name.into(), place);
        place
    }
}

/// Mixes one number: the finaliser of SplitMix64 (Steele, Lea, Flood 2014), cut to two steps, as in the
/// engine. Numbers of one list share their leading digits.
#[derive(Default)]
struct NumberHasher(u64);

impl Hasher for NumberHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(self.0 ^ u64::from(byte));
        }
    }

    fn write_u64(&mut self, number: u64) {
        let mixed = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        self.0 = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    }
}

/// Rows between two reports of progress: a few milliseconds.
const ROWS_A_REPORT: u64 = 4096;
