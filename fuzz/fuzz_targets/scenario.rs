//! Scenarios. Those that name files are left alone: the fuzzer must not open what it makes up.
#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use outpace_scenarios::load_text;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let names_files = ["csv", "file", "suppression", "do_not_call", "\\"];
    if names_files.iter().any(|name| text.contains(name)) {
        return;
    }
    let path = Path::new("fuzz.toml");
    match load_text(text.to_owned(), path, &[]) {
        Ok(loaded) => {
            let again = load_text(loaded.resolved_toml, path, &[]).expect("it was right");
            assert_eq!(again.scenario, loaded.scenario);
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
