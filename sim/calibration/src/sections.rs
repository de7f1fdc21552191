//! The world of a scenario as TOML: each number with where it is from and how sure it is.

use crate::answering::Answering;
use crate::calibration::{Calibration, TalkResult};
use crate::family::Family;
use crate::fit::{Fit, Fitted};
use crate::interval::Estimate;
use crate::wording::{about, digits, interval_of, percent, seconds, thousands};

/// A table of a scenario and what was found for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its path: `people`, `team.work`, `carrier`, `inbound`.
    pub table: &'static str,
    /// Its keys, in order.
    pub entries: Vec<Entry>,
    /// Keys that no longer hold once these are written.
    pub replaces: &'static [&'static str],
}

/// A key, its value as TOML, and what to know about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: &'static str,
    /// The value.
    pub value: String,
    /// Comment lines, without the mark.
    pub comment: Vec<String>,
}

fn entry(key: &'static str, value: String, comment: impl Into<String>) -> Entry {
    Entry {
        key,
        value,
        comment: vec![comment.into()],
    }
}

impl Calibration {
    /// The sections that were found; `source` says of what.
    #[must_use]
    pub fn sections(&self, source: &str) -> Vec<Section> {
        let sections = [self.people(), self.work(), self.carrier(), self.inbound()];
        let mut sections: Vec<Section> = sections.into_iter().flatten().collect();
        for section in &mut sections {
            let measured = toml_edit::value(format!("measured: {source}"));
            let source = Entry {
                key: "source",
                value: measured.to_string(),
                comment: Vec::new(),
            };
            section.entries.insert(0, source);
        }
        sections
    }

    fn people(&self) -> Option<Section> {
        let mut entries = Vec::new();
        self.answering(&mut entries);
        if !self.otherwise.is_empty() {
            let shares = self.otherwise.iter();
            let shares: Vec<(&str, String, String)> = shares
                .map(|(key, share)| (*key, percent(share.value), interval_of(share)))
                .collect();
            let value = shares
                .iter()
                .map(|(key, share, _)| format!("{key} = \"{share}\""));
            let value = format!("{{ {} }}", value.collect::<Vec<_>>().join(", "));
            let comment = shares
                .iter()
                .map(|(key, _, interval)| format!("{key}: {interval}"));
            entries.push(Entry {
                key: "otherwise",
                value,
                comment: comment.collect(),
            });
        }
        for key in ["ring", "machine_ring", "patience", "machine_talk"] {
            if let Some(fitted) = self.lengths.get(key) {
                entries.push(entry(key, distribution(fitted), about(fitted)));
            }
        }
        self.talk(&mut entries);
        (!entries.is_empty()).then_some(Section {
            table: "people",
            entries,
            replaces: if self.answering.is_some() {
                ANSWERING
            } else {
                &[]
            },
        })
    }

    fn answering(&self, entries: &mut Vec<Entry>) {
        let Some(answering) = &self.answering else {
            return;
        };
        let told = answering.by_hour.values();
        let calls: u64 = told.clone().map(|share| share.n).sum();
        let mean: f64 = told
            .map(|share| share.value * share.n as f64 / calls.max(1) as f64)
            .sum();
        let others = answering.by_hour.get(&None);
        let mut comment = vec![match others {
            Some(share) => interval_of(share),
            None => "at the hours not named: the mean of those that are".to_owned(),
        }];
        let models = answering.models.iter().map(|model| {
            let own = model
                .persistence
                .map(|share| format!(" ({})", percent(share)));
            format!("{}{} {:.0}", model.name, own.unwrap_or_default(), model.aic)
        });
        comment.push(format!(
            "AIC of the models tried: {}",
            models.collect::<Vec<_>>().join(", ")
        ));
        entries.push(Entry {
            key: "answer_probability",
            value: format!("\"{}\"", percent(others.map_or(mean, |share| share.value))),
            comment,
        });
        entries.extend(by_hour(answering));
        entries.extend(by_attempt(answering));
        if let Some(share) = &answering.persistence {
            let comment = format!("{} contacts", interval_of(share));
            entries.push(entry(
                "persistence",
                format!("\"{}\"", percent(share.value)),
                comment,
            ));
        }
    }

    fn talk(&self, entries: &mut Vec<Entry>) {
        match &self.talks[..] {
            [] => {
                if let Some((mean_s, calls)) = self.handle_time_s {
                    let comment = format!(
                        "only the mean of {} handle times is known, wrap-up in it; the shape is assumed",
                        thousands(calls)
                    );
                    let value = format!(
                        "{{ lognormal = {{ mean = {}, sigma = 0.8 }} }}",
                        seconds(mean_s)
                    );
                    entries.push(entry("talk", value, comment));
                }
            }
            [one] => {
                let named = if one.name.is_empty() {
                    String::new()
                } else {
                    format!("{}: ", one.name)
                };
                entries.push(entry(
                    "talk",
                    distribution(&one.length),
                    named + &about(&one.length),
                ));
            }
            several => entries.push(mixture(several)),
        }
    }

    fn work(&self) -> Option<Section> {
        let mut entries = Vec::new();
        if let Some(fitted) = self.lengths.get("wrap_up") {
            let mut one = entry("wrap_up", distribution(fitted), about(fitted));
            for (result, fitted) in &self.wrap_ups {
                let median = fitted.families[0].quantile(0.5);
                one.comment.push(format!(
                    "after {result:?}: half are shorter than {} s, n = {}",
                    digits(median),
                    thousands(fitted.n)
                ));
            }
            entries.push(one);
        }
        if let Some(pace) = &self.pace {
            let sigma = &pace.sigma;
            let ends = sigma.ci95_low.zip(sigma.ci95_high).unwrap_or_default();
            let comment = format!(
                "95 %: {} to {}; {} agents",
                digits(ends.0),
                digits(ends.1),
                pace.agents
            );
            entries.push(entry("pace_sigma", digits(sigma.value), comment));
        }
        (!entries.is_empty()).then_some(Section {
            table: "team.work",
            entries,
            replaces: &[],
        })
    }

    fn carrier(&self) -> Option<Section> {
        let mut entries = Vec::new();
        if let Some(fitted) = self.lengths.get("post_dial_delay") {
            entries.push(entry(
                "post_dial_delay",
                distribution(fitted),
                about(fitted),
            ));
        } else if self.lengths.contains_key("ring")
            && self
                .notes
                .iter()
                .any(|note| note.contains("time to ring is part"))
        {
            entries.push(entry(
                "post_dial_delay",
                "\"0 s\"".to_owned(),
                "part of the ring times: see people.ring",
            ));
        }
        if let Some(share) = &self.congestion {
            entries.push(entry(
                "congestion",
                format!("\"{}\"", percent(share.value)),
                interval_of(share),
            ));
        }
        (!entries.is_empty()).then_some(Section {
            table: "carrier",
            entries,
            replaces: &[],
        })
    }

    /// Calls that come in, an hour, on the mean of the days in the records.
    fn inbound(&self) -> Option<Section> {
        let first = self.offered.first()?;
        let mut days = std::collections::BTreeSet::new();
        let mut hours = std::collections::BTreeMap::<u8, u64>::new();
        let of_queue = self
            .offered
            .iter()
            .filter(|offered| offered.queue == first.queue);
        for offered in of_queue {
            days.insert((offered.at_s / 86_400.0).floor() as i64);
            *hours.entry(crate::stamp::hour(offered.at_s)).or_default() += offered.calls;
        }
        let days = days.len() as f64;
        let values = hours.iter().map(|(hour, calls)| {
            format!(
                "\"{hour:02}:00-{}\" = {}",
                end_of(*hour),
                digits(*calls as f64 / days)
            )
        });
        let mut entries = vec![entry(
            "calls_by_hour",
            format!("{{ {} }}", values.collect::<Vec<_>>().join(", ")),
            format!(
                "queue {:?}, mean of {days} day(s); a count of n calls is known to about ±2√n",
                first.queue
            ),
        )];
        if let Some((mean_s, calls)) = self.handle_time_s {
            entries.push(entry(
                "talk",
                format!(
                    "{{ lognormal = {{ mean = {}, sigma = 0.8 }} }}",
                    seconds(mean_s)
                ),
                format!(
                    "mean of {} handle times, wrap-up in it; the shape is assumed",
                    thousands(calls)
                ),
            ));
        }
        Some(Section {
            table: "inbound",
            entries,
            replaces: &["calls_per_hour"],
        })
    }
}

/// Keys of a scenario that speak about answering: those that were not found no longer hold.
const ANSWERING: &[&str] = &[
    "answer_probability",
    "answer_by_hour",
    "answer_by_attempt",
    "persistence",
];

/// Hours at which people answer differently.
fn by_hour(answering: &Answering) -> Option<Entry> {
    let hours = answering.by_hour.iter();
    let hours: Vec<(String, &Estimate)> = hours
        .filter_map(|(hour, share)| {
            let hour = (*hour)?;
            Some((format!("{hour:02}:00-{}", end_of(hour)), share))
        })
        .collect();
    let value = |(clock, share): &(String, &Estimate)| {
        format!("\"{clock}\" = \"{}\"", percent(share.value))
    };
    let comment = |(clock, share): &(String, &Estimate)| format!("{clock}: {}", interval_of(share));
    let values: Vec<String> = hours.iter().map(value).collect();
    (!hours.is_empty()).then(|| Entry {
        key: "answer_by_hour",
        value: format!("{{ {} }}", values.join(", ")),
        comment: hours.iter().map(comment).collect(),
    })
}

/// Attempts that are answered less, or more, than the first.
fn by_attempt(answering: &Answering) -> Option<Entry> {
    let factors = &answering.by_attempt;
    let values = factors.iter().map(|factor| digits(factor.value.min(10.0)));
    let values: Vec<String> = values.collect();
    let interval = |factor: &Estimate| match factor.ci95_low.zip(factor.ci95_high) {
        Some((low, high)) => format!("{} to {}", digits(low), digits(high)),
        None => "unknown".to_owned(),
    };
    let intervals: Vec<String> = factors.iter().skip(1).map(interval).collect();
    let comment = format!("95 % from the second on: {}", intervals.join(", "));
    let value = format!("[{}]", values.join(", "));
    (!factors.is_empty()).then(|| entry("answer_by_attempt", value, comment))
}

fn end_of(hour: u8) -> String {
    format!("{:02}:00", hour + 1)
}

/// Talks of several results.
fn mixture(talks: &[TalkResult]) -> Entry {
    let mut left = 10_000_i64;
    let mut parts = String::new();
    let mut comment = Vec::new();
    for (index, talk) in talks.iter().enumerate() {
        // Hundredths of a percent that add up to the whole.
        let is_last = index + 1 == talks.len();
        let own = (talk.share.value * 10_000.0).round() as i64;
        let own = if is_last { left } else { own.min(left) };
        left -= own;
        let name = toml_edit::value(&talk.name).to_string();
        let weight = percent(own as f64 / 10_000.0);
        let kind = kind(&talk.length);
        parts += &format!(
            "    {{ name = {}, weight = \"{weight}\", {kind} }},\n",
            name.trim()
        );
        comment.push(format!(
            "{}: {}; share {}",
            talk.name,
            about(&talk.length),
            interval_of(&talk.share)
        ));
    }
    Entry {
        key: "talk",
        value: format!("{{ mixture = [\n{parts}] }}"),
        comment,
    }
}

/// A distribution as a value.
pub(crate) fn distribution(fitted: &Fitted) -> String {
    format!("{{ {} }}", kind(fitted))
}

/// The one key of a distribution's table.
fn kind(fitted: &Fitted) -> String {
    if let Some(constant_s) = fitted.constant_s {
        return format!("constant = {}", seconds(constant_s));
    }
    let best = fitted.best();
    // How long those would have lasted that were cut off only a family can say.
    if fitted.is_parametric || fitted.censored > 0 {
        return family(best);
    }
    let values = empirical(fitted);
    let values: Vec<String> = values.into_iter().map(seconds).collect();
    format!("empirical = [{}]", values.join(", "))
}

fn family(fit: &Fit) -> String {
    let p = &fit.values;
    let two = |key: &str, first: &str, second: &str| {
        format!(
            "{key} = {{ {first} = {}, {second} = {} }}",
            seconds(p[0]),
            digits(p[1])
        )
    };
    match fit.family {
        Family::Exponential => format!("exponential = {{ mean = {} }}", seconds(p[0])),
        Family::Lognormal => two("lognormal", "mean", "sigma"),
        Family::Gamma => two("gamma", "mean", "shape"),
        Family::Weibull => two("weibull", "mean", "shape"),
        Family::LogLogistic => two("log_logistic", "median", "shape"),
        Family::TwoLognormals => {
            let first = (p[0] * 10_000.0).round() / 10_000.0;
            let part = |weight: f64, mean: f64, sigma: f64| {
                format!(
                    "{{ weight = \"{}\", lognormal = {{ mean = {}, sigma = {} }} }}",
                    percent(weight),
                    seconds(mean),
                    digits(sigma)
                )
            };
            format!(
                "mixture = [{}, {}]",
                part(first, p[1], p[2]),
                part(1.0 - first, p[3], p[4])
            )
        }
    }
}

/// Equally likely lengths that stand for those seen.
fn empirical(fitted: &Fitted) -> Vec<f64> {
    const VALUES: usize = 100;
    let cells = fitted.cells.as_ref().expect("a fit keeps its cells");
    let observed = cells.observed();
    let mut values = Vec::new();
    for index in 0..VALUES {
        let share = (index as f64 + 0.5) / VALUES as f64;
        let at = observed
            .partition_point(|point| point.share < share)
            .min(observed.len() - 1);
        let (low, below) = match at.checked_sub(1) {
            Some(before) => (observed[before].length_s, observed[before].share),
            None => (cells.edges[0], 0.0),
        };
        let (high, upto) = (observed[at].length_s, observed[at].share);
        let part = if upto > below {
            (share - below) / (upto - below)
        } else {
            0.5
        };
        values.push(low + (high - low) * part.clamp(0.0, 1.0));
    }
    values
}
