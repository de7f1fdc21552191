//! A SIP message from anybody.

use rsipstack::sip::{Method, SipMessage};
use rsipstack::transaction::endpoint::MessageInspector as _;
use rsipstack::transport::SipAddr;

use super::cause::Refusal;
use super::session_timer::SessionTimer;
use super::shim::{Shim, source};

/// Whom it comes from.
const FROM: ([u8; 4], u16) = ([192, 0, 2, 1], 5060);

/// Reads a datagram as the stack and everything of ours behind it do.
pub fn sip(bytes: &[u8]) {
    let Ok(message) = SipMessage::try_from(bytes) else {
        return;
    };
    let shim = Shim::default();
    let from = SipAddr::from(std::net::SocketAddr::from(FROM));
    let message = shim.after_received(message, Some(&from));
    match &message {
        SipMessage::Request(request) => {
            if request.method == Method::Invite {
                // Whatever it says of itself, it came from where it came from.
                assert_eq!(source(request), Some(std::net::IpAddr::from(FROM.0)));
            }
            if let Some(timer) = SessionTimer::asked(request) {
                assert!(!timer.answer().is_empty() && !timer.refresh().is_empty());
                let _ = timer.due();
            }
            crate::media::fuzzing::description(&request.body);
        }
        SipMessage::Response(response) => {
            let refusal = Refusal::of(response);
            assert!(refusal.cause < 128);
            let _ = refusal.is_of_the_gateway();
            if let Some(timer) = SessionTimer::agreed(response, true) {
                let _ = timer.due();
            }
            crate::media::fuzzing::description(&response.body);
        }
    }
    // What is sent passes the same place; what it cannot read it leaves.
    let written = shim.before_send(message, Some(&from)).to_string();
    assert!(!written.is_empty());
}
