//! Do intervals hold what they promise? Many independent experiments whose answer is known, and how many of
//! their 95 % intervals cover it.
//!
//! The case: 200 contacts, each dialled once, each answering with a known probability. Live answers a day are
//! binomial, so their mean is known exactly; of two probabilities so is the difference, on the same people. It
//! goes through the whole product: lists, dialing, engine, recorder, measures.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use outpace_scenarios::Scenario;
use outpace_sim::experiment::paired::{Pairs, differences};
use outpace_sim::experiment::{Experiment, Job, Moments, Precision, Replications, Schedule, Shard};
use outpace_sim::{Day, Estimate};
use rayon::prelude::*;

use crate::cases::scenario;

/// How many experiments, and how many of their intervals covered the answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Experiments.
    pub experiments: u32,
    /// The mean of so many days: Student's t.
    pub mean: u32,
    /// The difference of two settings on the same people, one of a family of one.
    pub difference: u32,
    /// Both differences of a family of two.
    pub family: u32,
    /// The mean when days were played until the interval was narrow.
    pub sequential: u32,
}

/// Contacts of a day.
const CONTACTS: f64 = 200.0;
/// Settings, by their probability of an answer.
const ANSWERS: [f64; 3] = [0.25, 0.35, 0.30];
/// Days of an experiment with a fixed number.
const DAYS: u32 = 20;
/// Half the width at which an experiment stops: some 64 days.
const HALF_WIDTH: f64 = 1.5;

/// Plays the experiments, each with a seed of its own.
#[must_use]
pub fn coverage(experiments: u32, first_seed: u64) -> Coverage {
    let points = ANSWERS.map(point);
    let found: Vec<Coverage> = (0..experiments)
        .into_par_iter()
        .map(|experiment| one(&points, first_seed + u64::from(experiment)))
        .collect();
    found
        .into_iter()
        .fold(Coverage::default(), |sum, one| Coverage {
            experiments: sum.experiments + 1,
            mean: sum.mean + one.mean,
            difference: sum.difference + one.difference,
            family: sum.family + one.family,
            sequential: sum.sequential + one.sequential,
        })
}

fn point(answers: f64) -> Arc<Scenario> {
    let probability = format!("people.answer_probability={:.0} %", answers * 100.0);
    let set = [
        "campaign.list.generated=200",
        "agents=20",
        "day.length=2 h",
        &*probability,
    ];
    Arc::new(scenario("memoryless.toml", &set))
}

fn one(points: &[Arc<Scenario>], seed: u64) -> Coverage {
    let experiment = Experiment { points, seed };
    let mut spare = Day::default();
    let mut live = |point: usize, replication: u32| {
        let job = Job {
            point: point as u32,
            replication,
        };
        let day = experiment.day(job, &mut spare, &AtomicBool::new(false));
        let day = day.expect("not cancelled");
        day.measure("live_answers").expect("a count")
    };
    let days: Vec<[f64; 3]> = (0..DAYS)
        .map(|day| [live(0, day), live(1, day), live(2, day)])
        .collect();
    let mean: Moments = days.iter().map(|day| day[0]).collect();
    let pairs = |second: usize| Pairs {
        yes_or_no: false,
        pairs: days.iter().map(|day| (day[0], day[second])).collect(),
    };
    let answer = |second: usize| CONTACTS * (ANSWERS[second] - ANSWERS[0]);
    let covers = |(low, high): (f64, f64), answer: f64| low <= answer && answer <= high;
    let alone = differences(&[pairs(1)])[0].interval.expect("many days");
    let family = differences(&[pairs(1), pairs(2)]);
    let both = family.iter().zip([1, 2]).all(|(difference, second)| {
        covers(difference.interval.expect("many days"), answer(second))
    });
    let known = CONTACTS * ANSWERS[0];
    Coverage {
        experiments: 1,
        mean: u32::from(covers(ends(&mean.estimate()), known)),
        difference: u32::from(covers(alone, answer(1))),
        family: u32::from(both),
        sequential: u32::from(covers(ends(&until_narrow(&mut live)), known)),
    }
}

/// The mean of as many days of the first setting as make its interval narrow.
fn until_narrow(live: &mut impl FnMut(usize, u32) -> f64) -> Estimate {
    let precision = Precision {
        half_widths: vec![("live_answers".to_owned(), HALF_WIDTH)],
        min: DAYS,
        max: 1000,
    };
    let mut schedule = Schedule::new(Replications::Until(precision), 1, Shard::WHOLE);
    let mut moments = Moments::default();
    while let Some(round) = schedule.next_round() {
        for job in round.jobs() {
            let value = live(0, job.replication);
            moments.push(value);
            schedule.hear_of(0, |_| Some(value));
        }
    }
    moments.estimate()
}

fn ends(estimate: &Estimate) -> (f64, f64) {
    let ends = estimate.ci95_low.zip(estimate.ci95_high);
    ends.expect("many days")
}
