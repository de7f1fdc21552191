//! All meters side by side, on the same attempts.

use alloc::vec::Vec;

use super::attempt::Attempt;
use super::calendar::Calendar;
use super::conduct::Conduct;
use super::definition::Definition;
use super::meter::Meter;
use super::window::Window;
use crate::time::Timestamp;

/// Every definition at once, on the attempts of one campaign.
#[derive(Clone, Debug)]
pub struct Panel {
    calendar: Calendar,
    meters: Vec<Meter>,
    /// The windows that meters have, and for each meter which of them.
    spans: Vec<Span>,
    span_of: Vec<usize>,
    conduct: Conduct,
}

impl Panel {
    /// Meters that have seen nothing, one for each definition.
    #[must_use]
    pub fn new(definitions: &[Definition], calendar: Calendar) -> Self {
        let mut spans: Vec<Span> = Vec::new();
        let mut span_of = Vec::new();
        for definition in definitions {
            let known = spans
                .iter()
                .position(|span| span.window == definition.window);
            span_of.push(known.unwrap_or(spans.len()));
            if known.is_none() {
                spans.push(Span::new(definition.window));
            }
        }
        Self {
            calendar,
            meters: definitions.iter().copied().map(Meter::new).collect(),
            spans,
            span_of,
            conduct: Conduct::default(),
        }
    }

    /// Counts an attempt that is over on every meter.
    pub fn record(&mut self, attempt: &Attempt) {
        let at = attempt.at();
        for span in &mut self.spans {
            span.move_to(at, &self.calendar);
        }
        for (meter, &span) in self.meters.iter_mut().zip(&self.span_of) {
            meter.record_in(attempt, self.spans[span].period);
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

/// The window that the last attempt lay in: the next one nearly always lies there too, and dates cost
/// more than everything else together.
#[derive(Clone, Debug)]
struct Span {
    window: Window,
    period: Option<i64>,
    begins: Timestamp,
    ends: Timestamp,
}

impl Span {
    const fn new(window: Window) -> Self {
        Self {
            window,
            period: None,
            begins: Timestamp::ZERO,
            ends: Timestamp::ZERO,
        }
    }

    fn move_to(&mut self, at: Timestamp, calendar: &Calendar) {
        if self.begins <= at && at < self.ends {
            return;
        }
        self.period = self.window.period(calendar, at);
        let Some(period) = self.period else {
            return;
        };
        self.begins = self.window.begins(calendar, period);
        self.ends = self.window.begins(calendar, period + 1);
        // Where clocks change a date may come twice: then each attempt is looked up.
        let mut changes = calendar.zone.offsets().iter().skip(1);
        if changes.any(|&(from, _)| self.begins <= from && from <= self.ends) {
            self.ends = self.begins;
        }
    }
}
