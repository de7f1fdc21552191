//! Trunk files: what is read, and what is said of wrong ones.

use std::net::SocketAddr;

use outpace_engine::AgentId;

use super::{live_text, read};

const GATEWAY: &str = "[[gateway]]\nname = \"a\"\nproxy = \"carrier.example:5060\"\n";

#[test]
fn a_file_is_read() {
    let more =
        "username = \"u\"\npassword_env = \"PATH\"\nregister = true\nping = \"25 s\"\nweight = 3\n";
    let file = read(&live_text(&format!("{GATEWAY}{more}"))).unwrap();
    let gateway = &file.gateways[0];
    assert_eq!(gateway.from_domain, "carrier.example");
    assert_eq!(gateway.from_user, "u");
    assert_eq!(gateway.number_prefix, "+");
    assert!(gateway.register.is_some() && gateway.ping.is_some());
    let path = std::env::var("PATH").unwrap();
    assert_eq!(gateway.account.as_ref().unwrap().password, path);
    assert!(!format!("{file:?}").contains(&path), "a password in Debug");
    assert_eq!(file.devices[&AgentId(7)].uri, "sip:agent7@127.0.0.1:9");
    assert_eq!(file.sip.bind, SocketAddr::from(([127, 0, 0, 1], 0)));
}

#[test]
fn what_is_wrong_is_said_with_its_place_and_what_may_be_there() {
    let good = live_text(GATEWAY);
    for (from, to, says) in [
        ("[sip]", "[sop]", "line 3"),
        ("127.0.0.1:0", "here", "line 4"),
        ("t1x64 = \"1 s\"", "t1x64 = \"1 ms\"", "sip.t1x64"),
        (
            "t1x64 = \"1 s\"",
            "transports = [\"sctp\"]",
            "write \"udp\", \"tcp\" or \"tls\"",
        ),
        ("t1x64 = \"1 s\"", "certificate = \"c.pem\"", "go together"),
        (
            "t1x64 = \"1 s\"",
            "external = \"192.0.2.1\"",
            "sip.bind: peers outside",
        ),
        (
            "t1x64 = \"1 s\"",
            "transports = [\"tls\"]",
            "sip.certificate",
        ),
        ("31000-31999", "31000", "media.ports"),
        ("31000-31999", "80-90", "media.ports"),
        (
            "\"127.0.0.1\"\nports",
            "\"127.0.0.1\"\ngreetings_days = 4000\nports",
            "write 0 (none is remembered) to 3650",
        ),
        (
            "\"127.0.0.1\"\nports",
            "\"0.0.0.0\"\nports",
            "media.external",
        ),
        ("agents = \"0-7\"", "agents = \"0-6\"", "agent 7 has none"),
        (
            "agents = \"0-7\"",
            "agents = \"0-8\"",
            "has 8, counted from 0",
        ),
        ("agent{agent}@", "agent@", "several agents need {agent}"),
        (
            "sip:agent{agent}",
            "tel:agent{agent}",
            "write \"sip:name@host:port\"",
        ),
        ("help = \"campaign\"", "help = \"nobody\"", "inbound.help"),
        ("allow = [\"+1212\"]", "allow = [\"1212\"]", "safety.allow"),
        (
            "agents = \"0-7\"",
            "agents = \"0-7\"\npassword_env = \"PATH\"",
            "username: missing",
        ),
        (
            "agents = \"0-7\"",
            "agents = \"0-7\"\nusername = \"u\"\npassword_file = \"of-{agent}\"",
            "of-0: No such file",
        ),
        (
            "agents = \"0-7\"",
            "agents = \"0-7\"\nready_key = \"##\"",
            "write one key",
        ),
        (
            "agents = \"0-7\"",
            "agents = \"0-7\"\nready_key = \"#\"",
            "nailed_up",
        ),
        ("[[gateway]]", "[[gatewax]]", "gatewax"),
        (
            "carrier.example:5060",
            "carrier example",
            "proxy: \"carrier example\"",
        ),
        ("carrier.example:5060", "carrier.example:0", "proxy"),
        (
            "name = \"a\"",
            "name = \"a\"\ntrunk = \"x\"",
            "trunk: \"x\"; the campaign file has",
        ),
        (
            "name = \"a\"",
            "name = \"a\"\nregister = true",
            "register: needs a username",
        ),
        (
            "name = \"a\"",
            "name = \"a\"\nusername = \"u\"",
            "password_env",
        ),
        (
            "name = \"a\"",
            "name = \"a\"\nusername = \"u\"\npassword_env = \"NO_SUCH_VARIABLE\"",
            "NO_SUCH_VARIABLE",
        ),
        (
            "name = \"a\"",
            "name = \"a\"\npassword = \"secret\"",
            "unknown field",
        ),
        ("name = \"a\"", "name = \"a\"\nchannels = 0", "channels: 0"),
        ("name = \"a\"", "name = \"a\"\nweight = 0", "weight: 0"),
        (
            "name = \"a\"",
            "name = \"a\"\nsession_expires = \"60 s\"",
            "at least \"90 s\"",
        ),
        ("name = \"a\"", "name = \"a\"\nping = \"often\"", "ping"),
        (
            "name = \"a\"",
            "name = \"a\"\ntransport = \"tcp\"",
            "sip.transports",
        ),
    ] {
        assert!(good.contains(from), "{from}");
        let error = read(&good.replace(from, to)).unwrap_err().to_string();
        assert!(error.starts_with("live.toml: "), "{error}");
        assert!(error.contains(says), "{to}: {error}");
    }
    let none = read(&live_text("")).unwrap_err().to_string();
    assert!(none.contains("[[gateway]]"), "{none}");
    let twice = read(&live_text(&GATEWAY.repeat(2)))
        .unwrap_err()
        .to_string();
    assert!(twice.contains("another of that name"), "{twice}");
}
