//! What is said after an answer, and how it is heard.

use crate::distribution::Distribution;

/// A greeting as talk-spurts: a person's, or a machine's announcement.
#[derive(Clone, Debug, PartialEq)]
pub struct Greeting {
    /// From the answer to the first sound.
    pub delay: Distribution,
    /// Length of the greeting, one word after another.
    pub length: Distribution,
    /// Length of a word between two short pauses; a greeting of one word has no pause. A machine's words are
    /// phrases.
    pub word: Distribution,
    /// Length of a pause between words.
    pub pause: Distribution,
}

/// What a person's greeting is beside its length.
#[derive(Clone, Debug, PartialEq)]
pub struct FirstWords {
    /// Length of a phrase between two pauses: what a front end hears that does not split words.
    pub phrase: Distribution,
    /// Probability that somebody who hears nothing says hello once more, each time.
    pub again: f64,
    /// How long they hear nothing before that.
    pub again_after: Distribution,
    /// Probability that somebody answers and at first says nothing.
    pub silent: f64,
    /// For how long, from the answer.
    pub silent_for: Distribution,
}

/// A machine's announcement, as talk-spurts, and its beep.
#[derive(Clone, Debug, PartialEq)]
pub struct MachineGreeting {
    /// The announcement.
    pub speech: Greeting,
    /// Probability that no pause in it can be heard.
    pub runs_on: f64,
    /// Probability of a "Hello." before it.
    pub hello_first: f64,
    /// The pause after that.
    pub hello_pause: Distribution,
    /// Probability that it is a carrier's with the owner's name in it.
    pub recorded_name: f64,
    /// Probability that it is one word.
    pub one_word: f64,
    /// From the end of the announcement to the beep.
    pub beep_delay: Distribution,
    /// Probability of a beep at all.
    pub beep: f64,
    /// How long a machine records silence before hanging up.
    pub hangs_up_after: Distribution,
    /// Probability that it is a carrier's standard announcement, known before the first call.
    pub standard: f64,
    /// Probability that an announcement heard before is recognised.
    pub recognised: f64,
}

/// A phone that answers by itself, asks who calls, and may put the person on.
#[derive(Clone, Debug, PartialEq)]
pub struct Screener {
    /// From the first ring to its answer.
    pub ring: Distribution,
    /// From the answer to its first sound.
    pub delay: Distribution,
    /// How long it speaks.
    pub length: Distribution,
    /// From the end of its question, or of our answer to it, to what happens then.
    pub decides_after: Distribution,
    /// Probability that a person comes on.
    pub person: f64,
    /// Probability that voice mail answers; else it hangs up.
    pub voicemail: f64,
    /// Probability that its voice is recognised.
    pub recognised: f64,
}

/// How speech is heard by a front end that tells it from noise by a small neural network.
#[derive(Clone, Debug, PartialEq)]
pub struct Hearing {
    /// By how much the beginning of speech is placed too late.
    pub onset_late: Distribution,
    /// By how much the end of speech is placed too late.
    pub end_late: Distribution,
    /// Probability that something before the first word is taken for speech.
    pub false_spurt: f64,
    /// How long that is.
    pub false_spurt_length: Distribution,
}
