//! `outpace amd`: recordings of answered calls and the detectors that listen to them.

pub(crate) mod arguments;
pub(crate) mod corpus;
mod explain;
mod score;
mod score_text;
mod sounds;
mod sweep;

use std::process::ExitCode;

use crate::failure::Failure;
use arguments::AmdVerb;

pub(crate) fn amd(verb: &AmdVerb) -> Result<ExitCode, Failure> {
    match verb {
        AmdVerb::Score(arguments) => score::score(arguments),
        AmdVerb::Explain(arguments) => explain::explain(arguments),
        AmdVerb::Sweep(arguments) => sweep::sweep(arguments),
        AmdVerb::Sounds(arguments) => sounds::sounds(arguments),
        AmdVerb::Features(arguments) => sounds::features(arguments),
    }
}
