//! Telephone numbers as people write them: any layout in, E.164 out.
//!
//! National numbers are read by a port of Google's libphonenumber, which knows every country's trunk
//! prefixes and lengths. Letters are refused here before it sees them: it would turn `CALL` into digits
//! and drop an extension, and a dialer must do neither behind its user's back.

use std::fmt;

use outpace_engine::{InvalidNumber, PhoneNumber};
use rlibphonenumber::{NumberLengthType, PHONE_NUMBER_UTIL, Region};

/// How a list's numbers are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NumberRules {
    /// The country of numbers without `+`. Without it they must begin with their country code.
    pub country: Option<Country>,
    /// What a number must be.
    pub check: NumberCheck,
}

/// What a number must be, to be dialled. Each demand includes the ones before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum NumberCheck {
    /// Seven to fifteen digits, the first not 0.
    Shape,
    /// A country code that exists, and a length that numbers of that country have. New ranges of a
    /// numbering plan are seldom of a new length, so this does not age.
    #[default]
    Possible,
    /// In a range that is assigned, as far as the library's tables know: they age with every release.
    /// Costs some 3 µs a number.
    Assigned,
}

/// The country whose national numbers a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    calling_code: u16,
    region: Region,
}

impl Country {
    /// By its two letters (ISO 3166-1), as in `"US"` or `"gb"`.
    #[must_use]
    pub fn from_region(letters: &str) -> Option<Self> {
        let region = Region::from_code(&letters.to_ascii_uppercase()).ok()?;
        let calling_code = PHONE_NUMBER_UTIL.get_country_code_for_region(region)?;
        Some(Self {
            calling_code: u16::try_from(calling_code).ok()?,
            region,
        })
    }

    /// By its country code (ITU-T E.164), as in `"1"` or `"44"`; of several countries with one code the
    /// one whose rules the others share.
    #[must_use]
    pub fn from_calling_code(digits: &str) -> Option<Self> {
        let is_code = (1..=3).contains(&digits.len()) && digits.bytes().all(|c| c.is_ascii_digit());
        let calling_code: u16 = digits.parse().ok().filter(|_| is_code)?;
        let region = PHONE_NUMBER_UTIL.get_region_for_country_code(i32::from(calling_code))?;
        Some(Self {
            calling_code,
            region,
        })
    }

    /// The digits after `+`.
    #[must_use]
    pub const fn calling_code(self) -> u16 {
        self.calling_code
    }
}

impl NumberRules {
    /// Reads a number. With `+` it is an international one; without, one of the rules' country.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn read(&self, written: &str) -> Result<PhoneNumber, NumberProblem> {
        self.read_in(written, self.country)
    }

    /// Reads a number of a country, whatever the rules' country is.
    pub(crate) fn read_in(
        &self,
        written: &str,
        country: Option<Country>,
    ) -> Result<PhoneNumber, NumberProblem> {
        let digits = Digits::of(written)?;
        let region = country.map(|country| country.region);
        let international = digits.is_international || country.is_none();
        if international && self.check == NumberCheck::Shape {
            return digits.as_international();
        }
        let parsed = PHONE_NUMBER_UTIL.parse(digits.text(international), region);
        let Ok(parsed) = parsed else {
            return Err(digits.why_not_a_number(country.filter(|_| !international)));
        };
        let code = u16::try_from(parsed.country_code).unwrap_or_default();
        let zeros = match parsed.italian_leading_zero {
            Some(true) => parsed.number_of_leading_zeros.unwrap_or(1).max(1) as u32,
            _ => 0,
        };
        let length = parsed.national_number.checked_ilog10().unwrap_or(0) + 1 + zeros;
        let number = 10u64
            .checked_pow(length)
            .and_then(|shift| shift.checked_mul(u64::from(code)))
            .and_then(|code| code.checked_add(parsed.national_number))
            .ok_or(NumberProblem::Shape(InvalidNumber::TooLong(digits.count)))?;
        let number = PhoneNumber::from_digits(number).map_err(NumberProblem::Shape)?;
        if self.check >= NumberCheck::Possible {
            let is_whole = matches!(
                PHONE_NUMBER_UTIL.is_possible_number_with_reason(&parsed),
                Ok(NumberLengthType::IsPossible)
            );
            if !is_whole {
                return Err(NumberProblem::Length { code, length });
            }
        }
        if self.check >= NumberCheck::Assigned && !PHONE_NUMBER_UTIL.is_valid_number(&parsed) {
            return Err(NumberProblem::NotAssigned { code });
        }
        Ok(number)
    }
}

/// Why a text is not a number to dial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    /// It breaks a rule of E.164.
    Shape(InvalidNumber),
    /// No country has the code it begins with.
    CountryCode,
    /// No number of the country has so many digits.
    Length {
        /// The country code.
        code: u16,
        /// Digits after it.
        length: u32,
    },
    /// Its range is not assigned.
    NotAssigned {
        /// The country code.
        code: u16,
    },
    /// A spreadsheet's decimal number: `12125550101.0`.
    Decimal,
}

impl fmt::Display for NumberProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(problem) => problem.fmt(f),
            Self::CountryCode => f.write_str("begins with a country code that no country has"),
            Self::Length { code, length } => {
                write!(
                    f,
                    "{length} digits after +{code}, which no number there has"
                )
            }
            Self::NotAssigned { code } => write!(f, "not an assigned number of +{code}"),
            Self::Decimal => f.write_str("a decimal number; format the column as text"),
        }
    }
}

/// The digits of a text, behind a `+`.
struct Digits {
    /// `+`, then the digits.
    bytes: [u8; Self::MAX + 1],
    /// How many were written; those above [`Digits::MAX`] are not kept.
    count: usize,
    is_international: bool,
}

impl Digits {
    /// More than any number has, in any notation: 15 digits after an international prefix of up to 8
    /// ("00 11", carrier selection) and a trunk prefix.
    const MAX: usize = 26;

    fn of(written: &str) -> Result<Self, NumberProblem> {
        let written = written.trim();
        let mut digits = Self {
            bytes: [b'+'; Self::MAX + 1],
            count: 0,
            is_international: false,
        };
        if let Some(whole) = written.strip_suffix(".0")
            && whole.bytes().all(|c| c.is_ascii_digit())
        {
            return Err(NumberProblem::Decimal);
        }
        for c in written.chars() {
            match c {
                '0'..='9' => {
                    if digits.count < Self::MAX {
                        digits.bytes[digits.count + 1] = c as u8;
                    }
                    digits.count += 1;
                }
                '+' if digits.count == 0 && !digits.is_international => {
                    digits.is_international = true;
                }
                _ if is_layout(c) => {}
                other => return Err(NumberProblem::Shape(InvalidNumber::NotADigit(other))),
            }
        }
        if digits.count > Self::MAX {
            return Err(NumberProblem::Shape(InvalidNumber::TooLong(digits.count)));
        }
        Ok(digits)
    }

    fn text(&self, with_plus: bool) -> &str {
        let bytes = &self.bytes[usize::from(!with_plus)..=self.count];
        std::str::from_utf8(bytes).expect("digits are ASCII")
    }

    fn as_international(&self) -> Result<PhoneNumber, NumberProblem> {
        PhoneNumber::parse(self.text(true)).map_err(NumberProblem::Shape)
    }

    /// What to say of digits that the library takes for no number.
    fn why_not_a_number(&self, national_of: Option<Country>) -> NumberProblem {
        let shape = match national_of {
            None => PhoneNumber::parse(self.text(true)),
            Some(country) => {
                let code = country.calling_code;
                PhoneNumber::parse(&format!("{code}{}", self.text(false)))
            }
        };
        match (shape, national_of) {
            (Err(problem), _) => NumberProblem::Shape(problem),
            (Ok(_), None) => NumberProblem::CountryCode,
            (Ok(_), Some(country)) => NumberProblem::Length {
                code: country.calling_code,
                length: self.count as u32,
            },
        }
    }
}

/// What may stand between digits, and says nothing.
const fn is_layout(c: char) -> bool {
    matches!(
        c,
        ' ' | '-' | '.' | '(' | ')' | '/' | '\t'
            | '\u{a0}' // no-break space
            | '\u{ad}' // soft hyphen
            | '\u{2000}'..='\u{200f}' // spaces and marks of direction
            | '\u{2010}'..='\u{2015}' // hyphens and dashes
            | '\u{202a}'..='\u{202f}' // embeddings, as copied from an address book
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{2212}' // minus
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(country: Option<&str>, check: NumberCheck, written: &str) -> Result<u64, String> {
        let country = country.map(|letters| Country::from_region(letters).expect("a country"));
        let rules = NumberRules { country, check };
        let number = rules.read(written).map(PhoneNumber::digits);
        number.map_err(|problem| problem.to_string())
    }

    #[test]
    fn national_numbers_of_countries_with_habits_of_their_own() {
        for (country, written, number) in [
            ("US", "(212) 555-0101", 12_125_550_101),
            ("US", "1 212 555 0101", 12_125_550_101),
            ("US", "011 44 20 7946 0000", 442_079_460_000),
            ("GB", "020 7946 0000", 442_079_460_000),
            ("GB", "+44 (0)20 7946 0000", 442_079_460_000),
            ("GB", "0044 20 7946 0000", 442_079_460_000),
            ("IT", "06 1234567", 39_061_234_567),
            ("RU", "8 (495) 123-45-67", 74_951_234_567),
            ("DE", "030/1234567", 49_301_234_567),
            (
                "US",
                "\u{202a}212\u{2011}555\u{2011}0101\u{202c}",
                12_125_550_101,
            ),
        ] {
            let read = read(Some(country), NumberCheck::Possible, written);
            assert_eq!(read, Ok(number), "{written} in {country}");
        }
    }

    #[test]
    fn what_is_refused_and_why() {
        for (country, check, written, why) in [
            (
                None,
                NumberCheck::Shape,
                "1212555CALL",
                "'C' is not a digit",
            ),
            (
                Some("US"),
                NumberCheck::Possible,
                "212 555 0101 x12",
                "'x' is not a digit",
            ),
            (
                Some("US"),
                NumberCheck::Possible,
                "555-0101",
                "7 digits after +1, which no number there has",
            ),
            (
                None,
                NumberCheck::Possible,
                "+1212555010",
                "9 digits after +1, which no number there has",
            ),
            (
                None,
                NumberCheck::Possible,
                "+21012345678",
                "begins with a country code that no country has",
            ),
            (
                None,
                NumberCheck::Possible,
                "0201234567",
                "begins with 0; write the country code first, as in +1 or +44",
            ),
            (
                None,
                NumberCheck::Assigned,
                "+11115550101",
                "not an assigned number of +1",
            ),
            (
                None,
                NumberCheck::Shape,
                "12125550101.0",
                "a decimal number; format the column as text",
            ),
            (
                None,
                NumberCheck::Shape,
                "1.2125550101E+10",
                "'E' is not a digit",
            ),
            (
                None,
                NumberCheck::Shape,
                "+1+2125550101",
                "'+' is not a digit",
            ),
            (
                Some("US"),
                NumberCheck::Possible,
                "1",
                "2 digits, at least 7 needed",
            ),
            (
                None,
                NumberCheck::Shape,
                "123456789012345678901234567890",
                "30 digits, at most 15 allowed",
            ),
            (
                Some("DE"),
                NumberCheck::Possible,
                "99999999999999999999",
                "22 digits, at most 15 allowed",
            ),
        ] {
            assert_eq!(
                read(country, check, written),
                Err(why.to_owned()),
                "{written}"
            );
        }
    }

    #[test]
    fn countries_by_letters_and_by_code() {
        let code = |country: Option<Country>| country.map(Country::calling_code);
        assert_eq!(code(Country::from_region("gb")), Some(44));
        assert_eq!(code(Country::from_region("CA")), Some(1));
        assert_eq!(code(Country::from_region("XX")), None);
        assert_eq!(code(Country::from_region("usa")), None);
        assert_eq!(Country::from_calling_code("1"), Country::from_region("US"));
        assert_eq!(code(Country::from_calling_code("210")), None);
        assert_eq!(code(Country::from_calling_code("+44")), None);
    }
}
