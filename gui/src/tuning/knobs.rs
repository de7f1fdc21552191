//! The sliders: settings of the chosen point, each with its range, and what makes it of a scenario.

use outpace_engine::config::Mode;
use outpace_engine::cpa::scored::Prices;

use super::rules::{CurveRule, MAXIMUM_RATE};
use crate::document::Good;
use crate::keys::{Keys, Step, below, path};

/// What a slider moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KnobKind {
    /// Size of each correction.
    Gain,
    /// Live answers between two corrections.
    CorrectionPace,
    /// Most lines per agent.
    MaximumRate,
    /// The abandon rate it steers to.
    Target,
    /// Lines per agent in progressive mode.
    Lines,
    /// Highest level in adaptive mode.
    Level,
    /// Agents.
    Team,
    /// Answer rate, as a factor on the scenario's.
    AnswerRate,
    /// What a person taken for a machine costs: how strict the detector is.
    Strictness,
    /// The share of people the detector is assumed to take for machines.
    AssumedErrors,
}

/// A slider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Knob {
    /// What it moves.
    pub kind: KnobKind,
    /// Its name.
    pub label: &'static str,
    /// What it means.
    pub about: &'static str,
    /// Behind the number.
    pub unit: &'static str,
    /// From where to where.
    pub range: (f64, f64),
    /// The steps it goes in.
    pub step: f64,
    /// As the scenario has it.
    pub own: f64,
    /// As it is set.
    pub value: f64,
    /// Why it cannot be moved here.
    pub locked: Option<&'static str>,
}

/// All sliders.
#[derive(Clone, Debug, PartialEq)]
pub struct Knobs {
    /// In the order they are shown.
    pub all: Vec<Knob>,
    /// Lines per agent before the first correction, as the scenario has them.
    pub initial: Option<f64>,
}

impl Knobs {
    /// The sliders of a scenario, as it is.
    #[must_use]
    pub fn of(good: &Good) -> Self {
        let engine = &good.loaded.scenario.engine;
        let campaigns = engine.campaigns.iter();
        let mut dialling = campaigns.filter(|it| !matches!(it.mode, Mode::Inbound(_)));
        let dialling = dialling.next();
        let detector = Detector::of(good, dialling.is_some_and(|it| it.cpa.is_some()));
        let agents = engine.agents.len() as f64;
        let mut all = TABLE.to_vec();
        for knob in &mut all {
            let own = |key| dialling.and_then(|it| outpace_sim::tuning::own_value(&it.mode, key));
            let number = |key, default| own(key).as_deref().and_then(leading).unwrap_or(default);
            knob.own = match knob.kind {
                KnobKind::Gain => number("campaign.gain", 1.0),
                KnobKind::CorrectionPace => number("campaign.correction_pace", 70.0),
                KnobKind::MaximumRate => number(MAXIMUM_RATE, 3.0),
                KnobKind::Target => number("campaign.target_abandon_rate", 3.0),
                KnobKind::Lines => number("campaign.lines_per_agent", 1.0),
                KnobKind::Level => 2.0,
                KnobKind::Team => agents,
                KnobKind::AnswerRate => 100.0,
                KnobKind::Strictness => detector.price_s,
                KnobKind::AssumedErrors => detector.assumed_percent,
            };
            knob.value = knob.own;
            knob.locked = match knob.kind {
                KnobKind::Team if agents == 0.0 => Some("This scenario has no agents."),
                KnobKind::Strictness | KnobKind::AssumedErrors if !detector.listens => {
                    Some(NO_DETECTOR)
                }
                KnobKind::Strictness if !detector.is_scored => {
                    Some("Only the scored detector weighs prices.")
                }
                _ => None,
            };
            if knob.kind == KnobKind::Team {
                knob.range = (f64::from(least_team(&good.text)), (agents * 3.0).max(30.0));
            }
        }
        let initial = dialling.and_then(|it| match &it.mode {
            Mode::Predictive(own) => Some(own.initial_lines_per_agent),
            _ => None,
        });
        Self { all, initial }
    }

    /// The slider that moves this.
    #[must_use]
    pub fn get(&self, kind: KnobKind) -> &Knob {
        self.all
            .iter()
            .find(|it| it.kind == kind)
            .expect("every kind has its slider")
    }

    /// Moves a slider.
    pub fn turn(&mut self, kind: KnobKind, value: f64) {
        if let Some(knob) = self.all.iter_mut().find(|it| it.kind == kind) {
            knob.value = value.clamp(knob.range.0, knob.range.1);
        }
    }

    /// What makes the world and the team of the scenario: everything but the rule.
    #[must_use]
    pub fn world(&self, good: &Good, agents: Option<u32>) -> Vec<String> {
        let mut set = Vec::new();
        let team = self.get(KnobKind::Team);
        let agents = agents.unwrap_or(team.value as u32);
        if f64::from(agents) != team.own {
            set.extend(team_size(good, agents));
        }
        let answers = self.get(KnobKind::AnswerRate);
        if answers.value != answers.own {
            set.extend(answer_rate(good, answers.value / 100.0));
        }
        for (kind, key, unit) in [
            (
                KnobKind::Strictness,
                "campaign.detection.price_of_false_positive",
                " s",
            ),
            (
                KnobKind::AssumedErrors,
                "campaign.detection.assumed_false_positive",
                " %",
            ),
        ] {
            let knob = self.get(kind);
            if knob.locked.is_none() && knob.value != knob.own {
                set.push(format!("{key}={}{unit}", round(knob.value)));
            }
        }
        set
    }

    /// What makes the pacing of the chosen rule, but for the key its curve moves along.
    #[must_use]
    pub fn pacing(&self, rule: &CurveRule) -> Vec<String> {
        if rule.mode != "predictive" {
            return Vec::new();
        }
        let mut set = Vec::new();
        for (kind, key, unit) in [
            (KnobKind::Gain, "campaign.gain", ""),
            (KnobKind::CorrectionPace, "campaign.correction_pace", ""),
            (KnobKind::MaximumRate, MAXIMUM_RATE, ""),
            (KnobKind::Target, "campaign.target_abandon_rate", " %"),
        ] {
            let knob = self.get(kind);
            // A scenario of another mode has no settings of this rule to keep.
            if key != rule.key && (knob.value != knob.own || self.initial.is_none()) {
                set.push(format!("{key}={}{unit}", round(knob.value)));
                if kind == KnobKind::MaximumRate && self.initial.is_some_and(|it| it > knob.value) {
                    set.push(format!(
                        "campaign.initial_lines_per_agent={}",
                        round(knob.value)
                    ));
                }
            }
        }
        set
    }

    /// What makes a point of a rule's curve, for a team.
    #[must_use]
    pub fn point(
        &self,
        good: &Good,
        rule: &CurveRule,
        value: &str,
        agents: Option<u32>,
    ) -> Vec<String> {
        let mut set = rule.set(value, self.initial);
        set.extend(self.pacing(rule));
        set.extend(self.world(good, agents));
        set
    }

    /// The chosen value of a rule's own key, as a scenario writes it.
    #[must_use]
    pub fn value(&self, rule: &CurveRule) -> String {
        let value = self.along(rule).map_or(1.0, |it| it.value);
        let unit = if rule.key.ends_with("_rate") && rule.key != MAXIMUM_RATE {
            " %"
        } else {
            ""
        };
        format!("{}{unit}", round(value))
    }

    /// The slider along a rule's curve.
    #[must_use]
    pub fn along(&self, rule: &CurveRule) -> Option<&Knob> {
        let kind = match rule.key {
            "campaign.gain" => KnobKind::Gain,
            "campaign.target_abandon_rate" => KnobKind::Target,
            MAXIMUM_RATE => KnobKind::MaximumRate,
            "campaign.lines_per_agent" => KnobKind::Lines,
            "campaign.adaptive.maximum_level" => KnobKind::Level,
            _ => return None,
        };
        Some(self.get(kind))
    }
}

const fn knob(
    kind: KnobKind,
    (label, unit): (&'static str, &'static str),
    range: (f64, f64),
    step: f64,
    about: &'static str,
) -> Knob {
    Knob {
        kind,
        label,
        about,
        unit,
        range,
        step,
        own: 0.0,
        value: 0.0,
        locked: None,
    }
}

/// Every slider, in the order they are shown; what they are set to is the scenario's.
const TABLE: [Knob; 10] = [
    knob(
        KnobKind::Gain,
        ("Gain", ""),
        (0.1, 3.0),
        0.1,
        "Size of each correction of the lines per agent. Larger follows faster and swings more.",
    ),
    knob(
        KnobKind::CorrectionPace,
        ("Correction pace", "answers"),
        (10.0, 300.0),
        5.0,
        "Live answers between two corrections of the lines per agent.",
    ),
    knob(
        KnobKind::MaximumRate,
        ("Maximum rate", "lines"),
        (1.0, 10.0),
        0.1,
        "Lines per agent are never above this; at 1.0 the dialer cannot overdial.",
    ),
    knob(
        KnobKind::Target,
        ("Target abandon rate", "%"),
        (1.0, 8.0),
        0.1,
        "The abandon rate the predictive rule steers to.",
    ),
    knob(
        KnobKind::Lines,
        ("Lines per agent", "lines"),
        (1.0, 10.0),
        1.0,
        "Progressive: lines dialled for each free agent.",
    ),
    knob(
        KnobKind::Level,
        ("Maximum level", "calls"),
        (1.0, 10.0),
        0.1,
        "Adaptive: calls for each agent, talking or waiting, are never above this.",
    ),
    knob(
        KnobKind::Team,
        ("Team size", "agents"),
        (1.0, 30.0),
        1.0,
        "Agents; shifts shrink and grow in proportion.",
    ),
    knob(
        KnobKind::AnswerRate,
        ("Answer rate, scenario = 100 %", "%"),
        (30.0, 200.0),
        5.0,
        "How many people answer, as a share of what the scenario says.",
    ),
    knob(
        KnobKind::Strictness,
        ("Cost of hanging up on a person", "s"),
        (10.0, 600.0),
        10.0,
        "What a person taken for a machine costs, in seconds of an agent's time: the higher, the fewer people are hung up on, and the more machines agents hear.",
    ),
    knob(
        KnobKind::AssumedErrors,
        ("People taken for machines", "%"),
        (0.0, 5.0),
        0.1,
        "The share the dialer assumes its detector takes for machines, until agents have checked enough verdicts: it leaves that much less for pacing.",
    ),
];

const NO_DETECTOR: &str = "This scenario has no detector: every answer is taken for a person.";

/// The detector as the scenario's text has it.
struct Detector {
    listens: bool,
    is_scored: bool,
    price_s: f64,
    assumed_percent: f64,
}

impl Detector {
    fn of(good: &Good, listens: bool) -> Self {
        let keys = Keys::parse(&good.text);
        let written = |key: &str| {
            let keys = keys.as_ref()?;
            let detection = below(&campaign_path(keys)?, "detection");
            keys.text(&below(&detection, key))
        };
        let price = written("price_of_false_positive");
        let price = price.and_then(|it| outpace_scenarios::read_length(&it).ok());
        let assumed = written("assumed_false_positive");
        Self {
            listens,
            is_scored: written("detector").as_deref() == Some("scored"),
            price_s: price.map_or(Prices::default().false_positive, |it| it.as_secs_f64()),
            assumed_percent: assumed.as_deref().and_then(leading).unwrap_or(0.0),
        }
    }
}

/// The number that a value begins with: of `2.5 %` it is 2.5.
fn leading(text: &str) -> Option<f64> {
    text.trim_end_matches('%').trim().parse().ok()
}

/// A slider's value as a scenario writes it.
pub(super) fn round(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn campaign_path(keys: &Keys) -> Option<Vec<Step>> {
    let top = path(&["campaign"]);
    if keys.is_list(&top) {
        return Some(vec![Step::Key("campaign".to_owned()), Step::Index(0)]);
    }
    keys.has(&top).then_some(top)
}

/// The tables of a section: how `--set` calls each, and where it is.
fn tables(keys: &Keys, section: &str) -> Vec<(String, Vec<Step>)> {
    let top = path(&[section]);
    if !keys.is_list(&top) {
        return vec![(section.to_owned(), top)];
    }
    (0..keys.tables(&top))
        .map(|index| {
            let table = vec![Step::Key(section.to_owned()), Step::Index(index)];
            (keys.name(&table), table)
        })
        .collect()
}

/// What makes a team of so many agents; several teams and shifts shrink and grow in proportion.
#[must_use]
pub fn team_size(good: &Good, agents: u32) -> Vec<String> {
    let Some(keys) = Keys::parse(&good.text) else {
        return Vec::new();
    };
    let teams = tables(&keys, "team");
    let of = |table: &[Step]| {
        keys.text(&below(table, "agents"))
            .and_then(|it| it.parse::<u32>().ok())
    };
    let shifts = |table: &[Step]| {
        let shifts = below(table, "shifts");
        let count = keys.tables(&shifts);
        let size = move |index: usize| {
            let mut shift = shifts.clone();
            shift.push(Step::Index(index));
            of(&shift).unwrap_or(0)
        };
        (0..count).map(size).collect::<Vec<u32>>()
    };
    let own: Vec<u32> = teams
        .iter()
        .map(|(_, table)| of(table).unwrap_or_else(|| shifts(table).iter().sum()))
        .collect();
    let mut set = Vec::new();
    for ((name, table), size) in teams.iter().zip(shared(&own, agents)) {
        if of(table).is_some() {
            set.push(format!("{name}.agents={size}"));
        }
        for (index, size) in shared(&shifts(table), size).into_iter().enumerate() {
            set.push(format!("{name}.shifts.{index}.agents={size}"));
        }
    }
    set
}

/// So many, in the proportion of these; nobody has none, as long as there are enough.
fn shared(parts: &[u32], whole: u32) -> Vec<u32> {
    let all: u32 = parts.iter().sum();
    if all == 0 {
        return parts.to_vec();
    }
    let (mut before, mut given) = (0, 0);
    let mut sizes: Vec<u32> = parts
        .iter()
        .map(|part| {
            before += part;
            let until = (f64::from(whole) * f64::from(before) / f64::from(all)).round() as u32;
            let size = until - given;
            given = until;
            size
        })
        .collect();
    while let Some(none) = sizes.iter().position(|it| *it == 0) {
        let most = sizes.iter().copied().max().unwrap_or(0);
        match sizes.iter().position(|it| *it == most && most > 1) {
            Some(largest) => sizes[largest] -= 1,
            None => break,
        }
        sizes[none] = 1;
    }
    sizes
}

/// The fewest agents there can be: one for each shift, or team without shifts.
fn least_team(text: &str) -> u32 {
    let Some(keys) = Keys::parse(text) else {
        return 1;
    };
    let teams = tables(&keys, "team");
    let shifts = teams
        .iter()
        .map(|(_, table)| keys.tables(&below(table, "shifts")).max(1));
    shifts.sum::<usize>().max(1) as u32
}

/// What multiplies every answer probability.
fn answer_rate(good: &Good, factor: f64) -> Vec<String> {
    let Some(keys) = Keys::parse(&good.text) else {
        return Vec::new();
    };
    let mut set = Vec::new();
    for (name, table) in tables(&keys, "people") {
        let mut scaled = |path: Vec<Step>, key: String| {
            let share = keys
                .text(&path)
                .and_then(|it| outpace_scenarios::read_share(&it).ok());
            if let Some(share) = share {
                let percent = round((share * factor).min(1.0) * 100.0);
                set.push(format!("{name}.{key}={percent} %"));
            }
        };
        scaled(
            below(&table, "answer_probability"),
            "answer_probability".to_owned(),
        );
        let hours = below(&table, "answer_by_hour");
        for hour in keys.keys(&hours) {
            scaled(below(&hours, &hour), format!("answer_by_hour.\"{hour}\""));
        }
    }
    set
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::sync::Arc;

    use super::super::CURVE_RULES;
    use super::*;
    use crate::shipped::Shipped;

    fn good(name: &str) -> Good {
        let text = Shipped::named(name).expect("shipped").text;
        let home = PathBuf::from(format!("{name}.toml"));
        let loaded = outpace_scenarios::load_text(text.to_owned(), &home, &[]).expect("right");
        Good {
            version: 1,
            text: text.into(),
            loaded: Arc::new(loaded),
            home,
        }
    }

    #[test]
    fn every_slider_makes_a_scenario_that_is_right() {
        for name in [
            "first-day",
            "small-team-8",
            "collections-60",
            "detection",
            "blended-retail",
        ] {
            let good = good(name);
            let own = Knobs::of(&good);
            assert_eq!(
                own.world(&good, None),
                Vec::<String>::new(),
                "{name} as it is"
            );
            for knob in own.all.iter().filter(|it| it.locked.is_none()) {
                for value in [knob.range.0, knob.range.1] {
                    let mut knobs = own.clone();
                    knobs.turn(knob.kind, value);
                    let mut set = knobs.world(&good, None);
                    set.extend(knobs.pacing(&CURVE_RULES[1]));
                    set.extend(CURVE_RULES[1].set("2 %", knobs.initial));
                    if name != "blended-retail" {
                        good.with(&set)
                            .unwrap_or_else(|error| panic!("{name} {}: {error}", knob.label));
                    }
                }
            }
        }
    }

    #[test]
    fn teams_and_answers_become_what_the_slider_says() {
        let good = good("collections-60");
        let mut knobs = Knobs::of(&good);
        knobs.turn(KnobKind::Team, 31.0);
        knobs.turn(KnobKind::AnswerRate, 50.0);
        let loaded = good.with(&knobs.world(&good, None)).expect("right");
        assert_eq!(loaded.scenario.engine.agents.len(), 31);
        let rate = loaded.scenario.world.people[0].answer_by_hour[9];
        assert!((rate - 0.05).abs() < 1e-9, "{rate}");
    }
}
