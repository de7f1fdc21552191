//! Lists of numbers that must not be dialled.

use std::sync::Arc;

use expect_test::expect;
use outpace_lists::{
    Country, DoNotCall, DoNotCallImport, DoNotCallOptions, ImportOptions, NumberRules, Progress,
    import_file, import_with, read_do_not_call,
};

use crate::{shape, show};

fn read(text: &str, options: &DoNotCallOptions) -> (Vec<u64>, Vec<(u64, String)>) {
    let DoNotCallImport {
        numbers, rejects, ..
    } = read_do_not_call(text.as_bytes(), options).expect("a list");
    let numbers = numbers.as_slice().iter().map(|number| number.digits());
    let rejects = rejects
        .into_iter()
        .map(|reject| (reject.line, reject.reason.to_string()));
    (numbers.collect(), rejects.collect())
}

#[test]
fn one_number_a_line_or_a_column() {
    let american = DoNotCallOptions {
        numbers: NumberRules {
            country: Country::from_region("US"),
            ..shape()
        },
        ..DoNotCallOptions::default()
    };
    let numbers = vec![12_125_550_101, 12_125_550_102];
    let none = Vec::new();
    for text in [
        "+12125550102\n(212) 555-0101\n212 555 0101\n",
        "number,since\n2125550102,2020\n2125550101,2021\n",
        // As the national registry hands them out.
        "212,5550101\n212,5550102\n",
    ] {
        assert_eq!(
            read(text, &american),
            (numbers.clone(), none.clone()),
            "{text}"
        );
    }
    let by_column = DoNotCallOptions {
        column: Some("phone".to_owned()),
        ..american
    };
    let text = "name;phone\n9;2125550101\n8;2125550102\n7;12\n6\n";
    let (found, rejects) = read(text, &by_column);
    assert_eq!(found, numbers);
    expect![[r#"
        [
            (
                4,
                "3 digits, at least 7 needed",
            ),
            (
                5,
                "no number",
            ),
        ]
    "#]]
    .assert_debug_eq(&rejects);
    let error = read_do_not_call("a,b\n".as_bytes(), &by_column).expect_err("no such column");
    expect![[r#"has no column "phone"; columns found: "a", "b""#]].assert_eq(&error.to_string());
}

fn list(name: &str, text: &str) -> DoNotCall {
    let read = read_do_not_call(text.as_bytes(), &DoNotCallOptions::default());
    DoNotCall {
        name: name.to_owned(),
        numbers: Arc::new(read.expect("a list").numbers),
    }
}

#[test]
fn a_contact_keeps_the_numbers_that_may_be_called() {
    let options = ImportOptions {
        numbers: shape(),
        do_not_call: vec![
            list("own", "+12125550101\n"),
            list("national", "+12125550101\n+12125550104\n"),
        ],
        ..ImportOptions::default()
    };
    let csv = "phone,phone_2\n\
               +12125550101,+12125550102\n\
               +12125550104,+12125550101\n\
               +12125550104,12\n\
               +12125550104,+12125550102\n\
               +12125550103,\n";
    expect![[r#"
        2: +12125550102
        6: +12125550103
        suppressed: 3 rows, 1 numbers of others; found on each list: [2, 3]
    "#]]
    .assert_eq(&show(csv, &options));
}

#[test]
fn progress_is_told() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("list.csv");
    let mut text = String::from("phone\n");
    for number in 0..10_000 {
        text.push_str(&format!("+1212{number:07}\n"));
    }
    std::fs::write(&path, &text).expect("writable");
    let mut told: Vec<Progress> = Vec::new();
    let options = ImportOptions {
        numbers: shape(),
        ..ImportOptions::default()
    };
    let read = import_file(&path, &options, &mut |progress| told.push(progress));
    assert_eq!(read.expect("a list").contacts.len(), 10_000);
    let rows: Vec<u64> = told.iter().map(|progress| progress.rows).collect();
    assert_eq!(rows, [4096, 8192, 10_000]);
    assert!(told.is_sorted_by_key(|progress| progress.bytes_read));
    let last = told.last().expect("told at the end");
    assert_eq!(last.bytes_total, Some(last.bytes_read));
    assert_eq!(last.bytes_read, text.len() as u64);
    let missing = import_file(&folder.path().join("none.csv"), &options, &mut |_| {});
    assert!(
        missing
            .expect_err("no file")
            .to_string()
            .starts_with("cannot be read: ")
    );
    let folder = import_file(folder.path(), &options, &mut |_| {});
    assert_eq!(folder.expect_err("no file").to_string(), "is a folder");
    let empty = import_with("phone\n".as_bytes(), &options, None, &mut |_| {});
    assert_eq!(empty.expect("a list").counts.read, 0);
}
