//! What a day keeps is what was said while it was played: ports, records shown, contacts.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use outpace_engine::{
    CallId, CampaignId, CloseReason, Command, ContactId, Event, Input, OfferId, Output, Timestamp,
};
use outpace_scenarios::Scenario;
use outpace_sim::{ContactChange, Day, DayPlan, Keep, Observer, simulate_day};

use crate::{load_shipped, scenarios};

/// Counts along, second by second, what the day is to keep.
#[derive(Default)]
struct Along {
    ports: BTreeMap<CampaignId, Ports>,
    campaign_of: BTreeMap<CallId, CampaignId>,
    at_port: BTreeMap<CallId, CampaignId>,
    offers: Vec<(Timestamp, OfferId, ContactId)>,
    shown: BTreeMap<OfferId, Timestamp>,
    closed: Vec<(Timestamp, ContactId, CloseReason)>,
    callbacks: Vec<(Timestamp, ContactId, ContactChange)>,
}

#[derive(Default)]
struct Ports {
    count: u32,
    busy: u32,
    since: Timestamp,
    in_use_s: f64,
    all_in_use_s: f64,
}

impl Ports {
    fn now_busy(&mut self, now: Timestamp, busy: u32) {
        let passed_s = now.since(self.since).as_secs_f64();
        self.in_use_s += f64::from(self.busy) * passed_s;
        if self.busy == self.count {
            self.all_in_use_s += passed_s;
        }
        (self.since, self.busy) = (now, busy);
    }
}

impl Along {
    fn freed(&mut self, now: Timestamp, call: CallId) {
        if let Some(campaign) = self.at_port.remove(&call) {
            let ports = self.ports.get_mut(&campaign).expect("it has ports");
            ports.now_busy(now, ports.busy - 1);
        }
    }
}

impl Observer for Along {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        let asked = match *fact {
            Input::CallbackRequested { contact, .. } => (contact, ContactChange::CallbackRequested),
            Input::PersonalCallbackRequested { contact, .. } => {
                (contact, ContactChange::PersonalCallbackRequested)
            }
            _ => return,
        };
        self.callbacks.push((now, asked.0, asked.1));
    }

    fn said(&mut self, now: Timestamp, output: &Output) {
        match output {
            Output::Command(Command::Originate { call, campaign, .. }) => {
                self.campaign_of.insert(*call, *campaign);
            }
            Output::Command(Command::Offer { offer, .. }) => {
                self.shown.insert(*offer, now);
            }
            Output::Event(Event::Treated { call, .. }) => {
                let campaign = self.campaign_of[call];
                let ports = self.ports.get_mut(&campaign).expect("it has ports");
                ports.now_busy(now, ports.busy + 1);
                self.at_port.insert(*call, campaign);
            }
            Output::Event(Event::Escalated { call, .. }) => self.freed(now, *call),
            Output::Event(Event::Released(record)) => self.freed(now, record.call),
            Output::Event(Event::OfferEnded { offer, contact, .. }) => {
                self.offers.push((now, *offer, *contact));
            }
            Output::Event(Event::ContactClosed { contact, reason }) => {
                self.closed.push((now, *contact, *reason));
            }
            _ => {}
        }
    }
}

fn played(scenario: &Scenario) -> (Day, Along) {
    let mut along = Along::default();
    for (id, campaign) in (0..).map(CampaignId).zip(&scenario.engine.campaigns) {
        if let Some(ivr) = campaign.ivr {
            let ports = Ports {
                count: ivr.ports.into(),
                ..Ports::default()
            };
            along.ports.insert(id, ports);
        }
    }
    let plan = DayPlan {
        seed: 3,
        replication: 0,
        keep: Keep::Tables,
    };
    let day = simulate_day(scenario, plan, &mut along, &AtomicBool::new(false));
    (day.expect("not cancelled"), along)
}

#[test]
fn a_day_keeps_what_was_said_of_offers_and_contacts() {
    for scenario in scenarios() {
        let name = &scenario.name;
        let (day, along) = played(&scenario);
        let kept = day.offers.iter();
        let kept = kept.map(|row| (row.ended, row.offer, row.contact));
        assert!(kept.eq(along.offers), "{name}: offers");
        for row in &day.offers {
            let shown = along.shown[&row.offer];
            // An agent whose device rings first looks at the record when it was answered.
            assert!(row.shown >= shown, "{name}: {row:?} was shown at {shown}");
            assert!(row.shown.known().is_none_or(|shown| shown <= row.ended));
        }
        let closed = day.contacts.iter().filter_map(|row| match row.change {
            ContactChange::Closed(reason) => Some((row.at, row.contact, reason)),
            _ => None,
        });
        assert!(closed.eq(along.closed), "{name}: closed contacts");
        let is_closed = |change| matches!(change, ContactChange::Closed(_));
        let asked = day.contacts.iter().filter(|row| !is_closed(row.change));
        let asked = asked.map(|row| (row.at, row.contact, row.change));
        assert!(asked.eq(along.callbacks), "{name}: callbacks");
    }
}

#[test]
fn ports_in_use_are_those_counted_along() {
    // So few that they are all in use now and then.
    let few = load_shipped("ivr-reminder.toml", &["campaign.ivr.ports=20".to_owned()]);
    let (day, along) = played(&few);
    let [used] = day.ports[..] else {
        panic!("one campaign has ports: {:?}", day.ports);
    };
    let ports = &along.ports[&used.campaign];
    assert!((used.in_use_s - ports.in_use_s).abs() < 1e-3, "{used:?}");
    assert!((used.all_in_use_s - ports.all_in_use_s).abs() < 1e-3);
    assert!(used.all_in_use_s > 1.0 && used.all_in_use_s < used.worked_s);
    assert!(used.in_use_s < 20.0 * used.worked_s);
}
