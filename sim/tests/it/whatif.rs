//! A recorded day played again: without a change it is the recorded day, with one it keeps what is on record.

use std::sync::atomic::AtomicBool;
use std::time::Duration;

use outpace_engine::journal::{Fact, Said, parse_line};
use outpace_engine::{AgentId, CampaignId, Input, Output, Timestamp};
use outpace_scenarios::Scenario;
use outpace_sim::whatif::{Change, Draws, Recording, WhatIf, what_if};
use outpace_sim::{Day, DayPlan, IntervalRow, Keep, Observer, simulate_day};

use crate::{detected, load_shipped, scenarios};

/// A journal, line by line.
#[derive(Default)]
struct Journal(Vec<String>);

impl Observer for Journal {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        self.0.push(Fact(now, *fact).to_string());
    }

    fn said(&mut self, _: Timestamp, output: &Output) {
        self.0.push(format!("    {}", Said(output)));
    }
}

impl Journal {
    fn facts(&self) -> impl Iterator<Item = (u64, Timestamp, Input)> + '_ {
        (1..).zip(&self.0).filter_map(|(line, text)| {
            let fact = parse_line(text).expect("a journal's line")?;
            Some((line, fact.0, fact.1))
        })
    }

    /// Where another journal first says something else.
    fn first_difference(&self, other: &Self) -> Option<String> {
        let lines = self.0.len().max(other.0.len());
        let differs = |&at: &usize| self.0.get(at) != other.0.get(at);
        (0..lines).find(differs).map(|at| {
            let around = at.saturating_sub(6)..at + 3;
            let of = |journal: &Self| {
                let lines = journal.0.get(around.start..around.end.min(journal.0.len()));
                lines.unwrap_or_default().join("\n")
            };
            format!("line {}:\n{}\n--- again:\n{}", at + 1, of(self), of(other))
        })
    }
}

fn recorded(scenario: &Scenario) -> (Journal, Recording) {
    let mut journal = Journal::default();
    let plan = DayPlan {
        seed: 7,
        replication: 0,
        keep: Keep::Intervals,
    };
    simulate_day(scenario, plan, &mut journal, &AtomicBool::new(false)).expect("not cancelled");
    let recording = Recording::read(&scenario.engine, journal.facts()).expect("its own journal");
    (journal, recording)
}

fn again(
    recording: &Recording,
    was: &Scenario,
    is: &Scenario,
    from: Option<Duration>,
    journal: &mut Journal,
) -> WhatIf {
    let change = Change { scenario: is, from };
    let draws = Draws {
        seed: 99,
        replication: 0,
        keep: Keep::Intervals,
    };
    let cancel = AtomicBool::new(false);
    what_if(recording, &was.engine, change, draws, journal, &cancel).expect("not cancelled")
}

#[test]
fn without_a_change_it_is_the_recorded_day() {
    for scenario in scenarios().into_iter().chain(detected()) {
        let (journal, recording) = recorded(&scenario);
        let mut second = Journal::default();
        let day = again(&recording, &scenario, &scenario, None, &mut second);
        assert_eq!(journal.first_difference(&second), None, "{}", scenario.name);
        assert_eq!(day.differs_from, None);
        assert_eq!(day.shares.drawn_calls + day.shares.continued_calls, 0);
    }
}

/// The same from causes alone: nothing is told because the journal says that it was told then.
#[test]
fn a_recorded_day_follows_from_its_causes() {
    for scenario in scenarios().into_iter().chain(detected()) {
        let (journal, recording) = recorded(&scenario);
        let mut second = Journal::default();
        let begin = Some(Duration::ZERO);
        let day = again(&recording, &scenario, &scenario, begin, &mut second);
        let difference = journal.first_difference(&second);
        assert!(
            difference.is_none(),
            "{}: {}",
            scenario.name,
            difference.unwrap_or_default()
        );
        assert_eq!(day.shares.drawn_calls + day.shares.continued_calls, 0);
    }
}

/// The day of a dialer that was told of a second campaign while it ran, told by its file of one.
#[test]
fn a_day_with_a_campaign_made_over_the_api_is_played_with_the_people_of_the_one_it_is_like() {
    let scenario = shipped(&["day.length=1 h"]);
    let mut both = scenario.clone().with_campaigns_like(&[CampaignId(0)]);
    both.world.contacts[1] = both.world.contacts[0].clone();
    both.world.dialing[1] = both.world.dialing[0].clone();
    let (journal, _) = recorded(&both);
    let like = CampaignId(0);
    let made = (0, Timestamp::ZERO, Input::CampaignAdded { like });
    let facts = std::iter::once(made).chain(journal.facts());
    let recording = Recording::read(&scenario.engine, facts).expect("its own journal");
    assert_eq!(recording.newcomers(), [like]);
    let was = scenario.with_campaigns_like(recording.newcomers());
    for from in [None, Some(Duration::ZERO)] {
        let mut second = Journal::default();
        let day = again(&recording, &was, &was, from, &mut second);
        assert_eq!(journal.first_difference(&second), None);
        assert_eq!(day.shares.drawn_calls + day.shares.continued_calls, 0);
        let of_newcomer = day.day.intervals.iter().filter(|it| it.campaign == 1);
        assert!(of_newcomer.map(|it| it.dials).sum::<u32>() > 100);
    }
    let mut is = was.clone();
    for campaign in &mut is.engine.campaigns {
        campaign.ring_limit = Duration::from_secs(9);
    }
    let day = again(&recording, &was, &is, None, &mut Journal::default());
    assert!(day.shares.continued_calls + day.shares.drawn_calls > 0);
}

fn shipped(set: &[&str]) -> Scenario {
    let set: Vec<String> = set.iter().map(ToString::to_string).collect();
    load_shipped("first-day.toml", &set)
}

/// Dials, connects and seconds talked.
fn counts(day: &Day) -> [f64; 3] {
    let sum = |of: fn(&IntervalRow) -> f64| day.intervals.iter().map(of).sum();
    [
        sum(|row| f64::from(row.dials)),
        sum(|row| f64::from(row.connects)),
        sum(|row| row.talking_s),
    ]
}

/// A day simulated with the change from the beginning meets the same people, so both must come to nearly the same, though
/// what-if knows nothing but the journal.
#[test]
fn a_change_comes_to_what_the_day_would_have_been() {
    let was = shipped(&[]);
    let (_, recording) = recorded(&was);
    for set in ["agents=8", "campaign.gain=0.2"] {
        let is = shipped(&[set]);
        let rehearsed = again(&recording, &was, &is, None, &mut Journal::default());
        let plan = DayPlan {
            seed: 7,
            replication: 0,
            keep: Keep::Intervals,
        };
        let played = simulate_day(&is, plan, &mut (), &AtomicBool::new(false));
        let played = counts(&played.expect("not cancelled"));
        for (rehearsed, played) in counts(&rehearsed.day).into_iter().zip(played) {
            let apart = (rehearsed / played - 1.0).abs();
            assert!(apart < 0.04, "{set}: {rehearsed} against {played}");
        }
        let shares = rehearsed.shares;
        assert!(
            shares.drawn_calls * 20 < shares.recorded_calls,
            "{shares:?}"
        );
        assert!(rehearsed.differs_from.is_some());
    }
}

#[test]
fn what_was_before_the_change_stays_and_new_agents_bring_calls_never_placed() {
    let (was, is) = (shipped(&[]), shipped(&["agents=16"]));
    let (journal, recording) = recorded(&was);
    let from = Duration::from_secs(4 * 3600);
    let mut changed = Journal::default();
    let rehearsed = again(&recording, &was, &is, Some(from), &mut changed);
    let differs = |&(line, ..): &(u64, Timestamp, Input)| {
        let at = line as usize - 1;
        journal.0.get(at) != changed.0.get(at)
    };
    let (_, at, _) = changed.facts().find(differs).expect("something differs");
    assert!(at >= Timestamp::ZERO + from, "{at}");
    assert!(rehearsed.shares.drawn_calls > 100, "{:?}", rehearsed.shares);
    let stopped = changed
        .0
        .iter()
        .position(|line| line.ends_with("campaign-0 stopped"));
    let after = &changed.0[stopped.expect("the day ends")..];
    assert!(!after.iter().any(|line| line.contains("originate")));
}

#[test]
fn agents_who_are_taken_away_finish_their_call_and_go() {
    let (was, is) = (shipped(&[]), shipped(&["agents=10"]));
    let (_, recording) = recorded(&was);
    let from = Duration::from_secs(4 * 3600);
    let mut changed = Journal::default();
    again(&recording, &was, &is, Some(from), &mut changed);
    for agent in [10, 11].map(AgentId) {
        let gone = |(_, at, fact)| (fact == Input::AgentLoggedOut(agent)).then_some(at);
        let last = changed.facts().filter_map(gone).last().expect("they go");
        let within = Timestamp::ZERO + from..Timestamp::ZERO + from + Duration::from_secs(3600);
        assert!(within.contains(&last), "{last}");
    }
}
