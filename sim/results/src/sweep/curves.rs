//! Which points of a sweep make a curve.

use super::plan::{SweepPlan, Varied};

/// Points that differ in one key only, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Curve {
    /// What its points have in common: `agents=20`.
    pub(crate) label: String,
    /// Points.
    pub(crate) points: Vec<usize>,
}

/// The key along which curves run: of those whose values are quantities, the one with most. `None` where
/// there is no such key: then every point stands alone.
pub(crate) fn along(plan: &SweepPlan) -> Option<usize> {
    let mut best: Option<usize> = None;
    for (index, axis) in plan.vary.iter().enumerate() {
        let is_longer = best.is_none_or(|best| axis.values.len() > plan.vary[best].values.len());
        if axis.values.len() > 1 && is_longer && quantities(axis).is_some() {
            best = Some(index);
        }
    }
    best
}

/// The values as numbers, all in one unit.
pub(crate) fn quantities(axis: &Varied) -> Option<Vec<f64>> {
    let mut unit = None;
    let number = |text: &String| {
        let text = text.trim_matches('"');
        let end = text
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+')))
            .unwrap_or(text.len());
        let (number, own) = text.split_at(end);
        (*unit.get_or_insert(own.trim().to_owned()) == own.trim())
            .then(|| number.parse().ok())
            .flatten()
    };
    axis.values.iter().map(number).collect()
}

/// The curves of a sweep.
pub(crate) fn curves(plan: &SweepPlan) -> Vec<Curve> {
    let along = along(plan);
    let mut curves: Vec<(Vec<usize>, Curve)> = Vec::new();
    for point in 0..plan.points() {
        let mut places = plan.places(point);
        if let Some(along) = along {
            places.remove(along);
        }
        match curves.iter_mut().find(|(common, _)| *common == places) {
            Some((_, curve)) => curve.points.push(point),
            None => {
                let curve = Curve {
                    label: label(plan, point, along),
                    points: vec![point],
                };
                curves.push((places, curve));
            }
        }
    }
    let order = along.and_then(|along| quantities(&plan.vary[along]));
    let mut curves: Vec<Curve> = curves.into_iter().map(|(_, curve)| curve).collect();
    if let (Some(along), Some(order)) = (along, order) {
        for curve in &mut curves {
            let value = |point: &usize| order[plan.places(*point)[along]];
            curve.points.sort_by(|a, b| value(a).total_cmp(&value(b)));
        }
    }
    curves
}

/// What the points of a curve have in common.
fn label(plan: &SweepPlan, point: usize, along: Option<usize>) -> String {
    let values = plan.values(point);
    let others = plan.vary.iter().zip(values).enumerate();
    let texts: Vec<String> = others
        .filter(|(index, _)| Some(*index) != along)
        .map(|(_, (axis, value))| format!("{} {}", short(&axis.key), value.trim_matches('"')))
        .collect();
    texts.join(", ")
}

/// The last part of a key, in words: `campaign.correction_pace` is "correction pace".
pub(crate) fn short(key: &str) -> String {
    key.rsplit('.').next().unwrap_or(key).replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sweep::SWEEP_VERSION;

    fn plan(vary: &[(&str, &[&str])]) -> SweepPlan {
        let vary = vary.iter().map(|(key, values)| Varied {
            key: (*key).to_owned(),
            values: values.iter().map(|&value| value.to_owned()).collect(),
        });
        SweepPlan {
            schema_version: SWEEP_VERSION,
            scenario: String::new(),
            title: String::new(),
            set: Vec::new(),
            vary: vary.collect(),
            seed: 1,
            shard: "1/1".to_owned(),
            days: "fixed".to_owned(),
            version: String::new(),
            columns: Vec::new(),
            scenario_toml: String::new(),
        }
    }

    #[test]
    fn a_curve_runs_along_the_longest_key_of_quantities() {
        let plan = plan(&[
            ("campaign.mode", &["predictive", "progressive"]),
            ("campaign.gain", &["2", "0.5", "1"]),
            ("agents", &["5", "10"]),
        ]);
        assert_eq!(along(&plan), Some(1));
        let curves = curves(&plan);
        assert_eq!(curves.len(), 4);
        assert_eq!(curves[1].label, "mode predictive, agents 10");
        // Points 1, 3 and 5 have gains 2, 0.5 and 1: in the order of the gain.
        assert_eq!(curves[1].points, [3, 5, 1]);
    }

    #[test]
    fn without_quantities_every_point_stands_alone() {
        let plan = plan(&[("campaign.mode", &["predictive", "progressive"])]);
        assert_eq!(along(&plan), None);
        assert_eq!(curves(&plan).len(), 2);
    }

    #[test]
    fn quantities_have_one_unit() {
        let axis = |values: &[&str]| Varied {
            key: String::new(),
            values: values.iter().map(|&value| value.to_owned()).collect(),
        };
        assert_eq!(quantities(&axis(&["15 s", "20 s"])), Some(vec![15.0, 20.0]));
        assert_eq!(quantities(&axis(&["15 s", "2 min"])), None);
        assert_eq!(quantities(&axis(&["on", "off"])), None);
    }
}
