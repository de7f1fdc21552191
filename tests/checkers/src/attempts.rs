//! Most attempts, the rest between two, and calls that were asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use outpace_engine::{
    CallId, Close, Command, Config, ContactId, Event, Input, NextNumber, Output, PhoneNumber,
    Retry, RetryRules, Timestamp,
};

use crate::{Checker, Faults, Rule};

/// What was done with each contact.
#[derive(Debug)]
pub(crate) struct Attempts {
    rules: Vec<RetryRules>,
    contacts: Vec<Contact>,
    number_of: BTreeMap<CallId, PhoneNumber>,
    /// Numbers that were suppressed at any time.
    suppressed: BTreeSet<PhoneNumber>,
    /// Who asks for a call in the fact at hand. What was due before it is said first: a contact that is
    /// closed then asks after that.
    asks: Option<ContactId>,
}

#[derive(Clone, Debug, Default)]
struct Contact {
    dialled: u16,
    counted: u16,
    closed: bool,
    /// Not to be dialled before, at any number.
    rests_until: Timestamp,
    numbers: BTreeMap<PhoneNumber, Number>,
    /// It asked to be called then.
    callback: Option<Timestamp>,
    /// The number dialled last.
    last: Option<PhoneNumber>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Number {
    counted: u16,
    closed: bool,
    rests_until: Timestamp,
}

impl Attempts {
    pub(crate) fn new(config: &Config) -> Self {
        let campaigns = config.campaigns.iter();
        Self {
            rules: campaigns.map(|campaign| campaign.retry.clone()).collect(),
            contacts: Vec::new(),
            number_of: BTreeMap::new(),
            suppressed: BTreeSet::new(),
            asks: None,
        }
    }

    fn contact(&mut self, id: ContactId) -> &mut Contact {
        if self.contacts.len() <= id.index() {
            self.contacts.resize(id.index() + 1, Contact::default());
        }
        &mut self.contacts[id.index()]
    }
}

/// A wait that doubles with each call before this one that did not count, from a second to a day.
fn rest(rule: Retry, uncounted: u16) -> Duration {
    if rule.counts_as_attempt || uncounted < 2 {
        return rule.wait;
    }
    let mut wait = rule.wait.max(Duration::from_secs(1));
    let most = rule.wait.max(Duration::from_secs(86_400));
    for _ in 1..uncounted {
        wait = (wait * 2).min(most);
    }
    wait
}

impl Checker for Attempts {
    fn fact(&mut self, _: Timestamp, fact: &Input, _: &mut Faults) {
        match *fact {
            Input::CallbackRequested { contact, at }
            | Input::PersonalCallbackRequested { contact, at, .. } => {
                self.contact(contact).callback = Some(at);
                self.asks = Some(contact);
            }
            Input::NumberSuppressed { number } => drop(self.suppressed.insert(number)),
            _ => {}
        }
    }

    fn said(&mut self, now: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Command(Command::Originate {
                call,
                contact,
                attempt,
                campaign,
                number,
                ..
            }) => {
                self.number_of.insert(call, number);
                let rules = self.rules[campaign.index()].clone();
                let who = self.contact(contact);
                who.dialled += 1;
                faults.demand(Rule::Attempts, who.dialled == attempt, || {
                    format!("{contact} attempt {attempt} is their {}.", who.dialled)
                });
                if let Some(at) = who.callback.take() {
                    // Whoever asks for a call gets it, whatever was before, and is a contact again.
                    who.closed = false;
                    who.numbers.entry(number).or_default().closed = false;
                    faults.demand(Rule::Callbacks, now >= at, || {
                        format!("{contact} asked to be called at {at}")
                    });
                    let last = who.last.replace(number);
                    let is_theirs = |last| last == number || self.suppressed.contains(&last);
                    let is_theirs = last.is_none_or(is_theirs);
                    return faults.demand(Rule::Callbacks, is_theirs, || {
                        format!("{contact} asked to be called at {last:?}, not at {number:?}")
                    });
                }
                who.last = Some(number);
                let tried = *who.numbers.entry(number).or_default();
                let of_number = rules.max_attempts_per_number.unwrap_or(u16::MAX);
                faults.demand(
                    Rule::Attempts,
                    !who.closed
                        && !tried.closed
                        && who.counted < rules.max_attempts
                        && tried.counted < of_number
                        && who.dialled <= rules.max_calls,
                    || format!("{contact} is dialled again: {who:?}"),
                );
                let (tried, who) = (tried.rests_until, who.rests_until);
                let until = match rules.next_number {
                    NextNumber::AtOnce => tried,
                    NextNumber::AfterWait => tried.max(who),
                };
                faults.demand(Rule::Attempts, now >= until, || {
                    format!("{contact} should rest until {until}")
                });
            }
            Output::Event(Event::Released(record)) => {
                let rule = self.rules[record.campaign.index()].after(record.outcome);
                let number = self.number_of.remove(&record.call);
                let who = self.contact(record.contact);
                who.counted += u16::from(rule.counts_as_attempt);
                who.closed |= rule.close == Close::Contact;
                who.rests_until = now + rest(rule, who.dialled - who.counted.min(who.dialled));
                let Some(number) = number else {
                    return;
                };
                let tried = who.numbers.entry(number).or_default();
                tried.counted += u16::from(rule.counts_as_attempt);
                tried.closed |= rule.close == Close::Number;
                tried.rests_until = who.rests_until;
            }
            Output::Event(Event::ContactClosed { contact, .. }) => {
                let asks = self.asks == Some(contact);
                let who = self.contact(contact);
                who.closed = true;
                who.callback = who.callback.filter(|_| asks);
            }
            Output::Wake(_) => self.asks = None,
            _ => {}
        }
    }
}
