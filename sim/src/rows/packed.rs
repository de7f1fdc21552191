//! What a row is in bytes: of a call, of an agent's stay in a state, of a decision.

use std::time::Duration;

use outpace_engine::meters::{Disposition, TakenFor};
use outpace_engine::{
    AgentId, AgentState, CallId, CallRecord, CampaignId, Cap, ContactId, EndedBy, Message, Outcome,
    Pacing, Timestamp,
};

use super::Row;
use crate::tables::{AgentStateRow, CallRow, DecisionRow, Truth};

/// 34 bytes, two more if we gave it up unanswered, and 23 to 41 if it was answered. A call's slot is not
/// kept.
impl Row for CallRow {
    #[inline]
    fn pack(&self, bytes: &mut Vec<u8>) {
        let record = &self.record;
        let answer = [record.answered, record.verdict, record.connected];
        let heard = [record.first_speech, record.greeting_end];
        let is_known = |at: &Timestamp| *at != Timestamp::NEVER;
        let is_answered = answer.iter().any(is_known) || record.agent.is_some();
        let is_heard = heard.iter().any(is_known);
        let is_given_up = is_known(&record.gave_up);
        let flag = |is_set: bool, bit: u8| if is_set { bit } else { 0 };
        let flags = flag(record.live, LIVE)
            | flag(record.late, LATE)
            | flag(is_answered, ANSWERED)
            | flag(is_heard, HEARD)
            | flag(is_given_up, GIVEN_UP)
            | (record.ended_by as u8) << ENDED_BY;
        let mut head = Writer([0; 36], 0);
        head.put(record.call.number.to_le_bytes());
        head.put(record.contact.0.to_le_bytes());
        head.put(short(record.campaign).to_le_bytes());
        head.put(record.attempt.to_le_bytes());
        head.put([record.outcome as u8, self.truth as u8, self.result, flags]);
        let begin = record.originated;
        head.put(instant(begin));
        head.put(after::<5>(record.ringing, begin));
        head.put(after::<6>(record.released, begin));
        if !is_answered {
            head.put(millis_before(record.gave_up, record.released));
        }
        // The whole of it, cut afterwards: a length that is known is copied in two or three moves.
        let whole = bytes.len() + if !is_answered && is_given_up { 36 } else { 34 };
        bytes.extend_from_slice(&head.0);
        bytes.truncate(whole);
        if !is_answered {
            return;
        }
        let mut tail = Writer([0; 23], 0);
        tail.put(record.agent.map_or(NONE, |agent| agent.0).to_le_bytes());
        for at in answer {
            tail.put(after::<6>(at, begin));
        }
        let said = record.disposition.map_or(0, |said| said as u8 + 1);
        tail.put([record.taken_for as u8 | said << SAID | (record.message as u8) << MESSAGE]);
        bytes.extend_from_slice(&tail.0);
        if is_heard {
            for at in heard {
                bytes.extend_from_slice(&after::<6>(at, begin));
            }
        }
        if is_given_up {
            bytes.extend_from_slice(&after::<6>(record.gave_up, begin));
        }
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        let call = CallId {
            number: take_u32(bytes),
            slot: 0,
        };
        let contact = ContactId(take_u32(bytes));
        let campaign = CampaignId(u16::from_le_bytes(take(bytes)).into());
        let attempt = u16::from_le_bytes(take(bytes));
        let [outcome, truth, result, flags] = take(bytes);
        let originated = take_instant(bytes);
        let ringing = take_after::<5>(bytes, originated);
        let released = take_after::<6>(bytes, originated);
        let is_answered = flags & ANSWERED != 0;
        let is_given_up = flags & GIVEN_UP != 0;
        let agent = is_answered
            .then(|| take_u32(bytes))
            .filter(|&id| id != NONE);
        let instant_if = |is_there: bool, bytes: &mut &[u8]| match is_there {
            true => take_after::<6>(bytes, originated),
            false => Timestamp::NEVER,
        };
        let [answered, verdict, connected] =
            [is_answered; 3].map(|is_there| instant_if(is_there, bytes));
        let [words] = if is_answered { take(bytes) } else { [0] };
        let [first_speech, greeting_end] =
            [flags & HEARD != 0; 2].map(|is_there| instant_if(is_there, bytes));
        let gave_up = match (is_given_up, is_answered) {
            (true, false) => before_by_millis(take(bytes), released),
            _ => instant_if(is_given_up, bytes),
        };
        let record = CallRecord {
            call,
            contact,
            campaign,
            attempt,
            outcome: Outcome::ALL[usize::from(outcome)],
            live: flags & LIVE != 0,
            late: flags & LATE != 0,
            taken_for: TakenFor::ALL[usize::from(words & 7)],
            disposition: match words >> SAID & 3 {
                0 => None,
                said => Some(Disposition::ALL[usize::from(said) - 1]),
            },
            message: MESSAGES[usize::from(words >> MESSAGE)],
            ended_by: ENDS[usize::from(flags >> ENDED_BY)],
            agent: agent.map(AgentId),
            originated,
            ringing,
            answered,
            first_speech,
            greeting_end,
            verdict,
            connected,
            gave_up,
            released,
        };
        Self {
            record,
            truth: Truth::ALL[usize::from(truth)],
            result,
        }
    }
}

const LIVE: u8 = 1;
const LATE: u8 = 2;
const ANSWERED: u8 = 4;
const HEARD: u8 = 8;
const GIVEN_UP: u8 = 16;
/// How far the name of who ended it is shifted in the flags.
const ENDED_BY: u8 = 5;
/// How far what the agent said, and what was heard of the message, are shifted beside what the answer
/// was taken for.
const SAID: u8 = 3;
const MESSAGE: u8 = 5;

const MESSAGES: [Message; 3] = [Message::None, Message::Begun, Message::Finished];
const ENDS: [EndedBy; 3] = [EndedBy::Network, EndedBy::FarEnd, EndedBy::Us];

/// How long before `end` something was, in whole milliseconds rounded down: never longer than it was.
#[inline]
fn millis_before(at: Timestamp, end: Timestamp) -> [u8; 2] {
    let millis = end.as_nanos().saturating_sub(at.as_nanos()) / 1_000_000;
    u16::try_from(millis).unwrap_or(u16::MAX).to_le_bytes()
}

fn before_by_millis(bytes: [u8; 2], end: Timestamp) -> Timestamp {
    let length = Duration::from_millis(u16::from_le_bytes(bytes).into());
    Timestamp::ZERO + end.since(Timestamp::ZERO + length)
}

/// 22 bytes.
impl Row for AgentStateRow {
    #[inline]
    fn pack(&self, bytes: &mut Vec<u8>) {
        let mut row = Writer([0; 22], 0);
        row.put(self.agent.0.to_le_bytes());
        row.put([self.state as u8]);
        let campaign = self.campaign.map_or(NONE, |campaign| campaign.0);
        row.put(campaign.to_le_bytes());
        row.put(instant(self.from));
        row.put(after::<6>(self.to, self.from));
        bytes.extend_from_slice(&row.0);
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        let agent = AgentId(take_u32(bytes));
        let [state] = take(bytes);
        let campaign = take_u32(bytes);
        let from = take_instant(bytes);
        Self {
            agent,
            state: STATES[usize::from(state)],
            campaign: (campaign != NONE).then_some(CampaignId(campaign)),
            from,
            to: take_after::<6>(bytes, from),
        }
    }
}

/// 24 bytes, or 36 where a count is above 255.
impl Row for DecisionRow {
    #[inline]
    fn pack(&self, bytes: &mut Vec<u8>) {
        let Pacing {
            campaign,
            available,
            in_flight,
            lines_per_agent,
            wanted,
            placed,
            cap,
        } = self.pacing;
        let counts = [available, in_flight, wanted, placed];
        let is_wide = counts.iter().any(|&count| count > 255);
        let mut row = Writer([0; 20], 0);
        row.put(instant(self.at));
        row.put(campaign.0.to_le_bytes());
        row.put(lines_per_agent.to_le_bytes());
        row.put([if is_wide { cap as u8 | WIDE } else { cap as u8 }]);
        bytes.extend_from_slice(&row.0);
        if is_wide {
            for count in counts {
                bytes.extend_from_slice(&count.to_le_bytes());
            }
        } else {
            bytes.extend_from_slice(&counts.map(|count| count as u8));
        }
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        let at = take_instant(bytes);
        let campaign = CampaignId(take_u32(bytes));
        let lines_per_agent = f64::from_le_bytes(take(bytes));
        let [cap] = take(bytes);
        let [available, in_flight, wanted, placed] = if cap & WIDE != 0 {
            [(); 4].map(|()| take_u32(bytes))
        } else {
            take(bytes).map(u32::from)
        };
        let pacing = Pacing {
            campaign,
            available,
            in_flight,
            lines_per_agent,
            wanted,
            placed,
            cap: CAPS[usize::from(cap & !WIDE)],
        };
        Self { at, pacing }
    }
}

const WIDE: u8 = 1 << 7;

/// A campaign's id in two bytes, as the engine keeps it with each contact.
fn short(campaign: CampaignId) -> u16 {
    u16::try_from(campaign.0).expect("a dialer has fewer than 65,536 campaigns")
}

/// No agent, no campaign: an id none ever gets.
const NONE: u32 = u32::MAX;

const STATES: [AgentState; 11] = [
    AgentState::LoggedOut,
    AgentState::Idle,
    AgentState::Available,
    AgentState::ReservedRinging,
    AgentState::ReservedHeld,
    AgentState::Previewing,
    AgentState::Dialing,
    AgentState::Connecting,
    AgentState::Connected,
    AgentState::WrapUp,
    AgentState::Inbound,
];

const CAPS: [Cap; 5] = [
    Cap::None,
    Cap::Channels,
    Cap::CallsPerSecond,
    Cap::List,
    Cap::Ledger,
];

/// A row being put together, and how far it is.
struct Writer<const N: usize>([u8; N], usize);

impl<const N: usize> Writer<N> {
    #[inline]
    fn put<const M: usize>(&mut self, bytes: [u8; M]) {
        self.0[self.1..self.1 + M].copy_from_slice(&bytes);
        self.1 += M;
    }
}

/// An instant in seven bytes.
#[inline]
fn instant(at: Timestamp) -> [u8; 7] {
    after::<7>(at, Timestamp::ZERO)
}

fn take_instant(bytes: &mut &[u8]) -> Timestamp {
    take_after::<7>(bytes, Timestamp::ZERO)
}

/// Nanoseconds after `begin` in `N` bytes: the last that fits if it is later, all ones for
/// [`Timestamp::NEVER`].
#[inline]
fn after<const N: usize>(at: Timestamp, begin: Timestamp) -> [u8; N] {
    let never = never::<N>();
    let nanos = match at.known() {
        Some(at) => at
            .as_nanos()
            .saturating_sub(begin.as_nanos())
            .min(never - 1),
        None => never,
    };
    let mut bytes = [0; N];
    bytes.copy_from_slice(&nanos.to_le_bytes()[..N]);
    bytes
}

fn take_after<const N: usize>(bytes: &mut &[u8], begin: Timestamp) -> Timestamp {
    let mut nanos = [0; 8];
    nanos[..N].copy_from_slice(&take::<N>(bytes));
    match u64::from_le_bytes(nanos) {
        nanos if nanos == never::<N>() => Timestamp::NEVER,
        nanos => begin + Duration::from_nanos(nanos),
    }
}

const fn never<const N: usize>() -> u64 {
    (1 << (8 * N)) - 1
}

fn take_u32(bytes: &mut &[u8]) -> u32 {
    u32::from_le_bytes(take(bytes))
}

fn take<const N: usize>(bytes: &mut &[u8]) -> [u8; N] {
    let (first, rest) = bytes.split_first_chunk().expect("a row was packed whole");
    *bytes = rest;
    *first
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::{ROW_MAX, Rows};

    #[test]
    fn what_has_a_name_is_read_back_under_it() {
        for (index, state) in STATES.into_iter().enumerate() {
            assert_eq!(state as usize, index);
        }
        for (index, cap) in CAPS.into_iter().enumerate() {
            assert_eq!(cap as usize, index);
        }
        for (index, truth) in Truth::ALL.into_iter().enumerate() {
            assert_eq!(truth as usize, index);
        }
        for (index, taken_for) in TakenFor::ALL.into_iter().enumerate() {
            assert_eq!(taken_for as usize, index);
        }
        for (index, said) in Disposition::ALL.into_iter().enumerate() {
            assert_eq!(said as usize, index);
        }
        for (index, message) in MESSAGES.into_iter().enumerate() {
            assert_eq!(message as usize, index);
        }
        for (index, end) in ENDS.into_iter().enumerate() {
            assert_eq!(end as usize, index);
        }
    }

    #[test]
    fn rows_are_read_as_they_were_written() {
        // On the seventh day.
        let begin = Timestamp::from_nanos(590_000_000_000_007);
        let at = Timestamp::from_nanos(590_160_123_456_789);
        let unanswered = CallRecord {
            call: CallId { number: 1, slot: 0 },
            contact: ContactId(u32::MAX),
            campaign: CampaignId(65_535),
            attempt: 65_535,
            outcome: Outcome::NetworkFailure,
            live: false,
            late: false,
            taken_for: TakenFor::NotAnalysed,
            disposition: None,
            message: Message::None,
            ended_by: EndedBy::Network,
            agent: None,
            originated: begin,
            ringing: Timestamp::NEVER,
            answered: Timestamp::NEVER,
            first_speech: Timestamp::NEVER,
            greeting_end: Timestamp::NEVER,
            verdict: Timestamp::NEVER,
            connected: Timestamp::NEVER,
            gave_up: Timestamp::NEVER,
            released: at,
        };
        let given_up = CallRecord {
            ended_by: EndedBy::Us,
            ringing: begin + Duration::from_secs(160),
            gave_up: Timestamp::from_nanos(at.as_nanos() - 65_535_000_000),
            ..unanswered
        };
        let late = CallRecord {
            outcome: Outcome::Connected,
            live: true,
            late: true,
            agent: Some(AgentId(9_999)),
            taken_for: TakenFor::DeadAir,
            disposition: Some(Disposition::Machine),
            ended_by: EndedBy::FarEnd,
            answered: at,
            verdict: at,
            connected: begin + Duration::from_nanos(1),
            ..unanswered
        };
        let message = CallRecord {
            outcome: Outcome::Abandoned,
            live: true,
            taken_for: TakenFor::Unsure,
            message: Message::Finished,
            ended_by: EndedBy::Us,
            answered: at,
            first_speech: begin + Duration::from_nanos(2),
            gave_up: begin + Duration::from_secs(3),
            ..unanswered
        };
        let records = [unanswered, late, given_up, message, unanswered];
        let sizes = records.map(|record| packed(&record).len());
        assert_eq!(sizes, [34, 57, 36, 75, 34], "{ROW_MAX} is more than any");
        let calls = records.map(|record| CallRow {
            record,
            truth: Truth::Nobody,
            result: 3,
        });
        let state = |campaign, to| AgentStateRow {
            agent: AgentId(3),
            state: AgentState::Inbound,
            campaign,
            from: at,
            to,
        };
        let states = [
            state(None, at),
            state(Some(CampaignId(0)), Timestamp::NEVER),
        ];
        let decision = |in_flight| DecisionRow {
            at,
            pacing: Pacing {
                campaign: CampaignId(2),
                available: 255,
                in_flight,
                lines_per_agent: 1.4,
                wanted: 7,
                placed: 5,
                cap: Cap::List,
            },
        };
        assert_eq!(back(&calls), calls);
        assert_eq!(back(&states), states);
        let decisions = [decision(255), decision(256), decision(u32::MAX)];
        assert_eq!(back(&decisions), decisions);
    }

    fn packed(record: &CallRecord) -> Vec<u8> {
        let mut bytes = Vec::new();
        let row = CallRow {
            record: *record,
            truth: Truth::Nobody,
            result: 0,
        };
        row.pack(&mut bytes);
        bytes
    }

    #[test]
    fn a_cancel_is_kept_to_the_millisecond_and_never_too_early() {
        let end = Timestamp::from_secs(100);
        for (before, read) in [
            (0, 0),
            (999_999, 0),
            (1_000_001, 1),
            (70_000_000_000, 65_535),
        ] {
            let at = Timestamp::from_nanos(end.as_nanos() - before);
            let back = before_by_millis(millis_before(at, end), end);
            assert_eq!(end - back, Duration::from_millis(read));
        }
    }

    fn back<R: Row + Copy>(written: &[R]) -> Vec<R> {
        let rows: Rows<R> = written.iter().copied().collect();
        assert_eq!(rows.len(), written.len());
        rows.iter().collect()
    }
}
