//! The torture messages of RFC 4475, thrown at a running switchboard; a normal call goes through after each.
//!
//! `torture/rfc4475.txt` has the 49 messages of its section 3, in the notation of its section 2: `<allOneLine>`,
//! `<hex>` and `<repeat>`. The RFC's archive of bit-exact files was not at hand: the messages were written down from
//! memory, so their Content-Length may be off by an octet or two where the RFC's is right. One is not the RFC's at
//! all, but made in its likeness (`own-words`): `mpart01`, most of which is a signature.

use std::io::Write as _;
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use outpace_engine::{Command, Input};

use super::peer::{Peer, SDP};
use super::{Board, gateway, live_text};

const MESSAGES: &str = include_str!("torture/rfc4475.txt");

/// Names and bytes.
fn messages() -> Vec<(&'static str, Vec<u8>)> {
    let sections = MESSAGES.split("=== ").skip(1);
    let message = |section: &'static str| {
        let (name, text) = section.split_once('\n').unwrap();
        (name.split(' ').next().unwrap(), bytes(text))
    };
    sections.map(message).collect()
}

/// The bytes that a text stands for.
fn bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut is_one_line = false;
    for line in text.lines() {
        match line {
            "<allOneLine>" => is_one_line = true,
            "</allOneLine>" => {
                is_one_line = false;
                bytes.extend_from_slice(b"\r\n");
            }
            line => {
                write(line, &mut bytes);
                if !is_one_line {
                    bytes.extend_from_slice(b"\r\n");
                }
            }
        }
    }
    bytes
}

/// A line, with what is between `<hex>` or `<repeat>` and its end written out.
fn write(mut line: &str, bytes: &mut Vec<u8>) {
    while let Some((before, tag, inside, after)) = element(line) {
        bytes.extend_from_slice(before.as_bytes());
        if tag == "hex" {
            let pairs = inside.as_bytes().chunks(2);
            bytes.extend(
                pairs.map(|it| u8::from_str_radix(str::from_utf8(it).unwrap(), 16).unwrap()),
            );
        } else {
            let count = tag.strip_prefix("repeat count=").unwrap().parse().unwrap();
            bytes.extend_from_slice(inside.repeat(count).as_bytes());
        }
        line = after;
    }
    bytes.extend_from_slice(line.as_bytes());
}

/// What is before the first element, its tag, what is inside, and what comes after it.
fn element(line: &str) -> Option<(&str, &str, &str, &str)> {
    let (before, rest) = line
        .split_once("<hex>")
        .map(|(before, rest)| (before, ("hex", rest)))
        .or_else(|| {
            let (before, rest) = line.split_once("<repeat ")?;
            let (count, rest) = rest.split_once('>')?;
            let tag = &line[before.len() + 1..][.."repeat ".len() + count.len()];
            Some((before, (tag, rest)))
        })?;
    let (tag, rest) = rest;
    let end = if tag == "hex" { "</hex>" } else { "</repeat>" };
    let (inside, after) = rest.split_once(end)?;
    Some((before, tag, inside, after))
}

/// A call from its INVITE to its BYE.
fn call(board: &mut Board, peer: &Peer, number: u32, last: &mut String) {
    let id = board.dial(number, 12_125_550_000);
    let invite = loop {
        // The one before may come again on a busy machine.
        let invite = peer.expect("INVITE");
        let call = invite.header("Call-ID").unwrap().to_owned();
        if call != *last {
            *last = call;
            break invite;
        }
    };
    peer.answer(&invite, "200 OK", "", SDP);
    assert_eq!(board.fact(), Input::Answered(id));
    board.tell(Command::Release(id));
    let bye = loop {
        let bye = peer.expect("BYE");
        if bye.header("Call-ID") == Some(last.as_str()) {
            break bye;
        }
    };
    peer.answer(&bye, "200 OK", "", "");
}

#[test]
fn a_call_goes_through_after_every_torture_message() {
    let peer = Peer::new();
    let mut board = Board::start(&gateway("a", &peer, ""));
    let messages = messages();
    assert_eq!(messages.len(), 49);
    let mut last = String::new();
    for (number, (name, message)) in (0..).zip(&messages) {
        println!("{name}");
        peer.send(board.local(), message);
        call(&mut board, &peer, number, &mut last);
    }
    assert!(board.is_empty());
}

#[test]
fn a_call_goes_through_after_every_torture_message_on_a_connection() {
    let peer = Peer::new();
    let text = live_text(&gateway("a", &peer, ""))
        .replace("t1 = ", "transports = [\"udp\", \"tcp\"]\nt1 = ");
    let mut board = Board::of(&text);
    let mut last = String::new();
    let mut open = Vec::new();
    for (number, (name, message)) in (0..).zip(messages()) {
        println!("{name}");
        let mut connection = connected(board.local());
        connection.write_all(&message).unwrap();
        // Every other one stays, with whatever it makes us wait for.
        if number % 2 == 0 {
            open.push(connection);
        }
        call(&mut board, &peer, number, &mut last);
    }
    drop(open);
    assert!(board.is_empty());
}

/// A connection; the stack begins to listen in a task of its own.
fn connected(to: SocketAddr) -> TcpStream {
    let until = Instant::now() + Duration::from_secs(20);
    loop {
        match TcpStream::connect(to) {
            Ok(connection) => return connection,
            Err(error) => assert!(Instant::now() < until, "{error}"),
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn the_notation_is_written_out() {
    let text =
        "a: <hex>00FF</hex>b\n<allOneLine>\nx\n y<repeat count=3>ab</repeat>;\n</allOneLine>\n\n";
    let written = b"a: \x00\xffb\r\nx yababab;\r\n\r\n";
    assert_eq!(bytes(text), written);
}
