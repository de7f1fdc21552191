use std::time::{Duration, Instant};

use outpace_detection::{Detecting, Gate as HearingGate, Hearing, Outcome, Recording};
use outpace_engine::cpa::{Analyser, Class, Detector as _};
use proptest::prelude::*;
use tokio::sync::mpsc::unbounded_channel;

use super::*;

#[path = "../../../tests/it/media/voice.rs"]
mod voice;

use voice::Voice;

const CODEC: Codec = Codec::Pcmu;
const CALL: CallId = CallId { number: 7, slot: 3 };

/// A packet on its way: when it arrives, in milliseconds after the answer.
#[derive(Clone, Debug)]
struct Sent {
    at_ms: f64,
    timestamp: u32,
    marker: bool,
    /// Nothing: comfort noise.
    payload: Vec<u8>,
}

/// Sound in packets, each sent when its last sample was spoken.
fn packets(samples: &[i16], packet_ms: usize) -> Vec<Sent> {
    let length = 8 * packet_ms;
    let chunks = samples.chunks_exact(length).enumerate();
    chunks
        .map(|(index, chunk)| Sent {
            at_ms: ((index + 1) * packet_ms) as f64,
            timestamp: 4_294_900_000_u32.wrapping_add((index * length) as u32),
            marker: index == 0,
            payload: chunk.iter().map(|&sample| CODEC.encode(sample)).collect(),
        })
        .collect()
}

/// What the engine is told, and when, until so long after the answer.
fn facts(gate: Gate, packets: &[Sent], until_ms: f64) -> Vec<(Duration, Input)> {
    facts_knowing(None, gate, packets, until_ms).0
}

/// The same where it is known what answered before; and what was heard first.
fn facts_knowing(
    greeting: Option<Fingerprint>,
    gate: Gate,
    packets: &[Sent],
    until_ms: f64,
) -> (Vec<(Duration, Input)>, Option<Fingerprint>) {
    let (tell, mut told) = unbounded_channel();
    let began = Instant::now();
    let at = |ms: f64| began + Duration::from_secs_f64(ms / 1_000.0);
    let mut ear = Ear::new(CALL, gate, Arc::default(), greeting.map(Box::new), began);
    let mut packets = packets.to_vec();
    packets.sort_by(|one, other| one.at_ms.total_cmp(&other.at_ms));
    let mut packets = packets.iter().peekable();
    let mut tick_ms = 3.0;
    while tick_ms < until_ms {
        while let Some(packet) = packets.next_if(|packet| packet.at_ms <= tick_ms) {
            let now = at(packet.at_ms);
            if packet.payload.is_empty() {
                ear.hear_quiet(now);
                continue;
            }
            let spoken = Spoken {
                ssrc: 9,
                timestamp: packet.timestamp,
                marker: packet.marker,
                codec: CODEC,
                payload: &packet.payload,
            };
            ear.hear(&spoken, now, &tell);
        }
        ear.tick(at(tick_ms), &tell);
        tick_ms += 5.0;
    }
    let facts = std::iter::from_fn(|| told.try_recv().ok())
        .map(|arrival| match arrival.happening {
            Happening::Fact(fact) => (arrival.at - began, fact),
            other => panic!("{other:?}"),
        })
        .collect();
    (facts, ear.greeting().map(|(_, print)| *print))
}

/// What was heard, as the engine dates it.
fn heard(facts: &[(Duration, Input)]) -> Vec<(Duration, Heard)> {
    let one = |&(now, fact): &(Duration, Input)| {
        let (ago, sound) = fact.sound().expect("a fact of the ear");
        assert!(ago <= now, "{fact:?} at {now:?} is dated before the answer");
        (
            now,
            Heard {
                at: now - ago,
                sound,
            },
        )
    };
    facts.iter().map(one).collect()
}

/// Edges of speech alternate.
fn alternate(facts: &[(Duration, Input)]) {
    let mut speaking = false;
    for (_, heard) in heard(facts) {
        match heard.sound {
            Sound::SpeechOn | Sound::SpeechOff => {
                assert_eq!(speaking, heard.sound == Sound::SpeechOff);
                speaking = !speaking;
            }
            _ => {}
        }
    }
}

fn class(facts: &[(Duration, Input)]) -> Class {
    let mut analyser = Analyser::new(Detecting::Scored.settings());
    for (now, heard) in heard(facts) {
        analyser.advance(now);
        analyser.hear(now, heard);
    }
    analyser.advance(Duration::from_secs(60));
    analyser.verdict().map_or(Class::NotSure, |it| it.class)
}

/// What the same recording is without any network.
fn class_of_recording(samples: &[i16]) -> Class {
    let recording = Recording {
        samples: over_g711(samples),
    };
    let hearing = Hearing::of(&recording, HearingGate::Neural);
    Outcome::of(&Detecting::Scored.settings(), &hearing).class()
}

fn over_g711(samples: &[i16]) -> Vec<i16> {
    samples
        .iter()
        .map(|&it| CODEC.decode(CODEC.encode(it)))
        .collect()
}

fn length_ms(samples: &[i16]) -> f64 {
    samples.len() as f64 / 8.0
}

/// So many of a hundred packets get lost.
fn lose(packets: &mut Vec<Sent>, percent: f64, dice: &mut Voice) {
    packets.retain(|_| dice.between(0.0, 100.0) >= percent);
}

#[test]
fn whole_frames_in_time_are_heard_as_the_recording_is() {
    for (gate, of_recording) in [
        (Gate::Neural, HearingGate::Neural),
        (
            Gate::Energy {
                threshold: Gate::ASTERISK_THRESHOLD,
            },
            HearingGate::Energy,
        ),
    ] {
        let samples = Voice::machine(3).samples;
        let facts = facts(gate, &packets(&samples, 20), length_ms(&samples) + 2.0);
        let recording = Recording {
            samples: over_g711(&samples),
        };
        let told = Hearing::of(&recording, of_recording).told;
        let end = Duration::from_millis(length_ms(&samples) as u64);
        let told: Vec<_> = told.iter().filter(|it| it.now <= end).collect();
        assert!(told.len() >= 6, "{told:?}");
        let ours = heard(&facts);
        assert_eq!(ours.len(), told.len(), "{ours:?} {told:?}");
        for ((now, heard), told) in ours.iter().zip(told) {
            assert_eq!((*now, heard.sound), (told.now, told.heard.sound));
            let off = heard.at.abs_diff(told.heard.at);
            let is_edge = matches!(heard.sound, Sound::SpeechOn | Sound::SpeechOff);
            assert!(!is_edge || off < Duration::from_micros(200), "{off:?}");
        }
    }
}

/// How many of eight recordings are taken for what they are, when so many of a hundred packets are lost.
#[test]
fn verdicts_survive_the_length_of_packets_and_their_loss() {
    // Voices without words leave doubt; these leave little.
    let recordings: Vec<(Vec<i16>, Class)> = (25..=28)
        .flat_map(|seed| [Voice::person(seed).samples, Voice::machine(seed).samples])
        .map(|samples| {
            let class = class_of_recording(&samples);
            (samples, class)
        })
        .collect();
    // Of half a second of speech in 60 ms packets, a third of them lost, not enough may be left.
    for (packet_ms, loss, least) in [
        (10, 0.0, 8),
        (20, 0.0, 8),
        (30, 0.0, 8),
        (40, 0.0, 8),
        (60, 0.0, 8),
        (20, 2.0, 8),
        (10, 30.0, 6),
        (20, 30.0, 6),
        (60, 30.0, 5),
    ] {
        let mut right = 0;
        for (seed, (samples, class_of_it)) in (1..).zip(&recordings) {
            let mut packets = packets(samples, packet_ms);
            lose(&mut packets, loss, &mut Voice::new(100 + seed));
            let facts = facts(Gate::Neural, &packets, length_ms(samples));
            alternate(&facts);
            right += usize::from(class(&facts) == *class_of_it);
        }
        println!("{right} of 8 with {packet_ms} ms packets, {loss} % lost");
        assert!(
            right >= least,
            "{right} of 8 with {packet_ms} ms packets, {loss} % lost"
        );
    }
}

#[test]
fn packets_in_disorder_are_put_in_order() {
    let samples = Voice::machine(5).samples;
    let mut disordered = packets(&samples, 20);
    let plain = facts(Gate::Neural, &disordered, length_ms(&samples));
    for group in disordered.chunks_exact_mut(7) {
        // The second and third packet of seven come after the fourth, 25 and 45 ms late, and one comes twice.
        group[1].at_ms += 45.0;
        group[2].at_ms += 25.0;
    }
    let twice: Vec<Sent> = disordered.iter().step_by(5).cloned().collect();
    disordered.extend(twice);
    let found = facts(Gate::Neural, &disordered, length_ms(&samples));
    let sounds =
        |facts: &[(Duration, Input)]| heard(facts).iter().map(|it| it.1.sound).collect::<Vec<_>>();
    assert_eq!(sounds(&found), sounds(&plain));
}

#[test]
fn what_never_comes_is_a_gap_and_no_silence() {
    let facts = facts(Gate::Neural, &[], 1_500.0);
    let gaps: Duration = heard(&facts)
        .iter()
        .map(|(_, heard)| match heard.sound {
            Sound::Gap(length) => length,
            other => panic!("{other:?}"),
        })
        .sum();
    assert!(gaps >= Duration::from_millis(1_300), "{gaps:?}");
}

#[test]
fn comfort_noise_is_silence_for_a_while() {
    let samples = Voice::person(2).samples;
    let whole = packets(&samples, 20);
    // Speech from 0.5 s to 1.02 s; before and after it one packet of comfort noise each two seconds.
    let is_spoken = |packet: &Sent| (480.0..1_080.0).contains(&packet.at_ms);
    let mut sent: Vec<Sent> = whole.iter().filter(|it| is_spoken(it)).cloned().collect();
    sent[0].marker = true;
    for at_ms in [20.0, 1_100.0, 3_100.0, 5_100.0] {
        sent.push(Sent {
            at_ms,
            timestamp: 0,
            marker: false,
            payload: Vec::new(),
        });
    }
    let facts = facts(Gate::Neural, &sent, length_ms(&samples));
    let gaps = heard(&facts)
        .iter()
        .filter(|it| matches!(it.1.sound, Sound::Gap(_)))
        .count();
    assert_eq!(gaps, 0, "{facts:?}");
    assert_eq!(class(&facts), class_of_recording(&samples));
}

/// A way that becomes 300 ms longer, then as short as before; a clock that jumps; a peer whose clock runs fast.
#[test]
fn a_changing_way_costs_a_gap_and_no_more() {
    let samples = Voice::machine(9).samples;
    let mut longer = packets(&samples, 20);
    for packet in &mut longer[60..160] {
        packet.at_ms += 300.0;
    }
    let mut jumped = packets(&samples, 20);
    for packet in &mut jumped[60..] {
        packet.timestamp = packet.timestamp.wrapping_add(1_000_000);
    }
    let mut fast = packets(&samples, 20);
    for packet in &mut fast {
        packet.at_ms *= 0.99;
    }
    for packets in [longer, jumped, fast] {
        let facts = facts(Gate::Neural, &packets, length_ms(&samples));
        alternate(&facts);
        assert_eq!(class(&facts), Class::Machine);
        let gaps: Duration = heard(&facts)
            .iter()
            .filter_map(|it| match it.1.sound {
                Sound::Gap(length) => Some(length),
                _ => None,
            })
            .sum();
        assert!(gaps <= Duration::from_millis(900), "{gaps:?}");
    }
}

#[test]
fn the_greeting_of_a_number_is_known_again_and_so_is_that_it_is_not_heard() {
    let voices = [Voice::machine(3).samples, Voice::machine(4).samples];
    let hear = |greeting, samples: &[i16]| {
        let sent = packets(samples, 20);
        facts_knowing(greeting, Gate::Neural, &sent, length_ms(samples))
    };
    let told = |facts: &[(Duration, Input)]| -> Vec<Input> {
        let is_about_it = |fact: &Input| {
            matches!(
                fact,
                Input::GreetingExpected(_)
                    | Input::RecordingKnown { .. }
                    | Input::NotTheGreeting(_)
            )
        };
        let about = facts.iter().map(|it| it.1);
        about.filter(is_about_it).collect()
    };
    let (facts, first) = hear(None, &voices[0]);
    assert_eq!(told(&facts), []);
    assert!(first.as_ref().is_some_and(Fingerprint::is_complete));

    let (facts, again) = hear(first.clone(), &voices[0]);
    let known = Input::RecordingKnown {
        call: CALL,
        recording: outpace_engine::cpa::Recording::Machine,
    };
    let expected = Input::GreetingExpected(CALL);
    assert_eq!((told(&facts), &again), (vec![expected, known], &first));
    let (facts, _) = hear(first, &voices[1]);
    assert_eq!(told(&facts), [expected, Input::NotTheGreeting(CALL)]);
    // Of nobody who said anything there is nothing to remember.
    assert_eq!(hear(None, &[0; 8_000]).1, None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever comes, and whenever: facts alternate and are dated after the answer and before now.
    #[test]
    fn any_packets_at_any_time_are_heard_in_bounds(
        steps in prop::collection::vec(
            (0.0..90.0_f64, prop_oneof![4 => -3_000..6_000_i32, 1 => any::<i32>()], 0..700_usize, any::<bool>(), any::<u8>()),
            1..150,
        ),
    ) {
        let voice = Voice::machine(1).samples;
        let (mut at_ms, mut end) = (0.0, 0u32);
        let sent: Vec<Sent> = steps
            .iter()
            .map(|&(wait_ms, jump, length, marker, byte)| {
                at_ms += wait_ms;
                let jump = if byte < 200 { 0 } else { jump };
                let timestamp = end.wrapping_add_signed(jump);
                end = timestamp.wrapping_add(length as u32);
                let from = usize::from(byte) * 200;
                let payload = voice[from..from + length].iter().map(|&it| CODEC.encode(it)).collect();
                Sent { at_ms, timestamp, marker, payload }
            })
            .collect();
        let facts = facts(Gate::Neural, &sent, at_ms + 500.0);
        alternate(&facts);
        // The last one went on at the end; before it nothing is told twice or ahead of the clock.
        let gaps: Duration = heard(&facts).iter().filter_map(|it| match it.1.sound {
            Sound::Gap(length) => Some(length),
            _ => None,
        }).sum();
        prop_assert!(gaps.as_secs_f64() * 1_000.0 <= at_ms + 500.0 + 200.0, "{:?}", gaps);
    }
}

/// When an agent speaks, in milliseconds after being joined: packets of 20 ms, up to `until_ms`.
fn agent_speaks(samples: &[i16], until_ms: f64) -> Vec<(bool, u64)> {
    let (tell, mut told) = unbounded_channel();
    let began = Instant::now();
    let at = |ms: f64| began + Duration::from_secs_f64(ms / 1_000.0);
    let mut ear = Ear::new(CALL, Gate::Neural, Arc::default(), None, began);
    for packet in packets(samples, 20) {
        if packet.at_ms <= until_ms {
            ear.overhear(CODEC, &packet.payload, at(packet.at_ms), &tell);
        }
        ear.tick(at(packet.at_ms + 3.0), &tell);
    }
    let facts = std::iter::from_fn(|| told.try_recv().ok());
    let edges = facts.filter_map(|arrival| {
        let at = |ago| (arrival.at - began).saturating_sub(ago).as_millis() as u64;
        match arrival.happening {
            Happening::Fact(Input::AgentVoiceOn { call: CALL, ago }) => Some((true, at(ago))),
            Happening::Fact(Input::AgentVoiceOff { call: CALL, ago }) => Some((false, at(ago))),
            // The customer, of whom nothing comes.
            _ => None,
        }
    });
    edges.collect()
}

#[test]
fn an_agent_is_heard_where_they_speak_and_an_echo_or_a_phone_that_stops_sending_is_silence() {
    let is_near = |at: u64, want: u64| at.abs_diff(want) <= 160;
    let mut cut_off = 0;
    for seed in 1..6 {
        let mut voice = Voice::new(seed);
        voice.silence(700).speech(1_400).silence(1_200);
        let mut samples = voice.samples;
        // From the first edge to the last; within, syllables may part.
        let ends = |until_ms| {
            let edges = agent_speaks(&samples, until_ms);
            assert!(edges.is_sorted_by_key(|edge| edge.1), "{edges:?}");
            match (edges.first(), edges.last()) {
                (Some(&(true, on)), Some(&(false, off))) => (on, off),
                _ => panic!("{edges:?}"),
            }
        };
        let (on, off) = ends(1e9);
        // The network may think little of a made-up voice's last syllable.
        assert!(
            is_near(on, 700) && (1_800..2_260).contains(&off),
            "{on} {off}"
        );
        let (on, off) = ends(1_800.0);
        assert!(is_near(on, 700) && off <= 1_960, "{on} {off}");
        cut_off += u32::from(is_near(off, 1_800));
        for sample in &mut samples {
            *sample /= 100;
        }
        assert_eq!(agent_speaks(&samples, 1e9), [], "an echo of 40 dB less");
    }
    assert!(
        cut_off >= 3,
        "{cut_off} were speaking when their phone stopped"
    );
}
