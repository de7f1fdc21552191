//! Units and ranges: both sides of every border.

use expect_test::expect;

use crate::Case;

/// A predictive campaign and several other tables, so that every key has a place.
fn case(key: &str, value: &str) -> Case {
    let predictive = matches!(
        key.rsplit('.').next(),
        Some(
            "initial_lines_per_agent"
                | "maximum_dialing_rate"
                | "target_abandon_rate"
                | "correction_pace"
                | "gain"
        )
    );
    let case = if predictive {
        Case::small().replace(
            "mode = \"progressive\"\nlines_per_agent = 1",
            "mode = \"predictive\"\nmaximum_dialing_rate = 10.0",
        )
    } else {
        Case::small()
    };
    case.set(&format!("{key}={value}"))
}

#[test]
fn both_sides_of_every_border() {
    let borders = [
        // key, just too little, least, most, just too much
        ("campaign.lines_per_agent", "0", "1", "10", "11"),
        (
            "campaign.initial_lines_per_agent",
            "0.99",
            "1.0",
            "10",
            "10.01",
        ),
        (
            "campaign.maximum_dialing_rate",
            "0.99",
            "1.0",
            "10.0",
            "10.01",
        ),
        (
            "campaign.target_abandon_rate",
            "0.9 %",
            "1 %",
            "100 %",
            "100.1 %",
        ),
        ("campaign.correction_pace", "9", "10", "5000", "5001"),
        ("campaign.gain", "0.09", "0.1", "3.0", "3.01"),
        (
            "campaign.ring_limit",
            "15999 ms",
            "16 s",
            "80 s",
            "80001 ms",
        ),
        (
            "campaign.setup_limit",
            "15999 ms",
            "16 s",
            "160 s",
            "160001 ms",
        ),
        (
            "campaign.abandon_after",
            "499 ms",
            "500 ms",
            "30 s",
            "30001 ms",
        ),
        (
            "campaign.abandon_limit",
            "0.9 %",
            "1.0 %",
            "100.0 %",
            "100.1 %",
        ),
        ("campaign.beep_limit", "999 ms", "1 s", "60 s", "1.001 min"),
        ("campaign.retry.max_attempts", "0", "1", "100", "101"),
        (
            "campaign.retry.max_attempts_per_number",
            "0",
            "1",
            "100",
            "101",
        ),
        ("campaign.retry.max_calls", "0", "1", "1000", "1001"),
        ("campaign.list.numbers_per_contact", "0", "1", "10", "11"),
        ("people.callback", "-1 %", "0 %", "100 %", "100.1 %"),
        (
            "campaign.retry.busy.wait",
            "-1 s",
            "0 s",
            "99999 min",
            "100000 min",
        ),
        (
            "campaign.detection.initial_silence",
            "19 ms",
            "20 ms",
            "60 s",
            "60001 ms",
        ),
        (
            "campaign.detection.maximum_number_of_words",
            "0",
            "1",
            "50",
            "51",
        ),
        (
            "campaign.list.generated",
            "0",
            "1",
            "100000000",
            "100000001",
        ),
        (
            "queue.max_time_in_queue",
            "999 ms",
            "1 s",
            "24 h",
            "24.001 h",
        ),
        ("trunk.channels", "0", "1", "1000000", "1000001"),
        ("trunk.calls_per_second", "0", "1", "10000", "10001"),
        ("carrier.channels", "0", "1", "1000000", "1000001"),
        ("carrier.congestion", "-1 %", "0 %", "100 %", "100.1 %"),
        ("people.persistence", "-1 %", "0 %", "100 %", "100.1 %"),
        (
            "people.answer_by_attempt",
            "[-0.1]",
            "[0.0]",
            "[10]",
            "[10.1]",
        ),
        ("team.work.pace_sigma", "-0.1", "0", "3", "3.1"),
        ("day.length", "59 s", "1 min", "168 h", "169 h"),
        (
            "people.talk.gamma",
            "{mean='1 s', shape=0.09}",
            "{mean='1 s', shape=0.1}",
            "{mean='1 s', shape=100}",
            "{mean='1 s', shape=100.1}",
        ),
        (
            "people.talk.log_logistic",
            "{median='1 s', shape=1.0}",
            "{median='1 s', shape=1.01}",
            "{median='1 s', shape=100}",
            "{median='1 s', shape=100.1}",
        ),
        (
            "people.talk.exponential",
            "{mean='0 s'}",
            "{mean='1 ms'}",
            "{mean='720 h'}",
            "{mean='721 h'}",
        ),
    ];
    let mut messages = String::new();
    for (key, too_little, least, most, too_much) in borders {
        let load = |value: &str| {
            let case = case(key, value);
            let case = if key.starts_with("people.talk.") {
                case.replace("talk = \"3 min\"\n", "")
            } else if key.starts_with("campaign.detection.") {
                case.set("campaign.detection.detector=asterisk")
            } else {
                case
            };
            case.load()
        };
        for good in [least, most] {
            if let Err(error) = load(good) {
                panic!("{key} = {good} should be allowed: {error}");
            }
        }
        for bad in [too_little, too_much] {
            let error = load(bad).expect_err("beyond the border");
            assert_eq!(error.exit_code(), 2, "{error}");
            messages.push_str(&format!("{error}\n"));
        }
    }
    expect![[r#"
        --set campaign.lines_per_agent=0: campaign.lines_per_agent: 0 is out of range; allowed: 1 to 10
        --set campaign.lines_per_agent=11: campaign.lines_per_agent: 11 is out of range; allowed: 1 to 10
        --set campaign.initial_lines_per_agent=0.99: campaign.initial_lines_per_agent: 0.99 is out of range; allowed: 1.0 to 10.0
        --set campaign.initial_lines_per_agent=10.01: campaign.initial_lines_per_agent: 10.01 is out of range; allowed: 1.0 to 10.0
        --set campaign.maximum_dialing_rate=0.99: campaign.maximum_dialing_rate: 0.99 is out of range; allowed: 1.0 to 10.0
        --set campaign.maximum_dialing_rate=10.01: campaign.maximum_dialing_rate: 10.01 is out of range; allowed: 1.0 to 10.0
        --set campaign.target_abandon_rate=0.9 %: campaign.target_abandon_rate: "0.9 %" is out of range; allowed: "1 %" to "100 %"
        --set campaign.target_abandon_rate=100.1 %: campaign.target_abandon_rate: "100.1 %" is out of range; allowed: up to "100 %"
        --set campaign.correction_pace=9: campaign.correction_pace: 9 is out of range; allowed: 10 to 5000
        --set campaign.correction_pace=5001: campaign.correction_pace: 5001 is out of range; allowed: 10 to 5000
        --set campaign.gain=0.09: campaign.gain: 0.09 is out of range; allowed: 0.1 to 3.0
        --set campaign.gain=3.01: campaign.gain: 3.01 is out of range; allowed: 0.1 to 3.0
        --set campaign.ring_limit=15999 ms: campaign.ring_limit: "15999 ms" is out of range; allowed: "16 s" to "80 s"
        --set campaign.ring_limit=80001 ms: campaign.ring_limit: "80001 ms" is out of range; allowed: "16 s" to "80 s"
        --set campaign.setup_limit=15999 ms: campaign.setup_limit: "15999 ms" is out of range; allowed: "16 s" to "160 s"
        --set campaign.setup_limit=160001 ms: campaign.setup_limit: "160001 ms" is out of range; allowed: "16 s" to "160 s"
        --set campaign.abandon_after=499 ms: campaign.abandon_after: "499 ms" is out of range; allowed: "500 ms" to "30 s"
        --set campaign.abandon_after=30001 ms: campaign.abandon_after: "30001 ms" is out of range; allowed: "500 ms" to "30 s"
        --set campaign.abandon_limit=0.9 %: campaign.abandon_limit: "0.9 %" is out of range; allowed: "1 %" to "100 %"
        --set campaign.abandon_limit=100.1 %: campaign.abandon_limit: "100.1 %" is out of range; allowed: up to "100 %"
        --set campaign.beep_limit=999 ms: campaign.beep_limit: "999 ms" is out of range; allowed: "1 s" to "60 s"
        --set campaign.beep_limit=1.001 min: campaign.beep_limit: "1.001 min" is out of range; allowed: "1 s" to "60 s"
        --set campaign.retry.max_attempts=0: campaign.retry.max_attempts: 0 is out of range; allowed: 1 to 100
        --set campaign.retry.max_attempts=101: campaign.retry.max_attempts: 101 is out of range; allowed: 1 to 100
        --set campaign.retry.max_attempts_per_number=0: campaign.retry.max_attempts_per_number: 0 is out of range; allowed: 1 to 100
        --set campaign.retry.max_attempts_per_number=101: campaign.retry.max_attempts_per_number: 101 is out of range; allowed: 1 to 100
        --set campaign.retry.max_calls=0: campaign.retry.max_calls: 0 is out of range; allowed: 1 to 1000
        --set campaign.retry.max_calls=1001: campaign.retry.max_calls: 1001 is out of range; allowed: 1 to 1000
        --set campaign.list.numbers_per_contact=0: campaign.list.numbers_per_contact: 0 is out of range; allowed: 1 to 10
        --set campaign.list.numbers_per_contact=11: campaign.list.numbers_per_contact: 11 is out of range; allowed: 1 to 10
        --set people.callback=-1 %: people.callback: "-1 %" does not begin with a number; write a share like "3 %"
        --set people.callback=100.1 %: people.callback: "100.1 %" is out of range; allowed: "0 %" to "100 %"
        --set campaign.retry.busy.wait=-1 s: campaign.retry.busy.wait: "-1 s" does not begin with a number; write a length of time like "20 s"; allowed units: ms, s, min, h
        --set campaign.retry.busy.wait=100000 min: campaign.retry.busy.wait: "100000 min" is out of range; allowed: "0 s" to "99999 min"
        --set campaign.detection.initial_silence=19 ms: campaign.detection.initial_silence: "19 ms" is out of range; allowed: "20 ms" to "60 s"
        --set campaign.detection.initial_silence=60001 ms: campaign.detection.initial_silence: "60001 ms" is out of range; allowed: "20 ms" to "60 s"
        --set campaign.detection.maximum_number_of_words=0: campaign.detection.maximum_number_of_words: 0 is out of range; allowed: 1 to 50
        --set campaign.detection.maximum_number_of_words=51: campaign.detection.maximum_number_of_words: 51 is out of range; allowed: 1 to 50
        --set campaign.list.generated=0: campaign.list.generated: 0 is out of range; allowed: 1 to 100000000, or "unlimited"
        --set campaign.list.generated=100000001: campaign.list.generated: 100000001 is out of range; allowed: 1 to 100000000, or "unlimited"
        --set queue.max_time_in_queue=999 ms: queue.max_time_in_queue: "999 ms" is out of range; allowed: "1 s" to "24 h"
        --set queue.max_time_in_queue=24.001 h: queue.max_time_in_queue: "24.001 h" is out of range; allowed: "1 s" to "24 h"
        --set trunk.channels=0: trunk.channels: 0 is out of range; allowed: 1 to 1000000, or "unlimited"
        --set trunk.channels=1000001: trunk.channels: 1000001 is out of range; allowed: 1 to 1000000, or "unlimited"
        --set trunk.calls_per_second=0: trunk.calls_per_second: 0 is out of range; allowed: 1 to 10000, or "unlimited"
        --set trunk.calls_per_second=10001: trunk.calls_per_second: 10001 is out of range; allowed: 1 to 10000, or "unlimited"
        --set carrier.channels=0: carrier.channels: 0 is out of range; allowed: 1 to 1000000, or "unlimited"
        --set carrier.channels=1000001: carrier.channels: 1000001 is out of range; allowed: 1 to 1000000, or "unlimited"
        --set carrier.congestion=-1 %: carrier.congestion: "-1 %" does not begin with a number; write a share like "3 %"
        --set carrier.congestion=100.1 %: carrier.congestion: "100.1 %" is out of range; allowed: "0 %" to "100 %"
        --set people.persistence=-1 %: people.persistence: "-1 %" does not begin with a number; write a share like "3 %"
        --set people.persistence=100.1 %: people.persistence: "100.1 %" is out of range; allowed: "0 %" to "100 %"
        --set people.answer_by_attempt=[-0.1]: people.answer_by_attempt[0]: -0.1 is out of range; allowed: 0.0 to 10.0
        --set people.answer_by_attempt=[10.1]: people.answer_by_attempt[0]: 10.1 is out of range; allowed: 0.0 to 10.0
        --set team.work.pace_sigma=-0.1: team.work.pace_sigma: -0.1 is out of range; allowed: 0.0 to 3.0
        --set team.work.pace_sigma=3.1: team.work.pace_sigma: 3.1 is out of range; allowed: 0.0 to 3.0
        --set day.length=59 s: day.length: "59 s" is out of range; allowed: "60 s" to "168 h"
        --set day.length=169 h: day.length: "169 h" is out of range; allowed: "60 s" to "168 h"
        --set people.talk.gamma={mean='1 s', shape=0.09}: people.talk.gamma.shape: 0.09 is out of range; allowed: 0.1 to 100.0
        --set people.talk.gamma={mean='1 s', shape=100.1}: people.talk.gamma.shape: 100.1 is out of range; allowed: 0.1 to 100.0
        --set people.talk.log_logistic={median='1 s', shape=1.0}: people.talk.log_logistic.shape: 1.0 is out of range; allowed: 1.01 to 100.0
        --set people.talk.log_logistic={median='1 s', shape=100.1}: people.talk.log_logistic.shape: 100.1 is out of range; allowed: 1.01 to 100.0
        --set people.talk.exponential={mean='0 s'}: people.talk.exponential.mean: "0 s" is out of range; allowed: "1 ms" to "720 h"
        --set people.talk.exponential={mean='721 h'}: people.talk.exponential.mean: "721 h" is out of range; allowed: "1 ms" to "720 h"
    "#]].assert_eq(&messages);
}

#[test]
fn agents_go_up_to_what_a_queue_holds() {
    assert!(case("agents", "1").load().is_ok());
    assert!(case("agents", "500").load().is_ok());
    case("agents", "0").check(expect![[r#"
        exit 2
        --set agents=0: team.agents: 0 is out of range; allowed: 1 to 10000
    "#]]);
    case("agents", "501").check(expect![[r#"
        exit 2
        --set agents=501: team.agents: the queue "queue" has 501 agents; allowed: up to 500 a queue. Split them over several queues, each with a campaign
    "#]]);
    case("agents", "10001").check(expect![[r#"
        exit 2
        --set agents=10001: team.agents: 10001 is out of range; allowed: 1 to 10000
    "#]]);
}

#[test]
fn a_length_of_time_needs_its_unit() {
    for value in [
        "20",
        "20.5",
        "\"20\"",
        "20 sec",
        "20 m",
        "20 hours",
        "20 parsecs",
        "soon",
        "20 %",
        "1.5.2 s",
        ".5 s",
        "5. s",
        "1e3 s",
        "1,000 ms",
        "true",
        "[20]",
        "''",
    ] {
        assert!(
            case("campaign.ring_limit", value).load().is_err(),
            "{value}"
        );
    }
    case("campaign.ring_limit", "20").check(expect![[r#"
        exit 2
        --set campaign.ring_limit=20: campaign.ring_limit: 20 has no unit; write a length of time like "20 s"; allowed units: ms, s, min, h
    "#]]);
    case("campaign.ring_limit", "20 sec").check(expect![[r#"
        exit 2
        --set campaign.ring_limit=20 sec: campaign.ring_limit: "20 sec" has no unit known here (did you mean `s`?); write a length of time like "20 s"; allowed units: ms, s, min, h
    "#]]);
    case("campaign.ring_limit", "20 parsecs").check(expect![[r#"
        exit 2
        --set campaign.ring_limit=20 parsecs: campaign.ring_limit: "20 parsecs" has no unit known here; write a length of time like "20 s"; allowed units: ms, s, min, h
    "#]]);
    case("campaign.ring_limit", "soon").check(expect![[r#"
        exit 2
        --set campaign.ring_limit=soon: campaign.ring_limit: "soon" does not begin with a number; write a length of time like "20 s"; allowed units: ms, s, min, h
    "#]]);
    case("campaign.ring_limit", "true").check(expect![[r#"
        exit 2
        --set campaign.ring_limit=true: campaign.ring_limit: true has no unit; write a length of time like "20 s"; allowed units: ms, s, min, h
    "#]]);
    case("people.patience", "20").check(expect![[r#"
        exit 2
        --set people.patience=20: people.patience: 20 has no unit; write a length of time like "20 s"; allowed units: ms, s, min, h
    "#]]);
}

#[test]
fn every_unit_is_read() {
    let ring_limit = |text: &str| {
        let loaded = case("campaign.ring_limit", text).good();
        loaded.scenario.engine.campaigns[0].ring_limit.as_millis()
    };
    assert_eq!(ring_limit("20 s"), 20_000);
    assert_eq!(ring_limit("20s"), 20_000);
    assert_eq!(ring_limit("20.25 s"), 20_250);
    assert_eq!(ring_limit("20608 ms"), 20_608);
    assert_eq!(ring_limit("0.5 min"), 30_000);
    assert_eq!(ring_limit("0.01 h"), 36_000);
}

#[test]
fn a_share_needs_its_unit() {
    case("people.answer_probability", "0.22").check(expect![[r#"
        exit 2
        --set people.answer_probability=0.22: people.answer_probability: 0.22 has no unit; write a share like "3 %"
    "#]]);
    case("people.answer_probability", "22").check(expect![[r#"
        exit 2
        --set people.answer_probability=22: people.answer_probability: 22 has no unit; write a share like "3 %"
    "#]]);
    case("people.answer_probability", "22 s").check(expect![[r#"
        exit 2
        --set people.answer_probability=22 s: people.answer_probability: "22 s" is not in percent; write a share like "3 %"
    "#]]);
    case("people.answer_probability", "often").check(expect![[r#"
        exit 2
        --set people.answer_probability=often: people.answer_probability: "often" does not begin with a number; write a share like "3 %"
    "#]]);
    for text in ["30%", "30 %", "30.0 %"] {
        let loaded = case("people.answer_probability", text).good();
        assert_eq!(loaded.scenario.world.people[0].answer_by_hour, [0.3; 24]);
    }
}

#[test]
fn the_abandon_rate_has_steps_of_a_tenth_of_a_percent() {
    let loaded = case("campaign.abandon_limit", "2.9 %").good();
    assert_eq!(loaded.scenario.engine.campaigns[0].abandon_limit.get(), 29);
    case("campaign.abandon_limit", "2.95 %").check(expect![[r#"
        exit 2
        --set campaign.abandon_limit=2.95 %: campaign.abandon_limit: "2.95 %" is too fine; allowed: steps of 0.1 %
    "#]]);
}

#[test]
fn counts_and_factors_have_no_unit() {
    case("campaign.gain", "50 %").check(expect![[r#"
        exit 2
        --set campaign.gain=50 %: campaign.gain: "50 %" is not a plain number; write one like 1.5
    "#]]);
    case("campaign.gain", "nan").check(expect![[r#"
        exit 2
        --set campaign.gain=nan: campaign.gain: NaN is out of range; allowed: 0.1 to 3.0
    "#]]);
    case("campaign.correction_pace", "70.5").check(expect![[r#"
        exit 2
        --set campaign.correction_pace=70.5: campaign.correction_pace: 70.5 is not a whole number; write one like 20
    "#]]);
    case("campaign.correction_pace", "70 calls").check(expect![[r#"
        exit 2
        --set campaign.correction_pace=70 calls: campaign.correction_pace: "70 calls" is not a whole number; write one like 20
    "#]]);
    case("trunk.channels", "many").check(expect![[r#"
        exit 2
        --set trunk.channels=many: trunk.channels: "many" is not a whole number; write one like 20, or "unlimited"
    "#]]);
    let loaded = case("trunk.channels", "unlimited").good();
    assert_eq!(loaded.scenario.engine.trunks[0].channels, None);
}
