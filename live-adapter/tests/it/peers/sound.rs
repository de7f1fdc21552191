//! Sounds as the peers play and record them.

use std::path::Path;
use std::process::Command;

/// Says a text with a synthesised voice: samples at 8 kHz.
pub(crate) fn speak(text: &str) -> Vec<i16> {
    let folder = tempfile::tempdir().unwrap();
    run(
        folder.path(),
        "espeak-ng",
        &["-s", "150", "-w", "said.wav", text],
    );
    run(
        folder.path(),
        "sox",
        &["said.wav", "-r", "8000", "-c", "1", "-b", "16", "8k.wav"],
    );
    read_wav(&folder.path().join("8k.wav"))
}

/// Samples as a file of mu-law bytes, which sipp plays.
pub(crate) fn write_mu_law(samples: &[i16], path: &Path) {
    let bytes: Vec<u8> = samples
        .iter()
        .map(|&it| outpace_live::media::Codec::Pcmu.encode(it))
        .collect();
    std::fs::write(path, bytes).unwrap();
}

/// Samples as a WAV file: 8 kHz, one channel, 16 bit.
pub(crate) fn write_wav(samples: &[i16], path: &Path) {
    let data = 2 * samples.len() as u32;
    let mut bytes = Vec::with_capacity(44 + samples.len() * 2);
    bytes.extend_from_slice(b"RIFF");
    bytes.extend_from_slice(&(36 + data).to_le_bytes());
    bytes.extend_from_slice(b"WAVEfmt ");
    bytes.extend_from_slice(&16_u32.to_le_bytes());
    for field in [1_u16, 1] {
        bytes.extend_from_slice(&field.to_le_bytes());
    }
    for field in [8000_u32, 16_000] {
        bytes.extend_from_slice(&field.to_le_bytes());
    }
    for field in [2_u16, 16] {
        bytes.extend_from_slice(&field.to_le_bytes());
    }
    bytes.extend_from_slice(b"data");
    bytes.extend_from_slice(&data.to_le_bytes());
    for sample in samples {
        bytes.extend_from_slice(&sample.to_le_bytes());
    }
    std::fs::write(path, bytes).unwrap();
}

/// Samples of a WAV file of 8 kHz; a header that was never finished (its writer was ended) is passed over.
pub(crate) fn read_wav(path: &Path) -> Vec<i16> {
    let bytes = std::fs::read(path).unwrap();
    let data = bytes.windows(4).position(|it| it == b"data").unwrap() + 8;
    bytes[data..]
        .chunks_exact(2)
        .map(|it| i16::from_le_bytes([it[0], it[1]]))
        .collect()
}

/// Silence of so many milliseconds.
pub(crate) fn silence(ms: usize) -> Vec<i16> {
    vec![0; ms * 8]
}

/// A machine's beep of so many milliseconds: 1 kHz.
pub(crate) fn beep(ms: usize) -> Vec<i16> {
    let sample = |place: usize| {
        let turn = std::f64::consts::TAU * 1000.0 * place as f64 / 8000.0;
        (8000.0 * turn.sin()) as i16
    };
    (0..ms * 8).map(sample).collect()
}

/// How loud it is, every 20 ms.
fn envelope(samples: &[i16]) -> Vec<f64> {
    samples
        .chunks(160)
        .map(|it| {
            let power: f64 = it.iter().map(|&x| f64::from(x) * f64::from(x)).sum();
            (power / it.len() as f64).sqrt()
        })
        .collect()
}

/// How alike the loudness of `part` is to that of its best place in `whole`: 1 is the same.
pub(crate) fn correlation(part: &[i16], whole: &[i16]) -> f64 {
    let (part, whole) = (envelope(part), envelope(whole));
    if whole.len() < part.len() {
        return 0.0;
    }
    (0..=whole.len() - part.len())
        .map(|shift| pearson(&part, &whole[shift..shift + part.len()]))
        .fold(0.0, f64::max)
}

fn pearson(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len() as f64;
    let (mean_a, mean_b) = (a.iter().sum::<f64>() / n, b.iter().sum::<f64>() / n);
    let mut sums = (0.0, 0.0, 0.0);
    for (x, y) in a.iter().zip(b) {
        let (x, y) = (x - mean_a, y - mean_b);
        sums = (sums.0 + x * y, sums.1 + x * x, sums.2 + y * y);
    }
    if sums.1 * sums.2 == 0.0 {
        0.0
    } else {
        sums.0 / (sums.1 * sums.2).sqrt()
    }
}

fn run(folder: &Path, program: &str, arguments: &[&str]) {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}; see tests/install-tools.sh"));
    assert!(output.status.success(), "{program}: {output:?}");
}
