//! Contact lists of objects. The first three bytes choose the options, the rest is the file.
#![no_main]

#[path = "../checked.rs"]
mod checked;

use libfuzzer_sys::fuzz_target;
use outpace_lists::{Format, Preset};

fuzz_target!(|data: &[u8]| {
    let Some((&[kind, low, high], file)) = data.split_first_chunk() else {
        return;
    };
    let formats = [Some(Format::Json), Some(Format::JsonLines), None];
    let format = formats[usize::from(kind & 3) % 3];
    let choice = u16::from_le_bytes([low, high]);
    checked::import(file, format, Preset::Generic, choice);
});
