//! Calibration against known truths.

mod fits;
