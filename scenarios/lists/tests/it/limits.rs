//! Limits of lists, from both sides.

use std::fmt::Write as _;

use outpace_lists::{
    Import, ImportError, ImportOptions, Mapping, NUMBERS_MAX, Preset, ROW_MAX, Rows,
    TEXT_FIELD_MAX, VARIABLES_MAX, Variables, import,
};

use crate::shape;

fn read(text: &str, options: &ImportOptions) -> Result<Import, ImportError> {
    import(text.as_bytes(), options)
}

fn with(preset: Preset) -> ImportOptions {
    ImportOptions {
        preset,
        numbers: shape(),
        ..ImportOptions::default()
    }
}

/// A header of so many columns called alike, and a row.
fn columns(count: usize, name: &str) -> String {
    let names: Vec<String> = (0..count).map(|n| format!("{name}{n}")).collect();
    format!("{}\n{}\n", names.join(","), ",".repeat(count - 1))
}

fn kept(text: &str, options: &ImportOptions) -> u64 {
    read(text, options).expect("a list").counts.kept
}

#[test]
fn columns_of_genesys() {
    let options = with(Preset::Genesys);
    let beside = |count| format!("phone,{}", columns(count, "c"));
    assert!(read(&beside(49), &options).is_ok());
    let error = read(&beside(50), &options).expect_err("51 columns");
    assert_eq!(error.to_string(), "has 51 columns; at most 50 are allowed");
}

#[test]
fn columns_of_numbers() {
    for preset in [Preset::Genesys, Preset::Generic] {
        let options = with(preset);
        assert!(read(&columns(NUMBERS_MAX, "phone"), &options).is_ok());
        let error = read(&columns(NUMBERS_MAX + 1, "phone"), &options).expect_err("eleven");
        assert_eq!(error.to_string(), "has more than 10 columns of numbers");
    }
}

#[test]
fn rows_of_genesys_and_contacts_of_any() {
    let mut text = "phone\n".to_owned();
    for n in 0..1_000_000_u64 {
        let _ = writeln!(text, "+{}", 12_120_000_000 + n);
    }
    let options = with(Preset::Genesys);
    assert_eq!(kept(&text, &options), 1_000_000);
    text += "+13125550100\n";
    assert_eq!(kept(&text, &options), 1_000_000);
    let few = ImportOptions {
        contacts_max: Some(2),
        ..with(Preset::Generic)
    };
    let two = "phone\n+12125550101\n+12125550102\n";
    assert_eq!(kept(two, &few), 2);
    let three = read(&format!("{two}+12125550103\n"), &few).expect("a list");
    assert_eq!((three.counts.kept, three.rejects[0].line), (2, 4));
}

#[test]
fn variables_that_are_named() {
    let named = |count: usize| ImportOptions {
        mapping: Mapping {
            variables: Variables::Named((0..count).map(|n| format!("v{n}")).collect()),
            ..Mapping::default()
        },
        ..with(Preset::Generic)
    };
    let text = format!("phone,{}", columns(VARIABLES_MAX + 1, "v"));
    let full = read(&text, &named(VARIABLES_MAX)).expect("28");
    assert_eq!(full.variables.len(), 28);
    let error = read(&text, &named(VARIABLES_MAX + 1)).expect_err("29");
    assert_eq!(
        error.to_string(),
        "cannot be read: 29 variables are named; at most 28 are allowed"
    );
}

#[test]
fn characters_of_a_record_id_and_a_segment() {
    for column in ["id", "segment"] {
        let row = |length: usize| format!("phone,{column}\n+12125550101,{}\n", "ä".repeat(length));
        let options = with(Preset::Generic);
        assert_eq!(kept(&row(TEXT_FIELD_MAX), &options), 1);
        assert_eq!(kept(&row(TEXT_FIELD_MAX + 1), &options), 0);
    }
}

/// A row of exactly the limit was refused when a line end came after it.
#[test]
fn bytes_of_a_row() {
    let fill = |start: &str, end: &str, bytes: usize| {
        let x = "x".repeat(bytes - start.len() - end.len());
        format!("{start}{x}{end}")
    };
    let csv = |bytes, end: &str| format!("phone,note\n{}{end}", fill("+12125550101,", "", bytes));
    let quoted = |bytes, end: &str| {
        let row = fill("+12125550101,\"", "\"", bytes);
        format!("phone,note\n{row}{end}")
    };
    let object = |bytes| fill("{\"phone\":\"+12125550101\",\"note\":\"", "\"}", bytes);
    let options = ImportOptions {
        rows: Rows::Whole,
        ..with(Preset::Generic)
    };
    for end in ["", "\n", "\r\n", "\n+12125550102,\n"] {
        let more = u64::from(end.contains('+'));
        for make in [&csv as &dyn Fn(usize, &str) -> String, &quoted] {
            assert_eq!(kept(&make(ROW_MAX, end), &options), 1 + more, "{end:?}");
            assert_eq!(kept(&make(ROW_MAX + 1, end), &options), more, "{end:?}");
        }
        if more == 0 {
            assert_eq!(kept(&(object(ROW_MAX) + end), &options), 1, "{end:?}");
            assert_eq!(kept(&(object(ROW_MAX + 1) + end), &options), 0, "{end:?}");
        }
    }
    let list = |bytes| format!("[{}]", object(bytes));
    assert_eq!(kept(&list(ROW_MAX), &options), 1);
    assert_eq!(kept(&list(ROW_MAX + 1), &options), 0);
}
