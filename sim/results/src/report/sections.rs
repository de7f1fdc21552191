//! The campaign report, section by section: rows that open down to the calls behind them, as far as a page
//! should hold them, with the command that lists the rest.

use std::fmt::Write;

use outpace_engine::Outcome;

use crate::campaign_report::{By, DAY_MINUTES, Group, NONE, Section};
use crate::counters::{Counters, Value};
use crate::entry::Entry;
use crate::folder::Run;
use crate::measure::NOTHING;
use crate::number;
use crate::stored::StoredRun;
use crate::svg::escaped;

pub(super) fn write(page: &mut String, run: &Run, stored: &StoredRun) {
    let breakdowns: Vec<(&Breakdown, Vec<Group<'_>>)> = BREAKDOWNS
        .iter()
        .map(|breakdown| (breakdown, stored.grouped(breakdown.by(run), LINES_SHOWN)))
        .collect();
    let sections: Vec<Section> = Section::ALL
        .into_iter()
        .filter(|&section| breakdowns[0].1.iter().any(|it| it.row.section == section))
        .collect();
    if sections.is_empty() {
        return;
    }
    page.push_str("<section>\n<h2>Campaign report</h2>\n");
    let day = if run.days.len() > 1 {
        format!("Day {} of {}. ", stored.replication + 1, run.days.len())
    } else {
        String::new()
    };
    let _ = writeln!(
        page,
        "<p class=\"soft\">{day}Open a row for everything it counts and the first {LINES_SHOWN} calls behind it; the command under them lists them all.</p>"
    );
    for section in sections {
        let _ = writeln!(page, "<h3 class=\"kind\">{}</h3>", section.heading());
        for (breakdown, groups) in &breakdowns {
            let own: Vec<&Group<'_>> = groups
                .iter()
                .filter(|group| group.row.section == section)
                .collect();
            breakdown.write(page, run, section, &own, stored);
        }
    }
    page.push_str("</section>\n");
}

/// One way to count.
struct Breakdown {
    label: &'static str,
    /// As `--by` has it.
    word: &'static str,
    /// Where the run is longer than a day.
    long: Option<(&'static str, &'static str)>,
}

const BREAKDOWNS: [Breakdown; 6] = [
    Breakdown::new("By campaign", "campaign"),
    Breakdown {
        long: Some(("By day", "day")),
        ..Breakdown::new("By hour", "hour")
    },
    Breakdown::new("By outcome", "outcome"),
    Breakdown::new("By list", "list"),
    Breakdown::new("By team", "team"),
    Breakdown::new("By agent", "agent"),
];

impl Breakdown {
    const fn new(label: &'static str, word: &'static str) -> Self {
        Self {
            label,
            word,
            long: None,
        }
    }

    fn words(&self, run: &Run) -> (&'static str, &'static str) {
        let is_long = run.day_end_s() > LONG_S;
        match self.long.filter(|_| is_long) {
            Some(long) => long,
            None => (self.label, self.word),
        }
    }

    fn by(&self, run: &Run) -> By {
        match self.words(run).1 {
            "campaign" => By::Campaign,
            "hour" => By::Interval(60),
            "day" => By::Interval(DAY_MINUTES),
            "outcome" => By::Outcome,
            "list" => By::List,
            "team" => By::Team,
            _ => By::Agent,
        }
    }

    fn write(
        &self,
        page: &mut String,
        run: &Run,
        section: Section,
        groups: &[&Group<'_>],
        stored: &StoredRun,
    ) {
        let (label, word) = self.words(run);
        if let [only] = groups
            && (only.row.key == NONE || word == "list")
        {
            return;
        }
        // Campaigns are what one comes for; the rest is a click away.
        let open = if word == "campaign" { " open" } else { "" };
        let label = match (section, word) {
            (Section::Inbound, "campaign") => "By queue",
            _ => label,
        };
        // Who had no agent has no team either: a rate of abandoned calls by agent says nothing.
        let has_rates = !matches!(word, "team" | "agent" | "outcome");
        let columns: Vec<&Column> = columns(section)
            .iter()
            .filter(|(name, _)| has_rates || !name.starts_with("Of "))
            .collect();
        let rows = if groups.len() == 1 { "row" } else { "rows" };
        let _ = write!(
            page,
            "<details class=\"by\"{open}>\n<summary>{label} <small>{} {rows}</small></summary>\n<div class=\"grid\" style=\"--n:{}\">\n<div class=\"head\"><span></span>",
            groups.len(),
            columns.len()
        );
        for (name, _) in &columns {
            let _ = write!(page, "<span>{name}</span>");
        }
        page.push_str("</div>\n");
        for group in groups.iter().take(ROWS_SHOWN) {
            row(page, group, &columns, word, stored);
        }
        if let [_, _, ..] = groups {
            let mut total = Counters::default();
            groups.iter().for_each(|it| total += &it.row.counters);
            page.push_str("<div class=\"total\"><span>Total</span>");
            cells(page, &total, &columns);
            page.push_str("</div>\n");
        }
        page.push_str("</div>\n");
        if groups.len() > ROWS_SHOWN {
            let _ = writeln!(
                page,
                "<p class=\"soft rest\">The first {ROWS_SHOWN} of {} rows. All of them, in this folder: <code>outpace report . --by {word}</code></p>",
                groups.len()
            );
        }
        page.push_str("</details>\n");
    }
}

fn row(page: &mut String, group: &Group<'_>, columns: &[&Column], word: &str, stored: &StoredRun) {
    let row = &group.row;
    let key = match (&*row.key, word) {
        (NONE, "outcome") => "no call".to_owned(),
        (NONE, _) => format!("no {word}"),
        (key, "outcome") => key.replace('_', " "),
        (key, _) => key.to_owned(),
    };
    let _ = write!(
        page,
        "<details class=\"row\">\n<summary><span>{}</span>",
        escaped(&key)
    );
    cells(page, &row.counters, columns);
    page.push_str("</summary>\n<div class=\"behind\">\n<p class=\"counters\">");
    for (name, value) in row.counters.named() {
        if !value.is_nothing() {
            let value = match value {
                Value::Count(count) => number::count(count as f64),
                Value::Seconds(seconds) => format!("{} s", number::count(seconds.round())),
            };
            let _ = write!(page, "<span>{name} <b>{value}</b></span> ");
        }
    }
    page.push_str("</p>\n");
    if group.first.is_empty() {
        page.push_str("</div>\n</details>\n");
        return;
    }
    page.push_str("<div class=\"wide\"><table>\n<thead><tr><th>Begun</th><th>Ended as</th><th class=\"n\">Call</th><th class=\"n\">Contact</th><th class=\"n\">Attempt</th><th class=\"n\">Agent</th><th class=\"n\">Lasted</th><th class=\"n\">Talk</th></tr></thead>\n<tbody>\n");
    for entry in &group.first {
        line(page, entry, stored);
    }
    let shown = group.first.len() as u64;
    let how_many = if shown < group.lines {
        format!(
            "The first {shown} of {}. All of them, in this folder:",
            number::count(group.lines as f64)
        )
    } else {
        "In this folder:".to_owned()
    };
    let key = format!("{}/{}", row.section.name(), row.key).replace('\'', r"'\''");
    let _ = writeln!(
        page,
        "</tbody>\n</table></div>\n<p class=\"soft rest\">{how_many} <code>outpace report . --by {word} --drill '{}'</code></p>\n</div>\n</details>",
        escaped(&key)
    );
}

fn line(page: &mut String, entry: &Entry<'_>, stored: &StoredRun) {
    let begun_s = entry.begun_s();
    let begun = format!(
        "{}:{:02}",
        stored.clock(begun_s as i64),
        (stored.day_start.local_s + begun_s as i64).rem_euclid(60)
    );
    let whole =
        |number: Option<u32>| number.map_or_else(|| NOTHING.to_owned(), |it| it.to_string());
    let lasted = |ended_s: Option<f64>| match ended_s {
        Some(ended_s) => number::seconds(ended_s - begun_s),
        None => NOTHING.to_owned(),
    };
    let talk = |talk_s: f64| match talk_s {
        0.0 => NOTHING.to_owned(),
        talk_s => number::seconds(talk_s),
    };
    let cells = match entry {
        Entry::Call(call) => [
            call.outcome.name().replace('_', " "),
            call.call.to_string(),
            call.contact.to_string(),
            call.attempt.to_string(),
            whole(call.agent),
            lasted(call.released_s),
            talk(call.talk_s),
        ],
        Entry::Inbound(call) => [
            call.outcome.name().replace('_', " "),
            call.call.to_string(),
            NOTHING.to_owned(),
            NOTHING.to_owned(),
            whole(call.agent),
            lasted(call.released_s),
            talk(call.talk_s),
        ],
        Entry::Offer(offer) => [
            format!("offer {}", offer.how.name().replace('_', " ")),
            NOTHING.to_owned(),
            offer.contact.to_string(),
            NOTHING.to_owned(),
            offer.agent.to_string(),
            lasted(Some(offer.ended_s)),
            NOTHING.to_owned(),
        ],
        Entry::Contact(contact) => [
            match &contact.reason {
                Some(reason) => format!("closed: {}", reason.replace('_', " ")),
                None => entry.kind().to_owned(),
            },
            NOTHING.to_owned(),
            contact.contact.to_string(),
            NOTHING.to_owned(),
            NOTHING.to_owned(),
            NOTHING.to_owned(),
            NOTHING.to_owned(),
        ],
    };
    let _ = write!(page, "<tr><td>{begun}</td>");
    for (index, cell) in cells.iter().enumerate() {
        let class = if index > 0 { " class=\"n\"" } else { "" };
        let _ = write!(page, "<td{class}>{}</td>", escaped(cell));
    }
    page.push_str("</tr>\n");
}

fn cells(page: &mut String, counters: &Counters, columns: &[&Column]) {
    for (_, cell) in columns {
        let _ = write!(page, "<span>{}</span>", cell(counters));
    }
}

/// A heading, and what stands under it.
type Column = (&'static str, fn(&Counters) -> String);

/// What a planner looks at first; a row that is opened shows the rest.
fn columns(section: Section) -> &'static [Column] {
    match section {
        Section::Agent => &[
            ("Dialled", |it| count(it.attempted())),
            ("Connected", |it| count(it.outcome(Outcome::Connected))),
            ("Abandoned", |it| count(abandoned(it))),
            ("Of live answers", |it| share(abandoned(it), it.total_voice)),
            ("Machine", |it| count(it.outcome(Outcome::AnsweringMachine))),
            ("No answer", |it| count(it.outcome(Outcome::NoAnswer))),
            ("Other", |it| count(other(it))),
            ("Mean handling", handling),
        ],
        Section::Preview => &[
            ("Shown", |it| count(it.offers.iter().sum())),
            ("Accepted", |it| count(it.offers[0])),
            ("Skipped", |it| count(it.offers[1])),
            ("Removed", |it| count(it.offers[2])),
            ("Dialled", |it| count(it.attempted())),
            ("Connected", |it| count(it.outcome(Outcome::Connected))),
            ("No answer", |it| count(it.outcome(Outcome::NoAnswer))),
            ("Mean handling", handling),
        ],
        Section::Ivr => &[
            ("Dialled", |it| count(it.attempted())),
            ("Treated", |it| count(it.outcome(Outcome::Connected))),
            ("Abandoned", |it| count(abandoned(it))),
            ("Of live answers", |it| share(abandoned(it), it.total_voice)),
            ("Machine", |it| count(it.outcome(Outcome::AnsweringMachine))),
            ("No answer", |it| count(it.outcome(Outcome::NoAnswer))),
            ("Other", |it| count(other(it))),
            ("Mean at port", |it| {
                mean(it.port_time_s, it.outcome(Outcome::Connected))
            }),
        ],
        Section::Inbound => &[
            ("Callers", |it| count(it.callers)),
            ("Served", |it| count(it.served)),
            ("Gave up", |it| count(it.gave_up())),
            ("Of callers", |it| share(it.gave_up(), it.callers)),
            ("Mean wait", |it| mean(it.wait_time_s, it.callers)),
            ("Mean handling", |it| {
                mean(it.talk_time_s + it.wrapup_time_s, it.served)
            }),
        ],
    }
}

fn count(count: u64) -> String {
    number::count(count as f64)
}

/// As the law counts: those joined too late are among them.
fn abandoned(counters: &Counters) -> u64 {
    counters.outcome(Outcome::Abandoned) + counters.late
}

fn other(counters: &Counters) -> u64 {
    let named = [
        Outcome::Connected,
        Outcome::Abandoned,
        Outcome::AnsweringMachine,
        Outcome::NoAnswer,
    ];
    counters.attempted() - named.map(|it| counters.outcome(it)).iter().sum::<u64>()
}

fn handling(counters: &Counters) -> String {
    let handled_s = counters.talk_time_s + counters.wrapup_time_s;
    mean(handled_s, counters.outcome(Outcome::Connected))
}

fn mean(seconds: f64, of: u64) -> String {
    match of {
        0 => NOTHING.to_owned(),
        of => number::seconds(seconds / of as f64),
    }
}

fn share(part: u64, whole: u64) -> String {
    match whole {
        0 => NOTHING.to_owned(),
        whole => number::percent(part as f64 / whole as f64),
    }
}

/// As many calls are listed under a row.
const LINES_SHOWN: usize = 5;

/// As many rows a breakdown has; so a page grows by some 100 kB at most for each section.
const ROWS_SHOWN: usize = 24;

/// A run that lasts longer is shown by day.
const LONG_S: f64 = 36.0 * 3600.0;
