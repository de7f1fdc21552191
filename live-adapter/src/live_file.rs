//! The live file: what the dialer may do in the world, and who may tell it to. The campaign file says what it is to
//! do; no secret is in either.

use std::fmt;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::time::Duration;

use outpace_scenarios::read_length;
use serde::Deserialize;

use crate::api::{Role, Secret, Token};
use crate::dialer::AllowList;
use crate::session::Limits;

/// A live file, checked.
#[derive(Clone, Debug)]
pub struct LiveFile {
    /// What the safety catch allows.
    pub limits: Limits,
    /// Where the API listens.
    pub listen: std::net::SocketAddr,
    /// Requests a second each token may make.
    pub requests_per_second: u32,
    /// Tokens with their secrets.
    pub tokens: Vec<(Token, Secret)>,
    /// The data folder.
    pub folder: PathBuf,
    /// Hosts contacts may be pulled from and results delivered to.
    pub hosts: Vec<String>,
    /// What the dialer shows the campaign manager.
    pub manager_token: Option<Secret>,
    /// Settings of each shadow.
    pub shadows: Vec<Vec<String>>,
    /// Everything else: the telephone network's sections.
    pub rest: toml::Table,
}

/// Why a live file is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadLiveFile {
    /// Something is wrong: the file, the key, what was written and what is allowed.
    Wrong(PathBuf, String),
    /// It allows no number to be called.
    NoAllowList(PathBuf),
}

impl fmt::Display for BadLiveFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wrong(path, why) => write!(f, "{}: {why}", path.display()),
            Self::NoAllowList(path) => write!(
                f,
                "{}: safety.allow: no number may be called; write the beginnings of those that may, like [\"+4930\"]",
                path.display()
            ),
        }
    }
}

impl std::error::Error for BadLiveFile {}

#[derive(Deserialize)]
struct File {
    api: ApiSection,
    store: StoreSection,
    #[serde(default)]
    safety: SafetySection,
    #[serde(default)]
    campaign_manager: ManagerSection,
    #[serde(default)]
    shadow: Vec<ShadowSection>,
    #[serde(flatten)]
    rest: toml::Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ApiSection {
    listen: std::net::SocketAddr,
    #[serde(default = "requests_per_second")]
    requests_per_second: u32,
    #[serde(default)]
    tokens: Vec<TokenSection>,
}

const fn requests_per_second() -> u32 {
    200
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TokenSection {
    name: String,
    role: Role,
    env: Option<String>,
    file: Option<PathBuf>,
    agents: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StoreSection {
    folder: PathBuf,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct SafetySection {
    #[serde(default)]
    allow: Vec<String>,
    calls_per_hour: Option<u32>,
    drain_limit: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ManagerSection {
    #[serde(default)]
    hosts: Vec<String>,
    token_env: Option<String>,
    token_file: Option<PathBuf>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShadowSection {
    set: Vec<String>,
}

impl LiveFile {
    /// Reads a live file, and the secrets it names.
    ///
    /// # Errors
    /// Says what is wrong.
    pub fn read(path: &Path) -> Result<Self, BadLiveFile> {
        let wrong = |why: String| BadLiveFile::Wrong(path.to_owned(), why);
        let text = std::fs::read_to_string(path)
            .map_err(|error| wrong(format!("cannot be read: {error}")))?;
        let file: File = toml::from_str(&text).map_err(|error| {
            let line = error
                .span()
                .map(|span| 1 + text[..span.start].matches('\n').count());
            let line = line.map_or(String::new(), |line| format!("line {line}: "));
            wrong(format!("{line}{}", error.message()))
        })?;
        if file.safety.allow.is_empty() {
            return Err(BadLiveFile::NoAllowList(path.to_owned()));
        }
        let allowed = AllowList::new(&file.safety.allow)
            .map_err(|error| wrong(format!("safety.allow: {error}")))?;
        if file.safety.calls_per_hour == Some(0) {
            return Err(wrong(
                "safety.calls_per_hour: 0; write 1 or more, or leave it out".to_owned(),
            ));
        }
        let drain_limit = file
            .safety
            .drain_limit
            .as_deref()
            .map(read_length)
            .transpose();
        let drain_limit = drain_limit.map_err(|why| wrong(format!("safety.drain_limit: {why}")))?;
        if file.api.requests_per_second == 0 {
            return Err(wrong(
                "api.requests_per_second: 0; write 1 or more".to_owned(),
            ));
        }
        let folder = path.parent().unwrap_or(Path::new(""));
        let tokens: Result<Vec<_>, String> = file
            .api
            .tokens
            .iter()
            .map(|token| token_of(token, folder))
            .collect();
        let manager = &file.campaign_manager;
        let manager_token = match (&manager.token_env, &manager.token_file) {
            (None, None) => None,
            (env, file) => Some(
                secret(env.as_deref(), file.as_deref(), folder)
                    .map_err(|why| wrong(format!("campaign_manager: {why}")))?,
            ),
        };
        Ok(Self {
            limits: Limits {
                allowed,
                calls_per_hour: file.safety.calls_per_hour,
                drain_limit: drain_limit.unwrap_or(DRAIN_LIMIT),
            },
            listen: file.api.listen,
            requests_per_second: file.api.requests_per_second,
            tokens: tokens.map_err(wrong)?,
            folder: folder.join(file.store.folder),
            hosts: file.campaign_manager.hosts,
            manager_token,
            shadows: file.shadow.into_iter().map(|shadow| shadow.set).collect(),
            rest: file.rest,
        })
    }
}

fn token_of(section: &TokenSection, folder: &Path) -> Result<(Token, Secret), String> {
    let TokenSection {
        name,
        role,
        env,
        file,
        agents,
    } = section;
    let of = |why: String| format!("api.tokens {name:?}: {why}");
    let secret = secret(env.as_deref(), file.as_deref(), folder).map_err(of)?;
    let agents = agents.as_deref().map(agents_of).transpose().map_err(of)?;
    if *role == Role::Agent && agents.is_none() {
        return Err(of(
            "agents: which? Write agents = \"7\" or agents = \"0-19\"".to_owned(),
        ));
    }
    let token = Token {
        name: name.clone(),
        role: *role,
        agents,
    };
    Ok((token, secret))
}

fn agents_of(written: &str) -> Result<RangeInclusive<u32>, String> {
    let (first, last) = written.split_once('-').unwrap_or((written, written));
    match (first.trim().parse(), last.trim().parse()) {
        (Ok(first), Ok(last)) if first <= last => Ok(first..=last),
        _ => Err(format!(
            "agents: {written:?}; write a number or a range, like \"7\" or \"0-19\""
        )),
    }
}

/// A secret out of the environment or a file.
fn secret(env: Option<&str>, file: Option<&Path>, folder: &Path) -> Result<Secret, String> {
    let (secret, place) = match (env, file) {
        (Some(name), None) => {
            let secret = std::env::var(name)
                .map_err(|_| format!("the environment has no variable {name}"))?;
            (secret, name.to_owned())
        }
        (None, Some(file)) => {
            let path = folder.join(file);
            let secret = std::fs::read_to_string(&path)
                .map_err(|error| format!("{}: {error}", path.display()))?;
            (secret, path.display().to_string())
        }
        _ => {
            return Err(
                "a secret comes from env = \"NAME\" or file = \"path\", one of the two".to_owned(),
            );
        }
    };
    let secret = secret.trim().to_owned();
    if secret.len() < SECRET_MIN {
        return Err(format!(
            "{place}: the secret is too short; at least {SECRET_MIN} characters"
        ));
    }
    Ok(Secret(secret))
}

const SECRET_MIN: usize = 16;
const DRAIN_LIMIT: Duration = Duration::from_secs(600);
