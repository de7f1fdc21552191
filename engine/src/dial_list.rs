//! Who is called next.
//!
//! A campaign's list has sections: callbacks first, then the lists by priority, the campaign's own
//! among them. The first section with somebody who may be called now is served; in it, contacts whose
//! retry is due before contacts never dialled, each in the order they became ready, of the latter those of
//! higher priority first; only contacts whose clock is inside the calling hours.

use alloc::collections::{BTreeMap, BinaryHeap, VecDeque};
use alloc::vec::Vec;
use core::cmp::Reverse;

use crate::contact::SECTIONS_MAX;
use crate::hours::{CallingHours, Zone};
use crate::id::{ContactId, ZoneId};
use crate::time::Timestamp;

/// The list of one campaign.
#[derive(Clone, Debug)]
pub(crate) struct DialList {
    hours: CallingHours,
    unix_epoch_s: i64,
    zones: usize,
    sections: Vec<Section>,
    /// Sections in the order they are served.
    order: Vec<u16>,
    /// Contacts at rest, by when they may be tried again.
    resting: BinaryHeap<Reverse<Resting>>,
    sequence: u64,
    /// Contacts never dialled.
    fresh: u32,
    /// Until then no calling hours begin or end, and nobody's rest is over.
    settled_until: Timestamp,
}

/// When, in which turn, who, in which zone and section.
type Resting = (Timestamp, u64, ContactId, u16, u16);

/// Contacts of one priority and life.
#[derive(Clone, Debug)]
struct Section {
    priority: u8,
    status: ListStatus,
    /// It has expired from then on, even if its deadline is still to be acted on: deadlines that are acted
    /// on late may dial before it.
    expires: Timestamp,
    /// Contacts in it, ready or at rest.
    listed: u32,
    /// One a zone that has contacts.
    groups: Vec<ZoneGroup>,
    /// Index into `groups` by zone.
    group_of_zone: Vec<Option<u32>>,
}

/// Where a list is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListStatus {
    /// Its contacts are dialled.
    Active,
    /// They are not, for now.
    Paused,
    /// They never will be again.
    Expired,
}

/// The contacts of one zone: they are in or out of their calling hours together.
#[derive(Clone, Debug)]
struct ZoneGroup {
    zone: ZoneId,
    /// Where the place has a law of its own: the hours that it and the campaign allow.
    hours: Option<CallingHours>,
    open: bool,
    /// `open` holds until then.
    until: Timestamp,
    /// Never dialled, of priority 0: most lists know no other.
    fresh: VecDeque<ContactId>,
    /// Never dialled, by priority but 0. No queue in it is empty.
    ranked: BTreeMap<i16, VecDeque<ContactId>>,
    due: VecDeque<(u64, ContactId)>,
}

impl ZoneGroup {
    fn has_contacts(&self) -> bool {
        !self.due.is_empty() || !self.fresh.is_empty() || !self.ranked.is_empty()
    }

    /// Contacts never dialled.
    fn count_fresh(&self) -> usize {
        let ranked = self.ranked.values().map(VecDeque::len);
        self.fresh.len() + ranked.sum::<usize>()
    }

    fn queue(&mut self, priority: i16) -> &mut VecDeque<ContactId> {
        match priority {
            0 => &mut self.fresh,
            _ => self.ranked.entry(priority).or_default(),
        }
    }

    /// Of contacts never dialled the next, and how they are ordered.
    #[inline]
    fn first_fresh(&self) -> Option<(Reverse<i16>, ContactId)> {
        let plain = self.fresh.front().map(|&contact| (Reverse(0), contact));
        if self.ranked.is_empty() {
            return plain;
        }
        let (&priority, queue) = self.ranked.last_key_value()?;
        if priority < 0 && plain.is_some() {
            return plain;
        }
        queue.front().map(|&contact| (Reverse(priority), contact))
    }

    /// Takes out what [`Self::first_fresh`] found.
    fn pop_fresh(&mut self, priority: i16) -> Option<ContactId> {
        if priority == 0 {
            return self.fresh.pop_front();
        }
        let queue = self.queue(priority);
        let contact = queue.pop_front();
        if queue.is_empty() {
            self.ranked.remove(&priority);
        }
        contact
    }
}

/// Who was taken from the list, and from which place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Taken {
    pub(crate) contact: ContactId,
    /// The place: 0 if the contact was never dialled.
    pub(crate) sequence: u64,
    section: u16,
}

/// The section of callbacks.
pub(crate) const CALLBACKS: u16 = 0;
/// The section of contacts that belong to no list but the campaign's own.
pub(crate) const OWN: u16 = 1;

impl DialList {
    pub(crate) fn new(hours: CallingHours, unix_epoch_s: i64, zones: usize) -> Self {
        let mut list = Self {
            hours,
            unix_epoch_s,
            zones,
            sections: Vec::new(),
            order: Vec::new(),
            resting: BinaryHeap::new(),
            sequence: 0,
            fresh: 0,
            settled_until: Timestamp::ZERO,
        };
        list.add_section(u8::MAX, Timestamp::NEVER);
        list.add_section(0, Timestamp::NEVER);
        list
    }

    /// Is there room for another list?
    pub(crate) fn has_room(&self) -> bool {
        self.sections.len() < SECTIONS_MAX
    }

    /// Makes room for another list; `None` when there are too many.
    pub(crate) fn add_section(&mut self, priority: u8, expires: Timestamp) -> Option<u16> {
        if !self.has_room() {
            return None;
        }
        let section = self.sections.len() as u16;
        self.sections.push(Section {
            priority,
            status: ListStatus::Active,
            expires,
            listed: 0,
            groups: Vec::new(),
            group_of_zone: alloc::vec![None; self.zones],
        });
        // Callbacks stay first; of equal priorities the older list comes first.
        let rank = |section: &u16| self.sections[usize::from(*section)].priority;
        let ahead = self.order.iter().skip(1).filter(|it| rank(it) >= priority);
        let place = (1 + ahead.count()).min(self.order.len());
        self.order.insert(place, section);
        Some(section)
    }

    /// Puts contacts never dialled on the list, by where they are and their priority.
    pub(crate) fn add_fresh(
        &mut self,
        contacts: impl ExactSizeIterator<Item = ContactId>,
        section: u16,
        (zone, priority): (ZoneId, i16),
        zones: &[Zone],
    ) {
        let hours = &self.hours;
        let state = &mut self.sections[usize::from(section)];
        let count = contacts.len() as u32;
        if state.status == ListStatus::Expired || count == 0 {
            return;
        }
        let group = state.group(zone, hours, zones);
        group.queue(priority).extend(contacts);
        self.settled_until = self.settled_until.min(group.until);
        state.listed += count;
        self.fresh += count;
    }

    /// Lets a contact that was dialled rest until `due`; false if its list has expired.
    pub(crate) fn rest(
        &mut self,
        contact: ContactId,
        section: u16,
        zone: ZoneId,
        due: Timestamp,
    ) -> bool {
        let state = &mut self.sections[usize::from(section)];
        if state.status == ListStatus::Expired {
            return false;
        }
        state.listed += 1;
        self.sequence += 1;
        self.settled_until = self.settled_until.min(due);
        let (zone, sequence) = (zone.0 as u16, self.sequence);
        self.resting
            .push(Reverse((due, sequence, contact, zone, section)));
        true
    }

    /// The contact's place in a section is its own no longer, wherever it is. What has a later place than
    /// this is valid.
    pub(crate) fn leave(&mut self, section: u16) -> u64 {
        let listed = &mut self.sections[usize::from(section)].listed;
        *listed = listed.saturating_sub(1);
        self.sequence + 1
    }

    /// The place that was taken was left before.
    pub(crate) fn was_left(&mut self, taken: Taken) {
        self.sections[usize::from(taken.section)].listed += 1;
    }

    /// Takes the next contact to call, if there is one who may be called now.
    pub(crate) fn take(&mut self, now: Timestamp, zones: &[Zone]) -> Option<Taken> {
        self.refresh(now, zones);
        for &index in &self.order {
            let section = &mut self.sections[usize::from(index)];
            if section.listed == 0 || section.status_at(now) != ListStatus::Active {
                continue;
            }
            if let Some((contact, sequence)) = section.take() {
                self.fresh -= u32::from(sequence == 0);
                return Some(Taken {
                    contact,
                    sequence,
                    section: index,
                });
            }
        }
        None
    }

    /// May contacts of a zone be called now?
    pub(crate) fn is_open(
        &mut self,
        section: u16,
        zone: ZoneId,
        now: Timestamp,
        zones: &[Zone],
    ) -> bool {
        let section = &mut self.sections[usize::from(section)];
        let group = section.group(zone, &self.hours, zones);
        if now >= group.until {
            group.look(now, &self.hours, zones, self.unix_epoch_s);
        }
        self.settled_until = self.settled_until.min(group.until);
        group.open
    }

    /// When somebody may be called next, if nobody may now: a retry due, or calling hours opening.
    pub(crate) fn next_ready(&self) -> Option<Timestamp> {
        let retry = self.resting.peek().map(|Reverse(entry)| entry.0);
        let active = self
            .sections
            .iter()
            .filter(|section| section.status == ListStatus::Active);
        let opening = active
            .flat_map(|section| &section.groups)
            .filter(|group| !group.open && group.has_contacts())
            .filter_map(|group| group.until.known())
            .min();
        match (retry, opening) {
            (Some(retry), Some(opening)) => Some(retry.min(opening)),
            (retry, opening) => retry.or(opening),
        }
    }

    /// Nobody is left, not even at rest or on a list that is paused.
    pub(crate) fn is_empty(&self) -> bool {
        self.sections.iter().all(|section| section.listed == 0)
    }

    /// Contacts never dialled.
    pub(crate) fn fresh(&self) -> u32 {
        self.fresh
    }

    /// Contacts on the list, whether they may be called now or not.
    pub(crate) fn len(&self) -> usize {
        let listed = self.sections.iter().map(|section| section.listed);
        listed.sum::<u32>() as usize
    }

    pub(crate) fn status(&self, section: u16, now: Timestamp) -> ListStatus {
        self.sections[usize::from(section)].status_at(now)
    }

    /// Was the end of a list acted on?
    pub(crate) fn has_ended(&self, section: u16) -> bool {
        self.sections[usize::from(section)].status == ListStatus::Expired
    }

    /// Moves a list on in its life; one that expired loses its contacts.
    pub(crate) fn set_status(&mut self, section: u16, status: ListStatus) {
        let section = &mut self.sections[usize::from(section)];
        section.status = status;
        if status == ListStatus::Expired {
            let fresh: usize = section.groups.iter().map(ZoneGroup::count_fresh).sum();
            self.fresh -= fresh as u32;
            section.groups = Vec::new();
            section.group_of_zone.fill(None);
            section.listed = 0;
        }
    }

    /// Brings calling hours and due retries up to now.
    fn refresh(&mut self, now: Timestamp, zones: &[Zone]) {
        if now < self.settled_until {
            return;
        }
        for group in self.sections.iter_mut().flat_map(|it| &mut it.groups) {
            if now >= group.until {
                group.look(now, &self.hours, zones, self.unix_epoch_s);
            }
        }
        while let Some(&Reverse((due, sequence, contact, zone, section))) = self.resting.peek()
            && due <= now
        {
            self.resting.pop();
            let section = &mut self.sections[usize::from(section)];
            if section.status == ListStatus::Expired {
                continue;
            }
            let group = section.group(ZoneId(zone.into()), &self.hours, zones);
            if now >= group.until {
                group.look(now, &self.hours, zones, self.unix_epoch_s);
            }
            group.due.push_back((sequence, contact));
        }
        let groups = self.sections.iter().flat_map(|it| &it.groups);
        let changes = groups.map(|group| group.until);
        let rest = self.resting.peek().map(|Reverse(entry)| entry.0);
        self.settled_until = changes.chain(rest).min().unwrap_or(Timestamp::NEVER);
    }
}

impl Section {
    fn status_at(&self, now: Timestamp) -> ListStatus {
        if self.expires <= now {
            ListStatus::Expired
        } else {
            self.status
        }
    }

    /// Of all open zones, the first due; if none is, of those of the highest priority the first never dialled.
    #[inline]
    fn take(&mut self) -> Option<(ContactId, u64)> {
        let taken = match self.groups.as_mut_slice() {
            [only] if only.open => only.take(),
            [_] => None,
            groups => first_of(groups).and_then(ZoneGroup::take),
        };
        self.listed -= u32::from(taken.is_some());
        taken
    }

    /// The group of a zone, made if there is none.
    fn group(&mut self, zone: ZoneId, hours: &CallingHours, zones: &[Zone]) -> &mut ZoneGroup {
        let Self {
            groups,
            group_of_zone,
            ..
        } = self;
        let group = *group_of_zone[zone.index()].get_or_insert_with(|| {
            let law = zones[zone.index()].law();
            groups.push(ZoneGroup {
                zone,
                hours: law.map(|law| hours.and(&law.hours)),
                open: false,
                until: Timestamp::ZERO,
                fresh: VecDeque::new(),
                ranked: BTreeMap::new(),
                due: VecDeque::new(),
            });
            groups.len() as u32 - 1
        });
        &mut groups[group as usize]
    }
}

/// The open zone whose turn it is.
fn first_of(groups: &mut [ZoneGroup]) -> Option<&mut ZoneGroup> {
    let (mut due, mut fresh) = (None, None);
    for (index, group) in groups.iter().enumerate().filter(|(_, it)| it.open) {
        if let Some(&(sequence, _)) = group.due.front() {
            let this = (sequence, index);
            due = Some(due.map_or(this, |best| this.min(best)));
        } else if let Some(first) = group.first_fresh() {
            let this = (first, index);
            fresh = Some(fresh.map_or(this, |best| this.min(best)));
        }
    }
    let index = due
        .map(|(_, index)| index)
        .or(fresh.map(|(_, index)| index))?;
    Some(&mut groups[index])
}

impl ZoneGroup {
    /// Takes out who is first: with their place, which is 0 if they were never dialled.
    #[inline]
    fn take(&mut self) -> Option<(ContactId, u64)> {
        if let Some((sequence, contact)) = self.due.pop_front() {
            return Some((contact, sequence));
        }
        let priority = if self.ranked.is_empty() {
            0
        } else {
            self.first_fresh()?.0.0
        };
        Some((self.pop_fresh(priority)?, 0))
    }

    fn look(&mut self, now: Timestamp, hours: &CallingHours, zones: &[Zone], unix_epoch_s: i64) {
        let hours = self.hours.as_ref().unwrap_or(hours);
        let at = hours.at(now, &zones[self.zone.index()], unix_epoch_s);
        self.open = at.open;
        self.until = at.until.unwrap_or(Timestamp::NEVER);
    }
}
