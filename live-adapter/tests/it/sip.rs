//! The program itself, on SIP with real peers: sipp plays the people and the agents' phones.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::UdpSocket;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};

use outpace_live::journal::recover;
use outpace_live::program::load_campaign;
use outpace_live::{session, store};
use reqwest::{Client, Method, StatusCode};
use serde_json::{Value, json};

use super::*;

/// Tests of this file that have begun.
static TESTS: AtomicU16 = AtomicU16::new(0);

/// A process that ends with the test.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port nobody uses at the moment.
fn free_port() -> u16 {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    socket.local_addr().unwrap().port()
}

/// sipp as somebody who is called. `None` where there is no sipp.
fn sipp(folder: &Path, arguments: &[&str], port: u16, media: u16) -> Option<Process> {
    let child = Command::new("sipp")
        .args(arguments)
        .args([
            "-i",
            "127.0.0.1",
            "-p",
            &port.to_string(),
            "-mp",
            &media.to_string(),
        ])
        .args(["-nostdin", "-trace_logs", "-log_file"])
        .arg(folder.join(format!("sipp-{port}.log")))
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    child.ok().map(Process)
}

/// A folder with both files, and peers that answer.
struct Loopback {
    folder: tempfile::TempDir,
    customers: u16,
    _peers: [Process; 2],
    client: Client,
}

/// The program at work.
struct Running {
    process: Process,
    address: String,
}

impl Loopback {
    fn new() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        let (customers, agents) = (free_port(), free_port());
        let scenario = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/sip/customer.xml");
        // Each test has its own stretch of ports for media, whatever runs beside it.
        let ports = 26_000 + 1000 * TESTS.fetch_add(1, Ordering::SeqCst);
        let customer = sipp(at, &["-sf", scenario.to_str().unwrap()], customers, ports)?;
        let agent = sipp(at, &["-sn", "uas"], agents, ports + 100)?;
        fs::write(at.join("campaign.toml"), super::CAMPAIGN).unwrap();
        fs::write(at.join("admin"), "secret-of-the-admin").unwrap();
        let live = format!(
            "[api]\nlisten = \"127.0.0.1:0\"\nrequests_per_second = 1000\n\
             [[api.tokens]]\nname = \"admin\"\nrole = \"admin\"\nfile = \"admin\"\n\
             [store]\nfolder = \"data\"\n[safety]\nallow = [\"+1212555\"]\n\
             [sip]\nbind = \"127.0.0.1:0\"\n[media]\naddress = \"127.0.0.1\"\nports = \"{}-{}\"\n\
             [[gateway]]\nname = \"loopback\"\nproxy = \"127.0.0.1:{customers}\"\n\
             [[device]]\nagents = \"0-7\"\nuri = \"sip:agent{{agent}}@127.0.0.1:{agents}\"\n",
            ports + 200,
            ports + 999,
        );
        fs::write(at.join("live.toml"), live).unwrap();
        Some(Self {
            folder,
            customers,
            _peers: [customer, agent],
            client: Client::new(),
        })
    }

    fn start(&self) -> Running {
        let mut child = Command::new(env!("CARGO_BIN_EXE_outpace-live"))
            .args(["campaign.toml", "--trunks", "live.toml", "--live"])
            .current_dir(self.folder.path())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let mut told = String::new();
        let address = loop {
            let line = lines
                .next()
                .unwrap_or_else(|| panic!("it ended: {told}"))
                .unwrap();
            if let Some((_, address)) = line.split_once("listens on ") {
                break address.to_owned();
            }
            told += &line;
            told.push('\n');
        };
        // Whatever it says later is read, so that it is not kept waiting.
        std::thread::spawn(move || {
            lines.for_each(|line| eprintln!("| {}", line.unwrap_or_default()))
        });
        Running {
            process: Process(child),
            address,
        }
    }

    async fn ask(
        &self,
        at: &Running,
        method: Method,
        path: &str,
        body: Option<Value>,
    ) -> (StatusCode, Value) {
        let request = self
            .client
            .request(method, format!("{}{path}", at.address))
            .bearer_auth("secret-of-the-admin");
        let request = match body {
            Some(body) => request.json(&body),
            None => request,
        };
        let answer = request.send().await.unwrap();
        (answer.status(), answer.json().await.unwrap_or_default())
    }

    async fn post(&self, at: &Running, path: &str, body: Option<Value>) -> StatusCode {
        self.ask(at, Method::POST, path, body).await.0
    }

    async fn until(&self, at: &Running, path: &str, is_so: impl Fn(&Value) -> bool) -> Value {
        let mut last = Value::Null;
        for _ in 0..3000 {
            last = self.ask(at, Method::GET, path, None).await.1;
            if is_so(&last) {
                return last;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("{path}: {last}");
    }

    async fn add(&self, at: &Running, numbers: std::ops::Range<u32>) {
        let path = "/v3/campaign-management/campaigns/campaign/contact-list/own/contacts";
        let numbers: Vec<u32> = numbers.collect();
        for ten in numbers.chunks(10) {
            let contact =
                |it: &u32| json!({ "id": it.to_string(), "number": format!("+1212555{it:04}") });
            let contacts: Vec<Value> = ten.iter().map(contact).collect();
            let added = self
                .post(at, path, Some(json!({ "contacts": contacts })))
                .await;
            assert_eq!(added, StatusCode::ACCEPTED);
        }
    }

    async fn agents_come(&self, at: &Running) {
        for agent in 0..8 {
            let path = format!("/v1/agents/{agent}/state");
            self.post(at, &format!("{path}/login"), None).await;
            self.post(at, &format!("{path}/available"), None).await;
        }
    }

    /// Agents end their wrap-up as soon as they are seen in it.
    async fn end_wrap_ups(&self, at: &Running) {
        let agents = self.ask(at, Method::GET, "/v1/agents", None).await.1;
        for agent in agents.as_array().unwrap() {
            if agent["state"] == "wrap_up" || agent["state"] == "idle" {
                let path = format!("/v1/agents/{}/state/available", agent["agent"]);
                self.post(at, &path, None).await;
            }
        }
    }

    /// How often each number was dialled, as whoever was called saw it.
    fn invites(&self) -> BTreeMap<String, u32> {
        let log = self
            .folder
            .path()
            .join(format!("sipp-{}.log", self.customers));
        let mut invites = BTreeMap::new();
        for line in fs::read_to_string(log).unwrap_or_default().lines() {
            if let Some(number) = line
                .strip_prefix("sip:")
                .and_then(|it| it.strip_suffix('@'))
            {
                *invites.entry(number.to_owned()).or_default() += 1;
            }
        }
        invites
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("data").join(session::STORE)
    }
}

impl Running {
    fn signal(&self, name: &str) {
        let id = self.process.0.id().to_string();
        assert!(
            Command::new("kill")
                .args([name, &id])
                .status()
                .unwrap()
                .success()
        );
    }
}

#[tokio::test]
async fn people_are_called_over_sip_joined_to_agents_and_it_ends_when_asked_to() {
    let Some(loopback) = Loopback::new() else {
        crate::peers::do_without("sipp");
        return;
    };
    let mut running = loopback.start();
    loopback.add(&running, 0..20).await;
    loopback.agents_come(&running).await;
    let started = loopback
        .post(
            &running,
            "/v1/dialer/campaign",
            Some(json!({ "id": "campaign" })),
        )
        .await;
    assert_eq!(started, StatusCode::ACCEPTED);
    let mut results = 0;
    for _ in 0..1000 {
        if results == 20 {
            break;
        }
        loopback.end_wrap_ups(&running).await;
        let got = loopback
            .ask(&running, Method::GET, "/v1/results", None)
            .await
            .1;
        results = got["results"].as_array().unwrap().len();
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let got = loopback
        .ask(&running, Method::GET, "/v1/results", None)
        .await
        .1;
    let connected = got["results"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["outcome"] == "connected");
    assert!(results == 20 && connected.count() >= 12, "{got}");
    running.signal("-USR1");
    loopback
        .until(&running, "/v1/status", |it| it["emergencyStop"] == true)
        .await;
    running.signal("-TERM");
    let status = running.process.0.wait().unwrap();
    assert_eq!(status.code(), Some(0), "drained");
    // What was decided over SIP, a fresh engine decides again.
    let at = loopback.folder.path();
    let (loaded, _) = load_campaign(&at.join("campaign.toml"), &[], &at.join("data")).unwrap();
    let journal = at.join("data").join(session::JOURNAL);
    let replayed = recover(&journal, loaded.scenario.engine, &mut |_, _, _| {}).unwrap();
    assert!(
        replayed.cut == 0 && replayed.facts > 100,
        "{} facts",
        replayed.facts
    );
    let invites = loopback.invites();
    assert_eq!(invites.len(), 20);
    assert!(invites.values().all(|&times| times == 1), "{invites:?}");
}

/// How often it is killed: 50 times when the whole suite runs at length.
fn kills() -> u32 {
    let asked = std::env::var("OUTPACE_KILLS")
        .ok()
        .and_then(|it| it.parse().ok());
    asked.unwrap_or(3)
}

#[tokio::test]
async fn killed_in_the_middle_of_sip_calls_nobody_is_dialled_twice_and_no_result_is_lost() {
    let Some(loopback) = Loopback::new() else {
        crate::peers::do_without("sipp");
        return;
    };
    let seed = u64::from(std::process::id());
    println!("SEED={seed}");
    let mut draw = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let a_time = 40;
    for time in 0..kills() {
        let mut running = loopback.start();
        loopback
            .until(&running, "/v1/status", |it| it["campaigns"].is_array())
            .await;
        loopback
            .add(&running, time * a_time..(time + 1) * a_time)
            .await;
        loopback.agents_come(&running).await;
        loopback
            .post(
                &running,
                "/v1/dialer/campaign",
                Some(json!({ "id": "campaign" })),
            )
            .await;
        draw ^= draw << 13;
        draw ^= draw >> 7;
        draw ^= draw << 17;
        tokio::time::sleep(Duration::from_millis(300 + draw % 1200)).await;
        running.process.0.kill().unwrap();
        running.process.0.wait().unwrap();
    }
    let mut running = loopback.start();
    loopback
        .until(&running, "/v1/status", |it| {
            it["calls"] == 0 && it["facts"].as_u64() > Some(0)
        })
        .await;
    running.signal("-TERM");
    assert_eq!(running.process.0.wait().unwrap().code(), Some(0));

    let invites = loopback.invites();
    let twice: Vec<_> = invites.iter().filter(|&(_, &times)| times > 1).collect();
    assert!(twice.is_empty(), "dialled twice: {twice:?}");
    assert!(invites.len() > 5, "{invites:?}");
    let connection = store::connect(&loopback.database()).unwrap();
    let (results, _) = store::results_after(&connection, 0, 100_000).unwrap();
    for number in invites.keys() {
        let id: u32 = number[number.len() - 4..].parse().unwrap();
        let told = results
            .iter()
            .filter(|it| it.contact_id.as_deref() == Some(&id.to_string()));
        assert_eq!(told.count(), 1, "{number} was dialled");
    }
    let interrupted = results.iter().filter(|it| it.interrupted).count();
    println!(
        "{} dialled, {} results, {interrupted} interrupted",
        invites.len(),
        results.len()
    );
}
