//! What is done with an answer, by what it was taken for: the branches of the flow event
//! `OutboundCampaignCallResult` (AMD, ABANDONED, LIVE_VOICE), and the two that no agent should get.
//!
//! Each result has the treatments that make sense for it; of the others a message says why they do not.

use outpace_engine::config::Treatment;
use schemars::JsonSchema;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use crate::quantity::Written;

/// What an IVR port does with a live person (`LIVE_VOICE`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "PortTreatment")]
pub(crate) enum PortTreatmentName {
    /// A recorded message, then the call is over.
    Message,
    /// A virtual agent.
    VirtualAgent,
}

/// What is done with an answering machine (`AMD`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Treatment")]
pub(crate) enum TreatmentName {
    /// Hang up.
    #[default]
    Disconnect,
    /// Give it to an agent like a person.
    ToAgent,
    /// Wait for the beep, speak the recorded message, hang up.
    LeaveMessage,
    /// Speak the recorded message at once, hang up.
    Play,
    /// Hand to an IVR.
    ToIvr,
}

/// What is done with a fax machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "FaxTreatment")]
pub(crate) enum FaxTreatmentName {
    /// Hang up.
    #[default]
    Disconnect,
    /// Give it to an agent like a person.
    ToAgent,
}

/// What is done with an answer and nothing to be heard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "DeadAirTreatment")]
pub(crate) enum DeadAirTreatmentName {
    /// Hang up.
    #[default]
    Disconnect,
    /// Give it to an agent like a person.
    ToAgent,
    /// Speak the recorded message at once, hang up.
    Play,
    /// Hand to an IVR.
    ToIvr,
}

/// What is done with a phone that screens calls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "ScreenerTreatment")]
pub(crate) enum ScreenerTreatmentName {
    /// Hang up.
    #[default]
    Disconnect,
    /// Give it to an agent like a person.
    ToAgent,
    /// Say who calls and why, and listen for whoever comes on.
    Introduce,
}

/// What is done with an abandoned person (`ABANDONED`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "AbandonedTreatment")]
pub(crate) enum AbandonedTreatmentName {
    /// Hang up.
    Disconnect,
    /// Play the recorded message, hang up.
    Play,
    /// Hand to an IVR.
    ToIvr,
}

impl<'de> Deserialize<'de> for PortTreatmentName {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let words = [
            ("message", Self::Message),
            ("virtual_agent", Self::VirtualAgent),
        ];
        let elsewhere = [
            ("play", "at a port this is \"message\""),
            ("leave_message", "a person has no beep; write \"message\""),
            (
                "to_ivr",
                "the port is the IVR; write \"message\" or \"virtual_agent\"",
            ),
            (
                "to_agent",
                "in an IVR campaign a virtual agent sends people on; write \"virtual_agent\" and \
                 escalates_to",
            ),
            ("disconnect", "nobody is dialled to be hung up on"),
        ];
        one_of(input, &words, &elsewhere)
    }
}

impl<'de> Deserialize<'de> for FaxTreatmentName {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let words = [
            ("disconnect", Self::Disconnect),
            ("to_agent", Self::ToAgent),
        ];
        let why = "a fax machine hears no message";
        let elsewhere = [("leave_message", why), ("play", why), ("to_ivr", why)];
        one_of(input, &words, &elsewhere)
    }
}

impl<'de> Deserialize<'de> for DeadAirTreatmentName {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let words = [
            ("disconnect", Self::Disconnect),
            ("to_agent", Self::ToAgent),
            ("play", Self::Play),
            ("to_ivr", Self::ToIvr),
        ];
        let why = "where nothing is heard there is no beep to wait for; write \"play\"";
        one_of(input, &words, &[("leave_message", why)])
    }
}

impl<'de> Deserialize<'de> for ScreenerTreatmentName {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let words = [
            ("disconnect", Self::Disconnect),
            ("to_agent", Self::ToAgent),
            ("introduce", Self::Introduce),
        ];
        let why = "after the message the person may come on; write \"introduce\"";
        let elsewhere = [("play", why), ("leave_message", why)];
        one_of(input, &words, &elsewhere)
    }
}

impl<'de> Deserialize<'de> for AbandonedTreatmentName {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let words = [
            ("disconnect", Self::Disconnect),
            ("play", Self::Play),
            ("to_ivr", Self::ToIvr),
        ];
        let elsewhere = [
            (
                "to_agent",
                "nobody is abandoned while an agent is free; how long one is waited for is abandon_after",
            ),
            (
                "leave_message",
                "a person has no beep to wait for; write \"play\"",
            ),
        ];
        one_of(input, &words, &elsewhere)
    }
}

/// Reads one of the words; of one that belongs to another result says why it does not fit.
fn one_of<'de, T: Copy, D: Deserializer<'de>>(
    input: D,
    words: &[(&str, T)],
    elsewhere: &[(&str, &str)],
) -> Result<T, D::Error> {
    let written = Written::deserialize(input)?;
    let Written::Text(text) = &written else {
        return Err(D::Error::custom(format!("{written} is not text in quotes")));
    };
    if let Some((_, treatment)) = words.iter().find(|(word, _)| word == text) {
        return Ok(*treatment);
    }
    let allowed: Vec<String> = words.iter().map(|(word, _)| format!("{word:?}")).collect();
    let why = elsewhere.iter().find(|(word, _)| word == text);
    let why = why.map_or_else(String::new, |(_, why)| format!(": {why}"));
    let allowed = allowed.join(", ");
    Err(D::Error::custom(format!(
        "{written} is not allowed{why}; allowed: {allowed}"
    )))
}

impl From<TreatmentName> for Treatment {
    fn from(name: TreatmentName) -> Self {
        match name {
            TreatmentName::Disconnect => Self::Disconnect,
            TreatmentName::ToAgent => Self::ToAgent,
            TreatmentName::LeaveMessage => Self::LeaveMessage,
            TreatmentName::Play => Self::Play,
            TreatmentName::ToIvr => Self::ToIvr,
        }
    }
}

impl From<FaxTreatmentName> for Treatment {
    fn from(name: FaxTreatmentName) -> Self {
        match name {
            FaxTreatmentName::Disconnect => Self::Disconnect,
            FaxTreatmentName::ToAgent => Self::ToAgent,
        }
    }
}

impl From<DeadAirTreatmentName> for Treatment {
    fn from(name: DeadAirTreatmentName) -> Self {
        match name {
            DeadAirTreatmentName::Disconnect => Self::Disconnect,
            DeadAirTreatmentName::ToAgent => Self::ToAgent,
            DeadAirTreatmentName::Play => Self::Play,
            DeadAirTreatmentName::ToIvr => Self::ToIvr,
        }
    }
}

impl From<ScreenerTreatmentName> for Treatment {
    fn from(name: ScreenerTreatmentName) -> Self {
        match name {
            ScreenerTreatmentName::Disconnect => Self::Disconnect,
            ScreenerTreatmentName::ToAgent => Self::ToAgent,
            ScreenerTreatmentName::Introduce => Self::Introduce,
        }
    }
}

impl From<AbandonedTreatmentName> for Treatment {
    fn from(name: AbandonedTreatmentName) -> Self {
        match name {
            AbandonedTreatmentName::Disconnect => Self::Disconnect,
            AbandonedTreatmentName::Play => Self::Play,
            AbandonedTreatmentName::ToIvr => Self::ToIvr,
        }
    }
}
