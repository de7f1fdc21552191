//! Keys of a scenario's text: read, written and taken out, with everything else left as its author wrote it.

use toml_edit::{ArrayOfTables, Decor, DocumentMut, InlineTable, Item, Table, TableLike, Value};

/// One step on the way to a key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A key of a table.
    Key(String),
    /// An element of a list, from 0.
    Index(usize),
}

/// The way from the top of a scenario to a key.
pub type Path = Vec<Step>;

/// A way through tables only.
#[must_use]
pub fn path(keys: &[&str]) -> Path {
    keys.iter()
        .map(|key| Step::Key((*key).to_owned()))
        .collect()
}

/// The way to a key of what is there.
#[must_use]
pub fn below(table: &[Step], key: &str) -> Path {
    let mut path = table.to_vec();
    path.push(Step::Key(key.to_owned()));
    path
}

/// A scenario's text taken apart.
#[derive(Clone, Debug)]
pub struct Keys(DocumentMut);

impl Keys {
    /// Takes a text apart; `None` if it is not TOML.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    /// How many tables a section has: 0 if it is not there, 1 for a single one.
    #[must_use]
    pub fn tables(&self, section: &[Step]) -> usize {
        match self.item(section) {
            None | Some(Item::None) => 0,
            Some(Item::ArrayOfTables(tables)) => tables.len(),
            Some(Item::Value(Value::Array(array))) => array.len(),
            Some(_) => 1,
        }
    }

    /// Is it a list of tables?
    #[must_use]
    pub fn is_list(&self, path: &[Step]) -> bool {
        let item = self.item(path);
        item.is_some_and(|it| it.is_array_of_tables() || it.is_array())
    }

    /// What is written at a key, as TOML has it.
    #[must_use]
    pub fn written(&self, path: &[Step]) -> Option<String> {
        let (value, item);
        match self.node(path)? {
            Node::Value(it) => {
                value = it.clone().decorated("", "");
                Some(value.to_string().trim().to_owned())
            }
            Node::Table(_) => {
                item = self.item(path)?.clone().into_value().ok()?;
                Some(item.decorated("", "").to_string().trim().to_owned())
            }
            Node::Tables(_) => None,
        }
    }

    /// The text of a key that holds text, or the number as it is written.
    #[must_use]
    pub fn text(&self, path: &[Step]) -> Option<String> {
        match self.node(path)? {
            Node::Value(Value::String(text)) => Some(text.value().clone()),
            Node::Value(value @ (Value::Integer(_) | Value::Float(_) | Value::Boolean(_))) => {
                Some(value.clone().decorated("", "").to_string())
            }
            _ => None,
        }
    }

    /// The keys of a table, in the order they are written.
    #[must_use]
    pub fn keys(&self, path: &[Step]) -> Vec<String> {
        match self.node(path) {
            Some(Node::Table(table)) => table.iter().map(|(key, _)| key.to_owned()).collect(),
            Some(Node::Value(Value::InlineTable(table))) => {
                table.iter().map(|(key, _)| key.to_owned()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Is anything written there?
    #[must_use]
    pub fn has(&self, path: &[Step]) -> bool {
        self.node(path).is_some()
    }

    /// Writes a value, in TOML, making tables on the way; the comment behind an old value stays. `false` if it is
    /// no value, or something stands in the way.
    pub fn put(&mut self, path: &[Step], value: &str) -> bool {
        let Ok(value) = value.trim().parse::<Value>() else {
            return false;
        };
        let mut item = self.0.as_item_mut();
        for step in path {
            let next = match step {
                Step::Key(key) => {
                    let is_inline = item.is_value();
                    item.as_table_like_mut().map(|table| {
                        table.entry(key).or_insert_with(|| {
                            if is_inline {
                                Item::Value(Value::InlineTable(InlineTable::new()))
                            } else {
                                Item::Table(Table::new())
                            }
                        })
                    })
                }
                Step::Index(index) => item.get_mut(*index),
            };
            match next {
                Some(next) => item = next,
                None => return false,
            }
        }
        let decor = match item.as_value() {
            Some(old) => old.decor().clone(),
            None => Decor::new(" ", ""),
        };
        let mut value = value;
        *value.decor_mut() = decor;
        *item = Item::Value(value);
        true
    }

    /// Takes a key out. `false` if it was not there.
    pub fn remove(&mut self, path: &[Step]) -> bool {
        let Some((Step::Key(last), way)) = path.split_last() else {
            return false;
        };
        let mut item = self.0.as_item_mut();
        for step in way {
            let next = match step {
                Step::Key(key) => item.get_mut(key.as_str()),
                Step::Index(index) => item.get_mut(*index),
            };
            match next {
                Some(next) => item = next,
                None => return false,
            }
        }
        item.as_table_like_mut()
            .is_some_and(|table| table.remove(last).is_some())
    }

    /// Puts `key=value` texts in as `--set` does.
    ///
    /// # Errors
    /// With what is wrong, as the scenario's check says it.
    pub fn apply(text: &str, set: &[String], home: &std::path::Path) -> Result<String, String> {
        let loaded = outpace_scenarios::load_text(text.to_owned(), home, set);
        loaded
            .map(|it| it.resolved_toml)
            .map_err(|error| error.to_string())
    }

    /// The name a problem gives a key: `campaign.gain`, or `campaign.sales.gain` of several.
    #[must_use]
    pub fn name(&self, path: &[Step]) -> String {
        let mut text = String::new();
        for (place, step) in path.iter().enumerate() {
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
                Step::Index(index) => {
                    let named = self.text(&below(&path[..=place], "name"));
                    match named.filter(|name| !name.trim().is_empty()) {
                        Some(name) => text.push_str(&format!(".{name}")),
                        None => text.push_str(&format!("[{index}]")),
                    }
                }
            }
        }
        text
    }

    fn item(&self, path: &[Step]) -> Option<&Item> {
        let mut item = self.0.as_item();
        for step in path {
            item = match step {
                Step::Key(key) => item.get(key.as_str())?,
                Step::Index(index) => item.get(*index)?,
            };
        }
        Some(item)
    }

    fn node(&self, path: &[Step]) -> Option<Node<'_>> {
        let mut node = Node::Table(self.0.as_table());
        for step in path {
            node = match (node, step) {
                (Node::Table(table), Step::Key(key)) => Node::of(table.get(key)?)?,
                (Node::Value(Value::InlineTable(table)), Step::Key(key)) => {
                    Node::Value(table.get(key)?)
                }
                (Node::Tables(tables), Step::Index(index)) => Node::Table(tables.get(*index)?),
                (Node::Value(Value::Array(array)), Step::Index(index)) => {
                    Node::Value(array.get(*index)?)
                }
                _ => return None,
            };
        }
        Some(node)
    }
}

impl std::fmt::Display for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.0, f)
    }
}

#[derive(Clone, Copy)]
enum Node<'a> {
    Table(&'a dyn TableLike),
    Tables(&'a ArrayOfTables),
    Value(&'a Value),
}

impl<'a> Node<'a> {
    fn of(item: &'a Item) -> Option<Self> {
        Some(match item {
            Item::None => return None,
            Item::Value(value) => Self::Value(value),
            Item::Table(table) => Self::Table(table),
            Item::ArrayOfTables(tables) => Self::Tables(tables),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "a = 1 # one\n[campaign]\ngain = 1.0 # size\nlist = { generated = 6000 }\n[[team]]\nname = \"x\"\nagents = 3\n";

    #[test]
    fn a_key_is_changed_and_the_rest_stays() {
        let mut keys = Keys::parse(TEXT).expect("TOML");
        assert!(keys.put(&path(&["campaign", "gain"]), "0.6"));
        assert!(keys.put(&path(&["campaign", "retry", "max_attempts"]), "4"));
        assert!(keys.put(&path(&["campaign", "list", "generated"]), "\"unlimited\""));
        let text = keys.to_string();
        assert!(
            text.contains("gain = 0.6 # size")
                && text.contains("[campaign.retry]\nmax_attempts = 4"),
            "{text}"
        );
        assert!(
            text.contains("list = { generated = \"unlimited\" }"),
            "{text}"
        );
        assert!(
            keys.remove(&path(&["campaign", "gain"])) && !keys.has(&path(&["campaign", "gain"]))
        );
        assert!(!keys.put(&path(&["campaign", "gain"]), "one"), "no value");
    }

    #[test]
    fn keys_are_named_as_problems_name_them() {
        let keys = Keys::parse(TEXT).expect("TOML");
        let agents = vec![
            Step::Key("team".to_owned()),
            Step::Index(0),
            Step::Key("agents".to_owned()),
        ];
        assert_eq!(keys.name(&agents), "team.x.agents");
        assert_eq!(keys.text(&agents).as_deref(), Some("3"));
        assert_eq!(
            (
                keys.tables(&path(&["team"])),
                keys.tables(&path(&["people"]))
            ),
            (1, 0)
        );
    }
}
