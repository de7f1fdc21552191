//! `outpace amd score`: how often each detector is wrong, and how long it takes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use outpace_detection::{Case, Detecting, Score, class_name};
use outpace_results::csv_field;
use outpace_results::detection::{Believed, write_reliability};
use serde::Serialize;

use super::arguments::ScoreArguments;
use super::{corpus, score_text};
use crate::arguments::Out;
use crate::failure::{Failure, print, tell};

/// All that was found, for programs.
#[derive(Debug, Serialize)]
pub(super) struct Scores<'a> {
    /// Of what follows; it changes when the meaning of a key does.
    schema_version: u32,
    version: &'a str,
    /// Recordings scored.
    pub(super) recordings: usize,
    /// Labels and recordings left out.
    pub(super) rejects: usize,
    /// Recordings without a label.
    pub(super) unlabelled: usize,
    /// How many of each label.
    pub(super) labels: BTreeMap<&'static str, u64>,
    pub(super) detectors: BTreeMap<&'static str, Score>,
}

pub(super) fn score(arguments: &ScoreArguments) -> Result<ExitCode, Failure> {
    let corpus = corpus::open(&arguments.corpus.labelled)?;
    let detectors = arguments.corpus.detectors();
    let pool = corpus::pool(arguments.corpus.labelled.threads)?;
    let heard = corpus::heard(&arguments.corpus, &corpus, &detectors, &pool)?;
    let cases = |detecting: &Detecting| pool.install(|| heard.cases(&detecting.settings()));
    let cases: Vec<Vec<Case>> = detectors.iter().map(cases).collect();
    let mut labels: BTreeMap<&'static str, u64> = BTreeMap::new();
    for labelled in heard.labelled() {
        *labels.entry(labelled.label.name()).or_default() += 1;
    }
    let score = |(it, cases): (&Detecting, &Vec<Case>)| (it.name(), Score::of(*it, cases));
    let scores = Scores {
        schema_version: 1,
        version: env!("CARGO_PKG_VERSION"),
        recordings: heard.labelled().len(),
        rejects: heard.rejects.len(),
        unlabelled: corpus.unlabelled.len(),
        labels,
        detectors: detectors.iter().zip(&cases).map(score).collect(),
    };
    let json = serde_json::to_string_pretty(&scores).expect("a score has a JSON form") + "\n";
    let folder = arguments.out.as_ref().and_then(Out::folder);
    if let Some(folder) = &folder {
        write_folder(folder, &detectors, &cases, &json)?;
        draw_reliability(folder, &scores)?;
        corpus::write_rejects_file(folder, &heard.rejects)?;
    }
    if arguments.json {
        print(&json)?;
    } else if !arguments.corpus.quiet {
        print(&score_text::text(&detectors, &scores))?;
    }
    corpus::tell_left_out(&corpus, &heard, arguments.corpus.quiet);
    if let (Some(folder), false) = (&folder, arguments.corpus.quiet) {
        tell(format_args!("written: {}", folder.display()));
    }
    Ok(corpus::exit_code(&heard))
}

fn write_folder(
    folder: &Path,
    detectors: &[Detecting],
    cases: &[Vec<Case>],
    json: &str,
) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(Failure::writing(folder))?;
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).map_err(Failure::writing(&path))
    };
    write("score.json", json)?;
    write("calls.csv", &calls_csv(detectors, cases))
}

/// The picture of the one detector that has probabilities, if it was asked for.
fn draw_reliability(folder: &Path, scores: &Scores) -> Result<(), Failure> {
    for (name, score) in &scores.detectors {
        let Some(reliability) = &score.reliability else {
            continue;
        };
        let believed: Vec<Believed> = reliability
            .bins
            .iter()
            .map(|bin| Believed {
                p: bin.p,
                machines: bin.machines,
                ci95: (bin.ci95_low, bin.ci95_high),
                n: bin.n,
            })
            .collect();
        let about = format!(
            "{name}, {} people and machines, weighing alike",
            reliability.n
        );
        write_reliability(folder, &about, reliability.brier, &believed)
            .map_err(|error| Failure::Output(anyhow::Error::new(error)))?;
    }
    Ok(())
}

/// A row a recording and detector.
fn calls_csv(detectors: &[Detecting], cases: &[Vec<Case>]) -> String {
    let mut csv = "file,label,kind,detector,verdict,verdict_s,cause,p,greeting_end_s,after_greeting_s,late_machine_s\n"
        .to_owned();
    let seconds = |time: Option<f64>| time.map_or_else(String::new, |time| format!("{time:.3}"));
    for at in 0..cases[0].len() {
        for (detector, cases) in detectors.iter().zip(cases) {
            let Case { labelled, outcome } = &cases[at];
            let _ = writeln!(
                csv,
                "{},{},{},{},{},{:.3},{},{},{},{},{}",
                csv_field(&labelled.file),
                labelled.label.name(),
                csv_field(&labelled.kind),
                detector.name(),
                class_name(outcome.class()),
                outcome.at.as_secs_f64(),
                csv_field(&outcome.cause()),
                outcome
                    .probability
                    .map_or_else(String::new, |p| format!("{p:.4}")),
                seconds(labelled.greeting_end_s),
                seconds(cases[at].after_greeting_s()),
                seconds(outcome.late_machine.map(|at| at.as_secs_f64())),
            );
        }
    }
    csv
}
