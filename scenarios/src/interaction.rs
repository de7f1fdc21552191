//! Interaction data: what an agent is shown with a call. Text that neither the engine nor the simulator
//! looks into.
//!
//! Events carry no copy of it. They name the campaign and the contact
//! ([`outpace_engine::Command::Offer`], [`outpace_engine::Event::AgentOffered`], and for
//! [`outpace_engine::Event::Connected`] the command that dialled the call); whoever shows something looks it
//! up here, by the contact's place in its list.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use outpace_lists::VariableTable;

/// What agents of a campaign are shown. A variable that neither the panel nor the popover names is shown to
/// nobody.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Interaction {
    pub(crate) campaign_id: String,
    /// Of the campaign, by name.
    pub(crate) own: BTreeMap<String, String>,
    pub(crate) records: Arc<VariableTable>,
    pub(crate) panel: Vec<String>,
    pub(crate) popover: Vec<String>,
}

impl Interaction {
    /// The interaction panel, in its order: [`CAMPAIGN_ID`], then name and value of at most [`PANEL_MAX`]
    /// variables. `record` is the contact's place in the campaign's file; made-up contacts have none.
    /// What has no value is empty.
    pub fn panel(&self, record: Option<usize>) -> impl Iterator<Item = (&str, &str)> {
        self.shown(&self.panel, record)
    }

    /// The popover, which tells an agent whom a line is dialled for: [`CAMPAIGN_ID`], then at most
    /// [`POPOVER_MAX`] variables.
    pub fn popover(&self, record: Option<usize>) -> impl Iterator<Item = (&str, &str)> {
        self.shown(&self.popover, record)
    }

    /// Holds the records' variables in common with another, if they are the same.
    pub(crate) fn share_records_with(&mut self, other: &Self) {
        if self.records == other.records {
            self.records = Arc::clone(&other.records);
        }
    }

    fn shown<'a>(
        &'a self,
        names: &'a [String],
        record: Option<usize>,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let campaign = (CAMPAIGN_ID, &*self.campaign_id);
        let variable = move |name: &'a String| (&**name, self.value(name, record));
        std::iter::once(campaign).chain(names.iter().map(variable))
    }

    /// The record's value comes before the campaign's.
    fn value(&self, name: &str, record: Option<usize>) -> &str {
        let of_record = record.and_then(|record| {
            let variable = self.records.names().iter().position(|it| it == name)?;
            self.records.get(record, variable)
        });
        let own = self.own.get(name).map(String::as_str);
        of_record.or(own).unwrap_or_default()
    }
}

/// Without values: they are about people.
impl fmt::Debug for Interaction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Interaction")
            .field("campaign_id", &self.campaign_id)
            .field("own", &self.own.keys())
            .field("records", &self.records)
            .field("panel", &self.panel)
            .field("popover", &self.popover)
            .finish()
    }
}

/// The variable that is always there: the campaign's name, with this very spelling (guide, step 5).
pub const CAMPAIGN_ID: &str = "campaignId";

/// Most variables of the interaction panel (guide, step 5), beside [`CAMPAIGN_ID`].
pub const PANEL_MAX: usize = 30;

/// Most variables of the popover: "up to 6 customer fields" (guide, section on agent experience), beside
/// [`CAMPAIGN_ID`], which is none of the customer's.
pub const POPOVER_MAX: usize = 6;

/// Most characters of a campaign's name (API, `campaignName`), and so of the value of [`CAMPAIGN_ID`].
pub const CAMPAIGN_NAME_MAX: usize = 64;
