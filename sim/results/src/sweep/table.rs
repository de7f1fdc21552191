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

#[cfg(test)]
mod tests {
    use polars::prelude::{ParquetReader, SerReader};

    use super::*;

    /// More rows than a row group holds: they go through memory in parts and come out in order.
    #[test]
    fn the_table_has_every_row_with_the_keys_that_are_varied() {
        let varied = |key: &str, values: [&str; 2]| Varied {
            key: key.to_owned(),
            values: values.map(str::to_owned).to_vec(),
        };
        let plan = SweepPlan {
            schema_version: SWEEP_VERSION,
            scenario: "test".to_owned(),
            title: "Test".to_owned(),
            set: Vec::new(),
            vary: vec![
                varied("campaign.gain", ["0.5", "1"]),
                varied("campaign.ring_limit", ["15 s", "20 s"]),
            ],
            seed: 1,
            shard: "1/1".to_owned(),
            days: "fixed".to_owned(),
            version: "1".to_owned(),
            columns: ["governing_numerator", "governing_over", "utilisation"]
                .map(str::to_owned)
                .to_vec(),
            scenario_toml: String::new(),
        };
        let dir = tempfile::tempdir().unwrap();
        let mut rows = RowFile::open(dir.path(), &plan, false).unwrap();
        let count = BATCH as u32 + 1000;
        for index in 0..count {
            let utilisation = (index % 10 != 0).then(|| f64::from(index) / 3.0);
            rows.append(&Row {
                point: index % 4,
                replication: index / 4,
                values: vec![
                    Some(f64::from(index)),
                    Some(f64::from(index % 2)),
                    utilisation,
                ],
            })
            .unwrap();
        }
        let path = write_table(dir.path(), &plan, &mut rows).unwrap();
        let frame = ParquetReader::new(File::open(path).unwrap())
            .finish()
            .unwrap();
        let columns: Vec<String> = frame
            .columns()
            .iter()
            .map(|column| format!("{} {}", column.name(), column.dtype()))
            .collect();
        assert_eq!(
            columns,
            [
                "point u32",
                "replication u32",
                "campaign.gain f64",
                "campaign.ring_limit str",
                "governing_numerator f64",
                "governing_over bool",
                "utilisation f64",
            ]
        );
        assert_eq!(frame.height(), count as usize);
        let last = frame.height() - 1;
        let value = |name: &str, row: usize| frame.column(name).unwrap().f64().unwrap().get(row);
        let last_value = f64::from(count - 1);
        assert_eq!(value("governing_numerator", last), Some(last_value));
        assert_eq!(value("utilisation", last), Some(last_value / 3.0));
        assert_eq!(value("utilisation", 10), None);
        let word = frame
            .column("campaign.ring_limit")
            .unwrap()
            .str()
            .unwrap()
            .get(1)
            .map(str::to_owned);
        assert_eq!(
            (value("campaign.gain", 1), word.as_deref()),
            (Some(0.5), Some("20 s"))
        );
    }
}
