//! A call that was answered, until it is over: what the peer wants within it, session timers, hanging up.

use std::sync::Arc;

use rsipstack::dialog::dialog::{DialogState, DialogStateReceiver, TransactionHandle};
use rsipstack::dialog::invite_dialog::InviteDialog;
use rsipstack::sip::{Header, Request, StatusCode, StatusCodeKind};
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep_until, timeout};

use super::leg::{Said, Teller, Wish};
use super::session_timer::{Due, SessionTimer};
use super::stack::Stack;

pub(crate) struct Talk {
    pub(crate) stack: Arc<Stack>,
    pub(crate) dialog: InviteDialog,
    pub(crate) states: DialogStateReceiver,
    pub(crate) wishes: mpsc::UnboundedReceiver<Wish>,
    pub(crate) teller: Teller,
    pub(crate) timer: Option<SessionTimer>,
    /// The description we said last.
    pub(crate) said: Vec<u8>,
    /// It is to end at once.
    pub(crate) ends: bool,
}

/// How a call ended.
enum End {
    /// The peer hung up.
    Theirs,
    /// We are to.
    Ours(&'static str),
}

impl Talk {
    /// Stays with the call until nothing of it is left.
    pub(crate) async fn go_on(mut self) {
        let end = self.until_end().await;
        match end {
            End::Theirs => self.teller.tell(Said::Released),
            End::Ours(reason) => {
                if reason != NORMAL {
                    self.teller.tell(Said::Released);
                }
                self.bye(reason).await;
            }
        }
        // A dialog that is over stays with the stack until it is taken out.
        self.stack.dialogs.remove_dialog(&self.dialog.id());
    }

    async fn until_end(&mut self) -> End {
        if self.ends {
            return End::Ours(NORMAL);
        }
        loop {
            let due = self.timer.map(|timer| timer.due());
            let at = due.map_or_else(|| Instant::now() + FAR, |(at, _)| at);
            tokio::select! {
                state = self.states.recv() => match state {
                    Some(DialogState::Terminated(..)) | None => return End::Theirs,
                    Some(state) => self.asked(state).await,
                },
                _wish = self.wishes.recv() => return End::Ours(NORMAL),
                () = sleep_until(at), if due.is_some() => match due {
                    Some((_, Due::Refresh)) => {
                        if !self.refresh().await {
                            return End::Ours(TIMER);
                        }
                    }
                    _ => return End::Ours(TIMER),
                },
            }
        }
    }

    /// The peer wants something within the call. A request nobody answers would hold its transaction for ever.
    async fn asked(&mut self, state: DialogState) {
        let (handle, status) = match state {
            DialogState::Updated(_, request, handle) => {
                return self.offered(&request, handle).await;
            }
            DialogState::Info(_, _, handle)
            | DialogState::Options(_, _, handle)
            | DialogState::Notify(_, _, handle) => (handle, StatusCode::OK),
            // Nobody but the dialer moves a call elsewhere.
            DialogState::Refer(_, _, handle) => (handle, StatusCode::Decline),
            DialogState::Message(_, _, handle) | DialogState::Publish(_, _, handle) => {
                (handle, StatusCode::MethodNotAllowed)
            }
            _ => return,
        };
        let _ = handle.reply(status).await;
    }

    /// re-INVITE or UPDATE.
    async fn offered(&mut self, request: &Request, handle: TransactionHandle) {
        let is_invite = request.method == rsipstack::sip::Method::Invite;
        let mut headers = Vec::new();
        if let Some(timer) = SessionTimer::asked(request) {
            headers.extend(timer.answer());
            self.timer = Some(timer);
        } else if let Some(timer) = &mut self.timer {
            timer.restart();
        }
        let offers = !request.body.is_empty();
        if !offers && !is_invite {
            // An UPDATE without a description refreshes the session.
            let _ = handle.respond(StatusCode::OK, Some(headers), None).await;
            return;
        }
        let (answer, answered) = oneshot::channel();
        self.teller.tell(Said::Offer {
            sdp: offers.then(|| request.body.clone()),
            answer,
        });
        let sdp = timeout(DECIDE, answered)
            .await
            .ok()
            .and_then(Result::ok)
            .flatten();
        let _ = match sdp {
            Some(sdp) => {
                headers.push(Header::ContentType("application/sdp".into()));
                self.said.clone_from(&sdp);
                handle
                    .respond(StatusCode::OK, Some(headers), Some(sdp))
                    .await
            }
            None => handle.reply(StatusCode::NotAcceptableHere).await,
        };
    }

    /// Says that we are still here; `false` if the peer is not.
    async fn refresh(&mut self) -> bool {
        let Some(timer) = &mut self.timer else {
            return true;
        };
        timer.restart();
        let mut headers = timer.refresh();
        // re-INVITE is known to every peer, UPDATE is not.
        headers.push(Header::ContentType("application/sdp".into()));
        let answer = self
            .dialog
            .reinvite(Some(headers), Some(self.said.clone()))
            .await;
        match answer {
            Ok(Some(response)) => match response.status_code {
                StatusCode::CallTransactionDoesNotExist | StatusCode::RequestTimeout => false,
                ref status => {
                    if status.kind() == StatusCodeKind::Successful
                        && let Some(agreed) = SessionTimer::agreed(&response, true)
                    {
                        self.timer = Some(agreed);
                    }
                    true
                }
            },
            Ok(None) | Err(_) => false,
        }
    }

    /// BYE. A peer that does not answer it is as gone as one that does, only later.
    async fn bye(&self, reason: &'static str) {
        let sent = self.dialog.bye_with_reason(reason.to_owned());
        match timeout(self.stack.endpoint.option.t1x64 + SLACK, sent).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::warn!(leg = self.teller.leg.0, %error, "BYE"),
            Err(_) => tracing::warn!(leg = self.teller.leg.0, "BYE was not answered"),
        }
    }
}

/// Nobody waits for it.
const FAR: std::time::Duration = std::time::Duration::from_secs(3600);
/// What media may take to say yes or no to an offer.
const DECIDE: std::time::Duration = std::time::Duration::from_secs(2);
const SLACK: std::time::Duration = std::time::Duration::from_secs(1);
/// Q.850: normal call clearing.
const NORMAL: &str = "Q.850;cause=16;text=\"Normal call clearing\"";
/// Q.850: recovery on timer expiry.
const TIMER: &str = "Q.850;cause=102;text=\"Recovery on timer expiry\"";
