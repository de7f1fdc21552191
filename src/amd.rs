//! `outpace amd`: recordings of answered calls and the detectors that listen to them.

pub(crate) mod arguments;
mod corpus;
mod score;
mod score_text;
mod sounds;

use std::process::ExitCode;

use crate::failure::Failure;
use arguments::AmdVerb;

pub(crate) fn amd(verb: &AmdVerb) -> Result<ExitCode, Failure> {
    match verb {
        AmdVerb::Score(arguments) => score::score(arguments),
        AmdVerb::Sounds(arguments) => sounds::sounds(arguments),
        AmdVerb::Features(arguments) => sounds::features(arguments),
    }
}
