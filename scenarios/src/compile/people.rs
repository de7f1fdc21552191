//! People behind the numbers, with the built-in parts where a scenario is silent.

use super::distribution::{ROUNDING, distribution, distribution_or, lognormal_by_median};
use super::hours::by_hour;
use super::section::Named;
use super::source::Sources;
use crate::distribution::{Distribution, Part};
use crate::file::{GreetingFile, MachineGreetingFile, OtherwiseFile, PeopleFile};
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::quantity::AnyShare;
use crate::{Greeting, MachineGreeting, Otherwise, People};

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
    let greeting = greeting(
        file.greeting,
        &path.key("greeting"),
        &name,
        sources,
        findings,
    );
    let machine_greeting = machine_greeting(
        file.machine_greeting,
        &path.key("machine_greeting"),
        &name,
        sources,
        findings,
    );
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
        greeting: greeting?,
        machine_greeting: machine_greeting?,
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
        fax: share(file.fax),
        busy: share(file.busy),
        sit: share(file.sit),
        invalid_number: share(file.invalid_number),
        dead_air: share(file.dead_air),
    };
    let sum = otherwise.machine
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

fn greeting(
    file: Option<GreetingFile>,
    path: &KeyPath,
    people: &str,
    sources: &mut Sources,
    findings: &mut Findings,
) -> Option<Greeting> {
    let file = file.unwrap_or_default();
    if let Some(source) = file.source {
        sources.add(source, path, &format!("{people}.greeting"), findings);
    }
    let mut part = |key, file, default| distribution_or(file, default, &path.key(key), findings);
    let delay = part("delay", file.delay, lognormal_by_median(0.55, 0.7));
    let length = part("length", file.length, greeting_length());
    let word = part("word", file.word, lognormal_by_median(0.55, 0.35));
    let pause = part("pause", file.pause, lognormal_by_median(0.2, 0.4));
    Some(Greeting {
        delay: delay?,
        length: length?,
        word: word?,
        pause: pause?,
    })
}

/// Kinds of greeting of consumers. "Hello": 431 short words by 40 speakers and clips of "hello" are 0.3
/// to 1.1 s long; with a name: 184 short phrases have their median at 1.7 s; a business: 117 lines of
/// running speech at 3.1 s, greetings being shorter than those. The weights are assumed.
fn greeting_length() -> Distribution {
    let part = |name: &str, weight, median_s, sigma| Part {
        name: name.to_owned(),
        weight,
        distribution: lognormal_by_median(median_s, sigma),
    };
    Distribution::Mixture {
        parts: vec![
            part("hello", 0.82, 0.55, 0.35),
            part("name", 0.09, 1.5, 0.25),
            part("twice", 0.06, 1.5, 0.3),
            part("business", 0.03, 2.8, 0.3),
        ],
    }
}

fn machine_greeting(
    file: Option<MachineGreetingFile>,
    path: &KeyPath,
    people: &str,
    sources: &mut Sources,
    findings: &mut Findings,
) -> Option<MachineGreeting> {
    let file = file.unwrap_or_default();
    if let Some(source) = file.source {
        sources.add(
            source,
            path,
            &format!("{people}.machine_greeting"),
            findings,
        );
    }
    // Measured on 17 recorded voicemail greetings: first sound after 0.06 to 3.2 s, speech ends after
    // 0.7 to 22 s (median 5 s), phrases of 0.3 to 5.2 s, pauses of 0.12 to 0.9 s, beep 0.3 to 5.3 s
    // after the last word. That nine of ten beep is assumed.
    let mut part = |key, file, default| distribution_or(file, default, &path.key(key), findings);
    let delay = part("delay", file.delay, lognormal_by_median(0.85, 0.65));
    let length = part("length", file.length, lognormal_by_median(5.0, 0.75));
    let word = part("word", file.word, lognormal_by_median(1.6, 0.65));
    let pause = part("pause", file.pause, lognormal_by_median(0.32, 0.55));
    let beep_delay = part("beep_delay", file.beep_delay, lognormal_by_median(0.5, 0.6));
    let hangs_up_after = part("hangs_up_after", file.hangs_up_after, hangs_up_after());
    Some(MachineGreeting {
        speech: Greeting {
            delay: delay?,
            length: length?,
            word: word?,
            pause: pause?,
        },
        beep_delay: beep_delay?,
        beep: file.beep.map_or(0.9, AnyShare::get),
        hangs_up_after: hangs_up_after?,
    })
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

/// `maxsilence` of Asterisk's configs/samples/voicemail.conf.sample.
const fn hangs_up_after() -> Distribution {
    Distribution::Constant { value_s: 10.0 }
}

/// A short exchange with a voice menu. Assumed.
const fn virtual_agent() -> Distribution {
    Distribution::Lognormal {
        mean_s: 45.0,
        sigma: 0.6,
    }
}
