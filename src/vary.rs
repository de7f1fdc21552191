//! `--vary`: a key of the scenario and the values it takes, and the scenarios that come of it.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use outpace_scenarios::{Loaded, Scenario, ScenarioError, load};
use outpace_sim::experiment::{Axis, Grid};

use crate::failure::Failure;

/// The grid of all `--vary`.
pub(crate) fn grid(vary: &[String]) -> Result<Grid, Failure> {
    let axes: Result<Vec<Axis>, Failure> = vary.iter().map(|text| axis(text)).collect();
    Grid::new(axes?).map_err(|error| Failure::Usage(format!("--vary: {error}")))
}

/// One `--vary`: `KEY=A..B:N`, with a unit behind B, or `KEY=A,B,C`.
fn axis(text: &str) -> Result<Axis, Failure> {
    let wrong = |what: &str| Failure::Usage(format!("--vary {text}: {what}"));
    let Some((key, values)) = text.split_once('=') else {
        return Err(wrong(
            "a key and its values are written KEY=A..B:N or KEY=A,B,C",
        ));
    };
    let (key, values) = (key.trim(), values.trim());
    if key.is_empty() || values.is_empty() {
        let what = "without a key";
        let what = if key.is_empty() {
            what
        } else {
            "without values"
        };
        return Err(wrong(what));
    }
    let values = match range(values) {
        Some(range) => range.map_err(|what| wrong(&what))?,
        None => list(values),
    };
    Ok(Axis {
        key: key.to_owned(),
        values,
    })
}

/// `A..B:N` taken apart; `None` if it is not written so.
fn range(text: &str) -> Option<Result<Vec<String>, String>> {
    if text.starts_with(['"', '\'', '[', '{']) {
        return None;
    }
    let (from, rest) = text.split_once("..")?;
    let Some((to, count)) = rest.rsplit_once(':') else {
        return Some(Err(
            "how many steps? A range is written A..B:N, as in 0.2..3.0:15".to_owned(),
        ));
    };
    Some(steps(from.trim(), to.trim(), count.trim()))
}

fn steps(from: &str, to: &str, count: &str) -> Result<Vec<String>, String> {
    let (from, from_unit) = quantity(from)?;
    let (to, unit) = quantity(to)?;
    if !from_unit.is_empty() && from_unit != unit {
        return Err(format!(
            "from {from_unit:?} to {unit:?}: a range has one unit"
        ));
    }
    let count: u32 = match count.parse() {
        Ok(count @ 2..=STEPS_MAX) => count,
        _ => return Err(format!("{count:?} steps; allowed are 2 to {STEPS_MAX}")),
    };
    if from >= to {
        return Err(format!("the range from {from} to {to} is empty"));
    }
    let step = |place: u32| {
        let value = from + (to - from) * f64::from(place) / f64::from(count - 1);
        // Ten digits: 0.2 + 0.2 + 0.2 is 0.6 for people.
        let text = format!("{value:.10}");
        let text = text.trim_end_matches('0').trim_end_matches('.');
        if unit.is_empty() {
            text.to_owned()
        } else {
            format!("{text} {unit}")
        }
    };
    Ok((0..count).map(step).collect())
}

/// A number and what stands behind it.
fn quantity(text: &str) -> Result<(f64, &str), String> {
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+')))
        .unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    match number.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok((number, unit.trim())),
        _ => Err(format!("{text:?} is no number, or number and unit")),
    }
}

/// Values between commas that stand in no quotes or brackets.
fn list(text: &str) -> Vec<String> {
    let (mut values, mut value) = (Vec::new(), String::new());
    let (mut quote, mut depth) = (None, 0_u32);
    for letter in text.chars() {
        match (quote, letter) {
            (Some(open), _) if letter == open => quote = None,
            (None, '"' | '\'') => quote = Some(letter),
            (None, '[' | '{') => depth += 1,
            (None, ']' | '}') => depth = depth.saturating_sub(1),
            (None, ',') if depth == 0 => {
                values.push(std::mem::take(&mut value));
                continue;
            }
            _ => {}
        }
        value.push(letter);
    }
    values.push(value);
    values
        .into_iter()
        .map(|value| value.trim().to_owned())
        .filter(|value| !value.is_empty())
        .collect()
}

/// More steps than any curve needs.
const STEPS_MAX: u32 = 1000;

/// The scenario of each point, whose contact lists are held once, and the scenario without what is varied.
pub(crate) struct Points {
    /// By point.
    pub(crate) scenarios: Vec<Arc<Scenario>>,
    /// The first point's: with its warnings.
    pub(crate) first: Loaded,
}

/// Loads every point of a grid. If some are wrong, says what is wrong with each.
pub(crate) fn load_points(path: &Path, set: &[String], grid: &Grid) -> Result<Points, Failure> {
    let overrides = (0..grid.points()).map(|point| grid.overrides(point));
    load_variants(path, set, overrides, "--vary")
}

/// Loads variants of a scenario, each with overrides of its own that were given with `option`.
pub(crate) fn load_variants(
    path: &Path,
    set: &[String],
    variants: impl Iterator<Item = Vec<String>>,
    option: &str,
) -> Result<Points, Failure> {
    let mut first: Option<Loaded> = None;
    let mut scenarios: Vec<Arc<Scenario>> = Vec::new();
    let mut problems = Problems::default();
    for own in variants {
        let all: Vec<String> = set.iter().chain(&own).cloned().collect();
        match load(path, &all) {
            Ok(mut loaded) => {
                if let Some(first) = &scenarios.first() {
                    loaded.scenario.world.share_lists_with(&first.world);
                }
                scenarios.push(Arc::new(loaded.scenario.clone()));
                first.get_or_insert(loaded);
            }
            Err(error) => problems.add(&error, &own, option),
        }
        if problems.lines.len() >= PROBLEMS_MAX {
            break;
        }
    }
    match (problems.failure(), first) {
        (None, Some(first)) => Ok(Points { scenarios, first }),
        (Some(failure), _) => Err(failure),
        (None, None) => Err(Failure::Usage("there is nothing to play".to_owned())),
    }
}

/// What is wrong with some of the points, each thing once.
#[derive(Default)]
struct Problems {
    lines: Vec<String>,
    told: BTreeSet<String>,
    is_bad_input: bool,
}

impl Problems {
    fn add(&mut self, error: &ScenarioError, own: &[String], option: &str) {
        self.is_bad_input |= matches!(error, ScenarioError::InputData(_));
        for problem in error.problems() {
            let mut line = problem.to_string();
            for text in own {
                line = line.replace(&format!("--set {text}"), &format!("{option} {text}"));
            }
            if self.told.insert(line.clone()) {
                self.lines.push(line);
            }
        }
    }

    fn failure(self) -> Option<Failure> {
        let lines = self.lines.join("\n");
        match (self.lines.is_empty(), self.is_bad_input) {
            (true, _) => None,
            (false, true) => Some(Failure::Input(lines)),
            (false, false) => Some(Failure::Usage(lines)),
        }
    }
}

/// Whoever made a mistake in one value has made it in all of them.
const PROBLEMS_MAX: usize = 20;

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<String> {
        axis(text).expect("values").values
    }

    #[test]
    fn ranges_and_lists_are_read() {
        let gains = values("campaign.gain=0.2..3.0:15");
        assert_eq!(
            (gains.len(), &*gains[0], &*gains[2], &*gains[14]),
            (15, "0.2", "0.6", "3")
        );
        assert_eq!(values("agents=5,10, 20"), ["5", "10", "20"]);
        assert_eq!(
            values("campaign.ring_limit=15..30 s:4"),
            ["15 s", "20 s", "25 s", "30 s"]
        );
        assert_eq!(
            values("a.b=\"x,y\",[1, 2],{ c = 1, d = 2 }"),
            ["\"x,y\"", "[1, 2]", "{ c = 1, d = 2 }"]
        );
        assert_eq!(
            values("campaign.mode=predictive,progressive"),
            ["predictive", "progressive"]
        );
    }

    #[test]
    fn what_is_no_range_says_what_is_wrong() {
        for (text, part) in [
            ("campaign.gain", "KEY=A..B:N"),
            ("=1,2", "without a key"),
            ("agents=", "without values"),
            ("agents=5..10", "how many steps"),
            ("agents=10..5:3", "is empty"),
            ("agents=5..10:1", "2 to 1000"),
            ("agents=5..x:3", "is no number"),
            ("x=5 s..10 min:3", "one unit"),
        ] {
            let Err(Failure::Usage(message)) = axis(text) else {
                panic!("{text} is read");
            };
            assert!(message.contains(part), "{text}: {message}");
        }
    }
}
