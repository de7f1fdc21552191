//! The engine's ear on one leg: packets in, facts out.
//!
//! ```text
//! packets ─► put in order ─► 20 ms frames ─► front end ─► facts, dated by the clock
//!             up to three      what never came is a hole, never silence;
//!             wait             comfort noise and pressed keys are silence
//! ```
//!
//! Media time begins when the ear does. Sound is heard when it arrives; what has not come [`PATIENCE`] after it
//! should have is missing, and is dropped if it comes after all. So a fact is never dated after now, nor before
//! the ear began.

use std::sync::Arc;
use std::time::{Duration, Instant};

use outpace_engine::cpa::audio::familiar::{Library, Lookout};
use outpace_engine::cpa::audio::fingerprint::Fingerprint;
use outpace_engine::cpa::audio::{FrontEnd, Gate};
use outpace_engine::cpa::{Heard, Sound};
use outpace_engine::{CallId, Input};

mod agent;

use self::agent::AgentSide;
use super::FRAME_SAMPLES;
use super::codec::Codec;
use super::stream::Numbers;
use crate::telephony::{Arrival, Arrivals, Happening};

/// Hears one call.
pub(super) struct Ear {
    call: CallId,
    front_end: FrontEnd,
    /// Recordings that are known, and the greeting of the number that was called.
    library: Arc<Library>,
    lookout: Lookout,
    /// The agent they are joined to, from the first packet on.
    agent: Option<AgentSide>,
    /// When the ear was put on.
    pub(super) born: Instant,
    /// When media time began: then, and a little earlier when the peer's clock runs ahead of ours.
    began: Instant,
    /// Samples heard or missed since then.
    position: u64,
    /// The timestamp that comes next, and whose it is.
    next: Option<Next>,
    waiting: Vec<Waiting>,
    frame: [i16; FRAME_SAMPLES],
    filled: usize,
    /// Part of the frame is missing: it counts as missing.
    is_holed: bool,
    /// The peer said that nothing follows: no packets are silence.
    is_quiet: bool,
    last: Instant,
    /// Samples in the packet heard last.
    length: u64,
    late_run: u32,
    /// Packets that came too late to be heard.
    pub(super) late: u64,
}

#[derive(Clone, Copy, Debug)]
struct Next {
    ssrc: u32,
    timestamp: u32,
}

/// A packet that came before its turn.
struct Waiting {
    timestamp: u32,
    samples: Vec<i16>,
}

/// Sound for the ear.
pub(super) struct Spoken<'a> {
    pub(super) ssrc: u32,
    pub(super) timestamp: u32,
    /// First of its spurt (RFC 3551 § 4.1).
    pub(super) marker: bool,
    pub(super) codec: Codec,
    pub(super) payload: &'a [u8],
}

impl<'a> Spoken<'a> {
    /// The speech of a packet with these numbers.
    pub(super) const fn of(numbers: Numbers, codec: Codec, payload: &'a [u8]) -> Self {
        Self {
            ssrc: numbers.ssrc,
            timestamp: numbers.timestamp,
            marker: numbers.marker,
            codec,
            payload,
        }
    }
}

/// Samples in a millisecond.
const MS: u64 = 8;
/// What is late by more than this, and the length of a packet, is missing: 60 ms.
const PATIENCE: u64 = 60 * MS;
/// Packets that wait for one before them; a fourth says that it is lost.
const REORDER_MAX: usize = 3;
/// Further ahead of the clock than this a timestamp has jumped: 200 ms.
const JUMPED: i64 = 200 * MS as i64;
/// So far ahead of the clock the peer's clock may be the quicker one: 40 ms.
const AHEAD: i64 = 40 * MS as i64;
/// As many late packets in a row are not late: the way has become longer.
const LATE_RUN: u32 = 5;
/// Without a word for so long even a quiet peer is gone.
const QUIET_MAX: Duration = Duration::from_secs(5);

impl Ear {
    pub(super) fn new(
        call: CallId,
        gate: Gate,
        library: Arc<Library>,
        greeting: Option<Box<Fingerprint>>,
        now: Instant,
    ) -> Self {
        Self {
            call,
            front_end: FrontEnd::new(gate),
            library,
            lookout: Lookout::new(greeting),
            agent: None,
            born: now,
            began: now,
            position: 0,
            next: None,
            waiting: Vec::with_capacity(REORDER_MAX + 1),
            frame: [0; FRAME_SAMPLES],
            filled: 0,
            is_holed: false,
            is_quiet: false,
            last: now,
            length: FRAME_SAMPLES as u64,
            late_run: 0,
            late: 0,
        }
    }

    /// Hears a packet.
    pub(super) fn hear(&mut self, spoken: &Spoken<'_>, now: Instant, tell: &Arrivals) {
        let length = spoken.payload.len() as u64;
        if length == 0 {
            return;
        }
        self.last = now;
        self.length = length;
        let next = match self.next {
            Some(next) if next.ssrc == spoken.ssrc => next.timestamp,
            _ => self.resume(spoken, now, tell),
        };
        let ahead = i64::from(spoken.timestamp.wrapping_sub(next) as i32);
        // By how much this packet would end after now.
        let lead = self.position as i64 + ahead + length as i64 - self.now(now) as i64;
        if ahead < 0 {
            self.late += 1;
            self.late_run += 1;
            if self.late_run < LATE_RUN {
                return;
            }
            self.resume(spoken, now, tell);
        } else if lead > JUMPED {
            // Either its clock jumped, or too much came at once.
            self.resume(spoken, now, tell);
            if self.position as i64 + length as i64 - self.now(now) as i64 > JUMPED {
                self.late += 1;
                self.next = None;
                return;
            }
        } else if lead > AHEAD {
            self.began = self
                .began
                .checked_sub(Duration::from_millis(1))
                .unwrap_or(self.began);
        }
        self.late_run = 0;
        self.wait(spoken);
        if self.is_quiet || spoken.marker {
            self.fill_to(spoken.timestamp, now, tell);
        }
        self.is_quiet = false;
        self.take_turns(now, tell);
    }

    /// The peer says that silence follows (RFC 3389), or a key is pressed and nothing else is sent.
    pub(super) fn hear_quiet(&mut self, now: Instant) {
        self.last = now;
        self.is_quiet = true;
    }

    /// Hears what the agent says to them.
    pub(super) fn overhear(&mut self, codec: Codec, payload: &[u8], now: Instant, tell: &Arrivals) {
        let call = self.call;
        let agent = self.agent.get_or_insert_with(|| AgentSide::new(now));
        agent.hear(codec, payload, now, &mut |sound, since| {
            tell_fact(call, sound, since, now, tell);
        });
    }

    /// Time goes on.
    pub(super) fn tick(&mut self, now: Instant, tell: &Arrivals) {
        if let Some(agent) = &mut self.agent {
            let call = self.call;
            agent.tick(now, &mut |sound, since| {
                tell_fact(call, sound, since, now, tell)
            });
        }
        let limit = PATIENCE + self.length;
        while self.now(now) > self.position + limit {
            match self.waiting.first() {
                Some(first) => {
                    let timestamp = first.timestamp;
                    self.fill_to(timestamp, now, tell);
                    self.take_turns(now, tell);
                }
                None => {
                    let left = (FRAME_SAMPLES - self.filled) as u64;
                    self.fill(left, now, tell);
                }
            }
        }
    }

    /// Media time by the clock, in samples.
    fn now(&self, now: Instant) -> u64 {
        now.saturating_duration_since(self.began).as_micros() as u64 / 125
    }

    /// Another source, or another clock: goes on with this packet, which ends now.
    fn resume(&mut self, spoken: &Spoken<'_>, now: Instant, tell: &Arrivals) -> u32 {
        while !self.waiting.is_empty() {
            self.fill_to(self.waiting[0].timestamp, now, tell);
            self.take_turns(now, tell);
        }
        self.next = None;
        let begins = self.now(now).saturating_sub(spoken.payload.len() as u64);
        self.fill(begins.saturating_sub(self.position), now, tell);
        self.next = Some(Next {
            ssrc: spoken.ssrc,
            timestamp: spoken.timestamp,
        });
        spoken.timestamp
    }

    /// Keeps a packet in its place; one that came twice, once.
    fn wait(&mut self, spoken: &Spoken<'_>) {
        let is_before =
            |other: &Waiting| (spoken.timestamp.wrapping_sub(other.timestamp) as i32) > 0;
        let place = self.waiting.partition_point(is_before);
        let same = self.waiting.get(place).map(|it| it.timestamp);
        if same == Some(spoken.timestamp) {
            return;
        }
        let samples = spoken.payload.iter().map(|&byte| spoken.codec.decode(byte));
        self.waiting.insert(
            place,
            Waiting {
                timestamp: spoken.timestamp,
                samples: samples.collect(),
            },
        );
    }

    /// Hears the packets whose turn has come.
    fn take_turns(&mut self, now: Instant, tell: &Arrivals) {
        while let (Some(first), Some(next)) = (self.waiting.first(), self.next) {
            let ahead = first.timestamp.wrapping_sub(next.timestamp) as i32;
            if ahead > 0 {
                if self.waiting.len() <= REORDER_MAX {
                    return;
                }
                self.fill_to(first.timestamp, now, tell);
                continue;
            }
            // Packets may overlap after a change of their length.
            let known = ahead.unsigned_abs() as usize;
            let first = self.waiting.remove(0);
            let samples = first.samples.get(known..).unwrap_or_default();
            for &sample in samples {
                self.frame[self.filled] = sample;
                self.step(1, now, tell);
            }
        }
    }

    /// Up to a timestamp nothing came.
    fn fill_to(&mut self, timestamp: u32, now: Instant, tell: &Arrivals) {
        let Some(next) = self.next else { return };
        let samples = timestamp.wrapping_sub(next.timestamp) as i32;
        // Nobody waits this far ahead of the clock: see `hear`.
        self.fill(samples.max(0).unsigned_abs().into(), now, tell);
    }

    /// For so many samples nothing came.
    fn fill(&mut self, samples: u64, now: Instant, tell: &Arrivals) {
        let is_silence = self.is_quiet && now.saturating_duration_since(self.last) < QUIET_MAX;
        let mut left = samples as usize;
        while left > 0 {
            let some = left.min(FRAME_SAMPLES - self.filled);
            self.frame[self.filled..self.filled + some].fill(0);
            self.is_holed |= !is_silence;
            self.step(some, now, tell);
            left -= some;
        }
    }

    /// So much more of the frame is there.
    fn step(&mut self, samples: usize, now: Instant, tell: &Arrivals) {
        self.filled += samples;
        self.position += samples as u64;
        if let Some(next) = &mut self.next {
            next.timestamp = next.timestamp.wrapping_add(samples as u32);
        }
        if self.filled < FRAME_SAMPLES {
            return;
        }
        self.filled = 0;
        let (call, born, began) = (self.call, self.born, self.began);
        let mut told = |heard: Heard| {
            let since = born.max(began + heard.at);
            tell_fact(call, heard.sound, since, now, tell);
        };
        if std::mem::take(&mut self.is_holed) {
            self.front_end.missing(&mut told);
        } else {
            self.front_end.frame(&self.frame, &mut told);
        }
        if let Some(sound) = self.lookout.look(&self.front_end, &self.library) {
            tell_fact(self.call, sound, now, now, tell);
        }
    }

    /// Whose call it is, and what was heard first on it, if anybody spoke.
    pub(super) fn greeting(&self) -> Option<(CallId, Box<Fingerprint>)> {
        let print = self.front_end.fingerprint();
        (!print.is_empty()).then(|| (self.call, Box::new(print.clone())))
    }
}

/// What is heard, as the engine is told it.
fn tell_fact(call: CallId, sound: Sound, since: Instant, now: Instant, tell: &Arrivals) {
    let ago = now.saturating_duration_since(since);
    let sound = match sound {
        // A gap ends with a whole frame, which the clock may not have reached.
        Sound::Gap(length) => Sound::Gap(length.min(ago)),
        other => other,
    };
    // Whoever no longer listens has no more use for it.
    let _ = tell.send(Arrival {
        at: now,
        happening: Happening::Fact(Input::heard(call, ago, sound)),
    });
}

#[cfg(test)]
mod tests;
