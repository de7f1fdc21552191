//! FreeSWITCH's `mod_cdr_csv`: the template `example`, or a file whose first line names the columns.
//!
//! Before editing read `conf/vanilla/autoload_configs/cdr_csv.conf.xml` for the template and
//! `switch_channel.c` for the causes. `progress_stamp` (180) or `progress_media_stamp` (183), if the template
//! was given one, says when the call first rang.

use crate::record::{Met, Records, RecordsError, SeenCall, Talk};
use crate::stamp::Clock;
use crate::table::{Row, Table};

pub(crate) const COLUMNS: [&str; 15] = [
    "caller_id_name",
    "caller_id_number",
    "destination_number",
    "context",
    "start_stamp",
    "answer_stamp",
    "end_stamp",
    "duration",
    "billsec",
    "hangup_cause",
    "uuid",
    "bleg_uuid",
    "accountcode",
    "read_codec",
    "write_codec",
];

pub(crate) fn read(file: &str, bytes: &[u8], clock: &Clock) -> Result<Records, RecordsError> {
    let mut table = Table::read(file, bytes, &COLUMNS)?;
    let at = Columns {
        number: table.column("destination_number")?,
        start: table.column("start_stamp")?,
        duration: table.column("duration")?,
        billsec: table.column("billsec")?,
        cause: table.column("hangup_cause")?,
        progress: table
            .optional("progress_stamp")
            .or(table.optional("progress_media_stamp")),
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
    if at.progress.is_none() {
        records.note(
            "without progress_stamp nothing says when a call first rang: the time to ring is part of the ring \
             times",
        );
    }
    records.note(
        "FreeSWITCH's records do not tell machines from people: machines count as people here",
    );
    Ok(records)
}

struct Columns {
    number: usize,
    start: usize,
    duration: usize,
    billsec: usize,
    cause: usize,
    progress: Option<usize>,
}

impl Columns {
    fn call(&self, row: &Row, clock: &Clock) -> Result<SeenCall, String> {
        let start = row.text(self.start);
        let at_s = clock
            .read(start)
            .ok_or_else(|| format!("start_stamp is {start:?}, not an instant"))?;
        let duration_s = row.seconds(self.duration, "duration")?;
        let billed_s = row.seconds(self.billsec, "billsec")?;
        if billed_s > duration_s {
            return Err(format!(
                "billsec {billed_s} is more than duration {duration_s}"
            ));
        }
        let cause = row.text(self.cause);
        let met = if billed_s > 0.0 {
            Met::Person
        } else {
            unanswered(cause).ok_or_else(|| format!("hangup_cause {cause:?} is not known here"))?
        };
        let rang_at = row
            .optional(self.progress)
            .and_then(|text| clock.read(text));
        let setup_s = rang_at
            .map(|at| at - at_s)
            .filter(|s| (0.0..=duration_s).contains(s));
        let mut call = SeenCall::new(met);
        call.at_s = Some(at_s);
        call.contact = Some(row.text(self.number).into());
        call.setup_s = setup_s;
        let is_ring = matches!(met, Met::Person | Met::Unanswered);
        let ring_s = duration_s - billed_s - setup_s.unwrap_or(0.0);
        call.ring_s = (is_ring && setup_s.is_some() == self.progress.is_some()).then_some(ring_s);
        call.talk = (met == Met::Person).then_some(Talk {
            length_s: billed_s,
            is_cut_off: false,
        });
        Ok(call)
    }
}

/// What a cause means for a call that nobody answered.
fn unanswered(cause: &str) -> Option<Met> {
    Some(match cause {
        "NO_ANSWER" | "ORIGINATOR_CANCEL" | "ALLOTTED_TIMEOUT" | "NO_USER_RESPONSE"
        | "LOSE_RACE" | "PICKED_OFF" => Met::Unanswered,
        "USER_BUSY" => Met::Busy,
        "UNALLOCATED_NUMBER" | "INVALID_NUMBER_FORMAT" | "NUMBER_CHANGED" => Met::InvalidNumber,
        "DESTINATION_OUT_OF_ORDER" => Met::Sit,
        "NORMAL_TEMPORARY_FAILURE"
        | "NETWORK_OUT_OF_ORDER"
        | "NORMAL_CIRCUIT_CONGESTION"
        | "SWITCH_CONGESTION"
        | "RECOVERY_ON_TIMER_EXPIRE"
        | "NO_ROUTE_DESTINATION"
        | "CALL_REJECTED"
        | "REQUESTED_CHAN_UNAVAIL"
        | "SERVICE_UNAVAILABLE"
        | "GATEWAY_DOWN"
        | "NORMAL_UNSPECIFIED" => Met::Congestion,
        _ => return None,
    })
}
