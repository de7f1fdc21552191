//! ITU-T G.711: eight bits a sample, as the telephone network carries speech.

/// A companding law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Law {
    /// mu-law (PCMU), of North America and Japan.
    Mu,
    /// A-law (PCMA), of everywhere else.
    A,
}

impl Law {
    /// The linear sample, on the 16 bit scale.
    pub(super) fn linear(self, code: u8) -> i16 {
        let (is_negative, magnitude) = match self {
            Self::Mu => {
                // All bits are inverted on the line. 33 is the law's bias, here four times as large.
                let code = !code;
                let (exponent, mantissa) = (code >> 4 & 7, i32::from(code & 15));
                let magnitude = (((mantissa << 3) + 132) << exponent) - 132;
                (code & 0x80 != 0, magnitude)
            }
            Self::A => {
                // Even bits are inverted on the line.
                let code = code ^ 0x55;
                let (exponent, mantissa) = (code >> 4 & 7, i32::from(code & 15));
                let magnitude = match exponent {
                    0 => (mantissa << 4) + 8,
                    _ => ((mantissa << 4) + 264) << (exponent - 1),
                };
                (code & 0x80 == 0, magnitude)
            }
        };
        let sample = if is_negative { -magnitude } else { magnitude };
        i16::try_from(sample).expect("fourteen bits fit sixteen")
    }
}
