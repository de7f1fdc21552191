use super::*;

fn description() -> Description {
    Description::new("127.0.0.1:20000".parse().expect("an address"), 7)
}

/// As sipp says it, with what a case changes.
fn theirs(media: &str) -> String {
    format!(
        "v=0\r\no=user1 53655765 2353687637 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n{media}\r\n"
    )
}

#[test]
fn an_offer_says_what_we_speak() {
    assert_eq!(
        description().offer(),
        "v=0\r\no=- 7 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n\
         m=audio 20000 RTP/AVP 0 8 101\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:8 PCMA/8000\r\n\
         a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\na=ptime:20\r\na=sendrecv\r\n"
    );
}

#[test]
fn an_answer_is_taken_as_it_is_meant() {
    let mut ours = description();
    ours.offer();
    let agreed = ours
        .accept(&theirs(
            "m=audio 6000 RTP/AVP 8 96\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:96 telephone-event/8000\r\na=rtcp:6005",
        ))
        .expect("an answer");
    assert_eq!(agreed.remote, "127.0.0.1:6000".parse().ok());
    assert_eq!(agreed.rtcp, "127.0.0.1:6005".parse().ok());
    assert_eq!(agreed.payloads.codec, Codec::Pcma);
    assert_eq!(agreed.payloads.events, Some(96));
    // They may send under our number or theirs.
    assert_eq!(agreed.payloads.of(101), Some(Payload::Events));
    assert_eq!(agreed.payloads.of(96), Some(Payload::Events));
    assert!(agreed.sends && agreed.hears && !agreed.is_held());
    assert_eq!(
        ours.accept(&theirs("m=audio 6000 RTP/AVP 8")),
        Err(SdpError::NotOffered)
    );
    assert!(ours.offer().contains("m=audio 20000 RTP/AVP 8 0 96"));
}

#[test]
fn an_offer_is_answered_with_one_law_and_other_media_are_turned_down() {
    let mut ours = description();
    let (answer, agreed) = ours
        .answer(&theirs(
            "m=video 7000 RTP/AVP 31\r\nm=audio 6000 RTP/AVPF 18 8 0 13 97\r\na=rtpmap:97 telephone-event/8000",
        ))
        .expect("an offer we can answer");
    assert!(
        answer.contains("m=video 0 RTP/AVP 31\r\nm=audio 20000 RTP/AVPF 8 13 97\r\n"),
        "{answer}"
    );
    assert_eq!(agreed.payloads.codec, Codec::Pcma);
    assert!(agreed.payloads.comfort_noise);
}

#[test]
fn hold_and_return_keep_the_law_and_count_versions() {
    let mut ours = description();
    let (first, _) = ours
        .answer(&theirs("m=audio 6000 RTP/AVP 0 8"))
        .expect("an offer");
    let (again, _) = ours
        .answer(&theirs("m=audio 6000 RTP/AVP 8 0"))
        .expect("the same");
    assert_eq!(first, again);
    let held = [
        (
            "m=audio 6000 RTP/AVP 8 0\r\na=sendonly",
            "a=recvonly",
            false,
            true,
        ),
        (
            "m=audio 6000 RTP/AVP 8 0\r\na=inactive",
            "a=inactive",
            false,
            false,
        ),
        (
            "m=audio 6000 RTP/AVP 8 0\r\na=recvonly",
            "a=sendonly",
            true,
            false,
        ),
        (
            "m=audio 6000 RTP/AVP 8 0\r\nc=IN IP4 0.0.0.0",
            "a=inactive",
            false,
            false,
        ),
        ("m=audio 6002 RTP/AVP 8 0", "a=sendrecv", true, true),
    ];
    for (version, (offer, says, sends, hears)) in (2..).zip(held) {
        let (answer, agreed) = ours.answer(&theirs(offer)).expect("an offer");
        assert!(answer.contains(says), "{answer}");
        assert!(answer.contains(&format!("o=- 7 {version} IN")), "{answer}");
        assert_eq!((agreed.sends, agreed.hears), (sends, hears), "{offer}");
        assert_eq!(agreed.payloads.codec, Codec::Pcmu);
    }
    ours.hold(true);
    assert!(ours.offer().contains("a=sendonly"));
}

#[test]
fn what_makes_no_sense_is_said_and_changes_nothing() {
    let mut ours = description();
    ours.answer(&theirs("m=audio 6000 RTP/AVP 0"))
        .expect("an offer");
    let before = ours.agreed().copied();
    let cases = [
        ("hello".to_owned(), "session description: "),
        (String::new(), "session description: No version line"),
        (
            theirs("m=video 7000 RTP/AVP 31"),
            "session description: no m=audio line",
        ),
        (
            theirs("m=audio 0 RTP/AVP 0"),
            "session description: audio is refused (port 0)",
        ),
        (theirs("m=audio 99999 RTP/AVP 0"), "session description: "),
        (
            theirs("m=audio 6000 RTP/SAVP 0"),
            "session description: audio over \"RTP/SAVP\"; allowed are RTP/AVP and RTP/AVPF",
        ),
        (
            theirs("m=audio 6000 RTP/AVP 18 111"),
            "session description: payload types \"18 111\"; allowed are PCMU and PCMA at 8000 Hz",
        ),
        (
            theirs("m=audio 6000 RTP/AVP 0\r\nc=IN IP4 224.1.2.3"),
            "session description: address \"224.1.2.3\"; allowed is a unicast",
        ),
        (
            theirs("m=audio 6000 RTP/AVP 0\r\nc=IN IP6 ::1"),
            "session description: address \"::1\"; allowed is a unicast",
        ),
        (
            theirs("m=audio 6000 RTP/AVP 0\r\nc=IN IP4 sbc.example"),
            "session description: address \"sbc.example\"",
        ),
        (
            "v=0\r\ns=-\r\nm=audio 6000 RTP/AVP 0\r\n".to_owned(),
            "session description: no c= line",
        ),
        (
            "v".repeat(20_000),
            "session description: 20000 bytes; at most 16384 are read",
        ),
    ];
    for (text, says) in cases {
        let error = ours.answer(&text).expect_err(&text);
        assert!(error.to_string().starts_with(says), "{error} for {text}");
        assert_eq!(ours.agreed().copied(), before);
    }
}
