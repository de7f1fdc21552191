//! From a yes or no every 16 ms to talk-spurts with a beginning and an end.
//!
//! ```text
//! voiced     · · ▮ · ▮ ▮ ▮ ▮ ▮ · ▮ ▮ ▮ · · · · · · ·
//! spurt              ┌─────────────────┐              on: 3 voiced in a row; dated at the first of them
//! ───────────────────┘                 └───────────── off: 100 ms unvoiced; dated where they began
//! ```
//!
//! The hang-over defines the spurt (P.59 and the literature use others), so it is fixed here and the
//! simulator applies the same to what it draws.

use super::clock::Samples;

/// Voiced steps in a row that make a spurt.
const ON_STEPS: u32 = 3;
/// Silence that ends a spurt.
const OFF: Samples = Samples::from_ms(100);
/// No spurt is shorter.
const SPURT_MIN: Samples = Samples::from_ms(60);

/// An edge of speech, and when it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    On(Samples),
    Off(Samples),
}

/// Talk-spurts from voiced and unvoiced steps.
///
/// A step that nobody heard is not told: it is neither voice nor silence.
pub(super) struct Hysteresis {
    /// When the spurt that goes on began.
    spurt: Option<Samples>,
    /// Voiced steps in a row, and where the first began.
    run: u32,
    run_began: Samples,
    /// Where the last voiced step ended, and the silence heard since.
    voiced_until: Samples,
    silence: Samples,
}

impl Hysteresis {
    pub(super) const fn new() -> Self {
        Self {
            spurt: None,
            run: 0,
            run_began: Samples::ZERO,
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
        voiced: bool,
        wait: bool,
    ) -> Option<Edge> {
        if voiced {
            self.voiced(from, to, wait)
        } else {
            self.silent(to - from)
        }
    }

    /// What is heard from `at` on is no voice, whatever was thought of it.
    pub(super) fn cut(&mut self, at: Samples) -> Option<Edge> {
        self.run = 0;
        let began = self.spurt.take()?;
        Some(Edge::Off(at.max(began + SPURT_MIN)))
    }

    fn voiced(&mut self, from: Samples, to: Samples, wait: bool) -> Option<Edge> {
        if self.run == 0 {
            self.run_began = from;
        }
        self.run += 1;
        self.voiced_until = to;
        self.silence = Samples::ZERO;
        if self.spurt.is_some() || self.run < ON_STEPS || wait {
            return None;
        }
        self.spurt = Some(self.run_began);
        Some(Edge::On(self.run_began))
    }

    fn silent(&mut self, length: Samples) -> Option<Edge> {
        self.run = 0;
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
    use super::{Edge, Hysteresis};
    use crate::cpa::audio::clock::Samples;
    use std::vec::Vec;

    /// Edges in milliseconds of a line of steps of 16 ms: `x` voiced, `w` voiced but wait, `.` silent, `?` not heard.
    fn edges(line: &str) -> Vec<(char, u64)> {
        let mut hysteresis = Hysteresis::new();
        let mut edges = Vec::new();
        for (n, step) in (0_u64..).zip(line.chars().filter(|step| *step != ' ')) {
            let (from, to) = (Samples::from_ms(16 * n), Samples::from_ms(16 * (n + 1)));
            let voiced = "xw".contains(step);
            let edge = (step != '?')
                .then(|| hysteresis.step(from, to, voiced, step == 'w'))
                .flatten();
            edges.extend(edge.map(|edge| match edge {
                Edge::On(at) => ('+', at.time().as_millis() as u64),
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
    fn what_nobody_heard_is_no_silence() {
        assert_eq!(edges("xxxx ??????????????????????"), [('+', 0)]);
        assert_eq!(edges("xxxx ...??????...."), [('+', 0), ('-', 64)]);
    }
}
