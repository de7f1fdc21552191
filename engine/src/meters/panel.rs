//! All meters side by side, on the same attempts.

use alloc::vec::Vec;

use super::attempt::{Attempt, Dispositions};
use super::calendar::Calendar;
use super::conduct::Conduct;
use super::definition::Definition;
use super::fate::{Clock, Fate};
use super::meter::Meter;
use super::tally::Entry;
use super::window::Window;
use crate::time::Timestamp;

/// Every definition at once, on the attempts of one campaign.
///
/// What all definitions agree on is worked out once: a call nobody answered is counted with its window,
/// and what became of an answer once for each clock.
#[derive(Clone, Debug)]
pub struct Panel {
    calendar: Calendar,
    meters: Vec<Meter>,
    /// The windows that meters have, and for each meter which of them.
    spans: Vec<Span>,
    span_of: Vec<usize>,
    /// The clocks that meters have, and for each meter which of them.
    views: Vec<View>,
    view_of: Vec<usize>,
    /// Meters with a rolling window that count calls nobody answered too.
    rolling_all: Vec<usize>,
    conduct: Conduct,
}

impl Panel {
    /// Meters that have seen nothing, one for each definition.
    #[must_use]
    pub fn new(definitions: &[Definition], calendar: Calendar) -> Self {
        let mut spans: Vec<Span> = Vec::new();
        let mut views: Vec<View> = Vec::new();
        let mut place = |definition: &Definition| {
            let span = index_of(&mut spans, Span::new(definition.window), |it| it.window);
            let view = index_of(&mut views, View::of(definition), |it| *it);
            (span, view)
        };
        let (span_of, view_of) = definitions.iter().map(&mut place).unzip();
        let rolls = |&index: &usize| {
            let Definition {
                window,
                denominator,
                ..
            } = definitions[index];
            matches!(window, Window::Rolling(_)) && denominator.contains(Fate::NotAnswered)
        };
        Self {
            calendar,
            meters: definitions.iter().copied().map(Meter::new).collect(),
            spans,
            span_of,
            views,
            view_of,
            rolling_all: (0..definitions.len()).filter(rolls).collect(),
            conduct: Conduct::default(),
        }
    }

    /// Counts an attempt that is over on every meter.
    pub fn record(&mut self, attempt: &Attempt) {
        let at = attempt.at();
        let is_answered = attempt.instants.answered.is_some();
        for index in 0..self.spans.len() {
            let span = &self.spans[index];
            if !span.holds(at) {
                self.settle(index);
                self.spans[index].move_to(at, &self.calendar);
            }
            self.spans[index].not_answered += u64::from(!is_answered);
        }
        self.conduct.record(attempt);
        if is_answered {
            return self.record_answered(attempt);
        }
        for &index in &self.rolling_all {
            self.meters[index].record_in(at, Entry::NOT_ANSWERED, None);
        }
    }

    /// The meters, in the order of their definitions.
    #[must_use]
    pub fn meters(&mut self) -> &[Meter] {
        for span in 0..self.spans.len() {
            self.settle(span);
        }
        &self.meters
    }

    /// The meter of that name.
    #[must_use]
    pub fn meter(&mut self, name: &str) -> Option<&Meter> {
        let mut meters = self.meters().iter();
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

    fn record_answered(&mut self, attempt: &Attempt) {
        let Self {
            meters,
            spans,
            span_of,
            views,
            view_of,
            ..
        } = self;
        let mut entries = [Entry::NOT_ANSWERED; VIEWS_MAX];
        for (entry, view) in entries.iter_mut().zip(&*views) {
            *entry = Entry::new(attempt, &view.clock, view.dispositions);
        }
        for (index, meter) in meters.iter_mut().enumerate() {
            let view = view_of[index];
            let entry = match entries.get(view) {
                Some(&entry) => entry,
                None => Entry::new(attempt, &views[view].clock, views[view].dispositions),
            };
            meter.record_in(attempt.at(), entry, spans[span_of[index]].period);
        }
    }

    /// Tells the meters of one window of the calls in it that nobody answered.
    fn settle(&mut self, index: usize) {
        let Self {
            meters,
            spans,
            span_of,
            ..
        } = self;
        let span = &mut spans[index];
        let count = core::mem::take(&mut span.not_answered);
        if count == 0 {
            return;
        }
        let of_span = meters
            .iter_mut()
            .zip(span_of)
            .filter(|(_, of)| **of == index);
        for (meter, _) in of_span {
            meter.record_not_answered(count, span.period);
        }
    }
}

/// A way to see what became of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct View {
    clock: Clock,
    dispositions: Dispositions,
}

impl View {
    fn of(definition: &Definition) -> Self {
        Self {
            clock: definition.clock,
            dispositions: definition.dispositions,
        }
    }
}

/// Ways that are worked out once for all meters; those beyond, for each meter.
const VIEWS_MAX: usize = 16;

/// The place of something in a list of different ones, where it is put if it is new.
fn index_of<T, K: PartialEq>(list: &mut Vec<T>, new: T, key: impl Fn(&T) -> K) -> usize {
    let known = list.iter().position(|known| key(known) == key(&new));
    known.unwrap_or_else(|| {
        list.push(new);
        list.len() - 1
    })
}

/// The window that the last attempt lay in: the next one nearly always lies there too, and dates cost
/// more than everything else together.
#[derive(Clone, Debug)]
struct Span {
    window: Window,
    period: Option<i64>,
    begins: Timestamp,
    ends: Timestamp,
    /// Calls in it that nobody answered, and that the meters do not know of yet.
    not_answered: u64,
}

impl Span {
    const fn new(window: Window) -> Self {
        Self {
            window,
            period: None,
            begins: Timestamp::ZERO,
            ends: Timestamp::ZERO,
            not_answered: 0,
        }
    }

    fn holds(&self, at: Timestamp) -> bool {
        self.begins <= at && at < self.ends
    }

    fn move_to(&mut self, at: Timestamp, calendar: &Calendar) {
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
