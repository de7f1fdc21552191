//! What is allowed and probably not meant.

use outpace_engine::PerMille;
use outpace_engine::config::{
    self, GREETING_TO_AGENT_MAX, MAX_TIME_IN_QUEUE, Mode, QueueConfig, Stop,
};
use outpace_engine::meters::{ClockStart, Window};

use super::campaign::CampaignPlan;
use super::section::Named;
use super::source::Sources;
use super::team::Teams;
use crate::findings::Findings;
use crate::quantity::length_text;

/// One line about the tables whose numbers nobody measured.
pub(super) fn on_sources(sources: &Sources, findings: &mut Findings) {
    let assumed: Vec<_> = sources.assumed().collect();
    let Some((_, first)) = assumed.first() else {
        return;
    };
    let labels: Vec<&str> = assumed.iter().map(|(label, _)| *label).collect();
    findings.warning(
        first,
        format!(
            "{} of {} parts of the world are assumed, not measured: {}",
            assumed.len(),
            sources.count(),
            labels.join(", ")
        ),
    );
}

/// Settings of campaigns and queues.
pub(super) fn on_campaigns(
    campaigns: &[CampaignPlan],
    queues: &[Named<QueueConfig>],
    teams: &Teams,
    findings: &mut Findings,
) {
    for plan in campaigns {
        let agents = teams.count(&queues[plan.config.queue.index()].file.teams);
        on_pacing(plan, agents, findings);
        on_threshold(plan, queues, findings);
        on_popover(plan, findings);
        on_law(plan, findings);
    }
    for queue in queues {
        if queue.file.max_time_in_queue > MAX_TIME_IN_QUEUE {
            findings.warning(
                &queue.path.key("max_time_in_queue"),
                format!(
                    "agents reserved in vain stay away from other work for {}; the reference \
                     product recommends {}",
                    length_text(queue.file.max_time_in_queue),
                    length_text(MAX_TIME_IN_QUEUE)
                ),
            );
        }
    }
}

fn on_pacing(plan: &CampaignPlan, agents: usize, findings: &mut Findings) {
    if let Mode::Threshold(threshold) = &plan.config.mode
        && threshold.own_idle_at_least as usize > agents
    {
        findings.warning(
            &plan.path.key("own_idle_at_least"),
            format!("there are never more than {agents} agents for it: nobody is dialled"),
        );
    }
    if let Mode::Adaptive(adaptive) = &plan.config.mode
        && adaptive.drop_limit > plan.config.abandon_limit
    {
        let (limit, own) = (plan.config.abandon_limit, adaptive.drop_limit);
        findings.warning(
            &plan.path.key("adaptive").key("drop_limit"),
            format!("{own} cuts the level only above abandon_limit ({limit})"),
        );
    }
    let Mode::Predictive(predictive) = &plan.config.mode else {
        return;
    };
    if predictive.maximum_dialing_rate <= config::MAXIMUM_DIALING_RATE_DEFAULT {
        findings.warning(
            &plan.path.key("maximum_dialing_rate"),
            "1.0 cannot overdial (the reference product's default); set \
             campaign.maximum_dialing_rate above 1.0",
        );
    }
    if agents < SMALL_TEAM && plan.config.ivr.is_none() {
        findings.warning(
            &plan.path.key("mode"),
            format!(
                "predictive with {agents} agents is erratic: small teams have nobody to cover a \
                 burst of answers; compare with progressive"
            ),
        );
    }
    if predictive.target_abandon_rate > plan.config.abandon_limit {
        findings.warning(
            &plan.path.key("target_abandon_rate"),
            format!(
                "{} steers above abandon_limit ({})",
                predictive.target_abandon_rate, plan.config.abandon_limit
            ),
        );
    }
}

/// Who the next answer is for is known at one line per agent only.
fn on_popover(plan: &CampaignPlan, findings: &mut Findings) {
    let one_line = Mode::Progressive { lines_per_agent: 1 };
    let is_shown = plan.config.popover && plan.config.mode == one_line;
    if !plan.interaction.popover.is_empty() && !is_shown {
        findings.warning(
            &plan.path.key("interaction").key("popover"),
            "is shown only with popover = true, in progressive mode with lines_per_agent = 1",
        );
    }
}

/// Nobody calls whose service could end, so a batch of numbers nobody answers may be the last.
fn on_threshold(plan: &CampaignPlan, queues: &[Named<QueueConfig>], findings: &mut Findings) {
    let own = &queues[plan.config.queue.index()].file.teams;
    let others = queues.iter().enumerate();
    let shares = |(index, queue): (usize, &Named<QueueConfig>)| {
        index != plan.config.queue.index() && queue.file.teams.iter().any(|team| own.contains(team))
    };
    if matches!(plan.config.mode, Mode::Threshold(_)) && !others.into_iter().any(shares) {
        findings.warning(
            &plan.path.key("mode"),
            "threshold dials only when a service ends, and its agents serve nobody else: once nobody \
             answers, nobody is dialled any more",
        );
    }
}

fn on_law(plan: &CampaignPlan, findings: &mut Findings) {
    let config = &plan.config;
    if plan.has_asterisk_detector {
        findings.warning(
            &plan.path.key("detection"),
            format!(
                "Asterisk's defaults take about one live person in five for a machine; a {} limit \
                 cannot be met: the dialer does not count them as abandoned, but regulators do",
                config.abandon_limit
            ),
        );
    }
    on_treatments(plan, findings);
    on_limit(plan, findings);
    if config.abandon_after > GREETING_TO_AGENT_MAX {
        findings.warning(
            &plan.path.key("abandon_after"),
            format!(
                "{} is longer than the {} of 16 CFR 310.4(b)(4)(iii)",
                length_text(config.abandon_after),
                length_text(GREETING_TO_AGENT_MAX)
            ),
        );
    }
    if config.abandoned_treatment == config::Treatment::Disconnect {
        findings.warning(
            &plan.path.key("abandon_message"),
            "abandoned people hear nothing; 16 CFR 310.4(b)(4)(iii) asks for a recorded message",
        );
    }
}

/// Without a detector nobody is taken for anything but a person.
fn on_treatments(plan: &CampaignPlan, findings: &mut Findings) {
    let config = &plan.config;
    let listens = config.cpa.is_some() && !matches!(config.mode, Mode::Preview(it) if it.direct);
    let treatments = [
        ("machine_treatment", config.machine_treatment),
        ("fax_treatment", config.fax_treatment),
        ("dead_air_treatment", config.dead_air_treatment),
        ("screener_treatment", config.screener_treatment),
    ];
    for (key, treatment) in treatments {
        if !listens && treatment != config::Treatment::Disconnect {
            findings.warning(
                &plan.path.key(key),
                "is not used: without detection every answer counts as a person",
            );
        }
    }
}

/// The limit against the one of the meter's source, and what a stop can keep.
fn on_limit(plan: &CampaignPlan, findings: &mut Findings) {
    let config = &plan.config;
    let meter = &config.governing.meter;
    let (own, source) = match (meter.name, meter.limit) {
        ("ftc", _) | (_, None) => (SAFE_HARBOUR, "16 CFR 310.4(b)(4)(i)"),
        (_, Some(own)) => (own, meter.source),
    };
    if config.abandon_limit > own {
        findings.warning(
            &plan.path.key("abandon_limit"),
            format!(
                "{} is more than the {own} of {source}",
                config.abandon_limit
            ),
        );
    }
    if config.governing.stop == Stop::Never {
        return;
    }
    let at = plan.path.key("stop");
    if matches!(meter.window, Window::Rolling(_)) {
        findings.warning(
            &at,
            "in a rolling window answers leave while an abandon stays: the limit is kept when a line \
             is dialled, not at every moment after",
        );
    }
    if plan.config.cpa.is_some() && meter.clock.start == ClockStart::Answer {
        findings.warning(
            &at,
            format!(
                "{} counts {} s from the answer, and the detector listens meanwhile: fewer lines \
                 cannot keep a limit that is lost to waiting for verdicts",
                meter.name,
                meter.clock.limit.as_secs_f64()
            ),
        );
    }
}

/// Below this many agents a predictive dialer has too few of them becoming free to smooth over
/// answers that come in bunches.
const SMALL_TEAM: usize = 10;

/// 16 CFR § 310.4(b)(4)(i): "no more than three (3) percent of all calls answered by a person".
const SAFE_HARBOUR: PerMille = PerMille::new(30);
