//! Whether 16 ms of sound are voice: the network's score, and loudness where the score sticks.
//!
//! The score rises within 40 ms of a first word and stays near its height while speech goes on. After the last
//! word it falls slowly: what says that speech is over is that it has fallen from its height. In noise of 10 dB it
//! may not fall at all for seconds; there the loudness does, against the noise floor and the loudest of late.
//!
//! Measured on 396 synthetic answers with line effects (SNR 4 to 48 dB): one first utterance in 400 is missed,
//! one call in twenty has a spurt before anybody spoke; begins are late by 39 ms and ends by 32 ms (medians),
//! which the gate dates back; the middle half of either lies within 30 ms.

use super::clock::Samples;
use super::hysteresis::Voice;
use super::neural::STEP;

/// A score of at least this begins a spurt.
const SPEECH: f32 = 0.6;
/// Short words that are not loud are lost on the network, however clean the line: 13 of 3,953 greetings of the training
/// calls. What lasts (`hysteresis.rs`) may still be one with a score of at least this
const PERHAPS_SPEECH: f32 = 0.3;
/// where it stands out of the noise by so many dB: then 5 are lost, and no more spurts begin before anybody spoke.
const STANDS_OUT_DB: f32 = 18.0;
/// What is weaker than this is none, however still the line: -40 dBov, 10 dB below the weakest talker.
const FAINT_DB: f32 = 50.0;
/// A spurt goes on while the score is at least this,
const STILL_SPEECH: f32 = 0.5;
/// and has not fallen by more than this from its height.
const FALLEN: f32 = 0.15;
/// The height is forgotten by so much a step.
const FORGOTTEN: f32 = 0.005;
/// Loud is above this part of the way, in dB, from the noise floor to the loudest of late.
const LOUD: f32 = 0.4;
/// In noise the network may go on saying speech. Without anything as loud as the speech was for so long, it is over, and
/// none begins.
pub(super) const QUIET: Samples = Samples::from_ms(240);
/// The floor rises by so many dB a step, 6 dB/s, and falls at once.
const FLOOR_RISES_DB: f32 = 0.1;
/// The loudest speech is forgotten by so many dB a step: 3 dB/s.
const PEAK_FALLS_DB: f32 = 0.05;

/// Speech this much weaker than the loudest so far is somebody else's: a television, another voice in the room.
/// Of 16,000 later spurts of the same voice 2 % are weaker by 10 dB, of 3,000 of a background 59 %.
const BACKGROUND_DB: f32 = 11.0;
/// The same of what goes on after a spurt that was louder.
const LINGERS_DB: f32 = 14.0;
/// The loudest is forgotten by so many dB a step: 0.5 dB/s.
const LOUDEST_FALLS_DB: f32 = 0.008;
/// Steps over which speech is as loud as it is: 128 ms, a syllable, longer than a click.
const SYLLABLE: usize = 8;

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Voiced {
    /// Speech, by the network and by how it stands out.
    pub(super) voice: Voice,
    /// For so long nothing was as loud as the speech of late.
    pub(super) quiet: Samples,
    /// The last syllable was too weak for the voice heard before.
    pub(super) background: bool,
}

/// The network's word and the loudness of late.
pub(super) struct Voicing {
    height: f32,
    /// Power of the step before.
    before: f32,
    floor_db: f32,
    peak_db: f32,
    quiet: Samples,
    /// Powers of the last steps, the oldest at `place`.
    syllable: [f32; SYLLABLE],
    place: usize,
    /// The loudest syllable of speech so far.
    loudest_db: f32,
}

impl Voicing {
    pub(super) const fn new() -> Self {
        Self {
            height: 0.0,
            before: 0.0,
            floor_db: f32::MAX,
            peak_db: f32::MIN,
            quiet: Samples::ZERO,
            syllable: [0.0; SYLLABLE],
            place: 0,
            loudest_db: f32::MIN,
        }
    }

    /// A step: mean square of its samples, the network's score, whether a spurt goes on.
    pub(super) fn step(&mut self, power: f32, score: f32, speaking: bool) -> Voiced {
        let smooth = 0.5 * (power + core::mem::replace(&mut self.before, power));
        let db = 10.0 * libm::log10f(smooth + 1e-3);
        self.floor_db = db.min(self.floor_db + FLOOR_RISES_DB);
        self.peak_db -= PEAK_FALLS_DB;
        if score >= STILL_SPEECH {
            self.peak_db = self.peak_db.max(db);
        }
        self.peak_db = self.peak_db.max(self.floor_db);
        self.height = score.max(self.height - FORGOTTEN);
        let loud = self.floor_db + LOUD * (self.peak_db - self.floor_db);
        if db > loud.max(self.loudest_db - LINGERS_DB) {
            self.quiet = Samples::ZERO;
        } else {
            self.quiet += Samples::new(STEP);
        }
        let voice = self.voice(score, db, speaking);
        let syllable_db = self.syllable_db(power);
        self.loudest_db -= LOUDEST_FALLS_DB;
        if speaking && voice != Voice::No {
            self.loudest_db = self.loudest_db.max(syllable_db);
        }
        Voiced {
            voice,
            quiet: self.quiet,
            background: syllable_db < self.loudest_db - BACKGROUND_DB,
        }
    }

    /// Whether a step of this loudness is voice.
    fn voice(&self, score: f32, db: f32, speaking: bool) -> Voice {
        // In a spurt that the network took for speech, its word is what ends it.
        let may_stand_out = !speaking || self.height < SPEECH;
        let is_voice = if speaking {
            score >= STILL_SPEECH && score > self.height - FALLEN
        } else {
            score >= SPEECH
        };
        if !speaking && self.quiet >= QUIET {
            Voice::No
        } else if is_voice {
            Voice::Yes
        } else if may_stand_out
            && score >= PERHAPS_SPEECH
            && db >= (self.floor_db + STANDS_OUT_DB).max(FAINT_DB)
        {
            Voice::Perhaps
        } else {
            Voice::No
        }
    }

    /// Loudness of the loudest syllable of speech, as far as it is remembered.
    pub(super) fn loudest_db(&self) -> f32 {
        self.loudest_db
    }

    /// Loudness of the last syllable, up to a step of so much power.
    fn syllable_db(&mut self, power: f32) -> f32 {
        self.syllable[self.place] = power;
        self.place = (self.place + 1) % SYLLABLE;
        let sum: f32 = self.syllable.iter().sum();
        10.0 * libm::log10f(sum / SYLLABLE as f32 + 1e-3)
    }
}

#[cfg(test)]
mod tests {
    use super::{Voice, Voicing};

    fn power(db: f32) -> f32 {
        libm::exp10f(0.1 * db)
    }

    /// The third step of this loudness and score, after a second of noise that is no voice.
    fn after_noise(noise_db: f32, db: f32, score: f32) -> Voice {
        let mut voicing = Voicing::new();
        for _ in 0..60 {
            let noise = voicing.step(power(noise_db), 0.25, false);
            assert_eq!(noise.voice, Voice::No);
        }
        let mut voice = || voicing.step(power(db), score, false).voice;
        let _ = (voice(), voice());
        voice()
    }

    #[test]
    fn what_stands_out_of_the_noise_may_be_a_word_unless_it_is_faint_or_sounds_like_silence() {
        assert_eq!(after_noise(35.0, 60.0, 0.7), Voice::Yes);
        assert_eq!(after_noise(35.0, 60.0, 0.4), Voice::Perhaps);
        assert_eq!(after_noise(35.0, 60.0, 0.2), Voice::No);
        assert_eq!(
            after_noise(45.0, 60.0, 0.4),
            Voice::No,
            "15 dB over the noise"
        );
        assert_eq!(after_noise(15.0, 52.0, 0.4), Voice::Perhaps);
        assert_eq!(after_noise(15.0, 48.0, 0.4), Voice::No, "faint");
    }

    #[test]
    fn noise_begins_no_speech_when_nothing_has_been_loud_for_long() {
        let mut voicing = Voicing::new();
        for _ in 0..30 {
            voicing.step(power(50.0), 0.2, false);
        }
        for _ in 0..20 {
            voicing.step(power(70.0), 0.9, true);
        }
        // The network is still sure of the noise after the word: for 240 ms it may be right.
        let voices: std::vec::Vec<Voice> = (0..25)
            .map(|_| voicing.step(power(50.0), 0.9, false).voice)
            .collect();
        assert_eq!(voices[10], Voice::Yes);
        assert_eq!(voices[20], Voice::No);
        assert_eq!(voicing.step(power(70.0), 0.9, false).voice, Voice::Yes);
    }
}
