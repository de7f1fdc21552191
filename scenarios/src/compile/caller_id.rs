//! Which number the person called sees: the campaign's, and rules of PreDial.

use outpace_engine::PhoneNumber;
use outpace_engine::config::{CallerIds, NumberPrefix, PRE_DIAL_RULES_MAX, PreDialRule};
use outpace_lists::NumberRules;

use crate::file::PreDialFile;
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::quantity::CallOfContact;

/// The caller ids of a campaign with so many lists; `None` if only records may say what is shown.
pub(super) fn caller_ids(
    campaign: Option<String>,
    pre_dial: Option<Vec<PreDialFile>>,
    lists: usize,
    path: &KeyPath,
    findings: &mut Findings,
) -> Option<Box<CallerIds>> {
    let campaign = campaign.map(|text| number(&text, &path.key("caller_id"), findings));
    let at = path.key("pre_dial");
    let files = pre_dial.unwrap_or_default();
    if files.len() > PRE_DIAL_RULES_MAX {
        let message = format!(
            "{} rules; at most {PRE_DIAL_RULES_MAX} are allowed",
            files.len()
        );
        findings.problem(&at, message);
    }
    let last = files.len().saturating_sub(1);
    let mut pre_dial = Vec::with_capacity(files.len());
    for (index, file) in files.into_iter().enumerate() {
        let at = at.index(index);
        let is_for_all = file.prefix.is_none()
            && file.list.is_none()
            && file.to_attempt.is_none()
            && file.from_attempt.is_none_or(|from| from.get() == 1);
        if is_for_all && index < last {
            let message = "fits every call: the rules after it are never followed";
            findings.warning(&at, message);
        }
        pre_dial.extend(rule(file, lists, &at, findings));
    }
    let ids = CallerIds {
        campaign: campaign.flatten(),
        pre_dial,
    };
    (ids != CallerIds::default()).then(|| Box::new(ids))
}

/// `None` goes with a problem.
fn rule(
    file: PreDialFile,
    lists: usize,
    path: &KeyPath,
    findings: &mut Findings,
) -> Option<PreDialRule> {
    let prefix = file.prefix.map(|text| {
        let prefix = NumberPrefix::parse(&text);
        if let Err(why) = prefix {
            findings.problem(&path.key("prefix"), format!("{text:?}: {why}"));
        }
        prefix.ok()
    });
    if let (Some(from), Some(to)) = (file.from_attempt, file.to_attempt)
        && from.get() > to.get()
    {
        let message = format!(
            "{} is before from_attempt; allowed: {} to {}",
            to.get(),
            from.get(),
            CallOfContact::RANGE.end()
        );
        findings.problem(&path.key("to_attempt"), message);
    }
    if let Some(list) = file.list.filter(|list| list.get() as usize > lists) {
        let message = format!(
            "{} is none of the campaign's lists; allowed: 1 to {lists}, 1 is its own",
            list.get()
        );
        findings.problem(&path.key("list"), message);
    }
    let what = "a number like \"+12125550100\"";
    let at = path.key("caller_id");
    let caller_id = file.caller_id.take(&at, what, findings)?;
    let caller_id = number(&caller_id, &at, findings)?;
    // The ranges are 1 to 1000, which fit.
    let attempt = |written: Option<CallOfContact>, otherwise: u16| {
        written.map_or(otherwise, |it| u16::try_from(it.get()).unwrap_or(u16::MAX))
    };
    Some(PreDialRule {
        prefix: match prefix {
            None => None,
            Some(prefix) => Some(prefix?),
        },
        attempts: attempt(file.from_attempt, 1)..=attempt(file.to_attempt, u16::MAX),
        list: file.list.map(|list| list.get() as u16),
        caller_id,
    })
}

/// A number to show. `None` goes with a problem.
fn number(text: &str, path: &KeyPath, findings: &mut Findings) -> Option<PhoneNumber> {
    match NumberRules::default().read(text) {
        Ok(number) => Some(number),
        Err(why) => {
            let message = format!(
                "{text:?} is no number to show: {why}; write one with its country code like \
                 \"+12125550100\""
            );
            findings.problem(path, message);
            None
        }
    }
}
