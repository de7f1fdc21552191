//! Calibration against known truths, and the readers against files.

mod files;
mod fits;
mod into;
#[expect(
    dead_code,
    unreachable_pub,
    reason = "an example: its `main` prints the table of docs/calibrate.md"
)]
#[path = "../../examples/recover.rs"]
mod recover;
mod whole;
