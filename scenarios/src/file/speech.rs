//! What is said after an answer, and how it is heard. Parts left out keep the built-in ones.

use schemars::JsonSchema;
use serde::Deserialize;

use super::DistributionFile;
use crate::quantity::AnyShare;

/// A person's first words. Parts left out keep the built-in ones.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Greeting")]
pub(crate) struct GreetingFile {
    /// Where these numbers come from.
    pub(crate) source: Option<String>,
    /// From the answer to the first sound.
    pub(crate) delay: Option<DistributionFile>,
    /// From the first sound to the end.
    pub(crate) length: Option<DistributionFile>,
    /// A word between two short pauses, as loudness tells them apart (detector = "asterisk").
    pub(crate) word: Option<DistributionFile>,
    /// A phrase between two pauses, as every other detector hears it. Left out: median 1.7 s.
    pub(crate) phrase: Option<DistributionFile>,
    /// A pause between words or phrases.
    pub(crate) pause: Option<DistributionFile>,
    /// Of people who hear nothing, how many say hello once more, each time. Left out: 80 %.
    pub(crate) again: Option<AnyShare>,
    /// How long they hear nothing before that. Left out: 1.7 to 3.4 s.
    pub(crate) again_after: Option<DistributionFile>,
    /// People who answer and at first say nothing. Left out: 1 %.
    pub(crate) silent: Option<AnyShare>,
    /// For how long, from the answer. Left out: 3.5 to 8 s.
    pub(crate) silent_for: Option<DistributionFile>,
}

/// A machine's announcement and beep. Parts left out keep the built-in ones.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "MachineGreeting")]
pub(crate) struct MachineGreetingFile {
    /// Where these numbers come from.
    pub(crate) source: Option<String>,
    /// From the answer to the first sound.
    pub(crate) delay: Option<DistributionFile>,
    /// From the first sound to the end of the announcement.
    pub(crate) length: Option<DistributionFile>,
    /// A phrase between two pauses.
    pub(crate) word: Option<DistributionFile>,
    /// A pause between phrases.
    pub(crate) pause: Option<DistributionFile>,
    /// Announcements without a pause that could be heard. Left out: 35 %.
    pub(crate) runs_on: Option<AnyShare>,
    /// "Hello.", a pause, and then the announcement. Left out: 6 %.
    pub(crate) hello_first: Option<AnyShare>,
    /// That pause. Left out: 0.5 to 1.5 s.
    pub(crate) hello_pause: Option<DistributionFile>,
    /// A carrier's announcement with a name spoken by the owner in it. Left out: 10 %.
    pub(crate) recorded_name: Option<AnyShare>,
    /// Announcements of one word. Left out: 2.5 %.
    pub(crate) one_word: Option<AnyShare>,
    /// From the end of the announcement to the beep.
    pub(crate) beep_delay: Option<DistributionFile>,
    /// Machines that beep.
    pub(crate) beep: Option<AnyShare>,
    /// How long a machine records silence before it hangs up.
    pub(crate) hangs_up_after: Option<DistributionFile>,
    /// Standard announcements of a carrier, known before the first call to the number. Left out: none.
    pub(crate) standard: Option<AnyShare>,
    /// Of announcements that were heard before, how many are recognised: 1.2 s into them, a number's own after 0.6 s
    /// (not by detector = "asterisk"). Left out: 90 %.
    pub(crate) recognised: Option<AnyShare>,
}

/// A phone that answers by itself, asks who calls and why, and may put the person on. Parts left out keep the
/// built-in ones.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Screener")]
pub(crate) struct ScreenerFile {
    /// Where these numbers come from.
    pub(crate) source: Option<String>,
    /// From the first ring to its answer. Left out: 1 to 5 s.
    pub(crate) ring: Option<DistributionFile>,
    /// From the answer to its first sound. Left out: 0.5 to 1 s.
    pub(crate) delay: Option<DistributionFile>,
    /// How long it speaks. Left out: 4 to 5 s.
    pub(crate) length: Option<DistributionFile>,
    /// From the end of its question, or of our answer to it, to what happens then. Left out: 5 to 25 s.
    pub(crate) decides_after: Option<DistributionFile>,
    /// A person comes on. Left out: 40 %.
    pub(crate) person: Option<AnyShare>,
    /// Voice mail answers; what is left hangs up. Left out: 40 %.
    pub(crate) voicemail: Option<AnyShare>,
    /// Its standard voice is recognised 1.2 s into the question (not by detector = "asterisk"). Left out: 80 %.
    pub(crate) recognised: Option<AnyShare>,
}

/// How the front end hears: by a small neural network, not by loudness. Its hang-over (100 ms) and shortest spurt
/// (60 ms) are fixed. Not for detector = "asterisk", whose words are heard as they are.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
#[schemars(rename = "Hearing")]
pub(crate) struct HearingFile {
    /// Where these numbers come from.
    pub(crate) source: Option<String>,
    /// By how much the beginning of speech is placed too late. Left out: median 54 ms.
    pub(crate) onset_late: Option<DistributionFile>,
    /// By how much the end of speech is placed too late. Left out: 0 to 60 ms.
    pub(crate) end_late: Option<DistributionFile>,
    /// Calls in which something is taken for speech before anybody speaks. Left out: 6 %.
    pub(crate) false_spurt: Option<AnyShare>,
    /// How long that is. Left out: median 120 ms.
    pub(crate) false_spurt_length: Option<DistributionFile>,
}
