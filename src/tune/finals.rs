//! Finalists on fresh days, and what is said of them.

use std::collections::BTreeMap;

use outpace_results::tuning::{
    Compared, Constraint, SaferSetting, SearchedPoint, Searching, Settings, TUNING_VERSION, Tried,
    TuningSummary,
};
use outpace_sim::experiment::PlayedDay;
use outpace_sim::experiment::paired::{Pairs, differences};
use outpace_sim::tuning::confirm::{Trial, Verdict};
use outpace_sim::tuning::plan::RUNGS;
use outpace_sim::tuning::race::Left;
use outpace_sim::tuning::{Search, Stop, ladder};
use outpace_sim::{Estimate, estimates};

use super::ground::Ground;
use super::options::Asked;
use crate::failure::Failure;

/// Finalists and what they came to.
pub(super) struct Finals<'a> {
    asked: &'a Asked,
    /// By promise: finalists in the order they were tried.
    tried: Vec<Vec<(usize, Verdict)>>,
    /// Finalists that might have been tried, by promise.
    planned: Vec<u32>,
    /// What the recommended point is compared with: a label and a point.
    others: Vec<(String, usize)>,
    neighbours: Vec<usize>,
}

impl<'a> Finals<'a> {
    pub(super) fn new(asked: &'a Asked) -> Self {
        Self {
            asked,
            tried: vec![Vec::new(); asked.promises.len()],
            planned: vec![0; asked.promises.len()],
            others: Vec::new(),
            neighbours: Vec::new(),
        }
    }

    /// Tries finalists until one is established for each promise, then what it is compared with.
    pub(super) fn play(
        &mut self,
        search: &Search,
        ground: &mut Ground<'_>,
    ) -> Result<(), Stop<Failure>> {
        self.try_ladder(0, search, ground)?;
        let Some(best) = self.recommended() else {
            return Ok(());
        };
        for promise in 1..self.asked.promises.len() {
            self.try_ladder(promise, search, ground)?;
        }
        for (label, point) in self.rivals(search, best) {
            ground.play_fresh(point, self.asked.confirm_days.min(COMPARED_DAYS), |_| false)?;
            self.others.push((label, point));
        }
        for point in search.space().neighbours(best) {
            match ground.play_fresh(point, NEIGHBOUR_DAYS, |_| false) {
                Ok(()) => self.neighbours.push(point),
                Err(Stop::Cancelled) => return Err(Stop::Cancelled),
                // Not allowed together.
                Err(Stop::Failed(_)) => {}
            }
        }
        Ok(())
    }

    fn try_ladder(
        &mut self,
        promise: usize,
        search: &Search,
        ground: &mut Ground<'_>,
    ) -> Result<(), Stop<Failure>> {
        let asked = self.asked.promises[promise];
        let days = self.asked.confirm_days;
        let rungs = RUNGS[promise.min(1)];
        let alpha = (1.0 - asked.confidence) / rungs as f64;
        let ladder = ladder(search, asked.share, alpha, days, rungs);
        let finalists = ladder.rungs.len() as u32;
        self.planned[promise] = finalists;
        for point in ladder.rungs {
            let trial = |days: &[PlayedDay]| {
                let mut trial = Trial::new(asked, finalists, self.asked.confirm_days);
                for day in days {
                    if trial.is_over() {
                        break;
                    }
                    trial.hear(day.is_over());
                }
                trial
            };
            ground.play_fresh(point, days, |days| trial(days).is_over())?;
            let verdict = trial(ground.fresh(point)).verdict();
            self.tried[promise].push((point, verdict));
            if verdict.established {
                break;
            }
        }
        Ok(())
    }

    /// The point that is recommended.
    fn recommended(&self) -> Option<usize> {
        let tried = self.tried[0].last()?;
        tried.1.established.then_some(tried.0)
    }

    /// What a planner wants to see beside the recommended point: the settings as they are, and the best of each
    /// other rule that is likely to keep the promise.
    fn rivals(&self, search: &Search, best: usize) -> Vec<(String, usize)> {
        let space = search.space();
        let mut rivals = Vec::new();
        if let Some(start) = self.asked.start.filter(|&start| start != best) {
            rivals.push(("as it is".to_owned(), start));
        }
        let ranked = search.ranked(0, 0.0);
        for (family, own) in space.families().iter().enumerate() {
            if family == space.family_of(best) {
                continue;
            }
            let first = ranked.iter().find(|&&it| space.family_of(it) == family);
            if let Some(&point) = first {
                rivals.push((format!("best {}", own.name), point));
            }
        }
        rivals
    }

    /// Everything in numbers.
    pub(super) fn summary(
        &self,
        search: &Search,
        ground: &Ground<'_>,
        complete: bool,
    ) -> TuningSummary {
        let asked = self.asked;
        let recommended = self.recommended();
        let compared = self.compared(recommended, &self.others, ground);
        let (worth_it, advice) = self.advice(search, recommended, &compared);
        let fresh = ground.rows().iter().filter(|it| it.stage == "confirm");
        let fresh_days = fresh.count() as u64;
        TuningSummary {
            schema_version: TUNING_VERSION,
            scenario: asked.scenario.clone(),
            title: asked.title.clone(),
            set: asked.set.clone(),
            seed: asked.seed,
            confirm_seed: asked.confirm_seed,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            complete,
            objective: asked.objective.clone(),
            less_is_better: asked.less_is_better,
            constraint: self.constraint(),
            established: recommended.is_some(),
            recommended: recommended.map(|point| self.settings(point)),
            metrics: recommended.map_or_else(BTreeMap::new, |point| {
                let days = ground.fresh(point).iter().take(asked.confirm_days as usize);
                estimates(days.map(|day| &day.measures))
            }),
            closest: self.closest(ground),
            predictive_is_worth_it: worth_it,
            advice,
            compared,
            safer: self.safer(recommended, ground),
            neighbours: self.neighbours(recommended, ground),
            finalists: self.finalists(ground),
            search: Searching {
                space: search.space().points() as u64,
                points: search.records().len() as u32,
                days: ground.rows().len() as u64 - fresh_days,
                fresh_days,
                too_risky: search.left(Left::TooRisky) as u32,
                beaten: search.left(Left::Beaten) as u32,
                no_days_left: search.left(Left::NoDaysLeft) as u32,
                refused: search.refused().len() as u32,
            },
            points: self.points(search),
        }
    }

    fn constraint(&self) -> Constraint {
        let promise = self.asked.promises[0];
        let verdict = self.tried[0].last().filter(|it| it.1.established);
        Constraint {
            share_of_days: promise.share,
            confidence: promise.confidence,
            meters: self.asked.meters.clone(),
            limit: self.asked.limit.map(outpace_engine::PerMille::as_f64),
            days: verdict.map_or(0, |it| it.1.days),
            days_over: verdict.map_or(0, |it| it.1.over),
            upper_bound: verdict.map(|it| it.1.upper),
            finalists: self.planned[0],
        }
    }

    fn settings(&self, point: usize) -> Settings {
        self.asked.space.settings(point).into_iter().collect()
    }

    fn rule(&self, point: usize) -> String {
        let space = &self.asked.space;
        space.families()[space.family_of(point)].name.clone()
    }

    fn tried(
        &self,
        promise: usize,
        (point, verdict): (usize, Verdict),
        ground: &Ground<'_>,
    ) -> Tried {
        let days = ground.fresh(point).iter().take(verdict.days as usize);
        Tried {
            point: point as u32,
            settings: self.settings(point),
            rule: self.rule(point),
            share_of_days: self.asked.promises[promise].share,
            established: verdict.established,
            days: verdict.days,
            days_over: verdict.over,
            upper_bound: verdict.upper,
            objective: Estimate::of(days.map(|day| day.measure(&self.asked.objective))),
        }
    }

    fn finalists(&self, ground: &Ground<'_>) -> Vec<Tried> {
        let all = self.tried.iter().enumerate();
        let each = all.flat_map(|(promise, tried)| tried.iter().map(move |&it| (promise, it)));
        each.map(|(promise, it)| self.tried(promise, it, ground))
            .collect()
    }

    /// If nothing is established: the finalist with the lowest bound.
    fn closest(&self, ground: &Ground<'_>) -> Option<Tried> {
        if self.recommended().is_some() {
            return None;
        }
        // A trial that ended early has a high bound because it is short: its share counts first.
        let share = |it: &(usize, Verdict)| f64::from(it.1.over) / f64::from(it.1.days.max(1));
        let tried = self.tried[0].iter().copied();
        let closest = tried.min_by(|a, b| share(a).total_cmp(&share(b)))?;
        Some(self.tried(0, closest, ground))
    }

    fn safer(&self, recommended: Option<usize>, ground: &Ground<'_>) -> Vec<SaferSetting> {
        let each = self.tried.iter().enumerate().skip(1);
        let tried = each.filter(|(_, tried)| !tried.is_empty());
        let mut all: Vec<(usize, (usize, Verdict))> = tried
            .filter_map(|(promise, tried)| Some((promise, *tried.last()?)))
            .collect();
        // What keeps a stricter promise keeps this one: where it earns more, it is the one.
        let sign = if self.asked.less_is_better { -1.0 } else { 1.0 };
        let earns = |it: &(usize, Verdict)| {
            let tried = self.tried(0, *it, ground);
            sign * tried.objective.mean.unwrap_or(f64::NEG_INFINITY)
        };
        for place in (1..all.len()).rev() {
            let stricter = all[place].1;
            let own = all[place - 1].1;
            if stricter.1.established && (!own.1.established || earns(&stricter) > earns(&own)) {
                all[place - 1].1 = stricter;
            }
        }
        let points: Vec<(String, usize)> =
            all.iter().map(|(_, it)| (String::new(), it.0)).collect();
        let compared = self.compared(recommended, &points, ground);
        all.into_iter()
            .zip(compared)
            .map(|((promise, it), difference)| SaferSetting {
                share_of_days: self.asked.promises[promise].share,
                established: it.1.established,
                tried: Some(self.tried(promise, it, ground)),
                difference: (Some(it.0) != recommended).then_some(difference),
            })
            .collect()
    }

    fn neighbours(&self, recommended: Option<usize>, ground: &Ground<'_>) -> Vec<Compared> {
        let Some(best) = recommended else {
            return Vec::new();
        };
        let own = self.settings(best);
        let label = |&point: &usize| {
            let changed = self.asked.space.settings(point).into_iter();
            let mut changed = changed.filter(|(key, value)| own.get(key) != Some(value));
            let text = changed.next().map(|(key, value)| {
                let last = key.rsplit('.').next().unwrap_or_default();
                format!("{last}={value}")
            });
            (text.unwrap_or_default(), point)
        };
        let points: Vec<(String, usize)> = self.neighbours.iter().map(label).collect();
        self.compared(recommended, &points, ground)
    }

    /// Points against the recommended one, day by day; a family of comparisons whose intervals hold together.
    fn compared(
        &self,
        recommended: Option<usize>,
        points: &[(String, usize)],
        ground: &Ground<'_>,
    ) -> Vec<Compared> {
        let Some(best) = recommended else {
            return Vec::new();
        };
        let objective = &self.asked.objective;
        let pairs = |point: usize| {
            let days = ground.fresh(best).iter().zip(ground.fresh(point));
            let pairs =
                days.filter_map(|(a, b)| Some((a.measure(objective)?, b.measure(objective)?)));
            Pairs {
                yes_or_no: false,
                pairs: pairs.collect(),
            }
        };
        let family: Vec<Pairs> = points.iter().map(|(_, point)| pairs(*point)).collect();
        let found = differences(&family);
        let each = points.iter().zip(&found);
        each.map(|((label, point), difference)| {
            let days = ground.fresh(*point).iter();
            let both = days.take(difference.n as usize);
            Compared {
                label: label.clone(),
                point: *point as u32,
                settings: self.settings(*point),
                days: 0,
                objective: None,
                difference: None,
                low: None,
                high: None,
                days_over: both.filter(|day| day.is_over()).count() as u32,
            }
            .with(difference)
        })
        .collect()
    }

    /// Is predicting worth it? The recommended point against the best of the rules of the other kind.
    fn advice(
        &self,
        search: &Search,
        recommended: Option<usize>,
        compared: &[Compared],
    ) -> (Option<bool>, Option<String>) {
        let space = search.space();
        let kind = |point: usize| self.asked.predicts[space.family_of(point)];
        let (Some(best), Some(own)) = (recommended, recommended.and_then(kind)) else {
            return (None, None);
        };
        let other = compared
            .iter()
            .find(|it| it.label.starts_with("best ") && kind(it.point as usize) == Some(!own));
        let Some(other) = other else {
            return (None, None);
        };
        let (Some(difference), Some(low), Some(high)) = (other.difference, other.low, other.high)
        else {
            return (None, None);
        };
        // How much predicting adds, whichever side it is on; more is better.
        let sign = if self.asked.less_is_better { -1.0 } else { 1.0 };
        let (gain, low, high) = if own {
            (
                -sign * difference,
                (-sign * low).min(-sign * high),
                (-sign * low).max(-sign * high),
            )
        } else {
            (
                sign * difference,
                (sign * low).min(sign * high),
                (sign * low).max(sign * high),
            )
        };
        let is_worth_it = own && low > 0.0;
        let (with, without) = if own {
            (self.rule(best), self.rule(other.point as usize))
        } else {
            (self.rule(other.point as usize), self.rule(best))
        };
        let show = outpace_results::tuning::difference_text(&self.asked.objective, gain, low, high);
        let advice = if is_worth_it {
            format!(
                "Predicting is worth it here: the best {with} setting earns {show} over the best {without} one."
            )
        } else if own {
            format!(
                "Predicting is hardly worth it here: what the best {with} setting earns over the best {without} one, {show}, may be chance."
            )
        } else {
            format!(
                "Predicting is not worth it here: against the best {without} setting the best {with} one earns {show}, as far as it can keep the promise at all."
            )
        };
        (Some(is_worth_it), Some(advice))
    }

    fn points(&self, search: &Search) -> Vec<SearchedPoint> {
        let prior = search.usual_variance();
        let sign = if self.asked.less_is_better { -1.0 } else { 1.0 };
        let played = search.records().iter().filter(|(_, it)| it.days() > 0);
        played
            .map(|(&point, record)| SearchedPoint {
                point: point as u32,
                settings: self.settings(point),
                rule: self.rule(point),
                days: record.days(),
                objective: record.objective().map(|it| sign * it),
                days_over: record.over(),
                likely_share_of_days: record.risk(prior).share(),
            })
            .collect()
    }
}

/// Fresh days of what the recommended point is compared with.
const COMPARED_DAYS: u32 = 100;
/// Fresh days of its neighbours.
const NEIGHBOUR_DAYS: u32 = 25;
