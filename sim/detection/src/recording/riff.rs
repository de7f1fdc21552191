//! The chunks of a WAV file.
//!
//! Source: Microsoft and IBM, "Multimedia Programming Interface and Data Specifications 1.0", 1991, with
//! `WAVEFORMATEXTENSIBLE`; format tags in RFC 2361.

use super::RecordingError;

/// A WAV file taken apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wave<'a> {
    /// `wFormatTag`; of an extensible file, the one in its sub-format.
    pub(super) tag: u16,
    pub(super) channels: u16,
    /// Samples a second.
    pub(super) rate: u32,
    /// Bytes for one sample of each channel.
    pub(super) block: u16,
    /// Bits a sample.
    pub(super) bits: u16,
    /// The samples.
    pub(super) data: &'a [u8],
}

/// Linear samples.
pub(super) const PCM: u16 = 1;
/// Samples between -1 and 1.
pub(super) const FLOAT: u16 = 3;
/// G.711, the law of everywhere but North America and Japan.
pub(super) const A_LAW: u16 = 6;
/// G.711, the law of North America and Japan.
pub(super) const MU_LAW: u16 = 7;
/// A format written out in a longer header.
const EXTENSIBLE: u16 = 0xfffe;

impl<'a> Wave<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Result<Self, RecordingError> {
        let broken = |why: &str| RecordingError::Format(why.to_owned());
        let mut rest = match bytes.split_at_checked(12) {
            Some((head, rest)) if head.starts_with(b"RIFF") && head.ends_with(b"WAVE") => rest,
            Some(_) => return Err(broken("it does not begin with RIFF and WAVE")),
            None if bytes.is_empty() => return Err(broken("it is empty")),
            None => return Err(broken("it is shorter than a header")),
        };
        let mut format = None;
        while let Some((head, body)) = rest.split_at_checked(8) {
            let length = word(head, 4) as usize;
            let chunk = &body[..length.min(body.len())];
            match &head[..4] {
                b"fmt " if chunk.len() >= 16 => format = Some(chunk),
                b"fmt " => return Err(broken("its format chunk is too short")),
                b"data" if chunk.len() < length => {
                    let (found, said) = (chunk.len(), length);
                    let why =
                        format!("its header says {said} bytes of samples, and there are {found}");
                    return Err(RecordingError::CutOff(why));
                }
                b"data" => {
                    let format =
                        format.ok_or_else(|| broken("its samples come before their format"))?;
                    return Self::with(format, chunk).ok_or_else(|| broken("it has no channels"));
                }
                _ => {}
            }
            // Chunks begin at even places.
            rest = body.get(length + length % 2..).unwrap_or_default();
        }
        Err(broken("it has no chunk of samples"))
    }

    fn with(format: &[u8], data: &'a [u8]) -> Option<Self> {
        let tag = half_word(format, 0);
        let tag = match tag {
            EXTENSIBLE if format.len() >= 26 => half_word(format, 24),
            other => other,
        };
        let channels = half_word(format, 2);
        (channels > 0).then(|| Self {
            tag,
            channels,
            rate: word(format, 4),
            block: half_word(format, 12),
            bits: half_word(format, 14),
            data,
        })
    }
}

fn half_word(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

fn word(bytes: &[u8], at: usize) -> u32 {
    u32::from(half_word(bytes, at)) | u32::from(half_word(bytes, at + 2)) << 16
}
