//! `outpace amd score`: how often each detector is wrong, and how long it takes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use outpace_detection::{Case, Detecting, Played, Score, class_name};
use outpace_results::csv_field;
use serde::Serialize;

use super::arguments::ScoreArguments;
use super::{corpus, score_text};
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
    let settings: Vec<_> = detectors.iter().map(|it| it.settings()).collect();
    let played = corpus::played(&arguments.corpus, &corpus, &settings)?;
    let mut labels: BTreeMap<&'static str, u64> = BTreeMap::new();
    for case in &played.cases[0] {
        *labels.entry(case.labelled.label.name()).or_default() += 1;
    }
    let scored = detectors.iter().zip(&played.cases);
    let scores = Scores {
        schema_version: 1,
        version: env!("CARGO_PKG_VERSION"),
        recordings: played.cases[0].len(),
        rejects: played.rejects.len(),
        unlabelled: corpus.unlabelled.len(),
        labels,
        detectors: scored
            .map(|(it, cases)| (it.name(), Score::of(cases)))
            .collect(),
    };
    let json = serde_json::to_string_pretty(&scores).expect("a score has a JSON form") + "\n";
    if let Some(folder) = &arguments.out {
        write_folder(folder, &detectors, &played, &json)?;
    }
    if arguments.json {
        print(&json)?;
    } else if !arguments.corpus.quiet {
        print(&score_text::text(&detectors, &scores))?;
    }
    corpus::tell_left_out(&corpus, &played, arguments.corpus.quiet);
    if let (Some(folder), false) = (&arguments.out, arguments.corpus.quiet) {
        tell(format_args!("written: {}", folder.display()));
    }
    Ok(corpus::exit_code(&played))
}

fn write_folder(
    folder: &Path,
    detectors: &[Detecting],
    played: &Played,
    json: &str,
) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(Failure::writing(folder))?;
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).map_err(Failure::writing(&path))
    };
    write("score.json", json)?;
    write("calls.csv", &calls_csv(detectors, played))?;
    corpus::write_rejects_file(folder, &played.rejects)
}

/// A row a recording and detector.
fn calls_csv(detectors: &[Detecting], played: &Played) -> String {
    let mut csv = "file,label,kind,detector,verdict,verdict_s,cause,p,greeting_end_s,after_greeting_s,late_machine_s\n"
        .to_owned();
    let seconds = |time: Option<f64>| time.map_or_else(String::new, |time| format!("{time:.3}"));
    for at in 0..played.cases[0].len() {
        for (detector, cases) in detectors.iter().zip(&played.cases) {
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
