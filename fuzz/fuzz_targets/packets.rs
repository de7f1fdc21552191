//! RTP and RTCP as they come to a leg: relayed, counted, heard; facts are dated within the leg's life.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| outpace_live::fuzzing::packets(data));
