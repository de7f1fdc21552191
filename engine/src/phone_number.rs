//! Telephone numbers that do not leak into logs.

use core::fmt;

/// A number in E.164 form (ITU-T E.164 § 6: at most 15 digits, the country code first).
///
/// `Debug` shows the last two digits only and there is no `Display`, so that a number reaches a log
/// on purpose or not at all. [`PhoneNumber::digits`] is the one way out: for the wire and the journal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneNumber(u64);

impl PhoneNumber {
    /// Fewest digits taken. Shorter strings are service codes, which a dialer must not call.
    pub const MIN_DIGITS: usize = 7;

    /// Most digits an international number has (ITU-T E.164 § 6.1).
    pub const MAX_DIGITS: usize = 15;

    pub(crate) const LOWEST: Self = Self(FEWEST);

    /// Reads digits without the leading `+`. The digits must begin with a country code, so not with 0.
    ///
    /// # Errors
    /// Says which rule of E.164 the text breaks.
    pub fn parse(text: &str) -> Result<Self, InvalidNumber> {
        let digits = text.strip_prefix('+').unwrap_or(text);
        if let Some(found) = digits.chars().find(|c| !c.is_ascii_digit()) {
            return Err(InvalidNumber::NotADigit(found));
        }
        if digits.len() < Self::MIN_DIGITS {
            return Err(InvalidNumber::TooShort(digits.len()));
        }
        if digits.len() > Self::MAX_DIGITS {
            return Err(InvalidNumber::TooLong(digits.len()));
        }
        if digits.starts_with('0') {
            return Err(InvalidNumber::NoCountryCode);
        }
        Ok(Self(digits.bytes().fold(0, |number, digit| {
            number * 10 + u64::from(digit - b'0')
        })))
    }

    /// The number with these digits, country code first.
    ///
    /// # Errors
    /// Says which rule of E.164 the digits break.
    pub const fn from_digits(digits: u64) -> Result<Self, InvalidNumber> {
        if digits >= FEWEST && digits <= MOST {
            return Ok(Self(digits));
        }
        let count = match digits.checked_ilog10() {
            Some(log) => log as usize + 1,
            None => return Err(InvalidNumber::NoCountryCode),
        };
        if count < Self::MIN_DIGITS {
            Err(InvalidNumber::TooShort(count))
        } else {
            Err(InvalidNumber::TooLong(count))
        }
    }

    /// The digits, country code first, without `+`.
    #[must_use]
    pub const fn digits(self) -> u64 {
        self.0
    }
}

/// The lowest and the highest number there can be.
const FEWEST: u64 = 10_u64.pow(PhoneNumber::MIN_DIGITS as u32 - 1);
const MOST: u64 = 10_u64.pow(PhoneNumber::MAX_DIGITS as u32) - 1;

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "…{:02}", self.0 % 100)
    }
}

/// Why a text is not a number one may dial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidNumber {
    /// A character that is not a digit.
    NotADigit(char),
    /// Fewer than [`PhoneNumber::MIN_DIGITS`] digits.
    TooShort(usize),
    /// More than [`PhoneNumber::MAX_DIGITS`] digits.
    TooLong(usize),
    /// Begins with 0: a national number without its country code.
    NoCountryCode,
}

impl fmt::Display for InvalidNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotADigit(found) => write!(f, "{found:?} is not a digit"),
            Self::TooShort(digits) => write!(
                f,
                "{digits} digits, at least {} needed",
                PhoneNumber::MIN_DIGITS
            ),
            Self::TooLong(digits) => write!(
                f,
                "{digits} digits, at most {} allowed",
                PhoneNumber::MAX_DIGITS
            ),
            Self::NoCountryCode => {
                f.write_str("begins with 0; write the country code first, as in +1 or +44")
            }
        }
    }
}

impl core::error::Error for InvalidNumber {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_to_fifteen_digits_with_their_country() {
        assert!(PhoneNumber::parse("+1234567").is_ok());
        assert_eq!(
            PhoneNumber::parse("123456"),
            Err(InvalidNumber::TooShort(6))
        );
        assert_eq!(
            PhoneNumber::parse("123456789012345").map(PhoneNumber::digits),
            Ok(123_456_789_012_345)
        );
        assert_eq!(
            PhoneNumber::parse("1234567890123456"),
            Err(InvalidNumber::TooLong(16))
        );
        assert_eq!(
            PhoneNumber::parse("0201234567"),
            Err(InvalidNumber::NoCountryCode)
        );
        assert_eq!(
            PhoneNumber::parse("+1555-1234"),
            Err(InvalidNumber::NotADigit('-'))
        );
    }

    #[test]
    fn debug_keeps_the_number_to_itself() {
        let number = PhoneNumber::parse("+15551234567").expect("valid");
        assert_eq!(alloc::format!("{number:?}"), "…67");
    }
}
