//! Calls, one thing at a time.

use std::time::{Duration, Instant};

use outpace_engine::{CampaignId, Command, Input};
use outpace_live::telephony::Happening;

use super::peer::{Peer, SDP};
use super::{Board, gateway, id, live_text};

#[test]
fn a_call_rings_is_answered_and_ended_by_either_side() {
    let peer = Peer::new();
    let mut board = Board::start(&gateway("a", &peer, "hide_caller_id = true"));
    let call = board.dial(0, 12_125_550_000);
    let invite = peer.expect("INVITE");
    assert!(invite.text.contains("sip:+12125550000@"));
    assert!(
        invite
            .header("From")
            .unwrap()
            .contains("anonymous@anonymous.invalid")
    );
    assert!(
        invite
            .header("P-Asserted-Identity")
            .unwrap()
            .contains("+12125559999")
    );
    assert_eq!(invite.header("Privacy"), Some("id"));
    peer.answer(&invite, "180 Ringing", "", "");
    assert_eq!(board.fact(), Input::Ringing(call));
    peer.answer(&invite, "200 OK", "", SDP);
    assert_eq!(board.fact(), Input::Answered(call));
    peer.expect("ACK");
    board.tell(Command::Release(call));
    let bye = peer.expect("BYE");
    assert!(bye.header("Reason").unwrap().contains("cause=16"));
    peer.answer(&bye, "200 OK", "", "");
    assert!(board.is_empty());
}

#[test]
fn a_number_off_the_allow_list_is_refused_and_nothing_leaves() {
    let peer = Peer::new();
    let mut board = Board::start(&gateway("a", &peer, ""));
    let call = board.dial(0, 4_930_123_456);
    assert!(matches!(board.fact(), Input::Rejected { call: it, status: 403, .. } if it == call));
    assert!(board.is_empty());
    assert!(peer.is_untouched());
}

#[test]
fn the_cause_in_reason_is_told_and_a_busy_phone_is_not_tried_elsewhere() {
    let (first, second) = (Peer::new(), Peer::new());
    let gateways = gateway("a", &first, "") + &gateway("b", &second, "priority = 2");
    let mut board = Board::start(&gateways);
    let call = board.dial(0, 12_125_550_000);
    let invite = first.expect("INVITE");
    first.answer(
        &invite,
        "486 Busy Here",
        "Reason: Q.850;cause=17;text=\"User busy\"\r\n",
        "",
    );
    let fact = Input::Rejected {
        call,
        status: 486,
        cause: 17,
    };
    assert_eq!(board.fact(), fact);
    first.expect("ACK");
    assert!(board.is_empty());
    assert!(second.is_untouched());
}

#[test]
fn the_next_gateway_is_tried_and_one_that_asked_for_rest_gets_it() {
    let (first, second) = (Peer::new(), Peer::new());
    let gateways = gateway("a", &first, "") + &gateway("b", &second, "priority = 2");
    let mut board = Board::start(&gateways);
    for call in 0..2 {
        board.dial(call, 12_125_550_000);
        if call == 0 {
            let invite = first.expect("INVITE");
            first.answer(
                &invite,
                "503 Service Unavailable",
                "Retry-After: 600\r\n",
                "",
            );
            first.expect("ACK");
        }
        let invite = second.expect("INVITE");
        second.answer(&invite, "404 Not Found", "", "");
        let fact = Input::Rejected {
            call: id(call),
            status: 404,
            cause: 0,
        };
        assert_eq!(board.fact(), fact);
        second.expect("ACK");
    }
    assert!(first.is_untouched());
    assert!(board.is_empty());
}

#[test]
fn a_gateway_that_says_nothing_is_passed_over() {
    let (silent, second) = (Peer::new(), Peer::new());
    let gateways = gateway("a", &silent, "") + &gateway("b", &second, "priority = 2");
    let mut board = Board::start(&gateways);
    let call = board.dial(0, 12_125_550_000);
    silent.expect("INVITE");
    let invite = second.expect("INVITE");
    second.answer(&invite, "180 Ringing", "", "");
    assert_eq!(board.fact(), Input::Ringing(call));
    board.tell(Command::Cancel(call));
    let cancel = second.expect("CANCEL");
    second.answer(&cancel, "200 OK", "", "");
    second.answer(&invite, "487 Request Terminated", "", "");
    assert_eq!(board.fact(), Input::Cancelled(call));
    assert!(board.is_empty());
}

#[test]
fn a_487_that_never_comes_is_waited_for_no_longer_than_a_transaction() {
    let peer = Peer::new();
    let mut board = Board::start(&gateway("a", &peer, ""));
    let call = board.dial(0, 12_125_550_000);
    let invite = peer.expect("INVITE");
    peer.answer(&invite, "180 Ringing", "", "");
    assert_eq!(board.fact(), Input::Ringing(call));
    board.tell(Command::Cancel(call));
    let cancel = peer.expect("CANCEL");
    peer.answer(&cancel, "200 OK", "", "");
    assert_eq!(board.fact(), Input::Cancelled(call));
    assert!(board.is_empty());
}

#[test]
fn calls_wait_for_a_gateway_that_has_sent_as_many_as_it_may() {
    let peer = Peer::new();
    let mut board = Board::start(&gateway("a", &peer, "calls_per_second = 1"));
    let begun = Instant::now();
    for call in 0..3 {
        board.dial(call, 12_125_550_000 + u64::from(call));
    }
    for _ in 0..3 {
        let invite = peer.expect("INVITE");
        peer.answer(&invite, "486 Busy Here", "", "");
        peer.expect("ACK");
    }
    assert!(begun.elapsed() >= Duration::from_secs(2));
    for call in 0..3 {
        assert!(
            matches!(board.fact(), Input::Rejected { call: it, status: 486, .. } if it == id(call))
        );
    }
    assert!(board.is_empty());
}

#[test]
fn a_call_of_a_dead_process_is_ended_by_the_next() {
    let peer = Peer::new();
    let mut board = Board::start(&gateway("a", &peer, ""));
    let call = board.dial(0, 12_125_550_000);
    let invite = peer.expect("INVITE");
    peer.answer(&invite, "200 OK", "", SDP);
    let Happening::DialogOpened { dialog, .. } = board.hear() else {
        panic!("a dialog is told before its answer");
    };
    assert_eq!(board.fact(), Input::Answered(call));
    assert!(!dialog.contains("2125550000"));
    let mut next = Board::start(&gateway("a", &peer, ""));
    next.release_orphan(&dialog);
    let bye = peer.expect("BYE");
    assert_eq!(bye.header("Call-ID"), invite.header("Call-ID"));
    let tag = |header: &str| header.split("tag=").nth(1).unwrap().to_owned();
    assert_eq!(
        tag(bye.header("From").unwrap()),
        tag(invite.header("From").unwrap())
    );
    assert_eq!(tag(bye.header("To").unwrap()), "peer");
    // Behind whatever the process before said since: refreshes of a session timer.
    let number = |of: &str| of.split(' ').next().unwrap().parse::<u32>().unwrap();
    let [first, last] = [&invite, &bye].map(|it| number(it.header("CSeq").unwrap()));
    assert!(last >= first + 1_000, "{first} {last}");
    peer.answer(&bye, "200 OK", "", "");
    assert!(next.is_empty());
}

#[test]
fn a_caller_is_answered_and_hangs_up_and_a_second_one_is_turned_away() {
    let peer = Peer::new();
    let mut board = Board::start(&gateway("a", &peer, ""));
    let invite = |call: &str, to: &str| {
        format!(
            "INVITE sip:{to}@{0} SIP/2.0\r\nVia: SIP/2.0/UDP {1};branch=z9hG4bK{call}\r\n\
             From: <sip:ann@{1}>;tag=ann\r\nTo: <sip:{to}@{0}>\r\nCall-ID: {call}\r\nCSeq: 1 INVITE\r\n\
             Contact: <sip:ann@{1}>\r\nMax-Forwards: 70\r\nContent-Type: application/sdp\r\n\
             Content-Length: {2}\r\n\r\n{SDP}",
            board.local(),
            peer.address(),
            SDP.len()
        )
    };
    let (first, second, third) = (
        invite("1", "help"),
        invite("2", "help"),
        invite("3", "nobody"),
    );
    let local = board.local();
    peer.send(local, first.as_bytes());
    let Input::InboundArrived { campaign, caller } = board.fact() else {
        panic!("somebody calls");
    };
    assert_eq!(campaign, CampaignId(0));
    peer.expect("SIP/2.0 180");
    let call = id(0);
    board.tell(Command::Answer {
        call,
        campaign,
        caller,
    });
    let ok = peer.expect("SIP/2.0 200");
    assert!(ok.text.contains("m=audio"));
    let to = ok.header("To").unwrap().to_owned();
    let within = |method: &str, cseq: u32| {
        format!(
            "{method} sip:outpace@{local} SIP/2.0\r\nVia: SIP/2.0/UDP {0};branch=z9hG4bK{method}\r\n\
             From: <sip:ann@{0}>;tag=ann\r\nTo: {to}\r\nCall-ID: 1\r\nCSeq: {cseq} {method}\r\n\
             Max-Forwards: 70\r\nContent-Length: 0\r\n\r\n",
            peer.address()
        )
    };
    peer.send(local, within("ACK", 1).as_bytes());
    assert!(matches!(board.hear(), Happening::DialogOpened { .. }));
    peer.send(local, within("BYE", 2).as_bytes());
    peer.expect("SIP/2.0 200");
    assert_eq!(board.fact(), Input::RemoteReleased(call));

    peer.send(local, second.as_bytes());
    let Input::InboundArrived { caller, .. } = board.fact() else {
        panic!("somebody calls");
    };
    board.tell(Command::Reject { campaign, caller });
    peer.expect("SIP/2.0 486");
    peer.send(local, third.as_bytes());
    peer.expect("SIP/2.0 404");
    assert!(board.is_empty());
}

#[test]
fn nobody_but_a_gateway_can_call_in() {
    let peer = Peer::new();
    let stranger = gateway("a", &peer, "").replace("127.0.0.1:", "127.0.0.2:");
    let board = Board::start(&stranger);
    let text = format!(
        "INVITE sip:help@{0} SIP/2.0\r\nVia: SIP/2.0/UDP {1};branch=z9hG4bK1\r\n\
         X-Outpace-Source: 127.0.0.2\r\nFrom: <sip:ann@{1}>;tag=ann\r\nTo: <sip:help@{0}>\r\nCall-ID: 1\r\n\
         CSeq: 1 INVITE\r\nContact: <sip:ann@{1}>\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n",
        board.local(),
        peer.address()
    );
    peer.send(board.local(), text.as_bytes());
    peer.expect("SIP/2.0 403");
    assert!(board.is_empty());
}

#[test]
fn calls_go_and_come_over_ipv6() {
    let peer = Peer::at("[::1]:0");
    let text = live_text(&gateway("a", &peer, ""))
        .replace("bind = \"127.0.0.1:0\"", "bind = \"[::1]:0\"")
        .replace("address = \"127.0.0.1\"", "address = \"::1\"");
    let mut board = Board::of(&text);
    let call = board.dial(0, 12_125_550_000);
    let invite = peer.expect("INVITE");
    assert!(invite.text.contains("c=IN IP6 ::1\r\n"), "{}", invite.text);
    let sdp = SDP.replace("IP4 127.0.0.1", "IP6 ::1");
    peer.answer(&invite, "200 OK", "", &sdp);
    assert_eq!(board.fact(), Input::Answered(call));
    peer.expect("ACK");
    board.tell(Command::Release(call));
    let bye = peer.expect("BYE");
    peer.answer(&bye, "200 OK", "", "");
    // Only gateways may call in: whoever does is known by an address of this family too.
    let (to, from) = (board.local(), peer.address());
    let invite = format!(
        "INVITE sip:help@{to} SIP/2.0\r\nVia: SIP/2.0/UDP {from};branch=z9hG4bKsix\r\nFrom: <sip:p@{from}>;tag=p\r\n\
         To: <sip:help@{to}>\r\nCall-ID: six\r\nCSeq: 1 INVITE\r\nContact: <sip:p@{from}>\r\nMax-Forwards: 70\r\n\
         Content-Type: application/sdp\r\nContent-Length: {}\r\n\r\n{sdp}",
        sdp.len()
    );
    peer.send(to, invite.as_bytes());
    let arrived = board.fact();
    let Input::InboundArrived { campaign, caller } = arrived else {
        panic!("{arrived:?}");
    };
    board.tell(Command::Reject { campaign, caller });
    peer.expect("SIP/2.0 486");
}
