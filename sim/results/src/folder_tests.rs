//! Whole folders, written and read back.

use std::fs;
use std::path::Path;

use polars::prelude::*;

use crate::example::{Example, Wanted};
use crate::folder::write_run;
use crate::tables::{TABLES, TABLES_VERSION, VERSION_KEY};

const HOUR: Wanted = Wanted {
    campaigns: 2,
    agents: 6,
    hours: 1,
    days: 3,
    predictive: true,
};

const NOTHING: Wanted = Wanted {
    campaigns: 1,
    agents: 0,
    hours: 1,
    days: 1,
    predictive: true,
};

fn read(dir: &Path, table: &str) -> DataFrame {
    let file = fs::File::open(dir.join(format!("{table}.parquet"))).unwrap();
    ParquetReader::new(file).finish().unwrap()
}

#[test]
fn calls_read_back_equal_the_rows() {
    let dir = tempfile::tempdir().unwrap();
    let example = Example::new(HOUR);
    example.with_run(|run| write_run(dir.path(), run)).unwrap();
    let calls = read(dir.path(), "calls");
    let rows = &example.day().calls;
    assert!(rows.len() > 50, "a day worth looking at: {}", rows.len());
    assert_eq!(calls.height(), rows.len());
    let connected = calls.column("connected_s").unwrap().f64().unwrap();
    let outcome = calls.column("outcome").unwrap().str().unwrap();
    let result = calls.column("result").unwrap().str().unwrap();
    let campaign = calls.column("campaign").unwrap().str().unwrap();
    let agent = calls.column("agent").unwrap().u32().unwrap();
    let talk = calls.column("talk_s").unwrap().f64().unwrap();
    for (index, row) in rows.iter().enumerate() {
        let record = &row.record;
        let at = record.connected.known().map(|at| at.as_secs_f64());
        assert_eq!(connected.get(index), at);
        assert_eq!(outcome.get(index), Some(record.outcome.name()));
        assert_eq!(result.get(index).is_some(), at.is_some());
        let name = ["Renewals", "Winback"][record.campaign.index()];
        assert_eq!(campaign.get(index), Some(name));
        assert_eq!(agent.get(index), record.agent.map(|agent| agent.0));
        let length = at.map(|_| record.released.since(record.connected).as_secs_f64());
        assert_eq!(talk.get(index), length);
    }
    let states = read(dir.path(), "agent_states");
    assert_eq!(states.height(), example.day().agent_states.len());
    let team = states.column("team").unwrap().str().unwrap();
    assert_eq!(team.get(0), Some("Renewals team"));
    assert_eq!(
        read(dir.path(), "decisions").height(),
        example.day().decisions.len()
    );
    assert_eq!(
        read(dir.path(), "corrections").height(),
        example.day().corrections.len()
    );
    assert_eq!(read(dir.path(), "intervals").height(), 3 * 2 * 5);
    let replications = read(dir.path(), "replications");
    let dials = replications.column("dials").unwrap().f64().unwrap();
    let mean = example.summary().metrics["dials"].mean.unwrap();
    assert!((dials.mean().unwrap() - mean).abs() < 1e-9);
}

#[test]
fn equal_runs_give_equal_bytes() {
    let dirs = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let written = dirs.each_ref().map(|dir| {
        let example = Example::new(HOUR);
        example.with_run(|run| write_run(dir.path(), run)).unwrap()
    });
    let [one, other] = written;
    assert_eq!(one.files.len(), TABLES.len() + 2);
    for (one, other) in one.files.iter().zip(&other.files) {
        let bytes = fs::read(&one.path).unwrap();
        assert_eq!(bytes.len() as u64, one.bytes);
        assert!(
            bytes == fs::read(&other.path).unwrap(),
            "{}",
            one.path.display()
        );
        let path = dirs[0].path().to_str().unwrap().as_bytes();
        assert!(!bytes.windows(path.len()).any(|part| part == path));
    }
    let left: Vec<_> = fs::read_dir(&dirs[0]).unwrap().collect();
    assert_eq!(left.len(), one.files.len(), "nothing half-written stays");
}

#[test]
fn run_json_is_the_summary() {
    let dir = tempfile::tempdir().unwrap();
    let example = Example::new(NOTHING);
    example.with_run(|run| write_run(dir.path(), run)).unwrap();
    let json = fs::read_to_string(dir.path().join("run.json")).unwrap();
    assert!(json.starts_with("{\n  \"schema_version\": 1,\n  \"scenario\": \"renewals\""));
    assert!(json.ends_with("}\n"));
}

#[test]
fn a_day_without_agents_or_calls_is_a_folder_too() {
    let dir = tempfile::tempdir().unwrap();
    let example = Example::new(NOTHING);
    example.with_run(|run| write_run(dir.path(), run)).unwrap();
    assert_eq!(read(dir.path(), "calls").height(), 0);
    assert_eq!(read(dir.path(), "calls").width(), 30);
    let report = fs::read_to_string(dir.path().join("report.html")).unwrap();
    for sentence in [
        "No agent logged in.",
        "No call was dialled.",
        "No live person answered.",
    ] {
        assert!(report.contains(sentence), "{sentence}");
    }
    assert!(!report.contains("NaN") && !report.contains("inf"));
}

#[test]
fn tables_are_as_the_page_about_them_says() {
    let page = include_str!("../TABLES.md");
    let dir = tempfile::tempdir().unwrap();
    Example::new(NOTHING)
        .with_run(|run| write_run(dir.path(), run))
        .unwrap();
    assert!(page.contains(&format!("version {TABLES_VERSION}")));
    for outcome in outpace_engine::Outcome::ALL {
        assert!(page.contains(&format!("`{outcome}`")), "{outcome}");
    }
    for (table, _) in TABLES {
        let file = fs::File::open(dir.path().join(format!("{table}.parquet"))).unwrap();
        let mut reader = ParquetReader::new(file);
        let about = reader.get_metadata().unwrap().key_value_metadata().clone();
        let version = about
            .unwrap()
            .into_iter()
            .find(|pair| pair.key == VERSION_KEY);
        assert_eq!(version.unwrap().value, Some(TABLES_VERSION.to_string()));
        let written: Vec<String> = read(dir.path(), table)
            .columns()
            .iter()
            .filter(|column| table != "replications" || column.name() == "replication")
            .map(|column| format!("{} {}", column.name(), column.dtype()))
            .collect();
        assert_eq!(written, described(page, table), "{table}");
    }
}

/// The columns of a table as TABLES.md lists them: "name type".
fn described(page: &str, table: &str) -> Vec<String> {
    let heading = format!("## `{table}`");
    let section = page
        .split("\n## ")
        .find(|part| part.starts_with(heading.trim_start_matches("## ")));
    section
        .unwrap()
        .lines()
        .filter_map(|line| {
            let mut cells = line.strip_prefix("| `")?.split('|').map(str::trim);
            let name = cells.next()?.trim_end_matches('`');
            let kind = match cells.next()? {
                "whole" => "u32",
                "number" => "f64",
                "word" => "str",
                "yes/no" => "bool",
                other => panic!("{other} is no type"),
            };
            Some(format!("{name} {kind}"))
        })
        .collect()
}

#[test]
fn the_report_needs_nothing_and_says_what_the_summary_says() {
    let example = Example::new(HOUR);
    let dir = tempfile::tempdir().unwrap();
    example.with_run(|run| write_run(dir.path(), run)).unwrap();
    let report = fs::read_to_string(dir.path().join("report.html")).unwrap();
    for fetched in [
        "http:", "https:", "<script", "<link", "<img", "url(", "@import", "src=",
    ] {
        assert!(!report.contains(fetched), "{fetched}");
    }
    assert!(report.contains("&lt;for now&gt;"));
    let tiles: Vec<&str> = report.split("<div class=\"value\">").skip(1).collect();
    assert_eq!(tiles.len(), crate::measure::HEADLINES.len());
    for (tile, key) in tiles.into_iter().zip(crate::measure::HEADLINES) {
        let measure = crate::measure::Measure::of(key);
        let estimate = &example.summary().metrics[key];
        assert!(tile.starts_with(&measure.mean(estimate)), "{key}");
        assert!(tile.contains(&measure.interval(estimate).unwrap()), "{key}");
    }
}

/// Reports to look at: `OUTPACE_REPORTS=folder cargo test -p outpace-results reports_to_look_at`.
#[test]
fn reports_to_look_at() {
    let Some(dir) = std::env::var_os("OUTPACE_REPORTS") else {
        return;
    };
    let full = Wanted {
        campaigns: 1,
        agents: 60,
        hours: 8,
        days: 20,
        predictive: true,
    };
    let kinds = [
        ("full", full),
        (
            "campaigns",
            Wanted {
                campaigns: 3,
                agents: 25,
                ..full
            },
        ),
        (
            "many",
            Wanted {
                campaigns: 7,
                agents: 10,
                days: 2,
                ..full
            },
        ),
        ("one", Wanted { days: 1, ..full }),
        (
            "short",
            Wanted {
                days: 1,
                hours: 1,
                agents: 8,
                ..full
            },
        ),
        (
            "progressive",
            Wanted {
                days: 1,
                agents: 8,
                predictive: false,
                ..full
            },
        ),
        ("nothing", NOTHING),
    ];
    for (name, wanted) in kinds {
        let dir = Path::new(&dir).join(name);
        Example::new(wanted)
            .with_run(|run| write_run(&dir, run))
            .unwrap();
    }
}
