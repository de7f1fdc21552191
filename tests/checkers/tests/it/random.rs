//! Random configurations in random worlds: every rule holds, the engine never panics, and it is a pure
//! function of what it was told.

use std::fmt::Write as _;

use outpace_engine::journal::{Fact, Said, parse_line};
use outpace_engine::{Config, Engine, Input, Output};
use proptest::prelude::*;
use proptest::test_runner::{Config as Runs, RngAlgorithm, TestError, TestRng, TestRunner};

use crate::configs::config;
use crate::telling::Telling;
use crate::worlds::{Plausible, Step, at, hostile, number};

/// Lists tried in an ordinary run; `OUTPACE_SOAK=n` tries n times as many, from other seeds.
const LISTS: u32 = 400;

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (any::<u8>(), any::<u8>(), any::<u16>()).prop_map(|(when, what, whom)| Step {
        when,
        what,
        whom,
    });
    prop::collection::vec(step, 0..400)
}

pub(crate) fn try_lists(name: u8, told: impl Fn(&Config, &[Step]) -> Result<(), String>) {
    let soak: u32 = std::env::var("OUTPACE_SOAK")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(0);
    let runs = Runs {
        cases: LISTS * soak.max(1),
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..Runs::default()
    };
    let mut seed = [name; 32];
    seed[..4].copy_from_slice(&soak.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let result = TestRunner::new_with_rng(runs, rng)
        .run(&(config(), steps()), |(config, steps)| {
            told(&config, &steps).map_err(TestCaseError::fail)
        });
    match result {
        Ok(()) => {}
        Err(TestError::Fail(why, (config, _))) => panic!("{why}\n{config:?}"),
        Err(TestError::Abort(why)) => panic!("{why}"),
    }
}

#[test]
fn whatever_is_told_every_rule_holds() {
    try_lists(1, |config, steps| {
        let mut told = begin(config);
        for &step in steps {
            let until = at(step, told.now, told.wake.map(|wake| wake.at));
            if step.when >= 250 {
                // A driver that wakes late: costs pacing, breaks nothing.
                told.now = until;
            } else {
                told.pass_to(until, |_| ());
            }
            let fact = hostile(step, config, &told);
            tell_twice(&mut told, fact)?;
        }
        end(told, config)
    });
}

#[test]
fn in_a_world_that_answers_every_rule_holds() {
    try_lists(2, |config, steps| {
        let mut told = begin(config);
        let mut world = Plausible::default();
        for &step in steps {
            let until = at(step, told.now, told.wake.map(|wake| wake.at));
            told.pass_to(until, |told| world.see(Input::Tick, &told.said));
            let fact = world.next(step, config, &told);
            tell_twice(&mut told, fact)?;
            world.see(fact, &told.said);
        }
        end(told, config)
    });
}

/// An engine with everything ready to begin, so that short lists meet something.
pub(crate) fn begin(config: &Config) -> Telling<Engine> {
    let mut told = Telling::new(config, Engine::new(config.clone()));
    told.tell(Input::NumberSuppressed { number: number(3) });
    for campaign in 0..config.campaigns.len() as u32 {
        let campaign = outpace_engine::CampaignId(campaign);
        for n in 0..8 {
            let zone = outpace_engine::ZoneId(u32::from(n) % 3);
            told.tell(Input::ContactAdded {
                campaign,
                number: number(n * (campaign.0 as u16 + 1)),
                zone,
                priority: i16::from(n % 3 == 2) * 5,
            });
        }
        told.tell(Input::CampaignStarted(campaign));
    }
    for agent in 0..config.agents.len() as u32 {
        let agent = outpace_engine::AgentId(agent);
        told.tell(Input::AgentLoggedIn(agent));
        told.tell(Input::AgentAvailable(agent));
    }
    told
}

/// Tells a fact to the engine and to its copy: they agree. A tick told early to another copy is
/// answered by the same wake and nothing else.
fn tell_twice(told: &mut Telling<Engine>, fact: Input) -> Result<(), String> {
    let mut copy = told.dialer.clone();
    told.tell(fact);
    copy.handle_input(told.now, &fact);
    let same = told.said.iter().all(|output| output == copy.poll_output());
    if !same {
        return Err(format!("a copy says something else\n{}", told.report()));
    }
    let early = told.wake.is_none_or(|wake| wake.at > told.now);
    if early {
        copy.handle_input(told.now, &Input::Tick);
        let answer = copy.poll_output();
        if *answer != Output::Wake(told.wake) {
            return Err(format!("an early tick: {answer:?}\n{}", told.report()));
        }
    }
    match told.faults() {
        [] => Ok(()),
        _ => Err(told.report()),
    }
}

/// Ends the day; nothing is left, and the journal told again gives itself.
fn end(mut told: Telling<Engine>, config: &Config) -> Result<(), String> {
    // Every other world says nothing more.
    if told.minted.len().is_multiple_of(2) {
        told.end(config);
    } else {
        told.end_in_silence(config);
    }
    let gauges = told.dialer.snapshot();
    let is_empty = gauges.calls == 0
        && gauges.channels.iter().all(|&taken| taken == 0)
        && gauges.campaigns.iter().all(|campaign| {
            let reserved = campaign.held + campaign.ringing_agents;
            let under_way = reserved + campaign.lines + campaign.offers;
            under_way == 0 && campaign.waiting == 0
        });
    if !told.faults().is_empty() || !is_empty {
        return Err(format!("{}\n{gauges:?}", told.report()));
    }
    let again = told_again(config, &told.journal)?;
    if again == told.journal {
        Ok(())
    } else {
        Err(format!("{}\n# told again:\n{again}", told.report()))
    }
}

fn told_again(config: &Config, journal: &str) -> Result<String, String> {
    let mut engine = Engine::new(config.clone());
    let mut text = String::new();
    for line in journal.lines() {
        let fact = parse_line(line).map_err(|error| format!("{error}: {line}"))?;
        let Some(Fact(now, fact)) = fact else {
            continue;
        };
        let _ = writeln!(text, "{}", Fact(now, fact));
        engine.handle_input(now, &fact);
        loop {
            let output = engine.poll_output();
            let _ = writeln!(text, "    {}", Said(output));
            if matches!(output, Output::Wake(_)) {
                break;
            }
        }
    }
    Ok(text)
}
