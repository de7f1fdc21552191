//! Variables of contacts, apart from the contacts: data that nobody here looks into.

use crate::contact::Contact;
use crate::import::Import;

/// Values of a list's variables, by contact and variable. A contact is named by its place in the list, so
/// that whoever passes it on carries a number and no copy.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct VariableTable {
    names: Vec<String>,
    /// By contact: its values with a NUL between two. Empty where the list has no variables.
    values: Vec<Box<str>>,
}

impl VariableTable {
    /// Names of the variables, at most [`crate::VARIABLES_MAX`].
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The value of a variable, by the contact's place in the list and the variable's among the names;
    /// `None` if the contact has none, or an empty one.
    #[must_use]
    pub fn get(&self, contact: usize, variable: usize) -> Option<&str> {
        let value = self.values.get(contact)?.split('\0').nth(variable)?;
        (!value.is_empty()).then_some(value)
    }
}

/// Without values: they are about people, and logs are read by others.
impl std::fmt::Debug for VariableTable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VariableTable")
            .field("names", &self.names)
            .field("contacts", &self.values.len())
            .finish()
    }
}

impl Import {
    /// Takes the variables out of the contacts, which then have none.
    #[must_use]
    pub fn take_variables(&mut self) -> VariableTable {
        let names = std::mem::take(&mut self.variables);
        let take = |contact: &mut Contact| std::mem::take(&mut contact.values);
        let values = if names.is_empty() {
            Vec::new()
        } else {
            self.contacts.iter_mut().map(take).collect()
        };
        VariableTable { names, values }
    }
}
