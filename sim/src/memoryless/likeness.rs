//! The world without memory that is most like a scenario's: the means of one of its days.

use std::sync::atomic::AtomicBool;

use outpace_engine::{AgentState, Timestamp};
use outpace_scenarios::Scenario;

use crate::day::{DayPlan, simulate_day};
use crate::recorder::Keep;
use crate::tables::Day;

/// Means of a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likeness {
    /// Share of the calls dialled that a live person answers.
    pub answer_rate: f64,
    /// Mean seconds from dialling until a live person is known to be there, or the line is free again.
    pub line_s: f64,
    /// Mean seconds that an agent gives a call: joining, talk and writing up.
    pub handling_s: f64,
}

impl Likeness {
    /// Plays the first day of a seed with the scenario's own rule, and takes its means. `None` if nobody was
    /// joined to an agent.
    ///
    /// # Panics
    /// If the day is cancelled, which nobody can.
    #[must_use]
    pub fn of(scenario: &Scenario, seed: u64) -> Option<Self> {
        let plan = DayPlan {
            seed,
            replication: 0,
            keep: Keep::Tables,
        };
        let day = simulate_day(scenario, plan, &mut (), &AtomicBool::new(false));
        Self::of_day(&day.expect("nobody cancels it"))
    }

    fn of_day(day: &Day) -> Option<Self> {
        let (mut dialled, mut live, mut joined, mut lines_s) = (0.0, 0.0, 0.0, 0.0);
        for call in day.calls.iter() {
            let record = call.record;
            let is_live = record.live_at() != Timestamp::NEVER;
            let until = if is_live {
                record.live_at()
            } else {
                record.released.min(record.gave_up)
            };
            dialled += 1.0;
            live += f64::from(u8::from(is_live));
            joined += f64::from(u8::from(record.connected != Timestamp::NEVER));
            lines_s += until.since(record.originated).as_secs_f64();
        }
        let works = [
            AgentState::Connecting,
            AgentState::Connected,
            AgentState::WrapUp,
        ];
        let work = day
            .agent_states
            .iter()
            .filter(|stay| works.contains(&stay.state));
        let work_s: f64 = work
            .map(|stay| stay.to.since(stay.from).as_secs_f64())
            .sum();
        (joined > 0.0 && live > 0.0).then(|| Self {
            answer_rate: live / dialled,
            line_s: lines_s / dialled,
            handling_s: work_s / joined,
        })
    }
}
