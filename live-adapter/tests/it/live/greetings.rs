//! What answers a number is known when the number is called again.

use outpace_live::journal;
use outpace_live::session::JOURNAL;

use super::campaign::{begin, machines, work};
use crate::peers::baresip::Baresip;
use crate::peers::board::gateway;
use crate::peers::sound::silence;
use crate::{add, campaign, contacts};

/// The dialer is another the second time: what it remembers is in its data folder.
#[tokio::test]
async fn a_machine_is_known_by_its_greeting_when_it_is_called_again() {
    let phone = machines(2);
    let device = Baresip::start_many(&["agent0".to_owned()], &silence(1000), false);
    let loaded = campaign(&["team.agents=1", "campaign.detection.detector=\"scored\""]);
    let sections = gateway("only", phone.port, "") + &device.devices("0");
    let folder = tempfile::tempdir().unwrap();
    for calls in 1..=2 {
        let session = begin(folder.path(), &loaded, &sections);
        // Another contact each time, with the same number.
        let mut contact = contacts(1);
        contact[0].external_id = Some(format!("crm-{calls}"));
        add(&session, contact).await;
        let done = work(session, 1, calls).await;
        assert!(
            done.iter().all(|it| it.outcome == "answering_machine"),
            "{done:?}"
        );
    }
    phone.all_went_well();
    let path = folder.path().join(JOURNAL);
    // Replayed without what is remembered, it comes to the same.
    journal::recover(&path, loaded.scenario.engine, &mut |_, _, _| {}).unwrap();
    let journal = std::fs::read_to_string(path).unwrap();
    let [first, second] = ["call-0@", "call-1@"].map(|call| Course::of(&journal, call));
    assert!(!first.is_known && second.is_known, "{journal}");
    assert!(second.verdict_s < first.verdict_s, "{first:?} {second:?}");
}

/// How a call went by the journal.
#[derive(Debug, Default)]
struct Course {
    is_known: bool,
    /// Seconds from the answer.
    verdict_s: f64,
}

impl Course {
    fn of(journal: &str, call: &str) -> Self {
        let mut this = Self::default();
        let (mut now, mut answered) = (0.0, 0.0);
        for line in journal.lines().skip(1) {
            // What the engine said, and what only the dialer reads, has no time.
            let time = line.split(' ').next().and_then(|it| it.parse().ok());
            now = time.unwrap_or(now);
            if !line.contains(call) {
                continue;
            }
            if line.ends_with(" answered") {
                answered = now;
            }
            this.is_known |= line.ends_with(" recording machine");
            if line.trim_start().starts_with("verdict ") {
                this.verdict_s = now - answered;
            }
        }
        this
    }
}
