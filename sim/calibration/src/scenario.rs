//! Sections put into a scenario: into one that exists, or into a plain one whose dialer's part is an example.

use toml_edit::{DocumentMut, Item, Table, TableLike};

use crate::sections::{Entry, Section};

/// Why sections cannot be put into a scenario.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IntoError {
    /// The scenario is no TOML.
    #[error("is no TOML: {0}")]
    Toml(String),
    /// Several tables of one kind, and nothing says which.
    #[error("has several [[{table}]]: {names}. Say which with --{option} NAME")]
    Which {
        /// The kind.
        table: String,
        /// Their names.
        names: String,
        /// The option that says.
        option: &'static str,
    },
    /// None has the name.
    #[error("has no [[{table}]] with the name {name:?}; it has: {names}")]
    NoSuch {
        /// The kind.
        table: String,
        /// The name that was given.
        name: String,
        /// Those there are.
        names: String,
    },
}

/// Names that say which of several tables is meant.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Of several people.
    pub people: Option<String>,
    /// Of several teams.
    pub team: Option<String>,
}

/// What was done to a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Put {
    /// The scenario's text.
    pub text: String,
    /// Keys written, like `people.ring`.
    pub written: Vec<String>,
    /// Sections that the scenario has no place for.
    pub left_out: Vec<&'static str>,
}

/// Replaces what `sections` say in a scenario's text; everything else stays as it is, comments too.
///
/// # Errors
/// When the text is no TOML, or the sections could go to several places.
pub fn put_into(text: &str, sections: &[Section], choice: &Choice) -> Result<Put, IntoError> {
    let mut document: DocumentMut = text
        .parse()
        .map_err(|error: toml_edit::TomlError| IntoError::Toml(error.to_string()))?;
    let mut put = Put {
        text: String::new(),
        written: Vec::new(),
        left_out: Vec::new(),
    };
    for section in sections {
        let root = document.as_table_mut();
        let table = match section.table {
            "team.work" => {
                let team = one_of(root, "team", choice.team.as_deref(), "team")?;
                team.and_then(|team| within(team, "work"))
            }
            "people" => one_of(root, "people", choice.people.as_deref(), "people")?,
            "carrier" => {
                if root.get("carrier").is_none() {
                    root.insert("carrier", Item::Table(Table::new()));
                }
                one_of(root, "carrier", None, "carrier")?
            }
            other => one_of(root, other, None, "queue")?,
        };
        match table {
            Some(table) => replace(table, section, &mut put.written),
            None => put.left_out.push(section.table),
        }
    }
    put.text = document.to_string();
    Ok(put)
}

fn within<'a>(table: &'a mut dyn TableLike, key: &str) -> Option<&'a mut dyn TableLike> {
    if table.get(key).is_none() {
        table.insert(key, Item::Table(Table::new()));
    }
    table.get_mut(key)?.as_table_like_mut()
}

/// The one table of a kind, or the one that was named.
fn one_of<'a>(
    root: &'a mut Table,
    kind: &str,
    name: Option<&str>,
    option: &'static str,
) -> Result<Option<&'a mut dyn TableLike>, IntoError> {
    match root.get_mut(kind) {
        None => Ok(None),
        Some(Item::ArrayOfTables(tables)) => {
            let all: Vec<String> = tables
                .iter()
                .map(|table| {
                    table
                        .get("name")
                        .and_then(Item::as_str)
                        .unwrap_or("?")
                        .to_owned()
                })
                .collect();
            let names = all.join(", ");
            let table = kind.to_owned();
            let place = match name {
                Some(name) => {
                    all.iter()
                        .position(|it| it == name)
                        .ok_or_else(|| IntoError::NoSuch {
                            table,
                            name: name.to_owned(),
                            names,
                        })?
                }
                None if all.len() == 1 => 0,
                None => {
                    return Err(IntoError::Which {
                        table,
                        names,
                        option,
                    });
                }
            };
            Ok(tables
                .get_mut(place)
                .map(|table| table as &mut dyn TableLike))
        }
        Some(item) => Ok(item.as_table_like_mut()),
    }
}

fn replace(table: &mut dyn TableLike, section: &Section, written: &mut Vec<String>) {
    for key in section.replaces {
        if !section.entries.iter().any(|entry| entry.key == *key) {
            table.remove(key);
        }
    }
    for entry in &section.entries {
        let line = format!("{} = {}\n", entry.key, entry.value.trim());
        let mut one: DocumentMut = line.parse().expect("what is written here is TOML");
        let value = one.remove(entry.key).expect("the key was just written");
        table.insert(entry.key, value);
        if let Some(mut key) = table.key_mut(entry.key) {
            key.leaf_decor_mut().set_prefix(comment(entry));
        }
        written.push(format!("{}.{}", section.table, entry.key));
    }
}

/// Comment lines of at most so many letters.
const WIDTH: usize = 108;

fn comment(entry: &Entry) -> String {
    let mut text = String::new();
    for line in &entry.comment {
        let mut width = 0;
        for word in line.split(' ') {
            let letters = word.chars().count() + 1;
            if width == 0 {
                text.push('#');
                width = 1;
            } else if width + letters > WIDTH {
                text.push_str("\n#  ");
                width = 4;
            }
            text.push(' ');
            text.push_str(word);
            width += letters;
        }
        text.push('\n');
    }
    text
}

/// A whole scenario: the sections, an example of the dialer's part, and what the records cannot say, assumed.
///
/// # Errors
/// Never in a build whose template is right; a test holds that.
pub fn whole_scenario(sections: &[Section], title: &str) -> Result<Put, IntoError> {
    let has_inbound = sections.iter().any(|section| section.table == "inbound");
    let mut template = TEMPLATE.to_owned();
    if has_inbound {
        template = template.replace("[team]\n", "[team]\nqueues = [\"dialled\", \"callers\"]\n");
        template = template.replace(
            "[campaign]\n",
            "[[queue]]\nname = \"dialled\"\n\n[campaign]\nqueue = \"dialled\"\n",
        );
        template += INBOUND;
    }
    let mut put = put_into(&template, sections, &Choice::default())?;
    let titled = toml_edit::value(title).to_string();
    put.text = put.text.replace("\"TITLE\"", titled.trim());
    Ok(put)
}

const TEMPLATE: &str = include_str!("template.toml");

const INBOUND: &str = r#"
[inbound]
name = "callers"
source = "assumed"
# assumed: the records do not say how long callers wait
patience = { exponential = { mean = "3 min" } }
talk = { lognormal = { mean = "4 min", sigma = 0.8 } }
calls_per_hour = 1
"#;
