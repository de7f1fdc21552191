//! From a yes, perhaps or no every 16 ms to talk-spurts with a beginning and an end.
//!
//! ```text
//! voice      · · ▮ · ▮ ▮ ▮ ▮ ▮ · ▮ ▮ ▮ · · · · · · ·
//! spurt              ┌─────────────────┐              on: 3 times yes in a row; dated at the first of them
//! ───────────────────┘                 └───────────── off: 100 ms of no; dated where they began
//! ```
//!
//! So is what may be voice, if it lasts for 10 steps.
//!
//! The hang-over defines the spurt (P.59 and the literature use others), so it is fixed here and the
//! simulator applies the same to what it draws.

use super::clock::Samples;

/// Voiced steps in a row that make a spurt.
const ON_STEPS: u32 = 3;
/// Steps in a row that may be voiced and make one all the same: 160 ms, longer than a click.
const PERHAPS_ON_STEPS: u32 = 10;
/// Silence that ends a spurt.
const OFF: Samples = Samples::from_ms(100);
/// No spurt is shorter.
const SPURT_MIN: Samples = Samples::from_ms(60);

/// An edge of speech, and when it was; of a beginning also whether it was sure at once, or lasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    On(Samples, Voice),
    Off(Samples),
}

/// Whether a step is voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    No,
    /// It is if it lasts, or a spurt goes on.
    Perhaps,
    Yes,
}

/// Steps in a row that are alike.
#[derive(Clone, Copy)]
struct Run {
    steps: u32,
    began: Samples,
}

impl Run {
    const NONE: Self = Self {
        steps: 0,
        began: Samples::ZERO,
    };

    /// One more, from `from` on.
    fn add(&mut self, from: Samples) {
        if self.steps == 0 {
            self.began = from;
        }
        self.steps += 1;
    }
}

/// Talk-spurts from voiced and unvoiced steps.
///
/// A step that nobody heard is not told: it is neither voice nor silence.
pub(super) struct Hysteresis {
    /// When the spurt that goes on began.
    spurt: Option<Samples>,
    /// Voiced steps, and those that may be.
    voiced: Run,
    perhaps: Run,
    /// Where the last voiced step ended, and the silence heard since.
    voiced_until: Samples,
    silence: Samples,
}

impl Hysteresis {
    pub(super) const fn new() -> Self {
        Self {
            spurt: None,
            voiced: Run::NONE,
            perhaps: Run::NONE,
            voiced_until: Samples::ZERO,
            silence: Samples::ZERO,
        }
    }

    pub(super) const fn speaking(&self) -> bool {
        self.spurt.is_some()
    }

    /// Hears the step from `from` to `to`. An edge it makes known lies back in time. With `wait` no spurt begins
    /// yet; if it does later, it began where it would have.
    pub(super) fn step(
        &mut self,
        from: Samples,
        to: Samples,
        voice: Voice,
        wait: bool,
    ) -> Option<Edge> {
        match voice {
            Voice::Yes => self.voiced.add(from),
            Voice::Perhaps => self.voiced = Run::NONE,
            Voice::No => return self.silent(to - from),
        }
        self.perhaps.add(from);
        self.voiced_until = to;
        self.silence = Samples::ZERO;
        if wait || self.spurt.is_some() {
            return None;
        }
        let (began, by) = self.begins()?;
        self.spurt = Some(began);
        Some(Edge::On(began, by))
    }

    /// What is heard from `at` on is no voice, whatever was thought of it.
    pub(super) fn cut(&mut self, at: Samples) -> Option<Edge> {
        self.over();
        let began = self.spurt.take()?;
        Some(Edge::Off(at.max(began + SPURT_MIN)))
    }

    /// Where a spurt begins, if so many steps make one, and by what it is known.
    fn begins(&self) -> Option<(Samples, Voice)> {
        if self.voiced.steps >= ON_STEPS {
            Some((self.voiced.began, Voice::Yes))
        } else {
            let lasts = self.perhaps.steps >= PERHAPS_ON_STEPS;
            lasts.then_some((self.perhaps.began, Voice::Perhaps))
        }
    }

    fn over(&mut self) {
        self.voiced = Run::NONE;
        self.perhaps = Run::NONE;
    }

    fn silent(&mut self, length: Samples) -> Option<Edge> {
        self.over();
        let began = self.spurt?;
        self.silence += length;
        if self.silence < OFF {
            return None;
        }
        self.spurt = None;
        Some(Edge::Off(self.voiced_until.max(began + SPURT_MIN)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Edge, Hysteresis, Voice};
    use crate::cpa::audio::clock::Samples;
    use std::vec::Vec;

    /// Edges in milliseconds of a line of steps of 16 ms: `x` voiced, `w` voiced but wait, `o` perhaps,
    /// `.` silent, `?` not heard.
    fn edges(line: &str) -> Vec<(char, u64)> {
        let mut hysteresis = Hysteresis::new();
        let mut edges = Vec::new();
        for (n, step) in (0_u64..).zip(line.chars().filter(|step| *step != ' ')) {
            let (from, to) = (Samples::from_ms(16 * n), Samples::from_ms(16 * (n + 1)));
            let voice = match step {
                'x' | 'w' => Voice::Yes,
                'o' => Voice::Perhaps,
                _ => Voice::No,
            };
            let edge = (step != '?')
                .then(|| hysteresis.step(from, to, voice, step == 'w'))
                .flatten();
            edges.extend(edge.map(|edge| match edge {
                Edge::On(at, _) => ('+', at.time().as_millis() as u64),
                Edge::Off(at) => ('-', at.time().as_millis() as u64),
            }));
        }
        edges
    }

    #[test]
    fn three_steps_in_a_row_make_a_spurt() {
        assert_eq!(edges(".x.xx.xx. ......."), []);
        assert_eq!(edges(".. xxx ......."), [('+', 32), ('-', 32 + 60)]);
        assert_eq!(edges(".. xxxxx ......."), [('+', 32), ('-', 32 + 80)]);
    }

    #[test]
    fn a_pause_below_the_hang_over_does_not_end_it() {
        assert_eq!(edges("xxxx ...... x ......"), [('+', 0)]);
        assert_eq!(edges("xxxx ...... x ......."), [('+', 0), ('-', 11 * 16)]);
    }

    #[test]
    fn what_waits_begins_where_it_would_have() {
        assert_eq!(edges(".. wwwww x"), [('+', 32)]);
        assert_eq!(edges(".. wwwww ......."), []);
        assert_eq!(edges("xxx www ......."), [('+', 0), ('-', 96)]);
    }

    #[test]
    fn what_may_be_voice_is_if_it_lasts() {
        assert_eq!(edges(". ooooooooo ......."), []);
        assert_eq!(edges(". oooooooooo o ......."), [('+', 16), ('-', 12 * 16)]);
        assert_eq!(edges(". ooxxoooooo ......."), [('+', 16), ('-', 11 * 16)]);
        // What is sure begins where it is sure.
        assert_eq!(edges(". oo xxx oo ......."), [('+', 48), ('-', 8 * 16)]);
        assert_eq!(edges("xx o xx o xx ......."), []);
    }

    #[test]
    fn what_nobody_heard_is_no_silence() {
        assert_eq!(edges("xxxx ??????????????????????"), [('+', 0)]);
        assert_eq!(edges("xxxx ...??????...."), [('+', 0), ('-', 64)]);
    }
}
