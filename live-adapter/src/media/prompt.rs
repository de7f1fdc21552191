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
        "{}: {written}; allowed is 8000 Hz, one channel, 16 bits of PCM or 8 of G.711, or raw G.711 named .ul, .ulaw, .al or .alaw",
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
    /// Reads a WAV file (8 kHz, mono, 16 bits or G.711), or raw G.711 by its name's end.
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

fn bytes(file: &Path) -> Result<Vec<u8>, PromptError> {
    fs::read(file).map_err(|source| PromptError::Unreadable {
        file: file.to_owned(),
        source,
    })
}

fn raw(file: &Path, codec: Codec) -> Result<Vec<i16>, PromptError> {
    let bytes = bytes(file)?.into_iter();
    Ok(bytes.map(|byte| codec.decode(byte)).collect())
}

fn wav(file: &Path) -> Result<Vec<i16>, PromptError> {
    let bytes = bytes(file)?;
    let broken = |reason: &str| PromptError::Broken {
        file: file.to_owned(),
        reason: reason.to_owned(),
    };
    let chunks = match bytes.as_slice() {
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'A',
            b'V',
            b'E',
            chunks @ ..,
        ] => chunks,
        _ => {
            return Err(broken(
                "no WAV file: RIFF and WAVE are not at its beginning",
            ));
        }
    };
    let format = chunk(chunks, *b"fmt ").ok_or_else(|| broken("no fmt chunk, or it is cut off"))?;
    let format = Format::of(format).ok_or_else(|| broken("its fmt chunk is too short"))?;
    let data = chunk(chunks, *b"data").ok_or_else(|| broken("no data chunk, or it is cut off"))?;
    let law = match format {
        Format {
            tag: PCM, bits: 16, ..
        } => None,
        Format {
            tag: A_LAW,
            bits: 8,
            ..
        } => Some(Codec::Pcma),
        Format {
            tag: MU_LAW,
            bits: 8,
            ..
        } => Some(Codec::Pcmu),
        _ => return Err(format.refused(file)),
    };
    if format.rate_hz != RATE_HZ || format.channels != 1 {
        return Err(format.refused(file));
    }
    Ok(match law {
        Some(law) => data.iter().map(|&byte| law.decode(byte)).collect(),
        None => {
            let (samples, _) = data.as_chunks::<2>();
            samples.iter().map(|&it| i16::from_le_bytes(it)).collect()
        }
    })
}

/// What a WAV file has in it. Source: Microsoft, "Multimedia Programming Interface and Data Specifications 1.0",
/// and its registered wave formats.
struct Format {
    tag: u16,
    channels: u16,
    rate_hz: u32,
    bits: u16,
}

const PCM: u16 = 1;
const A_LAW: u16 = 6;
const MU_LAW: u16 = 7;

impl Format {
    fn of(chunk: &[u8]) -> Option<Self> {
        let [t0, t1, c0, c1, r0, r1, r2, r3, _, _, _, _, _, _, b0, b1, ..] = *chunk else {
            return None;
        };
        Some(Self {
            tag: u16::from_le_bytes([t0, t1]),
            channels: u16::from_le_bytes([c0, c1]),
            rate_hz: u32::from_le_bytes([r0, r1, r2, r3]),
            bits: u16::from_le_bytes([b0, b1]),
        })
    }

    fn refused(&self, file: &Path) -> PromptError {
        let kind = match self.tag {
            PCM => "PCM".to_owned(),
            A_LAW => "A-law".to_owned(),
            MU_LAW => "mu-law".to_owned(),
            tag => format!("format {tag:#06x}"),
        };
        let Self {
            rate_hz,
            channels,
            bits,
            ..
        } = self;
        PromptError::Format {
            file: file.to_owned(),
            written: format!("{rate_hz} Hz, {channels} channels, {bits} bits of {kind}"),
        }
    }
}

/// The first chunk of that name, if all of it is there.
fn chunk(mut chunks: &[u8], name: [u8; 4]) -> Option<&[u8]> {
    while let [a, b, c, d, l0, l1, l2, l3, rest @ ..] = chunks {
        let length = u32::from_le_bytes([*l0, *l1, *l2, *l3]) as usize;
        if [*a, *b, *c, *d] == name {
            return rest.get(..length);
        }
        // Chunks begin at even places.
        chunks = rest.get(length + length % 2..)?;
    }
    None
}
