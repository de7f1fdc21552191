//! Which number the person called sees.
//!
//! From low to high: the campaign's, the record's, and that of the flow event PreDial, which here is a table
//! of rules: pure data, so that the same facts give the same call.

use alloc::vec::Vec;
use core::fmt;
use core::ops::RangeInclusive;

use crate::phone_number::PhoneNumber;

/// Caller ids of a campaign. What a contact's record says ([`crate::Input::CallerIdGiven`]) comes before
/// the campaign's; what PreDial says comes before both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CallerIds {
    /// The campaign's own (`outdialANI`); `None` leaves it to the trunk.
    pub campaign: Option<PhoneNumber>,
    /// PreDial with SetCallerID: of the rules that fit a call the first is followed; at most
    /// [`PRE_DIAL_RULES_MAX`].
    pub pre_dial: Vec<PreDialRule>,
}

/// Sets the caller id of calls to which all of it applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreDialRule {
    /// How the number dialled begins; `None` for any number.
    pub prefix: Option<NumberPrefix>,
    /// The contact's how many-th dialled call it is, from 1.
    pub attempts: RangeInclusive<u16>,
    /// The list the contact is on, by its number in the campaign: 1 is the campaign's own, 2 the first that
    /// was added. `None` for any list.
    pub list: Option<u16>,
    /// What the person called then sees.
    pub caller_id: PhoneNumber,
}

/// The first digits of a number, the country code first: at most as many as the shortest number has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberPrefix {
    /// The lowest number of [`PhoneNumber::MAX_DIGITS`] digits that begins so.
    from: u64,
    /// The lowest above it that does not.
    until: u64,
}

/// A call about to be dialled.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dialled {
    pub(crate) number: PhoneNumber,
    pub(crate) attempt: u16,
    pub(crate) list: u16,
}

impl CallerIds {
    /// What the person called sees, and the rule of PreDial that says so.
    pub(crate) fn shown(
        &self,
        record: Option<PhoneNumber>,
        call: Dialled,
    ) -> (Option<PhoneNumber>, Option<u16>) {
        let digits = at_full_length(call.number);
        let fits = |rule: &PreDialRule| {
            rule.prefix.is_none_or(|prefix| prefix.holds(digits))
                && rule.attempts.contains(&call.attempt)
                && rule.list.is_none_or(|list| list == call.list)
        };
        match self.pre_dial.iter().position(fits) {
            Some(rule) => (Some(self.pre_dial[rule].caller_id), Some(rule as u16)),
            None => (record.or(self.campaign), None),
        }
    }
}

impl NumberPrefix {
    /// Most digits of a prefix: no number is shorter.
    pub const MAX_DIGITS: usize = PhoneNumber::MIN_DIGITS;

    /// Reads the digits a number begins with, with or without a leading `+`.
    ///
    /// # Errors
    /// When there are none, too many, or others than digits, or the first is 0.
    pub fn parse(text: &str) -> Result<Self, InvalidPrefix> {
        let digits = text.strip_prefix('+').unwrap_or(text);
        let is_short = (1..=Self::MAX_DIGITS).contains(&digits.len());
        if !is_short || digits.starts_with('0') || !digits.bytes().all(|c| c.is_ascii_digit()) {
            return Err(InvalidPrefix);
        }
        let value = digits
            .bytes()
            .fold(0, |value, digit| value * 10 + u64::from(digit - b'0'));
        let width = 10_u64.pow((PhoneNumber::MAX_DIGITS - digits.len()) as u32);
        Ok(Self {
            from: value * width,
            until: (value + 1) * width,
        })
    }

    const fn holds(self, digits: u64) -> bool {
        self.from <= digits && digits < self.until
    }
}

/// A text that no number begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidPrefix;

impl fmt::Display for InvalidPrefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "no number begins so; write its first 1 to {} digits, the country code first, like \"1212\"",
            NumberPrefix::MAX_DIGITS
        )
    }
}

impl core::error::Error for InvalidPrefix {}

/// A number with zeros behind it, up to the most digits a number has.
fn at_full_length(number: PhoneNumber) -> u64 {
    let digits = number.digits();
    let missing = PhoneNumber::MAX_DIGITS as u32 - 1 - digits.ilog10();
    digits * 10_u64.pow(missing)
}

/// Most rules of PreDial a campaign has: more than there are area codes in North America.
pub const PRE_DIAL_RULES_MAX: usize = 1000;

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> PhoneNumber {
        PhoneNumber::parse(text).expect("a number")
    }

    fn begins(number_text: &str, prefix: &str) -> bool {
        let prefix = NumberPrefix::parse(prefix).expect("a prefix");
        prefix.holds(at_full_length(number(number_text)))
    }

    #[test]
    fn a_prefix_is_compared_digit_by_digit_whatever_the_lengths() {
        for text in [
            "1234567",
            "12125550100",
            "441234567890123",
            "999999999999999",
        ] {
            for prefix in [
                "1", "12", "1212", "1213", "44", "4412345", "9", "9999999", "1234567",
            ] {
                let says = begins(text, prefix);
                assert_eq!(says, text.starts_with(prefix), "{text} {prefix}");
            }
        }
    }

    #[test]
    fn both_sides_of_a_prefixs_borders() {
        assert!(NumberPrefix::parse("1").is_ok());
        assert_eq!(
            NumberPrefix::parse("+1234567"),
            NumberPrefix::parse("1234567")
        );
        for wrong in ["", "+", "0", "020", "12345678", "12-12", "a"] {
            assert_eq!(NumberPrefix::parse(wrong), Err(InvalidPrefix), "{wrong:?}");
        }
    }

    #[test]
    fn the_campaigns_gives_way_to_the_records_and_both_to_pre_dials() {
        let [own, of_record, of_rule] =
            ["+15550000001", "+15550000002", "+15550000003"].map(number);
        let call = Dialled {
            number: number("+12125550100"),
            attempt: 1,
            list: 1,
        };
        for case in 0..8_u8 {
            let has = |bit: u8| case & bit != 0;
            let ids = CallerIds {
                campaign: has(1).then_some(own),
                pre_dial: Vec::from_iter(has(4).then_some(PreDialRule {
                    prefix: None,
                    attempts: 1..=1,
                    list: None,
                    caller_id: of_rule,
                })),
            };
            let expected = match case {
                0 => None,
                1 => Some(own),
                2 | 3 => Some(of_record),
                _ => Some(of_rule),
            };
            let shown = ids.shown(has(2).then_some(of_record), call);
            assert_eq!(shown, (expected, has(4).then_some(0)), "{case:03b}");
        }
    }
}
