//! The checkers of strategy against an engine that hears something else than it is told, or believes in
//! other rules than there are.

use outpace_checkers::Rule;
use outpace_engine::config::{CallerIds, NumberPrefix, PreDialRule};
use outpace_engine::spacing::{FLORIDA, OFCOM_MACHINE, Per};
use outpace_engine::{
    AgentId, CallingHours, CampaignId, Close, Config, ContactId, Engine, Input, Law, ListId,
    NextNumber, Outcome, Output, Timestamp, Zone, ZoneId,
};

use crate::plain::plain;
use crate::telling::{Dialer, Telling};
use crate::worlds::number;

/// An engine that takes some facts for others.
struct Mishearing {
    engine: Engine,
    hears: fn(Input) -> Input,
}

impl Dialer for Mishearing {
    fn handle_input(&mut self, now: Timestamp, input: &Input) {
        self.engine.handle_input(now, &(self.hears)(*input));
    }

    fn poll_output(&mut self) -> Output {
        *self.engine.poll_output()
    }
}

/// What the checkers say about a week told to an engine with another belief, or another ear.
fn rules_broken(believed: &Config, real: &Config, hears: fn(Input) -> Input) -> Vec<Rule> {
    let dialer = Mishearing {
        engine: Engine::new(believed.clone()),
        hears,
    };
    let mut told = Telling::new(real, dialer);
    week(&mut told);
    told.end(real);
    let mut rules: Vec<Rule> = told.faults().iter().map(|fault| fault.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

/// Two lists, several numbers, a callback; whoever is dialled is busy, and every third does not exist.
fn week(told: &mut Telling<Mishearing>) {
    let campaign = CampaignId(0);
    let zone = ZoneId(0);
    told.tell(Input::CampaignStarted(campaign));
    for (priority, end) in [(3, Timestamp::from_secs(100)), (2, Timestamp::NEVER)] {
        told.tell(Input::ListAdded {
            campaign,
            priority,
            expires: end,
        });
    }
    for n in 0..8 {
        told.tell(Input::RecordAdded {
            list: ListId(u32::from(n) % 2),
            number: number(n),
            zone,
            priority: 0,
        });
        told.tell(Input::NumberAdded {
            contact: ContactId(n.into()),
            number: number(n + 10),
            zone,
        });
    }
    told.tell(Input::CallerIdGiven {
        contact: ContactId(1),
        caller_id: number(20),
    });
    told.tell(Input::CallbackRequested {
        contact: ContactId(3),
        at: Timestamp::from_secs(20_000),
    });
    told.tell(Input::NumberSuppressed { number: number(5) });
    told.tell(Input::AgentLoggedIn(AgentId(0)));
    told.tell(Input::AgentAvailable(AgentId(0)));
    let end = Timestamp::from_secs(5 * 86_400);
    for _ in 0..400 {
        for call in told.under_way.clone() {
            let (status, cause) = if call.number % 3 == 2 {
                (404, 1)
            } else {
                (486, 17)
            };
            told.tell(Input::Rejected {
                call,
                status,
                cause,
            });
        }
        if told.now > Timestamp::from_secs(150) && told.now < Timestamp::from_secs(4_000) {
            told.tell(Input::ListPaused(ListId(1)));
        } else {
            told.tell(Input::ListActivated(ListId(1)));
        }
        let soon = told.now + std::time::Duration::from_secs(90);
        let next = told.wake.map_or(soon, |wake| wake.at.min(soon));
        if next > end {
            break;
        }
        told.pass_to(next, |_| ());
    }
}

/// Many attempts, soon one after the other.
fn eager() -> Config {
    let mut config = plain();
    let retry = &mut config.campaigns[0].retry;
    retry.max_attempts = 8;
    retry.by_outcome[Outcome::Busy as usize].wait = std::time::Duration::from_secs(45);
    config
}

fn as_told(fact: Input) -> Input {
    fact
}

#[test]
fn an_engine_that_hears_well_breaks_no_rule() {
    assert_eq!(rules_broken(&eager(), &eager(), as_told), []);
}

#[test]
fn a_contact_called_too_often_is_seen() {
    let mut real = eager();
    real.campaigns[0].retry.frequency = vec![FLORIDA];
    assert_eq!(rules_broken(&eager(), &real, as_told), [Rule::Frequency]);
    assert_eq!(rules_broken(&real, &real, as_told), []);
}

#[test]
fn a_number_called_too_often_is_seen() {
    let mut real = eager();
    real.campaigns[0].retry.frequency = vec![outpace_engine::spacing::Rule {
        per: Per::Number,
        counts: FLORIDA.counts,
        ..OFCOM_MACHINE
    }];
    assert_eq!(rules_broken(&eager(), &real, as_told), [Rule::Frequency]);
    assert_eq!(rules_broken(&real, &real, as_told), []);
}

#[test]
fn the_law_of_a_place_that_is_not_kept_is_seen() {
    let mut real = eager();
    real.zones[0] = Zone::utc().under(Law {
        // The engine is born on a holiday.
        hours: CallingHours::always().but_on(0, Vec::new()),
        frequency: Vec::new(),
    });
    assert_eq!(rules_broken(&eager(), &real, as_told), [Rule::CallingHours]);
    real.zones[0] = Zone::utc().under(Law {
        hours: CallingHours::always(),
        frequency: vec![FLORIDA],
    });
    assert_eq!(rules_broken(&eager(), &real, as_told), [Rule::Frequency]);
    assert_eq!(rules_broken(&real, &real, as_told), []);
}

#[test]
fn a_call_too_many_is_seen_whether_it_counts_or_not() {
    let mut believed = eager();
    believed.campaigns[0].retry.by_outcome[Outcome::Busy as usize].counts_as_attempt = false;
    let mut real = believed.clone();
    real.campaigns[0].retry.max_calls = 3;
    assert_eq!(rules_broken(&believed, &real, as_told), [Rule::Attempts]);
    assert_eq!(rules_broken(&real, &real, as_told), []);
}

#[test]
fn a_wait_that_does_not_grow_is_seen() {
    // Whoever counts every call has no wait that grows.
    let mut real = eager();
    real.campaigns[0].retry.by_outcome[Outcome::Busy as usize].counts_as_attempt = false;
    assert_eq!(rules_broken(&eager(), &real, as_told), [Rule::Attempts]);
}

#[test]
fn an_attempt_too_many_at_one_number_is_seen() {
    let mut real = eager();
    real.campaigns[0].retry.max_attempts_per_number = Some(1);
    assert_eq!(rules_broken(&eager(), &real, as_told), [Rule::Attempts]);
    assert_eq!(rules_broken(&real, &real, as_told), []);
}

#[test]
fn a_next_number_that_comes_too_soon_is_seen() {
    let mut real = eager();
    real.campaigns[0].retry.next_number = NextNumber::AfterWait;
    assert_eq!(rules_broken(&eager(), &real, as_told), [Rule::Attempts]);
    assert_eq!(rules_broken(&real, &real, as_told), []);
}

#[test]
fn a_number_or_a_contact_dialled_after_it_was_closed_is_seen() {
    for close in [Close::Number, Close::Contact] {
        let mut real = eager();
        let of_invalid = &mut real.campaigns[0].retry.by_outcome[Outcome::InvalidNumber as usize];
        of_invalid.close = close;
        let mut believed = real.clone();
        let invalid = &mut believed.campaigns[0].retry.by_outcome[Outcome::InvalidNumber as usize];
        invalid.close = Close::Nothing;
        assert_eq!(rules_broken(&believed, &real, as_told), [Rule::Attempts]);
    }
}

#[test]
fn a_list_dialled_after_it_expired_is_seen() {
    let rules = rules_broken(&eager(), &eager(), |fact| match fact {
        Input::ListAdded {
            campaign, priority, ..
        } => Input::ListAdded {
            campaign,
            priority,
            expires: Timestamp::NEVER,
        },
        other => other,
    });
    assert_eq!(rules, [Rule::Lists]);
}

#[test]
fn a_list_dialled_while_it_is_paused_is_seen() {
    let rules = rules_broken(&eager(), &eager(), |fact| match fact {
        Input::ListPaused(_) => Input::Tick,
        other => other,
    });
    assert_eq!(rules, [Rule::Lists]);
}

#[test]
fn a_callback_that_comes_too_early_is_seen() {
    let rules = rules_broken(&eager(), &eager(), |fact| match fact {
        Input::CallbackRequested { contact, .. } => Input::CallbackRequested {
            contact,
            at: Timestamp::from_secs(19_999),
        },
        other => other,
    });
    assert_eq!(rules, [Rule::Callbacks]);
}

#[test]
fn a_suppression_that_was_not_heard_is_seen() {
    let rules = rules_broken(&eager(), &eager(), |fact| match fact {
        Input::NumberSuppressed { .. } => Input::Tick,
        other => other,
    });
    assert_eq!(rules, [Rule::Suppression]);
}

#[test]
fn a_number_that_is_not_the_contacts_is_seen() {
    let rules = rules_broken(&eager(), &eager(), |fact| match fact {
        Input::NumberAdded { contact, zone, .. } => Input::NumberAdded {
            contact,
            number: number(21),
            zone,
        },
        other => other,
    });
    assert_eq!(rules, [Rule::CallingHours, Rule::NumberOnce]);
}

#[test]
fn a_caller_id_that_is_not_the_records_is_seen() {
    let rules = rules_broken(&eager(), &eager(), |fact| match fact {
        Input::CallerIdGiven { contact, .. } => Input::CallerIdGiven {
            contact,
            caller_id: number(22),
        },
        other => other,
    });
    assert_eq!(rules, [Rule::CallerId]);
}

/// A campaign that shows a number of its own, and to second attempts another.
fn showing(own: u16, second: u16) -> Config {
    let mut config = eager();
    config.campaigns[0].caller_ids = Some(Box::new(CallerIds {
        campaign: Some(number(own)),
        pre_dial: vec![PreDialRule {
            prefix: NumberPrefix::parse("4412").ok(),
            attempts: 2..=2,
            list: Some(3),
            caller_id: number(second),
        }],
    }));
    config
}

#[test]
fn another_campaigns_caller_id_is_seen() {
    let real = showing(22, 23);
    assert_eq!(rules_broken(&real, &real, as_told), []);
    for believed in [showing(21, 23), showing(22, 21), eager()] {
        assert_eq!(rules_broken(&believed, &real, as_told), [Rule::CallerId]);
    }
}

/// A callback promised of agent 1 to a contact that answers, told to an engine with another ear.
fn promised(agents_there: u32, hears: fn(Input) -> Input) -> Vec<Rule> {
    let real = plain();
    let dialer = Mishearing {
        engine: Engine::new(real.clone()),
        hears,
    };
    let mut told = Telling::new(&real, dialer);
    let (campaign, contact) = (CampaignId(0), ContactId(0));
    told.tell(Input::ContactAdded {
        campaign,
        number: number(0),
        zone: ZoneId(0),
        priority: 0,
    });
    told.tell(Input::PersonalCallbackRequested {
        contact,
        at: Timestamp::from_secs(10),
        agent: AgentId(1),
    });
    told.tell(Input::CampaignStarted(campaign));
    for agent in (0..agents_there).map(AgentId) {
        told.tell(Input::AgentLoggedIn(agent));
        told.tell(Input::AgentAvailable(agent));
    }
    told.pass_to(Timestamp::from_secs(20), |_| ());
    for call in told.under_way.clone() {
        told.tell(Input::Answered(call));
    }
    told.end(&real);
    told.faults().iter().map(|fault| fault.rule).collect()
}

#[test]
fn a_callback_that_the_wrong_agent_makes_is_seen() {
    assert_eq!(promised(1, as_told), []);
    assert_eq!(promised(2, as_told), []);
    let for_anybody = |fact| match fact {
        Input::PersonalCallbackRequested { contact, at, .. } => {
            Input::CallbackRequested { contact, at }
        }
        other => other,
    };
    assert_eq!(promised(1, for_anybody), [Rule::PersonalCallbacks]);
    assert_eq!(promised(2, for_anybody), [Rule::PersonalCallbacks]);
}

/// Four contacts of different priority on one list, told to an engine with another ear; each is refused at once.
fn ranked(hears: fn(Input) -> Input) -> Vec<Rule> {
    let real = plain();
    let dialer = Mishearing {
        engine: Engine::new(real.clone()),
        hears,
    };
    let mut told = Telling::new(&real, dialer);
    let campaign = CampaignId(0);
    for (n, priority) in [(0, 0), (1, 3), (2, -3), (3, 3)] {
        told.tell(Input::ContactAdded {
            campaign,
            number: number(n),
            zone: ZoneId(0),
            priority,
        });
    }
    told.tell(Input::CampaignStarted(campaign));
    told.tell(Input::AgentLoggedIn(AgentId(0)));
    told.tell(Input::AgentAvailable(AgentId(0)));
    told.end(&real);
    told.faults().iter().map(|fault| fault.rule).collect()
}

/// Another priority than the one that was told.
fn with_priority(mut fact: Input, other: impl Fn(i16) -> i16) -> Input {
    if let Input::ContactAdded { priority, .. } = &mut fact {
        *priority = other(*priority);
    }
    fact
}

#[test]
fn a_contact_of_lower_priority_that_comes_first_is_seen() {
    assert_eq!(ranked(as_told), []);
    assert!(ranked(|fact| with_priority(fact, |_| 0)).contains(&Rule::Priority));
    assert!(ranked(|fact| with_priority(fact, |told| -told)).contains(&Rule::Priority));
}

#[test]
fn a_call_to_a_campaigns_own_list_while_it_is_paused_is_seen() {
    let seen = |hears: fn(Input) -> Input| {
        let dialer = Mishearing {
            engine: Engine::new(plain()),
            hears,
        };
        let mut told = Telling::new(&plain(), dialer);
        let campaign = CampaignId(0);
        told.tell(Input::ContactAdded {
            campaign,
            number: number(1),
            zone: ZoneId(0),
            priority: 0,
        });
        told.tell(Input::OwnListPaused(campaign));
        told.tell(Input::CampaignStarted(campaign));
        told.tell(Input::AgentLoggedIn(AgentId(0)));
        told.tell(Input::AgentAvailable(AgentId(0)));
        told.end(&plain());
        told.faults()
            .iter()
            .map(|fault| fault.rule)
            .collect::<Vec<_>>()
    };
    assert_eq!(seen(as_told), []);
    let deaf = |fact| match fact {
        Input::OwnListPaused(_) => Input::Tick,
        other => other,
    };
    assert_eq!(seen(deaf), [Rule::Lists]);
}
