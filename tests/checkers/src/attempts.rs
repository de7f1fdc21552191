//! Most attempts, and the rest between two.

use outpace_engine::{Command, Config, ContactId, Event, Output, RetryRules, Timestamp};

use crate::{Checker, Faults, Rule};

/// What was done with each contact.
#[derive(Debug)]
pub(crate) struct Attempts {
    rules: Vec<RetryRules>,
    contacts: Vec<Contact>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Contact {
    dialled: u16,
    counted: u16,
    closed: bool,
    /// Not to be dialled before.
    rests_until: Timestamp,
}

impl Attempts {
    pub(crate) fn new(config: &Config) -> Self {
        let campaigns = config.campaigns.iter();
        Self {
            rules: campaigns.map(|campaign| campaign.retry.clone()).collect(),
            contacts: Vec::new(),
        }
    }

    fn contact(&mut self, id: ContactId) -> &mut Contact {
        if self.contacts.len() <= id.index() {
            self.contacts.resize(id.index() + 1, Contact::default());
        }
        &mut self.contacts[id.index()]
    }
}

impl Checker for Attempts {
    fn said(&mut self, now: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Command(Command::Originate {
                contact,
                attempt,
                campaign,
                ..
            }) => {
                let most = self.rules[campaign.index()].max_attempts;
                let who = self.contact(contact);
                who.dialled += 1;
                let who = *who;
                faults.demand(Rule::Attempts, who.dialled == attempt, || {
                    format!("{contact} attempt {attempt} is their {}.", who.dialled)
                });
                faults.demand(Rule::Attempts, !who.closed && who.counted < most, || {
                    format!("{contact} is dialled again after {} counted", who.counted)
                });
                faults.demand(Rule::Attempts, now >= who.rests_until, || {
                    format!("{contact} should rest until {}", who.rests_until)
                });
            }
            Output::Event(Event::Released(record)) => {
                let rule = self.rules[record.campaign.index()].after(record.outcome);
                let who = self.contact(record.contact);
                who.counted += u16::from(rule.counts_as_attempt);
                who.closed |= rule.close;
                who.rests_until = now + rule.wait;
            }
            Output::Event(Event::ContactClosed { contact, .. }) => {
                self.contact(contact).closed = true;
            }
            _ => {}
        }
    }
}
