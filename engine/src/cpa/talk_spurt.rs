//! The first detector: Asterisk's `app_amd`, fed with talk-spurts instead of samples.
//!
//! Read before editing: `apps/app_amd.c` of Asterisk (its behaviour is retold here in our own words,
//! no line of it is copied) and `configs/samples/amd.conf.sample` for names and defaults. It is the
//! baseline that every better detector is measured against, so it keeps the original's faults.
//!
//! The original hears frames of 20 ms, each either loud or silent, and asks of every frame, in this
//! order, the first "yes" being the verdict:
//!
//! ```text
//! any frame   time so far ≥ total_analysis_time               → NotSure  TOOLONG
//! silent      silence ≥ between_words_silence?                  then: out of the word, voice run = 0
//!             no greeting yet, silence ≥ initial_silence      → Machine  INITIALSILENCE
//!             in greeting, silence ≥ after_greeting_silence   → Human    HUMAN
//! loud        voice run ≥ min_word_length, out of a word?       then: words + 1, in a word
//!             voice run ≥ maximum_word_length                 → Machine  MAXWORDLENGTH
//!             words > maximum_number_of_words                 → Machine  MAXWORDS
//!             in greeting, voice in all ≥ greeting            → Machine  LONGGREETING
//!             voice run ≥ min_word_length?                      then: in greeting
//! ```
//!
//! A call starts *in a word*, so a person who speaks at once gets the first word for free. The voice
//! run survives a pause shorter than `between_words_silence`; the voice in all is never reset. The
//! greeting begins after the test for its length, so LONGGREETING never falls in the frame that
//! makes the first word.
//!
//! Between two edges of voice all counters grow by one frame per frame, so the frame of the next
//! verdict is the smallest of at most four differences. This file computes that frame and jumps to
//! it; the tests hold it against the frame-by-frame original.
//!
//! Not here, because they are no matter of spurts: the original's HANGUP and NOAUDIODATA outcomes
//! and its second limit on wall-clock time. Comfort noise is silence, as there.

use core::time::Duration;

use super::detector::class_of;
use super::{Cause, Class, Tone, Verdict};

/// Limits of the talk-spurt detector; names and defaults are those of Asterisk's `app_amd`.
///
/// They count in whole milliseconds, as there; a fraction is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Nothing heard for this long from the start: a machine.
    pub initial_silence: Duration,
    /// This much voice in all: a machine.
    pub greeting: Duration,
    /// This much silence after the first word: a person.
    pub after_greeting_silence: Duration,
    /// Give up after this long: not sure.
    pub total_analysis_time: Duration,
    /// Voice shorter than this is no word.
    pub min_word_length: Duration,
    /// Silence between two words.
    pub between_words_silence: Duration,
    /// More words than this: a machine.
    pub maximum_number_of_words: u32,
    /// A word as long as this: a machine. With the defaults `greeting` is always reached before.
    pub maximum_word_length: Duration,
    /// Whether initial silence is [`Class::DeadAir`] when no voice at all was heard.
    ///
    /// `app_amd` calls a silent line a machine, and so does this detector by default, for conformance.
    /// But on such a line nothing was heard that speaks for a machine, and the reference product has
    /// a result of its own for it: when `maxTimeAnalysis` (1–10 s, default 3 s) is over without
    /// energy, the call is dead air and is treated and counted as such. If as much as one frame of
    /// voice was heard, the line is not dead and Asterisk's answer stands. The cause stays
    /// [`Cause::InitialSilence`] either way: the evidence is the same.
    pub initial_silence_is_dead_air: bool,
}

impl Default for Settings {
    /// Source: Asterisk, `configs/samples/amd.conf.sample` and the built-in defaults of
    /// `apps/app_amd.c`, read in 2026-08.
    fn default() -> Self {
        Self {
            initial_silence: Duration::from_millis(2500),
            greeting: Duration::from_millis(1500),
            after_greeting_silence: Duration::from_millis(800),
            total_analysis_time: Duration::from_millis(5000),
            min_word_length: Duration::from_millis(100),
            between_words_silence: Duration::from_millis(50),
            maximum_number_of_words: 2,
            maximum_word_length: Duration::from_millis(5000),
            initial_silence_is_dead_air: false,
        }
    }
}

/// Tells people from machines by the rhythm of speech and silence, as Asterisk's `app_amd` does.
///
/// All times are media time: how long after the answer. Facts come in order of time; the caller tells
/// every edge of voice, and in between asks for the [`deadline`](Self::deadline) and says when it has
/// come by [`advance`](Self::advance). The verdict does not depend on further calls of `advance`.
///
/// ```text
/// voice         ┌──────────────┐                    A frame is loud if voice is on just before its
/// ──────────────┘              └────────────────    middle. So an edge counts at the nearest frame
/// frames   │   ·   │   ·   │   ·   │   ·   │        boundary, one in the middle at the later one,
///          │silent │ loud  │ loud  │silent │        and of a spurt inside one frame only the
///          40      60      80      100     120 ms   middle matters.
/// ```
///
/// A verdict is known at the end of the deciding frame, never before. An edge told late, with a time
/// in frames already heard, counts from the first frame not yet heard.
#[derive(Clone, Copy, Debug)]
pub struct TalkSpurtDetector {
    limits: Limits,
    /// Somebody is speaking.
    voice: bool,
    /// How the frame in progress counts as far as is known; differs from `voice` only after an edge
    /// in its second half.
    loud: bool,
    /// Out of a word, the next `min_word_length` of voice is a new one.
    in_word: bool,
    /// A first word was heard. The opposite of the original's "in initial silence".
    in_greeting: bool,
    /// Frames heard so far. This and all below stand still once there is a ruling: they are its
    /// evidence.
    heard: u32,
    /// Frames of silence since the last loud one.
    silence_run: u32,
    /// Frames of voice since the last pause between words.
    voice_run: u32,
    /// Frames of voice in all.
    voice_total: u32,
    words: u32,
    /// Where the silence run began, exactly; means nothing before the first loud frame.
    voice_ended: Duration,
    ruling: Option<Ruling>,
}

impl TalkSpurtDetector {
    /// A detector at the moment of answer, media time zero, with nobody speaking.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            limits: Limits::new(settings),
            voice: false,
            loud: false,
            in_word: true,
            in_greeting: false,
            heard: 0,
            silence_run: 0,
            voice_run: 0,
            voice_total: 0,
            words: 0,
            voice_ended: Duration::ZERO,
            ruling: None,
        }
    }

    /// Speech begins.
    pub fn voice_on(&mut self, at: Duration) {
        self.advance(at);
        if self.ruling.is_some() {
            return;
        }
        self.voice = true;
        if at < self.middle_of_frame() {
            self.loud = true;
        }
    }

    /// Speech ends.
    pub fn voice_off(&mut self, at: Duration) {
        self.advance(at);
        if self.ruling.is_some() || !self.voice {
            return;
        }
        self.voice = false;
        let in_first_half = at < self.middle_of_frame();
        // A spurt that made no frame loud does not interrupt the silence, so it does not end one.
        let spurt_counted = if in_first_half {
            self.silence_run == 0
        } else {
            self.loud
        };
        if spurt_counted {
            self.voice_ended = at;
        }
        if in_first_half {
            self.loud = false;
        }
    }

    /// A tone is heard, and decides at once.
    ///
    /// `app_amd` itself knows no tones. A beep is a machine because nothing but a machine sends one;
    /// the other tones name their own class; ringing tone says that nobody is there yet.
    pub fn tone(&mut self, at: Duration, tone: Tone) {
        self.advance(at);
        if self.ruling.is_none()
            && let Some(class) = class_of(tone)
        {
            self.ruling = Some(Ruling::Tone { tone, class, at });
        }
    }

    /// The audio up to `now` has been heard. Going back in time hears nothing.
    pub fn advance(&mut self, now: Duration) {
        self.hear_up_to(frames_ended(now));
    }

    /// The first verdict; it stays.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        let limits = &self.limits;
        let ruling = self.ruling?;
        let class = match ruling {
            Ruling::Human => Class::Human,
            Ruling::TooLong => Class::NotSure,
            Ruling::InitialSilence if limits.dead_air && self.voice_total == 0 => Class::DeadAir,
            Ruling::InitialSilence
            | Ruling::LongGreeting
            | Ruling::MaxWords
            | Ruling::MaxWordLength => Class::Machine,
            Ruling::Tone { class, .. } => class,
        };
        let cause = match ruling {
            Ruling::Human => Cause::Human {
                silence: length(self.silence_run),
                limit: limits.after_greeting_silence.length(),
            },
            Ruling::InitialSilence => Cause::InitialSilence {
                silence: length(self.silence_run),
                limit: limits.initial_silence.length(),
            },
            Ruling::LongGreeting => Cause::LongGreeting {
                voice: length(self.voice_total),
                limit: limits.greeting.length(),
            },
            Ruling::MaxWords => Cause::MaxWords {
                words: self.words,
                limit: limits.maximum_number_of_words,
            },
            Ruling::MaxWordLength => Cause::MaxWordLength {
                voice: length(self.voice_run),
                limit: limits.maximum_word_length.length(),
            },
            Ruling::TooLong => Cause::TooLong {
                total: length(self.heard),
            },
            Ruling::Tone { tone, .. } => Cause::Tone(tone),
        };
        // A silence run means that the deciding frame was silent. The end of the greeting is the
        // exact edge and not its frame boundary: the law's clock must not start 10 ms late.
        let fell_silent = self.silence_run > 0 && self.voice_total > 0;
        let greeting_end = (matches!(class, Class::Human | Class::NotSure) && fell_silent)
            .then_some(self.voice_ended);
        Some(Verdict {
            class,
            cause,
            greeting_end,
        })
    }

    /// When the verdict fell: the end of the deciding frame, or the time of the deciding tone.
    #[must_use]
    pub fn verdict_at(&self) -> Option<Duration> {
        match self.ruling? {
            Ruling::Tone { at, .. } => Some(at),
            _ => Some(length(self.heard)),
        }
    }

    /// When a verdict will fall if no edge and no tone is heard before; `None` once there is one.
    ///
    /// There always is such a time, since `total_analysis_time` ends every analysis. An edge may move
    /// it either way, so ask again after each. Waking early is harmless.
    #[must_use]
    pub fn deadline(&self) -> Option<Duration> {
        if self.ruling.is_some() {
            return None;
        }
        let mut ahead = *self;
        ahead.hear_up_to(u32::MAX);
        ahead.verdict_at()
    }

    /// Hears the frames until `end` frames have been heard in all. At most two jumps: the frame in
    /// progress, which an edge may have made different, and all that follow.
    fn hear_up_to(&mut self, end: u32) {
        while self.ruling.is_none() && self.heard < end {
            let alike = if self.loud == self.voice {
                end - self.heard
            } else {
                1
            };
            self.hear(alike);
            self.loud = self.voice;
        }
    }

    /// Hears `frames` frames (at least one) that are all loud or all silent, or as many as it takes
    /// to reach a ruling.
    fn hear(&mut self, frames: u32) {
        let (in_frames, ruling) = self.next_ruling();
        let frames = frames.min(in_frames);
        self.heard += frames;
        if self.loud {
            self.silence_run = 0;
            self.voice_run += frames;
            self.voice_total += frames;
            if self.voice_run >= self.limits.min_word_length.frames() {
                if !self.in_word {
                    self.words += 1;
                    self.in_word = true;
                }
                self.in_greeting = true;
            }
        } else {
            self.silence_run += frames;
            if self.silence_run >= self.limits.between_words_silence.frames() {
                self.in_word = false;
                self.voice_run = 0;
            }
        }
        if frames == in_frames {
            self.ruling = Some(ruling);
        }
    }

    /// In how many frames like the one in progress the next ruling falls, and which.
    ///
    /// Of two in one frame the one put forward first wins, so the order of the lines below is the
    /// order of the original's tests.
    fn next_ruling(&self) -> (u32, Ruling) {
        let limits = &self.limits;
        let too_long = limits.total_analysis_time.frames_left(self.heard);
        let mut next = (too_long, Ruling::TooLong);
        let mut put_forward = |in_frames: u32, ruling: Ruling| {
            if in_frames < next.0 {
                next = (in_frames, ruling);
            }
        };
        if self.loud {
            let to_a_word = limits.min_word_length.frames_left(self.voice_run);
            put_forward(
                limits.maximum_word_length.frames_left(self.voice_run),
                Ruling::MaxWordLength,
            );
            if !self.in_word && self.words >= limits.maximum_number_of_words {
                put_forward(to_a_word, Ruling::MaxWords);
            }
            // Voice in all may be over the limit before the first word (many short bursts); the test
            // then waits for the frame after the one that begins the greeting.
            let earliest = if self.in_greeting { 1 } else { to_a_word + 1 };
            put_forward(
                limits.greeting.frames_left(self.voice_total).max(earliest),
                Ruling::LongGreeting,
            );
        } else if self.in_greeting {
            put_forward(
                limits.after_greeting_silence.frames_left(self.silence_run),
                Ruling::Human,
            );
        } else {
            put_forward(
                limits.initial_silence.frames_left(self.silence_run),
                Ruling::InitialSilence,
            );
        }
        next
    }

    /// The middle of the frame in progress. An edge at or after it counts from the next frame.
    fn middle_of_frame(&self) -> Duration {
        length(self.heard) + Duration::from_millis(u64::from(FRAME_MS / 2))
    }
}

/// Which test said yes. What was measured is in the counters, which stand still from then on.
#[derive(Clone, Copy, Debug)]
enum Ruling {
    Human,
    InitialSilence,
    LongGreeting,
    MaxWords,
    MaxWordLength,
    TooLong,
    Tone {
        tone: Tone,
        class: Class,
        at: Duration,
    },
}

/// [`Settings`] in a third of the room: one detector is kept per call under analysis.
#[derive(Clone, Copy, Debug)]
struct Limits {
    initial_silence: Millis,
    greeting: Millis,
    after_greeting_silence: Millis,
    total_analysis_time: Millis,
    min_word_length: Millis,
    between_words_silence: Millis,
    maximum_word_length: Millis,
    maximum_number_of_words: u32,
    dead_air: bool,
}

impl Limits {
    fn new(settings: Settings) -> Self {
        Self {
            initial_silence: Millis::new(settings.initial_silence),
            greeting: Millis::new(settings.greeting),
            after_greeting_silence: Millis::new(settings.after_greeting_silence),
            total_analysis_time: Millis::new(settings.total_analysis_time),
            min_word_length: Millis::new(settings.min_word_length),
            between_words_silence: Millis::new(settings.between_words_silence),
            maximum_word_length: Millis::new(settings.maximum_word_length),
            maximum_number_of_words: settings.maximum_number_of_words,
            dead_air: settings.initial_silence_is_dead_air,
        }
    }
}

/// A limit in milliseconds; one beyond 49 days is taken for 49 days.
#[derive(Clone, Copy, Debug)]
struct Millis(u32);

impl Millis {
    fn new(limit: Duration) -> Self {
        Self(u32::try_from(limit.as_millis()).unwrap_or(u32::MAX))
    }

    fn length(self) -> Duration {
        Duration::from_millis(u64::from(self.0))
    }

    /// How many frames reach the limit. A test is made only in a frame that counts, so a limit of
    /// zero is reached by the first.
    fn frames(self) -> u32 {
        self.0.div_ceil(FRAME_MS).max(1)
    }

    /// How many frames more reach the limit after `counted`: at least the next one.
    fn frames_left(self, counted: u32) -> u32 {
        self.frames().saturating_sub(counted).max(1)
    }
}

/// The length of a frame. `app_amd` takes it from the packets it hears; 20 ms is what the
/// telephone network sends (RFC 3551 § 4.2, the default packet time).
const FRAME_MS: u32 = 20;

/// How long `frames` frames last.
fn length(frames: u32) -> Duration {
    Duration::from_millis(u64::from(frames) * u64::from(FRAME_MS))
}

/// How many whole frames have ended at `now`; stands still after 2.7 years.
fn frames_ended(now: Duration) -> u32 {
    let in_seconds = now.as_secs().saturating_mul(u64::from(1000 / FRAME_MS));
    let in_the_rest = u64::from(now.subsec_millis() / FRAME_MS);
    u32::try_from(in_seconds.saturating_add(in_the_rest)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod against_original;
#[cfg(test)]
mod tests;
