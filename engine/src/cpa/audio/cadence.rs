//! From bursts to the names of tones.
//!
//! A burst says little: 425 Hz for 400 ms is a beep, busy tone or the end of a ringing tone. What came
//! before, what follows and in which rhythm says which.

use super::super::{Sit, Tone};
use super::burst::Burst;
use super::clock::Samples;
use super::tables::{self, CADENCES, Cadence, Half, Length, Pitch};

/// Bursts remembered: enough for the longest cadence and one more.
const REMEMBERED: usize = 8;
/// Bursts further apart are no cadence: ringing tone is silent for up to 5 s.
const FORGOTTEN: Samples = Samples::from_ms(6000);
/// A beep is followed by this much silence.
const SILENCE_AFTER: Samples = Samples::from_ms(120);
/// Bursts of one recorder follow each other within this, and are one beep.
const ONE_BEEP: Samples = Samples::from_ms(1500);
/// Without a word before it a beep comes no earlier: until then the end of ringing tone may be heard.
const UNSPOKEN_FROM: Samples = Samples::from_ms(1000);
/// Two tones at once are a beep only if they last, or are higher than a voice's first harmonics.
const PAIR_MIN: Samples = Samples::from_ms(180);
const SHORT_PAIR_MIN: Samples = Samples::from_ms(115);
const SHORT_PAIR_HZ: f32 = 600.0;
const SHORT_PAIR_BEFORE: f32 = 0.08;
/// Two harmonics of one voice out of deep silence are a beep above this frequency, as narrow and steady as no voice.
const HARMONIC_HZ: f32 = 430.0;
const HARMONIC_SPREAD: f32 = 0.5;
const HARMONIC_DRIFT_HZ: f32 = 3.0;
/// Single bursts of less than this must be purer than longer ones, by their frequency.
const PURE_ANYHOW: Samples = Samples::from_ms(200);
const PURE_LOW_HZ: f32 = 480.0;
const PURE_HIGH_HZ: f32 = 1000.0;
/// Pitch of a voice.
const VOICE_HZ: core::ops::RangeInclusive<f32> = 70.0..=420.0;
/// A beep this long may follow speech at once.
const BEEP_RUN_ON: Samples = Samples::from_ms(250);

/// A tone named, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) at: Samples,
    pub(super) tone: Tone,
}

/// Names tones by their bursts.
#[derive(Default)]
pub(super) struct Names {
    bursts: [Option<Burst>; REMEMBERED],
    /// The burst going on was already looked at when it began to be one.
    begun: Option<Samples>,
    /// A lone burst that waits for silence after it.
    waiting: Option<Waiting>,
    /// The last burst that was a beep, or belonged to one, ended here.
    beep_until: Option<Samples>,
    /// The cadence named last and when it was last heard: named once.
    cadence: Option<(Tone, Samples)>,
    /// The burst that was named while it went on began here.
    named_from: Option<Samples>,
    /// A burst like a fax machine calling began here.
    calling_from: Option<Samples>,
}

#[derive(Clone, Copy)]
struct Waiting {
    tone: Tone,
    burst: Burst,
}

impl Names {
    /// A burst goes on.
    pub(super) fn going(&mut self, burst: &Burst, now: Samples) -> Option<Named> {
        if self.begun != Some(burst.from) && burst.length() >= Samples::from_ms(70) {
            self.begun = Some(burst.from);
            self.waiting = None;
            if let Some(tone) = self.cadence_before(burst) {
                return self.name_cadence(tone, now);
            }
        }
        if self.named_from.is_some() {
            return None;
        }
        let tone = if is_fax(burst) && burst.length() >= tables::FAX_AFTER {
            Tone::Fax
        } else {
            Tone::Sit(self.special_information(burst)?)
        };
        self.named_from = Some(burst.from);
        Some(Named { at: now, tone })
    }

    /// A burst has ended. `spoken`: there was speech before it.
    pub(super) fn ended(&mut self, burst: Burst, spoken: bool, now: Samples) -> Option<Named> {
        self.begun = None;
        let named = self.named_from.take().is_some();
        self.remember(burst);
        if named {
            return None;
        }
        if let Some(tone) = self.cadence_with_last() {
            return self.name_cadence(tone, now);
        }
        if is_low(&burst) && is_ringing(&burst, spoken) {
            return Some(Named {
                at: now,
                tone: Tone::Ringback,
            });
        }
        self.waiting = self
            .lone(&burst, spoken)
            .map(|tone| Waiting { tone, burst });
        None
    }

    /// Neither goes on: power of what is heard instead, up to `to`.
    pub(super) fn no_tone(&mut self, to: Samples, band: f32) -> Option<Named> {
        let Waiting { tone, burst } = self.waiting?;
        // The first window without any of the burst.
        let clear = burst.to + Samples::from_ms(40);
        if to < clear {
            return None;
        }
        if band > burst.level * burst.silence() {
            self.waiting = None;
            return None;
        }
        if to < burst.to + SILENCE_AFTER {
            return None;
        }
        self.waiting = None;
        match tone {
            Tone::Beep => {
                let same = self
                    .beep_until
                    .is_some_and(|until| burst.from - until < ONE_BEEP);
                self.beep_until = Some(burst.to);
                (!same).then_some(Named { at: burst.to, tone })
            }
            tone => Some(Named { at: to, tone }),
        }
    }

    /// Whether the burst that goes on has its name.
    pub(super) fn is_named(&self) -> bool {
        self.named_from.is_some()
    }

    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    fn remember(&mut self, burst: Burst) {
        let last = self.bursts[REMEMBERED - 1];
        if last.is_some_and(|last| burst.from - last.to > FORGOTTEN) {
            self.bursts = [None; REMEMBERED];
        }
        self.bursts.copy_within(1.., 0);
        self.bursts[REMEMBERED - 1] = Some(burst);
    }

    /// What a burst on its own may be, if silence follows.
    fn lone(&mut self, burst: &Burst, spoken: bool) -> Option<Tone> {
        let length = burst.length();
        let single = burst.second_hz.is_none();
        if single && tables::CALLING_HZ.contains(&burst.hz) && tables::CALLING.holds(length) {
            let before = self.calling_from.replace(burst.from);
            let again = before.is_some_and(|from| tables::CALLING_PERIOD.holds(burst.from - from));
            if again || !spoken {
                return Some(Tone::FaxCalling);
            }
        }
        let may_be = spoken || (single && may_begin_a_call(burst));
        (may_be && is_beep(burst)).then_some(Tone::Beep)
    }

    fn name_cadence(&mut self, tone: Tone, now: Samples) -> Option<Named> {
        let known = self
            .cadence
            .is_some_and(|(known, at)| known == tone && now - at < FORGOTTEN);
        self.cadence = Some((tone, now));
        self.waiting = None;
        // Ringing tone is told each time it rings.
        (!known || tone == Tone::Ringback).then_some(Named { at: now, tone })
    }

    /// The cadence of the bursts that ended and the pause up to the one that begins.
    fn cadence_before(&self, begins: &Burst) -> Option<Tone> {
        let heard = Heard {
            bursts: &self.bursts,
            begins: Some(begins),
        };
        let fits = |cadence: &&Cadence| cadence.heard.is_multiple_of(2) && heard.fits(cadence);
        CADENCES.iter().find(fits).map(|cadence| cadence.tone)
    }

    /// The cadence of the bursts that ended.
    fn cadence_with_last(&self) -> Option<Tone> {
        let heard = Heard {
            bursts: &self.bursts,
            begins: None,
        };
        let fits = |cadence: &&Cadence| !cadence.heard.is_multiple_of(2) && heard.fits(cadence);
        CADENCES.iter().find(fits).map(|cadence| cadence.tone)
    }

    /// Whether the two bursts before and this third one are special information tones, and which.
    fn special_information(&self, third: &Burst) -> Option<Sit> {
        if third.length() < tables::SIT_THIRD {
            return None;
        }
        let &[.., Some(first), Some(second)] = &self.bursts else {
            return None;
        };
        let three = [&first, &second, third];
        let rising = three
            .iter()
            .zip(&tables::SIT_HZ)
            .all(|(burst, hz)| burst.second_hz.is_none() && hz.contains(&burst.hz));
        let close = second.from - first.to <= tables::SIT_GAP_MAX
            && third.from - second.to <= tables::SIT_GAP_MAX;
        let lengths = [&first, &second]
            .iter()
            .all(|burst| tables::SIT_LENGTH.holds(burst.length()));
        if !(rising && close && lengths) {
            return None;
        }
        let halves = [half(&first, 0), half(&second, 1)];
        let code = tables::SIT_CODES
            .iter()
            .find(|(_, wanted)| wanted.map(Some) == halves);
        Some(code.map_or(Sit::General, |(sit, _)| *sit))
    }
}

impl Length {
    fn holds(&self, length: Samples) -> bool {
        self.min <= length && length <= self.max
    }
}

/// Bursts in order of time, and the one that begins now.
struct Heard<'a> {
    bursts: &'a [Option<Burst>; REMEMBERED],
    begins: Option<&'a Burst>,
}

impl Heard<'_> {
    fn fits(&self, cadence: &Cadence) -> bool {
        // Odd: it ends with a burst. Then it is the beginning of the cadence, else any turn of it.
        let turns = if cadence.heard.is_multiple_of(2) {
            cadence.lengths.len() / 2
        } else {
            1
        };
        (0..turns).any(|turn| self.fits_from(cadence, 2 * turn))
    }

    /// Whether the last lengths heard are those of the cadence from its `start`th on.
    fn fits_from(&self, cadence: &Cadence, start: usize) -> bool {
        let bursts = cadence.heard.div_ceil(2);
        let Some(first) = REMEMBERED.checked_sub(bursts) else {
            return false;
        };
        let mut level = None;
        for n in 0..bursts {
            let Some(burst) = self.bursts[first + n] else {
                return false;
            };
            let length = |n: usize| &cadence.lengths[(start + n) % cadence.lengths.len()];
            if !cadence.pitch.is(&burst) || !length(2 * n).holds(burst.length()) {
                return false;
            }
            let stepped = level.is_none_or(|level: f32| {
                let (low, high) = (level.min(burst.level), level.max(burst.level));
                low < 0.32 * high
            });
            if cadence.steps && !stepped {
                return false;
            }
            level = Some(burst.level);
            if 2 * n + 1 < cadence.heard {
                let next = match self.bursts.get(first + n + 1) {
                    Some(next) => next.as_ref(),
                    None => self.begins,
                };
                let fits = next.is_some_and(|next| {
                    cadence.pitch.is(next) && length(2 * n + 1).holds(next.from - burst.to)
                });
                if !fits {
                    return false;
                }
            }
        }
        true
    }
}

impl Pitch {
    fn is(self, burst: &Burst) -> bool {
        match self {
            Self::Low => is_low(burst),
            Self::Pair(one, two) => burst.second_hz.is_some_and(|second| {
                let (low, high) = (burst.hz.min(second), burst.hz.max(second));
                near(low, one) && near(high, two)
            }),
        }
    }
}

/// Within 1 %, and 8 Hz of measurement.
fn near(hz: f32, nominal: f32) -> bool {
    (hz - nominal).abs() <= 8.0 + 0.01 * nominal
}

fn is_low(burst: &Burst) -> bool {
    burst.second_hz.is_none() && tables::LOW_HZ.contains(&burst.hz)
}

/// A low burst of the length of ringing tone. After speech a single one must be one that some country has.
fn is_ringing(burst: &Burst, spoken: bool) -> bool {
    let single = burst.spread < tables::CLOSE_PAIR_SPREAD;
    let some_country = || {
        (tables::SINGLE_RINGBACK.iter())
            .any(|(hz, length)| (burst.hz - hz).abs() <= 0.012 * hz && length.holds(burst.length()))
    };
    tables::RINGBACK.holds(burst.length()) && (!(spoken && single) || some_country())
}

fn is_fax(burst: &Burst) -> bool {
    let near = |hz: &f32| (burst.hz - hz).abs() <= tables::FAX_TOLERANCE_HZ;
    burst.second_hz.is_none() && tables::FAX_HZ.iter().any(near)
}

/// Steady, of one frequency, out of silence: a machine, and no voice. A vowel glides, swells and follows
/// other sounds; a long burst may follow speech at once.
fn is_beep(burst: &Burst) -> bool {
    let run_on = burst.begins_anew() && burst.length() >= BEEP_RUN_ON;
    burst.is_steady()
        && (burst.begins_in_silence() || run_on || burst.is_very_steady())
        && tables::BEEP.holds(burst.length())
        && tables::BEEP_HZ.contains(&burst.hz)
        && match burst.second_hz {
            None => is_pure(burst),
            Some(second) => !is_signal(burst.hz, second) && is_pair(burst, second),
        }
}

/// Two tones at once that are no two harmonics of one voice.
fn is_pair(burst: &Burst, second_hz: f32) -> bool {
    let low = burst.hz.min(second_hz);
    let long = burst.length() >= PAIR_MIN;
    if is_voice(burst.hz, second_hz) && !burst.is_very_steady() {
        let narrow = burst.spread < HARMONIC_SPREAD && burst.drift_hz.abs() <= HARMONIC_DRIFT_HZ;
        long && narrow && low >= HARMONIC_HZ && burst.breaks_silence()
    } else {
        long || (burst.length() >= SHORT_PAIR_MIN
            && low >= SHORT_PAIR_HZ
            && burst.before < SHORT_PAIR_BEFORE)
    }
}

/// Before any word a tone may also be the end of ringing tone, a fax machine calling, or special information tones
/// of which one was heard.
fn may_begin_a_call(burst: &Burst) -> bool {
    let sit = |hz: &core::ops::RangeInclusive<f32>| hz.contains(&burst.hz);
    let is_sit = tables::SIT_LENGTH.holds(burst.length()) && tables::SIT_HZ.iter().any(sit);
    let is_other = tables::LOW_HZ.contains(&burst.hz) || tables::CALLING_HZ.contains(&burst.hz);
    burst.from >= UNSPOKEN_FROM && !is_sit && !is_other
}

/// A short burst must be steadier than a long one, a low one most of all: so begin and end many words.
fn is_pure(burst: &Burst) -> bool {
    let (drift_hz, wobble_hz, steadiness) = match burst.hz {
        _ if burst.length() >= PURE_ANYHOW => return true,
        PURE_LOW_HZ..PURE_HIGH_HZ if burst.breaks_silence() => (6.0, 3.6, 0.0),
        ..PURE_LOW_HZ => (3.5, 3.3, 0.55),
        ..PURE_HIGH_HZ => (5.0, 3.0, 0.0),
        hz => (0.005 * hz, 0.004 * hz, 0.0),
    };
    burst.drift_hz.abs() <= drift_hz
        && burst.wobble_hz <= wobble_hz
        && burst.steadiness >= steadiness
}

/// Two harmonics of one voice, neighbours or nearly: both are multiples of their difference, which a voice can
/// have as its pitch.
fn is_voice(one: f32, two: f32) -> bool {
    let (low, pitch) = (one.min(two), (one - two).abs());
    let number = low / pitch;
    VOICE_HZ.contains(&pitch) && (number - libm::roundf(number)).abs() < 0.06 * number.max(1.0)
}

/// Two tones at once that are a key pressed, busy, dial or ringing tone.
fn is_signal(one: f32, two: f32) -> bool {
    let (low, high) = (one.min(two), one.max(two));
    let within = |hz: f32, nominal: &f32| (hz - nominal).abs() <= 0.015 * nominal;
    let key = tables::KEY_LOW_HZ.iter().any(|hz| within(low, hz))
        && tables::KEY_HIGH_HZ.iter().any(|hz| within(high, hz));
    key || tables::CALL_PROGRESS_HZ
        .iter()
        .any(|&[first, second]| near(low, first) && near(high, second))
}

/// Which of ANSI's two a special information tone is, if frequency and length agree.
fn half(burst: &Burst, place: usize) -> Option<Half> {
    let [low, high] = tables::SIT_HALVES_HZ[place];
    let near = |hz: f32| (burst.hz - hz).abs() <= tables::SIT_TOLERANCE_HZ[place];
    let short = burst.length() <= tables::SIT_SHORT_MAX;
    if near(low) && short {
        Some(Half::Low)
    } else if near(high) && !short {
        Some(Half::High)
    } else {
        None
    }
}
