//! Media: RTP to and from the telephone network, on a thread of its own.
//!
//! ```text
//! signalling ── Plane ──commands──► hub ──── leg ◄──RTP──► customer
//!     ▲           │ descriptions     │ joined │
//!     └──notices──┴──────────────────┤        leg ◄──RTP──► agent
//! engine ◄──────────facts────────────┘         └─ ear, player, digits
//! ```
//!
//! Read before editing: RFC 3550 (RTP and RTCP), RFC 3551 (G.711 over it), RFC 3264 and 8866 (descriptions), RFC
//! 4733 (digits), RFC 3389 (comfort noise).
//!
//! | Part | What it knows |
//! | --- | --- |
//! | [`Plane`] | the handle: legs, ports, offers and answers; never waits |
//! | `hub`, `leg`, `legs` | the thread: who is joined to whom, whose turn it is |
//! | `description`, `payload`, `codec` | what was agreed, and G.711 |
//! | `latch`, `reception` | where the peer is; what came, what did not |
//! | `stream` | one outgoing stream, whoever speaks in it |
//! | `ear`, `recordings` | the engine's ear: packets in, dated facts out |
//! | `player`, `prompt`, `tone`, `digits` | messages, tones, keys |
//! | `reports`, `statistics` | RTCP, and how a leg went |
//!
//! Not here: SRTP, video, RTCP on the RTP port (RFC 5761), codecs other than G.711. None of them is ever agreed to.

mod codec;
mod description;
mod digits;
mod ear;
#[cfg(any(fuzzing, test))]
pub(crate) mod fuzzing;
mod hub;
mod latch;
mod leg;
mod legs;
mod payload;
mod plane;
mod player;
mod ports;
mod prompt;
mod reception;
mod recordings;
mod reports;
mod statistics;
mod stream;
mod tone;

pub use codec::{Codec, RATE_HZ};
pub use description::{Agreed, SdpError};
pub use digits::Digit;
pub use payload::{Payload, Payloads};
pub use plane::{LegId, Notice, Plane, PlaneError, Settings, What};
pub use ports::PortError;
pub use prompt::{Prompt, PromptError};
pub use recordings::{RecordingsError, read_recordings};
pub use statistics::Statistics;
pub use tone::Tone;

use outpace_engine::cpa::audio::FRAME_SAMPLES;
