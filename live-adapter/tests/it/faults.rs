//! Disks that are full, clocks that step, campaign managers that are away, agents that all come at once.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Instant, SystemTime};

use axum::routing::{get, post};
use outpace_engine::{AgentId, CampaignId, Input, Timestamp};
use outpace_live::clock::Clock;
use outpace_live::dialer::{Dialer, Ended, Failure, NotTold, Orders, Past, Setup, orders, recover};
use outpace_live::figures::Figures;
use outpace_live::journal::Durable;
use prometheus_client::registry::Registry;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use super::loopback::agents_come;
use super::peers::ports;
use super::served::{Served, live_file};
use super::*;

/// A disk that is full from some byte on.
pub(crate) struct FullDisk {
    pub(crate) left: usize,
    pub(crate) written: Arc<Mutex<Vec<u8>>>,
}

impl Durable for FullDisk {
    fn append(&mut self, text: &[u8]) -> io::Result<()> {
        let fits = text.len().min(self.left);
        self.left -= fits;
        self.written.lock().unwrap().extend(&text[..fits]);
        if fits < text.len() {
            return Err(io::ErrorKind::StorageFull.into());
        }
        Ok(())
    }
}

type PhonesState = Arc<Mutex<super::phones::State>>;

/// A dialer on made-up phones, by its parts.
pub(crate) fn setup(
    past: Past,
    unix_epoch_s: i64,
    journal: Box<dyn Durable>,
) -> (Setup, Orders, PhonesState) {
    let (arrivals, hears) = tokio::sync::mpsc::unbounded_channel();
    let desks = Desks(arrivals.clone());
    let state = Arc::default();
    let phones = Phones::new(arrivals, None, Arc::clone(&state));
    let (orders, order_box) = orders(false);
    let setup = Setup {
        past,
        clock: Clock::showing(Timestamp::from_secs(10), Instant::now(), unix_epoch_s),
        journal,
        telephony: Box::new(phones),
        arrivals: hears,
        orders: order_box,
        allowed: limits().allowed,
        suppressed: Default::default(),
        calls_per_hour: None,
        first: Vec::new(),
        to_run: Vec::new(),
        drain_limit: Duration::from_secs(5),
        watchers: vec![Box::new(desks)],
        figures: Figures::new(&mut Registry::default()),
    };
    (setup, orders, state)
}

#[tokio::test]
async fn an_engine_that_panics_is_told_nothing_more_and_its_journal_begins_again() {
    let loaded = campaign(&[]);
    let config = &loaded.scenario.engine;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.txt");
    let mut past = recover(&path, config, &mut |_, _| {}).unwrap();
    // An engine whose outputs are not drained panics at the next fact: the only way to make it, from outside.
    past.recovered
        .engine
        .handle_input(Timestamp::ZERO, &Input::Tick);
    let journal = outpace_live::journal::open(&path).unwrap();
    let (setup, orders, state) = setup(past, config.unix_epoch_s, Box::new(journal));
    let task = tokio::spawn(Dialer::begin(setup).unwrap().run());
    let told = orders
        .tell(vec![Input::CampaignStarted(CampaignId(0))])
        .await;
    assert_eq!(told, Err(NotTold::Ending));
    let ended = task.await.unwrap();
    assert!(
        matches!(ended, Ended::Failed(Failure::EnginePanicked)),
        "{ended:?}"
    );
    assert!(state.lock().unwrap().originated.is_empty());
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("# the engine panicked at: 10."), "{text}");
    assert!(text.contains("campaign-0 started"), "{text}");
    assert_eq!(
        recover(&path, config, &mut |_, _| {})
            .unwrap()
            .recovered
            .facts,
        0
    );
}

#[tokio::test]
async fn a_full_disk_stops_dialing_lets_talks_finish_and_leaves_a_journal_that_recovers() {
    let loaded = campaign(&[]);
    let config = &loaded.scenario.engine;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.txt");
    let written = Arc::new(Mutex::new(b"outpace-journal 1\n".to_vec()));
    let disk = FullDisk {
        left: 60_000,
        written: Arc::clone(&written),
    };
    let past = recover(&path, config, &mut |_, _| {}).unwrap();
    let (setup, orders, state) = setup(past, config.unix_epoch_s, Box::new(disk));
    let task = tokio::spawn(Dialer::begin(setup).unwrap().run());
    let rows = contacts(100);
    let mut facts: Vec<Input> = rows
        .iter()
        .map(|row| Input::ContactAdded {
            campaign: row.campaign,
            number: row.number,
            zone: row.zone,
            priority: 0,
        })
        .collect();
    for agent in (0..8).map(AgentId) {
        facts.extend([Input::AgentLoggedIn(agent), Input::AgentAvailable(agent)]);
    }
    facts.push(Input::CampaignStarted(CampaignId(0)));
    for fact in facts {
        if orders.tell(vec![fact]).await.is_err() {
            break;
        }
    }
    let ended = task.await.unwrap();
    assert!(
        matches!(ended, Ended::Failed(Failure::JournalLost(_))),
        "{ended:?}"
    );
    std::fs::write(&path, &*written.lock().unwrap()).unwrap();
    let past = recover(&path, config, &mut |_, _| {}).unwrap();
    // What left is in the journal: nobody was dialled without it.
    let text = std::fs::read_to_string(&path).unwrap();
    let state = state.lock().unwrap();
    // Its campaign has no detector: what people say to agents is heeded by nobody.
    assert!(state.talked > 0 && !state.unheeded.is_empty());
    let dialled = state.originated.len();
    assert!(
        dialled <= text.matches("    originate ").count(),
        "{dialled} were dialled"
    );
    assert!(past.recovered.facts > 20);
}

#[test]
fn a_wall_clock_that_steps_moves_nothing_and_shows_as_drift() {
    let begun = Instant::now();
    let clock = Clock::showing(Timestamp::from_secs(1000), begun, 1_772_409_600);
    let later = begun + Duration::from_secs(5);
    assert_eq!(clock.stamp(later), Timestamp::from_secs(1005));
    let wall = SystemTime::UNIX_EPOCH + Duration::from_secs(1_772_409_600 + 1005 + 3600);
    assert!((clock.drift_s(later, wall) - 3600.0).abs() < 1e-6);
    let wall = SystemTime::UNIX_EPOCH + Duration::from_secs(1_772_409_600 + 1005 - 60);
    assert!((clock.drift_s(later, wall) + 60.0).abs() < 1e-6);
    assert_eq!(
        clock.stamp(begun - Duration::from_secs(9)),
        Timestamp::from_secs(1000),
        "never backwards"
    );
}

#[test]
fn a_dialer_that_begins_again_goes_on_by_the_boots_clock_and_never_backwards() {
    let epoch = 1_772_409_600;
    let first = Clock::begin(epoch, Timestamp::ZERO, None).unwrap();
    let mut anchor = first.anchor().unwrap();
    // As if the wall clock had been an hour fast when the first began.
    anchor.at = anchor.at + Duration::from_secs(3600);
    let second = Clock::begin(epoch, Timestamp::ZERO, Some(&anchor)).unwrap();
    let ahead = second
        .stamp(Instant::now())
        .since(first.stamp(Instant::now()));
    assert!(
        ahead > Duration::from_secs(3590),
        "the boot's clock counts, not the wall's: {ahead:?}"
    );
    let latest = second.stamp(Instant::now()) + Duration::from_secs(86_400);
    let third = Clock::begin(epoch, latest, Some(&anchor)).unwrap();
    assert!(third.stamp(Instant::now()) >= latest);
}

#[tokio::test]
async fn a_thousand_agents_at_once_are_all_heard() {
    let folder = tempfile::tempdir().unwrap();
    let live = live_file(folder.path(), "");
    // A queue has at most 500 agents.
    let text = super::CAMPAIGN.replace("[campaign]", "[[campaign]]\nname = \"a\"\nqueue = \"a\"");
    let text = text.replace(
        "agents = 8",
        "name = \"a\"\nagents = 500\nqueues = [{ queue = \"a\", rank = 1 }]",
    );
    let text = text.replace(
        "[team]",
        "[[queue]]\nname = \"a\"\n[[queue]]\nname = \"b\"\n[[team]]",
    );
    let (before, campaign_on) = text.split_once("[[campaign]]").unwrap();
    let (campaign, after) = campaign_on.split_once("[[queue]]").unwrap();
    let (teams, people) = after.split_once("[trunk]").unwrap();
    let (trunk, work) = people.split_once("[team.work]").unwrap();
    let (work, carrier) = work.split_once("[carrier]").unwrap();
    let (queues, team) = teams.split_once("[[team]]").unwrap();
    let team = format!("[[team]]{team}[team.work]{work}");
    let other = |part: &str| part.replace("\"a\"", "\"b\"");
    let text = format!(
        "{before}[[campaign]]{campaign}[[campaign]]{}[[queue]]{queues}{team}{}[trunk]{trunk}[carrier]{carrier}",
        other(campaign),
        other(&team)
    );
    let loaded = load_text(text.clone(), Path::new("two.toml"), &[])
        .unwrap_or_else(|error| panic!("{error}\n{text}"));
    let served = Arc::new(Served::start(&loaded, &live).await);
    let asks = (0..1000).map(|agent| {
        let served = Arc::clone(&served);
        tokio::spawn(async move {
            let path = format!("/v1/agents/{agent}/state");
            let login = served.post(&format!("{path}/login"), None).await;
            let available = served.post(&format!("{path}/available"), None).await;
            (login, available)
        })
    });
    for ask in asks.collect::<Vec<_>>() {
        assert_eq!(
            ask.await.unwrap(),
            (StatusCode::ACCEPTED, StatusCode::ACCEPTED)
        );
    }
    let agents = served.get("/v1/agents").await;
    let agents = agents.as_array().unwrap();
    assert_eq!(agents.len(), 1000);
    assert!(agents.iter().all(|it| it["state"] == "available"));
}

#[tokio::test]
async fn an_emergency_stop_lets_no_call_leave_and_holds_across_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let live = live_file(folder.path(), "");
    let loaded = campaign(&[]);
    let served = Served::start(&loaded, &live).await;
    let contacts: Vec<Value> = (0..10)
        .map(|index| json!({ "number": format!("+1212555000{index}") }))
        .collect();
    let path = "/v3/campaign-management/campaigns/campaign/contact-list/own/contacts";
    served
        .post(path, Some(json!({ "contacts": contacts })))
        .await;
    served
        .post("/v1/dialer/campaign", Some(json!({ "id": "campaign" })))
        .await;
    assert_eq!(served.post("/v1/emergency-stop", None).await, 202);
    for agent in 0..4 {
        served
            .post(&format!("/v1/agents/{agent}/state/login"), None)
            .await;
        served
            .post(&format!("/v1/agents/{agent}/state/available"), None)
            .await;
    }
    let refused = served
        .post("/v1/dialer/campaign", Some(json!({ "id": "campaign" })))
        .await;
    assert_eq!(refused, 409, "no campaign is started");
    served
        .until("/v1/agents/0", |it| it["state"] == "reserved_held")
        .await;
    assert_eq!(served.get("/v1/status").await["callsLastHour"], 0);
    served.post("/v1/drain", None).await;
    assert!(matches!(served.program.wait().await, Some(Ended::Drained)));

    let served = Served::start(&loaded, &live).await;
    served
        .until("/v1/status", |it| it["emergencyStop"] == true)
        .await;
    assert_eq!(
        served.get("/v1/dialer/campaign/campaign").await["status"],
        "paused"
    );
    let resumed = served
        .ask("supervisor", Method::DELETE, "/v1/emergency-stop", None)
        .await;
    assert_eq!(resumed.status(), 202);
    served
        .until("/v1/dialer/campaign/campaign", |it| {
            it["status"] == "running"
        })
        .await;
}

#[tokio::test]
async fn once_an_emergency_stop_is_answered_nobody_is_dialled_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let (session, phones) = begin_watched(folder.path(), &campaign(&[]), limits(), None);
    add(&session, contacts(2000)).await;
    agents_come(&session).await;
    session
        .orders
        .tell(vec![Input::CampaignStarted(CampaignId(0))])
        .await
        .unwrap();
    let dialled = || phones.lock().unwrap().originated.len();
    while dialled() < 40 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let asked = Instant::now();
    session.orders.emergency_stop().await.unwrap();
    println!("answered after {:?}", asked.elapsed());
    let then = dialled();
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(dialled(), then);
    session.orders.resume(vec![CampaignId(0)]).await.unwrap();
    while dialled() == then {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    session.orders.abort().unwrap();
    assert!(session.wait().is_some());
}

#[tokio::test]
async fn no_more_calls_leave_within_an_hour_than_may() {
    let folder = tempfile::tempdir().unwrap();
    let loaded = campaign(&[]);
    let five = Limits {
        calls_per_hour: Some(5),
        ..limits()
    };
    let log = folder.path().join("log");
    for _ in 0..2 {
        let file = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(&log)
            .unwrap();
        let session = begin(folder.path(), &loaded, five.clone(), Some(file));
        add(&session, contacts(40)).await;
        session
            .orders
            .tell(vec![Input::CampaignStarted(CampaignId(0))])
            .await
            .unwrap();
        agents_come(&session).await;
        while std::fs::read_to_string(&log).unwrap().lines().count() < 5 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        session.orders.drain().unwrap();
        session.orders.abort().unwrap();
        let _ = session.wait();
    }
    assert_eq!(
        std::fs::read_to_string(&log).unwrap().lines().count(),
        5,
        "across a restart too"
    );
    let connection = store::connect(&folder.path().join(outpace_live::session::STORE)).unwrap();
    let (results, _) = store::results_after(&connection, 0, 100).unwrap();
    let held: Vec<_> = results.iter().filter(|it| it.outcome == "held").collect();
    assert!(!held.is_empty(), "{results:?}");
    assert!(
        held.iter()
            .all(|it| it.held_by.as_deref() == Some("hour_limit")),
        "{held:?}"
    );
}

#[tokio::test]
async fn a_campaign_manager_that_is_away_gets_every_result_when_it_is_back() {
    let is_away = Arc::new(AtomicBool::new(true));
    let pulls = Arc::new(AtomicU64::new(0));
    let got: Arc<Mutex<Vec<Value>>> = Arc::default();
    let manager = {
        let (away, got, pulls) = (Arc::clone(&is_away), Arc::clone(&got), Arc::clone(&pulls));
        axum::Router::new()
            .route(
                "/contacts",
                get(async move || {
                    let pull = pulls.fetch_add(1, Ordering::SeqCst);
                    let contacts: Vec<Value> = match pull {
                        0 => (0..8).map(|it| json!({ "id": it.to_string(), "number": format!("+1212555000{it}") })).collect(),
                        _ => Vec::new(),
                    };
                    axum::Json(json!({ "contacts": contacts }))
                }),
            )
            .route(
                "/results",
                post(async move |axum::Json(results): axum::Json<Vec<Value>>| {
                    if away.load(Ordering::SeqCst) {
                        return StatusCode::SERVICE_UNAVAILABLE;
                    }
                    got.lock().unwrap().extend(results);
                    StatusCode::OK
                }),
            )
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async { axum::serve(listener, manager).await });

    let folder = tempfile::tempdir().unwrap();
    let live = live_file(
        folder.path(),
        "[campaign_manager]\nhosts = [\"127.0.0.1\"]\n",
    );
    let served = Served::start(&campaign(&[]), &live).await;
    let start = json!({ "id": "campaign", "dialingListFetchURL": format!("{base}/contacts"),
        "resultCallbackURL": format!("{base}/results") });
    assert_eq!(served.post("/v1/dialer/campaign", Some(start)).await, 202);
    for agent in 0..4 {
        served
            .post(&format!("/v1/agents/{agent}/state/login"), None)
            .await;
        served
            .post(&format!("/v1/agents/{agent}/state/available"), None)
            .await;
    }
    served
        .until("/v1/results", |it| {
            it["results"].as_array().unwrap().len() >= 8
        })
        .await;
    assert!(
        served.get("/v1/status").await["undelivered"]
            .as_u64()
            .unwrap()
            >= 8
    );
    is_away.store(false, Ordering::SeqCst);
    served
        .until("/v1/status", |it| it["undelivered"] == 0)
        .await;
    let got = got.lock().unwrap();
    let mut ids: Vec<&str> = got
        .iter()
        .map(|it| it["contactId"].as_str().unwrap())
        .collect();
    ids.sort_unstable();
    assert_eq!(ids, ["0", "1", "2", "3", "4", "5", "6", "7"]);
}

/// A campaign manager at an address: gives eight of these contacts a pull, and notes results.
async fn manage(
    listener: tokio::net::TcpListener,
    contacts: std::ops::Range<u64>,
    got: Arc<Mutex<Vec<Value>>>,
) {
    let left = Arc::new(Mutex::new(contacts));
    let pull = async move || {
        let contact =
            |it: u64| json!({ "id": it.to_string(), "number": format!("+1212555{:04}", it * 10) });
        let contacts: Vec<Value> = left.lock().unwrap().by_ref().take(8).map(contact).collect();
        axum::Json(json!({ "contacts": contacts }))
    };
    let take = async move |axum::Json(results): axum::Json<Vec<Value>>| {
        got.lock().unwrap().extend(results);
    };
    let manager = axum::Router::new()
        .route("/contacts", get(pull))
        .route("/results", post(take));
    let _ = axum::serve(listener, manager).await;
}

#[tokio::test]
async fn a_campaign_manager_that_is_not_there_for_a_minute_costs_neither_contacts_nor_results() {
    let got: Arc<Mutex<Vec<Value>>> = Arc::default();
    // Nobody else is given it while the manager is away.
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, ports::take(1)));
    let listener = tokio::net::TcpListener::bind(address).await.unwrap();
    // It may be asked once more before it goes, and has no more then.
    let there = tokio::spawn(manage(listener, 0..8, Arc::clone(&got)));
    let folder = tempfile::tempdir().unwrap();
    let hosts = "[campaign_manager]\nhosts = [\"127.0.0.1\"]\n";
    let served = Served::start(&campaign(&[]), &live_file(folder.path(), hosts)).await;
    let start = json!({ "id": "campaign", "recordCount": 8,
        "dialingListFetchURL": format!("http://{address}/contacts"),
        "resultCallbackURL": format!("http://{address}/results") });
    assert_eq!(served.post("/v1/dialer/campaign", Some(start)).await, 202);
    served
        .until("/v1/dialer/campaign/campaign", |it| it["fresh"] == 8)
        .await;
    there.abort();
    let _ = there.await;
    for agent in 0..4 {
        let path = format!("/v1/agents/{agent}/state");
        served.post(&format!("{path}/login"), None).await;
        served.post(&format!("{path}/available"), None).await;
    }
    served
        .until("/v1/status", |it| it["undelivered"] == 8)
        .await;
    tokio::time::sleep(Duration::from_secs(60)).await;
    let listener = tokio::net::TcpListener::bind(address).await.unwrap();
    tokio::spawn(manage(listener, 8..24, Arc::clone(&got)));
    // Tries are 1, 2, 4 … s apart: the next is not farther than the manager was away.
    let until = Instant::now() + Duration::from_secs(150);
    let keys = || -> std::collections::BTreeSet<u64> {
        let got = got.lock().unwrap();
        got.iter().filter_map(|it| it["callId"].as_u64()).collect()
    };
    while keys().len() < 24 {
        assert!(Instant::now() < until, "{:?}", keys());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    served
        .until("/v1/status", |it| it["undelivered"] == 0)
        .await;
}
