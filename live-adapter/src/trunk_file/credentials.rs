//! Who we are for a peer that asks: a user, and a password from elsewhere than this file.

use std::path::{Path, PathBuf};

use super::{Account, sections};

/// What a section says of them.
pub(super) struct Credentials {
    username: Option<String>,
    auth_username: Option<String>,
    password_env: Option<String>,
    password_file: Option<PathBuf>,
}

/// What an agent's number stands for in a device's section.
pub(super) const AGENT: &str = "{agent}";

impl Credentials {
    pub(super) fn of_gateway(written: &sections::Gateway) -> Self {
        Self {
            username: written.username.clone(),
            auth_username: written.auth_username.clone(),
            password_env: written.password_env.clone(),
            password_file: written.password_file.clone(),
        }
    }

    /// An agent's own: their number is filled in.
    pub(super) fn of_device(written: &sections::Device, agent: u32) -> Self {
        let number = agent.to_string();
        let own = |text: &Option<String>| text.as_ref().map(|it| it.replace(AGENT, &number));
        Self {
            username: own(&written.username),
            auth_username: own(&written.auth_username),
            password_env: own(&written.password_env),
            password_file: own(&written.password_file).map(PathBuf::from),
        }
    }

    /// Reads the password; `None` where nobody is named. Files are looked for in `folder`.
    pub(super) fn read(self, folder: &Path) -> Result<Option<Account>, String> {
        let Some(username) = self.username else {
            return match (&self.password_env, &self.password_file) {
                (None, None) => Ok(None),
                _ => Err("username: missing; a password has a user".to_owned()),
            };
        };
        let password = match (&self.password_env, &self.password_file) {
            (Some(name), None) => std::env::var(name)
                .map_err(|_| format!("password_env: the environment has no variable {name}"))?,
            (None, Some(file)) => {
                let path = folder.join(file);
                std::fs::read_to_string(&path)
                    .map_err(|error| format!("password_file: {}: {error}", path.display()))?
            }
            _ => {
                return Err(
                    "a password comes from password_env = \"NAME\" or password_file = \"path\", one of the two"
                        .to_owned(),
                );
            }
        };
        let password = password.trim_end_matches(['\r', '\n']).to_owned();
        Ok(Some(Account {
            username,
            auth_username: self.auth_username,
            password,
        }))
    }
}
