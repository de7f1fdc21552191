//! A made-up run for the tests: a crude dialer, second by second, with a day's shape to it. It stands
//! in for the simulator, on which this crate's tests do not wait.

use std::collections::{BTreeMap, BTreeSet};

use outpace_engine::meters::{Count, Crossing, Judged, TakenFor, definitions};
use outpace_engine::{
    AgentId, AgentState, CallId, CallRecord, CampaignId, Cap, ContactId, Correction,
    CorrectionTrigger, EndedBy, Message, Outcome, Pacing, PerMille, TeamId, Timestamp,
};
use outpace_scenarios::Names;
use outpace_sim::{
    AgentStateRow, CallRow, ContactLists, CorrectionRow, Day, DayResult, DecisionRow, Estimate,
    IntervalRow, Measures, MeterRow, MeterSummary, Outlook, SCHEMA_VERSION, Summary, Truth,
    campaign_measures, measures,
};

use crate::curve::STRETCH_S;
use crate::folder::{DayStart, Run};

/// What kind of run to make up.
#[derive(Clone, Copy)]
pub(crate) struct Wanted {
    pub(crate) campaigns: u32,
    /// Agents of each campaign.
    pub(crate) agents: u32,
    pub(crate) hours: u32,
    pub(crate) days: u32,
    /// Lines follow the abandon rate; otherwise there is one for each agent.
    pub(crate) predictive: bool,
}

/// Everything a [`Run`] borrows.
pub(crate) struct Example {
    summary: Summary,
    shown: Day,
    days: Vec<DayResult>,
    names: Names,
    agent_teams: Vec<TeamId>,
    results: Vec<Vec<String>>,
    limits: Vec<PerMille>,
    outlook: Vec<Outlook>,
    warnings: Vec<String>,
}

impl Example {
    pub(crate) fn new(wanted: Wanted) -> Self {
        let mut days: Vec<Day> = (0..wanted.days).map(|day| simulate(wanted, day)).collect();
        let results: Vec<DayResult> = days.iter().map(|day| result(wanted, day)).collect();
        let names = [
            "Renewals", "Winback", "Survey", "Welcome", "Billing", "Loyalty", "Pilot",
        ];
        let names: Vec<String> = (0..wanted.campaigns as usize)
            .map(|index| names[index % names.len()].to_owned())
            .collect();
        Self {
            summary: summary(wanted, &results, &names),
            shown: days.swap_remove(0),
            days: results,
            agent_teams: (0..wanted.campaigns * wanted.agents)
                .map(|agent| TeamId(agent / wanted.agents.max(1)))
                .collect(),
            results: vec![vec!["sale".to_owned(), "no sale".to_owned()]; names.len()],
            limits: vec![PerMille::new(30); names.len()],
            outlook: outlooks(wanted),
            names: Names {
                teams: names.iter().map(|name| format!("{name} team")).collect(),
                campaigns: names,
                ..Names::default()
            },
            warnings: vec![
                "The answer rate by hour is assumed, not measured.".to_owned(),
                "Talk times end at 30 min <for now>.".to_owned(),
            ],
        }
    }

    pub(crate) fn day(&self) -> &Day {
        &self.shown
    }

    pub(crate) fn summary(&self) -> &Summary {
        &self.summary
    }

    /// Lends the run to `look`.
    pub(crate) fn with_run<T>(&self, look: impl FnOnce(&Run) -> T) -> T {
        look(&Run {
            summary: &self.summary,
            shown: &self.shown,
            days: &self.days,
            names: &self.names,
            agent_teams: &self.agent_teams,
            results: &self.results,
            modes: &["predictive"; 8],
            lists: &ContactLists::default(),
            day_start: DayStart::default(),
            abandon_limit: &self.limits,
            outlook: &self.outlook,
            day_start_s: 9 * 3600,
            title: "Renewals, 60 agents, gain 0.6",
            warnings: &self.warnings,
            repeat_with: "outpace run scenarios/renewals.toml --seed 42 --replications 100 --set campaigns.renewals.gain=0.6",
        })
    }
}

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Exponential, in whole seconds.
    fn seconds(&mut self, mean: f64) -> u64 {
        (-mean * (1.0 - self.share()).ln()).round() as u64
    }
}

struct Seat {
    state: AgentState,
    since: u64,
    until: u64,
}

struct Line {
    record: CallRecord,
    truth: Truth,
    answers_at: u64,
    ends_at: u64,
}

/// One campaign's day.
struct Floor {
    campaign: u32,
    chance: Chance,
    seats: Vec<Seat>,
    lines: Vec<Line>,
    waiting: Vec<Line>,
    intervals: Vec<IntervalRow>,
    lines_per_agent: f64,
    live: u32,
    abandoned: u32,
}

fn simulate(wanted: Wanted, replication: u32) -> Day {
    let mut day = Day {
        replication,
        ..Day::default()
    };
    let end = u64::from(wanted.hours) * 3600;
    for campaign in 0..wanted.campaigns {
        let mut floor = Floor::new(wanted, campaign, replication);
        for now in 0..end + 600 {
            floor.second(&mut day, now, end, wanted);
        }
        day.intervals.append(&mut floor.intervals);
    }
    day.end = Timestamp::from_secs(end + 600);
    day
}

impl Floor {
    fn new(wanted: Wanted, campaign: u32, replication: u32) -> Self {
        let seat = || Seat {
            state: AgentState::ReservedHeld,
            since: 0,
            until: u64::MAX,
        };
        let stretches = if wanted.agents == 0 {
            0
        } else {
            wanted.hours * 4 + 1
        };
        Self {
            campaign,
            chance: Chance(u64::from(replication * 100 + campaign)),
            seats: (0..wanted.agents).map(|_| seat()).collect(),
            lines: Vec::new(),
            waiting: Vec::new(),
            intervals: (0..stretches)
                .map(|index| IntervalRow {
                    campaign,
                    start_s: f64::from(index) * STRETCH_S,
                    ..IntervalRow::default()
                })
                .collect(),
            lines_per_agent: if wanted.predictive { 1.5 } else { 1.0 },
            live: 0,
            abandoned: 0,
        }
    }

    fn second(&mut self, day: &mut Day, now: u64, end: u64, wanted: Wanted) {
        if wanted.agents == 0 {
            return;
        }
        self.agents(day, now, end);
        self.answers(day, now, wanted.predictive);
        if now < end {
            self.dial(day, now);
        }
        let row = &mut self.intervals[(now / STRETCH_S as u64) as usize];
        row.lines_per_agent = self.lines_per_agent;
        for seat in &self.seats {
            match seat.state {
                AgentState::ReservedHeld => row.waiting_s += 1.0,
                AgentState::Connected => row.talking_s += 1.0,
                AgentState::WrapUp => row.wrap_up_s += 1.0,
                AgentState::Idle => row.idle_s += 1.0,
                _ => {}
            }
        }
    }

    fn agents(&mut self, day: &mut Day, now: u64, end: u64) {
        for index in 0..self.seats.len() {
            let lunch = 3 * 3600 + 1200 * (index as u64 % 4);
            let seat = &self.seats[index];
            let next = match seat.state {
                AgentState::LoggedOut => continue,
                AgentState::ReservedHeld if now >= end => AgentState::LoggedOut,
                AgentState::ReservedHeld if (lunch..lunch + 60).contains(&now) => AgentState::Idle,
                _ if now < seat.until => continue,
                AgentState::Connected => AgentState::WrapUp,
                _ => AgentState::ReservedHeld,
            };
            let until = match next {
                AgentState::Idle => now + 1800,
                AgentState::WrapUp => now + 5 + self.chance.seconds(20.0),
                _ => u64::MAX,
            };
            self.enter(day, index, next, now, until);
        }
    }

    fn enter(&mut self, day: &mut Day, index: usize, state: AgentState, now: u64, until: u64) {
        let agents = self.seats.len() as u32;
        let seat = &mut self.seats[index];
        day.agent_states.push(AgentStateRow {
            agent: AgentId(self.campaign * agents + index as u32),
            state: seat.state,
            campaign: (seat.state != AgentState::Idle).then_some(CampaignId(self.campaign)),
            from: Timestamp::from_secs(seat.since),
            to: Timestamp::from_secs(now),
        });
        *seat = Seat {
            state,
            since: now,
            until,
        };
    }

    fn answers(&mut self, day: &mut Day, now: u64, predictive: bool) {
        let stretch = (now / STRETCH_S as u64) as usize;
        let due: Vec<Line> = extract(&mut self.lines, |line| {
            line.answers_at.min(line.ends_at) <= now
        });
        for mut line in due {
            if line.answers_at > line.ends_at {
                self.over(day, line, now);
                continue;
            }
            line.record.answered = Timestamp::from_secs(now);
            self.intervals[stretch].answers += 1;
            if line.truth != Truth::Person {
                line.record.outcome = Outcome::AnsweringMachine;
                line.record.taken_for = TakenFor::Machine;
                line.record.verdict = Timestamp::from_secs(now + 3);
                line.record.ended_by = EndedBy::Us;
                self.over(day, line, now + 3);
                continue;
            }
            line.record.live = true;
            line.record.taken_for = TakenFor::Person;
            line.record.verdict = Timestamp::from_secs(now);
            self.intervals[stretch].live_answers += 1;
            self.live += 1;
            self.waiting.push(line);
        }
        let mut still = Vec::new();
        for line in std::mem::take(&mut self.waiting) {
            still.extend(self.join(day, line, now));
        }
        self.waiting = still;
        if predictive && self.live >= 70 {
            self.correct(day, now);
        }
    }

    /// Joins a live person to an agent, or lets them wait, or gives them up.
    fn join(&mut self, day: &mut Day, mut line: Line, now: u64) -> Option<Line> {
        let stretch = (now / STRETCH_S as u64) as usize;
        let free = self.seats.iter();
        let free = free
            .enumerate()
            .filter(|(_, seat)| seat.state == AgentState::ReservedHeld);
        if let Some((index, _)) = free.min_by_key(|(_, seat)| seat.since) {
            let talk = 10 + self.chance.seconds(110.0);
            self.enter(day, index, AgentState::Connected, now, now + talk);
            line.record.outcome = Outcome::Connected;
            line.record.ended_by = EndedBy::FarEnd;
            let agents = self.seats.len() as u32;
            line.record.agent = Some(AgentId(self.campaign * agents + index as u32));
            line.record.connected = Timestamp::from_secs(now);
            self.intervals[stretch].connects += 1;
            self.over(day, line, now + talk);
            return None;
        }
        if line.record.verdict.as_secs() + 2 > now {
            return Some(line);
        }
        line.record.outcome = Outcome::Abandoned;
        line.record.ended_by = EndedBy::Us;
        line.record.gave_up = Timestamp::from_secs(now);
        self.intervals[stretch].abandoned += 1;
        self.abandoned += 1;
        self.over(day, line, now);
        None
    }

    fn over(&mut self, day: &mut Day, mut line: Line, now: u64) {
        line.record.released = Timestamp::from_secs(now);
        day.calls.push(CallRow {
            record: line.record,
            truth: line.truth,
            result: u8::from(self.chance.share() > 0.2),
        });
    }

    fn correct(&mut self, day: &mut Day, now: u64) {
        let rate = f64::from(self.abandoned) / f64::from(self.live);
        let from = self.lines_per_agent;
        let to = (from * (1.0 + 0.6 * (0.03 - rate) / 0.03 * 0.08)).clamp(1.0, 4.0);
        day.corrections.push(CorrectionRow {
            at: Timestamp::from_secs(now),
            correction: Correction {
                campaign: CampaignId(self.campaign),
                from,
                to,
                trigger: if rate > 0.09 {
                    CorrectionTrigger::Early
                } else {
                    CorrectionTrigger::Pace
                },
                live: self.live,
                abandoned: self.abandoned,
                aim: 0.03,
            },
        });
        self.lines_per_agent = to;
        (self.live, self.abandoned) = (0, 0);
    }

    fn dial(&mut self, day: &mut Day, now: u64) {
        let available = self
            .seats
            .iter()
            .filter(|seat| seat.state == AgentState::ReservedHeld);
        let available = available.count() as u32;
        let in_flight = (self.lines.len() + self.waiting.len()) as u32;
        // Agents who will be free soon count for something, or few would ever be dialled for.
        let soon = 0.05 * self.seats.len() as f64;
        let lines = (self.lines_per_agent * 3.0 * (f64::from(available) + soon)) as u32;
        let wanted = lines.saturating_sub(in_flight);
        if wanted == 0 {
            return;
        }
        day.decisions.push(DecisionRow {
            at: Timestamp::from_secs(now),
            pacing: Pacing {
                campaign: CampaignId(self.campaign),
                available,
                in_flight,
                lines_per_agent: self.lines_per_agent,
                wanted,
                placed: wanted,
                cap: Cap::None,
            },
        });
        for _ in 0..wanted {
            self.originate(now);
        }
    }

    fn originate(&mut self, now: u64) {
        let stretch = (now / STRETCH_S as u64) as usize;
        self.intervals[stretch].dials += 1;
        let serial: u32 = self.intervals.iter().map(|row| row.dials).sum();
        // More people are at home in the afternoon.
        let home = 0.14 + 0.10 * (now as f64 / 28800.0);
        let draw = self.chance.share();
        let (truth, outcome) = match draw {
            _ if draw < home => (Truth::Person, Outcome::NoAnswer),
            _ if draw < home + 0.25 => (Truth::Machine, Outcome::NoAnswer),
            _ if draw < home + 0.30 => (Truth::Busy, Outcome::Busy),
            _ if draw < home + 0.34 => (Truth::Sit, Outcome::Sit),
            _ if draw < home + 0.35 => (Truth::Congestion, Outcome::NetworkFailure),
            _ => (Truth::Nobody, Outcome::NoAnswer),
        };
        let rings = !matches!(truth, Truth::Busy | Truth::Sit | Truth::Congestion);
        let answers = matches!(truth, Truth::Person | Truth::Machine);
        let answer = now + 4 + self.chance.seconds(9.0);
        self.lines.push(Line {
            record: CallRecord {
                call: CallId {
                    number: serial,
                    slot: serial,
                },
                contact: ContactId(serial),
                campaign: CampaignId(self.campaign),
                attempt: 1,
                outcome,
                live: false,
                late: false,
                taken_for: TakenFor::NotAnalysed,
                disposition: None,
                message: Message::None,
                ended_by: EndedBy::Network,
                agent: None,
                originated: Timestamp::from_secs(now),
                ringing: if rings {
                    Timestamp::from_secs(now + 2)
                } else {
                    Timestamp::NEVER
                },
                answered: Timestamp::NEVER,
                first_speech: Timestamp::NEVER,
                greeting_end: Timestamp::NEVER,
                verdict: Timestamp::NEVER,
                connected: Timestamp::NEVER,
                gave_up: Timestamp::NEVER,
                released: Timestamp::NEVER,
            },
            truth,
            answers_at: if answers { answer } else { u64::MAX },
            ends_at: if rings { now + 34 } else { now + 3 },
        });
    }
}

fn extract(lines: &mut Vec<Line>, is_due: impl Fn(&Line) -> bool) -> Vec<Line> {
    let (due, left) = std::mem::take(lines).into_iter().partition(is_due);
    *lines = left;
    due
}

fn result(wanted: Wanted, day: &Day) -> DayResult {
    let limit = PerMille::new(30);
    let limits = vec![limit; wanted.campaigns as usize];
    let of_outcome = |outcome| {
        let ended = day.calls.iter().filter(|row| row.record.outcome == outcome);
        ended.count() as u64
    };
    DayResult {
        replication: day.replication,
        measures: measures(&day.intervals, &limits),
        by_campaign: (0..limits.len())
            .map(|campaign| campaign_measures(&day.intervals, campaign, limit))
            .collect(),
        outcomes: Outcome::ALL.map(of_outcome),
        intervals: day.intervals.clone(),
        meters: meters(wanted, &day.intervals),
        conduct: Vec::new(),
        judged: Vec::new(),
    }
}

/// Every meter counts what the intervals say; truly there were twice as many.
fn meters(wanted: Wanted, intervals: &[IntervalRow]) -> Vec<MeterRow> {
    let of_campaign = |campaign: u32| {
        let rows = || intervals.iter().filter(move |row| row.campaign == campaign);
        let abandoned: u32 = rows().map(|row| row.abandoned).sum();
        let live: u32 = rows().map(|row| row.live_answers).sum();
        let count = move |times: u32| Count {
            numerator: (abandoned * times).into(),
            denominator: (live + (times - 1) * abandoned).into(),
        };
        definitions::all().into_iter().map(move |meter| MeterRow {
            campaign: CampaignId(campaign),
            meter,
            governs: meter.name == "ftc",
            begins: Timestamp::ZERO,
            ends: Timestamp::from_secs(86_400),
            counted: count(1),
            truly: count(2),
            judged: Judged {
                live: live.into(),
                machine: 0,
            },
            limit: meter.limit,
        })
    };
    (0..wanted.campaigns).flat_map(of_campaign).collect()
}

fn outlooks(wanted: Wanted) -> Vec<Outlook> {
    let crossings = [
        Crossing::Never,
        Crossing::At(Timestamp::from_secs(3 * 3600)),
        Crossing::Already,
    ];
    let of_campaign = |campaign: u32| {
        let hours = (1..).zip(crossings).take(wanted.hours as usize);
        hours.map(move |(hour, crossing)| Outlook {
            campaign: CampaignId(campaign),
            at: Timestamp::from_secs(hour * 3600),
            counted: Count {
                numerator: hour * hour,
                denominator: hour * 100,
            },
            headroom: 3_u64.saturating_sub(hour),
            last_hour: Count {
                numerator: 2 * hour - 1,
                denominator: 100,
            },
            crossing,
        })
    };
    (0..wanted.campaigns).flat_map(of_campaign).collect()
}

fn summary(wanted: Wanted, days: &[DayResult], names: &[String]) -> Summary {
    let estimates = |of: &dyn Fn(&DayResult) -> Measures| -> BTreeMap<String, Estimate> {
        let each: Vec<Measures> = days.iter().map(of).collect();
        let keys = each.iter().flat_map(|measures| measures.keys().copied());
        let keys: BTreeSet<&str> = keys.collect();
        keys.into_iter()
            .map(|key| {
                let values = each.iter().map(|measures| measures[key]);
                (key.to_owned(), Estimate::of(values))
            })
            .collect()
    };
    let campaigns = match names {
        [_] => BTreeMap::new(),
        names => (0..)
            .zip(names)
            .map(|(index, name): (usize, _)| {
                let of = |day: &DayResult| day.by_campaign[index].clone();
                (name.clone(), estimates(&of))
            })
            .collect(),
    };
    let outcomes = (0..)
        .zip(Outcome::ALL)
        .map(|(index, outcome): (usize, _)| {
            let values = days.iter().map(|day| Some(day.outcomes[index] as f64));
            (outcome.name().to_owned(), Estimate::of(values))
        })
        .collect();
    Summary {
        schema_version: SCHEMA_VERSION,
        scenario: "renewals".to_owned(),
        set: vec!["campaigns.renewals.gain=0.6".to_owned()],
        seed: 42,
        replications: wanted.days,
        replications_done: wanted.days,
        version: "0.1.0".to_owned(),
        metrics: estimates(&|day| day.measures.clone()),
        campaigns,
        meters: (0..)
            .zip(names)
            .map(|(id, name)| {
                let meters = MeterSummary::of_campaign(days, CampaignId(id));
                (name.clone(), meters)
            })
            .collect(),
        conduct: BTreeMap::new(),
        detection: BTreeMap::new(),
        outcomes,
    }
}
