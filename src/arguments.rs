//! What the user wrote.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::amd::arguments::AmdVerb;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Rehearse a predictive dialer: the production core against simulated people.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100, after_help = EXIT_CODES)]
pub(crate) struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// `--out` of a command that can do without a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Out {
    /// `none`: nothing is written.
    Nowhere,
    /// Into this folder.
    Folder(PathBuf),
}

impl From<OsString> for Out {
    fn from(written: OsString) -> Self {
        if written == "none" {
            Self::Nowhere
        } else {
            Self::Folder(written.into())
        }
    }
}

impl Out {
    /// Where to write, if anywhere.
    pub(crate) fn folder(&self) -> Option<PathBuf> {
        match self {
            Self::Nowhere => None,
            Self::Folder(folder) => Some(folder.clone()),
        }
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Check a scenario and say everything that is wrong with it
    Check(CheckArguments),
    /// Play a scenario's day and say what came of it
    Run(RunArguments),
    /// Play many settings on the same people, and draw what each costs and earns
    Sweep(SweepArguments),
    /// Find the best settings that surely keep the abandon rate within its limit
    Tune(TuneArguments),
    /// Compare settings, rules or builds on the same people
    Compare(CompareArguments),
    /// The best that any dialer can do without foresight, and simple rules beside it
    Bound(BoundArguments),
    /// Feed a recorded day to this build and show where it decides differently
    Replay(ReplayArguments),
    /// Play a recorded day again with a change: what is on record stays as far as the changed day reaches it
    Whatif(WhatifArguments),
    /// Turn call records into the world of a scenario, each number with its interval
    Calibrate(CalibrateArguments),
    /// Play recordings of answered calls to the detectors of call progress analysis
    #[command(subcommand)]
    Amd(AmdVerb),
    /// Count a run's calls by campaign, interval, team and more, and open any row down to its calls
    Report(ReportArguments),
    /// Print the JSON Schema of the scenario format, for editors that complete it
    Schema,
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// Which scenario, and what is different about it.
#[derive(Args, Clone, Debug)]
pub(crate) struct ScenarioArguments {
    /// The scenario file
    pub(crate) scenario: PathBuf,
    /// Override any key of the scenario, as in campaign.gain=0.6 or "campaign.ring_limit=20 s"
    #[arg(long, value_name = "KEY=VALUE")]
    pub(crate) set: Vec<String>,
    /// Say nothing but errors
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// Arguments of `check`.
#[derive(Args, Debug)]
pub(crate) struct CheckArguments {
    #[command(flatten)]
    pub(crate) scenario: ScenarioArguments,
    /// Print what was found as one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

/// Arguments of `run`.
#[derive(Args, Debug)]
pub(crate) struct RunArguments {
    #[command(flatten)]
    pub(crate) scenario: ScenarioArguments,
    /// Where all draws come from; the same seed gives the same days [default: picked and printed]
    #[arg(long)]
    pub(crate) seed: Option<u64>,
    /// How many days to play; more than one gives confidence intervals
    #[arg(long, default_value_t = 1, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub(crate) replications: u32,
    /// Folder for the results, or "none" [default: results/SCENARIO-seed-SEED]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<Out>,
    /// Write the first day's journal, for `outpace replay`
    #[arg(long)]
    pub(crate) journal: bool,
    /// Folder of recorded answers with a label file, as `outpace amd score` has it: each person and machine who
    /// answers is heard as one of them, through the whole front end, in place of drawn speech
    #[arg(long, value_name = "DIR")]
    pub(crate) recordings: Option<PathBuf>,
    /// Days played at a time [default: one a core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(crate) threads: Option<u32>,
    /// Print the result as one JSON object on stdout
    #[arg(long)]
    pub(crate) json: bool,
}

/// Arguments of `sweep`.
#[derive(Args, Debug)]
pub(crate) struct SweepArguments {
    #[command(flatten)]
    pub(crate) scenario: ScenarioArguments,
    /// A key and its values: KEY=A..B:N for N steps from A to B, as in campaign.gain=0.2..3.0:15 or
    /// "campaign.ring_limit=15..30 s:4", or KEY=A,B,C; several keys give every combination
    #[arg(long, value_name = "KEY=VALUES", required = true)]
    pub(crate) vary: Vec<String>,
    /// Where all draws come from; every point meets the same people [default: the folder's, or picked]
    #[arg(long)]
    pub(crate) seed: Option<u64>,
    /// How many days of each point
    #[arg(long, default_value_t = 30, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub(crate) replications: u32,
    /// Play each point until a measure's 95 % interval is this wide to each side, as in
    /// "abandon_rate=0.2 %" or idle_s_per_connect=0.5
    #[arg(long, value_name = "MEASURE=HALF-WIDTH", conflicts_with_all = ["replications", "shard"])]
    pub(crate) until: Vec<String>,
    /// With --until, at most so many days of each point
    #[arg(long, value_name = "N", default_value_t = 1000, requires = "until", value_parser = clap::value_parser!(u32).range(2..=1_000_000))]
    pub(crate) max_replications: u32,
    /// Play only the I-th of N parts, from 1/N to N/N; their tables can be put one under the other
    #[arg(long, value_name = "I/N", requires = "seed")]
    pub(crate) shard: Option<String>,
    /// The point to look at closer, as in "campaign.gain=1 agents=20" [default: most talk within the limit]
    #[arg(long, value_name = "POINT")]
    pub(crate) show: Option<String>,
    /// CSV with the columns label, abandon_rate and idle_s_per_connect or agent_talk_s_per_hour, drawn
    /// beside the curves [default: the best that any dialer can do, as `outpace bound` has it, if it can be said]
    #[arg(long, value_name = "FILE")]
    pub(crate) reference: Option<PathBuf>,
    /// Folder for the results; one that holds the beginning of this sweep is gone on with
    /// [default: results/SCENARIO-sweep-seed-SEED]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// Begin anew, whatever the folder holds
    #[arg(long)]
    pub(crate) restart: bool,
    /// Days played at a time [default: one a core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(crate) threads: Option<u32>,
    /// Print the result as one JSON object on stdout
    #[arg(long)]
    pub(crate) json: bool,
}

/// Arguments of `tune`.
#[derive(Args, Debug)]
pub(crate) struct TuneArguments {
    #[command(flatten)]
    pub(crate) scenario: ScenarioArguments,
    /// A key and its values, written as for sweep; a pacing rule whose keys are given is tuned over these
    /// alone, and a key that belongs to no rule is tuned in all [default: ranges of each rule's own]
    #[arg(long, value_name = "KEY=VALUES")]
    pub(crate) vary: Vec<String>,
    /// Try this pacing rule, and others so named [default: every rule that has ranges]
    #[arg(long, value_name = "RULE")]
    pub(crate) rule: Vec<String>,
    /// The measure that is to be best
    #[arg(long, value_name = "MEASURE", default_value = "utilisation")]
    pub(crate) objective: String,
    /// The governing abandonment meters may be over their limits on at most this share of days
    #[arg(long, value_name = "SHARE", default_value = "5 %")]
    pub(crate) days_over: String,
    /// How sure that must be
    #[arg(long, value_name = "SHARE", default_value = "95 %")]
    pub(crate) confidence: String,
    /// Where all draws come from; the same seed recommends the same [default: picked and printed]
    #[arg(long)]
    pub(crate) seed: Option<u64>,
    /// About how many days the search may play
    #[arg(long, default_value_t = 800, value_name = "N", value_parser = clap::value_parser!(u32).range(40..=1_000_000))]
    pub(crate) days: u32,
    /// How many fresh days confirm each finalist
    #[arg(long, default_value_t = 400, value_name = "N", value_parser = clap::value_parser!(u32).range(2..=1_000_000))]
    pub(crate) confirm_days: u32,
    /// Folder for the results, or "none" [default: results/SCENARIO-tune-seed-SEED]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<Out>,
    /// Days played at a time [default: one a core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(crate) threads: Option<u32>,
    /// Print the result as one JSON object on stdout
    #[arg(long)]
    pub(crate) json: bool,
}

/// Arguments of `compare`.
#[derive(Args, Debug)]
pub(crate) struct CompareArguments {
    /// Scenario files, or folders of runs and sweeps (of another build, with the same seed); the first is
    /// what the others are compared with
    #[arg(required = true, value_name = "FILE-OR-FOLDER")]
    pub(crate) what: Vec<PathBuf>,
    /// The first scenario with other settings, as in campaign.gain=0.6 or "Timid: campaign.gain=0.3;
    /// campaign.correction_pace=200"
    #[arg(long, value_name = "[NAME:] KEY=VALUE[; KEY=VALUE]")]
    pub(crate) with: Vec<String>,
    /// Override a key of every scenario
    #[arg(long, value_name = "KEY=VALUE")]
    pub(crate) set: Vec<String>,
    /// Where all draws come from [default: the folders', or picked]
    #[arg(long)]
    pub(crate) seed: Option<u64>,
    /// How many days of each scenario
    #[arg(long, default_value_t = 50, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub(crate) replications: u32,
    /// Compare this measure, and others so named, in place of the usual ones: fewer give narrower intervals
    #[arg(long, value_name = "MEASURE")]
    pub(crate) measure: Vec<String>,
    /// Days played at a time [default: one a core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(crate) threads: Option<u32>,
    /// Print the result as one JSON object on stdout
    #[arg(long)]
    pub(crate) json: bool,
    /// Say nothing but errors
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// Arguments of `bound`.
#[derive(Args, Debug)]
pub(crate) struct BoundArguments {
    /// Take agents, limit and means from this scenario: an approximation, from one of its days
    pub(crate) scenario: Option<PathBuf>,
    /// Override a key of the scenario
    #[arg(long, value_name = "KEY=VALUE", requires = "scenario")]
    pub(crate) set: Vec<String>,
    /// How many agents, from 1 to 200; several as in 5,10,20
    #[arg(long, value_name = "N,N", value_delimiter = ',', value_parser = clap::value_parser!(u32).range(1..=200))]
    pub(crate) agents: Vec<u32>,
    /// Share of the calls that a person answers, as in "25 %"
    #[arg(long, value_name = "SHARE")]
    pub(crate) answer_rate: Option<String>,
    /// Mean time until a call is answered or has failed, as in "15 s"
    #[arg(long, value_name = "TIME")]
    pub(crate) line_time: Option<String>,
    /// Mean time of talk and wrap-up, as in "150 s"
    #[arg(long, value_name = "TIME")]
    pub(crate) handling_time: Option<String>,
    /// Share of the people who answer that may find nobody [default: the scenario's, or "3 %"]
    #[arg(long, value_name = "SHARE")]
    pub(crate) limit: Option<String>,
    /// How long people wait where dialing is blind to the floor (M/M/N+D)
    #[arg(long, value_name = "TIME", default_value = "2 s")]
    pub(crate) patience: String,
    /// Print the result as one JSON object on stdout
    #[arg(long)]
    pub(crate) json: bool,
    /// Say nothing but errors
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// Arguments of `replay`.
#[derive(Args, Debug)]
pub(crate) struct ReplayArguments {
    #[command(flatten)]
    pub(crate) scenario: ScenarioArguments,
    /// The journal to feed
    pub(crate) journal: PathBuf,
}

/// Arguments of `whatif`.
#[derive(Args, Debug)]
pub(crate) struct WhatifArguments {
    #[command(flatten)]
    pub(crate) scenario: ScenarioArguments,
    /// The journal of the recorded day
    pub(crate) journal: PathBuf,
    /// What is to be different, as in campaign.gain=0.6 or agents=32; `--set` says what the recorded day had
    #[arg(long, value_name = "KEY=VALUE")]
    pub(crate) change: Vec<String>,
    /// From when on, by the clock of the day the recording begins, as in 14:00 [default: from the beginning]
    #[arg(long, value_name = "HH:MM")]
    pub(crate) from: Option<String>,
    /// Where everything not on record is drawn from [default: picked and printed]
    #[arg(long)]
    pub(crate) seed: Option<u64>,
    /// Whom calls that were never placed meet
    #[arg(long, value_enum, default_value = "calibrated")]
    pub(crate) model: WhatifModel,
    /// How often that is drawn; more than once gives confidence intervals
    #[arg(long, default_value_t = 20, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub(crate) draws: u32,
    /// Print the result as one JSON object on stdout
    #[arg(long)]
    pub(crate) json: bool,
}

/// What is drawn from where a recorded day is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum WhatifModel {
    /// People and agents calibrated on the recorded day
    Calibrated,
    /// Those of the scenario
    Scenario,
}

/// Arguments of `calibrate`.
#[derive(Args, Debug)]
pub(crate) struct CalibrateArguments {
    /// Call records: CSV files, the folder of a run, or a journal
    #[arg(required = true)]
    pub(crate) records: Vec<PathBuf>,
    /// What wrote the files [default: by their first line]
    #[arg(long, value_name = "FORMAT", value_parser = ["asterisk", "freeswitch", "vicidial", "intervals", "generic"])]
    pub(crate) format: Option<String>,
    /// What the columns of any other file mean (docs/calibrate.md)
    #[arg(long, value_name = "FILE")]
    pub(crate) mapping: Option<PathBuf>,
    /// The scenario a journal was written with; its greetings are taken for those in the records
    #[arg(long, value_name = "SCENARIO")]
    pub(crate) scenario: Option<PathBuf>,
    /// Zone of the clock on which hours are read from instants that say UTC
    #[arg(long, value_name = "ZONE", default_value = "UTC")]
    pub(crate) zone: String,
    /// After how many seconds unanswered calls were given up [default: as the records show it]
    #[arg(long, value_name = "SECONDS")]
    pub(crate) ring_limit: Option<f64>,
    /// Of a run's folder: only this campaign
    #[arg(long, value_name = "NAME")]
    pub(crate) campaign: Option<String>,
    /// Write what was found into this scenario, in place of what it says
    #[arg(long, value_name = "SCENARIO")]
    pub(crate) into: Option<PathBuf>,
    /// Which of the scenario's people to replace
    #[arg(long, value_name = "NAME", requires = "into")]
    pub(crate) people: Option<String>,
    /// Whose work to replace, of the scenario's teams
    #[arg(long, value_name = "NAME", requires = "into")]
    pub(crate) team: Option<String>,
    /// Folder for scenario, report and rejects, or "none" [default: calibration, or none with --into]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<Out>,
    /// Print what was found as one JSON object on stdout
    #[arg(long)]
    pub(crate) json: bool,
    /// Say nothing but errors
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// Arguments of `report`.
#[derive(Args, Debug)]
pub(crate) struct ReportArguments {
    /// The folder that `outpace run` wrote
    pub(crate) run: PathBuf,
    /// What calls and offers are counted by
    #[arg(long, value_enum, default_value = "campaign")]
    pub(crate) by: ReportBy,
    /// Minutes of an interval, by when calls were dialled
    #[arg(long, value_name = "MINUTES", default_value = "30", value_parser = ["15", "30", "60"])]
    pub(crate) interval: String,
    /// List what is behind one row: its key, or SECTION/KEY as in "ivr/2026-03-02 10:30"
    #[arg(long, value_name = "KEY")]
    pub(crate) drill: Option<String>,
    /// Print intervals in the shape workforce management reads, as CSV
    #[arg(long, conflicts_with_all = ["drill", "json", "by"])]
    pub(crate) wfm: bool,
    /// Print one JSON object
    #[arg(long, conflicts_with = "csv")]
    pub(crate) json: bool,
    /// Print CSV
    #[arg(long)]
    pub(crate) csv: bool,
}

/// What calls are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportBy {
    /// Campaign
    Campaign,
    /// Stretch of the day
    Interval,
    /// Hour of the day
    Hour,
    /// Day
    Day,
    /// Team of the agent
    Team,
    /// Agent
    Agent,
    /// List of the campaign; 1 is its own
    List,
    /// How the call ended
    Outcome,
    /// How the campaign dials
    Mode,
}

const EXIT_CODES: &str = "\
Exit codes: 0 all is well; 1 a replay decides differently, or no setting could be established; 2 the command line or the scenario is wrong; \
3 a contact list, journal, recording or folder of a run is unusable; 70 a bug; 130 interrupted (what was finished is written).";
