//! A meter: one definition, running.

use alloc::collections::VecDeque;
use alloc::vec::Vec;
use core::time::Duration;

use crate::Timestamp;

use super::attempt::Attempt;
use super::calendar::Calendar;
use super::definition::{Definition, FalsePositives};
use super::estimate::{self, AmdSample, Interval, Judged, Reasoned};
use super::tally::{Count, Entry, Tally};
use super::window::Window;

/// One definition, running on the attempts of one campaign, or of whatever its rate is taken of.
///
/// Attempts may come in any order: each belongs to the window its answer lies in, also when that window
/// is over, because a call answered before midnight ends after it.
///
/// - Tumbling windows: O(1) amortised for each attempt; the newest [`MAX_PERIODS`] windows are kept.
/// - Rolling windows: an exact queue of the attempts in the window that count, O(1) amortised when
///   answers come in order, else found by halving and put between, 16 bytes for each. Its length is bounded by what can be answered in 24 hours.
#[derive(Clone, Debug)]
pub struct Meter {
    definition: Definition,
    held: Held,
    too_old: u64,
}

#[derive(Clone, Debug)]
enum Held {
    /// Windows that hold anything, in order.
    Tumbling(VecDeque<(i64, Tally)>),
    Rolling {
        length: Duration,
        /// In order of time.
        entries: VecDeque<(Timestamp, Entry)>,
        sum: Tally,
    },
}

impl Meter {
    /// A meter that has seen nothing.
    #[must_use]
    pub const fn new(definition: Definition) -> Self {
        let held = match definition.window {
            Window::Rolling(length) => Held::Rolling {
                length,
                entries: VecDeque::new(),
                sum: Tally::EMPTY,
            },
            _ => Held::Tumbling(VecDeque::new()),
        };
        Self {
            definition,
            held,
            too_old: 0,
        }
    }

    /// Counts an attempt that is over.
    pub fn record(&mut self, attempt: &Attempt, calendar: &Calendar) {
        let period = self.definition.window.period(calendar, attempt.at());
        let Definition {
            clock,
            dispositions,
            ..
        } = self.definition;
        let entry = Entry::new(attempt, &clock, dispositions);
        self.record_in(attempt.at(), entry, period);
    }

    /// Counts an attempt of the instant `at` that lies in the tumbling window of that number.
    pub(super) fn record_in(&mut self, at: Timestamp, entry: Entry, period: Option<i64>) {
        let kept = match &mut self.held {
            Held::Tumbling(periods) => record_tumbling(
                periods,
                period.expect("a tumbling window has periods"),
                |tally| tally.add(entry),
            ),
            Held::Rolling {
                length,
                entries,
                sum,
            } => {
                if entry.is_outside(&self.definition) {
                    return;
                }
                record_rolling(entries, sum, *length, at, entry)
            }
        };
        self.too_old += u64::from(!kept);
    }

    /// Counts all that `tally` holds, in the tumbling window of that number; nothing in a rolling one.
    pub(super) fn record_many(&mut self, period: i64, tally: &Tally) {
        if let Held::Tumbling(periods) = &mut self.held
            && !record_tumbling(periods, period, |held| held.add_all(tally))
        {
            self.too_old += tally.len();
        }
    }

    /// The definition.
    #[must_use]
    pub const fn definition(&self) -> &Definition {
        &self.definition
    }

    /// Attempts that came so late that their window was no longer kept. They are in no count.
    #[must_use]
    pub const fn too_old(&self) -> u64 {
        self.too_old
    }

    /// The window that `now` lies in, as far as it has come. For a rolling window `now` is never
    /// earlier than the newest answer recorded.
    #[must_use]
    pub fn current(&self, now: Timestamp, calendar: &Calendar) -> Reading {
        let tally = match &self.held {
            Held::Tumbling(periods) => {
                let period = self.definition.window.period(calendar, now);
                let current = periods.iter().rev().find(|held| Some(held.0) == period);
                current.map_or(Tally::EMPTY, |held| held.1)
            }
            Held::Rolling {
                length,
                entries,
                sum,
            } => {
                let mut tally = *sum;
                let over = entries
                    .iter()
                    .take_while(|held| is_over(held.0, *length, now));
                over.for_each(|held| tally.take_out(held.1));
                tally
            }
        };
        let begins = match self.definition.window {
            Window::Rolling(length) => {
                let back = now.as_nanos().saturating_sub(length.as_nanos() as u64);
                Timestamp::from_nanos(back)
            }
            window => {
                let period = window.period(calendar, now);
                window.begins(calendar, period.expect("a tumbling window has periods"))
            }
        };
        let ends = self.definition.window.ends(calendar, now).unwrap_or(now);
        self.reading(begins, ends, tally)
    }

    /// Windows that are over at `now` and hold anything, oldest first. A rolling window never is over.
    #[must_use]
    pub fn closed(&self, now: Timestamp, calendar: &Calendar) -> Vec<Reading> {
        let Held::Tumbling(periods) = &self.held else {
            return Vec::new();
        };
        let window = self.definition.window;
        let current = window.period(calendar, now);
        let over = periods.iter().filter(|held| Some(held.0) < current);
        over.map(|&(period, tally)| {
            let begins = window.begins(calendar, period);
            self.reading(begins, window.begins(calendar, period + 1), tally)
        })
        .collect()
    }

    /// The rate of a reading with the detector's errors estimated, where the definition counts them:
    /// the FTC's and the FCC's with people taken for machines as abandoned, Ofcom's with its reasoned
    /// estimate. `detector` is a labelled sample of it, or `None` if none runs. `None` where the
    /// definition does not see such errors, and where there is nothing to estimate from.
    #[must_use]
    pub fn estimate(&self, reading: &Reading, detector: Option<&AmdSample>) -> Option<Interval> {
        let tally = &reading.tally;
        let judged = Judged {
            live: tally.judged_live(),
            machine: tally.judged_machine(),
        };
        let abandoned = reading.counted.numerator;
        match (self.definition.false_positives, detector) {
            (FalsePositives::Counted, Some(sample)) => sample.abandon_rate(abandoned, judged.live),
            (FalsePositives::Estimated, Some(sample)) => {
                let errors = sample.estimate(judged)?;
                let passed = reading.counted.denominator - abandoned;
                estimate::ofcom(
                    abandoned,
                    passed,
                    Reasoned::Detector(errors.false_positives),
                )
            }
            (FalsePositives::Estimated, None) => {
                let passed = reading.counted.denominator - abandoned;
                let machines = Reasoned::NoDetector {
                    machines: tally.said_machine(),
                };
                estimate::ofcom(abandoned, passed, machines)
            }
            _ => None,
        }
    }

    fn reading(&self, begins: Timestamp, ends: Timestamp, tally: Tally) -> Reading {
        let Definition {
            numerator,
            denominator,
            ..
        } = self.definition;
        Reading {
            begins,
            ends,
            counted: tally.counted(numerator, denominator),
            truly: tally.true_count(numerator, denominator),
            tally,
        }
    }
}

/// What a meter shows of one window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The window's first instant; a rolling window begins just after it.
    pub begins: Timestamp,
    /// The first instant after the window; of a rolling window, the moment it was read.
    pub ends: Timestamp,
    /// As the records have it.
    pub counted: Count,
    /// As it was, while the truth of every answered attempt in the window is known.
    pub truly: Option<Count>,
    /// What the window holds, by fate; of a rolling one, only fates below the line.
    pub tally: Tally,
}

/// Is the attempt in a window that is kept?
fn record_tumbling(
    periods: &mut VecDeque<(i64, Tally)>,
    period: i64,
    add: impl FnOnce(&mut Tally),
) -> bool {
    if let Some(newest) = periods.back_mut()
        && newest.0 == period
    {
        add(&mut newest.1);
        return true;
    }
    let newer = periods.iter().rev().take_while(|held| held.0 > period);
    let at = periods.len() - newer.count();
    if let Some(held) = at.checked_sub(1).and_then(|before| periods.get_mut(before))
        && held.0 == period
    {
        add(&mut held.1);
        return true;
    }
    if periods.len() == MAX_PERIODS {
        if at == 0 {
            return false;
        }
        periods.pop_front();
        return record_tumbling(periods, period, add);
    }
    let mut tally = Tally::EMPTY;
    add(&mut tally);
    periods.insert(at, (period, tally));
    true
}

/// Can any window from now on hold the attempt?
fn record_rolling(
    entries: &mut VecDeque<(Timestamp, Entry)>,
    sum: &mut Tally,
    length: Duration,
    at: Timestamp,
    entry: Entry,
) -> bool {
    if entries
        .back()
        .is_some_and(|newest| is_over(at, length, newest.0))
    {
        return false;
    }
    match entries.back() {
        Some(newest) if newest.0 > at => {
            let place = entries.partition_point(|held| held.0 <= at);
            entries.insert(place, (at, entry));
        }
        _ => entries.push_back((at, entry)),
    }
    sum.add(entry);
    let newest = entries.back().expect("one was just put in").0;
    while let Some(&(oldest, entry)) = entries.front()
        && is_over(oldest, length, newest)
    {
        sum.take_out(entry);
        entries.pop_front();
    }
    true
}

fn is_over(at: Timestamp, length: Duration, now: Timestamp) -> bool {
    now.since(at) >= length
}

/// Tumbling windows a meter keeps: more than a year of days. Whoever must keep records for longer
/// stores each window as it closes.
pub const MAX_PERIODS: usize = 400;
