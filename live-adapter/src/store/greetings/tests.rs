use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use outpace_engine::cpa::audio::fingerprint::{BYTES, WORDS};
use outpace_engine::cpa::{Cause, Class, Recording, Verdict};
use outpace_engine::meters::{Disposition, TakenFor};
use outpace_engine::{
    CampaignId, Command, ContactId, EndedBy, Event, Message, Outcome, Timestamp, TrunkId,
};

use super::*;
use crate::campaigns::Campaigns;
use crate::clock::Clock;
use crate::dialer::Note;
use crate::store::{Catching, Suppressed, Titles, connect, suppress};

/// A greeting that is like no other, so many frames of it.
fn print(greeting: u64, frames: usize) -> Fingerprint {
    let mut bytes = vec![0; BYTES];
    bytes[..2].copy_from_slice(&(frames as u16).to_le_bytes());
    let mut dice = greeting.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    for byte in &mut bytes[2..2 + 2 * frames] {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        *byte = (dice >> 32) as u8;
    }
    // All signs are clear.
    let clear = 2 + 2 * WORDS;
    bytes[clear..clear + 2 * frames].fill(0xff);
    Fingerprint::from_bytes(&bytes).unwrap()
}

fn number(last: u64) -> PhoneNumber {
    PhoneNumber::from_digits(12_125_550_000 + last).unwrap()
}

fn call(number: u32) -> CallId {
    CallId { number, slot: 0 }
}

/// A store, and the way rows come into it.
struct Kept {
    folder: tempfile::TempDir,
    connection: Connection,
}

impl Kept {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let connection = connect(&folder.path().join("store")).unwrap();
        Self { folder, connection }
    }

    /// As the dialer writes it, this long ago.
    fn note(&mut self, days_ago: i64, note: Note) {
        let now = std::time::SystemTime::now();
        let unix_s = now.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs() as i64;
        let titles = Titles {
            campaigns: Campaigns::default(),
            clock: Clock::showing(Timestamp::ZERO, Instant::now(), unix_s - days_ago * 86_400),
        };
        let mut catching = Catching::default();
        catching.note(Timestamp::ZERO, &Note::Told(outpace_engine::Input::Tick));
        catching.note(Timestamp::ZERO, &note);
        catching
            .write(
                &mut self.connection,
                &titles,
                &BTreeSet::new(),
                &BTreeMap::new(),
            )
            .unwrap();
    }

    fn dialled(&mut self, call: CallId, number: PhoneNumber, days_ago: i64) {
        let originate = Command::Originate {
            call,
            contact: ContactId(0),
            attempt: 1,
            number,
            trunk: TrunkId(0),
            campaign: CampaignId(0),
            caller_id: None,
        };
        self.note(days_ago, Note::Command(originate));
    }

    fn over(&mut self, call: CallId, outcome: Outcome, said: Option<Disposition>) {
        self.note(0, Note::Event(Event::Released(record(call, outcome, said))));
    }

    fn heard(&self, call: CallId, print: &Fingerprint) {
        heard(&self.connection, call, print).unwrap();
    }

    /// A machine answers, and says this.
    fn machine(&mut self, it: CallId, number: PhoneNumber, print: &Fingerprint) {
        self.dialled(it, number, 0);
        self.over(it, Outcome::AnsweringMachine, None);
        self.heard(it, print);
    }

    fn known(&self, number: PhoneNumber) -> Option<Fingerprint> {
        greeting(&self.connection, number, 180).unwrap()
    }

    /// What was heard of calls that are not over.
    fn waits(&self) -> i64 {
        let count = "SELECT count(*) FROM heard";
        self.connection
            .query_row(count, [], |row| row.get(0))
            .unwrap()
    }
}

fn record(
    call: CallId,
    outcome: Outcome,
    disposition: Option<Disposition>,
) -> outpace_engine::CallRecord {
    outpace_engine::CallRecord {
        call,
        contact: ContactId(0),
        campaign: CampaignId(0),
        attempt: 1,
        outcome,
        live: outcome == Outcome::Connected,
        late: false,
        taken_for: TakenFor::Unsure,
        disposition,
        message: Message::None,
        ended_by: EndedBy::Us,
        agent: None,
        originated: Timestamp::ZERO,
        ringing: Timestamp::ZERO,
        answered: Timestamp::ZERO,
        first_speech: Timestamp::ZERO,
        greeting_end: Timestamp::ZERO,
        verdict: Timestamp::ZERO,
        connected: Timestamp::NEVER,
        gave_up: Timestamp::NEVER,
        released: Timestamp::ZERO,
    }
}

#[test]
fn a_machines_greeting_is_kept_whichever_is_known_first() {
    let mut kept = Kept::new();
    kept.machine(call(1), number(1), &print(1, 150));
    kept.dialled(call(2), number(2), 0);
    kept.heard(call(2), &print(2, 150));
    assert_eq!((kept.known(number(2)), kept.waits()), (None, 1));
    kept.over(call(2), Outcome::AnsweringMachine, None);
    assert_eq!(kept.known(number(1)), Some(print(1, 150)));
    assert_eq!(kept.known(number(2)), Some(print(2, 150)));
    assert_eq!((kept.known(number(3)), kept.waits()), (None, 0));
}

#[test]
fn what_people_say_is_not_kept_and_forgets_nothing() {
    let mut kept = Kept::new();
    kept.machine(call(1), number(1), &print(1, 150));
    let person = Some(Disposition::Person);
    for (it, outcome, said) in [
        (2, Outcome::Connected, None),
        (3, Outcome::AnsweringMachine, person),
    ] {
        kept.dialled(call(it), number(1), 0);
        kept.heard(call(it), &print(9, 150));
        kept.over(call(it), outcome, said);
        // And what comes late.
        kept.heard(call(it), &print(9, 150));
    }
    assert_eq!(kept.known(number(1)), Some(print(1, 150)));
    assert_eq!(kept.waits(), 0);
    // Nobody dialled this one: it came in.
    kept.heard(call(7), &print(9, 150));
    assert_eq!(kept.waits(), 0);
    let machine = Some(Disposition::Machine);
    kept.dialled(call(4), number(4), 0);
    kept.heard(call(4), &print(4, 150));
    kept.over(call(4), Outcome::Connected, machine);
    assert_eq!(kept.known(number(4)), Some(print(4, 150)));
}

#[test]
fn what_a_phone_that_screens_says_is_no_greeting_even_if_a_machine_comes_on() {
    let mut kept = Kept::new();
    for (it, is_heard_first) in [(call(1), true), (call(2), false)] {
        kept.dialled(it, number(1), 0);
        let verdict = Verdict {
            class: Class::Screener,
            cause: Cause::Recording(Recording::Screener),
            greeting_end: None,
        };
        kept.note(0, Note::Event(Event::Verdict { call: it, verdict }));
        if is_heard_first {
            kept.heard(it, &print(1, 150));
        }
        kept.over(it, Outcome::AnsweringMachine, None);
        if !is_heard_first {
            kept.heard(it, &print(1, 150));
        }
        assert_eq!((kept.known(number(1)), kept.waits()), (None, 0));
    }
}

#[test]
fn another_greeting_takes_the_place_of_the_one_before_and_less_of_the_same_does_not() {
    let mut kept = Kept::new();
    kept.machine(call(1), number(1), &print(1, 70));
    kept.machine(call(2), number(1), &print(1, 50));
    assert_eq!(kept.known(number(1)), Some(print(1, 70)));
    kept.machine(call(3), number(1), &print(1, 90));
    assert_eq!(kept.known(number(1)), Some(print(1, 90)));
    // Nobody can say what this is.
    kept.machine(call(4), number(1), &print(2, 3));
    assert_eq!(kept.known(number(1)), Some(print(1, 90)));
    kept.machine(call(5), number(1), &print(2, 60));
    assert_eq!(kept.known(number(1)), Some(print(2, 60)));
}

#[test]
fn what_is_too_old_is_not_told_and_is_deleted() {
    let mut kept = Kept::new();
    for (it, days) in [(1, 179), (2, 181)] {
        kept.dialled(call(it), number(it.into()), days);
        kept.over(call(it), Outcome::AnsweringMachine, None);
        kept.heard(call(it), &print(it.into(), 150));
    }
    assert_eq!(kept.known(number(1)), Some(print(1, 150)));
    assert_eq!(kept.known(number(2)), None);
    let count = |kept: &Kept| -> i64 {
        let count = "SELECT count(*) FROM greetings";
        kept.connection
            .query_row(count, [], |row| row.get(0))
            .unwrap()
    };
    assert_eq!(count(&kept), 2);
    // Heard of a call whose end a crash took.
    kept.dialled(call(3), number(3), 0);
    kept.heard(call(3), &print(3, 150));
    forget_old(&kept.connection, 180).unwrap();
    assert_eq!((count(&kept), kept.waits()), (1, 0));
    forget_old(&kept.connection, 0).unwrap();
    assert_eq!(count(&kept), 0);
}

#[test]
fn a_number_that_is_suppressed_is_forgotten_and_stays_so() {
    let mut kept = Kept::new();
    kept.machine(call(1), number(1), &print(1, 150));
    kept.dialled(call(2), number(1), 0);
    kept.heard(call(2), &print(1, 150));
    let by = Suppressed {
        list: "own".to_owned(),
        source: None,
        reason: None,
        since_ms: 0,
    };
    suppress(&kept.connection, number(1), &by).unwrap();
    assert_eq!(kept.known(number(1)), None);
    kept.over(call(2), Outcome::AnsweringMachine, None);
    assert_eq!((kept.known(number(1)), kept.waits()), (None, 0));
}

#[test]
fn nothing_is_left_in_the_file_of_a_greeting_that_is_forgotten() {
    let mut kept = Kept::new();
    for it in 1..=60 {
        kept.machine(call(it), number(it.into()), &print(it.into(), 150));
    }
    let path = kept.folder.path().join("store");
    let has = |kept: &Kept, it: u64| {
        let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
        kept.connection
            .query_row(checkpoint, [], |_| Ok(()))
            .unwrap();
        let file = std::fs::read(&path).unwrap();
        let some = &print(it, 150).to_bytes()[100..132];
        file.windows(some.len()).any(|bytes| bytes == some)
    };
    assert!((1..=60).all(|it| has(&kept, it)));
    forget_old(&kept.connection, 0).unwrap();
    assert!(!(1..=60).any(|it| has(&kept, it)));
}

#[test]
fn stores_of_versions_before_go_on() {
    for version in 1..3 {
        let mut kept = Kept::new();
        kept.dialled(call(1), number(1), 0);
        let path = kept.folder.path().join("store");
        // As those versions left it.
        let mut undo =
            "DROP TRIGGER greetings_of_suppressed; DROP TABLE greetings; DROP TABLE heard; \
            ALTER TABLE attempts DROP COLUMN machine;"
                .to_owned();
        if version < 2 {
            undo += "DROP TABLE created_campaigns;";
        }
        undo += &format!("PRAGMA user_version = {version};");
        kept.connection.execute_batch(&undo).unwrap();
        kept.connection = connect(&path).unwrap();
        // A call that was under way.
        kept.heard(call(1), &print(1, 150));
        kept.over(call(1), Outcome::AnsweringMachine, None);
        assert_eq!(kept.known(number(1)), Some(print(1, 150)), "{version}");
        let created = "SELECT count(*) FROM created_campaigns";
        let created: i64 = kept
            .connection
            .query_row(created, [], |row| row.get(0))
            .unwrap();
        assert_eq!(created, 0);
    }
    let kept = Kept::new();
    kept.connection
        .pragma_update(None, "user_version", 4)
        .unwrap();
    let error = connect(&kept.folder.path().join("store")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the store has version 4; this program reads version 3"
    );
}
