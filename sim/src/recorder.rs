//! Turns what the engine says into the rows of a day.

use std::time::Duration;

use outpace_engine::{
    AgentId, AgentState, CallRecord, CampaignId, Event, InboundRecord, Input, OfferEnd, Timestamp,
};
use outpace_scenarios::Scenario;

use crate::compliance::Panels;
use crate::contact_row::{ContactChange, ContactRow};
use crate::judged::{JudgedRow, Verdicts};
use crate::ports::Ports;
use crate::tables::{
    AgentStateRow, CallRow, CorrectionRow, Day, DecisionRow, INTERVAL_S, IntervalRow, OfferRow,
    Truth,
};

/// What is kept of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Every call, state, decision and correction.
    Tables,
    /// Only the intervals, which all measures come from.
    Intervals,
    /// The intervals, and what every meter shows.
    Meters,
}

/// Collects one day.
#[derive(Debug)]
pub(crate) struct Recorder {
    keep: Keep,
    day: Day,
    panels: Option<Panels>,
    ports: Option<Ports>,
    /// Intervals a campaign has room for; a day that lasts longer adds to the last.
    per_campaign: usize,
    agents: Vec<Presence>,
    /// How soon an agent has to come, and the verdicts, by campaign.
    judged: Vec<(Duration, Verdicts)>,
    /// By campaign; zero for those nobody calls.
    service_targets: Vec<Duration>,
    /// Since when each campaign's rule has wanted its present lines per agent.
    lines: Vec<(Timestamp, f64)>,
}

/// Where an agent is, and since when.
#[derive(Clone, Copy, Debug)]
struct Presence {
    since: Timestamp,
    campaign: Option<u16>,
    /// Whose interval the time counts in if it is for no campaign: the team's first.
    home: u16,
    state: AgentState,
}

impl Recorder {
    /// Records a day in the memory of another.
    pub(crate) fn new(scenario: &Scenario, replication: u32, keep: Keep, spare: Day) -> Self {
        // Room for the day and for calls that outlast it.
        let day_s = scenario.world.day_length.as_secs() + u64::from(OVERTIME_S);
        let per_campaign = day_s.div_ceil(u64::from(INTERVAL_S)) as usize;
        let campaigns = scenario.engine.campaigns.len();
        let intervals = (0..campaigns * per_campaign).map(|index| IntervalRow {
            campaign: (index / per_campaign) as u32,
            start_s: f64::from((index % per_campaign) as u32 * INTERVAL_S),
            ..IntervalRow::default()
        });
        let home = |team: &outpace_engine::config::TeamConfig| {
            let serves = |campaign: &outpace_engine::config::CampaignConfig| {
                team.queues
                    .iter()
                    .any(|ranked| ranked.queue == campaign.queue)
            };
            let first = scenario.engine.campaigns.iter().position(serves);
            first.unwrap_or(0) as u16
        };
        let homes: Vec<u16> = scenario.engine.teams.iter().map(home).collect();
        let agents = scenario.engine.agents.iter().map(|agent| {
            let home = homes[agent.team.index()];
            Presence {
                since: Timestamp::ZERO,
                campaign: None,
                home,
                state: AgentState::LoggedOut,
            }
        });
        let mut service_targets = vec![Duration::ZERO; campaigns];
        for callers in &scenario.world.callers {
            service_targets[callers.campaign.index()] = callers.service_target;
        }
        Self {
            keep,
            day: Day {
                replication,
                intervals: intervals.collect(),
                ..spare.emptied()
            },
            panels: (keep == Keep::Meters).then(|| Panels::new(&scenario.engine)),
            ports: Ports::new(&scenario.engine),
            per_campaign,
            agents: agents.collect(),
            judged: (scenario.engine.campaigns.iter())
                .map(|campaign| (campaign.abandon_after, Verdicts::default()))
                .collect(),
            service_targets,
            lines: vec![(Timestamp::ZERO, 0.0); campaigns],
        }
    }

    /// Notes what the engine is told and does not say again.
    #[inline]
    pub(crate) fn told(&mut self, now: Timestamp, fact: &Input) {
        if self.keep != Keep::Tables {
            return;
        }
        let (contact, change) = match *fact {
            Input::CallbackRequested { contact, .. } => (contact, ContactChange::CallbackRequested),
            Input::PersonalCallbackRequested { contact, .. } => {
                (contact, ContactChange::PersonalCallbackRequested)
            }
            _ => return,
        };
        self.day.contacts.push(ContactRow {
            at: now,
            contact,
            change,
        });
    }

    /// Notes what the engine said. `truth` is asked for when a call is over.
    pub(crate) fn note(
        &mut self,
        now: Timestamp,
        event: &Event,
        truth: impl FnOnce(&CallRecord) -> (Truth, u8),
    ) {
        match event {
            Event::AgentChanged {
                agent,
                state,
                campaign,
            } => {
                self.agent_changed(now, *agent, *state, *campaign);
            }
            Event::Paced(pacing) => {
                let campaign = pacing.campaign.index();
                self.lines_until(campaign, now, pacing.lines_per_agent);
                if self.keep == Keep::Tables {
                    self.day.decisions.push(DecisionRow {
                        at: now,
                        pacing: *pacing,
                    });
                }
            }
            Event::Corrected(correction) => {
                self.lines_until(correction.campaign.index(), now, correction.to);
                if self.keep == Keep::Tables {
                    self.day.corrections.push(CorrectionRow {
                        at: now,
                        correction: *correction,
                    });
                }
            }
            Event::OfferEnded {
                offer,
                agent,
                campaign,
                contact,
                how,
            } => {
                if self.keep == Keep::Tables {
                    let at = self.agents[agent.index()];
                    self.day.offers.push(OfferRow {
                        offer: *offer,
                        agent: *agent,
                        campaign: *campaign,
                        contact: *contact,
                        how: *how,
                        shown: match at.state {
                            AgentState::Previewing => at.since,
                            _ => Timestamp::NEVER,
                        },
                        ended: now,
                    });
                }
                let row = self.interval(campaign.index(), now);
                *match how {
                    OfferEnd::Accepted => &mut row.accepted,
                    OfferEnd::Skipped => &mut row.skipped,
                    OfferEnd::Removed => &mut row.removed,
                    OfferEnd::TimedOut => &mut row.timed_out,
                    OfferEnd::Withdrawn => &mut row.withdrawn,
                } += 1;
            }
            Event::ContactClosed { contact, reason } if self.keep == Keep::Tables => {
                self.day.contacts.push(ContactRow {
                    at: now,
                    contact: *contact,
                    change: ContactChange::Closed(*reason),
                });
            }
            Event::Escalated { call, .. } => {
                if let Some(ports) = &mut self.ports {
                    ports.escalated(now, *call);
                }
            }
            Event::InboundBlocked(campaign) => {
                let row = self.interval(campaign.index(), now);
                row.offered += 1;
                row.blocked += 1;
            }
            Event::InboundReleased(record) => {
                self.count_inbound(record);
                if self.keep == Keep::Tables {
                    self.day.inbound.push(*record);
                }
            }
            Event::Released(record) => {
                self.count_call(record);
                if let Some(ports) = &mut self.ports {
                    ports.released(record);
                }
                let (truth, result) = truth(record);
                let (in_time, verdicts) = &mut self.judged[record.campaign.index()];
                verdicts.record(record, truth, *in_time);
                if let Some(panels) = &mut self.panels {
                    panels.record(record, truth);
                }
                if self.keep == Keep::Tables {
                    self.day.calls.push(CallRow {
                        record: *record,
                        truth,
                        result,
                    });
                }
            }
            _ => {}
        }
    }

    /// The day, complete.
    pub(crate) fn finish(mut self, scenario: &Scenario, end: Timestamp) -> Day {
        if let Some(panels) = &mut self.panels {
            (self.day.meters, self.day.conduct) = panels.read(&scenario.engine, end);
        }
        for campaign in 0..self.lines.len() {
            self.lines_until(campaign, end, 0.0);
        }
        let judged = self.judged.iter().zip(&scenario.engine.campaigns);
        let judged = (0..).map(CampaignId).zip(judged);
        let has_one = judged.filter(|(_, (_, campaign))| campaign.cpa.is_some());
        self.day.judged = has_one
            .map(|(campaign, (&(_, counts), _))| JudgedRow { campaign, counts })
            .collect();
        self.day.ports = self.ports.map_or_else(Vec::new, Ports::finish);
        self.day.end = end;
        let end_s = end.as_secs_f64();
        self.day.intervals.retain(|row| row.start_s < end_s);
        for row in &mut self.day.intervals {
            row.lines_per_agent /= (end_s - row.start_s).min(f64::from(INTERVAL_S));
        }
        self.day
    }

    /// Counts a caller where they called.
    fn count_inbound(&mut self, record: &InboundRecord) {
        let campaign = record.campaign.index();
        let joined = record.connected.known();
        let waited = joined.unwrap_or(record.released) - record.arrived;
        let is_in_target = joined.is_some() && waited < self.service_targets[campaign];
        let row = self.interval(campaign, record.arrived);
        row.offered += 1;
        row.answered_in += u32::from(joined.is_some());
        row.gave_up += u32::from(joined.is_none());
        row.in_target += u32::from(is_in_target);
        row.queued_s += waited.as_secs_f64();
    }

    /// Counts each thing in the interval it happened in.
    fn count_call(&mut self, record: &CallRecord) {
        let campaign = record.campaign.index();
        self.day.outcomes[record.outcome as usize] += 1;
        self.interval(campaign, record.originated).dials += 1;
        if record.answered != Timestamp::NEVER {
            self.interval(campaign, record.answered).answers += 1;
        }
        if !record.live {
            return;
        }
        self.interval(campaign, record.live_at()).live_answers += 1;
        let abandoned = record.late || record.outcome == outpace_engine::Outcome::Abandoned;
        if record.connected != Timestamp::NEVER {
            self.interval(campaign, record.connected).connects += 1;
        }
        if abandoned {
            self.interval(campaign, record.live_at()).abandoned += 1;
        }
    }

    fn agent_changed(
        &mut self,
        now: Timestamp,
        agent: AgentId,
        state: AgentState,
        campaign: Option<CampaignId>,
    ) {
        let presence = &mut self.agents[agent.index()];
        let was = *presence;
        presence.state = state;
        presence.since = now;
        presence.campaign = campaign.map(|campaign| campaign.0 as u16);
        if was.state == AgentState::LoggedOut || was.since == now {
            return;
        }
        if self.keep == Keep::Tables {
            self.day.agent_states.push(AgentStateRow {
                agent,
                state: was.state,
                campaign: was.campaign.map(|campaign| CampaignId(campaign.into())),
                from: was.since,
                to: now,
            });
        }
        let counted_in = was.campaign.unwrap_or(was.home).into();
        self.spread(counted_in, was.since, now, |row| match was.state {
            AgentState::Connecting | AgentState::Connected | AgentState::Inbound => {
                &mut row.talking_s
            }
            AgentState::WrapUp => &mut row.wrap_up_s,
            AgentState::Previewing => &mut row.preview_s,
            AgentState::Idle => &mut row.idle_s,
            _ => &mut row.waiting_s,
        });
    }

    /// The rule has wanted the same lines per agent until now.
    fn lines_until(&mut self, campaign: usize, now: Timestamp, lines_per_agent: f64) {
        let (since, was) = self.lines[campaign];
        if was == lines_per_agent && lines_per_agent != 0.0 {
            return;
        }
        self.lines[campaign] = (now, lines_per_agent);
        if was != 0.0 {
            self.weigh(campaign, since, now, was, |row| &mut row.lines_per_agent);
        }
    }

    fn spread(
        &mut self,
        campaign: usize,
        from: Timestamp,
        to: Timestamp,
        field: impl Fn(&mut IntervalRow) -> &mut f64,
    ) {
        self.weigh(campaign, from, to, 1.0, field);
    }

    /// Adds `weight` times the seconds from `from` to `to`, each second in its interval.
    fn weigh(
        &mut self,
        campaign: usize,
        from: Timestamp,
        to: Timestamp,
        weight: f64,
        field: impl Fn(&mut IntervalRow) -> &mut f64,
    ) {
        let (first, last) = (self.index_of(from), self.index_of(to));
        let row = &mut self.day.intervals[campaign * self.per_campaign..];
        if first == last {
            *field(&mut row[first]) += weight * (to - from).as_secs_f64();
            return;
        }
        let (from_s, to_s) = (from.as_secs_f64(), to.as_secs_f64());
        for (index, row) in row.iter_mut().enumerate().take(last + 1).skip(first) {
            let begin = row.start_s.max(from_s);
            let end = if index == last {
                to_s
            } else {
                row.start_s + f64::from(INTERVAL_S)
            };
            *field(row) += weight * (end - begin);
        }
    }

    fn interval(&mut self, campaign: usize, at: Timestamp) -> &mut IntervalRow {
        let index = self.index_of(at);
        &mut self.day.intervals[campaign * self.per_campaign + index]
    }

    fn index_of(&self, at: Timestamp) -> usize {
        ((at.as_secs() / u64::from(INTERVAL_S)) as usize).min(self.per_campaign - 1)
    }
}

/// Room for calls that outlast the day: two hours.
const OVERTIME_S: u32 = 7200;
