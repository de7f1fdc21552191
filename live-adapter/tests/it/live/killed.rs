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
/// A moment: once something is durable that was told so much later than an answer, the answer is; and what is durable for
/// so long has left.
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
async fn killed_fifty_times_nobody_is_dialled_twice_and_the_counters_are_what_the_phones_saw()
-> Result<(), Wrong> {
    let seed = u64::from(std::process::id());
    println!("SEED={seed}");
    let mut draws = Draws(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let carrier = Carrier::start();
    let installed = carrier.install();
    let running = installed.start();
    let mut lives = Vec::new();
    let mut listened_ms = now_ms();
    put_on_list(&installed, &running).await;
    let mut running = Some(running);
    for kill in 1..=KILLS {
        if kill % EVERY_FIFTH == 0 {
            let child = installed.command().stderr(Stdio::null()).spawn().unwrap();
            tokio::time::sleep(Duration::from_millis(draws.below(600))).await;
            kill_9(Process(child));
            continue;
        }
        let process = running.take().unwrap_or_else(|| {
            let next = installed.start();
            listened_ms = now_ms();
            next
        });
        let at_work = Duration::from_millis(draws.below(1200));
        // Every other time few agents come, and people are abandoned.
        let agents = if kill % 2 == 0 { AGENTS } else { FEW };
        work_for(&installed, &process, agents, at_work).await;
        kill_9(process.process);
        lives.push(Life {
            listened_ms,
            ended_ms: now_ms(),
        });
    }
    let last = installed.start();
    listened_ms = now_ms();
    let results = come_to_the_end(&installed, last).await?;
    lives.push(Life {
        listened_ms,
        ended_ms: now_ms(),
    });
    compare(&installed, &carrier.seen(), &results, &lives)
}

/// What is wrong. It is given back instead of panicked with: the last line of a failed test, behind no backtrace.
struct Wrong(String);

impl std::fmt::Debug for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A process that got so far that it listened; those that were killed before dialled nobody.
#[derive(Clone, Copy, Debug)]
struct Life {
    /// Since when it surely did, in milliseconds since 1970. What was left open it ends before.
    listened_ms: i64,
    /// When it surely was no more.
    ended_ms: i64,
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

fn kill_9(mut process: Process) {
    process.0.kill().unwrap();
    process.0.wait().unwrap();
}

/// The last process: everybody gets a result, and it ends when it is asked to.
async fn come_to_the_end(
    installed: &Installed,
    mut running: Running,
) -> Result<Vec<CallResult>, Wrong> {
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
        if Instant::now() >= until {
            return Err(Wrong(format!("{done} of {CONTACTS} are done")));
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    running.signal("-TERM");
    let code = running.process.0.wait().unwrap().code();
    if code != Some(0) {
        return Err(Wrong(format!("it ended with {code:?}")));
    }
    let connection = store::connect(&installed.database()).unwrap();
    Ok(store::results_after(&connection, 0, 100_000).unwrap().0)
}

/// What is on record is what the phones saw.
fn compare(
    installed: &Installed,
    seen: &BTreeMap<String, Vec<SeenCall>>,
    results: &[CallResult],
    lives: &[Life],
) -> Result<(), Wrong> {
    let journal = Told::of(installed);
    let mut wrong: Vec<String> = Vec::new();
    let twice = seen.values().filter(|calls| calls.len() > 1);
    wrong.extend(twice.map(|calls| format!("dialled twice: {calls:?}")));
    let by_contact: BTreeMap<u32, &CallResult> =
        results.iter().map(|it| (it.contact, it)).collect();
    if (results.len(), by_contact.len()) != (500, 500) {
        let (results, contacts) = (results.len(), by_contact.len());
        wrong.push(format!("{results} results of {contacts} contacts"));
    }
    let mut tally = Tally::default();
    for result in by_contact.values() {
        let number = format!("1212555{:04}", result.contact);
        let call = seen.get(&number).and_then(|calls| calls.first());
        let story = Story::of(call, result, lives);
        if let Err(why) = story.count(&journal, &mut tally) {
            wrong.push(format!("{why}: {story}"));
        }
    }
    let late = results.iter().filter(|it| it.late).count();
    let interrupted = results.iter().filter(|it| it.interrupted).count();
    let dialled = seen.len();
    println!("{dialled} dialled, {interrupted} interrupted; {tally:?} ({late} joined late)");
    if interrupted < 20 {
        wrong.push(format!("{interrupted}: it was not killed in its calls"));
    }
    for excused in [tally.died_with_process, tally.left_alone] {
        if excused > KILLS as usize / 5 {
            wrong.push(format!("{excused} excused: {tally:?}"));
        }
    }
    // The engine counts the first, the results and the phones say the second.
    let counted = (tally.live, tally.abandoned);
    if journal.counted != counted {
        let engine = journal.counted;
        wrong.push(format!(
            "live and abandoned: counted {engine:?}, seen {counted:?}"
        ));
    }
    if wrong.is_empty() {
        return Ok(());
    }
    let (all, first) = (wrong.len(), &wrong[..wrong.len().min(5)]);
    Err(Wrong(format!("{all} wrong:\n{}", first.join("\n"))))
}

/// What the phones' calls come to.
#[derive(Debug, Default)]
struct Tally {
    live: u64,
    abandoned: u64,
    /// Answers that a kill kept from being on record.
    died_with_process: usize,
    /// Abandoned people whose BYE a kill kept from leaving until they hung up.
    left_alone: usize,
}

/// A contact's call: as the phone saw it, as it is on record, and when it was killed.
struct Story<'a> {
    call: Option<&'a SeenCall>,
    result: &'a CallResult,
    /// The end of the process that dialled.
    killed_ms: i64,
    /// When the next one listened; never after the last.
    next_ms: Option<i64>,
}

impl<'a> Story<'a> {
    fn of(call: Option<&'a SeenCall>, result: &'a CallResult, lives: &[Life]) -> Self {
        let mut lives = lives.iter();
        // Not the first kill after the answer was confirmed: that goes through a proxy and is read when the phone comes to
        // it, which may be after the next process began.
        let dialled = lives.find(|it| it.ended_ms >= result.originated_ms);
        Self {
            call,
            result,
            killed_ms: dialled.map_or(i64::MAX, |it| it.ended_ms),
            next_ms: lives.next().map(|it| it.listened_ms),
        }
    }

    /// Adds the call. Says what is wrong if its phone did not see what is on record.
    fn count(&self, journal: &Told, tally: &mut Tally) -> Result<(), &'static str> {
        let result = self.result;
        let counts = ["connected", "abandoned"].contains(&&*result.outcome);
        let Some(call) = self.call else {
            // Durable, and killed before it left.
            let is_right = result.interrupted && !counts;
            return is_right.then_some(()).ok_or("never rang");
        };
        match call.confirmed {
            Some(at) if !counts => {
                // The answer came, and the process died before it was durable: nothing is that came after it.
                if !result.interrupted || !journal.is_silent(ms(at), self.killed_ms) {
                    return Err("answered, and not on record");
                }
                tally.died_with_process += 1;
            }
            Some(_) => tally.live += 1,
            None if counts => return Err("nobody answered"),
            None => {}
        }
        let is_late = was_late(result)?;
        // A kill that ended the call said what became of it.
        if !result.interrupted && !self.ended_as_seen(call) {
            if !self.was_left_alone(call) {
                return Err("its phone saw another end");
            }
            tally.left_alone += 1;
        }
        tally.abandoned += u64::from(result.outcome == "abandoned" || is_late);
        Ok(())
    }

    /// Whoever was joined hangs up, whoever was abandoned is hung up on, and the others say what they say.
    fn ended_as_seen(&self, call: &SeenCall) -> bool {
        let rang_off = call.confirmed.and(call.hung_up);
        match (&*self.result.outcome, call.number.as_bytes().last()) {
            ("connected", Some(b'0'..=b'5')) => rang_off == Some(Side::Called),
            ("abandoned", Some(b'0'..=b'5')) => rang_off == Some(Side::Caller),
            ("busy", Some(b'6' | b'7'))
            | ("invalid_number", Some(b'8'))
            | ("no_answer", Some(b'9')) => rang_off.is_none(),
            _ => false,
        }
    }

    /// Abandoned on record a moment before a kill, so that the BYE did not leave; and they hung up before the next process,
    /// which makes up for it before it listens, had done so.
    ///
    /// ```text
    ///   abandoned, durable ──✕ killed          listens
    ///          └── a moment ─┘    starts, BYE ─────┘── a moment ──┐
    ///   their BYE             anywhere until here ────────────────┘
    /// ```
    fn was_left_alone(&self, call: &SeenCall) -> bool {
        let result = self.result;
        let dead_before = self.killed_ms.saturating_sub(result.released_ms) <= OUT_OF_TURN_MS;
        let hung_up_ms = call.hung_up_at.map(ms);
        let before_the_next = hung_up_ms
            .zip(self.next_ms)
            .is_some_and(|(hung_up, next)| hung_up <= next + OUT_OF_TURN_MS);
        result.outcome == "abandoned"
            && call.confirmed.is_some()
            && call.hung_up == Some(Side::Called)
            && dead_before
            && before_the_next
    }
}

impl std::fmt::Display for Story<'_> {
    /// In one short line; instants in milliseconds after it was dialled.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let result = self.result;
        let after = |at: Option<i64>| at.map(|at| at - result.originated_ms);
        let over = result.released_ms - result.originated_ms;
        write!(
            f,
            "call {} {} (interrupted {}, late {}) answered {:?} joined {:?} over {over}; ",
            result.call_id,
            result.outcome,
            result.interrupted,
            result.late,
            after(result.answered_ms),
            after(result.connected_ms),
        )?;
        if let Some(call) = self.call {
            write!(
                f,
                "phone {} confirmed {:?}, {:?} hung up {:?}; ",
                call.number,
                after(call.confirmed.map(ms)),
                call.hung_up,
                after(call.hung_up_at.map(ms)),
            )?;
        }
        let (killed, next) = (after(Some(self.killed_ms)), after(self.next_ms));
        write!(f, "killed {killed:?}, next listened {next:?}")
    }
}

/// Somebody who was joined too late is abandoned in the eyes of the law: an agent's phone may ring for longer than
/// they may wait. Their result says so, and by its own instants it is right.
fn was_late(result: &CallResult) -> Result<bool, &'static str> {
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
    if may_be && fits {
        Ok(result.late)
    } else {
        Err("joined late or not")
    }
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

fn now_ms() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}

/// Milliseconds since 1970.
fn ms(at: DateTime) -> i64 {
    let zoned = at.to_zoned(jiff::tz::TimeZone::system()).unwrap();
    zoned.timestamp().as_millisecond()
}
