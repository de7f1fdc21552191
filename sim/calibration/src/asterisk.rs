//! Asterisk's call detail records: `cdr_csv` (Master.csv), or `cdr_custom` with a header.
//!
//! Before editing read the columns in Asterisk's `cdr/cdr_csv.c`. `duration` runs from `start`, when the call
//! was dialled, to the end; `billsec` from the answer. Nothing says when it first rang, whether a machine
//! answered, or how long anybody waited.

use crate::record::{Met, Records, RecordsError, SeenCall, Talk};
use crate::stamp::Clock;
use crate::table::{Row, Table};

pub(crate) const COLUMNS: [&str; 18] = [
    "accountcode",
    "src",
    "dst",
    "dcontext",
    "clid",
    "channel",
    "dstchannel",
    "lastapp",
    "lastdata",
    "start",
    "answer",
    "end",
    "duration",
    "billsec",
    "disposition",
    "amaflags",
    "uniqueid",
    "userfield",
];

pub(crate) fn read(file: &str, bytes: &[u8], clock: &Clock) -> Result<Records, RecordsError> {
    let mut table = Table::read(file, bytes, &COLUMNS)?;
    let at = Columns {
        dst: table.column("dst")?,
        start: table.column("start")?,
        duration: table.column("duration")?,
        billsec: table.column("billsec")?,
        disposition: table.column("disposition")?,
    };
    let mut records = Records {
        rows: table.read_rows(),
        ..Records::default()
    };
    for row in std::mem::take(&mut table.rows) {
        match at.call(&row, clock) {
            Ok(call) => records.calls.push(call),
            Err(why) => table.reject(row.line, why),
        }
    }
    records.rejects = table.rejects;
    records.note(
        "Asterisk's records do not say when a call first rang: the time to ring is part of the ring times",
    );
    records
        .note("Asterisk's records do not tell machines from people: machines count as people here");
    Ok(records)
}

struct Columns {
    dst: usize,
    start: usize,
    duration: usize,
    billsec: usize,
    disposition: usize,
}

impl Columns {
    fn call(&self, row: &Row, clock: &Clock) -> Result<SeenCall, String> {
        let start = row.text(self.start);
        let at_s = clock
            .read(start)
            .ok_or_else(|| format!("start is {start:?}, not an instant"))?;
        let duration_s = row.seconds(self.duration, "duration")?;
        let billed_s = row.seconds(self.billsec, "billsec")?;
        if billed_s > duration_s {
            return Err(format!(
                "billsec {billed_s} is more than duration {duration_s}"
            ));
        }
        let disposition = row.text(self.disposition);
        let met = match disposition {
            "ANSWERED" => Met::Person,
            "NO ANSWER" => Met::Unanswered,
            "BUSY" => Met::Busy,
            "FAILED" | "CONGESTION" => Met::Congestion,
            _ => {
                return Err(format!(
                    "disposition {disposition:?} is not one of Asterisk's"
                ));
            }
        };
        let mut call = SeenCall::new(met);
        call.at_s = Some(at_s);
        call.contact = Some(row.text(self.dst).into());
        call.ring_s = matches!(met, Met::Person | Met::Unanswered).then_some(duration_s - billed_s);
        call.talk = (met == Met::Person).then_some(Talk {
            length_s: billed_s,
            is_cut_off: false,
        });
        Ok(call)
    }
}
