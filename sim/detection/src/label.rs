//! The label file: who really answered, recording by recording.

use std::collections::BTreeMap;

use serde::Serialize;

/// Who really answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Label {
    /// A person.
    Human,
    /// An answering machine, or any other recording.
    Machine,
    /// A phone that answers by itself and asks who calls.
    Screener,
    /// A fax machine or modem.
    Fax,
    /// An announcement of the network behind its special information tones.
    Sit,
    /// Busy tone.
    Busy,
    /// Nobody.
    Silence,
}

impl Label {
    /// Every label, in the order of tables.
    pub const ALL: [Self; 7] = [
        Self::Human,
        Self::Machine,
        Self::Screener,
        Self::Fax,
        Self::Sit,
        Self::Busy,
        Self::Silence,
    ];

    /// The word in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Machine => "machine",
            Self::Screener => "screener",
            Self::Fax => "fax",
            Self::Sit => "sit",
            Self::Busy => "busy",
            Self::Silence => "silence",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|label| label.name() == name)
    }
}

/// What is known of one recording.
#[derive(Clone, Debug, PartialEq)]
pub struct Labelled {
    /// The file's path in its folder.
    pub file: String,
    /// Who answered.
    pub label: Label,
    /// What kind of them, in the corpus's own words; its label's where the file says none.
    pub kind: String,
    /// When the person's greeting was over, in seconds after the answer.
    pub greeting_end_s: Option<f64>,
    /// The number that was called, in any spelling that is the same each time; empty where the file says none.
    pub number: String,
    /// The row's line in the label file, from 1.
    pub line: u64,
}

/// What was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reject {
    /// The file: a label file or a recording.
    pub file: String,
    /// The line of a label file, from 1.
    pub line: Option<u64>,
    /// The column of a label file.
    pub column: Option<&'static str>,
    /// What was written, and what is allowed.
    pub reason: String,
}

impl std::fmt::Display for Reject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(column) = self.column {
            write!(f, ": {column}")?;
        }
        write!(f, ": {}", self.reason)
    }
}

/// Writes rejects as CSV: file, line, column, reason.
///
/// # Errors
/// When it cannot be written.
pub fn write_rejects(rejects: &[Reject], to: impl std::io::Write) -> std::io::Result<()> {
    let mut writer = csv::Writer::from_writer(to);
    writer.write_record(["file", "line", "column", "reason"])?;
    for reject in rejects {
        let line = reject
            .line
            .map_or_else(String::new, |line| line.to_string());
        let column = reject.column.unwrap_or_default();
        writer.write_record([&reject.file, &line, column, &reject.reason])?;
    }
    writer.flush()
}

/// A label file, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labels {
    /// Its rows, in order.
    pub rows: Vec<Labelled>,
    /// Rows that could not be used.
    pub rejects: Vec<Reject>,
}

/// Why a label file cannot be used at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LabelsError {
    /// It cannot be read.
    #[error("{file}: cannot be read: {reason}")]
    Read {
        /// The file.
        file: String,
        /// Why.
        reason: String,
    },
    /// A column that is needed is not there.
    #[error(
        "{file}:1: has no column {column:?}; its columns are {found}. A label file begins with the line \
         file,label,kind,greeting_end_s,number (the last three may be left out)"
    )]
    Column {
        /// The file.
        file: String,
        /// The column.
        column: &'static str,
        /// Those it has.
        found: String,
    },
}

/// A greeting ends within so many seconds: no recording here is longer than an hour.
const GREETING_END_S_MAX: f64 = 3600.0;

impl Labels {
    /// Reads a label file; a row that cannot be used is among the rejects.
    ///
    /// # Errors
    /// When there is no column `file` or `label`.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Self, LabelsError> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut lines = (1..)
            .zip(bytes.split(|byte| *byte == b'\n'))
            .filter(|(_, line)| !line.trim_ascii().is_empty());
        let head = match lines.next() {
            Some((_, line)) => fields(line).unwrap_or_default(),
            None => csv::StringRecord::new(),
        };
        let place = |name: &str| head.iter().position(|it| it.eq_ignore_ascii_case(name));
        let needed = |column: &'static str| {
            place(column).ok_or_else(|| LabelsError::Column {
                file: file.to_owned(),
                column,
                found: head.iter().collect::<Vec<_>>().join(", "),
            })
        };
        let columns = Columns {
            file: needed("file")?,
            label: needed("label")?,
            kind: place("kind"),
            greeting_end_s: place("greeting_end_s"),
            number: place("number"),
            count: head.len(),
        };
        let mut labels = Self::default();
        let mut first_lines: BTreeMap<String, u64> = BTreeMap::new();
        for (line, text) in lines {
            let row = fields(text).and_then(|record| columns.row(&record, line, &mut first_lines));
            match row {
                Ok(row) => labels.rows.push(row),
                Err((column, reason)) => labels.rejects.push(Reject {
                    file: file.to_owned(),
                    line: Some(line),
                    column,
                    reason,
                }),
            }
        }
        Ok(labels)
    }
}

/// The fields of one line. Each line is read by itself: a quotation mark that nobody closed costs no other.
fn fields(line: &[u8]) -> Result<csv::StringRecord, Fault> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .trim(csv::Trim::All)
        .from_reader(line);
    let mut record = csv::StringRecord::new();
    match reader.read_record(&mut record) {
        Ok(_) => Ok(record),
        Err(_) => Err((None, "is not UTF-8".to_owned())),
    }
}

/// Where the columns stand.
struct Columns {
    file: usize,
    label: usize,
    kind: Option<usize>,
    greeting_end_s: Option<usize>,
    number: Option<usize>,
    count: usize,
}

/// The column at fault, and why.
type Fault = (Option<&'static str>, String);

impl Columns {
    fn row(
        &self,
        record: &csv::StringRecord,
        line: u64,
        first_lines: &mut BTreeMap<String, u64>,
    ) -> Result<Labelled, Fault> {
        if record.len() > self.count {
            let (found, expected) = (record.len(), self.count);
            return Err((
                None,
                format!("has {found} fields; the header has {expected}"),
            ));
        }
        let text = |place: usize| record.get(place).unwrap_or_default();
        let file = text(self.file).replace('\\', "/");
        if file.is_empty() {
            return Err((
                Some("file"),
                "is empty; allowed is the path of a recording in the folder".to_owned(),
            ));
        }
        let written = text(self.label);
        let label = Label::from_name(&written.to_ascii_lowercase()).ok_or_else(|| {
            let allowed = Label::ALL.map(Label::name).join(", ");
            (
                Some("label"),
                format!("{written:?}; allowed is one of {allowed}"),
            )
        })?;
        let written = self.greeting_end_s.map_or("", text);
        let greeting_end_s = match written.parse::<f64>() {
            _ if written.is_empty() => None,
            Ok(end) if (0.0..=GREETING_END_S_MAX).contains(&end) => Some(end),
            _ => {
                let allowed = "allowed are seconds from 0 to 3600, or nothing";
                return Err((Some("greeting_end_s"), format!("{written:?}; {allowed}")));
            }
        };
        if let Some(first) = first_lines.get(&file) {
            return Err((
                Some("file"),
                format!("{file:?} has a label on line {first} already"),
            ));
        }
        first_lines.insert(file.clone(), line);
        let kind = match self.kind.map_or("", text) {
            "" => label.name(),
            kind => kind,
        };
        Ok(Labelled {
            file,
            label,
            kind: kind.to_owned(),
            greeting_end_s,
            number: self.number.map_or("", text).to_owned(),
            line,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Labels {
        Labels::read("labels.csv", text.as_bytes()).expect("a label file")
    }

    #[test]
    fn columns_are_found_by_name_and_all_but_two_may_be_missing() {
        let whole = read(
            "\u{feff}label,greeting_end_s,file,kind,number\nHuman, 1.25 ,a.wav,hello,+1 55\nsit,,b\\c.wav,,\n",
        );
        assert!(whole.rejects.is_empty(), "{:?}", whole.rejects);
        let row = |file: &str, label, kind: &str, greeting_end_s, number: &str, line| Labelled {
            file: file.to_owned(),
            label,
            kind: kind.to_owned(),
            greeting_end_s,
            number: number.to_owned(),
            line,
        };
        assert_eq!(
            whole.rows,
            [
                row("a.wav", Label::Human, "hello", Some(1.25), "+1 55", 2),
                row("b/c.wav", Label::Sit, "sit", None, "", 3)
            ]
        );
        assert_eq!(
            read("file,label\na.wav,fax\n").rows,
            [row("a.wav", Label::Fax, "fax", None, "", 2)]
        );
        assert_eq!(
            read("file,label,kind\na.wav,fax\n").rows.len(),
            1,
            "a short row"
        );
    }

    #[test]
    fn a_bad_row_says_where_what_and_what_is_allowed_and_costs_no_other() {
        let labels = Labels::read(
            "l.csv",
            b"file,label,kind,greeting_end_s\na.wav,person,,\n,human,,\nb.wav,human,,-1\nb.wav,human,,1e9\n\
              c.wav,human,,x\nd.wav,human\nd.wav,machine\ne\xff.wav,human\nf.wav,human,a,1,2\n\n\"g.wav,human,,\nh.wav,busy,,\n",
        )
        .expect("a label file");
        let files: Vec<&str> = labels.rows.iter().map(|row| row.file.as_str()).collect();
        assert_eq!(files, ["d.wav", "h.wav"]);
        let told: Vec<String> = labels.rejects.iter().map(Reject::to_string).collect();
        assert_eq!(
            told[..6],
            [
                "l.csv:2: label: \"person\"; allowed is one of human, machine, screener, fax, sit, busy, silence",
                "l.csv:3: file: is empty; allowed is the path of a recording in the folder",
                "l.csv:4: greeting_end_s: \"-1\"; allowed are seconds from 0 to 3600, or nothing",
                "l.csv:5: greeting_end_s: \"1e9\"; allowed are seconds from 0 to 3600, or nothing",
                "l.csv:6: greeting_end_s: \"x\"; allowed are seconds from 0 to 3600, or nothing",
                "l.csv:8: file: \"d.wav\" has a label on line 7 already",
            ]
        );
        assert_eq!(told[6], "l.csv:9: is not UTF-8");
        assert_eq!(told[7], "l.csv:10: has 5 fields; the header has 4");
        let error = Labels::read("l.csv", b"name,label\n").expect_err("no file column");
        assert!(
            error
                .to_string()
                .starts_with("l.csv:1: has no column \"file\"; its columns are name, label")
        );
    }

    #[test]
    fn rejects_are_a_table_again() {
        let labels = Labels::read("l.csv", b"file,label\na.wav,\"a, b\"\n").expect("a label file");
        let mut csv = Vec::new();
        write_rejects(&labels.rejects, &mut csv).expect("written");
        let csv = String::from_utf8(csv).expect("UTF-8");
        assert!(
            csv.starts_with("file,line,column,reason\nl.csv,2,label,\"\"\"a, b\"\"; allowed"),
            "{csv}"
        );
    }
}
