//! Calls that come in.

use std::sync::Arc;
use std::time::Instant;

use outpace_engine::{CallId, CampaignId, Input};
use rsipstack::sip::StatusCode;
use rsipstack::transaction::transaction::Transaction;

use super::customers::Customer;
use super::exchange::{Exchange, Owner};
use crate::media::Tone;
use crate::trunk::{LegKey, Said, Wish, source, take};

impl Exchange {
    /// Somebody calls: a queue by the user part of the address, or nobody we know. Calls come from gateways alone.
    pub(super) fn called(&mut self, transaction: Transaction) {
        let user = transaction.original.uri.user().unwrap_or_default();
        let campaign = self.file.inbound.get(user).copied();
        let offer = String::from_utf8_lossy(&transaction.original.body).into_owned();
        let is_known = source(&transaction.original).is_some_and(|it| self.gateways.is_one(it));
        let status = match campaign {
            _ if !is_known => Some(StatusCode::Forbidden),
            None => Some(StatusCode::NotFound),
            Some(_) if self.callers.len() >= CALLERS_MOST => Some(StatusCode::BusyHere),
            Some(_) => None,
        };
        if let Some(status) = status {
            return turn_away(transaction, status);
        }
        let Some(campaign) = campaign else { return };
        let opened = self.plane.open();
        let Ok(media) = opened else {
            return turn_away(transaction, StatusCode::ServiceUnavailable);
        };
        let described = if offer.is_empty() {
            self.plane.offer(media).ok_or(None)
        } else {
            self.plane
                .answer(media, &offer)
                .map(|(answer, _)| answer)
                .map_err(Some)
        };
        let answer = match described {
            Ok(answer) => answer,
            Err(error) => {
                tracing::info!(?error, "an offer of a caller");
                self.plane.close(media);
                return turn_away(transaction, StatusCode::NotAcceptableHere);
            }
        };
        self.callers_so_far += 1;
        let caller = self.callers_so_far;
        let (leg, teller, wished) = self.new_leg(Owner::Caller(caller), Some(media), None);
        self.callers.insert(caller, leg);
        self.answers.insert(caller, answer.into_bytes());
        tokio::spawn(take(Arc::clone(&self.stack), transaction, wished, teller));
        self.fact(Instant::now(), Input::InboundArrived { campaign, caller });
    }

    pub(super) fn answer(&mut self, call: CallId, campaign: CampaignId, caller: u32) {
        let leg = self.callers.remove(&caller);
        let sdp = self.answers.remove(&caller);
        let (Some(key), Some(sdp)) = (leg, sdp) else {
            // They hung up before we answered.
            return self.fact(Instant::now(), Input::RemoteReleased(call));
        };
        let Some(leg) = self.legs.get_mut(&key) else {
            return self.fact(Instant::now(), Input::RemoteReleased(call));
        };
        leg.owner = Owner::Customer(call);
        leg.is_answered = true;
        let _ = leg.wishes.send(Wish::Answer(sdp));
        if let Some(media) = leg.media {
            self.plane.tone(media, Tone::Hold);
        }
        self.customers
            .insert(call, Customer::who_called(key, campaign));
    }

    pub(super) fn reject(&mut self, caller: u32) {
        self.answers.remove(&caller);
        if let Some(key) = self.callers.remove(&caller)
            && let Some(leg) = self.legs.get(&key)
        {
            let _ = leg.wishes.send(Wish::Reject(BUSY));
            self.disown(key);
        }
    }

    pub(super) fn hear_caller(&mut self, caller: u32, leg: LegKey, said: Said) {
        if let Said::Released = said {
            self.callers.remove(&caller);
            self.answers.remove(&caller);
            self.disown(leg);
        }
    }
}

fn turn_away(mut transaction: Transaction, status: StatusCode) {
    tokio::spawn(async move {
        if let Err(error) = transaction.reply(status).await {
            tracing::debug!(%error, "a refusal did not leave");
        }
        // Until its ACK.
        while transaction.receive().await.is_some() {}
    });
}

/// RFC 3261 § 21.4.24.
const BUSY: u16 = 486;
/// Calls that ring at a time and are not answered; more are busy.
const CALLERS_MOST: usize = 1_000;
