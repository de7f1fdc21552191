//! Preview: what agents may do with a record, and how long they may look at it.

use std::time::Duration;

use outpace_engine::config::{OFFER_TIMEOUT, OnTimeout, Preview};

use crate::distribution::Distribution;
use crate::file::{CampaignFile, OfferActionName, OnOfferTimeoutName, PreviewWorkFile};
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::quantity::length_text;
use crate::world::PreviewWork;

use super::distribution::distribution_or;

/// The settings of a preview campaign.
pub(super) fn preview(
    file: &CampaignFile,
    direct: bool,
    path: &KeyPath,
    findings: &mut Findings,
) -> Preview {
    let on_timeout = match file.on_offer_timeout.unwrap_or_default() {
        OnOfferTimeoutName::Accept => OnTimeout::Accept,
        OnOfferTimeoutName::Skip => OnTimeout::Skip,
        OnOfferTimeoutName::Remove => OnTimeout::Remove,
    };
    let offer_timeout = file.offer_timeout.unwrap_or_default().get();
    if on_timeout != OnTimeout::Accept && offer_timeout < *OFFER_TIMEOUT.start() {
        findings.problem(
            &path.key("offer_timeout"),
            format!(
                "{} is out of range; allowed: {} to {}, or less with on_offer_timeout = \"accept\"",
                length_text(offer_timeout),
                length_text(*OFFER_TIMEOUT.start()),
                length_text(*OFFER_TIMEOUT.end())
            ),
        );
    }
    let disabled = file.disabled_actions.as_deref().unwrap_or_default();
    if direct && file.detection.as_ref().is_some_and(|it| it.enabled) {
        findings.warning(
            &path.key("detection"),
            "is not used in direct preview: the agent hears who answers",
        );
    }
    Preview {
        direct,
        offer_timeout,
        on_timeout,
        skip_disabled: disabled.contains(&OfferActionName::Skip),
        remove_disabled: disabled.contains(&OfferActionName::Remove),
        skip_rest: file.skip_rest.unwrap_or_default().get(),
        wrap_up_unanswered: file.wrap_up_unanswered.unwrap_or_default(),
        on_request: file.on_request.unwrap_or_default(),
    }
}

/// How agents decide. `None` goes with a problem.
pub(super) fn work(
    file: Option<PreviewWorkFile>,
    path: &KeyPath,
    findings: &mut Findings,
) -> Option<PreviewWork> {
    let PreviewWorkFile {
        decide,
        skip,
        remove,
    } = file.unwrap_or_default();
    let decide = distribution_or(decide, reading(), &path.key("decide"), findings);
    let share = |share: Option<crate::quantity::AnyShare>| share.map_or(0.0, |share| share.get());
    let (skip, remove) = (share(skip), share(remove));
    if skip + remove > 1.0 {
        findings.problem(path, "skip and remove are more than 100 % together");
        return None;
    }
    Some(PreviewWork {
        decide: decide?,
        skip,
        remove,
    })
}

/// A record with a history of a few lines. Assumed.
const fn reading() -> Distribution {
    Distribution::Lognormal {
        mean_s: Duration::from_secs(20).as_secs() as f64,
        sigma: 0.6,
    }
}
