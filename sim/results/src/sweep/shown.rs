//! Which point of a sweep is shown closer.

use super::plan::SweepPlan;
use super::summary::{PointSummary, SweepSummary};

impl SweepSummary {
    /// Chooses the point that is shown closer: the one asked for; else, of those whose governing rate is below the limit with its whole interval, the one with most talk in an agent's
    /// hour; else the one with the lowest rate.
    ///
    /// Being the best of many it is likely to look a little better than it is.
    pub fn show(&mut self, asked: Option<u32>) {
        let (shown, why) = match asked {
            Some(asked) => (Some(asked), "asked for"),
            None => self.best(),
        };
        self.shown = shown;
        self.shown_because = shown.map(|_| why.to_owned());
    }

    fn best(&self) -> (Option<u32>, &'static str) {
        let talk = |point: &&PointSummary| {
            let talk = point.metrics.get("agent_talk_s_per_hour");
            talk.and_then(|it| it.mean).unwrap_or(0.0)
        };
        let upper = |point: &&PointSummary| {
            let rate = point.governing_rate;
            rate.ci95_high.or(rate.mean)
        };
        let played = || self.points.iter().filter(|point| point.replications > 0);
        let within = played().filter(|point| match (self.limit, upper(point)) {
            (Some(limit), Some(rate)) => rate <= limit,
            (None, _) => true,
            (Some(_), None) => false,
        });
        // The first of equal ones.
        let most = within.rev().max_by(|a, b| talk(a).total_cmp(&talk(b)));
        if let Some(point) = most {
            return (
                Some(point.point),
                "most talk of the points within the limit",
            );
        }
        let rate = |point: &&PointSummary| point.governing_rate.mean.unwrap_or(f64::MAX);
        let lowest = played().min_by(|a, b| rate(a).total_cmp(&rate(b)));
        (
            lowest.map(|point| point.point),
            "no point is within the limit; this one has the lowest rate",
        )
    }
}

impl SweepPlan {
    /// The point named as `KEY=VALUE KEY=VALUE`.
    ///
    /// # Errors
    /// With a message, when it is not in the sweep.
    pub fn point_called(&self, asked: &str) -> Result<u32, String> {
        let same = |point: &usize| {
            let label = self.label(*point);
            let mut own: Vec<&str> = label.split(' ').collect();
            let mut others: Vec<&str> = asked
                .split([' ', ';'])
                .filter(|it| !it.is_empty())
                .collect();
            own.sort_unstable();
            others.sort_unstable();
            own == others
        };
        match (0..self.points()).find(same) {
            Some(point) => Ok(point as u32),
            None => Err(format!(
                "--show {asked}: the sweep has no such point; a point is named as {:?}",
                self.label(0)
            )),
        }
    }
}
