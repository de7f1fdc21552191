//! `tune.parquet`: one row for each day of each point that was played.

use std::path::Path;

use polars::frame::DataFrame;
use polars::prelude::{KeyValueMetadata, ParquetCompression, ParquetWriter};

use super::summary::TUNING_VERSION;
use crate::columns::{flag_or_null, number_or_null, whole, word, word_or_null};
use crate::folder::{ResultsError, write_file};
use crate::sweep::{Row, Sheet, is_yes_or_no};
use crate::tables::TABLE_KEY;

/// A day of a point.
#[derive(Clone, Debug, PartialEq)]
pub struct TuningRow {
    /// `search` or `confirm`: which seed's people it met.
    pub stage: &'static str,
    /// Point, replication and numbers.
    pub row: Row,
}

/// Writes the table: `stage`, `point`, `replication`, every key that any point sets (null where it does not),
/// the governing meters' counts, every measure.
pub(super) fn write_table(
    folder: &Path,
    sheet: &Sheet,
    rows: &[TuningRow],
    settings: impl Fn(u32) -> Vec<(String, String)>,
) -> Result<(), ResultsError> {
    let failed = |source| ResultsError::Table {
        table: "tune",
        source,
    };
    let of_rows: Vec<Vec<(String, String)>> =
        rows.iter().map(|it| settings(it.row.point)).collect();
    let mut keys: Vec<&str> = Vec::new();
    for (key, _) in of_rows.iter().flatten() {
        if !keys.contains(&key.as_str()) {
            keys.push(key);
        }
    }
    let mut columns = vec![
        word("stage", rows.iter().map(|it| it.stage)),
        whole("point", rows.iter().map(|it| it.row.point)),
        whole("replication", rows.iter().map(|it| it.row.replication)),
    ];
    for key in keys {
        let value = |own: &Vec<(String, String)>| own.iter().position(|(it, _)| it == key);
        let values = of_rows
            .iter()
            .map(|own| value(own).map(|place| own[place].1.as_str()));
        columns.push(word_or_null(key, values));
    }
    for (index, name) in sheet.columns().iter().enumerate() {
        let values = rows.iter().map(|it| it.row.values[index]);
        columns.push(if is_yes_or_no(name) {
            flag_or_null(name, values.map(|value| value.map(|value| value != 0.0)))
        } else {
            number_or_null(name, values)
        });
    }
    let mut frame = DataFrame::new(rows.len(), columns).map_err(failed)?;
    let about = vec![
        (
            "outpace.tuning_version".to_owned(),
            TUNING_VERSION.to_string(),
        ),
        (TABLE_KEY.to_owned(), "tune".to_owned()),
    ];
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .with_compression(ParquetCompression::Zstd(None))
        .with_key_value_metadata(Some(KeyValueMetadata::from_static(about)))
        .set_parallel(false)
        .finish(&mut frame)
        .map_err(failed)?;
    write_file(folder, "tune.parquet", &bytes).map(drop)
}
