//! Why a call did not come about: the status of the final response, and the Q.850 cause in its `Reason`.
//!
//! Read before editing: RFC 3326 (Reason), RFC 3398 § 8.2.6.1 (causes by status), RFC 3261 § 20.33 (Retry-After).

use std::time::Duration;

use rsipstack::sip::{HasHeaders, Response};

/// A final response from 300 to 699, or what stands for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// SIP status code.
    pub(crate) status: u16,
    /// Q.850 cause, 0 if none was given.
    pub(crate) cause: u8,
    /// When the peer may be asked again.
    pub(crate) retry_after: Option<Duration>,
    /// Where a redirection (3xx) sends to.
    pub(crate) contacts: Vec<String>,
    /// The least session timer it takes (422, RFC 4028).
    pub(crate) min_se: Option<Duration>,
}

impl Refusal {
    /// As if a peer had said so, without any more.
    pub(crate) const fn of_status(status: u16, cause: u8) -> Self {
        Self {
            status,
            cause,
            retry_after: None,
            contacts: Vec::new(),
            min_se: None,
        }
    }

    pub(crate) fn of(response: &Response) -> Self {
        let values = |name: &'static str| {
            let headers = response.headers().iter();
            headers
                .filter(move |it| it.name().eq_ignore_ascii_case(name))
                .map(|it| it.value().to_owned())
        };
        let seconds = |name| values(name).find_map(|text| leading_number(&text));
        Self {
            status: response.status_code.clone().into(),
            cause: values("Reason").find_map(|it| q850(&it)).unwrap_or(0),
            retry_after: seconds("Retry-After").map(|it| Duration::from_secs(it.min(RETRY_MOST_S))),
            contacts: values("Contact").map(|it| uri_of(&it)).collect(),
            min_se: seconds("Min-SE").map(Duration::from_secs),
        }
    }

    /// Might another gateway do better? Not where the called person, or the number, is the reason.
    pub(crate) fn is_of_the_gateway(&self) -> bool {
        // 21.5: server failures; 408 comes from proxies whose next hop is dead; 407 and 401 say that our account
        // is wrong here.
        matches!(self.status, 401 | 403 | 407 | 408 | 500..=599) && !is_of_the_called(self.cause)
    }
}

/// Causes that name the called side (Q.850 table 1), whatever status carries them.
const fn is_of_the_called(cause: u8) -> bool {
    matches!(cause, 1 | 17 | 18 | 19 | 20 | 21 | 22 | 26 | 27 | 28)
}

/// The cause in a Reason header's value, which may hold several reasons.
fn q850(value: &str) -> Option<u8> {
    value.split(',').find_map(|reason| {
        let mut parts = reason.split(';').map(str::trim);
        let protocol = parts.next()?;
        if !protocol.eq_ignore_ascii_case("Q.850") {
            return None;
        }
        parts.find_map(|parameter| {
            let (name, value) = parameter.split_once('=')?;
            let is_cause = name.trim().eq_ignore_ascii_case("cause");
            let cause = value.trim().trim_matches('"').parse().ok()?;
            (is_cause && cause <= Q850_MOST).then_some(cause)
        })
    })
}

/// `18000;duration=3600`, `120 (in a meeting)`.
fn leading_number(text: &str) -> Option<u64> {
    let text = text.trim_start();
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    text[..end].parse().ok()
}

fn uri_of(contact: &str) -> String {
    let inner = contact
        .split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'));
    inner.map_or(contact, |(uri, _)| uri).trim().to_owned()
}

/// Causes have seven bits.
const Q850_MOST: u8 = 127;
/// A peer that wants longer is asked again after an hour.
const RETRY_MOST_S: u64 = 3_600;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_q850_cause_is_found_among_other_reasons() {
        assert_eq!(q850("Q.850;cause=17;text=\"User busy\""), Some(17));
        assert_eq!(
            q850("SIP;cause=486;text=\"Busy\", q.850 ; text=\"x\" ; CAUSE=\"18\""),
            Some(18)
        );
        for none in [
            "",
            "SIP;cause=486",
            "Q.850",
            "Q.850;cause=",
            "Q.850;cause=200",
            "Q.850;cause=-1",
        ] {
            assert_eq!(q850(none), None, "{none}");
        }
    }

    #[test]
    fn numbers_and_addresses_are_taken_out_of_their_decoration() {
        assert_eq!(leading_number(" 120 (in a meeting)"), Some(120));
        assert_eq!(leading_number("18000;duration=3600"), Some(18_000));
        assert_eq!(leading_number("soon"), None);
        assert_eq!(
            uri_of("\"Ann\" <sip:ann@example.com>;q=0.7"),
            "sip:ann@example.com"
        );
        assert_eq!(uri_of(" sip:ann@example.com "), "sip:ann@example.com");
    }

    #[test]
    fn another_gateway_is_no_help_against_a_busy_phone() {
        assert!(Refusal::of_status(503, 0).is_of_the_gateway());
        assert!(!Refusal::of_status(486, 17).is_of_the_gateway());
        assert!(!Refusal::of_status(503, 17).is_of_the_gateway());
        assert!(!Refusal::of_status(604, 1).is_of_the_gateway());
    }
}
