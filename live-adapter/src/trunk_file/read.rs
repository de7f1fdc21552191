//! From what is written to what is meant.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::path::Path;
use std::time::Duration;

use outpace_engine::config;
use outpace_engine::cpa::audio::Gate;
use outpace_engine::{AgentId, CampaignId, TrunkId};
use outpace_scenarios::{Scenario, read_length};

use super::credentials::{AGENT, Credentials};
use super::{
    BadTrunkFile, Device, Gateway, MediaSettings, Prompts, Register, SipSettings, Transport,
    TrunkFile, sections,
};
use crate::dialer::AllowList;
use crate::media::Digit;

impl TrunkFile {
    /// Reads the telephone network of a live file, with the secrets it names, for a campaign file.
    ///
    /// # Errors
    /// Says what is wrong.
    pub fn read(path: &Path, scenario: &Scenario) -> Result<Self, BadTrunkFile> {
        let text = std::fs::read_to_string(path)
            .map_err(|error| bad(path, format!("cannot be read: {error}")))?;
        Self::read_text(&text, path, scenario)
    }

    /// [`TrunkFile::read`], of a text. Other files are looked for beside `path`.
    ///
    /// # Errors
    /// Says what is wrong.
    pub fn read_text(text: &str, path: &Path, scenario: &Scenario) -> Result<Self, BadTrunkFile> {
        let file: sections::File = toml::from_str(text).map_err(|error| {
            let line = error
                .span()
                .map(|span| 1 + text[..span.start].matches('\n').count());
            let line = line.map_or(String::new(), |line| format!("line {line}: "));
            bad(path, format!("{line}{}", error.message()))
        })?;
        let folder = path.parent().unwrap_or(Path::new(""));
        compile(file, folder, scenario).map_err(|why| bad(path, why))
    }
}

fn bad(path: &Path, why: String) -> BadTrunkFile {
    BadTrunkFile {
        path: path.to_owned(),
        why,
    }
}

fn compile(file: sections::File, folder: &Path, scenario: &Scenario) -> Result<TrunkFile, String> {
    let names = &scenario.names;
    let allowed =
        AllowList::new(&file.safety.allow).map_err(|error| format!("safety.allow: {error}"))?;
    let sip = sip(file.sip, folder)?;
    let mut gateways = Vec::with_capacity(file.gateways.len());
    for (index, written) in file.gateways.into_iter().enumerate() {
        let key = format!("gateway {:?} (the {}.)", written.name, index + 1);
        let gateway =
            gateway(written, folder, &names.trunks).map_err(|why| format!("{key}: {why}"))?;
        if !sip.transports.contains(&gateway.transport) {
            return Err(format!(
                "{key}: transport: this machine does not listen there; add it to sip.transports"
            ));
        }
        if gateways
            .iter()
            .any(|other: &Gateway| other.name == gateway.name)
        {
            return Err(format!("{key}: name: there is another of that name"));
        }
        gateways.push(gateway);
    }
    for (index, name) in names.trunks.iter().enumerate() {
        if !gateways.iter().any(|it| it.trunk.index() == index) {
            return Err(format!(
                "gateway: none for trunk {name:?} of the campaign file; write [[gateway]] with trunk = {name:?}"
            ));
        }
    }
    let mut devices = BTreeMap::new();
    for written in &file.devices {
        device(written, folder, &scenario.engine, &mut devices)
            .map_err(|why| format!("device {:?}: {why}", written.agents))?;
    }
    for agent in 0..scenario.engine.agents.len() {
        if !devices.contains_key(&AgentId(agent as u32)) {
            return Err(format!(
                "device: agent {agent} has none; write [[device]] with agents = \"{agent}\" and uri = \"sip:…\""
            ));
        }
    }
    let inbound = file.inbound.into_iter().map(|(user, campaign)| {
        let id = campaign_id(&campaign, &names.campaigns)
            .map_err(|why| format!("inbound.{user}: {why}"))?;
        Ok::<_, String>((user, id))
    });
    Ok(TrunkFile {
        sip,
        media: media(file.media, folder)?,
        gateways,
        devices,
        prompts: prompts(&file.prompts, folder, &names.campaigns)?,
        inbound: inbound.collect::<Result<_, _>>()?,
        allowed,
    })
}

fn sip(written: sections::Sip, folder: &Path) -> Result<SipSettings, String> {
    let transports: Result<Vec<_>, String> = written
        .transports
        .iter()
        .map(|name| transport(name).map_err(|why| format!("sip.transports: {why}")))
        .collect();
    let certificate = match (written.certificate, written.certificate_key) {
        (Some(certificate), Some(key)) => Some((folder.join(certificate), folder.join(key))),
        (None, None) => None,
        _ => {
            return Err(
                "sip.certificate and sip.certificate_key go together; write both or none"
                    .to_owned(),
            );
        }
    };
    let transports = transports?;
    if certificate.is_none() && transports.iter().all(|it| *it == Transport::Tls) {
        return Err(
            "sip.transports: \"tls\" alone listens with a certificate only; write sip.certificate, or \"udp\" beside it"
                .to_owned(),
        );
    }
    if written.external.is_some() && written.bind.port() == 0 {
        return Err("sip.bind: peers outside need a port that stays; write one".to_owned());
    }
    let t1 = length(written.t1.as_deref(), "sip.t1", T1)?;
    let t1x64 = length(written.t1x64.as_deref(), "sip.t1x64", T1 * 64)?;
    if t1.is_zero() || t1x64 < 4 * t1 {
        return Err(format!(
            "sip.t1x64: {t1x64:?} with t1 = {t1:?}; at least four times t1, which is above 0"
        ));
    }
    Ok(SipSettings {
        bind: written.bind,
        external: written.external,
        transports,
        user_agent: written
            .user_agent
            .unwrap_or_else(|| concat!("outpace/", env!("CARGO_PKG_VERSION")).to_owned()),
        t1,
        t1x64,
        certificate,
        authorities: written.authorities.map(|file| folder.join(file)),
    })
}

fn transport(name: &str) -> Result<Transport, String> {
    match name {
        "udp" => Ok(Transport::Udp),
        "tcp" => Ok(Transport::Tcp),
        "tls" => Ok(Transport::Tls),
        _ => Err(format!("{name:?}; write \"udp\", \"tcp\" or \"tls\"")),
    }
}

fn media(written: sections::Media, folder: &Path) -> Result<MediaSettings, String> {
    let ports = range(&written.ports)
        .filter(|ports| *ports.start() >= 1024 && ports.end() - ports.start() >= 3)
        .ok_or_else(|| {
            format!(
                "media.ports: {:?}; write two port numbers, at least four ports above 1023, like \"20000-29999\"",
                written.ports
            )
        })?;
    let hearing = match written.hearing.as_deref() {
        None | Some("neural") => Gate::Neural,
        Some("energy") => Gate::Energy {
            threshold: Gate::ASTERISK_THRESHOLD,
        },
        Some(other) => {
            return Err(format!(
                "media.hearing: {other:?}; write \"neural\" or \"energy\""
            ));
        }
    };
    let told = written.external.unwrap_or(written.address);
    if told.is_unspecified() || told.is_ipv4() != written.address.is_ipv4() {
        return Err(format!(
            "media.external: peers need an address to send to, of the family of media.address ({})",
            written.address
        ));
    }
    let greetings_days = u32::try_from(written.greetings_days)
        .ok()
        .filter(|days| *days <= GREETINGS_DAYS_MOST)
        .ok_or_else(|| {
            format!(
                "media.greetings_days: {}; write 0 (none is remembered) to {GREETINGS_DAYS_MOST}",
                written.greetings_days
            )
        })?;
    Ok(MediaSettings {
        address: written.address,
        external: written.external,
        ports,
        hearing,
        recordings: written.recordings.map(|it| folder.join(it)),
        greetings_days,
    })
}

fn range<T: std::str::FromStr + PartialOrd + Copy>(written: &str) -> Option<RangeInclusive<T>> {
    let (first, last) = written.split_once('-').unwrap_or((written, written));
    let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    (first <= last).then_some(first..=last)
}

fn gateway(
    written: sections::Gateway,
    folder: &Path,
    trunks: &[String],
) -> Result<Gateway, String> {
    let trunk = match (&written.trunk, trunks) {
        (Some(name), _) => trunks
            .iter()
            .position(|it| it == name)
            .ok_or_else(|| format!("trunk: {name:?}; the campaign file has {}", list(trunks)))?,
        (None, [_]) => 0,
        (None, _) => return Err(format!("trunk: which? Write one of {}", list(trunks))),
    };
    let proxy = written.proxy.trim().to_owned();
    let host = host_of(&proxy).ok_or_else(|| {
        format!("proxy: {proxy:?}; write a host or address and a port, like \"sip.carrier.example:5060\"")
    })?;
    let account = Credentials::of_gateway(&written).read(folder)?;
    if account.is_none() && written.register {
        return Err("register: needs a username".to_owned());
    }
    let length = |text: &Option<String>, key: &str, default| length(text.as_deref(), key, default);
    let register = Register {
        expires: length(&written.expires, "expires", EXPIRES)?,
        retry: length(&written.retry, "retry", RETRY)?,
    };
    let session_expires = match &written.session_expires {
        None => None,
        Some(_) => Some(length(
            &written.session_expires,
            "session_expires",
            EXPIRES,
        )?),
    };
    if session_expires.is_some_and(|it| it < SESSION_MINIMUM) {
        return Err(format!(
            "session_expires: {:?}; at least \"90 s\" (RFC 4028 § 5)",
            written.session_expires.unwrap_or_default()
        ));
    }
    for (key, value) in [
        ("channels", written.channels),
        ("calls_per_second", written.calls_per_second),
    ] {
        if value == Some(0) {
            return Err(format!("{key}: 0; write 1 or more, or leave it out"));
        }
    }
    if written.weight == 0 {
        return Err("weight: 0; write 1 or more".to_owned());
    }
    let ping = match &written.ping {
        None => None,
        Some(_) => Some(length(&written.ping, "ping", RETRY)?),
    };
    Ok(Gateway {
        trunk: TrunkId(trunk as u32),
        transport: transport(written.transport.as_deref().unwrap_or("udp"))
            .map_err(|why| format!("transport: {why}"))?,
        from_user: written
            .from_user
            .or_else(|| written.username.clone())
            .unwrap_or_else(|| "outpace".to_owned()),
        from_domain: written.from_domain.unwrap_or(host),
        register: written.register.then_some(register),
        ping,
        caller_id_in_from: written.caller_id_in_from,
        hides_caller_id: written.hide_caller_id,
        priority: written.priority,
        weight: written.weight,
        channels: written.channels,
        calls_per_second: written.calls_per_second,
        number_prefix: written.number_prefix.unwrap_or_else(|| "+".to_owned()),
        offers_prack: written.prack,
        session_expires,
        first_response: length(&written.first_response, "first_response", FIRST_RESPONSE)?,
        name: written.name,
        proxy,
        account,
    })
}

/// The host of `host:port`, `[v6]:port` or `host`.
fn host_of(proxy: &str) -> Option<String> {
    let (host, port) = match proxy.rsplit_once(':') {
        Some((host, port)) if !host.contains(':') || host.ends_with(']') => (host, Some(port)),
        _ => (proxy, None),
    };
    let is_host = !host.is_empty()
        && host
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-._[]:".contains(c));
    let is_port = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0));
    (is_host && is_port).then(|| host.to_owned())
}

fn device(
    written: &sections::Device,
    folder: &Path,
    engine: &outpace_engine::Config,
    devices: &mut BTreeMap<AgentId, Device>,
) -> Result<(), String> {
    let agents = engine.agents.len();
    let is_nailed_up = |agent: u32| {
        let team = engine.agents[agent as usize].team;
        engine.teams[team.index()].device == config::Device::NailedUp
    };
    let range: RangeInclusive<u32> = range(&written.agents)
        .ok_or("agents: write a number or a range, like \"7\" or \"0-19\"")?;
    if *range.end() as usize >= agents {
        return Err(format!(
            "agents: the campaign file has {agents}, counted from 0"
        ));
    }
    let one = range.start() == range.end();
    if !one && !written.uri.contains(AGENT) {
        return Err(format!(
            "uri: {:?}; several agents need {AGENT} in it",
            written.uri
        ));
    }
    let ready_key = match written.ready_key.as_deref() {
        None => None,
        Some(text) => Some(one_key(text).ok_or_else(|| {
            format!(
                "ready_key: {text:?}; write one key of a telephone: 0 to 9, A to D, \"*\" or \"#\""
            )
        })?),
    };
    for agent in range {
        if ready_key.is_some() && !is_nailed_up(agent) {
            return Err(
                "ready_key: a device that is called for each reservation has no line to press it on; device = \"nailed_up\" \
                 of the campaign file's team has"
                    .to_owned(),
            );
        }
        let uri = written.uri.replace(AGENT, &agent.to_string());
        if !(uri.starts_with("sip:") || uri.starts_with("sips:"))
            || rsipstack::sip::Uri::try_from(uri.as_str()).is_err()
        {
            return Err(format!("uri: {uri:?}; write \"sip:name@host:port\""));
        }
        let device = Device {
            uri,
            nailed_up: is_nailed_up(agent),
            account: Credentials::of_device(written, agent).read(folder)?,
            ready_key,
        };
        if devices.insert(AgentId(agent), device).is_some() {
            return Err(format!("agents: agent {agent} has another device already"));
        }
    }
    Ok(())
}

fn one_key(text: &str) -> Option<Digit> {
    let mut characters = text.chars();
    let key = characters.next().and_then(Digit::from_char)?;
    characters.next().is_none().then_some(key)
}

fn prompts(
    written: &sections::Prompts,
    folder: &Path,
    campaigns: &[String],
) -> Result<Vec<Prompts>, String> {
    let file = |key: &str, path: &Option<std::path::PathBuf>| -> Result<_, String> {
        let path = path.as_ref().map(|path| folder.join(path));
        match &path {
            Some(path) if !path.is_file() => {
                Err(format!("{key}: {}: no such file", path.display()))
            }
            _ => Ok(path),
        }
    };
    let all = Prompts {
        message: file("prompts.message", &written.message)?,
        ivr: file("prompts.ivr", &written.ivr)?,
    };
    let mut prompts = vec![all; campaigns.len()];
    for own in &written.campaign {
        let key = format!("prompts.campaign {:?}", own.name);
        let id = campaign_id(&own.name, campaigns).map_err(|why| format!("{key}: {why}"))?;
        let prompts = &mut prompts[id.index()];
        if own.message.is_some() {
            prompts.message = file(&format!("{key}: message"), &own.message)?;
        }
        if own.ivr.is_some() {
            prompts.ivr = file(&format!("{key}: ivr"), &own.ivr)?;
        }
    }
    Ok(prompts)
}

fn campaign_id(name: &str, campaigns: &[String]) -> Result<CampaignId, String> {
    let index = campaigns.iter().position(|it| it == name);
    index
        .map(|index| CampaignId(index as u32))
        .ok_or_else(|| format!("{name:?}; the campaign file has {}", list(campaigns)))
}

fn list(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
    quoted.join(", ")
}

fn length(text: Option<&str>, key: &str, default: Duration) -> Result<Duration, String> {
    text.map_or(Ok(default), |text| {
        read_length(text).map_err(|why| format!("{key}: {why}"))
    })
}

/// RFC 3261 § 17.1.1.1.
const T1: Duration = Duration::from_millis(500);
const EXPIRES: Duration = Duration::from_secs(3600);
const RETRY: Duration = Duration::from_secs(60);
/// RFC 4028 § 5: "The minimum value is 90 seconds".
const SESSION_MINIMUM: Duration = Duration::from_secs(90);
/// Two transmissions are lost, and a third has its time (0.5 + 1 + 2 s). Assumed.
const FIRST_RESPONSE: Duration = Duration::from_millis(3_500);
/// Ten years.
const GREETINGS_DAYS_MOST: u32 = 3_650;
