//! A picture as a file: the picture itself, or the numbers in it.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Theme;
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;

use super::{Chart, png, svg};

/// What kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The picture in dots.
    Png,
    /// The picture in lines.
    Svg,
    /// Its numbers as text.
    Csv,
    /// Its numbers as a table for programs.
    Parquet,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Png, Self::Svg, Self::Csv, Self::Parquet];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Png => "PNG",
            Self::Svg => "SVG",
            Self::Csv => "CSV",
            Self::Parquet => "Parquet",
        }
    }

    /// How its files end.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Csv => "csv",
            Self::Parquet => "parquet",
        }
    }
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// It cannot be written.
    #[error("{path} cannot be written: {why}; choose another folder or name")]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        why: std::io::Error,
    },
    /// It cannot be drawn, which is a bug.
    #[error("the picture cannot be drawn: {0}; SVG will do")]
    Draw(String),
    /// The table cannot be made, which is a bug.
    #[error("the table cannot be made: {0}; CSV will do")]
    Table(#[from] ParquetError),
}

/// Writes a picture or its numbers. The file is complete or not there.
///
/// # Errors
/// If it cannot be drawn or written.
pub fn write(chart: &Chart, path: &Path, format: Format, theme: Theme) -> Result<(), ExportError> {
    let bytes = match format {
        Format::Png => png(chart, theme).map_err(ExportError::Draw)?,
        Format::Svg => svg(chart, theme).into_bytes(),
        Format::Csv => csv(chart).into_bytes(),
        Format::Parquet => table(chart)?,
    };
    let beside = path.with_extension(format!("{}.part", format.ending()));
    fs::write(&beside, bytes)
        .and_then(|()| fs::rename(&beside, path))
        .map_err(|why| ExportError::Write {
            path: path.to_owned(),
            why,
        })
}

/// A row a point: which series, where, and of intervals the upper end.
fn csv(chart: &Chart) -> String {
    let mut text = format!(
        "series,{},{},{}\n",
        key(&chart.x.name()),
        key(&chart.y.name()),
        "high"
    );
    for series in &chart.series {
        let name = series.name.replace('"', "\"\"");
        for point in series.points.iter() {
            let _ = writeln!(text, "\"{name}\",{},{},{}", point.x, point.y, point.high);
        }
    }
    text
}

/// A name as a column has it: `abandon_rate`.
fn key(name: &str) -> String {
    let letter = |c: char| {
        if c.is_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '_'
        }
    };
    let name = name.split(" (").next().unwrap_or_default();
    name.chars().map(letter).collect()
}

fn table(chart: &Chart) -> Result<Vec<u8>, ParquetError> {
    let number = |name: &str| {
        Type::primitive_type_builder(name, Physical::DOUBLE)
            .with_repetition(Repetition::REQUIRED)
            .build()
            .map(Arc::new)
    };
    let name = Type::primitive_type_builder("series", Physical::BYTE_ARRAY)
        .with_repetition(Repetition::REQUIRED)
        .with_logical_type(Some(LogicalType::String))
        .build()?;
    let fields = vec![
        Arc::new(name),
        number(&key(&chart.x.name()))?,
        number(&key(&chart.y.name()))?,
        number("high")?,
    ];
    let schema = Type::group_type_builder("numbers")
        .with_fields(fields)
        .build()?;
    let properties = WriterProperties::builder()
        .set_compression(Compression::UNCOMPRESSED)
        .build();
    let mut writer = SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties))?;
    let mut group = writer.next_row_group()?;
    let points = || {
        chart
            .series
            .iter()
            .flat_map(|it| it.points.iter().map(move |point| (it, point)))
    };
    let names: Vec<ByteArray> = points()
        .map(|(it, _)| ByteArray::from(it.name.as_str()))
        .collect();
    if let Some(mut column) = group.next_column()? {
        column
            .typed::<ByteArrayType>()
            .write_batch(&names, None, None)?;
        column.close()?;
    }
    let parts: [fn(&super::Point) -> f64; 3] = [|it| it.x, |it| it.y, |it| it.high];
    for part in parts {
        let values: Vec<f64> = points().map(|(_, point)| part(point)).collect();
        if let Some(mut column) = group.next_column()? {
            column
                .typed::<DoubleType>()
                .write_batch(&values, None, None)?;
            column.close()?;
        }
    }
    group.close()?;
    writer.into_inner()
}

#[cfg(test)]
mod tests {
    use parquet::file::reader::{FileReader as _, SerializedFileReader};
    use parquet::record::RowAccessor as _;

    use super::super::{Axis, Point, Series, Shape, Use};
    use super::*;
    use crate::number::Unit;

    #[test]
    fn numbers_come_back_as_they_were() {
        let points = vec![Point::at(0.01, 30.25), Point::between(0.03, 19.5, 21.5)];
        let chart = Chart {
            title: "t".to_owned(),
            about: String::new(),
            x: Axis::new("Abandon rate", Unit::Share),
            y: Axis::new("Idle time per connect", Unit::Seconds),
            series: vec![Series::new(
                "predictive, 12",
                Use::Series(0),
                Shape::Band,
                points,
            )],
        };
        assert_eq!(
            csv(&chart),
            "series,abandon_rate,idle_time_per_connect,high\n\"predictive, 12\",0.01,30.25,30.25\n\"predictive, 12\",0.03,19.5,21.5\n"
        );
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("t.parquet");
        write(&chart, &path, Format::Parquet, Theme::Light).expect("written");
        let file = fs::File::open(&path).expect("there");
        let reader = SerializedFileReader::new(file).expect("a table");
        let rows: Vec<_> = reader.get_row_iter(None).expect("rows").collect();
        assert_eq!(rows.len(), 2);
        let row = rows[1].as_ref().expect("a row");
        assert_eq!(row.get_string(0).expect("a name"), "predictive, 12");
        assert_eq!(
            (row.get_double(1).ok(), row.get_double(3).ok()),
            (Some(0.03), Some(21.5))
        );
    }

    #[test]
    fn a_folder_that_is_not_there_is_said() {
        let chart = Chart {
            title: String::new(),
            about: String::new(),
            x: Axis::new("x", Unit::Plain),
            y: Axis::new("y", Unit::Plain),
            series: Vec::new(),
        };
        let error = write(
            &chart,
            Path::new("/no/such/folder/a.csv"),
            Format::Csv,
            Theme::Dark,
        );
        let text = error.expect_err("it cannot").to_string();
        assert!(text.contains("/no/such/folder/a.csv") && text.contains("choose another"));
    }
}
