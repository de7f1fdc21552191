//! The border between the task that owns the engine and the telephone network.

use std::time::Instant;

use outpace_engine::{AgentId, CallId, CampaignId, Command, Input};
use tokio::sync::mpsc::UnboundedSender;

/// Trunks, media and agents' devices, as the task that owns the engine sees them.
pub trait Telephony: Send {
    /// Carries out a command of the engine that needs the telephone network. Returns at once: what comes of it
    /// arrives as a [`Happening`], refusals included ([`Input::Rejected`]). Commands that are for an agent's
    /// screen alone ([`Command::Offer`], [`Command::EndOffer`]) never come here.
    fn perform(&mut self, command: &Command);

    /// Ends a dialog that a process before this one left open, as it was described in
    /// [`Happening::DialogOpened`].
    fn release_orphan(&mut self, dialog: &str);

    /// There is another campaign from now on, with the next number; what is played is what is played for `like`.
    fn campaign_added(&mut self, like: CampaignId) {
        let _ = like;
    }

    /// The engine ignored what was heard on this call: while it is joined with an agent, nobody listens to it any more.
    fn unheeded(&mut self, call: CallId) {
        let _ = call;
    }

    /// Calls and reservations that are not over yet: 0 after a drain.
    fn open_dialogs(&self) -> usize;
}

/// Something the telephone network says, and when it arrived here.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// When it arrived.
    pub at: Instant,
    /// What.
    pub happening: Happening,
}

/// What the telephone network says.
#[derive(Clone, Debug)]
pub enum Happening {
    /// A fact for the engine.
    Fact(Input),
    /// A dialog that another process could end, should this one die: one line of text for
    /// [`Telephony::release_orphan`].
    DialogOpened {
        /// The call.
        call: CallId,
        /// Call-ID, tags, route set and remote target; no number in clear.
        dialog: String,
    },
    /// The same of a dialog with an agent's device.
    DeviceOpened {
        /// The agent.
        agent: AgentId,
        /// As in [`Happening::DialogOpened`].
        dialog: String,
    },
}

/// Where the telephone network says it. Never blocks.
pub type Arrivals = UnboundedSender<Arrival>;
