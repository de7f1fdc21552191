//! Real telephones and proxies on this machine's loopback, one set a test, on ports nobody else has.
//!
//! `tests/install-tools.sh` installs them. Where one is missing the test fails and says so; [`do_without`] names the few
//! that a laptop may do without.

pub(crate) mod baresip;
pub(crate) mod board;
pub(crate) mod kamailio;
pub(crate) mod pjsip;
pub(crate) mod ports;
pub(crate) mod process;
pub(crate) mod rtpengine;
pub(crate) mod seen;
pub(crate) mod sipp;
pub(crate) mod sound;

use std::path::{Path, PathBuf};
use std::time::Duration;

/// Longer than anything here takes on a machine whose cores are all busy. Only a test that fails waits so long.
pub(crate) const DEADLINE: Duration = Duration::from_secs(90);

/// A file of `tests/live`.
pub(crate) fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/live")
        .join(name)
}

/// A file of `tests/live` with its @WORDS@ filled in.
pub(crate) fn filled_in(name: &str, words: &[(&str, &str)]) -> String {
    let path = file(name);
    let mut text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    for (word, value) in words {
        text = text.replace(&format!("@{word}@"), value);
    }
    text
}

/// A tool is missing, and the test cannot say anything: it passes on a laptop, and fails where `tests/all.sh` has installed
/// everything and says so (`OUTPACE_TOOLS=all`).
pub(crate) fn do_without(tool: &str) {
    let is_required = std::env::var("OUTPACE_TOOLS").is_ok_and(|it| it == "all");
    assert!(
        !is_required,
        "{tool} is missing, and OUTPACE_TOOLS=all; tests/install-tools.sh installs it"
    );
    println!("not run: no {tool} on this machine");
}
