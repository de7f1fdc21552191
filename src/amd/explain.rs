//! `outpace amd explain`: one recording, what was heard of it, and why each detector decided as it did.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use outpace_detection::{
    Detecting, Gate, Hearing, LABELS_FILE, Labelled, Labels, Outcome, Recording, class_name,
    goes_to_agent, looks, sound_name,
};
use outpace_engine::cpa::{Sound, Tone};
use outpace_results::detection::{ExplainedCall, ExplainedVerdict, write_explained};

use super::arguments::ExplainArguments;
use crate::failure::{Failure, print};

/// Columns of the waveform in the picture.
const COLUMNS: usize = 1400;

pub(super) fn explain(arguments: &ExplainArguments) -> Result<ExitCode, Failure> {
    let file = &arguments.file;
    if !file.is_file() {
        return Err(Failure::Usage(format!(
            "{}: there is no such file",
            file.display()
        )));
    }
    let recording = Recording::read(file)
        .map_err(|error| Failure::Input(format!("{}: {error}", file.display())))?;
    let label = label(file, arguments.labels.as_deref())?;
    let hearings = Gate::ALL.map(|gate| Hearing::of(&recording, gate));
    let call = explained(file, label.as_ref(), &recording, &hearings);
    let folder = arguments.out.clone().unwrap_or_else(|| PathBuf::from("."));
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let name = format!("{stem}-explained");
    write_explained(&folder, &name, &call)
        .map_err(|error| Failure::Output(anyhow::Error::new(error)))?;
    if arguments.quiet {
        return Ok(ExitCode::SUCCESS);
    }
    let path = folder.join(name);
    print(&format!(
        "{}Picture: {}.svg and .png\n",
        text(&call),
        path.display()
    ))
}

/// What the label file beside the recording, or the one named, says of it.
fn label(file: &Path, labels: Option<&Path>) -> Result<Option<Labelled>, Failure> {
    let beside = file.with_file_name(LABELS_FILE);
    let path = match labels {
        Some(labels) => labels,
        None if beside.is_file() => &beside,
        None => return Ok(None),
    };
    let bytes = std::fs::read(path)
        .map_err(|error| Failure::Usage(format!("{}: cannot be read: {error}", path.display())))?;
    let read = Labels::read(&path.display().to_string(), &bytes);
    let labels = read.map_err(|error| Failure::Input(error.to_string()))?;
    // In the folder of the label file, the recording has the rest of its path for a name.
    let folder = path.parent().unwrap_or(Path::new(""));
    let name = file.strip_prefix(folder).unwrap_or(file).to_string_lossy();
    Ok(labels.rows.into_iter().find(|row| row.file == name))
}

fn explained(
    file: &Path,
    label: Option<&Labelled>,
    recording: &Recording,
    hearings: &[Hearing],
) -> ExplainedCall {
    let hearing = |gate: Gate| {
        let found = hearings.iter().find(|it| it.gate == gate);
        found.expect("heard through every gate")
    };
    let scored = looks(
        &Detecting::Scored.settings(),
        hearing(Gate::Neural),
        Duration::MAX,
    );
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let about = match label {
        None => name.into_owned(),
        Some(label) if label.kind == label.label.name() => format!("{name}: {}", label.kind),
        Some(label) => format!("{name}: {}, {}", label.label.name(), label.kind),
    };
    let speech = hearings
        .iter()
        .map(|it| (it.gate.name().to_owned(), it.spurts()));
    let others = || hearing(Gate::Neural).others();
    let words = others().filter_map(|heard| match heard.sound {
        Sound::Wording(wording) => {
            let odds = f64::from(wording.halves()) / 2.0;
            Some((heard.at.as_secs_f64(), 1.0 / (1.0 + (-odds).exp())))
        }
        _ => None,
    });
    let tones = others().filter_map(|heard| {
        let name = match heard.sound {
            Sound::Wording(_) => return None,
            Sound::Tone(Tone::Unnamed) => String::new(),
            sound => sound_name(sound),
        };
        Some((heard.at.as_secs_f64(), name))
    });
    ExplainedCall {
        about,
        length_s: recording.length_s(),
        waveform: waveform(&recording.samples),
        speech: speech.collect(),
        tones: tones.collect(),
        words: words.collect(),
        probability: scored
            .iter()
            .map(|look| (look.at.as_secs_f64(), look.probability))
            .collect(),
        verdicts: Detecting::ALL
            .iter()
            .map(|it| verdict(*it, &Outcome::of(&it.settings(), hearing(it.gate()))))
            .collect(),
        greeting_end_s: label.and_then(|label| label.greeting_end_s),
    }
}

fn verdict(detecting: Detecting, outcome: &Outcome) -> ExplainedVerdict {
    ExplainedVerdict {
        detector: detecting.name().to_owned(),
        class: class_name(outcome.class()).to_owned(),
        to_agent: goes_to_agent(outcome.class()),
        at_s: outcome.at.as_secs_f64(),
        cause: outcome.cause(),
        late_machine_s: outcome.late_machine.map(|at| at.as_secs_f64()),
    }
}

/// The lowest and highest sample of equal stretches, as shares of full scale.
fn waveform(samples: &[i16]) -> Vec<(f64, f64)> {
    let stretch = samples.len().div_ceil(COLUMNS).max(1);
    let ends = |samples: &[i16]| {
        let low = samples.iter().min().copied().unwrap_or(0);
        let high = samples.iter().max().copied().unwrap_or(0);
        (f64::from(low) / 32768.0, f64::from(high) / 32768.0)
    };
    samples.chunks(stretch).map(ends).collect()
}

/// The same in words.
fn text(call: &ExplainedCall) -> String {
    let mut text = format!("{}, {:.2} s\n", call.about, call.length_s);
    if let Some(end) = call.greeting_end_s {
        let _ = writeln!(text, "  greeting over at {end:.2} s");
    }
    for (gate, spurts) in &call.speech {
        let spurts: Vec<String> = spurts
            .iter()
            .map(|(from, to)| format!("{from:.2}-{to:.2}"))
            .collect();
        let heard = if spurts.is_empty() {
            "none".to_owned()
        } else {
            spurts.join(" ")
        };
        let _ = writeln!(text, "  speech, {gate}: {heard}");
    }
    for (at, tone) in call.tones.iter().filter(|(_, name)| !name.is_empty()) {
        let _ = writeln!(text, "  {at:.2} s: {tone}");
    }
    for verdict in &call.verdicts {
        let where_to = if verdict.to_agent {
            "to an agent"
        } else {
            "hung up on"
        };
        let late = verdict.late_machine_s;
        let late = late.map_or_else(String::new, |at| {
            format!(", found out to be a machine at {at:.2} s")
        });
        let _ = writeln!(
            text,
            "  {}: {} at {:.2} s ({}), {where_to}{late}",
            verdict.detector, verdict.class, verdict.at_s, verdict.cause
        );
    }
    text
}
