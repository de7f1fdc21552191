//! Other settings on the same facts.

use serde_json::{Value, json};

use super::served::{Served, live_file};
use super::*;

#[tokio::test]
async fn a_shadow_of_the_same_settings_does_what_was_done_and_one_of_others_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let shadows = "[[shadow]]\nset = [\"campaign.gain=1.0\"]\n[[shadow]]\nset = [\"campaign.initial_lines_per_agent=1.0\"]\n";
    let predictive = [
        "campaign.mode=predictive",
        "campaign.initial_lines_per_agent=2.0",
        "campaign.maximum_dialing_rate=3.0",
    ];
    let live = live_file(folder.path(), shadows);
    let mut loaded = campaign(&[]);
    let text = super::CAMPAIGN.replace("lines_per_agent = 2\n", "");
    loaded = load_text(
        text,
        Path::new("loopback.toml"),
        &predictive.map(str::to_owned),
    )
    .unwrap_or(loaded);
    let served = Served::start(&loaded, &live).await;
    let path = "/v3/campaign-management/campaigns/campaign/contact-list/own/contacts";
    for tens in 0..6 {
        let contacts: Vec<Value> = (0..10)
            .filter(|digit| *digit < 8)
            .map(|digit| json!({ "number": format!("+121255500{tens}{digit}") }))
            .collect();
        served
            .post(path, Some(json!({ "contacts": contacts })))
            .await;
    }
    for agent in 0..4 {
        served
            .post(&format!("/v1/agents/{agent}/state/login"), None)
            .await;
        served
            .post(&format!("/v1/agents/{agent}/state/available"), None)
            .await;
    }
    served
        .post("/v1/dialer/campaign", Some(json!({ "id": "campaign" })))
        .await;
    served
        .until("/v1/dialer/campaign/campaign", |it| {
            it["status"] == "completed"
        })
        .await;
    let compared = served.get("/v1/shadow").await;
    let [same, other] = [0, 1].map(|index| compared[index]["campaigns"][0].clone());
    assert_eq!(same["live"]["calls"], 48);
    let shadow_calls = same["shadow"]["calls"].as_u64().unwrap();
    // It is a little behind: its agents come back after the mean of what they took.
    assert!(shadow_calls >= 24, "{compared}");
    assert!(
        same["shadowCallsKnown"].as_u64().unwrap() + 8 >= shadow_calls,
        "{compared}"
    );
    assert!(
        same["shadow"]["connected"].as_u64().unwrap() >= 12,
        "{compared}"
    );
    assert_eq!(other["shadow"]["linesPerAgent"], 1.0, "{compared}");
    assert_eq!(same["shadow"]["linesPerAgent"], 2.0, "{compared}");
}
