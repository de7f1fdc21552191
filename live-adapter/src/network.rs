//! The telephone network of a live file.

use std::path::Path;

use outpace_scenarios::Scenario;

use crate::program::MakeTelephony;
use crate::switchboard::Switchboard;
use crate::trunk_file::TrunkFile;

/// A live file's trunks and devices, checked.
#[derive(Debug)]
pub struct Network(TrunkFile);

impl Network {
    /// Reads the trunks and devices of a live file.
    ///
    /// # Errors
    /// Says what is wrong.
    pub fn read(path: &Path, scenario: &Scenario) -> Result<Self, String> {
        TrunkFile::read(path, scenario)
            .map(Self)
            .map_err(|error| error.to_string())
    }

    /// Opens the sockets; gives what connects to them.
    ///
    /// # Errors
    /// If it cannot.
    pub async fn connect(self) -> Result<MakeTelephony<'static>, String> {
        let bound = Switchboard::bind(self.0)?;
        Ok(Box::new(move |arrivals| Box::new(bound.connect(arrivals))))
    }
}
