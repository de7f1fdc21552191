//! A call that outlives the process that placed it: what is written down of it, and how another process ends it.
//!
//! What is written holds the peer's contact, where a number may stand; it is base64, so that no number is in clear
//! in the store.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use rsipstack::dialog::DialogId;
use rsipstack::dialog::dialog::{DialogSnapshot, DialogSnapshotState};
use rsipstack::dialog::dialog_layer::DialogLayer;
use rsipstack::dialog::invite_dialog::InviteDialog;
use rsipstack::sip::{HostWithPort, Scheme, Uri, typed};
use rsipstack::transaction::key::TransactionRole;
use serde::{Deserialize, Serialize};
use tokio::time::timeout;

use super::stack::Stack;

/// A dialog, as far as a BYE needs it (RFC 3261 § 12).
#[derive(Serialize, Deserialize)]
struct Written {
    call: String,
    local_tag: String,
    remote_tag: String,
    /// Were we called?
    called: bool,
    cseq: u32,
    target: String,
    routes: Vec<String>,
}

/// More than a dialog has had of our requests since it was written down: a refresh of its session timer every 45 s, for twelve
/// hours. One that skips numbers is none the worse, one whose number was used is refused (RFC 3261 § 12.2.2).
const REQUESTS_SINCE: u32 = 1_000;

/// One line that [`release`] understands.
pub(crate) fn describe(dialog: &InviteDialog) -> String {
    let snapshot = dialog.snapshot();
    let written = Written {
        call: snapshot.id.call_id.clone(),
        local_tag: snapshot.id.local_tag.clone(),
        remote_tag: snapshot.id.remote_tag.clone(),
        called: snapshot.role == TransactionRole::Server,
        cseq: snapshot.local_cseq,
        target: snapshot.remote_uri.to_string(),
        routes: snapshot
            .route_set
            .iter()
            .map(|it| it.value().to_owned())
            .collect(),
    };
    let json = serde_json::to_vec(&written).unwrap_or_default();
    STANDARD_NO_PAD.encode(json)
}

/// Ends a dialog of a process that is no more.
pub(crate) async fn release(stack: &Arc<Stack>, line: &str) -> Result<(), String> {
    let json = STANDARD_NO_PAD
        .decode(line.trim())
        .map_err(|error| error.to_string())?;
    let written: Written = serde_json::from_slice(&json).map_err(|error| error.to_string())?;
    let target = Uri::try_from(written.target.as_str()).map_err(|error| error.to_string())?;
    // Peers match a dialog by its tags; the URIs of From and To are not written down (RFC 3261 § 12.2.2).
    let nobody = Uri {
        scheme: Some(Scheme::Sip),
        auth: Some("anonymous".into()),
        host_with_port: HostWithPort::from(stack.local),
        params: Vec::new(),
        headers: Vec::new(),
    };
    let id = DialogId {
        call_id: written.call,
        local_tag: written.local_tag.clone(),
        remote_tag: written.remote_tag.clone(),
    };
    // From is the side that placed the call.
    let (from_tag, to_tag) = if written.called {
        (written.remote_tag, written.local_tag)
    } else {
        (written.local_tag, written.remote_tag)
    };
    let from = typed::From {
        display_name: None,
        uri: nobody.clone(),
        params: Vec::new(),
    };
    let to = typed::To {
        display_name: None,
        uri: nobody,
        params: Vec::new(),
    };
    let snapshot = DialogSnapshot {
        state: DialogSnapshotState::Confirmed,
        role: if written.called {
            TransactionRole::Server
        } else {
            TransactionRole::Client
        },
        id: id.clone(),
        from: from.with_tag(from_tag.into()),
        to: to.with_tag(to_tag.into()),
        local_cseq: written.cseq.saturating_add(REQUESTS_SINCE),
        remote_cseq: 0,
        local_contact: Some(stack.contact("outpace")),
        remote_uri: target,
        remote_contact: None,
        route_set: written.routes.into_iter().map(Into::into).collect(),
        supports_100rel: false,
        session_id: None,
    };
    let (told, _states) = stack.dialogs.new_dialog_state_channel();
    stack
        .dialogs
        .restore_from_snapshot(snapshot, told)
        .map_err(|error| error.to_string())?;
    let result = bye(&stack.dialogs, &id, stack.endpoint.option.t1x64).await;
    stack.dialogs.remove_dialog(&id);
    result
}

async fn bye(dialogs: &Arc<DialogLayer>, id: &DialogId, limit: Duration) -> Result<(), String> {
    let Some(rsipstack::dialog::dialog::Dialog::Invite(dialog)) = dialogs.get_dialog(id) else {
        return Err("no such dialog".to_owned());
    };
    match timeout(limit, dialog.bye()).await {
        Ok(result) => result.map_err(|error| error.to_string()),
        Err(_) => Err("BYE was not answered".to_owned()),
    }
}
