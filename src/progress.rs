//! How far a run is: a bar on stderr, and only on a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar over the replications of a run; hidden when there is only one or nobody looks.
pub(crate) fn replications(count: u64, quiet: bool) -> ProgressBar {
    over("days", count, quiet)
}

/// A bar over so many things; hidden when there is only one or nobody looks.
pub(crate) fn over(things: &str, count: u64, quiet: bool) -> ProgressBar {
    let target = if quiet || count == 1 {
        ProgressDrawTarget::hidden()
    } else {
        // Hides itself when stderr is no terminal.
        ProgressDrawTarget::stderr()
    };
    let template = format!("{{bar:40}} {{pos}} of {{len}} {things}, {{per_sec}}, {{eta}} left");
    let style = ProgressStyle::with_template(&template).expect("the template is right");
    ProgressBar::with_draw_target(Some(count), target).with_style(style)
}
