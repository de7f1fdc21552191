//! Fields of the reference's API that are the campaign file's here. They are confirmed, so that nobody believes in a
//! change that did not happen.

use std::time::Duration;

use outpace_engine::OnTimeout;
use outpace_engine::config::{CampaignConfig, Mode, Treatment};
use outpace_engine::cpa::Settings;
use outpace_live_api::{CallProgressAnalysis, CampaignUpdate, StartCampaignRequest};

use super::problem::Refused;
use crate::intake::read_number;

/// Fields of a start and an update.
pub(super) fn confirm(config: &CampaignConfig, update: &CampaignUpdate) -> Result<(), Refused> {
    let ring_limit = config.ring_limit.as_secs();
    let given = update.no_answer_ring_limit.map(u64::from);
    same("noAnswerRingLimit", given, ring_limit)?;
    if let Some(ani) = update.outdial_ani.as_deref() {
        let number = read_number(ani).map_err(|why| Refused::field("outdialANI", why))?;
        let own = config.caller_ids.as_ref().and_then(|it| it.campaign);
        if own != Some(number) {
            let message = format!("the campaign file says another caller id; {CHANGE}");
            return Err(Refused::field("outdialANI", message));
        }
    }
    let Mode::Preview(preview) = config.mode else {
        let is_given = update.preview_offer_timeout.is_some()
            || update.preview_offer_timeout_auto_action.is_some()
            || update.preview_actions_disabled.is_some();
        if is_given {
            let message = "the campaign is no preview campaign";
            return Err(Refused::field("previewOfferTimeout", message));
        }
        return Ok(());
    };
    same(
        "previewOfferTimeout",
        update.preview_offer_timeout,
        preview.offer_timeout.as_secs(),
    )?;
    let action = match preview.on_timeout {
        OnTimeout::Accept => "ACCEPT",
        OnTimeout::Skip => "SKIP",
        OnTimeout::Remove => "REMOVE",
    };
    let given = update.preview_offer_timeout_auto_action.as_deref();
    same("previewOfferTimeoutAutoAction", given, action)?;
    let disabled = [
        (preview.skip_disabled, "SKIP"),
        (preview.remove_disabled, "REMOVE"),
    ];
    let disabled: Vec<&str> = disabled.iter().filter(|it| it.0).map(|it| it.1).collect();
    let given = update.preview_actions_disabled.as_ref().map(|given| {
        let mut given: Vec<&str> = given.iter().map(String::as_str).collect();
        given.sort_unstable_by(|a, b| b.cmp(a));
        given.join(", ")
    });
    same("previewActionsDisabled", given, disabled.join(", "))
}

/// Fields of a start alone.
pub(super) fn confirm_start(
    config: &CampaignConfig,
    asked: &StartCampaignRequest,
) -> Result<(), Refused> {
    let ports = config.ivr.map_or(0, |ivr| ivr.ports);
    same("ivrPorts", asked.ivr_ports, ports)?;
    match &asked.call_progress_analysis_params {
        Some(params) => confirm_analysis(config, params),
        None => Ok(()),
    }
}

fn confirm_analysis(config: &CampaignConfig, asked: &CallProgressAnalysis) -> Result<(), Refused> {
    let key = |name: &str| format!("callProgressAnalysisParams.{name}");
    let analyses = config.cpa.is_some();
    same(&key("cpaEnabled"), asked.cpa_enabled, analyses)?;
    same(&key("amdEnabled"), asked.amd_enabled, analyses)?;
    let waits = config.machine_treatment == Treatment::LeaveMessage;
    same(
        &key("terminatingToneDetect"),
        asked.terminating_tone_detect,
        waits,
    )?;
    same_ms(
        &key("maxTermToneAnalysis"),
        asked.max_term_tone_analysis,
        config.beep_limit,
    )?;
    let limits = [
        ("minSilencePeriod", asked.min_silence_period),
        ("analysisPeriod", asked.analysis_period),
        ("minimumValidSpeech", asked.minimum_valid_speech),
        ("maxTimeAnalysis", asked.max_time_analysis),
    ];
    let Some(Settings::Window(window)) = config.cpa else {
        return match limits.iter().find(|(_, given)| given.is_some()) {
            Some((name, _)) => {
                let message =
                    format!("the campaign file has another detector than \"window\"; {CHANGE}");
                Err(Refused::field(&key(name), message))
            }
            None => Ok(()),
        };
    };
    let own = [
        window.min_silence_period,
        window.analysis_period,
        window.minimum_valid_speech,
        window.max_time_analysis,
    ];
    for ((name, given), own) in limits.into_iter().zip(own) {
        same_ms(&key(name), given, own)?;
    }
    Ok(())
}

fn same_ms(key: &str, given: Option<u64>, own: Duration) -> Result<(), Refused> {
    same(key, given.map(u128::from), own.as_millis())
}

fn same<T: PartialEq + std::fmt::Display>(
    key: &str,
    given: Option<T>,
    own: T,
) -> Result<(), Refused> {
    if given.is_none_or(|given| given == own) {
        return Ok(());
    }
    Err(Refused::field(
        key,
        format!("the campaign file says {own:}; {CHANGE}"),
    ))
}

const CHANGE: &str = "it is changed there, and holds from a new start";
