//! A call that came in, until it is over.
//!
//! Read before editing: RFC 3261 § 13.3 (answering an INVITE).

use std::sync::Arc;

use rsipstack::dialog::dialog::DialogState;
use rsipstack::sip::{Header, StatusCode};
use rsipstack::transaction::transaction::Transaction;
use tokio::sync::mpsc;

use super::leg::{Said, Teller, Wish};
use super::orphan;
use super::session_timer::SessionTimer;
use super::stack::Stack;
use super::talk::Talk;

/// Rings for whoever calls, until it is wished that they are answered or turned away.
pub(crate) async fn take(
    stack: Arc<Stack>,
    mut transaction: Transaction,
    mut wishes: mpsc::UnboundedReceiver<Wish>,
    teller: Teller,
) {
    let (told, mut states) = stack.dialogs.new_dialog_state_channel();
    let contact = stack.contact("outpace");
    let begun = stack
        .dialogs
        .get_or_create_server_invite(&transaction, told, None, Some(contact));
    let dialog = match begun {
        Ok(dialog) => dialog,
        Err(error) => {
            tracing::warn!(leg = teller.leg.0, %error, "an INVITE made no sense");
            let _ = transaction.reply(StatusCode::BadRequest).await;
            teller.tell(Said::Released);
            teller.tell(Said::Gone);
            return;
        }
    };
    let timer = SessionTimer::asked(&transaction.original);
    let mut handling = dialog.clone();
    let handler = tokio::spawn(async move { handling.handle(&mut transaction).await });
    let _ = dialog.ringing(None, None);
    loop {
        tokio::select! {
            state = states.recv() => match state {
                Some(DialogState::Terminated(..)) | None => {
                    teller.tell(Said::Released);
                    break;
                }
                Some(_) => {}
            },
            wish = wishes.recv() => match wish {
                Some(Wish::Answer(sdp)) => {
                    let mut headers = timer.map(|it| it.answer()).unwrap_or_default();
                    headers.push(Header::ContentType("application/sdp".into()));
                    if dialog.accept(Some(headers), Some(sdp.clone())).is_err() {
                        teller.tell(Said::Released);
                        break;
                    }
                    let described = orphan::describe(&dialog);
                    teller.tell(Said::Answered { sdp: Vec::new(), dialog: described });
                    let talk = Talk {
                        stack,
                        dialog,
                        states,
                        wishes,
                        teller: teller.clone(),
                        timer,
                        said: sdp,
                        ends: false,
                    };
                    talk.go_on().await;
                    teller.tell(Said::Gone);
                    return;
                }
                wish => {
                    let status = match wish {
                        Some(Wish::Reject(status)) => status,
                        _ => UNAVAILABLE,
                    };
                    let _ = dialog.reject(Some(StatusCode::from(status)), None);
                    break;
                }
            },
        }
    }
    // The handler waits for the ACK of a refusal, and ends by itself.
    drop(handler);
    stack.dialogs.remove_dialog(&dialog.id());
    teller.tell(Said::Gone);
}

/// RFC 3261 § 21.4.18.
const UNAVAILABLE: u16 = 480;
