//! The Parquet tables of a result folder. Before editing read `TABLES.md`, which is their
//! documentation: a column added, renamed or removed changes that page, and [`TABLES_VERSION`] too.

use std::collections::{BTreeMap, BTreeSet};

use outpace_engine::meters::Disposition;
use outpace_engine::{AgentId, CampaignId, ContactId, PerMille, Timestamp};
use outpace_sim::{CallRow, ContactRow, DayResult, IntervalRow};
use polars::error::PolarsResult;
use polars::frame::DataFrame;
use polars::prelude::{Column, KeyValueMetadata, ParquetCompression, ParquetWriter};

use crate::columns::{
    flag, instant, number, number_or_null, same, whole, whole_or_null, word, word_or_null,
};
use crate::entry::INBOUND;
use crate::folder::{DayStart, Run};

/// Version of the tables' columns, written into each file's metadata as `outpace.tables_version`.
pub const TABLES_VERSION: u32 = 4;

/// Key of the version in a Parquet file's metadata.
pub(crate) const VERSION_KEY: &str = "outpace.tables_version";

/// Key of the table's name.
pub(crate) const TABLE_KEY: &str = "outpace.table";

/// The ending of the modes that dial for IVR ports.
pub(crate) const IVR: &str = "_ivr";

/// Keys of [`DayStart`].
pub(crate) const START_UNIX_KEY: &str = "outpace.day_start_unix_s";
pub(crate) const START_LOCAL_KEY: &str = "outpace.day_start_local_s";

type Table = fn(&Run) -> PolarsResult<DataFrame>;

/// Every table: its file's name without the ending, and who builds it.
pub(crate) const TABLES: [(&str, Table); 10] = [
    ("calls", calls),
    ("agent_states", agent_states),
    ("decisions", decisions),
    ("corrections", corrections),
    ("inbound", inbound),
    ("offers", offers),
    ("contacts", contacts),
    ("intervals", intervals),
    ("meters", meters),
    ("replications", replications),
];

/// A table as the bytes of a Parquet file: one thread, zstd, so equal tables give equal bytes.
pub(crate) fn parquet(
    name: &str,
    mut frame: DataFrame,
    day_start: DayStart,
) -> PolarsResult<Vec<u8>> {
    let about = vec![
        (VERSION_KEY.to_owned(), TABLES_VERSION.to_string()),
        (TABLE_KEY.to_owned(), name.to_owned()),
        (START_UNIX_KEY.to_owned(), day_start.unix_s.to_string()),
        (START_LOCAL_KEY.to_owned(), day_start.local_s.to_string()),
    ];
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .with_compression(ParquetCompression::Zstd(None))
        .with_key_value_metadata(Some(KeyValueMetadata::from_static(about)))
        .set_parallel(false)
        .finish(&mut frame)?;
    Ok(bytes)
}

fn calls(run: &Run) -> PolarsResult<DataFrame> {
    let rows = &run.shown.calls;
    let record = || rows.iter().map(|row| row.record);
    frame(
        rows.len(),
        vec![
            same("replication", run.shown.replication, rows.len()),
            whole("call", record().map(|call| call.call.number)),
            whole("contact", record().map(|call| call.contact.0)),
            word("campaign", record().map(|call| run.campaign(call.campaign))),
            word("mode", record().map(|call| run.mode(call.campaign))),
            whole("list", record().map(|call| run.list(call.contact))),
            whole("attempt", record().map(|call| u32::from(call.attempt))),
            word("outcome", record().map(|call| call.outcome.name())),
            word("truth", rows.iter().map(|row| row.truth.name())),
            word_or_null("result", rows.iter().map(|row| run.result(&row))),
            flag("live", record().map(|call| call.live)),
            flag("late", record().map(|call| call.late)),
            word("taken_for", record().map(|call| call.taken_for.name())),
            word_or_null(
                "disposition",
                record().map(|call| call.disposition.map(Disposition::name)),
            ),
            word("message", record().map(|call| call.message.name())),
            word("ended_by", record().map(|call| call.ended_by.name())),
            whole_or_null(
                "agent",
                record().map(|call| call.agent.map(|agent| agent.0)),
            ),
            instant("originated_s", record().map(|call| call.originated)),
            instant("ringing_s", record().map(|call| call.ringing)),
            instant("answered_s", record().map(|call| call.answered)),
            instant("first_speech_s", record().map(|call| call.first_speech)),
            instant("greeting_end_s", record().map(|call| call.greeting_end)),
            instant("verdict_s", record().map(|call| call.verdict)),
            instant("live_s", record().map(|call| call.live_at())),
            instant("connected_s", record().map(|call| call.connected)),
            instant("gave_up_s", record().map(|call| call.gave_up)),
            instant("released_s", record().map(|call| call.released)),
            number_or_null(
                "ring_s",
                record().map(|call| seconds(call.ringing, first(call.answered, call.released))),
            ),
            number_or_null(
                "waited_s",
                record().map(|call| seconds(call.live_at(), first(call.connected, call.released))),
            ),
            number_or_null(
                "talk_s",
                record().map(|call| seconds(call.connected, call.released)),
            ),
        ],
    )
}

fn agent_states(run: &Run) -> PolarsResult<DataFrame> {
    let rows = &run.shown.agent_states;
    frame(
        rows.len(),
        vec![
            same("replication", run.shown.replication, rows.len()),
            whole("agent", rows.iter().map(|row| row.agent.0)),
            word_or_null("team", rows.iter().map(|row| run.team(row.agent))),
            word("state", rows.iter().map(|row| row.state.name())),
            word_or_null(
                "campaign",
                rows.iter()
                    .map(|row| row.campaign.map(|id| run.campaign(id))),
            ),
            instant("from_s", rows.iter().map(|row| row.from)),
            instant("to_s", rows.iter().map(|row| row.to)),
            number_or_null("length_s", rows.iter().map(|row| seconds(row.from, row.to))),
        ],
    )
}

fn decisions(run: &Run) -> PolarsResult<DataFrame> {
    let rows = &run.shown.decisions;
    let pacing = || rows.iter().map(|row| row.pacing);
    frame(
        rows.len(),
        vec![
            same("replication", run.shown.replication, rows.len()),
            instant("at_s", rows.iter().map(|row| row.at)),
            word(
                "campaign",
                pacing().map(|pacing| run.campaign(pacing.campaign)),
            ),
            whole("available", pacing().map(|pacing| pacing.available)),
            whole("in_flight", pacing().map(|pacing| pacing.in_flight)),
            number(
                "lines_per_agent",
                pacing().map(|pacing| pacing.lines_per_agent),
            ),
            whole("wanted", pacing().map(|pacing| pacing.wanted)),
            whole("placed", pacing().map(|pacing| pacing.placed)),
            word("cap", pacing().map(|pacing| pacing.cap.name())),
        ],
    )
}

fn corrections(run: &Run) -> PolarsResult<DataFrame> {
    let rows = &run.shown.corrections;
    let correction = || rows.iter().map(|row| &row.correction);
    frame(
        rows.len(),
        vec![
            same("replication", run.shown.replication, rows.len()),
            instant("at_s", rows.iter().map(|row| row.at)),
            word("campaign", correction().map(|it| run.campaign(it.campaign))),
            number("lines_per_agent_before", correction().map(|it| it.from)),
            number("lines_per_agent_after", correction().map(|it| it.to)),
            word("trigger", correction().map(|it| it.trigger.name())),
            whole("live_answers", correction().map(|it| it.live)),
            whole("abandoned", correction().map(|it| it.abandoned)),
            number("aim", correction().map(|it| it.aim)),
        ],
    )
}

fn inbound(run: &Run) -> PolarsResult<DataFrame> {
    let calls = || run.shown.inbound.iter();
    frame(
        calls().len(),
        vec![
            same("replication", run.shown.replication, calls().len()),
            whole("call", calls().map(|call| call.call.number)),
            word("queue", calls().map(|call| run.campaign(call.campaign))),
            word("outcome", calls().map(|call| call.outcome.name())),
            whole_or_null("agent", calls().map(|call| call.agent.map(|agent| agent.0))),
            instant("arrived_s", calls().map(|call| call.arrived)),
            instant("connected_s", calls().map(|call| call.connected)),
            instant("released_s", calls().map(|call| call.released)),
            number_or_null(
                "waited_s",
                calls().map(|call| seconds(call.arrived, first(call.connected, call.released))),
            ),
            number_or_null(
                "talk_s",
                calls().map(|call| seconds(call.connected, call.released)),
            ),
        ],
    )
}

fn offers(run: &Run) -> PolarsResult<DataFrame> {
    let rows = || run.shown.offers.iter();
    frame(
        rows().len(),
        vec![
            same("replication", run.shown.replication, rows().len()),
            whole("offer", rows().map(|row| row.offer.0)),
            whole("agent", rows().map(|row| row.agent.0)),
            word_or_null("team", rows().map(|row| run.team(row.agent))),
            word("campaign", rows().map(|row| run.campaign(row.campaign))),
            word("mode", rows().map(|row| run.mode(row.campaign))),
            whole("contact", rows().map(|row| row.contact.0)),
            whole("list", rows().map(|row| run.list(row.contact))),
            word("how", rows().map(|row| row.how.name())),
            instant("shown_s", rows().map(|row| row.shown)),
            instant("ended_s", rows().map(|row| row.ended)),
            number_or_null("preview_s", rows().map(|row| seconds(row.shown, row.ended))),
        ],
    )
}

fn contacts(run: &Run) -> PolarsResult<DataFrame> {
    let rows = &run.shown.contacts;
    // What becomes of a contact after a call becomes of it at the instant the call is over.
    let ends: BTreeMap<(u32, Timestamp), (u32, CampaignId)> = (run.shown.calls.iter())
        .map(|row| row.record)
        .map(|call| {
            (
                (call.contact.0, call.released),
                (call.call.number, call.campaign),
            )
        })
        .collect();
    let call = |row: &ContactRow| ends.get(&(row.contact.0, row.at)).copied();
    let campaign = |row: &ContactRow| {
        let of_call = call(row).map(|(_, campaign)| campaign);
        of_call.or_else(|| run.lists.campaign_of(row.contact))
    };
    frame(
        rows.len(),
        vec![
            same("replication", run.shown.replication, rows.len()),
            instant("at_s", rows.iter().map(|row| row.at)),
            whole("contact", rows.iter().map(|row| row.contact.0)),
            word_or_null(
                "campaign",
                rows.iter().map(|row| Some(run.campaign(campaign(&row)?))),
            ),
            word_or_null(
                "mode",
                rows.iter().map(|row| Some(run.mode(campaign(&row)?))),
            ),
            whole("list", rows.iter().map(|row| run.list(row.contact))),
            word("what", rows.iter().map(|row| row.change.name())),
            word_or_null("reason", rows.iter().map(|row| row.change.reason())),
            whole_or_null(
                "call",
                rows.iter().map(|row| call(&row).map(|(call, _)| call)),
            ),
        ],
    )
}

fn intervals(run: &Run) -> PolarsResult<DataFrame> {
    let rows: Vec<(u32, &IntervalRow)> = run
        .days
        .iter()
        .flat_map(|day| day.intervals.iter().map(|row| (day.replication, row)))
        .collect();
    let each = || rows.iter().map(|&(_, row)| row);
    frame(
        rows.len(),
        vec![
            whole(
                "replication",
                rows.iter().map(|&(replication, _)| replication),
            ),
            word(
                "campaign",
                each().map(|row| run.campaign(CampaignId(row.campaign))),
            ),
            number("start_s", each().map(|row| row.start_s)),
            whole("dials", each().map(|row| row.dials)),
            whole("answers", each().map(|row| row.answers)),
            whole("live_answers", each().map(|row| row.live_answers)),
            whole("connects", each().map(|row| row.connects)),
            whole("abandoned", each().map(|row| row.abandoned)),
            number("lines_per_agent", each().map(|row| row.lines_per_agent)),
            whole("offers_accepted", each().map(|row| row.accepted)),
            whole("offers_skipped", each().map(|row| row.skipped)),
            whole("offers_removed", each().map(|row| row.removed)),
            whole("offers_timed_out", each().map(|row| row.timed_out)),
            whole("offers_withdrawn", each().map(|row| row.withdrawn)),
            number("preview_s", each().map(|row| row.preview_s)),
            number("waiting_s", each().map(|row| row.waiting_s)),
            number("talking_s", each().map(|row| row.talking_s)),
            number("wrap_up_s", each().map(|row| row.wrap_up_s)),
            number("idle_s", each().map(|row| row.idle_s)),
            whole("callers", each().map(|row| row.offered)),
            whole("callers_turned_away", each().map(|row| row.blocked)),
            whole("callers_served", each().map(|row| row.answered_in)),
            whole("callers_in_target", each().map(|row| row.in_target)),
            whole("callers_gave_up", each().map(|row| row.gave_up)),
            number("callers_waited_s", each().map(|row| row.queued_s)),
        ],
    )
}

fn meters(run: &Run) -> PolarsResult<DataFrame> {
    let each = || {
        let days = run.days.iter();
        days.flat_map(|day| day.meters.iter().map(move |row| (day.replication, row)))
    };
    let row = || each().map(|(_, row)| row);
    let (windows, clocks): (Vec<String>, Vec<String>) = row()
        .map(|row| (row.meter.window.to_string(), row.meter.clock.to_string()))
        .unzip();
    // A simulated day has fewer calls than 2³².
    let short = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    frame(
        each().count(),
        vec![
            whole("replication", each().map(|(replication, _)| replication)),
            word("campaign", row().map(|row| run.campaign(row.campaign))),
            word("meter", row().map(|row| row.meter.name)),
            flag("governs", row().map(|row| row.governs)),
            word("window", windows.iter().map(String::as_str)),
            word("in_time", clocks.iter().map(String::as_str)),
            instant("begins_s", row().map(|row| row.begins)),
            instant("ends_s", row().map(|row| row.ends)),
            whole("numerator", row().map(|row| short(row.counted.numerator))),
            whole(
                "denominator",
                row().map(|row| short(row.counted.denominator)),
            ),
            number_or_null("rate", row().map(|row| row.counted.rate())),
            whole(
                "true_numerator",
                row().map(|row| short(row.truly.numerator)),
            ),
            whole(
                "true_denominator",
                row().map(|row| short(row.truly.denominator)),
            ),
            number_or_null("true_rate", row().map(|row| row.truly.rate())),
            number_or_null("limit", row().map(|row| row.limit.map(PerMille::as_f64))),
            flag("over", row().map(|row| row.is_over() == Some(true))),
        ],
    )
}

fn replications(run: &Run) -> PolarsResult<DataFrame> {
    let days = run.days;
    let measured = days.iter().flat_map(|day| day.measures.keys().copied());
    let names: BTreeSet<&str> = measured
        .chain(run.summary.metrics.keys().map(String::as_str))
        .collect();
    let mut columns = vec![whole("replication", days.iter().map(|day| day.replication))];
    columns.extend(names.into_iter().map(|name| {
        let value = |day: &DayResult| day.measures.get(name).copied().flatten();
        number_or_null(name, days.iter().map(value))
    }));
    frame(days.len(), columns)
}

fn frame(rows: usize, columns: Vec<Column>) -> PolarsResult<DataFrame> {
    DataFrame::new(rows, columns)
}

/// The earlier of two instants; one that never came is later than any other.
fn first(one: Timestamp, other: Timestamp) -> Timestamp {
    one.min(other)
}

/// How long from one instant to another, if both came.
fn seconds(from: Timestamp, to: Timestamp) -> Option<f64> {
    Some(to.known()?.since(from.known()?).as_secs_f64())
}

impl Run<'_> {
    /// A campaign's name, or "?" if the scenario has no such campaign.
    pub(crate) fn campaign(&self, id: CampaignId) -> &str {
        self.names
            .campaigns
            .get(id.index())
            .map_or("?", String::as_str)
    }

    /// Do all campaigns dial so? Queues of calls that come in do not dial.
    pub(crate) fn is_all(&self, mode: &str) -> bool {
        let dialling = || self.modes.iter().filter(|&&it| it != INBOUND);
        let is_so = |it: &&str| **it == *mode || mode == IVR && it.ends_with(IVR);
        dialling().count() > 0 && dialling().all(is_so)
    }

    fn list(&self, contact: ContactId) -> u32 {
        u32::from(self.lists.list_of(contact))
    }

    fn mode(&self, id: CampaignId) -> &str {
        self.modes.get(id.index()).copied().unwrap_or("?")
    }

    fn team(&self, agent: AgentId) -> Option<&str> {
        let team = self.agent_teams.get(agent.index())?;
        Some(self.names.teams.get(team.index())?.as_str())
    }

    /// The name of a talk's result, if there was a talk and its results have names.
    fn result(&self, row: &CallRow) -> Option<&str> {
        row.record.connected.known()?;
        let names = self.results.get(row.record.campaign.index())?;
        Some(names.get(usize::from(row.result))?.as_str())
    }
}
