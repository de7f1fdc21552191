//! Quantities as a scenario writes them: a number with its unit in the text, inside a range.

mod kind;
mod written;

pub(crate) use kind::{
    Count, CountOrUnlimited, Factor, Kind, Length, Share, TenthsOfPercent, Whole, length_text,
};
pub(crate) use written::Written;

use std::ops::RangeInclusive;
use std::time::Duration;

use outpace_engine::{
    MAX_ATTEMPTS, MAX_ATTEMPTS_PER_NUMBER, MAX_CALLS, MAX_CALLS_DEFAULT, PERSONAL_LIMIT,
    PERSONAL_LIMIT_DEFAULT, PerMille, config,
};

/// Makes one type for each quantity: it reads and checks itself, writes itself, and knows its schema.
macro_rules! quantities {
    ($($(#[$doc:meta])* $name:ident: $kind:ident in $range:expr $(, default $default:expr)?;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub(crate) struct $name(<$kind as Kind>::Value);

        impl $name {
            /// What may be written.
            pub(crate) const RANGE: RangeInclusive<<$kind as Kind>::Value> = $range;

            /// Reads what was written, or says what should have been.
            pub(crate) fn read(written: &Written) -> Result<Self, String> {
                kind::read_within::<$kind>(written, &Self::RANGE).map(Self)
            }

            /// The quantity itself.
            pub(crate) const fn get(self) -> <$kind as Kind>::Value {
                self.0
            }
        }

        $(impl Default for $name {
            fn default() -> Self {
                Self($default)
            }
        })?

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                Self::read(&Written::deserialize(input)?).map_err(serde::de::Error::custom)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
                $kind::write(self.0).serialize(output)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $kind::schema(&Self::RANGE)
            }
        }
    )*};
}

quantities! {
    /// The format this crate reads.
    SchemaVersion: Count in 1..=1;

    /// Any length of time a planner may mean.
    AnyLength: Length in Duration::ZERO..=hours(720);
    /// A length of time of at least a millisecond.
    PositiveLength: Length in Duration::from_millis(1)..=hours(720);
    /// The dialing day.
    DayLength: Length in Duration::from_secs(60)..=hours(168);
    /// Any share.
    AnyShare: Share in 0.0..=1.0;
    /// A factor on a probability.
    AttemptFactor: Factor in 0.0..=10.0;
    /// Standard deviation of a logarithm.
    Sigma: Factor in 0.0..=3.0;
    /// Shape of a gamma or Weibull distribution.
    Shape: Factor in 0.1..=100.0;
    /// Shape of a log-logistic distribution; its mean exists above 1.
    LogLogisticShape: Factor in 1.01..=100.0;

    /// Lines per available agent in progressive mode.
    LinesPerAgent: Count in dialing_rate();
    /// Lines per agent before the first correction.
    InitialLinesPerAgent: Factor in config::MAXIMUM_DIALING_RATE, default 1.0;
    /// Ceiling of the lines per agent.
    MaximumDialingRate: Factor in config::MAXIMUM_DIALING_RATE, default config::MAXIMUM_DIALING_RATE_DEFAULT;
    /// Idle agents a campaign in threshold mode waits for.
    IdleAtLeast: Count in config::IDLE_AT_LEAST;
    /// Numbers for each idle agent in threshold mode.
    Kappa: Factor in config::KAPPA, default 1.0;
    /// Numbers on top in threshold mode.
    Plus: Count in config::PLUS, default 0;
    /// Level in adaptive mode, to begin with.
    InitialLevel: Factor in config::LEVEL, default config::INITIAL_LEVEL_DEFAULT;
    /// Highest level in adaptive mode.
    MaximumLevel: Factor in config::LEVEL, default config::MAXIMUM_LEVEL_DEFAULT;
    /// How much faster a level rises and more slowly falls.
    Intensity: Whole in intensity(), default 0;
    /// Calls that are to wait, or agents.
    TargetDifference: Whole in intensity(), default 0;
    /// Agents below which a level is 1.
    LevelThreshold: Count in config::LEVEL_THRESHOLD, default 0;
    /// Target abandon rate, and a campaign's limit.
    AbandonRate: TenthsOfPercent in config::ABANDON_RATE, default config::ABANDON_RATE_DEFAULT;
    /// Live answers between two corrections.
    CorrectionPace: Count in config::CORRECTION_PACE, default config::CORRECTION_PACE_DEFAULT;
    /// Size of each correction.
    Gain: Factor in config::GAIN, default config::GAIN_DEFAULT;
    /// How long a phone rings.
    RingLimit: Length in config::RING_LIMIT, default config::RING_LIMIT_DEFAULT;
    /// How long a call may stay without a ringing response: up to twice the longest ring limit.
    SetupLimit: Length in Duration::from_secs(16)..=Duration::from_secs(160);
    /// How long an answered person waits before the call counts as abandoned. Around the law's two
    /// seconds; 30 s covers countries that count from the answer.
    AbandonAfter: Length in Duration::from_millis(500)..=Duration::from_secs(30), default config::GREETING_TO_AGENT_MAX;
    /// How long an agent has by a meter that leaves it open (Amazon Connect: at least 1 s).
    MeterInTime: Length in Duration::from_secs(1)..=Duration::from_secs(30);
    /// A rolling window (Amazon Connect: PT1H to PT24H).
    MeterWindow: Length in hours(1)..=hours(24);
    /// How long to wait for a machine's beep (the reference product's `maxTermToneAnalysis`).
    BeepLimit: Length in Duration::from_secs(1)..=Duration::from_secs(60), default Duration::from_secs(30);
    /// Attempts a contact may be given (UCCE: default 3).
    MaxAttempts: Count in attempts(), default 3;
    /// Counted attempts a number may be given.
    MaxAttemptsPerNumber: Count in attempts_per_number();
    /// Calls a contact may be given, whether they count as attempts or not.
    MaxCalls: Count in calls(), default MAX_CALLS_DEFAULT as u32;
    /// Numbers a contact has (Genesys Cloud: at most 10 columns of numbers).
    NumbersPerContact: Count in 1..=10, default 1;
    /// Calls that are enough for a frequency rule.
    FrequencyCalls: Count in 1..=100;
    /// Local days of a frequency rule.
    FrequencyDays: Count in 1..=366;
    /// Contacts of another list.
    ListSize: Count in 1..=10_000_000;
    /// Priority of another list.
    ListPriority: Count in 1..=100;
    /// How long a callback waits for its agent.
    PersonalLimit: Length in PERSONAL_LIMIT, default PERSONAL_LIMIT_DEFAULT;
    /// A contact's how many-th call.
    CallOfContact: Count in calls();
    /// Which of a campaign's lists: 1 is its own, the others are those of more_lists.
    ListNumber: Count in 1..=11;
    /// How long a contact rests (UCCE: up to 99,999 minutes).
    RetryWait: Length in Duration::ZERO..=Duration::from_secs(99_999 * 60);
    /// How long a reservation may last.
    MaxTimeInQueue: Length in Duration::from_secs(1)..=hours(24), default config::MAX_TIME_IN_QUEUE;

    /// A limit of the detector.
    DetectorTime: Length in Duration::from_millis(20)..=Duration::from_secs(60);
    /// A share of a detector's verdicts.
    VerdictShare: TenthsOfPercent in PerMille::new(0)..=PerMille::new(1000), default PerMille::new(0);
    /// How long a phone rang before it was answered.
    Ringing: Length in Duration::ZERO..=Duration::from_secs(600);
    /// A price in an agent's time.
    Price: Length in Duration::from_millis(10)..=hours(24);
    /// How long a detector listens on.
    Watch: Length in Duration::ZERO..=Duration::from_secs(60);
    /// The reference product's `minSilencePeriod`.
    MinSilencePeriod: Length in Duration::from_millis(100)..=Duration::from_secs(1);
    /// The reference product's `analysisPeriod` and `maxTimeAnalysis`.
    AnalysisPeriod: Length in Duration::from_secs(1)..=Duration::from_secs(10);
    /// The reference product's `minimumValidSpeech`.
    MinimumValidSpeech: Length in Duration::from_millis(50)..=Duration::from_millis(500);
    /// Words a person may say.
    Words: Count in 1..=50;

    /// Calls that come in, an hour.
    CallsPerHour: Factor in 0.0..=1_000_000.0;
    /// Shape of the factor between days.
    DayShape: Factor in 0.1..=1_000_000.0;
    /// Callers who may wait.
    Places: CountOrUnlimited in Some(0)..=Some(100_000), default None;
    /// How long a caller may wait.
    MaxWait: Length in Duration::from_secs(1)..=hours(24);
    /// Callers answered within this time are in target; 20 s is the usual promise.
    ServiceTarget: Length in Duration::ZERO..=hours(1), default Duration::from_secs(20);

    /// How long an agent may look at a record: from 0 s where it is dialled then, else from 10 s.
    OfferTimeout: Length in Duration::ZERO..=*config::OFFER_TIMEOUT.end(), default config::OFFER_TIMEOUT_DEFAULT;
    /// How long a contact rests that was skipped.
    SkipRest: Length in config::SKIP_REST, default config::SKIP_REST_DEFAULT;

    /// IVR ports of a campaign.
    IvrPorts: Count in ivr_ports();
    /// How long a recorded message lasts.
    MessageLength: Length in Duration::from_secs(1)..=hours(1);

    /// Agents of a team.
    Agents: Count in 1..=10_000;
    /// Place of a queue in a team's ranking.
    Rank: Count in 1..=255, default 1;
    /// Calls at a time.
    Channels: CountOrUnlimited in Some(1)..=Some(1_000_000), default None;
    /// New calls a second.
    CallsPerSecond: CountOrUnlimited in Some(1)..=Some(10_000), default None;
    /// Contacts that are made up.
    Generated: CountOrUnlimited in Some(1)..=Some(100_000_000);
}

/// Reads a share as a scenario writes it, `"3 %"`, for whoever takes one on a command line.
///
/// # Errors
/// What should have been written.
pub fn read_share(text: &str) -> Result<f64, String> {
    AnyShare::read(&Written::Text(text.to_owned())).map(AnyShare::get)
}

/// Reads a length of time as a scenario writes it, `"20 s"`.
///
/// # Errors
/// What should have been written.
pub fn read_length(text: &str) -> Result<Duration, String> {
    AnyLength::read(&Written::Text(text.to_owned())).map(AnyLength::get)
}

const fn hours(hours: u64) -> Duration {
    Duration::from_secs(hours * 3600)
}

const fn dialing_rate() -> RangeInclusive<u32> {
    *config::DIALING_RATE.start() as u32..=*config::DIALING_RATE.end() as u32
}

const fn intensity() -> RangeInclusive<i32> {
    *config::INTENSITY.start() as i32..=*config::INTENSITY.end() as i32
}

const fn ivr_ports() -> RangeInclusive<u32> {
    *config::IVR_PORTS.start() as u32..=*config::IVR_PORTS.end() as u32
}

const fn attempts() -> RangeInclusive<u32> {
    *MAX_ATTEMPTS.start() as u32..=*MAX_ATTEMPTS.end() as u32
}

const fn attempts_per_number() -> RangeInclusive<u32> {
    *MAX_ATTEMPTS_PER_NUMBER.start() as u32..=*MAX_ATTEMPTS_PER_NUMBER.end() as u32
}

const fn calls() -> RangeInclusive<u32> {
    *MAX_CALLS.start() as u32..=*MAX_CALLS.end() as u32
}
