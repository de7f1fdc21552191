//! From call records to the world of a scenario: readers of records, fits that count what was cut off as what
//! it is, and the sections of a scenario with every number's interval.
//!
//! ```
//! use outpace_calibration::{Clock, Knowledge, calibrate, read_records};
//!
//! let mut file = "dst,start,duration,billsec,disposition\n".to_owned();
//! for call in 0..100 {
//!     let (billed, end) = if call % 4 == 0 { (60 + call, "ANSWERED") } else { (0, "NO ANSWER") };
//!     file += &format!("{call},2026-03-02 09:00:{:02},{},{billed},{end}\n", call % 60, 30 + billed);
//! }
//! let files = [("calls.csv".to_owned(), file.into_bytes())];
//! let records = read_records(&files, None, None, &Clock::default())?;
//! let found = calibrate(&records, &Knowledge::default());
//! assert_eq!(found.calls, 100);
//! # Ok::<(), outpace_calibration::RecordsError>(())
//! ```

mod answering;
mod asterisk;
mod calibration;
mod family;
mod fit;
mod freeswitch;
mod goodness;
mod interval;
mod intervals;
mod journal;
mod lengths;
mod mapping;
mod newton;
mod own;
mod pace;
mod reading;
mod record;
mod samples;
mod scenario;
mod sections;
mod stamp;
mod table;
mod vicidial;
mod wording;

pub use answering::{Answering, Model};
pub use calibration::{Calibration, Knowledge, TalkResult, calibrate};
pub use family::Family;
pub use fit::{Fit, Fitted, LENGTHS_MIN, NEAR_ENOUGH, Quantile, fit, fit_one};
pub use interval::Estimate;
pub use journal::{JournalError, read_journal};
pub use lengths::Sample;
pub use mapping::Mapping;
pub use own::OwnCall;
pub use pace::Pace;
pub use reading::read_records;
pub use record::{
    Format, Met, Offered, Records, RecordsError, Reject, SeenCall, Talk, Wait, write_rejects,
};
pub use scenario::{Choice, IntoError, Put, put_into, whole_scenario};
pub use sections::{Entry, Section};
pub use stamp::Clock;
pub use wording::about;
