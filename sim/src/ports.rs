//! How much the ports of an IVR campaign were in use: for how long on the mean, and for how long all.

use std::collections::BTreeMap;

use outpace_engine::{CallId, CallRecord, CampaignId, Config, Timestamp};

/// Use of one campaign's ports over the time in which it worked: from its first call dialled to the end
/// of its last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PortUse {
    /// The campaign.
    pub campaign: CampaignId,
    /// How many ports it has.
    pub ports: u16,
    /// Seconds it worked.
    pub worked_s: f64,
    /// Port seconds in use: somebody was treated.
    pub in_use_s: f64,
    /// Seconds in which every port was in use.
    pub all_in_use_s: f64,
}

/// Watches the ports of a day.
#[derive(Debug)]
pub(crate) struct Ports {
    /// By campaign; `None` for those without ports.
    campaigns: Vec<Option<Stays>>,
    /// When calls went on from a port to an inbound queue.
    escalated: BTreeMap<CallId, Timestamp>,
}

#[derive(Debug)]
struct Stays {
    ports: u16,
    /// When a port was taken, and when it was free again, in the order the calls ended.
    stays: Vec<(Timestamp, Timestamp)>,
    first_dialled: Timestamp,
    last_ended: Timestamp,
}

impl Ports {
    /// `None` if no campaign has any.
    pub(crate) fn new(config: &Config) -> Option<Self> {
        let campaigns = config.campaigns.iter();
        let campaigns: Vec<_> = campaigns
            .map(|campaign| campaign.ivr.map(|ivr| Stays::new(ivr.ports)))
            .collect();
        let has_ports = campaigns.iter().any(Option::is_some);
        has_ports.then_some(Self {
            campaigns,
            escalated: BTreeMap::new(),
        })
    }

    /// A call leaves its port for an inbound queue.
    pub(crate) fn escalated(&mut self, now: Timestamp, call: CallId) {
        self.escalated.insert(call, now);
    }

    /// A call is over; it may have been treated at a port.
    pub(crate) fn released(&mut self, record: &CallRecord) {
        let Some(campaign) = &mut self.campaigns[record.campaign.index()] else {
            return;
        };
        campaign.first_dialled = campaign.first_dialled.min(record.originated);
        campaign.last_ended = record.released;
        if record.connected.known().is_some() {
            let escalated = self.escalated.remove(&record.call);
            let freed = escalated.unwrap_or(record.released);
            campaign.stays.push((record.connected, freed));
        }
    }

    /// What it comes to, for each campaign with ports that dialled anybody.
    pub(crate) fn finish(self) -> Vec<PortUse> {
        let mut uses = Vec::new();
        for (index, campaign) in self.campaigns.into_iter().enumerate() {
            if let Some(stays) = campaign.filter(|it| it.first_dialled.known().is_some()) {
                uses.push(stays.port_use(CampaignId(index as u32)));
            }
        }
        uses
    }
}

impl Stays {
    const fn new(ports: u16) -> Self {
        Self {
            ports,
            stays: Vec::new(),
            first_dialled: Timestamp::NEVER,
            last_ended: Timestamp::ZERO,
        }
    }

    fn port_use(self, campaign: CampaignId) -> PortUse {
        let seconds = |from: Timestamp, to: Timestamp| to.since(from).as_secs_f64();
        let in_use_s = self.stays.iter().map(|&(from, to)| seconds(from, to)).sum();
        // At one instant a port is freed before it is taken again.
        let mut changes: Vec<(Timestamp, bool)> = Vec::with_capacity(2 * self.stays.len());
        for (taken, freed) in self.stays {
            changes.extend([(taken, true), (freed, false)]);
        }
        changes.sort_unstable();
        let (mut busy, mut since, mut all_in_use_s) = (0_i64, Timestamp::ZERO, 0.0);
        for (at, is_taken) in changes {
            if busy == i64::from(self.ports) {
                all_in_use_s += seconds(since, at);
            }
            busy += if is_taken { 1 } else { -1 };
            since = at;
        }
        PortUse {
            campaign,
            ports: self.ports,
            worked_s: seconds(self.first_dialled, self.last_ended),
            in_use_s,
            all_in_use_s,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_are_all_in_use_while_as_many_people_are_treated() {
        let at = Timestamp::from_secs;
        let stays = Stays {
            ports: 2,
            // The third is treated the moment the first is over.
            stays: vec![(at(10), at(30)), (at(20), at(50)), (at(30), at(40))],
            first_dialled: at(0),
            last_ended: at(100),
        };
        let used = stays.port_use(CampaignId(3));
        assert_eq!(used.in_use_s, 60.0);
        assert_eq!(used.all_in_use_s, 20.0, "from 20 to 40");
        assert_eq!(used.worked_s, 100.0);
    }
}
