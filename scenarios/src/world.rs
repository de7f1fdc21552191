//! The world a scenario describes: people, agents, carrier. The simulator lives in it; the engine
//! never sees it.

use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use outpace_engine::{CampaignId, PhoneNumber, TeamId, ZoneId};

use crate::distribution::Distribution;
use crate::interaction::Interaction;
use crate::recorded::RecordedAnswers;
use crate::speech::{FirstWords, Greeting, Hearing, MachineGreeting, Screener};

/// Who and what the dialer will meet.
#[derive(Clone, Debug, PartialEq)]
pub struct World {
    /// The people of each campaign's list, by campaign.
    pub people: Vec<People>,
    /// The contacts of each campaign, by campaign.
    pub contacts: Vec<ContactSource>,
    /// What each campaign's agents are shown with a call, by campaign.
    pub interactions: Vec<Interaction>,
    /// How long each campaign's IVR message lasts, by campaign; zero where there is none.
    pub messages: Vec<Duration>,
    /// When each campaign dials, by campaign: stretches from the start of the day, in order. Inbound queues
    /// are open all day.
    pub dialing: Vec<Vec<Range<Duration>>>,
    /// When each campaign's own list is paused, by campaign: from the start of the day, in order and apart.
    pub paused: Vec<Vec<Range<Duration>>>,
    /// Who calls each inbound queue.
    pub callers: Vec<Callers>,
    /// Lists beside those, by campaign.
    pub more_lists: Vec<MoreList>,
    /// Numbers nobody may dial, sorted.
    pub suppressed: Arc<[PhoneNumber]>,
    /// How the agents of each team work, by team.
    pub teams: Vec<TeamWork>,
    /// When each agent works, by agent.
    pub shifts: Vec<Shift>,
    /// How each trunk's carrier behaves, by trunk.
    pub carriers: Vec<Carrier>,
    /// How long the dialing day lasts. Nothing is originated after it; calls then come to their end.
    pub day_length: Duration,
}

impl World {
    /// Holds lists that are equal to those of another world in common with it, so that many variants of a
    /// scenario do not hold its lists many times.
    pub fn share_lists_with(&mut self, other: &Self) {
        for (own, others) in self.contacts.iter_mut().zip(&other.contacts) {
            if let (ContactSource::Listed(own), ContactSource::Listed(others)) = (own, others)
                && own == others
            {
                *own = Arc::clone(others);
            }
        }
        for (own, others) in self.interactions.iter_mut().zip(&other.interactions) {
            own.share_records_with(others);
        }
        if self.suppressed == other.suppressed {
            self.suppressed = Arc::clone(&other.suppressed);
        }
    }
}

/// The stream of callers of an inbound queue: Poisson, at rates that change over the day. How they wait
/// and talk is in [`World::people`].
#[derive(Clone, Debug, PartialEq)]
pub struct Callers {
    /// The queue, as the campaign it is.
    pub campaign: CampaignId,
    /// Stretches of one rate, in order, from the start of the day to its end.
    pub rates: Vec<CallRate>,
    /// All rates of a day are multiplied by a gamma factor of mean 1 and this shape; `None` for 1.
    pub day_shape: Option<f64>,
    /// Callers answered within this time are in target.
    pub service_target: Duration,
}

/// A stretch of one rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CallRate {
    /// Its end, from the start of the day.
    pub until: Duration,
    /// Calls an hour.
    pub per_hour: f64,
}

/// Where a campaign's contacts come from.
#[derive(Clone, Debug, PartialEq)]
pub enum ContactSource {
    /// Read from a file, in the file's order.
    Listed(Arc<[ListedContact]>),
    /// Made up: numbers and zones follow from the contact's position in the list.
    Generated {
        /// How many, or `None` for as many as are asked for.
        count: Option<u32>,
        /// Numbers of each contact, at least 1.
        numbers: u8,
        /// Time zones and the share of contacts in each; the shares add up to 1.
        zones: Vec<(ZoneId, f64)>,
    },
}

/// One contact of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedContact {
    /// Whom to dial.
    pub number: PhoneNumber,
    /// Where the contact's clock is.
    pub zone: ZoneId,
    /// Further numbers, in the order they are to be tried.
    pub more_numbers: Box<[PhoneNumber]>,
    /// What the contact is to see.
    pub caller_id: Option<PhoneNumber>,
    /// Of those never dialled, higher is sooner; 0 unless the record says otherwise.
    pub priority: i16,
}

/// A list of a campaign beside its own. Its contacts are made up, in the zones of the campaign's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoreList {
    /// Whose.
    pub campaign: CampaignId,
    /// Dialled before lists of lower priority; the campaign's own has 0.
    pub priority: u8,
    /// Nobody on it is dialled from then on.
    pub expires: Option<Duration>,
    /// When it is paused, from the start of the day: in order and apart.
    pub paused: Vec<Range<Duration>>,
    /// How many contacts.
    pub count: u32,
}

/// The people (and machines) behind a campaign's numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct People {
    /// Probability that a person answers a call at each hour (0–23) of their own clock.
    pub answer_by_hour: [f64; 24],
    /// The probability is multiplied by this for the first, second, … attempt; the last holds on.
    pub answer_by_attempt: Vec<f64>,
    /// Share of the variation between attempts that belongs to the contact, 0 to 1: at 0 every attempt
    /// is a new coin; at 1 a contact who did not answer never will, at that probability.
    pub persistence: f64,
    /// What an attempt that no person answers meets. Probabilities; what is left rings unanswered.
    pub otherwise: Otherwise,
    /// From the first ring to a person's answer.
    pub ring: Distribution,
    /// From the first ring to a machine's (or fax's) answer.
    pub machine_ring: Distribution,
    /// How a person greets the caller.
    pub greeting: Greeting,
    /// What else there is to it.
    pub first_words: FirstWords,
    /// How a machine does.
    pub machine_greeting: MachineGreeting,
    /// How a phone does that screens calls.
    pub screener: Screener,
    /// How all of this is heard.
    pub hearing: Hearing,
    /// Recordings that are heard instead. No scenario file names them: they are put in by whoever has heard them.
    pub recorded: Option<Arc<RecordedAnswers>>,
    /// How long a person waits after the greeting, hearing nothing, before hanging up.
    pub patience: Distribution,
    /// How long a person and an agent talk. A mixture's part names become the call's result.
    pub talk: Distribution,
    /// How long an agent is held by a machine or fax before noticing.
    pub machine_talk: Distribution,
    /// How long a person listens to an IVR port's message; `None` for to its end.
    pub listens: Option<Distribution>,
    /// How long a person talks to a virtual agent.
    pub virtual_agent: Distribution,
    /// Share of those who then go on to a live agent.
    pub escalates: f64,
    /// Probability that a person who talked to an agent asks to be called again.
    pub callback: f64,
    /// After how long.
    pub callback_after: Distribution,
    /// Share of those who want to be called by the agent they talked to.
    pub personal_callback: f64,
}

/// What answers, or does not, when no person does. Probabilities of the attempts no person answers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Otherwise {
    /// An answering machine.
    pub machine: f64,
    /// A phone that screens calls.
    pub screener: f64,
    /// A fax machine or modem.
    pub fax: f64,
    /// Busy: 486.
    pub busy: f64,
    /// Special information tones, then 404: the number is out of service.
    pub sit: f64,
    /// 404 without tones: the number does not exist.
    pub invalid_number: f64,
    /// Answered, and nothing is said or heard until the far end hangs up.
    pub dead_air: f64,
}

/// How the agents of a team work.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamWork {
    /// From the reservation call to the agent's answer; meaningless on a nailed-up device.
    pub reservation_answer: Distribution,
    /// Probability that an agent refuses a reservation; they then go idle for `after_refusal`.
    pub reservation_refused: f64,
    /// How long an agent stays idle after refusing.
    pub after_refusal: Distribution,
    /// What they do with records they are shown.
    pub preview: PreviewWork,
    /// Work after the call.
    pub wrap_up: Distribution,
    /// Standard deviation of the logarithm of an agent's pace: 0 is a team of equals. An agent with
    /// pace 1.1 talks and wraps up 10 % longer than the mean.
    pub pace_sigma: f64,
}

/// What agents do with the records they are shown. What they neither skip nor remove they accept.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewWork {
    /// How long they look before they decide.
    pub decide: Distribution,
    /// Probability that they skip a record.
    pub skip: f64,
    /// Probability that they remove it.
    pub remove: f64,
}

/// When an agent works, from the start of the day. A shift lies within the day; one of no length
/// (a day cut short before it begins) means that the agent never logs in.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// The agent's team.
    pub team: TeamId,
    /// Log-in.
    pub from: Duration,
    /// Log-out: an agent in a call finishes it first.
    pub to: Duration,
    /// Breaks, in order and apart: begin and length. A break begins when the call at hand is over.
    pub breaks: Vec<Break>,
    /// The same agent's shifts on later days, in order.
    pub later: Vec<LaterShift>,
}

/// A shift on a later day.
#[derive(Clone, Debug, PartialEq)]
pub struct LaterShift {
    /// Log-in.
    pub from: Duration,
    /// Log-out.
    pub to: Duration,
    /// Breaks.
    pub breaks: Vec<Break>,
}

/// A break in a shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// From the start of the day.
    pub at: Duration,
    /// How long.
    pub length: Duration,
}

/// How a trunk's carrier behaves.
#[derive(Clone, Debug, PartialEq)]
pub struct Carrier {
    /// From originating to the first ring.
    pub post_dial_delay: Distribution,
    /// Probability that the network refuses a call (503).
    pub congestion: f64,
    /// How long a cancelled call takes to be confirmed; an answer in between crosses the cancel.
    pub cancel_delay: Distribution,
    /// Channels the carrier really has; calls above are refused with 503.
    pub channels: Option<u32>,
    /// Times when every call is refused: begin and length from the start of the day.
    pub outages: Vec<Break>,
    /// Join of the two legs.
    pub bridge_delay: Distribution,
    /// Length of the recorded message.
    pub message: Duration,
}
