//! Inbound queues: for the engine, campaigns to which calls come; for the world, a stream of callers.

use std::collections::BTreeMap;
use std::time::Duration;

use outpace_engine::config::{CampaignConfig, Inbound, Mode, Treatment};
use outpace_engine::{CallingHours, CampaignId, PerMille, QueueId, RetryRules, TrunkId, config};

use super::day::Day;
use super::distribution::distribution;
use super::section::{Named, resolve};
use super::source::Sources;
use crate::distribution::{Distribution, Part};
use crate::file::{InboundFile, Stretch};
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::quantity::CallsPerHour;
use crate::{
    CallRate, Callers, FirstWords, Greeting, Hearing, MachineGreeting, Otherwise, People, Screener,
};

/// An inbound queue, checked.
#[derive(Debug)]
pub(super) struct InboundPlan {
    /// What the production core is told.
    pub(super) config: CampaignConfig,
    /// Who calls; the campaign is filled in when it has its place.
    pub(super) callers: Callers,
    /// How they wait and talk.
    pub(super) people: People,
}

impl InboundPlan {
    /// Compiles a queue; `queue` is its place among all queues. `None` goes with a problem.
    pub(super) fn compile(
        inbound: Named<InboundFile>,
        queue: usize,
        trunks: &[String],
        day: &Day,
        sources: &mut Sources,
        findings: &mut Findings,
    ) -> Option<Self> {
        let Named { path, file, name } = inbound;
        sources.require(file.source, &path, &name, findings);
        let trunk = resolve(file.trunk, trunks, "trunk", &path.key("trunk"), findings);
        if file.calls_per_hour.is_none() && file.calls_by_hour.is_none() {
            let what = "how many calls an hour, like 140, or calls_by_hour";
            findings.missing(&path.key("calls_per_hour"), what);
        }
        let rates = rates(
            file.calls_by_hour.unwrap_or_default(),
            file.calls_per_hour,
            &path.key("calls_by_hour"),
            day,
            findings,
        );
        let patience = file
            .patience
            .take(
                &path.key("patience"),
                "a length like \"3 min\" or a distribution",
                findings,
            )
            .and_then(|file| distribution(file, &path.key("patience"), findings));
        let talk = file
            .talk
            .take(
                &path.key("talk"),
                "a length like \"4 min\" or a distribution",
                findings,
            )
            .and_then(|file| distribution(file, &path.key("talk"), findings));
        let balks = file.balks.map_or(0.0, |share| share.get());
        Some(Self {
            config: config(
                queue,
                trunk?,
                Inbound {
                    places: file.places.get(),
                    max_wait: file.max_wait.map(|wait| wait.get()),
                },
            ),
            callers: Callers {
                campaign: CampaignId(u32::MAX),
                rates,
                day_shape: file.day_shape.map(|shape| shape.get()),
                service_target: file.service_target.get(),
            },
            people: people(balking(patience?, balks), talk?),
        })
    }
}

/// The day cut into stretches of one rate, in order and without gaps.
fn rates(
    stretches: BTreeMap<Stretch, CallsPerHour>,
    otherwise: Option<CallsPerHour>,
    path: &KeyPath,
    day: &Day,
    findings: &mut Findings,
) -> Vec<CallRate> {
    let otherwise = otherwise.map_or(0.0, CallsPerHour::get);
    let mut named: Vec<(Duration, Duration, f64)> = Vec::new();
    let mut written: Vec<(Duration, Duration, String)> = Vec::new();
    for (stretch, rate) in stretches {
        let text = stretch.to_string();
        let at = path.key(&text);
        let begin = day.at(stretch.from);
        let end = begin
            .as_ref()
            .map_err(Clone::clone)
            .and_then(|&begin| day.end(begin, stretch.to));
        match (begin, end) {
            (Ok(begin), Ok(end)) => {
                named.push((begin, end, rate.get()));
                written.push((begin, end, text));
            }
            (Err(why), _) | (_, Err(why)) => findings.problem(&at, why),
        }
    }
    named.sort_by_key(|&(begin, ..)| begin);
    written.sort();
    for pair in written.windows(2).filter(|pair| pair[1].0 < pair[0].1) {
        let (first, second) = (&pair[0].2, &pair[1].2);
        findings.problem(path, format!("{first:?} and {second:?} overlap"));
    }
    let mut rates = Vec::new();
    let mut at = Duration::ZERO;
    let mut until = |to: Duration, per_hour: f64| {
        let to = to.min(day.length);
        if to > at {
            rates.push(CallRate {
                until: to,
                per_hour,
            });
            at = to;
        }
    };
    for (begin, end, rate) in named {
        until(begin, otherwise);
        until(end, rate);
    }
    until(day.length, otherwise);
    rates
}

/// Some hang up at once when they have to wait.
fn balking(patience: Distribution, balks: f64) -> Distribution {
    if balks == 0.0 {
        return patience;
    }
    let part = |name: &str, weight, distribution| Part {
        name: name.to_owned(),
        weight,
        distribution,
    };
    let at_once = Distribution::Constant { value_s: 0.0 };
    Distribution::Mixture {
        parts: vec![
            part("balks", balks, at_once),
            part("waits", 1.0 - balks, patience),
        ],
    }
}

/// Callers say nothing before they are joined and are all people.
fn people(patience: Distribution, talk: Distribution) -> People {
    let nothing = || Distribution::Constant { value_s: 0.0 };
    let silence = || Greeting {
        delay: nothing(),
        length: nothing(),
        word: nothing(),
        pause: nothing(),
    };
    People {
        answer_by_hour: [0.0; 24],
        answer_by_attempt: vec![1.0],
        persistence: 0.0,
        otherwise: Otherwise::default(),
        ring: nothing(),
        machine_ring: nothing(),
        greeting: silence(),
        first_words: FirstWords::built_in(),
        machine_greeting: MachineGreeting {
            speech: silence(),
            runs_on: 0.0,
            hello_first: 0.0,
            hello_pause: nothing(),
            recorded_name: 0.0,
            one_word: 0.0,
            beep_delay: nothing(),
            beep: 0.0,
            hangs_up_after: nothing(),
            standard: 0.0,
            recognised: 0.0,
        },
        screener: Screener::built_in(),
        hearing: Hearing::built_in(),
        recorded: None,
        patience,
        talk,
        machine_talk: nothing(),
        listens: None,
        virtual_agent: nothing(),
        escalates: 0.0,
        callback: 0.0,
        callback_after: nothing(),
        personal_callback: 0.0,
    }
}

/// The settings of a campaign that dials nobody.
fn config(queue: usize, trunk: usize, inbound: Inbound) -> CampaignConfig {
    CampaignConfig {
        queue: QueueId(queue as u32),
        trunk: TrunkId(trunk as u32),
        mode: Mode::Inbound(inbound),
        ring_limit: config::RING_LIMIT_DEFAULT,
        setup_limit: 2 * config::RING_LIMIT_DEFAULT,
        cpa: None,
        priors: None,
        machine_treatment: Treatment::Disconnect,
        machine_review: PerMille::new(0),
        assumed_false_positive: PerMille::new(0),
        screener_treatment: Treatment::Disconnect,
        connect_on_answer: false,
        release_late_machines: false,
        fax_treatment: Treatment::Disconnect,
        dead_air_treatment: Treatment::Disconnect,
        beep_limit: Duration::ZERO,
        message_limit: config::MESSAGE_MARGIN,
        abandon_after: config::GREETING_TO_AGENT_MAX,
        abandoned_treatment: Treatment::Disconnect,
        abandon_limit: config::ABANDON_RATE_DEFAULT,
        governing: config::Governing::default(),
        calling_hours: CallingHours::always(),
        retry: RetryRules::default(),
        ivr: None,
        yields_to_inbound: false,
        popover: false,
        caller_ids: None,
        list_low: 0,
    }
}
