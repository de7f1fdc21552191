//! Do-not-call lists. The first byte chooses the options, the rest is the file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use outpace_lists::{Country, DoNotCallOptions, read_do_not_call};

fuzz_target!(|data: &[u8]| {
    let Some((&choice, file)) = data.split_first() else {
        return;
    };
    let mut options = DoNotCallOptions::default();
    options.numbers.country = Country::from_region(if choice & 1 == 0 { "US" } else { "DE" });
    options.column = (choice & 2 != 0).then(|| "phone".to_owned());
    if let Ok(list) = read_do_not_call(file, &options) {
        assert!((list.numbers.len() + list.rejects.len()) as u64 <= list.read);
        assert!(list.numbers.as_slice().is_sorted());
    }
});
