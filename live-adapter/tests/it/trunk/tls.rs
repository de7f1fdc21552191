//! SIP over TLS: one switchboard calls another.

use std::net::UdpSocket;
use std::path::Path;
use std::process::Command as Program;

use outpace_engine::{Command, Input};

use super::{Board, id, live_text};

/// A certificate for `localhost`, and its key. `None` where there is no openssl.
fn certificate(folder: &Path) -> Option<()> {
    let made = Program::new("openssl")
        .args([
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
        ])
        .args(["-nodes", "-days", "2", "-subj", "/CN=localhost"])
        .args(["-addext", "subjectAltName=DNS:localhost"])
        .args(["-addext", "basicConstraints=critical,CA:FALSE"])
        .args(["-keyout", "key.pem", "-out", "certificate.pem"])
        .current_dir(folder)
        .output()
        .ok()?;
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    Some(())
}

/// A port with a free one above it.
fn two_ports() -> u16 {
    loop {
        let port = UdpSocket::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        if port < u16::MAX && std::net::TcpListener::bind(("127.0.0.1", port + 1)).is_ok() {
            return port;
        }
    }
}

#[test]
fn a_call_goes_over_tls_to_whom_the_certificate_names() {
    let folder = tempfile::tempdir().unwrap();
    if certificate(folder.path()).is_none() {
        eprintln!("no openssl: nothing was tested");
        return;
    }
    let at = folder.path().display();
    let port = two_ports();
    let secure = |text: String, more: &str| {
        text.replace(
            "t1x64 = \"1 s\"",
            &format!("t1x64 = \"1 s\"\ntransports = [\"udp\", \"tls\"]\nauthorities = \"{at}/certificate.pem\"\n{more}"),
        )
    };
    let nobody = "[[gateway]]\nname = \"none\"\nproxy = \"127.0.0.1:9\"\n";
    let called = secure(
        live_text(nobody)
            .replace("127.0.0.1:0", &format!("127.0.0.1:{port}"))
            .replace("help =", "12125550000 =")
            .replace("31000-31999", "32000-32999"),
        &format!("certificate = \"{at}/certificate.pem\"\ncertificate_key = \"{at}/key.pem\""),
    );
    let mut called = Board::of(&called);
    let gateway = |host: &str| {
        let port = port + 1;
        format!(
            "[[gateway]]\nname = \"a\"\nproxy = \"{host}:{port}\"\ntransport = \"tls\"\nnumber_prefix = \"\"\n"
        )
    };
    let mut board = Board::of(&secure(live_text(&gateway("localhost")), ""));
    let call = board.dial(0, 12_125_550_000);
    let Input::InboundArrived { campaign, caller } = called.fact() else {
        panic!("somebody calls");
    };
    called.tell(Command::Answer {
        call: id(7),
        campaign,
        caller,
    });
    assert_eq!(board.fact(), Input::Ringing(call));
    assert_eq!(board.fact(), Input::Answered(call));
    board.tell(Command::Release(call));
    assert_eq!(called.fact(), Input::RemoteReleased(id(7)));
    assert!(board.is_empty());

    // The certificate is not this name's.
    let mut board = Board::of(&secure(live_text(&gateway("127.0.0.1")), ""));
    let call = board.dial(0, 12_125_550_000);
    let fact = board.fact();
    let is_refused = matches!(fact, Input::Rejected { .. } | Input::NoResponse(_));
    assert!(is_refused && fact != Input::Ringing(call), "{fact:?}");
}
