//! Maximum of a smooth function of a few parameters, with the curvature there.
//!
//! Newton's method with finite differences, damped as Levenberg and Marquardt do. The curvature is wanted
//! anyway: its inverse is what the intervals of a fit are made of.

/// Where a function is largest.
#[derive(Clone, Debug)]
pub(crate) struct Maximum {
    /// The parameters.
    pub(crate) at: Vec<f64>,
    /// The function there.
    pub(crate) value: f64,
    /// Covariance of the parameters if the function is a log-likelihood; `None` where the maximum is flat
    /// or at a border.
    pub(crate) covariance: Option<Vec<Vec<f64>>>,
}

/// Climbs from `start`. The function may be minus infinity where parameters are not allowed, but not at the
/// start.
pub(crate) fn maximise(start: &[f64], f: impl Fn(&[f64]) -> f64) -> Maximum {
    let mut at = start.to_vec();
    let mut value = f(&at);
    let mut damping = 1e-3;
    for _ in 0..STEPS_MAX {
        let (gradient, curvature) = differences(&at, value, &f);
        let mut gained = None;
        while gained.is_none() && damping < DAMPING_MAX {
            let step = damped_step(&gradient, &curvature, damping);
            if let Some(step) = step {
                let next: Vec<f64> = at.iter().zip(&step).map(|(x, d)| x + d).collect();
                let reached = f(&next);
                if reached > value {
                    gained = Some((next, reached, step));
                    damping = (damping * 0.1).max(1e-9);
                    continue;
                }
            }
            damping *= 10.0;
        }
        let Some((next, reached, step)) = gained else {
            break;
        };
        let gain = reached - value;
        (at, value) = (next, reached);
        let is_small = step.iter().all(|d| d.abs() < 1e-7);
        if is_small || gain < 1e-9 * (1.0 + value.abs() * 1e-6) {
            break;
        }
    }
    let (_, curvature) = differences(&at, value, &f);
    let information: Vec<Vec<f64>> = curvature
        .iter()
        .map(|row| row.iter().map(|x| -x).collect())
        .collect();
    Maximum {
        covariance: inverse(&information),
        at,
        value,
    }
}

/// More than any fit here has needed by a factor of four; a fit that does not settle has no interval.
const STEPS_MAX: usize = 200;

/// A step so short that it moves nothing.
const DAMPING_MAX: f64 = 1e12;

/// Distance of the finite differences. Parameters are logarithms or log-odds, so it is a part in a thousand.
const H: f64 = 1e-3;

/// Gradient and matrix of second derivatives by central differences.
fn differences(at: &[f64], here: f64, f: &impl Fn(&[f64]) -> f64) -> (Vec<f64>, Vec<Vec<f64>>) {
    let n = at.len();
    let moved = |steps: &[(usize, f64)]| {
        let mut to = at.to_vec();
        for &(index, by) in steps {
            to[index] += by;
        }
        f(&to)
    };
    let mut gradient = vec![0.0; n];
    let mut second = vec![vec![0.0; n]; n];
    for i in 0..n {
        let (up, down) = (moved(&[(i, H)]), moved(&[(i, -H)]));
        gradient[i] = (up - down) / (2.0 * H);
        second[i][i] = (up - 2.0 * here + down) / (H * H);
        for (j, _) in at.iter().enumerate().take(i) {
            let mixed =
                moved(&[(i, H), (j, H)]) - moved(&[(i, H), (j, -H)]) - moved(&[(i, -H), (j, H)])
                    + moved(&[(i, -H), (j, -H)]);
            second[i][j] = mixed / (4.0 * H * H);
            second[j][i] = second[i][j];
        }
    }
    (gradient, second)
}

/// Solves (−H + damping · |diag|) step = gradient.
fn damped_step(gradient: &[f64], second: &[Vec<f64>], damping: f64) -> Option<Vec<f64>> {
    let n = gradient.len();
    let mut matrix: Vec<Vec<f64>> = second
        .iter()
        .map(|row| row.iter().map(|x| -x).collect())
        .collect();
    for (i, row) in matrix.iter_mut().enumerate() {
        row[i] += damping * row[i].abs().max(1e-3);
    }
    if !gradient.iter().all(|x| x.is_finite()) {
        return None;
    }
    let lower = cholesky(&matrix)?;
    let mut y = vec![0.0; n];
    for i in 0..n {
        let known: f64 = (0..i).map(|k| lower[i][k] * y[k]).sum();
        y[i] = (gradient[i] - known) / lower[i][i];
    }
    let mut step = vec![0.0; n];
    for i in (0..n).rev() {
        let known: f64 = (i + 1..n).map(|k| lower[k][i] * step[k]).sum();
        step[i] = (y[i] - known) / lower[i][i];
    }
    // No parameter moves further than a factor of e at once.
    let largest = step.iter().fold(1.0_f64, |most, d| most.max(d.abs()));
    Some(step.into_iter().map(|d| d / largest).collect())
}

/// The lower triangle whose square a positive matrix is; `None` if it is not positive.
fn cholesky(matrix: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let n = matrix.len();
    let mut lower = vec![vec![0.0; n]; n];
    for i in 0..n {
        for j in 0..=i {
            let known: f64 = (0..j).map(|k| lower[i][k] * lower[j][k]).sum();
            let rest = matrix[i][j] - known;
            if i == j {
                let is_positive = rest > 1e-12 * matrix[i][i].abs();
                if !is_positive || !rest.is_finite() {
                    return None;
                }
                lower[i][i] = rest.sqrt();
            } else {
                lower[i][j] = rest / lower[j][j];
            }
        }
    }
    Some(lower)
}

/// Inverse of a positive matrix, by its Cholesky factor.
fn inverse(matrix: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let n = matrix.len();
    let lower = cholesky(matrix)?;
    let mut columns = vec![vec![0.0; n]; n];
    for (unit, column) in columns.iter_mut().enumerate() {
        let mut y = vec![0.0; n];
        for i in 0..n {
            let known: f64 = (0..i).map(|k| lower[i][k] * y[k]).sum();
            y[i] = (f64::from(u8::from(i == unit)) - known) / lower[i][i];
        }
        for i in (0..n).rev() {
            let known: f64 = (i + 1..n).map(|k| lower[k][i] * column[k]).sum();
            column[i] = (y[i] - known) / lower[i][i];
        }
    }
    Some(columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_top_of_a_crooked_hill_and_its_curvature() {
        // Rosenbrock's valley upside down: the top at (1, 1), second derivatives -802, 400, -200.
        let hill = |x: &[f64]| -100.0 * (x[1] - x[0] * x[0]).powi(2) - (1.0 - x[0]).powi(2);
        let top = maximise(&[-1.2, 1.0], hill);
        assert!(
            (top.at[0] - 1.0).abs() < 1e-3 && (top.at[1] - 1.0).abs() < 1e-3,
            "{top:?}"
        );
        // The inverse of [[802, -400], [-400, 200]] is [[0.5, 1], [1, 2.005]].
        let covariance = top.covariance.unwrap();
        assert!((covariance[0][0] - 0.5).abs() < 0.01, "{covariance:?}");
        assert!((covariance[1][1] - 2.005).abs() < 0.03, "{covariance:?}");
    }

    #[test]
    fn a_ridge_has_no_covariance() {
        let ridge = |x: &[f64]| -(x[0] + x[1]).powi(2);
        assert!(maximise(&[1.0, 1.0], ridge).covariance.is_none());
    }
}
