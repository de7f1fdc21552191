//! Ctrl-C: the first ends the run with what is finished, the second at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What an interrupted program exits with: 128 and the number of SIGINT, as shells have it.
pub(crate) const EXIT_CODE: u8 = 130;

/// A flag that turns true when the user (or the system, by SIGTERM) asks to stop.
pub(crate) fn flag() -> Arc<AtomicBool> {
    let interrupted = Arc::new(AtomicBool::new(false));
    let handler_flag = Arc::clone(&interrupted);
    let installed = ctrlc::set_handler(move || {
        if handler_flag.swap(true, Ordering::SeqCst) {
            std::process::exit(EXIT_CODE.into());
        }
    });
    if let Err(error) = installed {
        crate::failure::tell(format_args!(
            "outpace: cannot catch Ctrl-C ({error}); an interrupt will lose the run"
        ));
    }
    interrupted
}
