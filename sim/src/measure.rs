//! The measures of a day, each computed from its intervals.

use std::collections::BTreeMap;

use outpace_engine::config::Mode;
use outpace_engine::{AbandonCount, PerMille};
use outpace_scenarios::Scenario;

use crate::judged;
use crate::ports::PortUse;
use crate::tables::{INTERVAL_S, IntervalRow};

/// The measures of one day, by name; `None` where a day has no value (a rate of nothing).
pub type Measures = BTreeMap<&'static str, Option<f64>>;

/// Key of the share of days whose abandon rate is above a campaign's limit; 0 or 1 for one day.
pub const SHARE_OF_DAYS_OVER_LIMIT: &str = "share_of_days_over_limit";

/// The names of every measure a day of a scenario may have, sorted: the columns of a table of many days.
#[must_use]
pub fn measure_names(scenario: &Scenario) -> Vec<&'static str> {
    let campaigns = &scenario.engine.campaigns;
    let nothing = Totals::default();
    let mut names: Vec<&str> = nothing.measures(false).into_keys().collect();
    if campaigns
        .iter()
        .any(|it| matches!(it.mode, Mode::Inbound(_)))
    {
        names.extend(nothing.inbound_measures().map(|(name, _)| name));
    }
    if campaigns
        .iter()
        .any(|it| matches!(it.mode, Mode::Preview(_)))
    {
        names.extend(nothing.offer_measures().map(|(name, _)| name));
    }
    if campaigns.iter().any(|it| it.ivr.is_some()) {
        names.extend(PORT_MEASURES);
    }
    if campaigns.iter().any(|it| it.cpa.is_some()) {
        names.extend(judged::NAMES);
    }
    names.sort_unstable();
    names
}

/// Measures of IVR ports.
const PORT_MEASURES: [&str; 3] = ["ports_in_use", "port_occupancy", "all_ports_in_use_share"];

/// Measures of how offers end, only of scenarios where records are offered.
const OFFER_ENDS: [&str; 5] = [
    "offers_accepted",
    "offers_skipped",
    "offers_removed",
    "offers_timed_out",
    "offers_withdrawn",
];

/// Sums over a day.
#[derive(Clone, Copy, Debug, Default)]
struct Totals {
    dials: u64,
    answers: u64,
    live: u64,
    connects: u64,
    abandoned: u64,
    waiting_s: f64,
    talking_s: f64,
    wrap_up_s: f64,
    idle_s: f64,
    offered: u64,
    blocked: u64,
    answered_in: u64,
    in_target: u64,
    gave_up: u64,
    queued_s: f64,
    /// Offers, by how they ended: see [`OFFER_ENDS`].
    offers: [u64; 5],
    preview_s: f64,
    /// Lines per agent times the seconds they were wanted for, and those seconds.
    lines_s: f64,
    wanted_s: f64,
}

/// Measures of a day over all campaigns. `limits` are the campaigns' abandon limits: a day is over the
/// limit if any campaign is over its own.
#[must_use]
pub fn measures(intervals: &[IntervalRow], limits: &[PerMille]) -> Measures {
    let mut all = Totals::default();
    let mut over = false;
    for (campaign, &limit) in limits.iter().enumerate() {
        let totals = Totals::of(
            intervals
                .iter()
                .filter(|row| row.campaign as usize == campaign),
        );
        over |= totals.is_over(limit);
        all.add(&totals);
    }
    all.measures(over)
}

/// Measures of a day in one campaign.
#[must_use]
pub fn campaign_measures(intervals: &[IntervalRow], campaign: usize, limit: PerMille) -> Measures {
    let totals = Totals::of(
        intervals
            .iter()
            .filter(|row| row.campaign as usize == campaign),
    );
    totals.measures(totals.is_over(limit))
}

/// Measures of IVR ports; none where there are no ports. Of several campaigns the ports in use add up, and
/// each counts by the time it worked.
pub(crate) fn port_measures<'a>(uses: impl Iterator<Item = &'a PortUse>) -> Measures {
    let (mut in_use, mut in_use_s, mut port_s) = (0.0, 0.0, 0.0);
    let (mut all_in_use_s, mut worked_s) = (0.0, 0.0);
    for used in uses.filter(|used| used.worked_s > 0.0) {
        in_use += used.in_use_s / used.worked_s;
        in_use_s += used.in_use_s;
        port_s += f64::from(used.ports) * used.worked_s;
        all_in_use_s += used.all_in_use_s;
        worked_s += used.worked_s;
    }
    if worked_s == 0.0 {
        return Measures::new();
    }
    let values = [in_use, in_use_s / port_s, all_in_use_s / worked_s];
    PORT_MEASURES.into_iter().zip(values.map(Some)).collect()
}

impl Totals {
    fn of<'a>(rows: impl Iterator<Item = &'a IntervalRow>) -> Self {
        let mut totals = Self::default();
        for row in rows {
            totals.dials += u64::from(row.dials);
            totals.answers += u64::from(row.answers);
            totals.live += u64::from(row.live_answers);
            totals.connects += u64::from(row.connects);
            totals.abandoned += u64::from(row.abandoned);
            totals.waiting_s += row.waiting_s;
            totals.talking_s += row.talking_s;
            totals.wrap_up_s += row.wrap_up_s;
            totals.idle_s += row.idle_s;
            totals.offered += u64::from(row.offered);
            totals.blocked += u64::from(row.blocked);
            totals.answered_in += u64::from(row.answered_in);
            totals.in_target += u64::from(row.in_target);
            totals.gave_up += u64::from(row.gave_up);
            totals.queued_s += row.queued_s;
            let ends = [
                row.accepted,
                row.skipped,
                row.removed,
                row.timed_out,
                row.withdrawn,
            ];
            for (offers, ended) in totals.offers.iter_mut().zip(ends) {
                *offers += u64::from(ended);
            }
            totals.preview_s += row.preview_s;
            if row.lines_per_agent > 0.0 && row.dials > 0 {
                totals.lines_s += row.lines_per_agent * f64::from(INTERVAL_S);
                totals.wanted_s += f64::from(INTERVAL_S);
            }
        }
        totals
    }

    fn add(&mut self, other: &Self) {
        self.dials += other.dials;
        self.answers += other.answers;
        self.live += other.live;
        self.connects += other.connects;
        self.abandoned += other.abandoned;
        self.waiting_s += other.waiting_s;
        self.talking_s += other.talking_s;
        self.wrap_up_s += other.wrap_up_s;
        self.idle_s += other.idle_s;
        self.offered += other.offered;
        self.blocked += other.blocked;
        self.answered_in += other.answered_in;
        self.in_target += other.in_target;
        self.gave_up += other.gave_up;
        self.queued_s += other.queued_s;
        for (offers, ended) in self.offers.iter_mut().zip(other.offers) {
            *offers += ended;
        }
        self.preview_s += other.preview_s;
        self.lines_s += other.lines_s;
        self.wanted_s += other.wanted_s;
    }

    fn is_over(&self, limit: PerMille) -> bool {
        AbandonCount {
            live: self.live,
            abandoned: self.abandoned,
        }
        .is_over(limit)
    }

    fn measures(&self, over: bool) -> Measures {
        let count = |n: u64| Some(n as f64);
        let ratio = |part: f64, whole: f64| (whole > 0.0).then(|| part / whole);
        let at_work_s = self.waiting_s + self.preview_s + self.talking_s + self.wrap_up_s;
        let staffed_s = at_work_s + self.idle_s;
        let (dials, live, connects) = (self.dials as f64, self.live as f64, self.connects as f64);
        let mut measures = BTreeMap::from([
            ("dials", count(self.dials)),
            ("answers", count(self.answers)),
            ("live_answers", count(self.live)),
            ("connects", count(self.connects)),
            ("abandoned", count(self.abandoned)),
            ("abandon_rate", ratio(self.abandoned as f64, live)),
            ("answer_rate", ratio(live, dials)),
            (
                "utilisation",
                ratio(self.talking_s + self.wrap_up_s, staffed_s),
            ),
            ("idle_s_per_connect", ratio(self.waiting_s, connects)),
            (
                "agent_talk_s_per_hour",
                ratio(self.talking_s * 3600.0, staffed_s),
            ),
            ("agent_hours", Some(staffed_s / 3600.0)),
            (
                "connects_per_agent_hour",
                ratio(connects * 3600.0, staffed_s),
            ),
            ("dials_per_connect", ratio(dials, connects)),
            ("lines_per_agent", ratio(self.lines_s, self.wanted_s)),
            (SHARE_OF_DAYS_OVER_LIMIT, Some(f64::from(u8::from(over)))),
        ]);
        if self.offered > 0 {
            measures.extend(self.inbound_measures());
        }
        let offers: u64 = self.offers.iter().sum();
        if offers > 0 {
            measures.extend(self.offer_measures());
        }
        measures
    }

    /// Of scenarios with preview campaigns.
    fn offer_measures(&self) -> [(&'static str, Option<f64>); 8] {
        let offers: u64 = self.offers.iter().sum();
        let a_piece = |sum: f64| (offers > 0).then(|| sum / offers as f64);
        let ended = |end: usize| (OFFER_ENDS[end], Some(self.offers[end] as f64));
        [
            ("offers", Some(offers as f64)),
            ended(0),
            ended(1),
            ended(2),
            ended(3),
            ended(4),
            ("preview_s_per_offer", a_piece(self.preview_s)),
            ("accept_rate", a_piece(self.offers[0] as f64)),
        ]
    }

    /// Of scenarios with inbound queues. The service level is the share of callers joined within the
    /// target among those who were joined or gave up: who was turned away is not in it.
    fn inbound_measures(&self) -> [(&'static str, Option<f64>); 7] {
        let count = |n: u64| Some(n as f64);
        let waited = (self.answered_in + self.gave_up) as f64;
        let ratio = |part: f64| (waited > 0.0).then(|| part / waited);
        [
            ("inbound_offered", count(self.offered)),
            ("inbound_blocked", count(self.blocked)),
            ("inbound_answered", count(self.answered_in)),
            ("inbound_gave_up", count(self.gave_up)),
            ("inbound_gave_up_rate", ratio(self.gave_up as f64)),
            ("inbound_service_level", ratio(self.in_target as f64)),
            ("inbound_wait_s", ratio(self.queued_s)),
        ]
    }
}
