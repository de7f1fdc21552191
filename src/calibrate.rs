//! `outpace calibrate`: call records in, the world of a scenario out.

mod sources;
mod telling;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use outpace_calibration::{
    Calibration, Choice, Knowledge, Put, Records, calibrate as find, put_into, whole_scenario,
    write_rejects,
};
use outpace_results::calibration_page;
use outpace_scenarios::{Greeting, load_text};
use outpace_sim::example_lengths;

use crate::arguments::CalibrateArguments;
use crate::failure::{Failure, print, tell};

pub(crate) fn calibrate(arguments: &CalibrateArguments) -> Result<ExitCode, Failure> {
    if arguments
        .ring_limit
        .is_some_and(|limit| !(1.0..=600.0).contains(&limit))
    {
        let message = "--ring-limit is a number of seconds from 1 to 600";
        return Err(Failure::Usage(message.to_owned()));
    }
    let records = sources::read(arguments)?;
    let knowledge = Knowledge {
        ring_limit_s: arguments.ring_limit,
        greeting_s: greeting_lengths(&sources::greeting(arguments)?),
        seed: 0,
    };
    let found = find(&records, &knowledge);
    let source = source(arguments, &records, &found);
    let sections = found.sections(&source);
    if sections.is_empty() {
        return Err(Failure::Input(format!(
            "{}: {} rows read, and too few of anything to say a number",
            arguments.records[0].display(),
            records.rows
        )));
    }
    let mut written = Vec::new();
    if let Some(scenario) = &arguments.into {
        let text = fs::read_to_string(scenario).map_err(|error| {
            Failure::Usage(format!("{}: cannot be read: {error}", scenario.display()))
        })?;
        let choice = Choice {
            people: arguments.people.clone(),
            team: arguments.team.clone(),
        };
        let put = put_into(&text, &sections, &choice)
            .map_err(|error| Failure::Usage(format!("{} {error}", scenario.display())))?;
        load_text(put.text.clone(), scenario, &[])?;
        replace_file(scenario, &put.text)?;
        written.push(told_into(scenario, &put));
    }
    if let Some(folder) = folder(arguments) {
        let put = whole_scenario(&sections, "Calibrated")
            .expect("the template of a scenario has one place for each section");
        written.push(write_folder(&folder, &found, &records, &put, &source)?);
    }
    if arguments.json {
        let json = telling::json(&found, &records, &source);
        return print(&format!("{json:#}\n"));
    }
    if arguments.quiet {
        return Ok(ExitCode::SUCCESS);
    }
    tell_rejects(&records);
    print(&(telling::text(&found, &records) + &written.concat()))
}

/// Where scenario, report and rejects go, if anywhere.
fn folder(arguments: &CalibrateArguments) -> Option<PathBuf> {
    match (&arguments.out, &arguments.into) {
        (Some(out), _) => out.folder(),
        (None, Some(_)) => None,
        (None, None) => Some(PathBuf::from("calibration")),
    }
}

/// Where the numbers are from, for the scenario's `source`.
fn source(arguments: &CalibrateArguments, records: &Records, found: &Calibration) -> String {
    let name = |path: &PathBuf| {
        let name = path.file_name().unwrap_or(path.as_os_str());
        name.to_string_lossy().into_owned()
    };
    let names: Vec<String> = arguments.records.iter().take(3).map(name).collect();
    let more = match arguments.records.len().saturating_sub(3) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let left_out = match records.rejects.len() {
        0 => String::new(),
        left_out => format!(", {left_out} rows left out"),
    };
    let calls = match found.calls {
        0 => format!("{} rows", records.rows),
        calls => format!("{calls} calls"),
    };
    format!(
        "outpace calibrate, {}{more}, {calls}{left_out}; intervals are of 95 %",
        names.join(", ")
    )
}

/// Forty equally likely lengths of a whole greeting.
pub(crate) fn greeting_lengths(greeting: &Greeting) -> Vec<f64> {
    const DRAWS: u32 = 4000;
    const KEPT: usize = 40;
    let delays = example_lengths(&greeting.delay, DRAWS);
    // Another part of the same stream, so that long delays do not always meet long greetings.
    let mut lengths = example_lengths(&greeting.length, DRAWS * 2);
    let lengths = lengths.split_off(DRAWS as usize);
    let mut whole: Vec<f64> = delays
        .iter()
        .zip(&lengths)
        .map(|(delay, length)| delay + length)
        .collect();
    whole.sort_by(f64::total_cmp);
    let each = whole.chunks(DRAWS as usize / KEPT);
    each.map(|part| part.iter().sum::<f64>() / part.len() as f64)
        .collect()
}

/// All or nothing: a scenario that cannot be written whole stays as it was.
fn replace_file(path: &Path, text: &str) -> Result<(), Failure> {
    let beside = path.with_extension("toml.new");
    fs::write(&beside, text).map_err(Failure::writing(&beside))?;
    fs::rename(&beside, path).map_err(Failure::writing(path))
}

fn told_into(scenario: &Path, put: &Put) -> String {
    let mut text = format!(
        "{}: {} keys written\n",
        scenario.display(),
        put.written.len()
    );
    for section in &put.left_out {
        text += &format!("  it has no [{section}]: what was found for it is in --json only\n");
    }
    text
}

fn write_folder(
    folder: &Path,
    found: &Calibration,
    records: &Records,
    put: &Put,
    source: &str,
) -> Result<String, Failure> {
    fs::create_dir_all(folder).map_err(Failure::writing(folder))?;
    let scenario = folder.join("scenario.toml");
    load_text(put.text.clone(), &scenario, &[])?;
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).map_err(Failure::writing(&path))
    };
    write("scenario.toml", &put.text)?;
    let json = telling::json(found, records, source);
    write("calibration.json", &format!("{json:#}\n"))?;
    let page = calibration_page(&telling::page(found, records, source))
        .map_err(|error| Failure::Output(anyhow::Error::new(error)))?;
    write("report.html", &page)?;
    let rejects = folder.join("rejects.csv");
    if records.rejects.is_empty() {
        if rejects.exists() {
            // What an earlier calibration left here is not this one's.
            fs::remove_file(&rejects).map_err(Failure::writing(&rejects))?;
        }
    } else {
        let file = fs::File::create(&rejects).map_err(Failure::writing(&rejects))?;
        write_rejects(&records.rejects, file).map_err(Failure::writing(&rejects))?;
    }
    Ok(format!(
        "Scenario: {}\nReport: {}\n",
        scenario.display(),
        folder.join("report.html").display()
    ))
}

fn tell_rejects(records: &Records) {
    if let Some(first) = records.rejects.first() {
        tell(format_args!(
            "warning: {} of {} rows left out; the first: {}:{}: {}",
            records.rejects.len(),
            records.rows,
            first.file,
            first.line,
            first.reason
        ));
    }
}
