//! Simulated people, agents and carriers for the Outpace engine, and the statistics of many days.
//!
//! A plain loop a day: one engine, one future event list, one thread ([`simulate_day`]); days side by
//! side ([`study()`]). The simulator knows no socket and the engine knows no simulator.

mod agenda;
mod call;
mod callers;
mod carrier;
mod compliance;
mod day;
mod draw;
mod facts;
mod measure;
mod population;
mod recorder;
mod rows;
mod sampler;
mod staff;
mod study;
mod summary;
mod tables;
pub mod theory;
mod world;

pub use compliance::{MeterRow, Outlook, outlook, read_meters};
pub use day::{DayPlan, Observer, simulate_day, simulate_day_in};
pub use draw::Seed;
pub use measure::{Measures, campaign_measures, measures};
pub use recorder::Keep;
pub use rows::{Row, Rows};
pub use study::{DayResult, Identity, Study, StudyPlan, abandon_limits, study};
pub use summary::{Estimate, MeterSummary, SCHEMA_VERSION, Summary};
pub use tables::{
    AgentStateRow, CallRow, CorrectionRow, Day, DecisionRow, INTERVAL_S, IntervalRow, Truth,
};
pub use world::ContactLists;
