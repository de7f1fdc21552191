//! Anything at all, thrown at every importer.

use std::collections::BTreeSet;
use std::io::{self, Read};
use std::sync::Arc;

use outpace_lists::{
    Country, DoNotCall, DoNotCallOptions, Duplicates, Format, ImportOptions, Mapping, NumberCheck,
    NumberRules, NumberSet, Preset, Rows, Separator, Variables, import, read_do_not_call,
};
use proptest::prelude::*;

use crate::{check_counts, show};

/// Bytes that lists are made of, and some that they are not.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let token = prop_oneof![
        8 => prop::sample::select(TOKENS.to_vec()).prop_map(|token| token.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..4),
    ];
    prop::collection::vec(token, 0..120).prop_map(|tokens| tokens.concat())
}

const TOKENS: [&str; 30] = [
    "\n",
    "\r\n",
    ",",
    "\t",
    "|",
    ";",
    "\"",
    "\"\"",
    "{",
    "}",
    "[",
    "]",
    ":",
    "\\",
    "phone",
    "phone_number",
    "phone_code",
    "alt_phone",
    "tz",
    "id",
    "\"phone\"",
    "+12125550101",
    "212 555 0102",
    "0",
    "America/New_York",
    "1",
    "\u{0}",
    "\u{feff}",
    "!",
    "_",
];

fn options() -> impl Strategy<Value = ImportOptions> {
    let format = prop::sample::select(vec![
        None,
        Some(Format::Json),
        Some(Format::JsonLines),
        Some(Format::Delimited(Separator::Comma)),
        Some(Format::Delimited(Separator::Pipe)),
    ]);
    let preset = prop::sample::select(vec![
        Preset::Generic,
        Preset::Webex,
        Preset::Vicidial,
        Preset::Genesys,
    ]);
    let rows = prop::sample::select(vec![Rows::Whole, Rows::UsedColumns]);
    let variables = prop::sample::select(vec![
        Variables::None,
        Variables::Rest,
        Variables::Named(vec!["id".to_owned(), "tz".to_owned()]),
    ]);
    let number = prop::option::of(Just("phone".to_owned()));
    let country = prop::option::of(Just("US"));
    let check = prop::sample::select(vec![
        NumberCheck::Shape,
        NumberCheck::Possible,
        NumberCheck::Assigned,
    ]);
    (format, preset, rows, variables, number, country, check).prop_map(
        |(format, preset, rows, variables, number, country, check)| ImportOptions {
            format,
            preset,
            mapping: Mapping {
                numbers: number.into_iter().collect(),
                variables,
                ..Mapping::default()
            },
            numbers: NumberRules {
                country: country.and_then(Country::from_region),
                check,
            },
            rows,
            duplicates: Duplicates::KeepFirst,
            do_not_call: vec![do_not_call()],
            contacts_max: Some(5),
            rejects_max: Some(20),
        },
    )
}

fn do_not_call() -> DoNotCall {
    let numbers = read_do_not_call("+12125550102\n".as_bytes(), &DoNotCallOptions::default());
    DoNotCall {
        name: "opted out".to_owned(),
        numbers: Arc::new(numbers.expect("a list").numbers),
    }
}

/// Hands out a few bytes at a time.
struct Dribble<'a>(&'a [u8]);

impl Read for Dribble<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.0.len().min(buffer.len()).min(7);
        buffer[..count].copy_from_slice(&self.0[..count]);
        self.0 = &self.0[count..];
        Ok(count)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_bytes_end_in_an_import_that_adds_up_or_in_an_error(
        bytes in bytes(),
        options in options(),
    ) {
        if let Ok(read) = import(bytes.as_slice(), &options) {
            check_counts(&read);
            let again = import(Dribble(&bytes), &options).expect("the same file");
            prop_assert_eq!(read, again);
        }
    }

    #[test]
    fn any_bytes_are_a_do_not_call_list(bytes in bytes(), is_american in any::<bool>()) {
        let mut options = DoNotCallOptions::default();
        options.numbers.country = Country::from_region(if is_american { "US" } else { "DE" });
        let list = read_do_not_call(bytes.as_slice(), &options).expect("memory does not fail");
        prop_assert!(list.numbers.len() + list.rejects.len() <= list.read as usize);
        prop_assert!(list.numbers.as_slice().is_sorted());
    }

    /// Rows of known kinds, each on a line of its own: every line is accounted for.
    #[test]
    fn every_line_is_a_contact_a_reject_or_suppressed(
        kinds in prop::collection::vec(0..7usize, 0..60)
    ) {
        let mut text = String::from("phone,tz\n");
        let mut expected = [0u64; 3];
        let mut seen = BTreeSet::new();
        for (line, &kind) in kinds.iter().enumerate() {
            let number = 12_125_550_200 + line as u64;
            let (row, outcome) = match kind {
                0 => (format!("+{number},UTC"), 0),
                1 => ("+12125550101,UTC".to_owned(), usize::from(!seen.insert(1)) * 2),
                2 => ("+12125550102,UTC".to_owned(), 1),
                3 => (format!("{line},UTC"), 2),
                4 => (format!("+{number},Nowhere"), 2),
                5 => (format!("+{number},\"UTC"), 2),
                _ => (format!("+{number}"), 2),
            };
            expected[outcome] += 1;
            text.push_str(&row);
            text.push('\n');
        }
        let options = ImportOptions {
            do_not_call: vec![do_not_call()],
            ..ImportOptions::default()
        };
        let read = import(text.as_bytes(), &options).expect("a list");
        check_counts(&read);
        let counts = &read.counts;
        prop_assert_eq!(
            [counts.kept, counts.suppressed, counts.rejected_rows()],
            expected,
            "{}", show(&text, &options)
        );
        let mut lines: Vec<u64> = read.contacts.iter().map(|contact| contact.line).collect();
        lines.extend(read.rejects.iter().map(|reject| reject.line));
        lines.extend((2..).zip(&kinds).filter(|(_, kind)| **kind == 2).map(|(line, _)| line));
        lines.sort_unstable();
        prop_assert_eq!(lines, (2..2 + kinds.len() as u64).collect::<Vec<_>>());
    }

    #[test]
    fn a_number_set_holds_what_was_put_in(numbers in prop::collection::vec(1_000_000..1_000_200u64, 0..100)) {
        let number = |digits: u64| outpace_engine::PhoneNumber::from_digits(digits).expect("seven digits");
        let set: NumberSet = numbers.iter().copied().map(number).collect();
        for digits in 1_000_000..1_000_200 {
            prop_assert_eq!(set.contains(number(digits)), numbers.contains(&digits));
        }
    }
}
