//! Who is the peer, and who is not.

use outpace_live::media::{Codec, Statistics, What};

use super::Studio;
use super::peer::Peer;

/// A translator of addresses gives the peer another port than it says.
#[test]
fn a_peer_behind_a_translator_is_answered_where_it_is() {
    let mut studio = Studio::new();
    let leg = studio.plane.open().unwrap();
    let mut peer = Peer::new(studio.plane.port(leg).unwrap());
    let says = Peer::new(studio.plane.port(leg).unwrap());
    studio.plane.offer(leg).unwrap();
    studio.plane.accept(leg, &says.describes("0")).unwrap();
    says.hear();
    peer.say(Codec::Pcmu, &[2_000; 160]);
    studio.until(|notice| (notice.what == What::Began).then_some(()));
    peer.hear();
}

/// A stray source is counted, never passed on, and does not turn the stream its way.
#[test]
fn a_stray_source_steals_nothing() {
    let mut studio = Studio::new();
    let (customer, mut at_customer) = studio.call("0");
    let (agent, at_agent) = studio.call("0");
    studio.plane.bridge([customer, agent], None);
    studio.settle(customer);
    at_customer.say(Codec::Pcmu, &[2_000; 160]);
    at_agent.hear_sound();
    let mut stray = Peer::new(studio.plane.port(customer).unwrap());
    for _ in 0..100 {
        stray.say(Codec::Pcmu, &[9_000; 160]);
        at_customer.say(Codec::Pcmu, &[2_000; 160]);
        let heard = at_agent.hear_sound();
        assert_eq!(heard.payload, [Codec::Pcmu.encode(2_000); 160]);
    }
    let statistics = studio.close(customer);
    assert_eq!((statistics.received, statistics.strays), (101, 100));
    assert_eq!(statistics.received_octets, 101 * 160);
}

/// What was not agreed is not passed on.
#[test]
fn payload_types_nobody_agreed_on_go_nowhere() {
    let mut studio = Studio::new();
    let (one, mut at_one) = studio.call("0");
    let (other, at_other) = studio.call("0");
    studio.plane.bridge([one, other], None);
    studio.settle(one);
    at_one.send(18, &[1; 20]);
    at_one.send(96, &[1; 20]);
    // Comfort noise is understood, but the other did not ask for it.
    at_one.send(13, &[40]);
    at_one.say(Codec::Pcmu, &[2_000; 160]);
    assert_eq!(at_other.hear_sound().payload.len(), 160);
    let statistics = studio.close(one);
    assert_eq!((statistics.received, statistics.malformed), (2, 2));
}

/// Two legs that talk to each other learn the way between them, one that hears nobody says so.
#[test]
fn reports_are_exchanged_and_silence_is_told() {
    let mut studio = Studio::new();
    let one = studio.plane.open().unwrap();
    let other = studio.plane.open().unwrap();
    let offer = studio.plane.offer(one).unwrap();
    let (answer, _) = studio.plane.answer(other, &offer).unwrap();
    studio.plane.accept(one, &answer).unwrap();
    let (alone, _peer) = studio.call("0");
    studio.until(|notice| match notice.what {
        What::Silent(length) => {
            assert_eq!(notice.leg, alone);
            assert!(length.as_secs() >= 5, "{length:?}");
            Some(())
        }
        _ => None,
    });
    let last = std::time::Instant::now() + super::DEADLINE;
    let statistics: Statistics = loop {
        let statistics = studio.settle(one);
        if statistics.round_trip.is_some() {
            break statistics;
        }
        assert!(
            std::time::Instant::now() < last,
            "no report came back: {statistics:?}"
        );
        std::thread::sleep(std::time::Duration::from_millis(50));
    };
    assert_eq!(statistics.lost_there, Some(0));
    assert!(statistics.received > 100, "{statistics:?}");
}
