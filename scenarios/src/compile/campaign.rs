//! Campaigns: settings of the production core.

use std::ops::Range;
use std::path::Path;
use std::time::Duration;

use outpace_engine::config::{
    ABANDON_RATE_DEFAULT, CampaignConfig, Ivr, MESSAGE_MARGIN, PortTreatment, Treatment,
};
use outpace_engine::{CampaignId, Close, Outcome, QueueId, RetryRules, TrunkId, cpa};

use super::caller_id::caller_ids;
use super::day::Day;
use super::detection::{Extras, detection, priors};
use super::governing::governing;
use super::hours::calling_hours;
use super::interaction::interaction;
use super::list::ListPlan;
use super::mode::mode;
use super::section::{Named, resolve};
use super::strategy::{MoreListPlan, but_on_holidays, frequency, more_lists};
use crate::file::{CampaignFile, IvrFile, PortTreatmentName, RetryFile};
use crate::findings::Findings;
use crate::interaction::Interaction;
use crate::key_path::KeyPath;
use crate::quantity::AbandonRate;

/// The names a campaign may refer to.
pub(super) struct References<'a> {
    /// By queue.
    pub(super) queues: &'a [String],
    /// By trunk.
    pub(super) trunks: &'a [String],
    /// By kind of people.
    pub(super) people: &'a [String],
    /// Inbound queues; the first is the campaign `campaigns`.
    pub(super) inbound: &'a [String],
    /// How many campaigns dial.
    pub(super) campaigns: usize,
}

/// A campaign, checked; its contacts are still to be read.
#[derive(Debug)]
pub(super) struct CampaignPlan {
    /// Where it stands.
    pub(super) path: KeyPath,
    /// What the production core is told.
    pub(super) config: CampaignConfig,
    /// The kind of people its list reaches.
    pub(super) people: usize,
    /// Where its contacts come from.
    pub(super) list: ListPlan,
    /// How long its IVR message lasts; zero where there is none.
    pub(super) message: Duration,
    /// What its agents are shown with a call; the records are still to be read.
    pub(super) interaction: Interaction,
    /// Lists beside it.
    pub(super) more_lists: Vec<MoreListPlan>,
    /// When it dials.
    pub(super) dialing: Vec<Range<Duration>>,
    /// Its detector is the one of Asterisk, untouched.
    pub(super) has_asterisk_detector: bool,
}

impl CampaignPlan {
    /// Compiles a campaign. `None` goes with a problem.
    pub(super) fn compile(
        campaign: Named<CampaignFile>,
        references: &References<'_>,
        day: &mut Day,
        folder: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let Named {
            name,
            path,
            mut file,
        } = campaign;
        let mut find = |word: &str, reference: &mut Option<String>, names| {
            resolve(reference.take(), names, word, &path.key(word), findings)
        };
        let queue = find("queue", &mut file.queue, references.queues);
        let trunk = find("trunk", &mut file.trunk, references.trunks);
        let people = find("people", &mut file.people, references.people);
        let mode = mode(&mut file, &path, findings);
        let late = "begins after the day ends: nobody is dialled";
        let dialing = day.stretches(file.from, file.to, (&path, late), findings);
        let has_ivr = file.ivr.is_some();
        let ivr = file
            .ivr
            .take()
            .map(|file| ivr(file, references, &path.key("ivr"), findings));
        let hours = calling_hours(
            file.calling_hours.take(),
            &path.key("calling_hours"),
            findings,
        );
        let hours = but_on_holidays(hours, file.holidays.take(), &path.key("holidays"), findings);
        let mut retry = retry(file.retry.take(), &path.key("retry"), findings);
        retry.frequency = frequency(file.frequency.take(), &path.key("frequency"), findings);
        if file.abandoned_treatment.is_some() && !file.abandon_message {
            let message = "is not used: abandoned_treatment says what is done";
            findings.warning(&path.key("abandon_message"), message);
        }
        let more_path = path.key("more_lists");
        let more_lists = more_lists(file.more_lists.take(), day, &more_path, findings);
        let caller_ids = caller_ids(
            file.caller_id.take(),
            file.pre_dial.take(),
            1 + more_lists.len(),
            &path,
            findings,
        );
        let list = std::mem::take(&mut file.list)
            .take(
                &path.key("list"),
                "a table [campaign.list] with csv or generated",
                findings,
            )
            .and_then(|list| ListPlan::compile(list, &path.key("list"), day, folder, findings));
        let interaction = interaction(
            &name,
            file.interaction.take(),
            list.as_ref(),
            &path,
            findings,
        );
        let detection_path = path.key("detection");
        let (cpa, priors, extras) = match &file.detection {
            Some(file) => (
                detection(file, &detection_path, findings),
                priors(file, &detection_path, findings),
                Extras::of(file),
            ),
            None => (None, None, Extras::default()),
        };
        let is_asterisk = matches!(cpa, Some(cpa::Settings::TalkSpurt(settings))
        if settings == cpa::TalkSpurtSettings {
            initial_silence_is_dead_air: settings.initial_silence_is_dead_air,
            ..cpa::TalkSpurtSettings::default()
        });
        let governing = governing(&file, &path, findings);
        let abandon_limit = file.abandon_limit.map(AbandonRate::get);
        let abandon_limit = abandon_limit.or(governing.meter.limit);
        let ring_limit = file.ring_limit.get();
        let list = list?;
        let (ivr, message) = match ivr.flatten() {
            Some((ivr, message)) => (Some(ivr), message),
            None if has_ivr => return None,
            None => (None, Duration::ZERO),
        };
        if !more_lists.is_empty() && !list.is_generated() {
            let message = "belongs to made-up contacts; a file is the campaign's one list";
            findings.problem(&more_path, message);
        }
        let config = CampaignConfig {
            queue: QueueId(queue? as u32),
            trunk: TrunkId(trunk? as u32),
            mode: mode?,
            ring_limit,
            setup_limit: file.setup_limit.map_or(2 * ring_limit, |limit| limit.get()),
            cpa,
            priors: priors.map(Box::new),
            machine_treatment: file.machine_treatment.into(),
            machine_review: extras.machine_review,
            assumed_false_positive: extras.assumed_false_positive,
            screener_treatment: file.screener_treatment.into(),
            connect_on_answer: extras.connect_on_answer,
            release_late_machines: extras.release_late_machines,
            fax_treatment: file.fax_treatment.into(),
            dead_air_treatment: file.dead_air_treatment.into(),
            beep_limit: file.beep_limit.get(),
            // With the length of its trunk's message, when that is known.
            message_limit: MESSAGE_MARGIN,
            abandon_after: file.abandon_after.get(),
            abandoned_treatment: match (file.abandoned_treatment, file.abandon_message) {
                (Some(treatment), _) => treatment.into(),
                (None, true) => Treatment::Play,
                (None, false) => Treatment::Disconnect,
            },
            abandon_limit: abandon_limit.unwrap_or(ABANDON_RATE_DEFAULT),
            governing,
            calling_hours: hours,
            retry,
            ivr,
            yields_to_inbound: file.yields_to_inbound,
            popover: file.popover,
            caller_ids,
            list_low: list.list_low(),
        };
        Some(Self {
            path,
            config,
            people: people?,
            list,
            message,
            interaction,
            more_lists,
            dialing,
            has_asterisk_detector: is_asterisk,
        })
    }
}

/// `None` goes with a problem.
fn ivr(
    file: IvrFile,
    references: &References<'_>,
    path: &KeyPath,
    findings: &mut Findings,
) -> Option<(Ivr, Duration)> {
    let ports = "how many live persons at a time, 1 to 1000";
    let ports = file.ports.take(&path.key("ports"), ports, findings);
    let treatment = "\"message\" or \"virtual_agent\"";
    let treatment = file
        .treatment
        .take(&path.key("treatment"), treatment, findings)?;
    let at = path.key("escalates_to");
    let escalates_to = match file.escalates_to {
        Some(_) if references.inbound.is_empty() => {
            findings.problem(&at, "there is no inbound queue; write a table [inbound]");
            return None;
        }
        Some(name) => {
            let names = references.inbound;
            let queue = resolve(Some(name), names, "inbound queue", &at, findings)?;
            Some(CampaignId((references.campaigns + queue) as u32))
        }
        None => None,
    };
    let message = match (treatment, file.message_length) {
        (PortTreatmentName::Message, None) => {
            let what = "how long the message lasts, like \"25 s\"";
            findings.missing(&path.key("message_length"), what);
            return None;
        }
        (_, length) => length.map_or(Duration::ZERO, |length| length.get()),
    };
    if treatment == PortTreatmentName::Message && escalates_to.is_some() {
        let what = "a message sends nobody on; write treatment = \"virtual_agent\"";
        findings.warning(&at, what);
    }
    let ivr = Ivr {
        // The range is the engine's own, which fits.
        ports: u16::try_from(ports?.get()).unwrap_or(u16::MAX),
        treatment: match treatment {
            PortTreatmentName::Message => PortTreatment::Message,
            PortTreatmentName::VirtualAgent => PortTreatment::VirtualAgent,
        },
        escalates_to,
    };
    Some((ivr, message))
}

fn retry(file: Option<RetryFile>, path: &KeyPath, findings: &mut Findings) -> RetryRules {
    let mut rules = RetryRules::default();
    let file = file.unwrap_or_default();
    // The ranges are the engine's own, which fit.
    let short = |count: u32| u16::try_from(count).unwrap_or(u16::MAX);
    rules.max_attempts = short(file.max_attempts.get());
    rules.max_attempts_per_number = file.max_attempts_per_number.map(|most| short(most.get()));
    rules.max_calls = short(file.max_calls.get());
    rules.next_number = file.next_number.into();
    rules.personal_limit = file.personal_limit.get();
    for outcome in Outcome::ALL {
        let Some(written) = file.after(outcome) else {
            continue;
        };
        let rule = &mut rules.by_outcome[outcome as usize];
        let at = path.key(outcome.name());
        rule.close = written.close.map_or(rule.close, Into::into);
        rule.counts_as_attempt = written.counts_as_attempt.unwrap_or(rule.counts_as_attempt);
        rule.wait = written.wait.map_or(rule.wait, |wait| wait.get());
        if rule.close != Close::Nothing && written.wait.is_some() {
            findings.warning(
                &at,
                "has a wait, but closes the contact; write close = false to dial it again",
            );
        }
        if rule.close == Close::Nothing && rule.wait == Duration::ZERO && written.wait.is_none() {
            findings.missing(
                &at.key("wait"),
                "how long the contact rests, like \"60 min\"",
            );
        }
    }
    rules
}
