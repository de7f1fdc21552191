//! What an INVITE to a customer says: whom it calls, and who calls.
//!
//! Read before editing: RFC 3261 § 8.1.1, RFC 3325 (P-Asserted-Identity), RFC 3323 (Privacy).

use std::net::SocketAddr;

use outpace_engine::PhoneNumber;
use rsipstack::sip::{Header, HostWithPort, Param, Scheme, Uri};

use super::account;
use super::leg::Invitation;
use super::stack::{Stack, destination};
use crate::trunk_file::{Device, Gateway, Transport};

/// An INVITE to a number by a gateway. `caller_id` is what the person called is to see.
pub(crate) fn invitation(
    stack: &Stack,
    gateway: &Gateway,
    address: SocketAddr,
    number: PhoneNumber,
    caller_id: Option<PhoneNumber>,
    offer: Vec<u8>,
) -> Option<Invitation> {
    let host = HostWithPort::try_from(gateway.from_domain.as_str()).ok()?;
    let at = |user: &str, host: HostWithPort| Uri {
        scheme: Some(Scheme::Sip),
        auth: Some(rsipstack::sip::Auth {
            user: user.to_owned(),
            password: None,
        }),
        host_with_port: host,
        params: Vec::new(),
        headers: Vec::new(),
    };
    let shown = caller_id.map(|it| format!("{}{}", gateway.number_prefix, it.digits()));
    let in_from = match &shown {
        _ if gateway.hides_caller_id => ANONYMOUS,
        Some(shown) if gateway.caller_id_in_from => shown,
        _ => &gateway.from_user,
    };
    let from_host = if gateway.hides_caller_id {
        HostWithPort::try_from(ANONYMOUS_HOST).ok()?
    } else {
        host.clone()
    };
    let mut headers = vec![Header::Allow(ALLOW.into())];
    if let Some(shown) = &shown {
        let identity = at(shown, host);
        headers.push(Header::PAssertedIdentity(format!("<{identity}>").into()));
    }
    if gateway.hides_caller_id {
        headers.push(Header::Privacy("id".into()));
    }
    let called = format!("{}{}", gateway.number_prefix, number.digits());
    let mut callee = at(
        &called,
        HostWithPort::try_from(gateway.proxy.as_str()).ok()?,
    );
    let mut contact = stack.contact(&gateway.from_user);
    match gateway.transport {
        Transport::Udp => {}
        Transport::Tcp => {
            let tcp = Param::Transport(rsipstack::sip::Transport::Tcp);
            callee.params.push(tcp.clone());
            contact.params.push(tcp);
        }
        Transport::Tls => callee
            .params
            .push(Param::Transport(rsipstack::sip::Transport::Tls)),
    }
    Some(Invitation {
        caller: at(in_from, from_host),
        callee,
        destination: Some(destination(gateway, address)),
        contact,
        headers,
        offer,
        credential: gateway.account.as_ref().map(account::credential),
        offers_prack: gateway.offers_prack,
        session_expires: gateway.session_expires,
        first_response: gateway.first_response,
    })
}

/// An INVITE to an agent's device.
pub(crate) fn to_device(stack: &Stack, device: &Device, offer: Vec<u8>) -> Option<Invitation> {
    let callee = Uri::try_from(device.uri.as_str()).ok()?;
    // Whoever asks for credentials knows the user by the domain that is called.
    let caller = match &device.account {
        None => stack.contact("outpace"),
        Some(account) => Uri {
            scheme: Some(Scheme::Sip),
            auth: Some(account.username.as_str().into()),
            host_with_port: callee.host_with_port.clone(),
            params: Vec::new(),
            headers: Vec::new(),
        },
    };
    Some(Invitation {
        caller,
        callee,
        destination: None,
        contact: stack.contact("outpace"),
        headers: vec![Header::Allow(ALLOW.into())],
        offer,
        credential: device.account.as_ref().map(account::credential),
        offers_prack: false,
        session_expires: None,
        first_response: DEVICE_FIRST_RESPONSE,
    })
}

/// RFC 3323 § 4.1.1.3.
const ANONYMOUS: &str = "anonymous";
const ANONYMOUS_HOST: &str = "anonymous.invalid";
const ALLOW: &str = "INVITE, ACK, BYE, CANCEL, OPTIONS, UPDATE, PRACK, INFO";
/// A device on the agents' network that says nothing for so long is not there.
const DEVICE_FIRST_RESPONSE: std::time::Duration = std::time::Duration::from_secs(4);
