//! All legs, and whose they are.

use std::collections::{BTreeMap, VecDeque};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use outpace_engine::cpa::audio::fingerprint::Fingerprint;
use outpace_engine::{AgentId, CallId, CampaignId, Command, Input};
use rsipstack::platform::CancellationToken;
use rsipstack::transaction::TransactionReceiver;
use rsipstack::transaction::transaction::Transaction;
use tokio::sync::mpsc;
use tokio::time::{MissedTickBehavior, interval, sleep, timeout};

use super::customers::Customer;
use super::devices::Desk;
use super::{Leftovers, Sounds, Switchboard};
use crate::greetings::Greetings;
use crate::media::{LegId, Notice, Plane, Settings, What};
use crate::telephony::{Arrival, Arrivals, Happening};
use crate::trunk::{
    GatewayKey, Gateways, Invitation, LegKey, News, Said, Stack, Teller, Wish, orphan, place,
    serve, upkeep,
};
use crate::trunk_file::TrunkFile;

/// What the other thread wants.
#[derive(Debug)]
pub(super) enum Order {
    Perform(Command),
    Orphan(String),
    /// There is another campaign, like this one.
    CampaignAdded(CampaignId),
    /// What is heard on this call is heeded by nobody.
    Unheeded(CallId),
    Count(std::sync::mpsc::Sender<Leftovers>),
}

/// What else arrives.
pub(super) enum Event {
    /// A gateway answers OPTIONS, or does not.
    Gateway(GatewayKey, bool),
    /// Somebody calls.
    Called(Box<Transaction>),
    /// An orphan is over.
    OrphanDone,
    /// A nailed-up device is to be called.
    Nail(AgentId),
    /// What answered the number of this call before.
    Greeting(CallId, Box<Fingerprint>),
}

/// One leg.
pub(super) struct Leg {
    pub(super) owner: Owner,
    pub(super) wishes: mpsc::UnboundedSender<Wish>,
    pub(super) media: Option<LegId>,
    pub(super) gateway: Option<GatewayKey>,
    pub(super) is_answered: bool,
}

/// Whose a leg is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    Customer(CallId),
    Agent(AgentId),
    /// Somebody who calls a queue, not answered.
    Caller(u32),
    /// Nobody: it is on its way out.
    Nobody,
}

/// The thread's state.
pub(super) struct Exchange {
    pub(super) file: TrunkFile,
    pub(super) sounds: Sounds,
    pub(super) stack: Arc<Stack>,
    pub(super) plane: Plane,
    pub(super) gateways: Gateways,
    pub(super) legs: BTreeMap<LegKey, Leg>,
    pub(super) customers: BTreeMap<CallId, Customer>,
    /// Calls that wait for a gateway with room, the oldest first.
    pub(super) held: VecDeque<CallId>,
    pub(super) desks: BTreeMap<AgentId, Desk>,
    /// Who calls, by the number the engine knows them by.
    pub(super) callers: BTreeMap<u32, LegKey>,
    /// What we say to them when we answer.
    pub(super) answers: BTreeMap<u32, Vec<u8>>,
    pub(super) callers_so_far: u32,
    pub(super) events: mpsc::UnboundedSender<Event>,
    /// Facts, dated; `None` until somebody listens.
    arrivals: Option<Arrivals>,
    /// What answered before; nothing where that is not remembered.
    pub(super) greetings: Option<Greetings>,
    news: mpsc::UnboundedSender<News>,
    legs_so_far: u64,
    open: Arc<AtomicUsize>,
    /// Legs that are in `open`.
    shown: AtomicUsize,
    inboxes: Option<Inboxes>,
    upkeep: CancellationToken,
}

struct Inboxes {
    news: mpsc::UnboundedReceiver<News>,
    events: mpsc::UnboundedReceiver<Event>,
    facts: mpsc::UnboundedReceiver<Arrival>,
    notices: mpsc::UnboundedReceiver<Notice>,
    incoming: TransactionReceiver,
}

impl Exchange {
    pub(super) async fn bind(
        file: TrunkFile,
        sounds: Sounds,
        open: Arc<AtomicUsize>,
    ) -> Result<Self, String> {
        let mut gateways = Vec::with_capacity(file.gateways.len());
        for gateway in &file.gateways {
            let addresses = resolve(&gateway.proxy, gateway.transport)
                .await
                .map_err(|error| {
                    format!(
                        "gateway {:?}: proxy: {:?}: {error}",
                        gateway.name, gateway.proxy
                    )
                })?;
            gateways.push((gateway.clone(), addresses));
        }
        let (stack, incoming) = Stack::bind(&file.sip).await?;
        let settings = Settings {
            bind: file.media.address,
            advertised: file.media.external,
            ports: file.media.ports.clone(),
            recordings: Arc::clone(&sounds.recordings),
        };
        let (fact_sender, facts) = mpsc::unbounded_channel();
        let (notice_sender, notices) = mpsc::unbounded_channel();
        let plane = Plane::start(settings, fact_sender, notice_sender)
            .map_err(|error| format!("media: {error}"))?;
        let (news_sender, news) = mpsc::unbounded_channel();
        let (event_sender, events) = mpsc::unbounded_channel();
        Ok(Self {
            file,
            sounds,
            stack,
            plane,
            gateways: Gateways::new(gateways.into_iter()),
            legs: BTreeMap::new(),
            customers: BTreeMap::new(),
            held: VecDeque::new(),
            desks: BTreeMap::new(),
            callers: BTreeMap::new(),
            answers: BTreeMap::new(),
            callers_so_far: 0,
            events: event_sender,
            arrivals: None,
            greetings: None,
            news: news_sender,
            legs_so_far: 0,
            open,
            shown: AtomicUsize::new(0),
            inboxes: Some(Inboxes {
                news,
                events,
                facts,
                notices,
                incoming,
            }),
            upkeep: CancellationToken::new(),
        })
    }

    pub(super) fn local(&self) -> SocketAddr {
        self.stack.local
    }

    /// Until the handle is gone; then what is left is hung up.
    pub(super) async fn run(
        mut self,
        mut orders: mpsc::UnboundedReceiver<Order>,
        arrivals: Arrivals,
        greetings: Option<Greetings>,
    ) {
        self.arrivals = Some(arrivals);
        self.greetings = greetings;
        let Some(mut inboxes) = self.inboxes.take() else {
            return;
        };
        let events = self.events.clone();
        let arrived = move |transaction| {
            let _ = events.send(Event::Called(Box::new(transaction)));
        };
        tokio::spawn(serve(Arc::clone(&self.stack), inboxes.incoming, arrived));
        self.keep_up();
        self.nail_up();
        // A timer of its own: one begun anew with every event would never be due on a busy day.
        let mut held = interval(HELD_LOOK);
        held.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                order = orders.recv() => match order {
                    Some(order) => self.order(order),
                    None => break,
                },
                Some(news) = inboxes.news.recv() => self.hear(news),
                Some(event) = inboxes.events.recv() => self.event(event),
                Some(fact) = inboxes.facts.recv() => self.pass_on(fact),
                Some(notice) = inboxes.notices.recv() => self.notice(notice),
                _ = held.tick(), if !self.held.is_empty() => {
                    self.dial_held();
                    self.count();
                }
            }
        }
        for leg in self.legs.values() {
            let _ = leg.wishes.send(Wish::HangUp);
        }
        self.upkeep.cancel();
        let farewell = async {
            while !self.legs.is_empty() {
                match inboxes.news.recv().await {
                    Some(news) => self.hear(news),
                    None => break,
                }
            }
            // Registrations are taken back in the meantime.
            sleep(UNREGISTER).await;
        };
        let _ = timeout(Duration::from_secs(Switchboard::FAREWELL_S), farewell).await;
        // What was heard on the last calls.
        while let Ok(notice) = inboxes.notices.try_recv() {
            self.notice(notice);
        }
        self.stack.close();
    }

    fn order(&mut self, order: Order) {
        match order {
            Order::Perform(command) => {
                self.perform(command);
                self.count();
            }
            Order::CampaignAdded(like) => self.sounds.like(like),
            Order::Unheeded(call) => self.unheeded(call),
            Order::Orphan(line) => {
                let stack = Arc::clone(&self.stack);
                let events = self.events.clone();
                tokio::spawn(async move {
                    if let Err(error) = orphan::release(&stack, &line).await {
                        tracing::warn!(error, "a call of a process before this one was not ended");
                    }
                    let _ = events.send(Event::OrphanDone);
                });
            }
            Order::Count(answer) => {
                let _ = answer.send(Leftovers {
                    legs: self.legs.len(),
                    dialogs: self.stack.dialogs.len(),
                    transactions: self.stack.transactions(),
                    media: self.plane.legs(),
                    ports: self.plane.ports_in_use(),
                });
            }
        }
    }

    fn perform(&mut self, command: Command) {
        let opens = matches!(
            command,
            Command::Originate { .. } | Command::Reserve { .. } | Command::Answer { .. }
        );
        match command {
            Command::Originate { .. } => self.originate(command),
            Command::Analyse(call) => self.analyse(call),
            Command::Cancel(call) => self.cancel(call),
            Command::Release(call) => self.release(call),
            Command::PlayMessage(call) => self.message(call, Input::MessageFinished(call)),
            Command::StartIvr { call, .. } => self.message(call, Input::IvrFinished(call)),
            Command::Reserve { agent, .. } => self.reserve(agent),
            Command::EndReservation(agent) => self.end_reservation(agent),
            Command::PlayZipTone(agent) => self.zip(agent),
            Command::Bridge { call, agent } => self.bridge(call, agent),
            Command::Answer {
                call,
                campaign,
                caller,
            } => self.answer(call, campaign, caller),
            Command::Reject { caller, .. } => self.reject(caller),
            // For the agent's screen alone.
            Command::Offer { .. } | Command::EndOffer { .. } => {}
        }
        if opens {
            self.open.fetch_sub(1, Ordering::SeqCst);
        }
    }

    fn event(&mut self, event: Event) {
        match event {
            Event::Gateway(key, answers) => {
                if self.gateways.answers(key, answers) {
                    let gateway = self.gateways.get(key).name.clone();
                    tracing::warn!(gateway, answers, "a gateway's OPTIONS");
                }
            }
            Event::Called(transaction) => self.called(*transaction),
            Event::OrphanDone => {
                self.open.fetch_sub(1, Ordering::SeqCst);
            }
            Event::Nail(agent) => self.nail(agent),
            Event::Greeting(call, greeting) => {
                if let Some(customer) = self.customers.get_mut(&call) {
                    customer.greeting = Some(greeting);
                }
            }
        }
        self.count();
    }

    fn hear(&mut self, News { leg, at, said }: News) {
        if let Said::Gone = said {
            if let Some(gone) = self.legs.remove(&leg) {
                self.end_of(&gone);
            }
            return self.count();
        }
        let Some(known) = self.legs.get_mut(&leg) else {
            return;
        };
        if let Said::Answered { .. } = said {
            known.is_answered = true;
        }
        let said = match said {
            Said::Offer { sdp, answer } => return self.answer_offer(leg, sdp, answer),
            said => said,
        };
        match self.legs[&leg].owner {
            Owner::Customer(call) => self.hear_customer(call, leg, at, said),
            Owner::Agent(agent) => self.hear_device(agent, leg, at, said),
            Owner::Caller(caller) => self.hear_caller(caller, leg, said),
            Owner::Nobody => {}
        }
        self.count();
    }

    /// Another description within a call: hold, another port.
    fn answer_offer(
        &mut self,
        leg: LegKey,
        sdp: Option<Vec<u8>>,
        answer: tokio::sync::oneshot::Sender<Option<Vec<u8>>>,
    ) {
        let media = self.legs.get(&leg).and_then(|it| it.media);
        let said = media.and_then(|media| match sdp {
            Some(sdp) => match self.plane.answer(media, &String::from_utf8_lossy(&sdp)) {
                Ok((answer, _)) => Some(answer),
                Err(error) => {
                    tracing::info!(leg = leg.0, %error, "an offer within a call");
                    None
                }
            },
            None => self.plane.offer(media),
        });
        let _ = answer.send(said.map(String::into_bytes));
    }

    /// Places a call. Its media leg is open already.
    pub(super) fn begin(
        &mut self,
        invitation: Invitation,
        owner: Owner,
        media: Option<LegId>,
        gateway: Option<GatewayKey>,
    ) -> LegKey {
        let (key, teller, wished) = self.new_leg(owner, media, gateway);
        tokio::spawn(place(Arc::clone(&self.stack), invitation, wished, teller));
        key
    }

    pub(super) fn new_leg(
        &mut self,
        owner: Owner,
        media: Option<LegId>,
        gateway: Option<GatewayKey>,
    ) -> (LegKey, Teller, mpsc::UnboundedReceiver<Wish>) {
        self.legs_so_far += 1;
        let key = LegKey(self.legs_so_far);
        let (wishes, wished) = mpsc::unbounded_channel();
        let teller = Teller {
            leg: key,
            to: self.news.clone(),
        };
        let leg = Leg {
            owner,
            wishes,
            media,
            gateway,
            is_answered: false,
        };
        self.legs.insert(key, leg);
        (key, teller, wished)
    }

    /// Hangs a leg up; nothing of it is told any more.
    pub(super) fn hang_up(&mut self, leg: LegKey) {
        if let Some(leg) = self.legs.get_mut(&leg) {
            leg.owner = Owner::Nobody;
            let _ = leg.wishes.send(Wish::HangUp);
            if let Some(media) = leg.media.take() {
                self.plane.close(media);
            }
        }
    }

    /// Takes the answer to our offer. `false` if there is nothing to talk by.
    pub(super) fn agree(&mut self, leg: LegKey, sdp: &[u8]) -> bool {
        let Some(media) = self.legs.get(&leg).and_then(|it| it.media) else {
            return false;
        };
        if !sdp.is_empty() && self.plane.agreed(media).is_some() {
            // What came early (18x) binds nobody: the answer that counts is the last, and may be of another phone
            // (RFC 3261 § 13.2.2.4). Our offer is open for it again.
            let _as_before = self.plane.offer(media);
        }
        if !sdp.is_empty()
            && let Err(error) = self.plane.accept(media, &String::from_utf8_lossy(sdp))
        {
            tracing::info!(leg = leg.0, %error, "an answer's description");
        }
        // An early answer stays in force if the final one says nothing new.
        self.plane.agreed(media).is_some()
    }

    fn end_of(&mut self, leg: &Leg) {
        if let Some(gateway) = leg.gateway {
            self.gateways.give_back(gateway);
        }
        if let Some(media) = leg.media {
            self.plane.close(media);
        }
    }

    pub(super) fn fact(&self, at: Instant, fact: Input) {
        self.pass_on(Arrival {
            at,
            happening: Happening::Fact(fact),
        });
    }

    pub(super) fn pass_on(&self, arrival: Arrival) {
        if let Some(arrivals) = &self.arrivals {
            let _ = arrivals.send(arrival);
        }
    }

    /// Shows how many legs there are, beside orders that are on their way.
    fn count(&self) {
        let shown = self.legs.len() + self.held.len();
        let before = self.shown.swap(shown, Ordering::SeqCst);
        if shown >= before {
            self.open.fetch_add(shown - before, Ordering::SeqCst);
        } else {
            self.open.fetch_sub(before - shown, Ordering::SeqCst);
        }
    }

    fn keep_up(&self) {
        for key in self.gateways.keys() {
            let gateway = self.gateways.get(key);
            let address = self.gateways.address(key);
            if let (Some(how), Some(address)) = (gateway.register, address) {
                let task = upkeep::register(
                    Arc::clone(&self.stack),
                    gateway.clone(),
                    how,
                    address,
                    self.upkeep.clone(),
                );
                tokio::spawn(task);
            }
            if let Some(every) = gateway.ping {
                let events = self.events.clone();
                let tell = move |answers| {
                    let _ = events.send(Event::Gateway(key, answers));
                };
                let stack = Arc::clone(&self.stack);
                let addresses = self.gateways.addresses(key);
                tokio::spawn(upkeep::watch(
                    stack,
                    gateway.clone(),
                    every,
                    addresses,
                    tell,
                ));
            }
        }
    }
}

impl Exchange {
    /// What the media thread says beside facts.
    fn notice(&self, notice: Notice) {
        match notice.what {
            What::Heard { call, print } => {
                if let Some(greetings) = &self.greetings {
                    greetings.heard(call, print);
                }
            }
            What::Failed(error) => tracing::warn!(leg = %notice.leg, error, "a leg of media"),
            What::Closed(statistics) => tracing::debug!(leg = %notice.leg, ?statistics, "media"),
            What::Silent(length) => tracing::info!(leg = %notice.leg, ?length, "no media comes"),
            What::Digit { digit, .. } => self.pressed(notice.leg, digit, notice.at),
            What::Began | What::PlayEnded => {}
        }
    }
}

/// The addresses of `host:port`; the port is SIP's own unless written (RFC 3261 § 19.1.2).
async fn resolve(
    proxy: &str,
    transport: crate::trunk_file::Transport,
) -> std::io::Result<Vec<SocketAddr>> {
    let own = match transport {
        crate::trunk_file::Transport::Tls => 5061,
        _ => 5060,
    };
    let has_port = proxy
        .rsplit_once(':')
        .is_some_and(|(host, _)| !host.contains(':') || host.ends_with(']'));
    let found: Vec<SocketAddr> = if has_port {
        tokio::net::lookup_host(proxy).await?.collect()
    } else {
        tokio::net::lookup_host((proxy, own)).await?.collect()
    };
    if found.is_empty() {
        return Err(std::io::Error::other("no address"));
    }
    Ok(found)
}

/// How often calls that wait are looked at.
const HELD_LOOK: Duration = Duration::from_millis(50);
const UNREGISTER: Duration = Duration::from_millis(100);
