//! A line of many points in as many columns as the screen has: the lowest and the highest of each.
//!
//! Not their mean, which hides the very peaks a limit is about.

use super::Point;

/// The part of a line between two places, at most two points a column. `points` are sorted by `x`. The points just
/// outside are kept, so that the line leaves the picture where it does.
#[must_use]
pub fn columns(points: &[Point], range: (f64, f64), count: usize) -> Vec<[f64; 2]> {
    let from = points
        .partition_point(|it| it.x < range.0)
        .saturating_sub(1);
    let to = (points.partition_point(|it| it.x <= range.1) + 1).min(points.len());
    let seen = &points[from..to.max(from)];
    if seen.len() <= 2 * count.max(1) {
        return seen.iter().map(|it| [it.x, it.y]).collect();
    }
    let width = (range.1 - range.0) / count as f64;
    let mut drawn = Vec::with_capacity(2 * count + 4);
    let mut rest = seen;
    while let Some(first) = rest.first() {
        let column = ((first.x - range.0) / width).floor();
        let end = range.0 + (column + 1.0) * width;
        let inside = rest.partition_point(|it| it.x < end).max(1);
        let (these, others) = rest.split_at(inside);
        rest = others;
        let (mut low, mut high) = (0, 0);
        for (place, point) in these.iter().enumerate() {
            if point.y < these[low].y {
                low = place;
            }
            if point.y > these[high].y {
                high = place;
            }
        }
        for place in [low.min(high), low.max(high)] {
            drawn.push([these[place].x, these[place].y]);
        }
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_million_points_become_columns_and_no_peak_is_lost() {
        let mut points: Vec<Point> = (0..1_000_000)
            .map(|place| Point::at(f64::from(place), f64::from(place % 7)))
            .collect();
        points[654_321].y = 99.0;
        points[123_456].y = -99.0;
        let drawn = columns(&points, (0.0, 1_000_000.0), 800);
        assert!(drawn.len() <= 1604, "{}", drawn.len());
        assert!(drawn.contains(&[654_321.0, 99.0]) && drawn.contains(&[123_456.0, -99.0]));
        assert!(drawn.windows(2).all(|pair| pair[0][0] <= pair[1][0]));
    }

    #[test]
    fn few_points_stay_as_they_are_and_only_those_in_sight_are_drawn() {
        let points: Vec<Point> = (0..100).map(|at| Point::at(f64::from(at), 1.0)).collect();
        let drawn = columns(&points, (10.0, 20.0), 400);
        assert_eq!((drawn[0][0], drawn[drawn.len() - 1][0]), (9.0, 21.0));
        assert!(columns(&[], (0.0, 1.0), 10).is_empty());
    }
}
