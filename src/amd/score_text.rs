//! A score as a table that a planner understands.

use std::fmt::Write as _;

use outpace_detection::{Detecting, Label, Score, Share, Tally, Times, Watch};

use super::corpus::recordings;
use super::score::Scores;

/// Everything, detector beside detector.
pub(super) fn text(detectors: &[Detecting], scores: &Scores) -> String {
    let mut labels: Vec<String> = Vec::new();
    for label in Label::ALL {
        if let Some(count) = scores.labels.get(label.name()) {
            labels.push(format!("{count} {}", label.name()));
        }
    }
    let mut text = format!(
        "{}: {}\n\n",
        recordings(scores.recordings),
        labels.join(", ")
    );
    let of = |detector: &Detecting| &scores.detectors[detector.name()];
    let all: Vec<&Score> = detectors.iter().map(of).collect();
    let names: Vec<String> = detectors.iter().map(|it| it.name().to_owned()).collect();
    text += &overall(&names, &all);
    text += &by_kind(&names, &all);
    for (name, score) in names.iter().zip(&all) {
        text += &confusion(name, score);
    }
    for (name, score) in names.iter().zip(&all) {
        text += &worst(name, score);
    }
    text
}

/// A line's name and how it is read from a tally.
type Line = (&'static str, fn(&Tally) -> String);

/// What is said of people and machines.
const LINES: [Line; 10] = [
    ("People hung up on", |it| share(&it.false_positive)),
    ("People on a line called dead", |it| {
        share(&it.people_unheard)
    }),
    ("Machines given to an agent", |it| share(&it.false_negative)),
    ("  found out within 3 s", |it| {
        watch(it, |it| &it.caught_within_3s)
    }),
    ("Machines stopped, with those", |it| match &it.watch {
        Some(watch) => share(&watch.stopped),
        None => share(&Share::of(
            it.false_negative.n - it.false_negative.count,
            it.false_negative.n,
        )),
    }),
    ("People it then took for one", |it| {
        watch(it, |it| &it.false_alarms)
    }),
    ("Release after the greeting", |it| {
        times(&it.after_greeting_s)
    }),
    ("  within the law's 2 s", |it| share(&it.released_within_2s)),
    ("Time to stop a machine", |it| times(&it.time_to_machine_s)),
    ("All called what they are", |it| share(&it.right)),
];

fn overall(names: &[String], scores: &[&Score]) -> String {
    let mut rows = vec![head("", names)];
    for (name, cell) in LINES {
        let cells: Vec<String> = scores.iter().map(|score| cell(&score.all)).collect();
        if cells.iter().any(|cell| cell != NOTHING) {
            rows.push(head(name, &cells));
        }
    }
    let mut text = aligned(&rows);
    text += "  Shares with their 95 % interval (Wilson); times as mean, median and the time 95 of 100 keep.\n";
    for (name, score) in names.iter().zip(scores) {
        if let Some(reliability) = &score.reliability {
            let brier = reliability.brier;
            let _ = writeln!(
                text,
                "  Brier score of {name}'s probabilities: {brier:.3} (0 is perfect, 0.25 knows nothing)"
            );
        }
    }
    text
}

/// The one figure that matters for each label, kind by kind.
fn by_kind(names: &[String], scores: &[&Score]) -> String {
    let Some(first) = scores.first() else {
        return String::new();
    };
    let mut rows = vec![head("Wrong, by kind", &with_count(names))];
    for label in Label::ALL {
        let Some(kinds) = first.kinds.get(label.name()) else {
            continue;
        };
        for (kind, tally) in kinds {
            let wrong = |score: &&Score| {
                let right = score.kinds[label.name()][kind].right;
                share(&Share::of(right.n - right.count, right.n))
            };
            let mut cells: Vec<String> = scores.iter().map(wrong).collect();
            cells.push(tally.n.to_string());
            let name = match kind == label.name() {
                true => format!("  {kind}"),
                false => format!("  {}: {kind}", label.name()),
            };
            rows.push(head(&name, &cells));
        }
    }
    format!("\n{}", aligned(&rows))
}

fn with_count(names: &[String]) -> Vec<String> {
    names.iter().cloned().chain(["of".to_owned()]).collect()
}

fn confusion(name: &str, score: &Score) -> String {
    let mut classes: Vec<&str> = score
        .confusion
        .values()
        .flat_map(|row| row.keys().copied())
        .collect();
    classes.sort_unstable();
    classes.dedup();
    let titles: Vec<String> = classes.iter().map(|class| (*class).to_owned()).collect();
    let mut rows = vec![head(&format!("{name} called"), &titles)];
    for label in Label::ALL {
        let Some(row) = score.confusion.get(label.name()) else {
            continue;
        };
        let count = |class: &&str| {
            row.get(class)
                .map_or_else(|| NOTHING.to_owned(), u64::to_string)
        };
        let cells: Vec<String> = classes.iter().map(count).collect();
        rows.push(head(&format!("  {}", label.name()), &cells));
    }
    format!("\n{}", aligned(&rows))
}

fn worst(name: &str, score: &Score) -> String {
    if score.worst.is_empty() {
        return String::new();
    }
    let mut rows = vec![head(
        &format!("Worst of {name}"),
        &["who", "p", "verdict", "at", "cause"].map(str::to_owned),
    )];
    for case in &score.worst {
        let who = match case.kind == case.label.name() {
            true => case.kind.clone(),
            false => format!("{}: {}", case.label.name(), case.kind),
        };
        let p = case
            .p
            .map_or_else(|| NOTHING.to_owned(), |p| format!("{p:.3}"));
        let at = format!("{:.2} s", case.verdict_s);
        let cells = [who, p, case.verdict.to_owned(), at, case.cause.clone()];
        rows.push(head(&format!("  {}", case.file), &cells));
    }
    format!("\n{}", aligned(&rows))
}

/// Nothing to be said.
const NOTHING: &str = "–";

fn share(share: &Share) -> String {
    match (share.value, share.ci95_low, share.ci95_high) {
        (Some(value), Some(low), Some(high)) => {
            let percent = |share: f64| share * 100.0;
            format!(
                "{:.1} % ({:.1} to {:.1})",
                percent(value),
                percent(low),
                percent(high)
            )
        }
        _ => NOTHING.to_owned(),
    }
}

fn watch(tally: &Tally, which: fn(&Watch) -> &Share) -> String {
    let found = tally.watch.as_ref().map(|watch| share(which(watch)));
    found.unwrap_or_else(|| NOTHING.to_owned())
}

fn times(times: &Times) -> String {
    match (times.mean, times.p50, times.p95) {
        (Some(mean), Some(p50), Some(p95)) => format!("{mean:.2} s ({p50:.2}, {p95:.2})"),
        _ => NOTHING.to_owned(),
    }
}

fn head(first: &str, cells: &[String]) -> Vec<String> {
    std::iter::once(first.to_owned())
        .chain(cells.iter().cloned())
        .collect()
}

/// Rows as plain text: the first column begins at the left, the others end at the right.
fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            let width = widths[column];
            let _ = match column {
                0 => write!(text, "{cell:<width$}"),
                _ => write!(text, "  {cell:>width$}"),
            };
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    text
}
