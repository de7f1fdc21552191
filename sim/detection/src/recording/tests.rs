use std::f64::consts::PI;

use super::*;

fn wave(tag: u16, channels: u16, rate: u32, bits: u16, data: &[u8]) -> Vec<u8> {
    let block = channels * bits / 8;
    let mut bytes = b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0".to_vec();
    for half in [tag, channels] {
        bytes.extend(half.to_le_bytes());
    }
    bytes.extend(rate.to_le_bytes());
    bytes.extend((rate * u32::from(block)).to_le_bytes());
    bytes.extend(block.to_le_bytes());
    bytes.extend(bits.to_le_bytes());
    // A chunk nobody asked for, of an odd length.
    bytes.extend(b"LIST\x03\0\0\0abc\0data");
    bytes.extend((data.len() as u32).to_le_bytes());
    bytes.extend(data);
    bytes
}

fn read(bytes: &[u8]) -> Vec<i16> {
    Recording::from_bytes(bytes).expect("a recording").samples
}

fn tone(rate: u32, hz: f64, seconds: f64) -> Vec<i16> {
    let count = (f64::from(rate) * seconds) as u32;
    let sample = |at| (10_000.0 * (2.0 * PI * hz * f64::from(at) / f64::from(rate)).sin()) as i16;
    (0..count).map(sample).collect()
}

fn little_endian(samples: &[i16]) -> Vec<u8> {
    samples.iter().flat_map(|it| it.to_le_bytes()).collect()
}

/// Loudness, without the ends where the filter sees nothing beyond.
fn level(samples: &[i16]) -> f64 {
    let middle = &samples[100..samples.len() - 100];
    let power: f64 = middle.iter().map(|&it| f64::from(it).powi(2)).sum();
    (power / middle.len() as f64).sqrt()
}

#[test]
fn every_kind_of_sample_gives_the_same_scale() {
    assert_eq!(
        read(&wave(
            1,
            1,
            8000,
            16,
            &little_endian(&[0, 256, -256, 32767])
        )),
        [0, 256, -256, 32767]
    );
    assert_eq!(
        read(&wave(1, 1, 8000, 8, &[128, 129, 127, 255, 0])),
        [0, 256, -256, 32512, -32768]
    );
    assert_eq!(
        read(&wave(1, 1, 8000, 24, &[0, 1, 0, 255, 255, 127])),
        [1, 32767]
    );
    let floats: Vec<u8> = [0.5_f32, -2.0, f32::NAN]
        .iter()
        .flat_map(|it| it.to_le_bytes())
        .collect();
    assert_eq!(read(&wave(3, 1, 8000, 32, &floats)), [16384, -32768, 0]);
}

#[test]
fn of_two_channels_the_left_one_is_heard() {
    let both = little_endian(&[1, 100, 2, 200, 3, 300]);
    assert_eq!(read(&wave(1, 2, 8000, 16, &both)), [1, 2, 3]);
    assert_eq!(read(&wave(7, 2, 8000, 8, &[0x80, 0, 0x80, 0])).len(), 2);
}

/// ITU-T G.711, tables 1a to 2b: the decoder's outputs, on the 16 bit scale.
#[test]
fn companded_samples_are_those_of_the_standard() {
    let mu = read(&wave(
        7,
        1,
        8000,
        8,
        &[0xff, 0x7f, 0x80, 0x00, 0xfe, 0xef, 0xf0],
    ));
    assert_eq!(mu, [0, 0, 32124, -32124, 8, 132, 120]);
    let a = read(&wave(6, 1, 8000, 8, &[0xd5, 0x55, 0xaa, 0x2a, 0xc5, 0xf5]));
    assert_eq!(a, [8, -8, 32256, -32256, 264, 528]);
}

#[test]
fn a_higher_rate_keeps_the_speech_band_and_folds_nothing_into_it() {
    for factor in [2, 3, 6] {
        let rate = RATE_HZ * factor;
        let halved = |hz| read(&wave(1, 1, rate, 16, &little_endian(&tone(rate, hz, 0.5))));
        let kept = level(&halved(1000.0));
        assert!(
            (kept / level(&tone(8000, 1000.0, 0.5)) - 1.0).abs() < 0.01,
            "{factor}: {kept}"
        );
        assert_eq!(halved(1000.0).len(), 4000);
        let folded = level(&halved(4600.0));
        assert!(folded < kept / 1000.0, "{factor}: {folded}");
    }
}

#[test]
fn what_is_no_recording_is_told_apart() {
    let error = |bytes: &[u8]| {
        Recording::from_bytes(bytes)
            .expect_err("unusable")
            .to_string()
    };
    assert!(error(b"").contains("is empty"));
    assert!(error(b"ID3\x03 an MP3 file, surely").contains("does not begin with RIFF"));
    let data = little_endian(&[1, 2, 3, 4]);
    assert!(
        error(&wave(1, 1, 8000, 12, &data)).starts_with("has 12 bits a sample in format 0x0001")
    );
    assert!(
        error(&wave(1, 1, 44_100, 16, &data))
            .starts_with("has 44100 samples a second; allowed are")
    );
    assert!(error(&wave(2, 1, 8000, 8, &data)).starts_with("has 8 bits a sample in format 0x0002"));
    assert!(
        error(&wave(7, 1, 8000, 16, &data)).starts_with("has 16 bits a sample in format 0x0007")
    );
    assert!(error(&wave(1, 0, 8000, 16, &data)).contains("no channels"));
    assert_eq!(error(&wave(1, 1, 8000, 16, &[])), "has no samples");
    let mut cut = wave(1, 1, 8000, 16, &data);
    cut.truncate(cut.len() - 3);
    assert!(error(&cut).starts_with("is cut off"), "{}", error(&cut));
    let whole = wave(1, 1, 8000, 16, &data);
    for end in 0..whole.len() {
        assert!(Recording::from_bytes(&whole[..end]).is_err(), "{end}");
    }
}
