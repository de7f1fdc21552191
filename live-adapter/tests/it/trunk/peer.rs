//! A SIP peer that says what it is told to.

use std::net::{SocketAddr, UdpSocket};
use std::time::Duration;

/// A socket.
pub(crate) struct Peer(UdpSocket);

/// A message that came.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) text: String,
    from: SocketAddr,
}

impl Message {
    /// The first value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let head = self.text.split("\r\n\r\n").next()?;
        head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// A description with its audio at a port nobody listens on.
pub(crate) const SDP: &str = "v=0\r\no=p 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n\
    m=audio 9 RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\n";

impl Peer {
    pub(crate) fn new() -> Self {
        Self::at("127.0.0.1:0")
    }

    pub(crate) fn at(address: &str) -> Self {
        let socket = UdpSocket::bind(address).unwrap();
        socket
            .set_read_timeout(Some(Duration::from_secs(20)))
            .unwrap();
        Self(socket)
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.0.local_addr().unwrap()
    }

    pub(crate) fn send(&self, to: SocketAddr, bytes: &[u8]) {
        self.0.send_to(bytes, to).unwrap();
    }

    /// The next message with this method or status line beginning; others (retransmissions) are passed over.
    pub(crate) fn expect(&self, begins: &str) -> Message {
        loop {
            let message = self.next().unwrap_or_else(|| panic!("no {begins} came"));
            if message.text.starts_with(begins) {
                return message;
            }
        }
    }

    fn next(&self) -> Option<Message> {
        let mut bytes = [0; 65_536];
        let (length, from) = self.0.recv_from(&mut bytes).ok()?;
        let text = String::from_utf8_lossy(&bytes[..length]).into_owned();
        Some(Message { text, from })
    }

    /// Nothing has come.
    pub(crate) fn is_untouched(&self) -> bool {
        self.0.set_nonblocking(true).unwrap();
        let is_untouched = self.next().is_none();
        self.0.set_nonblocking(false).unwrap();
        is_untouched
    }

    /// Answers a request. `more` are header lines, each with its end.
    pub(crate) fn answer(&self, request: &Message, status: &str, more: &str, body: &str) {
        let mut text = format!("SIP/2.0 {status}\r\n");
        for name in ["Via", "From", "Call-ID", "CSeq"] {
            let value = request.header(name).unwrap_or_default();
            text += &format!("{name}: {value}\r\n");
        }
        let to = request.header("To").unwrap_or_default();
        let tag = if to.contains("tag=") { "" } else { ";tag=peer" };
        text += &format!("To: {to}{tag}\r\n");
        text += &format!("Contact: <sip:peer@{}>\r\n{more}", self.address());
        if !body.is_empty() {
            text += "Content-Type: application/sdp\r\n";
        }
        text += &format!("Content-Length: {}\r\n\r\n{body}", body.len());
        self.send(request.from, text.as_bytes());
    }
}
