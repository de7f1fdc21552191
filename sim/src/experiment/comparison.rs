//! Settings, rules or builds on the same people: what is different, and how sure that is.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::paired::{Difference, Pairs, differences};
use super::played_day::PlayedDay;
use crate::measure::SHARE_OF_DAYS_OVER_LIMIT;

/// One of the things compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Arm {
    /// Its name.
    pub label: String,
    /// The scenario.
    pub scenario: String,
    /// The seed its days were played with.
    pub seed: u64,
    /// The version of the program that played them.
    pub version: String,
    /// Measures by name, by replication.
    pub days: BTreeMap<u32, BTreeMap<String, f64>>,
}

/// Comparisons that are read together.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// Version of this object's shape.
    pub schema_version: u32,
    /// The seed: which people all arms met.
    pub seed: u64,
    /// How many differences are read together: their intervals hold at once with 95 %.
    pub family: usize,
    /// How that is done.
    pub method: &'static str,
    /// What is compared.
    pub arms: Vec<ArmSummary>,
    /// Every arm with the one it is compared with.
    pub comparisons: Vec<ComparedPair>,
}

/// What is compared.
#[derive(Clone, Debug, Serialize)]
pub struct ArmSummary {
    /// Its name.
    pub label: String,
    /// The scenario.
    pub scenario: String,
    /// The version of the program that played it.
    pub version: String,
    /// Days.
    pub replications: u32,
}

/// Two arms, day by day.
#[derive(Clone, Debug, Serialize)]
pub struct ComparedPair {
    /// Place of the first in [`Comparison::arms`].
    pub first: usize,
    /// Of the second.
    pub second: usize,
    /// Second less first, by measure.
    pub measures: BTreeMap<String, ComparedMeasure>,
}

/// One measure of two arms.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ComparedMeasure {
    /// Days that both have a value of.
    pub n: u32,
    /// Mean of the first.
    pub first: Option<f64>,
    /// Mean of the second.
    pub second: Option<f64>,
    /// Second less first.
    pub difference: Option<f64>,
    /// Lower end of its interval; null with fewer than two days.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
    /// Does the interval leave out zero?
    pub clear: bool,
    /// p-value of "no difference", adjusted for the family.
    pub p_holm: Option<f64>,
    /// Variance of the paired difference by that of an unpaired one: what the same people save.
    pub variance_ratio: Option<f64>,
}

/// Version of [`Comparison`].
const COMPARISON_VERSION: u32 = 1;

const METHOD: &str = "paired differences of the same days; simultaneous 95 % intervals of Student's t \
    (of shares of days: Agresti and Min 2005) by Bonferroni's inequality (Dunn 1961); p-values by Holm 1979";

/// Measures that are compared unless others are asked for, those that the arms have.
const HEADLINES: [&str; 8] = [
    GOVERNING_RATE,
    GOVERNING_OVER,
    "utilisation",
    "idle_s_per_connect",
    "agent_talk_s_per_hour",
    "connects",
    "dials",
    "inbound_service_level",
];

/// The governing meters' rate of a day.
pub const GOVERNING_RATE: &str = "governing_rate";
/// Was a governing meter over its limit?
pub const GOVERNING_OVER: &str = "governing_over";

impl Comparison {
    /// Compares pairs of arms by their places. `measures` are those asked for; without any, the headlines.
    ///
    /// # Errors
    /// With the measures there are, when one is asked for that no arm has.
    pub fn new(
        seed: u64,
        arms: &[Arm],
        pairs: &[(usize, usize)],
        measures: &[String],
    ) -> Result<Self, BTreeSet<String>> {
        let known: BTreeSet<&str> = arms.iter().flat_map(Arm::measures).collect();
        let chosen: Vec<&str> = if measures.is_empty() {
            let headlines = HEADLINES.into_iter();
            headlines.filter(|name| known.contains(name)).collect()
        } else {
            measures.iter().map(String::as_str).collect()
        };
        if chosen.iter().any(|name| !known.contains(name)) {
            return Err(known.into_iter().map(str::to_owned).collect());
        }
        let family: Vec<Pairs> = pairs
            .iter()
            .flat_map(|&(first, second)| chosen.iter().map(move |name| (first, second, *name)))
            .map(|(first, second, name)| arms[first].paired_with(&arms[second], name))
            .collect();
        let found = differences(&family);
        let mut found_of_pair = found.chunks(chosen.len().max(1));
        let comparisons = pairs.iter().map(|&(first, second)| ComparedPair {
            first,
            second,
            measures: chosen
                .iter()
                .zip(found_of_pair.next().unwrap_or_default())
                .map(|(name, difference)| ((*name).to_owned(), difference.into()))
                .collect(),
        });
        Ok(Self {
            schema_version: COMPARISON_VERSION,
            seed,
            method: METHOD,
            comparisons: comparisons.collect(),
            family: family.iter().filter(|it| it.pairs.len() > 1).count(),
            arms: arms.iter().map(Arm::summary).collect(),
        })
    }
}

impl From<&Difference> for ComparedMeasure {
    fn from(difference: &Difference) -> Self {
        let known = |value: f64| (difference.n > 0).then_some(value);
        Self {
            n: difference.n,
            first: known(difference.first),
            second: known(difference.second),
            difference: known(difference.mean),
            low: difference.interval.map(|(low, _)| low),
            high: difference.interval.map(|(_, high)| high),
            clear: difference.is_clear(),
            p_holm: difference.p_holm,
            variance_ratio: difference.variance_ratio,
        }
    }
}

impl Arm {
    /// An arm that is about to be played.
    #[must_use]
    pub fn new(label: String, scenario: String, seed: u64, version: &str) -> Self {
        Self {
            label,
            scenario,
            seed,
            version: version.to_owned(),
            days: BTreeMap::new(),
        }
    }

    /// Adds a day that was played.
    pub fn add(&mut self, day: &PlayedDay) {
        let named = day.measures.iter();
        let mut measures: BTreeMap<String, f64> = named
            .filter_map(|(name, value)| Some(((*name).to_owned(), (*value)?)))
            .collect();
        if !day.governed.is_empty() {
            let over = f64::from(u8::from(day.is_over()));
            measures.insert(GOVERNING_OVER.to_owned(), over);
            let counted = day.counted();
            let (numerator, denominator) = (counted.numerator as f64, counted.denominator as f64);
            add_governing_rate(&mut measures, numerator, denominator);
        }
        self.days.insert(day.replication, measures);
    }

    fn measures(&self) -> BTreeSet<&str> {
        let days = self.days.values();
        days.flat_map(|day| day.keys().map(String::as_str))
            .collect()
    }

    fn summary(&self) -> ArmSummary {
        ArmSummary {
            label: self.label.clone(),
            scenario: self.scenario.clone(),
            version: self.version.clone(),
            replications: self.days.len() as u32,
        }
    }

    fn paired_with(&self, other: &Self, measure: &str) -> Pairs {
        let pairs = self.days.iter().filter_map(|(replication, own)| {
            let others = other.days.get(replication)?;
            Some((*own.get(measure)?, *others.get(measure)?))
        });
        Pairs {
            yes_or_no: is_yes_or_no(measure),
            pairs: pairs.collect(),
        }
    }
}

/// Adds the governing meters' rate of a day to its measures, if they counted anything.
pub fn add_governing_rate(measures: &mut BTreeMap<String, f64>, numerator: f64, denominator: f64) {
    if denominator > 0.0 {
        measures.insert(GOVERNING_RATE.to_owned(), numerator / denominator);
    }
}

/// Is a measure 1 or 0 for one day?
fn is_yes_or_no(measure: &str) -> bool {
    measure == SHARE_OF_DAYS_OVER_LIMIT || measure.ends_with(GOVERNING_OVER)
}
