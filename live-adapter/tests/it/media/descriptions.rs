//! What strangers send: any bytes as a description, any bytes as RTP.

use outpace_live::media::{PlaneError, Settings};
use proptest::prelude::*;

use super::Studio;
use super::peer::Peer;

/// Lines that descriptions have, right and wrong.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("v=0".to_owned()),
        Just("o=- 1 1 IN IP4 127.0.0.1".to_owned()),
        Just("s=-".to_owned()),
        Just("t=0 0".to_owned()),
        "c=IN IP[46] [0-9a-f.:/]{0,16}",
        "m=(audio|video|image) [0-9]{1,6}(/2)? (RTP/AVP|RTP/SAVP|udptl) [0-9 ]{0,20}",
        "a=rtpmap:[0-9]{1,4} [a-zA-Z-]{0,16}/[0-9]{0,6}",
        "a=(sendonly|recvonly|inactive|sendrecv|rtcp:[0-9]{0,7}|fmtp:101 0-15|ptime:[0-9-]{0,5})",
        "[a-z]=.{0,30}",
        ".{0,40}",
    ]
}

#[test]
fn no_description_brings_the_plane_down() {
    let mut studio = Studio::new();
    let offered = studio.plane.open().unwrap();
    studio.plane.offer(offered).unwrap();
    let config = ProptestConfig {
        cases: 1_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let texts = prop_oneof![
        prop::collection::vec(line(), 0..14).prop_map(|lines| lines.join("\r\n")),
        ".{0,300}",
    ];
    let answered = studio.plane.open().unwrap();
    let plane = std::cell::RefCell::new(&mut studio.plane);
    proptest!(config, |(text in texts)| {
        let mut plane = plane.borrow_mut();
        if let Ok((answer, agreed)) = plane.answer(answered, &text) {
            prop_assert!(answer.contains("m=audio "), "{}", answer);
            prop_assert_eq!(plane.agreed(answered), Some(agreed));
        }
        if plane.accept(offered, &text).is_ok() {
            plane.offer(offered);
        }
    });
    assert!(studio.plane.is_alive());
    studio.settle(offered);
}

#[test]
fn no_packet_brings_the_plane_down() {
    let mut studio = Studio::new();
    let (one, mut peer) = studio.call("0 8 101 13");
    let (other, _) = studio.call("8");
    studio.plane.bridge([one, other], None);
    studio.plane.listen(
        one,
        super::CALL,
        outpace_engine::cpa::audio::Gate::Neural,
        None,
    );
    let to_reports = Peer::new(studio.plane.port(one).unwrap() + 1);
    let config = ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let bytes = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..400),
        (
            prop_oneof![Just(0x80u8), any::<u8>()],
            prop_oneof![Just(0u8), Just(8), Just(13), Just(101)],
            prop::collection::vec(any::<u8>(), 10..200)
        )
            .prop_map(|(first, second, rest)| [vec![first, second], rest].concat()),
    ];
    proptest!(config, |(bytes in bytes)| {
        peer.send_bytes(&bytes);
        to_reports.send_bytes(&bytes);
    });
    // The call goes on after all that.
    peer.ssrc = 77;
    for _ in 0..5 {
        peer.say(outpace_live::media::Codec::Pcmu, &[9_000; 160]);
    }
    let statistics = studio.close(one);
    assert!(studio.plane.is_alive());
    assert!(statistics.malformed > 0, "{statistics:?}");
}

#[test]
fn settings_that_make_no_sense_are_refused() {
    let start = |settings| {
        let (tell, _) = tokio::sync::mpsc::unbounded_channel();
        let (notify, _) = tokio::sync::mpsc::unbounded_channel();
        outpace_live::media::Plane::start(settings, tell, notify).expect_err("refused")
    };
    let unspecified = start(Settings {
        bind: "0.0.0.0".parse().unwrap(),
        ..Settings::default()
    });
    assert!(
        matches!(unspecified, PlaneError::Unspecified(_)),
        "{unspecified}"
    );
    let families = start(Settings {
        advertised: "2001:db8::1".parse().ok(),
        ..Settings::default()
    });
    assert!(
        matches!(families, PlaneError::Families { .. }),
        "{families}"
    );
    let ports = start(Settings {
        ports: 20_001..=20_001,
        ..Settings::default()
    });
    assert_eq!(
        ports.to_string(),
        "media ports 20001-20001: no even port with an odd one above it; at least two ports are needed, such as 20000-20001"
    );
}

#[test]
fn ports_are_bounded_and_all_free_after_the_legs_are_closed() {
    let mut studio = Studio::with(Settings {
        ports: 22_900..=22_909,
        ..Settings::default()
    });
    for _ in 0..3 {
        let legs: Vec<_> = (0..5).map(|_| studio.plane.open().unwrap()).collect();
        let error = studio.plane.open().expect_err("no sixth");
        assert!(
            error.to_string().contains("all 5 pairs are in use"),
            "{error}"
        );
        studio.plane.bridge([legs[0], legs[1]], None);
        for leg in legs {
            studio.close(leg);
        }
        assert_eq!(studio.plane.legs(), 0);
        // The sockets go when their readers have noticed.
        let last = std::time::Instant::now() + super::DEADLINE;
        while studio.plane.ports_in_use() > 0 {
            assert!(std::time::Instant::now() < last, "ports are still in use");
            std::thread::yield_now();
        }
    }
    let sockets: Vec<_> = (22_900..=22_909)
        .map(|port| std::net::UdpSocket::bind(("127.0.0.1", port)).unwrap())
        .collect();
    assert_eq!(sockets.len(), 10);
}
