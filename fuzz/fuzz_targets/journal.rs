//! Journals: a fact that was read is written and read again as the same fact, and an engine takes each
//! fact that it does not refuse.
#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use outpace_engine::journal::{Fact, Said, parse_line};
use outpace_engine::{Engine, Input, Output};
use outpace_scenarios::load_text;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let loaded = load_text(SCENARIO.to_owned(), Path::new("fuzz.toml"), &[]);
    let mut engine = Engine::new(loaded.expect("a shipped scenario").scenario.engine);
    for line in text.lines() {
        let fact = match parse_line(line) {
            Ok(Some(fact)) => fact,
            Ok(None) => continue,
            Err(why) => {
                assert!(!why.to_string().is_empty());
                continue;
            }
        };
        let written = fact.to_string();
        let again = parse_line(&written);
        let Ok(Some(Fact(now, input))) = again else {
            panic!("{line:?} became {written:?}, which is no fact");
        };
        assert_eq!((now, input), (fact.0, fact.1), "{line:?} became {written:?}");
        let is_large = matches!(input, Input::BlockAdded { count, .. } if count > BLOCK_MAX);
        if is_large || engine.check_input(now, &input).is_err() {
            continue;
        }
        engine.handle_input(now, &input);
        loop {
            let output = engine.poll_output();
            assert!(!Said(output).to_string().contains('\n'));
            if matches!(output, Output::Wake(_)) {
                break;
            }
        }
    }
});

/// Its dialer is told the facts.
const SCENARIO: &str = include_str!("../../scenarios/blended-retail.toml");

/// More contacts at once show nothing more.
const BLOCK_MAX: u32 = 1000;
