//! The simulator against theory, with stated replications and warm-up; and common random numbers.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use outpace_scenarios::Scenario;
use outpace_sim::theory::Progressive;
use outpace_sim::{
    CallRow, DayPlan, Estimate, Keep, StudyPlan, Truth, abandon_limits, measures, simulate_day,
    study,
};

use crate::load_file;

fn progressive(set: &[&str]) -> Scenario {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/progressive.toml");
    let set: Vec<String> = set.iter().map(|&one| one.to_owned()).collect();
    load_file(std::path::Path::new(path), &set)
}

/// Progressive, one line an agent: [`Progressive`], and nobody is abandoned.
/// Twenty days; of each the first hour is warm-up and not counted, and what follows the ninth is the
/// day's end.
#[test]
fn progressive_utilisation_is_that_of_the_renewal_theorem() {
    let (p, busy) = (0.25, 0.2);
    let (post_dial, ring, ring_limit) = (3.0, 10.0, 20.0);
    let live = post_dial + ring;
    let failing = busy * post_dial + (1.0 - busy) * (post_dial + ring_limit);
    let handling = 150.0 + 30.0;
    let theory = Progressive {
        answers: p,
        answered_s: live,
        failing_s: failing,
        handling_s: handling,
    };
    let theory = theory.utilisation();

    let scenario = progressive(&[]);
    let plan = StudyPlan {
        seed: 1,
        replications: 20,
        keep: Keep::Intervals,
    };
    let days = study(&scenario, plan, &AtomicBool::new(false), &|| ()).days;
    let utilisation = days.iter().map(|day| {
        let mut counted = day.intervals.clone();
        counted.retain(|row| (3600.0..9.0 * 3600.0).contains(&row.start_s));
        measures(&counted, &abandon_limits(&scenario))["utilisation"]
    });
    let estimate = Estimate::of(utilisation);
    let (low, high) = (estimate.ci95_low, estimate.ci95_high);
    let (low, high) = (low.expect("20 days"), high.expect("20 days"));
    assert!(
        low <= theory && theory <= high,
        "theory {theory:.4}, simulated {low:.4} to {high:.4}"
    );
    assert!(high - low < 0.01, "the interval is narrow: {low} to {high}");
    assert!(
        days.iter()
            .all(|day| day.measures["abandoned"] == Some(0.0))
    );
}

#[test]
fn the_same_person_rings_answers_and_talks_the_same_under_two_policies() {
    let calls = |set: &[&str]| -> BTreeMap<(u32, u16), CallRow> {
        let scenario = progressive(set);
        let plan = DayPlan {
            seed: 5,
            replication: 2,
            keep: Keep::Tables,
        };
        let day = simulate_day(&scenario, plan, &mut (), &AtomicBool::new(false));
        let day = day.expect("not cancelled");
        let rows = day.calls.iter();
        rows.map(|row| ((row.record.contact.0, row.record.attempt), row))
            .collect()
    };
    let one = calls(&["day.length=3 h"]);
    let other = calls(&[
        "day.length=3 h",
        "campaign.mode=predictive",
        "campaign.initial_lines_per_agent=1.5",
        "campaign.maximum_dialing_rate=3",
    ]);
    let (mut met, mut rang, mut talked, mut moved) = (0, 0, 0, 0);
    for (key, a) in &one {
        let Some(b) = other.get(key) else { continue };
        assert_eq!(a.truth, b.truth, "{key:?}");
        met += 1;
        moved += u32::from(a.record.originated != b.record.originated);
        let ring = |row: &CallRow| -> Option<Duration> {
            let answered = row.record.answered.known()?;
            Some(answered - row.record.ringing.known()?)
        };
        if let (Some(ring_a), Some(ring_b)) = (ring(a), ring(b)) {
            assert_eq!(ring_a, ring_b, "{key:?}");
            rang += 1;
        }
        let talk = |row: &CallRow| -> Option<Duration> {
            (row.truth == Truth::Person).then_some(())?;
            Some(row.record.released - row.record.connected.known()?)
        };
        if let (Some(talk_a), Some(talk_b)) = (talk(a), talk(b)) {
            assert_eq!(talk_a, talk_b, "{key:?}");
            talked += 1;
        }
    }
    // The comparison is not empty: the two days share most people, at other times.
    assert!(
        met > 1000 && rang > 200 && talked > 200,
        "{met} {rang} {talked}"
    );
    assert!(moved > met / 2, "the policies differ: {moved} of {met}");
}
