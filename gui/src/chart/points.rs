//! Points of a series, and what is asked of them every frame without walking them: how far they go, and the lowest and
//! the highest of any stretch.

use std::ops::Deref;
use std::sync::Arc;

use super::Point;
use super::axis::Extent;

/// Points that stay as they are. Copies share them.
#[derive(Clone)]
pub struct Points {
    all: Arc<Vec<Point>>,
    known: Arc<Known>,
}

/// What is known of points once they are made.
struct Known {
    x: Extent,
    y: Extent,
    /// The peaks of each [`FAN`] points, of each `FAN` of those, and so on while there is more than one.
    levels: Vec<Vec<Peaks>>,
}

/// The lowest `y` and the highest `high` of a stretch, each with the first place it is at. What is no number is no peak.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Peaks {
    low: f64,
    high: f64,
    /// Where the lowest is.
    pub(super) low_at: usize,
    /// Where the highest is.
    pub(super) high_at: usize,
}

/// So many points, or stretches of points, make one stretch of the level above.
const FAN: usize = 16;

impl Peaks {
    const NONE: Self = Self {
        low: f64::INFINITY,
        high: f64::NEG_INFINITY,
        low_at: usize::MAX,
        high_at: usize::MAX,
    };

    fn of(points: &[Point], place: usize) -> Self {
        let point = points[place];
        if point.y.is_finite() && point.high.is_finite() {
            Self {
                low: point.y,
                high: point.high,
                low_at: place,
                high_at: place,
            }
        } else {
            Self::NONE
        }
    }

    /// Of both stretches, in whatever order they come.
    fn with(mut self, other: Self) -> Self {
        if other.low < self.low || (other.low == self.low && other.low_at < self.low_at) {
            (self.low, self.low_at) = (other.low, other.low_at);
        }
        if other.high > self.high || (other.high == self.high && other.high_at < self.high_at) {
            (self.high, self.high_at) = (other.high, other.high_at);
        }
        self
    }

    fn known(self) -> Option<Self> {
        (self.low_at != usize::MAX).then_some(self)
    }
}

impl Points {
    /// How far they go across.
    pub(super) fn x(&self) -> Extent {
        self.known.x
    }

    /// How far they go up, from the lowest to the upper end of the highest.
    pub(super) fn y(&self) -> Extent {
        self.known.y
    }

    /// The peaks of the points from one place to before another; none where there is no number.
    pub(super) fn peaks(&self, from: usize, to: usize) -> Option<Peaks> {
        let (mut from, mut to) = (from, to.min(self.all.len()));
        let mut found = Peaks::NONE;
        let mut level: Option<usize> = None;
        // What sticks out at both ends is looked at one by one, what is between them a level higher.
        while from < to {
            let above = level.map_or(0, |it| it + 1);
            let is_top = above >= self.known.levels.len();
            let one = |place: usize| match level {
                None => Peaks::of(&self.all, place),
                Some(level) => self.known.levels[level][place],
            };
            while from < to && (is_top || !from.is_multiple_of(FAN)) {
                found = found.with(one(from));
                from += 1;
            }
            while from < to && !to.is_multiple_of(FAN) {
                to -= 1;
                found = found.with(one(to));
            }
            (from, to) = (from / FAN, to / FAN);
            level = Some(above);
        }
        found.known()
    }
}

impl From<Vec<Point>> for Points {
    fn from(all: Vec<Point>) -> Self {
        let (mut x, mut y) = (Extent::default(), Extent::default());
        for point in &all {
            x.add(point.x);
            y.add(point.y);
            y.add(point.high);
        }
        let mut levels: Vec<Vec<Peaks>> = Vec::new();
        let mut width = all.len();
        while width > FAN {
            let joined = |first: usize| {
                let places = first * FAN..((first + 1) * FAN).min(width);
                places.fold(Peaks::NONE, |sum, place| {
                    sum.with(match levels.last() {
                        None => Peaks::of(&all, place),
                        Some(below) => below[place],
                    })
                })
            };
            let level: Vec<Peaks> = (0..width.div_ceil(FAN)).map(joined).collect();
            width = level.len();
            levels.push(level);
        }
        Self {
            all: Arc::new(all),
            known: Arc::new(Known { x, y, levels }),
        }
    }
}

impl FromIterator<Point> for Points {
    fn from_iter<T: IntoIterator<Item = Point>>(points: T) -> Self {
        points.into_iter().collect::<Vec<Point>>().into()
    }
}

impl Deref for Points {
    type Target = [Point];

    fn deref(&self) -> &[Point] {
        &self.all
    }
}

impl PartialEq for Points {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.all, &other.all) || self.all == other.all
    }
}

impl std::fmt::Debug for Points {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.all.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walked(points: &[Point], from: usize, to: usize) -> Option<(usize, usize)> {
        let numbers = || (from..to).filter(|it| points[*it].y.is_finite());
        let low = numbers().reduce(|a, b| if points[b].y < points[a].y { b } else { a });
        let high = numbers().reduce(|a, b| {
            if points[b].high > points[a].high {
                b
            } else {
                a
            }
        });
        low.zip(high)
    }

    /// Many equal heights, a few that are no number, and intervals as well as plain points.
    fn some(count: u64) -> Points {
        let height = |at: u64| (at.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 58) as f64;
        (0..count)
            .map(|at| match at % 97 {
                13 => Point::at(at as f64, f64::NAN),
                14..30 => Point::between(at as f64, height(at), height(at) + (at % 5) as f64),
                _ => Point::at(at as f64, height(at)),
            })
            .collect()
    }

    #[test]
    fn the_peaks_of_any_stretch_are_those_a_walk_finds() {
        for count in [0, 1, 15, 16, 17, 255, 256, 257, 5000] {
            let points = some(count);
            let count = count as usize;
            let ends = (0..=count).step_by((count / 60).max(1)).chain([count]);
            let ends: Vec<usize> = ends.collect();
            for &from in &ends {
                for &to in ends.iter().filter(|it| **it >= from) {
                    let found = points.peaks(from, to).map(|it| (it.low_at, it.high_at));
                    assert_eq!(
                        found,
                        walked(&points, from, to),
                        "{from} to {to} of {count}"
                    );
                }
            }
        }
    }

    #[test]
    fn where_there_is_no_number_there_is_no_peak() {
        let points: Points = (0..40)
            .map(|at| Point::at(f64::from(at), f64::NAN))
            .collect();
        assert_eq!(points.peaks(0, 40), None);
        assert_eq!(points.peaks(7, 7), None);
    }
}
