//! The dialer's telephony on real sockets: commands in, facts out, as the engine's task sees it.

use std::time::Duration;

use outpace_engine::{
    AgentId, CallId, CampaignId, Command, ContactId, Input, PhoneNumber, TrunkId,
};
use outpace_live::switchboard::{Leftovers, Switchboard};
use outpace_live::telephony::{Arrival, Happening, Telephony as _};
use outpace_live::trunk_file::TrunkFile;
use outpace_scenarios::Scenario;
use tempfile::TempDir;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

use super::{DEADLINE, ports};

/// Legs that a board has at a time, at most.
const LEGS: u16 = 55;

pub(crate) struct Board {
    board: Switchboard,
    arrivals: mpsc::UnboundedReceiver<Arrival>,
    _folder: TempDir,
    calls: u32,
    /// Dialogs as a process after this one would find them in the journal.
    pub(crate) dialogs: Vec<(CallId, String)>,
}

impl Board {
    /// One gateway at this port.
    pub(crate) fn with_gateway(port: u16) -> Self {
        Self::new(&gateway("only", port, ""), "", |_| {})
    }

    /// Gateways and other sections as they are written; `prepare` puts files beside the trunk file.
    pub(crate) fn new(sections: &str, sip: &str, prepare: impl FnOnce(&std::path::Path)) -> Self {
        Self::of_campaign(&[], sections, sip, prepare)
    }

    /// The same for the tests' campaign with other settings.
    pub(crate) fn of_campaign(
        set: &[&str],
        sections: &str,
        sip: &str,
        prepare: impl FnOnce(&std::path::Path),
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        prepare(folder.path());
        let loaded = crate::campaign(set);
        let file = trunk_file(folder.path(), sections, sip, LEGS, &loaded.scenario);
        let bound = Switchboard::bind(file).unwrap_or_else(|error| panic!("{error}"));
        let (told, arrivals) = mpsc::unbounded_channel();
        Self {
            board: bound.connect(told),
            arrivals,
            _folder: folder,
            calls: 0,
            dialogs: Vec::new(),
        }
    }

    /// Where it listens for SIP.
    pub(crate) fn port(&self) -> u16 {
        self.board.local().port()
    }

    pub(crate) fn perform(&mut self, command: Command) {
        self.board.perform(&command);
    }

    /// Calls somebody: each call another number.
    pub(crate) fn originate(&mut self) -> CallId {
        let number = 12_125_550_100 + u64::from(self.calls);
        self.originate_to(number, None)
    }

    pub(crate) fn originate_to(&mut self, number: u64, caller_id: Option<u64>) -> CallId {
        let call = CallId {
            number: self.calls,
            slot: self.calls,
        };
        self.calls += 1;
        self.perform(Command::Originate {
            call,
            contact: ContactId(call.number),
            attempt: 1,
            number: PhoneNumber::from_digits(number).unwrap(),
            trunk: TrunkId(0),
            campaign: CampaignId(0),
            caller_id: caller_id.map(|it| PhoneNumber::from_digits(it).unwrap()),
        });
        call
    }

    pub(crate) fn reserve(&mut self, agent: u32) -> AgentId {
        let agent = AgentId(agent);
        let campaign = CampaignId(0);
        self.perform(Command::Reserve { agent, campaign });
        agent
    }

    /// The next fact.
    pub(crate) async fn fact(&mut self) -> Input {
        loop {
            let arrival = timeout(DEADLINE, self.arrivals.recv()).await;
            let arrival = arrival.expect("no fact came").expect("the thread is there");
            match arrival.happening {
                Happening::Fact(fact) => return fact,
                Happening::DialogOpened { call, dialog } => self.dialogs.push((call, dialog)),
                Happening::DeviceOpened { .. } => {}
            }
        }
    }

    /// Facts up to one that is looked for, with it.
    pub(crate) async fn facts_until(&mut self, is_last: impl Fn(&Input) -> bool) -> Vec<Input> {
        let mut facts = Vec::new();
        loop {
            let fact = self.fact().await;
            facts.push(fact);
            if is_last(&fact) {
                return facts;
            }
        }
    }

    /// Whatever else is told in so long.
    pub(crate) async fn facts_within(&mut self, length: Duration) -> Vec<Input> {
        let mut facts = Vec::new();
        let until = tokio::time::Instant::now() + length;
        while let Ok(Some(arrival)) = tokio::time::timeout_at(until, self.arrivals.recv()).await {
            if let Happening::Fact(fact) = arrival.happening {
                facts.push(fact);
            }
        }
        facts
    }

    pub(crate) fn open_dialogs(&self) -> usize {
        self.board.open_dialogs()
    }

    pub(crate) fn unheeded(&mut self, call: CallId) {
        self.board.unheeded(call);
    }

    pub(crate) fn release_orphan(&mut self, dialog: &str) {
        self.board.release_orphan(dialog);
    }

    /// Waits until nothing of any call is left: no leg, dialog, transaction, media, port.
    pub(crate) async fn is_drained(&self) {
        let until = tokio::time::Instant::now() + DEADLINE;
        loop {
            let left = self.board.leftovers().unwrap();
            if left == Leftovers::default() && self.open_dialogs() == 0 {
                return;
            }
            assert!(tokio::time::Instant::now() < until, "left over: {left:?}");
            sleep(Duration::from_millis(20)).await;
        }
    }
}

/// A trunk file with these sections, on ports of its own: a pair for each of so many legs at a time.
pub(crate) fn trunk_file(
    folder: &std::path::Path,
    sections: &str,
    sip: &str,
    legs: u16,
    scenario: &Scenario,
) -> TrunkFile {
    let media = ports::take(2 * legs);
    let devices = if sections.contains("[[device]]") {
        ""
    } else {
        // Nobody is there, and nobody is called.
        "[[device]]\nagents = \"0-7\"\nuri = \"sip:agent{agent}@127.0.0.1:9\"\n"
    };
    let t1x64 = if sip.contains("t1x64") {
        ""
    } else {
        "t1x64 = \"3 s\"\n"
    };
    let text = format!(
        "[safety]\nallow = [\"+1\"]\n[sip]\nbind = \"127.0.0.1:0\"\nt1 = \"200 ms\"\n{t1x64}{sip}\n\
         [media]\naddress = \"127.0.0.1\"\nports = \"{media}-{}\"\n{sections}{devices}",
        media + 2 * legs - 1
    );
    let path = folder.join("trunks.toml");
    std::fs::write(&path, &text).unwrap();
    TrunkFile::read(&path, scenario).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// A gateway's section.
pub(crate) fn gateway(name: &str, port: u16, more: &str) -> String {
    format!("[[gateway]]\nname = \"{name}\"\nproxy = \"127.0.0.1:{port}\"\n{more}\n")
}
