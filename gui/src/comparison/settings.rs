//! In which settings scenarios are different.

use std::collections::BTreeMap;

use toml::Value;

/// A setting that is not the same in all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// Its key, as `--set` takes it where it has one.
    pub key: String,
    /// What each of them has; `None` where it has none.
    pub values: Vec<Option<String>>,
}

/// The settings in which resolved scenarios are different, by key. A text that is no TOML has none.
#[must_use]
pub fn differing(texts: &[&str]) -> Vec<Differing> {
    let flat: Vec<BTreeMap<String, String>> = texts.iter().map(|text| flattened(text)).collect();
    let mut keys: Vec<&String> = flat.iter().flat_map(BTreeMap::keys).collect();
    keys.sort();
    keys.dedup();
    let values = |key: &String| -> Vec<Option<String>> {
        flat.iter().map(|it| it.get(key).cloned()).collect()
    };
    let all = keys.into_iter().map(|key| Differing {
        key: key.clone(),
        values: values(key),
    });
    all.filter(|it| it.values.iter().any(|value| *value != it.values[0]))
        .collect()
}

fn flattened(text: &str) -> BTreeMap<String, String> {
    let mut flat = BTreeMap::new();
    if let Ok(table) = text.parse::<toml::Table>() {
        for (key, value) in table {
            add(&mut flat, key, value);
        }
    }
    flat
}

fn add(flat: &mut BTreeMap<String, String>, key: String, value: Value) {
    match value {
        Value::Table(table) => {
            for (inner, value) in table {
                add(flat, format!("{key}.{inner}"), value);
            }
        }
        Value::Array(many) if many.iter().any(Value::is_table) => {
            let is_one = many.len() == 1;
            for (place, value) in many.into_iter().enumerate() {
                let key = if is_one {
                    key.clone()
                } else {
                    format!("{key}.{}", place + 1)
                };
                add(flat, key, value);
            }
        }
        Value::String(text) => {
            flat.insert(key, text);
        }
        other => {
            flat.insert(key, other.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_named_and_what_one_does_not_have_too() {
        let one = "agents = 12\n[campaign]\ngain = 1.0\nmode = \"predictive\"\n";
        let other = "agents = 12\n[campaign]\nmode = \"progressive\"\n";
        let found = differing(&[one, other]);
        let keys: Vec<&str> = found.iter().map(|it| &*it.key).collect();
        assert_eq!(keys, ["campaign.gain", "campaign.mode"]);
        assert_eq!(found[0].values, [Some("1.0".to_owned()), None]);
        assert!(differing(&[one, one]).is_empty());
    }
}
