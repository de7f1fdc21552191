//! What was done with contacts and numbers, as far as a frequency rule may still ask.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::config::CampaignConfig;
use crate::hours::Zone;
use crate::id::ContactId;
use crate::phone_number::PhoneNumber;
use crate::retry::Outcome;
use crate::spacing::{CameOfIt, Clock, Past, Per, Rule, Special, not_before};
use crate::time::Timestamp;

/// The past of contacts and of numbers. Empty while there is no rule.
#[derive(Clone, Debug)]
pub(crate) struct History {
    of_contacts: Pasts<ContactId>,
    of_numbers: Pasts<PhoneNumber>,
    pub(crate) unix_epoch_s: i64,
}

/// A call that is thought of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Thought<'a> {
    pub(crate) contact: ContactId,
    pub(crate) number: PhoneNumber,
    pub(crate) zone: &'a Zone,
    /// The campaign's own rules.
    pub(crate) rules: &'a [Rule],
    pub(crate) special: Special,
}

impl History {
    pub(crate) fn new(campaigns: &[CampaignConfig], zones: &[Zone], unix_epoch_s: i64) -> Self {
        let own = campaigns.iter().map(|campaign| &campaign.retry.frequency);
        let laws = zones.iter().filter_map(Zone::law);
        let all = own.chain(laws.map(|law| &law.frequency)).flatten();
        let (of_contacts, of_numbers) = all.partition(|rule| rule.per == Per::Contact);
        Self {
            of_contacts: Pasts::new(of_contacts),
            of_numbers: Pasts::new(of_numbers),
            unix_epoch_s,
        }
    }

    /// Is there a rule anywhere?
    #[inline]
    pub(crate) fn is_kept(&self) -> bool {
        !self.of_contacts.rules.is_empty() || !self.of_numbers.rules.is_empty()
    }

    /// Notes a call that is over.
    pub(crate) fn note(&mut self, contact: ContactId, number: PhoneNumber, past: Past) {
        self.of_contacts.note(contact, past);
        self.of_numbers.note(number, past);
    }

    /// The earliest instant, from `now` on, at which no rule forbids the call.
    pub(crate) fn not_before(&self, now: Timestamp, thought: Thought<'_>) -> Timestamp {
        let clock = Clock {
            zone: thought.zone,
            unix_epoch_s: self.unix_epoch_s,
        };
        let law = thought.zone.law().map(|law| law.frequency.iter());
        let rules = || {
            thought
                .rules
                .iter()
                .chain(law.clone().into_iter().flatten())
        };
        let asked = |per, past| {
            let rules = rules().filter(|rule| rule.per == per);
            not_before(rules, past, now, clock, thought.special).at
        };
        let contact = asked(Per::Contact, self.of_contacts.of(thought.contact));
        contact.max(asked(Per::Number, self.of_numbers.of(thought.number)))
    }
}

/// What came of a call, as a rule asks. A person whom an agent reached too late was talked to.
pub(crate) const fn came_of(outcome: Outcome) -> CameOfIt {
    match outcome {
        Outcome::Connected => CameOfIt::Conversation,
        Outcome::Abandoned => CameOfIt::Abandoned,
        Outcome::AnsweringMachine => CameOfIt::DetectedMachine,
        _ => CameOfIt::Nothing,
    }
}

/// Pasts under one kind of key, in order of time.
#[derive(Clone, Debug)]
struct Pasts<K> {
    /// Every rule that may ask.
    rules: Vec<Rule>,
    past: BTreeMap<K, Vec<Past>>,
}

impl<K: Ord> Pasts<K> {
    fn new(rules: Vec<&Rule>) -> Self {
        let mut own: Vec<Rule> = Vec::new();
        for rule in rules {
            if !own.contains(rule) {
                own.push(*rule);
            }
        }
        Self {
            rules: own,
            past: BTreeMap::new(),
        }
    }

    fn of(&self, key: K) -> &[Past] {
        if self.past.is_empty() {
            return &[];
        }
        self.past.get(&key).map_or(&[], Vec::as_slice)
    }

    /// Keeps what a rule may still ask for: of what it counts, as many as are enough.
    fn note(&mut self, key: K, new: Past) {
        let Self { rules, past } = self;
        if !rules.iter().any(|rule| rule.counts(new.came_of_it)) {
            return;
        }
        let past = past.entry(key).or_default();
        past.push(new);
        let mut at = past.len();
        while at > 0 {
            at -= 1;
            let later = &past[at + 1..];
            let is_asked_for = rules.iter().any(|rule| {
                let counted = |past: &&Past| rule.counts(past.came_of_it);
                rule.counts(past[at].came_of_it)
                    && later.iter().filter(counted).count() < rule.enough as usize
            });
            if !is_asked_for {
                past.remove(at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spacing::{DMA_ABANDONED, FLORIDA};

    #[test]
    fn no_more_is_kept_than_a_rule_may_ask_for() {
        let rules = [FLORIDA, DMA_ABANDONED];
        let mut pasts = Pasts::new(rules.iter().collect());
        for second in 0..100 {
            let came_of_it = if second % 10 == 0 {
                CameOfIt::Abandoned
            } else {
                CameOfIt::Nothing
            };
            let at = Timestamp::from_secs(second);
            pasts.note(ContactId(7), Past { at, came_of_it });
        }
        let kept: Vec<u64> = pasts
            .of(ContactId(7))
            .iter()
            .map(|past| past.at.as_secs())
            .collect();
        assert_eq!(kept, [80, 90, 97, 98, 99]);
        assert!(pasts.of(ContactId(8)).is_empty());
    }

    #[test]
    fn what_no_rule_counts_is_not_kept() {
        let mut pasts = Pasts::new([&DMA_ABANDONED].to_vec());
        pasts.note(
            ContactId(1),
            Past {
                at: Timestamp::ZERO,
                came_of_it: CameOfIt::Nothing,
            },
        );
        assert!(pasts.past.is_empty());
    }
}
