//! The account of a campaign that stops before its limit: what counts so far by the meter that governs
//! it, and how many lines more may be put at risk.
//!
//! ```text
//!  a call that is over ──► Meter ──► room = headroom of the ledger, kept until the next call is over
//!                                    or the window's end comes near
//!  lines allowed = agents held + room − calls abandoned and not over yet
//! ```
//!
//! Without room a campaign has one line for each agent held, whatever its rule wants.

use core::time::Duration;

use crate::config::{CampaignConfig, Mode, Stop, TRANSACTION_LIMIT};
use crate::hours::Zone;
use crate::meters::{Attempt, Calendar, Fate, Ledger, Meter, Standing, Window};
use crate::output::CallRecord;
use crate::time::Timestamp;

/// One campaign's account.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    meter: Meter,
    calendar: Calendar,
    ledger: Ledger,
    /// Calls that are lost to the numerator and not over yet: they hear the message, or an agent came
    /// too late.
    owed: u64,
    room: u64,
    /// From then on the room is something else even if no call ends.
    room_until: Timestamp,
}

impl Account {
    /// The account of a campaign that has one.
    pub(crate) fn of(config: &CampaignConfig, zones: &[Zone], unix_epoch_s: i64) -> Option<Self> {
        let governing = &config.governing;
        if governing.stop == Stop::Never || matches!(config.mode, Mode::Inbound(_)) {
            return None;
        }
        Some(Self {
            meter: Meter::new(governing.meter),
            calendar: Calendar {
                unix_epoch_s,
                zone: zones[governing.zone.index()].clone(),
                campaign_start: Timestamp::ZERO,
            },
            ledger: Ledger {
                limit: config.abandon_limit,
                lead: config.setup_limit + config.ring_limit + CROSSING,
            },
            owed: 0,
            room: 0,
            room_until: Timestamp::ZERO,
        })
    }

    /// Phones ring for another time: so long an answer may come later.
    pub(crate) fn rings_for(&mut self, config: &CampaignConfig) {
        self.ledger.lead = config.setup_limit + config.ring_limit + CROSSING;
        self.room_until = Timestamp::ZERO;
    }

    /// A call was joined or given up and goes on: is it lost to the numerator already? Then it is owed
    /// until it is over.
    pub(crate) fn owes(&mut self, so_far: &CallRecord) -> bool {
        let meter = self.meter.definition();
        let attempt = Attempt::of(so_far);
        let fate = Fate::recorded(&attempt, &meter.clock, meter.dispositions);
        let is_lost = meter.numerator.contains(fate);
        self.owed += u64::from(is_lost);
        is_lost
    }

    /// Counts a call that is over.
    pub(crate) fn record(&mut self, record: &CallRecord, was_owed: bool) {
        self.owed -= u64::from(was_owed);
        self.meter.record(&Attempt::of(record), &self.calendar);
        self.room_until = Timestamp::ZERO;
    }

    /// Lines that may be under way while so many agents are held.
    pub(crate) fn lines_allowed(&mut self, now: Timestamp, held: u32) -> u32 {
        if now >= self.room_until {
            self.look(now);
        }
        let risk = self.room.saturating_sub(self.owed);
        held.saturating_add(u32::try_from(risk).unwrap_or(u32::MAX))
    }

    fn look(&mut self, now: Timestamp) {
        let window = self.meter.definition().window;
        let ends = window.ends(&self.calendar, now);
        let allowance = self.ledger.allowance(&Standing {
            count: self.meter.current(now, &self.calendar).counted,
            at_risk: 0,
            // Strict: nothing is promised that has not happened.
            to_come: 0,
            next_to_come: 0,
            left: ends.map(|ends| ends.since(now)),
        });
        self.room = allowance.further;
        self.room_until = match (window, ends) {
            (Window::Rolling(_), _) | (_, None) => now + ROLLING_LOOK,
            (_, Some(ends)) => {
                let near = ends
                    .as_nanos()
                    .saturating_sub(self.ledger.lead.as_nanos() as u64);
                let near = Timestamp::from_nanos(near);
                if now < near { near } else { ends }
            }
        };
    }
}

/// How long after our CANCEL the network may still say that somebody answered: then the call is over.
const CROSSING: Duration = TRANSACTION_LIMIT;

/// In a rolling window answers leave the account as time passes; it is looked at again this often.
const ROLLING_LOOK: Duration = Duration::from_secs(1);
