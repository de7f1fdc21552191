//! Media over real sockets: a plane, and peers that are sockets of the test's own.

mod bridge;
mod descriptions;
mod greeting;
mod peer;
mod playing;
mod strays;
mod voice;

use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use outpace_engine::{CallId, Input};
use outpace_live::media::{LegId, Notice, Plane, Settings, What};
use outpace_live::telephony::{Arrival, Happening};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use peer::Peer;

/// What is waited for comes within this, or never: only a test that fails waits so long.
const DEADLINE: Duration = Duration::from_secs(30);

pub(crate) const CALL: CallId = CallId { number: 4, slot: 1 };

/// A plane and who hears it.
pub(crate) struct Studio {
    pub(crate) plane: Plane,
    pub(crate) facts: UnboundedReceiver<Arrival>,
    pub(crate) notices: UnboundedReceiver<Notice>,
}

impl Studio {
    /// A plane on ports of its own: tests run at once.
    pub(crate) fn new() -> Self {
        static NEXT: AtomicU16 = AtomicU16::new(23_000);
        let first = NEXT.fetch_add(20, Ordering::Relaxed);
        Self::with(Settings {
            ports: first..=first + 19,
            ..Settings::default()
        })
    }

    pub(crate) fn with(settings: Settings) -> Self {
        let (tell, facts) = unbounded_channel();
        let (notify, notices) = unbounded_channel();
        Self {
            plane: Plane::start(settings, tell, notify).unwrap(),
            facts,
            notices,
        }
    }

    /// A leg that has agreed with a peer on these payload types.
    pub(crate) fn call(&mut self, payload_types: &str) -> (LegId, Peer) {
        let leg = self.plane.open().unwrap();
        let peer = Peer::new(self.plane.port(leg).unwrap());
        self.plane.offer(leg).unwrap();
        self.plane
            .accept(leg, &peer.describes(payload_types))
            .unwrap();
        (leg, peer)
    }

    /// Waits for a notice that is meant.
    pub(crate) fn until<T>(&mut self, mut wanted: impl FnMut(&Notice) -> Option<T>) -> T {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .unwrap();
        runtime.block_on(async {
            let found = async {
                loop {
                    let notice = self.notices.recv().await.expect("the plane is there");
                    if let Some(found) = wanted(&notice) {
                        return found;
                    }
                }
            };
            tokio::time::timeout(DEADLINE, found)
                .await
                .expect("told in time")
        })
    }

    /// Waits for a fact that is meant, and gives all until then.
    pub(crate) fn facts_until(
        &mut self,
        mut is_last: impl FnMut(&Input) -> bool,
    ) -> Vec<(std::time::Instant, Input)> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .unwrap();
        runtime.block_on(async {
            let mut facts = Vec::new();
            let all = async {
                loop {
                    let arrival = self.facts.recv().await.expect("the plane is there");
                    let Happening::Fact(fact) = arrival.happening else {
                        panic!("media opens no dialog");
                    };
                    facts.push((arrival.at, fact));
                    if is_last(&fact) {
                        return;
                    }
                }
            };
            tokio::time::timeout(DEADLINE, all)
                .await
                .expect("told in time");
            facts
        })
    }

    /// Closes a leg and waits until it is.
    pub(crate) fn close(&mut self, leg: LegId) -> outpace_live::media::Statistics {
        self.plane.close(leg);
        self.until(|notice| match notice.what {
            What::Closed(statistics) if notice.leg == leg => Some(statistics),
            _ => None,
        })
    }

    /// Waits until the media thread has done all it was told.
    pub(crate) fn settle(&self, leg: LegId) -> outpace_live::media::Statistics {
        self.plane
            .measure(leg)
            .recv_timeout(DEADLINE)
            .expect("an open leg")
    }
}
