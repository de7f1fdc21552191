//! What a sweep plays: enough to know whether a folder holds the same one.

use serde::{Deserialize, Serialize};

/// What a sweep plays. How many days is no part of it: more can be played later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SweepPlan {
    /// Version of this object's shape, and of the columns of the table.
    pub schema_version: u32,
    /// The scenario's name.
    pub scenario: String,
    /// The scenario's title.
    pub title: String,
    /// Settings given with `--set`, in order.
    pub set: Vec<String>,
    /// The keys that are varied and their values; the last changes fastest from point to point.
    pub vary: Vec<Varied>,
    /// The seed.
    pub seed: u64,
    /// Which part of the days this folder holds: `1/1` is all of them.
    pub shard: String,
    /// How it is decided how many days each point gets: `fixed`, or the precision asked for.
    pub days: String,
    /// Version of the program.
    pub version: String,
    /// Columns of `rows.csv` behind point and replication.
    pub columns: Vec<String>,
    /// The scenario as it is without the keys that are varied.
    pub scenario_toml: String,
}

/// A key and the values it takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Varied {
    /// The key, as in `campaign.gain`.
    pub key: String,
    /// Its values, as text.
    pub values: Vec<String>,
}

/// Version of [`SweepPlan`] and of the sweep's table.
pub const SWEEP_VERSION: u32 = 1;

impl SweepPlan {
    /// How another plan differs from this one, in words; `None` if it plays the same days.
    #[must_use]
    pub fn difference(&self, other: &Self) -> Option<String> {
        let was = |what: &str, own: &str, others: &str| Some(format!("{what} {own}, not {others}"));
        let varied = |plan: &Self| {
            let axes = plan.vary.iter();
            let texts: Vec<String> = axes
                .map(|it| format!("{}={}", it.key, it.values.join(",")))
                .collect();
            texts.join(" ")
        };
        if self.version != other.version || self.schema_version != other.schema_version {
            was("of version", &self.version, &other.version)
        } else if self.scenario != other.scenario {
            was("of scenario", &self.scenario, &other.scenario)
        } else if self.seed != other.seed {
            was("with seed", &self.seed.to_string(), &other.seed.to_string())
        } else if self.vary != other.vary {
            was("over", &varied(self), &varied(other))
        } else if self.set != other.set {
            was(
                "with",
                &format!("{:?}", self.set),
                &format!("{:?}", other.set),
            )
        } else if self.shard != other.shard {
            was("shard", &self.shard, &other.shard)
        } else if self.days != other.days {
            was("with days", &self.days, &other.days)
        } else if self != other {
            Some("of a scenario that has changed since".to_owned())
        } else {
            None
        }
    }

    /// How many points there are.
    #[must_use]
    pub fn points(&self) -> usize {
        self.vary.iter().map(|axis| axis.values.len()).product()
    }

    /// Which value of each key a point has.
    #[must_use]
    pub fn places(&self, point: usize) -> Vec<usize> {
        let mut left = point;
        let mut places = vec![0; self.vary.len()];
        for (place, axis) in places.iter_mut().zip(&self.vary).rev() {
            *place = left % axis.values.len();
            left /= axis.values.len();
        }
        places
    }

    /// The value of each key at a point.
    #[must_use]
    pub fn values(&self, point: usize) -> Vec<&str> {
        let valued = self.vary.iter().zip(self.places(point));
        valued
            .map(|(axis, place)| axis.values[place].as_str())
            .collect()
    }

    /// A point in words: `campaign.gain=0.6 agents=20`.
    #[must_use]
    pub fn label(&self, point: usize) -> String {
        if self.vary.is_empty() {
            return "as it is".to_owned();
        }
        let valued = self.vary.iter().zip(self.values(point));
        let texts: Vec<String> = valued
            .map(|(axis, value)| format!("{}={value}", axis.key))
            .collect();
        texts.join(" ")
    }
}
