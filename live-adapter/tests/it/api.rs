//! What the API takes, gives and refuses.

use outpace_live::api::{Permission, openapi, routes::ROUTES};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use super::served::{Served, live_file};
use super::*;

const CAMPAIGN: &str = "/v1/dialer/campaign";
const CONTACTS: &str = "/v3/campaign-management/campaigns/campaign/contact-list/own/contacts";

async fn served(more: &str, set: &[&str]) -> (tempfile::TempDir, Served) {
    let folder = tempfile::tempdir().unwrap();
    let live = live_file(folder.path(), more);
    let served = Served::start(&campaign(set), &live).await;
    (folder, served)
}

#[tokio::test]
async fn a_campaign_is_run_over_the_api_from_contacts_to_results() {
    let (_folder, served) = served("", &[]).await;
    let contacts: Vec<Value> = (0..8)
        .map(|index| json!({ "id": format!("crm-{index}"), "number": format!("+1212555000{index}") }))
        .collect();
    let answer = served
        .ask(
            "campaign_manager",
            Method::POST,
            CONTACTS,
            Some(json!({ "contacts": contacts })),
        )
        .await;
    assert_eq!(answer.status(), StatusCode::ACCEPTED);
    let answer: Value = answer.json().await.unwrap();
    assert_eq!(
        (&answer["added"], &answer["duplicates"]),
        (&json!(8), &json!(0))
    );
    let again = served
        .ask(
            "campaign_manager",
            Method::POST,
            CONTACTS,
            Some(json!({ "contacts": contacts })),
        )
        .await;
    assert_eq!(again.json::<Value>().await.unwrap()["duplicates"], 8);

    for agent in 0..4 {
        assert_eq!(
            served
                .post(&format!("/v1/agents/{agent}/state/login"), None)
                .await,
            202
        );
        assert_eq!(
            served
                .post(&format!("/v1/agents/{agent}/state/available"), None)
                .await,
            202
        );
    }
    let twice = served
        .ask("admin", Method::POST, "/v1/agents/0/state/login", None)
        .await;
    assert_eq!(twice.status(), StatusCode::CONFLICT, "already logged in");
    let answer = served
        .ask(
            "campaign_manager",
            Method::POST,
            CAMPAIGN,
            Some(json!({ "id": "campaign" })),
        )
        .await;
    assert_eq!(answer.status(), StatusCode::ACCEPTED);
    assert_eq!(answer.headers()["location"], "/v1/dialer/campaign/campaign");

    let results = served
        .until("/v1/results", |it| {
            it["results"].as_array().unwrap().len() >= 8
        })
        .await;
    let connected = results["results"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["outcome"] == "connected");
    assert_eq!(connected.count(), 6);
    let status = served
        .until("/v1/dialer/campaign/campaign", |it| {
            it["status"] == "completed"
        })
        .await;
    assert_eq!(
        (&status["live"], &status["abandoned"]),
        (&json!(6), &json!(0))
    );
    assert_eq!(
        served
            .ask(
                "admin",
                Method::DELETE,
                "/v1/dialer/campaign/campaign",
                None
            )
            .await
            .status(),
        204
    );
}

#[tokio::test]
async fn settings_change_while_it_runs_and_wrong_ones_are_refused_with_their_field() {
    let predictive = [
        "campaign.mode=predictive",
        "campaign.lines_per_agent=",
        "campaign.maximum_dialing_rate=3.0",
    ];
    let (folder, served) = served("", &[predictive[0], predictive[2]]).await;
    assert_eq!(
        served
            .post(CAMPAIGN, Some(json!({ "id": "campaign" })))
            .await,
        202
    );
    let update = async |body: Value| {
        let path = "/v1/dialer/campaign/campaign";
        let answer = served
            .ask("supervisor", Method::PUT, path, Some(body))
            .await;
        (
            answer.status().as_u16(),
            answer.json::<Value>().await.unwrap_or_default(),
        )
    };
    assert_eq!(
        update(json!({ "predictiveGain": 0.6, "maxDialingRate": 2.5 }))
            .await
            .0,
        202
    );
    assert_eq!(
        update(json!({ "dialingRate": 2.0, "abandonRatePercentage": 2.5 }))
            .await
            .0,
        202
    );
    served
        .until("/v1/dialer/campaign/campaign", |it| {
            it["linesPerAgent"] == 2.0
        })
        .await;
    for (body, key) in [
        (json!({ "predictiveGain": 3.5 }), "predictiveGain"),
        (json!({ "maxDialingRate": 11.0 }), "maxDialingRate"),
        (
            json!({ "predictiveCorrectionPace": 9 }),
            "predictiveCorrectionPace",
        ),
        (
            json!({ "abandonRatePercentage": 2.55 }),
            "abandonRatePercentage",
        ),
        (
            json!({ "dialingRate": 3.0, "maxDialingRate": 2.0 }),
            "dialingRate",
        ),
        (json!({ "campaignType": "preview_direct" }), "campaignType"),
        (json!({ "noAnswerRingLimit": 81 }), "noAnswerRingLimit"),
        (json!({ "previewOfferTimeout": 20 }), "previewOfferTimeout"),
        (
            json!({ "dialingListFetchURL": "http://169.254.169.254/" }),
            "dialingListFetchURL",
        ),
    ] {
        let (status, problem) = update(body.clone()).await;
        assert_eq!(
            (status, problem["key"].as_str()),
            (400, Some(key)),
            "{body}: {problem}"
        );
    }
    let (status, problem) = update(json!({ "predictiveGian": 0.5 })).await;
    assert_eq!(status, 400);
    assert!(
        problem["message"]
            .as_str()
            .unwrap()
            .contains("predictiveGian"),
        "{problem}"
    );
    assert_eq!(
        update(json!({ "campaignType": "progressive", "dialingRate": 2.0 }))
            .await
            .0,
        202
    );
    served
        .until("/v1/dialer/campaign/campaign", |it| {
            it["campaignType"] == "progressive"
        })
        .await;
    assert_eq!(
        update(json!({ "predictiveGain": 0.5 })).await.0,
        400,
        "progressive now"
    );
    let folder = folder.path().to_owned();
    served.post("/v1/drain", None).await;
    assert!(served.program.wait().await.is_some());
    let live = live_file(&folder, "");
    let again = Served::start(&campaign(&[predictive[0], predictive[2]]), &live).await;
    again
        .until("/v1/dialer/campaign/campaign", |it| {
            it["campaignType"] == "progressive" && it["status"] == "running"
        })
        .await;
}

#[tokio::test]
async fn no_route_is_open_to_a_token_whose_role_is_not_good_for_it() {
    let (_folder, served) = served("", &[]).await;
    let base = format!("http://{}", served.program.address);
    for route in ROUTES {
        let path = route
            .path
            .replace("{campaign}", "campaign")
            .replace("{agent}", "0")
            .replace("{list}", "own")
            .replace("{number}", "+12125550000")
            .replace("{task}", "offer-0")
            .replace("{action}", "accept")
            .replace("{state}", "idle");
        let method: Method = route.method.parse().unwrap();
        let bare = served
            .client
            .request(method.clone(), format!("{base}{path}"))
            .send()
            .await
            .unwrap();
        if route.needs == Permission::Open {
            assert!(bare.status().is_success(), "{path}: {}", bare.status());
            continue;
        }
        assert_eq!(bare.status(), 401, "{} {path}", route.method);
        for (role, may) in [
            ("viewer", route.needs == Permission::Read),
            (
                "campaign_manager",
                matches!(route.needs, Permission::Read | Permission::Campaigns),
            ),
        ] {
            if !may {
                let refused = served
                    .ask(role, method.clone(), &path, Some(json!({})))
                    .await;
                assert_eq!(refused.status(), 403, "{role}: {} {path}", route.method);
            }
        }
    }
    // The agent's token is for agents 3 and up.
    assert_eq!(
        served
            .ask("agent", Method::GET, "/v1/agents/2", None)
            .await
            .status(),
        403
    );
    assert_eq!(
        served
            .ask("agent", Method::GET, "/v1/agents/3", None)
            .await
            .status(),
        200
    );
    assert_eq!(
        served
            .ask("agent", Method::GET, "/v1/agents/99", None)
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn every_route_of_the_document_is_there_and_its_schemas_are() {
    let (_folder, served) = served("", &[]).await;
    let document = served.get("/openapi.json").await;
    assert_eq!(document, openapi());
    let text = document.to_string();
    for part in text.split("#/components/schemas/").skip(1) {
        let name = part.split('"').next().unwrap();
        assert!(
            document["components"]["schemas"][name].is_object(),
            "no schema {name}"
        );
    }
    assert_eq!(document["paths"].as_object().unwrap().len(), {
        let mut paths: Vec<_> = ROUTES.iter().map(|route| route.path).collect();
        paths.dedup();
        paths.len()
    });
}

#[tokio::test]
async fn changes_are_in_the_audit_without_anybodys_number() {
    let (_folder, served) = served("", &[]).await;
    let dnc = "/v3/campaign-management/dncList/own/phoneNumber";
    let body = json!({ "phoneNumber": "+12125550007", "source": "the person", "reason": "asked" });
    assert_eq!(served.post(dnc, Some(body.clone())).await, 201);
    assert_eq!(served.post(dnc, Some(body)).await, 409);
    assert_eq!(
        served
            .ask(
                "supervisor",
                Method::GET,
                &format!("{dnc}/+12125550007"),
                None
            )
            .await
            .status(),
        200
    );
    assert_eq!(
        served
            .ask(
                "supervisor",
                Method::DELETE,
                &format!("{dnc}/+12125550007"),
                None
            )
            .await
            .status(),
        204
    );
    assert_eq!(
        served
            .ask(
                "supervisor",
                Method::DELETE,
                &format!("{dnc}/+12125550007"),
                None
            )
            .await
            .status(),
        404
    );
    assert_eq!(
        served
            .ask("viewer", Method::POST, "/v1/emergency-stop", None)
            .await
            .status(),
        403
    );
    let audit = served.get("/v1/audit").await;
    let entries = audit["entries"].as_array().unwrap();
    let told: Vec<(&str, i64)> = entries
        .iter()
        .map(|it| (it["who"].as_str().unwrap(), it["status"].as_i64().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ("admin", 201),
            ("admin", 409),
            ("supervisor", 204),
            ("supervisor", 404)
        ]
    );
    assert!(!audit.to_string().contains("2125550007"), "{audit}");
}

#[tokio::test]
async fn a_number_on_a_do_not_call_list_is_not_dialled_from_then_on() {
    let (_folder, served) = served("", &[]).await;
    let contacts =
        json!({ "contacts": [{ "number": "+12125550001" }, { "number": "+12125550002" }] });
    assert_eq!(served.post(CONTACTS, Some(contacts)).await, 202);
    let dnc = "/v3/campaign-management/dncList/own/phoneNumber";
    assert_eq!(
        served
            .post(dnc, Some(json!({ "phoneNumber": "+12125550001" })))
            .await,
        201
    );
    let late = json!({ "contacts": [{ "number": "+12125550001" }, { "number": "+4930123456" }, { "number": "030 12" }] });
    let answer = served
        .ask("admin", Method::POST, CONTACTS, Some(late))
        .await;
    let answer: Value = answer.json().await.unwrap();
    assert_eq!(
        (&answer["added"], &answer["suppressed"]),
        (&json!(0), &json!(1))
    );
    assert_eq!(answer["invalid"].as_array().unwrap().len(), 2, "{answer}");
    for agent in 0..2 {
        served
            .post(&format!("/v1/agents/{agent}/state/login"), None)
            .await;
        served
            .post(&format!("/v1/agents/{agent}/state/available"), None)
            .await;
    }
    served
        .post(CAMPAIGN, Some(json!({ "id": "campaign" })))
        .await;
    served
        .until("/v1/dialer/campaign/campaign", |it| {
            it["status"] == "completed"
        })
        .await;
    let results = served
        .until("/v1/results", |it| {
            !it["results"].as_array().unwrap().is_empty()
        })
        .await;
    let contacts: Vec<_> = results["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["contact"])
        .collect();
    assert_eq!(contacts, [&json!(1)], "the first was never dialled");
}

#[tokio::test]
async fn a_whole_list_is_imported_and_what_is_wrong_with_it_said_by_line() {
    let (_folder, served) = served("", &[]).await;
    let mut csv = String::from("phone,id,time_zone,name\n");
    for index in 0..3000 {
        csv += &format!("+1212555{index:04},crm-{index},UTC,Person {index}\n");
    }
    csv += "+4930123456,far,UTC,Nobody\n555,short,UTC,Nobody\n+12125559999,where,Mars/Olympus,Nobody\n";
    let path = CONTACTS.replace("/contacts", "/import");
    let import = async |body: String| {
        let url = format!("http://{}{path}", served.program.address);
        let request = served
            .client
            .post(url)
            .bearer_auth("secret-of-the-campaign_manager")
            .body(body);
        let answer = request.send().await.unwrap();
        (
            answer.status().as_u16(),
            answer.json::<Value>().await.unwrap(),
        )
    };
    let (status, answer) = import(csv.clone()).await;
    assert_eq!(
        (status, &answer["added"], &answer["rejected"]),
        (202, &json!(3000), &json!(3)),
        "{answer}"
    );
    let mut lines: Vec<u64> = answer["rejects"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["line"].as_u64().unwrap())
        .collect();
    lines.sort_unstable();
    assert_eq!(lines, [3002, 3003, 3004], "{answer}");
    assert_eq!(import(csv).await.1["duplicates"], 3000);
    assert_eq!(import("no header of ours\n1\n".to_owned()).await.0, 422);
    let lists = served
        .get("/v3/campaign-management/campaigns/campaign/contact-lists")
        .await;
    assert_eq!(lists[0]["contacts"], 3000);
    let audit = served.get("/v1/audit").await.to_string();
    assert!(!audit.contains("1212555"), "{audit}");
}

#[tokio::test]
async fn too_many_requests_and_too_long_ones_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut live = live_file(folder.path(), "");
    live.requests_per_second = 5;
    let served = Served::start(&campaign(&[]), &live).await;
    let mut refused = 0;
    for _ in 0..30 {
        refused += u32::from(
            served
                .ask("viewer", Method::GET, "/v1/agents", None)
                .await
                .status()
                == 429,
        );
    }
    assert!(refused > 10, "{refused}");
    let long = "x".repeat(outpace_live::api::BODY_MAX + 1);
    let url = format!("http://{}{CAMPAIGN}", served.program.address);
    let request = served
        .client
        .post(url)
        .bearer_auth("secret-of-the-admin")
        .body(long);
    assert_eq!(request.send().await.unwrap().status(), 413);
}

#[tokio::test]
async fn figures_are_there_for_prometheus() {
    let (_folder, served) = served("", &[]).await;
    let url = format!("http://{}/metrics", served.program.address);
    let text = served
        .client
        .get(url)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    for name in [
        "outpace_facts_total",
        "outpace_late_wakeups_total",
        "outpace_lines{campaign=\"campaign\"}",
        "outpace_agents{kind=\"logged_out\"} 8",
        "outpace_clock_drift_seconds",
        "outpace_journal_commit_seconds_bucket",
    ] {
        assert!(text.contains(name), "no {name} in\n{text}");
    }
    let dashboard = include_str!("../../grafana/outpace-live.json");
    for used in dashboard.split("outpace_").skip(1) {
        let end = used.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        let name = format!("outpace_{}", &used[..end.unwrap()]);
        // These are there with the first call that ends, or is held back.
        let is_later = ["outpace_calls_total", "outpace_held_calls_total"].contains(&name.as_str());
        assert!(
            is_later || text.contains(&name),
            "the dashboard has {name}, which is not in\n{text}"
        );
    }
    assert_eq!(
        served
            .client
            .get(format!("http://{}/ready", served.program.address))
            .send()
            .await
            .unwrap()
            .status(),
        200
    );
}
