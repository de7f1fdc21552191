//! The production core of Outpace.
//!
//! One [`Engine`] runs all campaigns, queues, teams, agents and trunks of one dialer. Facts go in with
//! their time, commands and events come out. It is a pure function of its configuration and the facts
//! it was told: same facts, same commands, to the last bit, on every machine. It owns no thread, file,
//! socket, clock or random number generator, and `no_std` makes that a compile error, not a promise.
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod account;
mod ahead;
mod attempts;
mod call;
mod caller_id;
mod campaign;
pub mod config;
mod contact;
pub mod cpa;
mod dial_list;
mod dialing;
mod do_not_call;
mod engine;
mod floor;
mod history;
mod hours;
mod id;
mod ignored;
mod inbound;
mod input;
mod ivr;
pub mod journal;
mod listening;
mod lost;
mod math;
pub mod meters;
mod newcomer;
mod output;
mod own_line;
mod pacing;
mod phone_number;
mod preview;
mod refusal;
mod removal;
mod retry;
mod review;
mod seat;
pub mod setting;
mod snapshot;
pub mod spacing;
mod strategy;
mod time;
mod timers;
mod trunk;
mod units;

pub use ahead::{NAMED_AHEAD, RECORD_AHEAD};
pub use campaign::Status;
pub use config::Config;
pub use dial_list::ListStatus;
pub use engine::Engine;
pub use hours::{CallingHours, Law, OpenOrClosed, Zone};
pub use id::{
    AgentId, CallId, CampaignId, ContactId, ListId, OfferId, QueueId, TeamId, TrunkId, ZoneId,
};
pub use ignored::Ignored;
pub use inbound::{Inbound, InboundRecord};
pub use input::Input;
pub use ivr::PortTreatment;
pub use output::{
    AbandonCount, AgentState, CallRecord, Cap, CloseReason, Command, Correction, CorrectionTrigger,
    Deadline, EndedBy, Event, Message, Output, Pacing, ThresholdTest, WakeReason,
};
pub use phone_number::{InvalidNumber, PhoneNumber};
pub use preview::{OfferEnd, OnTimeout, Preview};
pub use refusal::Refusal;
pub use retry::{
    Close, MAX_ATTEMPTS, MAX_ATTEMPTS_PER_NUMBER, MAX_CALLS, MAX_CALLS_DEFAULT, NUMBERS_MAX,
    NextNumber, Outcome, PERSONAL_LIMIT, PERSONAL_LIMIT_DEFAULT, Retry, RetryRules,
};
pub use setting::Setting;
pub use snapshot::{CampaignGauges, Snapshot};
pub use time::Timestamp;
pub use units::PerMille;
