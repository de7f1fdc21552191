//! Contact lists in rows of fields. The first three bytes choose the options, the rest is the file.
#![no_main]

#[path = "../checked.rs"]
mod checked;

use libfuzzer_sys::fuzz_target;
use outpace_lists::{Format, Preset, Separator};

fuzz_target!(|data: &[u8]| {
    let Some((&[kind, low, high], file)) = data.split_first_chunk() else {
        return;
    };
    let separators = [
        Separator::Comma,
        Separator::Tab,
        Separator::Pipe,
        Separator::Semicolon,
    ];
    let presets = [
        Preset::Generic,
        Preset::Webex,
        Preset::Vicidial,
        Preset::Genesys,
    ];
    let format = Format::Delimited(separators[usize::from(kind & 3)]);
    let preset = presets[usize::from(kind >> 2 & 3)];
    // Without a format the first bytes decide.
    let format = (kind & 16 == 0).then_some(format);
    checked::import(file, format, preset, u16::from_le_bytes([low, high]));
});
