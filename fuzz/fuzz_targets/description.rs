//! A session description (SDP), as an offer and as an answer.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| outpace_live::fuzzing::description(data));
