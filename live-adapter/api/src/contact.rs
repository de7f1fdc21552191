//! Contacts, contact lists, do-not-call lists.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A contact, pushed or pulled.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewContact {
    /// The campaign manager's name for it, at most 128 characters; results give it back. A second contact of a
    /// campaign with the same is a duplicate and left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// E.164, with `+`.
    pub number: String,
    /// Further numbers, in the order they are to be tried; at most 10 in all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more_numbers: Vec<String>,
    /// IANA name of the contact's zone, one of the campaign file's; the day's own if it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// State or region. Where the campaign file has a law of that place, it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Of contacts never dialled, higher is sooner.
    #[serde(default)]
    pub priority: i16,
    /// What the contact is to see, E.164.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caller_id: Option<String>,
    /// Values an agent may be shown, by name; the campaign file says which are.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub variables: BTreeMap<String, String>,
}

/// Without number and values: they are about people.
impl std::fmt::Debug for NewContact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewContact")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// Body of `POST …/contact-list/{id}/contacts`, and what a campaign manager answers to a pull.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Contacts {
    /// At most 10 in a request (the reference's limit), 400 in the answer to a pull.
    pub contacts: Vec<NewContact>,
}

/// What became of contacts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ContactsAnswer {
    /// On the list now.
    pub added: u32,
    /// Known already by their id.
    pub duplicates: u32,
    /// On a do-not-call list.
    pub suppressed: u32,
    /// Not usable.
    pub invalid: Vec<InvalidContact>,
}

/// A contact that is not usable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct InvalidContact {
    /// Its place in the request, from 0.
    pub index: u32,
    /// What is wrong.
    pub reason: String,
}

/// What became of an imported list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ImportAnswer {
    /// On the list now.
    pub added: u32,
    /// Known already by their id, or a number of an earlier row.
    pub duplicates: u32,
    /// On a do-not-call list.
    pub suppressed: u32,
    /// Rows that are not usable.
    pub rejected: u64,
    /// The first 1000 of those.
    pub rejects: Vec<RejectedRow>,
}

/// A row that is not usable, or a number of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RejectedRow {
    /// Its line; the header is line 1.
    pub line: u64,
    /// What is wrong.
    pub reason: String,
}

/// Body of `POST …/contact-list`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewContactList {
    /// A name for people, at most 64 characters.
    pub name: String,
    /// Lists of higher priority are dialled first; the campaign's own has 0.
    #[serde(default)]
    pub priority: u8,
    /// Nobody on it is dialled from then on: RFC 3339, as in `2026-03-02T20:00:00Z`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<String>,
}

/// A contact list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ContactList {
    /// `own` for the list the campaign was born with, else a number.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `ACTIVE`, `PAUSED` or `EXPIRED`.
    pub status: String,
    /// As given.
    pub priority: u8,
    /// Contacts put on it.
    pub contacts: u64,
}

/// Body of `PATCH …/contact-list/{id}/status`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListStatusChange {
    /// `ACTIVE`, `PAUSED` or `EXPIRED` (for ever).
    pub status: String,
}

/// Body of `PATCH …/contact-list/{id}/contacts/{contact}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContactStatusChange {
    /// `CLOSED`: not called any more, unless the contact asks for it; a call under way goes on.
    pub status: String,
}

/// Body of `POST /v3/campaign-management/dncList/{name}/phoneNumber`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DoNotCall {
    /// E.164.
    pub phone_number: String,
    /// Who says so, at most 100 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Why, at most 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Without the number.
impl std::fmt::Debug for DoNotCall {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DoNotCall")
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}
