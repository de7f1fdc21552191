//! A list that is paused in the middle of the day.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use outpace_checkers::Checkers;
use outpace_engine::{Command, Input, Output, Timestamp};
use outpace_sim::{ContactLists, DayPlan, Keep, Observer, simulate_day};

use crate::load_file;

/// When the list beside the campaign's own was dialled, under all checkers.
struct Watched {
    checkers: Checkers,
    lists: ContactLists,
    dialled_s: Vec<u64>,
}

impl Observer for Watched {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        self.checkers.fact(now, fact);
    }

    fn said(&mut self, now: Timestamp, output: &Output) {
        self.checkers.said(now, output);
        if let Output::Command(Command::Originate { contact, .. }) = *output
            && self.lists.list_of(contact) == 2
        {
            self.dialled_s.push(now.as_nanos() / 1_000_000_000);
        }
    }
}

fn dialled_s(expires: &str) -> Vec<u64> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/progressive.toml");
    let list = format!(
        "campaign.more_lists=[{{ generated=100000, priority=1, {expires} \
         paused=[{{to='08:30'}}, {{from='09:00', to='09:30'}}, {{from='10:30'}}] }}]"
    );
    let scenario = load_file(Path::new(folder), &[list, "day.length=3 h".to_owned()]);
    let mut watched = Watched {
        checkers: Checkers::new(&scenario.engine),
        lists: ContactLists::new(&scenario),
        dialled_s: Vec::new(),
    };
    let plan = DayPlan {
        seed: 3,
        replication: 0,
        keep: Keep::Intervals,
    };
    simulate_day(&scenario, plan, &mut watched, &AtomicBool::new(false)).expect("not cancelled");
    watched.checkers.end();
    assert_eq!(watched.checkers.faults(), []);
    watched.dialled_s
}

#[test]
fn a_paused_list_is_dialled_before_and_after_but_not_meanwhile() {
    let dialled = dialled_s("");
    let within = |from: u64, to: u64| dialled.iter().filter(|at| (from..to).contains(*at)).count();
    assert_eq!(within(0, 1800), 0);
    assert!(within(1800, 3600) > 10);
    assert_eq!(within(3600, 5400), 0);
    assert!(within(5400, 9000) > 10);
    assert_eq!(within(9000, u64::MAX), 0);
}

#[test]
fn a_pause_does_not_bring_an_expired_list_back() {
    let dialled = dialled_s("expires='75 min',");
    assert!(
        dialled.iter().all(|at| (1800..3600).contains(at)),
        "{dialled:?}"
    );
    assert!(!dialled.is_empty());
}
