//! What an import asks of the allocator, counted; a growing table counts with old and new held at once.

use std::fmt::Write as _;
use std::sync::Arc;

use allocation_counter::measure;
use outpace_engine::PhoneNumber;
use outpace_lists::{DoNotCall, ImportOptions, Mapping, NumberSet, ROW_MAX, Variables, import};

use crate::shape;

/// A tenth of what a million contacts, and as many numbers not to call, may take.
const MAX_BYTES: u64 = 60_000_000;

#[test]
fn a_hundred_thousand_contacts_scrubbed_take_at_most_60_mb() {
    let mut csv = String::from("phone,phone_2,tz,id,first,last,balance\n");
    for row in 0..100_000 {
        let _ = writeln!(
            csv,
            "+1212{row:07},+1312{row:07},America/New_York,A{row},Ann,Lee,{row}.50"
        );
    }
    let taken = measure(|| {
        let number = |row: u64| PhoneNumber::from_digits(12_120_000_000 + 10 * row).ok();
        let numbers: NumberSet = (0..100_000).filter_map(number).collect();
        let options = ImportOptions {
            numbers: shape(),
            mapping: Mapping {
                variables: Variables::Rest,
                ..Mapping::default()
            },
            do_not_call: vec![DoNotCall {
                name: "national".to_owned(),
                numbers: Arc::new(numbers),
            }],
            ..ImportOptions::default()
        };
        let read = import(csv.as_bytes(), &options).expect("a list");
        assert_eq!(read.counts.kept, 100_000);
        assert_eq!(read.counts.numbers_suppressed, 10_000);
    });
    println!("a hundred thousand contacts: {} bytes", taken.bytes_max);
    assert!(taken.bytes_max <= MAX_BYTES, "{} bytes", taken.bytes_max);
}

#[test]
fn a_file_without_line_ends_is_read_through_a_window() {
    let huge = vec![b'"'; 400 * ROW_MAX];
    let taken = measure(|| {
        let read = import(
            &[b"phone\n", huge.as_slice()].concat()[..],
            &ImportOptions::default(),
        );
        assert_eq!(read.expect("a list").counts.rejected_rows(), 1);
    });
    // The file itself once, put together in memory.
    let file = huge.len() as u64;
    assert!(
        taken.bytes_max < file + 2_000_000,
        "{} bytes",
        taken.bytes_max
    );
}
