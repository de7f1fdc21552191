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
use super::look::{Look, power_at};
use super::spectrum::{Power, WINDOW};

/// Looks of one frequency that make a burst; fewer are forgotten.
pub(super) const LOOKS_MIN: u32 = 3;
/// Looks without the tone that are bridged: a lost packet, a reversal of phase.
const BRIDGED: u32 = 5;
/// Looks of another tone that end this one.
const CHANGED: u32 = 3;
/// Two looks at one tone differ by less.
const SAME_HZ: f32 = 16.0;
/// Looks kept at each end, to find the edge.
const ENDS: usize = 7;

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
    /// Its weakest look against its strongest, edges left out.
    pub(super) steadiness: f32,
}

impl Burst {
    pub(super) fn length(&self) -> Samples {
        self.to - self.from
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
#[derive(Default)]
pub(super) struct Bursts {
    going: Option<Run>,
    /// Another tone heard while the one going on was not.
    next: Option<Run>,
}

impl Bursts {
    /// Hears a look whose window ends at `to`. `before` is the spectrum of the look before.
    pub(super) fn look(
        &mut self,
        to: Samples,
        look: &Look,
        power: &Power,
        before: &Power,
    ) -> Change {
        let Some(going) = &mut self.going else {
            self.going = Run::begin(to, look, before);
            return Change::None;
        };
        if let Some(places) = going.recognises(look) {
            going.go_on(to, places, power);
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

    /// A burst goes on, or has just ended, or may be beginning: since when.
    pub(super) fn held_since(&self) -> Option<Samples> {
        self.going.as_ref().map(Run::from)
    }

    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }
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
    /// Sums over the looks: of their frequency, and of what the best line through them needs.
    hz: f32,
    hz_line: f32,
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
    fn begin(to: Samples, look: &Look, before: &Power) -> Option<Self> {
        if look.tones == 0 {
            return None;
        }
        let [place, second] = look.places;
        let mut run = Self {
            looks: 0,
            missed: 0,
            hz: 0.0,
            hz_line: 0.0,
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
            power: power_at(before, place.hz),
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
        self.hz += hz;
        self.hz_line += hz * number;
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
        self.hz / self.looks as f32
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
            drift_hz: self.drift_hz(),
            steadiness: if self.strongest > 0.0 {
                self.weakest / self.strongest
            } else {
                1.0
            },
        }
    }

    /// Slope of the best line through the looks' frequencies, times their number.
    fn drift_hz(&self) -> f32 {
        let looks = self.looks as f32;
        let middle = 0.5 * (looks - 1.0);
        // Σ (n − middle)² for n from 0 to looks − 1.
        let variance = looks * (looks * looks - 1.0) / 12.0;
        (self.hz_line - middle * self.hz) / variance * looks
    }
}

/// A look's places as a run sees them.
struct Recognised {
    hz: f32,
    pair: Option<f32>,
    spread: f32,
}

/// Of looks from outside in, up to the first with all of the tone: the nearest to half amplitude, and how
/// much of its window the tone fills.
fn half_filled<'a>(looks: impl Iterator<Item = &'a End>, level: f32) -> (End, f32) {
    let mut best = (End::default(), 1.0, f32::MAX);
    for &end in looks {
        let amplitude = libm::sqrtf(end.power / level.max(f32::MIN_POSITIVE)).min(1.0);
        let off = (amplitude - 0.5).abs();
        if off < best.2 {
            best = (end, amplitude, off);
        }
        if amplitude > 0.9 {
            break;
        }
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
