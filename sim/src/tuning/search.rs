//! The search: few days of many points, more days of those that may be the best.
//!
//! An iterated race, as of López-Ibáñez and others 2016, "The irace package", Oper. Res. Perspect. 3, 43–58: a
//! sample is raced, neighbours of the best join, all race again. Where days do not suffice to tell points apart,
//! the better half goes on, as in sequential halving (Karnin, Koren and Somekh 2013, "Almost optimal exploration
//! in multi-armed bandits", ICML 28).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Promise;
use super::binomial;
use super::race::{Left, RaceRule, leaving};
use super::record::{DayFacts, Record};
use super::sample::sample;
use super::space::Space;

/// Plays days.
pub trait Playground {
    /// Why it may fail.
    type Error;

    /// Makes a point ready; `false` if the scenario does not allow it.
    ///
    /// # Errors
    /// When it was cancelled, or nothing can be played at all.
    fn admit(&mut self, point: usize) -> Result<bool, Stop<Self::Error>>;

    /// Plays some days of some points and tells each, by replication and then by point.
    ///
    /// # Errors
    /// When it was cancelled, or with its own error; days told before count.
    fn play(
        &mut self,
        points: &[usize],
        days: Range<u32>,
        tell: &mut (dyn FnMut(usize, DayFacts) + Send),
    ) -> Result<(), Stop<Self::Error>>;
}

/// Why playing stopped.
#[derive(Debug, PartialEq, Eq)]
pub enum Stop<E> {
    /// Somebody asked for it.
    Cancelled,
    /// It failed.
    Failed(E),
}

impl<E> From<E> for Stop<E> {
    fn from(error: E) -> Self {
        Self::Failed(error)
    }
}

/// What a search is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchPlan {
    /// The promise, and safer ones whose best settings are wanted too; the first is the one asked for.
    pub promises: Vec<Promise>,
    /// About how many days may be played.
    pub days: u32,
    /// Days of each finalist later: how sure those will be says how far from the edge a good point is.
    pub confirm_days: u32,
    /// A point to look at in any case: the settings as they are.
    pub start: Option<usize>,
    /// Which points are sampled.
    pub seed: u64,
}

/// A search and what it knows.
#[derive(Clone, Debug)]
pub struct Search {
    plan: SearchPlan,
    space: Space,
    /// What is known of each point that was admitted.
    records: BTreeMap<usize, Record>,
    /// Points still in the race, in the order they joined.
    inside: Vec<usize>,
    /// Why the others left.
    left: BTreeMap<usize, Left>,
    /// Points the scenario does not allow.
    refused: BTreeSet<usize>,
}

impl Search {
    /// A search that has played nothing.
    #[must_use]
    pub fn new(space: Space, plan: SearchPlan) -> Self {
        Self {
            plan,
            space,
            records: BTreeMap::new(),
            inside: Vec::new(),
            left: BTreeMap::new(),
            refused: BTreeSet::new(),
        }
    }

    /// Searches to the end of its days.
    ///
    /// # Errors
    /// When it was stopped. What is known until then stays.
    pub fn run<P: Playground>(&mut self, ground: &mut P) -> Result<(), Stop<P::Error>> {
        let stages = Stages::of(self.plan.days);
        self.explore(ground, stages.explored)?;
        self.race(ground, EXPLORED_DAYS, stages.explored)?;
        self.cut(KEPT_WHILE_REFINING);
        for _ in 0..REFINEMENTS {
            self.join_neighbours(ground, stages.refined)?;
            self.race(ground, REFINED_DAYS, stages.explored)?;
            self.cut(KEPT_WHILE_REFINING);
        }
        for (days, kept) in DEEPENINGS {
            self.race(ground, days, stages.explored)?;
            self.cut(kept);
        }
        Ok(())
    }

    /// The space that is searched.
    #[must_use]
    pub fn space(&self) -> &Space {
        &self.space
    }

    /// What is known of each point.
    #[must_use]
    pub fn records(&self) -> &BTreeMap<usize, Record> {
        &self.records
    }

    /// Points still in the race.
    #[must_use]
    pub fn inside(&self) -> &[usize] {
        &self.inside
    }

    /// How many points left for this reason.
    #[must_use]
    pub fn left(&self, why: Left) -> usize {
        self.left.values().filter(|&&it| it == why).count()
    }

    /// Points the scenario does not allow.
    #[must_use]
    pub fn refused(&self) -> &BTreeSet<usize> {
        &self.refused
    }

    /// Variance of margins that points have in the middle.
    #[must_use]
    pub fn usual_variance(&self) -> f64 {
        let known = self.records.values().filter_map(Record::margin_variance);
        let mut variances: Vec<f64> = known.filter(|&variance| variance > 0.0).collect();
        variances.sort_by(f64::total_cmp);
        variances
            .get(variances.len() / 2)
            .copied()
            .unwrap_or(USUAL_VARIANCE)
    }

    /// Points in the race for a promise, the most promising first. `errors` below zero looks at risks with
    /// kind eyes.
    #[must_use]
    pub fn ranked(&self, promise: usize, errors: f64) -> Vec<usize> {
        let aim = self.aim(promise);
        let prior = self.usual_variance();
        let key = |&point: &usize| {
            let record = &self.records[&point];
            let share = record.risk(prior).share_at(errors);
            let objective = record.objective().unwrap_or(f64::NEG_INFINITY);
            if share <= aim {
                (0, -objective)
            } else {
                (1, share)
            }
        };
        let mut points = self.inside.clone();
        points.sort_by(|a, b| {
            let ((first, a), (second, b)) = (key(a), key(b));
            first.cmp(&second).then(a.total_cmp(&b))
        });
        points
    }

    /// The share of days over at which a point is confirmed about three times in four: below what is promised,
    /// because a count of days must leave no doubt.
    fn aim(&self, promise: usize) -> f64 {
        let Promise { share, confidence } = self.plan.promises[promise];
        let n = self.plan.confirm_days;
        match binomial::most_over(n, share, (1.0 - confidence) / FINALISTS) {
            // At most k with probability 75 %: the lower bound's equation turned round.
            Some(k) => binomial::upper(k, n, 0.75),
            None => 0.0,
        }
    }

    fn explore<P: Playground>(&mut self, ground: &mut P, count: u32) -> Result<(), Stop<P::Error>> {
        let start = self.plan.start;
        self.join(ground, start.into_iter(), usize::MAX)?;
        let families = self.space.families();
        let large = families.iter().filter(|it| it.grid.points() > SMALL);
        let each = count as usize / large.count().max(1);
        for family in 0..self.space.families().len() {
            // Some of a sample the scenario may refuse.
            let points = sample(&self.space, family, each.max(SMALL) * 3 / 2, self.plan.seed);
            self.join(ground, points.into_iter(), each.max(SMALL))?;
        }
        Ok(())
    }

    /// Neighbours of the best join, the best's first.
    fn join_neighbours<P: Playground>(
        &mut self,
        ground: &mut P,
        count: u32,
    ) -> Result<(), Stop<P::Error>> {
        let mut best: Vec<usize> = Vec::new();
        for (promise, take) in (0..self.plan.promises.len()).zip([3, 1, 1]) {
            for point in self.ranked(promise, 0.0).into_iter().take(take) {
                if !best.contains(&point) {
                    best.push(point);
                }
            }
        }
        let each: Vec<Vec<usize>> = best
            .iter()
            .map(|&point| self.space.neighbours(point))
            .collect();
        // In turns: two of the best, one of each other.
        let longest = each.iter().map(Vec::len).max().unwrap_or(0);
        let mut turn: Vec<usize> = each.first().cloned().unwrap_or_default();
        for step in 0..longest {
            turn.extend(each.iter().skip(1).filter_map(|it| it.get(step)));
        }
        self.join(ground, turn.into_iter(), count as usize)
    }

    /// Lets points join that are new, at most so many.
    fn join<P: Playground>(
        &mut self,
        ground: &mut P,
        points: impl Iterator<Item = usize>,
        most: usize,
    ) -> Result<(), Stop<P::Error>> {
        let mut joined = 0;
        for point in points {
            if joined == most {
                break;
            }
            if self.records.contains_key(&point) || self.refused.contains(&point) {
                continue;
            }
            if ground.admit(point)? {
                self.records.insert(point, Record::default());
                self.inside.push(point);
                joined += 1;
            } else {
                self.refused.insert(point);
            }
        }
        Ok(())
    }

    /// Plays everybody up to so many days, and lets go who surely cannot win.
    fn race<P: Playground>(
        &mut self,
        ground: &mut P,
        days: u32,
        points: u32,
    ) -> Result<(), Stop<P::Error>> {
        // Points that have played as much play together.
        let mut behind: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for &point in &self.inside {
            let played = self.records[&point].days();
            if played < days {
                behind.entry(played).or_default().push(point);
            }
        }
        for (played, points) in behind {
            let records = &mut self.records;
            ground.play(&points, played..days, &mut |point, day| {
                records.entry(point).or_default().push(day);
            })?;
        }
        let shares: Vec<f64> = self.plan.promises.iter().map(|it| it.share).collect();
        let rounds = 1 + REFINEMENTS + DEEPENINGS.len() as u32;
        let rule = RaceRule {
            shares: &shares,
            judgements: points.saturating_mul(2).saturating_mul(rounds),
            prior_variance: self.usual_variance(),
        };
        let records: Vec<&Record> = self.inside.iter().map(|it| &self.records[it]).collect();
        let verdicts = leaving(&records, &rule);
        let kept = self.best_of_each_family();
        let judged = std::mem::take(&mut self.inside).into_iter().zip(verdicts);
        for (point, verdict) in judged {
            match verdict {
                Some(why) if !kept.contains(&point) => {
                    self.left.insert(point, why);
                }
                _ => self.inside.push(point),
            }
        }
        self.part_twins();
        Ok(())
    }

    /// Lets go who is the same as another, day by day: a ceiling that is never reached makes many of them.
    fn part_twins(&mut self) {
        let mut alone: Vec<usize> = Vec::new();
        for point in std::mem::take(&mut self.inside) {
            let own = &self.records[&point];
            let twin = alone
                .iter()
                .any(|other| own.is_twin_of(&self.records[other]));
            if twin {
                self.left.insert(point, Left::Beaten);
            } else {
                alone.push(point);
            }
        }
        self.inside = alone;
    }

    /// Keeps the best so many for the promise asked for, half as many for each safer one, and the best of each
    /// family; the others leave for want of days.
    fn cut(&mut self, kept: usize) {
        let mut stay: BTreeSet<usize> = self.best_of_each_family().into_iter().collect();
        for promise in 0..self.plan.promises.len() {
            let take = if promise == 0 { kept } else { kept.div_ceil(2) };
            // Half by what is likely, half by what is possible.
            let likely = self.ranked(promise, 0.0).into_iter().take(take.div_ceil(2));
            stay.extend(likely);
            let possible = self.ranked(promise, -1.0).into_iter();
            stay.extend(possible.take(take.div_ceil(2)));
        }
        let (stay, leave) = std::mem::take(&mut self.inside)
            .into_iter()
            .partition(|point| stay.contains(point));
        self.inside = stay;
        let leave: Vec<usize> = leave;
        self.left
            .extend(leave.into_iter().map(|point| (point, Left::NoDaysLeft)));
    }

    /// The point of each family that is best for what is asked, so that rules can be weighed in the end.
    fn best_of_each_family(&self) -> Vec<usize> {
        let ranked = self.ranked(0, 0.0);
        (0..self.space.families().len())
            .filter_map(|family| {
                let mut own = ranked.iter();
                own.find(|&&point| self.space.family_of(point) == family)
            })
            .copied()
            .collect()
    }
}

/// How many points a search of so many days looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stages {
    /// Sampled in the beginning.
    explored: u32,
    /// New ones of each refinement.
    refined: u32,
}

impl Stages {
    /// A third of the days to look round, a half to refine; what is left deepens.
    fn of(days: u32) -> Self {
        Self {
            explored: (days / 3 / EXPLORED_DAYS).clamp(8, JOIN_MAX),
            refined: (days * 2 / 5 / REFINEMENTS / REFINED_DAYS).clamp(4, JOIN_MAX),
        }
    }
}

/// Points that join at a time: each is a scenario in memory.
const JOIN_MAX: u32 = 2000;
/// Days of each point of the sample.
const EXPLORED_DAYS: u32 = 4;
/// Days of each point that joins later.
const REFINED_DAYS: u32 = 8;
/// How often neighbours join.
const REFINEMENTS: u32 = 4;
/// How many points go on while neighbours join.
const KEPT_WHILE_REFINING: usize = 6;
/// Days of each point in the end, and how many points then go on.
const DEEPENINGS: [(u32, usize); 2] = [(16, 6), (32, 6)];
/// Families up to this size are looked at whole.
const SMALL: usize = 8;
/// Finalists that are likely for a promise; see `finalists`.
const FINALISTS: f64 = 4.0;
/// Before any point has two days: a rate of 3 % of 1,000 calls varies by a sixth of itself.
const USUAL_VARIANCE: f64 = 0.03;

#[cfg(test)]
mod tests {
    use rand::SeedableRng as _;
    use rand_distr::{Distribution as _, Normal};
    use rand_xoshiro::Xoshiro256PlusPlus;

    use super::*;
    use crate::experiment::{Axis, Grid};
    use crate::tuning::space::Family;

    /// A made-up dialer: the first key is how bold it is, the second how well it steers; the best is the
    /// boldest within the limit at the middle of the second.
    struct MadeUp {
        space: Space,
        seed: u64,
        played: u32,
    }

    impl MadeUp {
        fn truth(&self, point: usize) -> (f64, f64) {
            let place = self.space.place(point);
            let (bold, steer) = (place.values[0] as f64, place.values[1] as f64);
            (
                0.70 + 0.01 * bold - 0.005 * (steer - 3.0).abs(),
                -0.8 + 0.06 * bold,
            )
        }
    }

    impl Playground for MadeUp {
        type Error = ();

        fn admit(&mut self, point: usize) -> Result<bool, Stop<()>> {
            Ok(!point.is_multiple_of(13))
        }

        fn play(
            &mut self,
            points: &[usize],
            days: Range<u32>,
            tell: &mut (dyn FnMut(usize, DayFacts) + Send),
        ) -> Result<(), Stop<()>> {
            let noise = Normal::new(0.0, 1.0).expect("a normal law");
            for day in days {
                for &point in points {
                    let shared = self.seed * 1_000_003 + u64::from(day);
                    let mut all = Xoshiro256PlusPlus::seed_from_u64(shared);
                    let mut own = Xoshiro256PlusPlus::seed_from_u64(shared ^ (point as u64) << 40);
                    let (objective, margin) = self.truth(point);
                    let margin = margin + 0.1 * noise.sample(&mut own);
                    let objective =
                        objective + 0.01 * noise.sample(&mut all) + 0.002 * noise.sample(&mut own);
                    self.played += 1;
                    tell(
                        point,
                        DayFacts {
                            objective: Some(objective),
                            margin,
                            over: margin > 0.0,
                        },
                    );
                }
            }
            Ok(())
        }
    }

    fn search(seed: u64) -> (MadeUp, Search) {
        let axis = |key: &str, count: usize| Axis {
            key: key.to_owned(),
            values: (0..count).map(|value| value.to_string()).collect(),
        };
        let family = Family {
            name: String::new(),
            set: Vec::new(),
            grid: Grid::new(vec![axis("bold", 20), axis("steer", 8), axis("idle", 5)])
                .expect("a grid"),
        };
        let space = Space::new(vec![family]);
        let plan = SearchPlan {
            promises: vec![Promise {
                share: 0.05,
                confidence: 0.95,
            }],
            days: 800,
            confirm_days: 400,
            start: None,
            seed,
        };
        let mut ground = MadeUp {
            space: space.clone(),
            seed,
            played: 0,
        };
        let mut search = Search::new(space, plan);
        search.run(&mut ground).expect("nobody stops it");
        (ground, search)
    }

    #[test]
    fn what_is_found_is_near_the_best_there_is() {
        // Over on 2.3 % of days at boldness 10, on 8 % at 11. The best steers by 3 and is 10 bold; one step beyond
        // may look within on thirty days, which is why finalists are confirmed.
        let firsts: Vec<(f64, f64)> = (1..=20)
            .map(|seed| {
                let (ground, search) = search(seed);
                assert!(ground.played < 1000, "{}", ground.played);
                ground.truth(search.ranked(0, 0.0)[0])
            })
            .collect();
        let is_near = |&(objective, margin): &(f64, f64)| objective > 0.79 && margin < -0.12;
        assert!(firsts.iter().all(is_near), "{firsts:?}");
        let best = firsts.iter().filter(|it| (it.0 - 0.80).abs() < 1e-9);
        assert!(best.count() >= 12, "{firsts:?}");
    }

    #[test]
    fn the_same_seed_finds_the_same() {
        let ranked = |seed| search(seed).1.ranked(0, 0.0);
        assert_eq!(ranked(5), ranked(5));
    }
}
