//! Each checker against an engine broken on purpose: it names the fault.

use std::collections::VecDeque;

use outpace_checkers::Rule;
use outpace_engine::config::{Mode, Preview};
use outpace_engine::{
    AgentId, CallingHours, CampaignId, Command, Config, ContactId, Deadline, Engine, Event, Input,
    OfferEnd, OfferId, Outcome, Output, PhoneNumber, QueueId, Timestamp, WakeReason, ZoneId,
};

use crate::plain::plain;
use crate::telling::{Dialer, Telling};
use crate::worlds::number;

/// An engine whose outputs are tampered with: each may be said, left out, or said with others.
pub(crate) struct Saboteur<T> {
    engine: Engine,
    tamper: T,
    now: Timestamp,
    outbox: VecDeque<Output>,
}

impl<T: FnMut(Timestamp, Output, &mut VecDeque<Output>)> Saboteur<T> {
    /// An engine of its own, under the checkers of the same configuration.
    pub(crate) fn of(config: &Config, tamper: T) -> Telling<Self> {
        let dialer = Self {
            engine: Engine::new(config.clone()),
            tamper,
            now: Timestamp::ZERO,
            outbox: VecDeque::new(),
        };
        Telling::new(config, dialer)
    }
}

impl<T: FnMut(Timestamp, Output, &mut VecDeque<Output>)> Dialer for Saboteur<T> {
    fn handle_input(&mut self, now: Timestamp, input: &Input) {
        self.now = now;
        self.engine.handle_input(now, input);
    }

    fn poll_output(&mut self) -> Output {
        loop {
            if let Some(output) = self.outbox.pop_front() {
                return output;
            }
            let output = *self.engine.poll_output();
            (self.tamper)(self.now, output, &mut self.outbox);
        }
    }
}

/// What the checkers say about an ordinary day told to a broken engine.
fn rules_broken(
    config: &Config,
    tamper: impl FnMut(Timestamp, Output, &mut VecDeque<Output>),
) -> Vec<Rule> {
    let mut told = Saboteur::of(config, tamper);
    ordinary_day(&mut told, config);
    let mut rules: Vec<Rule> = told.faults().iter().map(|fault| fault.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

/// Three agents; one call of each kind: joined, abandoned, given up, busy, rung out.
pub(crate) fn ordinary_day(told: &mut Telling<impl Dialer>, config: &Config) {
    let campaign = CampaignId(0);
    told.tell(Input::NumberSuppressed { number: number(0) });
    for n in 0..12 {
        told.tell(Input::ContactAdded {
            campaign,
            number: number(n),
            zone: ZoneId(0),
            priority: 0,
        });
    }
    told.tell(Input::CampaignStarted(campaign));
    for agent in 0..config.agents.len() as u32 {
        told.tell(Input::AgentLoggedIn(AgentId(agent)));
        told.tell(Input::AgentAvailable(AgentId(agent)));
    }
    let pass = |told: &mut Telling<_>, seconds| {
        told.pass_to(Timestamp::from_secs(seconds), |_| ());
    };
    pass(told, 1);
    for call in told.minted.clone() {
        told.tell(Input::Ringing(call));
    }
    for (seconds, call) in [(4, 0_usize), (5, 1), (6, 2)] {
        pass(told, seconds);
        told.tell(Input::Answered(told.minted[call]));
        told.tell(Input::Bridged(told.minted[call]));
    }
    // All three talk now: one waits in vain, one gives up.
    pass(told, 7);
    told.tell(Input::Answered(told.minted[3]));
    pass(told, 10);
    told.tell(Input::Answered(told.minted[4]));
    pass(told, 11);
    told.tell(Input::RemoteReleased(told.minted[4]));
    // The sixth rings out.
    pass(told, 40);
    told.tell(Input::Cancelled(told.minted[5]));
    told.tell(Input::RemoteReleased(told.minted[0]));
    told.tell(Input::AgentAvailable(AgentId(0)));
    pass(told, 45);
    told.tell(Input::Rejected {
        call: told.minted[6],
        status: 486,
        cause: 17,
    });
    told.tell(Input::Tick);
    pass(told, 5000);
    told.end(config);
}

/// Says everything but what `out` catches.
pub(crate) fn swallowing(
    out: impl Fn(&Output) -> bool,
) -> impl FnMut(Timestamp, Output, &mut VecDeque<Output>) {
    move |_, output, outbox| {
        if !out(&output) {
            outbox.push_back(output);
        }
    }
}

/// One stretch, the same every day.
fn every_day(stretch: std::ops::Range<u32>) -> CallingHours {
    CallingHours::new(std::array::from_fn(|_| Vec::from([stretch.clone()])))
}

#[test]
fn an_engine_left_alone_breaks_no_rule() {
    assert_eq!(rules_broken(&plain(), swallowing(|_| false)), []);
}

#[test]
fn an_agent_joined_to_a_second_call_is_seen() {
    let rules = rules_broken(&plain(), |_, output, outbox| {
        let swapped = match output {
            Output::Command(Command::Bridge { call, .. }) => Output::Command(Command::Bridge {
                call,
                agent: AgentId(0),
            }),
            other => other,
        };
        outbox.push_back(swapped);
    });
    assert!(rules.contains(&Rule::OneCallPerAgent), "{rules:?}");
}

#[test]
fn a_release_that_is_missing_is_seen() {
    let rules = rules_broken(
        &plain(),
        swallowing(
            |output| matches!(output, Output::Event(Event::Released(record)) if record.call.number == 2),
        ),
    );
    assert!(rules.contains(&Rule::OneRelease), "{rules:?}");
}

#[test]
fn a_release_said_twice_is_seen() {
    let rules = rules_broken(&plain(), |_, output, outbox| {
        outbox.push_back(output);
        if matches!(output, Output::Event(Event::Released(_))) {
            outbox.push_back(output);
        }
    });
    assert!(rules.contains(&Rule::OneRelease), "{rules:?}");
}

/// The engine believes in a wider trunk than there is.
fn rules_broken_by(believed: &Config, real: &Config) -> Vec<Rule> {
    let mut told = Telling::new(real, Engine::new(believed.clone()));
    ordinary_day(&mut told, real);
    let mut rules: Vec<Rule> = told.faults().iter().map(|fault| fault.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

#[test]
fn a_call_too_many_on_the_trunk_is_seen() {
    let mut real = plain();
    real.trunks[0].channels = Some(5);
    assert_eq!(rules_broken_by(&plain(), &real), [Rule::TrunkLimits]);
}

#[test]
fn calls_sent_too_fast_are_seen() {
    let mut real = plain();
    real.trunks[0].calls_per_second = Some(5);
    assert_eq!(rules_broken_by(&plain(), &real), [Rule::TrunkLimits]);
}

/// Dials another number, and says that it is the contact's.
fn dialling(wrong: PhoneNumber, from: u32) -> impl FnMut(Timestamp, Output, &mut VecDeque<Output>) {
    move |_, output, outbox| {
        let output = match output {
            Output::Command(Command::Originate {
                call,
                contact,
                attempt,
                trunk,
                campaign,
                ..
            }) if call.number >= from => Output::Command(Command::Originate {
                call,
                contact,
                attempt,
                number: wrong,
                trunk,
                campaign,
                caller_id: None,
            }),
            other => other,
        };
        outbox.push_back(output);
    }
}

#[test]
fn a_suppressed_number_is_seen() {
    let rules = rules_broken(&plain(), dialling(number(0), 6));
    assert!(rules.contains(&Rule::Suppression), "{rules:?}");
}

#[test]
fn a_number_dialled_twice_at_once_is_seen() {
    let rules = rules_broken(&plain(), dialling(number(1), 1));
    assert!(rules.contains(&Rule::NumberOnce), "{rules:?}");
}

#[test]
fn a_call_outside_calling_hours_is_seen() {
    let mut real = plain();
    // The day begins at midnight, UTC: nobody may be called for an hour.
    real.campaigns[0].calling_hours = every_day(3600..86_400);
    assert_eq!(rules_broken_by(&plain(), &real), [Rule::CallingHours]);
}

#[test]
fn a_call_for_a_contact_whose_clock_shows_another_hour_is_seen() {
    let mut real = plain();
    real.campaigns[0].calling_hours = every_day(0..7200);
    let believed = real.clone();
    // Three hours further east nobody may be called any more.
    real.zones[0] = outpace_engine::Zone::new(vec![(Timestamp::ZERO, 3 * 3600)]);
    assert_eq!(rules_broken_by(&believed, &real), [Rule::CallingHours]);
}

#[test]
fn a_ring_cut_short_is_seen() {
    let mut believed = plain();
    believed.campaigns[0].ring_limit = std::time::Duration::from_secs(10);
    let rules = rules_broken_by(&believed, &plain());
    assert!(rules.contains(&Rule::RingMinimum), "{rules:?}");
}

#[test]
fn an_attempt_too_many_is_seen() {
    let mut real = plain();
    real.campaigns[0].retry.max_attempts = 1;
    assert_eq!(rules_broken_by(&plain(), &real), [Rule::Attempts]);
}

#[test]
fn a_rest_cut_short_is_seen() {
    let mut real = plain();
    for rule in &mut real.campaigns[0].retry.by_outcome {
        rule.wait *= 2;
    }
    assert_eq!(rules_broken_by(&plain(), &real), [Rule::Attempts]);
}

#[test]
fn an_agent_kept_for_nothing_is_seen() {
    let rules = rules_broken(
        &plain(),
        swallowing(|output| {
            matches!(
                output,
                Output::Event(Event::AgentChanged { campaign: None, agent, .. }) if agent.0 == 0
            )
        }),
    );
    assert!(rules.contains(&Rule::Leftovers), "{rules:?}");
}

#[test]
fn a_person_left_in_silence_is_seen() {
    let mut believed = plain();
    believed.campaigns[0].abandon_after = std::time::Duration::from_millis(2001);
    assert_eq!(rules_broken_by(&believed, &plain()), [Rule::NoSilence]);
}

#[test]
fn an_abandoned_person_who_is_not_counted_is_seen() {
    let rules = rules_broken(
        &plain(),
        swallowing(|output| matches!(output, Output::Event(Event::Abandoned(_)))),
    );
    assert_eq!(rules, [Rule::NoSilence]);
}

#[test]
fn an_abandoned_person_recorded_as_having_given_up_is_seen() {
    let rules = rules_broken(&plain(), |_, mut output, outbox| {
        if let Output::Event(Event::Released(record)) = &mut output
            && record.outcome == Outcome::Abandoned
        {
            record.outcome = Outcome::CustomerAbandoned;
        }
        outbox.push_back(output);
    });
    // Another outcome rests for another while, which is seen as well.
    assert!(rules.contains(&Rule::NoSilence), "{rules:?}");
}

/// What is seen when an idle engine, told a tick after a second, is tampered with.
fn rules_broken_at_rest(tamper: impl FnMut(Timestamp, Output, &mut VecDeque<Output>)) -> Vec<Rule> {
    let mut told = Saboteur::of(&plain(), tamper);
    told.now = Timestamp::from_secs(1);
    told.tell(Input::Tick);
    told.faults().iter().map(|fault| fault.rule).collect()
}

#[test]
fn a_deadline_in_the_past_is_seen() {
    let rules = rules_broken_at_rest(|_, _, outbox| {
        outbox.push_back(Output::Wake(Some(Deadline {
            at: Timestamp::ZERO,
            reason: WakeReason::ListReady,
        })));
    });
    assert!(rules.contains(&Rule::Wakes), "{rules:?}");
}

#[test]
fn an_early_tick_that_says_something_is_seen() {
    let rules = rules_broken_at_rest(|_, output, outbox| {
        outbox.push_back(Output::Event(Event::ListExhausted(CampaignId(0))));
        outbox.push_back(output);
    });
    assert_eq!(rules, [Rule::Wakes]);
}

#[test]
fn a_line_nobody_wanted_is_seen() {
    let rules = rules_broken(
        &plain(),
        swallowing(|output| matches!(output, Output::Event(Event::Paced(_)))),
    );
    assert_eq!(rules, [Rule::Placing]);
}

#[test]
fn more_lines_than_the_rule_allows_are_seen() {
    let rules = rules_broken(&plain(), |_, mut output, outbox| {
        if let Output::Event(Event::Paced(pacing)) = &mut output {
            pacing.lines_per_agent /= 2.0;
        }
        outbox.push_back(output);
    });
    assert_eq!(rules, [Rule::Placing]);
}

/// The plain configuration in preview, and a day in which each answer to an offer is given once.
fn previewed(tamper: impl FnMut(Timestamp, Output, &mut VecDeque<Output>)) -> Vec<Rule> {
    let mut config = plain();
    config.campaigns[0].mode = Mode::Preview(Preview::default());
    let mut told = Saboteur::of(&config, tamper);
    let campaign = CampaignId(0);
    for n in 1..9 {
        told.tell(Input::ContactAdded {
            campaign,
            number: number(n),
            zone: ZoneId(0),
            priority: 0,
        });
    }
    told.tell(Input::CampaignStarted(campaign));
    for agent in (0..3).map(AgentId) {
        told.tell(Input::AgentLoggedIn(agent));
        told.tell(Input::AgentAvailable(agent));
    }
    let offered = |agent| (AgentId(agent), OfferId(agent));
    let (agent, offer) = offered(0);
    told.tell(Input::OfferAccepted { agent, offer });
    let (agent, offer) = offered(1);
    told.tell(Input::OfferSkipped { agent, offer });
    let (agent, offer) = offered(2);
    told.tell(Input::OfferRemoved { agent, offer });
    // The next ones time out.
    told.pass_to(Timestamp::from_secs(700), |_| ());
    told.end(&config);
    let mut rules: Vec<Rule> = told.faults().iter().map(|fault| fault.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

#[test]
fn a_preview_left_alone_breaks_no_rule() {
    assert_eq!(previewed(swallowing(|_| false)), []);
}

#[test]
fn an_offer_that_never_ends_is_seen() {
    let out = |output: &Output| matches!(output, Output::Event(Event::OfferEnded { offer, .. }) if offer.0 == 1);
    assert!(previewed(swallowing(out)).contains(&Rule::Offers));
}

#[test]
fn an_offer_that_ends_twice_is_seen() {
    let rules = previewed(|_, output, outbox| {
        outbox.push_back(output);
        if matches!(output, Output::Event(Event::OfferEnded { .. })) {
            outbox.push_back(output);
        }
    });
    assert_eq!(rules, [Rule::Offers]);
}

#[test]
fn a_contact_offered_to_two_agents_is_seen() {
    let rules = previewed(|_, mut output, outbox| {
        if let Output::Command(Command::Offer { contact, .. }) = &mut output {
            *contact = ContactId(0);
        }
        outbox.push_back(output);
    });
    assert_eq!(rules, [Rule::Offers]);
}

#[test]
fn a_call_to_somebody_an_agent_looks_at_is_seen() {
    let rules = previewed(|_, output, outbox| {
        // Agent 0 accepted contact 0; agent 1 looks at contact 1.
        let output = match output {
            Output::Command(Command::Originate {
                call,
                attempt,
                trunk,
                campaign,
                ..
            }) => Output::Command(Command::Originate {
                call,
                contact: ContactId(1),
                attempt,
                number: number(2),
                trunk,
                campaign,
                caller_id: None,
            }),
            other => other,
        };
        outbox.push_back(output);
    });
    assert!(rules.contains(&Rule::Offers), "{rules:?}");
}

#[test]
fn an_accepted_contact_who_is_not_dialled_is_seen() {
    let out = |output: &Output| matches!(output, Output::Command(Command::Originate { .. }));
    assert!(previewed(swallowing(out)).contains(&Rule::Offers));
}

#[test]
fn an_agent_who_looks_at_nothing_is_seen() {
    let out = |output: &Output| matches!(output, Output::Command(Command::Offer { offer, .. }) if offer.0 == 1);
    assert!(previewed(swallowing(out)).contains(&Rule::Offers));
}

#[test]
fn an_action_that_is_not_allowed_is_seen() {
    let rules = previewed(|_, mut output, outbox| {
        if let Output::Event(Event::OfferEnded { how, .. }) = &mut output
            && *how == OfferEnd::Skipped
        {
            *how = OfferEnd::TimedOut;
        }
        outbox.push_back(output);
    });
    assert_eq!(rules, [Rule::Offers]);
}

/// Three agents at one line each, whose popovers are tampered with.
fn popped_over(tamper: fn(&mut AgentId, &mut CampaignId, &mut ContactId)) -> Vec<Rule> {
    let mut config = plain();
    config.campaigns[0].mode = Mode::Progressive { lines_per_agent: 1 };
    config.campaigns[0].popover = true;
    config.campaigns.push(config.campaigns[0].clone());
    config.campaigns[1].popover = false;
    config.queues.push(config.queues[0].clone());
    config.campaigns[1].queue = QueueId(1);
    let dialer = Saboteur {
        engine: Engine::new(config.clone()),
        tamper: |_, mut output, outbox: &mut VecDeque<Output>| {
            if let Output::Event(Event::AgentOffered {
                agent,
                campaign,
                contact,
                ..
            }) = &mut output
            {
                tamper(agent, campaign, contact);
            }
            outbox.push_back(output);
        },
        now: Timestamp::ZERO,
        outbox: VecDeque::new(),
    };
    let mut told = Telling::new(&config, dialer);
    let campaign = CampaignId(0);
    for n in 0..3 {
        told.tell(Input::ContactAdded {
            campaign,
            number: number(n),
            zone: ZoneId(0),
            priority: 0,
        });
    }
    told.tell(Input::CampaignStarted(campaign));
    for agent in (0..3).map(AgentId) {
        told.tell(Input::AgentLoggedIn(agent));
        told.tell(Input::AgentAvailable(agent));
    }
    assert!(told.journal.contains("agent-offered"), "{}", told.journal);
    told.end(&config);
    let mut rules: Vec<Rule> = told.faults().iter().map(|fault| fault.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

#[test]
fn a_popover_that_tells_something_else_is_seen() {
    assert_eq!(popped_over(|_, _, _| ()), []);
    let seen = [Rule::Popover];
    assert_eq!(popped_over(|agent, _, _| *agent = AgentId(9)), seen);
    assert_eq!(
        popped_over(|_, campaign, _| *campaign = CampaignId(1)),
        seen
    );
    assert_eq!(popped_over(|_, _, contact| *contact = ContactId(11)), seen);
}
