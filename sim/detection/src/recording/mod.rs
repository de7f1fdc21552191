//! Recordings of answered calls: WAV files, as 8 kHz linear samples.

mod g711;
mod resampling;
mod riff;

use std::fs;
use std::path::Path;

use g711::Law;

/// What the called side sent from the moment of answer: 8 kHz, 16 bit, one channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// The samples.
    pub samples: Vec<i16>,
}

/// Samples a second, here and in the telephone network.
pub const RATE_HZ: u32 = 8000;

/// Longer files are not read: over an hour at any rate accepted here.
const BYTES_MAX: u64 = 1 << 30;

/// What is read, for messages.
const ALLOWED: &str = "allowed are WAV files of 8, 16, 24 or 32 bit PCM, 32 bit float, mu-law or A-law, \
                       of 8000, 16000, 24000, 32000, 40000 or 48000 samples a second";

/// Why a recording cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordingError {
    /// It cannot be read at all.
    #[error("cannot be read: {0}")]
    Read(String),
    /// It is too long.
    #[error("has {0} bytes; allowed are at most {BYTES_MAX}")]
    Long(u64),
    /// It is no WAV file, or a broken one.
    #[error("is no WAV file ({0}); {ALLOWED}")]
    Format(String),
    /// Its samples are of a kind not read here.
    #[error("has {0}; {ALLOWED}")]
    Kind(String),
    /// It ends too early.
    #[error("is cut off: {0}")]
    CutOff(String),
    /// There is nothing in it.
    #[error("has no samples")]
    Empty,
}

impl Recording {
    /// Reads a WAV file; of several channels the first (left) one, of a higher rate every n-th sample behind a
    /// low-pass filter.
    ///
    /// # Errors
    /// When the file is not of a kind read here, is cut off or empty.
    pub fn read(path: &Path) -> Result<Self, RecordingError> {
        let unreadable = |error: std::io::Error| RecordingError::Read(error.to_string());
        let length = fs::metadata(path).map_err(unreadable)?.len();
        if length > BYTES_MAX {
            return Err(RecordingError::Long(length));
        }
        Self::from_bytes(&fs::read(path).map_err(unreadable)?)
    }

    /// The same of a file's bytes.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, RecordingError> {
        let wave = riff::Wave::of(bytes)?;
        let rate = wave.rate;
        let samples = samples(&wave)?;
        if samples.is_empty() {
            return Err(RecordingError::Empty);
        }
        let factor = rate / RATE_HZ;
        if !rate.is_multiple_of(RATE_HZ) || !(1..=6).contains(&factor) {
            return Err(RecordingError::Kind(format!("{rate} samples a second")));
        }
        Ok(Self {
            samples: resampling::every(samples, factor as usize),
        })
    }

    /// How long it is, in seconds.
    #[must_use]
    pub fn length_s(&self) -> f64 {
        self.samples.len() as f64 / f64::from(RATE_HZ)
    }
}

/// The first channel, on the 16 bit scale.
fn samples(wave: &riff::Wave) -> Result<Vec<i16>, RecordingError> {
    let width = usize::from(wave.bits / 8);
    // One sample of each channel.
    let block = usize::from(wave.channels) * width;
    let unknown = || {
        RecordingError::Kind(format!(
            "{} bits a sample in format {:#06x}",
            wave.bits, wave.tag
        ))
    };
    if width == 0 || !wave.bits.is_multiple_of(8) || usize::from(wave.block) != block {
        return Err(unknown());
    }
    let linear: fn(&[u8]) -> i16 = match (wave.tag, wave.bits) {
        (riff::PCM, 8) => |bytes| (i16::from(bytes[0]) - 128) << 8,
        // Of more bits the upper sixteen; the lowest byte is the first.
        (riff::PCM, 16 | 24 | 32) => {
            |bytes| i16::from_le_bytes([bytes[bytes.len() - 2], bytes[bytes.len() - 1]])
        }
        // A sample that is no number is silence; one beyond full scale is clipped.
        (riff::FLOAT, 32) => |bytes| {
            let sample = f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
            (sample * 32767.0).round() as i16
        },
        (riff::A_LAW, 8) => |bytes| Law::A.linear(bytes[0]),
        (riff::MU_LAW, 8) => |bytes| Law::Mu.linear(bytes[0]),
        _ => return Err(unknown()),
    };
    let blocks = wave.data.chunks_exact(block);
    Ok(blocks.map(|block| linear(&block[..width])).collect())
}

#[cfg(test)]
mod tests;
