//! The future event list: what the world will do, in order of `(time, sequence)`.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use outpace_engine::cpa::Recording;
use outpace_engine::{AgentId, CallId, CampaignId, ListId, Timestamp};

/// Something the world will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Happening {
    /// A step of a call, unless the call has moved on since (`turn` differs).
    Call {
        call: CallId,
        turn: u16,
        step: CallStep,
    },
    /// A step of an agent, unless the agent has moved on since.
    Agent {
        agent: AgentId,
        turn: u16,
        step: AgentStep,
    },
    /// The next caller of this stream calls.
    CallerArrives(u32),
    /// A campaign begins to dial.
    CampaignStarts(CampaignId),
    /// A campaign stops before the day ends.
    CampaignStops(CampaignId),
    /// A list is paused.
    ListPauses(ListId),
    /// A list that was paused is active again.
    ListActivates(ListId),
    /// A campaign's own list is paused.
    OwnListPauses(CampaignId),
    /// A campaign's own list that was paused is active again.
    OwnListActivates(CampaignId),
    /// The dialing day ends.
    DayEnds,
}

/// What a call does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CallStep {
    Ring,
    Answer,
    Busy,
    SpecialTones,
    Vacant,
    Congested,
    ConfirmCancel,
    Bridge,
    EndTalk,
    GiveUp,
    VoiceOn,
    VoiceOff,
    AgentVoiceOn,
    AgentVoiceOff,
    FaxTone,
    Beep,
    /// What is heard is a recording heard before.
    Known(Recording),
    /// What machine answered this number before is known.
    GreetingExpected,
    /// What is heard is not the machine that answered this number before.
    NotTheGreeting,
    /// The how many-th sound of a recorded answer.
    Told(u16),
    /// A person who hears nothing says hello for the how many-th time after the greeting.
    SayAgain(u8),
    /// A phone that screens lets the person on, or does not.
    ScreenerDecides,
    EndMessage,
    EndIvr,
    Escalate,
    /// The agent says that it is a machine, and hangs up.
    NoticeMachine,
}

impl CallStep {
    /// Something to be heard: it is, whatever the dialer has done with the call meanwhile.
    pub(crate) const fn is_sound(self) -> bool {
        matches!(
            self,
            Self::VoiceOn
                | Self::VoiceOff
                | Self::AgentVoiceOn
                | Self::AgentVoiceOff
                | Self::FaxTone
                | Self::Beep
                | Self::Known(_)
                | Self::GreetingExpected
                | Self::NotTheGreeting
                | Self::Told(_)
        )
    }
}

/// What an agent does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AgentStep {
    LogIn,
    LogOut,
    Pause,
    Resume,
    AnswerReservation,
    RefuseReservation,
    FinishWrapUp,
    /// Asks for a record.
    Ask,
    AcceptOffer,
    SkipOffer,
    RemoveOffer,
}

/// What was booked for when.
#[derive(Clone, Copy, Debug)]
struct Entry {
    at: Timestamp,
    sequence: u32,
    happening: Happening,
}

impl Entry {
    /// Among equals, what was booked first happens first.
    #[inline]
    fn key(&self) -> (Timestamp, u32) {
        (self.at, self.sequence)
    }

    /// Which stretch of time it lies in.
    #[inline]
    fn stretch(&self) -> u64 {
        self.at.as_nanos() >> STRETCH_BITS
    }
}

/// Everything booked: a calendar queue (Brown 1988) with stretches of fixed length.
///
/// A heap of thousands is walked from top to bottom at every step, through memory nobody else looks at.
/// Here a booking is put at the end of its stretch, and only the stretch at hand is ever in order.
#[derive(Debug)]
pub(crate) struct Agenda {
    /// What comes up to the end of the stretch at hand, the next at the end. Empty only if nothing is
    /// booked at all.
    soon: Vec<Entry>,
    /// The stretch at hand.
    stretch: u64,
    /// The stretches that follow it, round and round, each in no order.
    ring: Vec<Vec<Entry>>,
    in_ring: usize,
    /// What lies further ahead than the ring reaches: shifts, the day's end.
    far: BinaryHeap<Reverse<Far>>,
    sequence: u32,
}

/// Two to the power of this are the nanoseconds of a stretch: about a second, in which a thousand agents
/// have some dozen happenings.
const STRETCH_BITS: u32 = 30;

/// Stretches in the ring: some 18 minutes, longer than nearly every call.
const RING: u64 = 1024;

impl Default for Agenda {
    fn default() -> Self {
        Self {
            soon: Vec::new(),
            stretch: 0,
            ring: (0..RING).map(|_| Vec::new()).collect(),
            in_ring: 0,
            far: BinaryHeap::new(),
            sequence: 0,
        }
    }
}

impl Agenda {
    pub(crate) fn book(&mut self, at: Timestamp, happening: Happening) {
        self.sequence += 1;
        let entry = Entry {
            at,
            sequence: self.sequence,
            happening,
        };
        let stretch = entry.stretch();
        if self.soon.is_empty() {
            // Nothing was booked at all.
            self.stretch = stretch;
            self.soon.push(entry);
        } else if stretch <= self.stretch {
            let place = self.soon.partition_point(|it| it.key() > entry.key());
            self.soon.insert(place, entry);
        } else if stretch - self.stretch < RING {
            self.ring[(stretch % RING) as usize].push(entry);
            self.in_ring += 1;
        } else {
            self.far.push(Reverse(Far(entry)));
        }
    }

    /// Books a step of an agent.
    pub(crate) fn book_agent(&mut self, at: Timestamp, agent: AgentId, turn: u16, step: AgentStep) {
        self.book(at, Happening::Agent { agent, turn, step });
    }

    /// When something happens next.
    #[inline]
    pub(crate) fn next_at(&self) -> Option<Timestamp> {
        self.soon.last().map(|entry| entry.at)
    }

    /// What happens after so many others of the stretch at hand.
    #[inline]
    pub(crate) fn after(&self, others: usize) -> Option<&Happening> {
        let place = self.soon.len().checked_sub(others + 1)?;
        Some(&self.soon[place].happening)
    }

    #[inline]
    pub(crate) fn pop(&mut self) -> Option<Happening> {
        let next = self.soon.pop()?;
        if self.soon.is_empty() {
            self.turn_over();
        }
        Some(next.happening)
    }

    /// Goes to the next stretch that anything is booked in.
    fn turn_over(&mut self) {
        let far = self.far.peek().map(|Reverse(Far(entry))| entry.stretch());
        let near = (self.in_ring > 0).then(|| {
            let mut ahead = self.stretch + 1;
            while self.ring[(ahead % RING) as usize].is_empty() {
                ahead += 1;
            }
            ahead
        });
        let Some(next) = near.into_iter().chain(far).min() else {
            return;
        };
        self.stretch = next;
        if near == Some(next) {
            std::mem::swap(&mut self.soon, &mut self.ring[(next % RING) as usize]);
            self.in_ring -= self.soon.len();
        }
        while let Some(Reverse(Far(entry))) = self.far.peek()
            && entry.stretch() == next
        {
            self.soon.push(*entry);
            self.far.pop();
        }
        self.soon.sort_unstable_by_key(|entry| Reverse(entry.key()));
    }
}

/// In the order of when it happens.
#[derive(Debug)]
struct Far(Entry);

impl PartialEq for Far {
    fn eq(&self, other: &Self) -> bool {
        self.0.key() == other.0.key()
    }
}

impl Eq for Far {}

impl PartialOrd for Far {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Far {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.key().cmp(&other.0.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::time::Duration;

    use rand::RngExt;

    use crate::draw::{Draw, Seed};

    /// Delays of nothing, of less than a stretch, within the ring, and beyond it.
    const DELAYS_NS: [u64; 4] = [
        1,
        1 << STRETCH_BITS,
        RING << STRETCH_BITS,
        RING << (STRETCH_BITS + 2),
    ];

    #[test]
    fn happenings_come_by_time_then_in_the_order_they_were_booked() {
        let mut rng = Seed::of_replication(3, 0).stream(Draw::Talk, 0, 0);
        let mut agenda = Agenda::default();
        let mut model = BTreeSet::new();
        let (mut booked, mut happened) = (0_u32, 0);
        let mut now = Timestamp::ZERO;
        for round in 0..30_000_u32 {
            // It fills up, and it runs dry now and then.
            let is_growing = round % 6000 < 2500;
            let bookings = if is_growing {
                rng.random_range(0..4)
            } else {
                rng.random_range(0..2)
            };
            for _ in 0..bookings {
                let longest = DELAYS_NS[rng.random_range(0..DELAYS_NS.len())];
                let at = now + Duration::from_nanos(rng.random_range(0..longest));
                agenda.book(at, Happening::CallerArrives(booked));
                model.insert((at, booked));
                booked += 1;
            }
            // What is told meanwhile comes before what is booked, so the time may lag behind it.
            let first = model.first().copied();
            assert_eq!(agenda.next_at(), first.map(|(at, _)| at));
            let Some((at, number)) = first else {
                continue;
            };
            if rng.random::<f64>() < 0.8 {
                assert_eq!(agenda.pop(), Some(Happening::CallerArrives(number)));
                model.pop_first();
                happened += 1;
                now = at;
            } else {
                now = now + (at - now) / 2;
            }
        }
        assert!(happened > 10_000, "{happened}");
    }
}
