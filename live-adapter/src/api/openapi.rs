//! The OpenAPI document, made from the table of routes and the schemas of what they take and give.

use axum::Json;
use outpace_live_api as types;
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::routes::{ROUTES, Route};
use super::token::Permission;

pub(super) async fn document() -> Json<Value> {
    Json(openapi())
}

/// The document.
#[must_use]
pub fn openapi() -> Value {
    let mut paths = Map::new();
    for route in ROUTES {
        let path = paths.entry(route.path).or_insert_with(|| json!({}));
        path[route.method.to_lowercase()] = operation(route);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Outpace live",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "The dialer while it calls. Campaigns have the shape of the reference product's API.",
            "license": { "name": "MIT OR Apache-2.0" },
        },
        "paths": paths,
        "components": {
            "schemas": schemas(),
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } },
        },
    })
}

fn operation(route: &Route) -> Value {
    let mut responses = Map::new();
    let mut success = json!({ "description": "Done" });
    if let Some(schema) = route.gives {
        let media = if schema == "LiveEvent" {
            "text/event-stream"
        } else {
            "application/json"
        };
        success["content"] = json!({ media: { "schema": reference(schema) } });
    }
    responses.insert(route.success.to_string(), success);
    if route.needs != Permission::Open {
        for (status, description) in [
            ("400", "Something in the request is wrong"),
            ("401", "No token, or an unknown one"),
            ("403", "The token's role may not do this"),
            ("404", "No such campaign, agent, list, …"),
            ("409", "It changes nothing as things stand"),
            ("429", "Too many requests"),
            ("503", "The dialer ends, or the store does not answer"),
        ] {
            let content = json!({ "application/json": { "schema": reference("Problem") } });
            let response = json!({ "description": description, "content": content });
            responses.insert(status.to_owned(), response);
        }
    }
    let parameters: Vec<Value> = route
        .path
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| {
            let schema = if name == "agent" { "integer" } else { "string" };
            json!({ "name": name, "in": "path", "required": true, "schema": { "type": schema } })
        })
        .collect();
    let mut operation = json!({
        "summary": route.summary,
        "parameters": parameters,
        "responses": responses,
    });
    if let Some(schema) = route.takes {
        let content = json!({ "application/json": { "schema": reference(schema) } });
        operation["requestBody"] = json!({ "required": true, "content": content });
    }
    if route.needs != Permission::Open {
        operation["security"] = json!([{ "token": [] }]);
    }
    operation
}

fn reference(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}

fn schemas() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
    });
    let mut generator = settings.into_generator();
    macro_rules! add {
        ($($name:ident),*) => { $( put::<types::$name>(&mut generator); )* };
    }
    add!(
        StartCampaignRequest,
        UpdateCampaignRequest,
        CampaignAccepted,
        CampaignStatus,
        NewContactList,
        ContactList,
        Contacts,
        ContactStatusChange,
        ContactsAnswer,
        ImportAnswer,
        ListStatusChange,
        DoNotCall,
        AgentStatus,
        Record,
        Disposition,
        PreviewRequest,
        LiveEvent,
        Status,
        Results,
        Audit,
        Shadow,
        Problem
    );
    Value::Object(generator.take_definitions(true))
}

fn put<T: JsonSchema>(generator: &mut SchemaGenerator) {
    let _ = generator.subschema_for::<T>();
}
