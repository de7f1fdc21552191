//! What was heard of recordings and what the score rests on, for other tools: exact, one line a fact.

use std::fmt::Write as _;
use std::time::Duration;

use outpace_engine::cpa::scored::features::{self, Row};
use outpace_engine::cpa::{Settings, Sound};

use crate::detector::{Listener, listen};
use crate::hearing::{Hearing, end_of};

/// What an edge, a tone or a hole is called in files: `speech-on`, `speech-off`, a tone's name, `recording-…`, `wording+3`, `gap`.
#[must_use]
pub fn sound_name(sound: Sound) -> String {
    match sound {
        Sound::SpeechOn => "speech-on".to_owned(),
        Sound::SpeechOff => "speech-off".to_owned(),
        Sound::Tone(tone) => tone.name().to_owned(),
        Sound::Recording(recording) => format!("recording-{}", recording.name()),
        Sound::GreetingExpected => "greeting-expected".to_owned(),
        Sound::NotTheGreeting => "not-the-greeting".to_owned(),
        Sound::Wording(wording) => format!("wording{:+}", wording.halves()),
        Sound::AgentOn => "agent-on".to_owned(),
        Sound::AgentOff => "agent-off".to_owned(),
        Sound::Gap(_) => "gap".to_owned(),
    }
}

/// Seconds, to the last nanosecond that is there.
fn exact(time: Duration) -> String {
    let text = format!("{}.{:09}", time.as_secs(), time.subsec_nanos());
    let short = text.trim_end_matches('0');
    // At least milliseconds, so that the column lines up.
    let least = text.len() - 6;
    text[..short.len().max(least)].to_owned()
}

impl Hearing {
    /// The first line of [`Self::csv_lines`].
    pub const CSV_HEAD: &'static str = "file,gate,at_s,known_s,sound";

    /// A line for each sound heard: when it happened, when it was known, what.
    #[must_use]
    pub fn csv_lines(&self, file: &str) -> String {
        let mut lines = String::new();
        for told in &self.told {
            let (at, known) = (exact(told.heard.at), exact(told.now));
            let (gate, sound) = (self.gate.name(), sound_name(told.heard.sound));
            let _ = writeln!(lines, "{file},{gate},{at},{known},{sound}");
        }
        lines
    }
}

/// What the score rests on at one instant, and what it makes of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// When, in media time.
    pub at: Duration,
    /// See [`feature_names`].
    pub features: Row,
    /// The probability of a machine.
    pub probability: f64,
}

/// How often the score is looked at, in frames: every 100 ms, as the detector does.
const EVERY: u32 = 5;

/// Looks at the score every 100 ms of a recording, for `limit` at most; the verdict does not end it.
#[must_use]
pub fn looks(settings: &Settings, hearing: &Hearing, limit: Duration) -> Vec<Look> {
    let mut looks = Vec::new();
    let end = end_of(hearing.frames).min(limit);
    let mut frame = 0;
    listen(&mut Listener::new(settings), hearing, |at, listener| {
        frame += 1;
        if let (0, Some(features), Some(probability)) =
            (frame % EVERY, listener.features(), listener.probability())
        {
            looks.push(Look {
                at,
                features,
                probability,
            });
        }
        at >= end
    });
    looks
}

/// Names of the features, in order.
#[must_use]
pub fn feature_names() -> &'static [&'static str] {
    &features::NAMES
}
