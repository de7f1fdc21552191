//! Gateways that ask who we are, refuse, keep silent, want REGISTER or another transport.

use outpace_engine::{Command, Input};

use crate::peers::baresip::Baresip;
use crate::peers::board::{Board, gateway};
use crate::peers::kamailio::{Asks, Kamailio};
use crate::peers::process::until;
use crate::peers::sipp::Sipp;
use crate::peers::sound::silence;

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
    let phone = Sipp::start_on(&["-t", "t1"], "answer", 1, &[], |_| {});
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

#[tokio::test]
async fn calls_go_over_tls_to_a_peer_whose_certificate_is_trusted_and_to_no_other() {
    let keys = Keys::new();
    let path = |name: &str| keys.0.path().join(name);
    let phone = Baresip::start_secure("+12125550100", &silence(1000), &path("both.pem"));
    let port = phone.tls_port();
    let gateway = gateway(
        "only",
        port,
        "transport = \"tls\"\nfirst_response = \"2 s\"\n",
    );
    let trusting = |authority: &str| {
        let sip = "transports = [\"udp\", \"tls\"]\nauthorities = \"ca.pem\"";
        let from = path(authority);
        Board::new(&gateway, sip, |folder| {
            std::fs::copy(&from, folder.join("ca.pem")).unwrap();
        })
    };
    let mut board = trusting("other.pem");
    let call = board.originate();
    let fact = board.fact().await;
    let failed = match fact {
        Input::NoResponse(it) => it == call,
        Input::Rejected {
            call: it, status, ..
        } => it == call && status >= 500,
        _ => false,
    };
    assert!(failed, "{fact:?}");
    drop(board);
    let mut board = trusting("ca.pem");
    answered_and_released(&mut board).await;
    board.is_drained().await;
}

/// A certificate for this machine, the authority that signed it, and another one.
struct Keys(tempfile::TempDir);

impl Keys {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let openssl = |arguments: &str| {
            let output = std::process::Command::new("openssl")
                .args(arguments.split(' '))
                .current_dir(folder.path())
                .output()
                .unwrap_or_else(|error| panic!("openssl: {error}"));
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "openssl {arguments}: {said}");
        };
        for name in ["ca", "other"] {
            openssl(&format!(
                "req -x509 -newkey rsa:2048 -nodes -keyout {name}.key -out {name}.pem -days 2 -subj /CN={name}"
            ));
        }
        let extension = "subjectAltName=IP:127.0.0.1,DNS:localhost\nbasicConstraints=CA:FALSE\n";
        std::fs::write(folder.path().join("extension"), extension).unwrap();
        openssl("req -newkey rsa:2048 -nodes -keyout key.pem -out request.pem -subj /CN=localhost");
        openssl(
            "x509 -req -in request.pem -CA ca.pem -CAkey ca.key -CAcreateserial -out cert.pem -days 2 -extfile extension",
        );
        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        let both = read("cert.pem") + &read("key.pem");
        std::fs::write(folder.path().join("both.pem"), both).unwrap();
        Self(folder)
    }
}
