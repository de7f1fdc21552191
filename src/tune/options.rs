//! What a tuning was asked for, as far as it can be known before a day is played.

use std::path::{Path, PathBuf};

use outpace_engine::config::{CampaignConfig, Mode};
use outpace_engine::{CampaignId, PerMille};
use outpace_results::tuning::{Settings, TuningSummary};
use outpace_scenarios::Scenario;
use outpace_sim::experiment::{Axis, Grid};
use outpace_sim::measure_names;
use outpace_sim::tuning::plan::RUNGS;
use outpace_sim::tuning::{
    Family, PacingRule, Promise, RULES, Search, Space, binomial, fresh_seed, plan, rule_of,
};

use crate::arguments::{ScenarioArguments, TuneArguments};
use crate::failure::Failure;
use crate::run::pick_seed;
use crate::vary::{self, Points, load_variants};

/// What is asked for.
pub(super) struct Asked {
    /// The promise, then safer ones.
    pub(super) promises: Vec<Promise>,
    pub(super) objective: String,
    pub(super) less_is_better: bool,
    pub(super) space: Space,
    /// By family: does it predict? `None` if nobody knows.
    pub(super) predicts: Vec<Option<bool>>,
    /// The point that is the scenario as it is.
    pub(super) start: Option<usize>,
    pub(super) seed: u64,
    /// The fresh days'.
    pub(super) confirm_seed: u64,
    pub(super) confirm_days: u32,
    pub(super) limit: Option<PerMille>,
    pub(super) meters: Vec<String>,
    /// Names of campaigns that dial.
    pub(super) dialling: Vec<(CampaignId, String)>,
    pub(super) scenario: String,
    pub(super) title: String,
    pub(super) set: Vec<String>,
}

impl Asked {
    pub(super) fn new(arguments: &TuneArguments, first: &Points) -> Result<Self, Failure> {
        let scenario = &*first.scenarios[0];
        let dialling = dialling(scenario);
        if dialling.is_empty() {
            return Err(Failure::Usage(
                "no campaign dials here, so no abandonment meter governs anything".to_owned(),
            ));
        }
        let promises = promises(arguments)?;
        let objective = arguments.objective.clone();
        let known = measure_names(scenario);
        if !known.contains(&objective.as_str()) {
            return Err(Failure::Usage(format!(
                "--objective {objective}: there is no such measure; there are {}",
                known.join(", ")
            )));
        }
        let limits = dialling.iter().map(|(_, it)| it.abandon_limit);
        let lowest = limits.clone().min().unwrap_or(PerMille::new(30));
        let is_one = limits.clone().all(|limit| limit == lowest);
        let mut meters: Vec<String> = Vec::new();
        for (_, campaign) in &dialling {
            let name = campaign.governing.meter.name.to_owned();
            if !meters.contains(&name) {
                meters.push(name);
            }
        }
        let (families, predicts) = families(arguments, &dialling, lowest)?;
        let space = Space::new(families);
        let seed = arguments.seed.unwrap_or_else(pick_seed);
        Ok(Self {
            promises,
            less_is_better: LESS_IS_BETTER.contains(&objective.as_str()),
            objective,
            start: plan::own_point(&space, &modes(&dialling)),
            space,
            predicts,
            seed,
            confirm_seed: fresh_seed(seed),
            confirm_days: arguments.confirm_days,
            limit: is_one.then_some(lowest),
            meters,
            dialling: dialling
                .iter()
                .map(|(id, _)| (*id, scenario.names.campaigns[id.index()].clone()))
                .collect(),
            scenario: scenario.name.clone(),
            title: scenario.title.clone(),
            set: arguments.scenario.set.clone(),
        })
    }

    /// If every finalist has to be tried.
    pub(super) fn fresh_days_at_most(&self) -> u64 {
        let safer = self.promises.len() - 1;
        (RUNGS[0] + RUNGS[1] * safer) as u64 * u64::from(self.confirm_days)
    }
}

/// Measures of which less is better.
const LESS_IS_BETTER: [&str; 9] = [
    "idle_s_per_connect",
    "dials_per_connect",
    "abandon_rate",
    "abandoned",
    "share_of_days_over_limit",
    "inbound_wait_s",
    "inbound_gave_up",
    "inbound_gave_up_rate",
    "inbound_blocked",
];

/// Campaigns that dial.
fn dialling(scenario: &Scenario) -> Vec<(CampaignId, &CampaignConfig)> {
    let campaigns = scenario.engine.campaigns.iter().enumerate();
    campaigns
        .filter(|(_, it)| !matches!(it.mode, Mode::Inbound(_)))
        .map(|(index, it)| (CampaignId(index as u32), it))
        .collect()
}

/// How they dial.
fn modes<'a>(dialling: &[(CampaignId, &'a CampaignConfig)]) -> Vec<&'a Mode> {
    dialling.iter().map(|(_, it)| &it.mode).collect()
}

/// The promise asked for and the safer ones that so many days can establish.
fn promises(arguments: &TuneArguments) -> Result<Vec<Promise>, Failure> {
    let share = percent("--days-over", &arguments.days_over)?;
    let confidence = percent("--confidence", &arguments.confidence)?;
    if share <= 0.0 {
        return Err(Failure::Usage(format!(
            "--days-over {}: no number of days shows that it never happens; allowed: more than 0 %, less than 100 %",
            arguments.days_over
        )));
    }
    if share >= 1.0 {
        return Err(Failure::Usage(format!(
            "--days-over {}: every setting keeps that; allowed: more than 0 %, less than 100 %",
            arguments.days_over
        )));
    }
    if !(0.5..1.0).contains(&confidence) {
        return Err(Failure::Usage(format!(
            "--confidence {}: allowed: 50 % to less than 100 %",
            arguments.confidence
        )));
    }
    let days = arguments.confirm_days;
    let alpha = (1.0 - confidence) / RUNGS[0] as f64;
    if binomial::most_over(days, share, alpha).is_none() {
        let needed = binomial::least_days(share, alpha).map_or_else(
            || "more days than can be counted".to_owned(),
            |it| format!("--confirm-days {it} at least"),
        );
        return Err(Failure::Usage(format!(
            "--days-over {} with --confidence {}: {days} days can never establish that, even if none is over the limit; it takes {needed}",
            arguments.days_over, arguments.confidence
        )));
    }
    Ok(plan::promises(Promise { share, confidence }, days))
}

/// `5 %` or `0.05`.
fn percent(option: &str, text: &str) -> Result<f64, Failure> {
    let wrong = || {
        Failure::Usage(format!(
            "{option} {text}: a share is written as \"5 %\" or 0.05"
        ))
    };
    let (number, unit) = match text.trim().strip_suffix('%') {
        Some(number) => (number.trim_end(), 100.0),
        None => (text.trim(), 1.0),
    };
    match number.parse::<f64>() {
        Ok(number) if number.is_finite() && (unit > 1.0 || number <= 1.0) => Ok(number / unit),
        _ => Err(wrong()),
    }
}

type Families = (Vec<Family>, Vec<Option<bool>>);

/// A grid for each rule; or one for all, where the keys say so themselves.
fn families(
    arguments: &TuneArguments,
    dialling: &[(CampaignId, &CampaignConfig)],
    limit: PerMille,
) -> Result<Families, Failure> {
    let varied = vary::grid(&arguments.vary)?;
    let named = rules(arguments)?;
    let all_known = dialling.iter().all(|(_, it)| rule_of(&it.mode).is_some());
    let is_mode = |axis: &Axis| axis.key == "campaign.mode" || axis.key.ends_with(".mode");
    let own_modes = varied.axes().iter().any(is_mode);
    if named.is_empty() && (own_modes || !all_known) {
        if arguments.vary.is_empty() {
            let known: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
            return Err(Failure::Usage(format!(
                "not every campaign here dials by a rule with ranges of its own ({}): say what to tune with --vary, or by which --rule",
                known.join(", ")
            )));
        }
        let family = Family {
            name: String::new(),
            set: Vec::new(),
            grid: varied,
        };
        return Ok((vec![family], vec![None]));
    }
    let rules: Vec<&PacingRule> = if named.is_empty() {
        RULES.iter().collect()
    } else {
        named
    };
    // A slip of the pen is said before it multiplies every combination.
    for axis in varied.axes().iter().filter(|it| !belongs(&it.key)) {
        let alone = axis
            .values
            .first()
            .map(|value| vec![format!("{}={value}", axis.key)]);
        let ScenarioArguments { scenario, set, .. } = &arguments.scenario;
        load_variants(scenario, set, alone.into_iter(), "--vary")?;
    }
    let mut families = Vec::new();
    let mut predicts = Vec::new();
    for rule in rules {
        let axes = axes(rule, &varied, dialling, limit);
        let grid = Grid::sparse(axes)
            .map_err(|error| Failure::Usage(format!("--vary, by rule {}: {error}", rule.name)))?;
        families.push(Family {
            name: rule.name.to_owned(),
            set: vec![format!("campaign.mode={}", rule.name)],
            grid,
        });
        predicts.push(Some(rule.predicts));
    }
    Ok((families, predicts))
}

/// What is tried of a rule: what was given for it, else its own ranges; and keys that belong to no rule.
fn axes(
    rule: &PacingRule,
    varied: &Grid,
    dialling: &[(CampaignId, &CampaignConfig)],
    limit: PerMille,
) -> Vec<Axis> {
    let given = varied.axes().iter();
    let given = given.filter(|it| !belongs(&it.key) || has(rule, &it.key));
    let mut axes: Vec<Axis> = given.cloned().collect();
    if !axes.iter().any(|it| has(rule, &it.key)) {
        axes.extend(rule.ranges.iter().map(|range| Axis {
            key: range.key.to_owned(),
            values: range.texts(limit, plan::common_value(&modes(dialling), range.key)),
        }));
    }
    axes
}

/// Is it a key of any rule?
fn belongs(key: &str) -> bool {
    RULES.iter().any(|rule| has(rule, key))
}

fn has(rule: &PacingRule, key: &str) -> bool {
    // `campaign.sales.gain` is a gain as well.
    let last = |key: &str| key.rsplit('.').next().unwrap_or_default().to_owned();
    rule.ranges.iter().any(|range| last(range.key) == last(key))
}

/// The rules of `--rule`.
fn rules(arguments: &TuneArguments) -> Result<Vec<&'static PacingRule>, Failure> {
    let rule = |name: &String| {
        RULES.iter().find(|rule| rule.name == name).ok_or_else(|| {
            let known: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
            Failure::Usage(format!("--rule {name}: there are {}", known.join(", ")))
        })
    };
    arguments.rule.iter().map(rule).collect()
}

/// An objective no day has a value of is a mistake.
pub(super) fn check_objective(asked: &Asked, search: &Search) -> Result<(), Failure> {
    if search.records().values().any(|it| it.objective().is_some()) {
        return Ok(());
    }
    Err(Failure::Usage(format!(
        "--objective {}: no day of any setting has a value of it",
        asked.objective
    )))
}

pub(super) fn folder(arguments: &TuneArguments, asked: &Asked) -> Option<PathBuf> {
    match &arguments.out {
        Some(out) => out.folder(),
        None => {
            let name = format!("{}-tune-seed-{}", asked.scenario, asked.seed);
            Some(Path::new("results").join(name))
        }
    }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// The command line that gives this tuning again.
pub(super) fn repeat_with(arguments: &TuneArguments, seed: u64) -> String {
    let mut line = format!("outpace tune {}", arguments.scenario.scenario.display());
    for (option, texts) in [
        ("set", &arguments.scenario.set),
        ("vary", &arguments.vary),
        ("rule", &arguments.rule),
    ] {
        for text in texts {
            line += &format!(" --{option} {}", quoted(text));
        }
    }
    line += &format!(
        " --objective {} --days-over {} --confidence {} --days {} --confirm-days {} --seed {seed}",
        arguments.objective,
        quoted(&arguments.days_over),
        quoted(&arguments.confidence),
        arguments.days,
        arguments.confirm_days
    );
    line
}

/// The command line that plays the fresh days of the recommended settings.
pub(super) fn play_with(
    arguments: &TuneArguments,
    summary: &TuningSummary,
    settings: &Settings,
) -> String {
    let mut line = format!("outpace run {}", arguments.scenario.scenario.display());
    let own = settings.iter().map(|(key, value)| format!("{key}={value}"));
    for set in arguments.scenario.set.iter().cloned().chain(own) {
        line += &format!(" --set {}", quoted(&set));
    }
    line + &format!(
        " --seed {} --replications {}",
        summary.confirm_seed, summary.constraint.days
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_read_with_or_without_a_sign() {
        assert!((percent("--x", "5 %").expect("a share") - 0.05).abs() < 1e-12);
        assert!((percent("--x", "0.05").expect("a share") - 0.05).abs() < 1e-12);
        for text in ["5", "five", "", "%", "nan %"] {
            assert!(percent("--x", text).is_err(), "{text}");
        }
    }
}
