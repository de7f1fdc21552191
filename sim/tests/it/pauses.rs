//! Lists that are paused in the middle of the day: one beside the campaign's own, and its own.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use outpace_checkers::Checkers;
use outpace_engine::{Command, Input, Output, Timestamp};
use outpace_sim::{ContactLists, DayPlan, Keep, Observer, simulate_day};

use crate::load_file;

/// When one of the campaign's lists was dialled, under all checkers.
struct Watched {
    checkers: Checkers,
    lists: ContactLists,
    /// Its number in the campaign.
    list: u16,
    dialled_s: Vec<u64>,
}

impl Observer for Watched {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        self.checkers.fact(now, fact);
    }

    fn said(&mut self, now: Timestamp, output: &Output) {
        self.checkers.said(now, output);
        if let Output::Command(Command::Originate { contact, .. }) = *output
            && self.lists.list_of(contact) == self.list
        {
            self.dialled_s.push(now.as_nanos() / 1_000_000_000);
        }
    }
}

fn dialled_s(expires: &str) -> Vec<u64> {
    let list = format!(
        "campaign.more_lists=[{{ generated=100000, priority=1, {expires} \
         paused=[{{to='08:30'}}, {{from='09:00', to='09:30'}}, {{from='10:30'}}] }}]"
    );
    watched(2, &[list])
}

/// When a list was dialled.
fn watched(list: u16, sets: &[String]) -> Vec<u64> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/progressive.toml");
    let scenario = load_file(
        Path::new(folder),
        &[sets, &["day.length=3 h".to_owned()]].concat(),
    );
    let mut watched = Watched {
        checkers: Checkers::new(&scenario.engine),
        lists: ContactLists::new(&scenario),
        list,
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

#[test]
fn a_campaigns_own_list_is_paused_while_the_other_goes_on() {
    let sets = [
        "campaign.list.paused=[{to='08:30'}, {from='09:00', to='09:30'}, {from='10:30'}]"
            .to_owned(),
        "campaign.more_lists=[{ generated=100000, priority=1, paused=[{from='08:15'}] }]"
            .to_owned(),
    ];
    let (own, other) = (watched(1, &sets), watched(2, &sets));
    let within = |from: u64, to: u64| own.iter().filter(|at| (from..to).contains(*at)).count();
    assert_eq!(within(0, 1800), 0);
    assert!(within(1800, 3600) > 10);
    assert_eq!(within(3600, 5400), 0);
    assert!(within(5400, 9000) > 10);
    assert_eq!(within(9000, u64::MAX), 0);
    assert!(
        other.len() > 10 && other.iter().all(|&at| at < 900),
        "{other:?}"
    );
}
