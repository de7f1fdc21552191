//! Conformance with `app_amd`, by hand: what was said, and the time, verdict and cause it must give.

use std::format;
use std::string::{String, ToString};

use super::*;

#[test]
fn a_line_on_which_nothing_is_said_is_a_machine() {
    check("", "2500 Machine INITIALSILENCE-2500-2500");
}

#[test]
fn a_hello_and_silence_is_a_person() {
    check("400..900", "1700 Human HUMAN-800-800 since 900");
}

#[test]
fn the_greeting_ends_at_the_edge_and_not_at_its_frame() {
    check("400..891", "1700 Human HUMAN-800-800 since 891");
    check("400..909", "1700 Human HUMAN-800-800 since 909");
    check("400..910", "1720 Human HUMAN-800-800 since 910");
    // Neither a spurt nor a gap that changes no frame moves the end of the greeting.
    check("400..891 913..917", "1700 Human HUMAN-800-800 since 891");
    check("400..891 893..902", "1700 Human HUMAN-800-800 since 902");
}

#[test]
fn a_person_slower_than_the_initial_silence_is_a_machine() {
    check("2520..3000", "2500 Machine INITIALSILENCE-2500-2500");
    check("2500..3000", "2500 Machine INITIALSILENCE-2500-2500");
    check("2490..3000", "2500 Machine INITIALSILENCE-2500-2500");
    check("2489..3000", "3800 Human HUMAN-800-800 since 3000");
    check("2480..3000", "3800 Human HUMAN-800-800 since 3000");
}

#[test]
fn a_click_is_no_word_and_begins_the_initial_silence_anew() {
    check("400..480", "2980 Machine INITIALSILENCE-2500-2500");
    check("400..500", "1300 Human HUMAN-800-800 since 500");
}

#[test]
fn a_person_may_pause_a_frame_less_than_the_limit() {
    check("400..800 1580..1900", "2700 Human HUMAN-800-800 since 1900");
    check("400..800 1600..1900", "1600 Human HUMAN-800-800 since 800");
}

#[test]
fn long_noise_is_a_long_greeting() {
    check("400..6000", "1900 Machine LONGGREETING-1500-1500");
    check("400..1900", "1900 Machine LONGGREETING-1500-1500");
    check("400..1880", "2680 Human HUMAN-800-800 since 1880");
}

#[test]
fn the_length_of_a_greeting_leaves_out_its_pauses() {
    check(
        "400..1200 1400..2200",
        "2100 Machine LONGGREETING-1500-1500",
    );
}

#[test]
fn the_evidence_is_in_whole_frames_and_the_limit_as_set() {
    let settings = Settings {
        greeting: ms(1510),
        ..Settings::default()
    };
    let expected = "1920 Machine LONGGREETING-1520-1510";
    check_with(settings, "400..6000", expected);
}

#[test]
fn a_greeting_of_one_word_is_never_long_in_the_frame_that_makes_it_a_word() {
    let settings = Settings {
        greeting: ms(100),
        ..Settings::default()
    };
    check_with(settings, "400..6000", "520 Machine LONGGREETING-120-100");
    // Nor when bursts too short for words had used up the limit before.
    let bursts = "400..480 600..680 800..880 1000..6000";
    check_with(settings, bursts, "1120 Machine LONGGREETING-360-100");
}

#[test]
fn yes_hello_this_is_maria_has_too_many_words_for_a_person() {
    check(
        "400..700 820..1200 1300..1560 1640..2000",
        "1400 Machine MAXWORDS-3-2",
    );
}

#[test]
fn words_are_parted_by_three_silent_frames() {
    // 40 ms is less than `between_words_silence`, 60 ms is the next that is not.
    check(
        "400..600 640..800 840..1000 1040..1200",
        "2000 Human HUMAN-800-800 since 1200",
    );
    check(
        "400..600 660..800 860..1000 1060..1200",
        "960 Machine MAXWORDS-3-2",
    );
}

#[test]
fn a_call_starts_in_a_word_so_speech_at_once_gets_the_first_for_free() {
    check(
        "0..300 400..700 800..1100",
        "1900 Human HUMAN-800-800 since 1100",
    );
    check(
        "40..300 400..700 800..1100",
        "1900 Human HUMAN-800-800 since 1100",
    );
    check("60..300 400..700 800..1100", "900 Machine MAXWORDS-3-2");
}

#[test]
fn a_word_without_a_pause_is_a_machine_before_its_greeting_is_too_long() {
    let settings = Settings {
        maximum_word_length: ms(1000),
        greeting: ms(1000),
        ..Settings::default()
    };
    check_with(settings, "400..6000", "1400 Machine MAXWORDLENGTH-1000");
    check_with(settings, "400..1380", "2180 Human HUMAN-800-800 since 1380");
}

#[test]
fn in_one_frame_the_length_of_a_word_is_asked_before_the_number() {
    let settings = Settings {
        maximum_number_of_words: 0,
        maximum_word_length: ms(100),
        ..Settings::default()
    };
    check_with(settings, "400..6000", "500 Machine MAXWORDLENGTH-100");
}

#[test]
fn when_the_time_is_over_nobody_is_sure() {
    check(
        "2400..3000 3700..4250",
        "5000 NotSure TOOLONG-5000 since 4250",
    );
    check(
        "2400..3000 3700..4200 4940..6000",
        "5000 NotSure TOOLONG-5000",
    );
    let settings = Settings {
        total_analysis_time: ms(1000),
        ..Settings::default()
    };
    check_with(settings, "", "1000 NotSure TOOLONG-1000");
}

#[test]
fn in_one_frame_the_time_is_asked_before_everything() {
    check(
        "2400..3000 3700..4180",
        "4980 Human HUMAN-800-800 since 4180",
    );
    check(
        "2400..3000 3700..4200",
        "5000 NotSure TOOLONG-5000 since 4200",
    );
    check(
        "2400..3000 3700..4200 4880..6000",
        "4980 Machine MAXWORDS-3-2",
    );
    check(
        "2400..3000 3700..4200 4900..6000",
        "5000 NotSure TOOLONG-5000",
    );
}

#[test]
fn a_tone_decides_at_once() {
    check("fax@2107", "2107 Fax TONE-fax");
    check("400..900 sit@933", "933 Sit TONE-sit");
    check("busy@0", "0 Busy TONE-busy");
    check("400..1100 beep@1450", "1450 Machine TONE-beep");
}

#[test]
fn the_first_verdict_stays() {
    check("beep@2500", "2500 Machine INITIALSILENCE-2500-2500");
    check("beep@2499 fax@2499", "2499 Machine TONE-beep");
    check("beep@300 400..900", "300 Machine TONE-beep");
}

#[test]
fn a_line_without_a_loud_frame_may_be_called_dead_air() {
    let settings = Settings {
        initial_silence_is_dead_air: true,
        ..Settings::default()
    };
    check_with(settings, "", "2500 DeadAir INITIALSILENCE-2500-2500");
    check_with(
        settings,
        "403..407",
        "2500 DeadAir INITIALSILENCE-2500-2500",
    );
    check_with(
        settings,
        "400..420",
        "2920 Machine INITIALSILENCE-2500-2500",
    );
    check_with(settings, "400..900", "1700 Human HUMAN-800-800 since 900");
}

#[test]
fn a_limit_of_zero_is_reached_in_the_first_frame_that_counts() {
    let d = Settings::default();
    let zero = Duration::ZERO;
    let total_analysis_time = Settings {
        total_analysis_time: zero,
        ..d
    };
    check_with(total_analysis_time, "", "20 NotSure TOOLONG-20");
    let initial_silence = Settings {
        initial_silence: zero,
        ..d
    };
    check_with(initial_silence, "", "20 Machine INITIALSILENCE-20-0");
    let maximum_word_length = Settings {
        maximum_word_length: zero,
        ..d
    };
    check_with(maximum_word_length, "60..80", "80 Machine MAXWORDLENGTH-20");
}

#[test]
fn a_verdict_is_not_known_before_its_frame_has_ended() {
    let mut detector = TalkSpurtDetector::new(Settings::default());
    detector.voice_on(ms(400));
    // The frame that ends at 1900 is already known to be loud, but not yet heard.
    detector.voice_off(ms(1895));
    assert_eq!(detector.verdict(), None);
    assert_eq!(detector.deadline(), Some(ms(1900)));
    detector.advance(ms(1899));
    assert_eq!(detector.verdict(), None);
    detector.advance(ms(1900));
    assert_eq!(told(&detector), "1900 Machine LONGGREETING-1500-1500");
    assert_eq!(detector.deadline(), None);
}

#[test]
fn a_late_edge_counts_from_the_first_frame_not_yet_heard() {
    let mut detector = TalkSpurtDetector::new(Settings::default());
    detector.advance(ms(460));
    detector.voice_on(ms(400));
    detector.advance(ms(560));
    detector.voice_off(ms(560));
    // 100 ms and not 160 ms of voice: still a word.
    assert_eq!(detector.deadline(), Some(ms(1360)));
    detector.advance(ms(10_000));
    assert_eq!(told(&detector), "1360 Human HUMAN-800-800 since 560");
}

#[test]
fn media_time_and_limits_have_no_end_that_hurts() {
    let endless = Settings {
        initial_silence: Duration::MAX,
        total_analysis_time: Duration::MAX,
        ..Settings::default()
    };
    let mut detector = TalkSpurtDetector::new(endless);
    assert!(detector.deadline() > Some(Duration::from_secs(49 * 86_400)));
    detector.voice_on(Duration::from_secs(86_400));
    detector.advance(Duration::MAX);
    assert_eq!(
        told(&detector),
        "86401500 Machine LONGGREETING-1500-1500",
        "a day of silence and then speech"
    );
}

#[test]
fn a_detector_fits_into_two_cache_lines() {
    assert!(size_of::<TalkSpurtDetector>() <= 128);
}

/// Compares with what the default settings make of `script`.
fn check(script: &str, expected: &str) {
    check_with(Settings::default(), script, expected);
}

/// Tells a detector what `script` says and then silence: spurts `from..to` and tones `tone@time` in
/// milliseconds, in order. Compares the verdict with `expected`.
fn check_with(settings: Settings, script: &str, expected: &str) {
    let mut detector = TalkSpurtDetector::new(settings);
    for item in script.split_whitespace() {
        let millis = |text: &str| ms(text.parse().expect("a time in milliseconds"));
        if let Some((on, off)) = item.split_once("..") {
            detector.voice_on(millis(on));
            detector.voice_off(millis(off));
        } else {
            let (tone, at) = item.split_once('@').expect("a spurt or a tone");
            let tone = Tone::from_name(tone).expect("a tone's name");
            detector.tone(millis(at), tone);
        }
    }
    if let Some(deadline) = detector.deadline() {
        detector.advance(deadline);
    }
    assert_eq!(told(&detector), expected, "{script:?}");
}

/// Time, class, cause, and when the greeting ended.
fn told(detector: &TalkSpurtDetector) -> String {
    let (Some(verdict), Some(at)) = (detector.verdict(), detector.verdict_at()) else {
        return "undecided".to_string();
    };
    let since = match verdict.greeting_end {
        Some(end) => format!(" since {}", end.as_millis()),
        None => String::new(),
    };
    let (class, cause) = (verdict.class, verdict.cause);
    format!("{} {class:?} {cause}{since}", at.as_millis())
}

fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}
