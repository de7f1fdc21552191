//! Both sides of every border of a frequency rule.

use core::time::Duration;

use outpace_engine::meters::Calendar;
use outpace_engine::spacing::{
    CameOfIt, Counts, DMA_ABANDONED, FLORIDA, NotBefore, OFCOM_ABANDONED, OFCOM_MACHINE, Past,
    Rule, Span, Special, WEEK_OF_DAYS, WEEK_OF_HOURS, not_before, reg_f_calls, reg_f_conversation,
};
use outpace_engine::{Timestamp, Zone};

use super::building::at;

/// An agent is certain.
const SURE: Special = Special {
    guaranteed: true,
    requested: false,
};

const HOUR: f64 = 3600.0;
const DAY: f64 = 24.0 * HOUR;

fn past(came_of_it: CameOfIt, seconds: &[f64]) -> Vec<Past> {
    let attempt = |&second: &f64| Past {
        at: at(second),
        came_of_it,
    };
    seconds.iter().map(attempt).collect()
}

/// The instant before which `rule` forbids a call, and that it really is the border.
fn border(rule: Rule, past: &[Past], calendar: &Calendar) -> Timestamp {
    let asked = |now| not_before(&[rule], past, now, calendar.clock(), Special::default());
    let last = past.last().expect("a past").at;
    let until = asked(last);
    assert_eq!(until.by, Some(rule.name));
    let just_before = Timestamp::from_nanos(until.at.as_nanos() - 1);
    assert_eq!(asked(just_before), until, "one nanosecond before");
    assert_eq!(
        asked(until.at),
        NotBefore {
            at: until.at,
            by: None
        },
        "at the border"
    );
    until.at
}

#[test]
fn florida_has_three_in_twenty_four_hours() {
    let calendar = Calendar::utc();
    let two = past(CameOfIt::Nothing, &[0.0, HOUR]);
    let free = not_before(
        &[FLORIDA],
        &two,
        at(2.0 * HOUR),
        calendar.clock(),
        Special::default(),
    );
    assert_eq!(free.by, None);
    let three = past(CameOfIt::Nothing, &[0.0, HOUR, 2.0 * HOUR]);
    assert_eq!(border(FLORIDA, &three, &calendar), at(DAY));
    // Four were placed all the same: two must leave.
    let four = past(CameOfIt::Nothing, &[0.0, HOUR, 2.0 * HOUR, 3.0 * HOUR]);
    assert_eq!(border(FLORIDA, &four, &calendar), at(DAY + HOUR));
}

#[test]
fn regulation_f_has_seven_in_seven_days_or_in_as_many_hours() {
    let calendar = Calendar::utc();
    let noon = |day: u32| (f64::from(day) + 0.5) * DAY;
    let six: Vec<f64> = (0..6).map(noon).collect();
    let rule = reg_f_calls(WEEK_OF_DAYS);
    let free = not_before(
        &[rule],
        &past(CameOfIt::Nothing, &six),
        at(5.6 * DAY),
        calendar.clock(),
        Special::default(),
    );
    assert_eq!(free.by, None);
    let seven: Vec<f64> = (0..7).map(noon).collect();
    let seven = past(CameOfIt::Nothing, &seven);
    assert_eq!(border(rule, &seven, &calendar), at(7.0 * DAY));
    let hours = border(reg_f_calls(WEEK_OF_HOURS), &seven, &calendar);
    assert_eq!(hours, at(7.5 * DAY));
}

#[test]
fn the_day_of_a_conversation_is_day_one() {
    let calendar = Calendar::utc();
    let talked = past(CameOfIt::Conversation, &[20.9 * DAY]);
    let rule = reg_f_conversation(WEEK_OF_DAYS);
    assert_eq!(border(rule, &talked, &calendar), at(27.0 * DAY));
    let rule = reg_f_conversation(WEEK_OF_HOURS);
    assert_eq!(border(rule, &talked, &calendar), at(27.9 * DAY));
    let silent = past(CameOfIt::Nothing, &[20.9 * DAY]);
    let free = not_before(
        &[rule],
        &silent,
        at(21.0 * DAY),
        calendar.clock(),
        Special::default(),
    );
    assert_eq!(free.by, None);
}

#[test]
fn days_are_the_contacts_own_also_when_clocks_change() {
    // Five hours west; on day 3 clocks go forward an hour.
    let change = at(3.0 * DAY + 7.0 * HOUR);
    let calendar = Calendar {
        zone: Zone::new(vec![(Timestamp::ZERO, -5 * 3600), (change, -4 * 3600)]),
        ..Calendar::utc()
    };
    // 02:00 UTC of day 2 is still day 1 there.
    let talked = past(CameOfIt::Conversation, &[2.0 * DAY + 2.0 * HOUR]);
    let until = border(reg_f_conversation(WEEK_OF_DAYS), &talked, &calendar);
    assert_eq!(until, at(8.0 * DAY + 4.0 * HOUR));
}

#[test]
fn an_abandoned_number_rests_three_days_unless_an_operator_is_guaranteed() {
    let calendar = Calendar::utc();
    let abandoned = past(CameOfIt::Abandoned, &[100.0]);
    let until = border(OFCOM_ABANDONED, &abandoned, &calendar);
    assert_eq!(until, at(100.0 + 3.0 * DAY));
    let sure = not_before(
        &[OFCOM_ABANDONED],
        &abandoned,
        at(200.0),
        calendar.clock(),
        SURE,
    );
    assert_eq!(
        sure,
        NotBefore {
            at: at(200.0),
            by: None
        }
    );
}

#[test]
fn a_detected_machine_rests_a_day_by_the_clock_or_by_the_calendar() {
    let calendar = Calendar::utc();
    let machine = past(CameOfIt::DetectedMachine, &[23.0 * HOUR]);
    assert_eq!(border(OFCOM_MACHINE, &machine, &calendar), at(47.0 * HOUR));
    let same_day = Rule {
        span: Span::LocalDays(1),
        ..OFCOM_MACHINE
    };
    assert_eq!(border(same_day, &machine, &calendar), at(DAY));
}

#[test]
fn twice_abandoned_in_thirty_days_is_enough() {
    let calendar = Calendar::utc();
    let once = past(CameOfIt::Abandoned, &[0.0]);
    let free = not_before(
        &[DMA_ABANDONED],
        &once,
        at(HOUR),
        calendar.clock(),
        Special::default(),
    );
    assert_eq!(free.by, None);
    let twice = past(CameOfIt::Abandoned, &[0.0, 10.0 * DAY]);
    assert_eq!(border(DMA_ABANDONED, &twice, &calendar), at(30.0 * DAY));
}

#[test]
fn of_several_rules_the_last_to_end_is_named() {
    let calendar = Calendar::utc();
    let rules = [FLORIDA, OFCOM_ABANDONED, OFCOM_MACHINE];
    let mut all = past(CameOfIt::DetectedMachine, &[0.0, HOUR]);
    all.extend(past(CameOfIt::Abandoned, &[2.0 * HOUR]));
    let next = not_before(
        &rules,
        &all,
        at(3.0 * HOUR),
        calendar.clock(),
        Special::default(),
    );
    assert_eq!(next.by, Some(OFCOM_ABANDONED.name));
    assert_eq!(next.at, at(2.0 * HOUR + 3.0 * DAY));
    let sure = not_before(&rules, &all, at(3.0 * HOUR), calendar.clock(), SURE);
    assert_eq!(sure.by, Some(FLORIDA.name));
    assert_eq!(sure.at, at(DAY));
}

#[test]
fn nobody_was_ever_called() {
    let next = not_before(
        &[FLORIDA],
        &[],
        at(5.0),
        Calendar::utc().clock(),
        Special::default(),
    );
    assert_eq!(
        next,
        NotBefore {
            at: at(5.0),
            by: None
        }
    );
}

#[test]
fn a_rule_is_data() {
    let two_an_hour = Rule {
        name: "two_an_hour",
        counts: Counts::Attempts,
        enough: 2,
        span: Span::Hours(Duration::from_secs(3600)),
        ..FLORIDA
    };
    let calls = past(CameOfIt::Nothing, &[0.0, 60.0]);
    assert_eq!(border(two_an_hour, &calls, &Calendar::utc()), at(HOUR));
}
