//! What each column means: the mapping's word first, then the preset's.

use crate::contact::{NUMBERS_MAX, VARIABLES_MAX};
use crate::options::{ImportError, ImportOptions, Mapping, Preset, Variables};
use crate::record::Slot;

/// What the columns met so far mean.
#[derive(Debug)]
pub(crate) struct Plan {
    preset: Preset,
    mapping: Mapping,
    /// In the order they are to be dialled.
    pub(crate) numbers: Vec<NumberColumn>,
    /// Every name that was met.
    found: Vec<String>,
    pub(crate) variables: Vec<String>,
    pub(crate) not_read: Vec<String>,
    /// Meanings one column can have, and has.
    taken: Vec<Slot>,
}

/// A column of numbers.
#[derive(Debug)]
pub(crate) struct NumberColumn {
    rank: usize,
    pub(crate) slot: Slot,
}

impl Plan {
    pub(crate) fn new(options: &ImportOptions) -> Result<Self, ImportError> {
        let mapping = options.mapping.clone();
        if mapping.numbers.len() > NUMBERS_MAX {
            return Err(ImportError::TooManyNumberColumns);
        }
        let variables = match &mapping.variables {
            Variables::Named(names) if names.len() > VARIABLES_MAX => {
                return Err(ImportError::TooManyVariables { found: names.len() });
            }
            Variables::Named(names) => names.clone(),
            Variables::None | Variables::Rest => Vec::new(),
        };
        Ok(Self {
            preset: options.preset,
            mapping,
            numbers: Vec::new(),
            found: Vec::new(),
            variables,
            not_read: Vec::new(),
            taken: Vec::new(),
        })
    }

    /// The place of a column that is met for the first time; `None` if it is not read.
    pub(crate) fn place(&mut self, name: &str) -> Result<Option<Slot>, ImportError> {
        if self.found.len() < NAMES_MAX {
            self.found.push(name.to_owned());
        }
        if let Some(rank) = self.mapping.numbers.iter().position(|n| n == name) {
            return self.number(rank);
        }
        for (mapped, slot) in self.singles() {
            if mapped.is_some_and(|mapped| mapped == name) {
                return Ok(Some(slot));
            }
        }
        if let Variables::Named(names) = &self.mapping.variables
            && let Some(index) = names.iter().position(|n| n == name)
        {
            return Ok(Some(Slot::variable(index)));
        }
        match self.preset.meaning(name) {
            Some(Meaning::Number(rank)) if self.mapping.numbers.is_empty() => {
                return self.number(rank);
            }
            Some(Meaning::Single(slot)) if !self.is_mapped(slot) && !self.taken.contains(&slot) => {
                self.taken.push(slot);
                return Ok(Some(slot));
            }
            _ => {}
        }
        if self.mapping.variables == Variables::Rest && self.variables.len() < VARIABLES_MAX {
            self.variables.push(name.to_owned());
            return Ok(Some(Slot::variable(self.variables.len() - 1)));
        }
        self.leave(name);
        Ok(None)
    }

    /// A column that is not read after all.
    pub(crate) fn leave(&mut self, name: &str) {
        if self.not_read.len() < NAMES_MAX && !self.not_read.iter().any(|n| n == name) {
            self.not_read.push(name.to_owned());
        }
    }

    /// Is every column there that the mapping names, and one of numbers?
    pub(crate) fn check(&self) -> Result<(), ImportError> {
        let singles = self.singles();
        let named = match &self.mapping.variables {
            Variables::Named(names) => names.as_slice(),
            Variables::None | Variables::Rest => &[],
        };
        let mapped = self
            .mapping
            .numbers
            .iter()
            .chain(singles.into_iter().filter_map(|(name, _)| name))
            .chain(named);
        for name in mapped {
            if !self.found.contains(name) {
                return Err(ImportError::no_column(name, &self.found));
            }
        }
        let has_numbers = !self.numbers.is_empty() || self.taken.contains(&Slot::MULTI_ALT);
        if has_numbers {
            Ok(())
        } else {
            Err(ImportError::NoNumberColumn {
                found: self.found.clone(),
            })
        }
    }

    fn number(&mut self, rank: usize) -> Result<Option<Slot>, ImportError> {
        if self.numbers.len() == NUMBERS_MAX {
            return Err(ImportError::TooManyNumberColumns);
        }
        let slot = Slot::number(self.numbers.len());
        let at = self.numbers.partition_point(|column| column.rank <= rank);
        self.numbers.insert(at, NumberColumn { rank, slot });
        Ok(Some(slot))
    }

    const fn singles(&self) -> [(Option<&String>, Slot); 6] {
        [
            (self.mapping.place.as_ref(), Slot::PLACE),
            (self.mapping.zone.as_ref(), Slot::ZONE),
            (self.mapping.caller_id.as_ref(), Slot::CALLER_ID),
            (self.mapping.priority.as_ref(), Slot::PRIORITY),
            (self.mapping.segment.as_ref(), Slot::SEGMENT),
            (self.mapping.id.as_ref(), Slot::ID),
        ]
    }

    fn is_mapped(&self, slot: Slot) -> bool {
        self.singles()
            .iter()
            .any(|(name, mapped)| *mapped == slot && name.is_some())
    }
}

/// What a name means to a preset.
enum Meaning {
    /// A number, and its place among them; of equals the first in the file.
    Number(usize),
    Single(Slot),
}

impl Preset {
    fn meaning(self, name: &str) -> Option<Meaning> {
        let plain: String = name
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        let base = plain.trim_end_matches(|c: char| c.is_ascii_digit());
        let place = plain[base.len()..].parse().unwrap_or(0);
        let number = match self {
            Self::Vicidial => match base {
                "phonenumber" => Some(0),
                "altphone" => Some(1),
                // PHONE_1 to PHONE_7 of its layout of ten columns.
                "phone" => Some(place),
                _ => None,
            },
            Self::Webex => (base == "phonenumber").then_some(0),
            Self::Generic => GENERIC_NUMBERS.contains(&base).then_some(0),
            Self::Genesys => {
                let is_number = base.contains("phone") || GENESYS_NUMBERS.contains(&base);
                // Columns an export adds to each column of numbers.
                let is_about = GENESYS_ABOUT.iter().any(|part| plain.contains(part));
                (is_number && !is_about).then_some(0)
            }
        };
        if let Some(rank) = number {
            return Some(Meaning::Number(rank));
        }
        let slot = match (self, plain.as_str()) {
            (Self::Vicidial, "phonecode") => Slot::PHONE_CODE,
            (Self::Vicidial, "multialtphones" | "multialt") => Slot::MULTI_ALT,
            (Self::Vicidial, "rank") | (_, "priority") => Slot::PRIORITY,
            (Self::Vicidial, "listid") | (_, "segment" | "listname") => Slot::SEGMENT,
            (Self::Vicidial, "vendorleadcode" | "vendorid")
            | (Self::Genesys, "ininoutboundid")
            | (_, "id" | "contactid" | "externalid" | "recordid") => Slot::ID,
            (_, "timezone" | "tz") => Slot::ZONE,
            (_, "callerid") => Slot::CALLER_ID,
            _ => return None,
        };
        Some(Meaning::Single(slot))
    }

    /// The names of the columns of a file without a header, by its first row; `None` if that is one.
    pub(crate) fn columns_without_header(
        self,
        first_row: &[String],
        mapping: &Mapping,
    ) -> Option<&'static [&'static str]> {
        let is_known = |name: &String| {
            let known = ["phone_number", "phone_1"];
            known.contains(&name.to_ascii_lowercase().as_str()) || mapping.numbers.contains(name)
        };
        if self != Self::Vicidial || first_row.iter().any(is_known) {
            return None;
        }
        Some(match first_row.len() {
            10 => &VICIDIAL_TEN,
            // Before rank and owner were added, multi-alt entries came right after the date.
            27 => &VICIDIAL_OLD,
            _ => &VICIDIAL,
        })
    }
}

impl ImportError {
    pub(crate) fn no_column(name: &str, found: &[String]) -> Self {
        Self::NoColumn {
            name: name.to_owned(),
            found: found.to_vec(),
        }
    }
}

const GENERIC_NUMBERS: [&str; 17] = [
    "phone",
    "phonenumber",
    "number",
    "telephone",
    "telephonenumber",
    "tel",
    "mobile",
    "mobilephone",
    "mobilenumber",
    "cell",
    "cellphone",
    "homephone",
    "workphone",
    "altphone",
    "otherphone",
    "msisdn",
    "landline",
];

const GENESYS_NUMBERS: [&str; 6] = ["cell", "mobile", "home", "work", "landline", "number"];

const GENESYS_ABOUT: [&str; 7] = [
    "callrecord",
    "callable",
    "lastattempt",
    "lastresult",
    "timezone",
    "type",
    "extension",
];

/// VICIdial's standard layout, in its order (its lead loader, `VICIDIAL_IN_new_leads_file.pl`).
const VICIDIAL: [&str; 29] = [
    "vendor_lead_code",
    "source_id",
    "list_id",
    "phone_code",
    "phone_number",
    "title",
    "first_name",
    "middle_initial",
    "last_name",
    "address1",
    "address2",
    "address3",
    "city",
    "state",
    "province",
    "postal_code",
    "country",
    "gender",
    "date_of_birth",
    "alt_phone",
    "email",
    "security_phrase",
    "comments",
    "called_count",
    "status",
    "entry_date",
    "rank",
    "owner",
    "multi_alt_phones",
];

const VICIDIAL_OLD: [&str; 27] = {
    let mut names = [""; 27];
    let mut at = 0;
    while at < 26 {
        names[at] = VICIDIAL[at];
        at += 1;
    }
    names[26] = "multi_alt_phones";
    names
};

/// Its layout `dccsv10`.
const VICIDIAL_TEN: [&str; 10] = [
    "VENDOR_ID",
    "FIRST_NAME",
    "LAST_NAME",
    "PHONE_1",
    "PHONE_2",
    "PHONE_3",
    "PHONE_4",
    "PHONE_5",
    "PHONE_6",
    "PHONE_7",
];

/// Names that are remembered for messages.
const NAMES_MAX: usize = 200;
