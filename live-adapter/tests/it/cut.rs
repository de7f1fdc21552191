//! A journal that ends anywhere.

use std::fs;

use outpace_engine::journal::{self as text, Fact, Said};
use outpace_engine::{
    AgentId, CampaignId, Config, Engine, Input, Output, PhoneNumber, Timestamp, ZoneId,
};
use outpace_live::journal::{Unrecoverable, recover};
use proptest::prelude::*;

use super::campaign;

/// A journal of some calls, made by telling an engine what its commands lead to.
fn journal(config: &Config) -> String {
    let mut engine = Engine::new(config.clone());
    let mut written = format!("{}\n", text::HEADER);
    let mut tell = |at_ms: u64, fact: Input| {
        let at = Timestamp::from_nanos(at_ms * 1_000_000);
        written += &format!("{}\n", Fact(at, fact));
        engine.handle_input(at, &fact);
        let mut calls = Vec::new();
        loop {
            let output = *engine.poll_output();
            written += &format!("    {}\n", Said(&output));
            match output {
                Output::Command(outpace_engine::Command::Originate { call, .. }) => {
                    calls.push(call)
                }
                Output::Wake(_) => return calls,
                _ => {}
            }
        }
    };
    for index in 0..20 {
        let number = PhoneNumber::from_digits(12_125_550_000 + index).unwrap();
        let fact = Input::ContactAdded {
            campaign: CampaignId(0),
            number,
            zone: ZoneId(0),
            priority: 0,
        };
        tell(0, fact);
    }
    for agent in (0..3).map(AgentId) {
        tell(10, Input::AgentLoggedIn(agent));
        tell(10, Input::AgentAvailable(agent));
    }
    tell(30, Input::CampaignStarted(CampaignId(0)));
    let mut at = 40;
    let mut calls = Vec::new();
    for agent in (0..3).map(AgentId) {
        calls.extend(tell(at, Input::ReservationAnswered(agent)));
        at += 10;
    }
    while let Some(call) = calls.pop() {
        at += 7;
        calls.extend(tell(at, Input::Ringing(call)));
        if call.number % 3 == 0 {
            calls.extend(tell(at + 3, Input::Answered(call)));
            calls.extend(tell(at + 4, Input::Bridged(call)));
            calls.extend(tell(at + 5, Input::RemoteReleased(call)));
        } else {
            let (status, cause) = (486, 0);
            calls.extend(tell(
                at + 6,
                Input::Rejected {
                    call,
                    status,
                    cause,
                },
            ));
        }
    }
    written
}

/// The facts of a text, with the byte at which the whole of what was said to each ends.
fn blocks(written: &str) -> Vec<(usize, Timestamp, Input)> {
    let mut blocks: Vec<(usize, Timestamp, Input)> = Vec::new();
    let mut end = 0;
    for line in written.split_inclusive('\n') {
        end += line.len();
        if let Some(Fact(at, fact)) = text::parse_line(line.trim_end_matches('\n')).unwrap() {
            blocks.push((end, at, fact));
        } else if let Some(last) = blocks.last_mut() {
            last.0 = end;
        }
    }
    blocks
}

/// What an engine says to facts, as text.
fn go_on(engine: &mut Engine, facts: &[(usize, Timestamp, Input)]) -> String {
    let mut said = String::new();
    for (_, at, fact) in facts {
        engine.handle_input(*at, fact);
        loop {
            let output = *engine.poll_output();
            said += &format!("{}\n", Said(&output));
            if matches!(output, Output::Wake(_)) {
                break;
            }
        }
    }
    said
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Cut at any byte and recovered, it is the engine of the whole facts before the cut; it goes on like one that was
    /// never cut, and what is left on disk is whole.
    #[test]
    fn a_journal_cut_at_any_byte_is_the_engine_up_to_there(share in 0.0..1.0_f64) {
        let config = campaign(&[]).scenario.engine;
        let written = journal(&config);
        let cut = (written.len() as f64 * share) as usize;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.txt");
        fs::write(&path, &written.as_bytes()[..cut]).unwrap();
        let mut recovered = recover(&path, config.clone(), &mut |_, _, _| {}).unwrap();

        let blocks = blocks(&written);
        let whole = blocks.iter().take_while(|(end, ..)| *end <= cut).count();
        prop_assert_eq!(recovered.facts as usize, whole);
        let left = fs::metadata(&path).unwrap().len();
        prop_assert_eq!(left + recovered.cut, cut as u64);

        let mut uncut = Engine::new(config.clone());
        go_on(&mut uncut, &blocks[..whole]);
        prop_assert_eq!(recovered.engine.snapshot(), uncut.snapshot());
        let rest = &blocks[whole..];
        prop_assert_eq!(go_on(&mut recovered.engine, rest), go_on(&mut uncut, rest));

        let again = recover(&path, config, &mut |_, _, _| {}).unwrap();
        prop_assert_eq!((again.cut, again.facts as usize), (0, whole));
    }
}

#[test]
fn a_journal_of_another_decision_is_refused_with_its_line() {
    let config = campaign(&[]).scenario.engine;
    let written = journal(&config).replace("agent-1 reserved_ringing", "agent-2 reserved_ringing");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.txt");
    fs::write(&path, &written).unwrap();
    let refused = recover(&path, config, &mut |_, _, _| {}).unwrap_err();
    assert!(
        matches!(refused, Unrecoverable::Differs { .. }),
        "{refused}"
    );
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        written,
        "nothing is cut off"
    );
}

#[test]
fn another_programs_file_is_no_journal() {
    let config = campaign(&[]).scenario.engine;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.txt");
    fs::write(&path, "something else\n").unwrap();
    let refused = recover(&path, config, &mut |_, _, _| {}).unwrap_err();
    assert!(matches!(refused, Unrecoverable::NoJournal), "{refused}");
}

#[test]
fn an_end_that_is_not_whole_is_found_however_long_it_is() {
    let config = campaign(&[]).scenario.engine;
    let written = journal(&config);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.txt");
    let facts = blocks(&written).len();
    for lines in [1, 3000, 30_000] {
        let end = "99.000000000 tick\n".to_owned() + &"    agent-0 available\n".repeat(lines);
        fs::write(&path, written.clone() + &end).unwrap();
        let recovered = recover(&path, config.clone(), &mut |_, _, _| {}).unwrap();
        let cut = recovered.cut as usize;
        assert_eq!((recovered.facts as usize, cut), (facts, end.len()));
        assert_eq!(fs::read_to_string(&path).unwrap(), written);
    }
}
