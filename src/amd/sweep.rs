//! `outpace amd sweep`: what errors and time cost each other, for every detector over its settings.

use std::path::PathBuf;
use std::process::ExitCode;

use outpace_detection::{Share, Tally, Variant};
use outpace_results::detection::{TradeOffPoint, write_trade_off};
use rayon::prelude::*;

use super::arguments::SweepArguments;
use super::corpus;
use crate::failure::{Failure, print};
use crate::progress;

pub(super) fn sweep(arguments: &SweepArguments) -> Result<ExitCode, Failure> {
    let corpus = corpus::open(&arguments.corpus.labelled)?;
    let detectors = arguments.corpus.detectors();
    let pool = corpus::pool(arguments.corpus.labelled.threads)?;
    let heard = corpus::heard(&arguments.corpus, &corpus, &detectors, &pool)?;
    let variants: Vec<Variant> = detectors.iter().flat_map(|it| Variant::all(*it)).collect();
    let bar = progress::over("settings", variants.len() as u64, arguments.corpus.quiet);
    let point = |variant: &Variant| {
        let tally = heard.tally(&variant.settings);
        bar.inc(1);
        point(variant, &tally)
    };
    let points: Vec<TradeOffPoint> = pool.install(|| variants.par_iter().map(point).collect());
    bar.finish_and_clear();
    let folder = arguments
        .out
        .clone()
        .unwrap_or_else(|| PathBuf::from("amd-sweep"));
    let about = format!(
        "{}, {} settings",
        corpus::recordings(heard.labelled().len()),
        points.len()
    );
    write_trade_off(&folder, &about, &points)
        .map_err(|error| Failure::Output(anyhow::Error::new(error)))?;
    corpus::write_rejects_file(&folder, &heard.rejects)?;
    if !arguments.corpus.quiet {
        print(&format!(
            "{about}\n{}The best of many on these recordings look better than they are: score them on others.\n\
             Table and pictures: {}\n",
            text(&points),
            folder.display()
        ))?;
    }
    corpus::tell_left_out(&corpus, &heard, arguments.corpus.quiet);
    Ok(corpus::exit_code(&heard))
}

fn point(variant: &Variant, tally: &Tally) -> TradeOffPoint {
    let times = &tally.after_greeting_s;
    let watch = tally.watch.as_ref();
    TradeOffPoint {
        detector: variant.detecting.name().to_owned(),
        settings: variant.name.clone(),
        is_default: variant.is_default,
        n: u32::try_from(tally.n).unwrap_or(u32::MAX),
        false_positive: interval(&tally.false_positive),
        false_negative: interval(&tally.false_negative),
        after_greeting_s: times.mean.map(|mean| {
            let low = times.ci95_low.unwrap_or(mean);
            (mean, low, times.ci95_high.unwrap_or(mean))
        }),
        within_2s: tally.within_2s,
        time_to_machine_s: tally.mean_time_to_machine_s,
        stopped_with_watch: watch.and_then(|watch| watch.stopped.value),
        false_alarms: watch.and_then(|watch| watch.false_alarms.value),
    }
}

fn interval(share: &Share) -> Option<(f64, f64, f64)> {
    Some((share.value?, share.ci95_low?, share.ci95_high?))
}

/// Limits on people hung up on for which the best setting is named.
const LIMITS: [f64; 4] = [0.01, 0.02, 0.05, 0.1];

/// For each detector and limit on people hung up on, the setting that stops the most machines, of those that let
/// people wait for a second at most after their greeting.
fn text(points: &[TradeOffPoint]) -> String {
    let mut text = String::new();
    let mut detectors: Vec<&str> = points.iter().map(|it| it.detector.as_str()).collect();
    detectors.dedup();
    for detector in detectors {
        for limit in LIMITS {
            let within = points.iter().filter(|it| it.detector == detector);
            let within = within.filter_map(|it| {
                let (people, machines) = (it.false_positive?.0, it.false_negative?.0);
                let wait = it.after_greeting_s?.0;
                (people <= limit && wait <= 1.0).then_some((machines, people, wait, it))
            });
            let best = within.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
            text += &match best {
                Some((machines, people, wait, it)) => format!(
                    "  {detector}, at most {:.0} % of people hung up on: {:.1} %, machines given to an agent {:.1} %, \
                     released after {wait:.2} s; {}\n",
                    limit * 100.0,
                    people * 100.0,
                    machines * 100.0,
                    it.settings
                ),
                None => format!(
                    "  {detector}, at most {:.0} % of people hung up on: no setting that releases within 1 s\n",
                    limit * 100.0
                ),
            };
        }
    }
    text
}
