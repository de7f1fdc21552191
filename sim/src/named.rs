//! What measures are called, and what they mean.

/// What a measure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureUnit {
    /// Things.
    Count,
    /// A share from 0 to 1.
    Share,
    /// Seconds.
    Seconds,
    /// Hours.
    Hours,
    /// Nothing.
    Plain,
}

/// A measure as people know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedMeasure {
    /// What people call it.
    pub label: String,
    /// What it means, in one line; empty for a measure that is not in the list.
    pub definition: &'static str,
    /// What it is counted in.
    pub unit: MeasureUnit,
}

/// The keys of the measures with a definition, in the order people ask for them.
pub fn known_measures() -> impl Iterator<Item = &'static str> {
    KNOWN.iter().map(|(key, ..)| *key)
}

/// The measure with this key. One that is not in the list is named after its key, and its unit follows from the
/// key's ending.
#[must_use]
pub fn named_measure(key: &str) -> NamedMeasure {
    if let Some(&(_, label, unit, definition)) = KNOWN.iter().find(|(known, ..)| *known == key) {
        return NamedMeasure {
            label: label.to_owned(),
            definition,
            unit,
        };
    }
    let words = key.strip_suffix("_s").unwrap_or(key).replace('_', " ");
    let mut letters = words.chars();
    let label = letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    });
    NamedMeasure {
        label,
        definition: "",
        unit: MeasureUnit::by_form(key),
    }
}

impl MeasureUnit {
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

/// What the simulator measures: key, name, unit, meaning.
const KNOWN: &[(&str, &str, MeasureUnit, &str)] = &[
    (
        "utilisation",
        "Utilisation",
        MeasureUnit::Share,
        "Share of logged-in time that agents talk or wrap up.",
    ),
    (
        "idle_s_per_connect",
        "Idle time per connect",
        MeasureUnit::Seconds,
        "Time agents are available or reserved, for each connect.",
    ),
    (
        "abandon_rate",
        "Abandon rate",
        MeasureUnit::Share,
        "Live persons no agent came for in time, of all live answers.",
    ),
    (
        "governing_rate",
        "Governing abandon rate",
        MeasureUnit::Share,
        "What the meter shows that the campaign answers for.",
    ),
    (
        "governing_over",
        "Days over the limit",
        MeasureUnit::Share,
        "Days on which that meter is over its limit.",
    ),
    (
        "connects",
        "Connects",
        MeasureUnit::Count,
        "Live persons joined to an agent or an IVR port, a day.",
    ),
    (
        "dials",
        "Dials",
        MeasureUnit::Count,
        "Calls dialled, a day.",
    ),
    (
        "answer_rate",
        "Answer rate",
        MeasureUnit::Share,
        "Calls taken for a live person, of all dials.",
    ),
    (
        "share_of_days_over_limit",
        "Days over the abandon limit",
        MeasureUnit::Share,
        "Days on which a campaign's abandon rate is above its limit.",
    ),
    (
        "answers",
        "Answers",
        MeasureUnit::Count,
        "Calls answered by anyone or anything, a day.",
    ),
    (
        "live_answers",
        "Live answers",
        MeasureUnit::Count,
        "Calls taken for a live person, a day.",
    ),
    (
        "abandoned",
        "Abandoned",
        MeasureUnit::Count,
        "Live persons no agent came for in time, a day.",
    ),
    (
        "amd_false_positive",
        "Taken for machines",
        MeasureUnit::Share,
        "People the detector takes for machines, estimated from verdicts that agents checked.",
    ),
    (
        "amd_false_positive_true",
        "Taken for machines, really",
        MeasureUnit::Share,
        "People the detector took for machines, of all it judged.",
    ),
    (
        "amd_miss_true",
        "Machines missed",
        MeasureUnit::Share,
        "Machines the detector took for people, of all it judged.",
    ),
    (
        "late_decisions",
        "Late decisions",
        MeasureUnit::Share,
        "Answers taken for a person later after the greeting than an agent has to come.",
    ),
    (
        "abandon_rate_with_detector",
        "Abandon rate with detector",
        MeasureUnit::Share,
        "The abandon rate with the people taken for machines, as estimated.",
    ),
    (
        "offers",
        "Offers",
        MeasureUnit::Count,
        "Records shown to agents in preview, a day.",
    ),
    (
        "accept_rate",
        "Offers accepted",
        MeasureUnit::Share,
        "Records agents accepted themselves, of those shown.",
    ),
    (
        "preview_s_per_offer",
        "Time per record",
        MeasureUnit::Seconds,
        "Time agents look at a record, for each that was shown.",
    ),
    (
        "offers_accepted",
        "Accepted",
        MeasureUnit::Count,
        "Records agents accepted, a day.",
    ),
    (
        "offers_skipped",
        "Skipped",
        MeasureUnit::Count,
        "Records agents skipped, a day.",
    ),
    (
        "offers_removed",
        "Removed",
        MeasureUnit::Count,
        "Records agents removed, a day.",
    ),
    (
        "offers_timed_out",
        "Timed out",
        MeasureUnit::Count,
        "Records nobody answered in time, a day.",
    ),
    (
        "offers_withdrawn",
        "Withdrawn",
        MeasureUnit::Count,
        "Records taken back before an answer, a day.",
    ),
    (
        "agent_hours",
        "Agent hours",
        MeasureUnit::Hours,
        "Hours agents are logged in, a day.",
    ),
    (
        "agent_talk_s_per_hour",
        "Talk time per agent hour",
        MeasureUnit::Seconds,
        "Time on the phone with a customer in an hour logged in.",
    ),
    (
        "connects_per_agent_hour",
        "Connects per agent hour",
        MeasureUnit::Plain,
        "Connects in an hour logged in.",
    ),
    (
        "dials_per_connect",
        "Dials per connect",
        MeasureUnit::Plain,
        "Calls dialled for each live person joined to an agent.",
    ),
    (
        "lines_per_agent",
        "Lines per agent",
        MeasureUnit::Plain,
        "Lines wanted for each available agent, mean over time.",
    ),
    (
        "port_occupancy",
        "Port occupancy",
        MeasureUnit::Share,
        "Share of IVR ports in use, from the first call dialled to the end of the last.",
    ),
    (
        "ports_in_use",
        "Ports in use",
        MeasureUnit::Plain,
        "IVR ports that treat somebody, mean over that time.",
    ),
    (
        "all_ports_in_use_share",
        "All ports in use",
        MeasureUnit::Share,
        "Share of that time in which no IVR port was free: who answers then must wait.",
    ),
    (
        "inbound_offered",
        "Callers",
        MeasureUnit::Count,
        "Calls that come in, a day.",
    ),
    (
        "inbound_service_level",
        "Service level",
        MeasureUnit::Share,
        "Callers joined to an agent within the service target, of those joined or who gave up.",
    ),
    (
        "inbound_gave_up",
        "Gave up",
        MeasureUnit::Count,
        "Callers who hung up while they waited, or waited to the queue's limit, a day.",
    ),
    (
        "inbound_gave_up_rate",
        "Gave up, of callers",
        MeasureUnit::Share,
        "Callers who gave up, of those joined or who gave up.",
    ),
    (
        "inbound_wait_s",
        "Mean wait",
        MeasureUnit::Seconds,
        "How long callers wait on average, joined or not.",
    ),
    (
        "inbound_blocked",
        "Turned away",
        MeasureUnit::Count,
        "Callers for whom the queue had no room or was closed, a day.",
    ),
    (
        "inbound_answered",
        "Callers served",
        MeasureUnit::Count,
        "Callers joined to an agent, a day.",
    ),
];
