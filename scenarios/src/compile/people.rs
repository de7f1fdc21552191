//! People behind the numbers, with the built-in parts where a scenario is silent.

use super::distribution::{ROUNDING, distribution, distribution_or, lognormal_by_median};
use super::hours::by_hour;
use super::section::Named;
use super::source::Sources;
use super::speech::Tables;
use crate::distribution::Distribution;
use crate::file::{OtherwiseFile, PeopleFile};
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::quantity::AnyShare;
use crate::{Otherwise, People};

/// Compiles each kind of people.
pub(super) fn compile_all(
    people: Vec<Named<PeopleFile>>,
    sources: &mut Sources,
    findings: &mut Findings,
) -> Option<Vec<People>> {
    let compiled: Vec<Option<People>> = people
        .into_iter()
        .map(|people| compile_one(people, sources, findings))
        .collect();
    compiled.into_iter().collect()
}

fn compile_one(
    people: Named<PeopleFile>,
    sources: &mut Sources,
    findings: &mut Findings,
) -> Option<People> {
    let Named { path, file, name } = people;
    sources.require(file.source, &path, &name, findings);
    if file.answer_probability.is_none() && file.answer_by_hour.is_none() {
        let what = "a share like \"22 %\", or answer_by_hour";
        findings.missing(&path.key("answer_probability"), what);
    }
    let answer_by_hour = by_hour(
        file.answer_by_hour,
        file.answer_probability,
        &path.key("answer_by_hour"),
        findings,
    );
    let answer_by_attempt = match file.answer_by_attempt {
        Some(factors) if !factors.is_empty() => factors.iter().map(|factor| factor.get()).collect(),
        _ => vec![1.0],
    };
    let otherwise = otherwise(file.otherwise, &path.key("otherwise"), findings);
    let mut tables = Tables {
        path: &path,
        people: &name,
        sources,
        findings,
    };
    let greeting = tables.table("greeting").greeting(file.greeting);
    let machine_greeting = tables
        .table("machine_greeting")
        .machine_greeting(file.machine_greeting);
    let screener = tables.table("screener").screener(file.screener);
    let hearing = tables.table("hearing").hearing(file.hearing);
    let talk_path = path.key("talk");
    let talk = file
        .talk
        .take(
            &talk_path,
            "a distribution like { lognormal = { mean = \"180 s\", sigma = 0.8 } }",
            findings,
        )
        .and_then(|file| distribution(file, &talk_path, findings));
    let mut part = |key, file, default| distribution_or(file, default, &path.key(key), findings);
    let ring = part("ring", file.ring, ring());
    let machine_ring = part("machine_ring", file.machine_ring, machine_ring());
    let patience = part("patience", file.patience, patience());
    let machine_talk = part("machine_talk", file.machine_talk, machine_talk());
    let virtual_agent = part("virtual_agent", file.virtual_agent, virtual_agent());
    let after_a_day = Distribution::Constant { value_s: 86_400.0 };
    let callback_after = part("callback_after", file.callback_after, after_a_day);
    let listens = file
        .listens
        .and_then(|file| distribution(file, &path.key("listens"), findings));
    let (greeting, first_words) = greeting?;
    Some(People {
        callback: share(file.callback),
        callback_after: callback_after?,
        personal_callback: share(file.personal_callback),
        answer_by_hour,
        answer_by_attempt,
        persistence: share(file.persistence),
        otherwise,
        ring: ring?,
        machine_ring: machine_ring?,
        greeting,
        first_words,
        machine_greeting: machine_greeting?,
        screener: screener?,
        hearing: hearing?,
        recorded: None,
        patience: patience?,
        talk: talk?,
        machine_talk: machine_talk?,
        listens,
        virtual_agent: virtual_agent?,
        escalates: share(file.escalates),
    })
}

fn share(written: Option<AnyShare>) -> f64 {
    written.map_or(0.0, AnyShare::get)
}

fn otherwise(file: Option<OtherwiseFile>, path: &KeyPath, findings: &mut Findings) -> Otherwise {
    let file = file.unwrap_or_default();
    let otherwise = Otherwise {
        machine: share(file.machine),
        screener: share(file.screener),
        fax: share(file.fax),
        busy: share(file.busy),
        sit: share(file.sit),
        invalid_number: share(file.invalid_number),
        dead_air: share(file.dead_air),
    };
    let sum = otherwise.machine
        + otherwise.screener
        + otherwise.fax
        + otherwise.busy
        + otherwise.sit
        + otherwise.invalid_number
        + otherwise.dead_air;
    if sum > 1.0 + ROUNDING {
        let percent = (sum * 1e8).round() / 1e6;
        let message = format!("the shares add up to {percent} %; allowed: up to 100 %");
        findings.problem(path, message);
    }
    otherwise
}

/// Most people answer within the second to fourth ring of a six-second cadence. Assumed.
fn ring() -> Distribution {
    lognormal_by_median(9.0, 0.5)
}

/// Networks hand over to voicemail after four to five rings of six seconds. Assumed.
const fn machine_ring() -> Distribution {
    Distribution::Uniform {
        min_s: 18.0,
        max_s: 28.0,
    }
}

/// A person who said hello and hears nothing says it once more and hangs up. Assumed.
const fn patience() -> Distribution {
    Distribution::LogLogistic {
        median_s: 4.0,
        shape: 2.5,
    }
}

/// An agent notices a machine by its second phrase. Assumed.
fn machine_talk() -> Distribution {
    lognormal_by_median(6.0, 0.4)
}

/// A short exchange with a voice menu. Assumed.
const fn virtual_agent() -> Distribution {
    Distribution::Lognormal {
        mean_s: 45.0,
        sigma: 0.6,
    }
}
