//! The scenario's text: where each key stands, and what it says after `--set`.

mod overrides;

use std::path::{Path, PathBuf};

use toml_edit::{ArrayOfTables, Item, TableLike, TomlError, Value};

use crate::key_path::{KeyPath, Step};
use crate::problem::{Place, Problem};

use overrides::Applied;

/// A scenario's text with its overrides.
pub(crate) struct Document {
    file: PathBuf,
    /// As on disk: keeps the place of every key.
    original: toml_edit::Document<String>,
    /// After `--set`.
    resolved: toml_edit::DocumentMut,
    applied: Vec<Applied>,
}

impl Document {
    /// Reads a scenario's text and applies the overrides in order. Every bad override is a problem.
    pub(crate) fn parse(
        file: &Path,
        text: String,
        overrides: &[String],
    ) -> Result<Self, Vec<Problem>> {
        let original = toml_edit::Document::parse(text.clone())
            .map_err(|error| vec![syntax_problem(file, &text, &error)])?;
        let mut document = Self {
            file: file.to_owned(),
            resolved: original.clone().into_mut(),
            original,
            applied: Vec::new(),
        };
        let mut problems = Vec::new();
        for text in overrides {
            match overrides::apply(&mut document.resolved, text) {
                Ok(applied) => document.applied.extend(applied),
                Err(message) => problems.push(Problem {
                    place: Place::Set(text.clone()),
                    key: String::new(),
                    message,
                }),
            }
        }
        if problems.is_empty() {
            Ok(document)
        } else {
            Err(problems)
        }
    }

    /// The text after `--set`.
    pub(crate) fn resolved_text(&self) -> String {
        self.resolved.to_string()
    }

    /// The problem at a key, with the place the key was written.
    pub(crate) fn problem(&self, path: &KeyPath, message: String) -> Problem {
        Problem {
            place: self.place(path),
            key: self.key_text(path),
            message,
        }
    }

    /// Where a key was written: on the command line, or in the file. For a key that is not there, the
    /// table it is missing from.
    fn place(&self, path: &KeyPath) -> Place {
        // What an override wrote, or the table it made for it.
        let is_its_own = |applied: &&Applied| {
            path.is_within(&applied.path)
                || (applied.path.is_within(path) && !self.is_written(path))
        };
        let applied = self.applied.iter().rev().find(is_its_own);
        match applied {
            Some(applied) => Place::Set(applied.text.clone()),
            None => Place::File {
                file: self.file.clone(),
                line: self.line(path),
            },
        }
    }

    fn is_written(&self, path: &KeyPath) -> bool {
        let top = Node::Table(self.original.as_table());
        let end = path
            .steps()
            .iter()
            .try_fold(top, |node, step| node.step(step).map(|(_, node)| node));
        end.is_some()
    }

    fn line(&self, path: &KeyPath) -> Option<u64> {
        let mut at = None;
        let mut node = Node::Table(self.original.as_table());
        for step in path.steps() {
            let Some((offset, next)) = node.step(step) else {
                break;
            };
            at = offset.or(at);
            node = next;
        }
        Some(line_at(self.original.raw(), at?))
    }

    /// `campaign.sales.gain`: a table among several goes by its name.
    fn key_text(&self, path: &KeyPath) -> String {
        let mut text = String::new();
        let mut node = Some(Node::Table(self.resolved.as_table()));
        for step in path.steps() {
            node = node.and_then(|node| node.step(step)).map(|(_, node)| node);
            match step {
                Step::Key(key) => {
                    if !text.is_empty() {
                        text.push('.');
                    }
                    let is_bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
                    if key.chars().all(is_bare) {
                        text.push_str(key);
                    } else {
                        text.push_str(&format!("{key:?}"));
                    }
                }
                Step::Index(index) => match node.as_ref().and_then(Node::name) {
                    Some(name) => text.push_str(&format!(".{name}")),
                    None => text.push_str(&format!("[{index}]")),
                },
            }
        }
        text
    }
}

/// Something with a place in a TOML text.
enum Node<'a> {
    Table(&'a dyn TableLike),
    Tables(&'a ArrayOfTables),
    Value(&'a Value),
}

impl<'a> Node<'a> {
    fn of_item(item: &'a Item) -> Option<Self> {
        match item {
            Item::None => None,
            Item::Value(value) => Some(Self::Value(value)),
            Item::Table(table) => Some(Self::Table(table)),
            Item::ArrayOfTables(tables) => Some(Self::Tables(tables)),
        }
    }

    /// One step down, and where what is found there begins.
    fn step(&self, step: &Step) -> Option<(Option<usize>, Self)> {
        match (self, step) {
            (Self::Table(table), Step::Key(key)) => {
                let (key, item) = table.get_key_value(key)?;
                let begin = key.span().or_else(|| item.span());
                Some((begin.map(|span| span.start), Self::of_item(item)?))
            }
            (Self::Value(Value::InlineTable(table)), Step::Key(_)) => Node::Table(table).step(step),
            (Self::Tables(tables), Step::Index(index)) => {
                let table = tables.get(*index)?;
                Some((table.span().map(|span| span.start), Self::Table(table)))
            }
            (Self::Value(Value::Array(array)), Step::Index(index)) => {
                let value = array.get(*index)?;
                Some((value.span().map(|span| span.start), Self::Value(value)))
            }
            _ => None,
        }
    }

    fn name(&self) -> Option<&'a str> {
        let name = match self {
            Self::Table(table) => table.get("name")?.as_str(),
            Self::Value(Value::InlineTable(table)) => table.get("name")?.as_str(),
            _ => None,
        };
        name.filter(|name| !name.trim().is_empty())
    }
}

fn syntax_problem(file: &Path, text: &str, error: &TomlError) -> Problem {
    Problem {
        place: Place::File {
            file: file.to_owned(),
            line: error.span().map(|span| line_at(text, span.start)),
        },
        key: String::new(),
        message: format!("not TOML: {}", error.message().trim().replace('\n', "; ")),
    }
}

fn line_at(text: &str, offset: usize) -> u64 {
    let before = &text.as_bytes()[..offset.min(text.len())];
    before.iter().filter(|&&byte| byte == b'\n').count() as u64 + 1
}
