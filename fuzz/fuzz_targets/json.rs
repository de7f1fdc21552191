//! Contact lists of objects. The first byte chooses the options, the rest is the file.
#![no_main]

#[path = "../checked.rs"]
mod checked;

use libfuzzer_sys::fuzz_target;
use outpace_lists::{Format, Preset};

fuzz_target!(|data: &[u8]| {
    let Some((&choice, file)) = data.split_first() else {
        return;
    };
    let formats = [Some(Format::Json), Some(Format::JsonLines), None];
    let format = formats[usize::from(choice & 3) % 3];
    checked::import(file, format, Preset::Generic, choice >> 4);
});
