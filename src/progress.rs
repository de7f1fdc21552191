//! How far a run is: a bar on stderr, and only on a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar over the replications of a run; hidden when there is only one or nobody looks.
pub(crate) fn replications(count: u64, quiet: bool) -> ProgressBar {
    let target = if quiet || count == 1 {
        ProgressDrawTarget::hidden()
    } else {
        // Hides itself when stderr is no terminal.
        ProgressDrawTarget::stderr()
    };
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} days, {per_sec}, {eta} left")
        .expect("the template is right");
    ProgressBar::with_draw_target(Some(count), target).with_style(style)
}
