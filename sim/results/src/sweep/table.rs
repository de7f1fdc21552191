//! `sweep.parquet`: one row a point and replication.

use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use polars::frame::DataFrame;
use polars::prelude::{Column, KeyValueMetadata, ParquetCompression, ParquetWriter};

use super::SweepError;
use super::digest::is_yes_or_no;
use super::plan::{SWEEP_VERSION, SweepPlan, Varied};
use super::row_file::RowFile;
use super::sheet::Row;
use crate::columns::{flag_or_null, number, number_or_null, whole, word};
use crate::tables::TABLE_KEY;

/// Writes the table of all rows: `point`, `replication`, the keys that are varied, the governing meters'
/// counts, every measure. Rows go through memory a few thousand at a time.
///
/// # Errors
/// When a row cannot be read or the table not be written; an older table of that name then stays.
pub fn write_table(
    folder: &Path,
    plan: &SweepPlan,
    rows: &mut RowFile,
) -> Result<PathBuf, SweepError> {
    let path = folder.join("sweep.parquet");
    let partial = folder.join(".sweep.parquet.partial");
    let written = write_to(&partial, plan, rows).and_then(|()| {
        fs::rename(&partial, &path).map_err(|source| SweepError::Write {
            path: path.clone(),
            source,
        })
    });
    if written.is_err() {
        // Half a file is of no use; that it could not be written is the error to tell.
        let _ = fs::remove_file(&partial);
    }
    written.map(|()| path)
}

fn write_to(path: &Path, plan: &SweepPlan, rows: &mut RowFile) -> Result<(), SweepError> {
    let file = File::create(path).map_err(|source| SweepError::Write {
        path: path.to_owned(),
        source,
    })?;
    let about = vec![
        (
            "outpace.sweep_version".to_owned(),
            SWEEP_VERSION.to_string(),
        ),
        (TABLE_KEY.to_owned(), "sweep".to_owned()),
    ];
    rows.rewind()?;
    let mut batch = next_batch(rows)?;
    let mut writer = ParquetWriter::new(BufWriter::new(file))
        .with_compression(ParquetCompression::Zstd(None))
        .with_key_value_metadata(Some(KeyValueMetadata::from_static(about)))
        .set_parallel(false)
        .batched(frame(plan, &batch)?.schema())
        .map_err(SweepError::Table)?;
    while !batch.is_empty() {
        writer
            .write_batch(&frame(plan, &batch)?)
            .map_err(SweepError::Table)?;
        batch = next_batch(rows)?;
    }
    writer.finish().map_err(SweepError::Table)?;
    Ok(())
}

/// Rows of a row group.
const BATCH: usize = 8192;

fn next_batch(rows: &mut RowFile) -> Result<Vec<Row>, SweepError> {
    let mut batch = Vec::new();
    while batch.len() < BATCH
        && let Some(row) = rows.next_row()?
    {
        batch.push(row);
    }
    Ok(batch)
}

fn frame(plan: &SweepPlan, rows: &[Row]) -> Result<DataFrame, SweepError> {
    let mut columns = vec![
        whole("point", rows.iter().map(|row| row.point)),
        whole("replication", rows.iter().map(|row| row.replication)),
    ];
    let places: Vec<Vec<usize>> = (0..plan.points()).map(|point| plan.places(point)).collect();
    for (index, axis) in plan.vary.iter().enumerate() {
        let place = rows.iter().map(|row| places[row.point as usize][index]);
        columns.push(varied(axis, place));
    }
    for (index, name) in plan.columns.iter().enumerate() {
        let values = rows.iter().map(|row| row.values[index]);
        columns.push(if is_yes_or_no(name) {
            flag_or_null(name, values.map(|value| value.map(|value| value != 0.0)))
        } else {
            number_or_null(name, values)
        });
    }
    DataFrame::new(rows.len(), columns).map_err(SweepError::Table)
}

/// A key that is varied: a number if all its values are, else as it is written.
fn varied(axis: &Varied, places: impl Iterator<Item = usize>) -> Column {
    let numbers: Option<Vec<f64>> = axis.values.iter().map(|value| value.parse().ok()).collect();
    match numbers {
        Some(numbers) => number(&axis.key, places.map(|place| numbers[place])),
        None => word(&axis.key, places.map(|place| axis.values[place].as_str())),
    }
}
