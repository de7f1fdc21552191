//! Bursts of tone: from looks at the spectrum to stretches with a frequency, a beginning and an end.
//!
//! ```text
//! looks       ·   ·   ▮   ▮   ▮   ▮   ▮   ▮   ·   ·   ·   ·   ·   ·      every 10 ms, each 32 ms wide
//! burst             ┌───────────────────────┐                            ended: 60 ms without it, or
//! ──────────────────┘                       └──────────────────────────  30 ms of another
//! ```
//!
//! A window half filled has half the amplitude, so edges are found between the looks, to some 3 ms.

use super::clock::Samples;
use super::look::{Look, band_power, power_at};
use super::noise::Noise;
use super::spectrum::{BINS, Power, WINDOW};

/// Looks of one frequency that make a burst; fewer are forgotten.
pub(super) const LOOKS_MIN: u32 = 3;
/// Looks without the tone that are bridged: a lost packet, a reversal of phase.
const BRIDGED: u32 = 5;
/// Looks of another tone that end this one.
const CHANGED: u32 = 3;
/// Two looks at one tone differ by less.
const SAME_HZ: f32 = 16.0;
/// Spectra kept: the oldest ended 50 ms before a burst's first look, and so some 30 ms before the burst.
const BEFORE: usize = 5;
/// Looks kept at each end, to find the edge.
const ENDS: usize = 7;

/// Limits of a steady tone, between what beeps are (first figure: 99 % of 270 that went through GSM, AMR, G.711 and noise)
/// and what 3,400 vowels as pure are (second: half of them): variance in the spectrum 0.69 and 0.56 bins²,
/// drift 6 and 12 Hz, wobble 3.3 and 2.9 Hz, weakest to strongest 0.23 and 1, power before 0.01 and more than 1.
const STEADY_SPREAD: f32 = 0.78;
const STEADY_DRIFT_HZ: f32 = 7.0;
const STEADY_WOBBLE_HZ: f32 = 4.0;
const STEADY_LEVEL: f32 = 0.2;
const SILENCE: f32 = 0.1;
/// Where no voice has its strongest harmonic a tone may be less steady, by this part of its frequency.
const HIGH_DRIFT: f32 = 0.006;
const HIGH_WOBBLE: f32 = 0.004;
/// What GSM makes of a long tone is less steady; a voice would go further in that time.
const LONGER: Samples = Samples::from_ms(300);
const LONGER_LEVEL: f32 = 0.05;
const LONGER_WOBBLE_HZ: f32 = 5.2;
/// A longer burst may come out of more noise.
const LONG: Samples = Samples::from_ms(180);
const QUIET: f32 = 0.2;
/// A tone heard before goes on while it has at least this share of all that is heard, and the rest is noise,
const GOES_ON: f32 = 0.5;
/// and it fills half of the window or more, which is half of its amplitude. A hum or a voice of its frequency that
/// sounds behind it is weaker.
const STILL: f32 = 0.25;
/// So near in frequency is one tone: 1 % of the exchange, and a little of measurement.
const AS_HIGH: f32 = 0.015;
/// The line's noise is at most so many times its weakest of late. It is silence beside a single tone no wider than
/// this, and at most this loud against it. Of 2,130 beeps on the training calls 17 more are heard so.
const NOISY: f32 = 4.0;
const NOISY_SPREAD: f32 = 0.65;
const NOISY_MAX: f32 = 0.45;
/// Nothing at all.
const DEEP_SILENCE: f32 = 0.02;
/// Two tones closer than 70 Hz look like one, wider and less steady.
const PAIR_SPREAD: f32 = 1.4;
const PAIR_HZ: core::ops::RangeInclusive<f32> = 385.0..=475.0;

/// A stretch of tone that has ended, or goes on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Burst {
    pub(super) from: Samples,
    /// Where it ended; so far, if it goes on.
    pub(super) to: Samples,
    /// Its frequency: the stronger one of two, the middle of two closer than 70 Hz.
    pub(super) hz: f32,
    /// The other frequency, of two at once.
    pub(super) second_hz: Option<f32>,
    /// Power; a full-scale sine has one.
    pub(super) level: f32,
    /// Mean variance of its place in the spectrum, in bins²: a beating pair is wider than one tone.
    pub(super) spread: f32,
    /// How far the frequency went from its beginning to its end, by the line that fits best.
    pub(super) drift_hz: f32,
    /// How far its looks lie from that line, root mean square.
    pub(super) wobble_hz: f32,
    /// Its weakest look against its strongest, edges left out.
    pub(super) steadiness: f32,
    /// Power at its frequency before it began, against its own: nothing, if it began out of something else.
    pub(super) foretold: f32,
    /// Power of all there was before it began, against its own.
    pub(super) before: f32,
    /// Power of the line's own noise, against its own.
    pub(super) noise: f32,
}

impl Burst {
    pub(super) fn length(&self) -> Samples {
        self.to - self.from
    }

    /// One frequency, or two, that stay as they are: no voice can.
    pub(super) fn is_steady(&self) -> bool {
        let level = if self.length() >= LONGER {
            LONGER_LEVEL
        } else {
            STEADY_LEVEL
        };
        self.spread < STEADY_SPREAD && self.steadiness >= level && self.holds_its_pitch()
    }

    /// A pair of ringing tone, beating. A low voice may look like one.
    pub(super) fn is_steady_pair(&self) -> bool {
        self.spread < PAIR_SPREAD && PAIR_HZ.contains(&self.hz) && self.holds_its_pitch()
    }

    /// Where ringing tone is, and as wide as its pair or less.
    pub(super) fn is_low_and_narrow(&self) -> bool {
        self.second_hz.is_none() && self.spread < PAIR_SPREAD && PAIR_HZ.contains(&self.hz)
    }

    /// The same frequency as one before it, as far as an exchange keeps it.
    pub(super) fn is_as_high_as(&self, before: &Self) -> bool {
        (self.hz - before.hz).abs() <= AS_HIGH * before.hz
    }

    fn holds_its_pitch(&self) -> bool {
        let wobble_hz = if self.length() >= LONGER {
            LONGER_WOBBLE_HZ
        } else {
            STEADY_WOBBLE_HZ
        };
        self.drift_hz.abs() <= STEADY_DRIFT_HZ.max(HIGH_DRIFT * self.hz)
            && self.wobble_hz <= wobble_hz.max(HIGH_WOBBLE * self.hz)
    }

    /// As no voice is, whatever else is heard.
    pub(super) fn is_very_steady(&self) -> bool {
        self.length() >= LONG
            && self.spread < STEADY_SPREAD
            && self.drift_hz.abs() <= 1.0
            && self.wobble_hz <= 1.2
            && self.steadiness >= 0.5
    }

    pub(super) fn begins_in_silence(&self) -> bool {
        self.before < self.silence()
    }

    /// Power that is silence beside it, against its own: more if it began anew and is as steady as no voice. On a
    /// noisy line that is the line's noise, if the tone began anew and is as narrow as one.
    pub(super) fn silence(&self) -> f32 {
        let least = if self.length() >= LONG {
            QUIET
        } else {
            SILENCE
        };
        if self.is_very_steady() && self.begins_anew() {
            return NOISY_MAX;
        }
        let is_narrow = self.second_hz.is_none() && self.spread < NOISY_SPREAD;
        if is_narrow && self.foretold < QUIET {
            least.max((NOISY * self.noise).min(NOISY_MAX))
        } else {
            least
        }
    }

    /// Nothing was heard before it but the line's noise.
    pub(super) fn begins_in_noise_alone(&self) -> bool {
        self.before < DEEP_SILENCE.max(NOISY * self.noise)
    }

    /// Nothing at all was heard before it.
    pub(super) fn breaks_silence(&self) -> bool {
        self.before < DEEP_SILENCE
    }

    /// Nothing was heard at its frequency before; other sounds may have been.
    pub(super) fn begins_anew(&self) -> bool {
        self.foretold < SILENCE
    }
}

/// What a look changed.
pub(super) enum Change {
    /// Nothing.
    None,
    /// The burst going on has ended. Another may have begun meanwhile.
    Ended(Burst),
}

/// Follows one tone at a time.
pub(super) struct Bursts {
    going: Option<Run>,
    /// Another tone heard while the one going on was not.
    next: Option<Run>,
    /// The last spectra, the oldest first.
    before: [Power; BEFORE],
    noise: Noise,
}

impl Bursts {
    pub(super) const fn new() -> Self {
        Self {
            going: None,
            next: None,
            before: [[0.0; BINS]; BEFORE],
            noise: Noise::new(),
        }
    }

    /// Hears a look whose window ends at `to`.
    pub(super) fn look(&mut self, to: Samples, look: &Look, power: &Power) -> Change {
        self.noise.hear(look.band);
        let change = self.follow(to, look, power);
        self.before.copy_within(1.., 0);
        self.before[BEFORE - 1] = *power;
        change
    }

    fn follow(&mut self, to: Samples, look: &Look, power: &Power) -> Change {
        let before = Before {
            spectra: &self.before,
            noise: self.noise.power(),
        };
        let Some(going) = &mut self.going else {
            self.going = Run::begin(to, look, before);
            return Change::None;
        };
        if let Some(places) = going.recognises(look) {
            going.go_on(to, places, power);
            self.next = None;
            return Change::None;
        }
        if going.may_go_on(look, before.noise) {
            going.bridge(to, power);
            self.next = None;
            return Change::None;
        }
        going.miss(to, power);
        match &mut self.next {
            Some(next) => match next.recognises(look) {
                Some(places) => next.go_on(to, places, power),
                None => self.next = Run::begin(to, look, before),
            },
            None => self.next = Run::begin(to, look, before),
        }
        let changed = self.next.as_ref().is_some_and(|next| next.looks >= CHANGED);
        if !changed && going.missed <= BRIDGED && going.looks >= LOOKS_MIN {
            return Change::None;
        }
        let ended = self.going.take().filter(|run| run.looks >= LOOKS_MIN);
        self.going = self.next.take();
        ended.map_or(Change::None, |run| Change::Ended(run.burst()))
    }

    /// The burst going on, as far as it is known.
    pub(super) fn going(&self) -> Option<Burst> {
        let run = self.going.as_ref()?;
        (run.looks >= LOOKS_MIN && run.missed == 0).then(|| run.burst())
    }

    /// What goes on, or has just ended, or may be beginning.
    pub(super) fn held(&self) -> Option<Burst> {
        self.going.as_ref().map(Run::burst)
    }

    pub(super) fn forget(&mut self) {
        self.going = None;
        self.next = None;
    }
}

/// What was heard before a tone begins.
#[derive(Clone, Copy)]
struct Before<'a> {
    spectra: &'a [Power; BEFORE],
    noise: f32,
}

/// Power of the tone in a look whose window ends at `to`.
#[derive(Clone, Copy, Default)]
struct End {
    to: Samples,
    power: f32,
}

/// A tone while it goes on.
#[derive(Clone)]
struct Run {
    looks: u32,
    missed: u32,
    /// Sums over the looks: of their frequency against the first one's, and of what the best line through them
    /// needs.
    hz: f32,
    first_hz: f32,
    hz_line: f32,
    hz_squares: f32,
    /// Power at its frequency before it began, and in the whole band.
    foretold: f32,
    before: f32,
    noise: f32,
    second_hz: f32,
    pairs: u32,
    spread: f32,
    power: f32,
    weakest: f32,
    strongest: f32,
    last_hz: f32,
    /// Looks since the last that missed it.
    streak: u32,
    first: [End; 4],
    firsts: usize,
    last: [End; ENDS],
    lasts: usize,
}

impl Run {
    fn begin(to: Samples, look: &Look, before: Before<'_>) -> Option<Self> {
        if look.tones == 0 {
            return None;
        }
        let [place, second] = look.places;
        let mut run = Self {
            looks: 0,
            missed: 0,
            hz: 0.0,
            first_hz: place.hz,
            hz_line: 0.0,
            hz_squares: 0.0,
            foretold: power_at(&before.spectra[0], place.hz),
            before: band_power(&before.spectra[0]),
            noise: before.noise,
            second_hz: 0.0,
            pairs: 0,
            spread: 0.0,
            power: 0.0,
            weakest: f32::MAX,
            strongest: 0.0,
            last_hz: place.hz,
            streak: 0,
            first: [End::default(); 4],
            firsts: 0,
            last: [End::default(); ENDS],
            lasts: 0,
        };
        run.push_first(End {
            to: to - super::tones::LOOK_EVERY,
            power: power_at(&before.spectra[BEFORE - 1], place.hz),
        });
        let pair = (look.tones == 2).then_some(second.hz);
        run.count(to, place.hz, pair, place.spread, place.power);
        Some(run)
    }

    /// The frequency of the tone in a look, and that of the other if there are two.
    fn recognises(&self, look: &Look) -> Option<Recognised> {
        let tones = &look.places[..look.tones];
        let at = tones
            .iter()
            .position(|place| (place.hz - self.last_hz).abs() < SAME_HZ)?;
        let pair = (look.tones == 2).then(|| look.places[1 - at].hz);
        Some(Recognised {
            hz: look.places[at].hz,
            pair,
            spread: look.places[at].spread,
        })
    }

    fn go_on(&mut self, to: Samples, seen: Recognised, power: &Power) {
        self.missed = 0;
        self.count(
            to,
            seen.hz,
            seen.pair,
            seen.spread,
            power_at(power, seen.hz),
        );
    }

    /// In noise a look may not be pure enough for a tone, and is still most of it the tone that was heard before.
    fn may_go_on(&self, look: &Look, noise: f32) -> bool {
        let [place, _] = look.places;
        self.looks >= LOOKS_MIN
            && (place.hz - self.last_hz).abs() < SAME_HZ
            && place.power >= GOES_ON * look.band
            && place.power >= STILL * self.level()
            && look.band - place.power <= NOISY * noise
    }

    /// The look belongs to it, but says nothing of how steady it is.
    fn bridge(&mut self, to: Samples, power: &Power) {
        self.missed = 0;
        self.streak = 0;
        self.push_last(End {
            to,
            power: power_at(power, self.mean_hz()),
        });
    }

    fn miss(&mut self, to: Samples, power: &Power) {
        self.missed += 1;
        self.streak = 0;
        self.push_last(End {
            to,
            power: power_at(power, self.mean_hz()),
        });
    }

    fn count(&mut self, to: Samples, hz: f32, pair: Option<f32>, spread: f32, power: f32) {
        let number = self.looks as f32;
        self.looks += 1;
        let off = hz - self.first_hz;
        self.hz += off;
        self.hz_line += off * number;
        self.hz_squares += off * off;
        if let Some(second) = pair {
            self.pairs += 1;
            self.second_hz += second;
        }
        self.spread += spread;
        self.power += power;
        // Follow a slow drift, and no single look.
        self.last_hz += (hz - self.last_hz) * if self.looks < 4 { 0.5 } else { 0.25 };
        self.push_first(End { to, power });
        self.push_last(End { to, power });
        self.streak += 1;
        // The look two back: neither of the two at the beginning, nor of the two at the end.
        if self.streak >= 5 {
            let inner = self.last[(self.lasts + ENDS - 3) % ENDS].power;
            self.weakest = self.weakest.min(inner);
            self.strongest = self.strongest.max(inner);
        }
    }

    fn push_first(&mut self, end: End) {
        if self.firsts < self.first.len() {
            self.first[self.firsts] = end;
            self.firsts += 1;
        }
    }

    fn push_last(&mut self, end: End) {
        self.last[self.lasts % ENDS] = end;
        self.lasts += 1;
        if self.lasts == 2 * ENDS {
            self.lasts = ENDS;
        }
    }

    fn mean_hz(&self) -> f32 {
        self.first_hz + self.hz / self.looks as f32
    }

    /// Mean power, once there are looks from within.
    fn level(&self) -> f32 {
        if self.strongest > 0.0 {
            0.5 * (self.weakest + self.strongest)
        } else {
            let most = |power: f32, end: &End| power.max(end.power);
            self.first[..self.firsts].iter().fold(0.0, most)
        }
    }

    fn from(&self) -> Samples {
        let (end, filled) = half_filled(self.first[..self.firsts].iter(), self.level());
        end.to - samples(filled)
    }

    fn to(&self) -> Samples {
        let kept = self.lasts.min(ENDS);
        let backwards = (1..=kept).map(|back| &self.last[(self.lasts - back) % ENDS]);
        let (end, filled) = half_filled(backwards, self.level());
        end.to - samples(1.0 - filled)
    }

    fn burst(&self) -> Burst {
        let looks = self.looks as f32;
        let from = self.from();
        Burst {
            from,
            to: self.to().max(from),
            hz: self.mean_hz(),
            second_hz: (2 * self.pairs > self.looks).then(|| self.second_hz / self.pairs as f32),
            level: self.level(),
            spread: self.spread / looks,
            drift_hz: self.slope() * looks,
            wobble_hz: self.wobble_hz(),
            foretold: self.foretold / self.level().max(f32::MIN_POSITIVE),
            before: self.before / self.level().max(f32::MIN_POSITIVE),
            noise: self.noise / self.level().max(f32::MIN_POSITIVE),
            steadiness: if self.strongest > 0.0 {
                self.weakest / self.strongest
            } else {
                1.0
            },
        }
    }

    /// Slope of the best line through the looks' frequencies, in Hz a look.
    fn slope(&self) -> f32 {
        let middle = 0.5 * (self.looks as f32 - 1.0);
        (self.hz_line - middle * self.hz) / self.line_squares()
    }

    /// Σ (n − middle)² for n from 0 to looks − 1.
    fn line_squares(&self) -> f32 {
        let looks = self.looks as f32;
        (looks * (looks * looks - 1.0) / 12.0).max(1.0)
    }

    fn wobble_hz(&self) -> f32 {
        let looks = self.looks as f32;
        let slope = self.slope();
        let along = slope * slope * self.line_squares();
        let rest = self.hz_squares - self.hz * self.hz / looks - along;
        libm::sqrtf(rest.max(0.0) / looks)
    }
}

/// A look's places as a run sees them.
struct Recognised {
    hz: f32,
    pair: Option<f32>,
    spread: f32,
}

/// Of looks from outside in, up to the first with all of the tone: the nearest to half amplitude, and how
/// much of its window the tone fills. Where the amplitude passes a half more than once, the innermost counts: what
/// lies outside is something else of its frequency, a voice or a hum.
fn half_filled<'a>(looks: impl Iterator<Item = &'a End>, level: f32) -> (End, f32) {
    let mut best = (End::default(), 1.0, f32::MAX);
    let mut outer: Option<(End, f32)> = None;
    for &end in looks {
        let amplitude = libm::sqrtf(end.power / level.max(f32::MIN_POSITIVE)).min(1.0);
        let off = (amplitude - 0.5).abs();
        let passes = outer.filter(|(_, before)| *before < 0.5 && amplitude >= 0.5);
        if let Some((end, amplitude)) = passes {
            best = (end, amplitude, (amplitude - 0.5).abs());
        }
        if off < best.2 {
            best = (end, amplitude, off);
        }
        if amplitude > 0.9 {
            break;
        }
        outer = Some((end, amplitude));
    }
    (best.0, filled(best.1))
}

/// How much of a Hann window a tone fills from one side, by its amplitude against a full one:
/// the inverse of `a = u − sin(2πu) / 2π`.
fn filled(amplitude: f32) -> f32 {
    let (mut low, mut high) = (0.0_f32, 1.0_f32);
    for _ in 0..10 {
        let u = 0.5 * (low + high);
        let a = u - libm::sinf(core::f32::consts::TAU * u) / core::f32::consts::TAU;
        if a < amplitude {
            low = u;
        } else {
            high = u;
        }
    }
    0.5 * (low + high)
}

fn samples(windows: f32) -> Samples {
    Samples::new(libm::roundf(windows * WINDOW as f32) as u64)
}
