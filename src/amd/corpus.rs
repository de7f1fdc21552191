//! A folder of labelled recordings, opened and played, and what is said about those left out.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use outpace_detection::{
    Corpus, CorpusError, Detecting, HeardCorpus, Known, LABELS_FILE, Reject, write_rejects,
};

use super::arguments::{CorpusArguments, LabelledArguments};
use crate::failure::{Failure, tell};
use crate::{interrupt, progress};

/// A bad recording or label was left out; the rest was used.
pub(super) const LEFT_OUT: u8 = 3;

/// As many rejects are named on the terminal.
const TOLD: usize = 10;

/// A folder with its labels.
pub(super) fn open(arguments: &LabelledArguments) -> Result<Corpus, Failure> {
    let labels = match &arguments.labels {
        Some(labels) => labels.clone(),
        None => arguments.folder.join(LABELS_FILE),
    };
    open_with(&arguments.folder, &labels)
}

/// A folder with the labels in that file.
pub(crate) fn open_with(folder: &Path, labels: &Path) -> Result<Corpus, Failure> {
    Corpus::open(folder, labels).map_err(|error| match error {
        // What does not exist is a mistake on the command line.
        CorpusError::Folder { .. } => Failure::Usage(error.to_string()),
        CorpusError::Labels(error) if !labels.exists() => {
            let hint = "; --labels names the label file, whose first line is file,label,kind,greeting_end_s";
            Failure::Usage(format!("{error}{hint}"))
        }
        CorpusError::Labels(error) => Failure::Input(error.to_string()),
    })
}

/// So many threads, or one a core.
pub(crate) fn pool(threads: Option<u32>) -> Result<rayon::ThreadPool, Failure> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads.unwrap_or(0) as usize)
        .build()
        .map_err(|error| Failure::Usage(format!("--threads: {error}")))
}

/// Hears all of it for these detectors, on the threads of `pool`.
pub(super) fn heard(
    arguments: &CorpusArguments,
    corpus: &Corpus,
    detectors: &[Detecting],
    pool: &rayon::ThreadPool,
) -> Result<HeardCorpus, Failure> {
    let known = arguments.known.as_deref();
    let known = known.map(|folder| pool.install(|| learn(folder)));
    let known = known.transpose()?;
    let wants_no_more = interrupt::flag();
    let bar = progress::over("recordings", corpus.labelled.len() as u64, arguments.quiet);
    let step = || bar.inc(1);
    let mut heard =
        pool.install(|| HeardCorpus::of(corpus, detectors, known.as_ref(), &wants_no_more, &step));
    heard
        .rejects
        .extend(known.into_iter().flat_map(|known| known.rejects));
    bar.finish_and_clear();
    if heard.labelled().len() == 0 {
        let first = heard.rejects.first();
        let first = first.map(|it| format!("; the first problem: {it}"));
        let folder = corpus.folder.display();
        let why = first.unwrap_or_else(|| ": the label file has no rows".to_owned());
        return Err(Failure::Input(format!(
            "{folder}: no recording could be used{why}"
        )));
    }
    Ok(heard)
}

/// The recordings known from before.
fn learn(folder: &Path) -> Result<Known, Failure> {
    let known = Known::learn(folder).map_err(|error| match error {
        CorpusError::Folder { .. } => Failure::Usage(error.to_string()),
        CorpusError::Labels(_) => Failure::Input(error.to_string()),
    })?;
    if known.is_empty() {
        let folder = folder.display();
        let why = "there is no recording of a machine, screener or announcement in it";
        return Err(Failure::Input(format!("{folder}: {why}")));
    }
    Ok(known)
}

/// Says on stderr what was left out.
pub(super) fn tell_left_out(corpus: &Corpus, heard: &HeardCorpus, quiet: bool) {
    if !quiet && let Some(first) = corpus.unlabelled.first() {
        tell(format_args!(
            "note: {} in {} without a label, the first: {first}",
            recordings(corpus.unlabelled.len()),
            corpus.folder.display()
        ));
    }
    tell_rejects(&heard.rejects);
    if heard.left > 0 {
        tell(format_args!(
            "interrupted: {} not played",
            recordings(heard.left)
        ));
    }
}

/// Names rejects on stderr, the first of them if there are many.
pub(crate) fn tell_rejects(rejects: &[Reject]) {
    for reject in rejects.iter().take(TOLD) {
        tell(format_args!("left out: {reject}"));
    }
    if let Some(more @ 1..) = rejects.len().checked_sub(TOLD) {
        tell(format_args!("left out: {more} more"));
    }
}

/// Writes the rejects of now; what an earlier run left is not this one's.
pub(super) fn write_rejects_file(folder: &Path, rejects: &[Reject]) -> Result<(), Failure> {
    let path = folder.join("rejects.csv");
    if rejects.is_empty() {
        return match fs::remove_file(&path) {
            Err(error) if path.exists() => Err(Failure::writing(&path)(error)),
            _ => Ok(()),
        };
    }
    let file = fs::File::create(&path).map_err(Failure::writing(&path))?;
    write_rejects(rejects, file).map_err(Failure::writing(&path))
}

/// The exit code of a command that used what it could.
pub(super) fn exit_code(heard: &HeardCorpus) -> ExitCode {
    if heard.left > 0 {
        ExitCode::from(interrupt::EXIT_CODE)
    } else if heard.rejects.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(LEFT_OUT)
    }
}

/// "1 recording", "7 recordings".
pub(super) fn recordings(count: usize) -> String {
    format!("{count} recording{}", if count == 1 { "" } else { "s" })
}
