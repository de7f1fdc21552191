//! Teams: their agents, one by one, with shifts and ways of working.

use std::time::Duration;

use outpace_engine::config::{AGENTS_PER_QUEUE_MAX, AgentConfig, RankedQueue, TeamConfig};
use outpace_engine::{QueueId, TeamId};

use super::carrier::breaks;
use super::day::Day;
use super::distribution::{distribution, distribution_or};
use super::section::{Named, resolve};
use super::source::Sources;
use crate::distribution::Distribution;
use crate::file::{Days, QueueReference, ShiftFile, TeamFile, TimeOfDay, WorkFile};
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::{Break, LaterShift, Shift, TeamWork};

/// All teams and their agents.
#[derive(Debug, Default)]
pub(super) struct Teams {
    /// By team.
    pub(super) configs: Vec<TeamConfig>,
    /// By agent: the teams in order, the agents of a team in the order of its shifts.
    pub(super) agents: Vec<AgentConfig>,
    /// By agent.
    pub(super) shifts: Vec<Shift>,
    /// By team.
    pub(super) work: Vec<TeamWork>,
    paths: Vec<KeyPath>,
}

impl Teams {
    /// Compiles all teams. What is wrong with one does not keep the others from being checked.
    pub(super) fn compile(
        teams: Vec<Named<TeamFile>>,
        queues: &[String],
        day: &Day,
        sources: &mut Sources,
        findings: &mut Findings,
    ) -> Self {
        let mut all = Self::default();
        for Named { name, path, file } in teams {
            let team = TeamId(all.configs.len() as u32);
            all.configs.push(TeamConfig {
                device: file.device.into(),
                queues: ranked_queues(file.queues, queues, &path.key("queues"), findings),
            });
            let shifts = agent_shifts(
                &file.agents.map(|agents| agents.get()),
                file.shifts,
                &path,
                day,
                findings,
            );
            for shift in shifts {
                all.agents.push(AgentConfig { team });
                all.shifts.push(Shift { team, ..shift });
            }
            let at = path.key("work");
            let work = file
                .work
                .take(&at, "a table [team.work] with source and wrap_up", findings)
                .and_then(|file| work(file, &at, &format!("{name}.work"), sources, findings));
            // Without one there is a problem, and nothing is kept.
            all.work.extend(work);
            all.paths.push(path);
        }
        all
    }

    /// Does the team serve the queue?
    pub(super) fn serves(&self, team: usize, queue: QueueId) -> bool {
        self.configs[team]
            .queues
            .iter()
            .any(|ranked| ranked.queue == queue)
    }

    /// How many agents the teams have.
    pub(super) fn count(&self, teams: &[TeamId]) -> usize {
        self.agents
            .iter()
            .filter(|agent| teams.contains(&agent.team))
            .count()
    }

    /// A queue holds only so many agents.
    pub(super) fn check_size(&self, teams: &[TeamId], queue: &str, findings: &mut Findings) {
        let agents = self.count(teams);
        if let Some(first) = teams.first().filter(|_| agents > AGENTS_PER_QUEUE_MAX) {
            findings.problem(
                &self.paths[first.index()].key("agents"),
                format!(
                    "the queue {queue:?} has {agents} agents; allowed: up to \
                     {AGENTS_PER_QUEUE_MAX} a queue. Split them over several queues, each with a \
                     campaign"
                ),
            );
        }
    }
}

fn ranked_queues(
    references: Option<Vec<QueueReference>>,
    queues: &[String],
    path: &KeyPath,
    findings: &mut Findings,
) -> Vec<RankedQueue> {
    let Some(references) = references else {
        let only = resolve(None, queues, "queue", path, findings);
        let ranked = |queue| RankedQueue {
            queue: QueueId(queue as u32),
            rank: 1,
        };
        return only.map(ranked).into_iter().collect();
    };
    if references.is_empty() {
        findings.problem(path, "is empty; name at least one queue");
    }
    let mut ranked: Vec<RankedQueue> = Vec::new();
    for (index, reference) in references.into_iter().enumerate() {
        let at = path.index(index);
        let Some(name) = reference
            .queue
            .take(&at.key("queue"), "a queue's name", findings)
        else {
            continue;
        };
        let Some(queue) = resolve(Some(name.clone()), queues, "queue", &at, findings) else {
            continue;
        };
        let queue = QueueId(queue as u32);
        if ranked.iter().any(|other| other.queue == queue) {
            findings.problem(&at, format!("{name:?} is named twice"));
        }
        // Ranks are 1 to 255.
        let rank = u8::try_from(reference.rank.get()).unwrap_or(u8::MAX);
        ranked.push(RankedQueue { queue, rank });
    }
    ranked.sort_by_key(|ranked| ranked.rank);
    ranked
}

/// The shift of each agent; the team is filled in by the caller.
fn agent_shifts(
    agents: &Option<u32>,
    shifts: Option<Vec<ShiftFile>>,
    path: &KeyPath,
    day: &Day,
    findings: &mut Findings,
) -> Vec<Shift> {
    let Some(shifts) = shifts else {
        let Some(agents) = agents else {
            findings.missing(&path.key("agents"), "how many agents, or shifts");
            return Vec::new();
        };
        let all_day = Shift {
            team: TeamId(0),
            from: Duration::ZERO,
            to: day.length,
            breaks: Vec::new(),
            later: Vec::new(),
        };
        return vec![all_day; *agents as usize];
    };
    let at = path.key("shifts");
    if shifts.is_empty() {
        findings.problem(&at, "is empty; leave it out for all agents all day");
    }
    let mut all = Vec::new();
    for (index, file) in shifts.into_iter().enumerate() {
        if let Some((shift, agents)) = shift(file, &at.index(index), day, findings) {
            all.extend(std::iter::repeat_n(shift, agents as usize));
        }
    }
    let has_problem = findings.has_problem_within(path);
    if let Some(agents) = agents.filter(|&agents| agents as usize != all.len() && !has_problem) {
        findings.problem(
            &path.key("agents"),
            format!(
                "{agents} agents, but the shifts have {}; write the same number, or leave agents out",
                all.len()
            ),
        );
    }
    all
}

fn shift(
    file: ShiftFile,
    path: &KeyPath,
    day: &Day,
    findings: &mut Findings,
) -> Option<(Shift, u32)> {
    let from = file
        .from
        .take(&path.key("from"), "a time like \"09:00\"", findings);
    let to = file
        .to
        .take(&path.key("to"), "a time like \"17:00\"", findings);
    let agents = file
        .agents
        .take(&path.key("agents"), "how many agents", findings);
    let breaks = breaks(file.breaks, &path.key("breaks"), day, findings);
    let (from, to, agents) = (from?, to?, agents?.get());
    let written = (from, to);
    let from = match day.at(from) {
        Ok(from) => from,
        Err(message) => {
            findings.problem(&path.key("from"), message);
            return None;
        }
    };
    let to = match day.end(from, to) {
        Ok(to) => to,
        Err(message) => {
            findings.problem(&path.key("to"), message);
            return None;
        }
    };
    if let Some(outside) = breaks
        .iter()
        .position(|b| b.at < from || b.at + b.length > to)
    {
        findings.problem(
            &path.key("breaks").index(outside),
            "is not within the shift",
        );
    }
    if from >= day.length {
        findings.warning(
            &path.key("from"),
            format!("the shift begins after the day ends: its {agents} agents never log in"),
        );
    }
    // A day cut short with --set cuts its shifts short.
    let (from, to) = (from.min(day.length), to.min(day.length));
    let shift = Shift {
        team: TeamId(0),
        from,
        to,
        breaks: breaks.into_iter().filter(|b| b.at < to).collect(),
        later: Vec::new(),
    };
    let Some(days) = file.days else {
        return Some((shift, agents));
    };
    let shift = on_days(&shift, &days, written, day);
    if shift.is_none() {
        let message = format!("{days} does not come in the day's length");
        findings.problem(&path.key("days"), message);
    }
    Some((shift?, agents))
}

/// The shift on each of the days, by the clock on the wall; breaks as long after its beginning as on
/// the first.
fn on_days(
    shift: &Shift,
    days: &Days,
    (from, to): (TimeOfDay, TimeOfDay),
    day: &Day,
) -> Option<Shift> {
    let ahead = (0..day.days()).filter(|&ahead| days.0.contains(&day.weekday(ahead)));
    let mut all = ahead.filter_map(|ahead| {
        let begins = day.at_on(ahead, from)?;
        let ends = day.at_on(ahead + u32::from(to <= from), to)?;
        let breaks = shift.breaks.iter().map(|pause| Break {
            at: begins + (pause.at - shift.from),
            length: pause.length,
        });
        (begins < day.length).then(|| LaterShift {
            from: begins,
            to: ends.min(day.length),
            breaks: breaks.filter(|pause| pause.at < day.length).collect(),
        })
    });
    let first = all.next()?;
    Some(Shift {
        team: shift.team,
        from: first.from,
        to: first.to,
        breaks: first.breaks,
        later: all.collect(),
    })
}

fn work(
    file: WorkFile,
    path: &KeyPath,
    label: &str,
    sources: &mut Sources,
    findings: &mut Findings,
) -> Option<TeamWork> {
    sources.require(file.source, path, label, findings);
    let wrap_up_path = path.key("wrap_up");
    let wrap_up = file
        .wrap_up
        .take(
            &wrap_up_path,
            "a length like \"20 s\" or a distribution",
            findings,
        )
        .and_then(|file| distribution(file, &wrap_up_path, findings));
    let mut part = |key, file, default| distribution_or(file, default, &path.key(key), findings);
    let answer = part(
        "reservation_answer",
        file.reservation_answer,
        reservation_answer(),
    );
    let after_refusal = part("after_refusal", file.after_refusal, after_refusal());
    let preview = super::preview::work(file.preview, &path.key("preview"), findings);
    Some(TeamWork {
        preview: preview?,
        reservation_answer: answer?,
        reservation_refused: file.reservation_refused.map_or(0.0, |share| share.get()),
        after_refusal: after_refusal?,
        wrap_up: wrap_up?,
        pace_sigma: file.pace_sigma.map_or(0.0, |sigma| sigma.get()),
    })
}

/// A softphone that rings, and a person waiting for it. Assumed.
const fn reservation_answer() -> Distribution {
    Distribution::Lognormal {
        mean_s: 2.0,
        sigma: 0.4,
    }
}

/// A short walk. Assumed.
const fn after_refusal() -> Distribution {
    Distribution::Constant { value_s: 60.0 }
}
