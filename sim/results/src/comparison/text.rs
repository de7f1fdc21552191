//! A comparison for a terminal.

use std::fmt::Write as _;

use outpace_sim::experiment::{ComparedMeasure, ComparedPair, Comparison};

use crate::measure::{self, Measure};
use crate::terminal::aligned;

/// The comparison as a table of plain text for each pair.
#[must_use]
pub fn comparison_text(comparison: &Comparison) -> String {
    let mut text = String::new();
    let versions = comparison.arms.iter().map(|arm| &*arm.version);
    let is_one_version = versions
        .clone()
        .all(|it| Some(it) == versions.clone().next());
    for pair in &comparison.comparisons {
        let label = |place: usize| {
            let arm = &comparison.arms[place];
            if is_one_version {
                arm.label.clone()
            } else {
                format!("{} (version {})", arm.label, arm.version)
            }
        };
        let _ = writeln!(
            text,
            "A  {}\nB  {}\n",
            label(pair.first),
            label(pair.second)
        );
        text += &table(pair);
        text.push('\n');
    }
    let _ = writeln!(
        text,
        "Seed {}, the same people day by day. {} differences are read together: all their intervals hold at once\n\
         with 95 % (Bonferroni); p-values are adjusted by Holm's method. * the interval leaves out zero.",
        comparison.seed, comparison.family
    );
    if comparison.family == 0 {
        text += "Two days at least are needed for an interval: --replications.\n";
    }
    text
}

fn table(pair: &ComparedPair) -> String {
    let mut rows = vec![["", "A", "B", "B less A", "95 % interval", "p"].map(str::to_owned)];
    // In the order people ask for them; those nobody has named come last.
    let place = |name: &String| measure::known().position(|it| it == name);
    let mut measures: Vec<_> = pair.measures.iter().collect();
    measures.sort_by_key(|(name, _)| (place(name).is_none(), place(name)));
    rows.extend(measures.into_iter().map(|(name, it)| row(name, it)));
    aligned(&rows)
}

fn row(name: &str, it: &ComparedMeasure) -> [String; 6] {
    let measure = Measure::of(name);
    let mean = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |it| measure.value(it));
    let apart = |value: f64| measure.difference(value);
    let interval = match (it.low, it.high) {
        (Some(low), Some(high)) => {
            let mark = if it.clear { " *" } else { "  " };
            format!("{} to {}{mark}", apart(low), apart(high))
        }
        _ => String::new(),
    };
    let p = match it.p_holm {
        Some(p) if p < 0.001 => "< 0.001".to_owned(),
        Some(p) => format!("{p:.3}"),
        None => String::new(),
    };
    [
        measure.label.clone(),
        mean(it.first),
        mean(it.second),
        it.difference.map_or_else(|| "–".to_owned(), apart),
        interval,
        p,
    ]
}
