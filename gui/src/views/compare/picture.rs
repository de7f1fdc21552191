//! Differences as a picture: each day's, their mean, and its interval.

use outpace_sim::named_measure;

use super::CompareView;
use crate::chart::{Axis, Chart, Point, Series, Shape, Use};
use crate::comparison::letter;
use crate::number::Unit;
use crate::parts::unit_of;

impl CompareView {
    /// The differences of the measure that is shown, of every one from A.
    pub(super) fn draw(&self) -> Option<Chart> {
        let played = self.played.as_ref()?;
        let known = played.known.as_ref()?;
        let comparison = self.comparison()?;
        let measure = named_measure(&self.shown);
        let end = f64::from(known.days.max(1)) + 0.5;
        let mut series = vec![Series::across("No difference", Use::Strong, 0.0)];
        let (mut bands, mut lines, mut marks) = (Vec::new(), Vec::new(), Vec::new());
        for (pair, compared) in comparison.comparisons.iter().enumerate() {
            let ink = Use::Series(pair);
            let name = letter(compared.second);
            let Some(it) = compared.measures.get(&self.shown) else {
                continue;
            };
            if let (Some(low), Some(high)) = (it.low, it.high) {
                let band = vec![
                    Point::between(0.5, low, high),
                    Point::between(end, low, high),
                ];
                bands.push(Series::new("", ink, Shape::Band, band));
            }
            if let Some(mean) = it.difference {
                let line = vec![Point::at(0.5, mean), Point::at(end, mean)];
                let text = format!("{name} less A: mean, 95 % interval");
                lines.push(Series::new(text, ink, Shape::Line { dashed: false }, line));
            }
            let days = known.apart.get(pair).and_then(|it| it.get(&self.shown));
            let points = days.into_iter().flatten();
            let points = points.map(|(day, apart)| Point::at(f64::from(*day) + 1.0, *apart));
            let shape = Shape::Marks {
                radius: 2.5,
                filled: pair % 2 == 0,
            };
            marks.push(Series::new(
                format!("{name} less A, each day"),
                ink,
                shape,
                points.collect(),
            ));
        }
        series.extend(bands);
        series.extend(lines);
        series.extend(marks);
        let labels = played.labels.iter().enumerate();
        let labels: Vec<String> = labels
            .map(|(place, label)| format!("{}: {label}", letter(place)))
            .collect();
        Some(Chart {
            title: format!("{}, difference from A day by day", measure.label),
            about: format!(
                "{}; seed {}, {} days",
                labels.join("; "),
                played.seed,
                known.days
            ),
            x: Axis::new("Day", Unit::Plain).with(&[0.5, end]),
            y: Axis::new(
                "Difference",
                match unit_of(&self.shown) {
                    Unit::Share => Unit::Points,
                    other => other,
                },
            ),
            series,
        })
    }
}
