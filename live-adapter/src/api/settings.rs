//! From the fields of a request to settings of the engine: each in its range, all of them right for the campaign.

use outpace_engine::config::{
    ABANDON_RATE, AdaptiveMethod, CORRECTION_PACE, CampaignConfig, DIALING_RATE, GAIN,
    IDLE_AT_LEAST, INTENSITY, KAPPA, LEVEL, LEVEL_THRESHOLD, MAXIMUM_DIALING_RATE, Mode, PLUS,
    Predictive, RING_LIMIT,
};
use outpace_engine::{PerMille, Setting};
use outpace_live_api::{
    AdaptiveUpdate, CallProgressAnalysis, CampaignUpdate, StartCampaignRequest, ThresholdUpdate,
    UpdateCampaignRequest,
};

use super::problem::Refused;
use super::{analysis, view};
use crate::intake::read_number;

/// Fields of a start or an update that are settings of the campaign.
pub(super) struct Fields<'a> {
    campaign_type: Option<&'a str>,
    gain: Option<f64>,
    correction_pace: Option<u32>,
    abandon_rate: Option<f64>,
    pub(super) ivr_ports: Option<u16>,
    pub(super) analysis: Option<&'a CallProgressAnalysis>,
    pub(super) update: &'a CampaignUpdate,
}

impl<'a> Fields<'a> {
    pub(super) fn of_start(asked: &'a StartCampaignRequest) -> Self {
        Self {
            campaign_type: asked.campaign_type.as_deref(),
            gain: asked.predictive_gain,
            correction_pace: asked.predictive_correction_pace,
            abandon_rate: asked.abandon_rate_percentage,
            ivr_ports: asked.ivr_ports,
            analysis: asked.call_progress_analysis_params.as_ref(),
            update: &asked.update,
        }
    }

    pub(super) fn of_update(asked: &'a UpdateCampaignRequest) -> Self {
        Self {
            campaign_type: asked.campaign_type.as_deref(),
            gain: asked.predictive_gain,
            correction_pace: asked.predictive_correction_pace,
            abandon_rate: asked.abandon_rate_percentage,
            ivr_ports: asked.ivr_ports,
            analysis: asked.call_progress_analysis_params.as_ref(),
            update: &asked.update,
        }
    }

    /// What the engine is told, in order, of a campaign that is `now` so and was `born` so.
    pub(super) fn settings(
        &self,
        now: &CampaignConfig,
        born: &CampaignConfig,
    ) -> Result<Vec<Setting>, Refused> {
        let mut settings = Vec::new();
        let is = view::campaign_type(&now.mode, now.ivr.is_some());
        let wanted = self.campaign_type.unwrap_or(is);
        let exchange = |to: &str| to.replace("predictive", "progressive");
        if exchange(wanted) != exchange(is) {
            let message = format!("{wanted:?}: the campaign is {is}, and stays of that kind");
            return Err(Refused::field("campaignType", message));
        }
        if wanted.starts_with("predictive") {
            let base = [&now.mode, &born.mode]
                .into_iter()
                .find_map(|mode| match mode {
                    Mode::Predictive(settings) => Some(*settings),
                    _ => None,
                });
            self.predictive(&mut settings, base, is != wanted)?;
        } else {
            self.not_predictive(&mut settings, wanted, is != wanted)?;
        }
        self.threshold(&mut settings, wanted)?;
        self.adaptive(&mut settings, wanted)?;
        self.of_any_mode(&mut settings)?;
        analysis::settings(self, &mut settings, now, born)?;
        Ok(settings)
    }

    fn not_predictive(
        &self,
        settings: &mut Vec<Setting>,
        wanted: &str,
        begins: bool,
    ) -> Result<(), Refused> {
        let of_predictive = [
            ("predictiveGain", self.gain.is_some()),
            ("predictiveCorrectionPace", self.correction_pace.is_some()),
            ("abandonRatePercentage", self.abandon_rate.is_some()),
            ("maxDialingRate", self.update.max_dialing_rate.is_some()),
        ];
        if let Some((key, _)) = of_predictive.into_iter().find(|(_, is_given)| *is_given) {
            return Err(no_such(key, wanted));
        }
        let Some(rate) = self.update.dialing_rate else {
            if begins {
                settings.push(Setting::Progressive(1));
            }
            return Ok(());
        };
        let lines = rate as u8;
        if f64::from(lines) != rate || !DIALING_RATE.contains(&lines) {
            let message =
                format!("{rate}: lines per agent of a {wanted} campaign are whole, 1 to 10");
            return Err(Refused::field("dialingRate", message));
        }
        if !wanted.starts_with("progressive") {
            return Err(no_such("dialingRate", wanted));
        }
        settings.push(Setting::Progressive(lines));
        Ok(())
    }

    /// Settings of a campaign that is predictive, or becomes it. `base` holds where nothing is said.
    fn predictive(
        &self,
        settings: &mut Vec<Setting>,
        base: Option<Predictive>,
        begins: bool,
    ) -> Result<(), Refused> {
        let maximum = self.update.max_dialing_rate;
        let lines_per_agent = match self.update.dialing_rate {
            Some(rate) => {
                let kept = base.map(|it| it.maximum_dialing_rate);
                let most = maximum.or(kept).unwrap_or(*MAXIMUM_DIALING_RATE.end());
                if !(1.0..=most).contains(&rate) {
                    let message = format!(
                        "{rate}: lines per agent to begin with are 1.0 to {most}, the maxDialingRate"
                    );
                    return Err(Refused::field("dialingRate", message));
                }
                Some(rate)
            }
            None => begins.then_some(1.0),
        };
        if let Some(lines_per_agent) = lines_per_agent {
            settings.push(Setting::Predictive { lines_per_agent });
            // The rule begins anew with defaults: what held goes on to hold.
            if let Some(base) = base {
                settings.extend([
                    Setting::MaximumDialingRate(base.maximum_dialing_rate),
                    Setting::Gain(base.gain),
                    Setting::CorrectionPace(base.correction_pace),
                    Setting::TargetAbandonRate(base.target_abandon_rate),
                ]);
            }
        }
        let rates = [
            (
                maximum.map(Setting::MaximumDialingRate),
                "maxDialingRate",
                &MAXIMUM_DIALING_RATE,
            ),
            (self.gain.map(Setting::Gain), "predictiveGain", &GAIN),
        ];
        for (setting, key, range) in rates {
            push(settings, setting, key, range)?;
        }
        let pace = self.correction_pace.map(Setting::CorrectionPace);
        push(settings, pace, "predictiveCorrectionPace", &CORRECTION_PACE)?;
        if let Some(percent) = self.abandon_rate {
            let rate = share(percent, "abandonRatePercentage")?;
            settings.push(Setting::TargetAbandonRate(rate));
        }
        Ok(())
    }

    fn threshold(&self, settings: &mut Vec<Setting>, wanted: &str) -> Result<(), Refused> {
        let Some(asked) = &self.update.threshold else {
            return Ok(());
        };
        if wanted != "threshold" {
            return Err(no_such("threshold", wanted));
        }
        let &ThresholdUpdate {
            idle_at_least,
            own_idle_at_least,
            kappa,
            plus,
        } = asked;
        let idle = [
            (
                idle_at_least.map(Setting::IdleAtLeast),
                "threshold.idleAtLeast",
            ),
            (
                own_idle_at_least.map(Setting::OwnIdleAtLeast),
                "threshold.ownIdleAtLeast",
            ),
        ];
        for (setting, key) in idle {
            push(settings, setting, key, &IDLE_AT_LEAST)?;
        }
        push(
            settings,
            kappa.map(Setting::Kappa),
            "threshold.kappa",
            &KAPPA,
        )?;
        push(settings, plus.map(Setting::Plus), "threshold.plus", &PLUS)
    }

    fn adaptive(&self, settings: &mut Vec<Setting>, wanted: &str) -> Result<(), Refused> {
        let Some(asked) = &self.update.adaptive else {
            return Ok(());
        };
        if wanted != "adaptive" {
            return Err(no_such("adaptive", wanted));
        }
        let AdaptiveUpdate {
            method,
            maximum_level,
            drop_limit_percentage,
            intensity,
            target_difference,
            level_threshold,
            counts_ready_only,
        } = asked;
        if let Some(method) = method {
            settings.push(Setting::LevelMethod(level_method(method)?));
        }
        let level = maximum_level.map(Setting::MaximumLevel);
        push(settings, level, "adaptive.maximumLevel", &LEVEL)?;
        if let Some(percent) = *drop_limit_percentage {
            let limit = share(percent, "adaptive.dropLimitPercentage")?;
            settings.push(Setting::DropLimit(limit));
        }
        let intensity = intensity.map(Setting::Intensity);
        push(settings, intensity, "adaptive.intensity", &INTENSITY)?;
        let difference = target_difference.map(Setting::TargetDifference);
        push(
            settings,
            difference,
            "adaptive.targetDifference",
            &INTENSITY,
        )?;
        let threshold = level_threshold.map(Setting::LevelThreshold);
        push(
            settings,
            threshold,
            "adaptive.levelThreshold",
            &LEVEL_THRESHOLD,
        )?;
        settings.extend(counts_ready_only.map(Setting::CountsReadyOnly));
        Ok(())
    }

    fn of_any_mode(&self, settings: &mut Vec<Setting>) -> Result<(), Refused> {
        let update = self.update;
        if let Some(seconds) = update.no_answer_ring_limit {
            let limit = std::time::Duration::from_secs(seconds.into());
            if !RING_LIMIT.contains(&limit) {
                let message = format!("{seconds}: 16 to 80 seconds");
                return Err(Refused::field("noAnswerRingLimit", message));
            }
            settings.push(Setting::RingLimit(limit));
        }
        match update.outdial_ani.as_deref() {
            None => {}
            Some("") => settings.push(Setting::CallerId(None)),
            Some(written) => {
                let number =
                    read_number(written).map_err(|why| Refused::field("outdialANI", why))?;
                settings.push(Setting::CallerId(Some(number)));
            }
        }
        Ok(())
    }
}

/// What a planner should know of settings that are right and may not be meant, as `outpace check` says it.
pub(super) fn warnings(config: &CampaignConfig) -> Vec<String> {
    let mut warnings = Vec::new();
    let Mode::Predictive(settings) = config.mode else {
        return warnings;
    };
    if settings.maximum_dialing_rate <= *MAXIMUM_DIALING_RATE.start() {
        let message = "maxDialingRate: 1.0 cannot overdial (the reference product's default)";
        warnings.push(message.to_owned());
    }
    if settings.target_abandon_rate > config.abandon_limit {
        warnings.push(format!(
            "abandonRatePercentage: {} steers above the campaign file's abandon_limit ({})",
            settings.target_abandon_rate, config.abandon_limit
        ));
    }
    warnings
}

fn level_method(written: &str) -> Result<AdaptiveMethod, Refused> {
    Ok(match written {
        "hard_limit" => AdaptiveMethod::HardLimit,
        "tapered" => AdaptiveMethod::Tapered,
        "average" => AdaptiveMethod::Average,
        _ => {
            let message = format!("{written:?}: hard_limit, tapered or average");
            return Err(Refused::field("adaptive.method", message));
        }
    })
}

/// A share in percent, in steps of 0.1.
fn share(percent: f64, key: &str) -> Result<PerMille, Refused> {
    let per_mille = (percent * 10.0).round();
    let is_step = (percent * 10.0 - per_mille).abs() < 1e-6;
    let range = f64::from(ABANDON_RATE.start().get())..=f64::from(ABANDON_RATE.end().get());
    if !is_step || !range.contains(&per_mille) {
        let message = format!("{percent}: 1.0 to 100.0, in steps of 0.1");
        return Err(Refused::field(key, message));
    }
    Ok(PerMille::new(per_mille as u16))
}

/// A setting that is given, if its value is one that it may have.
pub(super) fn push<T: std::fmt::Display>(
    settings: &mut Vec<Setting>,
    setting: Option<Setting>,
    key: &str,
    range: &std::ops::RangeInclusive<T>,
) -> Result<(), Refused> {
    let Some(setting) = setting else {
        return Ok(());
    };
    if !setting.is_in_range() {
        let text = setting.to_string();
        let written = text.split(' ').next_back().unwrap_or_default();
        let message = format!("{written}: {} to {}", range.start(), range.end());
        return Err(Refused::field(key, message));
    }
    settings.push(setting);
    Ok(())
}

/// A campaign of this kind has no such setting.
pub(super) fn no_such(key: &str, kind: &str) -> Refused {
    Refused::field(key, format!("a {kind} campaign has no such setting"))
}
