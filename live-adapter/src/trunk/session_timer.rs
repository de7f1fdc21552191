//! Session timers: a call whose peer is gone without a word ends.
//!
//! Read before editing: RFC 4028, § 7.1 and § 7.2 (what was agreed), § 10 (when to refresh, when to end).

use std::time::Duration;

use rsipstack::sip::{HasHeaders, Header, Headers};
use tokio::time::Instant;

/// What we ask for in an INVITE.
pub(crate) struct Asked(pub(crate) Duration);

impl Asked {
    pub(crate) fn headers(&self) -> Vec<Header> {
        let seconds = self.0.as_secs();
        vec![
            Header::Supported("timer".into()),
            Header::SessionExpires(seconds.to_string().into()),
            Header::Other("Min-SE".to_owned(), LEAST_S.to_string()),
        ]
    }
}

/// A session timer that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SessionTimer {
    expires: Duration,
    we_refresh: bool,
    since: Instant,
}

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Due {
    /// Say that we are still here.
    Refresh,
    /// The peer did not say it.
    End,
}

impl SessionTimer {
    /// What a 2xx agreed on, if anything: we ask where `asked`.
    pub(crate) fn agreed(response: &impl HasHeaders, asked: bool) -> Option<Self> {
        let (expires, refresher) = session_expires(response.headers())?;
        // Without a word on who refreshes, the one who asked does (§ 7.2: the peer does not know timers otherwise).
        let we_refresh = asked && refresher.is_none_or(|it| it != "uas");
        Some(Self {
            expires,
            we_refresh,
            since: Instant::now(),
        })
    }

    /// What a request of the peer within the call asks for. It, the client of this request, refreshes unless it says
    /// that we do.
    pub(crate) fn asked(request: &impl HasHeaders) -> Option<Self> {
        let (expires, refresher) = session_expires(request.headers())?;
        Some(Self {
            expires,
            we_refresh: refresher.is_some_and(|it| it == "uas"),
            since: Instant::now(),
        })
    }

    /// What we say to such a request.
    pub(crate) fn answer(&self) -> Vec<Header> {
        let refresher = if self.we_refresh { "uas" } else { "uac" };
        let expires = self.expires.as_secs();
        vec![
            Header::Require("timer".into()),
            Header::SessionExpires(format!("{expires};refresher={refresher}").into()),
        ]
    }

    /// What we say when we refresh.
    pub(crate) fn refresh(&self) -> Vec<Header> {
        let expires = self.expires.as_secs();
        vec![
            Header::Supported("timer".into()),
            Header::SessionExpires(format!("{expires};refresher=uac").into()),
        ]
    }

    /// The session goes on from now.
    pub(crate) fn restart(&mut self) {
        self.since = Instant::now();
    }

    /// What is due next, and when (§ 10): a refresh at half the time; an end a little before it is over.
    pub(crate) fn due(&self) -> (Instant, Due) {
        if self.we_refresh {
            (self.since + self.expires / 2, Due::Refresh)
        } else {
            let early = (self.expires / 3).min(BEFORE_THE_END);
            (self.since + self.expires - early, Due::End)
        }
    }
}

fn session_expires(headers: &Headers) -> Option<(Duration, Option<String>)> {
    let header = headers.iter().find(|it| {
        it.name().eq_ignore_ascii_case("Session-Expires") || it.name().eq_ignore_ascii_case("x")
    })?;
    let mut parts = header.value().split(';').map(str::trim);
    let seconds: u64 = parts.next()?.parse().ok()?;
    let refresher = parts.find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim()
            .eq_ignore_ascii_case("refresher")
            .then(|| value.trim().to_ascii_lowercase())
    });
    // Below the least of RFC 4028 a peer would keep us busy with nothing but refreshing.
    let seconds = seconds.clamp(LEAST_S, MOST_S);
    Some((Duration::from_secs(seconds), refresher))
}

/// RFC 4028 § 5.
const LEAST_S: u64 = 90;
const MOST_S: u64 = 86_400;
/// RFC 4028 § 10.
const BEFORE_THE_END: Duration = Duration::from_secs(32);

#[cfg(test)]
mod tests {
    use rsipstack::sip::Response;

    use super::*;

    fn response(value: &str) -> Response {
        let mut response = Response::default();
        response.headers.push(Header::SessionExpires(value.into()));
        response
    }

    #[test]
    fn who_refreshes_and_when() {
        let ours = SessionTimer::agreed(&response("1800;refresher=uac"), true).unwrap();
        assert_eq!(
            ours.due(),
            (ours.since + Duration::from_secs(900), Due::Refresh)
        );
        let theirs = SessionTimer::agreed(&response("1800; Refresher=UAS"), true).unwrap();
        assert_eq!(
            theirs.due(),
            (theirs.since + Duration::from_secs(1768), Due::End)
        );
        let short = SessionTimer::agreed(&response("90;refresher=uas"), true).unwrap();
        assert_eq!(
            short.due(),
            (short.since + Duration::from_secs(60), Due::End)
        );
        assert_eq!(SessionTimer::agreed(&Response::default(), true), None);
        assert_eq!(SessionTimer::agreed(&response("soon"), true), None);
    }
}
