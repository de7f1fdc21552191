//! What the user wrote behind `outpace amd`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use outpace_detection::Detecting;

/// What to do with recordings.
#[derive(Debug, Subcommand)]
pub(crate) enum AmdVerb {
    /// How often each detector is wrong on labelled recordings, by kind, and how long it takes
    Score(ScoreArguments),
}

/// A folder of recordings with labels, and who listens.
#[derive(Args, Debug)]
pub(crate) struct CorpusArguments {
    /// Folder of WAV files; the first sample is the moment of answer
    pub(crate) folder: PathBuf,
    /// CSV with the columns file, label (human, machine, screener, fax, sit, busy or silence), and if known kind and
    /// greeting_end_s, seconds from the answer to the end of the person's greeting [default: labels.csv in the folder]
    #[arg(long, value_name = "FILE")]
    pub(crate) labels: Option<PathBuf>,
    /// Only this detector, and others so named
    #[arg(long, value_name = "DETECTOR", value_parser = detecting)]
    pub(crate) detector: Vec<Detecting>,
    /// Recordings played at a time [default: one a core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(crate) threads: Option<u32>,
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
    /// Folder for score.json, calls.csv, rejects.csv and the picture of how far probabilities can be believed
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// Print the result as one JSON object on stdout
    #[arg(long)]
    pub(crate) json: bool,
}

impl CorpusArguments {
    /// The detectors that listen, in the order of tables.
    pub(super) fn detectors(&self) -> Vec<Detecting> {
        let all = Detecting::ALL.into_iter();
        all.filter(|it| self.detector.is_empty() || self.detector.contains(it))
            .collect()
    }
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
