//! Rules no engine may break, checked from the outside.
//!
//! A checker sees the configuration, the facts and the outputs, and never the engine: it keeps its own
//! account of what must be true and compares. [`Checkers`] runs all of them over random fact lists and
//! over simulated days alike. Each is itself tested by an engine broken on purpose.

mod agents;
mod attempts;
mod caller_ids;
mod endings;
mod frequency;
mod leftovers;
mod limit;
mod lists;
mod lost;
mod offers;
mod permission;
mod personal;
mod placing;
mod popover;
mod priority;
mod rings;
mod roster;
mod silence;
mod trunks;
mod wakes;

use std::fmt;

use outpace_engine::{Config, Input, Output, Timestamp};

/// What a checker watches over. The name is what a fault is called by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// An agent has at most one call, and a call at most one agent.
    OneCallPerAgent,
    /// Every originated call ends in exactly one release, and nothing is commanded about it afterwards.
    OneRelease,
    /// Channels and calls per second of a trunk.
    TrunkLimits,
    /// No suppressed number is dialled.
    Suppression,
    /// Nobody is dialled outside calling hours.
    CallingHours,
    /// No number is on the line twice at once.
    NumberOnce,
    /// No phone stops ringing before the legal minimum.
    RingMinimum,
    /// Most attempts, and the rest between two.
    Attempts,
    /// Nobody is called before the time they asked for, nor at another number than the one tried last.
    Callbacks,
    /// A callback is made by the agent it was promised of, while they wait for it in time.
    PersonalCallbacks,
    /// Nobody is called more often than a frequency rule allows.
    Frequency,
    /// No list is dialled that is paused or has expired.
    Lists,
    /// Of contacts never dialled those of higher priority come first, then the older.
    Priority,
    /// Each contact sees the number that a rule of PreDial says, or else its record, or else the campaign.
    CallerId,
    /// Nobody is reserved, and nothing under way, for nothing.
    Leftovers,
    /// No live person is left in silence longer than allowed without being counted as abandoned.
    NoSilence,
    /// No call waits for ever for a word that may be lost: that a CANCEL was obeyed, that an agent was
    /// joined, that a message came to its end.
    LostFacts,
    /// An agent looks at one record at most; nobody else is offered or dials that contact; every offer
    /// ends once, and whoever accepted one is not left without their call.
    Offers,
    /// An agent is told of the line that was dialled last, where the campaign shows it, and waits for it.
    Popover,
    /// Deadlines lie ahead, and an early tick changes nothing.
    Wakes,
    /// What was placed is what was wanted and allowed.
    Placing,
    /// A campaign that stops before its limit is not over it at the end of a window. See
    /// [`Checkers::and_limits`].
    LimitKept,
}

/// A rule was broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// When it was seen.
    pub at: Timestamp,
    /// Which rule.
    pub rule: Rule,
    /// What was seen.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}: {}", self.at, self.rule, self.what)
    }
}

/// All checkers over one engine's life.
#[derive(Debug)]
pub struct Checkers {
    faults: Faults,
    checkers: Vec<Box<dyn Checker>>,
}

impl Checkers {
    /// Checkers of an engine about to be born with this configuration.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        Self {
            faults: Faults::default(),
            checkers: vec![
                Box::new(agents::OneCallPerAgent::default()),
                Box::new(endings::OneRelease::default()),
                Box::new(trunks::TrunkLimits::new(config)),
                Box::new(permission::Permission::new(config)),
                Box::new(rings::RingMinimum::default()),
                Box::new(attempts::Attempts::new(config)),
                Box::new(frequency::Frequency::new(config)),
                Box::new(lists::Lists::default()),
                Box::new(priority::Priority::default()),
                Box::new(caller_ids::CallerId::new(config)),
                Box::new(leftovers::Leftovers::new(config)),
                Box::new(silence::NoSilence::new(config)),
                Box::new(lost::LostFacts::new(config)),
                Box::new(offers::Offers::new(config)),
                Box::new(personal::PersonalCallbacks::new(config)),
                Box::new(popover::Popover::new(config)),
                Box::new(wakes::Wakes::default()),
                Box::new(placing::Placing::new(config)),
            ],
        }
    }

    /// And the limits of campaigns that stop before them, in a world that is not out to break them.
    #[must_use]
    pub fn and_limits(mut self, config: &Config) -> Self {
        self.checkers.push(Box::new(limit::LimitKept::new(config)));
        self
    }

    /// A fact the engine is about to be told.
    pub fn fact(&mut self, now: Timestamp, fact: &Input) {
        self.faults.now = now;
        for checker in &mut self.checkers {
            checker.fact(now, fact, &mut self.faults);
        }
    }

    /// Something the engine said to it.
    pub fn said(&mut self, now: Timestamp, output: &Output) {
        self.faults.now = now;
        for checker in &mut self.checkers {
            checker.said(now, output, &mut self.faults);
        }
    }

    /// Campaigns are stopped, everybody logged out, and the world has answered every command.
    pub fn end(&mut self) {
        for checker in &mut self.checkers {
            checker.end(&mut self.faults);
        }
    }

    /// What was seen so far.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults.seen
    }
}

/// One checker, or a few that need the same account.
trait Checker: fmt::Debug {
    /// A fact the engine is about to be told.
    fn fact(&mut self, now: Timestamp, fact: &Input, faults: &mut Faults) {
        let _ = (now, fact, faults);
    }

    /// Something the engine said.
    fn said(&mut self, now: Timestamp, output: &Output, faults: &mut Faults);

    /// See [`Checkers::end`].
    fn end(&mut self, faults: &mut Faults) {
        let _ = faults;
    }
}

/// Faults, up to a bound: a broken engine breaks a rule at every fact.
#[derive(Debug, Default)]
struct Faults {
    now: Timestamp,
    seen: Vec<Fault>,
}

/// Faults kept; the first says most.
const FAULTS_MAX: usize = 100;

impl Faults {
    fn add(&mut self, rule: Rule, what: impl FnOnce() -> String) {
        if self.seen.len() < FAULTS_MAX {
            let at = self.now;
            self.seen.push(Fault {
                at,
                rule,
                what: what(),
            });
        }
    }

    /// A fault unless `holds`.
    fn demand(&mut self, rule: Rule, holds: bool, what: impl FnOnce() -> String) {
        if !holds {
            self.add(rule, what);
        }
    }
}
