//! Result folders: what a run leaves on disk, for programs (`run.json`, Parquet tables) and for people
//! (`report.html`). The one crate that knows polars and plotters.
//!
//! Equal results give byte-equal files: no clock, no path of this machine, no order that changes.
//! The tables and their columns are described in `sim/results/TABLES.md`; a test holds that page
//! against the files.

mod campaign_report;
mod columns;
pub mod comparison;
mod counters;
mod curve;
pub mod detection;
mod entry;
#[cfg(test)]
mod example;
mod folder;
#[cfg(test)]
mod folder_tests;
mod measure;
mod number;
mod picture;
mod report;
mod stored;
mod svg;
pub mod sweep;
mod tables;
mod terminal;
pub mod tuning;
mod wall_clock;
mod what_if;
mod workforce;

pub use campaign_report::{By, DAY_MINUTES, ReportRow, Section, totals};
pub use counters::{Counters, Value};
pub use entry::{Cell, ENTRY_COLUMNS, Entry};
pub use folder::{DayStart, ResultsError, Run, Written, WrittenFile, write_run};
pub use report::calibration::{CalibrationPage, LengthPicture, ShareRow, calibration_page};
pub use stored::{
    ReadError, StoredCall, StoredContact, StoredInbound, StoredOffer, StoredRun, StoredWork,
    read_run,
};
pub use tables::TABLES_VERSION;
pub use terminal::summary_text;
pub use what_if::{GoverningChange, WHAT_IF_SCHEMA_VERSION, WhatIfSummary, what_if_text};
pub use workforce::csv_field;
