//! Lists as they come, right and wrong. `show` is the only place that knows what an import looks like.

mod arbitrary;
mod broken;
mod do_not_call;
mod json;
mod limits;
mod memory;
mod presets;

use std::fmt::Write as _;

use outpace_lists::{Import, ImportOptions, NumberCheck, NumberRules, Scope, import};

/// Reads a list and writes down what came of it.
pub(crate) fn show(text: impl AsRef<[u8]>, options: &ImportOptions) -> String {
    match import(text.as_ref(), options) {
        Ok(import) => {
            check_counts(&import);
            described(&import)
        }
        Err(error) => format!("error: {error}\n"),
    }
}

fn described(import: &Import) -> String {
    let mut out = String::new();
    for contact in &import.contacts {
        let numbers: Vec<String> = contact
            .numbers()
            .map(|number| format!("+{}", number.digits()))
            .collect();
        let _ = write!(out, "{}: {}", contact.line, numbers.join(" "));
        if let Some(zone) = import.zone_of(contact) {
            let _ = write!(out, " in {zone}");
        }
        if let Some(id) = &contact.id {
            let _ = write!(out, " id {id}");
        }
        if let Some(segment) = import.segment_of(contact) {
            let _ = write!(out, " of {segment}");
        }
        if let Some(place) = import.place_of(contact) {
            let _ = write!(out, " at {place}");
        }
        if let Some(priority) = contact.priority {
            let _ = write!(out, " priority {priority}");
        }
        if let Some(caller_id) = contact.caller_id {
            let _ = write!(out, " from +{}", caller_id.digits());
        }
        for (name, value) in import.variables_of(contact) {
            let _ = write!(out, " {name}={value:?}");
        }
        out.push('\n');
    }
    for reject in &import.rejects {
        let scope = match reject.scope {
            Scope::Row => "row",
            Scope::Number => "number",
        };
        let _ = writeln!(
            out,
            "{}: {scope} left out: {}: {:?}",
            reject.line, reject.reason, reject.text
        );
    }
    if import.counts.suppressed + import.counts.numbers_suppressed > 0 {
        let _ = writeln!(
            out,
            "suppressed: {} rows, {} numbers of others; found on each list: {:?}",
            import.counts.suppressed, import.counts.numbers_suppressed, import.counts.found_on
        );
    }
    if !import.columns_not_read.is_empty() {
        let _ = writeln!(out, "not read: {}", import.columns_not_read.join(", "));
    }
    out
}

/// What holds for every import.
pub(crate) fn check_counts(import: &Import) {
    let counts = &import.counts;
    assert_eq!(
        counts.read,
        counts.kept + counts.suppressed + counts.rejected_rows()
    );
    assert_eq!(counts.kept, import.contacts.len() as u64);
    let of = |scope| {
        let rejects = import.rejects.iter();
        rejects.filter(|reject| reject.scope == scope).count() as u64
    };
    assert_eq!(
        of(Scope::Row) + of(Scope::Number) + counts.rejects_not_kept,
        counts.rejected_rows() + counts.numbers_rejected.values().sum::<u64>()
    );
    for contact in &import.contacts {
        let numbers: Vec<_> = contact.numbers().collect();
        assert!(numbers.len() <= outpace_lists::NUMBERS_MAX);
        assert!((1..numbers.len()).all(|at| !numbers[..at].contains(&numbers[at])));
    }
    assert!(import.variables.len() <= outpace_lists::VARIABLES_MAX);
}

/// Numbers need not exist: those of fiction do not.
pub(crate) fn shape() -> NumberRules {
    NumberRules {
        country: None,
        check: NumberCheck::Shape,
    }
}
