//! The program itself, on SIP with real peers: sipp plays the people and the agents' phones.

use std::collections::BTreeMap;
use std::fs;
use std::net::UdpSocket;
use std::path::Path;
use std::process::{Command, Stdio};

use outpace_live::journal::recover;
use outpace_live::program::load_campaign;
use outpace_live::session;
use reqwest::{Method, StatusCode};
use serde_json::json;

use super::installed::{Installed, Process};
use super::*;

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

/// The program, and peers that answer.
struct Loopback {
    installed: Installed,
    peers: tempfile::TempDir,
    customers: u16,
    _peers: [Process; 2],
}

impl Loopback {
    fn new() -> Option<Self> {
        let peers = tempfile::tempdir().unwrap();
        let at = peers.path();
        let (customers, agents) = (free_port(), free_port());
        let scenario = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/sip/customer.xml");
        let customer = sipp(at, &["-sf", scenario.to_str().unwrap()], customers, PORTS)?;
        let agent = sipp(at, &["-sn", "uas"], agents, PORTS + 100)?;
        let network = format!(
            "[sip]\nbind = \"127.0.0.1:0\"\n[media]\naddress = \"127.0.0.1\"\nports = \"{}-{}\"\n\
             [[gateway]]\nname = \"loopback\"\nproxy = \"127.0.0.1:{customers}\"\n\
             [[device]]\nagents = \"0-7\"\nuri = \"sip:agent{{agent}}@127.0.0.1:{agents}\"\n",
            PORTS + 200,
            PORTS + 999,
        );
        Some(Self {
            installed: Installed::new(super::CAMPAIGN, &network),
            peers,
            customers,
            _peers: [customer, agent],
        })
    }

    /// How often each number was dialled, as whoever was called saw it.
    fn invites(&self) -> BTreeMap<String, u32> {
        let log = self
            .peers
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
}

#[tokio::test]
async fn people_are_called_over_sip_joined_to_agents_and_it_ends_when_asked_to() {
    let Some(loopback) = Loopback::new() else {
        crate::peers::do_without("sipp");
        return;
    };
    let mut running = loopback.installed.start();
    loopback.installed.add(&running, 0..20).await;
    loopback.installed.agents_come(&running, 8).await;
    let started = loopback
        .installed
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
        loopback.installed.end_wrap_ups(&running).await;
        let got = loopback
            .installed
            .ask(&running, Method::GET, "/v1/results", None)
            .await
            .1;
        results = got["results"].as_array().unwrap().len();
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let got = loopback
        .installed
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
        .installed
        .until(&running, "/v1/status", |it| it["emergencyStop"] == true)
        .await;
    running.signal("-TERM");
    let status = running.process.0.wait().unwrap();
    assert_eq!(status.code(), Some(0), "drained");
    // The stop holds across a restart, and it is known where it came from.
    let again = loopback.installed.start();
    loopback
        .installed
        .until(&again, "/v1/status", |it| it["emergencyStop"] == true)
        .await;
    let audit = loopback
        .installed
        .ask(&again, Method::GET, "/v1/audit", None)
        .await
        .1;
    assert!(audit.to_string().contains("SIGUSR1"), "{audit}");
    drop(again);
    // What was decided over SIP, a fresh engine decides again.
    let at = loopback.installed.folder();
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

/// A stretch of ports for media that no other test has.
const PORTS: u16 = 26_000;
