//! `outpace report`: sums that agree with the run, rows that open, errors that say what is wrong.

use std::path::Path;
use std::sync::OnceLock;

use outpace_engine::Outcome;
use outpace_results::{By, Counters, DAY_MINUTES, Entry, read_run, totals};
use serde_json::Value;
use tempfile::TempDir;

use crate::outpace::{Ran, outpace};

/// A week with two lists and callbacks, a morning on IVR ports with callers, a day of preview, and two
/// campaigns beside a queue; each played once for all tests.
pub(crate) fn week() -> &'static Path {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    FOLDER.get_or_init(|| played("retry-week")).path()
}

pub(crate) fn ports() -> &'static Path {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    FOLDER.get_or_init(|| played("ivr-reminder")).path()
}

pub(crate) fn preview() -> &'static Path {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    FOLDER.get_or_init(|| played("preview-advisers")).path()
}

pub(crate) fn blended() -> &'static Path {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    FOLDER.get_or_init(|| played("blended-retail")).path()
}

fn every_kind() -> [&'static Path; 4] {
    [week(), ports(), preview(), blended()]
}

fn run_json(folder: &Path) -> Value {
    let json = std::fs::read(folder.join("run.json")).expect("run.json");
    serde_json::from_slice(&json).expect("JSON")
}

fn played(scenario: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let scenario = format!("scenarios/{scenario}.toml");
    let out = folder.path().to_str().expect("UTF-8");
    let ran = outpace(&["run", &scenario, "--seed", "7", "--quiet", "--out", out]);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    folder
}

pub(crate) fn report(folder: &Path, line: &[&str]) -> Ran {
    let folder = folder.to_str().expect("UTF-8");
    outpace(&[&["report", folder], line].concat())
}

pub(crate) fn report_json(folder: &Path, line: &[&str]) -> Value {
    let ran = report(folder, &[line, &["--json"]].concat());
    assert_eq!(ran.code, Some(0), "{line:?}: {}", ran.stderr);
    serde_json::from_str(&ran.stdout).expect("stdout is one JSON object")
}

pub(crate) fn rows(report: &Value) -> &Vec<Value> {
    report["rows"].as_array().expect("rows")
}

pub(crate) fn sum(report: &Value, counter: &str) -> f64 {
    let rows = rows(report).iter();
    rows.map(|row| row["counters"][counter].as_f64().expect(counter))
        .sum()
}

const EVERY_BY: [By; 9] = [
    By::Campaign,
    By::Interval(15),
    By::Interval(60),
    By::Interval(DAY_MINUTES),
    By::Team,
    By::Agent,
    By::List,
    By::Outcome,
    By::Mode,
];

/// A counter, whether it counts or times.
fn value(counters: &Counters, name: &str) -> f64 {
    let named = counters.named().into_iter().find(|(it, _)| *it == name);
    match named.expect(name).1 {
        outpace_results::Value::Count(count) => count as f64,
        outpace_results::Value::Seconds(seconds) => seconds,
    }
}

#[test]
fn whatever_calls_are_counted_by_the_sums_are_the_runs() {
    for folder in every_kind() {
        let run = run_json(folder);
        let mean = |of: &str, name: &str| run[of][name]["mean"].as_f64().unwrap_or(0.0);
        let stored = read_run(folder).expect("a whole run");
        let by_section = totals(&stored.report(By::Campaign));
        for by in EVERY_BY {
            let counted = stored.report(by);
            let sum = |counter: &str| {
                counted
                    .iter()
                    .map(|row| value(&row.counters, counter))
                    .sum::<f64>()
            };
            for (counters, of, measure) in [
                (&["attempted"][..], "metrics", "dials"),
                (&["totalVoice"], "metrics", "live_answers"),
                (&["voice"], "outcomes", "connected"),
                (&["abandonDetectCount"], "outcomes", "abandoned"),
                (&["customerAbandonDetect"], "outcomes", "customer_abandoned"),
                (&["answeringMachine"], "outcomes", "answering_machine"),
                (&["fax"], "outcomes", "fax"),
                (&["sitTone"], "outcomes", "sit"),
                (&["deadAir"], "outcomes", "dead_air"),
                (&["busy"], "outcomes", "busy"),
                (&["noAnswer", "noRingBack"], "outcomes", "no_answer"),
                (&["invalidNumber"], "outcomes", "invalid_number"),
                (&["networkFailure"], "outcomes", "network_failure"),
                (&["offers"], "metrics", "offers"),
                (&["agentAccepted"], "metrics", "offers_accepted"),
                (&["agentRejected"], "metrics", "offers_skipped"),
                (&["agentClosed"], "metrics", "offers_removed"),
                (&["offerTimedOut"], "metrics", "offers_timed_out"),
                (&["offerWithdrawn"], "metrics", "offers_withdrawn"),
                (&["callers"], "metrics", "inbound_offered"),
                (&["callersServed"], "metrics", "inbound_answered"),
                (&["callersGaveUp"], "metrics", "inbound_gave_up"),
            ] {
                let sum: f64 = counters.iter().map(|it| sum(it)).sum();
                assert_eq!(sum, mean(of, measure), "{by:?}: {counters:?}");
            }
            // Rows of every section add up to that section's total, whatever they are counted by.
            let again = totals(&counted);
            assert_eq!(again.len(), by_section.len(), "{by:?}");
            for ((section, total), (other, sum)) in by_section.iter().zip(&again) {
                assert_eq!(section, other, "{by:?}");
                for (counter, _) in total.named() {
                    let apart = value(total, counter) - value(sum, counter);
                    assert!(apart.abs() < 1e-3, "{by:?}: {counter} is {apart} apart");
                }
            }
            assert!(sum("attempted") > 1000.0);
        }
    }
    // What the command line prints is what was counted here.
    let counted = read_run(ports()).expect("a whole run").report(By::Team);
    let printed = report_json(ports(), &["--by", "team"]);
    for (row, printed) in counted.iter().zip(rows(&printed)) {
        assert_eq!(printed["key"], *row.key);
        for (counter, _) in row.counters.named() {
            assert_eq!(printed["counters"][counter], value(&row.counters, counter));
        }
    }
}

#[test]
fn counters_of_contacts_are_those_of_their_records() {
    let counted = report_json(week(), &["--by", "outcome"]);
    let of = |key: &str, counter: &str| {
        let row = rows(&counted).iter().find(|row| row["key"] == key);
        row.expect(key)["counters"][counter]
            .as_u64()
            .expect(counter)
    };
    // One in ten of those who talk asks to be called back, and one in four of these by the same agent:
    // four standard deviations.
    let talks = of("connected", "voice") as f64;
    let personal = of("connected", "personalCallback") as f64;
    let asked = of("connected", "callBack") as f64 + personal;
    for (count, of_all, share) in [(asked, talks, 0.1), (personal, asked, 0.25)] {
        let apart = count - share * of_all;
        assert!(
            apart.abs() < 4.0 * (share * (1.0 - share) * of_all).sqrt(),
            "{apart}"
        );
    }
    // Who was reached is not among the closed; who has no such number is, with the last number.
    assert_eq!(of("connected", "closed"), 0);
    let invalid = of("invalid_number", "attempted");
    assert!((1..=invalid).contains(&of("invalid_number", "closed")));
    // A list ended on Wednesday, and the contacts nobody had reached with it.
    let ended = report_json(week(), &["--by", "outcome", "--drill", "none"]);
    let contacts = ended["contacts"].as_array().expect("contacts");
    assert_eq!(of("none", "closed"), contacts.len() as u64);
    assert!(!contacts.is_empty());
    for contact in contacts {
        assert_eq!(contact["outcome"], "list_expired");
        assert_eq!(contact["list"], 2);
    }
}

#[test]
fn a_port_is_not_an_agent_and_what_it_sends_on_comes_in() {
    let counted = report_json(ports(), &[]);
    let of = |section: &str, counter: &str| {
        let row = rows(&counted).iter().find(|row| row["section"] == section);
        row.expect(section)["counters"][counter]
            .as_f64()
            .expect(counter)
    };
    assert_eq!(of("ivr", "talkTime"), 0.0);
    assert_eq!(of("inbound", "portTime"), 0.0);
    // The mean of the measure, from other rows than the report's.
    let run = run_json(ports());
    let measure = |name: &str| run["metrics"][name]["mean"].as_f64().expect(name);
    let (in_use, occupancy) = (measure("ports_in_use"), measure("port_occupancy"));
    assert!((in_use / 60.0 - occupancy).abs() < 1e-12, "of 60 ports");
    let worked_s = of("ivr", "portTime") / in_use;
    assert!((3600.0..7.0 * 3600.0).contains(&worked_s), "{worked_s} s");
    assert!((0.0..=occupancy).contains(&measure("all_ports_in_use_share")));
    let talk_s = run["campaigns"]["service"]["agent_talk_s_per_hour"]["mean"].as_f64();
    let hours = run["campaigns"]["service"]["agent_hours"]["mean"].as_f64();
    let talk_s = talk_s.expect("talk") * hours.expect("hours");
    let joining_s = talk_s - of("inbound", "talkTime");
    assert!(
        (0.0..0.01 * talk_s).contains(&joining_s),
        "{joining_s} of {talk_s}"
    );
}

#[test]
fn a_run_of_several_days_says_which_is_counted() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().to_str().expect("UTF-8");
    let line = ["run", "scenarios/first-day.toml", "--seed", "7", "--quiet"];
    let more = [
        "--replications",
        "3",
        "--set",
        "day.length=1 h",
        "--out",
        out,
    ];
    let ran = outpace(&[&line[..], &more].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let text = report(folder.path(), &["--by", "hour"]).stdout;
    assert!(text.starts_with("Day 1 of 3, "), "{text}");
    let counted = report_json(folder.path(), &[]);
    let mean = run_json(folder.path())["metrics"]["dials"]["mean"].as_f64();
    assert_ne!(Some(sum(&counted, "attempted")), mean, "one day is no mean");
    assert!(
        !report(week(), &[]).stdout.contains("Day 1 of"),
        "five days, played once"
    );
}

#[test]
fn conduct_is_told_with_what_it_is_of() {
    let conduct = &run_json(week())["conduct"]["campaign"];
    let of = |name: &str| conduct[name]["mean"].as_f64().expect(name);
    let counted = report_json(week(), &[]);
    // All who were abandoned heard the message, and nobody was cut short.
    assert_eq!(of("owed_message"), sum(&counted, "abandonToIvrCount"));
    assert!(of("given_up") > 0.9 * sum(&counted, "noAnswer"));
    assert_eq!((of("rang_short"), of("no_message")), (0.0, 0.0));
    let line = [
        "run",
        "scenarios/first-day.toml",
        "--seed",
        "7",
        "--out",
        "none",
    ];
    let short = ["--set", "day.length=1 h"];
    let told = outpace(&[&line[..], &short].concat()).stdout;
    assert!(told.contains("Conduct\n"), "{told}");
    assert!(told.contains("Of them, rang less than 15 s"), "{told}");
    // Someone abandoned whom no message is played to is a breach, and so it is counted.
    let silent = ["--set", "campaign.abandoned_treatment=disconnect", "--json"];
    let told = outpace(&[&line[..], &silent].concat());
    assert_eq!(told.code, Some(0), "{}", told.stderr);
    let told: Value = serde_json::from_str(&told.stdout).expect("JSON");
    let mean = |name: &str| told["conduct"]["campaign"][name]["mean"].as_f64();
    let abandoned = told["outcomes"]["abandoned"]["mean"].as_f64();
    assert!(mean("no_message") > Some(0.0) && mean("no_message") == abandoned);
    assert!(
        mean("owed_message") >= abandoned,
        "who is joined late was owed it too"
    );
}

#[test]
fn a_call_in_preview_is_the_agents_who_looked_at_the_record() {
    let counted = report_json(preview(), &["--by", "agent"]);
    for row in rows(&counted) {
        let of = |counter: &str| row["counters"][counter].as_u64().expect(counter);
        if row["key"] == "none" {
            assert_eq!(of("attempted"), 0, "{row}");
        } else {
            assert!(of("attempted") >= of("agentAccepted"), "{row}");
            assert!(of("agentAccepted") > of("voice"), "{row}");
        }
    }
    let line = ["--by", "outcome", "--drill", "offer_skipped"];
    let skipped = report_json(preview(), &line);
    let skipped = skipped["offers"].as_array().expect("offers").len() as f64;
    assert_eq!(skipped, sum(&counted, "agentRejected"));
}

#[test]
fn talk_and_wrap_up_are_those_of_the_agents() {
    let json = std::fs::read(week().join("run.json")).expect("run.json");
    let run: Value = serde_json::from_slice(&json).expect("JSON");
    let metric = |name: &str| run["metrics"][name]["mean"].as_f64().expect(name);
    let talk_s = metric("agent_talk_s_per_hour") * metric("agent_hours");
    let counted = report_json(week(), &["--by", "agent"]);
    // The agents' time has the joining of the two legs in it; the calls' has not.
    let joining_s = talk_s - sum(&counted, "talkTime");
    assert!(
        (0.0..0.01 * talk_s).contains(&joining_s),
        "{joining_s} of {talk_s}"
    );
    let per_talk = sum(&counted, "wrapupTime") / sum(&counted, "voice");
    assert!(
        (20.0..24.0).contains(&per_talk),
        "22 s on average: {per_talk}"
    );
}

#[test]
fn every_row_opens_to_exactly_the_calls_it_counts() {
    for folder in every_kind() {
        let stored = read_run(folder).expect("a whole run");
        let whole = stored.calls.len() + stored.inbound.len() + stored.offers.len();
        // Of a week only the days: every hour and every quarter is opened alike.
        let is_long = stored.calls.len() > 20_000;
        let opened_by = |by: &By| match by {
            By::Interval(15) => false,
            By::Interval(60) => !is_long,
            _ => true,
        };
        for by in EVERY_BY.into_iter().filter(opened_by) {
            let mut opened = 0;
            for row in stored.report(by) {
                let key = format!("{}/{}", row.section.name(), row.key);
                let behind = stored.drill(by, &key);
                let of = |counter: &str| value(&row.counters, counter);
                let kinds =
                    |kind: &str| behind.iter().filter(|it| it.kind() == kind).count() as f64;
                assert_eq!(of("attempted"), kinds("dialled"), "{by:?} {key}");
                assert_eq!(of("callers"), kinds("inbound"), "{by:?} {key}");
                assert_eq!(of("offers"), kinds("offer"), "{by:?} {key}");
                let (mut voice, mut talk_s) = (0.0, 0.0);
                for entry in &behind {
                    match entry {
                        Entry::Call(call) => {
                            voice += f64::from(u8::from(call.outcome == Outcome::Connected));
                            talk_s += call.talk_s;
                        }
                        Entry::Inbound(call) => talk_s += call.talk_s,
                        Entry::Offer(_) | Entry::Contact(_) => {}
                    }
                }
                assert_eq!(of("voice"), voice, "{by:?} {key}");
                assert!((of("talkTime") - talk_s).abs() < 1e-6, "{by:?} {key}");
                opened += behind.len() - (kinds("closed") + kinds("callback")) as usize;
            }
            // As many as there are, and under one row each: none twice, none left out.
            assert_eq!(opened, whole, "{by:?}");
        }
    }
}

#[test]
fn the_command_line_lists_what_is_behind_a_row() {
    let counted = report_json(ports(), &["--by", "team"]);
    for row in rows(&counted) {
        let (section, key) = (row["section"].as_str(), row["key"].as_str());
        let key = format!("{}/{}", section.expect("a section"), key.expect("a key"));
        let line = ["--by", "team", "--drill", &key];
        let listed = report_json(ports(), &line);
        for (list, counter) in LISTS {
            let listed = listed[list].as_array().expect(list).len();
            assert_eq!(row["counters"][counter], listed, "{key}: {list}");
        }
        let csv = report(ports(), &[&line[..], &["--csv"]].concat()).stdout;
        let all: usize = LISTS
            .iter()
            .map(|(list, _)| listed[*list].as_array().map_or(0, Vec::len))
            .sum();
        assert_eq!(csv.lines().count(), all + 1, "{key}");
    }
}

/// The lists a row opens to, and what counts them.
const LISTS: [(&str, &str); 3] = [
    ("calls", "attempted"),
    ("inbound", "callers"),
    ("offers", "offers"),
];

#[test]
fn sections_are_those_of_the_reference_product() {
    let text = report(week(), &[]).stdout;
    assert!(
        text.starts_with("Progressive and predictive campaigns\n"),
        "{text}"
    );
    let text = report(ports(), &[]).stdout;
    assert!(text.starts_with("IVR campaigns\n"), "{text}");
    assert!(text.contains("\nCalls that came in\n"), "{text}");
    let text = report(preview(), &[]).stdout;
    assert!(text.starts_with("Preview campaigns\n"), "{text}");
    let by_hour = report(preview(), &["--by", "hour"]).stdout;
    assert!(
        by_hour
            .lines()
            .last()
            .is_some_and(|it| it.starts_with("  total ")),
        "{by_hour}"
    );
    let by_list = report_json(week(), &["--by", "list"]);
    assert_eq!(rows(&by_list).len(), 2, "its own, and the fresh enquiries");
    assert!(rows(&by_list).iter().all(|row| row["section"] == "agent"));
    let mode = report_json(ports(), &["--by", "mode"]);
    assert_eq!(rows(&mode)[0]["key"], "predictive_ivr");
    let drilled = report(
        ports(),
        &["--by", "mode", "--drill", "ivr/predictive_ivr", "--csv"],
    );
    let inbound = report_json(ports(), &["--by", "mode", "--drill", "inbound"]);
    assert_eq!(
        rows(&mode)[1]["counters"]["callers"],
        inbound["inbound"].as_array().map_or(0, Vec::len)
    );
    let attempted = rows(&mode)[0]["counters"]["attempted"].as_u64();
    assert_eq!(Some(drilled.stdout.lines().count() as u64 - 1), attempted);
}

#[test]
fn a_call_that_never_rang_has_a_counter_of_its_own() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().to_str().expect("UTF-8");
    // Nothing is heard of a call for five minutes.
    let delay = "carrier.post_dial_delay={ constant = \"5 min\" }";
    let line = ["run", "scenarios/first-day.toml", "--seed", "7", "--quiet"];
    let more = ["--set", "day.length=1 h", "--set", delay, "--out", out];
    let ran = outpace(&[&line[..], &more].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let counted = report_json(folder.path(), &[]);
    assert!(sum(&counted, "noRingBack") > 0.0);
    assert_eq!(sum(&counted, "noAnswer"), 0.0);
    assert_eq!(sum(&counted, "noRingBack"), sum(&counted, "attempted"));
}

#[test]
fn a_folder_that_is_no_whole_run_is_exit_code_three_and_says_why() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let folder = folder.path();
    let says = |what: &str| {
        let ran = report(folder, &[]);
        assert_eq!(ran.code, Some(3), "{}", ran.stderr);
        assert!(ran.stderr.contains(what), "{} says {what}", ran.stderr);
        assert_eq!(ran.stdout, "");
    };
    says("no run.json");
    std::fs::write(folder.join("run.json"), "{}").expect("a file");
    says("the table calls is missing");
    std::fs::write(folder.join("calls.parquet"), "call,contact\n1,1\n").expect("a file");
    says("calls.parquet: not a table of outpace");
    std::fs::copy(week().join("calls.parquet"), folder.join("calls.parquet")).expect("a copy");
    says("the table agent_states is missing");
    std::fs::copy(
        week().join("calls.parquet"),
        folder.join("agent_states.parquet"),
    )
    .expect("a copy");
    says("agent_states.parquet: not a table of outpace");
    let ran = report(&folder.join("nowhere"), &[]);
    assert_eq!(ran.code, Some(3));
    assert!(ran.stderr.contains("no such folder"), "{}", ran.stderr);
}

#[test]
fn a_key_that_is_none_is_exit_code_two_and_names_those_that_are() {
    let ran = report(week(), &["--by", "outcome", "--drill", "answered"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.contains("connected"), "{}", ran.stderr);
    for line in [
        &["--by", "moon"][..],
        &["--interval", "20"],
        &["--json", "--csv"],
        &["--wfm", "--drill", "x"],
    ] {
        assert_eq!(report(week(), line).code, Some(2), "{line:?}");
    }
}
