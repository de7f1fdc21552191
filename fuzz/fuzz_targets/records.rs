//! Call records: whatever the bytes, every row is used or put aside, and what is found is a scenario.
//! The first byte says which format.
#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use outpace_calibration::{
    Clock, Format, Knowledge, Mapping, calibrate, read_records, whole_scenario,
};
use outpace_scenarios::load_text;

fuzz_target!(|data: &[u8]| {
    let Some((&first, bytes)) = data.split_first() else {
        return;
    };
    let (_, format) = Format::ALL[usize::from(first) % Format::ALL.len()];
    let mapping = Mapping::parse("map.toml", MAPPING).expect("a mapping");
    let files = [("calls.csv".to_owned(), bytes.to_vec())];
    let read = read_records(&files, Some(format), Some(&mapping), &Clock::default());
    let records = match read {
        Ok(records) => records,
        Err(why) => {
            assert!(!why.to_string().is_empty());
            return;
        }
    };
    assert!(records.rejects.len() as u64 <= records.rows);
    if records.calls.len() > CALLS_MAX {
        return;
    }
    let found = calibrate(&records, &Knowledge::default());
    let put = whole_scenario(&found.sections("fuzz"), "fuzz").expect("a template");
    if let Err(why) = load_text(put.text.clone(), Path::new("fuzz.toml"), &[]) {
        panic!("{why}\n{}", put.text);
    }
});

/// Intervals stand for as many calls as they say; more show nothing more.
const CALLS_MAX: usize = 2000;

const MAPPING: &str = r#"
[columns]
started = "when"
contact = "who"
outcome = "how"
ring = "rang"
wait = "waited"
talk = "talked"
result = "came_to"
[outcomes]
p = "person"
g = "gave_up"
m = "machine"
u = "unanswered"
b = "busy"
"#;
