//! The JSON Schema of the format, for editors.

use schemars::generate::SchemaSettings;
use serde_json::Value as Json;

use crate::file::ScenarioFile;

/// The JSON Schema (draft 2020-12) of scenario files, with descriptions, ranges and defaults. Lengths
/// of time and shares are text; their ranges are in `x-minimum` and `x-maximum`.
#[must_use]
pub fn json_schema() -> Json {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<ScenarioFile>()
        .to_value();
    drop_null(&mut schema);
    schema
}

/// Is there such a key in a table of the section?
pub(crate) fn has_key(section: &str, key: &str) -> bool {
    let schema = json_schema();
    let named = |name: &&String| name.eq_ignore_ascii_case(section);
    let tables = schema.get("$defs").and_then(Json::as_object);
    tables
        .and_then(|tables| tables.keys().find(named).map(|name| &tables[name]))
        .and_then(|table| table.get("properties"))
        .is_some_and(|keys| keys.get(key).is_some())
}

/// TOML has no null: a key that may be left out is just not required.
fn drop_null(schema: &mut Json) {
    match schema {
        Json::Object(object) => {
            if let Some(Json::Array(types)) = object.get_mut("type") {
                types.retain(|name| name != "null");
                if let [only] = types.as_slice() {
                    let only = only.clone();
                    object.insert("type".to_owned(), only);
                }
            }
            if let Some(Json::Array(choices)) = object.get_mut("anyOf") {
                choices.retain(|choice| choice.get("type").is_none_or(|name| name != "null"));
                if let [Json::Object(only)] = choices.as_slice() {
                    let only = only.clone();
                    object.remove("anyOf");
                    object.extend(only);
                }
            }
            object.values_mut().for_each(drop_null);
        }
        Json::Array(values) => values.iter_mut().for_each(drop_null),
        _ => {}
    }
}
