//! The rules whose curves can be drawn, and what moves along each curve.

use outpace_engine::config::Mode;

/// A pacing rule and the key whose values are the points of its curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurveRule {
    /// What people call it.
    pub label: &'static str,
    /// What it does, in a line.
    pub about: &'static str,
    /// `campaign.mode`.
    pub mode: &'static str,
    /// The key that moves along the curve, as `--set` has it.
    pub key: &'static str,
    /// What people call that key.
    pub key_label: &'static str,
    /// Its values, the most careful first.
    pub values: &'static [&'static str],
    /// Does it predict?
    pub predicts: bool,
}

/// Every rule, the one most people ask for first.
pub const CURVE_RULES: &[CurveRule] = &[
    CurveRule {
        label: "Predictive, by gain",
        about: "Lines per agent follow the abandon rate; each correction is as large as the gain says.",
        mode: "predictive",
        key: "campaign.gain",
        key_label: "Gain",
        values: &["0.1", "0.3", "0.6", "1", "1.5", "2", "3"],
        predicts: true,
    },
    CurveRule {
        label: "Predictive, by target",
        about: "The same rule, along the abandon rate that it steers to.",
        mode: "predictive",
        key: "campaign.target_abandon_rate",
        key_label: "Target",
        values: &[
            "1 %", "1.5 %", "2 %", "2.5 %", "3 %", "3.5 %", "4.5 %", "6 %",
        ],
        predicts: true,
    },
    CurveRule {
        label: "Predictive, by maximum rate",
        about: "The same rule, along the most lines per agent it may dial.",
        mode: "predictive",
        key: "campaign.maximum_dialing_rate",
        key_label: "Maximum rate",
        values: &["1", "1.5", "2", "2.5", "3", "4", "6", "10"],
        predicts: true,
    },
    CurveRule {
        label: "Progressive",
        about: "A fixed number of lines for each free agent; at one line it cannot abandon by overdialling.",
        mode: "progressive",
        key: "campaign.lines_per_agent",
        key_label: "Lines per agent",
        values: &["1", "2", "3", "4", "5", "6"],
        predicts: false,
    },
    CurveRule {
        label: "Adaptive (as VICIdial)",
        about: "Calls for all agents, by a level that follows how many of them wait.",
        mode: "adaptive",
        key: "campaign.adaptive.maximum_level",
        key_label: "Maximum level",
        values: &["1", "1.5", "2", "2.5", "3", "4", "6"],
        predicts: true,
    },
];

/// The curve a campaign's own settings lie on; `None` for modes without one.
#[must_use]
pub fn own_rule(mode: &Mode) -> Option<usize> {
    let name = match mode {
        Mode::Progressive { .. } => "progressive",
        Mode::Predictive(_) => "predictive",
        Mode::Adaptive(_) => "adaptive",
        Mode::Threshold(_) | Mode::Preview(_) | Mode::Inbound(_) => return None,
    };
    CURVE_RULES.iter().position(|rule| rule.mode == name)
}

impl CurveRule {
    /// What makes a point of the scenario. `initial` is the lines per agent the campaign begins with, which may not be
    /// above its maximum rate.
    #[must_use]
    pub fn set(&self, value: &str, initial: Option<f64>) -> Vec<String> {
        let mut set = vec![
            format!("campaign.mode={}", self.mode),
            format!("{}={value}", self.key),
        ];
        let most: Option<f64> = value.parse().ok();
        if self.key == MAXIMUM_RATE
            && let (Some(initial), Some(most)) = (initial, most)
            && initial > most
        {
            set.push(format!("campaign.initial_lines_per_agent={most}"));
        }
        set
    }
}

/// The key of the predictive ceiling.
pub(super) const MAXIMUM_RATE: &str = "campaign.maximum_dialing_rate";
