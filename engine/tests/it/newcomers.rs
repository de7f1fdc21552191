//! Campaigns that come to a dialer at work, and contacts that leave it.

use outpace_engine::config::{Mode, Preview, RING_LIMIT};
use outpace_engine::{Config, Setting, cpa};

use crate::script::{agents, lines, play, with};

fn plain() -> Config {
    with(|config| {
        config.agents = agents(2);
        config.campaigns[0].mode = lines(1);
    })
}

/// The lines of a transcript that say one of these.
fn only<'a>(text: &'a str, words: &[&str]) -> Vec<&'a str> {
    let says = |line: &&str| words.iter().any(|word| line.contains(word));
    text.lines()
        .filter(|line| line.starts_with("    "))
        .filter(says)
        .map(str::trim)
        .collect()
}

#[test]
fn a_campaign_that_is_added_has_a_list_of_its_own_and_shares_the_agents() {
    let text = play(
        plain(),
        "0 campaign-0 block +15550000000 9 zone-0
         0 agent-0 logged-in
         0 agent-0 available
         0 agent-1 logged-in
         0 agent-1 available
         0 campaign-0 started
         1 campaign-0 another
         1 campaign-1 block +15550000100 9 zone-0
         1 campaign-1 set ring-limit 20.000000000
         2 campaign-0 stopped
         2 campaign-1 started
         3 call-0 rejected 486 17
         3 call-1 rejected 486 17",
    );
    let dialled = only(&text, &["originate"]);
    assert_eq!(
        dialled,
        [
            "originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00",
            "originate call-1 campaign-0 trunk-0 contact-1 attempt 1 …01",
            "originate call-2 campaign-1 trunk-0 contact-9 attempt 1 …00",
            "originate call-3 campaign-1 trunk-0 contact-10 attempt 1 …01",
        ],
        "{text}"
    );
    // Its own ring limit.
    assert!(text.contains("wake 23.000 ring-limit"), "{text}");
}

#[test]
fn a_campaign_is_like_the_one_of_the_file_whatever_became_of_that() {
    let text = play(
        plain(),
        "0 agent-0 logged-in
         0 agent-0 available
         0 campaign-0 set progressive 3
         0 campaign-0 another
         0 campaign-1 block +15550000100 9 zone-0
         0 campaign-1 started",
    );
    assert_eq!(only(&text, &["originate"]).len(), 1, "{text}");
}

#[test]
fn a_contact_that_is_removed_is_called_no_more() {
    let text = play(
        plain(),
        "0 campaign-0 contact +15550000000 zone-0
         0 campaign-0 contact +15550000001 zone-0
         0 campaign-0 contact +15550000002 zone-0
         0 agent-0 logged-in
         0 agent-0 available
         0 campaign-0 started
         1 contact-1 removed
         1 contact-1 removed
         2 contact-0 removed
         3 call-0 rejected 486 17
         4 call-1 rejected 486 17",
    );
    let said = only(&text, &["originate", "closed", "ignored"]);
    assert_eq!(
        said,
        [
            "originate call-0 campaign-0 trunk-0 contact-0 attempt 1 …00",
            "closed contact-1 removed",
            "ignored contact-1 is elsewhere",
            "closed contact-0 removed",
            "originate call-1 campaign-0 trunk-0 contact-2 attempt 1 …02",
        ],
        "{text}"
    );
}

#[test]
fn a_record_that_an_agent_looks_at_is_taken_back_when_it_is_removed() {
    let config = with(|config| {
        config.agents = agents(1);
        config.campaigns[0].mode = Mode::Preview(Preview::default());
    });
    let text = play(
        config,
        "0 campaign-0 contact +15550000000 zone-0
         0 campaign-0 contact +15550000001 zone-0
         0 campaign-0 started
         0 agent-0 logged-in
         0 agent-0 available
         1 contact-0 removed",
    );
    let said = only(&text, &["offer ", "ended", "closed"]);
    assert_eq!(
        said,
        [
            "offer offer-0 agent-0 campaign-0 contact-0",
            "end-offer offer-0 agent-0",
            "closed contact-0 removed",
            "ended offer-0 agent-0 campaign-0 contact-0 withdrawn",
            "offer offer-1 agent-0 campaign-0 contact-1",
        ],
        "{text}"
    );
}

#[test]
fn every_setting_is_made_only_where_there_is_one_and_only_in_its_range() {
    let window = cpa::Settings::Window(cpa::WindowSettings::default());
    let mut campaign = plain().campaigns.remove(0);
    let mut change = |setting: Setting| setting.change(&mut campaign, None);
    assert!(!change(Setting::RingLimit(*RING_LIMIT.end() * 2)));
    assert!(!change(Setting::Kappa(1.0)), "no threshold");
    assert!(!change(Setting::IvrPorts(3)), "no ports");
    let silence = std::time::Duration::from_millis(700);
    assert!(
        !change(Setting::MinSilencePeriod(silence)),
        "nothing is analysed"
    );
    assert!(change(Setting::Detection(true)));
    assert!(change(Setting::MinSilencePeriod(silence)));
    assert_ne!(campaign.cpa, Some(window));
    assert!(Setting::RingLimit(*RING_LIMIT.start()).change(&mut campaign, None));
    assert_eq!(campaign.setup_limit, *RING_LIMIT.start() * 2);

    campaign.mode = Mode::Preview(Preview::default());
    let zero = Setting::OfferTimeout(std::time::Duration::ZERO);
    assert!(
        !zero.change(&mut campaign, None),
        "skipped after no time at all"
    );
    let accept = Setting::OnTimeout(outpace_engine::OnTimeout::Accept);
    assert!(accept.change(&mut campaign, None) && zero.change(&mut campaign, None));
}
