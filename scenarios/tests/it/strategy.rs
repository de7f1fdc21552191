//! Frequency rules, holidays, places, more lists, several numbers, shifts of several days.

use expect_test::expect;
use outpace_engine::spacing::{FLORIDA, Per, Span};
use outpace_engine::{Close, NextNumber, Outcome, PhoneNumber};
use outpace_scenarios::ContactSource;

use crate::Case;

/// The small scenario with lines in its campaign.
fn campaign(lines: &str) -> Case {
    Case::small().replace(
        "lines_per_agent = 1",
        &format!("lines_per_agent = 1\n{lines}"),
    )
}

#[test]
fn rules_are_named_or_written_out() {
    let case = campaign(
        "frequency = [\"florida\", { calls = 4, days = 1 }, \
         { calls = 1, within = \"72 h\", counts = \"abandoned\", per = \"number\" }]",
    );
    let rules = case.good().scenario.engine.campaigns[0]
        .retry
        .frequency
        .clone();
    assert_eq!(rules[0], FLORIDA);
    assert_eq!((rules[1].enough, rules[1].span), (4, Span::LocalDays(1)));
    assert_eq!(rules[2].per, Per::Number);
}

#[test]
fn a_rule_that_is_none_is_named() {
    campaign("frequency = [\"texas\", { days = 1 }, { calls = 2 }, { calls = 3, days = 1, within = \"1 h\" }]")
        .check(expect![[r#"
            exit 2
            day.toml:12: campaign.frequency[0]: "texas" is no rule; write "reg_f_calls", "reg_f_conversation", "florida", "ofcom_abandoned", "ofcom_machine", "dma_abandoned", or a table like { calls = 4, days = 1 }
        "#]]);
    campaign(
        "frequency = [{ days = 1 }, { calls = 2 }, { calls = 3, days = 1, within = \"1 h\" }]",
    )
    .check(expect![[r#"
        exit 2
        day.toml:12: campaign.frequency[0].calls: missing; write how many calls are enough
        day.toml:12: campaign.frequency[1].days: missing; write days = 1, or within = "24 h"
        day.toml:12: campaign.frequency[2]: has days and within; write one of them
    "#]]);
}

#[test]
fn both_sides_of_the_borders_of_a_rule_and_of_a_list() {
    for (line, is_right) in [
        ("frequency = [{ calls = 0, days = 1 }]", false),
        ("frequency = [{ calls = 1, days = 1 }]", true),
        ("frequency = [{ calls = 100, days = 366 }]", true),
        ("frequency = [{ calls = 101, days = 1 }]", false),
        ("frequency = [{ calls = 1, days = 0 }]", false),
        ("frequency = [{ calls = 1, days = 367 }]", false),
        ("frequency = [{ calls = 1, within = \"0 s\" }]", false),
        ("frequency = [{ calls = 1, within = \"1 ms\" }]", true),
        ("frequency = [{ calls = 1, within = \"720 h\" }]", true),
        ("frequency = [{ calls = 1, within = \"721 h\" }]", false),
        ("more_lists = [{ generated = 0, priority = 1 }]", false),
        ("more_lists = [{ generated = 1, priority = 1 }]", true),
        (
            "more_lists = [{ generated = 10000000, priority = 100 }]",
            true,
        ),
        (
            "more_lists = [{ generated = 10000001, priority = 1 }]",
            false,
        ),
        ("more_lists = [{ generated = 1, priority = 0 }]", false),
        ("more_lists = [{ generated = 1, priority = 101 }]", false),
        ("holidays = [\"2026-02-28\"]", true),
        ("holidays = [\"2026-02-29\"]", false),
    ] {
        assert_eq!(campaign(line).load().is_ok(), is_right, "{line}");
    }
    let lists = |count| {
        let one = "{ generated = 1, priority = 1 }";
        campaign(&format!("more_lists = [{}]", vec![one; count].join(", ")))
    };
    assert!(lists(10).load().is_ok());
    assert!(lists(11).load().is_err());
}

#[test]
fn an_outcome_closes_nothing_the_number_or_the_contact() {
    for (written, close) in [
        ("false, wait = \"1 h\"", Close::Nothing),
        ("true", Close::Contact),
        ("\"number\"", Close::Number),
        ("\"contact\"", Close::Contact),
    ] {
        let case = campaign(&format!("retry = {{ fax = {{ close = {written} }} }}"));
        let retry = case.good().scenario.engine.campaigns[0].retry.clone();
        assert_eq!(retry.after(Outcome::Fax).close, close, "{written}");
    }
    campaign("retry = { fax = { close = \"all\" }, next_number = \"never\" }").check(expect![[r#"
        exit 2
        day.toml:12: campaign.retry.fax.close: "all" is not allowed; write true, false, "number" or "contact"
        day.toml:12: campaign.retry.next_number: "never" is not allowed; allowed: "at_once", "after_wait"
    "#]]);
    let case = campaign("retry = { next_number = \"after_wait\" }");
    let retry = case.good().scenario.engine.campaigns[0].retry.clone();
    assert_eq!(retry.next_number, NextNumber::AfterWait);
}

#[test]
fn a_place_is_a_zone_with_a_law() {
    let place = "\n[[place]]\nname = \"florida\"\nzone = \"America/New_York\"\n\
                 frequency = [\"florida\"]\nholidays = [\"2026-03-02\"]\n\
                 calling_hours = { mon-sun = \"08:00-20:00\" }\n";
    let scenario = Case::small()
        .replace(
            "generated = 100",
            "generated = 100\nzones = { florida = \"100 %\" }",
        )
        .and(place)
        .good()
        .scenario;
    let ContactSource::Generated { zones, .. } = &scenario.world.contacts[0] else {
        panic!("made up");
    };
    let zone = &scenario.engine.zones[zones[0].0.index()];
    let law = zone.law().expect("a law");
    assert_eq!(law.frequency, [FLORIDA]);
    // 2026-03-02 is day 20,514 since 1970.
    assert_eq!(
        law.hours.dates().keys().copied().collect::<Vec<_>>(),
        [20_514]
    );
    assert_eq!(scenario.names.zones[zones[0].0.index()], "florida");
}

#[test]
fn a_place_without_a_clock_or_with_the_name_of_a_zone_is_named() {
    Case::small()
        .and("\n[[place]]\nname = \"UTC\"\nzone = \"UTC\"\n\n[[place]]\nname = \"here\"\n\n[[place]]\nname = \"there\"\nzone = \"Mars\"\nholidays = [\"soon\"]\n")
        .check(expect![[r#"
            exit 2
            day.toml:32: place.UTC.name: "UTC" is a time zone; give the place another name
            day.toml:35: place.here.zone: missing; write a zone like "America/New_York"
            day.toml:40: place.there.zone: there is no time zone "Mars"; write an IANA name like "America/New_York"
            day.toml:41: place.there.holidays[0]: "soon" is no date; write one like "2026-07-03"
        "#]]);
}

#[test]
fn what_belongs_to_made_up_contacts_is_refused_with_a_file() {
    campaign("more_lists = [{ generated = 1, priority = 1 }]")
        .replace(
            "generated = 100",
            "csv = \"list.csv\"\nnumbers_per_contact = 2",
        )
        .file("list.csv", "phone\n+15551234567\n")
        .check(expect![[r#"
            exit 2
            day.toml:12: campaign.more_lists: belongs to made-up contacts; a file is the campaign's one list
            day.toml:16: campaign.list.numbers_per_contact: belongs to made-up contacts; a file has its numbers in columns
        "#]]);
}

#[test]
fn a_file_gives_a_contact_its_further_numbers_and_caller_id() {
    let scenario = Case::small()
        .replace(
            "generated = 100",
            "file = \"list.csv\"\nmapping = { numbers = [\"home\", \"work\"], caller_id = \"from\" }",
        )
        .file(
            "list.csv",
            "home,work,from\n+12125550123,+12125550124,+12125550199\n",
        )
        .good().scenario;
    let ContactSource::Listed(contacts) = &scenario.world.contacts[0] else {
        panic!("read");
    };
    let number = |text| PhoneNumber::parse(text).expect("a number");
    assert_eq!(*contacts[0].more_numbers, [number("+12125550124")]);
    assert_eq!(contacts[0].caller_id, Some(number("+12125550199")));
}

#[test]
fn a_shift_comes_again_on_its_days_by_the_clock_on_the_wall() {
    // Clocks go forward on Sunday 2026-03-08 in New York.
    let scenario = Case::small()
        .replace("date = \"2026-03-02\"", "date = \"2026-03-06\"")
        .replace("length = \"8 h\"", "length = \"80 h\"")
        .replace(
            "agents = 12",
            "shifts = [{ from = \"10:00\", to = \"17:00\", agents = 1, days = \"fri-sun\", \
             breaks = [{ at = \"12:00\", length = \"1 h\" }] }, \
             { from = \"10:00\", to = \"17:00\", agents = 1, days = \"mon\" }]",
        )
        .good()
        .scenario;
    let hours = |length: std::time::Duration| length.as_secs() / 3600;
    let friday = &scenario.world.shifts[0];
    assert_eq!((hours(friday.from), hours(friday.to)), (1, 8));
    let later: Vec<_> = friday
        .later
        .iter()
        .map(|shift| {
            (
                hours(shift.from),
                hours(shift.to),
                hours(shift.breaks[0].at),
            )
        })
        .collect();
    assert_eq!(later, [(25, 32, 27), (48, 55, 50)]);
    let monday = &scenario.world.shifts[1];
    assert_eq!((hours(monday.from), hours(monday.to)), (72, 79));
    assert!(monday.later.is_empty());
}

#[test]
fn a_shift_on_days_that_do_not_come_is_named() {
    Case::small()
        .replace(
            "agents = 12",
            "shifts = [{ from = \"10:00\", to = \"17:00\", agents = 1, days = \"tue-sun\" }]",
        )
        .check(expect![[r#"
            exit 2
            day.toml:17: team.shifts[0].days: tue-sun does not come in the day's length
        "#]]);
}

#[test]
fn a_list_is_paused_at_times_of_each_day() {
    let paused = |pauses: &str, length: &str| {
        Case::small()
            .set(&format!(
                "campaign.more_lists=[{{ generated = 5, priority = 1, paused = [{pauses}] }}]"
            ))
            .set(&format!("day.length={length}"))
    };
    let hours = |pauses: &str, length: &str| -> Vec<(u64, u64)> {
        let world = paused(pauses, length).good().scenario.world;
        let paused = world.more_lists[0].paused.iter();
        let hours = |length: std::time::Duration| length.as_secs() / 3600;
        paused.map(|it| (hours(it.start), hours(it.end))).collect()
    };
    // The day begins at nine.
    assert_eq!(hours("", "8 h"), []);
    assert_eq!(
        hours("{ from = \"12:00\", to = \"14:00\" }", "8 h"),
        [(3, 5)]
    );
    assert_eq!(
        hours("{ to = \"11:00\" }, { from = \"16:00\" }", "8 h"),
        [(0, 2), (7, 8)]
    );
    // What meets is one, in whatever order it is written.
    let three = "{ from = \"15:00\", to = \"16:00\" }, { from = \"12:00\", to = \"14:00\" }, \
                 { from = \"13:00\", to = \"15:00\" }";
    assert_eq!(hours(three, "8 h"), [(3, 7)]);
    assert_eq!(
        hours("{ from = \"12:00\", to = \"14:00\" }", "32 h"),
        [(3, 5), (27, 29)]
    );
    paused("{ }", "8 h").check(expect![[r#"
        exit 2
        --set campaign.more_lists=[{ generated = 5, priority = 1, paused = [{ }] }]: campaign.more_lists[0].paused[0]: missing; write from, to or both, like { from = "12:00" }
    "#]]);
    paused("{ from = \"14:00\", to = \"12:00\" }", "8 h").check(expect![[r#"
        exit 2
        --set campaign.more_lists=[{ generated = 5, priority = 1, paused = [{ from = "14:00", to = "12:00" }] }]: campaign.more_lists[0].paused[0].to: 12:00 is not after its beginning
    "#]]);
    paused("{ from = \"18:00\" }", "8 h").check(expect![[r#"
        warning: --set campaign.more_lists=[{ generated = 5, priority = 1, paused = [{ from = "18:00" }] }]: campaign.more_lists[0].paused[0].from: begins after the day ends: the list is never paused
    "#]]);
    paused("\"12:00\"", "8 h").check(expect![[r#"
        exit 2
        --set campaign.more_lists=[{ generated = 5, priority = 1, paused = ["12:00"] }]: campaign.more_lists[0].paused[0]: "12:00" is not a table like { from = "12:00", to = "14:00" }
    "#]]);
}

#[test]
fn a_campaigns_own_list_is_paused_at_times_of_each_day() {
    let paused = |pauses: &str| Case::small().set(&format!("campaign.list.paused=[{pauses}]"));
    let world = paused("{ to = \"10:00\" }, { from = \"12:00\", to = \"14:00\" }")
        .good()
        .scenario
        .world;
    let minutes = |length: std::time::Duration| length.as_secs() / 60;
    let stretches: Vec<(u64, u64)> = world.paused[0]
        .iter()
        .map(|it| (minutes(it.start), minutes(it.end)))
        .collect();
    assert_eq!(stretches, [(0, 60), (180, 300)]);
    assert_eq!(Case::small().good().scenario.world.paused, [[]]);
    paused("{ }").check(expect![[r#"
        exit 2
        --set campaign.list.paused=[{ }]: campaign.list.paused[0]: missing; write from, to or both, like { from = "12:00" }
    "#]]);
}
