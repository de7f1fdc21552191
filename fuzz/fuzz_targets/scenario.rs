//! Scenarios, with overrides: a comment `#--set KEY=VALUE` is one. Those that name files are left alone:
//! the fuzzer must not open what it makes up.
#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use outpace_scenarios::load_text;
use toml::Value;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let overrides: Vec<String> = text
        .lines()
        .filter_map(|line| line.strip_prefix("#--set "))
        .take(OVERRIDES_MAX)
        .map(str::to_owned)
        .collect();
    // What is no TOML is refused before a file is opened.
    let of_text = text.parse::<toml::Table>();
    if of_text.is_ok_and(|table| names_files(&Value::Table(table))) {
        return;
    }
    // An escape could hide a name.
    let names_one = |set: &String| set.contains('\\') || FILES.iter().any(|key| set.contains(key));
    if overrides.iter().any(names_one) {
        return;
    }
    let path = Path::new("fuzz.toml");
    match load_text(text.to_owned(), path, &overrides) {
        Ok(loaded) => {
            let again = load_text(loaded.resolved_toml, path, &[]).expect("it was right");
            assert_eq!(again.scenario, loaded.scenario);
        }
        Err(error) => {
            assert!(!error.problems().is_empty());
            assert!(!error.to_string().is_empty());
        }
    }
});

fn names_files(value: &Value) -> bool {
    match value {
        Value::Table(table) => table
            .iter()
            .any(|(key, value)| FILES.contains(&key.as_str()) || names_files(value)),
        Value::Array(values) => values.iter().any(names_files),
        _ => false,
    }
}

/// Keys that name files.
const FILES: [&str; 4] = ["csv", "file", "suppression", "do_not_call"];

const OVERRIDES_MAX: usize = 8;
