//! What an order-up-to rule earns, exactly: with b agents busy, lines are raised to r(b) whenever there are fewer.
//!
//! Between two raises nothing but these happens: an agent comes back (b falls), or a line resolves (r falls, and b
//! may grow). So the worth of a state is a sum over states with fewer lines, or as many and fewer agents busy, down
//! to those in which lines are raised: (b, r(b)), one for each b. Going through the states in that order, each is
//! a linear function of these N + 1 worths and of the mean a unit of time, and (b, r(b)) itself gives one equation
//! each. That is a system of N + 2 unknowns instead of one for each state, and is solved directly: no iteration, and
//! no error but the floating point's.

use super::{Earned, Memoryless};

/// What a rule comes to in a mean handling time, in the long run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rates {
    /// Agents busy: as many calls are joined.
    pub(crate) busy: f64,
    /// People abandoned.
    pub(crate) abandoned: f64,
}

impl Rates {
    /// The share of the people who answer that find nobody.
    pub(crate) fn share(self) -> f64 {
        self.abandoned / (self.abandoned + self.busy)
    }

    /// Abandons beyond the share that is allowed, in units of what would have to be joined for them: the rule is
    /// lawful where this is not above 0.
    pub(crate) fn beyond(self, allowed: f64) -> f64 {
        (1.0 - allowed) * self.abandoned - allowed * self.busy
    }

    /// Part of the time by one rule, the rest by another.
    pub(crate) fn mixed(self, other: Self, part: f64) -> Self {
        let mix = |of: fn(Self) -> f64| part * of(self) + (1.0 - part) * of(other);
        Self {
            busy: mix(|it| it.busy),
            abandoned: mix(|it| it.abandoned),
        }
    }

    pub(crate) fn earned(self, world: Memoryless) -> Earned {
        Earned {
            utilisation: self.busy / f64::from(world.agents),
            abandoned: self.share(),
        }
    }
}

/// A rule that was solved: its rates, and the worth of each raised state in busy agents and in abandons.
#[derive(Clone, Debug)]
pub(crate) struct Solved {
    pub(crate) rates: Rates,
    /// By agents busy, relative to none: (busy, abandoned).
    worth: Vec<[f64; 2]>,
}

/// A state's worth as a function of the unknowns: of each raised state's worth, and what was earned on the way
/// there: busy agents, abandons, time.
type Line = Vec<f64>;

impl Memoryless {
    /// Solves the rule that raises lines to `up_to[b]` with b agents busy. Somebody has to be called with none busy.
    pub(crate) fn solve(self, up_to: &[u32]) -> Solved {
        let n = self.agents as usize;
        assert_eq!(up_to.len(), n + 1, "a level for each number of busy agents");
        assert!(up_to[0] > 0, "with nobody busy somebody is called");
        let most = up_to.iter().copied().max().unwrap_or(0);
        // Unknowns: the worths of (1, r(1)) to (N, r(N)); that of (0, r(0)) is 0. Then earned so far.
        let width = n + 1 + 3;
        let mut below: Vec<Line> = vec![vec![0.0; width]; n + 1];
        let mut system: Vec<Line> = vec![Vec::new(); n + 1];
        for lines in 0..=most {
            let mut here: Vec<Line> = Vec::with_capacity(n + 1);
            for busy in 0..=n {
                let mut line = vec![0.0; width];
                if lines < up_to[busy] {
                    line[busy] = 1.0;
                } else {
                    let fewer = here.last().map(Vec::as_slice);
                    let below = [&below[busy], &below[(busy + 1).min(n)]];
                    self.step(busy, lines, fewer, below, &mut line);
                    if lines == up_to[busy] {
                        system[busy] = line.clone();
                        // From now on this is the raised state itself.
                        line.fill(0.0);
                        line[busy] = 1.0;
                    }
                }
                here.push(line);
            }
            below = here;
        }
        Self::solved(&system)
    }

    /// Adds up where a state leads: an agent comes back, or a line resolves, to nobody or to a person.
    fn step(
        self,
        busy: usize,
        lines: u32,
        fewer: Option<&[f64]>,
        below: [&Line; 2],
        line: &mut Line,
    ) {
        let n = self.agents as usize;
        let resolves = f64::from(lines) / self.line;
        let rate = busy as f64 + resolves;
        let mut add = |from: &[f64], rate_there: f64| {
            let probability = rate_there / rate;
            for (to, from) in line.iter_mut().zip(from) {
                *to += probability * from;
            }
        };
        if let Some(fewer) = fewer {
            add(fewer, busy as f64);
        }
        if lines > 0 {
            add(below[0], resolves * (1.0 - self.answers));
            add(below[1], resolves * self.answers);
        }
        line[n + 1] += busy as f64 / rate;
        if busy == n {
            line[n + 2] += resolves * self.answers / rate;
        }
        line[n + 3] += 1.0 / rate;
    }

    /// Solves worth(b) = Σ p·worth(b') + earned − mean · time, with worth(0) = 0, for both that is earned.
    fn solved(system: &[Line]) -> Solved {
        let n = system.len() - 1;
        // Columns: the mean in the place of worth(0), worths 1 to N, and two right-hand sides.
        let mut rows: Vec<Vec<f64>> = system
            .iter()
            .enumerate()
            .map(|(busy, line)| {
                let mut row: Vec<f64> = (0..=n)
                    .map(|other| f64::from(u8::from(other == busy)) - line[other])
                    .collect();
                row[0] = line[n + 3];
                row.extend([line[n + 1], line[n + 2]]);
                row
            })
            .collect();
        eliminate(&mut rows);
        let right = |row: &Vec<f64>| [row[n + 1], row[n + 2]];
        let [busy, abandoned] = right(&rows[0]);
        let mut worth: Vec<[f64; 2]> = rows.iter().map(right).collect();
        worth[0] = [0.0; 2];
        Solved {
            rates: Rates { busy, abandoned },
            worth,
        }
    }

    /// The levels at which a state is worth most, if from then on the solved rule is followed and each abandon costs
    /// `price` handling times. Levels stay where nothing is better.
    pub(crate) fn improved(
        self,
        up_to: &[u32],
        solved: &Solved,
        price: f64,
        most: u32,
    ) -> Vec<u32> {
        let n = self.agents as usize;
        let priced = |[busy, abandoned]: [f64; 2]| busy - price * abandoned;
        let mean = priced([solved.rates.busy, solved.rates.abandoned]);
        let raised: Vec<f64> = solved.worth.iter().map(|&worth| priced(worth)).collect();
        let mut best: Vec<(f64, u32)> = raised.iter().copied().zip(up_to.iter().copied()).collect();
        let mut below = raised.clone();
        for lines in 0..=most {
            let mut here: Vec<f64> = Vec::with_capacity(n + 1);
            for busy in 0..=n {
                if lines == 0 && busy == 0 {
                    here.push(raised[0]);
                    continue;
                }
                let resolves = f64::from(lines) / self.line;
                let rate = busy as f64 + resolves;
                let mut worth = busy as f64 - mean;
                if let Some(fewer) = here.last() {
                    worth += busy as f64 * fewer;
                }
                if lines > 0 {
                    worth += resolves
                        * ((1.0 - self.answers) * below[busy]
                            + self.answers * below[(busy + 1).min(n)]);
                }
                if busy == n {
                    worth -= price * resolves * self.answers;
                }
                let worth = worth / rate;
                if worth > best[busy].0 + CLEARLY {
                    best[busy] = (worth, lines);
                }
                here.push(if lines < up_to[busy] {
                    raised[busy]
                } else {
                    worth
                });
            }
            below = here;
        }
        best.into_iter().map(|(_, lines)| lines).collect()
    }
}

/// Gauss–Jordan elimination with the greatest pivot of each column; right-hand sides stand behind.
fn eliminate(rows: &mut [Vec<f64>]) {
    for column in 0..rows.len() {
        let pivot = (column..rows.len())
            .max_by(|&a, &b| rows[a][column].abs().total_cmp(&rows[b][column].abs()))
            .unwrap_or(column);
        rows.swap(column, pivot);
        let scale = 1.0 / rows[column][column];
        for value in &mut rows[column][column..] {
            *value *= scale;
        }
        let (before, rest) = rows.split_at_mut(column);
        let Some((pivot, after)) = rest.split_first_mut() else {
            return;
        };
        for row in before.iter_mut().chain(after) {
            let factor = row[column];
            if factor != 0.0 {
                for (value, by) in row[column..].iter_mut().zip(&pivot[column..]) {
                    *value -= factor * by;
                }
            }
        }
    }
}

/// A level replaces another only if it is worth more than rounding can make it, in handling times.
const CLEARLY: f64 = 1e-9;
