//! One call with one peer, from our INVITE to its last BYE: a task. It is told what is wanted ([`Wish`]), and tells
//! what happened ([`Said`]).
//!
//! Read before editing: RFC 3261 § 9.1 (CANCEL), § 13.2.2 (answers to INVITE), § 17.1.1 (its transaction).
//!
//! ```text
//!   we      INVITE ────────►
//!   peer    ◄──────── 180
//!   we      CANCEL ────────►          the ring limit
//!   peer    ◄──────── 200 (INVITE)    crossed on the wire: a person is on the line
//! ```
//!
//! So after [`Wish::Cancel`] an answer is told like any other; whoever does not want it hangs up. The stack's own
//! cancelling would hang up by itself, and nobody would know that a person was called to the phone.

use std::sync::Arc;
use std::time::Duration;

use rsipstack::dialog::authenticate::Credential;
use rsipstack::dialog::dialog::{DialogState, DialogStateReceiver};
use rsipstack::dialog::invitation::{InviteAsyncResult, InviteOption};
use rsipstack::dialog::invite_dialog::InviteDialog;
use rsipstack::sip::{Header, Response, StatusCodeKind, Uri};
use rsipstack::transport::SipAddr;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep_until};

use super::cancel::send_cancel;
use super::cause::Refusal;
use super::orphan;
use super::session_timer::{Asked, SessionTimer};
use super::stack::Stack;
use super::talk::Talk;

/// Names a leg within this process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LegKey(pub(crate) u64);

/// What is wanted of a leg. A leg whose wishes nobody can tell any more hangs up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// Give up ringing. An answer that crosses it is told.
    Cancel,
    /// Hang up, answered or not. Nothing more is told but the end.
    HangUp,
    /// Answer a call that came in, with our description.
    Answer(Vec<u8>),
    /// Turn a call that came in away, with this status.
    Reject(u16),
}

/// What happened on a leg.
#[derive(Debug)]
pub(crate) enum Said {
    /// 180.
    Ringing,
    /// 18x with a description: the network speaks.
    EarlyMedia(Vec<u8>),
    /// 2xx. The text describes the dialog for [`orphan::release`].
    Answered {
        /// The description in the response.
        sdp: Vec<u8>,
        /// For whoever comes after a crash.
        dialog: String,
    },
    /// A final response from 300.
    Refused(Refusal),
    /// 487 after our CANCEL, or nothing for so long that it counts as one.
    Cancelled,
    /// No response.
    Silent {
        /// Nothing at all came, not even 100.
        is_dead: bool,
    },
    /// The peer offers another description (re-INVITE, UPDATE), or wants ours (`None`).
    Offer {
        /// What it offers.
        sdp: Option<Vec<u8>>,
        /// What we say to it; nothing for 488.
        answer: oneshot::Sender<Option<Vec<u8>>>,
    },
    /// The peer hung up, or is lost.
    Released,
    /// The last word: nothing of the leg is left.
    Gone,
}

/// What happened, on which leg, and when it was known.
#[derive(Debug)]
pub(crate) struct News {
    pub(crate) leg: LegKey,
    pub(crate) at: std::time::Instant,
    pub(crate) said: Said,
}

/// Where a leg tells what happened.
#[derive(Clone, Debug)]
pub(crate) struct Teller {
    pub(crate) leg: LegKey,
    pub(crate) to: mpsc::UnboundedSender<News>,
}

impl Teller {
    pub(crate) fn tell(&self, said: Said) {
        let news = News {
            leg: self.leg,
            at: std::time::Instant::now(),
            said,
        };
        // Nobody listens any more when the process ends.
        let _ = self.to.send(news);
    }
}

/// A call to place.
#[derive(Clone)]
pub(crate) struct Invitation {
    pub(crate) caller: Uri,
    pub(crate) callee: Uri,
    pub(crate) destination: Option<SipAddr>,
    pub(crate) contact: Uri,
    pub(crate) headers: Vec<Header>,
    pub(crate) offer: Vec<u8>,
    pub(crate) credential: Option<Credential>,
    pub(crate) offers_prack: bool,
    pub(crate) session_expires: Option<Duration>,
    /// With no response at all for so long it is given up.
    pub(crate) first_response: Duration,
}

impl std::fmt::Debug for Invitation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Invitation(…)")
    }
}

/// Places a call, and stays with it until nothing of it is left.
pub(crate) async fn place(
    stack: Arc<Stack>,
    mut invitation: Invitation,
    mut wishes: mpsc::UnboundedReceiver<Wish>,
    teller: Teller,
) {
    let mut asked_again = false;
    loop {
        let mut ringing = match Ringing::begin(&stack, &invitation, teller.clone()) {
            Ok(ringing) => ringing,
            Err(error) => {
                tracing::warn!(leg = teller.leg.0, %error, "a call could not be placed");
                teller.tell(Said::Refused(Refusal::of_status(500, 0)));
                break;
            }
        };
        match ringing.wait(&mut wishes).await {
            Outcome::Answered(response) => {
                let answered = Answered {
                    dialog: ringing.dialog.clone(),
                    states: ringing.states,
                    response,
                    offer: invitation.offer,
                    ends: ringing.ends,
                };
                answered
                    .go_on(&stack, &invitation.session_expires, wishes, &teller)
                    .await;
                break;
            }
            // 422 (RFC 4028 § 6): once more with the session timer the peer takes.
            Outcome::Refused(Refusal {
                status: 422,
                min_se: Some(least),
                ..
            }) if !asked_again && invitation.session_expires.is_some() => {
                asked_again = true;
                invitation.session_expires = Some(least);
            }
            Outcome::Refused(refusal) => {
                teller.tell(Said::Refused(refusal));
                break;
            }
            Outcome::Told => break,
        }
    }
    teller.tell(Said::Gone);
}

/// What became of an INVITE.
enum Outcome {
    Answered(Response),
    Refused(Refusal),
    /// It is over, and that was told.
    Told,
}

/// An INVITE without a final response.
struct Ringing {
    stack: Arc<Stack>,
    dialog: InviteDialog,
    states: DialogStateReceiver,
    result: JoinHandle<InviteAsyncResult>,
    destination: Option<SipAddr>,
    teller: Teller,
    /// When nothing at all was too long.
    first_response: Instant,
    /// Any response came.
    is_heard: bool,
    rang: bool,
    spoke: bool,
    /// An answer is not wanted any more.
    ends: bool,
    /// Since our CANCEL: when it counts as done; and the CSeq of the INVITE it is for.
    cancelling: Option<(Instant, u32)>,
}

impl Ringing {
    fn begin(
        stack: &Arc<Stack>,
        it: &Invitation,
        teller: Teller,
    ) -> Result<Self, Box<rsipstack::Error>> {
        let mut headers = it.headers.clone();
        if let Some(asked) = it.session_expires {
            headers.extend(Asked(asked).headers());
        }
        let option = InviteOption {
            caller: it.caller.clone(),
            callee: it.callee.clone(),
            destination: it.destination.clone(),
            contact: it.contact.clone(),
            credential: it.credential.clone(),
            offer: Some(it.offer.clone()),
            headers: Some(headers),
            support_prack: it.offers_prack,
            ..InviteOption::default()
        };
        let (told, states) = stack.dialogs.new_dialog_state_channel();
        let (dialog, result) = stack
            .dialogs
            .do_invite_async(option, told)
            .map_err(Box::new)?;
        Ok(Self {
            stack: Arc::clone(stack),
            dialog,
            states,
            result,
            destination: it.destination.clone(),
            teller,
            first_response: Instant::now() + it.first_response,
            is_heard: false,
            rang: false,
            spoke: false,
            ends: false,
            cancelling: None,
        })
    }

    async fn wait(&mut self, wishes: &mut mpsc::UnboundedReceiver<Wish>) -> Outcome {
        loop {
            let (until, is_cancelling) = match self.cancelling {
                Some((until, _)) => (until, true),
                None => (self.first_response, false),
            };
            tokio::select! {
                biased;
                state = self.states.recv() => match state {
                    Some(state) => self.progress(&state),
                    None => return self.over(&Said::Silent { is_dead: false }),
                },
                result = &mut self.result => return self.outcome(result),
                wish = wishes.recv(), if self.cancelling.is_none() => {
                    self.ends = wish != Some(Wish::Cancel);
                    if !self.is_heard {
                        // No CANCEL before a response (RFC 3261 § 9.1). The stack sends it when one comes, and ends
                        // an answer that comes instead.
                        return self.over(&Said::Cancelled);
                    }
                    self.cancel();
                }
                () = sleep_until(until), if is_cancelling || !self.is_heard => {
                    let said = if is_cancelling {
                        Said::Cancelled
                    } else {
                        Said::Silent { is_dead: true }
                    };
                    return self.over(&said);
                }
            }
        }
    }

    fn progress(&mut self, state: &DialogState) {
        match state {
            DialogState::Trying(_) => self.is_heard = true,
            DialogState::Early(_, response) => {
                self.is_heard = true;
                let status = u16::from(response.status_code.clone());
                if !response.body.is_empty() && !self.spoke {
                    self.spoke = true;
                    self.teller.tell(Said::EarlyMedia(response.body.clone()));
                }
                if status == RINGING && !self.rang {
                    self.rang = true;
                    self.teller.tell(Said::Ringing);
                }
            }
            _ => return,
        }
        // After a challenge there is another INVITE, which our CANCEL was not for.
        if let Some((_, cancelled)) = self.cancelling
            && cseq(&self.dialog) != cancelled
        {
            self.cancel();
        }
    }

    fn cancel(&mut self) {
        let until = Instant::now() + self.stack.endpoint.option.t1x64;
        self.cancelling = Some((until, cseq(&self.dialog)));
        let request = self.dialog.initial_request();
        let stack = Arc::clone(&self.stack);
        let destination = self.destination.clone();
        let leg = self.teller.leg.0;
        tokio::spawn(async move {
            if let Err(error) = send_cancel(&stack, request, destination).await {
                tracing::warn!(leg, %error, "CANCEL was not sent");
            }
        });
    }

    /// Gives the INVITE up: the stack sees to a CANCEL, and ends an answer that comes yet.
    fn over(&mut self, said: &Said) -> Outcome {
        self.result.abort();
        let said = match said {
            Said::Cancelled => Said::Cancelled,
            Said::Silent { is_dead } => Said::Silent { is_dead: *is_dead },
            _ => Said::Released,
        };
        self.teller.tell(said);
        Outcome::Told
    }

    fn outcome(&mut self, result: Result<InviteAsyncResult, tokio::task::JoinError>) -> Outcome {
        let response = match result {
            Ok(Ok((_, Some(response)))) => response,
            Ok(Ok((_, None))) => {
                let is_dead = !self.is_heard;
                self.teller.tell(Said::Silent { is_dead });
                return Outcome::Told;
            }
            Ok(Err(error)) => {
                tracing::warn!(leg = self.teller.leg.0, %error, "a response made no sense, or none could be had");
                return Outcome::Refused(Refusal::of_status(503, CAUSE_PROTOCOL));
            }
            Err(error) => {
                tracing::error!(leg = self.teller.leg.0, %error, "the stack gave a call up");
                return Outcome::Refused(Refusal::of_status(500, CAUSE_PROTOCOL));
            }
        };
        // What was said before the final response and is not read yet.
        while let Ok(state) = self.states.try_recv() {
            if matches!(state, DialogState::Trying(_) | DialogState::Early(..)) {
                self.progress(&state);
            }
        }
        let status = u16::from(response.status_code.clone());
        match response.status_code.kind() {
            StatusCodeKind::Successful => Outcome::Answered(response),
            _ if status == TERMINATED && self.cancelling.is_some() => {
                self.teller.tell(Said::Cancelled);
                Outcome::Told
            }
            _ if status == TIMEOUT => {
                let is_dead = !self.is_heard;
                self.teller.tell(Said::Silent { is_dead });
                Outcome::Told
            }
            _ => Outcome::Refused(Refusal::of(&response)),
        }
    }
}

/// A call that was answered.
struct Answered {
    dialog: InviteDialog,
    states: DialogStateReceiver,
    response: Response,
    offer: Vec<u8>,
    ends: bool,
}

impl Answered {
    async fn go_on(
        self,
        stack: &Arc<Stack>,
        asked: &Option<Duration>,
        wishes: mpsc::UnboundedReceiver<Wish>,
        teller: &Teller,
    ) {
        let timer = SessionTimer::agreed(&self.response, asked.is_some());
        if !self.ends {
            teller.tell(Said::Answered {
                sdp: self.response.body.clone(),
                dialog: orphan::describe(&self.dialog),
            });
        }
        let talk = Talk {
            stack: Arc::clone(stack),
            dialog: self.dialog,
            states: self.states,
            wishes,
            teller: teller.clone(),
            timer,
            said: self.offer,
            ends: self.ends,
        };
        talk.go_on().await;
    }
}

/// The number of the INVITE that is under way; with a challenge there is another.
fn cseq(dialog: &InviteDialog) -> u32 {
    use rsipstack::sip::HeadersExt as _;
    let request = dialog.initial_request();
    let header = request.cseq_header();
    header.ok().and_then(|it| it.seq().ok()).unwrap_or(0)
}

const RINGING: u16 = 180;
const TIMEOUT: u16 = 408;
/// RFC 3261 § 21.4.25.
const TERMINATED: u16 = 487;
/// Q.850: protocol error, unspecified.
const CAUSE_PROTOCOL: u8 = 111;
