//! Fields about records that agents see first, IVR ports, and who answers.

use std::ops::RangeInclusive;
use std::time::Duration;

use outpace_engine::config::{CampaignConfig, Mode, OFFER_TIMEOUT, Treatment};
use outpace_engine::cpa::Settings;
use outpace_engine::setting::{
    ANALYSIS_PERIOD, BEEP_LIMIT, MIN_SILENCE_PERIOD, MINIMUM_VALID_SPEECH,
};
use outpace_engine::{OnTimeout, Preview, Setting};
use outpace_live_api::CallProgressAnalysis;

use super::problem::Refused;
use super::settings::{Fields, no_such, push};
use super::view;

/// Adds the settings that are asked for.
pub(super) fn settings(
    fields: &Fields<'_>,
    settings: &mut Vec<Setting>,
    now: &CampaignConfig,
    born: &CampaignConfig,
) -> Result<(), Refused> {
    let kind = view::campaign_type(&now.mode, now.ivr.is_some());
    let update = fields.update;
    match now.mode {
        Mode::Preview(preview) => of_preview(fields, settings, preview)?,
        _ => {
            let given = [
                (
                    "previewOfferTimeout",
                    update.preview_offer_timeout.is_some(),
                ),
                (
                    "previewOfferTimeoutAutoAction",
                    update.preview_offer_timeout_auto_action.is_some(),
                ),
                (
                    "previewActionsDisabled",
                    update.preview_actions_disabled.is_some(),
                ),
            ];
            if let Some((key, _)) = given.into_iter().find(|(_, is_given)| *is_given) {
                return Err(no_such(key, kind));
            }
        }
    }
    if fields.ivr_ports.is_some() && now.ivr.is_none() {
        return Err(no_such("ivrPorts", kind));
    }
    let ports = fields.ivr_ports.map(Setting::IvrPorts);
    push(
        settings,
        ports,
        "ivrPorts",
        &outpace_engine::config::IVR_PORTS,
    )?;
    match fields.analysis {
        Some(params) => of_analysis(params, settings, now, born),
        None => Ok(()),
    }
}

fn of_preview(
    fields: &Fields<'_>,
    settings: &mut Vec<Setting>,
    preview: Preview,
) -> Result<(), Refused> {
    let update = fields.update;
    let action = match update.preview_offer_timeout_auto_action.as_deref() {
        None => preview.on_timeout,
        Some("ACCEPT") => OnTimeout::Accept,
        Some("SKIP") => OnTimeout::Skip,
        Some("REMOVE") => OnTimeout::Remove,
        Some(written) => {
            let message = format!("{written:?}: ACCEPT, SKIP or REMOVE");
            return Err(Refused::field("previewOfferTimeoutAutoAction", message));
        }
    };
    let timeout = update.preview_offer_timeout.map(Duration::from_secs);
    let timeout = timeout.unwrap_or(preview.offer_timeout);
    let accepts = action == OnTimeout::Accept;
    let is_long_enough = accepts || timeout >= *OFFER_TIMEOUT.start();
    if !is_long_enough || timeout > *OFFER_TIMEOUT.end() {
        let message = format!(
            "{}: 10 to 7200 seconds; from 0 where the record is dialled then (ACCEPT)",
            timeout.as_secs()
        );
        return Err(Refused::field("previewOfferTimeout", message));
    }
    let pair = [Setting::OnTimeout(action), Setting::OfferTimeout(timeout)];
    // Of the two, first what is right together with what was before.
    let (first, second) = if accepts { (0, 1) } else { (1, 0) };
    let changes = [
        action != preview.on_timeout,
        timeout != preview.offer_timeout,
    ];
    settings.extend(
        [first, second]
            .into_iter()
            .filter(|&it| changes[it])
            .map(|it| pair[it]),
    );
    let Some(disabled) = &update.preview_actions_disabled else {
        return Ok(());
    };
    let wrong = disabled
        .iter()
        .find(|it| !["SKIP", "REMOVE"].contains(&it.as_str()));
    if let Some(wrong) = wrong {
        let message = format!("{wrong:?}: SKIP, REMOVE or both");
        return Err(Refused::field("previewActionsDisabled", message));
    }
    let has = |action: &str| disabled.iter().any(|it| it == action);
    settings.push(Setting::SkipDisabled(has("SKIP")));
    settings.push(Setting::RemoveDisabled(has("REMOVE")));
    Ok(())
}

fn of_analysis(
    asked: &CallProgressAnalysis,
    settings: &mut Vec<Setting>,
    now: &CampaignConfig,
    born: &CampaignConfig,
) -> Result<(), Refused> {
    let key = |name: &str| format!("callProgressAnalysisParams.{name}");
    let was_on = now.cpa.is_some();
    let wanted = asked.cpa_enabled.unwrap_or(was_on);
    if asked.amd_enabled.is_some_and(|it| it != wanted) {
        let message = format!(
            "with cpaEnabled {wanted} this is {wanted} too: whoever analyses tells machines from people here"
        );
        return Err(Refused::field(&key("amdEnabled"), message));
    }
    if wanted != was_on {
        settings.push(Setting::Detection(wanted));
    }
    let window = Settings::Window(outpace_engine::cpa::WindowSettings::default());
    let detector = wanted.then(|| now.cpa.or(born.cpa).unwrap_or(window));
    let ms = |value: Option<u64>| value.map(Duration::from_millis);
    let limits = [
        (
            "minSilencePeriod",
            ms(asked.min_silence_period).map(Setting::MinSilencePeriod),
            MIN_SILENCE_PERIOD,
        ),
        (
            "analysisPeriod",
            ms(asked.analysis_period).map(Setting::AnalysisPeriod),
            ANALYSIS_PERIOD,
        ),
        (
            "minimumValidSpeech",
            ms(asked.minimum_valid_speech).map(Setting::MinimumValidSpeech),
            MINIMUM_VALID_SPEECH,
        ),
        (
            "maxTimeAnalysis",
            ms(asked.max_time_analysis).map(Setting::MaxTimeAnalysis),
            ANALYSIS_PERIOD,
        ),
    ];
    for (name, setting, range) in limits {
        if setting.is_some() && !matches!(detector, Some(Settings::Window(_))) {
            let message =
                "of the detector \"window\", which the campaign file does not give this campaign";
            return Err(Refused::field(&key(name), message));
        }
        put(settings, setting, &key(name), &range)?;
    }
    let beep = ms(asked.max_term_tone_analysis).map(Setting::BeepLimit);
    put(settings, beep, &key("maxTermToneAnalysis"), &BEEP_LIMIT)?;
    if let Some(waits) = asked.terminating_tone_detect {
        if waits && !wanted {
            let message = "needs cpaEnabled: without analysis nobody is taken for a machine";
            return Err(Refused::field(&key("terminatingToneDetect"), message));
        }
        settings.extend(of_beep(waits, now, born).map(Setting::MachineTreatment));
    }
    Ok(())
}

/// What becomes of a machine whose beep is waited for, or not any more; `None` if it is so already.
fn of_beep(waits: bool, now: &CampaignConfig, born: &CampaignConfig) -> Option<Treatment> {
    let waited = now.machine_treatment == Treatment::LeaveMessage;
    if waits == waited {
        return None;
    }
    Some(match (waits, born.machine_treatment) {
        (true, _) => Treatment::LeaveMessage,
        // The message is spoken at once.
        (false, Treatment::LeaveMessage) => Treatment::Play,
        (false, own) => own,
    })
}

/// As [`push`], in milliseconds.
fn put(
    settings: &mut Vec<Setting>,
    setting: Option<Setting>,
    key: &str,
    range: &RangeInclusive<Duration>,
) -> Result<(), Refused> {
    if setting.is_some_and(|setting| !setting.is_in_range()) {
        let (least, most) = (range.start().as_millis(), range.end().as_millis());
        return Err(Refused::field(
            key,
            format!("{least} to {most} milliseconds"),
        ));
    }
    settings.extend(setting);
    Ok(())
}
