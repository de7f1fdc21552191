//! A length of time that differs from case to case, as a scenario writes it.

use outpace_scenarios::{Distribution, Part, read_length, read_share};

use crate::keys::{Keys, Step, below};

/// The kinds that can be chosen, each with its parameters and what it is good for.
pub(crate) const KINDS: [(&str, &[&str], &str); 7] = [
    ("constant", &[], "Always the same"),
    (
        "exponential",
        &["mean"],
        "No memory: the rest is as long as the whole",
    ),
    (
        "lognormal",
        &["mean", "median", "sigma"],
        "The usual shape of talk times",
    ),
    (
        "gamma",
        &["mean", "shape"],
        "Between exponential (shape 1) and fixed",
    ),
    (
        "weibull",
        &["mean", "shape"],
        "Ends sooner or later the longer it lasts",
    ),
    (
        "log_logistic",
        &["median", "shape"],
        "A long tail; the usual shape of patience",
    ),
    ("uniform", &["min", "max"], "Any value between two"),
];

/// The kind that is written there, if it is one of those that can be chosen.
pub(crate) fn kind(keys: &Keys, path: &[Step]) -> Option<&'static str> {
    if keys.text(path).is_some() {
        return Some("constant");
    }
    KINDS
        .iter()
        .map(|it| it.0)
        .find(|kind| keys.has(&below(path, kind)))
}

/// Another kind with about the mean the old one had, as TOML has it.
pub(crate) fn template(kind: &str, mean_s: f64) -> String {
    let length = |seconds: f64| format!("\"{} s\"", (seconds * 10.0).round().max(1.0) / 10.0);
    let mean = length(mean_s);
    match kind {
        "exponential" => format!("{{ exponential = {{ mean = {mean} }} }}"),
        "lognormal" => format!("{{ lognormal = {{ mean = {mean}, sigma = 0.6 }} }}"),
        "gamma" => format!("{{ gamma = {{ mean = {mean}, shape = 2 }} }}"),
        "weibull" => format!("{{ weibull = {{ mean = {mean}, shape = 1.5 }} }}"),
        "log_logistic" => format!("{{ log_logistic = {{ median = {mean}, shape = 2.5 }} }}"),
        "uniform" => format!(
            "{{ uniform = {{ min = {}, max = {} }} }}",
            length(mean_s * 0.5),
            length(mean_s * 1.5)
        ),
        _ => mean,
    }
}

/// What is written there, if it is right.
pub(crate) fn read(keys: &Keys, path: &[Step]) -> Option<Distribution> {
    let length = |path: &[Step]| Some(read_length(&keys.text(path)?).ok()?.as_secs_f64());
    if keys.text(path).is_some() {
        return Some(Distribution::Constant {
            value_s: length(path)?,
        });
    }
    let plain = of_table(keys, path)?;
    match length(&below(path, "plus")) {
        Some(by_s) => Some(Distribution::Shifted {
            by_s,
            of: Box::new(plain),
        }),
        None => Some(plain),
    }
}

fn of_table(keys: &Keys, path: &[Step]) -> Option<Distribution> {
    let at = |kind: &str, key: &str| below(&below(path, kind), key);
    let length = |kind: &str, key: &str| {
        let seconds = read_length(&keys.text(&at(kind, key))?).ok()?.as_secs_f64();
        (seconds > 0.0).then_some(seconds)
    };
    let number = |kind: &str, key: &str| {
        let number: f64 = keys.text(&at(kind, key))?.parse().ok()?;
        (number > 0.0 && number.is_finite()).then_some(number)
    };
    if keys.has(&below(path, "mixture")) {
        return mixture(keys, &below(path, "mixture"));
    }
    match kind(keys, path) {
        Some("constant") => {
            let value_s = read_length(&keys.text(&below(path, "constant"))?)
                .ok()?
                .as_secs_f64();
            Some(Distribution::Constant { value_s })
        }
        Some("exponential") => Some(Distribution::Exponential {
            mean_s: length("exponential", "mean")?,
        }),
        Some("lognormal") => {
            let sigma = number("lognormal", "sigma")?;
            // Mean of a lognormal: median · exp(sigma² / 2).
            let mean_s = length("lognormal", "mean")
                .or_else(|| Some(length("lognormal", "median")? * (sigma * sigma / 2.0).exp()))?;
            Some(Distribution::Lognormal { mean_s, sigma })
        }
        Some("gamma") => Some(Distribution::Gamma {
            mean_s: length("gamma", "mean")?,
            shape: number("gamma", "shape")?,
        }),
        Some("weibull") => Some(Distribution::Weibull {
            mean_s: length("weibull", "mean")?,
            shape: number("weibull", "shape")?,
        }),
        Some("log_logistic") => Some(Distribution::LogLogistic {
            median_s: length("log_logistic", "median")?,
            shape: number("log_logistic", "shape")?,
        }),
        Some("uniform") => {
            let min_s = read_length(&keys.text(&at("uniform", "min"))?)
                .ok()?
                .as_secs_f64();
            let max_s = length("uniform", "max")?;
            (min_s <= max_s).then_some(Distribution::Uniform { min_s, max_s })
        }
        _ => None,
    }
}

fn mixture(keys: &Keys, path: &[Step]) -> Option<Distribution> {
    let part = |index: usize| {
        let mut at = path.to_vec();
        at.push(Step::Index(index));
        Some(Part {
            name: keys.text(&below(&at, "name")).unwrap_or_default(),
            weight: read_share(&keys.text(&below(&at, "weight"))?).ok()?,
            distribution: read(keys, &at)?,
        })
    };
    let parts: Option<Vec<Part>> = (0..keys.tables(path)).map(part).collect();
    let parts = parts?;
    let whole: f64 = parts.iter().map(|it| it.weight).sum();
    ((whole - 1.0).abs() < 1e-6).then_some(Distribution::Mixture { parts })
}

/// A picture of it: how long one in so many is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Drawing {
    /// Seconds at the left end of each bar, all of one width.
    pub(crate) from_s: Vec<f64>,
    /// Share of the cases in each.
    pub(crate) share: Vec<f64>,
    /// Mean, median and the length that one in twenty is above, in seconds.
    pub(crate) mean_s: f64,
    /// See above.
    pub(crate) median_s: f64,
    /// See above.
    pub(crate) late_s: f64,
}

/// Draws it from examples, always the same ones.
pub(crate) fn draw(distribution: &Distribution) -> Drawing {
    let mut lengths = outpace_sim::example_lengths(distribution, EXAMPLES);
    lengths.sort_by(f64::total_cmp);
    let at = |part: f64| lengths[((lengths.len() - 1) as f64 * part) as usize];
    let mean_s = lengths.iter().sum::<f64>() / lengths.len() as f64;
    let end = at(0.985).max(lengths[0] + 1e-3);
    let from = if lengths[0] < 0.3 * end {
        0.0
    } else {
        lengths[0] * 0.9
    };
    let width = (end * 1.02 - from) / BARS as f64;
    let mut share = vec![0.0; BARS];
    for length in &lengths {
        let bar = ((length - from) / width) as usize;
        if let Some(bar) = share.get_mut(bar) {
            *bar += 1.0 / lengths.len() as f64;
        }
    }
    Drawing {
        from_s: (0..BARS).map(|bar| from + width * bar as f64).collect(),
        share,
        mean_s,
        median_s: at(0.5),
        late_s: at(0.95),
    }
}

/// Enough for a smooth picture, drawn in a millisecond.
const EXAMPLES: u32 = 4000;
const BARS: usize = 48;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::path;

    #[test]
    fn what_a_scenario_writes_is_read_and_drawn() {
        let text = "a = { gamma = { mean = \"20 s\", shape = 2 }, plus = \"2 s\" }\nb = \"3 s\"\nc = { mixture = [{ weight = \"35 %\", exponential = { mean = \"20 s\" } }, { weight = \"65 %\", lognormal = { mean = \"3 min\", sigma = 0.7 } }] }\nd = { gamma = { mean = \"x\", shape = 2 } }\n";
        let keys = Keys::parse(text).expect("TOML");
        let mean = |key: &str| draw(&read(&keys, &path(&[key])).expect("right")).mean_s;
        assert!((mean("a") - 22.0).abs() < 1.0, "{}", mean("a"));
        assert!((mean("b") - 3.0).abs() < 1e-6);
        assert!((mean("c") - 124.0).abs() < 8.0, "{}", mean("c"));
        assert_eq!(read(&keys, &path(&["d"])), None);
        let mut keys = keys;
        for (kind, ..) in KINDS {
            assert!(keys.put(&path(&["a"]), &template(kind, 30.0)), "{kind}");
            let read = read(&keys, &path(&["a"])).unwrap_or_else(|| panic!("{kind}"));
            assert!((draw(&read).mean_s - 30.0).abs() < 10.0, "{kind}");
        }
    }

    #[test]
    fn a_part_of_a_mixture_can_be_changed() {
        let text = "c = { mixture = [{ weight = \"35 %\", exponential = { mean = \"20 s\" } }] }\n";
        let mut keys = Keys::parse(text).expect("TOML");
        let mut at = path(&["c", "mixture"]);
        at.push(Step::Index(0));
        let weight = below(&at, "weight");
        assert!(keys.put(&weight, "\"100 %\""), "{keys}");
        assert_eq!(keys.text(&weight).as_deref(), Some("100 %"));
    }
}
