//! What the score rests on: the rhythm of speech since the answer, in whole milliseconds, and what the words sound like.
//!
//! Everything here follows from the sounds told, so that a simulated call and a recorded one with the
//! same sounds have the same features, bit for bit. Time without media does not count.

use crate::cpa::Wording;

/// How many features there are.
pub const COUNT: usize = 19;

/// Their names, in order; the trainer finds them by these.
pub const NAMES: [&str; COUNT] = [
    "time",
    "onset",
    "since_onset",
    "speech",
    "speaking",
    "state_age",
    "spurts",
    "long_spurts",
    "longest",
    "first",
    "second",
    "last",
    "first_gap",
    "last_gap",
    "longest_gap",
    "silence",
    "last_second",
    "speech_share",
    "wording",
];

/// One row: milliseconds, counts, or per-mille; see [`NAMES`]. `wording` is [`NO_WORDING`], or halves of a unit of
/// log-odds above it, [`WORDING_NEUTRAL`] being those of a coin.
pub type Row = [u16; COUNT];

/// Nothing was told of the words.
pub const NO_WORDING: u16 = 0;
/// The words speak for neither.
pub const WORDING_NEUTRAL: u16 = 14;
const _: () = assert!(
    WORDING_NEUTRAL as f32 - Wording::MOST * Wording::HALVES > NO_WORDING as f32,
    "what speaks most for a person is no silence"
);

/// Where the wording is in a row.
pub(super) const WORDING: usize = COUNT - 1;

/// A spurt from here on is long.
const LONG: u32 = 300;

/// The rhythm so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rhythm {
    /// Speech goes on, since when.
    speaking_since: Option<u32>,
    onset: Option<u32>,
    /// Ends of the last spurt.
    last: Spurt,
    /// The spurts before it that the last second may still touch.
    before: [Spurt; 3],
    spurts: u16,
    long_spurts: u16,
    /// Milliseconds of speech in spurts that ended.
    speech: u32,
    longest: u32,
    first: u32,
    second: u32,
    first_gap: u32,
    last_gap: u32,
    longest_gap: u32,
    wording: Option<Wording>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Spurt {
    on: u32,
    off: u32,
}

impl Spurt {
    /// Milliseconds of it after `since`.
    const fn after(self, since: u32) -> u32 {
        let on = if self.on > since { self.on } else { since };
        self.off.saturating_sub(on)
    }
}

impl Rhythm {
    pub(super) fn speech_on(&mut self, at: u32) {
        if self.speaking_since.is_some() {
            return;
        }
        let at = at.max(self.last.off);
        if self.spurts > 0 {
            let gap = at - self.last.off;
            self.last_gap = gap;
            self.longest_gap = self.longest_gap.max(gap);
            if self.spurts == 1 {
                self.first_gap = gap;
            }
        }
        self.onset.get_or_insert(at);
        self.speaking_since = Some(at);
    }

    pub(super) fn speech_off(&mut self, at: u32) {
        let Some(on) = self.speaking_since.take() else {
            return;
        };
        let off = at.max(on);
        let length = off - on;
        self.before.rotate_right(1);
        self.before[0] = self.last;
        self.last = Spurt { on, off };
        self.spurts = self.spurts.saturating_add(1);
        self.long_spurts = self.long_spurts.saturating_add(u16::from(length >= LONG));
        self.speech += length;
        self.longest = self.longest.max(length);
        match self.spurts {
            1 => self.first = length,
            2 => self.second = length,
            _ => {}
        }
    }

    pub(super) const fn hear_wording(&mut self, wording: Wording) {
        self.wording = Some(wording);
    }

    /// Was anything told of the words?
    pub(super) const fn heard_words(&self) -> bool {
        self.wording.is_some()
    }

    pub(super) const fn is_speaking(&self) -> bool {
        self.speaking_since.is_some()
    }

    /// For how long the spurt goes on.
    pub(super) fn speaks_for(&self, now: u32) -> u32 {
        self.speaking_since.map_or(0, |on| now.saturating_sub(on))
    }

    /// Was anything said at all?
    pub(super) const fn spoke(&self) -> bool {
        self.onset.is_some()
    }

    /// Where the spurt that goes on, or the last one, began.
    pub(super) fn last_onset(&self) -> u32 {
        self.speaking_since.unwrap_or(self.last.on)
    }

    /// The end of the last spurt, if nobody speaks.
    pub(super) fn ended(&self) -> Option<u32> {
        (self.spurts > 0 && !self.is_speaking()).then_some(self.last.off)
    }

    /// Milliseconds of speech in all.
    pub(super) fn speech(&self, now: u32) -> u32 {
        self.speech + self.speaks_for(now)
    }

    /// Milliseconds since the first word.
    pub(super) fn since_onset(&self, now: u32) -> u32 {
        self.onset.map_or(0, |onset| now.saturating_sub(onset))
    }

    /// The features at `now`.
    pub(super) fn row(&self, now: u32) -> Row {
        let current = self.speaking_since.map(|on| Spurt {
            on,
            off: now.max(on),
        });
        let going = self.speaks_for(now);
        let is_long = going >= LONG;
        let second_ago = now.saturating_sub(1000);
        let onset = self.onset.unwrap_or(now);
        let since_onset = self.since_onset(now);
        let speech = self.speech(now);
        let (first, second) = match self.spurts {
            0 => (going, 0),
            1 => (self.first, going),
            _ => (self.first, self.second),
        };
        let silence = match (current, self.onset) {
            (Some(_), _) => 0,
            (None, None) => now,
            (None, Some(_)) => now.saturating_sub(self.last.off),
        };
        let spurts = self.before.into_iter().chain([self.last]).chain(current);
        let last_second: u32 = spurts.map(|spurt| spurt.after(second_ago)).sum();
        let share = (1000 * speech).checked_div(since_onset).unwrap_or(0);
        let values = [
            now,
            onset,
            since_onset,
            speech,
            u32::from(current.is_some()),
            if current.is_some() { going } else { silence },
            u32::from(self.spurts) + u32::from(current.is_some()),
            u32::from(self.long_spurts) + u32::from(is_long),
            self.longest.max(going),
            first,
            second,
            if current.is_some() {
                going
            } else {
                self.last.off - self.last.on
            },
            self.first_gap,
            self.last_gap,
            self.longest_gap,
            silence,
            last_second,
            share,
        ];
        let mut row = [NO_WORDING; COUNT];
        for (to, value) in row.iter_mut().zip(values) {
            *to = u16::try_from(value).unwrap_or(u16::MAX);
        }
        if let Some(wording) = self.wording {
            row[WORDING] = WORDING_NEUTRAL.saturating_add_signed(wording.halves().into());
        }
        row
    }
}
