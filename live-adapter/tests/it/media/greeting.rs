//! A greeting heard over a real socket, in real time, is taken for what the same recording is.

use std::time::{Duration, Instant};

use outpace_detection::{Detecting, Gate as HearingGate, Hearing, Outcome, Recording};
use outpace_engine::Input;
use outpace_engine::cpa::audio::Gate;
use outpace_engine::cpa::{Analyser, Class, Detector as _, Heard};
use outpace_live::media::{Codec, Settings, read_recordings};

use super::voice::Voice;
use super::{CALL, Studio};

fn class(began: Instant, facts: &[(Instant, Input)]) -> Class {
    let mut analyser = Analyser::new(Detecting::Scored.settings());
    for &(at, fact) in facts {
        let now = at - began;
        let (ago, sound) = fact.sound().expect("a fact of the ear");
        analyser.advance(now);
        analyser.hear(
            now,
            Heard {
                at: now.saturating_sub(ago),
                sound,
            },
        );
    }
    analyser.advance(Duration::from_secs(60));
    analyser.verdict().map_or(Class::NotSure, |it| it.class)
}

/// Says a voice to a leg that listens, and gives what the engine is told.
fn heard(
    studio: &mut Studio,
    voice: &Voice,
    lost_percent: f64,
) -> (Instant, Vec<(Instant, Input)>) {
    let (leg, mut peer) = studio.call("0");
    let mut dice = Voice::new(99);
    studio.settle(leg);
    let began = Instant::now();
    studio.plane.listen(leg, CALL, Gate::Neural, None);
    peer.say_all(Codec::Pcmu, &voice.samples, || {
        dice.between(0.0, 100.0) < lost_percent
    });
    studio.plane.deafen(leg);
    let statistics = studio.close(leg);
    if lost_percent > 0.0 {
        let lost = statistics.lost as f64 / (statistics.received + statistics.lost) as f64;
        assert!((lost - lost_percent / 100.0).abs() < 0.08, "{statistics:?}");
    } else {
        assert_eq!((statistics.lost, statistics.disordered), (0, 0));
    }
    let facts = std::iter::from_fn(|| studio.facts.try_recv().ok())
        .map(|arrival| match arrival.happening {
            outpace_live::telephony::Happening::Fact(fact) => (arrival.at, fact),
            other => panic!("{other:?}"),
        })
        .collect();
    (began, facts)
}

#[test]
fn a_greeting_over_the_network_is_taken_for_what_it_is() {
    let voices = [Voice::person(1), Voice::machine(26), Voice::machine(3)];
    // At once, as calls are.
    std::thread::scope(|scope| {
        for (voice, lost_percent) in voices.iter().zip(&[0.0, 2.0, 30.0]) {
            scope.spawn(move || {
                let recording = Recording {
                    samples: voice.samples.clone(),
                };
                let hearing = Hearing::of(&recording, HearingGate::Neural);
                let expected = Outcome::of(&Detecting::Scored.settings(), &hearing).class();
                let (began, facts) = heard(&mut Studio::new(), voice, *lost_percent);
                let class = class(began, &facts);
                println!("{lost_percent} % lost: {class:?} in {} facts", facts.len());
                // A third lost is noted, not judged: the detector has too little to go by.
                assert!(
                    class == expected || *lost_percent >= 30.0,
                    "{class:?} {facts:?}"
                );
            });
        }
    });
}

/// A voice mail heard before is known within its first seconds.
#[test]
fn a_recording_heard_before_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let machines = folder.path().join("machine");
    std::fs::create_dir(&machines).unwrap();
    let voice = Voice::machine(6);
    let bytes: Vec<u8> = voice
        .samples
        .iter()
        .map(|&it| Codec::Pcma.encode(it))
        .collect();
    std::fs::write(machines.join("greeting.alaw"), bytes).unwrap();
    let recordings = read_recordings(folder.path()).unwrap();
    let mut studio = Studio::with(Settings {
        ports: 22_950..=22_951,
        recordings: std::sync::Arc::new(recordings),
        ..Settings::default()
    });
    let mut short = voice.clone();
    short.samples.truncate(8 * 4_000);
    let (_, facts) = heard(&mut studio, &short, 0.0);
    let known = Input::RecordingKnown {
        call: CALL,
        recording: outpace_engine::cpa::Recording::Machine,
    };
    assert!(facts.iter().any(|(_, fact)| *fact == known), "{facts:?}");
    std::fs::create_dir(folder.path().join("people")).unwrap();
    let error = read_recordings(folder.path()).expect_err("no kind");
    assert!(
        error.to_string().ends_with(
            "people: no kind of recording; allowed are machine, screener, ivr, announcement"
        ),
        "{error}"
    );
}
