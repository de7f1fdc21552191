//! Pictures and tables of call progress analysis on recordings: a call explained, probabilities against the truth,
//! and what errors and time cost each other.

use std::fs;
use std::path::Path;

use polars::frame::DataFrame;
use polars::prelude::{KeyValueMetadata, ParquetCompression, ParquetWriter};

use crate::columns::{flag, number_or_null, whole, word};
use crate::folder::{ResultsError, write_file};
use crate::picture::{explained, reliability, trade_off};
use crate::sweep::write_picture;
use crate::tables::TABLE_KEY;

/// What is known of a recording and what was made of it, ready to be drawn. Times are seconds after the answer.
#[derive(Clone, Debug, Default)]
pub struct ExplainedCall {
    /// The recording, and who really answered if that is known.
    pub about: String,
    /// How long the recording is.
    pub length_s: f64,
    /// The lowest and highest sample of equal stretches of the recording, as shares of full scale.
    pub waveform: Vec<(f64, f64)>,
    /// By the gate's name: when speech was heard.
    pub speech: Vec<(String, Vec<(f64, f64)>)>,
    /// Tones and other sounds by name, when each happened; one without a name sounds as a tone that may get one.
    pub tones: Vec<(f64, String)>,
    /// The probability of a machine by what the words sound like, each time it was told.
    pub words: Vec<(f64, f64)>,
    /// The probability of a machine, as time passed.
    pub probability: Vec<(f64, f64)>,
    /// What each detector said.
    pub verdicts: Vec<ExplainedVerdict>,
    /// When the person's greeting was over, if the label says so.
    pub greeting_end_s: Option<f64>,
}

/// What a detector said.
#[derive(Clone, Debug)]
pub struct ExplainedVerdict {
    /// The detector.
    pub detector: String,
    /// What it called the call.
    pub class: String,
    /// Does the call go to an agent?
    pub to_agent: bool,
    /// When.
    pub at_s: f64,
    /// Why.
    pub cause: String,
    /// When it found out that it had taken a machine for a person.
    pub late_machine_s: Option<f64>,
}

/// Draws a call as `NAME.svg` and `NAME.png`.
///
/// # Errors
/// When a file cannot be written.
pub fn write_explained(
    folder: &Path,
    name: &str,
    call: &ExplainedCall,
) -> Result<(), ResultsError> {
    make(folder)?;
    let mut about = format!("{}. Dot: to an agent; triangle: hung up on.", call.about);
    if !call.words.is_empty() {
        about += " Dotted: what the sound of the words alone says.";
    }
    write_picture(folder, name, &explained::picture(call)?, &about)
}

/// Probabilities of one tenth, against the truth.
#[derive(Clone, Copy, Debug)]
pub struct Believed {
    /// Their mean.
    pub p: f64,
    /// The share that really were machines.
    pub machines: f64,
    /// Its 95 % interval.
    pub ci95: (f64, f64),
    /// Recordings.
    pub n: u64,
}

/// Draws how far a detector's probabilities can be believed, as `reliability.svg` and `reliability.png`.
///
/// # Errors
/// When a file cannot be written.
pub fn write_reliability(
    folder: &Path,
    about: &str,
    brier: f64,
    believed: &[Believed],
) -> Result<(), ResultsError> {
    make(folder)?;
    let picture = reliability::picture(brier, believed)?;
    write_picture(folder, "reliability", &picture, about)
}

/// A detector with some settings: what it gets wrong and how long it takes. What cannot be known is `None`.
#[derive(Clone, Debug)]
pub struct TradeOffPoint {
    /// The detector.
    pub detector: String,
    /// Its settings.
    pub settings: String,
    /// They are the ones it comes with.
    pub is_default: bool,
    /// Recordings.
    pub n: u32,
    /// People hung up on: share and its 95 % interval.
    pub false_positive: Option<(f64, f64, f64)>,
    /// Machines given to an agent: share and its 95 % interval.
    pub false_negative: Option<(f64, f64, f64)>,
    /// From the end of a person's greeting to their release: mean and its 95 % interval.
    pub after_greeting_s: Option<(f64, f64, f64)>,
    /// People released within two seconds.
    pub within_2s: Option<f64>,
    /// From the answer to the verdict on a machine, mean.
    pub time_to_machine_s: Option<f64>,
    /// Machines stopped by the verdict or within 3 s of it.
    pub stopped_with_watch: Option<f64>,
    /// People released and taken for a machine later.
    pub false_alarms: Option<f64>,
}

/// Writes `sweep.csv`, `sweep.parquet` and the pictures of errors against each other and against time.
///
/// # Errors
/// When a file cannot be written.
pub fn write_trade_off(
    folder: &Path,
    about: &str,
    points: &[TradeOffPoint],
) -> Result<(), ResultsError> {
    make(folder)?;
    let mut frame = frame(points).map_err(failed)?;
    write_file(folder, "sweep.csv", csv(points).as_bytes())?;
    let about_table = vec![(TABLE_KEY.to_owned(), TABLE.to_owned())];
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .with_compression(ParquetCompression::Zstd(None))
        .with_key_value_metadata(Some(KeyValueMetadata::from_static(about_table)))
        .set_parallel(false)
        .finish(&mut frame)
        .map_err(failed)?;
    write_file(folder, "sweep.parquet", &bytes)?;
    let about = format!(
        "{about}. Dots: settings; ring: as it comes, with its 95 % intervals; line: no setting is better in both."
    );
    for (name, picture) in trade_off::pictures(points)? {
        write_picture(folder, name, &picture, &about)?;
    }
    Ok(())
}

const TABLE: &str = "amd_sweep";

fn failed(source: polars::prelude::PolarsError) -> ResultsError {
    ResultsError::Table {
        table: TABLE,
        source,
    }
}

/// A column of numbers and where each is found.
type NumberColumn = (&'static str, fn(&TradeOffPoint) -> Option<f64>);

/// Columns of numbers, in order.
const NUMBERS: [NumberColumn; 13] = [
    ("false_positive", |it| it.false_positive.map(|it| it.0)),
    ("false_positive_low", |it| it.false_positive.map(|it| it.1)),
    ("false_positive_high", |it| it.false_positive.map(|it| it.2)),
    ("false_negative", |it| it.false_negative.map(|it| it.0)),
    ("false_negative_low", |it| it.false_negative.map(|it| it.1)),
    ("false_negative_high", |it| it.false_negative.map(|it| it.2)),
    ("mean_after_greeting_s", |it| {
        it.after_greeting_s.map(|it| it.0)
    }),
    ("mean_after_greeting_s_low", |it| {
        it.after_greeting_s.map(|it| it.1)
    }),
    ("mean_after_greeting_s_high", |it| {
        it.after_greeting_s.map(|it| it.2)
    }),
    ("within_2s", |it| it.within_2s),
    ("mean_time_to_machine_s", |it| it.time_to_machine_s),
    ("stopped_with_watch", |it| it.stopped_with_watch),
    ("false_alarms", |it| it.false_alarms),
];

fn frame(points: &[TradeOffPoint]) -> Result<DataFrame, polars::prelude::PolarsError> {
    let mut columns = vec![
        word("detector", points.iter().map(|it| it.detector.as_str())),
        word("settings", points.iter().map(|it| it.settings.as_str())),
        flag("is_default", points.iter().map(|it| it.is_default)),
        whole("n", points.iter().map(|it| it.n)),
    ];
    for (name, value) in NUMBERS {
        columns.push(number_or_null(name, points.iter().map(value)));
    }
    DataFrame::new(points.len(), columns)
}

fn csv(points: &[TradeOffPoint]) -> String {
    let mut header = vec!["detector", "settings", "is_default", "n"];
    header.extend(NUMBERS.map(|(name, _)| name));
    let mut csv = header.join(",") + "\n";
    for point in points {
        let mut row = vec![
            point.detector.clone(),
            crate::workforce::csv_field(&point.settings),
            point.is_default.to_string(),
            point.n.to_string(),
        ];
        let cell = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
        row.extend(NUMBERS.map(|(_, value)| cell(value(point))));
        csv += &(row.join(",") + "\n");
    }
    csv
}

fn make(folder: &Path) -> Result<(), ResultsError> {
    fs::create_dir_all(folder).map_err(|source| ResultsError::Folder {
        path: folder.to_owned(),
        source,
    })
}
