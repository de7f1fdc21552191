//! Which gateway a call leaves by: of those that are up and have room, one of the lowest priority number, by weight.

use std::collections::VecDeque;
use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant};

use outpace_engine::TrunkId;

use super::cause::Refusal;
use crate::trunk_file::Gateway;

/// Names a gateway: its place in the live file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct GatewayKey(pub(crate) usize);

/// All gateways, and how they are.
#[derive(Debug)]
pub(crate) struct Gateways(Vec<State>);

#[derive(Debug)]
struct State {
    gateway: Gateway,
    /// What its name resolves to; the first is used, a dead one moves to the end.
    addresses: VecDeque<SocketAddr>,
    /// Calls under way.
    active: u32,
    /// When the last calls left, the oldest first; as many as may leave in a second.
    left: VecDeque<Instant>,
    /// It asked for a rest, or did not answer.
    rests_until: Option<Instant>,
    /// It answers OPTIONS, or is not asked.
    answers: bool,
    /// Smooth weighted round robin: what it is ahead of its share.
    credit: i64,
}

impl Gateways {
    pub(crate) fn new(gateways: impl Iterator<Item = (Gateway, Vec<SocketAddr>)>) -> Self {
        let state = |(gateway, addresses): (Gateway, Vec<SocketAddr>)| State {
            gateway,
            addresses: addresses.into(),
            active: 0,
            left: VecDeque::new(),
            rests_until: None,
            answers: true,
            credit: 0,
        };
        Self(gateways.map(state).collect())
    }

    /// Chooses a gateway of a trunk, other than those that were tried, and counts the call.
    pub(crate) fn take(
        &mut self,
        trunk: TrunkId,
        tried: &[GatewayKey],
        now: Instant,
    ) -> Option<GatewayKey> {
        let fits = |(index, state): &(usize, &State)| {
            state.gateway.trunk == trunk
                && !tried.contains(&GatewayKey(*index))
                && state.has_room(now)
        };
        let fitting = || self.0.iter().enumerate().filter(fits);
        let best = fitting().map(|(_, it)| it.gateway.priority).min()?;
        let best: Vec<usize> = fitting()
            .filter(|(_, it)| it.gateway.priority == best)
            .map(|(index, _)| index)
            .collect();
        let sum: i64 = best
            .iter()
            .map(|&it| i64::from(self.0[it].gateway.weight))
            .sum();
        for &index in &best {
            self.0[index].credit += i64::from(self.0[index].gateway.weight);
        }
        let chosen = best
            .into_iter()
            .max_by_key(|&it| (self.0[it].credit, std::cmp::Reverse(it)))?;
        let state = &mut self.0[chosen];
        state.credit -= sum;
        state.active += 1;
        if let Some(rate) = state.gateway.calls_per_second {
            state.left.push_back(now);
            while state.left.len() > rate as usize {
                state.left.pop_front();
            }
        }
        Some(GatewayKey(chosen))
    }

    /// A call by it is over.
    pub(crate) fn give_back(&mut self, key: GatewayKey) {
        let state = &mut self.0[key.0];
        state.active = state.active.saturating_sub(1);
    }

    /// It refused a call: 503 with Retry-After takes it out for so long (RFC 3261 § 21.5.4).
    pub(crate) fn refused(&mut self, key: GatewayKey, refusal: &Refusal, now: Instant) {
        if refusal.status == UNAVAILABLE
            && let Some(rest) = refusal.retry_after
        {
            self.0[key.0].rests_until = Some(now + rest);
        }
    }

    /// It did not say a word to an INVITE: it rests, and its next address is used.
    pub(crate) fn was_silent(&mut self, key: GatewayKey, now: Instant) {
        let state = &mut self.0[key.0];
        state.addresses.rotate_left(1);
        if state.addresses.len() == 1 {
            state.rests_until = Some(now + SILENT_REST);
        }
    }

    /// It answered OPTIONS, or did not. Says whether that is news.
    pub(crate) fn answers(&mut self, key: GatewayKey, answers: bool) -> bool {
        let state = &mut self.0[key.0];
        if answers {
            // A gateway that is there again need not rest out its silence.
            if !state.answers {
                state.rests_until = None;
            }
        }
        std::mem::replace(&mut state.answers, answers) != answers
    }

    pub(crate) fn get(&self, key: GatewayKey) -> &Gateway {
        &self.0[key.0].gateway
    }

    /// Where its packets go.
    pub(crate) fn address(&self, key: GatewayKey) -> Option<SocketAddr> {
        self.0[key.0].addresses.front().copied()
    }

    /// Everywhere it may be.
    pub(crate) fn addresses(&self, key: GatewayKey) -> Vec<SocketAddr> {
        self.0[key.0].addresses.iter().copied().collect()
    }

    /// Is a gateway there?
    pub(crate) fn is_one(&self, host: IpAddr) -> bool {
        let mut addresses = self.0.iter().flat_map(|it| &it.addresses);
        addresses.any(|it| it.ip() == host)
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = GatewayKey> + use<> {
        (0..self.0.len()).map(GatewayKey)
    }
}

impl State {
    fn has_room(&self, now: Instant) -> bool {
        let gateway = &self.gateway;
        let has_channel = gateway.channels.is_none_or(|most| self.active < most);
        let may_leave = gateway.calls_per_second.is_none_or(|rate| {
            self.left.len() < rate as usize
                || self.left.front().is_none_or(|&first| now >= first + SECOND)
        });
        let is_rested = self.rests_until.is_none_or(|until| now >= until);
        self.answers && has_channel && may_leave && is_rested && !self.addresses.is_empty()
    }
}

const SECOND: Duration = Duration::from_secs(1);
const UNAVAILABLE: u16 = 503;
/// Assumed: long enough to spare callers a dead gateway, short enough to find it alive again.
const SILENT_REST: Duration = Duration::from_secs(30);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trunk_file::Transport;

    fn gateways(of: &[(u16, u16)]) -> Gateways {
        let all = of.iter().map(|&(priority, weight)| {
            let gateway = Gateway {
                name: String::new(),
                trunk: TrunkId(0),
                proxy: String::new(),
                transport: Transport::Udp,
                account: None,
                from_user: String::new(),
                from_domain: String::new(),
                register: None,
                ping: None,
                caller_id_in_from: true,
                hides_caller_id: false,
                priority,
                weight,
                channels: None,
                calls_per_second: None,
                number_prefix: String::new(),
                offers_prack: false,
                session_expires: None,
                first_response: SECOND,
            };
            (gateway, vec![SocketAddr::from(([127, 0, 0, 1], 5060))])
        });
        Gateways::new(all)
    }

    fn takes(gateways: &mut Gateways, count: usize, now: Instant) -> Vec<usize> {
        let mut taken = vec![0; gateways.0.len() + 1];
        for _ in 0..count {
            let none = gateways.0.len();
            let key = gateways.take(TrunkId(0), &[], now);
            taken[key.map_or(none, |it| it.0)] += 1;
        }
        taken
    }

    #[test]
    fn calls_are_shared_by_weight_within_the_lowest_priority() {
        let now = Instant::now();
        let mut all = gateways(&[(1, 3), (1, 1), (2, 9)]);
        assert_eq!(takes(&mut all, 40, now), [30, 10, 0, 0]);
        all.answers(GatewayKey(0), false);
        all.answers(GatewayKey(1), false);
        assert_eq!(takes(&mut all, 5, now), [0, 0, 5, 0]);
        let tried = [GatewayKey(2)];
        assert_eq!(all.take(TrunkId(0), &tried, now), None);
        assert_eq!(all.take(TrunkId(1), &[], now), None);
    }

    #[test]
    fn caps_rests_and_silence_take_a_gateway_out_and_time_brings_it_back() {
        let now = Instant::now();
        let mut all = gateways(&[(1, 1)]);
        all.0[0].gateway.channels = Some(2);
        assert_eq!(takes(&mut all, 3, now), [2, 1]);
        all.give_back(GatewayKey(0));
        assert_eq!(takes(&mut all, 2, now), [1, 1]);
        all.0[0].gateway.channels = None;
        all.0[0].gateway.calls_per_second = Some(2);
        assert_eq!(takes(&mut all, 3, now), [2, 1]);
        let later = now + SECOND;
        assert_eq!(takes(&mut all, 3, later), [2, 1]);
        all.0[0].gateway.calls_per_second = None;
        let mut refusal = Refusal::of_status(503, 0);
        all.refused(GatewayKey(0), &refusal, later);
        assert_eq!(takes(&mut all, 1, later), [1, 0]);
        refusal.retry_after = Some(Duration::from_secs(5));
        all.refused(GatewayKey(0), &refusal, later);
        assert_eq!(takes(&mut all, 1, later + Duration::from_secs(4)), [0, 1]);
        assert_eq!(takes(&mut all, 1, later + Duration::from_secs(5)), [1, 0]);
        all.was_silent(GatewayKey(0), later + Duration::from_secs(5));
        assert_eq!(takes(&mut all, 1, later + Duration::from_secs(6)), [0, 1]);
    }
}
