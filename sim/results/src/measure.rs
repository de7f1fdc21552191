//! What the measures of a summary are called, and what they mean.

use std::collections::BTreeMap;

use outpace_sim::{DetectionSummary, Estimate, MeasureUnit as Unit, known_measures, named_measure};

use crate::number;

/// A measure of [`outpace_sim::Summary::metrics`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Measure {
    /// Its key in the summary.
    pub(crate) key: String,
    /// What people call it.
    pub(crate) label: String,
    /// What it means, in one line; empty for a measure this crate does not know.
    pub(crate) definition: &'static str,
    unit: Unit,
}

/// The keys of the measures with a definition, in the order people ask for them.
pub(crate) fn known() -> impl Iterator<Item = &'static str> {
    known_measures()
}

impl Measure {
    /// The measure with this key.
    pub(crate) fn of(key: &str) -> Self {
        let named = named_measure(key);
        Self {
            key: key.to_owned(),
            label: named.label,
            definition: named.definition,
            unit: named.unit,
        }
    }

    /// A value with its unit.
    pub(crate) fn value(&self, value: f64) -> String {
        match self.unit {
            Unit::Count => number::count(value),
            Unit::Share => number::percent(value),
            Unit::Seconds => number::seconds(value),
            Unit::Hours => format!("{value:.1} h"),
            Unit::Plain => number::plain(value),
        }
    }

    /// A difference of two values, with its sign; of shares in percentage points.
    pub(crate) fn difference(&self, value: f64) -> String {
        let sign = if value < 0.0 { "−" } else { "+" };
        let size = value.abs();
        let text = match self.unit {
            Unit::Share => format!("{:.2} pt", size * 100.0),
            Unit::Count => number::mean_count(size),
            Unit::Seconds => number::seconds(size),
            Unit::Hours => format!("{size:.2} h"),
            Unit::Plain => number::plain(size),
        };
        format!("{sign}{text}")
    }

    /// A count a day.
    pub(crate) fn count(label: &str) -> Self {
        Self {
            key: String::new(),
            label: label.to_owned(),
            definition: "",
            unit: Unit::Count,
        }
    }

    /// The mean with its unit, or a dash if there is none.
    pub(crate) fn mean(&self, estimate: &Estimate) -> String {
        let Some(mean) = estimate.mean else {
            return NOTHING.to_owned();
        };
        match (self.unit, estimate.ci95_low, estimate.ci95_high) {
            (Unit::Share, Some(low), Some(high)) => {
                let digits = number::percent_digits(low, high);
                format!("{:.digits$} %", mean * 100.0)
            }
            (Unit::Count, ..) if estimate.n > 1 => number::mean_count(mean),
            _ => self.value(mean),
        }
    }

    /// "2.8 to 3.1 %", if there is an interval.
    pub(crate) fn interval(&self, estimate: &Estimate) -> Option<String> {
        let (low, high) = (estimate.ci95_low?, estimate.ci95_high?);
        if self.unit == Unit::Share {
            return Some(number::percent_range(low, high));
        }
        if self.unit == Unit::Count {
            let (low, high) = (number::mean_count(low), number::mean_count(high));
            return Some(format!("{low} to {high}"));
        }
        let (low, high) = (self.value(low), self.value(high));
        let low = low.trim_end_matches([' ', 's', 'h']);
        Some(format!("{low} to {high}"))
    }
}

/// Stands where there is no value.
pub(crate) const NOTHING: &str = "–";

/// Abandoned of live answers.
pub(crate) const ABANDON_RATE: &str = "abandon_rate";

/// The measures of the report's head, in its order.
pub(crate) const HEADLINES: [&str; 6] = [
    "utilisation",
    "idle_s_per_connect",
    ABANDON_RATE,
    "connects",
    "dials",
    "answer_rate",
];

/// Callers a day; only what calls come in to has it.
pub(crate) const OFFERED: &str = "inbound_offered";

/// The measures of calls that come in, in the order people ask for them.
pub(crate) const INBOUND: [&str; 7] = [
    OFFERED,
    "inbound_service_level",
    "inbound_gave_up",
    "inbound_gave_up_rate",
    "inbound_wait_s",
    "inbound_blocked",
    "inbound_answered",
];

/// Do calls come in here?
pub(crate) fn is_inbound(metrics: &BTreeMap<String, Estimate>) -> bool {
    metrics.contains_key(OFFERED)
}

/// Is anybody dialled?
pub(crate) fn is_outbound(metrics: &BTreeMap<String, Estimate>) -> bool {
    !is_inbound(metrics) || metrics.get("dials").is_some_and(|it| it.mean > Some(0.0))
}

/// Does a measure say something in a run in which nobody is dialled?
pub(crate) fn is_of_everybody(key: &str) -> bool {
    matches!(key, "utilisation" | "agent_hours" | "agent_talk_s_per_hour")
}

/// A count of conduct: its key in the summary, what people call it, and whether it must be 0.
pub(crate) const CONDUCT: [(&str, &str, bool); 5] = [
    ("given_up", "Given up unanswered", false),
    ("rang_short", "Of them, rang less than 15 s", true),
    ("owed_message", "Owed the message", false),
    ("no_message", "Of them, left without it", true),
    ("late_message", "Of them, it began too late", true),
];

/// What a detector came to: what it is called, as the dialer knows it, and as it was.
pub(crate) const DETECTION: [(&str, FoundShare, FoundShare); 7] = [
    (
        "People among the machine’s verdicts that agents checked",
        |it| it.people_among_reviewed,
        |_| None,
    ),
    (
        "f: people taken for machines",
        |it| it.amd_false_positive,
        |it| it.amd_false_positive_true,
    ),
    (
        "People taken for silence, a fax machine or a phone that screens",
        |_| None,
        |it| it.people_taken_otherwise,
    ),
    (
        "Machines taken for people",
        |it| it.amd_miss,
        |it| it.amd_miss_true,
    ),
    (
        "l: decided too late after the greeting",
        |it| it.late_decisions,
        |_| None,
    ),
    (
        "p: decided in time, and no agent came",
        |it| it.no_agent,
        |_| None,
    ),
    (
        "People abandoned, with all of this",
        |it| it.abandon_rate,
        |it| it.abandon_rate_true.map(exactly),
    ),
];

type FoundShare = fn(&DetectionSummary) -> Option<Estimate>;

/// A value without an interval.
fn exactly(value: f64) -> Estimate {
    Estimate {
        mean: Some(value),
        ci95_low: None,
        ci95_high: None,
        n: 0,
    }
}

/// A share and its interval, in percent.
pub(crate) fn share(estimate: &Estimate) -> (String, Option<String>) {
    let measure = Measure::of(ABANDON_RATE);
    (measure.mean(estimate), measure.interval(estimate))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_nobody_told_us_of_is_named_after_its_key() {
        let measure = Measure::of("ring_time_s");
        assert_eq!(measure.label, "Ring time");
        assert_eq!(measure.value(3.0), "3.0 s");
        assert_eq!(Measure::of("voicemail_rate").value(0.5), "50.0 %");
    }
}
