//! `reference-500.toml` in code, for any number of agents.
use outpace_engine::config::*;
use outpace_engine::*;
use outpace_scenarios::*;
use std::time::Duration;

pub(crate) fn with_agents(agents: u32) -> Scenario {
    let groups = agents.div_ceil(500);
    let c = |v: f64| Distribution::Constant { value_s: v };
    let mut retry = RetryRules::default();
    for r in &mut retry.by_outcome {
        r.close = true;
    }
    let greeting = Greeting {
        delay: c(0.5),
        length: c(0.5),
        word: c(0.5),
        pause: c(0.1),
    };
    let people = People {
        answer_by_hour: [0.3; 24],
        answer_by_attempt: vec![1.0],
        persistence: 0.0,
        otherwise: Otherwise::default(),
        ring: Distribution::Lognormal {
            mean_s: 11.0,
            sigma: 0.5,
        },
        machine_ring: c(20.0),
        greeting: greeting.clone(),
        machine_greeting: MachineGreeting {
            speech: greeting,
            beep_delay: c(0.5),
            beep: 1.0,
            hangs_up_after: c(30.0),
        },
        patience: c(60.0),
        talk: Distribution::Lognormal {
            mean_s: 180.0,
            sigma: 0.8,
        },
        machine_talk: c(5.0),
    };
    let carrier = Carrier {
        post_dial_delay: c(0.0),
        congestion: 0.0,
        cancel_delay: c(0.0),
        channels: None,
        outages: vec![],
        bridge_delay: c(0.0),
        message: Duration::ZERO,
    };
    let day = Duration::from_secs(8 * 3600);
    Scenario {
        name: "reference".into(),
        title: "reference".into(),
        engine: Config {
            unix_epoch_s: 1_767_600_000,
            zones: vec![Zone::utc()],
            trunks: vec![TrunkConfig {
                channels: None,
                calls_per_second: None,
            }],
            teams: (0..groups)
                .map(|g| TeamConfig {
                    device: Device::NailedUp,
                    queues: vec![RankedQueue {
                        queue: QueueId(g),
                        rank: 1,
                    }],
                })
                .collect(),
            agents: (0..agents)
                .map(|a| AgentConfig {
                    team: TeamId(a / 500),
                })
                .collect(),
            queues: (0..groups)
                .map(|g| QueueConfig {
                    teams: vec![TeamId(g)],
                    max_time_in_queue: MAX_TIME_IN_QUEUE,
                })
                .collect(),
            campaigns: (0..groups)
                .map(|g| CampaignConfig {
                    queue: QueueId(g),
                    trunk: TrunkId(0),
                    mode: Mode::Progressive { lines_per_agent: 2 },
                    ring_limit: Duration::from_secs(20),
                    setup_limit: Duration::from_secs(40),
                    cpa: None,
                    machine_treatment: Treatment::Disconnect,
                    fax_treatment: Treatment::Disconnect,
                    dead_air_treatment: Treatment::Disconnect,
                    beep_limit: Duration::from_secs(30),
                    abandon_after: Duration::from_secs(2),
                    abandon_message: true,
                    abandon_limit: PerMille::new(30),
                    calling_hours: CallingHours::always(),
                    retry: retry.clone(),
                    list_low: 400,
                })
                .collect(),
        },
        names: Names {
            campaigns: (0..groups).map(|g| g.to_string()).collect(),
            ..Names::default()
        },
        world: World {
            people: vec![people; groups as usize],
            contacts: vec![
                ContactSource::Generated {
                    count: None,
                    zones: vec![(ZoneId(0), 1.0)]
                };
                groups as usize
            ],
            suppressed: vec![],
            teams: vec![
                TeamWork {
                    reservation_answer: c(0.0),
                    reservation_refused: 0.0,
                    after_refusal: c(60.0),
                    wrap_up: Distribution::Exponential { mean_s: 30.0 },
                    pace_sigma: 0.0
                };
                groups as usize
            ],
            shifts: (0..agents)
                .map(|a| Shift {
                    team: TeamId(a / 500),
                    from: Duration::ZERO,
                    to: day,
                    breaks: vec![],
                })
                .collect(),
            carriers: vec![carrier],
            day_length: day,
        },
    }
}
