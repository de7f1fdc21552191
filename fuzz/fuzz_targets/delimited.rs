//! Contact lists in rows of fields. The first byte chooses the options, the rest is the file.
#![no_main]

#[path = "../checked.rs"]
mod checked;

use libfuzzer_sys::fuzz_target;
use outpace_lists::{Format, Preset, Separator};

fuzz_target!(|data: &[u8]| {
    let Some((&choice, file)) = data.split_first() else {
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
    let format = Format::Delimited(separators[usize::from(choice & 3)]);
    let preset = presets[usize::from(choice >> 2 & 3)];
    checked::import(file, Some(format), preset, choice >> 4);
});
