//! `outpace bound`: the best that any dialer can do without foresight, in a world without memory.

use std::fmt::Write as _;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use outpace_results::sweep::{BEST_POSSIBLE, ReferenceLine, ReferencePoint};
use outpace_scenarios::{Scenario, load, read_length, read_share};
use outpace_sim::memoryless::{Best, Constant, Earned, Likeness, Memoryless};
use serde_json::{Value as Json, json};

use crate::arguments::BoundArguments;
use crate::check::tell_findings;
use crate::failure::{Failure, print};

/// The world asked about.
struct Asked {
    agents: Vec<u32>,
    means: Likeness,
    limit: f64,
    patience_s: f64,
    /// The scenario some of it is from.
    source: Option<String>,
}

/// What it comes to for one number of agents.
struct Team {
    agents: u32,
    best: Best,
    one_line: Earned,
    ratio: Constant,
    level: Constant,
    lines: Option<Constant>,
    blind: Earned,
    blind_patient: Earned,
}

pub(crate) fn bound(arguments: &BoundArguments) -> Result<ExitCode, Failure> {
    let asked = asked(arguments)?;
    let teams: Vec<Team> = asked.agents.iter().map(|&n| asked.team(n)).collect();
    if arguments.json {
        let printed = serde_json::to_string_pretty(&asked.json(&teams));
        return print(&(printed.expect("numbers have a JSON form") + "\n"));
    }
    if arguments.quiet {
        return Ok(ExitCode::SUCCESS);
    }
    print(&asked.text(&teams))
}

/// What no dialer without foresight beats, for outcome curves: a line for each number of agents among these
/// scenarios, most five. None where the memoryless world is too unlike: several campaigns, callers, ports instead
/// of agents, or more lines than are solved.
pub(crate) fn reference_lines(scenarios: &[Arc<Scenario>]) -> Vec<ReferenceLine> {
    let mut lines: Vec<ReferenceLine> = Vec::new();
    let mut seen = Vec::new();
    for scenario in scenarios {
        let agents = scenario.engine.agents.len() as u32;
        if seen.contains(&agents) || seen.len() == REFERENCE_LINES_MAX {
            continue;
        }
        seen.push(agents);
        lines.extend(reference_line(scenario, agents));
    }
    lines
}

fn reference_line(scenario: &Scenario, agents: u32) -> Option<ReferenceLine> {
    let [campaign] = &scenario.engine.campaigns[..] else {
        return None;
    };
    if campaign.ivr.is_some() || agents > AGENTS_MAX {
        return None;
    }
    let asked = Asked {
        agents: vec![agents],
        means: Likeness::of(scenario, SEED)?,
        limit: LIMIT_DEFAULT,
        patience_s: 0.0,
        source: None,
    };
    asked.check().ok()?;
    let handling_s = asked.means.handling_s;
    let points = REFERENCE_RATES.map(|rate| {
        let utilisation = asked.world(agents).best(rate);
        ReferencePoint {
            abandon_rate: rate,
            idle_s_per_connect: Some(handling_s * (1.0 - utilisation) / utilisation),
            agent_talk_s_per_hour: None,
        }
    });
    Some(ReferenceLine {
        label: format!("{BEST_POSSIBLE}, {agents}"),
        points: points.to_vec(),
    })
}

/// What was asked, from the options and where there are none from the scenario.
fn asked(arguments: &BoundArguments) -> Result<Asked, Failure> {
    let scenario = match &arguments.scenario {
        Some(path) => {
            let loaded = load(path, &arguments.set)?;
            tell_findings(&loaded, arguments.quiet);
            Some(loaded.scenario)
        }
        None => None,
    };
    let share = |option: &str, text: &Option<String>| match text {
        Some(text) => read(option, read_share(text)).map(Some),
        None => Ok(None),
    };
    let time = |option: &str, text: &Option<String>| match text {
        Some(text) => read(option, read_length(text)).map(|it| Some(it.as_secs_f64())),
        None => Ok(None),
    };
    let answer_rate = share("--answer-rate", &arguments.answer_rate)?;
    let line_s = time("--line-time", &arguments.line_time)?;
    let handling_s = time("--handling-time", &arguments.handling_time)?;
    let limit = share("--limit", &arguments.limit)?;
    let patience: Duration = read("--patience", read_length(&arguments.patience))?;
    let is_whole = answer_rate.is_some() && line_s.is_some() && handling_s.is_some();
    let alike = match &scenario {
        Some(scenario) if !is_whole => Some(means(scenario)?),
        _ => None,
    };
    let missing = |option: &str| {
        Failure::Usage(format!(
            "{option} is missing; give it, or a scenario to take it from"
        ))
    };
    let means = Likeness {
        answer_rate: answer_rate
            .or(alike.map(|it| it.answer_rate))
            .ok_or_else(|| missing("--answer-rate"))?,
        line_s: line_s
            .or(alike.map(|it| it.line_s))
            .ok_or_else(|| missing("--line-time"))?,
        handling_s: handling_s
            .or(alike.map(|it| it.handling_s))
            .ok_or_else(|| missing("--handling-time"))?,
    };
    let of_scenario = scenario.as_ref().map(|it| it.engine.agents.len());
    let agents = match (&arguments.agents[..], of_scenario) {
        ([], Some(agents)) if agents > AGENTS_MAX as usize => {
            let what =
                format!("the scenario has {agents} agents; give --agents up to {AGENTS_MAX}");
            return Err(Failure::Usage(what));
        }
        ([], Some(agents)) => vec![agents as u32],
        ([], None) => return Err(missing("--agents")),
        (agents, _) => agents.to_vec(),
    };
    let own_limit = scenario.as_ref().and_then(|scenario| {
        let campaign = scenario.engine.campaigns.first();
        campaign.map(|campaign| campaign.abandon_limit.as_f64())
    });
    let asked = Asked {
        agents,
        means,
        limit: limit.or(own_limit).unwrap_or(LIMIT_DEFAULT),
        patience_s: patience.as_secs_f64(),
        source: alike.and(scenario.map(|scenario| scenario.name)),
    };
    asked.check()?;
    Ok(asked)
}

/// The means of a scenario's day.
fn means(scenario: &Scenario) -> Result<Likeness, Failure> {
    if scenario.engine.campaigns.len() > 1 {
        return Err(Failure::Usage(
            "the scenario has several campaigns or queues, and a world without memory has one; give \
             --answer-rate, --line-time and --handling-time"
                .to_owned(),
        ));
    }
    Likeness::of(scenario, SEED).ok_or_else(|| {
        Failure::Usage(
            "nobody talks to an agent in this scenario; give --answer-rate, --line-time and \
             --handling-time"
                .to_owned(),
        )
    })
}

fn read<T>(option: &str, read: Result<T, String>) -> Result<T, Failure> {
    read.map_err(|why| Failure::Usage(format!("{option}: {why}")))
}

impl Asked {
    /// Is it a world that can be solved?
    fn check(&self) -> Result<(), Failure> {
        let Likeness {
            answer_rate,
            line_s,
            handling_s,
        } = self.means;
        let wrong = |what: String| Err(Failure::Usage(what));
        if answer_rate < 0.001 {
            return wrong(format!(
                "--answer-rate: {} is too little; allowed: \"0.1 %\" to \"100 %\"",
                percent(answer_rate)
            ));
        }
        for (option, seconds) in [("--line-time", line_s), ("--handling-time", handling_s)] {
            if seconds < 0.001 {
                return wrong(format!(
                    "{option}: {seconds} s is too short; allowed: from \"1 ms\" on"
                ));
            }
        }
        if self.limit > LIMIT_MAX {
            return wrong(format!(
                "--limit: {} is too much; allowed: \"0 %\" to \"50 %\"",
                percent(self.limit)
            ));
        }
        let agents = f64::from(self.agents.iter().copied().max().unwrap_or(0));
        let lines = agents * line_s / handling_s / answer_rate;
        if lines > LINES_MAX {
            return wrong(format!(
                "{agents} agents need some {lines:.0} lines here, more than the {LINES_MAX} that are solved; \
                 ask about fewer agents"
            ));
        }
        Ok(())
    }

    fn world(&self, agents: u32) -> Memoryless {
        Memoryless {
            agents,
            answers: self.means.answer_rate,
            line: self.means.line_s / self.means.handling_s,
        }
    }

    fn team(&self, agents: u32) -> Team {
        let world = self.world(agents);
        let blind =
            |patience_s: f64| world.open_loop(self.limit, patience_s / self.means.handling_s);
        Team {
            agents,
            best: world.best_rule(self.limit),
            one_line: world.progressive(1),
            ratio: world.best_ratio(self.limit),
            level: world.best_level(self.limit),
            lines: world.best_number_of_lines(self.limit),
            blind: blind(0.0),
            blind_patient: blind(self.patience_s),
        }
    }

    fn text(&self, teams: &[Team]) -> String {
        let Likeness {
            answer_rate,
            line_s,
            handling_s,
        } = self.means;
        let mut text = format!(
            "The most that any dialer can talk without foresight, at most {} abandoned\n\n",
            percent(self.limit)
        );
        let _ = writeln!(
            text,
            "  {} of calls are answered, a line takes {line_s:.1} s and a call {handling_s:.1} s on average.",
            percent(answer_rate)
        );
        if let Some(name) = &self.source {
            let _ = writeln!(
                text,
                "  The means of a day of {name} (seed {SEED}), in a world that has no memory: an approximation."
            );
        }
        let _ = writeln!(
            text,
            "\n  Agents  {:>9}  {:>9}  {:>18}  {:>18}  {:>12}  {:>7}  {:>9}",
            "best rule",
            "one line",
            "lines per idle",
            "level of all",
            "fixed lines",
            "blind",
            "+ wait"
        );
        for team in teams {
            let with = |constant: &Constant| {
                format!(
                    "{} at {:.2}",
                    percent(constant.earned.utilisation),
                    constant.setting
                )
            };
            let _ = writeln!(
                text,
                "  {:>6}  {:>9}  {:>9}  {:>18}  {:>18}  {:>12}  {:>7}  {:>9}",
                team.agents,
                percent(team.best.earned.utilisation),
                percent(team.one_line.utilisation),
                with(&team.ratio),
                with(&team.level),
                team.lines
                    .map_or("none".to_owned(), |it| percent(it.earned.utilisation)),
                percent(team.blind.utilisation),
                percent(team.blind_patient.utilisation),
            );
        }
        text += "\n  Utilisation: share of the agents' time that is talk and wrap-up.\n";
        let _ = writeln!(
            text,
            "  Blind: so many calls a minute whoever is idle (Erlang B), and with people who wait {} s (M/M/N+D).",
            self.patience_s
        );
        if let [team] = teams {
            text += &levels(team);
        }
        text
    }

    fn json(&self, teams: &[Team]) -> Json {
        json!({
            "schema_version": 1,
            "answer_rate": self.means.answer_rate,
            "line_s": self.means.line_s,
            "handling_s": self.means.handling_s,
            "abandon_limit": self.limit,
            "patience_s": self.patience_s,
            "means_of_scenario": self.source,
            "teams": teams.iter().map(|team| self.team_json(team)).collect::<Vec<_>>(),
        })
    }

    fn team_json(&self, team: &Team) -> Json {
        let earned = |earned: Earned| json!({ "utilisation": earned.utilisation, "abandon_rate": earned.abandoned });
        let constant = |constant: &Constant| {
            json!({
                "utilisation": constant.earned.utilisation,
                "abandon_rate": constant.earned.abandoned,
                "setting": constant.setting,
            })
        };
        let best = &team.best;
        json!({
            "agents": team.agents,
            "best": {
                "utilisation": best.earned.utilisation,
                "abandon_rate": best.earned.abandoned,
                "price_s_per_abandon": best.price.is_finite().then_some(best.price * self.means.handling_s),
                "lines_by_busy_careful": best.up_to[0],
                "lines_by_busy_bold": best.up_to[1],
                "careful_share_of_time": best.careful,
            },
            "one_line_per_agent": earned(team.one_line),
            "lines_per_idle_agent": constant(&team.ratio),
            "level_of_all_agents": constant(&team.level),
            "fixed_lines": team.lines.as_ref().map(constant),
            "blind": earned(team.blind),
            "blind_with_patience": earned(team.blind_patient),
        })
    }
}

/// The best rule itself.
fn levels(team: &Team) -> String {
    let best = &team.best;
    let mut text = "\n  The best rule keeps so many lines, by agents busy:\n".to_owned();
    let row = |name: &str, of: &dyn Fn(usize) -> String, from: usize, to: usize| {
        let cells: String = (from..to).map(|busy| format!("{:>5}", of(busy))).collect();
        format!("    {name:<8}{cells}\n")
    };
    let states = team.agents as usize + 1;
    for from in (0..states).step_by(CELLS) {
        let to = states.min(from + CELLS);
        text += &row("busy", &|busy| busy.to_string(), from, to);
        text += &row("careful", &|busy| best.up_to[0][busy].to_string(), from, to);
        text += &row("bold", &|busy| best.up_to[1][busy].to_string(), from, to);
    }
    let _ = writeln!(
        text,
        "  It is careful for {} of the time, bold for the rest: so the limit is met exactly.",
        percent(best.careful)
    );
    text
}

fn percent(share: f64) -> String {
    format!("{:.1} %", 100.0 * share)
}

/// Agents that are solved in seconds.
const AGENTS_MAX: u32 = 200;

/// As many lines as a picture bears.
const REFERENCE_LINES_MAX: usize = 5;

/// Abandon rates at which a reference line has a point.
const REFERENCE_RATES: [f64; 10] = [0.002, 0.005, 0.01, 0.02, 0.03, 0.04, 0.06, 0.09, 0.15, 0.25];
/// Lines on average that are solved in seconds.
const LINES_MAX: f64 = 2000.0;
/// Shares allowed to be abandoned.
const LIMIT_MAX: f64 = 0.5;
/// As the law has it where no scenario says otherwise.
const LIMIT_DEFAULT: f64 = 0.03;
/// The day whose means are taken.
const SEED: u64 = 1;
/// Columns of the best rule in a line.
const CELLS: usize = 16;
