//! Intervals in the shape that workforce management reads: contacts offered, handled, and their handle
//! time, of calls dialled and of calls that came in, with what outbound adds. The first eight columns are Genesys Cloud's import of historical data.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use outpace_engine::Outcome;

use crate::campaign_report::minute;
use crate::stored::StoredRun;

/// What one campaign did in one stretch.
#[derive(Clone, Copy, Debug, Default)]
struct Stretch {
    dialed: u64,
    answered: u64,
    machines: u64,
    offered: u64,
    handled: u64,
    drops: u64,
    handle_s: f64,
    staffed_s: f64,
}

impl StoredRun {
    /// The intervals as a CSV file. A call counts in the stretch it was dialled or came in in, like in the
    /// report. *Offered* are those taken for a live person, and every caller whom the queue took; *handled*
    /// are those joined to an agent, or treated by an IVR port; *drops* were abandoned, or gave up waiting.
    /// Without a handled call there is no average.
    #[must_use]
    pub fn workforce_csv(&self, minutes: u32) -> String {
        let mut stretches: BTreeMap<(i64, &str), Stretch> = BTreeMap::new();
        for call in &self.calls {
            let start_s = self.interval_of(call.originated_s, minutes);
            let stretch = stretches.entry((start_s, &call.campaign)).or_default();
            let is = |outcome| u64::from(call.outcome == outcome);
            stretch.dialed += 1;
            stretch.answered += u64::from(call.answered_s.is_some());
            stretch.machines += is(Outcome::AnsweringMachine);
            stretch.offered += u64::from(call.live);
            stretch.handled += is(Outcome::Connected);
            stretch.drops += is(Outcome::Abandoned);
            stretch.handle_s += call.port_s + call.talk_s + call.wrap_up_s;
        }
        for call in &self.inbound {
            let start_s = self.interval_of(call.arrived_s, minutes);
            let stretch = stretches.entry((start_s, &call.queue)).or_default();
            let is_handled = call.connected_s.is_some();
            stretch.offered += 1;
            stretch.handled += u64::from(is_handled);
            stretch.drops += u64::from(!is_handled);
            stretch.handle_s += call.talk_s + call.wrap_up_s;
        }
        let length = i64::from(minutes) * 60;
        for stay in &self.work {
            let mut start_s = self.interval_of(stay.from_s, minutes);
            while (start_s as f64) < stay.to_s {
                let end_s = (start_s + length) as f64;
                let stretch = stretches.entry((start_s, &stay.campaign)).or_default();
                stretch.staffed_s += stay.to_s.min(end_s) - stay.from_s.max(start_s as f64);
                start_s += length;
            }
        }
        let mut csv = HEADER.to_owned();
        for ((start_s, campaign), stretch) in stretches {
            let average = match stretch.handled {
                0 => String::new(),
                handled => format!("{:.1}", stretch.handle_s / handled as f64),
            };
            let _ = writeln!(
                csv,
                "{}:00Z,{},Voice,,,{},{},{:.0},{average},{},{},{},{},{},{:.2}",
                minute(self.day_start.unix_s + start_s, 'T'),
                csv_field(campaign),
                stretch.offered,
                stretch.handled,
                stretch.handle_s,
                stretch.dialed,
                stretch.answered,
                stretch.machines,
                stretch.handled,
                stretch.drops,
                stretch.staffed_s / length as f64,
            );
        }
        csv
    }
}

/// A field of a CSV file (RFC 4180), in quotes where it must be.
#[must_use]
pub fn csv_field(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

const HEADER: &str = "Interval Start UTC Date,Queue,Media Type,Skill Set,Language,Offered,\
    Interactions Handled,Total Handle Time,AHT,Dialed,Answered,AMD,Connects,Drops,Staff\n";
