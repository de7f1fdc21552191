//! A recording through the front end: what detectors are told, and when.

use std::time::Duration;

use outpace_engine::cpa::audio::{self, FRAME_SAMPLES, FrontEnd};
use outpace_engine::cpa::{Heard, Sound};

use crate::known::Known;
use crate::recording::Recording;

/// How the front end tells speech from silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// By the loudness of a frame, as Asterisk does.
    Energy,
    /// By a small neural network.
    Neural,
}

impl Gate {
    /// Every gate.
    pub const ALL: [Self; 2] = [Self::Energy, Self::Neural];

    /// Its name in files and pictures.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Energy => "energy",
            Self::Neural => "neural",
        }
    }

    /// The front end's.
    pub(crate) const fn of_front_end(self) -> audio::Gate {
        match self {
            Self::Energy => audio::Gate::Energy {
                threshold: audio::Gate::ASTERISK_THRESHOLD,
            },
            Self::Neural => audio::Gate::Neural,
        }
    }
}

/// Something heard, and when the front end knew it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The end of the frame with which it was known.
    pub now: Duration,
    /// What, dated when it happened.
    pub heard: Heard,
}

/// All that is heard of a recording, behind one gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hearing {
    /// The gate.
    pub gate: Gate,
    /// What was told, in order.
    pub told: Vec<Told>,
    /// The recording's own length in frames, the last one filled up with silence.
    pub frames: u32,
}

/// How long a frame is.
pub(crate) const FRAME_LENGTH: Duration = Duration::from_millis(20);

/// A recording is followed by so much silence, in frames: speech and tones at its very end are told by then.
const TAIL: u32 = 150;

impl Hearing {
    /// Plays a recording, and three seconds of silence after it, to a front end.
    #[must_use]
    pub fn of(recording: &Recording, gate: Gate) -> Self {
        Self::knowing(recording, gate, None, "")
    }

    /// The same by one who knows recordings: one that was heard before is told as soon as it is found, once, and
    /// once that the number's own greeting is not heard.
    #[must_use]
    pub fn knowing(recording: &Recording, gate: Gate, known: Option<&Known>, number: &str) -> Self {
        let mut told = Vec::new();
        let mut looking = known.map(|known| (known.lookout(number), known.library()));
        let mut front_end = FrontEnd::new(gate.of_front_end());
        let mut frame = |samples: &[i16; FRAME_SAMPLES], now| {
            front_end.frame(samples, &mut |heard| told.push(Told { now, heard }));
            let looking = looking.as_mut();
            let found = looking.and_then(|(lookout, library)| lookout.look(&front_end, library));
            told.extend(found.map(|sound| Told {
                now,
                heard: Heard { at: now, sound },
            }));
        };
        let mut frames = 0;
        for chunk in recording.samples.chunks(FRAME_SAMPLES) {
            let mut samples = [0; FRAME_SAMPLES];
            samples[..chunk.len()].copy_from_slice(chunk);
            frames += 1;
            frame(&samples, end_of(frames));
        }
        for after in 1..=TAIL {
            frame(&[0; FRAME_SAMPLES], end_of(frames + after));
        }
        Self { gate, told, frames }
    }

    /// The recording's own length.
    #[must_use]
    pub fn length(&self) -> Duration {
        end_of(self.frames)
    }

    /// Spurts of speech as `(from, to)` in seconds; one that never ended ends with the hearing.
    #[must_use]
    pub fn spurts(&self) -> Vec<(f64, f64)> {
        let mut spurts = Vec::new();
        let mut since = None;
        for told in &self.told {
            let at = told.heard.at.as_secs_f64();
            match told.heard.sound {
                Sound::SpeechOn => since = since.or(Some(at)),
                Sound::SpeechOff => spurts.extend(since.take().map(|from| (from, at))),
                _ => {}
            }
        }
        let end = end_of(self.frames + TAIL).as_secs_f64();
        spurts.extend(since.map(|from| (from, end)));
        spurts
    }

    /// Everything heard that is no edge of speech: tones, recordings known, holes in the media.
    pub fn others(&self) -> impl Iterator<Item = Heard> + '_ {
        let heard = self.told.iter().map(|told| told.heard);
        heard.filter(|heard| !matches!(heard.sound, Sound::SpeechOn | Sound::SpeechOff))
    }
}

/// When so many frames have ended.
pub(crate) fn end_of(frames: u32) -> Duration {
    FRAME_LENGTH * frames
}
