//! The day's clock: seconds from the start of the day as hours and minutes.

/// When the day started.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WallClock {
    start_s: u32,
}

impl WallClock {
    /// A day that started so many seconds after midnight.
    pub(crate) const fn starting(start_s: u32) -> Self {
        Self { start_s }
    }

    /// Seconds from the start of the day to the next midnight.
    pub(crate) fn to_midnight_s(self) -> f64 {
        86_400.0 - f64::from(self.start_s % 86_400)
    }

    /// "09:15", so many seconds into the day.
    pub(crate) fn label(self, seconds: f64) -> String {
        let minutes = (f64::from(self.start_s) + seconds).max(0.0) / 60.0;
        let minutes = (minutes.round() as u64) % (24 * 60);
        format!("{:02}:{:02}", minutes / 60, minutes % 60)
    }

    /// Round times of the clock between 0 and `end_s` seconds into the day, at most about ten.
    pub(crate) fn ticks(self, end_s: f64) -> Vec<f64> {
        let minutes = [5, 10, 15, 30, 60, 120, 180, 360]
            .into_iter()
            .find(|minutes| end_s / f64::from(minutes * 60) <= 10.0)
            .unwrap_or(720);
        let step = minutes * 60;
        let first = (step - self.start_s % step) % step;
        (0..)
            .map(|index| f64::from(first + index * step))
            .take_while(|at| *at <= end_s)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_working_day_has_a_tick_every_hour() {
        let clock = WallClock::starting(9 * 3600);
        let labels: Vec<String> = clock
            .ticks(8.25 * 3600.0)
            .into_iter()
            .map(|at| clock.label(at))
            .collect();
        assert_eq!(
            labels.join(" "),
            "09:00 10:00 11:00 12:00 13:00 14:00 15:00 16:00 17:00"
        );
    }

    #[test]
    fn ticks_are_round_by_the_clock_and_not_by_the_day() {
        let clock = WallClock::starting(8 * 3600 + 40 * 60);
        assert_eq!(clock.label(clock.ticks(4.0 * 3600.0)[0]), "09:00");
    }
}
