//! The jumping detector against a literal, frame-by-frame reading of the table at the head of
//! `talk_spurt.rs`: they must agree in class, cause, evidence and frame.

use std::vec::Vec;

use super::*;

/// 100,000 lists of spurts with edges at any millisecond, half of them with random settings.
#[test]
fn jumping_agrees_with_the_frame_by_frame_original_on_random_spurts() {
    let mut lcg = Lcg(0x0A3D);
    let mut seen = Seen::default();
    for round in 0..100_000_u32 {
        let settings = if round % 2 == 0 {
            Settings::default()
        } else {
            random_settings(&mut lcg)
        };
        let edges = random_edges(&mut lcg);
        let expected = original(&settings, |middle| voice_at(&edges, middle));
        seen.count(&expected);
        let detector = drive(settings, &edges, &mut lcg);
        compare(&settings, &edges, &detector, &expected);
    }
    std::println!("random spurts: {seen:?}");
    assert!(seen.rarest() >= 1_000, "too easy: {seen:?}");
}

/// Every pattern of 12 loud and silent frames, the last going on for ever, under 200 settings of a
/// few frames, so that limits meet in one frame.
#[test]
fn jumping_agrees_with_the_frame_by_frame_original_on_all_short_patterns() {
    let mut lcg = Lcg(0xF2A3);
    let mut seen = Seen::default();
    for _ in 0..200 {
        let settings = tiny_settings(&mut lcg);
        for pattern in 0..1_u64 << 12 {
            let loud = |middle: u64| (pattern >> (middle / 20).min(11)) & 1 == 1;
            let mut edges = Vec::new();
            for frame in 0..12_u64 {
                let before = frame > 0 && loud(20 * frame - 10);
                let now = loud(20 * frame + 10);
                if before != now {
                    edges.push(Edge {
                        at: 20 * frame,
                        on: now,
                    });
                }
            }
            let expected = original(&settings, loud);
            seen.count(&expected);
            let detector = drive(settings, &edges, &mut lcg);
            compare(&settings, &edges, &detector, &expected);
        }
    }
    std::println!("short patterns: {seen:?}");
    assert!(seen.rarest() >= 1_000, "too easy: {seen:?}");
}

/// Plays `edges` to a detector as the engine would: it wakes at each deadline, and sometimes early.
/// Checks that a verdict comes exactly when the deadline said.
fn drive(settings: Settings, edges: &[Edge], lcg: &mut Lcg) -> TalkSpurtDetector {
    let mut detector = TalkSpurtDetector::new(settings);
    let mut now = 0;
    for edge in edges {
        let deadline = detector.deadline().expect("undecided");
        if deadline <= ms(edge.at) {
            break;
        }
        if lcg.below(3) == 0 {
            now += lcg.below(edge.at - now + 1);
            detector.advance(ms(now));
            assert_eq!(detector.deadline(), Some(deadline), "early: {edges:?}");
        }
        now = edge.at;
        if edge.on {
            detector.voice_on(ms(now));
        } else {
            detector.voice_off(ms(now));
        }
        assert_eq!(detector.verdict(), None, "{settings:?} {edges:?}");
    }
    let deadline = detector.deadline().expect("undecided");
    detector.advance(deadline - Duration::from_nanos(1));
    assert_eq!(detector.verdict(), None, "{settings:?} {edges:?}");
    detector.advance(deadline);
    assert_eq!(detector.verdict_at(), Some(deadline));
    // What comes after the verdict changes nothing.
    let decided = (detector.verdict(), detector.verdict_at());
    detector.voice_on(deadline + ms(15));
    detector.advance(deadline + ms(1000));
    detector.voice_off(deadline + ms(2000));
    detector.tone(deadline + ms(2001), Tone::Busy);
    assert_eq!((detector.verdict(), detector.verdict_at()), decided);
    detector
}

fn compare(settings: &Settings, edges: &[Edge], detector: &TalkSpurtDetector, expected: &Heard) {
    let verdict = detector.verdict().expect("decided");
    let got = (verdict.class, verdict.cause, detector.verdict_at());
    let frame_end = Some(ms(expected.frame_end));
    let wanted = (expected.class, expected.cause, frame_end);
    assert_eq!(got, wanted, "{settings:?} {edges:?}");
    // The exact end of the greeting is an end of voice, in the half frame before or after the
    // boundary at which the silence begins.
    let end = verdict.greeting_end.map(|end| end.as_millis());
    let boundary = end.map(|end| (end + 10) / 20 * 20);
    let silent_from = expected.silent_from.map(u128::from);
    assert_eq!(boundary, silent_from, "{settings:?} {edges:?}");
    if let Some(end) = end {
        let is_it = |edge: &Edge| !edge.on && u128::from(edge.at) == end;
        assert!(edges.iter().any(is_it), "{settings:?} {edges:?}");
    }
}

/// What the original makes of a call.
struct Heard {
    class: Class,
    cause: Cause,
    /// The end of the deciding frame, in milliseconds.
    frame_end: u64,
    /// For a person and if not sure: the end of the last loud frame, if the deciding one is silent.
    silent_from: Option<u64>,
}

/// `app_amd` frame by frame, straight from the table at the head of `talk_spurt.rs`, times in
/// milliseconds. `loud` says whether there is voice at the middle of a frame.
fn original(s: &Settings, loud: impl Fn(u64) -> bool) -> Heard {
    let millis = |limit: Duration| u64::try_from(limit.as_millis()).expect("a short limit");
    let frame = 20;
    let mut total = 0;
    let mut in_initial_silence = true;
    let mut in_greeting = false;
    let mut in_word = true;
    let (mut voice_total, mut voice_run, mut silence_run, mut words) = (0, 0, 0, 0);
    let mut last_loud = None;
    let (class, cause) = loop {
        total += frame;
        let is_loud = loud(total - frame / 2);
        if is_loud {
            last_loud = Some(total);
        }
        if total >= millis(s.total_analysis_time) {
            let silent_from = last_loud.filter(|_| !is_loud);
            let cause = Cause::TooLong { total: ms(total) };
            return Heard {
                class: Class::NotSure,
                cause,
                frame_end: total,
                silent_from,
            };
        }
        if !is_loud {
            silence_run += frame;
            if silence_run >= millis(s.between_words_silence) {
                in_word = false;
                voice_run = 0;
            }
            if in_initial_silence && silence_run >= millis(s.initial_silence) {
                let dead = s.initial_silence_is_dead_air && voice_total == 0;
                let cause = Cause::InitialSilence {
                    silence: ms(silence_run),
                    limit: s.initial_silence,
                };
                break (if dead { Class::DeadAir } else { Class::Machine }, cause);
            }
            if in_greeting && silence_run >= millis(s.after_greeting_silence) {
                let cause = Cause::Human {
                    silence: ms(silence_run),
                    limit: s.after_greeting_silence,
                };
                break (Class::Human, cause);
            }
        } else {
            silence_run = 0;
            voice_run += frame;
            voice_total += frame;
            if voice_run >= millis(s.min_word_length) && !in_word {
                words += 1;
                in_word = true;
            }
            if voice_run >= millis(s.maximum_word_length) {
                let cause = Cause::MaxWordLength {
                    voice: ms(voice_run),
                    limit: s.maximum_word_length,
                };
                break (Class::Machine, cause);
            }
            if words > s.maximum_number_of_words {
                let cause = Cause::MaxWords {
                    words,
                    limit: s.maximum_number_of_words,
                };
                break (Class::Machine, cause);
            }
            if in_greeting && voice_total >= millis(s.greeting) {
                let cause = Cause::LongGreeting {
                    voice: ms(voice_total),
                    limit: s.greeting,
                };
                break (Class::Machine, cause);
            }
            if voice_run >= millis(s.min_word_length) && !in_greeting {
                in_initial_silence = false;
                in_greeting = true;
            }
        }
    };
    Heard {
        class,
        cause,
        frame_end: total,
        silent_from: last_loud.filter(|_| class == Class::Human),
    }
}

/// An edge of voice, in milliseconds.
#[derive(Clone, Copy, Debug)]
struct Edge {
    at: u64,
    on: bool,
}

/// Whether there is voice just before `at`.
fn voice_at(edges: &[Edge], at: u64) -> bool {
    let last = edges.iter().rev().find(|edge| edge.at < at);
    last.is_some_and(|edge| edge.on)
}

fn random_edges(lcg: &mut Lcg) -> Vec<Edge> {
    // A mood for a whole call, so that long greetings and long silences happen too.
    let (voice, gap) = (lcg.mood(), lcg.mood());
    let mut at = if lcg.below(4) == 0 {
        0
    } else {
        lcg.below(3 * gap)
    };
    let mut edges = Vec::new();
    for index in 0..lcg.below(40) {
        let on = index % 2 == 0;
        edges.push(Edge { at, on });
        at += lcg.below(2 * if on { voice } else { gap });
    }
    edges
}

fn random_settings(lcg: &mut Lcg) -> Settings {
    Settings {
        initial_silence: ms(lcg.below(3000)),
        greeting: ms(lcg.below(2500)),
        after_greeting_silence: ms(lcg.below(1500)),
        total_analysis_time: ms(500 + lcg.below(8000)),
        min_word_length: ms(lcg.below(250)),
        between_words_silence: ms(lcg.below(200)),
        maximum_number_of_words: u32::try_from(lcg.below(6)).expect("a few"),
        maximum_word_length: ms(100 + lcg.below(3000)),
        initial_silence_is_dead_air: lcg.below(2) == 0,
    }
}

/// Limits of zero to some frames.
fn tiny_settings(lcg: &mut Lcg) -> Settings {
    let mut frames = |most: u64| ms(20 * lcg.below(most + 1));
    Settings {
        initial_silence: frames(6),
        greeting: frames(6),
        after_greeting_silence: frames(4),
        total_analysis_time: ms(200) + frames(6),
        min_word_length: frames(3),
        between_words_silence: frames(3),
        maximum_word_length: frames(6) + ms(40),
        maximum_number_of_words: u32::try_from(lcg.below(3)).expect("a few"),
        initial_silence_is_dead_air: lcg.below(2) == 0,
    }
}

/// How often each test of the original decided.
#[derive(Debug, Default)]
struct Seen {
    human: u32,
    initial_silence: u32,
    dead_air: u32,
    long_greeting: u32,
    max_words: u32,
    max_word_length: u32,
    too_long: u32,
    too_long_silent: u32,
}

impl Seen {
    fn count(&mut self, heard: &Heard) {
        *match heard.cause {
            Cause::Human { .. } => &mut self.human,
            Cause::InitialSilence { .. } if heard.class == Class::DeadAir => &mut self.dead_air,
            Cause::InitialSilence { .. } => &mut self.initial_silence,
            Cause::LongGreeting { .. } => &mut self.long_greeting,
            Cause::MaxWords { .. } => &mut self.max_words,
            Cause::MaxWordLength { .. } => &mut self.max_word_length,
            Cause::TooLong { .. } if heard.silent_from.is_some() => &mut self.too_long_silent,
            Cause::TooLong { .. } => &mut self.too_long,
            _ => unreachable!("the original knows nothing but spurts"),
        } += 1;
    }

    fn rarest(&self) -> u32 {
        [
            self.human,
            self.initial_silence,
            self.dead_air,
            self.long_greeting,
            self.max_words,
            self.max_word_length,
            self.too_long,
            self.too_long_silent,
        ]
        .into_iter()
        .min()
        .expect("eight counts")
    }
}

/// Knuth's MMIX generator (TAOCP vol. 2, § 3.3.4, line 26); the high bits are good enough here.
struct Lcg(u64);

impl Lcg {
    fn next(&mut self) -> u64 {
        let (a, c) = (6_364_136_223_846_793_005, 1_442_695_040_888_963_407);
        self.0 = self.0.wrapping_mul(a).wrapping_add(c);
        self.0 >> 33
    }

    /// From zero to one less than `end`.
    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// A length in milliseconds, from shorter than a frame to longer than most limits.
    fn mood(&mut self) -> u64 {
        [8, 30, 60, 120, 300, 600, 1500][usize::try_from(self.below(7)).expect("small")]
    }
}

fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}
