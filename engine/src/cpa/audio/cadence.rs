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
/// Bursts of one recorder and one frequency follow each other within this, and are one beep.
const ONE_BEEP: Samples = Samples::from_ms(1500);
/// As long: both within 10 %.
const AS_LONG: f32 = 0.8;
/// Weaker than this against the burst before is something behind the tones, as music: no part of a cadence. Australia's
/// weaker bursts have a tenth.
const BEHIND: f32 = 0.03;
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
/// Drift and wobble of a short low beep together. The worst that GSM and AMR made of some on the training calls: 3.9 Hz
/// and 2.2 Hz, 0.6 and 3.5, 4.4 and 1.9.
const MEASURED_DRIFT_HZ: f32 = 5.5;
const MEASURED_WOBBLE_HZ: f32 = 4.0;
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
    /// The last burst that was a beep, or belonged to one.
    beep: Option<Burst>,
    /// The cadence named last and when it was last heard: named once.
    cadence: Option<(Tone, Samples)>,
    /// The burst that was named while it went on began here.
    named_from: Option<Samples>,
    /// The last burst remembered has its name: what is joined to it needs none.
    last_is_named: bool,
    /// A burst like a fax machine calling began here.
    calling_from: Option<Samples>,
}

#[derive(Clone, Copy)]
struct Waiting {
    tone: Tone,
    burst: Burst,
}

impl Names {
    /// A burst goes on; power of all that is heard.
    pub(super) fn going(&mut self, burst: &Burst, band: f32, now: Samples) -> Option<Named> {
        if self.is_behind(burst) {
            return self.no_tone(now, band);
        }
        let (before, joined) = self.join(*burst);
        if before < REMEMBERED {
            self.waiting = None;
            if self.last_is_named {
                return None;
            }
        }
        let burst = &joined;
        if self.begun != Some(burst.from) && burst.length() >= Samples::from_ms(70) {
            self.begun = Some(burst.from);
            self.waiting = None;
            if let Some(tone) = self.cadence_before(before, burst) {
                return self.name_cadence(tone, now);
            }
        }
        if self.named_from.is_some() {
            return None;
        }
        let tone = if is_fax(burst) && burst.length() >= tables::FAX_AFTER {
            Tone::Fax
        } else {
            Tone::Sit(special_information(&self.bursts[..before], burst)?)
        };
        self.named_from = Some(burst.from);
        Some(Named { at: now, tone })
    }

    /// A burst has ended. `spoken`: there was speech before it.
    pub(super) fn ended(&mut self, burst: Burst, spoken: bool, now: Samples) -> Option<Named> {
        if self.is_behind(&burst) {
            return None;
        }
        self.begun = None;
        let alone = burst;
        let (before, burst) = self.join(alone);
        let goes_on = before < REMEMBERED && self.last_is_named;
        self.last_is_named = self.named_from.take().is_some() || goes_on;
        self.remember(before, burst);
        if self.last_is_named {
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
        let lone = |names: &mut Self, burst: Burst| {
            let tone = names.lone(&burst, spoken)?;
            Some(Waiting { tone, burst })
        };
        let waiting = lone(self, burst).or_else(|| lone(self, alone));
        // No vowel lasts so long on one high note: this one needs no silence after it.
        let (calling, waiting) = match waiting {
            Some(it) if it.tone == Tone::FaxCalling && it.burst.is_steady() => (Some(it), None),
            _ => (None, waiting),
        };
        self.waiting = waiting;
        calling.map(|Waiting { tone, .. }| Named { at: now, tone })
    }

    /// Whether it is silence beside the burst that waits for silence: a hum, or a voice in another room.
    fn is_behind(&self, burst: &Burst) -> bool {
        let waits = |it: &Waiting| burst.level <= it.burst.level * it.burst.silence();
        self.waiting.as_ref().is_some_and(waits)
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
                let same = self.beep.is_some_and(|beep| {
                    burst.from - beep.to < ONE_BEEP && burst.is_as_high_as(&beep)
                });
                self.beep = Some(burst);
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

    /// The burst, joined with the last one remembered if only a hole parts them, and how many are remembered
    /// before it.
    fn join(&self, burst: Burst) -> (usize, Burst) {
        let last = self.bursts[REMEMBERED - 1];
        match last.and_then(|last| burst.after_a_hole(&last)) {
            Some(joined) => (REMEMBERED - 1, joined),
            None => (REMEMBERED, burst),
        }
    }

    /// Remembers what [`Self::join`] gave.
    fn remember(&mut self, before: usize, burst: Burst) {
        if before < REMEMBERED {
            self.bursts[before] = Some(burst);
            return;
        }
        let last = self.bursts[REMEMBERED - 1];
        if last.is_some_and(|last| burst.from - last.to > FORGOTTEN) {
            self.bursts = [None; REMEMBERED];
        } else if last.is_some_and(|last| burst.level < BEHIND * last.level) {
            return;
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
        if self.repeats(burst) {
            return None;
        }
        let may_be = spoken || (single && may_begin_a_call(burst));
        (may_be && is_beep(burst)).then_some(Tone::Beep)
    }

    /// Whether it is low and follows its like as in a cadence: the one before was no beep, so this is none, and the
    /// third will tell. Three short beeps of a recorder are told at the first.
    fn repeats(&self, burst: &Burst) -> bool {
        let &[.., Some(before), _] = &self.bursts else {
            return false;
        };
        let seconds = |burst: &Burst| burst.length().time().as_secs_f32();
        let (one, two) = (seconds(burst), seconds(&before));
        is_low(burst)
            && is_low(&before)
            && burst.length() >= tables::BUSY_BURST_MIN
            && burst.is_as_high_as(&before)
            && one.min(two) >= AS_LONG * one.max(two)
            && burst.from - before.to <= tables::BUSY_PAUSE_MAX
            && self.beep.is_none_or(|beep| beep.to < before.from)
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
    fn cadence_before(&self, before: usize, begins: &Burst) -> Option<Tone> {
        let heard = Heard {
            bursts: &self.bursts[..before],
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
}

/// Whether the bursts `before` and this third one are special information tones, and which. One of the first two may
/// be missing: the end of ringing tone covers it, or noise. Then which they are is not known.
fn special_information(before: &[Option<Burst>], third: &Burst) -> Option<Sit> {
    if third.length() < tables::SIT_THIRD || !is_sit(third, 2) {
        return None;
    }
    let second = before.last().copied().flatten()?;
    let pause = third.from - second.to;
    if is_whole_sit(&second, 0) {
        let missing = tables::SIT_LENGTH.min <= pause
            && pause <= tables::SIT_LENGTH.max + tables::SIT_GAP_MAX + tables::SIT_GAP_MAX;
        return missing.then_some(Sit::General);
    }
    if !is_heard_sit(&second, 1) || pause > tables::SIT_GAP_MAX {
        return None;
    }
    let first = before.iter().rev().nth(1).copied().flatten();
    let is_first =
        |first: &Burst| is_heard_sit(first, 0) && second.from - first.to <= tables::SIT_GAP_MAX;
    let Some(first) = first.filter(is_first).filter(|_| is_whole_sit(&second, 1)) else {
        return Some(Sit::General);
    };
    if (third.hz - tables::SIT_THIRD_HZ).abs() > tables::SIT_TOLERANCE_HZ[1] {
        return Some(Sit::General);
    }
    let halves = [half(&first, 0), half(&second, 1)];
    let code = tables::SIT_CODES
        .iter()
        .find(|(_, wanted)| wanted.map(Some) == halves);
    Some(code.map_or(Sit::General, |(sit, _)| *sit))
}

/// A tone of the frequency of the first, second or third special information tone.
fn is_sit(burst: &Burst, place: usize) -> bool {
    burst.second_hz.is_none() && tables::SIT_HZ[place].contains(&burst.hz)
}

/// Of that frequency, and as much of it as the end of ringing tone leaves.
fn is_heard_sit(burst: &Burst, place: usize) -> bool {
    is_sit(burst, place) && tables::SIT_HEARD.holds(burst.length())
}

fn is_whole_sit(burst: &Burst, place: usize) -> bool {
    is_sit(burst, place) && tables::SIT_LENGTH.holds(burst.length())
}

impl Length {
    fn holds(&self, length: Samples) -> bool {
        self.min <= length && length <= self.max
    }
}

/// Bursts in order of time, and the one that begins now.
struct Heard<'a> {
    bursts: &'a [Option<Burst>],
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
        let Some(first) = self.bursts.len().checked_sub(bursts) else {
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

/// A low burst of the length of ringing tone. After speech it must be one that some country has.
fn is_ringing(burst: &Burst, spoken: bool) -> bool {
    let single = burst.spread < tables::CLOSE_PAIR_SPREAD;
    let some_country = || {
        (tables::SINGLE_RINGBACK.iter()).any(|(hz, length)| {
            (burst.hz - hz).abs() <= tables::COUNTED_HZ * hz && length.holds(burst.length())
        })
    };
    let pair = || {
        tables::PAIR_RINGBACK
            .iter()
            .any(|length| length.holds(burst.length()))
    };
    tables::RINGBACK.holds(burst.length())
        && (!spoken || if single { some_country() } else { pair() })
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
        && tables::BEEP_HZ.contains(
            &burst
                .second_hz
                .map_or(burst.hz, |second| second.min(burst.hz)),
        )
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
        _ if burst.length() >= PURE_ANYHOW || burst.is_very_steady() => return true,
        _ if burst.breaks_silence() && is_low(burst) => return is_as_steady_as_measured(burst),
        PURE_LOW_HZ..PURE_HIGH_HZ if burst.breaks_silence() => (6.0, 3.6, 0.0),
        ..PURE_LOW_HZ if burst.begins_in_noise_alone() => (3.5, 3.3, 0.55),
        ..PURE_LOW_HZ => return false,
        ..PURE_HIGH_HZ => (5.0, 3.0, 0.0),
        hz => (0.005 * hz, 0.004 * hz, 0.0),
    };
    burst.drift_hz.abs() <= drift_hz
        && burst.wobble_hz <= wobble_hz
        && burst.steadiness >= steadiness
}

/// A short burst out of deep silence: drift and wobble are measurements of few looks and have one cause, a codec's noise.
/// So it is their sum of squares that is small in a tone; in a vowel both are large.
fn is_as_steady_as_measured(burst: &Burst) -> bool {
    let (drift, wobble) = (
        burst.drift_hz / MEASURED_DRIFT_HZ,
        burst.wobble_hz / MEASURED_WOBBLE_HZ,
    );
    drift * drift + wobble * wobble <= 1.0 && burst.steadiness >= 0.5
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

/// Which of ANSI's two a special information tone is, if frequency and length agree. Of the first a part may have been
/// covered; its frequency alone will do then.
fn half(burst: &Burst, place: usize) -> Option<Half> {
    let [low, high] = tables::SIT_HALVES_HZ[place];
    let near = |hz: f32| (burst.hz - hz).abs() <= tables::SIT_TOLERANCE_HZ[place];
    let covered = place == 0 && burst.length() < tables::SIT_LENGTH.min;
    let short = burst.length() <= tables::SIT_SHORT_MAX;
    if near(low) && short {
        Some(Half::Low)
    } else if near(high) && (covered || !short) {
        Some(Half::High)
    } else {
        None
    }
}
