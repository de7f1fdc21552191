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
    // Its agents write up as long as these did on average, so it may be done a little later.
    let all = |it: &Value| (0..2).all(|shadow| it[shadow]["campaigns"][0]["shadow"]["calls"] == 48);
    let compared = served.until("/v1/shadow", all).await;
    let [same, other] = [0, 1].map(|index| compared[index]["campaigns"][0].clone());
    assert_eq!(same["live"]["calls"], 48);
    assert_eq!(same["shadowCallsKnown"], 48, "{compared}");
    assert_eq!(other["shadow"]["linesPerAgent"], 1.0, "{compared}");
    assert_eq!(same["shadow"]["linesPerAgent"], 2.0, "{compared}");
}
