//! The dialer's telephony against real telephones and a real proxy on loopback.

mod calls;
mod campaign;
mod devices;
mod gateways;
mod greetings;
mod killed;
mod outages;
mod voices;
