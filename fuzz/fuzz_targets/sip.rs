//! A SIP message as it comes to a socket, and all of ours that reads it.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| outpace_live::fuzzing::sip(data));
