//! The telephone network of a live file.

use std::net::SocketAddr;
use std::path::Path;

use outpace_scenarios::Scenario;

use crate::program::MakeTelephony;
use crate::switchboard::Switchboard;
use crate::trunk_file::TrunkFile;

/// A live file's trunks and devices, checked.
#[derive(Debug)]
pub struct Network {
    file: TrunkFile,
}

impl Network {
    /// Reads the trunks and devices of a live file, for a campaign file.
    ///
    /// # Errors
    /// Says what is wrong.
    pub fn read(path: &Path, scenario: &Scenario) -> Result<Self, String> {
        let file = TrunkFile::read(path, scenario).map_err(|error| error.to_string())?;
        Ok(Self { file })
    }

    /// Opens the sockets, and gives what connects to them, with the address SIP is spoken at. Nobody is called.
    ///
    /// # Errors
    /// If they cannot be opened, or what is played not be read.
    pub fn bind(self) -> Result<(MakeTelephony<'static>, SocketAddr), String> {
        let bound = Switchboard::bind(self.file)?;
        let local = bound.local();
        Ok((
            Box::new(move |arrivals, store| Box::new(bound.remembering(store).connect(arrivals))),
            local,
        ))
    }
}
