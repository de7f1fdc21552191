//! The pacing rules a tuning tries, and the ranges of their settings: data, so that another rule is another
//! entry.

use outpace_engine::PerMille;
use outpace_engine::config::Mode;

/// A pacing rule and what can be tuned about it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PacingRule {
    /// Its name, as `campaign.mode` has it.
    pub name: &'static str,
    /// The keys that are tuned unless others are given.
    pub ranges: &'static [Range],
    /// Does it predict? Rules that do are weighed against those that do not.
    pub predicts: bool,
}

/// A key and the values tried.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// As `--set` has it.
    pub key: &'static str,
    /// The values.
    pub values: RuleValues,
}

/// Values of a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RuleValues {
    /// As they are written.
    Texts(&'static [&'static str]),
    /// Parts of the campaign's abandon limit, in percent of it.
    OfLimit(&'static [u16]),
}

/// Every rule, the ones that predict nothing first. The published ranges are wider (correction pace to 5000,
/// gain to 3.0, rate to 10.0); these are where the settings make a difference within a day.
pub const RULES: &[PacingRule] = &[
    PacingRule {
        name: "progressive",
        predicts: false,
        ranges: &[Range {
            key: "campaign.lines_per_agent",
            values: RuleValues::Texts(&["1", "2", "3", "4", "5", "6"]),
        }],
    },
    PacingRule {
        name: "predictive",
        predicts: true,
        ranges: &[
            Range {
                key: "campaign.target_abandon_rate",
                values: RuleValues::OfLimit(&[40, 55, 70, 77, 84, 90, 94, 97, 100, 110]),
            },
            Range {
                key: "campaign.gain",
                values: RuleValues::Texts(&["0.3", "1", "3"]),
            },
            Range {
                key: "campaign.correction_pace",
                values: RuleValues::Texts(&["20", "50", "120", "300"]),
            },
            Range {
                key: "campaign.maximum_dialing_rate",
                values: RuleValues::Texts(&["1.5", "2", "3", "5", "7", "10"]),
            },
            Range {
                key: "campaign.initial_lines_per_agent",
                values: RuleValues::Texts(&["1", "1.5", "2", "3", "5"]),
            },
        ],
    },
];

/// The rule a campaign dials by, if it can be tuned.
#[must_use]
pub fn rule_of(mode: &Mode) -> Option<&'static PacingRule> {
    let name = match mode {
        Mode::Progressive { .. } => "progressive",
        Mode::Predictive(_) => "predictive",
        Mode::Threshold(_) | Mode::Adaptive(_) | Mode::Preview(_) | Mode::Inbound(_) => {
            return None;
        }
    };
    RULES.iter().find(|rule| rule.name == name)
}

/// What a campaign has for a key now, as text.
#[must_use]
pub fn own_value(mode: &Mode, key: &str) -> Option<String> {
    match (mode, key) {
        (Mode::Progressive { lines_per_agent }, "campaign.lines_per_agent") => {
            Some(lines_per_agent.to_string())
        }
        (Mode::Predictive(own), _) => match key {
            "campaign.target_abandon_rate" => Some(own.target_abandon_rate.to_string()),
            "campaign.gain" => Some(own.gain.to_string()),
            "campaign.correction_pace" => Some(own.correction_pace.to_string()),
            "campaign.maximum_dialing_rate" => Some(own.maximum_dialing_rate.to_string()),
            "campaign.initial_lines_per_agent" => Some(own.initial_lines_per_agent.to_string()),
            _ => None,
        },
        _ => None,
    }
}

impl Range {
    /// The values, and the campaign's own among them, in order.
    #[must_use]
    pub fn texts(&self, limit: PerMille, own: Option<String>) -> Vec<String> {
        let mut texts: Vec<String> = match self.values {
            RuleValues::Texts(texts) => texts.iter().map(|&text| text.to_owned()).collect(),
            RuleValues::OfLimit(percents) => percents
                .iter()
                .map(|&percent| {
                    let tenths = (u32::from(limit.get()) * u32::from(percent) + 50) / 100;
                    // The least target there is: 1.0 %.
                    PerMille::new((tenths as u16).clamp(LEAST_TARGET, 1000)).to_string()
                })
                .collect(),
        };
        texts.extend(own);
        let number = |text: &str| -> f64 {
            let text = text.trim_end_matches('%').trim_end();
            text.parse().unwrap_or(f64::MAX)
        };
        texts.sort_by(|a, b| number(a).total_cmp(&number(b)));
        texts.dedup_by(|a, b| number(a) == number(b));
        texts
    }
}

/// Targets begin at 1.0 %: `abandonRatePercentage` of the reference product.
const LEAST_TARGET: u16 = 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_follow_the_limit_and_the_campaigns_own_is_among_them() {
        let range = RULES[1].ranges[0];
        let texts = range.texts(PerMille::new(30), Some("2.6 %".to_owned()));
        assert_eq!(texts.first().map(String::as_str), Some("1.2 %"));
        assert!(texts.contains(&"2.6 %".to_owned()) && texts.contains(&"3.3 %".to_owned()));
        let low = range.texts(PerMille::new(10), None);
        assert_eq!(low, ["1.0 %", "1.1 %"]);
        let lines = RULES[0].ranges[0].texts(PerMille::new(30), Some("2".to_owned()));
        assert_eq!(lines, ["1", "2", "3", "4", "5", "6"]);
    }
}
