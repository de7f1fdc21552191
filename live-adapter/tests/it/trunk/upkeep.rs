//! REGISTER, OPTIONS, agents' devices.

use outpace_engine::{AgentId, CampaignId, Command, Input};

use super::peer::{Peer, SDP};
use super::{Board, gateway};

const CHALLENGE: &str = "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth,auth-int\", algorithm=SHA-256\r\n\
     WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth,auth-int\"\r\n";

#[test]
fn a_gateway_is_registered_with_through_its_challenge_and_left_at_the_end() {
    let peer = Peer::new();
    let more = "username = \"u\"\npassword_env = \"PATH\"\nregister = true\nexpires = \"300 s\"";
    let board = Board::start(&gateway("a", &peer, more));
    let first = peer.expect("REGISTER");
    assert_eq!(first.header("Expires"), Some("300"));
    peer.answer(&first, "401 Unauthorized", CHALLENGE, "");
    let second = peer.expect("REGISTER");
    let credentials = second.header("Authorization").unwrap();
    assert!(credentials.contains("username=\"u\"") && credentials.contains("qop=auth"));
    assert!(!credentials.contains("SHA"), "MD5 is what works everywhere");
    peer.answer(&second, "200 OK", "Expires: 300\r\n", "");
    let end = std::thread::spawn(move || drop(board));
    let last = peer.expect("REGISTER");
    assert_eq!(last.header("Expires"), Some("0"));
    peer.answer(&last, "200 OK", "", "");
    end.join().unwrap();
}

#[test]
fn a_gateway_that_does_not_answer_options_gets_no_calls() {
    let (first, second) = (Peer::new(), Peer::new());
    let gateways = gateway("a", &first, "ping = \"1 s\"") + &gateway("b", &second, "priority = 2");
    let mut board = Board::start(&gateways);
    let options = first.expect("OPTIONS");
    first.answer(&options, "503 Service Unavailable", "", "");
    // The next one is asked after the first was heard.
    let options = first.expect("OPTIONS");
    board.dial(0, 12_125_550_000);
    let invite = second.expect("INVITE");
    second.answer(&invite, "486 Busy Here", "", "");
    assert!(matches!(board.fact(), Input::Rejected { status: 486, .. }));
    first.answer(&options, "200 OK", "", "");
    let options = first.expect("OPTIONS");
    first.answer(&options, "200 OK", "", "");
    board.dial(1, 12_125_550_000);
    let invite = first.expect("INVITE");
    first.answer(&invite, "486 Busy Here", "", "");
    assert!(matches!(board.fact(), Input::Rejected { status: 486, .. }));
}

#[test]
fn a_device_is_rung_for_a_reservation_declines_answers_and_hangs_up() {
    let (peer, device) = (Peer::new(), Peer::new());
    let mut board = Board::start_with(&gateway("a", &peer, ""), &device);
    let (agent, campaign) = (AgentId(3), CampaignId(0));
    let reserve = Command::Reserve { agent, campaign };
    board.tell(reserve);
    let invite = device.expect("INVITE sip:agent3@");
    device.answer(&invite, "603 Decline", "", "");
    device.expect("ACK");
    assert_eq!(board.fact(), Input::ReservationRefused(agent));

    board.tell(reserve);
    let invite = device.expect("INVITE");
    device.answer(&invite, "200 OK", "", SDP);
    device.expect("ACK");
    assert_eq!(board.fact(), Input::ReservationAnswered(agent));
    board.tell(Command::EndReservation(agent));
    let bye = device.expect("BYE");
    device.answer(&bye, "200 OK", "", "");

    board.tell(reserve);
    let invite = device.expect("INVITE");
    device.answer(&invite, "200 OK", "", SDP);
    device.expect("ACK");
    assert_eq!(board.fact(), Input::ReservationAnswered(agent));
    let of = |name: &str| invite.header(name).unwrap();
    let bye = format!(
        "BYE sip:outpace@{0} SIP/2.0\r\nVia: SIP/2.0/UDP {1};branch=z9hG4bKbye\r\nFrom: {2};tag=peer\r\n\
         To: {3}\r\nCall-ID: {4}\r\nCSeq: 1 BYE\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n",
        board.local(),
        device.address(),
        of("To"),
        of("From"),
        of("Call-ID"),
    );
    device.send(board.local(), bye.as_bytes());
    device.expect("SIP/2.0 200");
    assert_eq!(board.fact(), Input::ReservationReleased(agent));
    assert!(board.is_empty());
}

#[test]
fn customer_and_agent_are_joined_and_the_device_is_free_when_the_customer_is_gone() {
    let (peer, device) = (Peer::new(), Peer::new());
    let mut board = Board::start_with(&gateway("a", &peer, ""), &device);
    let (agent, campaign) = (AgentId(0), CampaignId(0));
    board.tell(Command::Reserve { agent, campaign });
    let at_device = device.expect("INVITE");
    device.answer(&at_device, "200 OK", "", SDP);
    assert_eq!(board.fact(), Input::ReservationAnswered(agent));
    let call = board.dial(0, 12_125_550_000);
    let invite = peer.expect("INVITE");
    // Early from one phone, answered by another: the last word counts.
    peer.answer(&invite, "183 Session Progress", "", SDP);
    assert_eq!(board.fact(), Input::EarlyMedia(call));
    peer.answer(&invite, "200 OK", "", &SDP.replace("audio 9 ", "audio 11 "));
    assert_eq!(board.fact(), Input::Answered(call));
    board.tell(Command::PlayZipTone(agent));
    board.tell(Command::Bridge { call, agent });
    assert_eq!(board.fact(), Input::Bridged(call));
    board.tell(Command::Release(call));
    for end in [&peer, &device] {
        let bye = end.expect("BYE");
        end.answer(&bye, "200 OK", "", "");
    }
    assert!(board.is_empty());
}
