//! One day: the engine and the world, one fact at a time.

use std::sync::atomic::{AtomicBool, Ordering};

use outpace_engine::{Deadline, Engine, Input, Output, Timestamp};
use outpace_scenarios::Scenario;

use crate::draw::Seed;
use crate::recorder::{Keep, Recorder};
use crate::tables::Day;
use crate::world::World;

/// Watches a day: the journal, and the checkers of tests. But for [`Observer::order`] it touches nothing.
pub trait Observer {
    /// Whoever watches may have an operator's word for the engine, a campaign paused or a setting changed: it is told at
    /// once. Asked again until there is none.
    fn order(&mut self, now: Timestamp) -> Option<Input> {
        let _ = now;
        None
    }

    /// A fact the engine is about to be told.
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        let _ = (now, fact);
    }

    /// Something the engine said to it.
    fn said(&mut self, now: Timestamp, output: &Output) {
        let _ = (now, output);
    }
}

/// Nobody watches.
impl Observer for () {}

/// Which day, and what to keep of it.
#[derive(Clone, Copy, Debug)]
pub struct DayPlan {
    /// The run's seed.
    pub seed: u64,
    /// Which of the run's days.
    pub replication: u32,
    /// What to keep.
    pub keep: Keep,
}

/// Plays one day of a scenario from its first fact to its last. The same plan always gives the same
/// day. `None` if it was cancelled.
pub fn simulate_day(
    scenario: &Scenario,
    plan: DayPlan,
    observer: &mut impl Observer,
    cancel: &AtomicBool,
) -> Option<Day> {
    simulate_day_in(Day::default(), scenario, plan, observer, cancel)
}

/// As [`simulate_day`], in the memory of a day that nobody needs any more: whoever plays one day after
/// another with all its tables spares the tenth to fifth of the time that fresh memory costs.
pub fn simulate_day_in(
    spare: Day,
    scenario: &Scenario,
    plan: DayPlan,
    observer: &mut impl Observer,
    cancel: &AtomicBool,
) -> Option<Day> {
    let seed = Seed::of_replication(plan.seed, plan.replication);
    let mut engine = Engine::new(scenario.engine.clone());
    let mut world = World::new(scenario, seed);
    let mut recorder = Recorder::new(scenario, plan.replication, plan.keep, spare);
    let mut now = Timestamp::ZERO;
    let mut wake: Option<Deadline> = None;
    let mut facts = 0_u32;
    let mut order;
    loop {
        order = observer.order(now);
        let fact = if let Some(order) = &order {
            order
        } else if let Some(fact) = world.next_fact() {
            fact
        } else {
            // Time moves on: to the world's next happening, or to the engine's deadline before it.
            let woken = match (wake, world.agenda.next_at()) {
                (Some(wake), Some(next)) => (wake.at <= next).then_some(wake),
                (wake, None) => wake,
                (None, Some(_)) => None,
            };
            if let Some(deadline) = woken {
                now = deadline.at;
                &Input::Tick
            } else if let Some(next) = world.agenda.next_at() {
                now = next;
                world.look_ahead(&engine);
                world.happen();
                continue;
            } else {
                return Some(recorder.finish(scenario, now));
            }
        };
        observer.fact(now, fact);
        recorder.told(now, fact);
        engine.handle_input(now, fact);
        wake = drain(&mut engine, &mut world, &mut recorder, observer, now);
        facts = facts.wrapping_add(1);
        if facts.is_multiple_of(CANCEL_CHECK) && cancel.load(Ordering::Relaxed) {
            return None;
        }
    }
}

/// Lets the world do, and everybody note, what the engine says, up to its next deadline.
fn drain(
    engine: &mut Engine,
    world: &mut World<'_>,
    recorder: &mut Recorder,
    observer: &mut impl Observer,
    now: Timestamp,
) -> Option<Deadline> {
    loop {
        let output = engine.poll_output();
        observer.said(now, output);
        match output {
            Output::Command(command) => world.obey(now, *command),
            Output::Event(event) => {
                recorder.note(now, event, |record| world.released(record.call));
                world.see(now, event);
            }
            Output::Wake(deadline) => return *deadline,
        }
    }
}

/// Facts between two looks at the cancel flag.
const CANCEL_CHECK: u32 = 4096;
