//! Gateways that ask who we are, refuse, keep silent, want REGISTER or another transport.

use outpace_engine::{Command, Input};

use crate::peers::board::{Board, gateway};
use crate::peers::kamailio::{Asks, Kamailio};
use crate::peers::process::until;
use crate::peers::sipp::Sipp;

const ACCOUNT: &str = "username = \"outpace\"\npassword_file = \"secret\"\n";
const SECRET: &str = "a good secret";

fn board(sections: &str) -> Board {
    Board::new(sections, "", |folder| {
        std::fs::write(folder.join("secret"), format!("{SECRET}\n")).unwrap();
    })
}

async fn answered_and_released(board: &mut Board) {
    let call = board.originate();
    loop {
        match board.fact().await {
            Input::Answered(_) => break,
            Input::Ringing(_) | Input::EarlyMedia(_) => {}
            other => panic!("{other:?}"),
        }
    }
    board.perform(Command::Release(call));
}

#[tokio::test]
async fn a_challenge_by_the_called_side_is_met() {
    // 401 with several qop values, whose answer sipp verifies; 407 without an algorithm.
    for scenario in ["challenge_401", "challenge_407"] {
        let phone = Sipp::start(scenario, 1);
        let mut board = board(&gateway("only", phone.port, ACCOUNT));
        answered_and_released(&mut board).await;
        phone.all_went_well();
        board.is_drained().await;
    }
}

#[tokio::test]
async fn a_proxys_challenge_is_met_whatever_the_algorithm() {
    for algorithm in ["MD5", "SHA-256"] {
        let phone = Sipp::start("answer", 1);
        let proxy = Kamailio::start(phone.port, Asks::Everybody(algorithm));
        let mut board = board(&gateway("only", proxy.port, ACCOUNT));
        answered_and_released(&mut board).await;
        phone.all_went_well();
        board.is_drained().await;
    }
}

#[tokio::test]
async fn a_call_behind_a_challenge_is_cancelled_with_the_branch_of_its_second_invite() {
    let phone = Sipp::start("ring_for_ever", 1);
    let proxy = Kamailio::start(phone.port, Asks::Everybody("MD5"));
    let mut board = board(&gateway("only", proxy.port, ACCOUNT));
    let call = board.originate();
    assert_eq!(board.fact().await, Input::Ringing(call));
    board.perform(Command::Cancel(call));
    assert_eq!(board.fact().await, Input::Cancelled(call));
    phone.all_went_well();
    board.is_drained().await;
}

#[tokio::test]
async fn a_wrong_password_is_a_refusal_and_no_loop() {
    let phone = Sipp::start("answer", 1);
    let proxy = Kamailio::start(phone.port, Asks::Everybody("MD5"));
    let mut board = Board::new(&gateway("only", proxy.port, ACCOUNT), "", |folder| {
        std::fs::write(folder.join("secret"), "another one altogether").unwrap();
    });
    let call = board.originate();
    let fact = board.fact().await;
    let is_refused = matches!(fact, Input::Rejected { call: it, status: 407, .. } if it == call);
    assert!(is_refused, "{fact:?}");
    board.is_drained().await;
    assert!(!phone.messages().contains("INVITE"));
}

#[tokio::test]
async fn a_gateway_that_is_busy_gives_way_to_the_next_and_rests_as_long_as_it_asked() {
    let busy = [
        ("STATUS", "503 Service Unavailable"),
        ("HEADERS", "Retry-After: 30"),
    ];
    let first = Sipp::start_with("refuse", 1, &busy, |_| {});
    let second = Sipp::start("answer", 3);
    let sections = [
        gateway("first", first.port, "priority = 1\n"),
        gateway("second", second.port, "priority = 2\n"),
    ];
    let mut board = board(&sections.concat());
    for _ in 0..3 {
        answered_and_released(&mut board).await;
    }
    // One INVITE, and no more while it rests.
    first.all_went_well();
    second.all_went_well();
    board.is_drained().await;
}

#[tokio::test]
async fn a_gateway_that_says_nothing_gives_way_to_the_next() {
    let first = Sipp::start("silent", 1);
    let second = Sipp::start("answer", 1);
    let sections = [
        gateway(
            "first",
            first.port,
            "priority = 1\nfirst_response = \"500 ms\"\n",
        ),
        gateway("second", second.port, "priority = 2\n"),
    ];
    let mut board = board(&sections.concat());
    answered_and_released(&mut board).await;
    second.all_went_well();
    board.is_drained().await;
}

#[tokio::test]
async fn with_nobody_to_answer_it_is_no_response() {
    let phone = Sipp::start("silent", 1);
    let more = "first_response = \"500 ms\"\n";
    let mut board = board(&gateway("only", phone.port, more));
    let call = board.originate();
    assert_eq!(board.fact().await, Input::NoResponse(call));
    board.is_drained().await;
}

#[tokio::test]
async fn a_full_trunk_refuses_without_an_invite() {
    let phone = Sipp::start("answer", 1);
    let mut board = board(&gateway("only", phone.port, "channels = 1\n"));
    let first = board.originate();
    let second = board.originate();
    // It waits a moment for a channel that another call may leave.
    let facts = board
        .facts_until(|it| matches!(it, Input::Rejected { .. }))
        .await;
    let (status, cause) = (503, 34);
    let full = Input::Rejected {
        call: second,
        status,
        cause,
    };
    assert!(facts.contains(&full), "{facts:?}");
    board.perform(Command::Release(first));
    phone.all_went_well();
    board.is_drained().await;
}

#[tokio::test]
async fn calls_go_over_tcp_where_the_gateway_wants_it() {
    let phone = Sipp::start_on("t1", "answer", 1, &[], |_| {});
    let more = "transport = \"tcp\"\n";
    let sip = "transports = [\"udp\", \"tcp\"]";
    let mut board = Board::new(&gateway("only", phone.port, more), sip, |_| {});
    answered_and_released(&mut board).await;
    phone.all_went_well();
    board.is_drained().await;
}

#[tokio::test]
async fn a_gateway_is_registered_with_and_left_again() {
    let phone = Sipp::start("answer", 1);
    let proxy = Kamailio::start(phone.port, Asks::Nobody);
    let more = format!("{ACCOUNT}register = true\nexpires = \"60 s\"\nping = \"1 s\"\n");
    let mut board = board(&gateway("only", proxy.port, &more));
    until("it is registered", || proxy.bindings() == 1);
    answered_and_released(&mut board).await;
    phone.all_went_well();
    drop(board);
    until("it is registered no more", || proxy.bindings() == 0);
}
