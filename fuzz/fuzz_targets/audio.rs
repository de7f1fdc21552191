//! Sound: whatever comes, frames and holes in any order, is heard to its end; speech begins and ends in turn,
//! nothing is dated ahead, and the same sound is heard the same by a second ear.
#![no_main]

use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use outpace_engine::cpa::audio::{AgentEar, FRAME_SAMPLES, FrontEnd, Gate};
use outpace_engine::cpa::{Heard, Sound};

/// An hour.
const FRAMES_MAX: usize = 180_000;

fuzz_target!(|data: &[u8]| {
    let Some((&kind, parts)) = data.split_first() else {
        return;
    };
    let gate = match kind {
        0..128 => Gate::Neural,
        kind => Gate::Energy {
            threshold: u16::from(kind - 128) * 64,
        },
    };
    let heard = hear(gate, parts);
    assert_eq!(heard, hear(gate, parts));
});

/// Each part is a byte that says what, one that says how many frames, and for sound two more.
fn hear(gate: Gate, parts: &[u8]) -> Vec<Heard> {
    let mut ear = FrontEnd::new(gate);
    let (mut agent, mut agent_speaks) = (AgentEar::new(), false);
    let mut heard = Vec::new();
    let (mut frames, mut phase, mut bits) = (0, 0.0_f32, 1_u32);
    for part in parts.chunks_exact(4) {
        let [what, count, pitch, level] = [part[0], part[1], part[2], part[3]];
        for _ in 0..count {
            frames += 1;
            if frames > FRAMES_MAX {
                return heard;
            }
            let before = heard.len();
            let mut tell = |sound| heard.push(sound);
            if what % 4 == 0 {
                ear.missing(&mut tell);
            } else {
                let amplitude = f32::from(level) * 129.0;
                let step = f32::from(pitch) / 256.0;
                let frame: [i16; FRAME_SAMPLES] = std::array::from_fn(|_| {
                    bits = bits.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    phase = (phase + step).fract();
                    match what % 4 {
                        1 => ((phase - 0.5) * amplitude) as i16,
                        2 => ((phase * std::f32::consts::PI).sin() * amplitude) as i16,
                        _ => (bits >> 16) as i16 / (1 + (255 - i16::from(level))),
                    }
                });
                ear.frame(&frame, &mut tell);
                agent.frame(&frame, &mut |heard, until| {
                    assert!(heard.at <= until, "{heard:?} lies ahead of {until:?}");
                    assert_eq!(agent_speaks, heard.sound == Sound::AgentOff, "{heard:?}");
                    agent_speaks = !agent_speaks;
                });
            }
            for sound in &heard[before..] {
                assert!(sound.at <= ear.heard_until(), "{sound:?} lies ahead");
            }
        }
    }
    assert_eq!(ear.heard_until(), Duration::from_millis(20) * frames as u32);
    let mut speaking = false;
    for Heard { sound, .. } in &heard {
        if let Sound::SpeechOn | Sound::SpeechOff = sound {
            assert_eq!(speaking, *sound == Sound::SpeechOff, "{heard:?}");
            speaking = !speaking;
        }
    }
    heard
}
