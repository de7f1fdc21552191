//! Ports that nobody else has: each is handed out once, and was free a moment ago.

use std::net::{Ipv4Addr, TcpListener, UdpSocket};
use std::sync::atomic::{AtomicU32, Ordering};

/// Below what systems give out by themselves (Linux: 32768 to 60999), and beside what other tests here count up from.
const FIRST: u16 = 10_000;
const LAST: u16 = 25_900;

static NEXT: AtomicU32 = AtomicU32::new(0);

/// The first of so many ports in a row that are free for UDP and TCP; it is even.
pub(crate) fn take(count: u16) -> u16 {
    // Two test binaries at once begin elsewhere.
    let begin = std::process::id() % 500 * 20;
    let span = u32::from((count + 1) & !1);
    let all = u32::from(LAST - FIRST);
    loop {
        let before = NEXT.fetch_add(span, Ordering::SeqCst);
        // Who was given a port may bind it later, so none is given again.
        assert!(before + span <= all, "no {count} ports are left to give");
        let first = FIRST + ((begin + before) % all) as u16;
        let first = first & !1;
        if first + count <= LAST && (first..first + count).all(is_free) {
            return first;
        }
    }
}

fn is_free(port: u16) -> bool {
    let address = (Ipv4Addr::LOCALHOST, port);
    UdpSocket::bind(address).is_ok() && TcpListener::bind(address).is_ok()
}
