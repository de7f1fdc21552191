//! Lengths of time as records have them: some whole, some cut off before their end.
//!
//! Two cuts, treated differently. A wait that an agent ended is *censored*: it would have lasted at least so
//! long, and counts as that. A ring that was answered is only seen if it was answered before the ring limit:
//! what is seen is *truncated* there, and its probability is a share of those within.
//!
//! Lengths are counted in cells. Whole seconds are cells of a second; exact ones are put into cells two parts
//! in a hundred wide, which loses about one part in ten thousand of what they say about a spread of one and
//! makes every fit as quick as one of three hundred lengths. The likelihood is that of the cells, exactly.

/// Lengths of one kind, in seconds.
#[derive(Clone, Debug, Default)]
pub struct Sample {
    /// Whole ones.
    pub whole: Vec<f64>,
    /// How long those had lasted that were ended by something else.
    pub censored: Vec<f64>,
    /// Nothing longer than this can be among the whole ones.
    pub cut_s: Option<f64>,
    /// Something else lasted first, and ended unseen: equally likely lengths of it. Empty for nothing.
    pub before: Vec<f64>,
}

/// A sample counted in cells.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cells {
    /// Ends of the cells, one more than cells.
    pub(crate) edges: Vec<f64>,
    /// Whole lengths in each.
    pub(crate) whole: Vec<f64>,
    /// Censored ones.
    pub(crate) censored: Vec<f64>,
    pub(crate) is_cut: bool,
    pub(crate) before: Vec<f64>,
}

/// Cells of a sample at most.
const CELLS_MAX: usize = 300;

impl Sample {
    /// Only what is within the cut.
    pub(crate) fn cells(&self) -> Option<Cells> {
        let is_whole_seconds = self.is_in_whole_seconds();
        let cut = self.cut_s.unwrap_or(f64::INFINITY);
        let seen = |x: &&f64| x.is_finite() && **x >= 0.0 && **x < cut;
        let whole: Vec<f64> = self.whole.iter().filter(seen).copied().collect();
        // Who waited no time at all says nothing.
        let is_told = |x: &&f64| x.is_finite() && **x > 0.0;
        let censored: Vec<f64> = self.censored.iter().filter(is_told).copied().collect();
        if whole.is_empty() {
            return None;
        }
        let mut edges = edges(&whole, &censored, is_whole_seconds);
        if let Some(cut_s) = self.cut_s {
            edges.retain(|edge| *edge < cut_s - 1e-9);
            edges.push(cut_s);
        }
        let count = edges.len() - 1;
        let place = |x: f64| edges.partition_point(|edge| *edge <= x).clamp(1, count) - 1;
        let mut cells = Cells {
            whole: vec![0.0; count],
            censored: vec![0.0; count],
            is_cut: self.cut_s.is_some(),
            before: self.before.clone(),
            edges: Vec::new(),
        };
        for x in whole {
            cells.whole[place(x)] += 1.0;
        }
        for x in censored {
            cells.censored[place(x)] += 1.0;
        }
        cells.edges = edges;
        Some(cells)
    }

    /// The length that all have, to a part in a thousand.
    pub(crate) fn constant(&self) -> Option<f64> {
        let cut = self.cut_s.unwrap_or(f64::INFINITY);
        let seen = || self.whole.iter().copied().filter(|x| *x < cut);
        let (low, high) = seen().fold((f64::INFINITY, 0.0_f64), |(a, b), x| (a.min(x), b.max(x)));
        (self.censored.is_empty() && high - low <= high * 1e-3).then_some(f64::midpoint(low, high))
    }

    /// As call records of telephone exchanges are.
    pub(crate) fn is_in_whole_seconds(&self) -> bool {
        self.whole.len() >= 20 && self.whole.iter().all(|x| x.fract() == 0.0)
    }
}

/// Ends of cells from zero to the longest length, in equal steps of the logarithm; of whole seconds each at
/// a half.
fn edges(whole: &[f64], censored: &[f64], is_whole_seconds: bool) -> Vec<f64> {
    let all = || whole.iter().chain(censored).copied();
    let longest = all().fold(0.0, f64::max);
    let shortest = all().filter(|x| *x > 0.0).fold(f64::INFINITY, f64::min);
    let shortest = shortest.clamp(longest.max(1e-3) * 1e-6, longest.max(1e-3));
    let span = (longest / shortest).max(1.0 + 1e-6).ln();
    let step = (span / (CELLS_MAX - 2) as f64).max(0.005);
    let steps = (span / step).ceil() as usize;
    let mut edges = vec![0.0];
    if is_whole_seconds {
        let mut edge = 0.5_f64;
        while edge < longest + 0.5 {
            edges.push(edge);
            edge = (edge + 1.0).max((edge * (1.0 + step)).round() + 0.5);
        }
        edges.push(edge);
        return edges;
    }
    for index in 0..=steps {
        edges.push(shortest * (1.0 - 1e-9) * (step * index as f64).exp());
    }
    let last = edges.last_mut().expect("at least one edge");
    *last = last.max(longest * (1.0 + 1e-9));
    edges
}

impl Cells {
    /// Whole lengths.
    pub(crate) fn events(&self) -> f64 {
        self.whole.iter().sum()
    }

    /// Share of whole lengths up to the end of each cell, up to the last whole one: of truncated ones the
    /// plain share, of others the product limit of Kaplan and Meier. With how many were still there.
    pub(crate) fn observed(&self) -> Vec<Observed> {
        let mut at_risk = self.events() + self.censored.iter().sum::<f64>();
        let mut survival = 1.0;
        let mut greenwood = 0.0;
        let last = self.whole.iter().rposition(|count| *count > 0.0);
        let cells = self.edges[1..]
            .iter()
            .zip(self.whole.iter().zip(&self.censored));
        let mut observed = Vec::new();
        for (&edge, (&ended, &lost)) in cells.take(last.map_or(0, |last| last + 1)) {
            // Who is lost within a cell was there for half of it.
            let there = at_risk - lost / 2.0;
            if there > 0.0 && ended > 0.0 {
                survival *= 1.0 - (ended / there).min(1.0);
                let left = (there - ended).max(1e-9);
                greenwood += ended / (there * left);
            }
            at_risk -= ended + lost;
            observed.push(Observed {
                length_s: edge,
                share: 1.0 - survival,
                error: survival * greenwood.sqrt(),
            });
        }
        observed
    }
}

/// A point of an observed distribution function.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Observed {
    /// Seconds.
    pub(crate) length_s: f64,
    /// Share of lengths up to it.
    pub(crate) share: f64,
    /// Standard error of the share (Greenwood's formula).
    pub(crate) error: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_product_limit_is_that_of_the_textbook() {
        // Kaplan and Meier 1958, section 1.3: deaths at 0.8, 3.1, 5.4, 9.2; losses at 1.0, 2.7, 7.0, 12.1.
        // The survivals are 7/8, 7/8 × 4/5, × 3/4, × 1/2 with losses just after their age.
        let sample = Sample {
            whole: vec![0.8, 3.1, 5.4, 9.2],
            censored: vec![1.0, 2.7, 7.0, 12.1],
            ..Sample::default()
        };
        let observed = sample.cells().unwrap().observed();
        let after = |x: f64| {
            let known = observed.iter().find(|point| point.length_s > x);
            1.0 - known.unwrap().share
        };
        let survival = [(0.81, 0.875), (3.15, 0.7), (5.45, 0.525), (9.15, 0.2625)];
        for (at, expected) in survival {
            let found = after(at);
            assert!((found - expected).abs() < 1e-9, "{at}: {found}");
        }
    }

    #[test]
    fn a_cell_of_a_whole_second_reaches_half_a_second_either_way() {
        let whole: Vec<f64> = (0..30).map(f64::from).collect();
        let sample = Sample {
            whole,
            ..Sample::default()
        };
        let cells = sample.cells().unwrap();
        assert_eq!(cells.edges[..4], [0.0, 0.5, 1.5, 2.5]);
        assert_eq!(cells.events(), 30.0);
    }
}
