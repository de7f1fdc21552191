//! Random configurations, small enough that everything meets everything.

use std::time::Duration;

use outpace_engine::config::{
    Adaptive, AdaptiveMethod, AgentConfig, CallerIds, CampaignConfig, Device, Governing, Inbound,
    Ivr, Mode, NumberPrefix, OnTimeout, PortTreatment, PreDialRule, Predictive, Preview,
    QueueConfig, RankedQueue, Stop, TeamConfig, Threshold, Treatment, TrunkConfig,
};
use outpace_engine::meters::definitions;
use outpace_engine::spacing::{CameOfIt, Counts, Per, Rule, Span};
use outpace_engine::{
    CallingHours, CampaignId, Close, Config, Law, NextNumber, PerMille, QueueId, RetryRules,
    TeamId, Timestamp, TrunkId, Zone, cpa, spacing,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::worlds::number;

/// Any configuration within the documented ranges.
pub(crate) fn config() -> impl Strategy<Value = Config> {
    (
        prop::collection::vec(campaign(), 1..=3),
        prop::collection::vec((any::<bool>(), prop::array::uniform3(0..=2_u8)), 1..=3),
        prop::collection::vec(0..3_u32, 1..=5),
        prop::collection::vec((limit(&[1, 2, 3]), limit(&[1, 2, 3])), 2),
        select(vec![2_u64, 5, 60, 3600]),
        0..7 * 86_400_i64,
        prop::option::of(law()),
    )
        .prop_map(
            |(mut campaigns, teams, agents, trunks, in_queue, epoch, law)| {
                // Who asks for a person is sent to the first inbound queue, if there is one.
                let inbound = |campaign: &CampaignConfig| matches!(campaign.mode, Mode::Inbound(_));
                let queue = campaigns.iter().position(inbound);
                for campaign in &mut campaigns {
                    if inbound(campaign) {
                        campaign.ivr = None;
                    } else if let Some(ivr) = &mut campaign.ivr {
                        ivr.escalates_to = queue.map(|queue| CampaignId(queue as u32));
                    }
                }
                let queues = campaigns.len() as u32;
                let team_ids = 0..teams.len() as u32;
                Config {
                    // In steps of 10 min, so that calling hours open and close within reach.
                    unix_epoch_s: epoch / 600 * 600,
                    zones: vec![
                        Zone::utc(),
                        match law {
                            Some(law) => Zone::new(vec![(Timestamp::ZERO, -5 * 3600)]).under(law),
                            None => Zone::new(vec![(Timestamp::ZERO, -5 * 3600)]),
                        },
                        Zone::new(vec![
                            (Timestamp::ZERO, 3600),
                            (Timestamp::from_secs(1200), 5400),
                        ]),
                    ],
                    trunks: trunks
                        .into_iter()
                        .map(|(channels, calls_per_second)| TrunkConfig {
                            channels,
                            calls_per_second,
                        })
                        .collect(),
                    agents: agents
                        .into_iter()
                        .map(|team| AgentConfig {
                            team: TeamId(team % team_ids.end),
                        })
                        .collect(),
                    teams: teams
                        .into_iter()
                        .map(|(nailed_up, ranks)| TeamConfig {
                            device: if nailed_up {
                                Device::NailedUp
                            } else {
                                Device::Called
                            },
                            queues: (0..queues)
                                .map(|queue| RankedQueue {
                                    queue: QueueId(queue),
                                    rank: ranks[queue as usize],
                                })
                                .filter(|ranked| ranked.rank > 0 || ranked.queue.0 == 0)
                                .collect(),
                        })
                        .collect(),
                    queues: (0..queues)
                        .map(|_| QueueConfig {
                            teams: team_ids.clone().map(TeamId).collect(),
                            max_time_in_queue: Duration::from_secs(in_queue),
                        })
                        .collect(),
                    campaigns: campaigns
                        .into_iter()
                        .zip(0..)
                        .map(|(campaign, queue)| CampaignConfig {
                            queue: QueueId(queue),
                            ..campaign
                        })
                        .collect(),
                }
            },
        )
}

fn limit(values: &[u32]) -> impl Strategy<Value = Option<u32>> + use<> {
    prop::option::of(select(values.to_vec()))
}

fn seconds(values: &[u64]) -> impl Strategy<Value = Duration> + use<> {
    select(values.to_vec()).prop_map(Duration::from_secs)
}

fn campaign() -> impl Strategy<Value = CampaignConfig> {
    let treatment = || {
        select(vec![
            Treatment::Disconnect,
            Treatment::ToAgent,
            Treatment::LeaveMessage,
            Treatment::Play,
            Treatment::ToIvr,
        ])
    };
    (
        (
            mode(),
            hours(),
            retry(),
            0..2_u32,
            select(vec![0_u32, 0, 2]),
        ),
        (
            seconds(&[16, 18, 32]),
            seconds(&[16, 20, 64]),
            prop::option::of(caller_ids()),
        ),
        (
            any::<bool>(),
            any::<bool>(),
            treatment(),
            treatment(),
            treatment(),
        ),
        (
            seconds(&[1, 2]),
            seconds(&[2, 30]),
            seconds(&[5, 60]),
            any::<bool>(),
            governing(),
        ),
    )
        .prop_map(
            |(
                (mode, calling_hours, retry, trunk, list_low),
                (ring_limit, setup_limit, caller_ids),
                (detects, dead_air, machine, fax, silence),
                (
                    abandon_after,
                    beep_limit,
                    message_limit,
                    abandon_message,
                    (governing, abandon_limit),
                ),
            )| {
                let is_preview = matches!(mode, Mode::Preview(_));
                CampaignConfig {
                    queue: QueueId(0),
                    trunk: TrunkId(trunk),
                    mode,
                    ring_limit,
                    setup_limit,
                    cpa: detects.then(|| match (beep_limit + message_limit).as_secs() % 3 {
                        0 => cpa::Settings::Scored(cpa::ScoredSettings::default()),
                        1 => cpa::Settings::Window(cpa::WindowSettings::default()),
                        _ => cpa::Settings::TalkSpurt(cpa::TalkSpurtSettings {
                            initial_silence_is_dead_air: dead_air,
                            ..cpa::TalkSpurtSettings::default()
                        }),
                    }),
                    priors: dead_air.then(|| {
                        Box::new(cpa::Priors {
                            by_ring: vec![(Duration::ZERO, -1.0), (Duration::from_secs(8), 2.0)],
                            after_machine: 1.5,
                            after_person: -1.5,
                            ..cpa::Priors::default()
                        })
                    }),
                    machine_treatment: machine,
                    machine_review: PerMille::new(if abandon_message { 200 } else { 0 }),
                    assumed_false_positive: PerMille::new(if dead_air { 10 } else { 0 }),
                    screener_treatment: if dead_air {
                        Treatment::Introduce
                    } else {
                        silence
                    },
                    connect_on_answer: fax == Treatment::ToAgent,
                    release_late_machines: dead_air,
                    fax_treatment: fax,
                    dead_air_treatment: silence,
                    beep_limit,
                    message_limit,
                    abandon_after,
                    abandoned_treatment: if abandon_message {
                        Treatment::Play
                    } else if dead_air {
                        Treatment::ToIvr
                    } else {
                        Treatment::Disconnect
                    },
                    abandon_limit,
                    governing,
                    calling_hours,
                    retry,
                    ivr: (list_low == 0 && abandon_message && !is_preview).then_some(Ivr {
                        ports: 2,
                        treatment: PortTreatment::VirtualAgent,
                        escalates_to: None,
                    }),
                    yields_to_inbound: list_low == 0,
                    popover: dead_air,
                    caller_ids: caller_ids.map(Box::new),
                    list_low,
                }
            },
        )
}

fn mode() -> impl Strategy<Value = Mode> {
    prop_oneof![
        1 => (select(vec![None, Some(0), Some(1)]), any::<bool>()).prop_map(|(places, is_short)| {
            Mode::Inbound(Inbound {
                places,
                max_wait: is_short.then(|| Duration::from_secs(5)),
            })
        }),
        3 => preview().prop_map(Mode::Preview),
        3 => (1..=3_u8).prop_map(|lines_per_agent| Mode::Progressive { lines_per_agent }),
        1 => (1..=2_u32, 0.1..3.0_f64, 0..=1_u32).prop_map(|(idle_at_least, kappa, plus)| {
            Mode::Threshold(Threshold {
                idle_at_least,
                own_idle_at_least: 1,
                kappa,
                plus,
            })
        }),
        1 => adaptive().prop_map(Mode::Adaptive),
        3 => (1.0..4.0_f64, 1.0..6.0_f64, 0.1..3.0_f64).prop_map(|(initial, maximum, gain)| {
            Mode::Predictive(Predictive {
                initial_lines_per_agent: initial,
                maximum_dialing_rate: maximum,
                target_abandon_rate: PerMille::new(30),
                correction_pace: 10,
                gain,
            })
        }),
    ]
}

/// Any of the three methods, at a level that few agents reach.
fn adaptive() -> impl Strategy<Value = Adaptive> {
    let method = select(vec![
        AdaptiveMethod::HardLimit,
        AdaptiveMethod::Tapered,
        AdaptiveMethod::Average,
    ]);
    (method, 1.0..4.0_f64, -40..=40_i8, -2..=2_i8, any::<bool>()).prop_map(
        |(method, initial_level, intensity, target_difference, counts_ready_only)| Adaptive {
            method,
            initial_level,
            maximum_level: 6.0,
            intensity,
            target_difference,
            counts_ready_only,
            ..Adaptive::default()
        },
    )
}

/// Any meter. A limit of 100 % always has room, 3 % nearly never in so few calls.
fn governing() -> impl Strategy<Value = (Governing, PerMille)> {
    let stop = select(vec![Stop::Never, Stop::BeforeLimit]);
    let limit = select(vec![30, 500, 1000]).prop_map(PerMille::new);
    (select(definitions::all()), stop, limit).prop_map(|(meter, stop, limit)| {
        let governing = Governing {
            meter,
            stop,
            ..Governing::default()
        };
        (governing, limit)
    })
}

fn preview() -> impl Strategy<Value = Preview> {
    (
        any::<[bool; 5]>(),
        select(vec![OnTimeout::Accept, OnTimeout::Skip, OnTimeout::Remove]),
        seconds(&[0, 10, 60]),
        seconds(&[1, 600]),
    )
        .prop_map(|(flags, on_timeout, offer_timeout, skip_rest)| {
            let [
                direct,
                skip_disabled,
                remove_disabled,
                wrap_up_unanswered,
                on_request,
            ] = flags;
            let shortest = match on_timeout {
                OnTimeout::Accept => Duration::ZERO,
                _ => Duration::from_secs(10),
            };
            Preview {
                direct,
                offer_timeout: offer_timeout.max(shortest),
                on_timeout,
                skip_disabled,
                remove_disabled,
                skip_rest,
                wrap_up_unanswered,
                on_request: on_request && skip_disabled,
            }
        })
}

/// Rules of which several fit, some, or none.
fn caller_ids() -> impl Strategy<Value = CallerIds> {
    let prefix = select(vec!["4", "44", "441234", "4412346", "1"]);
    let rule = (
        prop::option::of(prefix.prop_map(|digits| NumberPrefix::parse(digits).expect("digits"))),
        (1..=3_u16, 0..=2_u16),
        prop::option::of(1..=3_u16),
        0..24_u16,
    );
    let rule = rule.prop_map(|(prefix, (from, more), list, caller_id)| PreDialRule {
        prefix,
        attempts: from..=from + more,
        list,
        caller_id: number(caller_id),
    });
    (
        prop::option::of((0..24_u16).prop_map(number)),
        prop::collection::vec(rule, 0..4),
    )
        .prop_map(|(campaign, pre_dial)| CallerIds { campaign, pre_dial })
}

fn hours() -> impl Strategy<Value = CallingHours> {
    let every_other_stretch = CallingHours::new(std::array::from_fn(|_| {
        (0..24)
            .map(|hour| hour * 3600..hour * 3600 + 1200)
            .collect()
    }));
    prop_oneof![
        3 => Just(CallingHours::always()),
        1 => Just(every_other_stretch),
    ]
}

/// Another rhythm of hours, a holiday that may begin soon, and limits of its own.
fn law() -> impl Strategy<Value = Law> {
    (frequency(), 0..8_i64).prop_map(|(frequency, holiday)| Law {
        hours: CallingHours::new(std::array::from_fn(|_| {
            let hour = |hour: u32| hour * 3600 + 600..hour * 3600 + 3000;
            (0..24).map(hour).collect()
        }))
        .but_on(holiday, vec![0..7200, 10_000..80_000]),
        frequency,
    })
}

/// Limits that are met within minutes.
fn frequency() -> impl Strategy<Value = Vec<Rule>> {
    let counts = select(vec![
        Counts::Attempts,
        Counts::Only(CameOfIt::Abandoned),
        Counts::Only(CameOfIt::Conversation),
        Counts::Only(CameOfIt::DetectedMachine),
    ]);
    let span = prop_oneof![
        3 => seconds(&[60, 300, 900]).prop_map(Span::Hours),
        1 => Just(Span::LocalDays(1)),
    ];
    let rule = (counts, 1..4_u32, span, any::<[bool; 2]>()).prop_map(
        |(counts, enough, span, [of_number, spares_requested])| Rule {
            counts,
            enough,
            span,
            per: if of_number { Per::Number } else { Per::Contact },
            spares_requested,
            ..spacing::FLORIDA
        },
    );
    prop::collection::vec(rule, 0..3)
}

fn retry() -> impl Strategy<Value = RetryRules> {
    let wait = seconds(&[0, 2, 60, 600]);
    (
        1..=3_u16,
        prop::collection::vec((0..6_u8, any::<bool>(), wait), 11),
        (prop::option::of(1..=2_u16), 1..=8_u16, any::<bool>()),
        prop_oneof![2 => Just(Vec::new()), 1 => frequency()],
    )
        .prop_map(
            |(max_attempts, rules, (per_number, max_calls, at_once), frequency)| {
                let mut retry = RetryRules {
                    max_attempts,
                    max_attempts_per_number: per_number,
                    max_calls,
                    next_number: if at_once {
                        NextNumber::AtOnce
                    } else {
                        NextNumber::AfterWait
                    },
                    frequency,
                    personal_limit: Duration::from_secs(if at_once { 60 } else { 900 }),
                    ..RetryRules::default()
                };
                for (rule, (close, counts_as_attempt, wait)) in
                    retry.by_outcome.iter_mut().zip(rules)
                {
                    rule.close = match close {
                        0 => Close::Contact,
                        1 => Close::Number,
                        _ => Close::Nothing,
                    };
                    rule.counts_as_attempt = counts_as_attempt;
                    rule.wait = wait;
                }
                retry
            },
        )
}
