//! The agent's page: one file, no framework, nothing from elsewhere.

use axum::http::header;
use axum::response::{Html, IntoResponse};

pub(super) async fn agent_page() -> impl IntoResponse {
    let policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'";
    ([(header::CONTENT_SECURITY_POLICY, policy)], Html(PAGE))
}

const PAGE: &str = include_str!("agent.html");
