//! A list that is paused or has expired is not dialled.

use std::collections::BTreeSet;

use outpace_engine::{CampaignId, Command, Input, ListId, Output, Timestamp};

use crate::roster::Roster;
use crate::{Checker, Faults, Rule};

/// The lists as they were told.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    roster: Roster,
    lists: Vec<List>,
    /// Campaigns whose own list is paused.
    own_paused: BTreeSet<CampaignId>,
}

#[derive(Clone, Copy, Debug)]
struct List {
    expires: Timestamp,
    is_paused: bool,
}

impl Lists {
    fn list(&mut self, id: ListId) -> &mut List {
        &mut self.lists[id.index()]
    }
}

impl Checker for Lists {
    fn fact(&mut self, now: Timestamp, fact: &Input, _: &mut Faults) {
        self.roster.fact(fact);
        match *fact {
            Input::ListAdded { expires, .. } => self.lists.push(List {
                expires,
                is_paused: false,
            }),
            Input::ListPaused(id) => self.list(id).is_paused = true,
            Input::ListActivated(id) => self.list(id).is_paused = false,
            Input::OwnListPaused(campaign) => {
                self.own_paused.insert(campaign);
            }
            Input::OwnListActivated(campaign) => {
                self.own_paused.remove(&campaign);
            }
            Input::ListExpired(id) => {
                let list = self.list(id);
                list.expires = list.expires.min(now);
            }
            _ => {}
        }
    }

    fn said(&mut self, now: Timestamp, output: &Output, faults: &mut Faults) {
        let Output::Command(Command::Originate {
            call,
            contact,
            campaign,
            ..
        }) = *output
        else {
            return;
        };
        let listed = self.roster.get(contact);
        let Some(id) = listed.and_then(|listed| listed.list) else {
            let is_paused = listed.is_some() && self.own_paused.contains(&campaign);
            return faults.demand(Rule::Lists, !is_paused, || {
                format!("{call} dials {contact} of {campaign}'s own list, which is paused")
            });
        };
        let list = self.lists[id.index()];
        faults.demand(Rule::Lists, now < list.expires, || {
            format!(
                "{call} dials {contact} of {id}, which expired at {}",
                list.expires
            )
        });
        faults.demand(Rule::Lists, !list.is_paused, || {
            format!("{call} dials {contact} of {id}, which is paused")
        });
    }
}
