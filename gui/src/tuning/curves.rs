//! Curves as replications come in: first a day of each point, then more and more, the same people for all.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use outpace_scenarios::Scenario;
use outpace_sim::experiment::{Experiment, Job as Day, PlayedDay};
use rayon::prelude::*;

use super::ideal::{Ideal, ideal};
use crate::document::Good;
use crate::worker::{Job, Reporter, pool};

/// A setting whose days are wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// What makes it of the scenario, `key=value` each.
    pub set: Vec<String>,
    /// Days that are known already: these are not played again.
    pub known: u32,
    /// How many days are wanted.
    pub days: u32,
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The scenario.
    pub good: Good,
    /// Its points; the first is the chosen one, and is played first.
    pub points: Vec<Point>,
    /// Where all draws come from.
    pub seed: u64,
    /// The teams whose best possible curve is wanted, as `key=value` texts each, and the abandon rates to reckon it at.
    pub ideals: Vec<Vec<String>>,
}

/// What has come.
#[derive(Clone, Debug)]
pub enum CurveNews {
    /// Points that the scenario does not allow, and why.
    Refused(Vec<(usize, String)>),
    /// Days that were played: which point, what it came to. Of each point in order of replication.
    Days(Vec<(usize, PlayedDay)>),
    /// The best any dialer without foresight can do, for one of the teams; or why nobody knows.
    Ideal(usize, Result<Ideal, &'static str>),
}

/// Begins to play.
#[must_use]
pub fn begin(ctx: &egui::Context, asked: Asked) -> Job<CurveNews> {
    Job::begin(ctx, "outpace-curves", move |to| {
        pool().install(|| work(&asked, to));
    })
}

fn work(asked: &Asked, to: &Reporter<CurveNews>) {
    let wanted = |it: &Point| u64::from(it.days.saturating_sub(it.known));
    to.expect(asked.points.iter().map(wanted).sum());
    let mut bench = Bench::new(asked, to);
    // An answer first: the chosen setting's first days, before anything else is even read.
    bench.admit(0..1);
    bench.play(&[(0, FIRST_DAYS)]);
    bench.admit(1..asked.points.len());
    // The chosen setting has more days than the curve it is on: it is what is looked at.
    let everybody = |days: u32| -> Vec<(usize, u32)> {
        let of = |point| if point == 0 { days * CHOSEN } else { days };
        (0..asked.points.len())
            .map(|point| (point, of(point)))
            .collect()
    };
    bench.play(&everybody(1));
    if to.is_cancelled() {
        return;
    }
    for (team, set) in asked.ideals.iter().enumerate() {
        if let Ok(loaded) = asked.good.with(set) {
            let ideal = ideal(&loaded.scenario, asked.seed);
            to.tell(CurveNews::Ideal(team, ideal));
        }
    }
    let most = asked.points.iter().map(|it| it.days).max().unwrap_or(0);
    let mut days = 2;
    while !to.is_cancelled() {
        bench.play(&everybody(days.min(most)));
        if days >= most {
            break;
        }
        // A half more each time: whoever stops early has about as many days of each point.
        days = (days + days.div_ceil(2)).min(most);
    }
}

/// Days of the chosen setting before anything else: enough for a first interval.
const FIRST_DAYS: u32 = 2;

/// Days of the chosen setting for each of the others'.
const CHOSEN: u32 = 3;

/// News are told this often: a frame or two.
const EVERY: Duration = Duration::from_millis(40);

struct Bench<'a> {
    asked: &'a Asked,
    to: &'a Reporter<CurveNews>,
    /// By point; `None` for one that is not there, or not allowed.
    scenarios: Vec<Option<Arc<Scenario>>>,
    played: Vec<u32>,
    told: Instant,
    waiting: Vec<(usize, PlayedDay)>,
}

impl<'a> Bench<'a> {
    fn new(asked: &'a Asked, to: &'a Reporter<CurveNews>) -> Self {
        Self {
            asked,
            to,
            scenarios: vec![None; asked.points.len()],
            played: asked.points.iter().map(|it| it.known).collect(),
            told: Instant::now(),
            waiting: Vec::new(),
        }
    }

    /// Makes points ready that still want days.
    fn admit(&mut self, points: std::ops::Range<usize>) {
        let asked = self.asked;
        let loaded: Vec<(usize, Result<Arc<Scenario>, String>)> = points
            .into_par_iter()
            .filter(|&place| asked.points[place].known < asked.points[place].days)
            .map(|place| {
                let loaded = asked.good.with(&asked.points[place].set);
                (
                    place,
                    loaded
                        .map(|it| Arc::new(it.scenario))
                        .map_err(|it| it.to_string()),
                )
            })
            .collect();
        let mut refused = Vec::new();
        for (place, loaded) in loaded {
            match loaded {
                Ok(scenario) => self.scenarios[place] = Some(scenario),
                Err(why) => refused.push((place, why)),
            }
        }
        if !refused.is_empty() {
            self.to.tell(CurveNews::Refused(refused));
        }
    }

    /// Plays points up to so many days each.
    fn play(&mut self, until: &[(usize, u32)]) {
        let mut jobs: Vec<(usize, u32)> = Vec::new();
        for &(point, days) in until {
            if self.scenarios[point].is_some() {
                let days = days.min(self.asked.points[point].days);
                jobs.extend((self.played[point]..days).map(|day| (point, day)));
            }
        }
        // By replication: every point's next day before anybody's after next.
        jobs.sort_by_key(|&(point, day)| (day, point));
        // As many at a time as there are threads, so that every answer comes as soon as it is there.
        for some in jobs.chunks(rayon::current_num_threads().max(1)) {
            if self.to.is_cancelled() {
                return;
            }
            let played: Vec<Option<PlayedDay>> = some
                .par_iter()
                .map(|&(point, replication)| self.day(point, replication))
                .collect();
            for (&(point, _), day) in some.iter().zip(played) {
                let Some(day) = day else { return };
                self.played[point] += 1;
                self.to.step();
                self.waiting.push((point, day));
            }
            if self.told.elapsed() >= EVERY {
                self.tell();
            }
        }
        self.tell();
    }

    fn day(&self, point: usize, replication: u32) -> Option<PlayedDay> {
        let scenario = self.scenarios[point].clone()?;
        let experiment = Experiment {
            points: &[scenario],
            seed: self.asked.seed,
        };
        let mut spare = outpace_sim::Day::default();
        let job = Day {
            replication,
            point: 0,
        };
        experiment.day(job, &mut spare, self.to.cancel())
    }

    fn tell(&mut self) {
        self.told = Instant::now();
        if !self.waiting.is_empty() {
            let mut by_point: BTreeMap<usize, Vec<PlayedDay>> = BTreeMap::new();
            for (point, day) in self.waiting.drain(..) {
                by_point.entry(point).or_default().push(day);
            }
            let days = by_point.into_iter();
            let days = days.flat_map(|(point, days)| days.into_iter().map(move |day| (point, day)));
            self.to.tell(CurveNews::Days(days.collect()));
        }
    }
}
