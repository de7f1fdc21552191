//! What breaks around the program itself while it calls: its disk, the wall clock, its trunk, an agent's phone.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use outpace_live::program::load_campaign;
use outpace_live::{journal, session, store};
use outpace_live_api::CallResult;
use reqwest::Method;
use serde_json::{Value, json};

use crate::installed::{Installed, Running};
use crate::peers::baresip::Baresip;
use crate::peers::board::gateway;
use crate::peers::kamailio::{Asks, Kamailio};
use crate::peers::ports;
use crate::peers::seen::{Side, calls};
use crate::peers::sipp::Sipp;
use crate::peers::sound::speak;

/// Longer than anything here takes; only what hangs waits so long.
const DEADLINE: Duration = Duration::from_secs(90);

/// A live file's network: one gateway, and these devices.
fn network(port: u16, more: &str, devices: &str) -> String {
    let media = ports::take(200);
    format!(
        "[sip]\nbind = \"127.0.0.1:0\"\nt1 = \"200 ms\"\nt1x64 = \"3 s\"\n\
         [media]\naddress = \"127.0.0.1\"\nports = \"{media}-{}\"\n{}{devices}",
        media + 199,
        gateway("only", port, more),
    )
}

fn agents(first: u32, count: u32) -> Baresip {
    let users: Vec<String> = (first..first + count)
        .map(|it| format!("agent{it}"))
        .collect();
    Baresip::start_many(&users, &speak("Good morning, how are you?"), false)
}

/// The program with so many people on its list, eight agents, and a campaign that runs.
async fn begin(installed: &Installed, command: &mut Command, people: u32) -> Running {
    let running = Installed::started(command);
    installed.add(&running, 0..people).await;
    installed.agents_come(&running, 8).await;
    let start = Some(json!({ "id": "campaign" }));
    assert_eq!(
        installed.post(&running, "/v1/dialer/campaign", start).await,
        202
    );
    running
}

/// Agents write up their calls at once until something is so.
async fn work_until(
    installed: &Installed,
    running: &Running,
    path: &str,
    is_so: impl Fn(&Value) -> bool,
) -> Value {
    let until = Instant::now() + DEADLINE;
    loop {
        installed.end_wrap_ups(running).await;
        let got = installed.ask(running, Method::GET, path, None).await.1;
        if is_so(&got) {
            return got;
        }
        assert!(Instant::now() < until, "{path}: {got}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn results(got: &Value) -> usize {
    got["results"].as_array().map_or(0, Vec::len)
}

fn recorded(installed: &Installed) -> Vec<CallResult> {
    let connection = store::connect(&installed.database()).unwrap();
    store::results_after(&connection, 0, 100_000).unwrap().0
}

/// The journal of a dialer that has ended, read back; its last instant.
fn replayed(installed: &Installed) -> outpace_live::journal::Recovered {
    let at = installed.folder();
    let (loaded, _) = load_campaign(&at.join("campaign.toml"), &[], &at.join("data")).unwrap();
    let path = at.join("data").join(session::JOURNAL);
    journal::recover(&path, loaded.scenario.engine, &mut |_, _, _| {}).unwrap()
}

#[tokio::test]
async fn a_disk_that_is_full_ends_the_dialing_and_not_the_talks() {
    // They talk long enough that several do at once, however slowly they come to it.
    let people = Sipp::start_with("talk", 200, &[("TALK_MS", "12000")], |_| {});
    let devices = agents(0, 8);
    let installed = Installed::new(
        crate::CAMPAIGN,
        &network(people.port, "", &devices.devices("0-7")),
    );
    // Whoever writes beyond the limit is told so, instead of being killed.
    let mut command = Command::new("bash");
    let program = env!("CARGO_BIN_EXE_outpace-live");
    command
        .args(["-c", "trap '' XFSZ; exec \"$@\"", "bash", program])
        .args(["campaign.toml", "--trunks", "live.toml", "--live"])
        .current_dir(installed.folder());
    let mut running = begin(&installed, &mut command, 40).await;
    let status = |it: &Value| it["agentsConnected"].as_u64() >= Some(4);
    installed.until(&running, "/v1/status", status).await;
    let journal = installed.folder().join("data").join(session::JOURNAL);
    let limit = std::fs::metadata(&journal).unwrap().len() + 100;
    let id = running.process.0.id().to_string();
    let limited = Command::new("prlimit")
        .args(["--pid", &id, &format!("--fsize={limit}")])
        .status();
    assert!(limited.unwrap().success());
    let code = tokio::task::spawn_blocking(move || running.process.0.wait().unwrap().code());
    assert_eq!(code.await.unwrap(), Some(70));
    let seen = calls(&people.messages());
    let talked = seen
        .iter()
        .filter(|it| it.hung_up == Some(Side::Called))
        .count();
    assert!(talked >= 4, "who talked, talked on: {seen:?}");

    let running = installed.start();
    let over = |it: &Value| it["calls"] == 0 && it["facts"].as_u64() > Some(0);
    installed.until(&running, "/v1/status", over).await;
    end(running);
    let results = recorded(&installed);
    let mut by_number: BTreeMap<String, u32> = BTreeMap::new();
    for call in &seen {
        *by_number.entry(call.number.clone()).or_default() += 1;
    }
    for (number, times) in by_number {
        let id: u32 = number[number.len() - 4..].parse().unwrap();
        let told = results
            .iter()
            .filter(|it| it.contact_id.as_deref() == Some(&id.to_string()));
        assert_eq!((times, told.count()), (1, 1), "{number}");
    }
}

fn end(mut running: Running) {
    running.signal("-TERM");
    assert_eq!(running.process.0.wait().unwrap().code(), Some(0));
}

/// Where libfaketime is, which tells a process another wall clock.
fn faketime() -> String {
    let listed = Command::new("dpkg").args(["-L", "libfaketime"]).output();
    let listed = String::from_utf8(listed.unwrap().stdout).unwrap();
    let mut lines = listed.lines();
    let found = lines.find(|it| it.ends_with("/libfaketime.so.1"));
    found
        .expect("tests/install-tools.sh installs libfaketime")
        .to_owned()
}

#[tokio::test]
async fn a_wall_clock_that_steps_two_seconds_either_way_moves_no_call() {
    let people = Sipp::start_with("talk", 60, &[("TALK_MS", "300")], |_| {});
    let devices = agents(0, 8);
    let installed = Installed::new(
        &crate::CAMPAIGN.replace("channels = 60", "channels = 60\ncalls_per_second = 10"),
        &network(people.port, "", &devices.devices("0-7")),
    );
    let offset = installed.folder().join("offset");
    let step = |by: &str| std::fs::write(Path::new(&offset), by).unwrap();
    step("+0");
    let mut command = installed.command();
    command
        .env("LD_PRELOAD", faketime())
        .env("FAKETIME_TIMESTAMP_FILE", &offset)
        .env("FAKETIME_NO_CACHE", "1")
        .env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    let running = begin(&installed, &mut command, 60).await;
    let begun = Instant::now();
    for (done, by, drift) in [(10, "+2", 2.0), (30, "-2", -2.0), (50, "+0", 0.0)] {
        work_until(&installed, &running, "/v1/results", |it| {
            results(it) >= done
        })
        .await;
        step(by);
        let drifts = |it: &Value| {
            let shown = it["clockDriftS"].as_f64();
            shown.is_some_and(|shown| (shown - drift).abs() < 0.5)
        };
        installed.until(&running, "/v1/status", drifts).await;
    }
    work_until(&installed, &running, "/v1/results", |it| results(it) == 60).await;
    let took = begun.elapsed().as_secs_f64();
    end(running);
    let results = recorded(&installed);
    let instants: Vec<i64> = results.iter().map(|it| it.released_ms).collect();
    assert!(instants.is_sorted(), "{instants:?}");
    let spread = (instants[59] - instants[0]) as f64 / 1000.0;
    assert!(spread < took, "{spread} s of calls within {took} s");
    // No call is a step longer or shorter than the people made it.
    let talked = results.iter().filter(|it| it.outcome == "connected");
    let lengths: Vec<i64> = talked.map(|it| it.released_ms - it.originated_ms).collect();
    assert!(
        lengths.len() >= 30 && lengths.iter().all(|it| (300..4000).contains(it)),
        "{lengths:?}"
    );
    assert!(replayed(&installed).facts > 300);
}

#[tokio::test]
async fn a_trunk_that_dies_and_comes_back_costs_no_contact() {
    let people = Sipp::start_with("talk", 200, &[("TALK_MS", "300")], |_| {});
    let mut proxy = Kamailio::start(people.port, Asks::Nobody);
    let devices = agents(0, 8);
    let ping = "ping = \"1 s\"";
    let campaign = crate::CAMPAIGN.replace("channels = 60", "channels = 60\ncalls_per_second = 5");
    let installed = Installed::new(
        &campaign,
        &network(proxy.port, ping, &devices.devices("0-7")),
    );
    let running = begin(&installed, &mut installed.command(), 100).await;
    work_until(&installed, &running, "/v1/results", |it| results(it) >= 10).await;
    proxy.die();
    tokio::time::sleep(Duration::from_secs(6)).await;
    let before = recorded(&installed).len();
    proxy.come_back();
    // Whom the dead trunk cost a call rests ten minutes (network_failure); all others are called now.
    let all = |it: &Value| it["fresh"] == 0 && it["lines"] == 0;
    work_until(&installed, &running, "/v1/dialer/campaign/campaign", all).await;
    end(running);
    let results = recorded(&installed);
    assert!(
        results.len() > before + 5,
        "nobody was called after it came back"
    );
    let failed = results
        .iter()
        .filter(|it| it.outcome == "network_failure")
        .count();
    assert!((1..30).contains(&failed), "{failed} calls on a dead trunk");
    let seen = calls(&people.messages());
    let answered = seen.iter().filter(|it| it.confirmed.is_some()).count();
    let live = results.iter().filter(|it| it.answered_ms.is_some()).count();
    println!(
        "{} calls, {failed} failed, {answered} answered there, {live} here",
        results.len()
    );
    assert_eq!(answered, live);
}

#[tokio::test]
async fn an_agents_phone_that_dies_in_a_call_costs_that_agent_and_no_customer() {
    let people = Sipp::start_with("talk", 200, &[("TALK_MS", "1500")], |_| {});
    let (dies, lives) = (agents(0, 2), agents(2, 6));
    let devices = dies.devices("0-1") + &lives.devices("2-7");
    let installed = Installed::new(crate::CAMPAIGN, &network(people.port, "", &devices));
    let running = begin(&installed, &mut installed.command(), 40).await;
    let talk = |it: &Value| (0..2).any(|agent| it[agent]["state"] == "connected");
    installed.until(&running, "/v1/agents", talk).await;
    dies.die();
    let fresh = |it: &Value| it["fresh"] == 0 && it["lines"] == 0;
    work_until(&installed, &running, "/v1/dialer/campaign/campaign", fresh).await;
    work_until(&installed, &running, "/v1/status", |it| it["calls"] == 0).await;
    end(running);
    let results = recorded(&installed);
    assert_eq!(results.len(), 40);
    let connected = results.iter().filter(|it| it.outcome == "connected");
    let joined_to_dead = connected.clone().filter(|it| it.agent < Some(2)).count();
    println!(
        "{} joined, {joined_to_dead} to the phone that died",
        connected.count()
    );
    let seen = calls(&people.messages());
    assert!(
        seen.iter().all(|it| it.hung_up.is_some()),
        "nobody is left on the line: {seen:?}"
    );
}
