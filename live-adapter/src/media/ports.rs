//! UDP ports for media: pairs of an even one for RTP and the odd one above it for RTCP (RFC 3550 § 11).

use std::collections::BTreeSet;
use std::io;
use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::ops::RangeInclusive;
use std::sync::{Arc, Mutex, PoisonError};

use thiserror::Error;

/// Why no leg can be opened.
#[derive(Debug, Error)]
pub enum PortError {
    /// The range holds no pair.
    #[error("media ports {}-{}: no even port with an odd one above it; at least two ports are needed, such as 20000-20001", .0.start(), .0.end())]
    Empty(RangeInclusive<u16>),
    /// Every pair of the range is in use.
    #[error("media ports {}-{}: all {pairs} pairs are in use, by this dialer or by others", .range.start(), .range.end())]
    Exhausted {
        /// The range.
        range: RangeInclusive<u16>,
        /// Pairs in it.
        pairs: usize,
    },
    /// The system refuses.
    #[error("media port {address}: {source}")]
    Refused {
        /// Where a socket was wanted.
        address: SocketAddr,
        /// What the system says.
        source: io::Error,
    },
}

/// A range of ports, and which are in use.
#[derive(Clone, Debug)]
pub(super) struct Ports {
    address: IpAddr,
    range: RangeInclusive<u16>,
    /// Even ports from the range that are in use, and where to look next: a port that was just given back
    /// still hears from its last peer.
    taken: Arc<Mutex<Taken>>,
}

#[derive(Debug, Default)]
struct Taken {
    even: BTreeSet<u16>,
    next: u16,
}

impl Ports {
    pub(super) fn new(address: IpAddr, range: RangeInclusive<u16>) -> Result<Self, PortError> {
        let this = Self {
            address,
            range,
            taken: Arc::default(),
        };
        if this.pairs() == 0 {
            return Err(PortError::Empty(this.range));
        }
        Ok(this)
    }

    /// Binds the next free pair, with sockets that do not block.
    pub(super) fn bind(&self) -> Result<Pair, PortError> {
        let pairs = self.pairs();
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        for _ in 0..pairs {
            let index = usize::from(taken.next) % pairs;
            taken.next = ((index + 1) % pairs) as u16;
            let even = self.first() + 2 * index as u16;
            if taken.even.contains(&even) {
                continue;
            }
            let Some(rtp) = self.socket(even)? else {
                continue;
            };
            let Some(rtcp) = self.socket(even + 1)? else {
                continue;
            };
            taken.even.insert(even);
            let held = Held {
                even,
                taken: self.taken.clone(),
            };
            return Ok(Pair { rtp, rtcp, held });
        }
        Err(PortError::Exhausted {
            range: self.range.clone(),
            pairs,
        })
    }

    /// Pairs in use.
    pub(super) fn in_use(&self) -> usize {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.even.len()
    }

    /// The first even port; 65,535 + 1 would be none, but then there is no pair either.
    fn first(&self) -> u16 {
        self.range.start() + self.range.start() % 2
    }

    fn pairs(&self) -> usize {
        let start = usize::from(*self.range.start());
        let even = start + start % 2;
        (usize::from(*self.range.end()) + 1).saturating_sub(even) / 2
    }

    /// Nothing if somebody else has the port.
    fn socket(&self, port: u16) -> Result<Option<UdpSocket>, PortError> {
        let address = SocketAddr::new(self.address, port);
        let bound = UdpSocket::bind(address).and_then(|socket| {
            socket.set_nonblocking(true)?;
            Ok(socket)
        });
        match bound {
            Ok(socket) => Ok(Some(socket)),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => Ok(None),
            Err(source) => Err(PortError::Refused { address, source }),
        }
    }
}

/// Two bound sockets. Dropping `held` after them gives the ports back.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) rtp: UdpSocket,
    pub(super) rtcp: UdpSocket,
    pub(super) held: Held,
}

/// A pair in use.
#[derive(Debug)]
pub(super) struct Held {
    even: u16,
    taken: Arc<Mutex<Taken>>,
}

impl Held {
    /// The port for RTP.
    pub(super) fn port(&self) -> u16 {
        self.even
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.even.remove(&self.even);
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

    #[test]
    fn pairs_are_even_bounded_and_come_back() {
        let ports = Ports::new(HERE, 39_001..=39_007).expect("a range with pairs");
        let pairs: Vec<Pair> = (0..3).map(|_| ports.bind().expect("a free pair")).collect();
        for pair in &pairs {
            let rtp = pair.rtp.local_addr().expect("bound").port();
            let rtcp = pair.rtcp.local_addr().expect("bound").port();
            assert_eq!((rtp % 2, rtcp), (0, rtp + 1));
            assert!((39_002..=39_006).contains(&rtp));
        }
        let error = ports.bind().expect_err("no fourth pair");
        assert_eq!(
            error.to_string(),
            "media ports 39001-39007: all 3 pairs are in use, by this dialer or by others"
        );
        drop(pairs);
        assert_eq!(ports.in_use(), 0);
        ports.bind().expect("a pair given back");
    }

    #[test]
    fn a_port_of_somebody_else_is_left_out() {
        let others = UdpSocket::bind((HERE, 39_021)).expect("a free port");
        let ports = Ports::new(HERE, 39_020..=39_023).expect("a range with pairs");
        let pair = ports.bind().expect("a free pair");
        assert_eq!(pair.held.port(), 39_022);
        drop(others);
    }

    #[test]
    fn a_range_without_a_pair_is_refused() {
        assert!(Ports::new(HERE, 65_535..=65_535).is_err());
        assert!(Ports::new(HERE, 20_001..=20_002).is_err());
    }
}
