//! Who is called next.
//!
//! Order: contacts whose retry is due before contacts never dialled, each in the order they became
//! ready; only contacts whose clock is inside the calling hours.

use alloc::collections::{BinaryHeap, VecDeque};
use alloc::vec::Vec;
use core::cmp::Reverse;

use crate::hours::{CallingHours, Zone};
use crate::id::{CampaignId, ContactId, ZoneId};
use crate::phone_number::PhoneNumber;
use crate::time::Timestamp;

/// One contact of a list: sixteen bytes, since a million of them are kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Contact {
    pub(crate) number: PhoneNumber,
    campaign: u16,
    zone: u16,
    /// Calls made.
    pub(crate) dialled: u16,
    /// Calls that counted as attempts.
    pub(crate) counted: u16,
}

impl Contact {
    /// A contact never dialled.
    pub(crate) fn new(number: PhoneNumber, campaign: CampaignId, zone: ZoneId) -> Self {
        let short = |id: u32| u16::try_from(id).expect("a dialer has fewer than 65,536 of these");
        Self {
            number,
            campaign: short(campaign.0),
            zone: short(zone.0),
            dialled: 0,
            counted: 0,
        }
    }

    pub(crate) fn campaign(&self) -> CampaignId {
        CampaignId(self.campaign.into())
    }

    pub(crate) fn zone(&self) -> ZoneId {
        ZoneId(self.zone.into())
    }
}

/// The list of one campaign.
#[derive(Clone, Debug)]
pub(crate) struct DialList {
    hours: CallingHours,
    unix_epoch_s: i64,
    /// One a zone that has contacts.
    groups: Vec<ZoneGroup>,
    /// Index into `groups` by zone.
    group_of_zone: Vec<Option<u32>>,
    /// Contacts at rest, by when they may be tried again.
    resting: BinaryHeap<Reverse<(Timestamp, u64, ContactId, ZoneId)>>,
    sequence: u64,
    fresh: u32,
}

/// The contacts of one zone: they are in or out of their calling hours together.
#[derive(Clone, Debug)]
struct ZoneGroup {
    zone: ZoneId,
    open: bool,
    /// `open` holds until then.
    until: Timestamp,
    fresh: VecDeque<ContactId>,
    due: VecDeque<(u64, ContactId)>,
}

impl ZoneGroup {
    fn has_contacts(&self) -> bool {
        !self.due.is_empty() || !self.fresh.is_empty()
    }
}

impl DialList {
    pub(crate) fn new(hours: CallingHours, unix_epoch_s: i64, zones: usize) -> Self {
        Self {
            hours,
            unix_epoch_s,
            groups: Vec::new(),
            group_of_zone: alloc::vec![None; zones],
            resting: BinaryHeap::new(),
            sequence: 0,
            fresh: 0,
        }
    }

    /// Puts a contact never dialled on the list.
    pub(crate) fn add(&mut self, contact: ContactId, zone: ZoneId) {
        let group = *self.group_of_zone[zone.index()].get_or_insert_with(|| {
            self.groups.push(ZoneGroup {
                zone,
                open: false,
                until: Timestamp::ZERO,
                fresh: VecDeque::new(),
                due: VecDeque::new(),
            });
            self.groups.len() as u32 - 1
        });
        self.groups[group as usize].fresh.push_back(contact);
        self.fresh += 1;
    }

    /// Lets a contact that was dialled rest until `due`.
    pub(crate) fn rest(&mut self, contact: ContactId, zone: ZoneId, due: Timestamp) {
        self.sequence += 1;
        self.resting
            .push(Reverse((due, self.sequence, contact, zone)));
    }

    /// Takes the next contact to call, if there is one who may be called now.
    pub(crate) fn take(&mut self, now: Timestamp, zones: &[Zone]) -> Option<ContactId> {
        self.refresh(now, zones);
        // Of all open zones, the first due; if none is, the first never dialled.
        let (mut due, mut fresh) = (None, None);
        for (index, group) in self.groups.iter().enumerate().filter(|(_, it)| it.open) {
            if let Some(&(sequence, _)) = group.due.front() {
                let this = (sequence, index);
                due = Some(due.map_or(this, |best| this.min(best)));
            } else if let Some(&contact) = group.fresh.front() {
                let this = (contact, index);
                fresh = Some(fresh.map_or(this, |best| this.min(best)));
            }
        }
        if let Some((_, index)) = due {
            let taken = self.groups[index].due.pop_front();
            return taken.map(|(_, contact)| contact);
        }
        let (_, index) = fresh?;
        self.fresh -= 1;
        self.groups[index].fresh.pop_front()
    }

    /// When somebody may be called next, if nobody may now: a retry due, or calling hours opening.
    pub(crate) fn next_ready(&self) -> Option<Timestamp> {
        let retry = self.resting.peek().map(|Reverse(entry)| entry.0);
        let opening = self
            .groups
            .iter()
            .filter(|group| !group.open && group.has_contacts())
            .filter_map(|group| group.until.known())
            .min();
        match (retry, opening) {
            (Some(retry), Some(opening)) => Some(retry.min(opening)),
            (retry, opening) => retry.or(opening),
        }
    }

    /// Nobody is left, not even at rest.
    pub(crate) fn is_empty(&self) -> bool {
        self.resting.is_empty()
            && self
                .groups
                .iter()
                .all(|group| group.due.is_empty() && group.fresh.is_empty())
    }

    /// Contacts never dialled.
    pub(crate) fn fresh(&self) -> u32 {
        self.fresh
    }

    /// Contacts on the list, whether they may be called now or not.
    pub(crate) fn len(&self) -> usize {
        self.fresh as usize
            + self.resting.len()
            + self
                .groups
                .iter()
                .map(|group| group.due.len())
                .sum::<usize>()
    }

    /// Brings calling hours and due retries up to now.
    fn refresh(&mut self, now: Timestamp, zones: &[Zone]) {
        for group in &mut self.groups {
            if now >= group.until {
                let hours = self
                    .hours
                    .at(now, &zones[group.zone.index()], self.unix_epoch_s);
                group.open = hours.open;
                group.until = hours.until.unwrap_or(Timestamp::NEVER);
            }
        }
        while let Some(&Reverse((due, sequence, contact, zone))) = self.resting.peek()
            && due <= now
        {
            self.resting.pop();
            let group = self.group_of_zone[zone.index()].expect("a contact at rest was added once");
            self.groups[group as usize]
                .due
                .push_back((sequence, contact));
        }
    }
}
