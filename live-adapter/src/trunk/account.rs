//! Credentials as the stack wants them.

use rsipstack::dialog::authenticate::Credential;

use crate::trunk_file::Account;

pub(crate) fn credential(account: &Account) -> Credential {
    Credential {
        username: account.username.clone(),
        password: account.password.clone(),
        realm: None,
        auth_username: account.auth_username.clone(),
    }
}
