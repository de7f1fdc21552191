//! A scenario with any one thing wrong in it is refused with a place, or is right: never a panic.

use crate::Case;

const WHOLE: &str = include_str!("../../first-day.toml");

/// A message without a line would leave the author searching.
fn assert_is_told(case: Case, what: &str) {
    if let Err(error) = case.load() {
        for problem in error.problems() {
            assert!(!problem.message.is_empty(), "{what}");
            assert!(!problem.message.contains("serde"), "{what}: {problem}");
            assert!(
                !problem.message.contains("expected struct"),
                "{what}: {problem}"
            );
        }
        assert!(
            !error.problems().is_empty(),
            "{what}: an error without a problem"
        );
    }
}

#[test]
fn any_line_may_be_missing() {
    for line in WHOLE.lines().filter(|line| !line.trim().is_empty()) {
        assert_is_told(Case::text(WHOLE).replace(line, ""), line);
    }
}

#[test]
fn any_value_may_be_another() {
    let others = [
        "5",
        "0.5",
        "true",
        "\"\"",
        "\"x\"",
        "\"5 s\"",
        "[]",
        "[{}]",
        "{}",
        "{ name = \"x\" }",
        "1979-05-27",
    ];
    for line in WHOLE.lines() {
        let Some((key, _)) = line.split_once(" = ") else {
            continue;
        };
        for other in others {
            let changed = format!("{key} = {other}");
            assert_is_told(Case::text(WHOLE).replace(line, &changed), &changed);
        }
    }
}

#[test]
fn any_table_may_be_a_list_and_a_list_of_none() {
    for line in WHOLE.lines().filter(|line| line.starts_with('[')) {
        let name = line.split(']').next().unwrap_or(line);
        assert_is_told(Case::text(WHOLE).replace(line, &format!("[{name}]]")), line);
    }
    for section in [
        "campaign", "team", "queue", "trunk", "carrier", "people", "day",
    ] {
        let case = Case::text(&format!("{section} = []\nschema_version = 1\n"));
        let error = case.load().expect_err("an empty section");
        assert!(
            error.to_string().contains(&format!("1: {section}: ")),
            "{error}"
        );
    }
}
