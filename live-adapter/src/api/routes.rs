//! Every route, what it needs and what it is: the one table behind the guard and the OpenAPI document.

use super::token::Permission;

/// A route.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// `GET`, `POST`, …
    pub method: &'static str,
    /// With parameters in braces.
    pub path: &'static str,
    /// What a token must be good for.
    pub needs: Permission,
    /// What it does.
    pub summary: &'static str,
    /// The schema of its body, where it takes one.
    pub takes: Option<&'static str>,
    /// The schema of its answer, where it gives one.
    pub gives: Option<&'static str>,
    /// The status of success.
    pub success: u16,
}

impl Route {
    /// Does it change something? Then it is audited.
    #[must_use]
    pub fn changes(&self) -> bool {
        self.method != "GET"
    }

    /// The longest body it takes.
    #[must_use]
    pub fn body_max(&self) -> usize {
        if self.path.ends_with("/import") {
            super::IMPORT_MAX
        } else {
            super::BODY_MAX
        }
    }
}

/// The route of a request, by the pattern it matched.
#[must_use]
pub fn find(method: &str, path: &str) -> Option<&'static Route> {
    ROUTES
        .iter()
        .find(|route| route.method == method && route.path == path)
}

const fn route(
    method: &'static str,
    path: &'static str,
    needs: Permission,
    (takes, gives, success): (Option<&'static str>, Option<&'static str>, u16),
    summary: &'static str,
) -> Route {
    Route {
        method,
        path,
        needs,
        summary,
        takes,
        gives,
        success,
    }
}

use Permission::{Audit, BeAgent, Campaigns, Open, Operate, Read};

/// All of them.
pub const ROUTES: &[Route] = &[
    route("GET", "/", Open, (None, None, 200), "The agent's page"),
    route(
        "GET",
        "/health",
        Open,
        (None, None, 200),
        "The process is alive",
    ),
    route(
        "GET",
        "/ready",
        Open,
        (None, None, 200),
        "The dialer is at work and not ending",
    ),
    route(
        "GET",
        "/metrics",
        Open,
        (None, None, 200),
        "Figures for Prometheus",
    ),
    route(
        "GET",
        "/openapi.json",
        Open,
        (None, None, 200),
        "This document",
    ),
    route(
        "POST",
        "/v1/dialer/campaign",
        Campaigns,
        (Some("StartCampaignRequest"), Some("CampaignAccepted"), 202),
        "Starts a campaign or goes on with it; a new name makes one, like the campaign that entryPointId names",
    ),
    route(
        "GET",
        "/v1/dialer/campaign",
        Read,
        (None, None, 200),
        "How all campaigns stand",
    ),
    route(
        "GET",
        "/v1/dialer/campaign/{campaign}",
        Read,
        (None, Some("CampaignStatus"), 200),
        "How a campaign stands",
    ),
    route(
        "PUT",
        "/v1/dialer/campaign/{campaign}",
        Campaigns,
        (Some("UpdateCampaignRequest"), None, 202),
        "Changes settings, which hold from the next decision on",
    ),
    route(
        "DELETE",
        "/v1/dialer/campaign/{campaign}",
        Campaigns,
        (None, None, 204),
        "Stops a campaign",
    ),
    route(
        "POST",
        "/v1/dialer/campaign/{campaign}/pause",
        Campaigns,
        (None, None, 202),
        "Pauses a campaign: no more calls, its agents stay reserved",
    ),
    route(
        "POST",
        "/v1/dialer/campaign/{campaign}/preview-task/{task}/{action}",
        BeAgent,
        (None, None, 202),
        "accept, skip or remove a record that is offered",
    ),
    route(
        "POST",
        "/v3/campaign-management/campaigns/{campaign}/contact-list",
        Campaigns,
        (Some("NewContactList"), Some("ContactList"), 201),
        "Adds a contact list",
    ),
    route(
        "GET",
        "/v3/campaign-management/campaigns/{campaign}/contact-lists",
        Read,
        (None, None, 200),
        "The contact lists, the campaign's own first",
    ),
    route(
        "POST",
        "/v3/campaign-management/campaigns/{campaign}/contact-list/{list}/contacts",
        Campaigns,
        (Some("Contacts"), Some("ContactsAnswer"), 202),
        "Puts up to 10 contacts on a list (own: the campaign's own)",
    ),
    route(
        "PATCH",
        "/v3/campaign-management/campaigns/{campaign}/contact-list/{list}/contacts/{contact}",
        Campaigns,
        (Some("ContactStatusChange"), None, 204),
        "Closes a contact, by its id: it is not called any more",
    ),
    route(
        "POST",
        "/v3/campaign-management/campaigns/{campaign}/contact-list/{list}/import",
        Campaigns,
        (None, Some("ImportAnswer"), 202),
        "Puts a whole list on a list: CSV, JSON or a JSON object a line, as files of a campaign file are read",
    ),
    route(
        "PATCH",
        "/v3/campaign-management/campaigns/{campaign}/contact-list/{list}/status",
        Campaigns,
        (Some("ListStatusChange"), None, 204),
        "Activates, pauses or expires a list",
    ),
    route(
        "POST",
        "/v3/campaign-management/dncList/{list}/phoneNumber",
        Campaigns,
        (Some("DoNotCall"), None, 201),
        "Nobody dials this number from now on",
    ),
    route(
        "GET",
        "/v3/campaign-management/dncList/{list}/phoneNumber/{number}",
        Campaigns,
        (None, Some("DoNotCall"), 200),
        "Is this number on a do-not-call list?",
    ),
    route(
        "DELETE",
        "/v3/campaign-management/dncList/{list}/phoneNumber/{number}",
        Campaigns,
        (None, None, 204),
        "This number may be dialled again",
    ),
    route("GET", "/v1/agents", Read, (None, None, 200), "All agents"),
    route(
        "GET",
        "/v1/agents/{agent}",
        BeAgent,
        (None, Some("AgentStatus"), 200),
        "An agent",
    ),
    route(
        "GET",
        "/v1/agents/{agent}/record",
        BeAgent,
        (None, Some("Record"), 200),
        "The fields an agent is shown of the contact at hand",
    ),
    route(
        "GET",
        "/v1/agents/{agent}/events",
        BeAgent,
        (None, Some("LiveEvent"), 200),
        "What happens to an agent, as server-sent events",
    ),
    route(
        "POST",
        "/v1/agents/{agent}/preview",
        BeAgent,
        (Some("PreviewRequest"), None, 202),
        "Asks for a record of a preview campaign",
    ),
    route(
        "POST",
        "/v1/agents/{agent}/disposition",
        BeAgent,
        (Some("Disposition"), None, 202),
        "What an agent says of a call",
    ),
    route(
        "POST",
        "/v1/agents/{agent}/state/{state}",
        BeAgent,
        (None, Some("AgentStatus"), 202),
        "login, logout, available, idle, hang-up, inbound-started or inbound-ended",
    ),
    route(
        "GET",
        "/v1/events",
        Read,
        (None, Some("LiveEvent"), 200),
        "Everything that happens, as server-sent events",
    ),
    route(
        "GET",
        "/v1/status",
        Read,
        (None, Some("Status"), 200),
        "How the dialer stands",
    ),
    route(
        "GET",
        "/v1/results",
        Campaigns,
        (None, Some("Results"), 200),
        "Results after a number (?after=0)",
    ),
    route(
        "GET",
        "/v1/shadow",
        Read,
        (None, None, 200),
        "What other settings would have done, beside what was done",
    ),
    route(
        "GET",
        "/v1/audit",
        Audit,
        (None, Some("Audit"), 200),
        "Who changed what (?after=0)",
    ),
    route(
        "POST",
        "/v1/drain",
        Operate,
        (None, None, 202),
        "Ends the dialer when its calls are over",
    ),
    route(
        "POST",
        "/v1/emergency-stop",
        Operate,
        (None, None, 202),
        "From this moment on no call leaves",
    ),
    route(
        "DELETE",
        "/v1/emergency-stop",
        Operate,
        (None, None, 202),
        "Campaigns that ran before go on",
    ),
];
