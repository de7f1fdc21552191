//! Every setting that may be tried: a grid for each pacing rule.

use crate::experiment::Grid;

/// The settings of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// The rule's name, or what else its points have in common.
    pub name: String,
    /// `key=value` that all its points have.
    pub set: Vec<String>,
    /// Its points.
    pub grid: Grid,
}

/// All points, those of the first family first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Space {
    families: Vec<Family>,
}

/// Where a point is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which family.
    pub family: usize,
    /// Which value of each of its keys.
    pub values: Vec<usize>,
}

impl Space {
    /// A space of these families.
    #[must_use]
    pub fn new(families: Vec<Family>) -> Self {
        Self { families }
    }

    /// The families.
    #[must_use]
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// How many points there are.
    #[must_use]
    pub fn points(&self) -> usize {
        self.families.iter().map(|it| it.grid.points()).sum()
    }

    /// The first point of a family.
    #[must_use]
    pub fn first_of(&self, family: usize) -> usize {
        let before = &self.families[..family];
        before.iter().map(|it| it.grid.points()).sum()
    }

    /// Which family a point is of.
    ///
    /// # Panics
    /// When there is no such point.
    #[must_use]
    pub fn family_of(&self, point: usize) -> usize {
        let is_of = |family: &usize| point < self.first_of(family + 1);
        (0..self.families.len())
            .find(is_of)
            .expect("a point of the space")
    }

    /// Where a point is.
    #[must_use]
    pub fn place(&self, point: usize) -> Place {
        let family = self.family_of(point);
        let own = point - self.first_of(family);
        Place {
            family,
            values: self.families[family].grid.places(own),
        }
    }

    /// The point at a place.
    #[must_use]
    pub fn point(&self, place: &Place) -> usize {
        let axes = self.families[place.family].grid.axes();
        let valued = axes.iter().zip(&place.values);
        let own = valued.fold(0, |own, (axis, value)| own * axis.values.len() + value);
        self.first_of(place.family) + own
    }

    /// The points one step away along one key.
    #[must_use]
    pub fn neighbours(&self, point: usize) -> Vec<usize> {
        let place = self.place(point);
        let axes = self.families[place.family].grid.axes();
        let mut neighbours = Vec::new();
        for (key, axis) in axes.iter().enumerate() {
            let value = place.values[key];
            let steps = [value.checked_sub(1), Some(value + 1)];
            for step in steps.into_iter().flatten() {
                if step < axis.values.len() {
                    let mut there = place.clone();
                    there.values[key] = step;
                    neighbours.push(self.point(&there));
                }
            }
        }
        neighbours
    }

    /// Keys and values of a point, the rule's own first.
    #[must_use]
    pub fn settings(&self, point: usize) -> Vec<(String, String)> {
        let place = self.place(point);
        let family = &self.families[place.family];
        let split = |text: &String| {
            let (key, value) = text.split_once('=').unwrap_or((text, ""));
            (key.to_owned(), value.to_owned())
        };
        let mut settings: Vec<(String, String)> = family.set.iter().map(split).collect();
        for (axis, value) in family.grid.axes().iter().zip(place.values) {
            settings.push((axis.key.clone(), axis.values[value].clone()));
        }
        settings
    }

    /// `key=value` texts that make a point of the scenario, as `--set` takes them.
    #[must_use]
    pub fn overrides(&self, point: usize) -> Vec<String> {
        let settings = self.settings(point).into_iter();
        settings
            .map(|(key, value)| format!("{key}={value}"))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::Axis;

    pub(crate) fn space() -> Space {
        let axis = |key: &str, values: &[&str]| Axis {
            key: key.to_owned(),
            values: values.iter().map(|&value| value.to_owned()).collect(),
        };
        let family = |name: &str, axes: Vec<Axis>| Family {
            name: name.to_owned(),
            set: vec![format!("campaign.mode={name}")],
            grid: Grid::new(axes).expect("a grid"),
        };
        Space::new(vec![
            family("progressive", vec![axis("lines", &["1", "2"])]),
            family(
                "predictive",
                vec![
                    axis("gain", &["0.5", "1", "2"]),
                    axis("pace", &["50", "70"]),
                ],
            ),
        ])
    }

    #[test]
    fn points_are_where_they_say() {
        let space = space();
        assert_eq!(space.points(), 8);
        for point in 0..space.points() {
            assert_eq!(space.point(&space.place(point)), point);
        }
        assert_eq!(space.overrides(1), ["campaign.mode=progressive", "lines=2"]);
        assert_eq!(
            space.overrides(5),
            ["campaign.mode=predictive", "gain=1", "pace=70"]
        );
    }

    #[test]
    fn neighbours_are_one_step_away() {
        let space = space();
        assert_eq!(space.neighbours(0), [1]);
        // gain 1, pace 70: gains 0.5 and 2 at pace 70, and pace 50.
        assert_eq!(space.neighbours(5), [3, 7, 4]);
    }
}
