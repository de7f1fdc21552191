//! Where records come from: files, the folder of a run, a journal.

use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;

use outpace_calibration::{
    Clock, Format, Mapping, OwnCall, Records, RecordsError, read_journal, read_records,
};
use outpace_engine::journal;
use outpace_results::read_run;
use outpace_scenarios::{Greeting, load, load_text};

use crate::arguments::CalibrateArguments;
use crate::failure::Failure;

/// Everything that was named on the command line.
pub(super) fn read(arguments: &CalibrateArguments) -> Result<Records, Failure> {
    let clock = Clock::of_zone(&arguments.zone).ok_or_else(|| {
        Failure::Usage(format!(
            "--zone: {:?} is no time zone; write one like Europe/Lisbon",
            arguments.zone
        ))
    })?;
    let mapping = match &arguments.mapping {
        Some(path) => Some(mapping(path)?),
        None => None,
    };
    let format = arguments.format.as_deref().map(|name| {
        let known = Format::ALL.into_iter().find(|(known, _)| *known == name);
        known.expect("clap allows only these names").1
    });
    let mut records = Records::default();
    let mut files = Vec::new();
    for path in &arguments.records {
        if path.is_dir() {
            records.add(run_folder(path, arguments.campaign.as_deref())?);
            continue;
        }
        let bytes = fs::read(path).map_err(|error| {
            Failure::Input(format!("{}: cannot be read: {error}", path.display()))
        })?;
        if bytes.starts_with(JOURNAL) {
            records.add(of_journal(path, arguments)?);
        } else {
            files.push((path.display().to_string(), bytes));
        }
    }
    if !files.is_empty() {
        let read = read_records(&files, format, mapping.as_ref(), &clock);
        records.add(read.map_err(unusable)?);
    }
    Ok(records)
}

/// How people greet: of the scenario that is named, or what a scenario says that says nothing.
pub(super) fn greeting(arguments: &CalibrateArguments) -> Result<Greeting, Failure> {
    let named = arguments.into.as_ref().or(arguments.scenario.as_ref());
    let loaded = match named {
        Some(path) => load(path, &[])?,
        None => load_text(SILENT.to_owned(), Path::new("silent.toml"), &[])?,
    };
    let people = loaded.scenario.world.people.into_iter().next();
    Ok(people.expect("a scenario has people").greeting)
}

fn mapping(path: &Path) -> Result<Mapping, Failure> {
    let name = path.display().to_string();
    let text = fs::read_to_string(path)
        .map_err(|error| Failure::Usage(format!("{name}: cannot be read: {error}")))?;
    Mapping::parse(&name, &text).map_err(|error| Failure::Usage(error.to_string()))
}

/// A mapping that is wrong is the command line's fault, a file that is wrong is the data's.
fn unusable(error: RecordsError) -> Failure {
    match error {
        RecordsError::Mapping { .. } | RecordsError::Unknown { .. } => match &error {
            RecordsError::Mapping { .. } => Failure::Usage(error.to_string()),
            _ => Failure::Input(error.to_string()),
        },
        _ => Failure::Input(error.to_string()),
    }
}

fn run_folder(folder: &Path, campaign: Option<&str>) -> Result<Records, Failure> {
    let run = read_run(folder).map_err(|error| Failure::Input(error.to_string()))?;
    let epoch_s = run.day_start.local_s as f64;
    let at = |instant: Option<f64>| instant.map(|s| epoch_s + s);
    let mut records = Records::default();
    let is_meant = |name: &str| campaign.is_none_or(|campaign| campaign == name);
    for call in run.calls.iter().filter(|call| is_meant(&call.campaign)) {
        let own = OwnCall {
            contact: call.contact,
            attempt: u16::try_from(call.attempt).unwrap_or(u16::MAX),
            outcome: call.outcome,
            is_machine: call.is_machine,
            is_ivr: call.mode.ends_with("_ivr"),
            is_ended_by_us: call.ended_by_us,
            originated_s: epoch_s + call.originated_s,
            ringing_s: at(call.ringing_s),
            answered_s: at(call.answered_s),
            greeting_end_s: at(call.greeting_end_s),
            connected_s: at(call.connected_s),
            gave_up_s: at(call.gave_up_s),
            released_s: at(call.released_s),
            agent: call.agent,
            result: call.result.clone(),
            wrap_up_s: (call.wrap_up_s > 0.0).then_some(call.wrap_up_s),
        };
        records.calls.push(own.seen());
        records.rows += 1;
    }
    if records.calls.is_empty() {
        let mut names: Vec<&str> = run.calls.iter().map(|call| &*call.campaign).collect();
        names.sort_unstable();
        names.dedup();
        let what = match campaign {
            Some(campaign) => format!(
                "has no call of a campaign {campaign:?}; it has: {}",
                names.join(", ")
            ),
            None => "has no dialled call".to_owned(),
        };
        return Err(Failure::Input(format!("{}: {what}", folder.display())));
    }
    Ok(records)
}

fn of_journal(path: &Path, arguments: &CalibrateArguments) -> Result<Records, Failure> {
    let Some(scenario) = &arguments.scenario else {
        let message = format!(
            "{}: a journal says what the dialer was told; name the scenario it ran with (--scenario)",
            path.display()
        );
        return Err(Failure::Usage(message));
    };
    let config = load(scenario, &[])?.scenario.engine;
    let file = File::open(path)
        .map_err(|error| Failure::Input(format!("{}: cannot be read: {error}", path.display())))?;
    read_journal(BufReader::new(file), config).map_err(|error| {
        Failure::Input(format!("{}:{}: {}", path.display(), error.line, error.why))
    })
}

/// How every journal begins, whatever its version.
const JOURNAL: &[u8] = {
    let (first, _) = journal::HEADER
        .as_bytes()
        .split_at("outpace-journal ".len());
    first
};

/// A scenario that leaves to the built-in numbers what it can.
const SILENT: &str = r#"
schema_version = 1
[day]
date = "2026-03-02"
start = "09:00"
length = "1 h"
zone = "UTC"
[campaign]
mode = "progressive"
lines_per_agent = 1
[campaign.list]
generated = 1
[team]
agents = 1
[trunk]
channels = 1
[people]
source = "assumed: nothing is played with it"
answer_probability = "50 %"
talk = "1 min"
[team.work]
source = "assumed: nothing is played with it"
wrap_up = "10 s"
[carrier]
source = "assumed: nothing is played with it"
"#;
