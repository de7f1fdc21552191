//! Digits on a keypad, as telephone events (RFC 4733 § 2.3 and § 2.5).
//!
//! ```text
//! timestamp   T    T    T    T    T    T    T         the same: when the key went down
//! duration   160  320  480  640  800  800  800        in ticks of the RTP clock
//! marker      1    0    0    0    0    0    0
//! end         0    0    0    0    1    1    1         said three times, for one may be lost
//! ```

use std::collections::VecDeque;
use std::fmt;
use std::time::{Duration, Instant};

use super::FRAME_SAMPLES;
use super::tone;

/// A key: 0 to 9, `*`, `#`, A to D.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digit(u8);

/// Keys by their event code. Source: RFC 4733, table 3.
const KEYS: &[u8; 16] = b"0123456789*#ABCD";
/// Keys as they lie on a keypad of four columns.
const KEYPAD: &[u8; 16] = b"123A456B789C*0#D";

impl Digit {
    /// The key with that letter, in either case.
    #[must_use]
    pub fn from_char(letter: char) -> Option<Self> {
        let letter = letter.to_ascii_uppercase();
        let code = KEYS.iter().position(|&key| char::from(key) == letter)?;
        Some(Self(code as u8))
    }

    const fn from_code(code: u8) -> Option<Self> {
        if code < 16 { Some(Self(code)) } else { None }
    }

    /// Its letter.
    #[must_use]
    pub fn as_char(self) -> char {
        char::from(KEYS[usize::from(self.0 % 16)])
    }

    /// Where it lies on the keypad, row by row.
    fn place(self) -> usize {
        let key = KEYS[usize::from(self.0 % 16)];
        KEYPAD.iter().position(|&it| it == key).unwrap_or_default()
    }
}

impl fmt::Display for Digit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.as_char())
    }
}

/// The digits as tones in the speech.
pub(super) fn in_band(digits: &[Digit]) -> Vec<i16> {
    tone::keys(digits.iter().map(|digit| digit.place()))
}

/// The payload of a telephone event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Event {
    code: u8,
    end: bool,
    duration: u16,
}

/// −10 dBm0: what RFC 4733 § 2.3.4 has as an example and most phones send.
const VOLUME: u8 = 10;

impl Event {
    pub(super) fn parse(payload: &[u8]) -> Option<Self> {
        let [code, flags, high, low, ..] = *payload else {
            return None;
        };
        Some(Self {
            code,
            end: flags & 0x80 != 0,
            duration: u16::from_be_bytes([high, low]),
        })
    }

    pub(super) fn to_bytes(self) -> [u8; 4] {
        let [high, low] = self.duration.to_be_bytes();
        [self.code, u8::from(self.end) << 7 | VOLUME, high, low]
    }
}

/// Digits that are heard.
#[derive(Debug, Default)]
pub(super) struct Hearing {
    held: Option<Held>,
    /// The event told last, by its timestamp: its end is said three times.
    told: Option<u32>,
}

#[derive(Debug)]
struct Held {
    timestamp: u32,
    event: Event,
    last: Instant,
}

/// An event whose end never came is over after this.
const OVERDUE: Duration = Duration::from_millis(200);

impl Hearing {
    /// Hears an event; tells a digit when its key goes up.
    pub(super) fn hear(
        &mut self,
        timestamp: u32,
        event: Event,
        now: Instant,
    ) -> [Option<(Digit, Duration)>; 2] {
        if self.told == Some(timestamp) {
            return [None, None];
        }
        // Another key went down, though the last one never went up.
        let before = match &self.held {
            Some(held) if held.timestamp != timestamp => self.end(),
            _ => None,
        };
        self.held = Some(Held {
            timestamp,
            event,
            last: now,
        });
        [before, event.end.then(|| self.end()).flatten()]
    }

    /// A digit whose end was lost.
    pub(super) fn overdue(&mut self, now: Instant) -> Option<(Digit, Duration)> {
        let held = self.held.as_ref()?;
        (now.saturating_duration_since(held.last) >= OVERDUE)
            .then(|| self.end())
            .flatten()
    }

    fn end(&mut self) -> Option<(Digit, Duration)> {
        let held = self.held.take()?;
        self.told = Some(held.timestamp);
        let length = Duration::from_micros(u64::from(held.event.duration) * 125);
        Some((Digit::from_code(held.event.code)?, length))
    }
}

/// Digits to be sent, one after another.
#[derive(Debug, Default)]
pub(super) struct Sending {
    waiting: VecDeque<Digit>,
    going: Option<Going>,
}

#[derive(Debug)]
struct Going {
    digit: Digit,
    /// Frames since the key went down.
    frame: u16,
}

/// An event to be sent with this frame, and whether it is its first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Press {
    pub(super) event: Event,
    pub(super) is_first: bool,
}

/// A key is down for so many frames: 100 ms, twice what Q.24 asks of a receiver.
const DOWN: u16 = 5;
/// Frames in which its end is said again.
const SAID_AGAIN: u16 = 2;
/// Frames between two keys.
const PAUSE: u16 = 3;
/// More digits than this are not queued.
const QUEUE: usize = 64;

impl Sending {
    /// Digits beyond the queue's bound are left out.
    pub(super) fn queue(&mut self, digits: &[Digit]) {
        let free = QUEUE.saturating_sub(self.waiting.len());
        self.waiting.extend(digits.iter().take(free));
    }

    /// What the next frame is: nothing if no key is at hand, `Some(None)` in the pause after one.
    pub(super) fn next(&mut self) -> Option<Option<Press>> {
        if self.going.is_none() {
            let digit = self.waiting.pop_front()?;
            self.going = Some(Going { digit, frame: 0 });
        }
        let going = self.going.as_mut()?;
        let frame = going.frame;
        going.frame += 1;
        let press = (frame < DOWN + SAID_AGAIN).then(|| Press {
            event: Event {
                code: going.digit.0,
                end: frame + 1 >= DOWN,
                duration: FRAME_SAMPLES as u16 * (frame + 1).min(DOWN),
            },
            is_first: frame == 0,
        });
        if going.frame == DOWN + SAID_AGAIN + PAUSE {
            self.going = None;
        }
        Some(press)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str) -> Vec<Digit> {
        text.chars().filter_map(Digit::from_char).collect()
    }

    #[test]
    fn letters_and_codes_agree() {
        assert_eq!(
            digits("0*#d").iter().map(|it| it.0).collect::<Vec<_>>(),
            [0, 10, 11, 15]
        );
        assert_eq!(
            digits("19Dx")
                .iter()
                .map(Digit::to_string)
                .collect::<String>(),
            "19D"
        );
        assert_eq!(
            digits("15#")
                .iter()
                .map(|it| it.place())
                .collect::<Vec<_>>(),
            [0, 5, 14]
        );
    }

    /// What is sent is heard, also with two thirds of it lost.
    #[test]
    fn digits_sent_are_digits_heard() {
        let now = Instant::now();
        for lost in 0..3 {
            let (mut sending, mut hearing, mut heard) =
                (Sending::default(), Hearing::default(), String::new());
            sending.queue(&digits("1123#"));
            let (mut timestamp, mut frame) = (0, 0);
            while let Some(press) = sending.next() {
                frame += 1;
                let Some(press) = press else { continue };
                if press.is_first {
                    timestamp = 160 * frame;
                }
                if lost > 0 && frame % 3 != lost {
                    continue;
                }
                let event = Event::parse(&press.event.to_bytes()).expect("an event");
                for (digit, length) in hearing.hear(timestamp, event, now).into_iter().flatten() {
                    heard.push(digit.as_char());
                    assert!(length >= Duration::from_millis(60), "{length:?}");
                }
            }
            let last = hearing.overdue(now + OVERDUE);
            heard.extend(last.map(|(digit, _)| digit.as_char()));
            assert_eq!(heard, "1123#", "{lost}");
        }
    }
}
