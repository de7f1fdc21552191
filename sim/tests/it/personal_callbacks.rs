//! People who want to be called again by the agent they talked to.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use outpace_checkers::Checkers;
use outpace_engine::{AgentId, CallId, Command, ContactId, Event, Input, Output, Timestamp};
use outpace_sim::{DayPlan, Keep, Observer, simulate_day};

use crate::load_file;

/// Who promised what, and who kept it.
struct Watched {
    checkers: Checkers,
    promised: BTreeMap<ContactId, AgentId>,
    /// Calls to those, and the agent they want.
    calls: BTreeMap<CallId, AgentId>,
    same_agent: u32,
    another: u32,
}

impl Observer for Watched {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        self.checkers.fact(now, fact);
        if let Input::PersonalCallbackRequested { contact, agent, .. } = *fact {
            self.promised.insert(contact, agent);
        }
    }

    fn said(&mut self, now: Timestamp, output: &Output) {
        self.checkers.said(now, output);
        match *output {
            Output::Command(Command::Originate { call, contact, .. }) => {
                if let Some(agent) = self.promised.remove(&contact) {
                    self.calls.insert(call, agent);
                }
            }
            Output::Event(Event::Connected { call, agent, .. }) => match self.calls.get(&call) {
                Some(wanted) if *wanted == agent => self.same_agent += 1,
                Some(_) => self.another += 1,
                None => {}
            },
            _ => {}
        }
    }
}

/// Callbacks that reached somebody: by the agent they wanted, and by others.
fn kept(limit: &str) -> (u32, u32) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/progressive.toml");
    let set = [
        "people.callback=30 %".to_owned(),
        "people.callback_after=10 min".to_owned(),
        "people.personal_callback=100 %".to_owned(),
        format!("campaign.retry.personal_limit={limit}"),
        "campaign.list.generated=300".to_owned(),
    ];
    let scenario = load_file(Path::new(folder), &set);
    let mut watched = Watched {
        checkers: Checkers::new(&scenario.engine),
        promised: BTreeMap::new(),
        calls: BTreeMap::new(),
        same_agent: 0,
        another: 0,
    };
    let plan = DayPlan {
        seed: 9,
        replication: 0,
        keep: Keep::Intervals,
    };
    simulate_day(&scenario, plan, &mut watched, &AtomicBool::new(false)).expect("not cancelled");
    watched.checkers.end();
    assert_eq!(watched.checkers.faults(), []);
    (watched.same_agent, watched.another)
}

#[test]
fn most_get_the_agent_they_talked_to_and_more_who_wait_longer_for_them() {
    let (same, others) = kept("60 min");
    assert!(same > 0, "{same} of {}", same + others);
    let (hasty, hasty_others) = kept("1 min");
    // By chance it would be one in ten.
    assert!(
        3 * same > 2 * (same + others),
        "{same} of {}",
        same + others
    );
    let share = |kept: u32, others: u32| f64::from(kept) / f64::from(kept + others);
    assert!(share(same, others) >= share(hasty, hasty_others));
}
