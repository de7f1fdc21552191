//! Experiments give the same days on any number of threads, in any number of sittings and shards.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use outpace_scenarios::{Scenario, load};
use outpace_sim::experiment::{Ended, Experiment, PlayedDay, Round, Shard, play};

fn point(gain: &str, agents: &str) -> Arc<Scenario> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../scenarios/first-day.toml");
    let set = [
        "day.length=1 h".to_owned(),
        // Agents alike: a talk is as long as the person and the agent make it.
        "team.work.pace_sigma=0".to_owned(),
        format!("campaign.gain={gain}"),
        format!("agents={agents}"),
    ];
    Arc::new(load(&path, &set).expect("a shipped scenario").scenario)
}

fn points() -> Vec<Arc<Scenario>> {
    vec![point("0.2", "5"), point("1", "5"), point("1", "30")]
}

fn round(shard: Shard) -> Round {
    Round {
        points: vec![0, 1, 2],
        replications: 0..8,
        shard,
    }
}

fn played(points: &[Arc<Scenario>], round: &Round, from: u64, threads: usize) -> Vec<PlayedDay> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    let mut days = Vec::new();
    let experiment = Experiment { points, seed: 5 };
    let ended = pool.expect("a pool").install(|| {
        play(experiment, round, from, &AtomicBool::new(false), |day| {
            days.push(day);
            Ok::<(), ()>(())
        })
    });
    assert_eq!(ended, Ok(Ended::Done));
    days
}

#[test]
fn threads_sittings_and_shards_do_not_show() {
    let points = points();
    let whole = played(&points, &round(Shard::WHOLE), 0, 1);
    assert_eq!(whole.len(), 24);
    let jobs = whole.iter().map(|day| (day.replication, day.point));
    assert!(
        jobs.is_sorted(),
        "every point's first day, then every point's second"
    );
    assert!(
        whole == played(&points, &round(Shard::WHOLE), 0, 3),
        "three threads"
    );
    assert!(
        whole[10..] == played(&points, &round(Shard::WHOLE), 10, 2),
        "a second sitting"
    );
    let shards = [0, 1].map(|index| played(&points, &round(Shard { index, of: 2 }), 0, 2));
    for (index, day) in whole.iter().enumerate() {
        assert!(
            *day == shards[index % 2][index / 2],
            "day {index} in its shard"
        );
    }
}

#[test]
fn a_day_of_an_experiment_is_the_day_of_a_study() {
    use outpace_sim::{Keep, StudyPlan, study};
    let points = points();
    let plan = StudyPlan {
        seed: 5,
        replications: 8,
        keep: Keep::Meters,
    };
    let study = study(&points[1], plan, &AtomicBool::new(false), &|| {});
    let days = played(&points, &round(Shard::WHOLE), 0, 2);
    for (own, other) in days.iter().filter(|day| day.point == 1).zip(&study.days) {
        assert_eq!(
            (own.replication, &own.measures),
            (other.replication, &other.measures)
        );
        let governing = other
            .meters
            .iter()
            .find(|row| row.governs)
            .expect("a meter governs");
        assert_eq!(own.counted(), governing.counted);
        assert_eq!(own.is_over(), governing.is_over() == Some(true));
    }
}

/// What two settings share, and all that they share: the people. Who answers an attempt depends on the hour
/// besides, so only attempts dialled in the same hour are compared.
#[test]
fn two_settings_meet_the_same_people() {
    use std::collections::BTreeMap;

    use outpace_engine::ContactId;
    use outpace_sim::{CallRow, DayPlan, Keep, simulate_day};

    let calls = |scenario: &Scenario| -> BTreeMap<(ContactId, u16), CallRow> {
        let plan = DayPlan {
            seed: 5,
            replication: 0,
            keep: Keep::Tables,
        };
        let day = simulate_day(scenario, plan, &mut (), &AtomicBool::new(false));
        let rows = day.expect("not cancelled").calls;
        let keyed = rows
            .iter()
            .map(|row| ((row.record.contact, row.record.attempt), row));
        keyed.collect()
    };
    let (timid, bold) = (calls(&point("0.2", "30")), calls(&point("3", "30")));
    let (mut met, mut talked) = (0, 0);
    for (key, one) in &timid {
        let Some(other) = bold.get(key) else { continue };
        let hour = |row: &CallRow| row.record.originated.as_secs() / 3600;
        if hour(one) != hour(other) {
            continue;
        }
        met += 1;
        assert_eq!(one.truth, other.truth, "{key:?}");
        let rang = |row: &CallRow| {
            let known = row.record.ringing.known().zip(row.record.answered.known());
            known.map(|(ringing, answered)| (ringing - row.record.originated, answered - ringing))
        };
        if let (Some(one), Some(other)) = (rang(one), rang(other)) {
            assert_eq!(one, other, "{key:?} rings as long");
        }
        let talk = |row: &CallRow| {
            row.record
                .connected
                .known()
                .map(|at| row.record.released - at)
        };
        if let (Some(one), Some(other)) = (talk(one), talk(other)) {
            talked += 1;
            assert_eq!(one, other, "{key:?} talks as long");
        }
    }
    assert!(
        met > 500 && talked > 50,
        "{met} attempts met, {talked} talked in both"
    );
}
