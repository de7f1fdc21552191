//! The log of the live dialer, on standard error: never a telephone number, never a password.
//!
//! The SIP stack writes whole messages into its log when asked to say much, and pieces of them into errors; so every
//! line goes through [`Masked`], and of the stack only errors are written.

use std::io::{self, Write};

use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

/// Writes what the program says about its work to standard error from now on. Said twice, it is as said once.
pub fn to_standard_error() {
    let lines = tracing_subscriber::fmt::layer()
        .with_ansi(false)
        .with_writer(|| Masked(io::stderr()));
    let what = Targets::new()
        .with_default(LevelFilter::INFO)
        .with_target("rsipstack", LevelFilter::ERROR);
    let _ = tracing_subscriber::registry()
        .with(lines)
        .with(what)
        .try_init();
}

/// Passes text on with every run of digits that could be a number shortened, as
/// [`outpace_engine::PhoneNumber`] is shown: `…42`. What is written in one piece is looked at as one.
#[derive(Debug)]
pub struct Masked<W>(pub W);

impl<W: Write> Write for Masked<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write_all(&masked(bytes))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn masked(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes.len());
    for run in bytes.chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit()) {
        match run {
            [.., ten, one] if run.len() >= NUMBER_DIGITS && one.is_ascii_digit() => {
                text.extend_from_slice("…".as_bytes());
                text.extend_from_slice(&[*ten, *one]);
            }
            _ => text.extend_from_slice(run),
        }
    }
    text
}

/// No number is shorter ([`outpace_engine::PhoneNumber::MIN_DIGITS`]); a time's microseconds are.
const NUMBER_DIGITS: usize = outpace_engine::PhoneNumber::MIN_DIGITS;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shortened_and_times_and_addresses_are_not() {
        let mut written = Masked(Vec::new());
        write!(
            written,
            "2026-11-28T21:45:00.123456Z to <sip:+12125550142@10.0.0.5:5060> 1234567 é"
        )
        .unwrap();
        assert_eq!(
            String::from_utf8(written.0).unwrap(),
            "2026-11-28T21:45:00.123456Z to <sip:+…42@10.0.0.5:5060> …67 é"
        );
    }
}
