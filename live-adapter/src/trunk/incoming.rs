//! Requests that peers begin: within a call, or to begin one.

use std::sync::Arc;

use rsipstack::dialog::dialog::Dialog;
use rsipstack::sip::{HeadersExt as _, Method, StatusCode};
use rsipstack::transaction::TransactionReceiver;
use rsipstack::transaction::transaction::Transaction;

use super::stack::Stack;

/// Gives every request to the call it is for. An INVITE for none goes to `arrived`, which has the transaction then.
pub(crate) async fn serve(
    stack: Arc<Stack>,
    mut incoming: TransactionReceiver,
    arrived: impl Fn(Transaction),
) {
    while let Some(mut transaction) = incoming.recv().await {
        let method = transaction.original.method;
        if let Some(dialog) = stack.dialogs.match_dialog(&transaction) {
            tokio::spawn(within(dialog, transaction));
            continue;
        }
        let has_tag = transaction
            .original
            .to_header()
            .is_ok_and(|to| to.tag().is_ok_and(|tag| tag.is_some()));
        let status = match method {
            Method::Ack => continue,
            Method::Invite if !has_tag => {
                arrived(transaction);
                continue;
            }
            Method::Options if !has_tag => StatusCode::OK,
            Method::Invite
            | Method::Bye
            | Method::Update
            | Method::Cancel
            | Method::PRack
            | Method::Info
            | Method::Options => StatusCode::CallTransactionDoesNotExist,
            _ => StatusCode::MethodNotAllowed,
        };
        tokio::spawn(async move {
            if let Err(error) = transaction.reply(status).await {
                tracing::debug!(%error, "a reply did not leave");
            }
        });
    }
}

async fn within(mut dialog: Dialog, mut transaction: Transaction) {
    let Dialog::Invite(call) = &mut dialog else {
        return;
    };
    // The stack is silent to what comes before an answer to our INVITE.
    let is_early = call.state().can_cancel()
        && call.role() == rsipstack::transaction::key::TransactionRole::Client;
    let result = match transaction.original.method {
        // RFC 3311 § 5.2: while an offer of ours is open another one has to wait.
        Method::Update if is_early && !transaction.original.body.is_empty() => {
            transaction.reply(StatusCode::RequestPending).await
        }
        Method::Update | Method::Info | Method::Options if is_early => {
            transaction.reply(StatusCode::OK).await
        }
        Method::Bye if is_early => {
            transaction
                .reply(StatusCode::CallTransactionDoesNotExist)
                .await
        }
        _ => call.handle(&mut transaction).await,
    };
    if let Err(error) = result {
        tracing::debug!(%error, "a request within a call");
    }
}
