//! Carriers behind trunks.

use std::time::Duration;

use super::day::Day;
use super::distribution::{distribution_or, lognormal_by_median};
use super::section::resolve;
use super::source::Sources;
use crate::distribution::Distribution;
use crate::file::{CarrierFile, OneOrMany, OutageFile};
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::{Break, Carrier};

/// The carrier behind each trunk.
pub(super) fn compile_all(
    section: Option<OneOrMany<CarrierFile>>,
    trunks: &[String],
    day: &Day,
    sources: &mut Sources,
    findings: &mut Findings,
) -> Option<Vec<Carrier>> {
    let top = KeyPath::top().key("carrier");
    let mut by_trunk: Vec<Option<Carrier>> = vec![None; trunks.len()];
    let mut of_the_rest = None;
    let mut has_failed = false;
    for (path, mut file) in section?.with_paths(&top) {
        let reference = file.trunk.take();
        let at = path.key("trunk");
        let carrier = compile_one(file, &path, day, sources, findings);
        has_failed |= carrier.is_none();
        if reference.is_none() {
            if of_the_rest.is_some() {
                findings.missing(&at, "which trunk, since another carrier has none either");
            }
            of_the_rest = carrier;
            continue;
        }
        let Some(trunk) = resolve(reference, trunks, "trunk", &at, findings) else {
            continue;
        };
        if by_trunk[trunk].is_some() {
            findings.problem(&at, format!("{:?} has a carrier already", trunks[trunk]));
        }
        by_trunk[trunk] = carrier;
    }
    for (carrier, trunk) in by_trunk.iter_mut().zip(trunks) {
        if carrier.is_none() {
            if of_the_rest.is_none() && !has_failed {
                findings.problem(&top, format!("the trunk {trunk:?} has no carrier"));
            }
            carrier.clone_from(&of_the_rest);
        }
    }
    by_trunk.into_iter().collect()
}

/// Times of the day's clock: outages, or breaks of a shift.
pub(super) fn breaks(
    files: Option<Vec<OutageFile>>,
    path: &KeyPath,
    day: &Day,
    findings: &mut Findings,
) -> Vec<Break> {
    let mut breaks = Vec::new();
    for (index, file) in files.unwrap_or_default().into_iter().enumerate() {
        let path = path.index(index);
        let at = file
            .at
            .take(&path.key("at"), "a time like \"11:00\"", findings);
        let length = file
            .length
            .take(&path.key("length"), "a length like \"5 min\"", findings);
        let (Some(at), Some(length)) = (at, length) else {
            continue;
        };
        match day.at(at) {
            Ok(at) => breaks.push(Break {
                at,
                length: length.get(),
            }),
            Err(message) => findings.problem(&path.key("at"), message),
        }
    }
    breaks.sort_by_key(|b| b.at);
    let overlaps = |pair: &[Break]| pair[1].at < pair[0].at + pair[0].length;
    if breaks.windows(2).any(overlaps) {
        findings.problem(path, "two of them overlap");
    }
    breaks
}

fn compile_one(
    file: CarrierFile,
    path: &KeyPath,
    day: &Day,
    sources: &mut Sources,
    findings: &mut Findings,
) -> Option<Carrier> {
    sources.require(file.source, path, "carrier", findings);
    let mut part = |key, file, default| distribution_or(file, default, &path.key(key), findings);
    let post_dial_delay = part("post_dial_delay", file.post_dial_delay, post_dial_delay());
    let cancel_delay = part("cancel_delay", file.cancel_delay, cancel_delay());
    let bridge_delay = part("bridge_delay", file.bridge_delay, bridge_delay());
    let outages = breaks(file.outages, &path.key("outages"), day, findings);
    Some(Carrier {
        post_dial_delay: post_dial_delay?,
        congestion: file.congestion.map_or(0.0, |share| share.get()),
        cancel_delay: cancel_delay?,
        channels: file.channels.get(),
        outages,
        bridge_delay: bridge_delay?,
        message: file.message.map_or(MESSAGE, |length| length.get()),
    })
}

/// 3 s on average and 5.7 s for one call in twenty: the size of what ITU-T E.721 sets as targets for
/// the post-selection delay of a local connection. Assumed.
const fn post_dial_delay() -> Distribution {
    Distribution::Lognormal {
        mean_s: 3.0,
        sigma: 0.45,
    }
}

/// A round trip to the far switch and back: CANCEL out, 487 in. Assumed.
fn cancel_delay() -> Distribution {
    lognormal_by_median(0.1, 0.5)
}

/// A round trip for the offer and answer that join two legs. Assumed.
fn bridge_delay() -> Distribution {
    lognormal_by_median(0.15, 0.4)
}

/// Long enough to say who called and a number to call back, which 16 CFR 310.4(b)(4)(iii) asks for.
const MESSAGE: Duration = Duration::from_secs(10);
