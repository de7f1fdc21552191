//! The shipped scenarios, and what comes out of one that is right.

use expect_test::expect;
use outpace_engine::RetryRules;
use outpace_engine::cpa;

use crate::Case;

#[test]
fn defaults_are_those_of_the_reference_product() {
    let scenario = Case::small().good().scenario;
    let campaign = &scenario.engine.campaigns[0];
    expect![[r#"
        CampaignConfig {
            queue: queue-0,
            trunk: trunk-0,
            mode: Progressive {
                lines_per_agent: 1,
            },
            ring_limit: 32s,
            setup_limit: 64s,
            cpa: None,
            priors: None,
            machine_treatment: Disconnect,
            machine_review: 0.0 %,
            assumed_false_positive: 0.0 %,
            screener_treatment: Disconnect,
            connect_on_answer: false,
            release_late_machines: false,
            fax_treatment: Disconnect,
            dead_air_treatment: Disconnect,
            beep_limit: 30s,
            message_limit: 20s,
            abandon_after: 2s,
            abandoned_treatment: Play,
            abandon_limit: 3.0 %,
            governing: Governing {
                meter: "ftc",
                zone: zone-0,
                stop: Never,
            },
            calling_hours: CallingHours {
                days: [
                    [
                        28800..75600,
                    ],
                    [
                        28800..75600,
                    ],
                    [
                        28800..75600,
                    ],
                    [
                        28800..75600,
                    ],
                    [
                        28800..75600,
                    ],
                    [
                        28800..75600,
                    ],
                    [
                        28800..75600,
                    ],
                ],
                dates: {},
            },
            retry: RetryRules {
                max_attempts: 3,
                max_attempts_per_number: None,
                max_calls: 30,
                next_number: AtOnce,
                personal_limit: 900s,
                frequency: [],
                by_outcome: [
                    Retry {
                        close: Contact,
                        counts_as_attempt: true,
                        wait: 0ns,
                    },
                    Retry {
                        close: Nothing,
                        counts_as_attempt: true,
                        wait: 3600s,
                    },
                    Retry {
                        close: Nothing,
                        counts_as_attempt: true,
                        wait: 1800s,
                    },
                    Retry {
                        close: Nothing,
                        counts_as_attempt: true,
                        wait: 3600s,
                    },
                    Retry {
                        close: Number,
                        counts_as_attempt: true,
                        wait: 0ns,
                    },
                    Retry {
                        close: Number,
                        counts_as_attempt: true,
                        wait: 0ns,
                    },
                    Retry {
                        close: Nothing,
                        counts_as_attempt: true,
                        wait: 3600s,
                    },
                    Retry {
                        close: Nothing,
                        counts_as_attempt: true,
                        wait: 3600s,
                    },
                    Retry {
                        close: Nothing,
                        counts_as_attempt: true,
                        wait: 3600s,
                    },
                    Retry {
                        close: Number,
                        counts_as_attempt: true,
                        wait: 0ns,
                    },
                    Retry {
                        close: Nothing,
                        counts_as_attempt: false,
                        wait: 600s,
                    },
                    Retry {
                        close: Nothing,
                        counts_as_attempt: true,
                        wait: 3600s,
                    },
                ],
            },
            ivr: None,
            yields_to_inbound: false,
            popover: false,
            caller_ids: None,
            list_low: 0,
        }
    "#]]
    .assert_debug_eq(&campaign);
    assert_eq!(campaign.retry, RetryRules::default());
    assert_eq!(scenario.names.zones, ["America/New_York"]);
    assert_eq!(scenario.name, "day");
}

#[test]
fn the_world_of_a_silent_scenario() {
    let scenario = Case::small().good().scenario;
    expect![[r#"
        (
            [
                Carrier {
                    post_dial_delay: Lognormal {
                        mean_s: 3.0,
                        sigma: 0.45,
                    },
                    congestion: 0.0,
                    cancel_delay: Lognormal {
                        mean_s: 0.11331484530668263,
                        sigma: 0.5,
                    },
                    channels: None,
                    outages: [],
                    bridge_delay: Lognormal {
                        mean_s: 0.1624930601512438,
                        sigma: 0.4,
                    },
                    message: 10s,
                },
            ],
            [
                TeamWork {
                    reservation_answer: Lognormal {
                        mean_s: 2.0,
                        sigma: 0.4,
                    },
                    reservation_refused: 0.0,
                    after_refusal: Constant {
                        value_s: 60.0,
                    },
                    preview: PreviewWork {
                        decide: Lognormal {
                            mean_s: 20.0,
                            sigma: 0.6,
                        },
                        skip: 0.0,
                        remove: 0.0,
                    },
                    wrap_up: Constant {
                        value_s: 20.0,
                    },
                    pace_sigma: 0.0,
                },
            ],
            Greeting {
                delay: Lognormal {
                    mean_s: 0.7026917222626877,
                    sigma: 0.7,
                },
                length: Mixture {
                    parts: [
                        Part {
                            name: "hello",
                            weight: 0.82,
                            distribution: Lognormal {
                                mean_s: 0.5847405696737558,
                                sigma: 0.35,
                            },
                        },
                        Part {
                            name: "name",
                            weight: 0.09,
                            distribution: Lognormal {
                                mean_s: 1.5476151112486543,
                                sigma: 0.25,
                            },
                        },
                        Part {
                            name: "twice",
                            weight: 0.06,
                            distribution: Lognormal {
                                mean_s: 1.5690417898630753,
                                sigma: 0.3,
                            },
                        },
                        Part {
                            name: "business",
                            weight: 0.03,
                            distribution: Lognormal {
                                mean_s: 2.9288780077444074,
                                sigma: 0.3,
                            },
                        },
                    ],
                },
                word: Lognormal {
                    mean_s: 0.5847405696737558,
                    sigma: 0.35,
                },
                pause: Lognormal {
                    mean_s: 0.21665741353499174,
                    sigma: 0.4,
                },
            },
        )
    "#]]
    .assert_debug_eq(&(
        &scenario.world.carriers,
        &scenario.world.teams,
        &scenario.world.people[0].greeting,
    ));
}

#[test]
fn detection_with_a_limit_of_its_own() {
    let scenario = Case::small()
        .replace("[campaign.list]", "[campaign.detection]\ndetector = \"asterisk\"\ngreeting = \"2400 ms\"\nmaximum_number_of_words = 4\n\n[campaign.list]")
        .good()
        .scenario;
    let expected = cpa::Settings::TalkSpurt(cpa::TalkSpurtSettings {
        greeting: std::time::Duration::from_millis(2400),
        maximum_number_of_words: 4,
        ..cpa::TalkSpurtSettings::default()
    });
    assert_eq!(scenario.engine.campaigns[0].cpa, Some(expected));
}

#[test]
fn retry_rules_are_changed_part_by_part() {
    let scenario = Case::small()
        .replace("[campaign.list]", "[campaign.retry]\nmax_attempts = 5\nbusy = { wait = \"15 min\" }\nfax = { close = false, wait = \"24 h\", counts_as_attempt = false }\n\n[campaign.list]")
        .good()
        .scenario;
    let retry = &scenario.engine.campaigns[0].retry;
    assert_eq!(retry.max_attempts, 5);
    expect![[r#"
        (
            Retry {
                close: Nothing,
                counts_as_attempt: true,
                wait: 900s,
            },
            Retry {
                close: Nothing,
                counts_as_attempt: false,
                wait: 86400s,
            },
        )
    "#]]
    .assert_debug_eq(&(
        retry.after(outpace_engine::Outcome::Busy),
        retry.after(outpace_engine::Outcome::Fax),
    ));
}

#[test]
fn the_first_day_is_as_described() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("first-day.toml");
    let loaded = match outpace_scenarios::load(&path, &[]) {
        Ok(loaded) => loaded,
        Err(error) => panic!("{error}"),
    };
    assert_eq!(loaded.scenario.name, "first-day");
    assert_eq!(loaded.scenario.engine.agents.len(), 12);
    assert_eq!(loaded.scenario.world.day_length.as_secs(), 8 * 3600);
    let warnings: Vec<String> = loaded
        .warnings
        .iter()
        .map(|w| format!("{}: {}", w.0.key, w.0.message))
        .collect();
    expect![[r#"
        [
            "carrier.source: 3 of 3 parts of the world are assumed, not measured: carrier, people, team.work",
        ]
    "#]]
    .assert_debug_eq(&warnings);
}
