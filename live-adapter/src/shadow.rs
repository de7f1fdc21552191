//! Other settings on the same facts: what they would have done. Places no call.

use std::sync::{Arc, PoisonError, RwLock};

use outpace_live_api::Shadow;

/// What shadows came to. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Shadows(Arc<RwLock<Vec<Shadow>>>);

impl Shadows {
    /// Each shadow beside what was done.
    #[must_use]
    pub fn compared(&self) -> Vec<Shadow> {
        self.0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}
