//! What the user wrote.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Rehearse a predictive dialer: the production core against simulated people.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100, after_help = EXIT_CODES)]
pub(crate) struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Check a scenario and say everything that is wrong with it
    Check(CheckArguments),
    /// Play a scenario's day and say what came of it
    Run(RunArguments),
    /// Feed a recorded day to this build and show where it decides differently
    Replay(ReplayArguments),
    /// Turn call records into the world of a scenario, each number with its interval
    Calibrate(CalibrateArguments),
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
    pub(crate) out: Option<PathBuf>,
    /// Write the first day's journal, for `outpace replay`
    #[arg(long)]
    pub(crate) journal: bool,
    /// Days played at a time [default: one a core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(crate) threads: Option<u32>,
    /// Print the result as one JSON object on stdout
    #[arg(long)]
    pub(crate) json: bool,
}

/// Arguments of `replay`.
#[derive(Args, Debug)]
pub(crate) struct ReplayArguments {
    #[command(flatten)]
    pub(crate) scenario: ScenarioArguments,
    /// The journal to feed
    pub(crate) journal: PathBuf,
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
    pub(crate) out: Option<PathBuf>,
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
Exit codes: 0 all is well; 1 a replay decides differently; 2 the command line or the scenario is wrong; \
3 a contact list, journal or folder of a run is unusable; 70 a bug; 130 interrupted (what was finished is written).";
