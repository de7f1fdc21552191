//! Shipped scenarios in which something fails: agents, carrier, hang-ups.

use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;

use outpace_checkers::Checkers;
use outpace_engine::config::TRANSACTION_LIMIT;
use outpace_engine::{AgentState, Command, Input, Outcome, Output, Timestamp};
use outpace_sim::{CallRow, Day, DayPlan, Keep, Observer, simulate_day};

use crate::load_shipped;

/// Every call placed, and every agent's coming and going.
#[derive(Default)]
struct Placed {
    at: Vec<Timestamp>,
    left: BTreeSet<(Timestamp, u32)>,
}

impl Observer for Placed {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        if let Input::AgentLoggedOut(agent) = fact {
            self.left.insert((now, agent.0));
        }
    }

    fn said(&mut self, now: Timestamp, output: &Output) {
        if let Output::Command(Command::Originate { .. }) = output {
            self.at.push(now);
        }
    }
}

fn day_of(name: &str, seed: u64) -> (Day, Placed) {
    let scenario = load_shipped(name, &[]);
    let plan = DayPlan {
        seed,
        replication: 0,
        keep: Keep::Tables,
    };
    let mut placed = Placed::default();
    let day = simulate_day(&scenario, plan, &mut placed, &AtomicBool::new(false));
    (day.expect("not cancelled"), placed)
}

const MINUTE: u64 = 60;

#[test]
fn when_all_agents_leave_no_call_is_placed_and_those_in_flight_end_lawfully() {
    let left = Timestamp::from_secs(90 * MINUTE); // 10:30
    let back = Timestamp::from_secs(180 * MINUTE); // 12:00
    let (mut left_at_once, mut given_to_nobody) = (0, 0);
    for seed in 1..=10 {
        let (day, placed) = day_of("all-agents-leave.toml", seed);
        let before = placed.at.iter().filter(|&&at| at < left).count();
        assert!(before > 500, "seed {seed}: {before} calls before");
        left_at_once += placed.left.iter().filter(|&&(at, _)| at == left).count();
        let gap = left..back;
        let after = placed.at.iter().filter(|at| gap.contains(at)).count();
        assert_eq!(after, 0, "seed {seed}: calls without anybody to talk");
        assert!(placed.at.iter().any(|&at| at >= back), "it goes on at noon");

        let in_flight =
            |call: &CallRow| call.record.originated < left && call.record.released > left;
        for call in day.calls.iter().filter(in_flight) {
            let record = call.record;
            let unanswered = record.answered.known().is_none();
            if let (true, Some(gave_up), Some(ringing)) =
                (unanswered, record.gave_up.known(), record.ringing.known())
            {
                // 16 CFR 310.4(b)(4)(ii).
                assert!(
                    gave_up.since(ringing).as_secs() >= 15,
                    "seed {seed}: {record:?}"
                );
            }
            if record.answered.known().is_some_and(|at| at > left)
                && record.outcome == Outcome::Abandoned
            {
                given_to_nobody += 1;
            }
        }
    }
    assert!(left_at_once > 0, "who is not in a talk goes at once");
    assert!(
        given_to_nobody > 0,
        "some of them are answered, and counted"
    );
}

#[test]
fn a_carrier_that_is_out_refuses_everything_and_everyone_is_called_again() {
    let (from, to) = (
        Timestamp::from_secs(120 * MINUTE),
        Timestamp::from_secs(125 * MINUTE),
    );
    for seed in 1..=5 {
        let (day, placed) = day_of("carrier-outage.toml", seed);
        let in_outage = |at: Timestamp| at >= from && at < to;
        let mut refused = BTreeSet::new();
        for call in day.calls.iter() {
            let is_refused = call.record.outcome == Outcome::NetworkFailure;
            assert_eq!(is_refused, in_outage(call.record.originated), "seed {seed}");
            if is_refused {
                assert!(
                    refused.insert(call.record.contact),
                    "not twice in one outage"
                );
            }
        }
        // Four a second are the trunk's limit: the list does not pour away.
        let outage = placed.at.iter().filter(|&&at| in_outage(at)).count();
        assert_eq!(outage, refused.len());
        assert!((100..=1200).contains(&outage), "seed {seed}: {outage}");
        let again =
            |call: &CallRow| call.record.originated >= to && refused.contains(&call.record.contact);
        assert!(
            day.calls.iter().filter(again).count() > outage / 2,
            "they are called again"
        );
        let joined = |call: &CallRow| call.record.connected.known().is_some_and(|at| at >= to);
        assert!(
            day.calls.iter().filter(joined).count() > 200,
            "and talks go on"
        );
    }
}

#[test]
fn a_call_that_never_ends_holds_its_agent_and_nobody_else() {
    let closing = Timestamp::from_secs(240 * MINUTE);
    for seed in 1..=3 {
        let (day, _) = day_of("call-never-ends.toml", seed);
        let length = |call: &CallRow| {
            let begun = call.record.connected.known()?;
            Some(call.record.released.since(begun).as_secs())
        };
        let endless: Vec<CallRow> = day
            .calls
            .iter()
            .filter(|call| length(call) > Some(20 * 3600))
            .collect();
        assert!(
            (1..15).contains(&endless.len()),
            "seed {seed}: {}",
            endless.len()
        );
        let caught: BTreeSet<u32> = endless
            .iter()
            .filter_map(|call| call.record.agent)
            .map(|agent| agent.0)
            .collect();
        assert_eq!(caught.len(), endless.len(), "one each");
        for call in &endless {
            let agent = call.record.agent;
            let others = day.calls.iter().filter(|other| {
                other.record.agent == agent
                    && other.record.connected > call.record.connected
                    && other.record.connected.known().is_some()
            });
            assert_eq!(
                others.count(),
                0,
                "seed {seed}: nothing comes to who is caught"
            );
        }
        let free = |call: &CallRow| {
            let late = Timestamp::from_secs(230 * MINUTE);
            call.record
                .connected
                .known()
                .is_some_and(|at| at > late && at < closing)
        };
        assert!(
            day.calls.iter().any(|call| free(&call)),
            "the others work on"
        );
        assert!(
            day.end > closing && day.end < Timestamp::from_secs(40 * 3600),
            "{}",
            day.end
        );
        let talks = |agent: u32| {
            day.agent_states.iter().any(|stay| {
                stay.agent.0 == agent
                    && stay.state == AgentState::Connected
                    && stay.to.since(stay.from).as_secs() > 20 * 3600
            })
        };
        assert!(
            caught.iter().all(|&agent| talks(agent)),
            "no one hung up for them"
        );
    }
}

struct Watched(Checkers);

impl Observer for Watched {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        self.0.fact(now, fact);
    }

    fn said(&mut self, now: Timestamp, output: &Output) {
        self.0.said(now, output);
    }
}

/// A day of `first-day.toml` with another carrier: every rule holds, and nothing is left at its end.
fn day_with(carrier: &str) -> Day {
    let scenario = load_shipped("first-day.toml", &[carrier.to_owned()]);
    let plan = DayPlan {
        seed: 1,
        replication: 0,
        keep: Keep::Tables,
    };
    let mut watched = Watched(Checkers::new(&scenario.engine));
    let day = simulate_day(&scenario, plan, &mut watched, &AtomicBool::new(false));
    watched.0.end();
    assert_eq!(watched.0.faults(), [], "{carrier}");
    day.expect("not cancelled")
}

#[test]
fn a_network_that_confirms_no_cancel_holds_each_call_for_one_transaction() {
    let day = day_with("carrier.cancel_delay=5 min");
    // Where an announcement was heard, the network clears the call itself.
    let records = day.calls.iter().map(|call| call.record);
    let cancelled = records.filter(|record| record.outcome == Outcome::NoAnswer);
    let held: BTreeSet<_> = cancelled
        .map(|record| record.released.since(record.gave_up))
        .collect();
    assert_eq!(held, BTreeSet::from([TRANSACTION_LIMIT]));
}

#[test]
fn agents_whom_no_bridge_reaches_come_back_and_nobody_talks() {
    let day = day_with("carrier.bridge_delay=5 min");
    let agents = load_shipped("first-day.toml", &[]).engine.agents.len();
    let joined = |call: &CallRow| call.record.connected.known().is_some();
    assert_eq!(day.calls.iter().filter(joined).count(), 0);
    let abandoned = |call: &CallRow| call.record.outcome == Outcome::Abandoned;
    let abandoned = day.calls.iter().filter(abandoned).count();
    assert!(abandoned > 3 * agents, "{abandoned} for {agents} agents");
}
