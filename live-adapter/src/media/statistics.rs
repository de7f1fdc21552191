//! How a leg went.

use std::time::Duration;

/// What came and went on a leg, from when it was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    /// Packets from the peer.
    pub received: u64,
    /// Bytes of payload in them.
    pub received_octets: u64,
    /// Packets to the peer.
    pub sent: u64,
    /// Bytes of payload in them.
    pub sent_octets: u64,
    /// Packets of the peer's that never came.
    pub lost: u64,
    /// Packets that came twice, or after later ones.
    pub disordered: u64,
    /// Packets that came too late for the ear.
    pub late: u64,
    /// How unevenly packets came (RFC 3550 § 6.4.1).
    pub jitter: Duration,
    /// Packets of somebody who is not the peer.
    pub strays: u64,
    /// Packets that are no RTP, or carry what was not agreed.
    pub malformed: u64,
    /// Packets of ours that the peer says never came there, if it says anything.
    pub lost_there: Option<u32>,
    /// There and back, by the peer's reports.
    pub round_trip: Option<Duration>,
}
