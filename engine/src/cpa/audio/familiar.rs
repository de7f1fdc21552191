//! What was heard before: recordings of anybody's, and the greeting of the number that is called.
//!
//! A recording of the [`Library`] is a hard fact about who answered, so few are taken for it by mistake. Of the
//! number's own greeting it is also known when something else is heard: a person, as a rule.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::fingerprint::Fingerprint;
use super::{FRAME_SAMPLES, FrontEnd, Gate};
use crate::cpa::{Recording, Sound};

/// It is looked this often, in milliseconds: as often as the score is weighed.
const LOOK_EVERY_MS: u128 = 100;

/// Something else is heard for sure when so many looks in a row say so: what was taken for the first sound may have
/// been a click.
const LOOKS: u8 = 2;

/// Fingerprints of recordings heard before, and what each is.
#[derive(Clone, Debug, Default)]
pub struct Library {
    prints: Vec<(Fingerprint, Recording)>,
}

/// A recording that was heard before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// Which, in the order in which they were added.
    pub index: usize,
    /// What it is.
    pub recording: Recording,
    /// The share of clear signs that differ.
    pub difference: f32,
}

impl Library {
    /// A library that knows nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self { prints: Vec::new() }
    }

    /// Knows a recording from now on; its index.
    pub fn add(&mut self, print: Fingerprint, recording: Recording) -> usize {
        self.prints.push((print, recording));
        self.prints.len() - 1
    }

    /// Recordings known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.prints.len()
    }

    /// Whether none is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.prints.is_empty()
    }

    /// The recording most like what was heard so far, if it is the same; of two alike the one added first.
    ///
    /// Compares with each: some 10 µs a recording.
    #[must_use]
    pub fn best(&self, heard: &Fingerprint) -> Option<Match> {
        let mut best: Option<Match> = None;
        for (index, (print, recording)) in self.prints.iter().enumerate() {
            let Some(difference) = print.same(heard) else {
                continue;
            };
            if best.is_none_or(|best| difference < best.difference) {
                best = Some(Match {
                    index,
                    recording: *recording,
                    difference,
                });
            }
        }
        best
    }
}

/// Looks for what was heard before while a call goes on.
#[derive(Clone, Debug, Default)]
pub struct Lookout {
    /// The greeting that answered this number before.
    greeting: Option<Box<Fingerprint>>,
    /// That a greeting is known was told.
    is_told: bool,
    /// In so many looks in a row something else was heard.
    another: u8,
    /// A recording was found, or no more can be.
    is_over: bool,
}

impl Lookout {
    /// At the answer of a number, whose greeting may be known.
    #[must_use]
    pub fn new(greeting: Option<Box<Fingerprint>>) -> Self {
        Self {
            greeting,
            ..Self::default()
        }
    }

    /// Looks at what an ear has heard up to now; to be called after every frame. What it tells is told once.
    pub fn look(&mut self, ear: &FrontEnd, library: &Library) -> Option<Sound> {
        if self.greeting.is_some() && !self.is_told {
            self.is_told = true;
            return Some(Sound::GreetingExpected);
        }
        let heard = ear.fingerprint();
        let is_time = || ear.heard_until().as_millis().is_multiple_of(LOOK_EVERY_MS);
        if self.is_over || heard.is_empty() || !is_time() {
            return None;
        }
        self.is_over = heard.is_complete();
        let greeting = self.greeting.as_deref();
        let is_greeting = greeting.and_then(|greeting| greeting.is_expected(heard));
        let found = match is_greeting {
            Some(true) => Some(Recording::Machine),
            _ => library.best(heard).map(|found| found.recording),
        };
        if let Some(recording) = found {
            self.is_over = true;
            return Some(Sound::Recording(recording));
        }
        self.another = match (is_greeting, self.another) {
            // It was told.
            (_, LOOKS..) => u8::MAX,
            (Some(false), looks) => looks + 1,
            _ => 0,
        };
        (self.another == LOOKS).then_some(Sound::NotTheGreeting)
    }
}

/// The fingerprint of a recording, or of as much as there is of it.
#[must_use]
pub fn print_of(samples: &[i16], gate: Gate) -> Fingerprint {
    let mut ear = FrontEnd::new(gate);
    for chunk in samples.chunks(FRAME_SAMPLES) {
        let mut frame = [0; FRAME_SAMPLES];
        frame[..chunk.len()].copy_from_slice(chunk);
        ear.frame(&frame, &mut |_| {});
        if ear.fingerprint().is_complete() {
            break;
        }
    }
    ear.fingerprint().clone()
}
