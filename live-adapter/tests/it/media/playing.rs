//! Messages, tones and keys.

use std::fs;

use outpace_engine::Input;
use outpace_live::media::{Codec, Digit, LegId, Prompt, PromptError, Tone, What};

use super::voice::Voice;
use super::{CALL, Studio};

fn digits(text: &str) -> Vec<Digit> {
    text.chars()
        .map(|letter| Digit::from_char(letter).unwrap())
        .collect()
}

/// A WAV file, with a chunk of an odd length before its sound.
fn wav(file: &std::path::Path, rate_hz: u32, channels: u16, samples: &[i16]) {
    let sound: Vec<u8> = samples.iter().flat_map(|it| it.to_le_bytes()).collect();
    wav_of(file, [1, channels, 16], rate_hz, &sound);
}

fn wav_of(file: &std::path::Path, [tag, channels, bits]: [u16; 3], rate_hz: u32, sound: &[u8]) {
    let mut bytes = b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0".to_vec();
    bytes.extend([tag.to_le_bytes(), channels.to_le_bytes()].concat());
    bytes.extend([rate_hz.to_le_bytes(), [0; 4]].concat());
    bytes.extend([[0; 2], bits.to_le_bytes()].concat());
    bytes.extend(b"note\x03\0\0\0odd\0data");
    bytes.extend((sound.len() as u32).to_le_bytes());
    bytes.extend(sound);
    fs::write(file, bytes).unwrap();
}

#[test]
fn a_message_is_heard_to_its_end_and_its_end_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("message.wav");
    let samples = Voice::new(8).speech(700).samples.clone();
    wav(&file, 8_000, 1, &samples);
    let prompt = Prompt::read(&file).unwrap();
    assert_eq!(prompt.length().as_millis(), 700);
    for (codec, payload_types) in [(Codec::Pcmu, "0"), (Codec::Pcma, "8")] {
        let mut studio = Studio::new();
        let (leg, peer) = studio.call(payload_types);
        studio
            .plane
            .play(leg, prompt.clone(), Some(Input::MessageFinished(CALL)));
        let facts = studio.facts_until(|fact| *fact == Input::MessageFinished(CALL));
        assert_eq!(facts.len(), 1);
        studio.until(|notice| (notice.what == What::PlayEnded).then_some(()));
        let mut heard = vec![peer.hear_sound()];
        heard.extend((1..35).map(|_| peer.hear()));
        let sound: Vec<u8> = heard.iter().flat_map(|it| it.payload.clone()).collect();
        let said: Vec<u8> = samples.iter().map(|&it| codec.encode(it)).collect();
        assert!(sound == said, "a message is not what was heard");
        let steps = heard
            .windows(2)
            .map(|it| it[1].timestamp.wrapping_sub(it[0].timestamp));
        assert!(steps.into_iter().all(|step| step == 160));
    }
}

#[test]
fn one_message_replaces_another_and_only_the_last_is_told() {
    let mut studio = Studio::new();
    let (leg, peer) = studio.call("0");
    let long = Prompt::of(vec![4_000; 80_000]);
    let short = Prompt::of(vec![6_000; 320]);
    studio
        .plane
        .play(leg, long.clone(), Some(Input::MessageFinished(CALL)));
    studio.plane.tone(leg, Tone::Hold);
    studio
        .plane
        .play(leg, short, Some(Input::IvrFinished(CALL)));
    let facts = studio.facts_until(|_| true);
    assert_eq!(facts[0].1, Input::IvrFinished(CALL));
    assert_eq!(peer.hear_sound().payload, [Codec::Pcmu.encode(6_000); 160]);
    studio
        .plane
        .play(leg, long, Some(Input::MessageFinished(CALL)));
    studio.plane.quiet(leg);
    studio.settle(leg);
    studio.close(leg);
    assert!(
        studio.facts.try_recv().is_err(),
        "what was stopped did not end"
    );
}

#[test]
fn tones_that_go_on_go_on() {
    let mut studio = Studio::new();
    let (leg, peer) = studio.call("0");
    studio.plane.tone(leg, Tone::Ringback);
    peer.hear_sound();
    let heard: Vec<u8> = (0..50).flat_map(|_| peer.hear().payload).collect();
    let loud = heard
        .iter()
        .filter(|&&byte| Codec::Pcmu.decode(byte).abs() > 500)
        .count();
    assert!(loud > heard.len() / 2, "{loud} of {}", heard.len());
}

fn told_digits(studio: &mut Studio, leg: LegId, wanted: usize) -> String {
    let mut told = String::new();
    studio.until(|notice| {
        if let What::Digit { digit, .. } = notice.what
            && notice.leg == leg
        {
            told.push(digit.as_char());
        }
        (told.len() == wanted).then_some(())
    });
    told
}

/// Keys pressed on one leg are heard on another plane's leg, as the peer's own keys.
#[test]
fn keys_are_sent_and_told() {
    let mut studio = Studio::new();
    let one = studio.plane.open().unwrap();
    let other = studio.plane.open().unwrap();
    let offer = studio.plane.offer(one).unwrap();
    let (answer, _) = studio.plane.answer(other, &offer).unwrap();
    studio.plane.accept(one, &answer).unwrap();
    studio.plane.press(one, &digits("19*#d"));
    assert_eq!(told_digits(&mut studio, other, 5), "19*#D");
}

/// Through a bridge, under another number, and once each.
#[test]
fn keys_pass_a_bridge() {
    let mut studio = Studio::new();
    let (customer, mut at_customer) = studio.call("0 101");
    let (agent, at_agent) = studio.call("8 101");
    studio.plane.bridge([customer, agent], None);
    studio.settle(customer);
    at_customer.say(Codec::Pcmu, &[3_000; 160]);
    at_agent.hear_sound();
    for duration in [160u16, 320, 480] {
        let [high, low] = duration.to_be_bytes();
        at_customer.send(101, &[5, 10, high, low]);
        at_customer.sequence = at_customer.sequence.wrapping_add(1);
        let heard = at_agent.hear_sound();
        assert_eq!(
            (heard.payload_type, heard.payload),
            (101, vec![5, 10, high, low])
        );
    }
    // Its end never comes.
    assert_eq!(told_digits(&mut studio, customer, 1), "5");
}

/// A peer that knows no telephone events hears two tones.
#[test]
fn keys_are_tones_for_who_knows_no_events() {
    let mut studio = Studio::new();
    let (leg, peer) = studio.call("0");
    studio.plane.press(leg, &digits("5"));
    let first = peer.hear_sound();
    assert_eq!(first.payload_type, 0);
    let samples: Vec<f64> = std::iter::once(first)
        .chain((0..3).map(|_| peer.hear()))
        .flat_map(|it| it.payload)
        .map(|byte| f64::from(Codec::Pcmu.decode(byte)))
        .collect();
    let power = |hz: f64| {
        let turn = std::f64::consts::TAU * hz / 8_000.0;
        let (sin, cos) = samples
            .iter()
            .enumerate()
            .fold((0.0, 0.0), |(sin, cos), (n, sample)| {
                (
                    sin + sample * (turn * n as f64).sin(),
                    cos + sample * (turn * n as f64).cos(),
                )
            });
        sin * sin + cos * cos
    };
    let other = power(697.0)
        .max(power(852.0))
        .max(power(1_209.0))
        .max(power(1_477.0));
    assert!(power(770.0) > 20.0 * other && power(1_336.0) > 20.0 * other);
}

#[test]
fn a_file_that_is_no_message_says_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    wav(&at("stereo.wav"), 44_100, 2, &[0; 88]);
    wav(&at("empty.wav"), 8_000, 1, &[]);
    fs::write(at("text.wav"), "no sound").unwrap();
    wav(&at("cut.wav"), 8_000, 1, &[0; 1_000]);
    let whole = fs::read(at("cut.wav")).unwrap();
    fs::write(at("cut.wav"), &whole[..500]).unwrap();
    fs::write(at("raw.alaw"), [0xd5; 80]).unwrap();
    wav_of(&at("law.wav"), [7, 1, 8], 8_000, &[0x00, 0xff]);
    assert_eq!(
        Prompt::read(&at("law.wav")).unwrap().samples(),
        [-32_124, 0]
    );
    let says = |name: &str| {
        let error = Prompt::read(&at(name)).expect_err(name).to_string();
        error.replace(&format!("{}/", folder.path().display()), "")
    };
    assert_eq!(
        says("stereo.wav"),
        "stereo.wav: 44100 Hz, 2 channels, 16 bits of PCM; allowed is 8000 Hz, one channel, \
         16 bits of PCM or 8 of G.711, or raw G.711 named .ul, .ulaw, .al or .alaw"
    );
    assert_eq!(says("empty.wav"), "empty.wav: no sound in it");
    for name in ["text.wav", "cut.wav", "none.wav"] {
        assert!(
            says(name).starts_with(&format!("{name}: ")),
            "{}",
            says(name)
        );
    }
    assert!(matches!(
        Prompt::read(&at("none.wav")),
        Err(PromptError::Unreadable { .. })
    ));
    assert_eq!(Prompt::read(&at("raw.alaw")).unwrap().samples().len(), 80);
}
