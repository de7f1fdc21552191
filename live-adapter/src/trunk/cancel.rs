//! CANCEL, without the stack's own promise to hang up on an answer that crosses it.

use std::sync::Arc;

use rsipstack::sip::{Header, HeadersExt as _, Method, Request, SipMessage, StatusCodeKind};
use rsipstack::transaction::key::{TransactionKey, TransactionRole};
use rsipstack::transaction::transaction::Transaction;
use rsipstack::transport::SipAddr;

use super::stack::Stack;

/// Sends the CANCEL of an INVITE and waits for the answer to it. The INVITE goes on until its own.
///
/// It is the INVITE with its branch, number, tags and route, or a proxy does not know what it is for (RFC 3261 § 9.1).
pub(crate) async fn send_cancel(
    stack: &Arc<Stack>,
    mut request: Request,
    destination: Option<SipAddr>,
) -> rsipstack::Result<()> {
    request.headers.retain(|header| {
        matches!(
            header,
            Header::Via(_)
                | Header::From(_)
                | Header::To(_)
                | Header::CallId(_)
                | Header::CSeq(_)
                | Header::MaxForwards(_)
                | Header::Route(_)
                | Header::UserAgent(_)
        )
    });
    request.headers.push(Header::ContentLength(0_u32.into()));
    request.body.clear();
    request.method = Method::Cancel;
    request.cseq_header_mut()?.mut_method(Method::Cancel)?;
    let key = TransactionKey::from_request(&request, TransactionRole::Client)?;
    let mut transaction = Transaction::new_client(key, request, stack.endpoint.clone(), None);
    transaction.destination = destination;
    transaction.send().await?;
    while let Some(message) = transaction.receive().await {
        if let SipMessage::Response(response) = message
            && response.status_code.kind() != StatusCodeKind::Provisional
        {
            break;
        }
    }
    Ok(())
}
