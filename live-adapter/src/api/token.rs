//! Who may ask what: tokens, roles, and how often.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

/// What a token may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Look.
    Viewer,
    /// Be an agent: one of those the token is for.
    Agent,
    /// Start, change and stop campaigns, hand over contacts, take results.
    CampaignManager,
    /// All of that for any agent and campaign, and the emergency stop.
    Supervisor,
    /// Everything, the audit included.
    Admin,
}

impl Role {
    /// The word of the live file and the audit.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Agent => "agent",
            Self::CampaignManager => "campaign_manager",
            Self::Supervisor => "supervisor",
            Self::Admin => "admin",
        }
    }

    /// May it?
    #[must_use]
    pub const fn may(self, permission: Permission) -> bool {
        match permission {
            Permission::Open => true,
            Permission::Read => !matches!(self, Self::Agent),
            Permission::BeAgent => matches!(self, Self::Agent | Self::Supervisor | Self::Admin),
            Permission::Campaigns => {
                matches!(self, Self::CampaignManager | Self::Supervisor | Self::Admin)
            }
            Permission::Operate => matches!(self, Self::Supervisor | Self::Admin),
            Permission::Audit => matches!(self, Self::Admin),
        }
    }
}

/// What a request needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// Nothing.
    Open,
    /// To look.
    Read,
    /// To be the agent it is about.
    BeAgent,
    /// To run campaigns.
    Campaigns,
    /// To run the dialer.
    Operate,
    /// To see who did what.
    Audit,
}

/// A token. The secret itself is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Whose it is.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Agents it may be; of a role that may be any, all.
    pub agents: Option<RangeInclusive<u32>>,
}

impl Token {
    /// May it be this agent?
    #[must_use]
    pub fn may_be(&self, agent: u32) -> bool {
        match self.role {
            Role::Supervisor | Role::Admin => true,
            _ => self
                .agents
                .as_ref()
                .is_some_and(|agents| agents.contains(&agent)),
        }
    }
}

/// A secret, which no log shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

/// All tokens, by what their secrets hash to: whoever tries secrets learns nothing from how long a comparison takes.
#[derive(Debug, Default)]
pub struct Tokens {
    by_hash: BTreeMap<[u8; 32], usize>,
    tokens: Vec<Token>,
    buckets: Mutex<Vec<Bucket>>,
    per_second: f64,
}

impl Tokens {
    /// Tokens with their secrets, and how many requests a second each may make; twice that in a burst.
    #[must_use]
    pub fn new(tokens: Vec<(Token, Secret)>, per_second: u32) -> Self {
        let per_second = f64::from(per_second);
        let bucket = Bucket {
            left: 2.0 * per_second,
            at: Instant::now(),
        };
        let by_hash = tokens
            .iter()
            .enumerate()
            .map(|(index, (_, secret))| (hash(&secret.0), index));
        Self {
            by_hash: by_hash.collect(),
            buckets: Mutex::new(vec![bucket; tokens.len()]),
            tokens: tokens.into_iter().map(|(token, _)| token).collect(),
            per_second,
        }
    }

    /// The token with this secret.
    #[must_use]
    pub fn find(&self, secret: &str) -> Option<(usize, &Token)> {
        let &index = self.by_hash.get(&hash(secret))?;
        Some((index, &self.tokens[index]))
    }

    /// May the token make a request now? It is counted if so.
    pub fn pass(&self, token: usize, now: Instant) -> bool {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let bucket = &mut buckets[token];
        let gone = now.saturating_duration_since(bucket.at).as_secs_f64();
        bucket.left = (bucket.left + gone * self.per_second).min(2.0 * self.per_second);
        bucket.at = now;
        if bucket.left < 1.0 {
            return false;
        }
        bucket.left -= 1.0;
        true
    }
}

fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

/// Requests a token has left.
#[derive(Clone, Copy, Debug)]
struct Bucket {
    left: f64,
    at: Instant,
}
