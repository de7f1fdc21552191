//! Two legs joined: what one says the other hears, and nothing of it changes on the way.

use outpace_engine::Input;
use outpace_live::media::{Codec, Tone, What};

use super::peer::{Heard, Peer};
use super::voice::Voice;
use super::{CALL, Studio};

/// How alike two sounds are: their correlation.
fn correlation(one: &[i16], other: &[i16]) -> f64 {
    let mean =
        |sound: &[i16]| sound.iter().map(|&it| f64::from(it)).sum::<f64>() / sound.len() as f64;
    let (mean_one, mean_other) = (mean(one), mean(other));
    let (mut both, mut squares_one, mut squares_other) = (0.0, 0.0, 0.0);
    for (&one, &other) in one.iter().zip(other) {
        let (one, other) = (f64::from(one) - mean_one, f64::from(other) - mean_other);
        both += one * other;
        squares_one += one * one;
        squares_other += other * other;
    }
    both / (squares_one * squares_other).sqrt()
}

fn decoded(packets: &[Heard], codec: Codec) -> Vec<i16> {
    let bytes = packets.iter().flat_map(|packet| &packet.payload);
    bytes.map(|&byte| codec.decode(byte)).collect()
}

/// Speaks a voice packet by packet, each heard at the other end before the next is said.
fn passes_on(
    from: &mut Peer,
    codec: Codec,
    to: &Peer,
    samples: &[i16],
    packet: usize,
) -> Vec<Heard> {
    let mut heard = Vec::new();
    for chunk in samples.chunks_exact(packet) {
        from.say(codec, chunk);
        heard.push(loop {
            let packet = to.hear_sound();
            if packet.payload.len() == chunk.len() {
                break packet;
            }
        });
    }
    heard
}

#[test]
fn both_ways_arrive_as_they_were_said() {
    let mut studio = Studio::new();
    let (customer, mut at_customer) = studio.call("8 101");
    let (agent, mut at_agent) = studio.call("0 101");
    studio
        .plane
        .bridge([customer, agent], Some(Input::Bridged(CALL)));
    let facts = studio.facts_until(|fact| *fact == Input::Bridged(CALL));
    assert_eq!(facts.len(), 1);
    for packet in [80, 160, 240, 480] {
        let mut voice = Voice::new(packet as u64);
        let samples = voice.speech(1_500).samples.clone();
        let samples = &samples[..samples.len() / packet * packet];
        let heard = passes_on(&mut at_customer, Codec::Pcma, &at_agent, samples, packet);
        assert!(heard.iter().all(|it| it.payload_type == 0));
        let likeness = correlation(samples, &decoded(&heard, Codec::Pcmu));
        assert!(likeness > 0.998, "{likeness} to the agent");
        let heard = passes_on(&mut at_agent, Codec::Pcmu, &at_customer, samples, packet);
        assert!(heard.iter().all(|it| it.payload_type == 8));
        let likeness = correlation(samples, &decoded(&heard, Codec::Pcma));
        assert!(likeness > 0.998, "{likeness} to the customer");
    }
    let statistics = studio.close(customer);
    assert_eq!(statistics.lost, 0);
    assert_eq!(
        (statistics.received, statistics.received_octets),
        (300, 48_000)
    );
}

/// Source, sequence and clock belong to the leg; what is lost or in disorder stays so.
#[test]
fn a_leg_is_one_stream_before_and_after_it_is_joined() {
    let mut studio = Studio::new();
    let (customer, mut at_customer) = studio.call("0");
    let (agent, mut at_agent) = studio.call("0");
    let before = [at_customer.hear(), at_customer.hear(), at_customer.hear()];
    assert!(before[0].marker && !before[1].marker);
    studio.plane.bridge([customer, agent], None);
    studio.settle(customer);
    let mut heard = before.to_vec();
    let sound = [8_000; 160];
    at_agent.say(Codec::Pcmu, &sound);
    heard.push(at_customer.hear_sound());
    at_agent.skip(160);
    at_agent.say(Codec::Pcmu, &sound);
    heard.push(at_customer.hear_sound());
    // A new phone takes over the agent's end.
    at_agent.ssrc += 1;
    at_agent.sequence = 7;
    at_agent.timestamp = 1_000_000;
    at_agent.say(Codec::Pcmu, &sound);
    heard.push(at_customer.hear_sound());
    assert!(heard.iter().all(|it| it.ssrc == before[0].ssrc));
    let ahead = |one: &Heard, other: &Heard| other.sequence.wrapping_sub(one.sequence);
    let last = &heard[3..];
    assert_eq!(
        (ahead(&last[0], &last[1]), ahead(&last[1], &last[2])),
        (2, 1)
    );
    assert_eq!(last[1].timestamp.wrapping_sub(last[0].timestamp), 320);
    assert!(last[0].marker && !last[1].marker && last[2].marker);
    // Parted, both hear silence again, in the same stream.
    studio.plane.unbridge(agent);
    let after = at_customer.hear();
    assert_eq!(ahead(&last[2], &after), 1);
    at_customer.say(Codec::Pcmu, &sound);
    studio.settle(agent);
    let statistics = studio.close(agent);
    assert_eq!(statistics.lost, 1, "another source is no loss");
}

/// The first packet an agent says after the legs are joined is the first the customer hears.
#[test]
fn nothing_is_lost_when_legs_are_joined() {
    let mut studio = Studio::new();
    let (agent, mut at_agent) = studio.call("0");
    at_agent.say(Codec::Pcmu, &[500; 160]);
    studio.until(|notice| (notice.what == What::Began).then_some(()));
    for _ in 0..10 {
        let (customer, at_customer) = studio.call("0");
        studio.plane.tone(customer, Tone::Ringback);
        studio.plane.bridge([customer, agent], None);
        studio.settle(customer);
        at_agent.say(Codec::Pcmu, &[12_000; 160]);
        let first = loop {
            let heard = at_customer.hear_sound();
            // Ringback may have begun before.
            if heard.payload == [Codec::Pcmu.encode(12_000); 160] {
                break heard;
            }
        };
        assert!(first.marker);
        studio.close(customer);
    }
}

#[test]
fn the_zip_tone_is_heard_above_the_customer() {
    let mut studio = Studio::new();
    let (customer, mut at_customer) = studio.call("0");
    let (agent, at_agent) = studio.call("8");
    studio.plane.bridge([customer, agent], None);
    studio.settle(customer);
    at_customer.say(Codec::Pcmu, &[1_000; 160]);
    at_agent.hear_sound();
    studio.plane.tone(agent, Tone::Zip);
    studio.settle(agent);
    let mut loudest = 0;
    for _ in 0..20 {
        at_customer.say(Codec::Pcmu, &[1_000; 160]);
        let heard = at_agent.hear_sound();
        loudest = heard
            .payload
            .iter()
            .map(|&byte| Codec::Pcma.decode(byte))
            .fold(loudest, i16::max);
    }
    assert!(
        (3_000..6_000).contains(&loudest),
        "{loudest}: the tone, and the customer below it"
    );
    studio.until(|notice| (notice.leg == agent && notice.what == What::PlayEnded).then_some(()));
}

/// On hold the peer's side is not passed on, and nothing is sent to one who wants nothing.
#[test]
fn hold_is_kept_and_a_peer_that_moves_is_followed() {
    let mut studio = Studio::new();
    let (customer, mut at_customer) = studio.call("0");
    let (agent, at_agent) = studio.call("0");
    studio.plane.bridge([customer, agent], None);
    let inactive = format!("{}a=inactive\r\n", at_customer.describes("0"));
    let (answer, agreed) = studio.plane.answer(customer, &inactive).unwrap();
    assert!(answer.contains("a=inactive"), "{answer}");
    assert!(agreed.is_held());
    at_customer.say(Codec::Pcmu, &[9_000; 160]);
    // It moves to another phone, and takes the call off hold.
    let mut elsewhere = Peer::new(studio.plane.port(customer).unwrap());
    let (_, agreed) = studio
        .plane
        .answer(customer, &elsewhere.describes("0"))
        .unwrap();
    assert!(!agreed.is_held());
    elsewhere.hear();
    elsewhere.say(Codec::Pcmu, &[3_000; 160]);
    let first = at_agent.hear_sound();
    assert_eq!(
        first.payload,
        [Codec::Pcmu.encode(3_000); 160],
        "what was said on hold is not heard"
    );
}
