//! `kill -9` at random instants of a whole campaign, the program itself on real SIP through a real proxy: nobody is
//! dialled twice, no result is lost, and the law's counters are what the phones of those who were called saw.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Stdio;
use std::time::{Duration, Instant};

use jiff::civil::DateTime;
use outpace_engine::{Input, Output, Timestamp};
use outpace_live::program::load_campaign;
use outpace_live::{journal, session, store};
use outpace_live_api::CallResult;
use reqwest::{Method, StatusCode};
use serde_json::json;

use crate::installed::{Installed, Process, Running};
use crate::peers::baresip::Baresip;
use crate::peers::board::gateway;
use crate::peers::kamailio::{Asks, Kamailio};
use crate::peers::ports;
use crate::peers::seen::{SeenCall, Side, calls};
use crate::peers::sipp::Sipp;
use crate::peers::sound::speak;

const KILLS: u32 = 50;
const AGENTS: u32 = 20;
const FEW: u32 = 3;
const CONTACTS: u32 = 500;
/// Calls a phone takes: an INVITE that is sent again when its call is over counts as another.
const MANY: u32 = 10 * CONTACTS;
/// Kills that come wherever the program is, its start included; the others while it dials.
const EVERY_FIFTH: u32 = 5;
/// How long somebody may wait for an agent.
const ABANDON_AFTER_MS: i64 = 500;
/// Once something is durable that was told so much later than an answer, the answer is.
const OUT_OF_TURN_MS: i64 = 500;

/// Whom the campaign calls, and what their phones saw.
struct Carrier {
    people: Sipp,
    engaged: Sipp,
    nobody: Sipp,
    away: Sipp,
    devices: Baresip,
    proxy: Kamailio,
}

impl Carrier {
    fn start() -> Self {
        let refuse = |status: &str, cause: &str| {
            let reason = format!("Reason: Q.850;cause={cause}");
            Sipp::start_with(
                "refuse",
                MANY,
                &[("STATUS", status), ("HEADERS", &reason)],
                |_| {},
            )
        };
        // They talk longer than anybody is left waiting, so that whoever hangs up first says what became of the call.
        let people = Sipp::start_with("talk", MANY, &[("TALK_MS", "2200")], |_| {});
        let engaged = refuse("486 Busy Here", "17");
        let nobody = refuse("404 Not Found", "1");
        let away = Sipp::start("ring_for_ever", MANY);
        let endings = [("67", engaged.port), ("8", nobody.port), ("9", away.port)];
        let proxy = Kamailio::start_routing(people.port, Asks::Everybody("MD5"), &endings);
        let users: Vec<String> = (0..AGENTS).map(|it| format!("agent{it}")).collect();
        let devices = Baresip::start_many(&users, &speak("Good morning, how are you?"), false);
        Self {
            people,
            engaged,
            nobody,
            away,
            devices,
            proxy,
        }
    }

    fn install(&self) -> Installed {
        let campaign = crate::CAMPAIGN
            .replace("agents = 8", "agents = 20")
            // More lines than agents, so that some people are abandoned.
            .replace("lines_per_agent = 2", "lines_per_agent = 4")
            .replace(
                "ring_limit =",
                &format!("abandon_after = \"{ABANDON_AFTER_MS} ms\"\nring_limit ="),
            )
            // Slowly enough that there is somebody to dial until the last time it is killed.
            .replace("channels = 60", "channels = 60\ncalls_per_second = 12");
        let media = ports::take(400);
        let account = "username = \"outpace\"\npassword_file = \"secret\"\n";
        let network = format!(
            "[sip]\nbind = \"127.0.0.1:0\"\nt1 = \"200 ms\"\nt1x64 = \"3 s\"\n\
             [media]\naddress = \"127.0.0.1\"\nports = \"{media}-{}\"\n{}{}",
            media + 399,
            gateway("only", self.proxy.port, account),
            self.devices.devices("0-19"),
        );
        let installed = Installed::new(&campaign, &network);
        std::fs::write(installed.folder().join("secret"), "a good secret").unwrap();
        installed
    }

    /// Everybody's calls, by number.
    fn seen(&self) -> BTreeMap<String, Vec<SeenCall>> {
        let mut seen: BTreeMap<String, Vec<SeenCall>> = BTreeMap::new();
        for phones in [&self.people, &self.engaged, &self.nobody, &self.away] {
            for call in calls(&phones.messages()) {
                seen.entry(call.number.clone()).or_default().push(call);
            }
        }
        seen
    }
}

/// Whole numbers below a bound, one after another.
struct Draws(u64);

impl Draws {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}

#[tokio::test]
async fn killed_fifty_times_nobody_is_dialled_twice_and_the_counters_are_what_the_phones_saw() {
    let seed = u64::from(std::process::id());
    println!("SEED={seed}");
    let mut draws = Draws(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let carrier = Carrier::start();
    let installed = carrier.install();
    let running = installed.start();
    put_on_list(&installed, &running).await;
    let mut killed = Vec::new();
    let mut running = Some(running);
    for kill in 1..=KILLS {
        let process = if kill % EVERY_FIFTH == 0 {
            let child = installed.command().stderr(Stdio::null()).spawn().unwrap();
            tokio::time::sleep(Duration::from_millis(draws.below(600))).await;
            Process(child)
        } else {
            let running = running.take().unwrap_or_else(|| installed.start());
            let at_work = Duration::from_millis(draws.below(1200));
            // Every other time few agents come, and people are abandoned.
            let agents = if kill % 2 == 0 { AGENTS } else { FEW };
            work_for(&installed, &running, agents, at_work).await;
            running.process
        };
        killed.push(kill_9(process));
    }
    let results = come_to_the_end(&installed).await;
    compare(&installed, &carrier.seen(), &results, &killed);
}

async fn put_on_list(installed: &Installed, running: &Running) {
    let rows = (0..CONTACTS).map(|it| {
        json!({ "id": it.to_string(), "number": format!("+1212555{it:04}") }).to_string()
    });
    let list: Vec<String> = rows.collect();
    let added = installed.import(running, list.join("\n")).await;
    assert_eq!(added["added"], CONTACTS, "{added}");
    let start = Some(json!({ "id": "campaign" }));
    let started = installed.post(running, "/v1/dialer/campaign", start).await;
    assert_eq!(started, StatusCode::ACCEPTED);
}

/// Agents come, and write up their calls at once, for so long.
async fn work_for(installed: &Installed, running: &Running, agents: u32, length: Duration) {
    installed.agents_come(running, agents).await;
    let desks = async {
        loop {
            installed.end_wrap_ups(running).await;
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let _ = tokio::time::timeout(length, desks).await;
}

/// Kills it; says when, in milliseconds since 1970.
fn kill_9(mut process: Process) -> i64 {
    let at = jiff::Timestamp::now().as_millisecond();
    process.0.kill().unwrap();
    process.0.wait().unwrap();
    at
}

/// The last process: everybody gets a result, and it ends when it is asked to.
async fn come_to_the_end(installed: &Installed) -> Vec<CallResult> {
    let mut running = installed.start();
    installed.agents_come(&running, AGENTS).await;
    let until = Instant::now() + Duration::from_secs(90);
    loop {
        installed.end_wrap_ups(&running).await;
        let got = installed
            .ask(&running, Method::GET, "/v1/results", None)
            .await
            .1;
        let done = got["results"].as_array().map_or(0, Vec::len);
        if done >= CONTACTS as usize {
            break;
        }
        assert!(Instant::now() < until, "{done} of {CONTACTS} are done");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    running.signal("-TERM");
    assert_eq!(running.process.0.wait().unwrap().code(), Some(0));
    let connection = store::connect(&installed.database()).unwrap();
    store::results_after(&connection, 0, 100_000).unwrap().0
}

/// What is on record is what the phones saw.
fn compare(
    installed: &Installed,
    seen: &BTreeMap<String, Vec<SeenCall>>,
    results: &[CallResult],
    killed_ms: &[i64],
) {
    let journal = Told::of(installed);
    let twice: Vec<_> = seen.iter().filter(|(_, calls)| calls.len() > 1).collect();
    assert!(twice.is_empty(), "dialled twice: {twice:?}");
    let by_contact: BTreeMap<u32, &CallResult> =
        results.iter().map(|it| (it.contact, it)).collect();
    assert_eq!(
        (results.len(), by_contact.len()),
        (500, 500),
        "one result each"
    );

    let (mut live, mut abandoned, mut in_flight) = (0, 0, 0);
    for (&contact, &result) in &by_contact {
        let number = format!("1212555{contact:04}");
        let call = seen.get(&number).and_then(|calls| calls.first());
        let counts = ["connected", "abandoned"].contains(&&*result.outcome);
        let Some(call) = call else {
            // Durable, and killed before it left.
            assert!(result.interrupted && !counts, "never rang: {result:?}");
            continue;
        };
        match call.confirmed {
            Some(at) if !counts => {
                // The answer came, and the process died before it was durable: nothing is that came after it.
                let at = ms(at);
                let kill = killed_ms.iter().copied().find(|&kill| kill >= at - 50);
                let excused = kill.is_some_and(|kill| journal.is_silent(at, kill));
                assert!(
                    result.interrupted && excused,
                    "answered, and not on record: {call:?} {result:?}, killed {kill:?}"
                );
                in_flight += 1;
            }
            Some(_) => live += 1,
            None => assert!(!counts, "nobody answered: {call:?} {result:?}"),
        }
        abandoned += u64::from(was_abandoned(call, result) || was_late(result));
    }
    let late = results.iter().filter(|it| it.late).count();
    let interrupted = results.iter().filter(|it| it.interrupted).count();
    println!(
        "{} dialled, {} results, {interrupted} interrupted; live {live}, abandoned {abandoned} ({late} joined late), {in_flight} answers died with a process",
        seen.len(),
        results.len()
    );
    assert!(
        interrupted >= 20,
        "it was not killed in the middle of calls"
    );
    assert!(in_flight <= KILLS as usize / 5, "{in_flight}");
    assert_eq!(
        journal.counted,
        (live, abandoned),
        "live and abandoned: the engine counts the first, the results and the phones say the second"
    );
}

/// Whether a call that rang was abandoned: as its phone saw it, or as it is on record where a kill ended it.
fn was_abandoned(call: &SeenCall, result: &CallResult) -> bool {
    if result.interrupted {
        return result.outcome == "abandoned";
    }
    let rang_off = call.confirmed.and(call.hung_up);
    let as_seen = match (&*result.outcome, call.number.as_bytes().last()) {
        ("connected", Some(b'0'..=b'5')) => rang_off == Some(Side::Called),
        ("abandoned", Some(b'0'..=b'5')) => rang_off == Some(Side::Caller),
        ("busy", Some(b'6' | b'7'))
        | ("invalid_number", Some(b'8'))
        | ("no_answer", Some(b'9')) => true,
        _ => false,
    };
    assert!(as_seen, "{call:?} {result:?}");
    rang_off == Some(Side::Caller)
}

/// Somebody who was joined too late is abandoned in the eyes of the law: an agent's phone may ring for longer than
/// they may wait. Their result says so, and by its own instants it is right.
fn was_late(result: &CallResult) -> bool {
    let waited_ms = result
        .connected_ms
        .zip(result.answered_ms)
        .map(|(connected, answered)| connected - answered);
    // Each instant is rounded down to a millisecond.
    let may_be = match waited_ms {
        Some(ms) if ms > ABANDON_AFTER_MS + 1 => result.late,
        Some(ms) if ms >= ABANDON_AFTER_MS => true,
        _ => !result.late,
    };
    let fits = !result.late || result.outcome == "connected";
    assert!(may_be && fits, "joined late or not: {result:?}");
    result.late
}

/// A journal, told to a fresh engine.
struct Told {
    /// The law's counters: live, abandoned.
    counted: (u64, u64),
    /// When each fact was told, in milliseconds since 1970.
    at_ms: BTreeSet<i64>,
}

impl Told {
    fn of(installed: &Installed) -> Self {
        let folder = installed.folder();
        let data = folder.join("data");
        let (loaded, _) = load_campaign(&folder.join("campaign.toml"), &[], &data).unwrap();
        let config = loaded.scenario.engine;
        let began_ms = config.unix_epoch_s * 1000;
        let mut at_ms = BTreeSet::new();
        let mut watch = |at: Timestamp, _: &Input, _: &[Output]| {
            at_ms.insert(began_ms + (at.as_nanos() / 1_000_000) as i64);
        };
        let past = journal::recover(&data.join(session::JOURNAL), config, &mut watch).unwrap();
        let count = past.engine.snapshot().campaigns[0].count;
        Self {
            counted: (count.live, count.abandoned),
            at_ms,
        }
    }

    /// Whether nothing that was told from a while after an answer until a kill is durable.
    fn is_silent(&self, answered: i64, killed: i64) -> bool {
        let from = answered + OUT_OF_TURN_MS;
        from >= killed || self.at_ms.range(from..killed).next().is_none()
    }
}

/// Milliseconds since 1970.
fn ms(at: DateTime) -> i64 {
    let zoned = at.to_zoned(jiff::tz::TimeZone::system()).unwrap();
    zoned.timestamp().as_millisecond()
}
