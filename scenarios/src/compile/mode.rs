//! The rule that paces a campaign, and the keys that belong to it.

use outpace_engine::config::{Mode, Predictive, Threshold};

use super::adaptive::adaptive;
use super::preview::preview;
use crate::file::{CampaignFile, ModeName};
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::quantity::IdleAtLeast;

/// The mode and its settings. `None` goes with a problem.
pub(super) fn mode(
    file: &mut CampaignFile,
    path: &KeyPath,
    findings: &mut Findings,
) -> Option<Mode> {
    let what = "\"progressive\", \"predictive\", \"threshold\", \"adaptive\", \"preview_standard\" or \"preview_direct\"";
    let name = std::mem::take(&mut file.mode).take(&path.key("mode"), what, findings)?;
    on_other_modes_keys(name, file, path, findings);
    on_preview(name, file, path, findings);
    match name {
        ModeName::PreviewStandard => Some(Mode::Preview(preview(file, false, path, findings))),
        ModeName::PreviewDirect => Some(Mode::Preview(preview(file, true, path, findings))),
        ModeName::Progressive => {
            let lines = file.lines_per_agent;
            if lines.is_none() {
                let what = "how many lines per available agent, 1 to 10";
                findings.missing(&path.key("lines_per_agent"), what);
            }
            Some(Mode::Progressive {
                // The range is the engine's own, which fits.
                lines_per_agent: u8::try_from(lines?.get()).unwrap_or(u8::MAX),
            })
        }
        ModeName::Predictive => {
            let initial = file.initial_lines_per_agent.unwrap_or_default().get();
            let maximum = file.maximum_dialing_rate.unwrap_or_default().get();
            if initial > maximum {
                findings.problem(
                    &path.key("initial_lines_per_agent"),
                    format!(
                        "{initial:?} is more than maximum_dialing_rate; allowed: 1.0 to {maximum:?}"
                    ),
                );
            }
            Some(Mode::Predictive(Predictive {
                initial_lines_per_agent: initial,
                maximum_dialing_rate: maximum,
                target_abandon_rate: file.target_abandon_rate.unwrap_or_default().get(),
                correction_pace: file.correction_pace.unwrap_or_default().get(),
                gain: file.gain.unwrap_or_default().get(),
            }))
        }
        ModeName::Threshold => {
            if file.idle_at_least.is_none() {
                let what = "how many agents must be idle, like 4";
                findings.missing(&path.key("idle_at_least"), what);
            }
            Some(Mode::Threshold(Threshold {
                idle_at_least: file.idle_at_least?.get(),
                own_idle_at_least: file.own_idle_at_least.map_or(1, IdleAtLeast::get),
                kappa: file.kappa.unwrap_or_default().get(),
                plus: file.plus.unwrap_or_default().get(),
            }))
        }
        ModeName::Adaptive => {
            let settings = adaptive(file.adaptive.take(), &path.key("adaptive"), findings);
            Some(Mode::Adaptive(settings))
        }
    }
}

/// Keys of the modes that are not in force are checked one by one and then not used, so that the same
/// campaign runs in another mode with one `--set`. One warning for each mode names them all.
fn on_other_modes_keys(
    name: ModeName,
    file: &CampaignFile,
    path: &KeyPath,
    findings: &mut Findings,
) {
    let predictive: &[(&str, bool)] = &[
        (
            "initial_lines_per_agent",
            file.initial_lines_per_agent.is_some(),
        ),
        ("maximum_dialing_rate", file.maximum_dialing_rate.is_some()),
        ("target_abandon_rate", file.target_abandon_rate.is_some()),
        ("correction_pace", file.correction_pace.is_some()),
        ("gain", file.gain.is_some()),
    ];
    let progressive: &[(&str, bool)] = &[("lines_per_agent", file.lines_per_agent.is_some())];
    let threshold: &[(&str, bool)] = &[
        ("idle_at_least", file.idle_at_least.is_some()),
        ("own_idle_at_least", file.own_idle_at_least.is_some()),
        ("kappa", file.kappa.is_some()),
        ("plus", file.plus.is_some()),
    ];
    let adaptive: &[(&str, bool)] = &[("adaptive", file.adaptive.is_some())];
    let preview: &[(&str, bool)] = &[
        ("offer_timeout", file.offer_timeout.is_some()),
        ("on_offer_timeout", file.on_offer_timeout.is_some()),
        ("disabled_actions", file.disabled_actions.is_some()),
        ("skip_rest", file.skip_rest.is_some()),
        ("wrap_up_unanswered", file.wrap_up_unanswered.is_some()),
        ("on_request", file.on_request.is_some()),
    ];
    let modes = [
        (ModeName::Progressive, "progressive", progressive),
        (ModeName::Predictive, "predictive", predictive),
        (ModeName::Threshold, "threshold", threshold),
        (ModeName::Adaptive, "adaptive", adaptive),
        (ModeName::PreviewStandard, "preview", preview),
    ];
    let in_force = name.word();
    // The two previews have the same keys.
    let kind = match name {
        ModeName::PreviewDirect => ModeName::PreviewStandard,
        name => name,
    };
    for (_, of_other, keys) in modes.iter().filter(|(mode, ..)| *mode != kind) {
        let written = keys.iter().filter(|(_, is_written)| *is_written);
        let written: Vec<&str> = written.map(|(key, _)| *key).collect();
        if !written.is_empty() {
            let message = format!(
                "\"{in_force}\" does not use the keys of {of_other} mode: {}",
                written.join(", ")
            );
            findings.warning(&path.key("mode"), message);
        }
    }
}

/// What goes only with a preview, or not with one.
fn on_preview(name: ModeName, file: &CampaignFile, path: &KeyPath, findings: &mut Findings) {
    let one_line = file.lines_per_agent.is_some_and(|lines| lines.get() == 1);
    if file.popover && !(name == ModeName::Progressive && one_line) {
        findings.warning(
            &path.key("popover"),
            "is shown only in progressive mode with lines_per_agent = 1: of more lines nobody knows which will be answered",
        );
    }
    let is_preview = matches!(name, ModeName::PreviewStandard | ModeName::PreviewDirect);
    if is_preview && file.ivr.is_some() {
        findings.problem(
            &path.key("ivr"),
            "ports look at no records; write mode = \"progressive\" or \"predictive\"",
        );
    }
}
