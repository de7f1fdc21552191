//! What the measures of a summary are called, and what they mean.

use std::collections::BTreeMap;

use outpace_sim::{DetectionSummary, Estimate};

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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Count,
    Share,
    Seconds,
    Hours,
    Plain,
}

/// The keys of the measures with a definition, in the order people ask for them.
pub(crate) fn known() -> impl Iterator<Item = &'static str> {
    KNOWN.iter().map(|(key, ..)| *key)
}

impl Measure {
    /// The measure with this key. One that is not in the list is named after its key, and its unit
    /// follows from the key's ending.
    pub(crate) fn of(key: &str) -> Self {
        for &(known, label, unit, definition) in KNOWN {
            if known == key {
                return Self {
                    key: key.to_owned(),
                    label: label.to_owned(),
                    definition,
                    unit,
                };
            }
        }
        let unit = Unit::by_form(key);
        let words = key.strip_suffix("_s").unwrap_or(key).replace('_', " ");
        let mut letters = words.chars();
        let label = letters.next().map_or_else(String::new, |first| {
            first.to_uppercase().chain(letters).collect()
        });
        Self {
            key: key.to_owned(),
            label,
            definition: "",
            unit,
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

impl Unit {
    /// A name carries its unit where no type can (`wrap_up_s`, `idle_s_per_connect`).
    fn by_form(key: &str) -> Self {
        if key.ends_with("_s") || key.contains("_s_") {
            Self::Seconds
        } else if key.ends_with("_rate") || key.contains("share") || key == "occupancy" {
            Self::Share
        } else if key.contains("_per_") {
            Self::Plain
        } else {
            Self::Count
        }
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

/// What the simulator measures: key, name, unit, meaning.
const KNOWN: &[(&str, &str, Unit, &str)] = &[
    (
        "utilisation",
        "Utilisation",
        Unit::Share,
        "Share of logged-in time that agents talk or wrap up.",
    ),
    (
        "idle_s_per_connect",
        "Idle time per connect",
        Unit::Seconds,
        "Time agents are available or reserved, for each connect.",
    ),
    (
        ABANDON_RATE,
        "Abandon rate",
        Unit::Share,
        "Live persons no agent came for in time, of all live answers.",
    ),
    (
        "governing_rate",
        "Governing abandon rate",
        Unit::Share,
        "What the meter shows that the campaign answers for.",
    ),
    (
        "governing_over",
        "Days over the limit",
        Unit::Share,
        "Days on which that meter is over its limit.",
    ),
    (
        "connects",
        "Connects",
        Unit::Count,
        "Live persons joined to an agent or an IVR port, a day.",
    ),
    ("dials", "Dials", Unit::Count, "Calls dialled, a day."),
    (
        "answer_rate",
        "Answer rate",
        Unit::Share,
        "Calls taken for a live person, of all dials.",
    ),
    (
        "share_of_days_over_limit",
        "Days over the abandon limit",
        Unit::Share,
        "Days on which a campaign's abandon rate is above its limit.",
    ),
    (
        "answers",
        "Answers",
        Unit::Count,
        "Calls answered by anyone or anything, a day.",
    ),
    (
        "live_answers",
        "Live answers",
        Unit::Count,
        "Calls taken for a live person, a day.",
    ),
    (
        "abandoned",
        "Abandoned",
        Unit::Count,
        "Live persons no agent came for in time, a day.",
    ),
    (
        "amd_false_positive",
        "Taken for machines",
        Unit::Share,
        "People the detector takes for machines, estimated from verdicts that agents checked.",
    ),
    (
        "amd_false_positive_true",
        "Taken for machines, really",
        Unit::Share,
        "People the detector took for machines, of all it judged.",
    ),
    (
        "amd_miss_true",
        "Machines missed",
        Unit::Share,
        "Machines the detector took for people, of all it judged.",
    ),
    (
        "late_decisions",
        "Late decisions",
        Unit::Share,
        "Answers taken for a person later after the greeting than an agent has to come.",
    ),
    (
        "abandon_rate_with_detector",
        "Abandon rate with detector",
        Unit::Share,
        "The abandon rate with the people taken for machines, as estimated.",
    ),
    (
        "offers",
        "Offers",
        Unit::Count,
        "Records shown to agents in preview, a day.",
    ),
    (
        "accept_rate",
        "Offers accepted",
        Unit::Share,
        "Records agents accepted themselves, of those shown.",
    ),
    (
        "preview_s_per_offer",
        "Time per record",
        Unit::Seconds,
        "Time agents look at a record, for each that was shown.",
    ),
    (
        "offers_accepted",
        "Accepted",
        Unit::Count,
        "Records agents accepted, a day.",
    ),
    (
        "offers_skipped",
        "Skipped",
        Unit::Count,
        "Records agents skipped, a day.",
    ),
    (
        "offers_removed",
        "Removed",
        Unit::Count,
        "Records agents removed, a day.",
    ),
    (
        "offers_timed_out",
        "Timed out",
        Unit::Count,
        "Records nobody answered in time, a day.",
    ),
    (
        "offers_withdrawn",
        "Withdrawn",
        Unit::Count,
        "Records taken back before an answer, a day.",
    ),
    (
        "agent_hours",
        "Agent hours",
        Unit::Hours,
        "Hours agents are logged in, a day.",
    ),
    (
        "agent_talk_s_per_hour",
        "Talk time per agent hour",
        Unit::Seconds,
        "Time on the phone with a customer in an hour logged in.",
    ),
    (
        "connects_per_agent_hour",
        "Connects per agent hour",
        Unit::Plain,
        "Connects in an hour logged in.",
    ),
    (
        "dials_per_connect",
        "Dials per connect",
        Unit::Plain,
        "Calls dialled for each live person joined to an agent.",
    ),
    (
        "lines_per_agent",
        "Lines per agent",
        Unit::Plain,
        "Lines wanted for each available agent, mean over time.",
    ),
    (
        "port_occupancy",
        "Port occupancy",
        Unit::Share,
        "Share of IVR ports in use, from the first call dialled to the end of the last.",
    ),
    (
        "ports_in_use",
        "Ports in use",
        Unit::Plain,
        "IVR ports that treat somebody, mean over that time.",
    ),
    (
        "all_ports_in_use_share",
        "All ports in use",
        Unit::Share,
        "Share of that time in which no IVR port was free: who answers then must wait.",
    ),
    (
        OFFERED,
        "Callers",
        Unit::Count,
        "Calls that come in, a day.",
    ),
    (
        "inbound_service_level",
        "Service level",
        Unit::Share,
        "Callers joined to an agent within the service target, of those joined or who gave up.",
    ),
    (
        "inbound_gave_up",
        "Gave up",
        Unit::Count,
        "Callers who hung up while they waited, or waited to the queue's limit, a day.",
    ),
    (
        "inbound_gave_up_rate",
        "Gave up, of callers",
        Unit::Share,
        "Callers who gave up, of those joined or who gave up.",
    ),
    (
        "inbound_wait_s",
        "Mean wait",
        Unit::Seconds,
        "How long callers wait on average, joined or not.",
    ),
    (
        "inbound_blocked",
        "Turned away",
        Unit::Count,
        "Callers for whom the queue had no room or was closed, a day.",
    ),
    (
        "inbound_answered",
        "Callers served",
        Unit::Count,
        "Callers joined to an agent, a day.",
    ),
];

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
