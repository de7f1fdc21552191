//! A campaign while it runs.

use alloc::boxed::Box;
use alloc::collections::VecDeque;
use core::time::Duration;

use crate::account::Account;
use crate::config::{CampaignConfig, Mode};
use crate::cpa;
use crate::dial_list::DialList;
use crate::id::{AgentId, CallId};
use crate::meters::TakenFor;
use crate::output::{AbandonCount, CallRecord, Cap};
use crate::pacing::{Dither, Rule};
use crate::review::Review;
use crate::seat::WaitingLine;
use crate::timers::TimerId;

/// One campaign's moving parts.
#[derive(Clone, Debug)]
pub(crate) struct Campaign {
    pub(crate) config: CampaignConfig,
    /// What it was when it began: a detector that is switched off comes back, and another campaign may be like it.
    pub(crate) born: Box<CampaignConfig>,
    pub(crate) status: Status,
    pub(crate) list: DialList,
    /// How long an agent is reserved before the reservation times out.
    pub(crate) reservation_limit: Duration,
    pub(crate) rule: Rule,
    pub(crate) dither: Dither,
    /// Agents reserved and on the line.
    pub(crate) held: WaitingLine,
    /// Agents reserved whose device still rings.
    pub(crate) ringing_agents: u32,
    /// Live persons (and what is treated like one) no agent was free for, longest first.
    pub(crate) waiting: VecDeque<CallId>,
    /// IVR ports that treat somebody.
    pub(crate) busy_ports: u32,
    /// Calls that count as lines.
    pub(crate) lines: u32,
    /// Calls of any state.
    pub(crate) calls: u32,
    /// Calls we gave up whose answer may still cross our CANCEL.
    pub(crate) cancelling: u32,
    /// Records agents look at, or have accepted and are not dialled yet.
    pub(crate) offers: u32,
    /// Agents who wait for the trunk to dial what they accepted, in that order.
    pub(crate) accepted: VecDeque<AgentId>,
    pub(crate) count: AbandonCount,
    /// Of a campaign that stops before its limit.
    pub(crate) account: Option<Box<Account>>,
    /// What held back the last decision.
    pub(crate) cap: Cap,
    /// Waiting for a channel or for the next second on its trunk.
    pub(crate) queued_on_trunk: bool,
    /// Something happened that its rule decides by: see [`crate::config::Threshold`].
    pub(crate) is_due: bool,
    /// A deadline is set for the next look of a rule with a clock.
    pub(crate) clock_is_set: bool,
    /// In the engine's list of campaigns to pace.
    pub(crate) is_dirty: bool,
    /// [`crate::Event::ListLow`] was said and not yet answered.
    pub(crate) list_low_said: bool,
    /// What agents said of the detector's verdicts.
    pub(crate) review: Review,
    /// When the list is looked at again.
    pub(crate) list_timer: Option<TimerId>,
}

/// Where a campaign is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Not started.
    Draft,
    /// Dialing.
    Running,
    /// Places no calls; goes on when started.
    Paused,
    /// Ended by command.
    Stopped,
    /// Nobody left to call. A contact added sets it running again.
    Exhausted,
}

impl Campaign {
    pub(crate) fn new(config: CampaignConfig, list: DialList, reservation_limit: Duration) -> Self {
        let mut rule = Rule::new(&config.mode);
        if config.cpa.is_some() {
            rule.allow_for(config.assumed_false_positive.as_f64());
        }
        Self {
            status: Status::Draft,
            list,
            reservation_limit,
            rule,
            review: Review::default(),
            dither: Dither::new(),
            born: Box::new(config.clone()),
            config,
            held: WaitingLine::default(),
            ringing_agents: 0,
            waiting: VecDeque::new(),
            busy_ports: 0,
            lines: 0,
            calls: 0,
            cancelling: 0,
            offers: 0,
            accepted: VecDeque::new(),
            count: AbandonCount::default(),
            account: None,
            cap: Cap::None,
            queued_on_trunk: false,
            is_due: false,
            clock_is_set: false,
            is_dirty: false,
            list_low_said: false,
            list_timer: None,
        }
    }

    /// A call is over: the rule allows for what the detector is now known to get wrong.
    #[inline]
    pub(crate) fn learn(&mut self, record: &CallRecord) {
        if record.taken_for != TakenFor::NotAnalysed && self.review.record(record) {
            let assumed = self.config.assumed_false_positive;
            self.rule.allow_for(self.review.false_positive(assumed));
        }
    }

    /// May the campaign reserve agents?
    pub(crate) fn takes_agents(&self) -> bool {
        match self.config.mode {
            Mode::Inbound(_) => !self.waiting.is_empty(),
            _ if self.config.ivr.is_some() => false,
            Mode::Preview(settings) if settings.on_request => false,
            // One that was stopped still serves who has answered and waits.
            _ => {
                matches!(self.status, Status::Running | Status::Paused) || !self.waiting.is_empty()
            }
        }
    }

    /// Who or what could serve a live person now: agents held, or free IVR ports.
    pub(crate) fn available(&self) -> u32 {
        match self.config.ivr {
            Some(ivr) => u32::from(ivr.ports).saturating_sub(self.busy_ports),
            None => self.held.len(),
        }
    }

    /// What listens to its answered calls. An agent who hears the ringing needs no detector.
    pub(crate) fn detector(&self) -> Option<cpa::Settings> {
        self.config.cpa.filter(|_| !self.is_direct())
    }

    /// Are agents told whom the line is dialled for that is theirs?
    pub(crate) fn shows_popover(&self) -> bool {
        self.config.popover && self.config.mode == Mode::Progressive { lines_per_agent: 1 }
    }

    /// A call waits for an agent no longer, if it did.
    pub(crate) fn stop_waiting(&mut self, call: CallId) {
        self.waiting.retain(|&waiting| waiting != call);
    }

    /// Calls come to it; it places none.
    pub(crate) fn is_inbound(&self) -> bool {
        matches!(self.config.mode, Mode::Inbound(_))
    }

    /// Nobody may be called now and nobody is on a line: reserved agents would wait for nothing.
    pub(crate) fn is_starved(&self) -> bool {
        self.lines == 0 && self.cap == Cap::List
    }

    /// The end of a call that is no line may still change what the campaign does.
    pub(crate) fn awaits_last_call(&self) -> bool {
        matches!(self.cap, Cap::List | Cap::Ledger) || self.status != Status::Running
    }

    /// Agents reserved, on the line or ringing; in preview also those who look, or are dialled for.
    pub(crate) fn reserved(&self) -> u32 {
        let dialled_for = match self.config.mode {
            Mode::Preview(_) => self.offers + self.lines,
            _ => 0,
        };
        self.held.len() + self.ringing_agents + dialled_for
    }
}

impl Status {
    /// The status as the journal writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Stopped => "stopped",
            Self::Exhausted => "exhausted",
        }
    }
}
