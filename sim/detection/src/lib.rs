//! Recordings of answered calls, played to the detectors: what they heard, what they said, and how often they are
//! right.
//!
//! ```
//! use outpace_detection::{Detecting, Gate, Hearing, Outcome, Recording};
//!
//! // Two seconds in which nobody says anything; silence goes on after the recording.
//! let recording = Recording { samples: vec![0; 16_000] };
//! let outcome = Outcome::of(&Detecting::Asterisk.settings(), &Hearing::of(&recording, Gate::Energy));
//! assert_eq!(outcome.cause(), "INITIALSILENCE-2500-2500");
//! ```

mod corpus;
mod detector;
mod estimate;
mod hearing;
mod known;
mod label;
mod playing;
mod recording;
mod reliability;
mod score;
mod traces;
mod variants;

pub use corpus::{Corpus, CorpusError, LABELS_FILE, recordings};
pub use detector::{Detecting, Outcome, class_name, goes_to_agent};
pub use estimate::{Share, Times};
pub use hearing::{Gate, Hearing, Told};
pub use known::Known;
pub use label::{Label, Labelled, Labels, LabelsError, Reject, write_rejects};
pub use playing::HeardCorpus;
pub use recording::{RATE_HZ, Recording, RecordingError};
pub use reliability::{Bin, Reliability};
pub use score::{Case, Score, Tally, Watch, Worst};
pub use traces::{Look, feature_names, looks, sound_name};
pub use variants::Variant;
