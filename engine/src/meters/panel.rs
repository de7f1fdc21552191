//! All meters side by side, on the same attempts.

use alloc::vec::Vec;
use core::time::Duration;

use super::attempt::{Attempt, Dispositions, Instants};
use super::calendar::Calendar;
use super::conduct::Conduct;
use super::definition::Definition;
use super::fate::{Clock, Fate};
use super::meter::Meter;
use super::tally::{Entry, Tally};
use super::window::Window;
use crate::time::Timestamp;

/// Every definition at once, on the attempts of one campaign.
///
/// Most attempts are the same whatever the clock: nobody answered, or an agent came at once. These are
/// counted once for each window, and told to its meters when it is over or they are asked for.
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
    /// The shortest time that any clock allows.
    strictest: Duration,
    conduct: Conduct,
    /// Calls nobody answered that no window knows of yet. All of them lie in every tumbling window at hand:
    unanswered: u64,
    /// that is, from here
    from: Timestamp,
    /// to here. Nothing does while a rolling window has to be told of each.
    to: Timestamp,
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
        let (span_of, view_of): (Vec<usize>, _) = definitions.iter().map(&mut place).unzip();
        for (definition, &span) in definitions.iter().zip(&span_of) {
            spans[span].counts_unanswered |= definition.denominator.contains(Fate::NotAnswered);
        }
        let limits = views.iter().map(|view| view.clock.limit);
        let strictest = limits.min().unwrap_or(Duration::ZERO);
        Self {
            calendar,
            strictest,
            meters: definitions.iter().copied().map(Meter::new).collect(),
            spans,
            span_of,
            views,
            view_of,
            conduct: Conduct::default(),
            unanswered: 0,
            from: Timestamp::ZERO,
            to: Timestamp::ZERO,
        }
    }

    /// Counts an attempt that is over on every meter.
    pub fn record(&mut self, attempt: &Attempt) {
        if attempt.instants.answered.is_none() {
            return self.record_unanswered(&attempt.instants);
        }
        let at = attempt.at();
        self.move_to(at);
        self.conduct.record(attempt);
        match self.seen_alike(attempt) {
            Some(entry) => self.add_alike(at, entry),
            None => {
                for (index, meter) in self.meters.iter_mut().enumerate() {
                    let entry = self.views[self.view_of[index]].entry(attempt);
                    meter.record_in(at, entry, self.spans[self.span_of[index]].period);
                }
            }
        }
    }

    /// Counts an attempt that nobody answered on every meter.
    #[inline]
    pub fn record_unanswered(&mut self, instants: &Instants) {
        let at = instants.dialled;
        self.conduct.record_unanswered(instants);
        if self.from <= at && at < self.to {
            self.unanswered += 1;
        } else {
            self.move_to(at);
            self.add_alike(at, Entry::NOT_ANSWERED);
        }
    }

    /// The meters, in the order of their definitions.
    #[must_use]
    pub fn meters(&mut self) -> &[Meter] {
        self.spread();
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

    /// Goes to the windows that hold this instant, if they are not at hand.
    fn move_to(&mut self, at: Timestamp) {
        if self.spans.iter().all(|span| span.holds(at)) {
            return;
        }
        self.spread();
        for index in 0..self.spans.len() {
            if !self.spans[index].holds(at) {
                self.settle(index);
                self.spans[index].move_to(at, &self.calendar);
            }
        }
        let tells_each = |span: &Span| span.is_rolling() && span.counts_unanswered;
        let tumbling = || self.spans.iter().filter(|span| !span.is_rolling());
        self.from = tumbling().map(|span| span.begins).max().unwrap_or(at);
        self.to = match tumbling().map(|span| span.ends).min() {
            Some(ends) if !self.spans.iter().any(tells_each) => ends,
            _ => self.from,
        };
    }

    /// Notes an attempt in the windows at hand that is the same in every view.
    fn add_alike(&mut self, at: Timestamp, entry: Entry) {
        for index in 0..self.spans.len() {
            if self.spans[index].add(at, entry) {
                self.settle(index);
            }
        }
    }

    /// Tells the windows at hand of the calls nobody answered.
    fn spread(&mut self) {
        let unanswered = core::mem::take(&mut self.unanswered);
        for span in self.spans.iter_mut().filter(|span| !span.is_rolling()) {
            span.alike.add_unanswered(unanswered);
        }
    }

    /// What became of an attempt, if that is the same in every view.
    fn seen_alike(&self, attempt: &Attempt) -> Option<Entry> {
        let mut entries = self.views.iter().map(|view| view.entry(attempt));
        let first = entries.next()?;
        let Instants {
            answered, joined, ..
        } = attempt.instants;
        let strictest = answered.map(|answered| answered + self.strictest);
        // No clock starts before the answer.
        let is_in_time = joined.is_some() && joined <= strictest;
        let is_alike = is_in_time && attempt.disposition.is_none();
        (is_alike || entries.all(|entry| entry == first)).then_some(first)
    }

    /// Tells the meters of one window of the attempts in it that all views saw alike.
    fn settle(&mut self, index: usize) {
        let span = &mut self.spans[index];
        let alike = core::mem::take(&mut span.alike);
        // In order, so that nearly all go to the end of what a meter holds.
        span.rolling.sort_by_key(|&(at, _)| at);
        let meters = self.meters.iter_mut().zip(&self.span_of);
        for (meter, _) in meters.filter(|(_, span)| **span == index) {
            match span.period {
                Some(period) if alike != Tally::EMPTY => meter.record_many(period, &alike),
                _ => {}
            }
            for &(at, entry) in &span.rolling {
                meter.record_in(at, entry, None);
            }
        }
        span.rolling.clear();
    }
}

/// Attempts that a rolling window keeps from its meters at most.
const ROLLING_MAX: usize = 4096;

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

    fn entry(&self, attempt: &Attempt) -> Entry {
        Entry::new(attempt, &self.clock, self.dispositions)
    }
}

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
    /// Does a meter of it count calls that nobody answered?
    counts_unanswered: bool,
    /// Attempts that all views saw alike, and that its meters do not know of yet: those that lie in a
    /// tumbling window,
    alike: Tally,
    /// and those of a rolling one.
    rolling: Vec<(Timestamp, Entry)>,
}

impl Span {
    const fn new(window: Window) -> Self {
        Self {
            window,
            period: None,
            begins: Timestamp::ZERO,
            ends: Timestamp::ZERO,
            counts_unanswered: false,
            alike: Tally::EMPTY,
            rolling: Vec::new(),
        }
    }

    const fn is_rolling(&self) -> bool {
        matches!(self.window, Window::Rolling(_))
    }

    fn holds(&self, at: Timestamp) -> bool {
        self.is_rolling() || self.begins <= at && at < self.ends
    }

    /// Notes an attempt for its meters; true if they should be told.
    fn add(&mut self, at: Timestamp, entry: Entry) -> bool {
        if !self.is_rolling() {
            self.alike.add(entry);
        } else if entry != Entry::NOT_ANSWERED || self.counts_unanswered {
            self.rolling.push((at, entry));
        }
        self.rolling.len() >= ROLLING_MAX
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
