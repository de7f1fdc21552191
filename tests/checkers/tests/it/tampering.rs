//! Each thing a checker looks for, where [`crate::sabotage`] does not show it: an engine broken on purpose
//! is told a few facts, and the fault is named in the checker's own words.

use std::collections::VecDeque;

use outpace_checkers::Rule;
use outpace_engine::config::{Inbound, Ivr, Mode, PortTreatment, Preview, Treatment};
use outpace_engine::{
    AgentId, AgentState, CampaignId, Command, Config, ContactId, Engine, Event, Input, OfferEnd,
    OfferId, Output, QueueId, Timestamp, WakeReason, ZoneId,
};

use crate::plain::plain;
use crate::sabotage::{Saboteur, ordinary_day, swallowing};
use crate::telling::{Dialer, Telling};
use crate::worlds::number;

/// A fault of this rule says this.
fn assert_named(told: &Telling<impl Dialer>, rule: Rule, words: &str) {
    let mut faults = told.faults().iter();
    let is_named = faults.any(|fault| fault.rule == rule && fault.what.contains(words));
    assert!(is_named, "{words:?} in none of {:?}", told.faults());
}

/// The ordinary day, and what is named in it.
fn named(tamper: impl FnMut(Timestamp, Output, &mut VecDeque<Output>), rule: Rule, words: &str) {
    let mut told = Saboteur::of(&plain(), tamper);
    ordinary_day(&mut told, &plain());
    assert_named(&told, rule, words);
}

/// Says another thing for each output.
fn saying(
    other: impl Fn(Output) -> Output,
) -> impl FnMut(Timestamp, Output, &mut VecDeque<Output>) {
    move |_, output, outbox| outbox.push_back(other(output))
}

/// Campaign 0 with contacts, started, all agents available.
fn begin(told: &mut Telling<impl Dialer>, config: &Config) {
    let campaign = CampaignId(0);
    for n in 1..9 {
        told.tell(Input::ContactAdded {
            campaign,
            number: number(n),
            zone: ZoneId(0),
            priority: 0,
        });
    }
    for campaign in 0..config.campaigns.len() as u32 {
        told.tell(Input::CampaignStarted(CampaignId(campaign)));
    }
    for agent in (0..config.agents.len() as u32).map(AgentId) {
        told.tell(Input::AgentLoggedIn(agent));
        told.tell(Input::AgentAvailable(agent));
    }
}

#[test]
fn an_attempt_that_is_miscounted_is_seen() {
    let one_more = |mut output| {
        if let Output::Command(Command::Originate { attempt, .. }) = &mut output {
            *attempt += 1;
        }
        output
    };
    named(saying(one_more), Rule::Attempts, "attempt 2 is their 1.");
}

#[test]
fn a_callback_to_another_number_is_seen() {
    let elsewhere = |mut output| {
        if let Output::Command(Command::Originate {
            number: to,
            attempt: 2,
            ..
        }) = &mut output
        {
            *to = number(2);
        }
        output
    };
    for is_broken in [true, false] {
        let tamper = move |_, output, outbox: &mut VecDeque<Output>| {
            outbox.push_back(if is_broken { elsewhere(output) } else { output });
        };
        let mut told = Saboteur::of(&plain(), tamper);
        let contact = ContactId(0);
        told.tell(Input::ContactAdded {
            campaign: CampaignId(0),
            number: number(1),
            zone: ZoneId(0),
            priority: 0,
        });
        told.tell(Input::NumberAdded {
            contact,
            number: number(2),
            zone: ZoneId(0),
        });
        told.tell(Input::CampaignStarted(CampaignId(0)));
        told.tell(Input::AgentLoggedIn(AgentId(0)));
        told.tell(Input::AgentAvailable(AgentId(0)));
        told.tell(Input::CallbackRequested {
            contact,
            at: Timestamp::from_secs(100),
        });
        told.tell(Input::Rejected {
            call: told.minted[0],
            status: 404,
            cause: 1,
        });
        told.pass_to(Timestamp::from_secs(150), |_| ());
        assert_eq!(told.minted.len(), 2);
        if is_broken {
            assert_named(
                &told,
                Rule::Callbacks,
                "asked to be called at Some(…71), not at …72",
            );
        } else {
            assert_eq!(told.faults(), []);
        }
    }
}

#[test]
fn an_id_left_out_is_seen() {
    let out = |output: &Output| matches!(output, Output::Command(Command::Originate { call, .. }) if call.number == 2);
    let mut told = Saboteur::of(&plain(), swallowing(out));
    begin(&mut told, &plain());
    assert_named(&told, Rule::OneRelease, "call-3@3 is not the next id");
}

#[test]
fn a_slot_given_twice_is_seen() {
    let first_slot = |mut output| {
        if let Output::Command(Command::Originate { call, .. }) = &mut output
            && call.number == 3
        {
            call.slot = 0;
        }
        output
    };
    let words = "call-3@0 got a slot in which another call is under way";
    named(saying(first_slot), Rule::OneRelease, words);
}

#[test]
fn a_call_hung_up_after_its_end_is_seen() {
    named(
        |_, output, outbox| {
            outbox.push_back(output);
            if let Output::Event(Event::Released(record)) = output {
                outbox.push_back(Output::Command(Command::Release(record.call)));
            }
        },
        Rule::OneRelease,
        "is hung up and not under way",
    );
}

#[test]
fn a_call_hung_up_without_an_answer_is_seen() {
    let release = |output| match output {
        Output::Command(Command::Cancel(call)) => Output::Command(Command::Release(call)),
        other => other,
    };
    named(
        saying(release),
        Rule::RingMinimum,
        "is hung up without an answer",
    );
}

#[test]
fn agents_who_are_not_there_are_seen() {
    let one_more = |mut output| {
        if let Output::Event(Event::Paced(pacing)) = &mut output {
            pacing.available += 1;
        }
        output
    };
    named(
        saying(one_more),
        Rule::Placing,
        "agents are held, or ports free",
    );
}

#[test]
fn a_live_person_recorded_as_none_is_seen() {
    let other = |mut output| {
        if let Output::Event(Event::Released(record)) = &mut output {
            record.live = !record.live;
        }
        output
    };
    named(saying(other), Rule::NoSilence, "is recorded otherwise");
}

#[test]
fn a_person_abandoned_twice_is_seen() {
    named(
        |_, output, outbox| {
            outbox.push_back(output);
            if matches!(output, Output::Event(Event::Abandoned(_))) {
                outbox.push_back(output);
            }
        },
        Rule::NoSilence,
        "is abandoned and was no waiting person",
    );
}

#[test]
fn an_agent_who_waits_for_a_call_that_is_over_is_seen() {
    let mut joins = false;
    let tamper = move |_, output, outbox: &mut VecDeque<Output>| {
        let changes = matches!(output, Output::Event(Event::AgentChanged { .. }));
        if !(joins && changes) {
            outbox.push_back(output);
        }
        joins |= matches!(output, Output::Command(Command::Bridge { .. }));
    };
    let mut told = Saboteur::of(&plain(), tamper);
    begin(&mut told, &plain());
    told.tell(Input::Answered(told.minted[0]));
    told.tell(Input::RemoteReleased(told.minted[0]));
    assert_named(&told, Rule::NoSilence, "call-0@0), which is over");
}

/// An engine that hears nothing of a campaign's end.
struct Deaf(Engine);

impl Dialer for Deaf {
    fn handle_input(&mut self, now: Timestamp, input: &Input) {
        let heard = match input {
            Input::CampaignStopped(_) => &Input::Tick,
            other => other,
        };
        self.0.handle_input(now, heard);
    }

    fn poll_output(&mut self) -> Output {
        *self.0.poll_output()
    }
}

#[test]
fn a_campaign_that_dials_after_its_end_is_seen() {
    let mut told = Telling::new(&plain(), Deaf(Engine::new(plain())));
    begin(&mut told, &plain());
    told.tell(Input::CampaignStopped(CampaignId(0)));
    told.tell(Input::Rejected {
        call: told.minted[0],
        status: 486,
        cause: 17,
    });
    assert_named(&told, Rule::Leftovers, "which was stopped");
}

fn previewing() -> Config {
    let mut config = plain();
    config.campaigns[0].mode = Mode::Preview(Preview::default());
    config
}

#[test]
fn a_record_offered_for_a_campaign_that_shows_none_is_seen() {
    let mut told = Telling::new(&plain(), Engine::new(previewing()));
    begin(&mut told, &plain());
    assert_named(&told, Rule::Offers, "offers records and is no preview");
}

#[test]
fn a_person_abandoned_with_their_own_agent_there_is_seen() {
    let tamper = |_, output, outbox: &mut VecDeque<Output>| {
        outbox.push_back(output);
        if let Output::Event(Event::AgentChanged {
            state: AgentState::Dialing,
            ..
        }) = output
        {
            let call = outpace_engine::CallId { number: 0, slot: 0 };
            outbox.push_back(Output::Event(Event::Abandoned(call)));
        }
    };
    let mut told = Saboteur::of(&previewing(), tamper);
    begin(&mut told, &previewing());
    let (agent, offer) = (AgentId(0), OfferId(0));
    told.tell(Input::OfferAccepted { agent, offer });
    assert_named(&told, Rule::Offers, "call-0@0 is abandoned, and");
}

#[test]
fn an_offer_left_out_at_the_end_is_seen() {
    let out = |output: &Output| {
        let how = OfferEnd::Withdrawn;
        matches!(output, Output::Event(Event::OfferEnded { how: end, .. }) if *end == how)
    };
    let mut told = Saboteur::of(&previewing(), swallowing(out));
    begin(&mut told, &previewing());
    told.end(&previewing());
    assert_named(&told, Rule::Offers, "offer-2 never ended");
}

/// An IVR campaign with these many ports, which sends people on to an inbound queue beside it.
fn with_ports(ports: u16) -> Config {
    let mut config = plain();
    let mut inbound = config.campaigns[0].clone();
    config.campaigns[0].ivr = Some(Ivr {
        ports,
        treatment: PortTreatment::VirtualAgent,
        escalates_to: Some(CampaignId(1)),
    });
    inbound.queue = QueueId(1);
    inbound.mode = Mode::Inbound(Inbound {
        places: None,
        max_wait: None,
    });
    config.campaigns.push(inbound);
    config.queues.push(config.queues[0].clone());
    let mut served = config.teams[0].queues[0];
    served.queue = QueueId(1);
    config.teams[0].queues.push(served);
    config
}

/// Two live persons in an IVR campaign; one asks for a person and talks to an agent; somebody calls.
fn two_treated(told: &mut Telling<impl Dialer>, config: &Config) {
    begin(told, config);
    told.tell(Input::Answered(told.minted[0]));
    told.tell(Input::Answered(told.minted[1]));
    told.tell(Input::Escalated(told.minted[0]));
    told.tell(Input::InboundArrived {
        campaign: CampaignId(1),
        caller: 7,
    });
    told.tell(Input::Rejected {
        call: told.minted[2],
        status: 404,
        cause: 1,
    });
    told.pass_to(Timestamp::from_secs(30), |_| ());
    told.end(config);
}

#[test]
fn ports_used_as_there_are_break_no_rule() {
    for ports in [1, 2] {
        let config = with_ports(ports);
        let mut told = Telling::new(&config, Engine::new(config.clone()));
        two_treated(&mut told, &config);
        assert_eq!(told.faults(), []);
    }
}

#[test]
fn a_port_too_many_is_seen() {
    let real = with_ports(1);
    let mut told = Telling::new(&real, Engine::new(with_ports(2)));
    two_treated(&mut told, &real);
    assert_named(&told, Rule::Placing, "which has no port free");
    assert_named(&told, Rule::Placing, "agents are held, or ports free");
}

#[test]
fn a_channel_taken_by_a_caller_and_dialled_on_is_seen() {
    let mut real = with_ports(2);
    real.trunks[0].channels = Some(4);
    let mut told = Telling::new(&real, Engine::new(with_ports(2)));
    two_treated(&mut told, &real);
    // Never more than four are dialled at a time.
    assert_named(&told, Rule::TrunkLimits, "is the 5. call on trunk-0");
    let mut told = Telling::new(&real, Engine::new(real.clone()));
    two_treated(&mut told, &real);
    assert_eq!(told.faults(), []);
}

#[test]
fn a_port_that_stays_taken_is_seen() {
    // Whoever went on holds the port as well; the next decision counts one less than there is.
    let real = with_ports(2);
    let out = |output: &Output| matches!(output, Output::Event(Event::Escalated { .. }));
    let mut told = Saboteur::of(&real, swallowing(out));
    two_treated(&mut told, &real);
    assert_named(&told, Rule::Placing, "agents are held, or ports free");
}

#[test]
fn a_person_who_went_on_and_never_left_the_queue_is_seen() {
    let real = with_ports(2);
    let out = |output: &Output| matches!(output, Output::Event(Event::InboundReleased(_)));
    let mut told = Saboteur::of(&real, swallowing(out));
    two_treated(&mut told, &real);
    assert_named(
        &told,
        Rule::OneRelease,
        "went on to a queue and never left it",
    );
    assert_named(&told, Rule::OneRelease, "was never released");
}

#[test]
fn a_caller_released_who_never_came_is_seen() {
    let real = with_ports(2);
    let later = |mut output| {
        if let Output::Event(Event::InboundReleased(record)) = &mut output {
            record.arrived = Timestamp::from_secs(1);
        }
        output
    };
    let mut told = Saboteur::of(&real, saying(later));
    two_treated(&mut told, &real);
    assert_named(
        &told,
        Rule::OneRelease,
        "is released, answered Some(0.000000000)",
    );
}

/// Forgets to wake for facts that were lost.
fn asleep(output: Output) -> Output {
    match output {
        Output::Wake(Some(wake)) if wake.reason == WakeReason::LostFacts => Output::Wake(None),
        other => other,
    }
}

#[test]
fn a_cancel_that_is_waited_for_for_ever_is_seen() {
    let mut told = Saboteur::of(&plain(), saying(asleep));
    begin(&mut told, &plain());
    // Nothing rings: all are cancelled together, and nobody confirms.
    told.pass_to(Timestamp::from_secs(64), |_| ());
    assert_named(
        &told,
        Rule::LostFacts,
        "call-0@0 waits, Wait { word: Cancelled",
    );
}

#[test]
fn an_agent_who_is_waited_for_for_ever_is_seen() {
    let mut told = Saboteur::of(&plain(), saying(asleep));
    begin(&mut told, &plain());
    // No other call has a deadline at which the engine would look.
    told.tell(Input::CampaignStopped(CampaignId(0)));
    told.tell(Input::Answered(told.minted[0]));
    for call in told.minted.split_off(1) {
        told.tell(Input::NoResponse(call));
    }
    assert_named(
        &told,
        Rule::LostFacts,
        "call-0@0 waits, Wait { word: Joined(agent-0)",
    );
}

#[test]
fn a_message_that_is_waited_for_too_long_is_seen() {
    let mut real = plain();
    real.campaigns[0].abandoned_treatment = Treatment::Play;
    let mut believed = real.clone();
    believed.campaigns[0].message_limit *= 2;
    for (of_engine, is_broken) in [(&believed, true), (&real, false)] {
        let mut told = Telling::new(&real, Engine::new(of_engine.clone()));
        begin(&mut told, &real);
        for agent in (0..3).map(AgentId) {
            told.tell(Input::AgentLoggedOut(agent));
        }
        told.tell(Input::Answered(told.minted[0]));
        told.pass_to(Timestamp::from_secs(50), |_| ());
        if is_broken {
            assert_named(
                &told,
                Rule::LostFacts,
                "call-0@0 waits, Wait { word: MessageEnd",
            );
        } else {
            assert_eq!(told.faults(), []);
        }
    }
}
