//! Priorities of contacts never dialled.

use expect_test::expect;
use outpace_engine::{CallingHours, Config, Outcome, Timestamp, Zone};

use crate::script::{agents, play, with};

/// Who is dialled, in that order, each refused for good at once.
fn order(config: Config, facts: &str, calls: u32) -> String {
    let mut script = format!(
        "{facts}
         0 campaign-0 started
         0 agent-0 logged-in
         0 agent-0 available\n"
    );
    for call in 0..calls {
        script += &format!("{} call-{call} rejected 404 1\n", call + 1);
    }
    let text = play(config, &script);
    let dialled = text.lines().filter(|line| line.contains("originate"));
    let contacts =
        dialled.filter_map(|line| line.split(' ').find(|word| word.starts_with("contact-")));
    contacts.collect::<Vec<_>>().join(" ")
}

fn plain() -> Config {
    with(|config| config.agents = agents(1))
}

#[test]
fn contacts_never_dialled_come_by_priority_then_as_they_were_added() {
    let facts = "0 campaign-0 contact +15550000000 zone-0
        0 campaign-0 contact +15550000001 zone-0 priority -1
        0 campaign-0 contact +15550000002 zone-0 priority 9
        0 campaign-0 contact +15550000003 zone-0 priority -1
        0 campaign-0 contact +15550000004 zone-0 priority 10
        0 campaign-0 block +15550000005 2 zone-0
        0 campaign-0 contact +15550000007 zone-0 priority 9";
    expect!["contact-4 contact-2 contact-7 contact-0 contact-5 contact-6 contact-1 contact-3"]
        .assert_eq(&order(plain(), facts, 8));
}

#[test]
fn a_contact_that_comes_later_with_a_higher_priority_comes_first() {
    let facts = "0 campaign-0 block +15550000000 3 zone-0";
    let script = "0 campaign-0 started
         0 agent-0 logged-in
         0 agent-0 available
         1 campaign-0 contact +15550000009 zone-0 priority 1
         2 call-0 rejected 404 1
         3 call-1 rejected 404 1";
    let text = play(plain(), &format!("{facts}\n{script}"));
    let dialled: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("originate"))
        .collect();
    assert!(dialled[0].contains("contact-0 "), "{text}");
    assert!(dialled[1].contains("contact-3 "), "{text}");
    assert!(dialled[2].contains("contact-1 "), "{text}");
}

#[test]
fn priorities_of_contacts_count_within_their_list_and_among_its_zones_that_are_open() {
    let mut config = plain();
    // Nobody may be called on the third clock: it is twelve hours ahead.
    config.zones.push(Zone::new(vec![(Timestamp::ZERO, 0)]));
    config
        .zones
        .push(Zone::new(vec![(Timestamp::ZERO, 12 * 3600)]));
    let open = 0..36_000;
    config.campaigns[0].calling_hours =
        CallingHours::new(std::array::from_fn(|_| Vec::from([open.clone()])));
    let facts = "0 campaign-0 contact +15550000000 zone-0 priority 1
        0 campaign-0 contact +15550000001 zone-1 priority 2
        0 campaign-0 contact +15550000002 zone-2 priority 100
        0 campaign-0 list priority 1 expires never
        0 list-0 record +15550000003 zone-0 priority -5
        0 list-0 record +15550000004 zone-0";
    expect!["contact-4 contact-3 contact-1 contact-0"].assert_eq(&order(config, facts, 4));
}

#[test]
fn a_retry_comes_before_whoever_was_never_dialled() {
    let mut config = plain();
    config.campaigns[0].retry.by_outcome[Outcome::Busy as usize].wait =
        std::time::Duration::from_secs(10);
    let script = "0 campaign-0 contact +15550000000 zone-0 priority -1
         0 campaign-0 started
         0 agent-0 logged-in
         0 agent-0 available
         1 call-0 rejected 486 17
         2 campaign-0 contact +15550000001 zone-0 priority 5
         2 campaign-0 contact +15550000002 zone-0 priority 5
         12 call-1 rejected 404 1";
    let text = play(config, script);
    let dialled: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("originate"))
        .collect();
    assert!(dialled[2].contains("contact-0 attempt 2"), "{text}");
}

#[test]
fn a_list_that_expires_loses_contacts_of_every_priority() {
    let mut config = plain();
    config.campaigns[0].list_low = 1;
    let script = "0 campaign-0 list priority 1 expires 5.000000000
         0 list-0 record +15550000000 zone-0 priority 3
         0 list-0 record +15550000001 zone-0 priority -3
         0 list-0 record +15550000002 zone-0
         6 campaign-0 started
         6 agent-0 logged-in
         6 agent-0 available";
    let text = play(config, script);
    assert!(text.contains("list-low campaign-0 0"), "{text}");
    assert!(!text.contains("originate"), "{text}");
}
