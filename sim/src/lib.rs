//! Simulated people, agents and carriers for the Outpace engine, and the statistics of many days.
mod summary;
mod tables;
pub use summary::{Estimate, SCHEMA_VERSION, Summary};
pub use tables::{
    AgentStateRow, CallRow, CorrectionRow, Day, DecisionRow, INTERVAL_S, IntervalRow, Truth,
};
