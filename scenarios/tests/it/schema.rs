//! The JSON Schema.

use serde_json::Value as Json;

/// Every object in the schema, with its path.
fn walk(schema: &Json, path: &str, visit: &mut dyn FnMut(&str, &serde_json::Map<String, Json>)) {
    match schema {
        Json::Object(object) => {
            visit(path, object);
            for (key, value) in object {
                walk(value, &format!("{path}/{key}"), visit);
            }
        }
        Json::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                walk(value, &format!("{path}/{index}"), visit);
            }
        }
        _ => {}
    }
}

fn resolve<'a>(root: &'a Json, schema: &'a Json) -> Vec<&'a Json> {
    let mut found = vec![schema];
    if let Some(reference) = schema.get("$ref").and_then(Json::as_str) {
        let target = root
            .pointer(reference.trim_start_matches('#'))
            .expect("the reference exists");
        found.extend(resolve(root, target));
    }
    for choice in schema
        .get("anyOf")
        .and_then(Json::as_array)
        .into_iter()
        .flatten()
    {
        found.extend(resolve(root, choice));
    }
    found
}

/// Keys of a TOML value that the schema does not know.
fn unknown_keys(
    root: &Json,
    schema: &Json,
    value: &toml::Value,
    path: &str,
    out: &mut Vec<String>,
) {
    let schemas = resolve(root, schema);
    match value {
        toml::Value::Table(table) => {
            for (key, value) in table {
                let known = schemas.iter().find_map(|schema| {
                    let named = schema.get("properties").and_then(|keys| keys.get(key));
                    let any = schema
                        .get("patternProperties")
                        .and_then(Json::as_object)
                        .and_then(|p| p.values().next());
                    named.or(any).or(schema
                        .get("additionalProperties")
                        .filter(|any| any.is_object()))
                });
                let path = format!("{path}.{key}");
                match known {
                    Some(known) => unknown_keys(root, known, value, &path, out),
                    None => out.push(path),
                }
            }
        }
        toml::Value::Array(values) => {
            for value in values {
                for items in schemas.iter().filter_map(|schema| schema.get("items")) {
                    unknown_keys(root, items, value, path, out);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn the_schema_is_complete() {
    let schema = outpace_scenarios::json_schema();
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    assert_eq!(schema["type"], "object");
    let mut without_description = Vec::new();
    walk(&schema, "", &mut |path, object| {
        if let Some(reference) = object.get("$ref").and_then(Json::as_str) {
            let target = reference.trim_start_matches('#');
            assert!(schema.pointer(target).is_some(), "{path}: {reference}");
        }
        if let Some(Json::Object(keys)) = object.get("properties") {
            assert_eq!(
                object.get("additionalProperties"),
                Some(&Json::Bool(false)),
                "{path}"
            );
            for (key, value) in keys {
                if value.get("description").is_none() {
                    without_description.push(format!("{path}/{key}"));
                }
            }
        }
    });
    assert_eq!(without_description, [] as [String; 0]);
}

#[test]
fn ranges_defaults_and_choices_are_in_the_schema() {
    let schema = outpace_scenarios::json_schema();
    let campaign = &schema["$defs"]["Campaign"];
    let key = |key: &str| &campaign["properties"][key];
    expect_test::expect![[r#"
        {
          "default": 1.0,
          "description": "Predictive mode: size of each correction.",
          "maximum": 3.0,
          "minimum": 0.1,
          "type": "number"
        }
        {
          "default": "32 s",
          "description": "How long a phone rings before the call is given up.",
          "pattern": "^[0-9]+(\\.[0-9]+)? ?(ms|s|min|h)$",
          "type": "string",
          "x-maximum": "80 s",
          "x-minimum": "16 s",
          "x-unit": "length of time"
        }
        {
          "default": "3 %",
          "description": "Predictive mode: the abandon rate it steers to, in steps of 0.1 %.",
          "pattern": "^[0-9]+(\\.[0-9]+)? ?%$",
          "type": "string",
          "x-maximum": "100 %",
          "x-minimum": "1 %",
          "x-unit": "percent"
        }
        [
          "mode",
          "list"
        ]
        [
          "schema_version",
          "day",
          "campaign",
          "team",
          "carrier",
          "people"
        ]"#]]
    .assert_eq(&format!(
        "{:#}\n{:#}\n{:#}\n{:#}\n{:#}",
        key("gain"),
        key("ring_limit"),
        key("target_abandon_rate"),
        campaign["required"],
        schema["required"],
    ));
    expect_test::expect![[r#"
        {
          "description": "The rule that paces a campaign.",
          "oneOf": [
            {
              "const": "progressive",
              "description": "A fixed number of lines per available agent.",
              "type": "string"
            },
            {
              "const": "predictive",
              "description": "Lines per available agent that follow the abandon rate.",
              "type": "string"
            },
            {
              "const": "threshold",
              "description": "So many numbers whenever a service ends while enough agents are idle.",
              "type": "string"
            },
            {
              "const": "adaptive",
              "description": "Calls for all agents, by a level that follows how many of them wait.",
              "type": "string"
            },
            {
              "const": "preview_standard",
              "description": "Agents see a record first; a person who answers is joined to the agent who accepted it.",
              "type": "string"
            },
            {
              "const": "preview_direct",
              "description": "Agents see a record first, and hear the phone ring.",
              "type": "string"
            }
          ]
        }"#]]
    .assert_eq(&format!("{:#}", schema["$defs"]["Mode"]));
}

#[test]
fn every_key_of_every_shipped_scenario_is_in_the_schema() {
    let schema = outpace_scenarios::json_schema();
    let folder = env!("CARGO_MANIFEST_DIR");
    let mut scenarios = 0;
    for entry in std::fs::read_dir(folder).expect("the crate's folder") {
        let path = entry.expect("readable").path();
        let is_scenario = path.extension().is_some_and(|ending| ending == "toml")
            && !["Cargo.toml", "clippy.toml"]
                .iter()
                .any(|name| path.ends_with(name));
        if !is_scenario {
            continue;
        }
        scenarios += 1;
        let text = std::fs::read_to_string(&path).expect("readable");
        let value = toml::Value::Table(text.parse().expect("TOML"));
        let mut unknown = Vec::new();
        unknown_keys(&schema, &schema, &value, "", &mut unknown);
        assert_eq!(unknown, [] as [String; 0], "{}", path.display());
        if let Err(error) = outpace_scenarios::load(&path, &[]) {
            panic!("{error}");
        }
    }
    assert!(scenarios > 0, "the crate ships scenarios");
}

#[test]
fn the_schema_knows_what_it_does_not_know() {
    let schema = outpace_scenarios::json_schema();
    let value = toml::Value::Table(
        "[campaign]\ngian = 1\n[people.talk]\nnormal = 1"
            .parse()
            .expect("TOML"),
    );
    let mut unknown = Vec::new();
    unknown_keys(&schema, &schema, &value, "", &mut unknown);
    assert_eq!(unknown, [".campaign.gian", ".people.talk.normal"]);
}
