//! The ear for tones: spectrum, looks, bursts, names.

use alloc::boxed::Box;

use super::super::Tone;
use super::FRAME_SAMPLES;
use super::burst::{Burst, Bursts, Change};
use super::cadence::{Named, Names};
use super::clock::Samples;
use super::fingerprint::{Bands, bins};
use super::look::Look;
use super::spectrum::{BINS, Power, Transform, WINDOW};

/// Two looks a frame.
pub(super) const LOOK_EVERY: Samples = Samples::from_ms(10);
const STEP: usize = FRAME_SAMPLES / 2;
/// A hole longer than this ends every burst and cadence.
const HOLE_MAX: Samples = Samples::from_ms(100);
/// A tone this long and steady, out of silence or another tone, is no speech.
const SURE: Samples = Samples::from_ms(140);
/// That long, if its frequency is above every voice's first harmonics and formant (1,000 Hz): then it is told, and
/// speech is still told for it up to [`SURE`].
const SURE_ABOVE: Samples = Samples::from_ms(80);
const ABOVE_VOICES_HZ: f32 = 1000.0;
/// A ringing tone that is cut by the answer is one from this length on: the five looks that show its middle.
const CUT: Samples = Samples::from_ms(60);
/// A beep is at most 11 dB louder than the loudest syllable of the greeting before it: what is weaker by more than
/// the second of two voices in a room (`voicing.rs`) is background to it.
const ABOVE_SPEECH: f32 = 12.6;
/// A tone follows another within this.
const NEXT: Samples = Samples::from_ms(60);
/// The same tone comes again within this.
const AGAIN: Samples = Samples::from_ms(2500);
/// What is none by then is speech.
const UNSURE: Samples = Samples::from_ms(180);

/// Whether a tone holds the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MaybeTone {
    /// No.
    None,
    /// It sounds like one, as a vowel may, but came out of other sound: speech, if that is sure.
    Unlikely,
    /// It may be one; a vowel may also begin so.
    Perhaps,
    /// Yes, since then.
    Since(Samples),
}

/// Speech heard so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spoken {
    /// When it began.
    pub(super) at: Samples,
    /// Power of its loudest syllable, where that is known; a full-scale sine has one.
    pub(super) loudest: Option<f32>,
}

impl Spoken {
    /// Whether it may be what a recorder says before its beep: a beep that stands far above all speech follows none of
    /// it. That was a television, or noise.
    fn is_greeting_before(self, burst: &Burst) -> bool {
        let is_near = |loudest: f32| burst.level <= ABOVE_SPEECH * loudest;
        self.at < burst.from && self.loudest.is_none_or(is_near)
    }
}

pub(super) struct ToneEar {
    transform: Box<Transform>,
    window: [f32; WINDOW],
    power: Power,
    /// Looks before this have some of a hole in their window, or of the time before the answer.
    clear_from: Samples,
    hole: Samples,
    bursts: Bursts,
    names: Names,
    /// The last that was a tone for sure.
    tone: Option<Burst>,
    /// The burst that goes on was told as a tone without a name.
    told_unnamed: bool,
    /// Speech was heard before.
    spoken: bool,
    /// Energies of the frame's looks, and how many looks there were.
    bands: Bands,
    looks: usize,
}

impl ToneEar {
    pub(super) fn new() -> Self {
        Self {
            transform: Transform::new(),
            window: [0.0; WINDOW],
            power: [0.0; BINS],
            clear_from: Samples::ZERO,
            hole: Samples::ZERO,
            bursts: Bursts::new(),
            names: Names::default(),
            tone: None,
            told_unnamed: false,
            spoken: false,
            bands: Bands::default(),
            looks: 0,
        }
    }

    /// Hears the frame that begins at `from`. `spoken`: what was said before.
    pub(super) fn frame(
        &mut self,
        from: Samples,
        samples: &[i16; FRAME_SAMPLES],
        spoken: Option<Spoken>,
        mut tell: impl FnMut(Named),
    ) {
        self.spoken = spoken.is_some();
        self.hole = Samples::ZERO;
        self.bands = Bands::default();
        self.looks = 0;
        let mut to = from;
        for half in samples.chunks_exact(STEP) {
            to += LOOK_EVERY;
            self.window.copy_within(STEP.., 0);
            for (sample, &new) in self.window[WINDOW - STEP..].iter_mut().zip(half) {
                *sample = f32::from(new);
            }
            if to >= self.clear_from
                && let Some(named) = self.look(to, spoken)
            {
                tell(named);
            }
        }
    }

    /// The frame that begins at `from` never came.
    pub(super) fn missing(&mut self, from: Samples) {
        self.hole += Samples::new(FRAME_SAMPLES as u64);
        self.clear_from = from + Samples::new((FRAME_SAMPLES + WINDOW) as u64);
        if self.hole > HOLE_MAX {
            self.bursts.forget();
            self.told_unnamed = false;
            self.names.forget();
        }
    }

    /// Energies of the frame heard last, if all of it was.
    pub(super) fn bands(&self) -> Option<&Bands> {
        (self.looks == FRAME_SAMPLES / STEP).then_some(&self.bands)
    }

    /// The power spectrum at the end of the frame, unless a hole reaches into it.
    pub(super) fn power(&self) -> Option<&Power> {
        (self.looks == FRAME_SAMPLES / STEP).then_some(&self.power)
    }

    /// Whether what is heard now is a tone.
    pub(super) fn held(&self, now: Samples) -> MaybeTone {
        let Some(burst) = self.bursts.held() else {
            return MaybeTone::None;
        };
        if self.is_sure(&burst) {
            MaybeTone::Since(burst.from)
        } else if self.may_be_tone(&burst) && now - burst.from < UNSURE {
            MaybeTone::Perhaps
        } else if burst.length() >= SURE_ABOVE {
            MaybeTone::Unlikely
        } else {
            MaybeTone::None
        }
    }

    /// Whether a burst is a tone for sure, so that no speech is told for it.
    fn is_sure(&self, burst: &Burst) -> bool {
        if is_cut_by_the_answer(burst) {
            return true;
        }
        burst.length() >= SURE
            && self.may_be_tone(burst)
            && (burst.is_steady() || (!self.spoken && burst.is_steady_pair()))
    }

    /// Out of silence, or after another tone.
    fn may_be_tone(&self, burst: &Burst) -> bool {
        let follows = self.tone.is_some_and(|tone| {
            let again = (tone.hz - burst.hz).abs() <= 0.02 * tone.hz;
            let within = if again { AGAIN } else { NEXT };
            burst.from - tone.to <= within
        });
        follows || burst.begins_in_silence()
    }

    fn look(&mut self, to: Samples, spoken: Option<Spoken>) -> Option<Named> {
        self.transform.power(&self.window, &mut self.power);
        for (band, energy) in self.bands.iter_mut().enumerate() {
            *energy += self.power[bins(band)].iter().sum::<f32>();
        }
        self.looks += 1;
        let look = Look::at(&self.power);
        let change = self.bursts.look(to, &look, &self.power);
        let mut named = None;
        if let Change::Ended(burst) = change {
            self.told_unnamed = false;
            if self.is_sure(&burst) {
                self.tone = Some(burst);
            }
            let spoken = spoken.is_some_and(|it| it.is_greeting_before(&burst));
            named = self.names.ended(burst, spoken, to);
        }
        match self.bursts.going() {
            Some(burst) => named
                .or_else(|| self.names.going(&burst, look.band, to))
                .or_else(|| self.unnamed(&burst, to)),
            None => named.or(self.names.no_tone(to, look.band)),
        }
    }

    /// A burst that is a tone for sure and goes on is told once, if it has no name yet.
    fn unnamed(&mut self, burst: &Burst, now: Samples) -> Option<Named> {
        let is_one = self.is_sure(burst) || is_above_voices(burst);
        let is_news = !self.told_unnamed && !self.names.is_named() && is_one;
        self.told_unnamed |= is_news;
        is_news.then_some(Named {
            at: now,
            tone: Tone::Unnamed,
        })
    }
}

/// The end of ringing tone: it sounded before the answer. Nobody begins to speak at that very instant on one note.
fn is_cut_by_the_answer(burst: &Burst) -> bool {
    burst.from < LOOK_EVERY && burst.length() >= CUT && burst.is_low_and_narrow()
}

/// One steady tone out of silence where no voice has its strongest harmonic.
fn is_above_voices(burst: &Burst) -> bool {
    burst.hz >= ABOVE_VOICES_HZ
        && burst.second_hz.is_none()
        && burst.length() >= SURE_ABOVE
        && burst.begins_in_silence()
        && burst.is_steady()
}
