//! Ports that nobody else has: each is handed out once, and was free a moment ago.

use std::net::{Ipv4Addr, TcpListener, UdpSocket};
use std::sync::atomic::{AtomicU16, Ordering};

/// Above what systems give out by themselves (Linux: 32768 to 60999) would be best, but is too few; so below.
const FIRST: u16 = 12_000;
const LAST: u16 = 31_000;

static NEXT: AtomicU16 = AtomicU16::new(0);

/// The first of so many ports in a row that are free for UDP and TCP; it is even.
pub(crate) fn take(count: u16) -> u16 {
    // Two test binaries at once begin elsewhere.
    let begin = FIRST + (std::process::id() % 600) as u16 * 20;
    for _ in 0..2000 {
        let span = (count + 1) & !1;
        let place = NEXT.fetch_add(span, Ordering::SeqCst);
        let first = FIRST + (begin - FIRST + place) % (LAST - FIRST - span);
        let first = first & !1;
        if (first..first + count).all(is_free) {
            return first;
        }
    }
    panic!("no {count} ports in a row are free");
}

fn is_free(port: u16) -> bool {
    let address = (Ipv4Addr::LOCALHOST, port);
    UdpSocket::bind(address).is_ok() && TcpListener::bind(address).is_ok()
}
