//! `kill -9` at random instants: nobody is dialled twice, no result is lost.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, OpenOptions};
use std::path::Path;
use std::process::{Command, Stdio};

use outpace_engine::{CampaignId, Input};
use outpace_live::{session, store};

use super::loopback::agents_come;
use super::*;

/// Where the child works; without it the child does nothing.
const FOLDER: &str = "OUTPACE_CRASH_FOLDER";
/// How often it is killed.
const KILLS: u32 = 50;
/// Enough that there is somebody to dial until the last time it is killed.
const CONTACTS: u64 = 3000;

/// The process that is killed. As a test of its own it does nothing.
#[tokio::test]
async fn child() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let folder = Path::new(&folder);
    let log = OpenOptions::new()
        .create(true)
        .append(true)
        .open(folder.join("invites"))
        .unwrap();
    let loaded = campaign(&[]);
    let session = begin(folder, &loaded, limits(), Some(log));
    let known = session
        .store
        .run(|connection| store::contact_count(connection))
        .await
        .unwrap();
    agents_come(&session).await;
    fs::write(folder.join("begun"), "").unwrap();
    session
        .store
        .run(|connection| store::set_desired(connection, CampaignId(0), "running"))
        .await
        .unwrap();
    session
        .orders
        .tell(vec![Input::CampaignStarted(CampaignId(0))])
        .await
        .unwrap();
    // Contacts come in a few at a time, so that a crash comes in the middle of them too.
    let rows = contacts(CONTACTS);
    for chunk in rows[known as usize..].chunks(10) {
        add(&session, chunk.to_vec()).await;
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    tokio::time::sleep(Duration::from_secs(60)).await;
}

#[test]
fn killed_at_random_instants_nobody_is_dialled_twice_and_no_result_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let seed = u64::from(std::process::id());
    println!("SEED={seed}");
    let mut draw = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    for _ in 0..KILLS {
        let begun = folder.path().join("begun");
        let _ = fs::remove_file(&begun);
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["crash::child", "--exact", "--nocapture"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        while !begun.exists() {
            assert!(
                child.try_wait().unwrap().is_none(),
                "the child ended by itself"
            );
            std::thread::sleep(Duration::from_millis(1));
        }
        draw ^= draw << 13;
        draw ^= draw >> 7;
        draw ^= draw << 17;
        std::thread::sleep(Duration::from_millis(draw % 400));
        child.kill().unwrap();
        child.wait().unwrap();
    }
    check(folder.path());
}

/// Begins once more, ends at once, and compares what was dialled with what is on record.
fn check(folder: &Path) {
    let loaded = campaign(&[]);
    let journal = fs::read_to_string(folder.join(session::JOURNAL)).unwrap();
    let (session, phones) = begin_watched(folder, &loaded, limits(), None);
    let orphans = session.found.orphans;
    session.orders.drain().unwrap();
    assert!(session.wait().is_some());
    let ended = phones.lock().unwrap().orphans.clone();
    let calls: Vec<&str> = ended
        .iter()
        .filter_map(|it| it.strip_prefix("call-id-of-"))
        .collect();
    // Of what is over on record the hanging up may not have left.
    let is_over = |call: &&str| {
        journal.contains(&format!("    release {call}\n"))
            || journal.contains(&format!("# interrupted {call}\n"))
    };
    let under_way = calls.iter().filter(|call| !is_over(call)).count();
    // A call whose INVITE had not left has no dialog.
    assert!(
        under_way <= orphans && (orphans < 3 || !calls.is_empty()),
        "{under_way} of {orphans}: {ended:?}"
    );
    assert!(
        ended.iter().any(|it| it.starts_with("device-of-agent-")),
        "{ended:?}"
    );

    let mut dialled: BTreeMap<String, u32> = BTreeMap::new();
    let mut calls = BTreeSet::new();
    for line in fs::read_to_string(folder.join("invites")).unwrap().lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let [contact, attempt, call, _number] = words[..] else {
            panic!("four words: {line}");
        };
        assert_eq!(attempt, "1", "{line}");
        *dialled.entry(contact.to_owned()).or_default() += 1;
        assert!(
            calls.insert(call.parse::<u32>().unwrap()),
            "call {call} left twice"
        );
    }
    let twice: Vec<_> = dialled.iter().filter(|&(_, &times)| times > 1).collect();
    assert!(twice.is_empty(), "dialled twice: {twice:?}");

    let connection = store::connect(&folder.join(session::STORE)).unwrap();
    let (results, _) = store::results_after(&connection, 0, 100_000).unwrap();
    let told: BTreeSet<u32> = results.iter().map(|result| result.call_id).collect();
    let lost: Vec<_> = calls.difference(&told).collect();
    assert!(lost.is_empty(), "no result: {lost:?}");
    assert_eq!(told.len(), results.len(), "one result a call");
    assert!(
        results.iter().any(|result| result.interrupted),
        "no call was interrupted"
    );
    // The law's counters are those of the calls, whatever the crashes did.
    let path = folder.join(session::JOURNAL);
    let past = outpace_live::journal::recover(&path, loaded.scenario.engine, &mut |_, _, _| {});
    let count = past.unwrap().engine.snapshot().campaigns[0].count;
    let with = |outcome: &str| results.iter().filter(|it| it.outcome == outcome).count() as u64;
    assert_eq!(count.abandoned, with("abandoned"));
    let live = with("connected") + with("abandoned") + with("customer_abandoned");
    assert_eq!(count.live, live, "{count:?}");
    let misnamed = results
        .iter()
        .filter(|it| it.contact_id.as_deref() != Some(&format!("crm-{}", it.contact)))
        .count();
    assert_eq!(misnamed, 0, "every result knows whom it is about");
    println!(
        "{} dialled, {} results, {} interrupted",
        calls.len(),
        results.len(),
        results.iter().filter(|it| it.interrupted).count()
    );
}
