//! The Tune view's arithmetic: curves of many settings, the best there can be, and the recommendation.

mod curves;
mod ideal;
mod knobs;
mod recommend;
mod rules;
mod tally;

pub use curves::{Asked, CurveNews, Point, begin};
pub use ideal::{Ideal, ideal};
pub use knobs::{Knob, KnobKind, Knobs, team_size};
pub use recommend::{Advice, RecommendNews, Wish, begin as recommend};
pub use rules::{CURVE_RULES, CurveRule, own_rule};
pub use tally::Tally;
