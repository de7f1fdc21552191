//! Distributions of lengths of time: `"20 s"`, `{ lognormal = { mean = "180 s", sigma = 0.8 } }`.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer};

use super::{PlainOrTable, Required};
use crate::quantity::{
    AnyLength, AnyShare, LogLogisticShape, PositiveLength, Shape, Sigma, Written,
};

/// A distribution of a length of time.
#[derive(Debug)]
pub(crate) enum DistributionFile {
    /// Always the same.
    Constant(AnyLength),
    /// One of the kinds.
    Kind(Box<DistributionTable>),
}

impl<'de> Deserialize<'de> for DistributionFile {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        input.deserialize_any(PlainOrTable {
            expecting: "a length of time like \"20 s\", or a distribution like \
                        { lognormal = { mean = \"180 s\", sigma = 0.8 } }",
            plain: |written: &Written| AnyLength::read(written).map(Self::Constant),
            table: |table| Self::Kind(Box::new(table)),
        })
    }
}

impl JsonSchema for DistributionFile {
    fn schema_name() -> Cow<'static, str> {
        "Distribution".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let constant = generator.subschema_for::<AnyLength>();
        let table = generator.subschema_for::<DistributionTable>();
        json_schema!({
            "description": "A length of time like \"20 s\" for a fixed one, or a distribution.",
            "anyOf": [constant, table],
        })
    }
}

/// A table with one of the kinds of distribution, and the keys given.
macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident as $schema:literal { $($(#[$key_doc:meta])* $key:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, serde::Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields, expecting = "a table")]
        #[schemars(rename = $schema)]
        pub(crate) struct $name {
            $($(#[$key_doc])* pub(crate) $key: $type,)*
            /// Always the same.
            constant: Option<AnyLength>,
            /// Any value between two.
            uniform: Option<UniformFile>,
            /// No memory: the rest is as long as the whole, however long it has lasted.
            exponential: Option<ExponentialFile>,
            /// The usual shape of talk times.
            lognormal: Option<LognormalFile>,
            /// Between exponential (shape 1) and fixed (shape high).
            gamma: Option<GammaFile>,
            /// Ends sooner (shape above 1) or later (below 1) the longer it lasts.
            weibull: Option<WeibullFile>,
            /// A long tail; the usual shape of patience.
            log_logistic: Option<LogLogisticFile>,
            /// One of these values.
            empirical: Option<Vec<AnyLength>>,
            /// One of several distributions.
            mixture: Option<Vec<MixturePart>>,
            /// Added to the length drawn.
            plus: Option<AnyLength>,
        }

        impl $name {
            /// The kinds that were written (there should be one), and what to add.
            pub(crate) fn into_kinds(self) -> (Vec<(&'static str, Kind)>, Option<AnyLength>) {
                let kinds = [
                    ("constant", self.constant.map(Kind::Constant)),
                    ("uniform", self.uniform.map(Kind::Uniform)),
                    ("exponential", self.exponential.map(Kind::Exponential)),
                    ("lognormal", self.lognormal.map(Kind::Lognormal)),
                    ("gamma", self.gamma.map(Kind::Gamma)),
                    ("weibull", self.weibull.map(Kind::Weibull)),
                    ("log_logistic", self.log_logistic.map(Kind::LogLogistic)),
                    ("empirical", self.empirical.map(Kind::Empirical)),
                    ("mixture", self.mixture.map(Kind::Mixture)),
                ];
                let written = kinds
                    .into_iter()
                    .filter_map(|(key, kind)| kind.map(|kind| (key, kind)))
                    .collect();
                (written, self.plus)
            }
        }
    };
}

kinds! {
    /// A distribution: exactly one kind, and perhaps `plus`.
    DistributionTable as "DistributionTable" {}
}

kinds! {
    /// One part of a mixture: its weight and its own distribution.
    MixturePart as "MixturePart" {
        /// What it is called in results: "sale".
        name: Option<String>,
        /// Its share; the shares add up to 100 %.
        weight: Required<AnyShare>,
    }
}

/// A kind of distribution with its numbers.
#[derive(Debug)]
pub(crate) enum Kind {
    Constant(AnyLength),
    Uniform(UniformFile),
    Exponential(ExponentialFile),
    Lognormal(LognormalFile),
    Gamma(GammaFile),
    Weibull(WeibullFile),
    LogLogistic(LogLogisticFile),
    Empirical(Vec<AnyLength>),
    Mixture(Vec<MixturePart>),
}

/// Any value between two.
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(
    deny_unknown_fields,
    expecting = "a table like { min = \"2 s\", max = \"4 s\" }"
)]
#[schemars(rename = "Uniform")]
pub(crate) struct UniformFile {
    /// Shortest.
    pub(crate) min: Required<AnyLength>,
    /// Longest.
    pub(crate) max: Required<AnyLength>,
}

/// No memory.
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table like { mean = \"30 s\" }")]
#[schemars(rename = "Exponential")]
pub(crate) struct ExponentialFile {
    /// Average.
    pub(crate) mean: Required<PositiveLength>,
}

/// The logarithm is normal. Either the mean or the median.
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(
    deny_unknown_fields,
    expecting = "a table like { mean = \"180 s\", sigma = 0.8 }"
)]
#[schemars(rename = "Lognormal")]
pub(crate) struct LognormalFile {
    /// Average.
    pub(crate) mean: Option<PositiveLength>,
    /// Half are shorter.
    pub(crate) median: Option<PositiveLength>,
    /// Standard deviation of the logarithm: 0.3 is narrow, 1 is wide.
    pub(crate) sigma: Required<Sigma>,
}

/// Between exponential (shape 1) and fixed (shape high).
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(
    deny_unknown_fields,
    expecting = "a table like { mean = \"30 s\", shape = 2 }"
)]
#[schemars(rename = "Gamma")]
pub(crate) struct GammaFile {
    /// Average.
    pub(crate) mean: Required<PositiveLength>,
    /// 1 is exponential; more is narrower.
    pub(crate) shape: Required<Shape>,
}

/// Ends sooner (shape above 1) or later (below 1) the longer it lasts.
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(
    deny_unknown_fields,
    expecting = "a table like { mean = \"30 s\", shape = 2 }"
)]
#[schemars(rename = "Weibull")]
pub(crate) struct WeibullFile {
    /// Average.
    pub(crate) mean: Required<PositiveLength>,
    /// 1 is exponential.
    pub(crate) shape: Required<Shape>,
}

/// A long tail.
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(
    deny_unknown_fields,
    expecting = "a table like { median = \"30 s\", shape = 2 }"
)]
#[schemars(rename = "LogLogistic")]
pub(crate) struct LogLogisticFile {
    /// Half are shorter.
    pub(crate) median: Required<PositiveLength>,
    /// More is narrower.
    pub(crate) shape: Required<LogLogisticShape>,
}
