//! G.711: 8,000 samples a second in a byte each, by the A-law or the mu-law.

use audio_codec_algorithms::{
    convert_alaw_to_ulaw, convert_ulaw_to_alaw, decode_alaw, decode_ulaw, encode_alaw, encode_ulaw,
};

/// Samples a second, and ticks of the RTP clock a second.
pub const RATE_HZ: u32 = 8_000;

/// A law of ITU-T G.711.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Codec {
    /// Mu-law: North America and Japan.
    Pcmu,
    /// A-law: the rest of the world.
    Pcma,
}

impl Codec {
    /// Every codec, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Pcmu, Self::Pcma];

    /// Its static payload type. Source: RFC 3551, table 4.
    #[must_use]
    pub const fn payload_type(self) -> u8 {
        match self {
            Self::Pcmu => 0,
            Self::Pcma => 8,
        }
    }

    /// Its encoding name (RFC 3551 § 4.5.14).
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pcmu => "PCMU",
            Self::Pcma => "PCMA",
        }
    }

    /// The codec of that encoding name, in any case.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|codec| codec.name().eq_ignore_ascii_case(name))
    }

    /// What silence is: the byte of a zero.
    #[must_use]
    pub const fn silence(self) -> u8 {
        match self {
            Self::Pcmu => 0xff,
            Self::Pcma => 0xd5,
        }
    }

    /// A byte as a 16-bit sample.
    #[must_use]
    pub fn decode(self, byte: u8) -> i16 {
        match self {
            Self::Pcmu => decode_ulaw(byte),
            Self::Pcma => decode_alaw(byte),
        }
    }

    /// The byte nearest to a 16-bit sample.
    #[must_use]
    pub fn encode(self, sample: i16) -> u8 {
        match self {
            Self::Pcmu => encode_ulaw(sample),
            Self::Pcma => encode_alaw(sample),
        }
    }

    /// Writes what `self` says in the words of `other` (ITU-T G.711, tables 3 and 4).
    pub fn transcode(self, other: Self, bytes: &mut [u8]) {
        let convert = match (self, other) {
            (Self::Pcmu, Self::Pcma) => convert_ulaw_to_alaw,
            (Self::Pcma, Self::Pcmu) => convert_alaw_to_ulaw,
            (Self::Pcmu, Self::Pcmu) | (Self::Pcma, Self::Pcma) => return,
        };
        for byte in bytes {
            *byte = convert(*byte);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_is_a_zero() {
        for codec in Codec::ALL {
            assert_eq!(codec.encode(0), codec.silence(), "{codec:?}");
            assert!(codec.decode(codec.silence()).abs() <= 8, "{codec:?}");
        }
    }

    /// G.711 has 4 % of the sample as its widest step, A-law 8 near zero and mu-law 4.
    #[test]
    fn a_sample_survives_each_law_and_both() {
        for sample in (-32_000i16..=32_000).step_by(37) {
            let near = |heard: i16, times: i32| {
                let off = (i32::from(heard) - i32::from(sample)).abs();
                assert!(
                    off <= times * (16 + i32::from(sample).abs() / 25),
                    "{sample} became {heard}"
                );
            };
            for codec in Codec::ALL {
                near(codec.decode(codec.encode(sample)), 1);
                let other = Codec::ALL[usize::from(codec == Codec::Pcmu)];
                let mut byte = [codec.encode(sample)];
                codec.transcode(other, &mut byte);
                near(other.decode(byte[0]), 2);
            }
        }
    }
}
