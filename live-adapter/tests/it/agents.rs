//! Agents over the API: records offered to them, what they are shown, what they say; and their page in a browser.

use outpace_live::store;
use reqwest::{Client, Method};
use serde_json::{Value, json};

use super::served::{Served, live_file};
use super::*;

const CONTACTS: &str = "/v3/campaign-management/campaigns/campaign/contact-list/own/contacts";

/// A preview campaign, whose agents see a name and a city and no more.
async fn preview(folder: &Path) -> Served {
    let text = super::CAMPAIGN
        .replace("mode = \"progressive\"\nlines_per_agent = 2", "mode = \"preview_standard\"\noffer_timeout = \"2 min\"")
        .replace(
            "[campaign.list]",
            "[campaign.interaction]\nvariables = { name = \"\", city = \"Springfield\" }\npanel = [\"name\", \"city\"]\n[campaign.list]",
        )
        .replace("wrap_up = \"1 s\"", "wrap_up = \"1 s\"\npreview = { decide = \"1 s\" }");
    let loaded =
        load_text(text, Path::new("preview.toml"), &[]).unwrap_or_else(|error| panic!("{error}"));
    let live = live_file(folder, "");
    let served = Served::start_with(&loaded, &live, false).await;
    let contacts: Vec<Value> = (0..3)
        .map(|index| {
            json!({ "id": format!("crm-{index}"), "number": format!("+1212555000{index}"),
            "variables": { "name": format!("Person {index}"), "salary": "1000" } })
        })
        .collect();
    assert_eq!(
        served
            .post(CONTACTS, Some(json!({ "contacts": contacts })))
            .await,
        202
    );
    assert_eq!(
        served
            .post("/v1/dialer/campaign", Some(json!({ "id": "campaign" })))
            .await,
        202
    );
    served
}

#[tokio::test]
async fn an_agent_skips_a_record_accepts_the_next_talks_and_says_what_came_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let served = preview(folder.path()).await;
    let ask = async |method: Method, path: &str, body: Option<Value>| {
        served
            .ask("agent", method, path, body)
            .await
            .status()
            .as_u16()
    };
    assert_eq!(
        ask(Method::POST, "/v1/agents/3/state/login", None).await,
        202
    );
    assert_eq!(
        ask(Method::POST, "/v1/agents/3/state/available", None).await,
        202
    );
    let offered = |it: &Value| it["offer"].is_object();
    let first = served.until("/v1/agents/3", offered).await;
    assert_eq!(
        first["offer"]["actions"],
        json!(["ACCEPT", "SKIP", "REMOVE"])
    );
    let record = served.get("/v1/agents/3/record").await;
    let shown = json!([{ "name": "campaignId", "value": "campaign" },
        { "name": "name", "value": "Person 0" }, { "name": "city", "value": "Springfield" }]);
    assert_eq!(record["fields"], shown, "and nobody's salary");

    let task = first["offer"]["taskId"].as_str().unwrap();
    let action = |task: &str, action: &str| {
        format!("/v1/dialer/campaign/campaign/preview-task/{task}/{action}")
    };
    assert_eq!(ask(Method::POST, &action(task, "skip"), None).await, 202);
    assert_eq!(
        ask(Method::POST, &action(task, "skip"), None).await,
        404,
        "it is over"
    );
    let next = |it: &Value| offered(it) && it["offer"]["taskId"] != *task;
    let second = served.until("/v1/agents/3", next).await;
    let task = second["offer"]["taskId"].as_str().unwrap();
    assert_eq!(ask(Method::POST, &action(task, "accept"), None).await, 202);
    let talked = served
        .until("/v1/agents/3", |it| it["state"] == "wrap_up")
        .await;
    let said = json!({ "call": talked["call"], "code": "sale", "note": "two of them",
        "callback": "2031-01-01T09:00:00Z", "doNotCall": true, "thenAvailable": true });
    let other = json!({ "call": "call-77@0", "code": "sale" });
    assert_eq!(
        ask(Method::POST, "/v1/agents/3/disposition", Some(other)).await,
        400
    );
    assert_eq!(
        ask(Method::POST, "/v1/agents/3/disposition", Some(said)).await,
        202
    );
    let results = served
        .until("/v1/results", |it| {
            it["results"]
                .as_array()
                .unwrap()
                .iter()
                .any(|it| it["type"] == "disposition")
        })
        .await;
    let results = results["results"].as_array().unwrap().clone();
    let said = results
        .iter()
        .find(|it| it["type"] == "disposition")
        .unwrap();
    assert_eq!(
        (&said["code"], &said["contactId"], &said["agent"]),
        (&json!("sale"), &json!("crm-1"), &json!(3))
    );
    let number = outpace_engine::PhoneNumber::parse("+12125550001").unwrap();
    let database = folder
        .path()
        .join("data")
        .join(outpace_live::session::STORE);
    let connection = store::connect(&database).unwrap();
    assert!(
        store::suppressed_number(&connection, number)
            .unwrap()
            .is_some(),
        "asked not to be called again"
    );
    served
        .until("/v1/agents/3", |it| {
            it["offer"]["taskId"] != *task && offered(it)
        })
        .await;
}

#[tokio::test]
async fn what_happens_to_an_agent_comes_as_events() {
    let folder = tempfile::tempdir().unwrap();
    let served = preview(folder.path()).await;
    let mut events = served
        .ask("agent", Method::GET, "/v1/agents/4/events", None)
        .await;
    assert_eq!(events.headers()["content-type"], "text/event-stream");
    served.post("/v1/agents/5/state/login", None).await;
    served.post("/v1/agents/4/state/login", None).await;
    served.post("/v1/agents/4/state/available", None).await;
    let mut text = String::new();
    while !text.contains("taskId") {
        text += std::str::from_utf8(&events.chunk().await.unwrap().unwrap()).unwrap();
    }
    let states: Vec<String> = text
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line.strip_prefix("data: ")?).ok())
        .map(|event| {
            assert_eq!(event["agent"], 4, "nobody else's");
            event["state"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(states[0], "logged_out");
    served.post("/v1/drain", None).await;
    let ended = served.program.wait().await;
    assert!(
        matches!(ended, Some(outpace_live::dialer::Ended::Drained)),
        "{ended:?}"
    );
    while events.chunk().await.unwrap().is_some() {}
    assert_eq!(states.last().unwrap(), "previewing", "{states:?}");
}

/// A browser driven over WebDriver, on a machine that has one.
struct Browser {
    driver: std::process::Child,
    client: Client,
    session: String,
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

impl Browser {
    /// `None` where there is no chromedriver: `tests/install-tools.sh` has it.
    async fn open(url: &str) -> Option<Self> {
        let port = std::net::TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let driver = std::process::Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(std::process::Stdio::null())
            .spawn()
            .ok()?;
        let base = format!("http://127.0.0.1:{port}/session");
        let client = Client::new();
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
        ];
        let asked = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": { "args": arguments } } } });
        let mut browser = Self {
            driver,
            client,
            session: String::new(),
        };
        for _ in 0..400 {
            if let Ok(answer) = browser.client.post(&base).json(&asked).send().await {
                let answer: Value = answer.json().await.unwrap();
                let id = answer["value"]["sessionId"]
                    .as_str()
                    .unwrap_or_else(|| panic!("{answer}"));
                browser.session = format!("{base}/{id}");
                browser.ask("url", json!({ "url": url })).await;
                return Some(browser);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("chromedriver does not answer");
    }

    async fn ask(&self, what: &str, body: Value) -> Value {
        let answer = self
            .client
            .post(format!("{}/{what}", self.session))
            .json(&body)
            .send()
            .await
            .unwrap();
        let answer: Value = answer.json().await.unwrap();
        assert!(
            answer["value"]["error"].is_null(),
            "{what} {body}: {answer}"
        );
        answer["value"].clone()
    }

    async fn run(&self, script: &str) -> Value {
        self.ask("execute/sync", json!({ "script": script, "args": [] }))
            .await
    }

    /// Ends the browser, which a driver that is killed leaves behind.
    async fn close(self) {
        let ended = self.client.delete(&self.session).send().await;
        assert!(ended.unwrap().status().is_success());
    }

    async fn press(&self, selector: &str) {
        self.run(&format!("document.querySelector({selector:?}).click()"))
            .await;
    }

    async fn fill(&self, selector: &str, value: &str) {
        self.run(&format!(
            "document.querySelector({selector:?}).value = {value:?}"
        ))
        .await;
    }

    async fn until(&self, script: &str) {
        for _ in 0..800 {
            if self.run(&format!("return Boolean({script})")).await == true {
                return;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        let text = self.run("return document.body.innerText").await;
        panic!("never: {script}\n{}", text.as_str().unwrap_or_default());
    }
}

#[tokio::test]
async fn the_agents_page_works_in_a_browser() {
    let folder = tempfile::tempdir().unwrap();
    let served = preview(folder.path()).await;
    let Some(browser) = Browser::open(&format!("http://{}/", served.program.address)).await else {
        crate::peers::do_without("chromedriver");
        return;
    };
    browser.fill("#agent", "3").await;
    browser.fill("#token", "wrong").await;
    browser.press("#door button").await;
    browser
        .until("document.querySelector('#problem').textContent.includes('token')")
        .await;
    browser.fill("#token", "secret-of-the-agent").await;
    browser.press("#door button").await;
    browser
        .until("document.querySelector('#state').textContent === 'logged out'")
        .await;
    browser.press("[data-state=login]").await;
    browser
        .until("!document.querySelector('[data-state=available]').disabled")
        .await;
    browser.press("[data-state=available]").await;
    browser
        .until("document.querySelector('#state').textContent === 'previewing'")
        .await;
    browser
        .until("document.querySelector('#record').innerText.includes('Person 0')")
        .await;
    browser
        .until("/^skip in 1:\\d\\d$/.test(document.querySelector('#countdown').textContent)")
        .await;
    assert_eq!(
        browser
            .run("return document.querySelector('#record').innerText.includes('1000')")
            .await,
        false
    );
    browser.press("[data-offer=skip]").await;
    browser
        .until("document.querySelector('#record').innerText.includes('Person 1')")
        .await;
    browser.press("[data-offer=accept]").await;
    browser
        .until("document.querySelector('#state').textContent === 'wrap up'")
        .await;
    browser.fill("#code", "sale").await;
    browser.press("#saveNext").await;
    browser
        .until("document.querySelector('#record').innerText.includes('Person 2')")
        .await;
    let results = served
        .until("/v1/results", |it| {
            it["results"]
                .as_array()
                .unwrap()
                .iter()
                .any(|it| it["type"] == "disposition")
        })
        .await;
    assert!(
        results.to_string().contains("\"code\":\"sale\""),
        "{results}"
    );
    browser.close().await;
}
