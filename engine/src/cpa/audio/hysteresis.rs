//! From a yes or no every 16 ms to talk-spurts with a beginning and an end.
//!
//! ```text
//! loud       · ▮ · · ▮ ▮ ▮ ▮ ▮ · ▮ ▮ ▮ · · · · · · ·
//! voiced     · · · · · · ▮ ▮ ▮ ▮ ▮ ▮ ▮ ▮ · · · · · ·
//! spurt              ┌─────────────────┐              on: 3 voiced in a row; dated where it got loud before
//! ───────────────────┘                 └───────────── off: 100 ms unvoiced; dated where it was last loud
//! ```
//!
//! The hang-over defines the spurt (P.59 and the literature use others), so it is fixed here and the
//! simulator applies the same to what it draws.

use super::clock::Samples;
use super::voicing::Voiced;

/// Voiced steps in a row that make a spurt.
const ON_STEPS: u32 = 3;
/// Silence that ends a spurt.
const OFF: Samples = Samples::from_ms(100);
/// No spurt is shorter.
const SPURT_MIN: Samples = Samples::from_ms(60);

/// Speech begins at most this long before its first voiced step: the network takes its time.
const LATE_MAX: Samples = Samples::from_ms(160);
/// If it was quiet for longer before the last voiced step, speech ended there and not where it was loud.
const QUIET_MAX: Samples = Samples::from_ms(160);

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
    /// Voiced steps in a row, where the first began, and whether one of them was loud.
    run: u32,
    run_began: Samples,
    run_loud: bool,
    /// Where the steps in a row that are loud began.
    loud_since: Option<Samples>,
    /// Where the last voiced step ended, the last loud one of them, and the silence heard since.
    voiced_until: Samples,
    loud_until: Samples,
    silence: Samples,
}

impl Hysteresis {
    pub(super) const fn new() -> Self {
        Self {
            spurt: None,
            run: 0,
            run_began: Samples::ZERO,
            run_loud: false,
            loud_since: None,
            voiced_until: Samples::ZERO,
            loud_until: Samples::ZERO,
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
        heard: Voiced,
        wait: bool,
    ) -> Option<Edge> {
        self.loud_since = match self.loud_since {
            since @ Some(_) if heard.loud => since,
            _ => heard.loud.then_some(from),
        };
        if heard.voiced {
            self.voiced(from, to, heard.loud, wait)
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

    fn voiced(&mut self, from: Samples, to: Samples, loud: bool, wait: bool) -> Option<Edge> {
        if self.run == 0 {
            self.run_began = from
                .min(self.loud_since.unwrap_or(from))
                .max(from - LATE_MAX);
            self.run_loud = false;
        }
        self.run += 1;
        self.voiced_until = to;
        if loud {
            self.run_loud = true;
            self.loud_until = to;
        }
        self.silence = Samples::ZERO;
        if self.spurt.is_some() || self.run < ON_STEPS || !self.run_loud || wait {
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
        let ended = if self.voiced_until - self.loud_until <= QUIET_MAX {
            self.loud_until
        } else {
            self.voiced_until
        };
        Some(Edge::Off(ended.max(began + SPURT_MIN)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Edge, Hysteresis};
    use crate::cpa::audio::clock::Samples;
    use crate::cpa::audio::voicing::Voiced;
    use std::vec::Vec;

    /// Edges in milliseconds of a line of steps of 16 ms: `x` voiced and loud, `v` voiced, `w` as `x` but
    /// wait, `l` loud, `.` neither, `?` not heard.
    fn edges(line: &str) -> Vec<(char, u64)> {
        let mut hysteresis = Hysteresis::new();
        let mut edges = Vec::new();
        for (n, step) in (0_u64..).zip(line.chars().filter(|step| *step != ' ')) {
            let (from, to) = (Samples::from_ms(16 * n), Samples::from_ms(16 * (n + 1)));
            let voiced = Voiced {
                voiced: "xvw".contains(step),
                loud: "xlw".contains(step),
            };
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
        assert_eq!(edges(".. vvvvv ......."), []);
    }

    #[test]
    fn a_pause_below_the_hang_over_does_not_end_it() {
        assert_eq!(edges("xxxx ...... x ......"), [('+', 0)]);
        assert_eq!(edges("xxxx ...... x ......."), [('+', 0), ('-', 11 * 16)]);
    }

    #[test]
    fn edges_lie_where_loudness_changes() {
        assert_eq!(edges("..lll xxx vvv ......."), [('+', 32), ('-', 128)]);
        assert_eq!(edges("llllllllllllllllllll xxx"), [('+', 160)]);
        let late = "xxxx vvvvvvvvvvv .......";
        assert_eq!(edges(late), [('+', 0), ('-', 15 * 16)]);
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
