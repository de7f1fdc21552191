//! The SIP stack: sockets, transactions and dialogs, which are rsipstack's. Everything else speaks to it through here.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsipstack::EndpointBuilder;
use rsipstack::dialog::dialog_layer::DialogLayer;
use rsipstack::platform::CancellationToken;
use rsipstack::sip::{HostWithPort, Method, Scheme, Uri};
use rsipstack::transaction::TransactionReceiver;
use rsipstack::transaction::endpoint::{EndpointInnerRef, EndpointOption};
use rsipstack::transport::tcp_listener::TcpListenerConnection;
use rsipstack::transport::udp::UdpConnection;
use rsipstack::transport::{SipAddr, TlsConfig, TlsListenerConnection, TransportLayer};

use super::shim::Shim;
use crate::trunk_file::{Gateway, SipSettings, Transport};

/// Sockets, transactions, dialogs.
pub(crate) struct Stack {
    pub(crate) endpoint: EndpointInnerRef,
    pub(crate) dialogs: Arc<DialogLayer>,
    /// Where it listens for UDP (or its first transport).
    pub(crate) local: SocketAddr,
    /// What peers are told.
    told: SocketAddr,
    token: CancellationToken,
}

impl Stack {
    /// Binds the transports, and reads them until [`Stack::close`].
    pub(crate) async fn bind(
        settings: &SipSettings,
    ) -> Result<(Arc<Self>, TransactionReceiver), String> {
        let token = CancellationToken::new();
        let transports = TransportLayer::new(token.child_token());
        let failed = |transport: &str, error: &dyn std::fmt::Display| {
            format!("sip.bind: {transport} {}: {error}", settings.bind)
        };
        let mut local = settings.bind;
        let external = |local: SocketAddr| {
            settings
                .external
                .map(|ip| SocketAddr::new(ip, local.port()))
        };
        if settings.transports.contains(&Transport::Udp) {
            let outside = settings
                .external
                .map(|ip| SocketAddr::new(ip, local.port()));
            let socket =
                UdpConnection::create_connection(local, outside, Some(token.child_token()))
                    .await
                    .map_err(|error| failed("udp", &error))?;
            // With an address outside, the socket tells that one.
            if settings.external.is_none() {
                local = socket
                    .get_addr()
                    .get_socketaddr()
                    .map_err(|error| failed("udp", &error))?;
            }
            transports.add_transport(socket.into());
        }
        for transport in &settings.transports {
            match transport {
                Transport::Udp => {}
                Transport::Tcp => {
                    local = free_tcp(local).map_err(|error| failed("tcp", &error))?;
                    let listener = TcpListenerConnection::new(local, external(local)).await;
                    transports
                        .add_transport(listener.map_err(|error| failed("tcp", &error))?.into());
                }
                Transport::Tls => {
                    let config = tls(settings)?;
                    transports.set_tls_config(config.clone());
                    if config.cert.is_some() {
                        let secure = SocketAddr::new(local.ip(), local.port().wrapping_add(1));
                        let secure = free_tcp(secure).map_err(|error| failed("tls", &error))?;
                        let listener = TlsListenerConnection::new(secure, external(secure), config);
                        let listener = listener.await.map_err(|error| failed("tls", &error))?;
                        transports.add_transport(listener.into());
                    }
                }
            }
        }
        let endpoint = EndpointBuilder::new()
            .with_cancel_token(token.clone())
            .with_transport_layer(transports)
            .with_user_agent(&settings.user_agent)
            .with_allows(ALLOWED.to_vec())
            .with_option(options(settings))
            .with_inspector(Box::new(Shim::default()))
            .build();
        let incoming = endpoint
            .incoming_transactions()
            .map_err(|error| error.to_string())?;
        let inner = endpoint.inner.clone();
        tokio::spawn(async move { endpoint.serve().await });
        let stack = Self {
            dialogs: Arc::new(DialogLayer::new(inner.clone())),
            endpoint: inner,
            told: external(local).unwrap_or(local),
            local,
            token,
        };
        Ok((Arc::new(stack), incoming))
    }

    /// Where a peer may reach us for the rest of a dialog.
    pub(crate) fn contact(&self, user: &str) -> Uri {
        Uri {
            scheme: Some(Scheme::Sip),
            auth: Some(user.into()),
            host_with_port: HostWithPort::from(self.told),
            params: Vec::new(),
            headers: Vec::new(),
        }
    }

    /// Transactions that are not over. A 2xx keeps one for 64·T1 (RFC 6026).
    pub(crate) fn transactions(&self) -> usize {
        self.endpoint.get_stats().running_transactions
    }

    /// Closes the sockets.
    pub(crate) fn close(&self) {
        self.token.cancel();
    }
}

/// Where a gateway's packets go. Over TLS its certificate is checked against its name, so the stack has to know that.
pub(crate) fn destination(gateway: &Gateway, address: SocketAddr) -> SipAddr {
    let by_address = HostWithPort::from(address);
    match gateway.transport {
        Transport::Udp => SipAddr::new(rsipstack::sip::Transport::Udp, by_address),
        Transport::Tcp => SipAddr::new(rsipstack::sip::Transport::Tcp, by_address),
        Transport::Tls => {
            let by_name = HostWithPort::try_from(gateway.proxy.as_str());
            let to = by_name.unwrap_or(by_address);
            SipAddr::new(rsipstack::sip::Transport::Tls, to)
        }
    }
}

fn options(settings: &SipSettings) -> EndpointOption {
    EndpointOption {
        t1: settings.t1,
        t1x64: settings.t1x64,
        timerc: TIMER_C,
        callid_suffix: Some("outpace".to_owned()),
        ..EndpointOption::default()
    }
}

fn tls(settings: &SipSettings) -> Result<TlsConfig, String> {
    let read = |key: &str, path: &std::path::Path| {
        std::fs::read(path).map_err(|error| format!("sip.{key}: {}: {error}", path.display()))
    };
    let mut config = TlsConfig::default();
    if let Some((certificate, key)) = &settings.certificate {
        config.cert = Some(read("certificate", certificate)?);
        config.key = Some(read("certificate_key", key)?);
    }
    config.ca_certs = Some(match &settings.authorities {
        Some(authorities) => read("authorities", authorities)?,
        None => system_authorities()?,
    });
    Ok(config)
}

/// What the system trusts, as PEM: the stack trusts nobody by itself.
fn system_authorities() -> Result<Vec<u8>, String> {
    let found = rustls_native_certs::load_native_certs();
    if found.certs.is_empty() {
        return Err(format!(
            "sip.authorities: the system has none ({} errors); name a PEM file",
            found.errors.len()
        ));
    }
    let mut pem = String::new();
    for certificate in &found.certs {
        pem += "-----BEGIN CERTIFICATE-----\n";
        pem += &STANDARD.encode(certificate);
        pem += "\n-----END CERTIFICATE-----\n";
    }
    Ok(pem.into_bytes())
}

/// The stack tells of a port that is taken only in its log: so it is asked for here.
fn free_tcp(address: SocketAddr) -> std::io::Result<SocketAddr> {
    std::net::TcpListener::bind(address)?.local_addr()
}

/// What peers may ask of us (RFC 3261 § 20.5).
const ALLOWED: [Method; 8] = [
    Method::Invite,
    Method::Ack,
    Method::Bye,
    Method::Cancel,
    Method::Options,
    Method::Update,
    Method::PRack,
    Method::Info,
];
/// RFC 3261 § 16.6: above three minutes.
const TIMER_C: Duration = Duration::from_secs(181);
