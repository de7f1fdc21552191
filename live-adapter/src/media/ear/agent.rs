//! The agent's side of a call that is listened to: whether the agent speaks.

use std::time::{Duration, Instant};

use outpace_engine::cpa::Sound;
use outpace_engine::cpa::audio::AgentEar;

use crate::media::FRAME_SAMPLES;
use crate::media::codec::Codec;
use crate::media::leg::FRAME;

/// Hears the agent as packets come. One that is lost is missed, and what comes in a heap is heard in a heap: an edge may be
/// dated wrong by as much as the network shakes.
pub(super) struct AgentSide {
    ear: AgentEar,
    frame: [i16; FRAME_SAMPLES],
    filled: usize,
    /// Up to when all is heard.
    heard: Instant,
    began: Instant,
}

/// Without a packet for so long the agent is silent: phones may send nothing in silence (RFC 3551 § 4.1).
const SILENT: Duration = Duration::from_millis(100);
/// What is said later than this after the agent came is a conversation: nobody asks.
const HEARS_ON: Duration = Duration::from_secs(10);

impl AgentSide {
    pub(super) fn new(now: Instant) -> Self {
        Self {
            ear: AgentEar::new(),
            frame: [0; FRAME_SAMPLES],
            filled: 0,
            heard: now,
            began: now,
        }
    }

    /// Hears a packet; tells edges of speech, and since when.
    pub(super) fn hear(
        &mut self,
        codec: Codec,
        payload: &[u8],
        now: Instant,
        tell: &mut impl FnMut(Sound, Instant),
    ) {
        self.heard = now;
        if self.is_done() {
            return;
        }
        for &byte in payload {
            self.frame[self.filled] = codec.decode(byte);
            self.filled += 1;
            if self.filled == FRAME_SAMPLES {
                self.step(tell);
            }
        }
    }

    /// Time goes on.
    pub(super) fn tick(&mut self, now: Instant, tell: &mut impl FnMut(Sound, Instant)) {
        while self.heard + SILENT < now && !self.is_done() {
            self.heard += FRAME;
            self.frame[self.filled..].fill(0);
            self.step(tell);
        }
    }

    fn is_done(&self) -> bool {
        self.heard >= self.began + HEARS_ON
    }

    fn step(&mut self, tell: &mut impl FnMut(Sound, Instant)) {
        self.filled = 0;
        let (began, until) = (self.began, self.heard);
        self.ear.frame(&self.frame, &mut |heard, now| {
            let since = until.checked_sub(now - heard.at).unwrap_or(began);
            tell(heard.sound, since.max(began));
        });
    }
}
