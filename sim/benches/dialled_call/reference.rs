//! `scenarios/reference-500.toml` with any number of agents.

use std::path::Path;

use outpace_engine::config::{AgentConfig, RankedQueue};
use outpace_engine::{QueueId, TeamId};
use outpace_scenarios::{Scenario, Shift, load};

/// Agents a queue holds at most, and so the size of a group.
const GROUP: u32 = 500;

/// The reference with so many agents: as the file has it up to 500; beyond, one campaign with its own
/// queue and team for every 500.
pub(crate) fn with_agents(agents: u32) -> Scenario {
    let groups = agents.div_ceil(GROUP);
    assert!(
        agents <= GROUP || agents.is_multiple_of(GROUP),
        "whole groups"
    );
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/reference-500.toml");
    let set = [format!("agents={}", agents.min(GROUP))];
    let mut scenario = load(&file, &set)
        .expect("the shipped scenario is right")
        .scenario;
    let per_group = scenario.engine.agents.len();
    for group in 1..groups {
        add_group(&mut scenario, group, per_group);
    }
    scenario
}

/// Copies the first campaign, queue, team and its agents.
fn add_group(scenario: &mut Scenario, group: u32, per_group: usize) {
    let Scenario {
        engine,
        names,
        world,
        ..
    } = scenario;
    let (queue, team) = (QueueId(group), TeamId(group));
    let mut campaign = engine.campaigns[0].clone();
    campaign.queue = queue;
    engine.campaigns.push(campaign);
    let mut queue_config = engine.queues[0].clone();
    queue_config.teams = vec![team];
    engine.queues.push(queue_config);
    let mut team_config = engine.teams[0].clone();
    team_config.queues = vec![RankedQueue { queue, rank: 1 }];
    engine.teams.push(team_config);
    engine.agents.extend(vec![AgentConfig { team }; per_group]);
    names.campaigns.push(format!("campaign {group}"));
    world.people.push(world.people[0].clone());
    world.contacts.push(world.contacts[0].clone());
    world.messages.push(world.messages[0]);
    world.dialing.push(world.dialing[0].clone());
    world.paused.push(world.paused[0].clone());
    world.interactions.push(world.interactions[0].clone());
    world.teams.push(world.teams[0].clone());
    let shift = Shift {
        team,
        ..world.shifts[0].clone()
    };
    world.shifts.extend(vec![shift; per_group]);
}
