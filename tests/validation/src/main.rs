//! Plays the published examples and prints how far we are from them, as the tables of `docs/validation.md`.
//!
//! ```text
//! outpace-validation [REPLICATIONS] [SEED]
//! ```

use std::env;
use std::process::ExitCode;

use outpace_validation::cases::{CASES, FULL};
use outpace_validation::exact;

fn main() -> ExitCode {
    let numbers: Result<Vec<u64>, _> = env::args().skip(1).map(|word| word.parse()).collect();
    let Ok(numbers) = numbers else {
        eprintln!("usage: outpace-validation [REPLICATIONS] [SEED]");
        return ExitCode::from(2);
    };
    let replications = numbers.first().map_or(FULL, |&n| n as u32);
    let seed = numbers.get(1).copied().unwrap_or(1);
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
    ExitCode::SUCCESS
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
