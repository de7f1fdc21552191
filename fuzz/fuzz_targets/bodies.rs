//! Bodies of API requests: every kind is read or refused, and what is read is written as it was read; contacts are all
//! kept or refused, and only numbers of the allow-list are kept.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use outpace_engine::CampaignId;
use outpace_live::dialer::AllowList;
use outpace_live::intake::{Intake, read_number};
use outpace_live_api::{
    Contacts, Disposition, ListStatusChange, NewContactList, PreviewRequest, StartCampaignRequest,
    UpdateCampaignRequest,
};
use outpace_scenarios::{Loaded, load_text};

static CAMPAIGN: LazyLock<(Loaded, AllowList)> = LazyLock::new(|| {
    let text = include_str!("../../live-adapter/loopback/campaign.toml").to_owned();
    let loaded = load_text(text, Path::new("campaign.toml"), &[]).expect("our own campaign file");
    let allowed = AllowList::new(&["+1212".to_owned()]).expect("a prefix");
    (loaded, allowed)
});

fuzz_target!(|data: &[u8]| {
    let Some((kind, body)) = data.split_first() else {
        return;
    };
    match kind % 8 {
        0 => drop(serde_json::from_slice::<StartCampaignRequest>(body)),
        1 => drop(serde_json::from_slice::<UpdateCampaignRequest>(body)),
        2 => drop(serde_json::from_slice::<Disposition>(body)),
        3 => drop(serde_json::from_slice::<PreviewRequest>(body)),
        4 => drop(serde_json::from_slice::<NewContactList>(body)),
        5 => drop(serde_json::from_slice::<ListStatusChange>(body)),
        6 => pushed(body),
        _ => list(body),
    }
});

fn intake() -> Intake<'static> {
    let (loaded, allowed) = &*CAMPAIGN;
    Intake {
        names: &loaded.scenario.names,
        zones: &loaded.scenario.engine.zones,
        allowed,
        campaign: CampaignId(0),
        list: None,
    }
}

fn pushed(body: &[u8]) {
    if let Ok(text) = std::str::from_utf8(body) {
        let _ = read_number(text);
    }
    let Ok(contacts) = serde_json::from_slice::<Contacts>(body) else {
        return;
    };
    let (rows, invalid) = intake().read(&contacts.contacts);
    assert_eq!(rows.len() + invalid.len(), contacts.contacts.len());
    let (_, allowed) = &*CAMPAIGN;
    assert!(rows.iter().all(|row| allowed.allows(row.number)));
}

fn list(body: &[u8]) {
    let Ok((rows, _)) = intake().read_list(body) else {
        return;
    };
    let (_, allowed) = &*CAMPAIGN;
    assert!(rows.iter().all(|row| allowed.allows(row.number)));
}
