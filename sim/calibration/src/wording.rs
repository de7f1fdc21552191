//! Numbers as a scenario writes them, and as its comments tell them.

use crate::fit::{Fit, Fitted};
use crate::interval::Estimate;

/// A number to four digits, without zeros at its end.
pub(crate) fn digits(value: f64) -> String {
    if value == 0.0 || !value.is_finite() {
        return "0".to_owned();
    }
    let places = (3 - value.abs().log10().floor() as i32).clamp(0, 9) as usize;
    let text = format!("{value:.places$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// A length of time; a scenario allows a millisecond and more.
pub(crate) fn seconds(value: f64) -> String {
    format!("\"{} s\"", digits(value.max(0.001)))
}

/// A share, to a hundredth of a percent.
pub(crate) fn percent(share: f64) -> String {
    let text = format!("{:.2}", (share * 100.0).clamp(0.0, 100.0));
    format!("{} %", text.trim_end_matches('0').trim_end_matches('.'))
}

/// "21.9 to 22.7 %".
pub(crate) fn interval_of(share: &Estimate) -> String {
    match share.ci95_low.zip(share.ci95_high) {
        Some((low, high)) => {
            format!(
                "95 %: {:.2} to {:.2} %; n = {}",
                low * 100.0,
                high * 100.0,
                thousands(share.n)
            )
        }
        None => "no interval".to_owned(),
    }
}

/// A count with a comma between groups of three digits.
pub(crate) fn thousands(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// How sure a distribution is and how near it comes, in a line.
#[must_use]
pub fn about(fitted: &Fitted) -> String {
    let best = &fitted.families[0];
    let n = thousands(fitted.n);
    if let Some(constant_s) = fitted.constant_s {
        return format!("always {} s; n = {n}", digits(constant_s));
    }
    let mut text = if fitted.is_parametric || fitted.censored > 0 {
        format!("{}; 95 %: {}; n = {n}", best.family.name(), intervals(best))
    } else {
        format!(
            "as seen, n = {n}: the best family is {}",
            best.family.name()
        )
    };
    if fitted.censored > 0 {
        text += &format!(" and {} cut off", thousands(fitted.censored));
    }
    if let Some(cut_s) = fitted.cut_s {
        text += &format!("; seen up to {} s", digits(cut_s));
    }
    text += &format!("; off by at most {:.1} of 100", best.distance * 100.0);
    if let Some(p) = best.p_value {
        text += &format!(" (p = {p:.2})");
    }
    if let Some(second) = fitted.families.get(1) {
        let (apart, name) = (second.aic - best.aic, second.family.name());
        text += &if apart < 0.0 {
            format!("; simpler than {name}, whose AIC is {:.0} less", -apart)
        } else {
            format!("; AIC {apart:.0} less than {name}")
        };
    }
    text
}

fn intervals(fit: &Fit) -> String {
    let each = fit
        .family
        .parameters()
        .iter()
        .zip(&fit.intervals)
        .enumerate();
    let told = each.map(|(index, (name, interval))| match interval {
        Some((low, high)) => {
            let unit = if fit.family.is_length(index) {
                " s"
            } else {
                ""
            };
            format!("{name} {} to {}{unit}", digits(*low), digits(*high))
        }
        None => format!("{name} unknown"),
    });
    told.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_four_digits() {
        for (value, text) in [
            (221.34, "221.3"),
            (0.8, "0.8"),
            (0.012_345, "0.01235"),
            (12_345.6, "12346"),
            (10.0, "10"),
            (100.0, "100"),
        ] {
            assert_eq!(digits(value), text);
        }
        assert_eq!(percent(0.1127), "11.27 %");
        assert_eq!(thousands(41_188), "41,188");
    }
}
