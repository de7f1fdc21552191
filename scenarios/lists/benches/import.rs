//! Imports of a million contacts.

fn main() {}
