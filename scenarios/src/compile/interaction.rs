//! Interaction data: which variables there are, and which agents are shown.

use std::collections::BTreeSet;

use super::list::ListPlan;
use crate::file::InteractionFile;
use crate::findings::Findings;
use crate::interaction::{CAMPAIGN_ID, CAMPAIGN_NAME_MAX, Interaction, PANEL_MAX, POPOVER_MAX};
use crate::key_path::KeyPath;
use crate::spelling;

/// What the campaign's agents are shown; the records are still to be read.
pub(super) fn interaction(
    campaign: &str,
    file: Option<InteractionFile>,
    list: Option<&ListPlan>,
    path: &KeyPath,
    findings: &mut Findings,
) -> Interaction {
    let length = campaign.chars().count();
    if length > CAMPAIGN_NAME_MAX {
        let message = format!("{length} characters; at most {CAMPAIGN_NAME_MAX} are allowed");
        findings.problem(&path.key("name"), message);
    }
    let path = path.key("interaction");
    let file = file.unwrap_or_default();
    let own = file.variables.unwrap_or_default();
    let at = path.key("variables");
    at_most(PANEL_MAX, own.len(), &at, findings);
    for name in own.keys() {
        on_name(name, &at.key(name), findings);
    }
    let mut known: Vec<&str> = own.keys().map(String::as_str).collect();
    if let Some(list) = list {
        let (of_records, at) = list.variables();
        let mut seen = BTreeSet::new();
        for (index, name) in of_records.iter().enumerate() {
            on_name(name, &at.index(index), findings);
            if !seen.insert(name) {
                findings.problem(&at.index(index), format!("{name:?} is there twice"));
            }
        }
        known.extend(of_records.iter().map(String::as_str));
    }
    let mut names = |key: &str, names: Option<Vec<String>>, max: usize| {
        let names = names.unwrap_or_default();
        let at = path.key(key);
        at_most(max, names.len(), &at, findings);
        for (index, name) in names.iter().enumerate() {
            let message = if name == CAMPAIGN_ID {
                format!("{CAMPAIGN_ID} is always shown, and first; leave it out")
            } else if names[..index].contains(name) {
                format!("{name:?} is there twice")
            } else if known.contains(&&**name) {
                continue;
            } else {
                let hint = spelling::hint(name, known.iter().copied());
                let hint = hint.unwrap_or_else(|| {
                    "name it in list.mapping.variables or interaction.variables".to_owned()
                });
                format!("there is no variable {name:?}; {hint}")
            };
            findings.problem(&at.index(index), message);
        }
        names
    };
    let panel = names("panel", file.panel, PANEL_MAX);
    let popover = names("popover", file.popover, POPOVER_MAX);
    let sensitive = names("sensitive", file.sensitive, usize::MAX);
    for (index, name) in popover.iter().enumerate() {
        if sensitive.contains(name) {
            let message = format!(
                "{name:?} is sensitive: the popover is seen before anybody has answered; show it in \
                 the panel"
            );
            findings.problem(&path.key("popover").index(index), message);
        }
    }
    Interaction {
        campaign_id: campaign.to_owned(),
        own,
        panel,
        popover,
        ..Interaction::default()
    }
}

fn at_most(max: usize, found: usize, path: &KeyPath, findings: &mut Findings) {
    if found > max {
        let message = format!("{found} variables; at most {max} are allowed");
        findings.problem(path, message);
    }
}

/// A name may be anything but the one that is taken, or nothing.
fn on_name(name: &str, path: &KeyPath, findings: &mut Findings) {
    if name == CAMPAIGN_ID {
        let message = format!("{CAMPAIGN_ID} is always there; it is the campaign's name");
        findings.problem(path, message);
    } else if name.eq_ignore_ascii_case(CAMPAIGN_ID) {
        let message = format!(
            "is not {CAMPAIGN_ID}, which is always there: names of variables differ by case"
        );
        findings.warning(path, message);
    } else if name.trim().is_empty() {
        findings.problem(path, "is empty; write a name");
    }
}
