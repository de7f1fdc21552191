//! The settings of an experiment: every combination of the values of some keys.

/// A key of the scenario and the values it takes, as `--set` would have them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The key, as `campaign.gain`.
    pub key: String,
    /// Its values, as text: `0.6`, or `20 s`.
    pub values: Vec<String>,
}

/// Every combination of the values of some keys. The last key changes fastest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    axes: Vec<Axis>,
}

/// Why there is no grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GridError {
    /// A key has no values.
    Empty(String),
    /// A key is varied twice.
    Twice(String),
    /// A key has a value twice.
    SameValue(String, String),
    /// More than so many points.
    TooMany(usize),
}

/// The most points of a grid: each is a scenario in memory.
pub const POINTS_MAX: usize = 10_000;

/// The most points of a grid that is only sampled: their numbers are 32 bits wide.
pub const SPARSE_MAX: usize = 100_000_000;

impl Grid {
    /// The grid of these axes; without any it is the scenario itself, one point.
    ///
    /// # Errors
    /// When it has no point, or more than [`POINTS_MAX`], or a key or value twice.
    pub fn new(axes: Vec<Axis>) -> Result<Self, GridError> {
        Self::up_to(POINTS_MAX, axes)
    }

    /// A grid of which only some points are ever looked at: it may have [`SPARSE_MAX`].
    ///
    /// # Errors
    /// As [`Grid::new`].
    pub fn sparse(axes: Vec<Axis>) -> Result<Self, GridError> {
        Self::up_to(SPARSE_MAX, axes)
    }

    fn up_to(most: usize, axes: Vec<Axis>) -> Result<Self, GridError> {
        let mut points = 1_usize;
        for (index, axis) in axes.iter().enumerate() {
            if axis.values.is_empty() {
                return Err(GridError::Empty(axis.key.clone()));
            }
            if axes[..index].iter().any(|other| other.key == axis.key) {
                return Err(GridError::Twice(axis.key.clone()));
            }
            for (place, value) in axis.values.iter().enumerate() {
                if axis.values[..place].contains(value) {
                    return Err(GridError::SameValue(axis.key.clone(), value.clone()));
                }
            }
            points = points.saturating_mul(axis.values.len());
        }
        if points > most {
            return Err(GridError::TooMany(most));
        }
        Ok(Self { axes })
    }

    /// The axes, in the order they were given.
    #[must_use]
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// How many points there are, at least one.
    #[must_use]
    pub fn points(&self) -> usize {
        self.axes.iter().map(|axis| axis.values.len()).product()
    }

    /// Which value of each axis a point has.
    #[must_use]
    pub fn places(&self, point: usize) -> Vec<usize> {
        let mut left = point;
        let mut places = vec![0; self.axes.len()];
        for (place, axis) in places.iter_mut().zip(&self.axes).rev() {
            *place = left % axis.values.len();
            left /= axis.values.len();
        }
        places
    }

    /// The value of each axis at a point.
    #[must_use]
    pub fn values(&self, point: usize) -> Vec<&str> {
        let places = self.places(point);
        let valued = self.axes.iter().zip(places);
        valued
            .map(|(axis, place)| axis.values[place].as_str())
            .collect()
    }

    /// What makes a point of the scenario: `key=value` texts, as `--set` takes them.
    #[must_use]
    pub fn overrides(&self, point: usize) -> Vec<String> {
        let valued = self.axes.iter().zip(self.values(point));
        valued
            .map(|(axis, value)| format!("{}={value}", axis.key))
            .collect()
    }
}

impl std::error::Error for GridError {}

impl std::fmt::Display for GridError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty(key) => write!(f, "{key} has no values"),
            Self::Twice(key) => write!(f, "{key} is varied twice"),
            Self::SameValue(key, value) => write!(f, "{key} has the value {value} twice"),
            Self::TooMany(most) => write!(f, "more than {most} combinations"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(key: &str, values: &[&str]) -> Axis {
        Axis {
            key: key.to_owned(),
            values: values.iter().map(|&value| value.to_owned()).collect(),
        }
    }

    #[test]
    fn a_grid_has_every_combination_and_the_last_key_is_fastest() {
        let axes = vec![
            axis("gain", &["0.5", "1"]),
            axis("agents", &["5", "10", "20"]),
        ];
        let grid = Grid::new(axes).expect("a grid");
        let points: Vec<_> = (0..grid.points())
            .map(|point| grid.overrides(point))
            .collect();
        assert_eq!(points.len(), 6);
        assert_eq!(points[0], ["gain=0.5", "agents=5"]);
        assert_eq!(points[1], ["gain=0.5", "agents=10"]);
        assert_eq!(points[5], ["gain=1", "agents=20"]);
    }

    #[test]
    fn what_is_no_grid_says_why() {
        let twice = vec![axis("gain", &["1"]), axis("gain", &["2"])];
        assert_eq!(Grid::new(twice), Err(GridError::Twice("gain".to_owned())));
        let empty = vec![axis("gain", &[])];
        assert_eq!(Grid::new(empty), Err(GridError::Empty("gain".to_owned())));
        let many: Vec<String> = (0..101).map(|value| value.to_string()).collect();
        let long = |key: &str| Axis {
            key: key.to_owned(),
            values: many.clone(),
        };
        assert_eq!(
            Grid::new(vec![long("a"), long("b")]),
            Err(GridError::TooMany(POINTS_MAX))
        );
        let none = Grid::new(Vec::new()).expect("the scenario itself");
        assert_eq!(none.points(), 1);
        assert!(none.overrides(0).is_empty());
    }
}
