//! Who answers: by hour, by attempt, and how far it is the same people who do.
//!
//! The simulator's model: an attempt is answered by a person when `√ρ Z + √(1−ρ) E` lies below the threshold
//! of its hour and attempt, Z the contact's own standard normal and E the attempt's; `ρ` is the scenario's
//! `persistence`. Who is only dialled again while they do not answer shows falling answers either because
//! later attempts are worse (`answer_by_attempt`) or because those who are left are (`persistence`): records
//! of one day seldom tell which, so each is fitted without the other and Akaike's criterion decides. Only
//! between persistence and nothing it does not: leaving persistence out because few records cannot prove it
//! would move the hours, which are seen by fewer and fewer of those who answer, out of their intervals.

use std::collections::BTreeMap;

use serde::Serialize;
use statrs::distribution::{ContinuousCDF, Normal};

use crate::fit::Z95;
use crate::interval::Estimate;
use crate::newton::{Maximum, maximise};

/// One dialled call, as far as answering goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Try {
    /// Hour of the clock, where the records say.
    pub(crate) hour: Option<u8>,
    /// The contact's how many-th call, from 1.
    pub(crate) attempt: u16,
    /// A person answered, within the ring limit.
    pub(crate) is_answered: bool,
}

/// What the tries of all contacts come to: how often each series of tries was seen.
#[derive(Clone, Debug, Default)]
pub(crate) struct Series {
    pub(crate) counts: BTreeMap<Vec<Try>, u64>,
    /// Only contacts are in the records who answered within so many attempts.
    pub(crate) all_reached_within: Option<u16>,
}

/// How answering was found to depend on hour, attempt and person.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answering {
    /// By the hour it begins with; one entry for all hours if they do not differ.
    pub by_hour: BTreeMap<Option<u8>, Estimate>,
    /// Factor on the first, second, … attempt; the last holds on. Empty if attempts do not differ.
    pub by_attempt: Vec<Estimate>,
    /// How much of the luck belongs to the contact.
    pub persistence: Option<Estimate>,
    /// Every model that was tried, the one taken first, then by their criterion.
    pub models: Vec<Model>,
}

/// A model that was tried.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Model {
    /// What it lets answering depend on.
    pub name: &'static str,
    /// Akaike's criterion: less is better.
    pub aic: f64,
    /// The share of contacts' luck in it.
    pub persistence: Option<f64>,
    /// Answers at the first attempt, over all hours.
    pub answer_probability: f64,
}

/// Which numbers a model has.
#[derive(Clone, Copy, Debug)]
struct Form {
    name: &'static str,
    has_hours: bool,
    has_attempts: bool,
    persists: bool,
}

const FORMS: [Form; 6] = [
    form("constant", false, false, false),
    form("by hour", true, false, false),
    form("by attempt", false, true, false),
    form("persistence", false, false, true),
    form("by hour and attempt", true, true, false),
    form("by hour, persistence", true, false, true),
];

const fn form(name: &'static str, has_hours: bool, has_attempts: bool, persists: bool) -> Form {
    Form {
        name,
        has_hours,
        has_attempts,
        persists,
    }
}

/// Attempts beyond share the last factor.
const FACTORS_MAX: usize = 6;

/// Late attempts with fewer calls share the factor before.
const CALLS_A_FACTOR_MIN: u64 = 100;

/// Hours with fewer calls share the answer of all others.
const CALLS_AN_HOUR_MIN: u64 = 100;

/// Fits every form that the records can speak about. `within` is the share of persons' answers that come
/// within the ring limit, and the standard error of its logarithm.
pub(crate) fn fit(series: &Series, within: (f64, f64)) -> Option<Answering> {
    let data = Data::new(series, within.0)?;
    let mut fitted: Vec<(Form, Maximum, f64)> = Vec::new();
    for form in FORMS {
        let has_hours = data.hours.len() > 1;
        let can_repeat = data.attempts > 1;
        let has_data =
            (!form.has_hours || has_hours) && (!form.has_attempts && !form.persists || can_repeat);
        if !has_data {
            continue;
        }
        let start = data.start(form);
        let likelihood = |p: &[f64]| data.log_likelihood(form, p);
        if !likelihood(&start).is_finite() {
            continue;
        }
        let top = maximise(&start, likelihood);
        let aic = 2.0 * top.at.len() as f64 - 2.0 * top.value;
        fitted.push((form, top, aic));
    }
    fitted.sort_by(|a, b| a.2.total_cmp(&b.2));
    let fuller = fitted.iter().position(|(form, top, _)| {
        let best = fitted[0].0;
        let is_plain = !best.has_attempts && !best.persists;
        is_plain && form.persists && form.has_hours == best.has_hours && tells_persistence(top)
    });
    if let Some(fuller) = fuller {
        fitted[..=fuller].rotate_right(1);
    }
    let models = fitted
        .iter()
        .map(|(form, top, aic)| data.model(*form, top, *aic));
    let models = models.collect();
    let (form, top, _) = fitted.first()?;
    Some(data.told(*form, top, within.1, models))
}

/// Is there any persistence to speak of? Near none of it nothing can be said about how much there is.
fn tells_persistence(top: &Maximum) -> bool {
    let at = top.at.len() - 1;
    let error = top
        .covariance
        .as_ref()
        .map(|covariance| covariance[at][at].sqrt());
    logistic(top.at[at]) >= 0.01 && error.is_some_and(|error| error < 3.0)
}

/// Series with hours and attempts as indices.
struct Data {
    hours: Vec<Option<u8>>,
    /// Calls by hour.
    calls: Vec<u64>,
    attempts: usize,
    series: Vec<(Vec<Indexed>, f64)>,
    contacts: u64,
    within: f64,
    all_reached_within: Option<u16>,
    /// Share answered, over all.
    share: f64,
}

#[derive(Clone, Copy)]
struct Indexed {
    hour: usize,
    attempt: usize,
    is_answered: bool,
}

impl Data {
    fn new(series: &Series, within: f64) -> Option<Self> {
        let mut calls: BTreeMap<Option<u8>, u64> = BTreeMap::new();
        let (mut answered, mut all) = (0_u64, 0_u64);
        let mut by_attempt = [0_u64; FACTORS_MAX];
        for (tries, count) in &series.counts {
            for one in tries {
                *calls.entry(one.hour).or_default() += count;
                answered += u64::from(one.is_answered) * count;
                all += count;
                by_attempt[usize::from(one.attempt).clamp(1, FACTORS_MAX) - 1] += count;
            }
        }
        if answered == 0 {
            return None;
        }
        let told = by_attempt
            .iter()
            .rposition(|calls| *calls >= CALLS_A_FACTOR_MIN);
        let attempts = told.map_or(1, |last| last + 1);
        // Hours that say little are taken together; a call without an hour is among them.
        let told = |(hour, calls): (&Option<u8>, &u64)| {
            (hour.is_some() && *calls >= CALLS_AN_HOUR_MIN).then_some(*hour)
        };
        let mut hours: Vec<Option<u8>> = calls.iter().filter_map(told).collect();
        if hours.len() < calls.len() || hours.is_empty() {
            hours.push(None);
        }
        let place = |hour: Option<u8>| {
            let known = hours.iter().position(|it| *it == hour);
            known.unwrap_or(hours.len() - 1)
        };
        let mut by_hour = vec![0; hours.len()];
        for (hour, count) in &calls {
            by_hour[place(*hour)] += count;
        }
        let index = |one: &Try| Indexed {
            hour: place(one.hour),
            attempt: usize::from(one.attempt).clamp(1, attempts) - 1,
            is_answered: one.is_answered,
        };
        let indexed =
            |(tries, count): (&Vec<Try>, &u64)| (tries.iter().map(index).collect(), *count as f64);
        Some(Self {
            calls: by_hour,
            attempts,
            series: series.counts.iter().map(indexed).collect(),
            contacts: series.counts.values().sum(),
            within,
            all_reached_within: series.all_reached_within,
            share: answered as f64 / all as f64,
            hours,
        })
    }

    /// Log-odds of an answer by hour, logarithms of factors, log-odds of the persistence.
    fn start(&self, form: Form) -> Vec<f64> {
        let answers = (self.share / self.within).clamp(1e-4, 0.98);
        let hours = if form.has_hours { self.hours.len() } else { 1 };
        let mut start = vec![(answers / (1.0 - answers)).ln(); hours];
        if form.has_attempts {
            start.extend(vec![0.0; self.attempts - 1]);
        }
        if form.persists {
            start.push(-1.5);
        }
        start
    }

    fn log_likelihood(&self, form: Form, p: &[f64]) -> f64 {
        let persistence = form.persists.then(|| logistic(p[p.len() - 1]));
        if persistence.is_some_and(|share| !(1e-6..0.95).contains(&share)) {
            return f64::NEG_INFINITY;
        }
        let answers = |hour: usize, attempt: usize| {
            let share = logistic(p[if form.has_hours { hour } else { 0 }]);
            share * self.factor(form, p, attempt)
        };
        // Probability of an answer in time by hour, attempt and kind of person.
        let people = People::new(persistence);
        let mut table = vec![0.0; self.hours.len() * self.attempts * people.nodes.len()];
        let at =
            |hour: usize, attempt: usize| (hour * self.attempts + attempt) * people.nodes.len();
        for hour in 0..self.hours.len() {
            for attempt in 0..self.attempts {
                let share = answers(hour, attempt);
                if share > 1.0 {
                    return f64::NEG_INFINITY;
                }
                let from = at(hour, attempt);
                people.answer(
                    share,
                    self.within,
                    &mut table[from..from + people.nodes.len()],
                );
            }
        }
        let mut product = vec![0.0; people.nodes.len()];
        let mut sum = 0.0;
        for (tries, count) in &self.series {
            product.copy_from_slice(&people.weights);
            for one in tries {
                let from = at(one.hour, one.attempt.min(self.attempts - 1));
                let answer = &table[from..from + people.nodes.len()];
                for (product, answer) in product.iter_mut().zip(answer) {
                    *product *= if one.is_answered {
                        *answer
                    } else {
                        1.0 - answer
                    };
                }
            }
            sum += count * product.iter().sum::<f64>().ln();
        }
        if let Some(most) = self.all_reached_within {
            product.copy_from_slice(&people.weights);
            for attempt in 0..usize::from(most) {
                let from = at(0, attempt.min(self.attempts - 1));
                let answer = &table[from..from + people.nodes.len()];
                for (product, answer) in product.iter_mut().zip(answer) {
                    *product *= 1.0 - answer;
                }
            }
            sum -= self.contacts as f64 * (1.0 - product.iter().sum::<f64>()).ln();
        }
        if sum.is_nan() { f64::NEG_INFINITY } else { sum }
    }

    fn factor(&self, form: Form, p: &[f64], attempt: usize) -> f64 {
        let hours = if form.has_hours { self.hours.len() } else { 1 };
        if form.has_attempts && attempt > 0 {
            p[hours + attempt - 1].exp()
        } else {
            1.0
        }
    }

    fn model(&self, form: Form, top: &Maximum, aic: f64) -> Model {
        let all: u64 = self.calls.iter().sum();
        let hours = if form.has_hours { self.hours.len() } else { 1 };
        let shares = (0..hours).map(|hour| {
            let weight = if form.has_hours {
                self.calls[hour] as f64 / all as f64
            } else {
                1.0
            };
            weight * logistic(top.at[hour])
        });
        Model {
            name: form.name,
            aic,
            persistence: form.persists.then(|| logistic(top.at[top.at.len() - 1])),
            answer_probability: shares.sum(),
        }
    }

    fn told(&self, form: Form, top: &Maximum, within_error: f64, models: Vec<Model>) -> Answering {
        let error = |index: usize| top.covariance.as_ref().map(|c| c[index][index].sqrt());
        let estimate = |index: usize, n: u64, natural: &dyn Fn(f64) -> f64, more: f64| {
            let at = top.at[index];
            let half = error(index).map(|own| Z95 * own.hypot(more));
            Estimate {
                value: natural(at),
                ci95_low: half.map(|half| natural(at - half)),
                ci95_high: half.map(|half| natural(at + half)),
                n,
            }
        };
        let hours = if form.has_hours { self.hours.len() } else { 1 };
        let all: u64 = self.calls.iter().sum();
        let of_hour = |hour: usize| {
            let share = logistic(top.at[hour]);
            // What is not known of the share in time moves the log-odds by so much.
            let more = within_error / (1.0 - share).max(1e-3);
            let n = if form.has_hours {
                self.calls[hour]
            } else {
                all
            };
            estimate(hour, n, &logistic, more)
        };
        let by_hour = (0..hours).map(|hour| {
            let name = if form.has_hours {
                self.hours[hour]
            } else {
                None
            };
            (name, of_hour(hour))
        });
        let mut by_attempt = Vec::new();
        if form.has_attempts {
            by_attempt.push(Estimate::unknown(1.0));
            let factors = hours..hours + self.attempts - 1;
            by_attempt.extend(factors.map(|index| estimate(index, all, &f64::exp, 0.0)));
        }
        let persists = form.persists.then(|| top.at.len() - 1);
        Answering {
            by_hour: by_hour.collect(),
            by_attempt,
            persistence: persists.map(|index| estimate(index, self.contacts, &logistic, 0.0)),
            models,
        }
    }
}

/// Kinds of people by their own readiness to answer: nodes of a standard normal, in equal steps (the
/// trapezoid rule is exact to many digits for what is smooth and falls off at both ends).
struct People {
    nodes: Vec<f64>,
    weights: Vec<f64>,
    persistence: Option<f64>,
}

impl People {
    fn new(persistence: Option<f64>) -> Self {
        if persistence.is_none() {
            return Self {
                nodes: vec![0.0],
                weights: vec![1.0],
                persistence,
            };
        }
        let nodes: Vec<f64> = (-20..=20).map(|step| f64::from(step) * 0.3).collect();
        let density = |z: &f64| (-z * z / 2.0).exp();
        let whole: f64 = nodes.iter().map(density).sum();
        Self {
            weights: nodes.iter().map(|z| density(z) / whole).collect(),
            nodes,
            persistence,
        }
    }

    fn answer(&self, share: f64, within: f64, to: &mut [f64]) {
        let Some(persistence) = self.persistence else {
            return to.fill(share * within);
        };
        let normal = Normal::standard();
        let threshold = normal.inverse_cdf(share);
        let (own, of_attempt) = (persistence.sqrt(), (1.0 - persistence).sqrt());
        for (to, z) in to.iter_mut().zip(&self.nodes) {
            *to = normal.cdf((threshold - own * z) / of_attempt) * within;
        }
    }
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

#[cfg(test)]
mod tests {
    use rand::RngExt;
    use rand_distr::{Distribution as _, StandardNormal};
    use rand_xoshiro::SplitMix64;
    use rand_xoshiro::rand_core::SeedableRng;

    use super::*;

    /// Contacts who are dialled until they answer, at most four times, from five hours of the morning on: at one
    /// hour some are called for the first time and some for the fourth, or nothing could tell hours from people.
    fn dialled(answers: &[f64], persistence: f64, within: f64) -> Series {
        let mut rng = SplitMix64::seed_from_u64(3);
        let normal = Normal::standard();
        let mut series = Series::default();
        for contact in 0..40_000_u32 {
            let own: f64 = StandardNormal.sample(&mut rng);
            let mut tries = Vec::new();
            for attempt in 1..=4_u16 {
                let hour = 9 + (contact % 5) as u8 + attempt as u8 - 1;
                let of_attempt: f64 = StandardNormal.sample(&mut rng);
                let luck = persistence.sqrt() * own + (1.0 - persistence).sqrt() * of_attempt;
                let share = answers[usize::from(hour - 9).min(answers.len() - 1)];
                let is_in_time = rng.random::<f64>() < within;
                let is_answered = luck < normal.inverse_cdf(share) && is_in_time;
                tries.push(Try {
                    hour: Some(hour),
                    attempt,
                    is_answered,
                });
                if is_answered {
                    break;
                }
            }
            *series.counts.entry(tries).or_default() += 1;
        }
        series
    }

    #[test]
    fn persistence_is_told_from_the_hour_and_the_limit_is_made_good() {
        let answers = [0.2, 0.22, 0.25, 0.3, 0.35, 0.3, 0.25, 0.2];
        let found = fit(&dialled(&answers, 0.3, 0.9), (0.9, 0.0)).unwrap();
        assert_eq!(found.models[0].name, "by hour, persistence");
        let holds = |estimate: &Estimate, truth: f64| {
            let (low, high) = (estimate.ci95_low.unwrap(), estimate.ci95_high.unwrap());
            // Three standard errors: nine numbers are looked at.
            (estimate.value - truth).abs() <= 1.5 * (high - low) / 2.0
        };
        assert!(
            holds(&found.persistence.unwrap(), 0.3),
            "{:?}",
            found.persistence
        );
        for (hour, truth) in (9..).zip(answers) {
            let estimate = found.by_hour[&Some(hour)];
            assert!(holds(&estimate, truth), "{hour}: {estimate:?}");
        }
    }

    #[test]
    fn the_same_answer_at_every_hour_and_attempt_is_one_number() {
        let found = fit(&dialled(&[0.25], 0.0, 1.0), (1.0, 0.0)).unwrap();
        assert_eq!(found.by_hour.len(), 1);
        assert!(
            found.by_attempt.is_empty() && found.persistence.is_none(),
            "{found:?}"
        );
        let all = found.by_hour[&None];
        assert!(
            all.ci95_low.unwrap() < 0.25 && 0.25 < all.ci95_high.unwrap(),
            "{all:?}"
        );
    }

    #[test]
    fn a_file_of_those_who_were_reached_says_how_often_one_must_call() {
        // Of 1,000 contacts each call reaches 40 % of those who are left; the file shows those reached in ten.
        let mut series = Series {
            all_reached_within: Some(10),
            ..Series::default()
        };
        let mut left = 1e6;
        for reached in 1..=10_u16 {
            let tries = (1..=reached).map(|attempt| Try {
                hour: None,
                attempt,
                is_answered: attempt == reached,
            });
            series.counts.insert(tries.collect(), (left * 0.4) as u64);
            left *= 0.6;
        }
        let found = fit(&series, (1.0, 0.0)).unwrap();
        assert!(
            (found.by_hour[&None].value - 0.4).abs() < 0.001,
            "{found:?}"
        );
    }
}
