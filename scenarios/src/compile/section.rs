//! Tables that may be one or several: their names, and references to them.

use crate::file::OneOrMany;
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::schema;
use crate::spelling;

/// A table with its name and place.
#[derive(Debug)]
pub(super) struct Named<T> {
    /// The name, which others refer to.
    pub(super) name: String,
    /// Where it stands.
    pub(super) path: KeyPath,
    /// What it says.
    pub(super) file: T,
}

impl<T> Named<T> {
    /// The same table, saying something else.
    pub(super) fn map<U>(self, f: impl FnOnce(T) -> U) -> Named<U> {
        Named {
            name: self.name,
            path: self.path,
            file: f(self.file),
        }
    }
}

/// The tables of a section with their names: a single one is called like the section, several must
/// differ.
pub(super) fn named<T>(
    section: Option<OneOrMany<T>>,
    word: &str,
    name_of: impl Fn(&mut T) -> Option<String>,
    findings: &mut Findings,
) -> Vec<Named<T>> {
    let path = KeyPath::top().key(word);
    let tables = section.map_or_else(Vec::new, |section| section.with_paths(&path));
    let is_one = tables.len() == 1;
    let mut named: Vec<Named<T>> = Vec::with_capacity(tables.len());
    for (path, mut file) in tables {
        let at = path.key("name");
        let written = name_of(&mut file);
        if let Some(name) = written.as_ref().filter(|name| schema::has_key(word, name)) {
            // `--set campaign.list.csv=…` would mean two things.
            findings.problem(
                &at,
                format!("{name:?} is the name of a setting; choose another"),
            );
        }
        let name = written.unwrap_or_else(|| {
            if !is_one {
                findings.missing(&at, "a name, since there are several");
            }
            word.to_owned()
        });
        if name.trim().is_empty() {
            findings.problem(&at, "is empty; write a name");
        } else if !is_one && named.iter().any(|other| other.name == name) {
            let is_written = !findings.problems.iter().any(|(path, _)| *path == at);
            if is_written {
                findings.problem(&at, format!("{name:?} is taken by another {word}"));
            }
        }
        named.push(Named { name, path, file });
    }
    named
}

/// The names, in order.
pub(super) fn names<T>(tables: &[Named<T>]) -> Vec<String> {
    tables.iter().map(|table| table.name.clone()).collect()
}

/// The table a reference names; without one, the only table there is.
pub(super) fn resolve(
    reference: Option<String>,
    names: &[String],
    word: &str,
    path: &KeyPath,
    findings: &mut Findings,
) -> Option<usize> {
    let Some(reference) = reference else {
        return match names {
            [_] => Some(0),
            [] => None,
            several => {
                let what = format!("which {word}, since there are several: {}", list(several));
                findings.missing(path, &what);
                None
            }
        };
    };
    let found = names.iter().position(|name| *name == reference);
    if found.is_none() && !names.is_empty() {
        let hint = spelling::hint(&reference, names.iter().map(String::as_str))
            .unwrap_or_else(|| format!("allowed: {}", list(names)));
        findings.problem(path, format!("no {word} is named {reference:?}; {hint}"));
    }
    found
}

fn list(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
    names.join(", ")
}
