//! placeholder
use core::time::Duration;
/// Limits of the talk-spurt detector; names and defaults are those of Asterisk's `app_amd`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Nothing heard for this long from the start: a machine.
    pub initial_silence: Duration,
    /// This much voice in all: a machine.
    pub greeting: Duration,
    /// This much silence after the first word: a person.
    pub after_greeting_silence: Duration,
    /// Give up after this long: not sure.
    pub total_analysis_time: Duration,
    /// Voice shorter than this is no word.
    pub min_word_length: Duration,
    /// Silence between two words.
    pub between_words_silence: Duration,
    /// More words than this: a machine.
    pub maximum_number_of_words: u32,
    /// A word longer than this: a machine.
    pub maximum_word_length: Duration,
}
/// placeholder
#[derive(Clone, Copy, Debug)]
pub struct TalkSpurtDetector;
