//! Recorded messages: WAV files, or raw G.711.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use thiserror::Error;

use super::codec::{Codec, RATE_HZ};

/// Why a message cannot be played.
#[derive(Debug, Error)]
pub enum PromptError {
    /// The file cannot be read.
    #[error("{}: {source}", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It is no WAV file, or one that ends early.
    #[error("{}: {reason}", file.display())]
    Broken {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// It is another kind of WAV file.
    #[error(
        "{}: {written}; allowed is 8000 Hz, one channel, 16 bits of PCM, or raw G.711 named .ul, .ulaw, .al or .alaw",
        file.display()
    )]
    Format {
        /// The file.
        file: PathBuf,
        /// What it has.
        written: String,
    },
    /// Nothing is in it.
    #[error("{}: no sound in it", .0.display())]
    Empty(PathBuf),
    /// It is longer than a message may be.
    #[error("{}: longer than {} minutes", .0.display(), LONGEST_S / 60)]
    TooLong(PathBuf),
}

/// No message is longer, in seconds: 29 MB in memory.
const LONGEST_S: u32 = 30 * 60;

/// A recorded message. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    samples: Arc<[i16]>,
}

impl Prompt {
    /// Reads a WAV file (8 kHz, mono, 16 bits), or raw G.711 by its name's end.
    ///
    /// # Errors
    /// When the file cannot be read, or is something else.
    pub fn read(file: &Path) -> Result<Self, PromptError> {
        let ending = file.extension().and_then(|it| it.to_str());
        let samples = match ending.map(str::to_ascii_lowercase).as_deref() {
            Some("ul" | "ulaw") => raw(file, Codec::Pcmu)?,
            Some("al" | "alaw") => raw(file, Codec::Pcma)?,
            _ => wav(file)?,
        };
        if samples.is_empty() {
            return Err(PromptError::Empty(file.to_owned()));
        }
        if samples.len() > (LONGEST_S * RATE_HZ) as usize {
            return Err(PromptError::TooLong(file.to_owned()));
        }
        Ok(Self::of(samples))
    }

    /// A message of samples, 8,000 a second.
    #[must_use]
    pub fn of(samples: Vec<i16>) -> Self {
        Self {
            samples: samples.into(),
        }
    }

    /// Its samples, 8,000 a second.
    #[must_use]
    pub fn samples(&self) -> &[i16] {
        &self.samples
    }

    /// How long it takes.
    #[must_use]
    pub fn length(&self) -> Duration {
        Duration::from_micros(self.samples.len() as u64 * 125)
    }
}

fn raw(file: &Path, codec: Codec) -> Result<Vec<i16>, PromptError> {
    let bytes = fs::read(file).map_err(|source| PromptError::Unreadable {
        file: file.to_owned(),
        source,
    })?;
    Ok(bytes.into_iter().map(|byte| codec.decode(byte)).collect())
}

fn wav(file: &Path) -> Result<Vec<i16>, PromptError> {
    let broken = |error: hound::Error| match error {
        hound::Error::IoError(source) if source.kind() != io::ErrorKind::UnexpectedEof => {
            PromptError::Unreadable {
                file: file.to_owned(),
                source,
            }
        }
        other => PromptError::Broken {
            file: file.to_owned(),
            reason: other.to_string(),
        },
    };
    let mut reader = hound::WavReader::open(file).map_err(broken)?;
    let spec = reader.spec();
    let is_ours = spec.sample_rate == RATE_HZ
        && spec.channels == 1
        && spec.bits_per_sample == 16
        && spec.sample_format == hound::SampleFormat::Int;
    if !is_ours {
        return Err(PromptError::Format {
            file: file.to_owned(),
            written: format!(
                "{} Hz, {} channels, {} bits of {}",
                spec.sample_rate,
                spec.channels,
                spec.bits_per_sample,
                match spec.sample_format {
                    hound::SampleFormat::Int => "PCM",
                    hound::SampleFormat::Float => "floating point",
                }
            ),
        });
    }
    reader
        .samples::<i16>()
        .collect::<Result<_, _>>()
        .map_err(broken)
}
