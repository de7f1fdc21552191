//! Records out of known distributions, every number of them found again.

use outpace_calibration::{Knowledge, calibrate};

use crate::recover::{Row, joint, records, rows, untreated};

/// All of them together: the intervals are widened so that chance breaks this once in twenty seeds. Each by
/// itself is held 19 times in 20, which leaves fewer than 26 of 31 once in two hundred.
#[test]
fn every_number_is_found_again() {
    let rows = rows(&calibrate(&records(100_000, 1), &Knowledge::default()));
    let far: Vec<&Row> = rows
        .iter()
        .filter(|row| row.off() > joint(rows.len()))
        .collect();
    assert!(far.is_empty(), "{far:#?}");
    let held = rows.iter().filter(|row| row.is_held()).count();
    assert!(held >= 26, "{held} of {}", rows.len());
}

#[test]
fn without_the_treatment_of_what_was_cut_off_those_numbers_are_wrong() {
    let records = untreated(records(100_000, 1));
    let rows = rows(&calibrate(&records, &Knowledge::default()));
    for row in &rows {
        if row.name.starts_with("answers at") {
            // Whoever would have answered after the limit is missing at every hour.
            assert!(row.found < row.truth, "{row:?}");
        } else if ["machine", "ring", "patience"]
            .iter()
            .any(|name| row.name.starts_with(name))
        {
            assert!(!row.is_held() && row.off() > joint(rows.len()), "{row:?}");
        }
    }
}
