//! Lines that outcome curves are compared with: a bound, another dialer, last year.

use std::path::Path;

use super::SweepError;

/// What the label of a line begins with that no dialer without foresight is beyond.
pub const BEST_POSSIBLE: &str = "best possible";

/// A line that curves are compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceLine {
    /// Its name.
    pub label: String,
    /// In order of the abandon rate.
    pub points: Vec<ReferencePoint>,
}

/// A point of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReferencePoint {
    /// Abandoned of live answers, from 0 to 1.
    pub abandon_rate: f64,
    /// Seconds an agent waits for each connect.
    pub idle_s_per_connect: Option<f64>,
    /// Seconds an agent talks in an hour.
    pub agent_talk_s_per_hour: Option<f64>,
}

const COLUMNS: [&str; 4] = [
    "label",
    "abandon_rate",
    "idle_s_per_connect",
    "agent_talk_s_per_hour",
];

/// Reads lines from CSV: `abandon_rate`, and `idle_s_per_connect` or `agent_talk_s_per_hour` or both; rows of
/// one `label` are one line. Other columns are left alone.
///
/// # Errors
/// When the file cannot be read, a column is missing or a value is no number.
pub fn read_references(path: &Path) -> Result<Vec<ReferenceLine>, SweepError> {
    let text = std::fs::read_to_string(path).map_err(|source| SweepError::Read {
        path: path.to_owned(),
        source,
    })?;
    parse(&text).map_err(|(line, why)| SweepError::Foreign {
        path: path.to_owned(),
        line: Some(line),
        why,
    })
}

fn parse(text: &str) -> Result<Vec<ReferenceLine>, (u64, String)> {
    let mut rows = text
        .lines()
        .zip(1_u64..)
        .filter(|(row, _)| !row.trim().is_empty());
    let header: Vec<&str> = rows.next().map_or_else(Vec::new, |(row, _)| cells(row));
    let places = COLUMNS.map(|name| header.iter().position(|it| *it == name));
    let [label, Some(rate), idle, talk] = places else {
        return Err((
            1,
            format!("there is no column abandon_rate, but {header:?}"),
        ));
    };
    if idle.is_none() && talk.is_none() {
        return Err((
            1,
            format!("there is neither column {} nor {}", COLUMNS[2], COLUMNS[3]),
        ));
    }
    let mut lines: Vec<ReferenceLine> = Vec::new();
    for (row, line) in rows {
        let cells = cells(row);
        let number = |place: usize| match cells.get(place).copied().unwrap_or_default() {
            "" => Ok(None),
            text => match text.parse::<f64>() {
                Ok(number) if number.is_finite() => Ok(Some(number)),
                _ => Err((line, format!("{} is {text:?}, no number", header[place]))),
            },
        };
        let maybe = |place: Option<usize>| place.map_or(Ok(None), number);
        let Some(abandon_rate) = number(rate)?.filter(|rate| (0.0..=1.0).contains(rate)) else {
            return Err((line, "abandon_rate is a share from 0 to 1".to_owned()));
        };
        let point = ReferencePoint {
            abandon_rate,
            idle_s_per_connect: maybe(idle)?,
            agent_talk_s_per_hour: maybe(talk)?,
        };
        let label = label
            .and_then(|place| cells.get(place))
            .unwrap_or(&"reference");
        match lines.iter_mut().find(|line| line.label == *label) {
            Some(line) => line.points.push(point),
            None => lines.push(ReferenceLine {
                label: (*label).to_owned(),
                points: vec![point],
            }),
        }
    }
    for line in &mut lines {
        line.points
            .sort_by(|a, b| a.abandon_rate.total_cmp(&b.abandon_rate));
    }
    Ok(lines)
}

fn cells(row: &str) -> Vec<&str> {
    row.split(',')
        .map(|cell| cell.trim().trim_matches('"'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_label_are_one_line_in_order_of_the_rate() {
        let text = "label,abandon_rate,agent_talk_s_per_hour,note\nbest,0.05,2900,x\nbest,0.01,2700,\nother,0.03,,\n";
        let lines = parse(text).expect("lines");
        assert_eq!(lines.len(), 2);
        let rates: Vec<f64> = lines[0].points.iter().map(|it| it.abandon_rate).collect();
        assert_eq!(rates, [0.01, 0.05]);
        assert_eq!(lines[0].points[1].agent_talk_s_per_hour, Some(2900.0));
        assert_eq!(lines[1].points[0].agent_talk_s_per_hour, None);
    }

    #[test]
    fn what_is_no_line_says_where_and_why() {
        assert_eq!(parse("a,b\n1,2\n").expect_err("no column").0, 1);
        let (line, why) =
            parse("abandon_rate,idle_s_per_connect\n0.1,5\n3 %,5\n").expect_err("no number");
        assert!(line == 3 && why.contains("3 %"), "{line} {why}");
    }
}
