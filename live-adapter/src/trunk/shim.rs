//! What rsipstack 0.7.14 does not do by itself, put right on messages as they come and go.
//!
//! * Digest (RFC 3261 § 22, RFC 7616, RFC 8760): it takes no list of `qop`s, and knows SHA-256 by another name only.
//! * PRACK (RFC 3262) in an early dialog: it does not know the route set then (RFC 3261 § 12.1.2), so the request
//!   ends at the first proxy.
//! * It does not say where a request came from.
//!
//! The first two were shown against sipp and Kamailio before they were written here; tests repeat that.

use std::collections::{BTreeMap, VecDeque};
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rsipstack::sip::headers::ProxyAuthenticate;
use rsipstack::sip::headers::WwwAuthenticate;
use rsipstack::sip::{
    HasHeaders, Header, Method, Request, Response, SipMessage, StatusCodeKind, Uri,
};
use rsipstack::transaction::endpoint::MessageInspector;
use rsipstack::transport::SipAddr;

/// Looks at every message.
#[derive(Default)]
pub(crate) struct Shim {
    early: Mutex<EarlyRoutes>,
}

/// Where requests in an early dialog go, by Call-ID. The oldest make room.
#[derive(Default)]
struct EarlyRoutes {
    by_call: BTreeMap<String, EarlyRoute>,
    order: VecDeque<String>,
}

struct EarlyRoute {
    target: Uri,
    routes: Vec<String>,
}

/// Early dialogs with reliable provisional responses at a time.
const EARLY_MOST: usize = 4_096;

impl MessageInspector for Shim {
    fn before_send(&self, mut message: SipMessage, _to: Option<&SipAddr>) -> SipMessage {
        if let SipMessage::Request(request) = &mut message {
            for header in request.headers.iter_mut() {
                if let Header::Authorization(it) = header {
                    it.0 = standard(&it.0);
                } else if let Header::ProxyAuthorization(it) = header {
                    it.0 = standard(&it.0);
                }
            }
            if request.method == Method::PRack {
                self.route_prack(request);
            }
        }
        message
    }

    fn after_received(&self, mut message: SipMessage, from: Option<&SipAddr>) -> SipMessage {
        match &mut message {
            SipMessage::Response(response) => match response.status_code.kind() {
                StatusCodeKind::Provisional => self.learn_route(response),
                _ => plain_challenges(response),
            },
            SipMessage::Request(request) if request.method == Method::Invite => {
                // What a peer writes into Via it may have made up; where the packet came from is known here alone.
                request
                    .headers
                    .retain(|it| !it.name().eq_ignore_ascii_case(SOURCE));
                if let Some(from) = from {
                    let host = from.addr.host.to_string();
                    request.headers.push(Header::Other(SOURCE.to_owned(), host));
                }
            }
            SipMessage::Request(_) => {}
        }
        message
    }
}

/// The host an INVITE came from.
pub(crate) fn source(invite: &Request) -> Option<IpAddr> {
    let mut headers = invite.headers().iter();
    let header = headers.find(|it| it.name() == SOURCE)?;
    header.value().trim_matches(['[', ']']).parse().ok()
}

/// Our own header, between the socket and [`source`].
const SOURCE: &str = "X-Outpace-Source";

impl Shim {
    fn early(&self) -> MutexGuard<'_, EarlyRoutes> {
        self.early.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn learn_route(&self, response: &Response) {
        let value = |name: &str| {
            let mut headers = response.headers().iter();
            headers
                .find(|it| it.name().eq_ignore_ascii_case(name))
                .map(|it| it.value().to_owned())
        };
        let is_reliable = value("Require").is_some_and(|it| it.contains("100rel"));
        let (true, Some(call), Some(contact)) = (is_reliable, value("Call-ID"), value("Contact"))
        else {
            return;
        };
        let address = contact
            .split_once('<')
            .and_then(|(_, rest)| rest.split_once('>'));
        let Ok(target) = Uri::try_from(address.map_or(contact.as_str(), |(uri, _)| uri)) else {
            return;
        };
        let recorded = response.headers().iter().filter_map(|header| match header {
            Header::RecordRoute(route) => Some(route.value().to_owned()),
            _ => None,
        });
        let mut routes: Vec<String> = recorded.flat_map(|line| addresses(&line)).collect();
        routes.reverse();
        let mut early = self.early();
        if early
            .by_call
            .insert(call.clone(), EarlyRoute { target, routes })
            .is_none()
        {
            early.order.push_back(call);
            if early.order.len() > EARLY_MOST
                && let Some(oldest) = early.order.pop_front()
            {
                early.by_call.remove(&oldest);
            }
        }
    }

    fn route_prack(&self, request: &mut Request) {
        let call = request.headers().iter().find_map(|header| match header {
            Header::CallId(call) => Some(call.value().to_owned()),
            _ => None,
        });
        let early = self.early();
        let Some(route) = call.and_then(|call| early.by_call.get(&call)) else {
            return;
        };
        if request
            .headers
            .iter()
            .any(|it| matches!(it, Header::Route(_)))
        {
            return;
        }
        request.uri = route.target.clone();
        for address in &route.routes {
            request.headers.push(Header::Route(address.clone().into()));
        }
    }
}

/// The addresses of a Record-Route line, which may hold several.
fn addresses(line: &str) -> Vec<String> {
    let mut inside = false;
    let split = line.split(|c| {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            _ => {}
        }
        c == ',' && !inside
    });
    split
        .map(|it| it.trim().to_owned())
        .filter(|it| !it.is_empty())
        .collect()
}

/// Leaves of several challenges one that is understood, and writes it in the words that are understood.
fn plain_challenges(response: &mut Response) {
    let mut has_www = false;
    let mut has_proxy = false;
    let is_md5 = |value: &str| algorithm(value).is_none_or(|it| it.eq_ignore_ascii_case("MD5"));
    // MD5 where it is offered: what is known to work everywhere. Otherwise SHA-256, the other one we can.
    let has_md5 = |headers: &[Header], proxy: bool| {
        headers.iter().any(|header| match header {
            Header::WwwAuthenticate(it) if !proxy => is_md5(it.value()),
            Header::ProxyAuthenticate(it) if proxy => is_md5(it.value()),
            _ => false,
        })
    };
    let www_md5 = has_md5(&response.headers.0, false);
    let proxy_md5 = has_md5(&response.headers.0, true);
    response.headers.retain(|header| {
        let (value, prefers_md5, seen) = match header {
            Header::WwwAuthenticate(it) => (it.value(), www_md5, &mut has_www),
            Header::ProxyAuthenticate(it) => (it.value(), proxy_md5, &mut has_proxy),
            _ => return true,
        };
        let fits = if prefers_md5 {
            is_md5(value)
        } else {
            algorithm(value).is_some_and(|it| {
                it.eq_ignore_ascii_case("SHA-256") || it.eq_ignore_ascii_case("MD5-sess")
            })
        };
        fits && !std::mem::replace(seen, true)
    });
    for header in response.headers.iter_mut() {
        match header {
            Header::WwwAuthenticate(it) => *it = WwwAuthenticate::new(plain(it.value())),
            Header::ProxyAuthenticate(it) => *it = ProxyAuthenticate::new(plain(it.value())),
            _ => {}
        }
    }
}

/// The value of `algorithm=`, outside quotes.
fn algorithm(value: &str) -> Option<&str> {
    parameter(value, "algorithm").map(|(start, end)| value[start..end].trim_matches('"'))
}

/// Where a parameter's value is, its quotes included.
fn parameter(value: &str, name: &str) -> Option<(usize, usize)> {
    let bytes = value.as_bytes();
    let mut at = value.find(' ').unwrap_or(0);
    while at < bytes.len() {
        let start = at + bytes[at..].iter().position(|c| !b" ,\t\r\n".contains(c))?;
        let equals = start + value[start..].find('=')?;
        let first = equals + 1;
        let end = if bytes.get(first) == Some(&b'"') {
            first + 1 + value[first + 1..].find('"')? + 1
        } else {
            first
                + value[first..]
                    .find([',', ' '])
                    .unwrap_or(value.len() - first)
        };
        if value[start..equals].trim().eq_ignore_ascii_case(name) {
            return Some((first, end));
        }
        at = end;
    }
    None
}

fn plain(value: &str) -> String {
    let mut value = value.to_owned();
    if let Some((start, end)) = parameter(&value, "qop") {
        let offers_auth = value[start..end]
            .trim_matches('"')
            .split(',')
            .any(|it| it.trim().eq_ignore_ascii_case("auth"));
        if offers_auth {
            value.replace_range(start..end, "\"auth\"");
        }
    }
    if let Some((start, end)) = parameter(&value, "algorithm") {
        let written = value[start..end].trim_matches('"').to_owned();
        let known = if written.eq_ignore_ascii_case("SHA-256") {
            "SHA256"
        } else {
            &written
        };
        value.replace_range(start..end, known);
    }
    value
}

/// Our credentials in the words of RFC 7616: SHA-256 by its name, `qop` without quotes (§ 3.4).
fn standard(value: &str) -> String {
    let mut value = value.to_owned();
    for (name, ours, standard) in [
        ("algorithm", "SHA256", "SHA-256"),
        ("qop", "\"auth\"", "auth"),
    ] {
        if let Some((start, end)) = parameter(&value, name)
            && &value[start..end] == ours
        {
            value.replace_range(start..end, standard);
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_written_in_the_words_of_the_standard() {
        assert_eq!(
            standard("Digest nonce=\"SHA256\", algorithm=SHA256, qop=\"auth\", nc=00000001"),
            "Digest nonce=\"SHA256\", algorithm=SHA-256, qop=auth, nc=00000001"
        );
    }

    #[test]
    fn challenges_are_written_in_the_words_that_are_understood() {
        let plain_one = plain(
            "Digest realm=\"a, qop=x\", qop=\"auth,auth-int\", algorithm=SHA-256, nonce=\"n=1\"",
        );
        assert_eq!(
            plain_one,
            "Digest realm=\"a, qop=x\", qop=\"auth\", algorithm=SHA256, nonce=\"n=1\""
        );
        assert_eq!(
            plain("Digest realm=\"a\",nonce=\"b\""),
            "Digest realm=\"a\",nonce=\"b\""
        );
        assert_eq!(plain("Digest qop=auth"), "Digest qop=\"auth\"");
    }

    #[test]
    fn of_two_challenges_the_one_with_md5_stays() {
        let mut response = Response::default();
        for algorithm in ["algorithm=SHA-512-256, ", "algorithm=SHA-256, ", ""] {
            let value = format!("Digest {algorithm}realm=\"a\", nonce=\"b\"");
            response
                .headers
                .push(Header::ProxyAuthenticate(value.into()));
        }
        plain_challenges(&mut response);
        let values: Vec<&str> = response.headers.iter().map(Header::value).collect();
        assert_eq!(values, ["Digest realm=\"a\", nonce=\"b\""]);
    }

    #[test]
    fn record_route_lines_are_taken_apart_outside_their_brackets() {
        assert_eq!(
            addresses("<sip:a;lr;x=1,2>, <sip:b;lr>"),
            ["<sip:a;lr;x=1,2>", "<sip:b;lr>"]
        );
    }
}
