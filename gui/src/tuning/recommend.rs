//! The recommendation: the best settings that surely keep the promise, or that there are none.
//!
//! The same search and the same confirmation on fresh days as `outpace tune`, so that both recommend the same with the
//! same days ([`Wish::command_line`]); without the safer settings and neighbours that it also confirms.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;
use std::sync::Mutex;

use outpace_engine::config::Mode;
use outpace_scenarios::Scenario;
use outpace_sim::experiment::paired::{Difference, Pairs, differences};
use outpace_sim::experiment::{Axis, Ended, Experiment, Grid, PlayedDay, Round, Shard, play};
use outpace_sim::tuning::confirm::{Trial, Verdict};
use outpace_sim::tuning::{
    DayFacts, Family, Playground, Promise, RULES, Search, SearchPlan, Space, Stop, fresh_seed,
    ladder, plan, rule_of,
};
use outpace_sim::{Estimate, estimates};

use crate::desk::quoted;
use crate::document::Good;
use crate::worker::{Job, Reporter, pool};

/// What is wished for.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The scenario.
    pub good: Good,
    /// The team and the world, `key=value` each.
    pub set: Vec<String>,
    /// The seed of the search; the fresh days' follows from it.
    pub seed: u64,
    /// Over the limit on at most this share of days.
    pub share: f64,
    /// Days of the search.
    pub days: u32,
    /// Fresh days of each finalist.
    pub confirm_days: u32,
}

impl Wish {
    /// The command line that recommends the same.
    #[must_use]
    pub fn command_line(&self, scenario: &str) -> String {
        let set = self.set.iter().map(|it| format!(" --set {}", quoted(it)));
        format!(
            "outpace tune {scenario}{} --objective {OBJECTIVE} --days-over {} --days {} --confirm-days {} --seed {}",
            set.collect::<String>(),
            self.share,
            self.days,
            self.confirm_days,
            self.seed
        )
    }
}

/// What has come.
#[derive(Clone, Debug)]
pub enum RecommendNews {
    /// What is being done.
    Stage(&'static str),
    /// The end: advice.
    Advice(Box<Advice>),
    /// The end: why there is none.
    Failed(String),
}

/// What is recommended.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The settings, `key=value` each, if any are established.
    pub set: Option<Vec<String>>,
    /// Fresh days, and how many of them were over.
    pub verdict: Option<Verdict>,
    /// What the fresh days came to.
    pub metrics: BTreeMap<String, Estimate>,
    /// Is predicting worth it? `None` if only one kind of rule could be tried.
    pub worth_it: Option<bool>,
    /// The best setting of the other kind, and how far apart the two are in idle seconds per connect.
    pub rival: Option<(Vec<String>, Difference)>,
    /// Points looked at, days played.
    pub looked_at: (u32, u32),
    /// The promise.
    pub promise: Promise,
    /// The seed of the fresh days.
    pub fresh_seed: u64,
}

/// Begins to search.
#[must_use]
pub fn begin(ctx: &egui::Context, wish: Wish) -> Job<RecommendNews> {
    Job::begin(ctx, "outpace-recommend", move |to| {
        pool().install(|| match work(&wish, to) {
            Ok(advice) => {
                to.tell(RecommendNews::Advice(Box::new(advice)));
            }
            Err(Stop::Cancelled) => {}
            Err(Stop::Failed(why)) => {
                to.tell(RecommendNews::Failed(why));
            }
        });
    })
}

/// Confidence of the promise.
const CONFIDENCE: f64 = 0.95;
/// Fresh days of what the recommended point is compared with.
const COMPARED_DAYS: u32 = 60;
/// What is best: the least idle time for each connect.
const OBJECTIVE: &str = "idle_s_per_connect";

fn work(wish: &Wish, to: &Reporter<RecommendNews>) -> Result<Advice, Stop<String>> {
    let space = space(wish)?;
    let promise = Promise {
        share: wish.share,
        confidence: CONFIDENCE,
    };
    to.expect(u64::from(wish.days) + u64::from(wish.confirm_days) + u64::from(COMPARED_DAYS));
    to.tell(RecommendNews::Stage("Searching"));
    let modes = modes(&wish.good.loaded.scenario);
    let plan = SearchPlan {
        promises: plan::promises(promise, wish.confirm_days),
        days: wish.days,
        confirm_days: wish.confirm_days,
        start: plan::own_point(&space, &modes),
        seed: wish.seed,
    };
    let mut ground = Ground::new(wish, space.clone(), to);
    let mut search = Search::new(space.clone(), plan);
    search.run(&mut ground)?;
    to.tell(RecommendNews::Stage("Confirming on fresh days"));
    let (won, last) = confirm(wish, promise, &search, &mut ground)?;
    to.tell(RecommendNews::Stage(
        "Comparing with the other kind of rule",
    ));
    let rival = match won {
        Some(best) => rival(&search, &space, best, &mut ground)?,
        None => None,
    };
    let predicts = |point: usize| RULES[space.family_of(point)].predicts;
    let worth_it = match (won, &rival) {
        (Some(best), Some((_, difference))) => {
            Some(predicts(best) && difference.is_clear() && difference.mean > 0.0)
        }
        _ => None,
    };
    let metrics = won.map_or_else(BTreeMap::new, |point| {
        estimates(ground.fresh(point).iter().map(|day| &day.measures))
    });
    Ok(Advice {
        set: won.map(|point| space.overrides(point)),
        verdict: last,
        metrics,
        worth_it,
        rival: rival.map(|(point, difference)| (space.overrides(point), difference)),
        looked_at: (search.records().len() as u32, ground.days),
        promise,
        fresh_seed: fresh_seed(wish.seed),
    })
}

/// The first finalist that keeps the promise on fresh days, and the last verdict.
fn confirm(
    wish: &Wish,
    promise: Promise,
    search: &Search,
    ground: &mut Ground<'_>,
) -> Result<(Option<usize>, Option<Verdict>), Stop<String>> {
    let most = plan::RUNGS[0];
    let alpha = (1.0 - CONFIDENCE) / most as f64;
    let rungs = ladder(search, promise.share, alpha, wish.confirm_days, most).rungs;
    let finalists = rungs.len() as u32;
    let mut last = None;
    for point in rungs {
        let mut trial = Trial::new(promise, finalists, wish.confirm_days);
        while !trial.is_over() {
            let played = ground.fresh(point).len() as u32;
            let until = (played + SOME_DAYS).min(wish.confirm_days);
            ground.play_fresh(point, until)?;
            for day in &ground.fresh(point)[played as usize..] {
                if !trial.is_over() {
                    trial.hear(day.is_over());
                }
            }
        }
        last = Some(trial.verdict());
        if trial.verdict().established {
            return Ok((Some(point), last));
        }
    }
    Ok((None, last))
}

/// The best of the rules of the other kind, and how much more its agents wait, on the same days.
fn rival(
    search: &Search,
    space: &Space,
    best: usize,
    ground: &mut Ground<'_>,
) -> Result<Option<(usize, Difference)>, Stop<String>> {
    let predicts = |point: usize| RULES[space.family_of(point)].predicts;
    let ranked = search.ranked(0, 0.0);
    let Some(&other) = ranked.iter().find(|&&it| predicts(it) != predicts(best)) else {
        return Ok(None);
    };
    ground.play_fresh(other, COMPARED_DAYS)?;
    let pairs = ground.fresh(best).iter().zip(ground.fresh(other));
    let pairs = pairs.filter_map(|(a, b)| Some((a.measure(OBJECTIVE)?, b.measure(OBJECTIVE)?)));
    let family = Pairs {
        yes_or_no: false,
        pairs: pairs.collect(),
    };
    let difference = differences(&[family]).pop();
    Ok(difference.map(|it| (other, it)))
}

/// Fresh days played at a time.
const SOME_DAYS: u32 = 20;

fn dials(mode: &Mode) -> bool {
    !matches!(mode, Mode::Inbound(_))
}

/// How the campaigns dial.
fn modes(scenario: &Scenario) -> Vec<&Mode> {
    let modes = scenario.engine.campaigns.iter().map(|it| &it.mode);
    modes.filter(|it| dials(it)).collect()
}

/// A grid for each rule whose settings have ranges.
fn space(wish: &Wish) -> Result<Space, Stop<String>> {
    let scenario = &wish.good.loaded.scenario;
    let modes = modes(scenario);
    let known = !modes.is_empty() && modes.iter().all(|it| rule_of(it).is_some());
    if !known {
        return Err(Stop::Failed(
            "only progressive and predictive campaigns have settings to recommend; change campaign.mode in the Scenario view"
                .to_owned(),
        ));
    }
    let dialling = (scenario.engine.campaigns.iter()).filter(|it| dials(&it.mode));
    let limit = dialling.map(|it| it.abandon_limit).min();
    let limit = limit.unwrap_or(outpace_engine::PerMille::new(30));
    let family = |rule: &outpace_sim::tuning::PacingRule| {
        let axes = rule.ranges.iter().map(|range| Axis {
            key: range.key.to_owned(),
            values: range.texts(limit, plan::common_value(&modes, range.key)),
        });
        Grid::sparse(axes.collect()).map(|grid| Family {
            name: rule.name.to_owned(),
            set: vec![format!("campaign.mode={}", rule.name)],
            grid,
        })
    };
    let families: Result<Vec<Family>, _> = RULES.iter().map(family).collect();
    families
        .map(Space::new)
        .map_err(|it| Stop::Failed(it.to_string()))
}

struct Ground<'a> {
    wish: &'a Wish,
    space: Space,
    to: &'a Reporter<RecommendNews>,
    scenarios: BTreeMap<usize, Arc<Scenario>>,
    fresh: BTreeMap<usize, Vec<PlayedDay>>,
    days: u32,
}

impl<'a> Ground<'a> {
    fn new(wish: &'a Wish, space: Space, to: &'a Reporter<RecommendNews>) -> Self {
        Self {
            wish,
            space,
            to,
            scenarios: BTreeMap::new(),
            fresh: BTreeMap::new(),
            days: 0,
        }
    }

    fn fresh(&self, point: usize) -> &[PlayedDay] {
        self.fresh.get(&point).map_or(&[], Vec::as_slice)
    }

    fn play_fresh(&mut self, point: usize, until: u32) -> Result<(), Stop<String>> {
        let played = self.fresh(point).len() as u32;
        if played >= until {
            return Ok(());
        }
        let mut days = Vec::new();
        self.play_days(
            &[point],
            played..until,
            fresh_seed(self.wish.seed),
            &mut |_, day| days.push(day),
        )?;
        self.fresh.entry(point).or_default().extend(days);
        Ok(())
    }

    fn play_days(
        &mut self,
        points: &[usize],
        days: Range<u32>,
        seed: u64,
        take: &mut (dyn FnMut(usize, PlayedDay) + Send),
    ) -> Result<(), Stop<String>> {
        let scenarios: Vec<Arc<Scenario>> = points
            .iter()
            .map(|it| Arc::clone(&self.scenarios[it]))
            .collect();
        let round = Round {
            points: (0..points.len() as u32).collect(),
            replications: days,
            shard: Shard::WHOLE,
        };
        let experiment = Experiment {
            points: &scenarios,
            seed,
        };
        let to = self.to;
        let counted = Mutex::new(0_u32);
        let ended = play(experiment, &round, 0, to.cancel(), |day| {
            to.step();
            to.repaint();
            *counted
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner) += 1;
            take(points[day.point as usize], day);
            Ok::<(), String>(())
        });
        self.days += counted
            .into_inner()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        match ended.map_err(Stop::Failed)? {
            Ended::Done => Ok(()),
            Ended::Cancelled => Err(Stop::Cancelled),
        }
    }
}

impl Playground for Ground<'_> {
    type Error = String;

    fn admit(&mut self, point: usize) -> Result<bool, Stop<String>> {
        if self.to.is_cancelled() {
            return Err(Stop::Cancelled);
        }
        let mut set = self.wish.set.clone();
        set.extend(self.space.overrides(point));
        match self.wish.good.with(&set) {
            Ok(loaded) => {
                self.scenarios.insert(point, Arc::new(loaded.scenario));
                Ok(true)
            }
            Err(_) => Ok(false),
        }
    }

    fn play(
        &mut self,
        points: &[usize],
        days: Range<u32>,
        tell: &mut (dyn FnMut(usize, DayFacts) + Send),
    ) -> Result<(), Stop<String>> {
        self.play_days(points, days, self.wish.seed, &mut |point, day| {
            tell(point, DayFacts::of(&day, OBJECTIVE, true));
        })
    }
}

impl Advice {
    /// In plain words: what to set, how sure it is, and whether predicting is worth it.
    #[must_use]
    pub fn words(&self, agents: usize, limit: f64) -> Vec<String> {
        let share = |it: f64| crate::number::percent(it);
        let mut words = Vec::new();
        let (Some(set), Some(verdict)) = (&self.set, &self.verdict) else {
            let tried = self.verdict.map_or_else(String::new, |it| {
                format!(
                    " The safest was over on {} of {} fresh days.",
                    it.over, it.days
                )
            });
            words.push(format!(
                "No setting is established that is over {} on at most {} of days.{tried} A lower target, a larger team or a less strict promise may help.",
                share(limit),
                share(self.promise.share)
            ));
            return words;
        };
        let settings: Vec<String> = set.iter().map(|it| plain_setting(it)).collect();
        words.push(format!("For {agents} agents: {}.", settings.join(", ")));
        words.push(format!(
            "Over {} on {} of {} days that the search had never seen: with 95 % confidence on at most {} of days.",
            share(limit),
            verdict.over,
            verdict.days,
            share(verdict.upper)
        ));
        if let Some((_, difference)) = &self.rival {
            let size = crate::number::seconds(difference.mean.abs());
            let clear = difference.is_clear();
            words.push(match self.worth_it {
                Some(true) => format!("Predicting is worth it for this team: agents wait {size} less between connects than under the best rule that does not predict."),
                _ if clear && difference.mean > 0.0 => format!("Predicting is not worth it for this team: without it agents wait {size} less between connects."),
                _ => format!("Predicting is not worth it for this team: the difference of {size} between connects may be chance."),
            });
        }
        words
    }
}

/// `campaign.target_abandon_rate=2.5 %` as people say it.
fn plain_setting(text: &str) -> String {
    let (key, value) = text.split_once('=').unwrap_or((text, ""));
    let key = key.rsplit('.').next().unwrap_or(key).replace('_', " ");
    if key == "mode" {
        value.to_owned()
    } else {
        format!("{key} {value}")
    }
}
