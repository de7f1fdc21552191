//! Tunings on disk: `tune.parquet` (a row a day), pictures, `report.html` and, last, `tune.json`.

mod page;
mod report;
mod summary;
mod table;
mod text;

pub use report::{TuningReport, write_tuning};
pub use summary::{
    Compared, Constraint, SaferSetting, SearchedPoint, Searching, Settings, TUNING_VERSION, Tried,
    TuningSummary,
};
pub use table::TuningRow;
pub use text::{difference_text, tuning_text};
