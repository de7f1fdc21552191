//! Many points in as many columns as the screen has: the lowest and the highest of each.
//!
//! Not their mean, which hides the very peaks a limit is about. A column asks the points for its peaks and walks none of
//! them ([`Points`]), so that a frame costs what the screen is wide, not what the data is long.

use super::{Point, Points};

/// The points of a column, by their places.
struct Column {
    first: usize,
    last: usize,
    low: usize,
    high: usize,
}

impl Points {
    /// The part of a line between two places, at most two points a column, in order. The points just outside are kept,
    /// so that the line leaves the picture where it does. Few points stay as they are; many are sorted by `x`.
    #[must_use]
    pub fn line(&self, range: (f64, f64), count: usize) -> Vec<[f64; 2]> {
        let Some(columns) = self.columns(range, count) else {
            return self.iter().map(|it| [it.x, it.y]).collect();
        };
        let mut drawn = Vec::with_capacity(2 * columns.len());
        for column in columns {
            drawn.push(self.place(column.low.min(column.high)));
            if column.low != column.high {
                drawn.push(self.place(column.low.max(column.high)));
            }
        }
        drawn
    }

    /// The same of a line that holds each value until the next: its corners.
    #[must_use]
    pub fn steps(&self, range: (f64, f64), count: usize) -> Vec<[f64; 2]> {
        let places: Vec<usize> = match self.columns(range, count) {
            None => (0..self.len()).collect(),
            Some(columns) => {
                let ends =
                    |it: Column| [it.first, it.low.min(it.high), it.low.max(it.high), it.last];
                let mut places: Vec<usize> = columns.into_iter().flat_map(ends).collect();
                places.dedup();
                places
            }
        };
        let mut corners: Vec<[f64; 2]> = Vec::with_capacity(2 * places.len());
        for place in places {
            let [x, y] = self.place(place);
            if let Some(&[_, held]) = corners.last() {
                corners.push([x, held]);
            }
            corners.push([x, y]);
        }
        corners
    }

    /// The same of a band: every column reaches from its lowest lower end to its highest upper end.
    #[must_use]
    pub fn band(&self, range: (f64, f64), count: usize) -> Vec<Point> {
        let Some(columns) = self.columns(range, count) else {
            return self.to_vec();
        };
        let ends = |it: Column| {
            let (low, high) = (self[it.low].y, self[it.high].high);
            [it.first, it.last].map(|at| Point::between(self[at].x, low, high))
        };
        columns.into_iter().flat_map(ends).collect()
    }

    fn place(&self, place: usize) -> [f64; 2] {
        [self[place].x, self[place].y]
    }

    /// The columns of what is in sight that hold a number; `None` where there are so few points that none is needed.
    fn columns(&self, range: (f64, f64), count: usize) -> Option<Vec<Column>> {
        let count = count.max(1);
        if self.len() <= 2 * count {
            return None;
        }
        let from = self.partition_point(|it| it.x < range.0).saturating_sub(1);
        let to = (self.partition_point(|it| it.x <= range.1) + 1).min(self.len());
        let single = |place| Column {
            first: place,
            last: place,
            low: place,
            high: place,
        };
        if to.saturating_sub(from) <= 2 * count {
            let numbers = (from..to).filter(|it| self[*it].y.is_finite());
            return Some(numbers.map(single).collect());
        }
        let width = (range.1 - range.0) / count as f64;
        let mut columns = Vec::with_capacity(count + 2);
        let mut place = from;
        while place < to {
            let column = ((self[place].x - range.0) / width).floor();
            let next = if width > 0.0 && column.is_finite() {
                let end = range.0 + (column + 1.0) * width;
                self.first_from(end, place, to).max(place + 1)
            } else {
                to
            };
            if let Some(peaks) = self.peaks(place, next) {
                columns.push(Column {
                    first: place,
                    last: next - 1,
                    low: peaks.low_at,
                    high: peaks.high_at,
                });
            }
            place = next;
        }
        Some(columns)
    }

    /// The first place whose `x` is not below this, looked for from `place` on in growing strides: it is near.
    fn first_from(&self, x: f64, place: usize, to: usize) -> usize {
        let (mut below, mut stride) = (place, 1);
        while below + stride < to && self[below + stride].x < x {
            below += stride;
            stride *= 2;
        }
        let end = (below + stride).min(to);
        below + self[below..end].partition_point(|it| it.x < x)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_million_points_become_columns_and_no_peak_is_lost() {
        let mut points: Vec<Point> = (0..1_000_000)
            .map(|place| Point::at(f64::from(place), f64::from(place % 7)))
            .collect();
        points[654_321] = Point::at(654_321.0, 99.0);
        points[123_456] = Point::at(123_456.0, -99.0);
        let drawn = Points::from(points).line((0.0, 1_000_000.0), 800);
        assert!(drawn.len() <= 1604, "{}", drawn.len());
        assert!(drawn.contains(&[654_321.0, 99.0]) && drawn.contains(&[123_456.0, -99.0]));
        assert!(drawn.windows(2).all(|pair| pair[0][0] <= pair[1][0]));
    }

    /// Uneven places, many heights twice, some that are no number.
    fn some(count: u64) -> Vec<Point> {
        let mut x = 0.0;
        let mut chance = 1_u64;
        let mut draw = |below: u64| {
            chance = chance
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (chance >> 33) % below
        };
        (0..count)
            .map(|_| {
                x += [0.0, 0.001, 1.0, 40.0][draw(4) as usize];
                let y = match draw(50) {
                    0 => f64::NAN,
                    1 => 1000.0 + draw(100) as f64,
                    _ => draw(30) as f64,
                };
                Point::between(x, y, y + draw(3) as f64)
            })
            .collect()
    }

    /// The lowest and the highest of each column, found by walking all points.
    fn walked(points: &[Point], range: (f64, f64), count: usize) -> Vec<(i64, f64, f64)> {
        let width = (range.1 - range.0) / count as f64;
        let mut columns: Vec<(i64, f64, f64)> = Vec::new();
        for point in points.iter().filter(|it| it.y.is_finite()) {
            if point.x < range.0 || point.x > range.1 {
                continue;
            }
            let column = ((point.x - range.0) / width).floor() as i64;
            match columns.last_mut().filter(|it| it.0 == column) {
                Some(it) => (it.1, it.2) = (it.1.min(point.y), it.2.max(point.high)),
                None => columns.push((column, point.y, point.high)),
            }
        }
        columns
    }

    #[test]
    fn at_any_zoom_every_column_reaches_as_far_as_a_walk_of_all_points_finds() {
        let count = 150;
        let all = some(40_000);
        let plain: Vec<Point> = all.iter().map(|it| Point::at(it.x, it.y)).collect();
        let (intervals, plain) = (Points::from(all), Points::from(plain));
        let end = intervals[intervals.len() - 1].x;
        let mut zooms = 0;
        for shrink in [1.0, 0.7, 0.2, 0.05, 0.01, 0.001] {
            for begin in [0.0, 0.1, 0.31, 0.5, 0.77, 0.999] {
                let range = (begin * end, (begin + shrink) * end);
                let found: Vec<Point> = plain
                    .line(range, count)
                    .into_iter()
                    .map(|[x, y]| Point::at(x, y))
                    .collect();
                assert_eq!(walked(&found, range, count), walked(&plain, range, count));
                let corners: Vec<Point> = plain
                    .steps(range, count)
                    .into_iter()
                    .map(|[x, y]| Point::at(x, y))
                    .collect();
                let (steps, exact) = (walked(&corners, range, count), walked(&plain, range, count));
                for (column, low, high) in exact {
                    let step = steps.iter().find(|it| it.0 == column).expect("a column");
                    assert!(step.1 <= low && step.2 >= high);
                }
                let band = intervals.band(range, count);
                assert_eq!(
                    walked(&band, range, count),
                    walked(&intervals, range, count)
                );
                zooms += 1;
            }
        }
        assert_eq!(zooms, 36);
    }

    #[test]
    fn few_points_stay_as_they_are_and_only_those_in_sight_are_drawn() {
        let few: Points = (0..100).map(|at| Point::at(f64::from(at), 1.0)).collect();
        assert_eq!(few.line((10.0, 20.0), 400).len(), 100);
        let drawn = few.line((10.0, 20.0), 40);
        assert_eq!((drawn[0][0], drawn[drawn.len() - 1][0]), (9.0, 21.0));
        assert!(Points::from(Vec::new()).line((0.0, 1.0), 10).is_empty());
        // A picture without width, and one that is nowhere, end all the same.
        assert!(few.line((5.0, 5.0), 1).len() <= 4);
        assert!(few.line((f64::NAN, f64::NAN), 3).len() <= 2);
    }
}
