//! Lists: handing contacts over to the engine, and knowing them again by what is dialled.

use std::ops::Range;

use outpace_engine::{CampaignId, ContactId, Input, ListId, PhoneNumber, Timestamp, ZoneId};
use outpace_scenarios::{ContactSource, MoreList, Scenario};
use rand::RngExt;

use super::World;
use crate::agenda::Happening;
use crate::draw::Draw;
use crate::population::Attempt;

/// Contacts handed over at once when a list runs low: the reference product's `recordCount`.
pub(super) const REFILL: u32 = 400;

/// Which list each contact is on, known from the order in which lists are handed over: every campaign's
/// own list, then those beside them, then whatever more of a campaign's own list was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactLists {
    /// The first contact of each campaign's own list, by campaign.
    own: Vec<u32>,
    /// The first contact of each list beside its campaign's own, the list's number in the campaign, and
    /// the campaign.
    beside: Vec<(u32, u16, CampaignId)>,
    /// The first contact after all of those.
    end: u32,
    /// Contacts read from files, and their campaigns.
    records: Vec<(Range<u32>, CampaignId)>,
}

impl ContactLists {
    /// The lists of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let world = &scenario.world;
        let mut next: u32 = 0;
        let (mut own, mut records) = (Vec::new(), Vec::new());
        for (campaign, contacts) in (0..).map(CampaignId).zip(&world.contacts) {
            let first = next;
            own.push(first);
            next += handed_over_at_first(contacts);
            if let ContactSource::Listed(_) = contacts {
                records.push((first..next, campaign));
            }
        }
        let mut numbers = vec![OWN_LIST; world.contacts.len()];
        let mut beside = Vec::new();
        for more in &world.more_lists {
            let campaign = more.campaign.index();
            if let ContactSource::Generated { .. } = world.contacts[campaign] {
                numbers[campaign] += 1;
                beside.push((next, numbers[campaign], more.campaign));
                next += more.count;
            }
        }
        Self {
            own,
            beside,
            end: next,
            records,
        }
    }

    /// The campaign of a contact that was read from a file, and its place in it: where its record is in
    /// [`outpace_scenarios::Interaction`]. `None` for one that is made up.
    #[must_use]
    pub fn record_of(&self, contact: ContactId) -> Option<(CampaignId, usize)> {
        let mut lists = self.records.iter();
        let (places, campaign) = lists.find(|(places, _)| places.contains(&contact.0))?;
        Some((*campaign, (contact.0 - places.start) as usize))
    }

    /// The number of the contact's list in its campaign: 1 is the campaign's own.
    #[must_use]
    pub fn list_of(&self, contact: ContactId) -> u16 {
        self.beside(contact).map_or(OWN_LIST, |(number, _)| number)
    }

    /// Whose list the contact is on; `None` if it was handed over later, when a list ran low.
    #[must_use]
    pub fn campaign_of(&self, contact: ContactId) -> Option<CampaignId> {
        if contact.0 >= self.end {
            return None;
        }
        let own = self.own.partition_point(|&first| first <= contact.0);
        let own = own
            .checked_sub(1)
            .map(|campaign| CampaignId(campaign as u32));
        self.beside(contact).map(|(_, campaign)| campaign).or(own)
    }

    /// The list beside a campaign's own that the contact is on, and its campaign.
    fn beside(&self, contact: ContactId) -> Option<(u16, CampaignId)> {
        if contact.0 >= self.end {
            return None;
        }
        let upto = self
            .beside
            .partition_point(|&(first, ..)| first <= contact.0);
        let &(_, number, campaign) = self.beside[..upto].last()?;
        Some((number, campaign))
    }
}

const OWN_LIST: u16 = 1;

/// How many contacts of a campaign's own list the engine is told of before the day begins.
pub(super) fn handed_over_at_first(contacts: &ContactSource) -> u32 {
    match contacts {
        ContactSource::Listed(contacts) => contacts.len() as u32,
        ContactSource::Generated { count, .. } => count.unwrap_or(REFILL),
    }
}

impl World<'_> {
    /// A contact's place in its campaign's list. A made-up number says it; see [`made_up_number`].
    pub(super) fn place(
        &self,
        campaign: CampaignId,
        contact: ContactId,
        number: PhoneNumber,
    ) -> u32 {
        match &self.scenario.world.contacts[campaign.index()] {
            ContactSource::Listed(_) => contact.0 - self.lists[campaign.index()].first,
            ContactSource::Generated { .. } => {
                ((number.digits() - base_number(campaign)) % NUMBERS_APART) as u32
            }
        }
    }

    /// Tells the engine of the next contacts of a list.
    pub(super) fn hand_over(&mut self, campaign: CampaignId, count: u32) {
        let list = &mut self.lists[campaign.index()];
        let from = list.next;
        let places = from..from + count;
        list.next = places.end;
        list.first = self.handed_over - from;
        self.handed_over += count;
        match &self.scenario.world.contacts[campaign.index()] {
            ContactSource::Listed(contacts) => {
                for (place, contact) in (self.handed_over - count..).zip(contacts.iter()) {
                    let id = ContactId(place);
                    self.facts.push(Input::ContactAdded {
                        campaign,
                        number: contact.number,
                        zone: contact.zone,
                        priority: contact.priority,
                    });
                    let zone = contact.zone;
                    for &number in &contact.more_numbers {
                        self.facts.push(Input::NumberAdded {
                            contact: id,
                            number,
                            zone,
                        });
                    }
                    if let Some(caller_id) = contact.caller_id {
                        self.facts.push(Input::CallerIdGiven {
                            contact: id,
                            caller_id,
                        });
                    }
                }
            }
            ContactSource::Generated {
                zones, numbers: 1, ..
            } if zones.len() == 1 => {
                let first = made_up_number(campaign, from);
                let zone = zones[0].0;
                self.facts.push(Input::BlockAdded {
                    campaign,
                    first,
                    count,
                    zone,
                });
            }
            ContactSource::Generated { zones, numbers, .. } => {
                let first = self.handed_over - count;
                for (id, place) in (first..).zip(places) {
                    let number = made_up_number(campaign, place);
                    let zone = self.made_up_zone(campaign, place, zones);
                    self.facts.push(Input::ContactAdded {
                        campaign,
                        number,
                        zone,
                        priority: 0,
                    });
                    self.add_numbers(ContactId(id), number, *numbers, zone);
                }
            }
        }
    }

    /// Hands over the lists beside the campaigns' own.
    pub(super) fn add_more_lists(&mut self) {
        let mut lists_of = vec![0_u32; self.lists.len()];
        for (list, more) in (0..).map(ListId).zip(&self.scenario.world.more_lists) {
            let campaign = more.campaign;
            let ContactSource::Generated { zones, numbers, .. } =
                &self.scenario.world.contacts[campaign.index()]
            else {
                continue;
            };
            self.facts.push(Input::ListAdded {
                campaign,
                priority: more.priority,
                expires: more
                    .expires
                    .map_or(Timestamp::NEVER, |expires| Timestamp::ZERO + expires),
            });
            self.book_pauses(list, more);
            lists_of[campaign.index()] += 1;
            let first = lists_of[campaign.index()] * LISTS_APART;
            for place in first..first + more.count {
                let number = made_up_number(campaign, place);
                let zone = self.made_up_zone(campaign, place, zones);
                self.facts.push(Input::RecordAdded {
                    list,
                    number,
                    zone,
                    priority: 0,
                });
                self.add_numbers(ContactId(self.handed_over), number, *numbers, zone);
                self.handed_over += 1;
            }
        }
    }

    /// A list pauses with the day, or later, and goes on; one that has expired does neither.
    fn book_pauses(&mut self, list: ListId, more: &MoreList) {
        let day_length = self.scenario.world.day_length;
        let end = more.expires.map_or(day_length, |at| at.min(day_length));
        for pause in more.paused.iter().filter(|pause| pause.start < end) {
            if pause.start.is_zero() {
                self.facts.push(Input::ListPaused(list));
            } else {
                let at = Timestamp::ZERO + pause.start;
                self.agenda.book(at, Happening::ListPauses(list));
            }
            if pause.end < end {
                let at = Timestamp::ZERO + pause.end;
                self.agenda.book(at, Happening::ListActivates(list));
            }
        }
    }

    /// A campaign's own list pauses with the day, or later, and goes on.
    pub(super) fn book_pauses_of_own(&mut self, campaign: CampaignId) {
        let world = &self.scenario.world;
        for pause in &world.paused[campaign.index()] {
            if pause.start.is_zero() {
                self.facts.push(Input::OwnListPaused(campaign));
            } else {
                let at = Timestamp::ZERO + pause.start;
                self.agenda.book(at, Happening::OwnListPauses(campaign));
            }
            if pause.end < world.day_length {
                let at = Timestamp::ZERO + pause.end;
                self.agenda.book(at, Happening::OwnListActivates(campaign));
            }
        }
    }

    /// Further numbers of a made-up contact.
    fn add_numbers(&mut self, contact: ContactId, first: PhoneNumber, numbers: u8, zone: ZoneId) {
        for further in 1..u64::from(numbers) {
            let digits = first.digits() + further * NUMBERS_APART;
            let number = PhoneNumber::from_digits(digits).expect("as many digits as the first");
            self.facts.push(Input::NumberAdded {
                contact,
                number,
                zone,
            });
        }
    }

    /// Where a made-up contact lives.
    pub(super) fn made_up_zone(
        &self,
        campaign: CampaignId,
        place: u32,
        zones: &[(ZoneId, f64)],
    ) -> ZoneId {
        let who = Attempt::new(campaign, place, 0).person();
        let share = self.seed.stream(Draw::Zone, who, 0).random::<f64>();
        let mut upto = 0.0;
        let inside = |&&(_, part): &&(_, f64)| {
            upto += part;
            share < upto
        };
        let zone = zones.iter().find(inside).or(zones.last());
        zone.expect("a list has a zone").0
    }
}

/// A number no one has: simulated people are never on a real line, but a number is a number.
fn made_up_number(campaign: CampaignId, place: u32) -> PhoneNumber {
    let digits = base_number(campaign) + u64::from(place);
    PhoneNumber::from_digits(digits).expect("eleven to fifteen digits, the first not 0")
}

/// Campaigns are ten thousand million apart: ten numbers of each contact, a thousand million apart.
fn base_number(campaign: CampaignId) -> u64 {
    (u64::from(campaign.0) + 1) * 10_000_000_000
}

/// From a contact's number to its next one. Places in a list are below it.
const NUMBERS_APART: u64 = 1_000_000_000;

/// From the places of a campaign's list to those of its next one.
const LISTS_APART: u32 = 50_000_000;
