//! What the user wrote behind `outpace amd`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use outpace_detection::{Detecting, Gate};

use crate::arguments::Out;

/// What to do with recordings.
#[derive(Debug, Subcommand)]
pub(crate) enum AmdVerb {
    /// How often each detector is wrong on labelled recordings, by kind, and how long it takes
    Score(ScoreArguments),
    /// One recording as a picture: the sound, what was heard, the probability of a machine, each detector's verdict
    Explain(ExplainArguments),
    /// Errors against time to decide, for every detector over its settings, on one plot
    Sweep(SweepArguments),
    /// What the front end heard of each recording, as CSV: when it happened, when it was known, what it was
    Sounds(SoundsArguments),
    /// What the score rests on, every 100 ms of each labelled recording, as CSV for training
    Features(FeaturesArguments),
}

/// A folder of recordings with labels.
#[derive(Args, Debug)]
pub(crate) struct LabelledArguments {
    /// Folder of WAV files; the first sample is the moment of answer
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// CSV with the columns file, label (human, machine, screener, fax, sit, busy or silence), and if known kind,
    /// greeting_end_s (seconds from the answer to the end of the person's greeting) and number [default: labels.csv in the folder]
    #[arg(long, value_name = "FILE")]
    pub(crate) labels: Option<PathBuf>,
    /// Recordings played at a time [default: one a core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(crate) threads: Option<u32>,
}

/// Labelled recordings, and who listens.
#[derive(Args, Debug)]
pub(crate) struct CorpusArguments {
    #[command(flatten)]
    pub(crate) labelled: LabelledArguments,
    /// Only this detector, and others so named: asterisk (app_amd), reference (the reference product's) or scored (ours)
    #[arg(long, value_name = "DETECTOR", value_parser = detecting)]
    pub(crate) detector: Vec<Detecting>,
    /// Folder of recordings heard before, known by their fingerprints: machines, screeners and announcements by the
    /// labels.csv in it, or all machines without one; with numbers in both label files also each number's own greeting
    #[arg(long, value_name = "DIR")]
    pub(crate) known: Option<PathBuf>,
    /// Say nothing but errors
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// Arguments of `amd score`.
#[derive(Args, Debug)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct ScoreArguments {
    #[command(flatten)]
    pub(crate) corpus: CorpusArguments,
    /// Folder for score.json, calls.csv, rejects.csv and the picture of how far probabilities can be believed, or "none"
    /// [default: none]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<Out>,
    /// Print the result as one JSON object on stdout
    #[arg(long)]
    pub(crate) json: bool,
}

/// Arguments of `amd explain`.
#[derive(Args, Debug)]
pub(crate) struct ExplainArguments {
    /// The recording, a WAV file; the first sample is the moment of answer
    pub(crate) file: PathBuf,
    /// Label file that may say when the greeting ends [default: labels.csv beside the recording, if there]
    #[arg(long, value_name = "FILE")]
    pub(crate) labels: Option<PathBuf>,
    /// Folder for the picture, NAME-explained.svg and .png [default: this one]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// Say nothing but errors
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// Arguments of `amd sweep`.
#[derive(Args, Debug)]
pub(crate) struct SweepArguments {
    #[command(flatten)]
    pub(crate) corpus: CorpusArguments,
    /// Folder for sweep.csv, sweep.parquet and the pictures [default: amd-sweep]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

/// Arguments of `amd sounds`.
#[derive(Args, Debug)]
pub(crate) struct SoundsArguments {
    /// A folder of WAV files, or one file
    #[arg(value_name = "DIR-OR-FILE")]
    pub(crate) what: PathBuf,
    /// Only through this gate: energy (loudness, as Asterisk hears) or neural [default: both]
    #[arg(long, value_name = "GATE", value_parser = gate)]
    pub(crate) gate: Vec<Gate>,
    /// Recordings heard at a time [default: one a core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(crate) threads: Option<u32>,
}

/// Arguments of `amd features`.
#[derive(Args, Debug)]
pub(crate) struct FeaturesArguments {
    #[command(flatten)]
    pub(crate) corpus: LabelledArguments,
    /// No rows beyond so many seconds after the answer, from 0.1 to 600
    #[arg(long, value_name = "SECONDS", default_value_t = 12.0, value_parser = seconds)]
    pub(crate) until: f64,
}

impl CorpusArguments {
    /// The detectors that listen, in the order of tables.
    pub(super) fn detectors(&self) -> Vec<Detecting> {
        let all = Detecting::ALL.into_iter();
        all.filter(|it| self.detector.is_empty() || self.detector.contains(it))
            .collect()
    }
}

fn gate(name: &str) -> Result<Gate, String> {
    let named = Gate::ALL.into_iter().find(|it| it.name() == name);
    named.ok_or_else(|| format!("allowed is one of {}", Gate::ALL.map(Gate::name).join(", ")))
}

fn seconds(written: &str) -> Result<f64, String> {
    let value: Option<f64> = written.parse().ok();
    value
        .filter(|value| (0.1..=600.0).contains(value))
        .ok_or_else(|| "allowed are seconds from 0.1 to 600".to_owned())
}

fn detecting(name: &str) -> Result<Detecting, String> {
    Detecting::from_name(name).ok_or_else(|| {
        let names = Detecting::ALL.map(Detecting::name).join(", ");
        format!("allowed is one of {names}")
    })
}

const EXIT_CODES: &str = "\
Exit codes: 0 all is well; 2 the command line is wrong; 3 a label or a recording was left out (the rest is scored), or \
nothing could be scored; 70 a bug; 130 interrupted (what was played is scored).";
