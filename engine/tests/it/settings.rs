//! Settings that change while a campaign runs.

use expect_test::expect;
use outpace_engine::config::{Mode, Predictive};
use outpace_engine::{Config, PerMille, Setting};

use crate::script::{agents, check, lines, play, with};

fn plain() -> Config {
    with(|config| {
        config.agents = agents(1);
        config.campaigns[0].mode = lines(1);
    })
}

#[test]
fn more_lines_are_dialled_at_once_and_fewer_when_lines_end() {
    let script = "0 campaign-0 block +15550000000 9 zone-0
         0 campaign-0 started
         0 agent-0 logged-in
         0 agent-0 available
         1 campaign-0 set progressive 3
         2 campaign-0 set progressive 1
         3 call-0 rejected 486 17
         4 call-1 rejected 486 17
         5 call-2 rejected 486 17";
    let text = play(plain(), script);
    let dialled: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("originate") || !line.starts_with(' '))
        .collect();
    expect![[r#"
        0.000 campaign-0 block +15550000000 9 zone-0
        0.000 campaign-0 started
        0.000 agent-0 logged-in
        0.000 agent-0 available
            originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00
        1.000 campaign-0 set progressive 3
            originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01
            originate call-2 campaign-0 trunk-0 contact-2 attempt 1 …02
        2.000 campaign-0 set progressive 1
        3.000 call-0 rejected 486 17
        4.000 call-1 rejected 486 17
        5.000 call-2 rejected 486 17
            originate call-3 campaign-0 trunk-0 contact-3 attempt 1 …03"#]]
    .assert_eq(&dialled.join("\n"));
}

#[test]
fn a_setting_the_mode_does_not_have_is_ignored() {
    let script = "0 campaign-0 started
         1 campaign-0 set gain 0.6";
    check(
        plain(),
        script,
        expect![[r#"
        0.000 campaign-0 started
            wake never
        1.000 campaign-0 set gain 0.6
            ignored campaign-0 has no such setting
            wake never
    "#]],
    );
}

#[test]
fn what_has_to_be_said_between_two_modes() {
    let predictive = Predictive {
        initial_lines_per_agent: 1.5,
        maximum_dialing_rate: 4.0,
        ..Predictive::default()
    };
    let between = |before: &Mode, after: &Mode| {
        let settings = Setting::between(before, after).expect("both are paced");
        let settings: Vec<String> = settings.iter().map(ToString::to_string).collect();
        settings.join(", ")
    };
    let progressive = Mode::Progressive { lines_per_agent: 2 };
    let (before, mut after) = (Mode::Predictive(predictive), predictive);
    after.gain = 0.6;
    after.target_abandon_rate = PerMille::new(25);
    let after = Mode::Predictive(after);
    assert_eq!(between(&before, &before), "");
    assert_eq!(between(&before, &after), "gain 0.6, target-abandon-rate 25");
    assert_eq!(between(&before, &progressive), "progressive 2");
    assert_eq!(
        between(&progressive, &after),
        "predictive 1.5, maximum-dialing-rate 4, gain 0.6, target-abandon-rate 25"
    );
    let below_its_start = Mode::Predictive(Predictive {
        initial_lines_per_agent: 5.0,
        ..predictive
    });
    assert_eq!(
        between(&before, &below_its_start),
        "predictive 4, maximum-dialing-rate 4"
    );
}
