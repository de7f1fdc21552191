//! A campaign: how it dials, when, and what it does with each outcome.

use outpace_engine::{Close, Outcome};
use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    AbandonedTreatmentName, AdaptiveFile, CallingHoursFile, DeadAirTreatmentName, DetectionFile,
    FaxTreatmentName, FrequencyFile, InteractionFile, ListFile, MeterName, MoreListFile,
    NextNumberName, PortTreatmentName, PreDialFile, Required, ScreenerTreatmentName, StopName,
    TimeOfDay, TreatmentName,
};
use crate::quantity::{
    AbandonAfter, AbandonRate, BeepLimit, CorrectionPace, Gain, IdleAtLeast, InitialLinesPerAgent,
    IvrPorts, Kappa, LinesPerAgent, MaxAttempts, MaxAttemptsPerNumber, MaxCalls,
    MaximumDialingRate, MessageLength, MeterInTime, MeterWindow, OfferTimeout, PersonalLimit, Plus,
    RetryWait, RingLimit, SetupLimit, SkipRest, Written,
};

/// A campaign.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Campaign")]
pub(crate) struct CampaignFile {
    /// Its name; needed when there are several.
    pub(crate) name: Option<String>,
    /// The queue whose agents it may reserve; needed when there are several. One campaign a queue.
    pub(crate) queue: Option<String>,
    /// The trunk its calls go out on; needed when there are several.
    pub(crate) trunk: Option<String>,
    /// The people its list reaches; needed when there are several kinds.
    pub(crate) people: Option<String>,
    /// The rule that paces it.
    pub(crate) mode: Required<ModeName>,
    /// Progressive mode: lines per available agent.
    pub(crate) lines_per_agent: Option<LinesPerAgent>,
    /// Predictive mode: lines per agent before the first correction, up to the maximum dialing rate.
    #[schemars(extend("default" = InitialLinesPerAgent::default()))]
    pub(crate) initial_lines_per_agent: Option<InitialLinesPerAgent>,
    /// Predictive mode: lines per agent are never above this. At 1.0 it cannot overdial.
    #[schemars(extend("default" = MaximumDialingRate::default()))]
    pub(crate) maximum_dialing_rate: Option<MaximumDialingRate>,
    /// Predictive mode: the abandon rate it steers to, in steps of 0.1 %.
    #[schemars(extend("default" = AbandonRate::default()))]
    pub(crate) target_abandon_rate: Option<AbandonRate>,
    /// Predictive mode: live answers between two corrections.
    #[schemars(extend("default" = CorrectionPace::default()))]
    pub(crate) correction_pace: Option<CorrectionPace>,
    /// Predictive mode: size of each correction.
    #[schemars(extend("default" = Gain::default()))]
    pub(crate) gain: Option<Gain>,
    /// Threshold mode: numbers are dialled only while so many agents are idle, of all teams that serve the
    /// campaign or an inbound queue it shares agents with.
    pub(crate) idle_at_least: Option<IdleAtLeast>,
    /// Threshold mode: and so many that are held for this campaign. Left out: 1.
    pub(crate) own_idle_at_least: Option<IdleAtLeast>,
    /// Threshold mode: numbers dialled for each of these when a service ends.
    #[schemars(extend("default" = Kappa::default()))]
    pub(crate) kappa: Option<Kappa>,
    /// Threshold mode: numbers on top.
    #[schemars(extend("default" = Plus::default()))]
    pub(crate) plus: Option<Plus>,
    /// Adaptive mode: its settings. Left out: their defaults.
    pub(crate) adaptive: Option<AdaptiveFile>,
    /// When it begins to dial each day, by the day's clock. Left out: with the day.
    pub(crate) from: Option<TimeOfDay>,
    /// When it stops. Left out: with the day.
    pub(crate) to: Option<TimeOfDay>,
    /// Progressive mode with one line per agent: show the agent whom the line is dialled for.
    #[serde(default)]
    pub(crate) popover: bool,
    /// What agents are shown with a call.
    pub(crate) interaction: Option<InteractionFile>,
    /// Preview modes: how long an agent may look at a record; below 10 s only where it is dialled then.
    #[schemars(extend("default" = OfferTimeout::default()))]
    pub(crate) offer_timeout: Option<OfferTimeout>,
    /// Preview modes: what happens then.
    #[schemars(extend("default" = OnOfferTimeoutName::default()))]
    pub(crate) on_offer_timeout: Option<OnOfferTimeoutName>,
    /// Preview modes: what agents may not do with a record. Left out: nothing.
    pub(crate) disabled_actions: Option<Vec<OfferActionName>>,
    /// Preview modes: how long a contact rests that was skipped.
    #[schemars(extend("default" = SkipRest::default()))]
    pub(crate) skip_rest: Option<SkipRest>,
    /// Preview modes: agents write up calls that reached nobody, too. Left out: they do not.
    pub(crate) wrap_up_unanswered: Option<bool>,
    /// Preview modes: agents are not reserved but ask for a record when they are free, as in the older
    /// preview. Left out: they are reserved.
    pub(crate) on_request: Option<bool>,
    /// What the persons called see, where neither their record nor a rule says otherwise. Left out: what
    /// the trunk shows.
    #[schemars(extend("pattern" = r"^\+[1-9][0-9 ().-]*$", "examples" = ["+12125550100"]))]
    pub(crate) caller_id: Option<String>,
    /// Rules of the flow event PreDial, which say more than the record: the first that fits is followed.
    #[schemars(length(max = 1000))]
    pub(crate) pre_dial: Option<Vec<PreDialFile>>,
    /// How long a phone rings before the call is given up.
    #[serde(default)]
    pub(crate) ring_limit: RingLimit,
    /// How long a call may stay without any ringing. Left out: twice the ring limit.
    pub(crate) setup_limit: Option<SetupLimit>,
    /// A person not joined to an agent this long after the greeting is abandoned.
    #[serde(default)]
    pub(crate) abandon_after: AbandonAfter,
    /// Play the recorded message to an abandoned person.
    #[serde(default = "yes")]
    pub(crate) abandon_message: bool,
    /// What is done with an abandoned person, where it is more than to play the message or not.
    pub(crate) abandoned_treatment: Option<AbandonedTreatmentName>,
    /// The abandon rate the campaign is held to, as its governing meter counts. Left out: the limit the
    /// meter has of its own, or 3 %.
    #[schemars(extend("default" = AbandonRate::default()))]
    pub(crate) abandon_limit: Option<AbandonRate>,
    /// The definition of the rate the campaign answers for. All are reported; this one counts.
    #[serde(default)]
    pub(crate) governing_meter: MeterName,
    /// How long an agent has by the governing meter, where its product lets the user choose: `ucce`
    /// (1 s), `vicidial` (5 s), `genesys` and `amazon` (2 s).
    pub(crate) meter_in_time: Option<MeterInTime>,
    /// The window of the `amazon` meters, in whole hours. Left out: 24 h.
    pub(crate) meter_window: Option<MeterWindow>,
    /// What the campaign does about its limit.
    #[serde(default)]
    pub(crate) stop: StopName,
    /// Live persons are treated at IVR ports instead of by agents; lines per agent are lines per port.
    pub(crate) ivr: Option<IvrFile>,
    /// Agents who are reserved and wait may be taken away by inbound calls.
    #[serde(default)]
    pub(crate) yields_to_inbound: bool,
    /// What is done with an answering machine.
    #[serde(default)]
    pub(crate) machine_treatment: TreatmentName,
    /// What is done with a fax machine.
    #[serde(default)]
    pub(crate) fax_treatment: FaxTreatmentName,
    /// What is done with an answer and nothing to be heard.
    #[serde(default)]
    pub(crate) dead_air_treatment: DeadAirTreatmentName,
    /// What is done with a phone that answers by itself and asks who calls.
    #[serde(default)]
    pub(crate) screener_treatment: ScreenerTreatmentName,
    /// How long a message for a machine waits for the beep.
    #[serde(default)]
    pub(crate) beep_limit: BeepLimit,
    /// When contacts may be called, by their own clock. Left out: 08:00-21:00 every day
    /// (47 CFR 64.1200(c)(1)).
    pub(crate) calling_hours: Option<CallingHoursFile>,
    /// Dates on which nobody is called.
    pub(crate) holidays: Option<Vec<String>>,
    /// How often a contact or a number may be called at all.
    pub(crate) frequency: Option<Vec<FrequencyFile>>,
    /// What each outcome means for the contact.
    pub(crate) retry: Option<RetryFile>,
    /// Call progress analysis: person or machine? Left out: off, every answer counts as a person.
    pub(crate) detection: Option<DetectionFile>,
    /// Whom to call.
    pub(crate) list: Required<ListFile>,
    /// With made-up contacts: lists beside the campaign's own, dialled before it.
    pub(crate) more_lists: Option<Vec<MoreListFile>>,
}

/// The rule that paces a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Mode")]
pub(crate) enum ModeName {
    /// A fixed number of lines per available agent.
    Progressive,
    /// Lines per available agent that follow the abandon rate.
    Predictive,
    /// So many numbers whenever a service ends while enough agents are idle.
    Threshold,
    /// Calls for all agents, by a level that follows how many of them wait.
    Adaptive,
    /// Agents see a record first; a person who answers is joined to the agent who accepted it.
    PreviewStandard,
    /// Agents see a record first, and hear the phone ring.
    PreviewDirect,
}

impl ModeName {
    /// The mode as it is written.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Progressive => "progressive",
            Self::Predictive => "predictive",
            Self::Threshold => "threshold",
            Self::Adaptive => "adaptive",
            Self::PreviewStandard => "preview_standard",
            Self::PreviewDirect => "preview_direct",
        }
    }
}

/// What happens to a record nobody answered in time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, serde::Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "OnOfferTimeout")]
pub(crate) enum OnOfferTimeoutName {
    /// It is dialled.
    Accept,
    /// It is offered again later.
    #[default]
    Skip,
    /// The contact is closed.
    Remove,
}

/// What an agent may do with a record besides accepting it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "OfferAction")]
pub(crate) enum OfferActionName {
    /// Let it be offered again later.
    Skip,
    /// Close the contact.
    Remove,
}

/// An IVR campaign: ports in place of agents.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Ivr")]
pub(crate) struct IvrFile {
    /// How many live persons it treats at a time.
    pub(crate) ports: Required<IvrPorts>,
    /// What is done with a live person.
    pub(crate) treatment: Required<PortTreatmentName>,
    /// How long the message lasts; needed with the treatment "message".
    pub(crate) message_length: Option<MessageLength>,
    /// The inbound queue a virtual agent sends people to who want a live one. Left out: none.
    pub(crate) escalates_to: Option<String>,
}

/// What each outcome means for the contact. Parts left out keep the reference product's rule.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Retry")]
pub(crate) struct RetryFile {
    /// A contact is closed after this many counted attempts.
    #[serde(default)]
    pub(crate) max_attempts: MaxAttempts,
    /// A number is closed after this many counted attempts. Left out: after the contact's.
    pub(crate) max_attempts_per_number: Option<MaxAttemptsPerNumber>,
    /// A contact is closed after this many calls, whether they counted or not.
    #[serde(default)]
    pub(crate) max_calls: MaxCalls,
    /// How long a callback that is due waits for the agent it was promised of; then anybody makes it.
    #[serde(default)]
    pub(crate) personal_limit: PersonalLimit,
    /// When another number of the contact is tried.
    #[serde(default)]
    pub(crate) next_number: NextNumberName,
    /// A person was joined to an agent.
    pub(crate) connected: Option<RetryRuleFile>,
    /// A person answered and no agent came in time.
    pub(crate) abandoned: Option<RetryRuleFile>,
    /// The person hung up before an agent came.
    pub(crate) customer_abandoned: Option<RetryRuleFile>,
    /// An answering machine.
    pub(crate) answering_machine: Option<RetryRuleFile>,
    /// A fax machine or modem.
    pub(crate) fax: Option<RetryRuleFile>,
    /// Special information tones: not in service.
    pub(crate) sit: Option<RetryRuleFile>,
    /// Answered, and nothing to be heard.
    pub(crate) dead_air: Option<RetryRuleFile>,
    /// Busy.
    pub(crate) busy: Option<RetryRuleFile>,
    /// Rang to the ring limit.
    pub(crate) no_answer: Option<RetryRuleFile>,
    /// No such number.
    pub(crate) invalid_number: Option<RetryRuleFile>,
    /// The network refused or lost the call.
    pub(crate) network_failure: Option<RetryRuleFile>,
    /// A phone that screens calls, and nobody came on.
    pub(crate) call_screener: Option<RetryRuleFile>,
}

impl RetryFile {
    /// The rule written for an outcome.
    pub(crate) const fn after(&self, outcome: Outcome) -> Option<&RetryRuleFile> {
        match outcome {
            Outcome::Connected => self.connected.as_ref(),
            Outcome::Abandoned => self.abandoned.as_ref(),
            Outcome::CustomerAbandoned => self.customer_abandoned.as_ref(),
            Outcome::AnsweringMachine => self.answering_machine.as_ref(),
            Outcome::Fax => self.fax.as_ref(),
            Outcome::Sit => self.sit.as_ref(),
            Outcome::DeadAir => self.dead_air.as_ref(),
            Outcome::Busy => self.busy.as_ref(),
            Outcome::NoAnswer => self.no_answer.as_ref(),
            Outcome::InvalidNumber => self.invalid_number.as_ref(),
            Outcome::NetworkFailure => self.network_failure.as_ref(),
            Outcome::CallScreener => self.call_screener.as_ref(),
        }
    }
}

/// What one outcome means for the contact.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table like { wait = \"60 min\" }")]
#[schemars(rename = "RetryRule")]
pub(crate) struct RetryRuleFile {
    /// How long the contact rests before the next attempt.
    pub(crate) wait: Option<RetryWait>,
    /// What is done with: nothing (false), the number dialled, or the contact whatever other numbers it
    /// has (true).
    pub(crate) close: Option<CloseFile>,
    /// The call uses up one of the contact's attempts.
    pub(crate) counts_as_attempt: Option<bool>,
}

/// What an outcome closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CloseFile(Close);

impl From<CloseFile> for Close {
    fn from(file: CloseFile) -> Self {
        file.0
    }
}

impl<'de> Deserialize<'de> for CloseFile {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        match Written::deserialize(input)? {
            Written::Other("true") => Ok(Self(Close::Contact)),
            Written::Other("false") => Ok(Self(Close::Nothing)),
            Written::Text(text) if text == "contact" => Ok(Self(Close::Contact)),
            Written::Text(text) if text == "number" => Ok(Self(Close::Number)),
            other => Err(serde::de::Error::custom(format!(
                "{other} is not allowed; write true, false, \"number\" or \"contact\""
            ))),
        }
    }
}

impl JsonSchema for CloseFile {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Close".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "anyOf": [
            { "type": "boolean" },
            { "enum": ["number", "contact"] },
        ] })
    }
}

pub(super) const fn yes() -> bool {
    true
}
