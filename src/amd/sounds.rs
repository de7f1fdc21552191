//! `outpace amd sounds` and `outpace amd features`: what was heard, for other tools.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::Ordering;
use std::time::Duration;

use outpace_detection::{
    Detecting, Gate, Hearing, Labelled, Recording, RecordingError, Reject, feature_names, looks,
    recordings,
};
use outpace_results::csv_field;
use rayon::prelude::*;

use super::arguments::{FeaturesArguments, SoundsArguments};
use super::corpus;
use crate::failure::{Failure, print};
use crate::{interrupt, progress};

/// What the front end heard of each recording.
pub(super) fn sounds(arguments: &SoundsArguments) -> Result<ExitCode, Failure> {
    let (folder, files) = files(&arguments.what)?;
    let gates: Vec<Gate> = Gate::ALL
        .into_iter()
        .filter(|it| arguments.gate.is_empty() || arguments.gate.contains(it))
        .collect();
    let lines = |file: &String| {
        let recording = Recording::read(&folder.join(file))?;
        let heard = gates.iter().map(|gate| Hearing::of(&recording, *gate));
        let name = csv_field(file);
        Ok(heard.map(|it| it.csv_lines(&name)).collect())
    };
    print(&format!("{}\n", Hearing::CSV_HEAD))?;
    told(&folder, &files, |file| file, lines, arguments.threads)
}

/// What the score rests on, every 100 ms of each labelled recording.
pub(super) fn features(arguments: &FeaturesArguments) -> Result<ExitCode, Failure> {
    let corpus = corpus::open(&arguments.corpus)?;
    let settings = Detecting::Scored.settings();
    let until = Duration::from_secs_f64(arguments.until);
    let lines = |labelled: &Labelled| {
        let recording = Recording::read(&corpus.folder.join(&labelled.file))?;
        let hearing = Hearing::of(&recording, Gate::Neural);
        let end = labelled
            .greeting_end_s
            .map_or_else(String::new, |end| end.to_string());
        let (file, kind) = (csv_field(&labelled.file), csv_field(&labelled.kind));
        let mut lines = String::new();
        for look in looks(&settings, &hearing, until) {
            let label = labelled.label.name();
            let _ = write!(
                lines,
                "{file},{label},{kind},{end},{:.1}",
                look.at.as_secs_f64()
            );
            for feature in look.features {
                let _ = write!(lines, ",{feature}");
            }
            let _ = writeln!(lines, ",{:.6}", look.probability);
        }
        Ok(lines)
    };
    let names = feature_names().join(",");
    print(&format!("file,label,kind,greeting_end_s,at_s,{names},p\n"))?;
    let threads = arguments.corpus.threads;
    let code = told(
        &corpus.folder,
        &corpus.labelled,
        |it| &it.file,
        lines,
        threads,
    )?;
    if corpus.rejects.is_empty() {
        return Ok(code);
    }
    corpus::tell_rejects(&corpus.rejects);
    Ok(if code == ExitCode::SUCCESS {
        ExitCode::from(corpus::LEFT_OUT)
    } else {
        code
    })
}

/// The recordings meant: those of a folder, or the one file.
fn files(what: &Path) -> Result<(PathBuf, Vec<String>), Failure> {
    if what.is_file() {
        let folder = what.parent().unwrap_or(Path::new("")).to_owned();
        let name = what.file_name().unwrap_or_default().to_string_lossy();
        return Ok((folder, vec![name.into_owned()]));
    }
    let files = recordings(what).map_err(|error| Failure::Usage(error.to_string()))?;
    if files.is_empty() {
        return Err(Failure::Input(format!(
            "{}: there is no WAV file in it",
            what.display()
        )));
    }
    Ok((what.to_owned(), files))
}

/// So many recordings are heard before their lines are printed.
const AT_A_TIME: usize = 256;

/// Prints the lines of each recording, in order, as they come; says which ones were left out.
fn told<T: Sync>(
    folder: &Path,
    recordings: &[T],
    name: impl Fn(&T) -> &String,
    lines: impl Fn(&T) -> Result<String, RecordingError> + Sync,
    threads: Option<u32>,
) -> Result<ExitCode, Failure> {
    let wants_no_more = interrupt::flag();
    let bar = progress::over("recordings", recordings.len() as u64, false);
    let pool = corpus::pool(threads)?;
    let mut rejects = Vec::new();
    for some in recordings.chunks(AT_A_TIME) {
        if wants_no_more.load(Ordering::Relaxed) {
            bar.finish_and_clear();
            return Ok(ExitCode::from(interrupt::EXIT_CODE));
        }
        let all: Vec<_> = pool.install(|| some.par_iter().map(&lines).collect());
        for (recording, lines) in some.iter().zip(all) {
            match lines {
                Ok(lines) => drop(print(&lines)?),
                Err(error) => rejects.push(Reject {
                    file: folder.join(name(recording)).display().to_string(),
                    line: None,
                    column: None,
                    reason: error.to_string(),
                }),
            }
        }
        bar.inc(some.len() as u64);
    }
    bar.finish_and_clear();
    corpus::tell_rejects(&rejects);
    Ok(match rejects.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::from(corpus::LEFT_OUT),
    })
}
