//! The columns of a sweep, and a day as a row of them.

use std::fmt::Write as _;

use outpace_engine::CampaignId;
use outpace_sim::experiment::PlayedDay;

/// The columns of a sweep behind point and replication, each a number that may be missing: the governing
/// meter's counts, the same by campaign where several dial, then every measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    columns: Vec<String>,
    /// Campaigns with columns of their own.
    campaigns: Vec<CampaignId>,
    measures: Vec<&'static str>,
}

/// A day of a point in numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which point.
    pub point: u32,
    /// Which replication.
    pub replication: u32,
    /// By column of the [`Sheet`].
    pub values: Vec<Option<f64>>,
}

/// The governing meters' counts, all campaigns together.
pub(super) const COUNTS: [&str; 3] = [
    "governing_numerator",
    "governing_denominator",
    "governing_over",
];

impl Sheet {
    /// The columns for these measures. `campaigns` are those that dial, by name; only where there are several
    /// each has columns of its own.
    #[must_use]
    pub fn new(campaigns: &[(CampaignId, &str)], measures: Vec<&'static str>) -> Self {
        let campaigns = if campaigns.len() > 1 { campaigns } else { &[] };
        let mut columns: Vec<String> = COUNTS.map(str::to_owned).to_vec();
        for (_, name) in campaigns {
            columns.extend(COUNTS.map(|count| format!("{name}.{count}")));
        }
        columns.extend(measures.iter().map(|&measure| measure.to_owned()));
        Self {
            columns,
            campaigns: campaigns.iter().map(|(id, _)| *id).collect(),
            measures,
        }
    }

    /// Their names.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// A day as a row.
    #[must_use]
    pub fn row(&self, day: &PlayedDay) -> Row {
        let flag = |over: bool| Some(f64::from(u8::from(over)));
        let counted = day.counted();
        let mut values = vec![
            Some(counted.numerator as f64),
            Some(counted.denominator as f64),
            flag(day.is_over()),
        ];
        for id in &self.campaigns {
            match day.governed.iter().find(|it| it.campaign == *id) {
                Some(own) => values.extend([
                    Some(own.counted.numerator as f64),
                    Some(own.counted.denominator as f64),
                    flag(own.over),
                ]),
                None => values.extend([None; 3]),
            }
        }
        values.extend(self.measures.iter().map(|name| day.measure(name)));
        Row {
            point: day.point,
            replication: day.replication,
            values,
        }
    }
}

impl Row {
    /// As a line of `rows.csv`. Numbers are written with as many digits as it takes to read the same bits.
    pub(super) fn line(&self) -> String {
        let mut line = format!("{},{}", self.point, self.replication);
        for value in &self.values {
            line.push(',');
            if let Some(value) = value {
                let _ = write!(line, "{value}");
            }
        }
        line.push('\n');
        line
    }

    /// From a line without its end, with so many columns; `None` if it is no row.
    pub(super) fn parse(line: &str, columns: usize) -> Option<Self> {
        let mut fields = line.split(',');
        let mut id = || fields.next()?.parse().ok();
        let (point, replication) = (id()?, id()?);
        let value = |field: &str| match field {
            "" => Some(None),
            field => field.parse().ok().map(Some),
        };
        let values: Option<Vec<Option<f64>>> = fields.map(value).collect();
        let values = values.filter(|values| values.len() == columns)?;
        Some(Self {
            point,
            replication,
            values,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_was_written_is_read_to_the_last_bit() {
        let row = Row {
            point: 3,
            replication: 99,
            values: vec![Some(0.1 + 0.2), None, Some(1e-300), Some(-0.0), Some(1e21)],
        };
        let line = row.line();
        let read = Row::parse(line.trim_end(), 5).expect("a row");
        for (own, other) in row.values.iter().zip(&read.values) {
            assert_eq!(own.map(f64::to_bits), other.map(f64::to_bits), "{line}");
        }
        assert_eq!(Row::parse(line.trim_end(), 4), None);
        assert_eq!(Row::parse("3,99,x", 1), None);
    }
}
