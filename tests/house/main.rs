//! House rules that no compiler makes: which room may know which, licences, duplicate crates.

mod coverage;
mod dependencies;
mod sources;
