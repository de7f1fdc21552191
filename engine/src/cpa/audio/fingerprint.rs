//! Fingerprints of recordings: a greeting heard before is known by its first second and a half.
//!
//! Read before editing: J. Haitsma and T. Kalker, "A Highly Robust Audio Fingerprinting System", ISMIR 2002.
//! Theirs are signs of energy differences along frequency and time, 32 bits every 11.6 ms. Ours suit a
//! telephone: 17 bands from 312 to 3,188 Hz, so 16 signs, every 20 ms; of the fourth root of the energy, which
//! noise moves less than its logarithm; and with each sign whether it was clear, since on a noisy line
//! only clear ones can be trusted. Differences along time leave out the voice and the line, which stay the same.
//!
//! ```text
//! bit (n, b) = sign of  (r[n][b] − r[n][b+1]) − (r[n−3][b] − r[n−3][b+1])      r: fourth root, smoothed
//! ```

use core::ops::RangeInclusive;

/// Words of a fingerprint: 3 s.
pub const WORDS: usize = 150;
/// Bytes of a fingerprint when it is stored.
pub const BYTES: usize = 2 + 4 * WORDS;

const BANDS: usize = 17;
/// Where bands begin and end, in bins of 31.25 Hz.
const EDGES: [usize; BANDS + 1] = [
    10, 11, 13, 15, 17, 19, 22, 25, 29, 34, 39, 44, 51, 59, 67, 78, 89, 102,
];
/// Frames are smoothed over 120 ms with these weights.
const SMOOTH: [f32; 6] = [
    1.0 / 12.0,
    2.0 / 12.0,
    3.0 / 12.0,
    3.0 / 12.0,
    2.0 / 12.0,
    1.0 / 12.0,
];
/// A difference is taken over so many frames.
const APART: usize = 3;
/// A sign is clear if its difference is at least this part of the loudest mean root of late.
const CLEAR: f32 = 0.04;

/// How far and how long two recordings are laid one over the other.
struct Overlap {
    /// They begin at most so many words apart: speech is not always heard at its first sound.
    lag_max: usize,
    /// Fewer words in common say nothing.
    common_min: usize,
    /// Fewer signs clear in both say nothing.
    clear_min: u32,
}

/// One recording of many: 0.6 s apart, 0.8 s in common; and a "hello" has so few clear signs that a machine's "hello" in
/// the same voice fits it.
const ONE_OF_MANY: Overlap = Overlap {
    lag_max: 30,
    common_min: 40,
    clear_min: 360,
};
/// Two recordings are the same if at most this share of what is clear in both differs: what two lines make of
/// one greeting differs by 3 % as a rule and 7 % at worst, two greetings of one voice by 40 % as a rule.
const SAME: f32 = 0.075;

/// The one recording that is expected: 2.2 s apart, since a click or the end of ringing may have been taken for the
/// first sound; 0.4 s in common.
const EXPECTED: Overlap = Overlap {
    lag_max: 110,
    common_min: 20,
    clear_min: 100,
};
/// It is the one if at most this share differs, and another from [`ANOTHER`] on; between them it is open. Measured on
/// 1,500 greetings heard twice: DESIGN.md, "What does it say that a greeting is not heard?".
const SAME_AS_EXPECTED: f32 = 0.12;
/// See [`SAME_AS_EXPECTED`].
const ANOTHER: f32 = 0.25;

/// What the first three seconds of a recording sound like, or as much of it as was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    words: u16,
    signs: [u16; WORDS],
    clear: [u16; WORDS],
}

impl Fingerprint {
    const EMPTY: Self = Self {
        words: 0,
        signs: [0; WORDS],
        clear: [0; WORDS],
    };

    /// How many words were heard, one a frame.
    #[must_use]
    pub const fn words(&self) -> u16 {
        self.words
    }

    /// All three seconds were heard.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        usize::from(self.words) == WORDS
    }

    /// Nothing was heard yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words == 0
    }

    /// For storing: the number of words, the signs, which of them are clear; little-endian.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; BYTES] {
        let mut bytes = [0; BYTES];
        let words = [self.words].into_iter().chain(self.signs).chain(self.clear);
        for (to, word) in bytes.chunks_exact_mut(2).zip(words) {
            to.copy_from_slice(&word.to_le_bytes());
        }
        bytes
    }

    /// What [`to_bytes`](Self::to_bytes) made, or nothing if it is none.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.len() != BYTES {
            return None;
        }
        let mut words = bytes
            .chunks_exact(2)
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        let mut print = Self::EMPTY;
        print.words = words.next().filter(|&n| usize::from(n) <= WORDS)?;
        for word in print.signs.iter_mut().chain(&mut print.clear) {
            *word = words.next()?;
        }
        Some(print)
    }

    /// The share of clear signs that differ, if what was heard is this recording, one of many.
    #[must_use]
    pub fn same(&self, heard: &Self) -> Option<f32> {
        let difference = self.difference(heard, &ONE_OF_MANY)?;
        (difference <= SAME).then_some(difference)
    }

    /// Is what was heard this recording, which was expected? `None` while that is open.
    #[must_use]
    pub fn is_expected(&self, heard: &Self) -> Option<bool> {
        let difference = self.difference(heard, &EXPECTED)?;
        if difference <= SAME_AS_EXPECTED {
            return Some(true);
        }
        (difference >= ANOTHER).then_some(false)
    }

    /// The share of clear signs that differ, where the two fit best; nothing if they have too little in common.
    fn difference(&self, other: &Self, overlap: &Overlap) -> Option<f32> {
        let lags = 0..=overlap.lag_max;
        let later = lags.clone().map(|lag| self.at_lag(lag, other, overlap));
        let earlier = lags.skip(1).map(|lag| other.at_lag(lag, self, overlap));
        later.chain(earlier).flatten().min_by(f32::total_cmp)
    }

    /// The difference if this one begins `lag` words before the other.
    fn at_lag(&self, lag: usize, other: &Self, overlap: &Overlap) -> Option<f32> {
        let common = usize::from(self.words)
            .checked_sub(lag)?
            .min(usize::from(other.words));
        if common < overlap.common_min {
            return None;
        }
        let ours = lag..lag + common;
        let pairs = self.signs[ours.clone()].iter().zip(&self.clear[ours]);
        let theirs = other.signs.iter().zip(&other.clear);
        let (mut differ, mut clear) = (0, 0);
        for ((sign, ours), (their_sign, theirs)) in pairs.zip(theirs) {
            let both = ours & theirs;
            clear += both.count_ones();
            differ += (both & (sign ^ their_sign)).count_ones();
        }
        (clear >= overlap.clear_min).then(|| differ as f32 / clear as f32)
    }
}

/// Energy of a frame in each band.
pub(super) type Bands = [f32; BANDS];

/// Takes the fingerprint of a call while it goes on.
pub(super) struct Fingerprinter {
    /// Energies of the last frames, and fourth roots of the smoothed ones; the youngest last.
    frames: [Bands; SMOOTH.len()],
    roots: [Bands; APART + 1],
    /// The loudest mean root since the recording began.
    peak: f32,
    begun: bool,
    print: Fingerprint,
}

impl Fingerprinter {
    pub(super) const fn new() -> Self {
        Self {
            frames: [[0.0; BANDS]; SMOOTH.len()],
            roots: [[0.0; BANDS]; APART + 1],
            peak: 0.0,
            begun: false,
            print: Fingerprint::EMPTY,
        }
    }

    /// Speech begins: the recording whose fingerprint is taken. Only the first counts.
    pub(super) fn begin(&mut self) {
        self.begun = true;
    }

    pub(super) fn print(&self) -> &Fingerprint {
        &self.print
    }

    /// Hears a frame; `None` never came.
    pub(super) fn frame(&mut self, bands: Option<&Bands>) {
        if self.print.is_complete() {
            return;
        }
        self.frames.copy_within(1.., 0);
        if let Some(&bands) = bands {
            self.frames[SMOOTH.len() - 1] = bands;
        }
        self.roots.copy_within(1.., 0);
        for band in 0..BANDS {
            let mut smooth = 0.0;
            for (weight, frame) in SMOOTH.iter().zip(&self.frames) {
                smooth += weight * frame[band];
            }
            self.roots[APART][band] = libm::sqrtf(libm::sqrtf(smooth));
        }
        if self.begun {
            self.word(bands.is_some());
        }
    }

    fn word(&mut self, heard: bool) {
        let (then, now) = (&self.roots[0], &self.roots[APART]);
        let mean = now.iter().sum::<f32>() / BANDS as f32;
        self.peak = self.peak.max(mean);
        let (mut signs, mut clear) = (0, 0);
        for band in 0..BANDS - 1 {
            let difference = (now[band] - now[band + 1]) - (then[band] - then[band + 1]);
            signs |= u16::from(difference > 0.0) << band;
            clear |= u16::from(difference.abs() > CLEAR * self.peak) << band;
        }
        let at = usize::from(self.print.words);
        self.print.signs[at] = signs;
        self.print.clear[at] = if heard { clear } else { 0 };
        self.print.words += 1;
    }
}

/// The bins of each band.
pub(super) fn bins(band: usize) -> RangeInclusive<usize> {
    EDGES[band]..=EDGES[band + 1] - 1
}
