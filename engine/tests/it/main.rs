//! The engine, as scripts: what it is told and what it says, line for line; and the meters from outside.

mod agents;
mod answers;
mod caller_id;
mod campaigns;
mod crossings;
mod fixed;
mod flow_events;
mod inbound;
mod ivr;
mod lists;
mod lost;
mod machines;
mod meters;
mod on_the_way;
mod pacing;
mod personal_callbacks;
mod preview;
mod preview_crossings;
mod priority;
mod records;
mod rings;
mod script;
mod stop;
mod strategy;
mod threshold;
mod trunks;
