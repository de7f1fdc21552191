//! An import whose result must add up.

use outpace_lists::{
    Country, Format, ImportOptions, Mapping, NumberCheck, NumberRules, Preset, Rows, Variables,
};

pub fn import(file: &[u8], format: Option<Format>, preset: Preset, choice: u8) {
    let options = ImportOptions {
        format,
        preset,
        mapping: Mapping {
            variables: match choice & 1 {
                0 => Variables::Rest,
                _ => Variables::Named(vec!["id".to_owned()]),
            },
            ..Mapping::default()
        },
        numbers: NumberRules {
            country: Country::from_region(if choice & 2 == 0 { "US" } else { "GB" }),
            check: match choice & 4 {
                0 => NumberCheck::Possible,
                _ => NumberCheck::Shape,
            },
        },
        rows: match choice & 8 {
            0 => Rows::Whole,
            _ => Rows::UsedColumns,
        },
        ..ImportOptions::default()
    };
    let Ok(read) = outpace_lists::import(file, &options) else {
        return;
    };
    let counts = &read.counts;
    assert_eq!(
        counts.read,
        counts.kept + counts.suppressed + counts.rejected_rows()
    );
    assert_eq!(counts.kept, read.contacts.len() as u64);
    for contact in &read.contacts {
        assert!(contact.numbers().count() <= outpace_lists::NUMBERS_MAX);
        assert!(read.variables_of(contact).count() <= outpace_lists::VARIABLES_MAX);
    }
    // What is put aside can be written.
    outpace_lists::write_rejects(&read.rejects, std::io::sink()).expect("nowhere to fail");
}
