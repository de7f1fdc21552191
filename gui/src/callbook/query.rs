//! What is asked of a day's calls, and the answer: sifted, sorted, grouped. Made on a worker, for a day may have a
//! million of them.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

use outpace_sim::CallRow;
use rayon::prelude::*;

use super::{By, CallBook, GroupId, Key, is_abandoned, rang_s, talked_s, waited_s};

/// Only calls of this group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filter {
    /// Grouped by what.
    pub by: By,
    /// Which of the groups.
    pub group: GroupId,
}

/// In which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// By which column.
    pub key: Key,
    /// The largest first.
    pub down: bool,
}

impl Default for Sort {
    fn default() -> Self {
        Self {
            key: Key::Dialled,
            down: false,
        }
    }
}

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// What the report is by.
    pub by: By,
    /// Only calls that belong to all of these.
    pub filters: Vec<Filter>,
    /// Only calls that have all these words in their row.
    pub search: String,
    /// The list's order.
    pub sort: Sort,
}

/// What calls come to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// How many there are.
    pub calls: u64,
    /// Taken for live persons.
    pub live: u64,
    /// Joined to an agent or a port.
    pub joined: u64,
    /// Live persons without an agent in time.
    pub abandoned: u64,
    /// Seconds they talked.
    pub talked_s: f64,
    /// Seconds live persons waited.
    pub waited_s: f64,
}

impl Tally {
    fn add(&mut self, row: &CallRow) {
        self.calls += 1;
        self.live += u64::from(row.record.live);
        self.joined += u64::from(row.record.connected.known().is_some());
        self.abandoned += u64::from(is_abandoned(row));
        self.talked_s += talked_s(row).unwrap_or(0.0);
        self.waited_s += waited_s(row).unwrap_or(0.0);
    }

    /// Abandoned of live answers.
    #[must_use]
    pub fn abandon_rate(&self) -> Option<f64> {
        (self.live > 0).then(|| self.abandoned as f64 / self.live as f64)
    }
}

/// A row of the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Which group.
    pub group: GroupId,
    /// What it is called.
    pub name: String,
    /// What its calls come to.
    pub tally: Tally,
}

/// The answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// What was asked.
    pub query: Query,
    /// Places of the calls that are listed, in order.
    pub rows: Vec<u32>,
    /// The report: of the calls that fit everything but a filter on what the report is by, so that the groups beside
    /// the chosen one stay in sight.
    pub groups: Vec<Group>,
    /// What all calls in the list come to.
    pub total: Tally,
    /// By half hour of the day's clock, calls dialled and live ones among those listed.
    pub by_time: BTreeMap<u32, Tally>,
}

impl Query {
    /// Only this group of what the report is by, or all groups again.
    pub fn toggle(&mut self, filter: Filter) {
        let was = self.filters.contains(&filter);
        self.filters.retain(|it| it.by != filter.by);
        if !was {
            self.filters.push(filter);
        }
    }

    /// Answers it. `None` if it was cancelled.
    #[must_use]
    pub fn answer(&self, book: &CallBook, cancel: &AtomicBool) -> Option<Answer> {
        let lowered = self.search.to_lowercase();
        let words: Vec<&str> = lowered.split_whitespace().collect();
        let keys = book.keys();
        let finds = |row: &CallRow| {
            words
                .iter()
                .all(|word| keys.iter().any(|key| holds(&book.cell(*key, row), word)))
        };
        let of_all = |row: &CallRow, but: Option<By>| {
            let mut others = self.filters.iter().filter(|it| Some(it.by) != but);
            others.all(|it| book.group(it.by, row) == it.group)
        };
        let parts: Vec<Option<Part>> = book
            .calls
            .par_chunks(CHUNK)
            .enumerate()
            .map(|(chunk, rows)| {
                if cancel.load(Ordering::Relaxed) {
                    return None;
                }
                let mut part = Part::default();
                for (place, row) in rows.iter().enumerate() {
                    // Other filters are cheap; words are not.
                    if !of_all(row, Some(self.by)) || !finds(row) {
                        continue;
                    }
                    let group = book.group(self.by, row);
                    part.groups.entry(group).or_default().add(row);
                    if of_all(row, None) {
                        part.rows.push((chunk * CHUNK + place) as u32);
                        part.total.add(row);
                        let time = book.group(By::Interval, row);
                        part.by_time.entry(time).or_default().add(row);
                    }
                }
                Some(part)
            })
            .collect();
        let mut whole = Part::default();
        for part in parts {
            whole.join(part?);
        }
        self.order(book, &mut whole.rows);
        let groups = whole.groups.into_iter().map(|(group, tally)| Group {
            group,
            name: book.group_name(self.by, group),
            tally,
        });
        (!cancel.load(Ordering::Relaxed)).then(|| Answer {
            query: self.clone(),
            groups: groups.collect(),
            rows: whole.rows,
            total: whole.total,
            by_time: whole.by_time,
        })
    }

    /// Calls that are equal in the column stay in the order they ended.
    fn order(&self, book: &CallBook, rows: &mut Vec<u32>) {
        let Sort { key, down } = self.sort;
        let mut keyed: Vec<(f64, u32)> = rows
            .par_iter()
            .map(|place| (size(key, &book.calls[*place as usize]), *place))
            .collect();
        keyed.par_sort_by(|a, b| {
            let order = a.0.total_cmp(&b.0);
            if down { order.reverse() } else { order }
        });
        *rows = keyed.into_iter().map(|(_, place)| place).collect();
    }
}

/// Calls that one thread looks at before it looks up.
const CHUNK: usize = 16_384;

#[derive(Default)]
struct Part {
    rows: Vec<u32>,
    groups: BTreeMap<GroupId, Tally>,
    total: Tally,
    by_time: BTreeMap<u32, Tally>,
}

impl Part {
    fn join(&mut self, other: Self) {
        self.rows.extend(other.rows);
        self.total += other.total;
        for (group, tally) in other.groups {
            *self.groups.entry(group).or_default() += tally;
        }
        for (time, tally) in other.by_time {
            *self.by_time.entry(time).or_default() += tally;
        }
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.calls += other.calls;
        self.live += other.live;
        self.joined += other.joined;
        self.abandoned += other.abandoned;
        self.talked_s += other.talked_s;
        self.waited_s += other.waited_s;
    }
}

/// Is a word in a cell? Digits are whole numbers or the beginning of a time: "12" is not in "412".
fn holds(cell: &str, word: &str) -> bool {
    let is_number = word.starts_with(|it: char| it.is_ascii_digit());
    if !is_number {
        return cell.contains(word) || cell.to_lowercase().contains(word);
    }
    if cell.contains(':') {
        return word.contains(':') && cell.starts_with(word);
    }
    cell == word || cell.replace(',', "") == word
}

/// What a column is sorted by; what has no value comes as the smallest.
fn size(key: Key, row: &CallRow) -> f64 {
    let record = &row.record;
    let length = |it: Option<f64>| it.unwrap_or(-1.0);
    match key {
        Key::Dialled => record.originated.as_secs_f64(),
        Key::Contact => record.contact.index() as f64,
        Key::Campaign => record.campaign.index() as f64,
        Key::Attempt => f64::from(record.attempt),
        Key::Outcome => f64::from(record.outcome as u8),
        Key::Truth => f64::from(row.truth as u8),
        Key::Agent => record.agent.map_or(-1.0, |it| it.index() as f64),
        Key::Rang => length(rang_s(row)),
        Key::Waited => length(waited_s(row)),
        Key::Talked => length(talked_s(row)),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use outpace_sim::{DayPlan, Keep, simulate_day};

    use super::*;
    use crate::shipped::Shipped;

    fn book() -> CallBook {
        let shipped = Shipped::named("first-day").expect("it is shipped");
        let home = std::path::Path::new("first-day.toml");
        let loaded = outpace_scenarios::load_text(shipped.text.to_owned(), home, &[]);
        let scenario = loaded.expect("it is right").scenario;
        let plan = DayPlan {
            seed: 7,
            replication: 0,
            keep: Keep::Tables,
        };
        let never = AtomicBool::new(false);
        let day = simulate_day(&scenario, plan, &mut (), &never).expect("not cancelled");
        CallBook::new(Arc::new(scenario), day.calls.iter().collect(), 7, 0)
    }

    fn ask(book: &CallBook, query: &Query) -> Answer {
        let never = AtomicBool::new(false);
        query.answer(book, &never).expect("not cancelled")
    }

    #[test]
    fn every_report_counts_every_call_once() {
        let book = book();
        for by in By::ALL {
            let query = Query {
                by,
                ..Query::default()
            };
            let answer = ask(&book, &query);
            let sum = answer.groups.iter().map(|it| it.tally.calls).sum::<u64>();
            assert_eq!(sum, book.calls.len() as u64, "{by:?}");
            assert_eq!(answer.total.calls, sum);
            assert!(answer.groups.iter().all(|it| !it.name.is_empty()), "{by:?}");
        }
    }

    #[test]
    fn drilled_into_a_group_the_list_is_its_calls_and_its_neighbours_stay_in_sight() {
        let book = book();
        let all = ask(&book, &Query::default());
        let abandoned = all.groups.iter().find(|it| it.name == "abandoned");
        let abandoned = abandoned.expect("somebody was");
        let mut query = Query::default();
        let filter = Filter {
            by: By::Outcome,
            group: abandoned.group,
        };
        query.toggle(filter);
        let answer = ask(&book, &query);
        assert_eq!(answer.rows.len() as u64, abandoned.tally.calls);
        assert_eq!(answer.groups, all.groups);
        query.by = By::Interval;
        let by_time = ask(&book, &query);
        let sum = by_time.groups.iter().map(|it| it.tally.calls).sum::<u64>();
        assert_eq!(
            sum, abandoned.tally.calls,
            "other reports are of the group alone"
        );
        query.toggle(filter);
        assert!(query.filters.is_empty());
    }

    #[test]
    fn sorted_and_searched() {
        let book = book();
        let query = Query {
            search: "connected".to_owned(),
            sort: Sort {
                key: Key::Talked,
                down: true,
            },
            ..Query::default()
        };
        let answer = ask(&book, &query);
        let lengths: Vec<f64> = answer
            .rows
            .iter()
            .filter_map(|it| talked_s(&book.calls[*it as usize]))
            .collect();
        assert_eq!(lengths.len(), answer.rows.len());
        assert!(!lengths.is_empty() && lengths.is_sorted_by(|a, b| a >= b));
    }

    #[test]
    fn numbers_are_found_whole_and_times_by_their_beginning() {
        assert!(holds("4,120", "4120") && !holds("412", "12"));
        assert!(holds("09:30:12", "09:3") && !holds("09:30:12", "30"));
        assert!(holds("answering machine", "machine"));
    }
}
