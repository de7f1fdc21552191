//! From the form the author wrote to the form that runs: references become ids, defaults are filled
//! in, and whatever needs two keys is checked.

mod adaptive;
mod advice;
mod caller_id;
mod campaign;
mod carrier;
mod day;
mod detection;
mod distribution;
mod governing;
mod hours;
mod inbound;
mod interaction;
mod list;
mod mode;
mod people;
mod preview;
mod section;
mod source;
mod speech;
mod strategy;
mod team;
mod zones;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use outpace_engine::config::{CampaignConfig, Config, MESSAGE_MARGIN, QueueConfig, TrunkConfig};
use outpace_engine::{CampaignId, QueueId, TeamId};

use crate::contact_list::{ListReport, Reject};
use crate::file::{InboundFile, OneOrMany, QueueFile, Required, ScenarioFile, TrunkFile};
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::{
    Callers, Carrier, ContactSource, Interaction, MoreList, Names, People, Scenario, World,
};

pub(crate) use zones::Zones;

use campaign::{CampaignPlan, References};
use day::Day;
use inbound::InboundPlan;
use list::Lists;
use section::{Named, named, names};
use source::Sources;
use team::Teams;

/// A scenario, and what came of its lists.
pub(crate) struct Compiled {
    pub(crate) scenario: Scenario,
    pub(crate) rejects: Vec<Reject>,
    pub(crate) lists: Vec<ListReport>,
}

/// Compiles a scenario and reads its contact lists. `None` goes with a problem in `findings`.
pub(crate) fn compile(
    file: ScenarioFile,
    name: String,
    folder: &Path,
    findings: &mut Findings,
) -> Option<Compiled> {
    let draft = Draft::compile(file, folder, findings);
    if !findings.problems.is_empty() {
        return None;
    }
    draft.finish(name, findings)
}

/// Everything but the contacts. What is absent has a problem in the findings.
struct Draft {
    title: Option<String>,
    names: Names,
    day: Day,
    trunks: Vec<Named<TrunkConfig>>,
    teams: Teams,
    queues: Vec<Named<QueueConfig>>,
    campaigns: Vec<Option<CampaignPlan>>,
    inbound: Vec<Option<InboundPlan>>,
    people: Option<Vec<People>>,
    carriers: Option<Vec<Carrier>>,
}

impl Draft {
    fn compile(file: ScenarioFile, folder: &Path, findings: &mut Findings) -> Self {
        let top = KeyPath::top();
        let version = top.key("schema_version");
        let version = file
            .schema_version
            .take(&version, "schema_version = 1", findings);
        debug_assert!(version.is_none_or(|version| version.get() == 1));
        let mut day = Day::compile(file.day, &top.key("day"), findings);
        let mut sources = Sources::default();
        let places = named(file.place, "place", |file| file.name.take(), findings);
        strategy::add_places(places, &mut day, findings);

        let inbound = named(file.inbound, "inbound", |file| file.name.take(), findings);
        let campaigns = if inbound.is_empty() {
            some(file.campaign, "campaign", findings)
        } else {
            file.campaign.optional()
        };
        let campaigns = named(campaigns, "campaign", |file| file.name.take(), findings);
        let mut queues = if campaigns.is_empty() && file.queue.is_none() {
            Vec::new()
        } else {
            compile_queues(file.queue, findings)
        };
        let outdial = names(&queues);
        queues.extend(inbound.iter().map(queue_of));
        let trunks = compile_trunks(file.trunk, findings);
        let people = if campaigns.is_empty() && !inbound.is_empty() {
            file.people.optional()
        } else {
            some(file.people, "people", findings)
        };
        let people = named(people, "people", |file| file.name.take(), findings);
        // Ports do without agents.
        let only_ports =
            !campaigns.is_empty() && campaigns.iter().all(|campaign| campaign.file.ivr.is_some());
        let needs_agents = !inbound.is_empty() || !only_ports;
        let teams = if needs_agents {
            some(file.team, "team", findings)
        } else {
            file.team.optional()
        };
        let teams = named(teams, "team", |file| file.name.take(), findings);
        let carriers = some(file.carrier, "carrier", findings);

        let names = Names {
            campaigns: names(&campaigns),
            queues: names(&queues),
            teams: names(&teams),
            trunks: names(&trunks),
            zones: Vec::new(),
        };
        let references = References {
            queues: &outdial,
            trunks: &names.trunks,
            people: &section::names(&people),
            inbound: &section::names(&inbound),
            campaigns: campaigns.len(),
        };
        let carriers = carrier::compile_all(carriers, &names.trunks, &day, &mut sources, findings);
        let people = people::compile_all(people, &mut sources, findings);
        let teams = Teams::compile(teams, &names.queues, &day, &mut sources, findings);
        let campaigns: Vec<Option<CampaignPlan>> = campaigns
            .into_iter()
            .map(|file| CampaignPlan::compile(file, &references, &mut day, folder, findings))
            .collect();
        let mut names = names;
        names
            .campaigns
            .extend(inbound.iter().map(|queue| queue.name.clone()));
        let compile = |(index, queue)| {
            let queue_id = outdial.len() + index;
            InboundPlan::compile(queue, queue_id, &names.trunks, &day, &mut sources, findings)
        };
        let inbound: Vec<_> = inbound.into_iter().enumerate().map(compile).collect();
        let queues = teams_of_queues(queues, &teams, findings);
        check_queues(&queues, outdial.len(), &campaigns, &names, findings);
        advice::on_sources(&sources, findings);
        Self {
            title: file.title,
            names,
            day,
            trunks,
            teams,
            queues,
            campaigns,
            inbound,
            people,
            carriers,
        }
    }

    /// Reads the contact lists and puts the halves together.
    fn finish(mut self, name: String, findings: &mut Findings) -> Option<Compiled> {
        let campaigns: Vec<CampaignPlan> = self.campaigns.into_iter().collect::<Option<_>>()?;
        let more_lists = (0..).zip(&campaigns).flat_map(|(campaign, plan)| {
            plan.more_lists.iter().map(move |list| MoreList {
                campaign: CampaignId(campaign),
                priority: list.priority,
                expires: list.expires,
                count: list.contacts,
                paused: list.paused.clone(),
            })
        });
        let more_lists = more_lists.collect::<Vec<_>>();
        let inbound: Vec<InboundPlan> = self.inbound.into_iter().collect::<Option<_>>()?;
        let (people, carriers) = (self.people?, self.carriers?);
        advice::on_campaigns(&campaigns, &self.queues, &self.teams, findings);
        let lists = Lists::read(&campaigns, &mut self.day, findings)?;
        let (zones, zone_names) = self.day.zones.into_tables();
        let mut people: Vec<People> = campaigns
            .iter()
            .map(|plan| people[plan.people].clone())
            .collect();
        let mut contacts = lists.contacts;
        let mut interactions: Vec<Interaction> = campaigns
            .iter()
            .zip(lists.variables)
            .map(|(plan, records)| Interaction {
                records: records.into(),
                ..plan.interaction.clone()
            })
            .collect();
        let mut messages: Vec<Duration> = campaigns.iter().map(|plan| plan.message).collect();
        let mut dialing: Vec<_> = campaigns.iter().map(|plan| plan.dialing.clone()).collect();
        let mut paused: Vec<_> = campaigns
            .iter()
            .map(|plan| plan.list.paused.clone())
            .collect();
        let mut configs: Vec<CampaignConfig> =
            campaigns.into_iter().map(|plan| plan.config).collect();
        let mut callers = Vec::new();
        for plan in inbound {
            callers.push(Callers {
                campaign: CampaignId(configs.len() as u32),
                ..plan.callers
            });
            configs.push(plan.config);
            people.push(plan.people);
            messages.push(Duration::ZERO);
            dialing.push(std::iter::once(Duration::ZERO..self.day.length).collect());
            paused.push(Vec::new());
            contacts.push(ContactSource::Listed(Arc::default()));
            interactions.push(Interaction {
                campaign_id: self.names.campaigns[interactions.len()].clone(),
                ..Interaction::default()
            });
        }
        for (config, own) in configs.iter_mut().zip(&messages) {
            let of_trunk = carriers[config.trunk.index()].message;
            config.message_limit = of_trunk.max(*own) + MESSAGE_MARGIN;
        }
        let world = World {
            people,
            contacts,
            interactions,
            callers,
            messages,
            more_lists,
            dialing,
            paused,
            suppressed: lists.suppressed.into(),
            teams: self.teams.work,
            shifts: self.teams.shifts,
            carriers,
            day_length: self.day.length,
        };
        let engine = Config {
            unix_epoch_s: self.day.unix_epoch_s,
            zones,
            trunks: self.trunks.into_iter().map(|trunk| trunk.file).collect(),
            teams: self.teams.configs,
            agents: self.teams.agents,
            queues: self.queues.into_iter().map(|queue| queue.file).collect(),
            campaigns: configs,
        };
        let names = Names {
            zones: zone_names,
            ..self.names
        };
        let title = self.title.unwrap_or_else(|| name.clone());
        let scenario = Scenario {
            name,
            title,
            engine,
            names,
            world,
        };
        Some(Compiled {
            scenario,
            rejects: lists.rejects,
            lists: lists.reports,
        })
    }
}

/// A section that must be there.
fn some<T>(
    section: Required<OneOrMany<T>>,
    word: &str,
    findings: &mut Findings,
) -> Option<OneOrMany<T>> {
    let path = KeyPath::top().key(word);
    section.take(&path, &format!("a table [{word}]"), findings)
}

/// Without a section there is one queue with the recommended limit.
fn compile_queues(
    section: Option<OneOrMany<QueueFile>>,
    findings: &mut Findings,
) -> Vec<Named<QueueConfig>> {
    let written = named(section, "queue", |file| file.name.take(), findings);
    let mut queues: Vec<_> = written
        .into_iter()
        .map(|queue| {
            queue.map(|file| QueueConfig {
                teams: Vec::new(),
                max_time_in_queue: file.max_time_in_queue.get(),
            })
        })
        .collect();
    if queues.is_empty() {
        queues.push(Named {
            name: "queue".to_owned(),
            path: KeyPath::top().key("queue"),
            file: QueueConfig {
                teams: Vec::new(),
                max_time_in_queue: outpace_engine::config::MAX_TIME_IN_QUEUE,
            },
        });
    }
    queues
}

/// Each inbound queue has a queue of its own, called like it.
fn queue_of(inbound: &Named<InboundFile>) -> Named<QueueConfig> {
    Named {
        name: inbound.name.clone(),
        path: inbound.path.clone(),
        file: QueueConfig {
            teams: Vec::new(),
            max_time_in_queue: outpace_engine::config::MAX_TIME_IN_QUEUE,
        },
    }
}

/// Without a section there is one trunk without limits.
fn compile_trunks(
    section: Option<OneOrMany<TrunkFile>>,
    findings: &mut Findings,
) -> Vec<Named<TrunkConfig>> {
    let written = named(section, "trunk", |file| file.name.take(), findings);
    let mut trunks: Vec<_> = written
        .into_iter()
        .map(|trunk| {
            trunk.map(|file| TrunkConfig {
                channels: file.channels.get(),
                calls_per_second: file.calls_per_second.get(),
            })
        })
        .collect();
    if trunks.is_empty() {
        trunks.push(Named {
            name: "trunk".to_owned(),
            path: KeyPath::top().key("trunk"),
            file: TrunkConfig {
                channels: None,
                calls_per_second: None,
            },
        });
    }
    trunks
}

fn teams_of_queues(
    mut queues: Vec<Named<QueueConfig>>,
    teams: &Teams,
    findings: &mut Findings,
) -> Vec<Named<QueueConfig>> {
    for (index, queue) in queues.iter_mut().enumerate() {
        let id = QueueId(index as u32);
        queue.file.teams = (0..teams.configs.len())
            .filter(|&team| teams.serves(team, id))
            .map(|team| TeamId(team as u32))
            .collect();
        teams.check_size(&queue.file.teams, &queue.name, findings);
    }
    queues
}

/// Each queue has a team and exactly one campaign.
fn check_queues(
    queues: &[Named<QueueConfig>],
    outdial: usize,
    campaigns: &[Option<CampaignPlan>],
    names: &Names,
    findings: &mut Findings,
) {
    let has_reference_problem = campaigns.iter().any(Option::is_none);
    for (index, queue) in queues.iter().enumerate() {
        // A team or campaign that could not be read may be the one that is missed.
        let has_ports = campaigns
            .iter()
            .flatten()
            .any(|plan| plan.config.queue.index() == index && plan.config.ivr.is_some());
        if queue.file.teams.is_empty() && !has_ports && findings.problems.is_empty() {
            findings.problem(
                &queue.path,
                format!(
                    "no team serves the queue {:?}; name it in a team's queues",
                    queue.name
                ),
            );
        }
        if index >= outdial {
            continue;
        }
        let mut users = campaigns
            .iter()
            .enumerate()
            .filter_map(|(id, plan)| plan.as_ref().map(|plan| (id, plan)))
            .filter(|(_, plan)| plan.config.queue.index() == index);
        match (users.next(), users.next()) {
            (None, _) if !has_reference_problem && findings.problems.is_empty() => {
                findings.problem(
                    &queue.path,
                    format!("no campaign uses the queue {:?}", queue.name),
                );
            }
            (Some((first, _)), Some((_, second))) => findings.problem(
                &second.path.key("queue"),
                format!(
                    "the queue {:?} already belongs to the campaign {:?}; each campaign needs an \
                     outdial queue of its own",
                    queue.name, names.campaigns[first]
                ),
            ),
            _ => {}
        }
    }
}
