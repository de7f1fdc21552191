//! What goes on with a gateway beside calls: REGISTER, and OPTIONS to see that it is there.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use rsipstack::dialog::registration::{RefreshOutcome, Registration};
use rsipstack::platform::CancellationToken;
use rsipstack::sip::{Method, Param, SipMessage, StatusCodeKind, Uri, typed};
use rsipstack::transaction::key::{TransactionKey, TransactionRole};
use rsipstack::transaction::make_tag;
use rsipstack::transaction::transaction::Transaction;
use tokio::time::{sleep, timeout};

use super::account;
use super::stack::{Stack, destination};
use crate::trunk_file::{Gateway, Register, Transport};

/// Registers with a gateway, again before the time is over, until `token` is cancelled; then takes it back.
pub(crate) async fn register(
    stack: Arc<Stack>,
    gateway: Gateway,
    how: Register,
    address: SocketAddr,
    token: CancellationToken,
) {
    let Some(account) = &gateway.account else {
        return;
    };
    let Some(server) = uri(&gateway, None) else {
        return;
    };
    let mut registration =
        Registration::new(stack.endpoint.clone(), Some(account::credential(account)));
    registration.outbound_proxy = Some(address);
    registration.contact = Some(typed::Contact {
        display_name: None,
        uri: stack.contact(&account.username),
        params: Vec::new(),
    });
    let expires = u32::try_from(how.expires.as_secs()).unwrap_or(u32::MAX);
    let name = gateway.name.clone();
    let mut was_registered = None;
    let kept = registration.keep_alive(server.clone(), expires, token.clone(), |outcome| {
        let is_registered = matches!(outcome, RefreshOutcome::Registered(_));
        if was_registered.replace(is_registered) == Some(is_registered) {
            return;
        }
        match outcome {
            RefreshOutcome::Registered(_) => tracing::info!(gateway = %name, "registered"),
            RefreshOutcome::Rejected(response) => {
                let status = u16::from(response.status_code.clone());
                tracing::warn!(gateway = %name, status, "REGISTER refused");
            }
            RefreshOutcome::Failed(error) => {
                tracing::warn!(gateway = %name, %error, "REGISTER not answered");
            }
        }
    });
    kept.await;
    if was_registered == Some(true) {
        let _ = timeout(FAREWELL, registration.register(server, Some(0))).await;
    }
}

/// Asks a gateway whether it is there: any final response says that it is.
async fn ping(stack: &Arc<Stack>, gateway: &Gateway, address: SocketAddr) -> bool {
    timeout(PING_LIMIT, options(stack, gateway, address))
        .await
        .is_ok_and(|answer| answer.unwrap_or(false))
}

async fn options(
    stack: &Arc<Stack>,
    gateway: &Gateway,
    address: SocketAddr,
) -> rsipstack::Result<bool> {
    let Some(target) = uri(gateway, None) else {
        return Ok(false);
    };
    let Some(from) = uri(gateway, Some(&gateway.from_user)) else {
        return Ok(false);
    };
    let from = typed::From {
        display_name: None,
        uri: from,
        params: Vec::new(),
    };
    let to = typed::To {
        display_name: None,
        uri: target.clone(),
        params: Vec::new(),
    };
    let to_send = destination(gateway, address);
    let (connection, _) = stack
        .endpoint
        .transport_layer
        .lookup(&to_send, None)
        .await?;
    let via = stack
        .endpoint
        .get_via(Some(connection.get_addr().clone()), None)?;
    let request = stack.endpoint.make_request(
        Method::Options,
        target,
        via,
        from.with_tag(make_tag()),
        to,
        1,
        None,
    );
    let key = TransactionKey::from_request(&request, TransactionRole::Client)?;
    let mut transaction = Transaction::new_client(key, request, stack.endpoint.clone(), None);
    transaction.destination = Some(to_send);
    transaction.send().await?;
    while let Some(message) = transaction.receive().await {
        if let SipMessage::Response(response) = message
            && response.status_code.kind() != StatusCodeKind::Provisional
        {
            // 408 and 503 are also what the stack says when nobody answers.
            return Ok(!matches!(u16::from(response.status_code), 408 | 503));
        }
    }
    Ok(false)
}

/// Asks again and again, wherever it may be; tells whether it is anywhere.
pub(crate) async fn watch(
    stack: Arc<Stack>,
    gateway: Gateway,
    every: Duration,
    addresses: Vec<SocketAddr>,
    tell: impl Fn(bool),
) {
    loop {
        let mut answers = false;
        for &address in &addresses {
            answers = answers || ping(&stack, &gateway, address).await;
        }
        tell(answers);
        sleep(every).await;
    }
}

/// `sip:user@domain` at a gateway.
pub(crate) fn uri(gateway: &Gateway, user: Option<&str>) -> Option<Uri> {
    let domain = gateway.from_domain.as_str();
    let host = rsipstack::sip::HostWithPort::try_from(domain).ok()?;
    let mut uri = Uri::from(host);
    uri.auth = user.map(Into::into);
    match gateway.transport {
        Transport::Udp => {}
        Transport::Tcp => uri
            .params
            .push(Param::Transport(rsipstack::sip::Transport::Tcp)),
        Transport::Tls => uri
            .params
            .push(Param::Transport(rsipstack::sip::Transport::Tls)),
    }
    Some(uri)
}

/// A gateway that needs longer to say yes is not there.
const PING_LIMIT: Duration = Duration::from_secs(4);
/// What a gateway may take to forget us.
const FAREWELL: Duration = Duration::from_secs(2);
