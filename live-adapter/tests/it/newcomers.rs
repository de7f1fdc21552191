//! Campaigns made over the API, settings of every kind changed while they run, contacts closed.

use outpace_engine::{CampaignId, Input, Setting};
use outpace_live::{journal, session, store};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use super::installed::Installed;
use super::served::{Served, live_file};
use super::*;

const CAMPAIGN: &str = "/v1/dialer/campaign";

fn own_list(campaign: &str) -> String {
    format!("/v3/campaign-management/campaigns/{campaign}/contact-list/own/contacts")
}

async fn put(served: &Served, campaign: &str, body: Value) -> (u16, Value) {
    let path = format!("{CAMPAIGN}/{campaign}");
    let answer = served
        .ask("supervisor", Method::PUT, &path, Some(body))
        .await;
    let status = answer.status().as_u16();
    (status, answer.json().await.unwrap_or_default())
}

async fn agents_come(served: &Served) {
    for agent in 0..4 {
        let path = format!("/v1/agents/{agent}/state");
        served.post(&format!("{path}/login"), None).await;
        served.post(&format!("{path}/available"), None).await;
    }
}

fn people(count: u32, from: u32) -> Value {
    let contact =
        |it: u32| json!({ "id": format!("crm-{it}"), "number": format!("+1212555{it:04}") });
    let contacts: Vec<Value> = (from..from + count).map(contact).collect();
    json!({ "contacts": contacts })
}

#[tokio::test]
async fn a_campaign_made_over_the_api_calls_its_own_contacts_and_is_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let live = live_file(
        folder.path(),
        "[[shadow]]\nset = [\"campaign.lines_per_agent=3\"]\n",
    );
    let loaded = campaign(&[]);
    let served = Served::start(&loaded, &live).await;
    let spring = json!({ "id": "spring", "vendorVersion": "7.1", "entryPointId": "campaign",
        "campaignType": "predictive", "dialingRate": 1.0, "noAnswerRingLimit": 20, "predictiveGain": 0.7,
        "outdialANI": "+12125559999", "callProgressAnalysisParams": { "maxTermToneAnalysis": 20000 } });
    let made = served
        .ask(
            "campaign_manager",
            Method::POST,
            CAMPAIGN,
            Some(spring.clone()),
        )
        .await;
    assert_eq!(made.status(), StatusCode::ACCEPTED);
    assert_eq!(made.headers()["location"], "/v1/dialer/campaign/spring");
    assert_eq!(
        served.post(&own_list("spring"), Some(people(8, 0))).await,
        202
    );
    agents_come(&served).await;
    let done = served
        .until("/v1/results", |it| {
            it["results"].as_array().unwrap().len() >= 8
        })
        .await;
    let results = done["results"].as_array().unwrap();
    assert!(
        results.iter().all(|it| it["campaignId"] == "spring"),
        "{done}"
    );
    assert!(
        results.iter().any(|it| it["outcome"] == "connected"),
        "{done}"
    );
    let shadow = served.get("/v1/shadow").await;
    assert_eq!(shadow[0]["campaigns"][1]["id"], "spring", "{shadow}");
    let audit = served.get("/v1/audit").await.to_string();
    assert!(
        audit.contains("spring") && audit.contains("POST /v1/dialer/campaign"),
        "{audit}"
    );
    assert_eq!(
        served.post(CAMPAIGN, Some(json!({ "id": "spring" }))).await,
        202,
        "goes on"
    );
    served.post("/v1/drain", None).await;
    assert!(served.program.wait().await.is_some());

    let again = Served::start(&loaded, &live).await;
    again
        .until("/v1/dialer/campaign/spring", |it| {
            it["contacts"] == 0 && it["campaignType"] == "predictive"
        })
        .await;
    let (status, _) = put(&again, "spring", json!({ "predictiveGain": 0.8 })).await;
    assert_eq!(status, 202);
    let stopped = again
        .ask("admin", Method::DELETE, "/v1/dialer/campaign/spring", None)
        .await;
    assert_eq!(stopped.status(), 204);
    again.post("/v1/drain", None).await;
    assert!(again.program.wait().await.is_some());

    let path = live.folder.join(session::JOURNAL);
    let mut set = Vec::new();
    journal::recover(&path, loaded.scenario.engine.clone(), &mut |_, input, _| {
        if let Input::SettingChanged {
            campaign: CampaignId(1),
            setting,
        } = *input
        {
            set.push(setting.to_string());
        }
    })
    .unwrap();
    for setting in [
        "ring-limit 20.000",
        "gain 0.7",
        "caller-id +12125559999",
        "beep-limit 20.000",
        "gain 0.8",
    ] {
        assert!(
            set.iter().any(|it| it.starts_with(setting)),
            "{setting}: {set:?}"
        );
    }
}

#[tokio::test]
async fn a_campaign_that_cannot_be_made_is_refused_with_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let served = Served::start(&campaign(&[]), &live_file(folder.path(), "")).await;
    let make = async |body: Value| {
        let answer = served
            .ask("supervisor", Method::POST, CAMPAIGN, Some(body))
            .await;
        let status = answer.status().as_u16();
        (status, answer.json::<Value>().await.unwrap_or_default())
    };
    for (body, status, key) in [
        (json!({ "id": "a" }), 404, None),
        (
            json!({ "id": "a", "entryPointId": "nowhere" }),
            400,
            Some("entryPointId"),
        ),
        (
            json!({ "id": "a/b", "entryPointId": "campaign" }),
            400,
            Some("id"),
        ),
        (
            json!({ "id": "", "entryPointId": "campaign" }),
            400,
            Some("id"),
        ),
        (
            json!({ "id": "a", "entryPointId": "campaign", "campaignType": "preview_direct" }),
            400,
            Some("campaignType"),
        ),
        (
            json!({ "id": "a", "entryPointId": "campaign", "noAnswerRingLimit": 15 }),
            400,
            Some("noAnswerRingLimit"),
        ),
        (
            json!({ "id": "a", "entryPointId": "campaign", "ivrPorts": 5 }),
            400,
            Some("ivrPorts"),
        ),
    ] {
        let (got, problem) = make(body.clone()).await;
        assert_eq!(
            (got, problem["key"].as_str()),
            (status, key),
            "{body}: {problem}"
        );
    }
    let all = served.get(CAMPAIGN).await;
    assert_eq!(all.as_array().unwrap().len(), 1, "none was made: {all}");
    let careless = json!({ "id": "a", "entryPointId": "campaign", "campaignType": "predictive", "maxDialingRate": 1.0 });
    let (status, accepted) = make(careless).await;
    assert_eq!(status, 202, "{accepted}");
    assert!(
        accepted["warnings"][0]
            .as_str()
            .unwrap()
            .contains("cannot overdial"),
        "{accepted}"
    );
}

#[tokio::test]
async fn a_campaign_in_the_store_that_the_engine_was_not_told_of_is_told_after_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let live = live_file(folder.path(), "");
    let loaded = campaign(&[]);
    let served = Served::start(&loaded, &live).await;
    served.post("/v1/drain", None).await;
    assert!(served.program.wait().await.is_some());
    let connection = store::connect(&live.folder.join(session::STORE)).unwrap();
    let row = store::CreatedRow {
        id: CampaignId(1),
        name: "autumn".to_owned(),
        like: CampaignId(0),
        settings: vec![
            Setting::Predictive {
                lines_per_agent: 1.5,
            },
            Setting::Gain(0.5),
        ],
    };
    store::create(&connection, &row).unwrap();
    store::set_desired(&connection, CampaignId(1), "running").unwrap();
    assert_eq!(store::created(&connection).unwrap(), [row]);
    drop(connection);
    let again = Served::start(&loaded, &live).await;
    again
        .until(CAMPAIGN, |all| {
            let autumn = &all[1];
            autumn["id"] == "autumn"
                && autumn["campaignType"] == "predictive"
                && autumn["status"] == "running"
                && autumn["linesPerAgent"] == 1.5
        })
        .await;
}

#[test]
fn another_number_of_campaigns_in_the_file_is_refused_once_one_was_made() {
    let folder = tempfile::tempdir().unwrap();
    let connection = store::connect(&folder.path().join(session::STORE)).unwrap();
    // As if the file had had two campaigns then.
    let row = store::CreatedRow {
        id: CampaignId(2),
        name: "autumn".to_owned(),
        like: CampaignId(0),
        settings: Vec::new(),
    };
    store::create(&connection, &row).unwrap();
    drop(connection);
    let refused = begin_refused(folder.path(), &campaign(&[]));
    assert!(
        refused.contains("\"autumn\", made over the API, has number 2, and would have 1"),
        "{refused}"
    );
}

/// What is said of a data folder that cannot be used.
fn begin_refused(folder: &Path, loaded: &Loaded) -> String {
    let parts = outpace_live::session::Parts {
        folder,
        scenario: &loaded.scenario,
        campaigns: outpace_live::campaigns::Campaigns::of(&loaded.scenario),
        limits: limits(),
        telephony: Box::new(|arrivals, _| Box::new(Phones::new(arrivals, None, Arc::default()))),
        watchers: Vec::new(),
        tellers: Vec::new(),
        figures: Figures::new(&mut Registry::default()),
        on_result: Box::new(|| {}),
        titles: Default::default(),
    };
    Session::begin(parts).map(|_| ()).unwrap_err().to_string()
}

#[tokio::test]
async fn a_campaign_made_over_the_api_survives_kill_9_at_once() {
    let network = "[sip]\nbind = \"127.0.0.1:0\"\n[media]\naddress = \"127.0.0.1\"\nports = \"25000-25099\"\n\
        [[gateway]]\nname = \"nobody\"\nproxy = \"127.0.0.1:9\"\n\
        [[device]]\nagents = \"0-7\"\nuri = \"sip:agent{agent}@127.0.0.1:9\"\n";
    let installed = Installed::new(super::CAMPAIGN, network);
    for time in 0..5 {
        let mut running = installed.start();
        for before in 0..time {
            let path = format!("{CAMPAIGN}/c{before}");
            installed
                .until(&running, &path, |it| {
                    it["status"] == "running" && it["linesPerAgent"] == 3.0
                })
                .await;
        }
        let make =
            json!({ "id": format!("c{time}"), "entryPointId": "campaign", "dialingRate": 3 });
        assert_eq!(installed.post(&running, CAMPAIGN, Some(make)).await, 202);
        running.process.0.kill().unwrap();
        running.process.0.wait().unwrap();
    }
}

/// A dialer with one campaign, whose first lines are replaced.
async fn served_as(folder: &Path, mode: &str) -> (Served, Loaded) {
    let text = super::CAMPAIGN.replace("mode = \"progressive\"\nlines_per_agent = 2", mode);
    let text = match mode.contains("preview") {
        true => text.replace(
            "wrap_up = \"1 s\"",
            "wrap_up = \"1 s\"\npreview = { decide = \"1 s\" }",
        ),
        false => text,
    };
    let loaded =
        load_text(text, Path::new("other.toml"), &[]).unwrap_or_else(|error| panic!("{error}"));
    let served = Served::start_with(&loaded, &live_file(folder, ""), false).await;
    assert_eq!(
        served
            .post(CAMPAIGN, Some(json!({ "id": "campaign" })))
            .await,
        202
    );
    (served, loaded)
}

/// Asks for changes that are made, and for some that are not; gives the journal's facts about them.
async fn changed(mode: &str, right: &[Value], wrong: &[(Value, &str)]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let (served, loaded) = served_as(folder.path(), mode).await;
    for body in right {
        let (status, problem) = put(&served, "campaign", body.clone()).await;
        assert_eq!(status, 202, "{body}: {problem}");
    }
    for (body, key) in wrong {
        let (status, problem) = put(&served, "campaign", body.clone()).await;
        assert_eq!(
            (status, problem["key"].as_str()),
            (400, Some(*key)),
            "{body}: {problem}"
        );
    }
    served.post("/v1/drain", None).await;
    assert!(served.program.wait().await.is_some());
    let path = folder.path().join("data").join(session::JOURNAL);
    let mut set = Vec::new();
    journal::recover(&path, loaded.scenario.engine, &mut |_, input, _| {
        if let Input::SettingChanged { setting, .. } = *input {
            set.push(setting.to_string());
        }
    })
    .unwrap();
    set
}

#[tokio::test]
async fn settings_of_threshold_and_adaptive_mode_change_while_they_run() {
    let threshold = "mode = \"threshold\"\nidle_at_least = 1\nown_idle_at_least = 1\nkappa = 1.5";
    let set = changed(
        threshold,
        &[json!({ "threshold": { "idleAtLeast": 2, "kappa": 2.0, "plus": 3 } })],
        &[
            (json!({ "threshold": { "kappa": 20.0 } }), "threshold.kappa"),
            (json!({ "adaptive": { "intensity": 1 } }), "adaptive"),
            (json!({ "dialingRate": 2.0 }), "dialingRate"),
        ],
    )
    .await;
    assert_eq!(set, ["idle-at-least 2", "kappa 2", "plus 3"]);
    let set = changed(
        "mode = \"adaptive\"",
        &[json!({ "adaptive": { "method": "average", "maximumLevel": 2.5, "dropLimitPercentage": 2.5,
            "intensity": -10, "targetDifference": -1, "levelThreshold": 3, "countsReadyOnly": true } })],
        &[
            (json!({ "adaptive": { "method": "hard" } }), "adaptive.method"),
            (json!({ "adaptive": { "intensity": 50 } }), "adaptive.intensity"),
            (json!({ "threshold": { "plus": 1 } }), "threshold"),
        ],
    )
    .await;
    let expected = [
        "level-method average",
        "maximum-level 2.5",
        "drop-limit 25",
        "intensity -10",
        "target-difference -1",
        "level-threshold 3",
        "counts-ready-only true",
    ];
    assert_eq!(set, expected);
}

#[tokio::test]
async fn settings_of_preview_and_of_analysis_change_while_they_run() {
    let set = changed(
        "mode = \"preview_standard\"\noffer_timeout = \"2 min\"",
        &[
            json!({ "previewOfferTimeout": 0, "previewOfferTimeoutAutoAction": "ACCEPT" }),
            json!({ "previewOfferTimeout": 30, "previewOfferTimeoutAutoAction": "REMOVE",
                "previewActionsDisabled": ["SKIP"] }),
        ],
        &[
            (json!({ "previewOfferTimeout": 5 }), "previewOfferTimeout"),
            (
                json!({ "previewOfferTimeoutAutoAction": "CALL" }),
                "previewOfferTimeoutAutoAction",
            ),
            (
                json!({ "previewActionsDisabled": ["ACCEPT"] }),
                "previewActionsDisabled",
            ),
        ],
    )
    .await;
    let expected = [
        "on-timeout accept",
        "offer-timeout 0.000000000",
        "offer-timeout 30.000000000",
        "on-timeout remove",
        "skip-disabled true",
        "remove-disabled false",
    ];
    assert_eq!(set, expected);
    let cpa = |fields: Value| json!({ "callProgressAnalysisParams": fields });
    let set = changed(
        "mode = \"progressive\"\nlines_per_agent = 2",
        &[
            cpa(json!({ "cpaEnabled": true, "amdEnabled": true, "minSilencePeriod": 700, "terminatingToneDetect": true })),
            cpa(json!({ "maxTimeAnalysis": 4000, "maxTermToneAnalysis": 25000 })),
            cpa(json!({ "cpaEnabled": false })),
        ],
        &[
            (cpa(json!({ "amdEnabled": true })), "callProgressAnalysisParams.amdEnabled"),
            (cpa(json!({ "minSilencePeriod": 700 })), "callProgressAnalysisParams.minSilencePeriod"),
            (cpa(json!({ "cpaEnabled": true, "analysisPeriod": 500 })), "callProgressAnalysisParams.analysisPeriod"),
            (cpa(json!({ "terminatingToneDetect": true })), "callProgressAnalysisParams.terminatingToneDetect"),
        ],
    )
    .await;
    let expected = [
        "detection true",
        "min-silence-period 0.700000000",
        "machine-treatment leave-message",
        "max-time-analysis 4.000000000",
        "beep-limit 25.000000000",
        "detection false",
    ];
    assert_eq!(set, expected);
}

#[tokio::test]
async fn a_contact_that_is_closed_is_not_called() {
    let folder = tempfile::tempdir().unwrap();
    let served = Served::start(&campaign(&[]), &live_file(folder.path(), "")).await;
    let list = own_list("campaign");
    assert_eq!(served.post(&list, Some(people(4, 0))).await, 202);
    let patch = async |contact: &str, status: &str| {
        let path = format!("{list}/{contact}");
        let body = Some(json!({ "status": status }));
        served
            .ask("campaign_manager", Method::PATCH, &path, body)
            .await
            .status()
            .as_u16()
    };
    assert_eq!(patch("crm-1", "OPEN").await, 400);
    assert_eq!(patch("crm-9", "CLOSED").await, 404);
    assert_eq!(patch("crm-1", "CLOSED").await, 204);
    assert_eq!(patch("crm-1", "CLOSED").await, 409, "it is closed already");
    assert_eq!(
        served
            .post(CAMPAIGN, Some(json!({ "id": "campaign" })))
            .await,
        202
    );
    agents_come(&served).await;
    let status = served
        .until("/v1/dialer/campaign/campaign", |it| {
            it["status"] == "completed"
        })
        .await;
    assert_eq!(status["contacts"], 0, "{status}");
    let results = served.get("/v1/results").await;
    let mut called: Vec<&str> = results["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["contactId"].as_str().unwrap())
        .collect();
    called.sort_unstable();
    assert_eq!(called, ["crm-0", "crm-2", "crm-3"]);
}
