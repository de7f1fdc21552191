//! The switchboard against peers of a few lines that say exactly what a test wants, on loopback sockets.

mod calls;
mod files;
mod hostile;
mod peer;
mod tls;
mod torture;
mod upkeep;

use std::path::Path;
use std::time::{Duration, Instant};

use outpace_engine::{CallId, CampaignId, Command, ContactId, Input, PhoneNumber, TrunkId};
use outpace_live::switchboard::{Leftovers, Switchboard};
use outpace_live::telephony::{Arrival, Happening, Telephony as _};
use outpace_live::trunk_file::{BadTrunkFile, TrunkFile};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// A live file's sections for one campaign, with these gateways.
pub(crate) fn live_text(gateways: &str) -> String {
    format!(
        "[safety]\nallow = [\"+1212\"]\n[sip]\nbind = \"127.0.0.1:0\"\nt1 = \"100 ms\"\nt1x64 = \"1 s\"\n\
         [media]\naddress = \"127.0.0.1\"\nports = \"31000-31999\"\n\
         [[device]]\nagents = \"0-7\"\nuri = \"sip:agent{{agent}}@127.0.0.1:9\"\n\
         [inbound]\nhelp = \"{CAMPAIGN}\"\n{gateways}"
    )
}

const CAMPAIGN: &str = "campaign";

pub(crate) fn read(text: &str) -> Result<TrunkFile, BadTrunkFile> {
    let loaded = super::campaign(&[]);
    let text = text.replace(
        &format!("\"{CAMPAIGN}\""),
        &format!("{:?}", loaded.scenario.names.campaigns[0]),
    );
    TrunkFile::read_text(&text, Path::new("live.toml"), &loaded.scenario)
}

/// A gateway's section.
pub(crate) fn gateway(name: &str, peer: &peer::Peer, more: &str) -> String {
    format!(
        "[[gateway]]\nname = \"{name}\"\nproxy = \"{}\"\nfirst_response = \"400 ms\"\n{more}\n",
        peer.address()
    )
}

/// A switchboard, and what it says.
pub(crate) struct Board {
    board: Switchboard,
    said: UnboundedReceiver<Arrival>,
}

impl Board {
    pub(crate) fn start(gateways: &str) -> Self {
        Self::of(&live_text(gateways))
    }

    /// With agents' devices at a peer.
    pub(crate) fn start_with(gateways: &str, devices: &peer::Peer) -> Self {
        let at = format!("@{}", devices.address());
        Self::of(&live_text(gateways).replace("@127.0.0.1:9", &at))
    }

    pub(crate) fn of(text: &str) -> Self {
        let file = read(text).unwrap_or_else(|error| panic!("{error}"));
        let bound = Switchboard::bind(file).unwrap_or_else(|error| panic!("{error}"));
        let (arrivals, said) = unbounded_channel();
        Self {
            board: bound.connect(arrivals),
            said,
        }
    }

    pub(crate) fn local(&self) -> std::net::SocketAddr {
        self.board.local()
    }

    pub(crate) fn dial(&mut self, call: u32, number: u64) -> CallId {
        let id = id(call);
        self.tell(Command::Originate {
            call: id,
            contact: ContactId(call),
            attempt: 1,
            number: PhoneNumber::from_digits(number).unwrap(),
            trunk: TrunkId(0),
            campaign: CampaignId(0),
            caller_id: PhoneNumber::from_digits(12_125_559_999).ok(),
        });
        id
    }

    pub(crate) fn tell(&mut self, command: Command) {
        self.board.perform(&command);
    }

    pub(crate) fn release_orphan(&mut self, dialog: &str) {
        self.board.release_orphan(dialog);
    }

    /// What is said next; the live arm has a deadline.
    pub(crate) fn hear(&mut self) -> Happening {
        let until = Instant::now() + Duration::from_secs(20);
        loop {
            match self.said.try_recv() {
                Ok(arrival) => return arrival.happening,
                Err(_) if Instant::now() < until => std::thread::sleep(Duration::from_millis(2)),
                Err(_) => panic!("nothing was said"),
            }
        }
    }

    /// The next fact.
    pub(crate) fn fact(&mut self) -> Input {
        loop {
            if let Happening::Fact(fact) = self.hear() {
                return fact;
            }
        }
    }

    /// Waits until nothing is left but what 64·T1 keeps, and that too.
    pub(crate) fn is_empty(&self) -> bool {
        let until = Instant::now() + Duration::from_secs(20);
        while Instant::now() < until {
            if self.board.leftovers() == Some(Leftovers::default())
                && self.board.open_dialogs() == 0
            {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        eprintln!("{:?}", self.board.leftovers());
        false
    }
}

pub(crate) fn id(call: u32) -> CallId {
    CallId {
        number: call,
        slot: call,
    }
}
