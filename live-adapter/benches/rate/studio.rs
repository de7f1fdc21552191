//! What the relay costs: processor time of the media thread for each packet passed on, how long a packet takes, and
//! how soon an agent is heard after the legs are joined.
//!
//! `cargo bench --package outpace-live --bench relay -- [pairs] [seconds]`
//!
//! Everybody is on this machine: the generator of packets shares its cores with the relay, so times on the way are
//! upper bounds; processor time is the relay's own, as Linux counts it for a thread.

use std::net::{SocketAddr, UdpSocket};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use outpace_engine::CallId;
use outpace_engine::cpa::audio::Gate;
use outpace_live::media::{LegId, Notice, Plane, Settings, What};
use outpace_live::telephony::Arrival;
use rtp_types::{RtpPacket, RtpPacketBuilder};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

fn main() -> Result<()> {
    // `cargo bench` adds `--bench`.
    let mut numbers = std::env::args()
        .skip(1)
        .filter_map(|it| it.parse::<usize>().ok());
    let pairs = numbers.next().unwrap_or(100);
    let seconds = numbers.next().unwrap_or(10);
    relay(pairs, seconds)?;
    first_packet(40)?;
    ears(50, seconds)
}

/// A plane, kept with whom it tells.
struct Studio {
    plane: Plane,
    _facts: UnboundedReceiver<Arrival>,
    notices: UnboundedReceiver<Notice>,
}

impl Studio {
    fn new() -> Result<Self> {
        let (tell, facts) = unbounded_channel();
        let (notify, notices) = unbounded_channel();
        let settings = Settings {
            ports: 30_000..=39_999,
            ..Settings::default()
        };
        Ok(Self {
            plane: Plane::start(settings, tell, notify)?,
            _facts: facts,
            notices,
        })
    }

    /// A leg and its peer.
    fn call(&mut self) -> Result<(LegId, Phone)> {
        let leg = self.plane.open()?;
        let port = self.plane.port(leg).context("just opened")?;
        let phone = Phone::new(port)?;
        self.plane.offer(leg).context("just opened")?;
        let at = phone.socket.local_addr()?.port();
        self.plane.accept(
            leg,
            &format!(
                "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio {at} RTP/AVP 0\r\n"
            ),
        )?;
        Ok((leg, phone))
    }
}

/// A peer that sends a packet every 20 ms, with the time it was sent in it.
struct Phone {
    socket: UdpSocket,
    to: SocketAddr,
    sequence: u16,
}

/// The first byte of every packet made here; silence of the plane's own has another.
const MARK: u8 = 0x2a;

impl Phone {
    fn new(port: u16) -> Result<Self> {
        let socket = UdpSocket::bind("127.0.0.1:0")?;
        socket.set_nonblocking(true)?;
        Ok(Self {
            socket,
            to: SocketAddr::from(([127, 0, 0, 1], port)),
            sequence: 0,
        })
    }

    fn send(&mut self, began: Instant) -> Result<()> {
        let mut payload = [MARK; 160];
        payload[1..9].copy_from_slice(&(began.elapsed().as_nanos() as u64).to_be_bytes());
        self.send_payload(&payload)
    }

    fn send_payload(&mut self, payload: &[u8]) -> Result<()> {
        self.sequence = self.sequence.wrapping_add(1);
        let packet = RtpPacketBuilder::<&[u8], &[u8]>::new()
            .payload_type(0)
            .sequence_number(self.sequence)
            .timestamp(160 * u32::from(self.sequence))
            .ssrc(u32::from(self.to.port()))
            .payload(payload)
            .write_vec()?;
        self.socket.send_to(&packet, self.to)?;
        Ok(())
    }

    /// How long each packet of the other side's took that has come by now.
    fn hear(&self, began: Instant, took: &mut Vec<Duration>) {
        let mut buffer = [0; 2_048];
        while let Ok(length) = self.socket.recv(&mut buffer) {
            let Ok(packet) = RtpPacket::parse(&buffer[..length]) else {
                continue;
            };
            if let [MARK, a, b, c, d, e, f, g, h, ..] = *packet.payload() {
                let sent = Duration::from_nanos(u64::from_be_bytes([a, b, c, d, e, f, g, h]));
                took.push(began.elapsed().saturating_sub(sent));
            }
        }
    }
}

/// Processor time of the media thread by now.
fn processor_time() -> Result<Duration> {
    for task in std::fs::read_dir("/proc/self/task")? {
        let task = task?.path();
        if std::fs::read_to_string(task.join("comm"))?.trim() == "outpace-media" {
            let counted = std::fs::read_to_string(task.join("schedstat"))?;
            let nanoseconds = counted
                .split_whitespace()
                .next()
                .context("schedstat is empty")?;
            return Ok(Duration::from_nanos(nanoseconds.parse()?));
        }
    }
    anyhow::bail!("no media thread")
}

/// Joined pairs, each side speaking.
fn relay(pairs: usize, seconds: usize) -> Result<()> {
    let mut studio = Studio::new()?;
    let mut phones = Vec::new();
    for _ in 0..pairs {
        let (one, at_one) = studio.call()?;
        let (other, at_other) = studio.call()?;
        studio.plane.bridge([one, other], None);
        phones.extend([at_one, at_other]);
    }
    let began = Instant::now();
    let mut took = Vec::new();
    speak(&mut phones, began, 1, &mut took)?;
    took.clear();
    let (before, sent_before) = (processor_time()?, Instant::now());
    let sent = speak(&mut phones, began, seconds, &mut took)?;
    let used = processor_time()? - before;
    let wall = sent_before.elapsed();
    took.sort_unstable();
    let at = |share: f64| {
        took.get((took.len() as f64 * share) as usize)
            .copied()
            .unwrap_or_default()
    };
    println!(
        "relay: {pairs} pairs, {sent} packets sent, {} heard, {:.1} us of the processor a packet, {:.1} % of a core; on the way p50 {:.2} ms, p99 {:.2} ms",
        took.len(),
        used.as_secs_f64() * 1e6 / sent as f64,
        100.0 * used.as_secs_f64() / wall.as_secs_f64(),
        at(0.5).as_secs_f64() * 1e3,
        at(0.99).as_secs_f64() * 1e3,
    );
    Ok(())
}

/// Every phone speaks, spread over each 20 ms, and hears.
fn speak(
    phones: &mut [Phone],
    began: Instant,
    seconds: usize,
    took: &mut Vec<Duration>,
) -> Result<usize> {
    let frames = seconds * 50;
    let apart = Duration::from_millis(20) / phones.len() as u32;
    let start = Instant::now();
    let mut sent = 0;
    for frame in 0..frames {
        for index in 0..phones.len() {
            let due = start + Duration::from_millis(20) * frame as u32 + apart * index as u32;
            if let Some(wait) = due
                .checked_duration_since(Instant::now())
                .filter(|it| it.as_micros() > 200)
            {
                std::thread::sleep(wait);
            }
            phones[index].send(began)?;
            sent += 1;
            // Whose other side spoke 2 ms ago has been passed something on by now.
            let ear = (index + phones.len() - phones.len() / 10) % phones.len();
            phones[ear ^ 1].hear(began, took);
        }
    }
    std::thread::sleep(Duration::from_millis(100));
    for phone in phones {
        phone.hear(began, took);
    }
    Ok(sent)
}

/// How many of an agent's packets pass, and how long it takes, from the command to join until the customer hears one.
fn first_packet(calls: usize) -> Result<()> {
    let mut studio = Studio::new()?;
    let (agent, mut at_agent) = studio.call()?;
    let began = Instant::now();
    let (mut worst, mut most, mut all) = (Duration::ZERO, 0, Duration::ZERO);
    let mut due = Instant::now();
    let mut next = |at_agent: &mut Phone| -> Result<()> {
        due += Duration::from_millis(20);
        std::thread::sleep(due.saturating_duration_since(Instant::now()));
        at_agent.send(began)
    };
    for _ in 0..5 {
        next(&mut at_agent)?;
    }
    for call in 0..calls {
        let (customer, at_customer) = studio.call()?;
        next(&mut at_agent)?;
        // At any time between two packets of the agent's.
        std::thread::sleep(Duration::from_micros((call as u64 * 7_919) % 19_000));
        let joined = Instant::now();
        studio.plane.bridge([customer, agent], None);
        let (mut packets, mut took) = (0, Vec::new());
        while took.is_empty() {
            ensure!(packets < 10, "the customer hears nothing");
            next(&mut at_agent)?;
            packets += 1;
            let patience = Instant::now() + Duration::from_millis(15);
            while took.is_empty() && Instant::now() < patience {
                at_customer.hear(began, &mut took);
                std::thread::yield_now();
            }
        }
        let waited = joined.elapsed();
        (worst, most, all) = (worst.max(waited), most.max(packets), all + waited);
        studio.plane.close(customer);
    }
    println!(
        "joined to first packet: {calls} calls, at most {most} packet of the agent's, mean {:.1} ms, worst {:.1} ms",
        (all / calls as u32).as_secs_f64() * 1e3,
        worst.as_secs_f64() * 1e3,
    );
    Ok(())
}

/// Legs that the engine listens to.
fn ears(legs: usize, seconds: usize) -> Result<()> {
    let mut studio = Studio::new()?;
    let mut phones = Vec::new();
    for number in 0..legs {
        let (leg, phone) = studio.call()?;
        let call = CallId {
            number: number as u32,
            slot: number as u32,
        };
        studio.plane.listen(leg, call, Gate::Neural);
        phones.push(phone);
    }
    let began = Instant::now();
    let mut took = Vec::new();
    speak(&mut phones, began, 1, &mut took)?;
    let before = processor_time()?;
    let sent = speak(&mut phones, began, seconds, &mut took)?;
    let used = processor_time()? - before;
    println!(
        "ears: {legs} legs listened to and sent silence, {:.1} us of the processor a frame",
        used.as_secs_f64() * 1e6 / sent as f64,
    );
    // Facts were told, and nobody was silent.
    let silent = std::iter::from_fn(|| studio.notices.try_recv().ok())
        .any(|notice| matches!(notice.what, What::Silent(_)));
    ensure!(!silent, "a leg that speaks was taken for silent");
    Ok(())
}
