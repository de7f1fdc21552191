//! A peer made of one socket: what a phone sends and hears.

use std::net::{SocketAddr, UdpSocket};
use std::time::{Duration, Instant};

use outpace_live::media::Codec;
use rtp_types::{RtpPacket, RtpPacketBuilder};

/// A phone's media.
pub(crate) struct Peer {
    socket: UdpSocket,
    to: SocketAddr,
    pub(crate) ssrc: u32,
    pub(crate) sequence: u16,
    pub(crate) timestamp: u32,
}

/// A packet as a peer heard it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Heard {
    pub(crate) ssrc: u32,
    pub(crate) sequence: u16,
    pub(crate) timestamp: u32,
    pub(crate) payload_type: u8,
    pub(crate) marker: bool,
    pub(crate) payload: Vec<u8>,
}

impl Peer {
    /// A peer of the leg at that port.
    pub(crate) fn new(port: u16) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        socket.set_read_timeout(Some(super::DEADLINE)).unwrap();
        Self {
            socket,
            to: SocketAddr::from(([127, 0, 0, 1], port)),
            ssrc: 0x1234_0000 + u32::from(port),
            sequence: 65_000,
            timestamp: 4_294_960_000,
        }
    }

    pub(crate) fn port(&self) -> u16 {
        self.socket.local_addr().unwrap().port()
    }

    /// Its session description.
    pub(crate) fn describes(&self, payload_types: &str) -> String {
        format!(
            "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n\
             m=audio {} RTP/AVP {payload_types}\r\na=rtpmap:101 telephone-event/8000\r\n",
            self.port()
        )
    }

    /// Says samples in one packet; the stream goes on behind it.
    pub(crate) fn say(&mut self, codec: Codec, samples: &[i16]) {
        let payload: Vec<u8> = samples.iter().map(|&it| codec.encode(it)).collect();
        self.send(codec.payload_type(), &payload);
        self.skip(samples.len());
    }

    /// A packet of that length is lost.
    pub(crate) fn skip(&mut self, samples: usize) {
        self.sequence = self.sequence.wrapping_add(1);
        self.timestamp = self.timestamp.wrapping_add(samples as u32);
    }

    /// Sends a payload with the numbers the stream has now.
    pub(crate) fn send(&mut self, payload_type: u8, payload: &[u8]) {
        let packet = RtpPacketBuilder::<&[u8], &[u8]>::new()
            .payload_type(payload_type)
            .sequence_number(self.sequence)
            .timestamp(self.timestamp)
            .ssrc(self.ssrc)
            .payload(payload)
            .write_vec()
            .unwrap();
        self.send_bytes(&packet);
    }

    pub(crate) fn send_bytes(&self, bytes: &[u8]) {
        self.socket.send_to(bytes, self.to).unwrap();
    }

    /// Says all of it in real time, 20 ms packets, some of which get lost.
    pub(crate) fn say_all(
        &mut self,
        codec: Codec,
        samples: &[i16],
        mut is_lost: impl FnMut() -> bool,
    ) {
        let began = Instant::now();
        for (index, chunk) in (1..).zip(samples.chunks(160)) {
            let at = began + Duration::from_millis(20) * index;
            std::thread::sleep(at.saturating_duration_since(Instant::now()));
            if is_lost() {
                self.skip(chunk.len());
            } else {
                self.say(codec, chunk);
            }
        }
    }

    /// The next packet that comes.
    pub(crate) fn hear(&self) -> Heard {
        let mut buffer = [0; 2_048];
        let length = self.socket.recv(&mut buffer).expect("a packet in time");
        let packet = RtpPacket::parse(&buffer[..length]).expect("RTP");
        Heard {
            ssrc: packet.ssrc(),
            sequence: packet.sequence_number(),
            timestamp: packet.timestamp(),
            payload_type: packet.payload_type(),
            marker: packet.marker_bit(),
            payload: packet.payload().to_vec(),
        }
    }

    /// The next packet that says something.
    pub(crate) fn hear_sound(&self) -> Heard {
        loop {
            let heard = self.hear();
            let codec = if heard.payload_type == 8 {
                Codec::Pcma
            } else {
                Codec::Pcmu
            };
            if heard.payload_type >= 96 || heard.payload.iter().any(|&byte| byte != codec.silence())
            {
                return heard;
            }
        }
    }
}
