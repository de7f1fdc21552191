//! Exports of VICIdial's tables: vicidial_log (a row a call), vicidial_carrier_log (how the network carried
//! it) and vicidial_agent_log (what the agent did), with a header, joined by `uniqueid`.
//!
//! Before editing read `extras/MySQL_AST_CREATE_tables.sql` of VICIdial. `dial_time` and `answered_time` are
//! Asterisk's DIALEDTIME and ANSWEREDTIME: from dialling, and from the answer, to the end.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::record::{Met, Records, RecordsError, SeenCall, Talk, Wait};
use crate::stamp::Clock;
use crate::table::{Row, Table};

/// Columns by which each table is known.
pub(crate) const LOG: [&str; 4] = ["uniqueid", "call_date", "length_in_sec", "status"];
pub(crate) const CARRIER: [&str; 3] = ["uniqueid", "dial_time", "answered_time"];
pub(crate) const AGENT: [&str; 3] = ["agent_log_id", "talk_sec", "dispo_sec"];

/// Which of the tables a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Log,
    Carrier,
    Agent,
}

/// Tables read so far.
#[derive(Debug, Default)]
pub(crate) struct Vicidial {
    calls: BTreeMap<Arc<str>, SeenCall>,
    rings: BTreeMap<Arc<str>, (Met, f64)>,
    work: BTreeMap<Arc<str>, Work>,
    records: Records,
}

#[derive(Debug)]
struct Work {
    agent: Arc<str>,
    talk_s: f64,
    wrap_up_s: f64,
    status: Option<Arc<str>>,
}

impl Vicidial {
    pub(crate) fn kind(table: &Table) -> Option<Kind> {
        let has = |columns: &[&str]| columns.iter().all(|column| table.has(column));
        if has(&LOG) {
            Some(Kind::Log)
        } else if has(&CARRIER) {
            Some(Kind::Carrier)
        } else {
            has(&AGENT).then_some(Kind::Agent)
        }
    }

    pub(crate) fn read(
        &mut self,
        file: &str,
        bytes: &[u8],
        clock: &Clock,
    ) -> Result<(), RecordsError> {
        let mut table = Table::read(file, bytes, &[])?;
        let kind = Self::kind(&table).ok_or_else(|| RecordsError::Column {
            file: file.to_owned(),
            column: "status, dial_time or dispo_sec".to_owned(),
            found: "those of no table of VICIdial known here".to_owned(),
        })?;
        self.records.rows += table.read_rows();
        for row in std::mem::take(&mut table.rows) {
            let read = match kind {
                Kind::Log => self.log(&table, &row, clock),
                Kind::Carrier => self.carrier(&table, &row),
                Kind::Agent => self.agent(&table, &row),
            };
            if let Err(why) = read {
                table.reject(row.line, why);
            }
        }
        self.records.rejects.extend(table.rejects);
        Ok(())
    }

    fn log(&mut self, table: &Table, row: &Row, clock: &Clock) -> Result<(), String> {
        let text = |column: &str| row.optional(table.optional(column));
        let id: Arc<str> = text("uniqueid").ok_or("has no uniqueid")?.into();
        let date = text("call_date").unwrap_or_default();
        let at_s = clock
            .read(date)
            .ok_or_else(|| format!("call_date is {date:?}, not an instant"))?;
        let status = text("status").ok_or("has no status")?;
        let met = met(status)
            .ok_or_else(|| format!("status {status:?} is not that of a call that is over"))?;
        let length_s = row.seconds_if(table.optional("length_in_sec"), "length_in_sec")?;
        let mut call = SeenCall::new(met);
        call.at_s = Some(at_s);
        call.contact = text("lead_id").or(text("phone_number")).map(Into::into);
        let attempt = text("called_count").and_then(|count| count.parse().ok());
        call.attempt = attempt.filter(|count: &u16| *count > 0);
        let is_dropped = matches!(status, "DROP" | "XDROP" | "PDROP");
        match (met, length_s) {
            (Met::Unanswered, ring_s) => call.ring_s = ring_s,
            (Met::Person, Some(length_s)) if is_dropped => {
                // Who of the two ended it is in term_reason.
                call.wait = Some(Wait {
                    length_s,
                    is_given_up: text("term_reason") == Some("CALLER"),
                    is_after_greeting: false,
                });
            }
            (Met::Person, Some(length_s)) => {
                call.talk = Some(Talk {
                    length_s,
                    is_cut_off: false,
                });
                call.result = Some(status.into());
            }
            _ => {}
        }
        call.agent = text("user").filter(|user| *user != "VDAD").map(Into::into);
        self.calls.insert(id, call);
        Ok(())
    }

    fn carrier(&mut self, table: &Table, row: &Row) -> Result<(), String> {
        let id = row
            .optional(table.optional("uniqueid"))
            .ok_or("has no uniqueid")?;
        let place = |column: &str| table.optional(column).expect("the table is known by it");
        let dialled_s = row.seconds(place("dial_time"), "dial_time")?;
        let answered_s = row.seconds(place("answered_time"), "answered_time")?;
        if answered_s > dialled_s {
            return Err(format!(
                "answered_time {answered_s} is more than dial_time {dialled_s}"
            ));
        }
        let status = row
            .optional(table.optional("dialstatus"))
            .unwrap_or_default();
        let met = match status {
            "ANSWER" => Met::Person,
            "NOANSWER" | "CANCEL" => Met::Unanswered,
            "BUSY" => Met::Busy,
            "CONGESTION" | "CHANUNAVAIL" => Met::Congestion,
            _ => return Err(format!("dialstatus {status:?} is not one of Asterisk's")),
        };
        self.rings.insert(id.into(), (met, dialled_s - answered_s));
        Ok(())
    }

    fn agent(&mut self, table: &Table, row: &Row) -> Result<(), String> {
        let text = |column: &str| row.optional(table.optional(column));
        let place = |column: &str| table.optional(column);
        let talk_s = row
            .seconds_if(place("talk_sec"), "talk_sec")?
            .unwrap_or(0.0);
        let dead_s = row
            .seconds_if(place("dead_sec"), "dead_sec")?
            .unwrap_or(0.0);
        let wrap_up_s = row
            .seconds_if(place("dispo_sec"), "dispo_sec")?
            .unwrap_or(0.0);
        // Pauses and waits without a call have rows, too.
        if text("lead_id").is_none() || talk_s == 0.0 {
            return Ok(());
        }
        let id = text("uniqueid")
            .or(text("agent_log_id"))
            .ok_or("has no uniqueid")?;
        // In dead time the other side has hung up and the agent has not noticed: work, no talk.
        let work = Work {
            agent: text("user").unwrap_or("?").into(),
            talk_s: (talk_s - dead_s).max(0.0),
            wrap_up_s: wrap_up_s + dead_s,
            status: text("status").map(Into::into),
        };
        self.work.insert(id.into(), work);
        Ok(())
    }

    /// All tables joined.
    pub(crate) fn records(mut self) -> Records {
        let has_calls = !self.calls.is_empty();
        for (id, (met, ring_s)) in std::mem::take(&mut self.rings) {
            let is_ring = matches!(met, Met::Person | Met::Unanswered);
            let call = self.calls.entry(id).or_insert_with(|| {
                let mut call = SeenCall::new(met);
                call.is_counted = !has_calls;
                call
            });
            call.ring_s = is_ring.then_some(ring_s);
        }
        let has_work = !self.work.is_empty();
        if has_work {
            // What agents did is better known from their own table.
            for call in self.calls.values_mut() {
                call.talk = None;
            }
        }
        for (id, work) in std::mem::take(&mut self.work) {
            let call = self.calls.entry(id).or_insert_with(|| {
                let mut call = SeenCall::new(Met::Person);
                call.is_counted = false;
                call
            });
            call.talk = Some(Talk {
                length_s: work.talk_s,
                is_cut_off: false,
            });
            call.wrap_up_s = Some(work.wrap_up_s);
            call.agent = Some(work.agent);
            call.result = work.status.or(call.result.take());
        }
        let mut records = self.records;
        records.calls.extend(self.calls.into_values());
        if !has_work {
            records
                .note("without vicidial_agent_log a call's length is its talk, waiting included");
        }
        records.note("VICIdial's tables do not say when a call first rang: the time to ring is part of the ring times");
        records
    }
}

/// What a status says of the call. Statuses that agents give themselves are a person.
fn met(status: &str) -> Option<Met> {
    Some(match status {
        "NEW" | "QUEUE" | "INCALL" | "PU" => return None,
        "NA" | "N" | "CPDNA" => Met::Unanswered,
        "B" | "AB" | "CPDB" => Met::Busy,
        "A" | "AA" | "AM" | "AL" | "AMD" => Met::Machine,
        "AFAX" => Met::Fax,
        "ADC" | "DC" | "DISCONNECT" | "CPDSI" | "CPDSV" => Met::Sit,
        "CPDINV" | "CPDSN" => Met::InvalidNumber,
        "CPDATB" | "CPDERR" | "CPDREJ" | "CPDSR" => Met::Congestion,
        "CPDUK" => Met::DeadAir,
        _ => Met::Person,
    })
}
