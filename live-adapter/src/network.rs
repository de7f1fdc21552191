//! The telephone network of a live file.

use std::path::Path;

use outpace_scenarios::Scenario;

use crate::program::MakeTelephony;

/// A live file's trunks and devices, checked.
#[derive(Debug)]
pub struct Network;

impl Network {
    /// Reads the trunks and devices of a live file.
    ///
    /// # Errors
    /// Says what is wrong.
    pub fn read(_path: &Path, _scenario: &Scenario) -> Result<Self, String> {
        Ok(Self)
    }

    /// Makes what connects to them.
    ///
    /// # Errors
    /// If it cannot.
    pub async fn connect(self) -> Result<MakeTelephony<'static>, String> {
        Err("this build has no SIP trunks".to_owned())
    }
}
