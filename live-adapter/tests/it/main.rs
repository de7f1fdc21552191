//! The dialer around the engine, with a telephone network made up for it.
#![expect(
    clippy::unwrap_used,
    reason = "what cannot be had fails the test, and says where"
)]

mod agents;
mod api;
mod conformance;
mod crash;
mod cut;
mod exit_codes;
mod faults;
mod installed;
mod live;
mod loopback;
mod media;
mod newcomers;
mod parting;
mod peers;
mod phones;
mod served;
mod shadow;
mod sip;
mod trunk;

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use outpace_engine::{CampaignId, PhoneNumber, ZoneId};
use outpace_live::dialer::AllowList;
use outpace_live::figures::Figures;
use outpace_live::session::{Limits, Parts, Session};
use outpace_live::store::{self, ContactRow};
use outpace_scenarios::{Loaded, load_text};
use prometheus_client::registry::Registry;

use phones::{Desks, Phones};

/// A campaign that may call at any time, and never calls anybody twice.
pub(crate) const CAMPAIGN: &str = r#"
schema_version = 1
title = "Loopback"
[day]
date = "2026-03-02"
start = "00:00"
length = "24 h"
zone = "UTC"
[campaign]
mode = "progressive"
lines_per_agent = 2
ring_limit = "16 s"
[campaign.calling_hours]
mon-sun = "00:00-24:00"
[campaign.retry]
max_attempts = 1
[campaign.list]
generated = 1
[team]
agents = 8
device = "called"
[trunk]
channels = 60
[people]
source = "assumed: nobody is simulated here"
answer_probability = "50 %"
ring = "1 s"
patience = "1 s"
talk = "1 min"
[team.work]
source = "assumed: nobody is simulated here"
reservation_answer = "1 s"
wrap_up = "1 s"
[carrier]
source = "assumed: nobody is simulated here"
post_dial_delay = "1 s"
"#;

pub(crate) fn campaign(set: &[&str]) -> Loaded {
    let set: Vec<String> = set.iter().map(ToString::to_string).collect();
    load_text(CAMPAIGN.to_owned(), Path::new("loopback.toml"), &set)
        .unwrap_or_else(|error| panic!("{error}"))
}

pub(crate) fn limits() -> Limits {
    Limits {
        allowed: AllowList::new(&["+1".to_owned()]).unwrap(),
        calls_per_hour: None,
        drain_limit: Duration::from_secs(20),
    }
}

/// A session on made-up phones, whose agents come back by themselves.
pub(crate) fn begin(
    folder: &Path,
    loaded: &Loaded,
    limits: Limits,
    log: Option<std::fs::File>,
) -> Session {
    begin_watched(folder, loaded, limits, log).0
}

/// A session, and what its phones were asked for.
pub(crate) fn begin_watched(
    folder: &Path,
    loaded: &Loaded,
    limits: Limits,
    log: Option<std::fs::File>,
) -> (Session, Arc<Mutex<phones::State>>) {
    let state = Arc::default();
    let phones_state = Arc::clone(&state);
    let desks = DesksLater::default();
    let later = desks.clone();
    let parts = Parts {
        folder,
        scenario: &loaded.scenario,
        campaigns: outpace_live::campaigns::Campaigns::of(&loaded.scenario),
        limits,
        telephony: Box::new(move |arrivals, _| {
            *later.0.lock().unwrap() = Some(Desks(arrivals.clone()));
            Box::new(Phones::new(arrivals, log, phones_state))
        }),
        watchers: vec![Box::new(desks)],
        tellers: Vec::new(),
        figures: Figures::new(&mut Registry::default()),
        on_result: Box::new(|| {}),
        titles: Default::default(),
    };
    let session = Session::begin(parts).unwrap_or_else(|error| panic!("{error}"));
    (session, state)
}

/// Desks whose way to say something comes after them.
#[derive(Clone, Default)]
pub(crate) struct DesksLater(pub(crate) std::sync::Arc<std::sync::Mutex<Option<Desks>>>);

impl outpace_live::dialer::Watcher for DesksLater {
    fn batch(&mut self, batch: &outpace_live::dialer::Batch<'_>) {
        if let Some(desks) = &mut *self.0.lock().unwrap() {
            desks.batch(batch);
        }
    }
}

/// Contacts of the first campaign, with numbers one after another.
pub(crate) fn contacts(count: u64) -> Vec<ContactRow> {
    let row = |index: u64| ContactRow {
        campaign: CampaignId(0),
        list: None,
        external_id: Some(format!("crm-{index}")),
        number: PhoneNumber::from_digits(12_125_550_000 + index).unwrap(),
        more_numbers: Vec::new(),
        zone: ZoneId(0),
        priority: 0,
        caller_id: None,
        variables: [("name".to_owned(), format!("Person {index}"))].into(),
    };
    (0..count).map(row).collect()
}

/// Puts contacts on the list, as the API does.
pub(crate) async fn add(session: &Session, rows: Vec<ContactRow>) {
    let orders = session.orders.clone();
    let answer = session
        .store
        .run(move |connection| {
            let added = store::add_contacts(connection, &rows)?;
            Ok(orders.tell_later(added.facts))
        })
        .await
        .unwrap();
    answer.unwrap().await.unwrap().unwrap();
}
