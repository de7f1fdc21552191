//! Objects.

use expect_test::expect;
use outpace_lists::{Format, ImportOptions, Mapping, Variables};

use crate::{shape, show};

fn options(format: Option<Format>) -> ImportOptions {
    ImportOptions {
        format,
        numbers: shape(),
        mapping: Mapping {
            variables: Variables::Rest,
            ..Mapping::default()
        },
        ..ImportOptions::default()
    }
}

#[test]
fn a_list_of_objects() {
    let json = r#"[
        {"id": 7, "phone": "+12125550101", "phone_2": 12125550102, "vip": true, "note": null},
        {
            "phone": "+1 212 555 0103", "tz": "Europe/Rome",
            "first": "J\u00f6rg {x}", "address": {"city": "Rome"}
        },
        {"id": 9}, 17, {"phone": 12125550104.0}, {"phone": ["+12125550105"]}
    ]"#;
    let expected = expect![[r#"
        2: +12125550101 +12125550102 id 7 vip="true"
        3: +12125550103 in Europe/Rome first="Jörg {x}"
        7: row left out: no number: "{\"id\": 9}"
        7: row left out: not an object in braces: "17"
        7: row left out: a decimal number; format the column as text: "{\"phone\": 12125550104.0}"
        7: row left out: "phone" is neither text nor a number: "{\"phone\": [\"+12125550105\"]}"
        not read: address
    "#]];
    expected.assert_eq(&show(json, &options(Some(Format::Json))));
    expected.assert_eq(&show(json, &options(None)));
}

#[test]
fn an_object_a_line() {
    let json = "{\"phone\":\"+12125550101\"}\r\n\n\
                {\"phone\":\"+12125550102\",}\n\
                {\"phone\":\"+12125550103\"} {\"phone\":\"+12125550104\"}\n\
                \"phone\"\n\
                {\"phone\":\"+12125550105\"\n\
                {\"phone\":\"+12125550106\",\"name\":\"\\u0000\"}\n\
                {\"phone\":\"+12125550107\"}";
    expect![[r#"
        1: +12125550101
        8: +12125550107
        3: row left out: not JSON: trailing comma: "{\"phone\":\"+12125550102\",}"
        4: row left out: not JSON: trailing characters: "{\"phone\":\"+12125550103\"} {\"phone\":\"+12125550104\"}"
        5: row left out: not an object in braces: "\"phone\""
        6: row left out: not JSON: EOF while parsing an object: "{\"phone\":\"+12125550105\""
        7: row left out: holds a NUL byte: "{\"phone\":\"+12125550106\",\"name\":\"\\u0000\"}"
    "#]]
    .assert_eq(&show(json, &options(None)));
}

#[test]
fn a_broken_object_costs_itself() {
    let json = r#"[{"phone":"+12125550101"},{"phone":"+12125550102",{"phone":"+12125550103"},
        {"phone":"+12125550104},
        {"phone":"+12125550105"]},
        {"phone":"+12125550106"},
        {"phone":"+12125550107"
    ]"#;
    expect![[r#"
        1: +12125550101
        1: +12125550103
        4: +12125550106
        1: row left out: a quotation mark is not closed: "{\"phone\":\"+12125550102\","
        2: row left out: a quotation mark is not closed: "{\"phone\":\"+12125550104},"
        3: row left out: not JSON: brackets do not match: "{\"phone\":\"+12125550105\"]},"
        5: row left out: not JSON: brackets do not match: "{\"phone\":\"+12125550107\""
    "#]]
    .assert_eq(&show(json, &options(None)));
}

#[test]
fn the_order_of_keys_does_not_matter() {
    let json = "{\"phone\":\"+12125550101\",\"id\":1}\n{\"id\":2,\"phone\":\"+12125550102\"}\n";
    expect![[r#"
        1: +12125550101 id 1
        2: +12125550102 id 2
    "#]]
    .assert_eq(&show(json, &options(None)));
}
