//! Peers that make no sense cost a call at most.

use outpace_engine::{Command, Input};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::peer::{Peer, SDP};
use super::{Board, gateway};

/// An OPTIONS that is answered: the switchboard is there.
fn assert_alive(peer: &Peer, board: &Board, sequence: usize) {
    let text = format!(
        "OPTIONS sip:outpace@{0} SIP/2.0\r\nVia: SIP/2.0/UDP {1};branch=z9hG4bKalive{sequence}\r\n\
         From: <sip:p@{1}>;tag=p\r\nTo: <sip:outpace@{0}>\r\nCall-ID: alive{sequence}\r\nCSeq: 1 OPTIONS\r\n\
         Max-Forwards: 70\r\nContent-Length: 0\r\n\r\n",
        board.local(),
        peer.address()
    );
    peer.send(board.local(), text.as_bytes());
    loop {
        let answer = peer.expect("SIP/2.0");
        if answer.header("Call-ID") == Some(&format!("alive{sequence}")) {
            assert!(answer.text.starts_with("SIP/2.0 200"));
            return;
        }
    }
}

/// What a sensible message is made of, and what is not sensible.
const PIECES: [&str; 28] = [
    "INVITE ",
    "BYE ",
    "CANCEL ",
    "ACK ",
    "SIP/2.0 ",
    "200 OK\r\n",
    "99999999999 \r\n",
    "sip:a@b ",
    "SIP/2.0\r\n",
    "\r\n",
    "\r\n\r\n",
    "Via: SIP/2.0/UDP x;branch=z9hG4bK1\r\n",
    "Via: \r\n",
    "From: <sip:a@b>;tag=1\r\n",
    "To: <sip:a@b>\r\n",
    "To: <\r\n",
    "Call-ID: 1\r\n",
    "CSeq: 1 INVITE\r\n",
    "CSeq: 99999999999999999999 X\r\n",
    "Contact: <sip:a@[::1>\r\n",
    "Content-Length: -1\r\n",
    "Content-Length: 4294967296\r\n",
    "Max-Forwards: 0\r\n",
    "Record-Route: <>,<sip:\r\n",
    "WWW-Authenticate: Digest qop=\"\r\n",
    "\u{0}",
    "é€",
    "m=audio 99999 RTP/AVP 0\r\n",
];

#[test]
fn datagrams_of_nonsense_do_not_stop_it() {
    let peer = Peer::new();
    let board = Board::start(&gateway("a", &peer, ""));
    let pieces = prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..14);
    let bytes = prop_oneof![
        pieces.prop_map(|pieces| pieces.concat().into_bytes()),
        prop::collection::vec(any::<u8>(), 0..600),
    ];
    let mut runner = TestRunner::new(Config::with_cases(400));
    let sequence = std::cell::Cell::new(0_usize);
    let result = runner.run(&bytes, |bytes| {
        peer.send(board.local(), &bytes);
        sequence.set(sequence.get() + 1);
        if sequence.get().is_multiple_of(20) {
            assert_alive(&peer, &board, sequence.get());
        }
        Ok(())
    });
    result.unwrap();
    assert_alive(&peer, &board, 0);
}

#[test]
fn an_answer_without_sense_costs_the_call_and_nothing_else() {
    let peer = Peer::new();
    let mut board = Board::start(&gateway("a", &peer, ""));
    let no_audio = "v=0\r\no=p 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 0 RTP/AVP 0\r\n";
    for (call, body) in (0..).zip([
        "",
        "nonsense",
        no_audio,
        "v=0\r\nm=audio 99999 RTP/AVP 0\r\n",
    ]) {
        let id = board.dial(call, 12_125_550_000);
        let invite = peer.expect("INVITE");
        peer.answer(&invite, "200 OK", "", body);
        peer.expect("ACK");
        let bye = peer.expect("BYE");
        peer.answer(&bye, "200 OK", "", "");
        assert!(
            matches!(board.fact(), Input::Rejected { call, status: 488, .. } if call == id),
            "{body:?}"
        );
    }
    // One that makes sense still goes through.
    let call = board.dial(9, 12_125_550_000);
    let invite = peer.expect("INVITE");
    peer.answer(&invite, "200 OK", "", SDP);
    assert_eq!(board.fact(), Input::Answered(call));
    board.tell(Command::Release(call));
    let bye = peer.expect("BYE");
    peer.answer(&bye, "481 Call/Transaction Does Not Exist", "", "");
    assert!(board.is_empty());
}
