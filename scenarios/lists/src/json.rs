//! Objects: a list of them in brackets, or one a line.
//!
//! An object is found by its brackets first and parsed by `serde_json` then, so that one that is broken
//! costs itself and what cannot be told from it, not the rest of the file.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Read};

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use crate::delimited::Step;
use crate::options::ImportError;
use crate::plan::Plan;
use crate::record::{Record, Slot};
use crate::reject::Reason;
use crate::window::{ROW_MAX, Window, line_end};

/// A file of objects.
pub(crate) struct Objects<R> {
    window: Window<R>,
    layout: Layout,
    /// Where each key goes. Objects of one list have the same keys in the same order.
    keys: Vec<(String, Option<Slot>)>,
    line: u64,
    raw: usize,
    done: usize,
    skips_line: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    Array,
    Lines,
}

impl<R: Read> Objects<R> {
    pub(crate) const fn new(window: Window<R>, layout: Layout) -> Self {
        Self {
            window,
            layout,
            keys: Vec::new(),
            line: 1,
            raw: 0,
            done: 0,
            skips_line: false,
        }
    }

    /// Goes on to the next object and puts its values into the record.
    pub(crate) fn advance(
        &mut self,
        plan: &mut Plan,
        record: &mut Record,
    ) -> Result<Step, ImportError> {
        self.window.consume(std::mem::take(&mut self.done));
        if std::mem::take(&mut self.skips_line) {
            self.window.skip_line()?;
        }
        self.raw = 0;
        if !self.skip_between()? {
            return Ok(Step::End);
        }
        self.line = self.window.line();
        let found = match self.layout {
            Layout::Lines => self.find_line()?,
            Layout::Array => self.find_object()?,
        };
        if let Some(reason) = found {
            return Ok(Step::Broken(reason));
        }
        let text = &self.window.unread()[..self.raw];
        let Ok(text) = std::str::from_utf8(text) else {
            return Ok(Step::Broken(Reason::NotUtf8));
        };
        let mut error = None;
        let mut json = serde_json::Deserializer::from_str(text);
        let row = Row {
            keys: &mut self.keys,
            plan,
            record,
            error: &mut error,
        };
        let parsed = row.deserialize(&mut json).and_then(|reason| {
            json.end()?;
            Ok(reason)
        });
        if let Some(error) = error {
            return Err(error);
        }
        Ok(match parsed {
            Ok(None) => Step::Row,
            Ok(Some(reason)) => Step::Broken(reason),
            Err(_) if !text.starts_with('{') => Step::Broken(Reason::NotAnObject),
            Err(error) => Step::Broken(Reason::Json(without_place(&error))),
        })
    }

    /// The object at hand as it stands in the file.
    pub(crate) fn raw(&self) -> &[u8] {
        &self.window.unread()[..self.raw]
    }

    pub(crate) const fn line(&self) -> u64 {
        self.line
    }

    pub(crate) const fn bytes_read(&self) -> u64 {
        self.window.bytes_read()
    }

    /// Was there an object with a key?
    pub(crate) const fn has_keys(&self) -> bool {
        !self.keys.is_empty()
    }

    /// Skips what stands between two objects. False at the end.
    fn skip_between(&mut self) -> io::Result<bool> {
        loop {
            let unread = self.window.unread();
            let is_between = |c: &u8| {
                c.is_ascii_whitespace()
                    || (self.layout == Layout::Array && matches!(c, b'[' | b']' | b','))
            };
            let count = unread.iter().take_while(|c| is_between(c)).count();
            let is_all = count == unread.len();
            self.window.consume(count);
            if !is_all {
                return Ok(true);
            }
            if !self.window.more()? {
                return Ok(false);
            }
        }
    }

    fn find_line(&mut self) -> io::Result<Option<Reason>> {
        loop {
            let unread = self.window.unread();
            let end = line_end(unread);
            if end.unwrap_or(unread.len()) > ROW_MAX {
                return self.break_line(Reason::TooLong);
            }
            if let Some(end) = end {
                self.raw = end;
                self.done = end;
                return Ok(None);
            }
            if !self.window.more()? {
                self.raw = self.window.unread().len();
                self.done = self.raw;
                return Ok(None);
            }
        }
    }

    /// Finds where the object ends.
    fn find_object(&mut self) -> io::Result<Option<Reason>> {
        let mut at = 0;
        let mut open: u64 = 0;
        let mut depth = 0;
        let (mut is_text, mut is_escaped) = (false, false);
        loop {
            while let Some(&byte) = self.window.unread().get(at) {
                if at >= ROW_MAX {
                    return self.break_line(Reason::TooLong);
                }
                if is_text {
                    match byte {
                        _ if is_escaped => is_escaped = false,
                        b'\\' => is_escaped = true,
                        b'"' => is_text = false,
                        // JSON has no line breaks in texts: this one was not closed.
                        b'\n' | b'\r' => return self.break_line(Reason::Quote),
                        _ => {}
                    }
                    at += 1;
                    continue;
                }
                match byte {
                    b'{' | b'[' if depth == DEPTH_MAX => {
                        let reason = Reason::Json("brackets nested too deeply".to_owned());
                        return self.break_line(reason);
                    }
                    b'{' | b'[' => {
                        open = open << 1 | u64::from(byte == b'{');
                        depth += 1;
                    }
                    b'}' | b']' => {
                        if depth == 0 || open & 1 != u64::from(byte == b'}') {
                            let reason = Reason::Json("brackets do not match".to_owned());
                            return self.break_line(reason);
                        }
                        open >>= 1;
                        depth -= 1;
                        if depth == 0 {
                            self.raw = at + 1;
                            self.done = at + 1;
                            return Ok(None);
                        }
                    }
                    b'"' => is_text = true,
                    // Anything else than an object ends where a list goes on.
                    b',' | b'\n' if depth == 0 => {
                        self.raw = at;
                        self.done = at;
                        return Ok(None);
                    }
                    _ => {}
                }
                at += 1;
            }
            if !self.window.more()? {
                self.raw = self.window.unread().len();
                if depth == 0 && !is_text {
                    self.done = self.raw;
                    return Ok(None);
                }
                let reason = Reason::Json("the object is not closed".to_owned());
                return self.break_line(reason);
            }
        }
    }

    /// Gives up what begins here: up to the next opening brace on this line, or all of the line.
    fn break_line(&mut self, reason: Reason) -> io::Result<Option<Reason>> {
        while line_end(self.window.unread()).is_none()
            && self.window.unread().len() < ROW_MAX
            && self.window.more()?
        {}
        let unread = self.window.unread();
        let line = line_end(unread).unwrap_or(unread.len());
        let rest = unread.get(1..line.min(ROW_MAX)).unwrap_or_default();
        let brace = match self.layout {
            Layout::Array => memchr::memchr(b'{', rest).map(|at| at + 1),
            Layout::Lines => None,
        };
        self.raw = brace.unwrap_or(line);
        self.done = self.raw;
        self.skips_line = brace.is_none();
        Ok(Some(reason))
    }
}

/// One object, on its way into a record.
struct Row<'a> {
    keys: &'a mut Vec<(String, Option<Slot>)>,
    plan: &'a mut Plan,
    record: &'a mut Record,
    error: &'a mut Option<ImportError>,
}

impl<'de> DeserializeSeed<'de> for Row<'_> {
    type Value = Option<Reason>;

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<Self::Value, D::Error> {
        input.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Row<'_> {
    type Value = Option<Reason>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        let mut reason = None;
        let mut place = 0;
        while let Some(Text(key)) = object.next_key()? {
            let known = match self.keys.get(place) {
                Some((name, slot)) if *name == key => Some(*slot),
                _ => self
                    .keys
                    .iter()
                    .find(|(name, _)| *name == key)
                    .map(|(_, slot)| *slot),
            };
            place += 1;
            let slot = match known {
                Some(slot) => slot,
                // A list of a million different keys must not become a table of them.
                None if self.keys.len() == KEYS_MAX => None,
                None => match self.plan.place(&key) {
                    Ok(slot) => {
                        self.keys.push((key.clone().into_owned(), slot));
                        slot
                    }
                    Err(error) => {
                        *self.error = Some(error);
                        return Err(serde::de::Error::custom("cannot go on"));
                    }
                },
            };
            let Some(slot) = slot else {
                object.next_value::<IgnoredAny>()?;
                continue;
            };
            match object.next_value()? {
                Value::Text(text) if text.contains('\0') => reason = Some(Reason::Nul),
                Value::Text(text) => self.record.set(slot, &text),
                Value::Null => {}
                Value::Nested if slot.is_variable() => self.plan.leave(&key),
                Value::Nested => reason = Some(Reason::Nested(key.into_owned())),
            }
        }
        Ok(reason)
    }
}

/// A key, borrowed where it has no escapes.
struct Text<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        match Value::deserialize(input)? {
            Value::Text(text) => Ok(Self(text)),
            Value::Null | Value::Nested => Err(serde::de::Error::custom("a key must be text")),
        }
    }
}

/// What stands behind a key.
enum Value<'a> {
    Text(Cow<'a, str>),
    Null,
    Nested,
}

impl<'de> Deserialize<'de> for Value<'de> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        input.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or a number")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(number.to_string())))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(number.to_string())))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        // With its point, so that a number to dial is not taken for one.
        Ok(Value::Text(Cow::Owned(format!("{number:?}"))))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Borrowed(if value {
            "true"
        } else {
            "false"
        })))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value::Nested)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Value::Nested)
    }
}

/// An error's words without the place in the object, which is not the place in the file.
fn without_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    match message.rsplit_once(" at line ") {
        Some((words, _)) => words.to_owned(),
        None => message,
    }
}

/// Brackets in brackets. A contact is flat; the objects in it are not read.
const DEPTH_MAX: u32 = 32;

/// Different keys in one list. The keys of later objects above this are not read.
const KEYS_MAX: usize = 1000;
