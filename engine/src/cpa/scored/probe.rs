//! The agent's own hello as a probe: whoever is on the line lets the agent speak and answers, or does not.
//!
//! ```text
//! agent             ┌── hello, this is … ──┐
//! a person  hello?  │                      │ · yes?            answered
//! a machine you have│reached the voice mail│of … · please      talked over
//! a machine hello?  │                      │ · · · · · · ·     unanswered
//! ```
//!
//! Only the agent's opening counts: what comes later is a conversation, or a message being left.

use super::model;
use crate::math::ln;

/// The opening: so long from the agent's first word on.
const OPENING_MS: u32 = 4000;
/// An agent who said less said nothing that could be answered.
const HELLO_MS: u32 = 300;
/// Both at once for so long: talked over. In telephone calls among people overlaps are short, 0.2 s on the median and 0.28 s
/// on the mean (Levinson and Torreira 2015, on the Switchboard corpus, from memory); by the lognormal with these two
/// figures one in fifty is this long.
const TALKED_OVER_MS: u32 = 1000;
/// An answer comes within this time, or begins no earlier than that before the agent has ended: the same source has
/// gaps of 0.2 s, and three quarters of overlaps below 0.4 s.
const ANSWER_WITHIN_MS: u32 = 1500;
const ANSWER_BEFORE_MS: u32 = 400;
/// Both silent for so long after the hello: unanswered.
const UNANSWERED_MS: u32 = 2500;

/// What the agent's hello brings out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    TalkedOver,
    Answered,
    Unanswered,
}

/// What each weighs, in the units of the score: log-odds of a machine among those who were let through as people.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weights {
    talked_over: i64,
    answered: i64,
    unanswered: i64,
}

impl Weights {
    pub(super) fn new() -> Self {
        let weigh = |(people, machines): (f64, f64)| model::units(ln(machines / people));
        Self {
            talked_over: weigh(TALKS_OVER),
            answered: weigh(ANSWERS),
            unanswered: weigh(IS_SILENT),
        }
    }

    pub(super) const fn of(&self, answer: Option<Answer>) -> i64 {
        match answer {
            Some(Answer::TalkedOver) => self.talked_over,
            Some(Answer::Answered) => self.answered,
            Some(Answer::Unanswered) => self.unanswered,
            None => 0,
        }
    }
}

/// How often people, and machines that were let through as people, do so. Assumed for people, by the source above; measured on
/// 2,057 machines of the training calls, under an opening of 1.7 s on the median half a second after the verdict: 32 and 42 %
/// (consumers, hard mix), 8 and 11 %, 57 and 44 %.
const TALKS_OVER: (f64, f64) = (0.02, 0.35);
const ANSWERS: (f64, f64) = (0.8, 0.1);
const IS_SILENT: (f64, f64) = (0.05, 0.5);

/// What followed the agent's hello so far. All times are the detector's, in milliseconds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Probe {
    /// The agent's first word.
    first: Option<u32>,
    agent: Party,
    called: Party,
    /// How long both spoke at once in the opening, as far as it is over.
    together: u32,
    is_answered: bool,
}

/// One of the two who speak.
#[derive(Clone, Copy, Debug, Default)]
struct Party {
    /// Speaks, since when.
    since: Option<u32>,
    /// The end of the last spurt, and how long all were.
    ended: u32,
    spoken: u32,
}

impl Party {
    fn on(&mut self, at: u32) {
        self.since.get_or_insert(at);
    }

    /// The spurt that ends, from and to.
    fn off(&mut self, at: u32) -> Option<(u32, u32)> {
        let since = self.since.take()?;
        self.ended = at.max(since);
        self.spoken += self.ended - since;
        Some((since, self.ended))
    }
}

impl Probe {
    pub(super) fn agent_on(&mut self, at: u32) {
        self.first.get_or_insert(at);
        self.agent.on(at);
    }

    pub(super) fn agent_off(&mut self, at: u32) {
        let Some((since, ended)) = self.agent.off(at) else {
            return;
        };
        if let Some(called) = self.called.since {
            let both = self.both(called.max(since), ended);
            self.together += both;
            // They began a little before the agent ended.
            self.is_answered |= called >= since && both <= ANSWER_BEFORE_MS && self.is_hello(ended);
        }
    }

    pub(super) fn called_on(&mut self, at: u32) {
        if self.called.since.is_some() {
            return;
        }
        self.called.on(at);
        let is_let = self.agent.since.is_none_or(|since| at < since);
        let is_prompt = at.saturating_sub(self.agent.ended) <= ANSWER_WITHIN_MS;
        self.is_answered |= is_let && is_prompt && self.is_hello(at);
    }

    pub(super) fn called_off(&mut self, at: u32) {
        let spurt = self.called.off(at);
        if let (Some((called, ended)), Some(since)) = (spurt, self.agent.since) {
            self.together += self.both(called.max(since), ended);
        }
    }

    /// How much of a time when both speak is in the opening.
    fn both(&self, from: u32, to: u32) -> u32 {
        let opening_ends = self.first.map_or(0, |first| first + OPENING_MS);
        to.min(opening_ends).saturating_sub(from)
    }

    /// Enough was said, and not talked over, for what comes at `now` to be an answer.
    fn is_hello(&self, now: u32) -> bool {
        let is_opening = self
            .first
            .is_some_and(|first| now <= first + OPENING_MS + ANSWER_WITHIN_MS);
        is_opening && self.agent.spoken >= HELLO_MS && self.together < TALKED_OVER_MS
    }

    /// Did what was said from `onset` on begin before the agent said a word?
    pub(super) fn is_before(&self, onset: u32) -> bool {
        self.first.is_some_and(|first| onset < first)
    }

    /// When the silence after the agent's hello will have lasted too long, if nothing is heard before.
    pub(super) fn unanswered_at(&self) -> Option<u32> {
        let is_silent = self.agent.since.is_none() && self.called.since.is_none();
        let is_waiting = is_silent && !self.is_answered && self.is_hello(self.agent.ended);
        is_waiting.then(|| self.agent.ended.max(self.called.ended) + UNANSWERED_MS)
    }

    /// What the agent's hello has brought out by `now`.
    pub(super) fn answer(&self, now: u32) -> Option<Answer> {
        let both = self.agent.since.zip(self.called.since);
        let going = both.map_or(0, |(agent, called)| self.both(agent.max(called), now));
        if self.together + going >= TALKED_OVER_MS {
            Some(Answer::TalkedOver)
        } else if self.is_answered {
            Some(Answer::Answered)
        } else {
            let is_unanswered = self.unanswered_at().is_some_and(|at| now >= at);
            is_unanswered.then_some(Answer::Unanswered)
        }
    }
}
