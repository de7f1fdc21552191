//! The live adapter's rooms, from outside.
#![expect(
    clippy::unwrap_used,
    reason = "what cannot be had fails the test, and says where"
)]

mod media;
