//! Plays the published examples and prints how far we are from them, as the tables of `docs/validation.md`.
//!
//! ```text
//! outpace-validation [REPLICATIONS] [SEED] [dialing]
//! ```

use std::env;
use std::process::ExitCode;

use outpace_validation::cases::{CASES, FULL};
use outpace_validation::coverage::coverage;
use outpace_validation::{dialing, exact, same_people};

fn main() -> ExitCode {
    let numbers: Result<Vec<u64>, _> = env::args()
        .skip(1)
        .take(2)
        .map(|word| word.parse())
        .collect();
    let Ok(numbers) = numbers else {
        eprintln!("usage: outpace-validation [REPLICATIONS] [SEED] [dialing]");
        return ExitCode::from(2);
    };
    let replications = numbers.first().map_or(FULL, |&n| n as u32);
    let seed = numbers.get(1).copied().unwrap_or(1);
    if env::args().nth(3).as_deref() == Some("dialing") {
        dialing_table(replications, seed);
        return ExitCode::SUCCESS;
    }
    for case in CASES {
        println!("### {}", case.name);
        println!();
        println!("`{}`, {replications} replications, seed {seed}", case.file);
        println!();
        println!("| Output | Theirs | Ours | Difference in standard errors |");
        println!("| --- | ---: | ---: | ---: |");
        for row in case.compare(replications, seed) {
            println!(
                "| {} | {} | {} | {:+.2} |",
                row.output.text(),
                shown(row.theirs.mean, row.theirs.error),
                shown(row.ours.mean, row.ours.error),
                row.errors_apart()
            );
        }
        println!();
    }
    println!("### Their own days");
    println!();
    println!("| Example | Output | As printed | Their days, our engine |");
    println!("| --- | --- | ---: | ---: |");
    for case in CASES {
        for (published, ours) in case.replay().unwrap_or_default() {
            println!(
                "| {} | {} | {:.3} | {:.5} |",
                case.name,
                published.output.text(),
                published.value,
                ours.mean
            );
        }
    }
    println!();
    println!("### Theory");
    println!();
    println!("`mmc.toml`, changed; {replications} days, seed {seed}");
    println!();
    println!("| Quantity | Exact | Ours | Difference in standard errors |");
    println!("| --- | ---: | ---: | ---: |");
    for row in exact::rows(replications, seed) {
        let (exact, ours) = (row.exact, shown(row.ours.mean, row.ours.error));
        println!(
            "| {} | {exact:.5} | {ours} | {:+.2} |",
            row.name,
            row.errors_apart()
        );
    }
    dialing_table(replications, seed);
    coverage_table(replications, seed);
    same_people_table(replications.min(200), seed);
    ExitCode::SUCCESS
}

fn coverage_table(experiments: u32, seed: u64) {
    let found = coverage(experiments, seed);
    println!();
    println!("### Intervals");
    println!();
    println!("`memoryless.toml`, changed; {experiments} experiments, seeds from {seed}");
    println!();
    println!("| Interval of 95 % | Covered the known answer |");
    println!("| --- | ---: |");
    for (what, covered) in [
        ("mean of 20 days", found.mean),
        ("paired difference of 20 days", found.difference),
        ("two paired differences at once", found.family),
        ("mean of days until it is narrow", found.sequential),
    ] {
        let share = 100.0 * f64::from(covered) / f64::from(experiments);
        println!("| {what} | {share:.1} % |");
    }
}

fn same_people_table(days: u32, seed: u64) {
    println!();
    println!("### The same people");
    println!();
    println!("{days} days, seed {seed}");
    println!();
    println!(
        "| Scenario | Settings | {} |",
        same_people::MEASURES.join(" | ")
    );
    println!(
        "| --- | --- |{}",
        " ---: |".repeat(same_people::MEASURES.len())
    );
    for row in same_people::rows(days, seed) {
        let ratio = |it: &Option<f64>| it.map_or("–".to_owned(), |it| format!("{it:.2}"));
        let ratios: Vec<String> = row.ratios.iter().map(ratio).collect();
        println!(
            "| {} | {} | {} |",
            row.file,
            row.settings,
            ratios.join(" | ")
        );
    }
}

fn dialing_table(replications: u32, seed: u64) {
    println!();
    println!("### Dialing without memory");
    println!();
    println!("`memoryless.toml`; {replications} days, seed {seed}");
    println!();
    println!(
        "| Rule | Utilisation, exact | Ours | Abandoned, exact | Ours | Best rule, same share | Beyond the best at 3 % |"
    );
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for row in dialing::rows(replications, seed) {
        let exact = |which: usize| {
            row.exact
                .map_or("–".to_owned(), |it| format!("{:.5}", it[which]))
        };
        let ours = |which: usize| shown(row.ours[which].mean, row.ours[which].error);
        println!(
            "| {} | {} | {} | {} | {} | {:.4} | {} |",
            row.name,
            exact(0),
            ours(0),
            exact(1),
            ours(1),
            row.best,
            shown(row.beyond.mean, row.beyond.error)
        );
    }
    for agents in dialing::TEAMS {
        let best = dialing::world(agents).best(dialing::ALLOWED);
        println!();
        println!("The best rule at 3 %, {agents} agents: {best:.4}");
    }
}

/// A mean with its standard error, to two digits of the error.
fn shown(mean: f64, error: f64) -> String {
    let decimals = if error > 0.0 {
        (1.0 - error.log10().floor()).clamp(0.0, 6.0) as usize
    } else {
        0
    };
    format!("{mean:.decimals$} ± {error:.decimals$}")
}
