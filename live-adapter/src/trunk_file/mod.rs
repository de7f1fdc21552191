//! The telephone network's sections of a live file: how this machine speaks SIP, the gateways calls leave by, the
//! devices agents sit at, and what is played. Key names are those of a FreeSWITCH gateway where it has the word.
//!
//! ```toml
//! [sip]
//! bind = "127.0.0.1:5060"          # UDP; 0 for any free port
//! transports = ["udp", "tcp"]      # and "tls"; udp alone unless written
//!
//! [media]
//! address = "127.0.0.1"            # what peers are to send RTP to
//! ports = "20000-29999"
//!
//! [[gateway]]
//! name = "carrier-a"
//! trunk = "main"                   # of the campaign file; may be left out if that has one trunk
//! proxy = "sip.carrier.example:5060"
//! username = "outpace"
//! password_env = "CARRIER_A_PASSWORD"
//! register = true
//! ping = "25 s"
//!
//! [[device]]
//! agents = "0-19"
//! uri = "sip:agent{agent}@10.0.0.5:5060"
//!
//! [prompts]
//! message = "sorry.wav"            # 8 kHz, mono, 16 bit
//! ```

mod credentials;
mod problem;
mod read;
mod sections;

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::time::Duration;

use outpace_engine::cpa::audio::Gate;
use outpace_engine::{AgentId, CampaignId, TrunkId};

use crate::dialer::AllowList;
use crate::media::Digit;
pub use problem::BadTrunkFile;

/// The telephone network of a live file, checked: every trunk of the campaign file has a gateway, and every agent a
/// device.
#[derive(Clone, Debug)]
pub struct TrunkFile {
    /// How this machine speaks SIP.
    pub sip: SipSettings,
    /// Where this machine takes RTP.
    pub media: MediaSettings,
    /// Gateways, in the file's order.
    pub gateways: Vec<Gateway>,
    /// Agents' devices.
    pub devices: BTreeMap<AgentId, Device>,
    /// What is played, by campaign.
    pub prompts: Vec<Prompts>,
    /// Who calls which queue: the user part of the called URI.
    pub inbound: BTreeMap<String, CampaignId>,
    /// Which numbers may be called. The dialer checks too; this is the last door.
    pub allowed: AllowList,
}

/// How this machine speaks SIP.
#[derive(Clone, Debug)]
pub struct SipSettings {
    /// The local address of every transport; port 0 takes any that is free.
    pub bind: SocketAddr,
    /// What peers are told to answer to, where it is not `bind` (behind NAT).
    pub external: Option<IpAddr>,
    /// Transports that listen.
    pub transports: Vec<Transport>,
    /// `User-Agent`.
    pub user_agent: String,
    /// RFC 3261 timer T1: the round trip that is expected.
    pub t1: Duration,
    /// RFC 3261's 64·T1: how long a transaction waits. Lower on a clean trunk for less memory.
    pub t1x64: Duration,
    /// Certificate and key of the TLS listener, PEM.
    pub certificate: Option<(PathBuf, PathBuf)>,
    /// Certificates that peers' are checked with, PEM; the system's unless written.
    pub authorities: Option<PathBuf>,
}

/// A transport of SIP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Transport {
    /// Datagrams.
    Udp,
    /// A connection.
    Tcp,
    /// A connection nobody reads along.
    Tls,
}

/// Where this machine takes RTP.
#[derive(Clone, Debug)]
pub struct MediaSettings {
    /// The local address.
    pub address: IpAddr,
    /// What peers are told, where it is not `address`.
    pub external: Option<IpAddr>,
    /// Ports; even ones carry RTP, the next RTCP.
    pub ports: RangeInclusive<u16>,
    /// How speech is told from silence.
    pub hearing: Gate,
    /// A folder of recordings the detector is to know: `machine`, `screener`, `ivr`, `announcement`, WAV files in each.
    pub recordings: Option<PathBuf>,
    /// Greetings of the numbers called are remembered for so many days; 0: none is.
    pub greetings_days: u32,
}

/// A way into the public network.
#[derive(Clone, Debug)]
pub struct Gateway {
    /// What logs and metrics call it.
    pub name: String,
    /// The trunk whose calls leave by it.
    pub trunk: TrunkId,
    /// Host or address, with its port.
    pub proxy: String,
    /// How it is reached.
    pub transport: Transport,
    /// Credentials for its challenges.
    pub account: Option<Account>,
    /// User part of `From`, where the caller id is not put there.
    pub from_user: String,
    /// Domain of `From`; the proxy's host unless written.
    pub from_domain: String,
    /// REGISTER with it, and again before the time is over.
    pub register: Option<Register>,
    /// OPTIONS so often; calls go elsewhere while it does not answer.
    pub ping: Option<Duration>,
    /// The caller id is in `From` (and not in P-Asserted-Identity alone).
    pub caller_id_in_from: bool,
    /// `Privacy: id` (RFC 3323, RFC 3325): the carrier knows the caller id, the called person does not.
    pub hides_caller_id: bool,
    /// Gateways of the lowest number are tried first.
    pub priority: u16,
    /// Share among gateways of one priority.
    pub weight: u16,
    /// Calls at a time.
    pub channels: Option<u32>,
    /// New calls a second.
    pub calls_per_second: Option<u32>,
    /// What stands before the digits of the number in the request: `+` unless written.
    pub number_prefix: String,
    /// Provisional responses are confirmed where the peer asks for it (PRACK, RFC 3262).
    pub offers_prack: bool,
    /// Session timer asked for (RFC 4028).
    pub session_expires: Option<Duration>,
    /// With no response at all so long after INVITE, the next gateway is tried.
    pub first_response: Duration,
}

/// Credentials. `Debug` does not show the password.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    /// The user's name.
    pub username: String,
    /// The name in the digest, where it differs.
    pub auth_username: Option<String>,
    /// The password.
    pub password: String,
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Account({}, …)", self.username)
    }
}

/// How a gateway is registered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Register {
    /// For so long.
    pub expires: Duration,
    /// After a failure again so much later.
    pub retry: Duration,
}

/// An agent's device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Where it is called.
    pub uri: String,
    /// It is on the line all the time ([`outpace_engine::config::Device::NailedUp`]).
    pub nailed_up: bool,
    /// Credentials, where it (or the exchange it is behind) asks who calls.
    pub account: Option<Account>,
    /// The key that says, pressed between calls, that the agent is ready for the next.
    pub ready_key: Option<Digit>,
}

/// What a campaign plays. Files are WAV, 8 kHz, mono, 16 bit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prompts {
    /// The recorded message: for people no agent is free for, and for machines.
    pub message: Option<PathBuf>,
    /// What is said at IVR ports, by a message and by a virtual agent; the recorded message unless written.
    pub ivr: Option<PathBuf>,
}
