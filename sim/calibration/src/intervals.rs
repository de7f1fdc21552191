//! Intervals of workforce management: Genesys Cloud's import of historical data (Offered, Interactions Handled,
//! Total Handle Time), and what `outpace report --wfm` adds for calls dialled (Dialed, Answered, AMD).
//!
//! Intervals hold counts and sums: no ring, no wait, and of handle times the mean only.

use crate::record::{Met, Offered, Records, RecordsError, SeenCall};
use crate::stamp::Clock;
use crate::table::{Row, Table};

/// Columns by which such a file is known.
pub(crate) const COLUMNS: [&str; 3] = ["offered", "interactions handled", "total handle time"];

/// Calls of one interval that are believed.
const CALLS_MAX: u64 = 1_000_000;

pub(crate) fn read(file: &str, bytes: &[u8], clock: &Clock) -> Result<Records, RecordsError> {
    let mut table = Table::read(file, bytes, &[])?;
    let start = table
        .column("interval start utc date")
        .or_else(|_| table.column("interval start"))?;
    let at = Columns {
        start,
        queue: table.optional("queue"),
        offered: table.column("offered")?,
        handled: table.column("interactions handled")?,
        handle_s: table.column("total handle time")?,
        dialed: table.optional("dialed"),
        answered: table.optional("answered"),
        machines: table.optional("amd"),
    };
    let mut records = Records {
        rows: table.read_rows(),
        ..Records::default()
    };
    for row in std::mem::take(&mut table.rows) {
        if let Err(why) = at.interval(&row, clock, &mut records) {
            table.reject(row.line, why);
        }
    }
    records.rejects = table.rejects;
    records.note("intervals hold sums: of handle times only the mean is known, of ring times and patience nothing");
    Ok(records)
}

struct Columns {
    start: usize,
    queue: Option<usize>,
    offered: usize,
    handled: usize,
    handle_s: usize,
    dialed: Option<usize>,
    answered: Option<usize>,
    machines: Option<usize>,
}

impl Columns {
    fn interval(&self, row: &Row, clock: &Clock, records: &mut Records) -> Result<(), String> {
        let start = row.text(self.start);
        let utc = format!("{}Z", start.trim_end_matches('Z'));
        // The column says UTC, whether or not its values do.
        let read = clock.read(&utc).or_else(|| clock.read(start));
        let at_s =
            read.ok_or_else(|| format!("the interval's start is {start:?}, not an instant"))?;
        let offered = count(row, Some(self.offered), "Offered")?;
        let handled = count(row, Some(self.handled), "Interactions Handled")?;
        let dialed = count(row, self.dialed, "Dialed")?;
        let answered = count(row, self.answered, "Answered")?;
        let machines = count(row, self.machines, "AMD")?;
        if answered > dialed || machines > answered {
            return Err(format!(
                "{machines} machines of {answered} answered of {dialed} dialed do not fit"
            ));
        }
        if handled > 0 {
            // Without a handled call there is no mean; a zero is none.
            let handle_s = row.seconds(self.handle_s, "Total Handle Time")?;
            records.handled.push((handle_s / handled as f64, handled));
        }
        if dialed == 0 {
            records.offered.push(Offered {
                queue: row.optional(self.queue).unwrap_or("queue").to_owned(),
                at_s,
                calls: offered,
            });
            return Ok(());
        }
        let calls = [
            (Met::Person, answered - machines),
            (Met::Machine, machines),
            (Met::Unanswered, dialed - answered),
        ];
        for (met, count) in calls {
            let mut call = SeenCall::new(met);
            call.at_s = Some(at_s);
            call.attempt = Some(1);
            records.calls.extend((0..count).map(|_| call.clone()));
        }
        Ok(())
    }
}

/// A count; a missing one is none.
fn count(row: &Row, column: Option<usize>, name: &str) -> Result<u64, String> {
    let Some(text) = row.optional(column) else {
        return Ok(0);
    };
    let count = text.parse().ok().filter(|count: &u64| *count <= CALLS_MAX);
    count.ok_or_else(|| format!("{name} is {text:?}, not a whole number up to {CALLS_MAX}"))
}
