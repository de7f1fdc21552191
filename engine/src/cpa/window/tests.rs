use super::*;
use alloc::format;
use alloc::string::String;

fn ms(length: u64) -> Duration {
    Duration::from_millis(length)
}

/// Plays `"on..off"` spurts and `tone@at`, each told when it happens, and says what was decided when.
fn told(settings: Settings, script: &str) -> String {
    let mut detector = WindowDetector::new(settings);
    for item in script.split_whitespace() {
        let millis = |text: &str| ms(text.parse().expect("milliseconds"));
        let mut hear = |at, sound| detector.hear(at, Heard { at, sound });
        if let Some((on, off)) = item.split_once("..") {
            hear(millis(on), Sound::SpeechOn);
            hear(millis(off), Sound::SpeechOff);
        } else if let Some((at, length)) = item.split_once('~') {
            let (at, length) = (millis(at), millis(length));
            detector.hear(
                at + length,
                Heard {
                    at,
                    sound: Sound::Gap(length),
                },
            );
        } else {
            let (tone, at) = item.split_once('@').expect("a tone");
            hear(
                millis(at),
                Sound::Tone(Tone::from_name(tone).expect("a tone's name")),
            );
        }
    }
    while let Some(deadline) = detector.deadline() {
        detector.advance(deadline);
    }
    let verdict = detector.verdict().expect("every analysis ends");
    let at = detector.verdict_at().expect("a verdict has its time");
    format!(
        "{:?} {} at {}",
        verdict.class,
        verdict.cause,
        at.as_millis()
    )
}

#[test]
fn each_rule_and_its_border() {
    for (script, expected) in [
        // Silence of 608 ms after valid speech.
        ("500..1100", "Human HUMAN-608-608 at 1708"),
        // Speech that ends with the window, and one that goes on.
        ("500..1499", "Human HUMAN-608-608 at 2107"),
        ("500..1501", "Machine WINDOW-1000-1000 at 1500"),
        // A pause of 607 ms ends nothing; one of 608 ms does.
        ("500..800 1407..1800", "Machine WINDOW-1000-1000 at 1519"),
        ("500..800 1408..1800", "Human HUMAN-608-608 at 1408"),
        // 111 ms are not heard, 112 are.
        ("500..611", "DeadAir INITIALSILENCE-3000-3000 at 3000"),
        ("500..612", "Human HUMAN-608-608 at 1220"),
        // Speech that becomes valid only after the limit came too late.
        ("2900..3500", "DeadAir INITIALSILENCE-3000-3000 at 3000"),
        ("2888..3500", "Human HUMAN-608-608 at 4108"),
        ("", "DeadAir INITIALSILENCE-3000-3000 at 3000"),
        ("500..800 beep@900", "Machine TONE-beep at 900"),
        ("sit-vc@400", "Sit TONE-sit-vc at 400"),
        ("fax@2000", "Fax TONE-fax at 2000"),
        ("reorder@1200", "Busy TONE-reorder at 1200"),
        ("ringback@1200", "DeadAir INITIALSILENCE-3000-3000 at 3000"),
    ] {
        assert_eq!(told(Settings::default(), script), expected, "{script}");
    }
}

#[test]
fn what_nobody_heard_is_no_silence() {
    // 400 ms of media are missing in the middle of the silence that would have decided at 1708.
    assert_eq!(
        told(Settings::default(), "500..1100 1200~400"),
        "Human HUMAN-608-608 at 2108"
    );
}

#[test]
fn the_greeting_ends_with_the_last_word_before_the_silence() {
    let mut detector = WindowDetector::new(Settings::default());
    for (at, sound) in [(500, Sound::SpeechOn), (900, Sound::SpeechOff)] {
        detector.hear(ms(at), Heard { at: ms(at), sound });
    }
    detector.advance(ms(1508));
    let end = detector.verdict().expect("silence for 608 ms").greeting_end;
    assert_eq!(end, Some(ms(900)));
}
