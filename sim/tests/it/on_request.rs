//! The older preview: agents who are free ask for records.

use std::sync::atomic::AtomicBool;

use outpace_checkers::Checkers;
use outpace_engine::{AgentState, Command, Event, Ignored, Input, OfferEnd, Output, Timestamp};
use outpace_sim::{DayPlan, Keep, Observer, simulate_day};

use crate::load_shipped;

/// What was asked for and what came of it, under all checkers.
struct Watched {
    checkers: Checkers,
    asked: u32,
    offered: u32,
    in_vain_s: Vec<u64>,
    accepted: u32,
    dialled: u32,
    joined: u32,
    reserved: u32,
}

impl Observer for Watched {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        self.checkers.fact(now, fact);
        self.asked += u32::from(matches!(fact, Input::PreviewRequested { .. }));
    }

    fn said(&mut self, now: Timestamp, output: &Output) {
        self.checkers.said(now, output);
        match *output {
            Output::Command(Command::Offer { .. }) => self.offered += 1,
            Output::Command(Command::Originate { .. }) => self.dialled += 1,
            Output::Event(Event::OfferEnded { how, .. }) => {
                self.accepted += u32::from(matches!(how, OfferEnd::Accepted | OfferEnd::TimedOut));
            }
            Output::Event(Event::Connected { .. }) => self.joined += 1,
            Output::Event(Event::AgentChanged { state, .. }) => {
                self.reserved += u32::from(state == AgentState::ReservedHeld);
            }
            Output::Event(Event::FactIgnored {
                why: Ignored::NobodyToOffer(_),
            }) => self.in_vain_s.push(now.as_secs()),
            _ => {}
        }
    }
}

fn day(sets: &[&str]) -> Watched {
    let mut all: Vec<String> = sets.iter().map(|set| (*set).to_owned()).collect();
    all.push("campaign.on_request=true".to_owned());
    all.push("day.length=2 h".to_owned());
    let scenario = load_shipped("preview-advisers.toml", &all);
    let mut watched = Watched {
        checkers: Checkers::new(&scenario.engine),
        asked: 0,
        offered: 0,
        in_vain_s: Vec::new(),
        accepted: 0,
        dialled: 0,
        joined: 0,
        reserved: 0,
    };
    let plan = DayPlan {
        seed: 7,
        replication: 0,
        keep: Keep::Intervals,
    };
    simulate_day(&scenario, plan, &mut watched, &AtomicBool::new(false)).expect("not cancelled");
    watched.checkers.end();
    assert_eq!(watched.checkers.faults(), []);
    watched
}

#[test]
fn agents_who_are_free_ask_for_records_and_nobody_is_reserved() {
    for device in ["nailed_up", "called"] {
        let seen = day(&[&format!("team.device={device}")]);
        assert_eq!(seen.reserved, 0);
        assert_eq!((seen.asked, seen.in_vain_s.len()), (seen.offered, 0));
        assert!(seen.offered > 15 * 10, "{}", seen.offered);
        assert_eq!(seen.dialled, seen.accepted);
        // Some are skipped, some answer.
        assert!(
            seen.accepted < seen.offered && seen.joined > 50,
            "{}",
            seen.joined
        );
    }
}

#[test]
fn agents_ask_again_while_there_is_nobody_to_offer() {
    // Nobody may be called for the first half hour.
    let seen = day(&["campaign.list.paused=[{ to = '09:30' }]"]);
    let early = seen.in_vain_s.iter().filter(|at| **at < 1800).count();
    // Fifteen agents twice a minute.
    assert_eq!((early, seen.in_vain_s.len()), (15 * 60, 15 * 60));
    assert!(seen.offered > 15 * 5, "{}", seen.offered);
}
