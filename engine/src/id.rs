//! Ids: small numbers with a kind, so that an agent is never mistaken for a call.

use core::fmt;

/// One attempt: which one it is, and where it is kept while it is under way, so that whoever keeps
/// something about calls finds it at once, in any number of them.
///
/// Printed as `call-17@3`: the eighteenth attempt, in the fourth slot.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CallId {
    /// Its number: the engine mints these in order, from 0, and none twice.
    pub number: u32,
    /// Its slot: no two calls under way have the same; the slot of a call that is over is used again.
    pub slot: u32,
}

impl CallId {
    /// What the printed form begins with.
    pub const PREFIX: &str = "call-";

    /// The slot as an index.
    #[must_use]
    pub const fn slot(self) -> usize {
        self.slot as usize
    }

    /// Reads the printed form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (number, slot) = text.strip_prefix(Self::PREFIX)?.split_once('@')?;
        Some(Self {
            number: number.parse().ok()?,
            slot: slot.parse().ok()?,
        })
    }
}

impl fmt::Display for CallId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}@{}", Self::PREFIX, self.number, self.slot)
    }
}

impl fmt::Debug for CallId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The id as an index into the vector it belongs to.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// What the printed form begins with: `call-17` has the prefix `call-`.
            pub const PREFIX: &str = concat!($prefix, "-");
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "-{}"), self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    };
}

id!(
    /// One offer of a record to an agent: the engine mints these in order, from 0.
    OfferId,
    "offer"
);
id!(
    /// One agent: an index into [`crate::Config::agents`].
    AgentId,
    "agent"
);
id!(
    /// One contact (a person with a number). The engine mints these in the order contacts are added.
    ContactId,
    "contact"
);
id!(
    /// One campaign: an index into [`crate::Config::campaigns`].
    CampaignId,
    "campaign"
);
id!(
    /// One team: an index into [`crate::Config::teams`].
    TeamId,
    "team"
);
id!(
    /// One outdial queue: an index into [`crate::Config::queues`].
    QueueId,
    "queue"
);
id!(
    /// One trunk: an index into [`crate::Config::trunks`].
    TrunkId,
    "trunk"
);
id!(
    /// One list of a campaign. The engine mints these in the order lists are added.
    ListId,
    "list"
);
id!(
    /// One time zone: an index into [`crate::Config::zones`].
    ZoneId,
    "zone"
);
