//! How long somebody who answers waits for the agent's first word: from their 200 to the first packet of the agent's
//! that they hear. Between the two are the SIP stack, the engine, the journal on the disk, the order to join, and the
//! time until the agent's next packet is due. Without a detector whoever answers is a live person at once.

use std::collections::BTreeMap;
use std::net::{SocketAddr, UdpSocket};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use outpace_engine::{AgentId, AgentState, CampaignId, Event, Input, PhoneNumber, ZoneId};
use outpace_live::dialer::{AllowList, Batch, Note, Watcher};
use outpace_live::figures::Figures;
use outpace_live::session::{Limits, Parts, Session};
use outpace_live::store::{self, ContactRow};
use outpace_live::switchboard::Switchboard;
use outpace_live::telephony::{Arrival, Arrivals, Happening};
use outpace_live::trunk_file::TrunkFile;
use prometheus_client::registry::Registry;

use super::studio::{Phone, heard_at};

/// So many people are called, one after another, for one agent whose line stays up.
pub(crate) fn measure(calls: u32) -> Result<()> {
    let (tell, waits) = channel();
    let telephones = Telephones::start(tell)?;
    let folder = tempfile::tempdir()?;
    let loaded = campaign()?;
    let text = format!(
        "[safety]\nallow = [\"+1\"]\n[sip]\nbind = \"127.0.0.1:0\"\nt1x64 = \"8 s\"\n\
         [media]\naddress = \"127.0.0.1\"\nports = \"30000-30999\"\n\
         [[gateway]]\nname = \"people\"\nproxy = \"{telephones}\"\n\
         [[device]]\nagents = \"0\"\nuri = \"sip:agent@{telephones}\"\n"
    );
    let file = TrunkFile::read_text(&text, Path::new("live.toml"), &loaded.scenario)?;
    let bound = Switchboard::bind(file).map_err(anyhow::Error::msg)?;
    let desk = Desk::default();
    let way = Arc::clone(&desk.0);
    let session = Session::begin(Parts {
        folder: folder.path(),
        scenario: &loaded.scenario,
        campaigns: outpace_live::campaigns::Campaigns::of(&loaded.scenario),
        limits: Limits {
            allowed: AllowList::new(&["+1".to_owned()]).map_err(anyhow::Error::msg)?,
            calls_per_hour: None,
            drain_limit: Duration::from_secs(20),
        },
        telephony: Box::new(move |arrivals, _| {
            if let Ok(mut way) = way.lock() {
                *way = Some(arrivals.clone());
            }
            Box::new(bound.connect(arrivals))
        }),
        watchers: vec![Box::new(desk)],
        tellers: Vec::new(),
        figures: Figures::new(&mut Registry::default()),
        on_result: Box::new(|| {}),
        titles: Arc::default(),
    })?;
    let waited = run(&session, calls, &waits)?;
    session.orders.drain()?;
    ensure!(session.wait().is_some(), "the dialer is lost");
    tell_of(waited);
    Ok(())
}

fn run(session: &Session, calls: u32, waits: &Receiver<Duration>) -> Result<Vec<Duration>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let rows = contacts(calls)?;
        let orders = session.orders.clone();
        let added = session
            .store
            .run(move |connection| {
                let added = store::add_contacts(connection, &rows)?;
                Ok(orders.tell_later(added.facts))
            })
            .await?;
        added?.await??;
        let agent = AgentId(0);
        let come = vec![
            Input::AgentLoggedIn(agent),
            Input::AgentAvailable(agent),
            Input::CampaignStarted(CampaignId(0)),
        ];
        session.orders.tell(come).await?;
        anyhow::Ok(())
    })?;
    let wait = |_| {
        waits
            .recv_timeout(Duration::from_secs(30))
            .context("nobody was called, or nobody heard the agent")
    };
    (0..calls).map(wait).collect()
}

fn tell_of(mut waited: Vec<Duration>) {
    waited.sort_unstable();
    let at = |share: f64| {
        let place = (waited.len() as f64 * share) as usize;
        waited[place.min(waited.len() - 1)].as_secs_f64() * 1e3
    };
    println!(
        "answer to the agent's first word: {} calls, p50 {:.1} ms, p99 {:.1} ms, worst {:.1} ms",
        waited.len(),
        at(0.5),
        at(0.99),
        at(1.0),
    );
}

fn campaign() -> Result<outpace_scenarios::Loaded> {
    let text = include_str!("../../loopback/campaign.toml").to_owned();
    let set = ["team.device=\"nailed_up\"".to_owned()];
    Ok(outpace_scenarios::load_text(
        text,
        Path::new("campaign.toml"),
        &set,
    )?)
}

fn contacts(count: u32) -> Result<Vec<ContactRow>> {
    let row = |index: u32| {
        Ok(ContactRow {
            campaign: CampaignId(0),
            list: None,
            external_id: Some(index.to_string()),
            number: PhoneNumber::from_digits(12_125_550_000 + u64::from(index))
                .map_err(|error| anyhow::anyhow!("{error:?}"))?,
            more_numbers: Vec::new(),
            zone: ZoneId(0),
            priority: 0,
            caller_id: None,
            variables: BTreeMap::new(),
        })
    };
    (0..count).map(row).collect()
}

/// The agent, who is ready again as soon as a call is over.
#[derive(Default)]
struct Desk(Arc<Mutex<Option<Arrivals>>>);

impl Watcher for Desk {
    fn batch(&mut self, batch: &Batch<'_>) {
        for (_, note) in batch.notes {
            let Note::Event(Event::AgentChanged {
                agent,
                state: AgentState::WrapUp,
                ..
            }) = *note
            else {
                continue;
            };
            let happening = Happening::Fact(Input::AgentAvailable(agent));
            if let Ok(way) = self.0.lock()
                && let Some(way) = &*way
            {
                let at = Instant::now();
                // A dialer that has ended needs no agent.
                let _ = way.send(Arrival { at, happening });
            }
        }
    }
}

/// Telephones of a few lines: the agent's, which speaks all the time, and people's, which answer at once, wait for the
/// agent's first packet and hang up.
struct Telephones(SocketAddr);

impl std::fmt::Display for Telephones {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl Telephones {
    fn start(tell: Sender<Duration>) -> Result<Self> {
        let socket = Arc::new(UdpSocket::bind("127.0.0.1:0")?);
        let address = socket.local_addr()?;
        std::thread::spawn(move || {
            let mut bytes = [0; 4_096];
            let mut answered = 0;
            while let Ok((length, from)) = socket.recv_from(&mut bytes) {
                let text = String::from_utf8_lossy(&bytes[..length]).into_owned();
                let message = Message {
                    text,
                    from,
                    here: address,
                };
                // A message again is answered again, and nothing more; on this machine none is lost.
                if message.text.starts_with("INVITE ") {
                    answered += 1;
                    if let Err(error) = take(&socket, message, answered, &tell) {
                        eprintln!("a telephone: {error}");
                    }
                } else if message.text.starts_with("BYE ") {
                    let _ = socket.send_to(message.answer(0, "").as_bytes(), from);
                }
            }
        });
        Ok(Self(address))
    }
}

/// Answers a call, and lives through it on a thread of its own.
fn take(socket: &Arc<UdpSocket>, invite: Message, tag: u32, tell: &Sender<Duration>) -> Result<()> {
    let port = invite.media_port().context("an INVITE without audio")?;
    let mut phone = Phone::new(port)?;
    let here = phone.port()?;
    let description = format!(
        "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio {here} RTP/AVP 0\r\n"
    );
    let began = Instant::now();
    socket.send_to(invite.answer(tag, &description).as_bytes(), invite.from)?;
    if invite.text.starts_with("INVITE sip:agent@") {
        std::thread::spawn(move || {
            for frame in 1.. {
                let due = began + Duration::from_millis(20) * frame;
                std::thread::sleep(due.saturating_duration_since(Instant::now()));
                if phone.send(began).is_err() {
                    return;
                }
            }
        });
        return Ok(());
    }
    let (socket, tell) = (Arc::clone(socket), tell.clone());
    std::thread::spawn(move || {
        if let Some(at) = heard_at(&phone, Duration::from_secs(20)) {
            // Whoever measures has gone: so may this call.
            let _ = tell.send(at - began);
        }
        let _ = socket.send_to(invite.bye(tag).as_bytes(), invite.from);
    });
    Ok(())
}

struct Message {
    text: String,
    from: SocketAddr,
    /// Where it came to.
    here: SocketAddr,
}

impl Message {
    /// The first line of a header, without its name.
    fn header(&self, name: &str) -> &str {
        let mut lines = self.text.lines();
        let line = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        line.unwrap_or_default().trim()
    }

    fn media_port(&self) -> Option<u16> {
        let mut lines = self.text.lines();
        let port = lines.find_map(|line| line.strip_prefix("m=audio "))?;
        port.split(' ').next()?.parse().ok()
    }

    /// To, with the tag of a call that has none.
    fn to(&self, tag: u32) -> String {
        let to = self.header("To");
        if to.contains(";tag=") {
            to.to_owned()
        } else {
            format!("{to};tag={tag}")
        }
    }

    fn answer(&self, tag: u32, description: &str) -> String {
        let [via, from, call, number] =
            ["Via", "From", "Call-ID", "CSeq"].map(|name| self.header(name));
        let kind = if description.is_empty() {
            String::new()
        } else {
            format!(
                "Contact: <sip:phone@{}>\r\nContent-Type: application/sdp\r\n",
                self.here
            )
        };
        format!(
            "SIP/2.0 200 OK\r\nVia: {via}\r\nFrom: {from}\r\nTo: {}\r\nCall-ID: {call}\r\nCSeq: {number}\r\n\
             {kind}Content-Length: {}\r\n\r\n{description}",
            self.to(tag),
            description.len()
        )
    }

    fn bye(&self, tag: u32) -> String {
        format!(
            "BYE sip:outpace@{to} SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:9;rport;branch=z9hG4bKbye{tag}\r\n\
             From: {}\r\nTo: {}\r\nCall-ID: {}\r\nCSeq: 1 BYE\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n",
            self.to(tag),
            self.header("From"),
            self.header("Call-ID"),
            to = self.from,
        )
    }
}
