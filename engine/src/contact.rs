//! One contact of a list, and what only some contacts have: further numbers, a caller id, a callback.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::id::{AgentId, CampaignId, ContactId, ZoneId};
use crate::phone_number::PhoneNumber;
use crate::retry::{NextNumber, Outcome, RetryRules};
use crate::time::Timestamp;

/// What a contact's end of a call means to the list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ended {
    pub(crate) contact: ContactId,
    pub(crate) number: PhoneNumber,
    pub(crate) outcome: Outcome,
    pub(crate) originated: Timestamp,
}

/// One contact of a list: sixteen bytes, since a million of them are kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Contact {
    /// From the lowest bit: the number (50 bits hold 15 digits), the section of the campaign's list
    /// (10), whether there is [`More`] (1), the state (2).
    packed: u64,
    campaign: u16,
    zone: u16,
    /// Calls made.
    pub(crate) dialled: u16,
    /// Calls that counted as attempts.
    pub(crate) counted: u16,
}

/// Where a contact is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ContactState {
    /// On the list, ready or at rest.
    Listed,
    /// A call to it is under way.
    OnCall,
    /// Not to be dialled again, unless it asks for it.
    Closed,
}

const NUMBER_BITS: u32 = 50;
const SECTION_BITS: u32 = 10;
const MORE: u64 = 1 << (NUMBER_BITS + SECTION_BITS);
const STATE_AT: u32 = NUMBER_BITS + SECTION_BITS + 1;
const NUMBER_MASK: u64 = (1 << NUMBER_BITS) - 1;

/// Sections a campaign's list may have: callbacks, the campaign's own list, and those added.
pub(crate) const SECTIONS_MAX: usize = 1 << SECTION_BITS;

impl Contact {
    /// A contact never dialled.
    pub(crate) fn new(
        number: PhoneNumber,
        campaign: CampaignId,
        section: u16,
        zone: ZoneId,
    ) -> Self {
        Self {
            packed: number.digits() | u64::from(section) << NUMBER_BITS,
            campaign: short(campaign.0),
            zone: short(zone.0),
            dialled: 0,
            counted: 0,
        }
    }

    /// The number that is dialled next, or being dialled.
    #[inline]
    pub(crate) fn number(&self) -> PhoneNumber {
        PhoneNumber::from_digits(self.packed & NUMBER_MASK).expect("packed from a number")
    }

    pub(crate) fn campaign(&self) -> CampaignId {
        CampaignId(self.campaign.into())
    }

    /// The section of the campaign's list it belongs to.
    pub(crate) fn section(&self) -> u16 {
        (self.packed >> NUMBER_BITS) as u16 & ((1 << SECTION_BITS) - 1)
    }

    /// Where [`Contact::number`] is.
    pub(crate) fn zone(&self) -> ZoneId {
        ZoneId(self.zone.into())
    }

    /// Is there [`More`]?
    #[inline]
    pub(crate) fn has_more(&self) -> bool {
        self.packed & MORE != 0
    }

    pub(crate) fn state(&self) -> ContactState {
        match self.packed >> STATE_AT {
            0 => ContactState::Listed,
            1 => ContactState::OnCall,
            _ => ContactState::Closed,
        }
    }

    #[inline]
    pub(crate) fn set_state(&mut self, state: ContactState) {
        let rest = self.packed & !(3 << STATE_AT);
        self.packed = rest | (state as u64) << STATE_AT;
    }

    /// Says that there is [`More`].
    pub(crate) fn set_more(&mut self) {
        self.packed |= MORE;
    }

    /// Another number is next.
    pub(crate) fn turn_to(&mut self, number: PhoneNumber, zone: ZoneId) {
        self.packed = self.packed & !NUMBER_MASK | number.digits();
        self.zone = short(zone.0);
    }

    /// Calls that did not count as attempts.
    pub(crate) fn uncounted(&self) -> u16 {
        self.dialled.saturating_sub(self.counted)
    }

    /// Was it tried as often as it may be?
    pub(crate) fn is_used_up(&self, rules: &RetryRules) -> bool {
        self.counted >= rules.max_attempts || self.dialled >= rules.max_calls
    }
}

fn short(id: u32) -> u16 {
    u16::try_from(id).expect("a dialer has fewer than 65,536 of these")
}

/// What only some contacts have.
#[derive(Clone, Debug)]
pub(crate) struct More {
    /// All its numbers, in the order they are tried; the first is that of the contact.
    pub(crate) numbers: Vec<Number>,
    /// The one tried next, or on the line.
    pub(crate) current: u8,
    /// The one tried last.
    pub(crate) last: u8,
    /// What the person called sees, if the record says so.
    pub(crate) caller_id: Option<PhoneNumber>,
    /// When the person wants to be called, asked for during the call at hand.
    pub(crate) callback_at: Option<Timestamp>,
    /// The call that is next, or under way, was asked for.
    pub(crate) is_callback: bool,
    /// The agent who is to make the callback, if the person wants a certain one.
    pub(crate) wanted: Option<AgentId>,
    /// From then on anybody makes it.
    pub(crate) wanted_until: Timestamp,
    /// The section it is in, if that was ever said.
    pub(crate) place: Option<u16>,
    /// Places on the list before this one are no longer its own.
    pub(crate) valid_from: u64,
    /// It is not to be called any more, and is closed when its call is over.
    pub(crate) is_removed: bool,
}

/// One of several numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number {
    pub(crate) number: PhoneNumber,
    pub(crate) zone: ZoneId,
    /// Calls to it that counted as attempts.
    pub(crate) counted: u16,
    pub(crate) closed: bool,
    pub(crate) rests_until: Timestamp,
}

impl Number {
    pub(crate) fn new(number: PhoneNumber, zone: ZoneId) -> Self {
        Self {
            number,
            zone,
            counted: 0,
            closed: false,
            rests_until: Timestamp::ZERO,
        }
    }
}

impl More {
    fn new(contact: &Contact) -> Self {
        let mut number = Number::new(contact.number(), contact.zone());
        number.counted = contact.counted;
        Self {
            numbers: alloc::vec![number],
            current: 0,
            last: 0,
            caller_id: None,
            callback_at: None,
            is_callback: false,
            wanted: None,
            wanted_until: Timestamp::ZERO,
            place: None,
            valid_from: 0,
            is_removed: false,
        }
    }

    pub(crate) fn current(&mut self) -> &mut Number {
        &mut self.numbers[usize::from(self.current)]
    }

    /// The open number to try next and when: of those that may be tried first, the first in their order
    /// after the one tried last. `may_be` gives the earliest instant of each.
    pub(crate) fn next(
        &self,
        policy: NextNumber,
        may_be: impl Fn(&Number) -> Timestamp,
    ) -> Option<(u8, Timestamp)> {
        let count = self.numbers.len();
        let in_order = (1..=count).map(|step| (usize::from(self.last) + step) % count);
        let open = in_order.filter(|&index| !self.numbers[index].closed);
        let timed = open.map(|index| (index as u8, may_be(&self.numbers[index])));
        match policy {
            // `min_by_key` keeps the first of equals.
            NextNumber::AtOnce => timed.min_by_key(|&(_, at)| at),
            NextNumber::AfterWait => timed.into_iter().next(),
        }
    }
}

/// [`More`] of the contacts that have it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mores(BTreeMap<ContactId, More>);

impl Mores {
    pub(crate) fn get(&self, id: ContactId) -> &More {
        self.0.get(&id).expect("the contact says it has more")
    }

    pub(crate) fn get_mut(&mut self, id: ContactId) -> &mut More {
        self.0.get_mut(&id).expect("the contact says it has more")
    }

    /// Gives a contact more, if it has none yet.
    pub(crate) fn of(&mut self, id: ContactId, contact: &mut Contact) -> &mut More {
        contact.set_more();
        self.0.entry(id).or_insert_with(|| More::new(contact))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_sixteen_bytes_and_keeps_all_its_parts() {
        assert_eq!(size_of::<Contact>(), 16);
        let longest = PhoneNumber::from_digits(999_999_999_999_999).expect("fifteen digits");
        let mut contact = Contact::new(longest, CampaignId(65_535), 1023, ZoneId(65_535));
        contact.set_more();
        for state in [
            ContactState::OnCall,
            ContactState::Closed,
            ContactState::Listed,
        ] {
            contact.set_state(state);
            assert_eq!(contact.state(), state);
            assert!(contact.has_more());
            assert_eq!((contact.number(), contact.section()), (longest, 1023));
        }
        let shortest = PhoneNumber::from_digits(1_000_000).expect("seven digits");
        contact.turn_to(shortest, ZoneId(3));
        assert_eq!((contact.number(), contact.zone()), (shortest, ZoneId(3)));
        assert_eq!(contact.campaign(), CampaignId(65_535));
        assert_eq!(
            (contact.section(), contact.state()),
            (1023, ContactState::Listed)
        );
    }
}
