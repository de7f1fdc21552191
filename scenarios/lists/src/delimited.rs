//! Rows of fields: comma, tab, pipe or semicolon, with fields in quotation marks (RFC 4180).
//!
//! Not the `csv` crate's reader: to that, a quotation mark that is never closed makes one field of the
//! rest of the file. Here it costs the line it stands in. What both can read, both read alike; a property
//! test holds that.

use std::borrow::Cow;
use std::io::{self, Read};
use std::ops::Range;

use crate::options::{ImportError, Separator};
use crate::reject::Reason;
use crate::window::{ROW_MAX, Window, line_end};

/// What the next row is.
#[derive(Debug)]
pub(crate) enum Step {
    /// A row; its fields can be asked for.
    Row,
    /// No row, for this reason; the raw text can be asked for.
    Broken(Reason),
    /// The file has ended.
    End,
}

/// A file of rows.
pub(crate) struct Delimited<R> {
    window: Window<R>,
    separator: u8,
    fields: Vec<Field>,
    line: u64,
    raw: usize,
    done: Done,
    /// Fields of a proper row, once known.
    columns: Option<usize>,
}

/// How the row at hand leaves the window.
enum Done {
    Bytes(usize),
    Line,
}

/// A field's place in the row. With marks: something in it must be taken out first.
struct Field {
    at: Range<usize>,
    has_marks: bool,
}

impl<R: Read> Delimited<R> {
    pub(crate) fn new(window: Window<R>, separator: Separator) -> Self {
        Self {
            window,
            separator: separator.byte(),
            fields: Vec::new(),
            line: 1,
            raw: 0,
            done: Done::Bytes(0),
            columns: None,
        }
    }

    /// Goes on to the next row that is not empty.
    pub(crate) fn advance(&mut self) -> io::Result<Step> {
        match std::mem::replace(&mut self.done, Done::Bytes(0)) {
            Done::Bytes(count) => self.window.consume(count),
            Done::Line => self.window.skip_line()?,
        }
        self.raw = 0;
        self.fields.clear();
        loop {
            match self.window.unread().first() {
                Some(b'\n' | b'\r') => self.window.consume(1),
                Some(_) => break,
                None => {
                    if !self.window.more()? {
                        return Ok(Step::End);
                    }
                }
            }
        }
        self.line = self.window.line();
        match self.scan()? {
            Scan::Row {
                end,
                newlines,
                is_odd,
            } => {
                let is_off = self
                    .columns
                    .is_some_and(|columns| columns != self.fields.len());
                // A row over several lines that does not come out even began with a stray mark.
                if newlines > 0 && (is_odd || is_off) {
                    return Ok(self.break_first_line(Reason::Quote));
                }
                self.raw = end;
                let has_end = end < self.window.unread().len();
                self.done = Done::Bytes(end + usize::from(has_end));
                Ok(Step::Row)
            }
            Scan::Unclosed => Ok(self.break_first_line(Reason::Quote)),
            Scan::TooLong => Ok(self.break_first_line(Reason::TooLong)),
        }
    }

    /// The header: column names without the spaces around them. Errors if there is none.
    pub(crate) fn header(&mut self) -> Result<Vec<String>, ImportError> {
        match self.advance()? {
            Step::End => Err(ImportError::Empty),
            Step::Broken(reason) => Err(ImportError::Header(reason)),
            Step::Row => Ok(self.names()),
        }
    }

    /// The fields as column names.
    fn names(&self) -> Vec<String> {
        (0..self.len())
            .filter_map(|index| self.field(index))
            .map(|field| String::from_utf8_lossy(&field).trim().to_owned())
            .collect()
    }

    /// Rows over several lines must have this many fields.
    pub(crate) const fn expect_columns(&mut self, columns: usize) {
        self.columns = Some(columns);
    }

    /// The row at hand is to be met again by the next [`Delimited::advance`].
    pub(crate) const fn put_back(&mut self) {
        self.done = Done::Bytes(0);
    }

    /// A field of the row at hand.
    pub(crate) fn field(&self, index: usize) -> Option<Cow<'_, [u8]>> {
        let field = self.fields.get(index)?;
        let bytes = &self.window.unread()[field.at.clone()];
        Some(if field.has_marks {
            Cow::Owned(without_marks(bytes))
        } else {
            Cow::Borrowed(bytes)
        })
    }

    /// Fields of the row at hand.
    pub(crate) const fn len(&self) -> usize {
        self.fields.len()
    }

    /// The row at hand as it stands in the file.
    pub(crate) fn raw(&self) -> &[u8] {
        &self.window.unread()[..self.raw]
    }

    /// The first line of the row at hand.
    pub(crate) const fn line(&self) -> u64 {
        self.line
    }

    pub(crate) const fn bytes_read(&self) -> u64 {
        self.window.bytes_read()
    }

    /// Gives up the line the row begins with, and only that.
    fn break_first_line(&mut self, reason: Reason) -> Step {
        self.fields.clear();
        match line_end(self.window.unread()) {
            Some(end) => {
                self.raw = end;
                self.done = Done::Bytes(end + 1);
            }
            None => {
                self.raw = self.window.unread().len();
                self.done = Done::Line;
            }
        }
        Step::Broken(reason)
    }

    /// Finds the row's end and its fields.
    fn scan(&mut self) -> io::Result<Scan> {
        let mut state = State::Begin;
        let mut field = Field {
            at: 0..0,
            has_marks: false,
        };
        let (mut at, mut newlines, mut is_odd) = (0, 0, false);
        loop {
            while let Some(&byte) = self.window.unread().get(at) {
                let is_break = matches!(byte, b'\n' | b'\r');
                let ends_row = is_break && !matches!(state, State::Quoted);
                if (at >= ROW_MAX && !ends_row) || newlines > LINES_MAX {
                    return Ok(match state {
                        State::Quoted => Scan::Unclosed,
                        _ => Scan::TooLong,
                    });
                }
                state = match state {
                    State::Quoted if byte == b'"' => State::Closed,
                    State::Quoted => {
                        newlines += u32::from(is_break);
                        State::Quoted
                    }
                    _ if is_break => {
                        field.at.end = at;
                        self.fields.push(field.closed(state));
                        return Ok(Scan::Row {
                            end: at,
                            newlines,
                            is_odd,
                        });
                    }
                    _ if byte == self.separator => {
                        field.at.end = at;
                        let next = Field {
                            at: at + 1..at + 1,
                            has_marks: false,
                        };
                        self.fields
                            .push(std::mem::replace(&mut field, next).closed(state));
                        State::Begin
                    }
                    State::Begin if byte == b'"' => State::Quoted,
                    State::Closed if byte == b'"' => {
                        field.has_marks = true;
                        State::Quoted
                    }
                    State::Closed => {
                        field.has_marks = true;
                        is_odd = true;
                        State::Plain
                    }
                    State::Begin | State::Plain => State::Plain,
                };
                at += 1;
            }
            if !self.window.more()? {
                if matches!(state, State::Quoted) {
                    return Ok(Scan::Unclosed);
                }
                field.at.end = at;
                self.fields.push(field.closed(state));
                return Ok(Scan::Row {
                    end: at,
                    newlines,
                    is_odd,
                });
            }
        }
    }
}

impl Field {
    /// Takes the marks off a field that is just text between them.
    fn closed(mut self, state: State) -> Self {
        if matches!(state, State::Closed) && !self.has_marks {
            self.at = self.at.start + 1..self.at.end - 1;
        }
        self
    }
}

enum Scan {
    Row {
        end: usize,
        newlines: u32,
        /// Text after a closing mark.
        is_odd: bool,
    },
    Unclosed,
    TooLong,
}

/// Where in a field the scan is.
#[derive(Clone, Copy)]
enum State {
    Begin,
    Plain,
    Quoted,
    /// After a mark inside quotation marks: the end of them, or the first of a doubled one.
    Closed,
}

/// A quoted field without its marks; a doubled one stands for one. What follows the closing mark is
/// taken as it is.
fn without_marks(field: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(field.len());
    let mut bytes = field[1..].iter();
    while let Some(&byte) = bytes.next() {
        if byte != b'"' {
            out.push(byte);
            continue;
        }
        match bytes.next() {
            Some(b'"') => out.push(b'"'),
            Some(&other) => {
                out.push(other);
                out.extend(bytes.as_slice());
                break;
            }
            None => break,
        }
    }
    out
}

/// Line breaks in one row. Notes may have a few; a mark that nobody closed has all that follow.
const LINES_MAX: u32 = 100;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Rows = Vec<Vec<Vec<u8>>>;

    fn ours(text: &[u8]) -> (Rows, usize) {
        let mut rows = Delimited::new(Window::new(text), Separator::Comma);
        let (mut found, mut broken) = (Vec::new(), 0);
        loop {
            match rows.advance().expect("memory does not fail") {
                Step::End => return (found, broken),
                Step::Broken(_) => broken += 1,
                Step::Row => {
                    let fields = (0..rows.len()).filter_map(|index| rows.field(index));
                    found.push(fields.map(Cow::into_owned).collect());
                }
            }
        }
    }

    fn theirs(text: &[u8]) -> Rows {
        csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text)
            .byte_records()
            .map(|row| row.expect("bytes").iter().map(<[u8]>::to_vec).collect())
            .collect()
    }

    #[test]
    fn a_stray_mark_costs_its_own_line() {
        let text = b"a,b\n1,\"x\n2,y\n3,\"z, \"\"q\"\"\"\n\"4\nfour\",w\n5,\"v\n";
        let mut rows = Delimited::new(Window::new(text.as_slice()), Separator::Comma);
        rows.expect_columns(2);
        let mut seen = String::new();
        loop {
            let step = rows.advance().expect("memory does not fail");
            if matches!(step, Step::End) {
                break;
            }
            let raw = String::from_utf8_lossy(rows.raw());
            seen.push_str(&format!("{} {step:?} {raw:?}\n", rows.line()));
        }
        expect_test::expect![[r#"
            1 Row "a,b"
            2 Broken(Quote) "1,\"x"
            3 Row "2,y"
            4 Row "3,\"z, \"\"q\"\"\""
            5 Row "\"4\nfour\",w"
            7 Broken(Quote) "5,\"v"
        "#]]
        .assert_eq(&seen);
    }

    #[test]
    fn a_mark_that_is_closed_a_hundred_lines_later_is_a_stray_one() {
        let mut text = String::from("1,\"x\n");
        for line in 0..200 {
            text.push_str(&format!("{line},y\n"));
        }
        text.push_str("2,z\"\n");
        let (rows, broken) = ours(text.as_bytes());
        assert_eq!((rows.len(), broken), (201, 1));
    }

    proptest! {
        #[test]
        fn what_the_csv_crate_writes_is_read_alike(
            rows in prop::collection::vec(prop::collection::vec("[a\", ;\n\r|é]{0,6}", 1..4), 0..20)
        ) {
            let mut csv = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &rows {
                csv.write_record(row).expect("memory does not fail");
            }
            let text = csv.into_inner().expect("memory does not fail");
            let (found, broken) = ours(&text);
            prop_assert_eq!(broken, 0);
            prop_assert_eq!(found, theirs(&text));
        }

        #[test]
        fn without_marks_any_text_is_read_alike(text in "[ab, ;\n\r]{0,60}") {
            let (found, broken) = ours(text.as_bytes());
            prop_assert_eq!(broken, 0);
            prop_assert_eq!(found, theirs(text.as_bytes()));
        }

        #[test]
        fn marks_anywhere_in_one_line_are_read_alike_if_they_are_closed(text in "[a\", ]{0,30}") {
            let (found, broken) = ours(text.as_bytes());
            if broken == 0 {
                prop_assert_eq!(found, theirs(text.as_bytes()));
            }
        }
    }
}
