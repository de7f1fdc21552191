//! A plane of media, and its peers.

use std::net::{SocketAddr, UdpSocket};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use outpace_live::media::{LegId, Notice, Plane, Settings};
use outpace_live::telephony::Arrival;
use rtp_types::{RtpPacket, RtpPacketBuilder};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// A plane, kept with whom it tells.
pub(crate) struct Studio {
    pub(crate) plane: Plane,
    _facts: UnboundedReceiver<Arrival>,
    pub(crate) notices: UnboundedReceiver<Notice>,
}

impl Studio {
    pub(crate) fn new() -> Result<Self> {
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
    pub(crate) fn call(&mut self) -> Result<(LegId, Phone)> {
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
pub(crate) struct Phone {
    socket: UdpSocket,
    to: SocketAddr,
    sequence: u16,
}

/// The first byte of every packet made here; silence of the plane's own has another.
const MARK: u8 = 0x2a;

impl Phone {
    pub(crate) fn new(port: u16) -> Result<Self> {
        let socket = UdpSocket::bind("127.0.0.1:0")?;
        socket.set_nonblocking(true)?;
        Ok(Self {
            socket,
            to: SocketAddr::from(([127, 0, 0, 1], port)),
            sequence: 0,
        })
    }

    /// Where it hears.
    pub(crate) fn port(&self) -> Result<u16> {
        Ok(self.socket.local_addr()?.port())
    }

    pub(crate) fn send(&mut self, began: Instant) -> Result<()> {
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
    pub(crate) fn hear(&self, began: Instant, took: &mut Vec<Duration>) {
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

/// Every phone speaks, spread over each 20 ms, and hears; at the end, what is on its way yet.
pub(crate) fn speak(
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
    let until = Instant::now() + PATIENCE;
    while took.len() < sent && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(20));
        for phone in &mut *phones {
            phone.hear(began, took);
        }
    }
    Ok(sent)
}

/// On a machine whose cores others want, a packet may be so long on its way.
const PATIENCE: Duration = Duration::from_secs(5);

/// When a phone hears the first packet that another made here.
pub(crate) fn heard_at(phone: &Phone, patience: Duration) -> Option<Instant> {
    phone.socket.set_nonblocking(false).ok()?;
    phone.socket.set_read_timeout(Some(patience)).ok()?;
    let mut buffer = [0; 2_048];
    loop {
        let length = phone.socket.recv(&mut buffer).ok()?;
        let at = Instant::now();
        if RtpPacket::parse(&buffer[..length]).is_ok_and(|it| it.payload().first() == Some(&MARK)) {
            return Some(at);
        }
    }
}
