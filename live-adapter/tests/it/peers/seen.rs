//! Calls as the people saw them who were called: sipp's log of messages, read back.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

/// One call, by its Call-ID.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SeenCall {
    /// Whom it called: the digits of the INVITE's URI.
    pub(crate) number: String,
    /// It was answered.
    pub(crate) answered: bool,
    /// When the answer was confirmed (ACK), by the wall clock.
    pub(crate) confirmed: Option<DateTime>,
    /// Whose BYE came first.
    pub(crate) hung_up: Option<Side>,
    /// When, by the wall clock.
    pub(crate) hung_up_at: Option<DateTime>,
}

/// Who did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// Who called: the dialer.
    Caller,
    /// Who was called.
    Called,
}

/// Reads the calls of a log of messages.
pub(crate) fn calls(messages: &str) -> Vec<SeenCall> {
    let mut calls: BTreeMap<&str, SeenCall> = BTreeMap::new();
    for message in messages.split(RULE).skip(1) {
        let Some((at, rest)) = message.split_once('\n') else {
            continue;
        };
        let side = match rest.lines().next() {
            Some(line) if line.contains("received") => Side::Caller,
            Some(line) if line.contains("sent") => Side::Called,
            _ => continue,
        };
        let mut lines = rest.lines().skip(2);
        let request = lines.next().unwrap_or_default();
        let header = |name: &str| rest.lines().find_map(|line| line.strip_prefix(name));
        let Some(id) = header("Call-ID: ") else {
            continue;
        };
        let mut words = request.split(' ');
        match (words.next(), words.next()) {
            (Some("INVITE"), Some(uri)) => {
                let user = uri.split('@').next().unwrap_or_default();
                let number = user.chars().filter(char::is_ascii_digit).collect();
                calls.entry(id).or_default().number = number;
            }
            (Some("SIP/2.0"), Some("200")) => {
                let is_invites = header("CSeq: ").is_some_and(|it| it.ends_with("INVITE"));
                calls.entry(id).or_default().answered |= is_invites;
            }
            (Some("ACK"), _) => {
                let call = calls.entry(id).or_default();
                if call.answered {
                    call.confirmed = call.confirmed.or(instant(at));
                }
            }
            (Some("BYE"), _) => {
                let call = calls.entry(id).or_default();
                call.hung_up = call.hung_up.or(Some(side));
                call.hung_up_at = call.hung_up_at.or(instant(at));
            }
            _ => {}
        }
    }
    calls.into_values().collect()
}

fn instant(written: &str) -> Option<DateTime> {
    written.trim().replace(' ', "T").parse().ok()
}

const RULE: &str = "----------------------------------------------- ";
