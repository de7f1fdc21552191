//! Each contact sees the number of the first rule of PreDial that fits the call, or else that of its
//! record, or else the campaign's.

use outpace_engine::config::{CallerIds, PreDialRule};
use outpace_engine::{
    CallId, CampaignId, Command, Config, Event, Input, ListId, Output, PhoneNumber, Timestamp,
};

use crate::roster::Roster;
use crate::{Checker, Faults, Rule};

/// What each campaign says, and the records as they were told.
#[derive(Debug)]
pub(crate) struct CallerId {
    ids: Vec<Option<CallerIds>>,
    roster: Roster,
    /// Each added list's number in its campaign.
    lists: Vec<u16>,
    /// Lists of each campaign so far, its own among them.
    lists_of: Vec<u16>,
    /// A rule that was said to be followed by the next call.
    said: Option<(CallId, u16)>,
}

/// What rules look at.
struct Dialled {
    number: PhoneNumber,
    attempt: u16,
    list: u16,
}

impl CallerId {
    pub(crate) fn new(config: &Config) -> Self {
        let ids = config.campaigns.iter();
        Self {
            ids: ids.map(|it| it.caller_ids.as_deref().cloned()).collect(),
            roster: Roster::default(),
            lists: Vec::new(),
            lists_of: vec![1; config.campaigns.len()],
            said: None,
        }
    }

    /// The rule to follow, by its place, and what it says.
    fn rule(&self, campaign: CampaignId, call: &Dialled) -> Option<(u16, PhoneNumber)> {
        let rules = (0..).zip(&self.ids[campaign.index()].as_ref()?.pre_dial);
        let mut fitting = rules.filter(|(_, rule)| fits(rule, call));
        fitting.next().map(|(place, rule)| (place, rule.caller_id))
    }

    fn number_of_list(&self, list: Option<ListId>) -> u16 {
        list.map_or(1, |list| self.lists[list.index()])
    }
}

/// By the digits as they are written, and not as the engine does it.
fn fits(rule: &PreDialRule, call: &Dialled) -> bool {
    let number = call.number.digits().to_string();
    let begins = |prefix: &outpace_engine::config::NumberPrefix| {
        let parsed = |digits: usize| outpace_engine::config::NumberPrefix::parse(&number[..digits]);
        (1..=number.len()).any(|digits| parsed(digits).as_ref() == Ok(prefix))
    };
    rule.prefix.as_ref().is_none_or(begins)
        && rule.attempts.contains(&call.attempt)
        && rule.list.is_none_or(|list| list == call.list)
}

impl Checker for CallerId {
    fn fact(&mut self, _: Timestamp, fact: &Input, _: &mut Faults) {
        self.roster.fact(fact);
        if let Input::ListAdded { campaign, .. } = *fact {
            let lists = &mut self.lists_of[campaign.index()];
            *lists += 1;
            self.lists.push(*lists);
        }
    }

    fn said(&mut self, _: Timestamp, output: &Output, faults: &mut Faults) {
        match *output {
            Output::Event(Event::PreDial { call, rule }) => self.said = Some((call, rule)),
            Output::Command(Command::Originate {
                call,
                contact,
                attempt,
                number,
                campaign,
                caller_id,
                ..
            }) => {
                let Some(listed) = self.roster.get(contact) else {
                    return faults.add(Rule::CallerId, || format!("{contact} is on no list"));
                };
                let dialled = Dialled {
                    number,
                    attempt,
                    list: self.number_of_list(listed.list),
                };
                let rule = self.rule(campaign, &dialled);
                let own = self.ids[campaign.index()].as_ref();
                let otherwise = listed.caller_id.or(own.and_then(|ids| ids.campaign));
                let expected = rule.map(|(_, caller_id)| caller_id).or(otherwise);
                faults.demand(Rule::CallerId, caller_id == expected, || {
                    format!("{call} shows {caller_id:?} to {contact}, not {expected:?}")
                });
                let said = self.said.take();
                let to_say = rule.map(|(place, _)| (call, place));
                faults.demand(Rule::CallerId, said == to_say, || {
                    format!("{call} is said to follow {said:?}, not {to_say:?}")
                });
            }
            _ => {}
        }
    }
}
