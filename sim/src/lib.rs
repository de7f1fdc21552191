//! Simulated people, agents and carriers for the Outpace engine, and the statistics of many days.
//!
//! A plain loop a day: one engine, one future event list, one thread ([`simulate_day`]); days side by
//! side ([`study()`]). The simulator knows no socket and the engine knows no simulator.

mod agenda;
mod call;
mod callers;
mod carrier;
mod compliance;
mod contact_row;
mod day;
mod draw;
pub mod experiment;
mod facts;
mod hearing;
mod judged;
mod measure;
pub mod memoryless;
mod named;
mod population;
mod ports;
mod recorder;
mod replay;
mod rows;
mod sampler;
mod speech;
mod staff;
mod study;
mod summary;
mod tables;
pub mod theory;
pub mod tuning;
pub mod whatif;
mod world;

pub use compliance::{ConductRow, MeterRow, Outlook, outlook, read_meters};
pub use contact_row::{ContactChange, ContactRow};
pub use day::{DayPlan, Observer, simulate_day, simulate_day_in};
pub use draw::Seed;
pub use judged::{DetectionSummary, JudgedRow, Verdicts};
pub use measure::{Measures, SHARE_OF_DAYS_OVER_LIMIT, campaign_measures, measure_names, measures};
pub use named::{MeasureUnit, NamedMeasure, known_measures, named_measure};
pub use ports::PortUse;
pub use recorder::Keep;
pub use replay::{JournalDifference, Replay, Replayed};
pub use rows::{Row, Rows};
pub use sampler::example_lengths;
pub use study::{DayResult, Identity, Study, StudyPlan, abandon_limits, estimates, study};
pub use summary::{Estimate, MeterSummary, SCHEMA_VERSION, Summary, conduct_of_campaign};
pub use tables::{
    AgentStateRow, CallRow, CorrectionRow, Day, DecisionRow, INTERVAL_S, IntervalRow, OfferRow,
    Truth,
};
pub use world::ContactLists;
