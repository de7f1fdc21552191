//! The sections as they are written.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use serde::Deserialize;

/// A live file. Sections of the dialer are [`crate::live_file`]'s.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    #[serde(default, rename = "api")]
    _api: Option<toml::Table>,
    #[serde(default, rename = "store")]
    _store: Option<toml::Table>,
    #[serde(default, rename = "campaign_manager")]
    _campaign_manager: Option<toml::Table>,
    #[serde(default, rename = "shadow")]
    _shadow: Vec<toml::Table>,
    #[serde(default)]
    pub(super) safety: Safety,
    pub(super) sip: Sip,
    pub(super) media: Media,
    #[serde(default, rename = "gateway")]
    pub(super) gateways: Vec<Gateway>,
    #[serde(default, rename = "device")]
    pub(super) devices: Vec<Device>,
    #[serde(default)]
    pub(super) prompts: Prompts,
    #[serde(default)]
    pub(super) inbound: BTreeMap<String, String>,
}

#[derive(Default, Deserialize)]
pub(super) struct Safety {
    #[serde(default)]
    pub(super) allow: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sip {
    pub(super) bind: SocketAddr,
    pub(super) external: Option<IpAddr>,
    #[serde(default = "udp")]
    pub(super) transports: Vec<String>,
    pub(super) user_agent: Option<String>,
    pub(super) t1: Option<String>,
    pub(super) t1x64: Option<String>,
    pub(super) certificate: Option<PathBuf>,
    pub(super) certificate_key: Option<PathBuf>,
    pub(super) authorities: Option<PathBuf>,
}

fn udp() -> Vec<String> {
    vec!["udp".to_owned()]
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Media {
    pub(super) address: IpAddr,
    pub(super) external: Option<IpAddr>,
    #[serde(default = "media_ports")]
    pub(super) ports: String,
    pub(super) hearing: Option<String>,
    pub(super) recordings: Option<PathBuf>,
    #[serde(default = "greetings_days")]
    pub(super) greetings_days: i64,
}

fn media_ports() -> String {
    "20000-29999".to_owned()
}

/// Half a year. Assumed: longer than people leave between two calls of a campaign.
const fn greetings_days() -> i64 {
    180
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Gateway {
    pub(super) name: String,
    pub(super) trunk: Option<String>,
    pub(super) proxy: String,
    #[serde(default)]
    pub(super) transport: Option<String>,
    pub(super) username: Option<String>,
    pub(super) auth_username: Option<String>,
    pub(super) password_env: Option<String>,
    pub(super) password_file: Option<PathBuf>,
    pub(super) from_user: Option<String>,
    pub(super) from_domain: Option<String>,
    #[serde(default)]
    pub(super) register: bool,
    pub(super) expires: Option<String>,
    pub(super) retry: Option<String>,
    pub(super) ping: Option<String>,
    #[serde(default = "yes")]
    pub(super) caller_id_in_from: bool,
    #[serde(default)]
    pub(super) hide_caller_id: bool,
    #[serde(default = "one")]
    pub(super) priority: u16,
    #[serde(default = "one")]
    pub(super) weight: u16,
    pub(super) channels: Option<u32>,
    pub(super) calls_per_second: Option<u32>,
    pub(super) number_prefix: Option<String>,
    #[serde(default = "yes")]
    pub(super) prack: bool,
    pub(super) session_expires: Option<String>,
    pub(super) first_response: Option<String>,
}

const fn yes() -> bool {
    true
}

const fn one() -> u16 {
    1
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Device {
    pub(super) agents: String,
    pub(super) uri: String,
    pub(super) username: Option<String>,
    pub(super) auth_username: Option<String>,
    pub(super) password_env: Option<String>,
    pub(super) password_file: Option<String>,
    pub(super) ready_key: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Prompts {
    pub(super) message: Option<PathBuf>,
    pub(super) ivr: Option<PathBuf>,
    #[serde(default)]
    pub(super) campaign: Vec<CampaignPrompts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CampaignPrompts {
    pub(super) name: String,
    pub(super) message: Option<PathBuf>,
    pub(super) ivr: Option<PathBuf>,
}
