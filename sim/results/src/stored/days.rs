//! Every day of a run in numbers: measures, and what the governing meters showed.

use std::collections::BTreeMap;
use std::path::Path;

use super::ReadError;
use super::table::Table;

/// Every day of a run in numbers, by replication.
pub(crate) struct StoredDays {
    /// Measures by name.
    pub(crate) measures: BTreeMap<u32, BTreeMap<String, f64>>,
    /// Numerator, denominator and whether over, of all governing meters together.
    pub(crate) governed: BTreeMap<u32, (f64, f64, bool)>,
}

/// Reads the tables `replications` and `meters` of a result folder.
pub(crate) fn days_of_run(folder: &Path) -> Result<StoredDays, ReadError> {
    let mut measures: BTreeMap<u32, BTreeMap<String, f64>> = BTreeMap::new();
    let table = Table::open(folder, "replications")?;
    let days = table.whole("replication")?;
    for name in table.columns().filter(|name| *name != "replication") {
        for (day, value) in days.iter().zip(table.numbers(name)?) {
            let own = measures.entry(day.unwrap_or(0)).or_default();
            if let Some(value) = value {
                own.insert(name.to_owned(), value);
            }
        }
    }
    let mut governed: BTreeMap<u32, (f64, f64, bool)> = BTreeMap::new();
    let table = Table::open(folder, "meters")?;
    let (days, governs) = (table.whole("replication")?, table.flags("governs")?);
    let (numerator, denominator) = (table.whole("numerator")?, table.whole("denominator")?);
    let over = table.flags("over")?;
    for row in (0..days.len()).filter(|&row| governs[row]) {
        let sum = governed.entry(days[row].unwrap_or(0)).or_default();
        sum.0 += f64::from(numerator[row].unwrap_or(0));
        sum.1 += f64::from(denominator[row].unwrap_or(0));
        sum.2 |= over[row];
    }
    Ok(StoredDays { measures, governed })
}
