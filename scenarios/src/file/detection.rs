//! The `[campaign.detection]` table: who listens to answered calls, by which limits.

use std::collections::BTreeMap;

use outpace_engine::cpa::{TalkSpurtSettings, WindowSettings};
use schemars::JsonSchema;
use serde::Deserialize;

use super::clock::Stretch;
use crate::quantity::{
    AnalysisPeriod, AnyShare, DetectorTime, MinSilencePeriod, MinimumValidSpeech, Price, Ringing,
    VerdictShare, Watch, Words, length_text,
};

/// Which detector listens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Detector")]
pub(crate) enum DetectorName {
    /// Ours: hard rules, a learnt score, prices for errors.
    #[default]
    Scored,
    /// Asterisk's `app_amd`: timers on voice and silence.
    Asterisk,
    /// The reference product's: speech that outlasts a window.
    Reference,
}

/// The share of machines among answers that rang so long.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "RingShare")]
pub(crate) struct RingShareFile {
    /// From this length of ringing on.
    pub(crate) from: Ringing,
    /// Of the answers, machines.
    pub(crate) share: AnyShare,
}

/// Call progress analysis. Limits belong to one detector each and keep that detector's names and defaults.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Detection")]
pub(crate) struct DetectionFile {
    /// Listen at all.
    #[serde(default = "super::campaign::yes")]
    pub(crate) enabled: bool,
    /// Which detector.
    #[serde(default)]
    pub(crate) detector: DetectorName,
    /// The share of machine's verdicts given to an agent instead, so that the detector's errors are counted.
    #[serde(default)]
    pub(crate) machine_review: VerdictShare,
    /// The share of people the detector takes for machines, until enough verdicts were reviewed: the target abandon
    /// rate includes them.
    #[serde(default)]
    pub(crate) assumed_false_positive: VerdictShare,
    /// Answered calls go to an agent at once, and the detector listens meanwhile.
    #[serde(default)]
    pub(crate) connect_on_answer: bool,
    /// Hang up on a machine that was given to an agent as soon as the detector finds it.
    #[serde(default = "super::campaign::yes")]
    pub(crate) release_late_machines: bool,

    /// Scored: what a person taken for a machine costs, in seconds of an agent.
    pub(crate) price_of_false_positive: Option<Price>,
    /// Scored: what a machine given to an agent costs, in seconds of an agent.
    pub(crate) price_of_false_negative: Option<Price>,
    /// Scored: what a second costs that a person waits after the greeting, in seconds of an agent.
    pub(crate) price_of_waiting: Option<Price>,
    /// Scored: a person is released this long after the last word, whatever the doubt.
    pub(crate) patience: Option<DetectorTime>,
    /// Scored: nothing heard at all for so long is dead air.
    pub(crate) max_silence: Option<DetectorTime>,
    /// Scored: how long it listens on after a person's verdict.
    pub(crate) watch: Option<Watch>,
    /// Scored: what the words sound like counts beside the rhythm of speech, where there is sound to hear: on live calls
    /// and recordings. Simulated voices have no words.
    #[schemars(extend("default" = true))]
    pub(crate) wording: Option<bool>,
    /// Scored: what the agent's first words bring out counts, where an agent is joined while it listens: a person lets the agent
    /// speak and answers, a machine talks on or says nothing.
    #[schemars(extend("default" = true))]
    pub(crate) probe: Option<bool>,
    /// Scored: the share of machines among all answers, with which the next ones are compared. By itself it changes
    /// nothing: errors are counted among people, however many machines there are.
    #[schemars(extend("default" = "50 %"))]
    pub(crate) machine_share: Option<AnyShare>,
    /// Scored: the share of machines among the answers by how long it rang, each from a length of ringing on, up to
    /// the next. Answers without ringing have the share of all.
    pub(crate) machine_share_by_ring: Option<Vec<RingShareFile>>,
    /// Scored: the share of machines among the answers by the hour, by the clock of who is called. Hours not named
    /// have the share of all.
    pub(crate) machine_share_by_hour: Option<BTreeMap<Stretch, AnyShare>>,
    /// Scored: the share of machines where a machine answered the number last.
    pub(crate) machine_share_after_machine: Option<AnyShare>,
    /// Scored: the share of machines where a person answered the number last.
    pub(crate) machine_share_after_person: Option<AnyShare>,

    /// Reference: silence after speech that makes it a person's.
    #[schemars(extend("default" = length_text(WindowSettings::default().min_silence_period)))]
    pub(crate) min_silence_period: Option<MinSilencePeriod>,
    /// Reference: speech beyond this after its onset is a machine's.
    #[schemars(extend("default" = length_text(WindowSettings::default().analysis_period)))]
    pub(crate) analysis_period: Option<AnalysisPeriod>,
    /// Reference: shorter speech is not heard.
    #[schemars(extend("default" = length_text(WindowSettings::default().minimum_valid_speech)))]
    pub(crate) minimum_valid_speech: Option<MinimumValidSpeech>,
    /// Reference: without any speech by then the line is dead.
    #[schemars(extend("default" = length_text(WindowSettings::default().max_time_analysis)))]
    pub(crate) max_time_analysis: Option<AnalysisPeriod>,

    /// Asterisk: nothing heard for this long from the start: a machine.
    #[schemars(extend("default" = length_text(TalkSpurtSettings::default().initial_silence)))]
    pub(crate) initial_silence: Option<DetectorTime>,
    /// Asterisk: this much voice in all: a machine.
    #[schemars(extend("default" = length_text(TalkSpurtSettings::default().greeting)))]
    pub(crate) greeting: Option<DetectorTime>,
    /// Asterisk: this much silence after the first word: a person.
    #[schemars(extend("default" = length_text(TalkSpurtSettings::default().after_greeting_silence)))]
    pub(crate) after_greeting_silence: Option<DetectorTime>,
    /// Asterisk: give up after this long: not sure, treated as a person.
    #[schemars(extend("default" = length_text(TalkSpurtSettings::default().total_analysis_time)))]
    pub(crate) total_analysis_time: Option<DetectorTime>,
    /// Asterisk: voice shorter than this is no word.
    #[schemars(extend("default" = length_text(TalkSpurtSettings::default().min_word_length)))]
    pub(crate) min_word_length: Option<DetectorTime>,
    /// Asterisk: silence between two words.
    #[schemars(extend("default" = length_text(TalkSpurtSettings::default().between_words_silence)))]
    pub(crate) between_words_silence: Option<DetectorTime>,
    /// Asterisk: a word as long as this: a machine.
    #[schemars(extend("default" = length_text(TalkSpurtSettings::default().maximum_word_length)))]
    pub(crate) maximum_word_length: Option<DetectorTime>,
    /// Asterisk: more words than this: a machine.
    #[schemars(extend("default" = TalkSpurtSettings::default().maximum_number_of_words))]
    pub(crate) maximum_number_of_words: Option<Words>,
    /// Asterisk: a line on which nothing at all was heard is dead air, not a machine.
    #[schemars(extend("default" = TalkSpurtSettings::default().initial_silence_is_dead_air))]
    pub(crate) initial_silence_is_dead_air: Option<bool>,
}
