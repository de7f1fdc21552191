//! Dates, zones, hours and shifts.

use std::time::Duration;

use expect_test::expect;
use outpace_engine::{Timestamp, ZoneId};
use outpace_scenarios::{Break, Shift};

use crate::Case;

#[test]
fn a_zone_that_is_none() {
    Case::small().set("day.zone=New York").check(expect![[r#"
        exit 2
        --set day.zone=New York: day.zone: there is no time zone "New York"; did you mean `America/New_York`?
    "#]]);
    Case::small()
        .set("day.zone=America/New_Yrok")
        .check(expect![[r#"
            exit 2
            --set day.zone=America/New_Yrok: day.zone: there is no time zone "America/New_Yrok"; did you mean `America/New_York`?
        "#]]);
    Case::small()
        .set("day.zone=Middle-earth")
        .check(expect![[r#"
            exit 2
            --set day.zone=Middle-earth: day.zone: there is no time zone "Middle-earth"; write an IANA name like "America/New_York"
        "#]]);
    Case::small().set("day.zone=PST").check(expect![[r#"
        exit 2
        --set day.zone=PST: day.zone: there is no time zone "PST"; write an IANA name like "America/New_York"
    "#]]);
    Case::small().set("day.zone=+02:00").check(expect![[r#"
        exit 2
        --set day.zone=+02:00: day.zone: there is no time zone "+02:00"; write an IANA name like "America/New_York"
    "#]]);
}

#[test]
fn a_zone_in_any_case_is_called_by_its_name() {
    let scenario = Case::small()
        .set("day.zone=america/new_york")
        .good()
        .scenario;
    assert_eq!(scenario.names.zones, ["America/New_York"]);
}

#[test]
fn dates_and_times_that_are_none() {
    Case::small()
        .set("day.date=2026-02-30")
        .check(expect![[r#"
            exit 2
            --set day.date=2026-02-30: day.date: "2026-02-30" is no date; write one like "2026-03-02"
        "#]]);
    Case::small()
        .set("day.date=2 March 2026")
        .check(expect![[r#"
            exit 2
            --set day.date=2 March 2026: day.date: "2 March 2026" is no date; write one like "2026-03-02"
        "#]]);
    Case::small().set("day.start=25:00").check(expect![[r#"
        exit 2
        --set day.start=25:00: day.start: "25:00" is no time of day; write one like "09:00", up to "24:00"
    "#]]);
    Case::small().set("day.start=9:00").check(expect![[r#"
        exit 2
        --set day.start=9:00: day.start: "9:00" is no time of day; write one like "09:00", up to "24:00"
    "#]]);
    Case::small().set("day.start=09:60").check(expect![[r#"
        exit 2
        --set day.start=09:60: day.start: "09:60" is no time of day; write one like "09:00", up to "24:00"
    "#]]);
}

#[test]
fn toml_dates_and_times_are_read_too() {
    let quoted = Case::small().good().scenario;
    let bare = Case::small()
        .replace("\"2026-03-02\"", "2026-03-02")
        .replace("\"09:00\"", "09:00:00")
        .good()
        .scenario;
    assert_eq!(quoted, bare);
}

/// 2026-03-29: clocks in London go forward at 01:00 UTC.
#[test]
fn the_clocks_go_forward_in_the_night_shift() {
    let scenario = Case::small()
        .set("day.date=2026-03-28")
        .set("day.zone=Europe/London")
        .set("day.start=20:00")
        .set("day.length=10 h")
        .replace(
            "agents = 12",
            "shifts = [{ from = \"22:00\", to = \"06:00\", agents = 1, breaks = [{ at = \"02:30\", length = \"15 min\" }] }]",
        )
        .good()
        .scenario;
    let hours = |hours: u64| Duration::from_secs(hours * 3600);
    assert_eq!(scenario.world.shifts[0].from, hours(2));
    assert_eq!(scenario.world.shifts[0].to, hours(9), "one hour is missing");
    // 02:30 is one of the minutes that are skipped: the clock shows 03:30 then.
    assert_eq!(
        scenario.world.shifts[0].breaks[0].at,
        hours(6) - Duration::from_secs(1800)
    );
    let hours_of = &scenario.engine.campaigns[0].calling_hours;
    let zone = &scenario.engine.zones[0];
    let before = hours_of.at(
        Timestamp::from_secs(3599),
        zone,
        scenario.engine.unix_epoch_s,
    );
    assert!(before.open, "20:59:59");
}

#[test]
fn shifts_and_breaks() {
    let scenario = Case::small()
        .replace(
            "agents = 12",
            "agents = 3\nshifts = [\
             { from = \"09:00\", to = \"17:00\", agents = 2, breaks = [{ at = \"12:00\", length = \"30 min\" }, { at = \"10:00\", length = \"5 min\" }] },\
             { from = \"13:00\", to = \"18:00\", agents = 1 }]",
        )
        .good()
        .scenario;
    let minutes = |minutes: u64| Duration::from_secs(minutes * 60);
    let shift = |from, to, breaks: &[(u64, u64)]| Shift {
        team: outpace_engine::TeamId(0),
        from: minutes(from),
        to: minutes(to),
        breaks: breaks
            .iter()
            .map(|&(at, length)| Break {
                at: minutes(at),
                length: minutes(length),
            })
            .collect(),
        later: Vec::new(),
    };
    let early = shift(0, 480, &[(60, 5), (180, 30)]);
    // The day ends at 17:00.
    assert_eq!(
        scenario.world.shifts,
        [early.clone(), early, shift(240, 480, &[])]
    );
}

#[test]
fn shifts_that_do_not_fit() {
    let shifts = |text: &str| {
        Case::small().replace("agents = 12", &format!("agents = 12\nshifts = [{text}]"))
    };
    shifts("{ from = \"09:00\", to = \"17:00\", agents = 11 }").check(expect![[r#"
        exit 2
        day.toml:17: team.agents: 12 agents, but the shifts have 11; write the same number, or leave agents out
    "#]]);
    shifts("{ from = \"08:00\", to = \"17:00\", agents = 12 }").check(expect![[r#"
        exit 2
        day.toml:18: team.shifts[0].from: 08:00 is before the day begins at 09:00
    "#]]);
    shifts("{ from = \"11:00\", to = \"10:00\", agents = 12 }").check(expect![[r#"
        exit 2
        day.toml:18: team.shifts[0].to: 10:00 is not after its beginning
    "#]]);
    shifts("{ from = \"09:00\", agents = 12 }").check(expect![[r#"
        exit 2
        day.toml:18: team.shifts[0].to: missing; write a time like "17:00"
    "#]]);
    shifts("{ from = \"09:00\", to = \"12:00\", agents = 12, breaks = [{ at = \"11:45\", length = \"30 min\" }] }").check(expect![[r#"
        exit 2
        day.toml:18: team.shifts[0].breaks[0]: is not within the shift
    "#]]);
    shifts("{ from = \"09:00\", to = \"12:00\", agents = 12, breaks = [{ at = \"10:00\", length = \"30 min\" }, { at = \"10:15\", length = \"30 min\" }] }").check(expect![[r#"
        exit 2
        day.toml:18: team.shifts[0].breaks: two of them overlap
    "#]]);
    shifts("{ from = \"09:00\", to = \"12:00\", agents = 12, breaks = [{ at = \"10:00\" }] }")
        .check(expect![[r#"
            exit 2
            day.toml:18: team.shifts[0].breaks[0].length: missing; write a length like "5 min"
        "#]]);
    shifts("").check(expect![[r#"
        exit 2
        day.toml:18: team.shifts: is empty; leave it out for all agents all day
    "#]]);
}

#[test]
fn outages_stand_on_the_days_clock() {
    let scenario = Case::small()
        .replace(
            "[carrier]",
            "[carrier]\noutages = [{ at = \"11:00\", length = \"5 min\" }]",
        )
        .good()
        .scenario;
    assert_eq!(scenario.world.carriers[0].outages[0].at.as_secs(), 7200);
    Case::small()
        .replace(
            "[carrier]",
            "[carrier]\noutages = [{ at = \"07:00\", length = \"5 min\" }]",
        )
        .check(expect![[r#"
            exit 2
            day.toml:24: carrier.outages[0].at: 07:00 is before the day begins at 09:00
        "#]]);
}

#[test]
fn calling_hours_by_day() {
    let hours = |text: &str| {
        Case::small().replace(
            "lines_per_agent = 1",
            &format!("lines_per_agent = 1\ncalling_hours = {text}"),
        )
    };
    let scenario = hours("{ mon-thu = [\"08:00-12:00\", \"13:00-20:00\"], fri = \"08:00-24:00\" }")
        .good()
        .scenario;
    let open = |day: u64, hour: u64| {
        // The day begins on Monday at 09:00.
        let at = Timestamp::from_secs((day * 24 + hour) * 3600 - 9 * 3600);
        let zone = &scenario.engine.zones[ZoneId(0).index()];
        scenario.engine.campaigns[0]
            .calling_hours
            .at(at, zone, scenario.engine.unix_epoch_s)
            .open
    };
    assert!(open(0, 9) && !open(0, 12) && open(0, 13) && !open(0, 20));
    assert!(open(4, 23) && !open(5, 0) && !open(5, 12) && !open(6, 12));
    hours("{ mon-fry = \"08:00-12:00\" }").check(expect![[r#"
        exit 2
        day.toml:12: campaign.calling_hours.mon-fry: "mon-fry" is no day; allowed: mon, tue, wed, thu, fri, sat, sun, or several in a row like mon-fri
    "#]]);
    hours("{ fri-mon = \"08:00-12:00\" }").check(expect![[r#"
        exit 2
        day.toml:12: campaign.calling_hours.fri-mon: "fri-mon" is no day; allowed: mon, tue, wed, thu, fri, sat, sun, or several in a row like mon-fri
    "#]]);
    hours("{ mon = \"8-12\" }").check(expect![[r#"
        exit 2
        day.toml:12: campaign.calling_hours.mon: "8-12" is no stretch of a day; write one like "09:00-21:00"
    "#]]);
    hours("{ mon = \"12:00-08:00\" }").check(expect![[r#"
        exit 2
        day.toml:12: campaign.calling_hours.mon: "12:00-08:00" ends before it begins; write two stretches to pass midnight
    "#]]);
    hours("{ mon = [\"08:00-12:00\", \"11:00-13:00\"] }").check(expect![[r#"
        exit 2
        day.toml:12: campaign.calling_hours.mon: 08:00-12:00 and 11:00-13:00 overlap
    "#]]);
    hours("{ mon-fri = \"08:00-12:00\", wed = \"08:00-10:00\" }").check(expect![[r#"
        exit 2
        day.toml:12: campaign.calling_hours.wed: wed is named twice
    "#]]);
    hours("{ mon = 8 }").check(expect![[r#"
        exit 2
        day.toml:12: campaign.calling_hours.mon: 8 is not hours like "09:00-21:00", or a list of them
    "#]]);
    hours("\"never\"").check(expect![[r#"
        exit 2
        day.toml:12: campaign.calling_hours: "never" is not allowed; write "always", or a table of days like mon-fri = "09:00-21:00"
    "#]]);
    hours("8").check(expect![[r#"
        exit 2
        day.toml:12: campaign.calling_hours: 8 is not allowed; write "always", or a table of days like mon-fri = "09:00-21:00"
    "#]]);
}

#[test]
fn answers_by_the_hour() {
    let by_hour = |text: &str| Case::small().and(&format!("answer_by_hour = {text}"));
    let people = by_hour("{ \"09:00-12:00\" = \"18 %\", \"17:00-24:00\" = \"30 %\" }")
        .good()
        .scenario
        .world
        .people;
    let hours = people[0].answer_by_hour;
    assert_eq!(
        (hours[8], hours[9], hours[11], hours[12]),
        (0.22, 0.18, 0.18, 0.22)
    );
    assert_eq!((hours[16], hours[17], hours[23]), (0.22, 0.3, 0.3));
    by_hour("{ \"09:00-12:30\" = \"18 %\" }").check(expect![[r#"
        exit 2
        day.toml:30: people.answer_by_hour."09:00-12:30": does not begin and end on the hour; write one like "09:00-12:00"
    "#]]);
    by_hour("{ \"09:00-12:00\" = \"18 %\", \"11:00-13:00\" = \"20 %\" }").check(expect![[r#"
        exit 2
        day.toml:30: people.answer_by_hour: 09:00-12:00 and 11:00-13:00 overlap
    "#]]);
    by_hour("{ \"nine to five\" = \"18 %\" }").check(expect![[r#"
        exit 2
        day.toml:30: people.answer_by_hour."nine to five": "nine to five" is no stretch of a day; write one like "09:00-21:00"
    "#]]);
    by_hour("{ \"09:00-12:00\" = 18 }").check(expect![[r#"
        exit 2
        day.toml:30: people.answer_by_hour."09:00-12:00": 18 has no unit; write a share like "3 %"
    "#]]);
}
