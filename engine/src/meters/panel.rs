//! All meters side by side, on the same attempts.

use alloc::vec::Vec;

use super::attempt::Attempt;
use super::calendar::Calendar;
use super::conduct::Conduct;
use super::definition::Definition;
use super::meter::Meter;

/// Every definition at once, on the attempts of one campaign.
#[derive(Clone, Debug)]
pub struct Panel {
    calendar: Calendar,
    meters: Vec<Meter>,
    conduct: Conduct,
}

impl Panel {
    /// Meters that have seen nothing, one for each definition.
    #[must_use]
    pub fn new(definitions: &[Definition], calendar: Calendar) -> Self {
        Self {
            calendar,
            meters: definitions.iter().copied().map(Meter::new).collect(),
            conduct: Conduct::default(),
        }
    }

    /// Counts an attempt that is over on every meter.
    pub fn record(&mut self, attempt: &Attempt) {
        for meter in &mut self.meters {
            meter.record(attempt, &self.calendar);
        }
        self.conduct.record(attempt);
    }

    /// The meters, in the order of their definitions.
    #[must_use]
    pub fn meters(&self) -> &[Meter] {
        &self.meters
    }

    /// The meter of that name.
    #[must_use]
    pub fn meter(&self, name: &str) -> Option<&Meter> {
        let mut meters = self.meters.iter();
        meters.find(|meter| meter.definition().name == name)
    }

    /// The calendar all meters share.
    #[must_use]
    pub const fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The conditions of the safe harbour that are no rates.
    #[must_use]
    pub const fn conduct(&self) -> &Conduct {
        &self.conduct
    }
}
