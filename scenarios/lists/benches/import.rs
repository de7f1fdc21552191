//! A million contacts, scrubbed against a million numbers: seconds, rows a second, and the most memory
//! held. Makes its own files, says what it measured, and asserts nothing about time.
//!
//! `cargo bench -p outpace-lists`, with `-- ROWS` for another number of rows.

#![expect(
    clippy::disallowed_types,
    reason = "a benchmark measures the clock's time"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use allocation_counter::measure;
use hashbrown::HashSet;
use outpace_engine::PhoneNumber;
use outpace_lists::{
    Country, DoNotCall, DoNotCallOptions, ImportOptions, Mapping, NumberCheck, NumberRules,
    NumberSet, Preset, Variables, import_file, read_do_not_call_file,
};

/// What is read when nothing else is asked for.
const ROWS: u64 = 1_000_000;

/// One contact in so many is on the do-not-call list.
const ONE_IN: u64 = 10;

fn main() {
    let rows = std::env::args()
        .skip(1)
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(ROWS);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);

    let mut text = String::new();
    for row in 0..rows {
        // A tenth of the contacts, and others.
        let _ = writeln!(text, "+{}", number(row * ONE_IN));
    }
    std::fs::write(at("do-not-call.txt"), text).expect("writable");
    println!(
        "{:<52} {:>7} {:>12} {:>9}",
        "", "seconds", "rows/s", "peak MB"
    );
    let do_not_call = read_list(&at("do-not-call.txt"), rows);

    let options = ImportOptions {
        numbers: american(NumberCheck::Possible),
        do_not_call: vec![DoNotCall {
            name: "national".to_owned(),
            numbers: Arc::new(do_not_call),
        }],
        ..ImportOptions::default()
    };
    make(&at("plain.csv"), "phone,time_zone\n", rows, |row, line| {
        let _ = writeln!(line, "{},America/New_York", national(row));
    });
    read(
        &at("plain.csv"),
        "CSV, national numbers, zone",
        rows,
        &options,
    );
    let assigned = ImportOptions {
        numbers: american(NumberCheck::Assigned),
        ..options.clone()
    };
    read(
        &at("plain.csv"),
        "the same, assigned ranges only",
        rows,
        &assigned,
    );

    make(&at("leads.txt"), "", rows, |row, line| {
        let number = number(row) - 10_000_000_000;
        let _ = writeln!(
            line,
            "V{row}||101|1|{number}||Ann||Lee|1 Main St|||Springfield|IL||62701|USA|F|1970-01-01||\
             ann{row}@example.org|||0|NEW|2026-03-02|9||"
        );
    });
    let vicidial = ImportOptions {
        preset: Preset::Vicidial,
        ..options.clone()
    };
    read(
        &at("leads.txt"),
        "VICIdial, id, segment, priority",
        rows,
        &vicidial,
    );

    let columns: Vec<String> = (0..10).map(|n| format!("v{n}")).collect();
    let header = format!(
        "inin-outbound-id,Cell,Home,Work,time_zone,{}\n",
        columns.join(",")
    );
    make(&at("genesys.csv"), &header, rows, |row, line| {
        let other = |more: u64| number(row + more * 2_000_000_000);
        let _ = write!(
            line,
            "{row},+{},+{},+{},America/Chicago",
            number(row),
            other(1),
            other(2)
        );
        for value in 0..10 {
            let _ = write!(line, ",\"{}\"", row * 10 + value);
        }
        line.push('\n');
    });
    let genesys = ImportOptions {
        preset: Preset::Genesys,
        mapping: Mapping {
            variables: Variables::Rest,
            ..Mapping::default()
        },
        ..options.clone()
    };
    read(
        &at("genesys.csv"),
        "Genesys, 3 numbers, id, 10 variables",
        rows,
        &genesys,
    );

    let object = |row| {
        let number = number(row);
        format!(r#"{{"phone": "+{number}", "time_zone": "America/New_York", "id": {row}}}"#)
    };
    make(&at("list.jsonl"), "", rows, |row, line| {
        let _ = writeln!(line, "{}", object(row));
    });
    read(&at("list.jsonl"), "JSON lines, id, zone", rows, &options);
    make(&at("list.json"), "", rows, |row, line| {
        let before = if row == 0 { '[' } else { ',' };
        let after = if row + 1 == rows { "]" } else { "" };
        let _ = writeln!(line, "{before}{}{after}", object(row));
    });
    read(&at("list.json"), "JSON, the same", rows, &options);

    make(&at("bad.csv"), "phone,time_zone\n", rows, |row, line| {
        let _ = writeln!(line, "{row},America/New_York,{}", "x".repeat(150));
    });
    read(&at("bad.csv"), "CSV, every row rejected", rows, &options);

    sets(rows);
}

/// Different numbers of North America.
const fn number(row: u64) -> u64 {
    12_000_000_000 + (row * 7_919) % 7_999_999_993
}

fn national(row: u64) -> String {
    let digits = number(row) - 10_000_000_000;
    let (area, rest) = (digits / 10_000_000, digits % 10_000_000);
    format!("({area}) {:03}-{:04}", rest / 10_000, rest % 10_000)
}

fn american(check: NumberCheck) -> NumberRules {
    NumberRules {
        country: Country::from_region("US"),
        check,
    }
}

fn make(path: &Path, header: &str, rows: u64, line: impl Fn(u64, &mut String)) {
    let mut text = header.to_owned();
    for row in 0..rows {
        line(row, &mut text);
    }
    std::fs::write(path, text).expect("writable");
}

fn read_list(path: &Path, rows: u64) -> NumberSet {
    let options = DoNotCallOptions {
        numbers: american(NumberCheck::Possible),
        ..DoNotCallOptions::default()
    };
    let mut set = NumberSet::default();
    timed("do-not-call list", rows, || {
        let read = read_do_not_call_file(path, &options).expect("a list");
        assert_eq!(read.rejects, []);
        set = read.numbers;
    });
    assert_eq!(set.len() as u64, rows);
    set
}

fn read(path: &Path, what: &str, rows: u64, options: &ImportOptions) {
    let mut counts = None;
    timed(what, rows, || {
        let import = import_file(path, options, &mut |_| {}).expect("a list");
        counts = Some(import.counts.clone());
        black_box(import);
    });
    let counts = counts.expect("it was read");
    assert_eq!(
        counts.read,
        counts.kept + counts.suppressed + counts.rejected_rows()
    );
    println!(
        "    kept {}, suppressed {}, rejected {}; numbers of kept contacts suppressed {}",
        counts.kept,
        counts.suppressed,
        counts.rejected_rows(),
        counts.numbers_suppressed
    );
}

fn timed(what: &str, rows: u64, work: impl FnOnce()) {
    let begin = Instant::now();
    let taken = measure(work);
    let seconds = begin.elapsed().as_secs_f64();
    println!(
        "{what:<52} {seconds:>7.2} {:>12.0} {:>9.0}",
        rows as f64 / seconds,
        taken.bytes_max as f64 / 1e6
    );
}

/// Sorted numbers beside a hash set: what they hold, and what a look costs.
fn sets(rows: u64) {
    let numbers = || (0..rows).filter_map(|row| PhoneNumber::from_digits(number(row)).ok());
    let looked_up: Vec<PhoneNumber> = (0..rows)
        .filter_map(|row| PhoneNumber::from_digits(number(row * 3)).ok())
        .collect();
    let mut sorted = NumberSet::default();
    let sorted_size = measure(|| sorted = numbers().collect()).bytes_current;
    let mut hashed: HashSet<PhoneNumber, Mixer> = HashSet::default();
    let hashed_size = measure(|| hashed = numbers().collect()).bytes_current;
    let look = |name: &str, size: i64, contains: &dyn Fn(PhoneNumber) -> bool| {
        let begin = Instant::now();
        let found = looked_up.iter().filter(|&&number| contains(number)).count();
        println!(
            "{name:<20} {rows} numbers: {:>5.1} MB, {:>4.0} ns a look ({found} found)",
            size as f64 / 1e6,
            begin.elapsed().as_nanos() as f64 / looked_up.len() as f64
        );
    };
    look("sorted", sorted_size, &|number| sorted.contains(number));
    look("hash set", hashed_size, &|number| hashed.contains(&number));
}

/// The engine's way to mix a number.
#[derive(Default)]
struct Mix(u64);

type Mixer = std::hash::BuildHasherDefault<Mix>;

impl std::hash::Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, number: u64) {
        let mixed = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        self.0 = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    }
}
