//! Settings, rules or builds on the same people, as folders have them and as a terminal shows them; what is
//! different is found by [`outpace_sim::experiment::Comparison`].

mod folders;
mod text;

pub use folders::arms_of_folder;
pub use text::comparison_text;
