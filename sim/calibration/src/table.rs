//! Rows of a delimited file, each a line; what is broken costs its own line.
//!
//! The `csv` crate's core reads each line by itself: a quotation mark that nobody closed cannot swallow the rest of
//! the file, and no exchange writes a record over two lines.

use std::collections::BTreeMap;

use crate::record::{RecordsError, Reject};

/// A file of rows.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) file: String,
    columns: BTreeMap<String, usize>,
    names: Vec<String>,
    pub(crate) rows: Vec<Row>,
    pub(crate) rejects: Vec<Reject>,
}

/// One row.
#[derive(Debug)]
pub(crate) struct Row {
    /// Its line, from 1.
    pub(crate) line: u64,
    record: csv::StringRecord,
}

/// Lines that any file here may have.
const LINES_MAX: u64 = 50_000_000;

impl Table {
    /// Reads a file whose first line names its columns, or that has the columns of `known`.
    pub(crate) fn read(file: &str, bytes: &[u8], known: &[&str]) -> Result<Self, RecordsError> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut lines = (1..LINES_MAX).zip(bytes.split(|byte| *byte == b'\n'));
        let mut lines = lines
            .by_ref()
            .filter(|(_, line)| !line.trim_ascii().is_empty());
        let empty = || RecordsError::Empty {
            file: file.to_owned(),
        };
        let (first_line, first) = lines.next().ok_or_else(empty)?;
        let mut reader = Lines::new(separator(first));
        let head = reader.fields(first).unwrap_or_default();
        let named: Vec<String> = head.iter().map(plain).collect();
        let is_header = known.is_empty()
            || named
                .iter()
                .filter(|name| known.contains(&name.as_str()))
                .count()
                >= 2;
        let names: Vec<String> = if is_header {
            named
        } else {
            known.iter().map(|&name| name.to_owned()).collect()
        };
        let mut table = Self {
            file: file.to_owned(),
            columns: (names.iter().enumerate().rev())
                .map(|(at, name)| (name.clone(), at))
                .collect(),
            rows: Vec::new(),
            rejects: Vec::new(),
            names,
        };
        let body = (!is_header).then_some((first_line, first));
        for (line, text) in body.into_iter().chain(lines) {
            match reader.fields(text) {
                Ok(record) if is_header && record.len() != table.names.len() => {
                    let (found, expected) = (record.len(), table.names.len());
                    table.reject(
                        line,
                        format!("has {found} fields; the header has {expected}"),
                    );
                }
                Ok(record) => table.rows.push(Row { line, record }),
                Err(why) => table.reject(line, why),
            }
        }
        Ok(table)
    }

    /// The column's names in the file.
    pub(crate) fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }

    /// Where a column that is needed stands.
    pub(crate) fn column(&self, column: &str) -> Result<usize, RecordsError> {
        self.columns
            .get(&plain(column))
            .copied()
            .ok_or_else(|| RecordsError::Column {
                file: self.file.clone(),
                column: column.to_owned(),
                found: self.names.join(", "),
            })
    }

    /// Where a column stands, if it is there.
    pub(crate) fn optional(&self, column: &str) -> Option<usize> {
        self.columns.get(column).copied()
    }

    /// Rows below the header, broken ones among them.
    pub(crate) fn read_rows(&self) -> u64 {
        (self.rows.len() + self.rejects.len()) as u64
    }

    pub(crate) fn reject(&mut self, line: u64, reason: String) {
        let file = self.file.clone();
        self.rejects.push(Reject { file, line, reason });
    }
}

impl Row {
    /// A field without the spaces around it; empty if the row ends before it.
    pub(crate) fn text(&self, column: usize) -> &str {
        self.record.get(column).unwrap_or_default().trim()
    }

    /// A field that may be empty, or not be a column at all.
    pub(crate) fn optional(&self, column: Option<usize>) -> Option<&str> {
        let text = self.text(column?);
        (!text.is_empty() && text != "NULL" && text != "\\N").then_some(text)
    }

    /// A length of time in seconds.
    pub(crate) fn seconds(&self, column: usize, name: &str) -> Result<f64, String> {
        let text = self.text(column);
        let seconds = text.parse().ok().filter(|s: &f64| (0.0..=1e7).contains(s));
        seconds.ok_or_else(|| format!("{name} is {text:?}, not a number of seconds"))
    }

    /// A length of time that may be missing.
    pub(crate) fn seconds_if(
        &self,
        column: Option<usize>,
        name: &str,
    ) -> Result<Option<f64>, String> {
        match (column, self.optional(column)) {
            (Some(column), Some(_)) => self.seconds(column, name).map(Some),
            _ => Ok(None),
        }
    }
}

/// A column's name, without what files differ in.
fn plain(name: impl AsRef<str>) -> String {
    name.as_ref().trim().to_lowercase()
}

/// Of the usual separators the one the first line has most of.
fn separator(line: &[u8]) -> u8 {
    let count = |separator: &u8| line.iter().filter(|byte| *byte == separator).count();
    let candidates = [b'|', b';', b'\t', b','];
    candidates.into_iter().max_by_key(count).unwrap_or(b',')
}

/// Takes lines apart, one after another.
struct Lines {
    reader: csv_core::Reader,
    /// The fields' bytes, and where each ends.
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Lines {
    fn new(separator: u8) -> Self {
        let builder = csv_core::ReaderBuilder::new().delimiter(separator).build();
        Self {
            reader: builder,
            bytes: Vec::new(),
            ends: Vec::new(),
        }
    }

    fn fields(&mut self, line: &[u8]) -> Result<csv::StringRecord, String> {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.contains(&0) {
            return Err("has a NUL: the file is damaged, or is not text".to_owned());
        }
        // A field is never longer than the line, and there are never more than one a byte.
        self.bytes.resize(line.len() + 1, 0);
        self.ends.resize(line.len() + 2, 0);
        self.reader.reset();
        let (_, read, written, ended) =
            self.reader
                .read_record(line, &mut self.bytes, &mut self.ends);
        let (bytes, ends) = (&mut self.bytes[written..], &mut self.ends[ended..]);
        // The end of the line is the end of the last field, marks or not.
        let (_, _, more, last) = self.reader.read_record(&line[read..], bytes, ends);
        let (written, ended) = (written + more, ended + last);
        let text = std::str::from_utf8(&self.bytes[..written]).map_err(|_| "is not UTF-8")?;
        let mut record = csv::StringRecord::with_capacity(written, ended);
        let mut from = 0;
        for &to in &self.ends[..ended] {
            // A mark may stand in a letter's middle only if the line was no text.
            record.push_field(text.get(from..to).ok_or("is not UTF-8")?);
            from = to;
        }
        Ok(record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_nobody_closed_costs_its_own_line() {
        let file = b"start,end,status\n1,2,\"a,b\"\n3,\"4,x\n5,6,c\n";
        let table = Table::read("t.csv", file, &["start", "end"]).unwrap();
        assert_eq!(table.rows.len(), 2);
        assert_eq!(table.rows[0].text(2), "a,b");
        assert_eq!(table.rejects[0].line, 3);
    }

    #[test]
    fn a_file_without_header_has_the_columns_it_always_has() {
        let table = Table::read("t.csv", b"7;8\n", &["start", "end"]).unwrap();
        assert_eq!(table.rows[0].text(table.column("end").unwrap()), "8");
        let missing = table.column("talk").unwrap_err();
        assert_eq!(
            missing.to_string(),
            "t.csv: has no column \"talk\"; its columns are: start, end"
        );
    }
}
