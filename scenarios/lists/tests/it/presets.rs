//! Lists as other products have them.

use std::path::Path;

use expect_test::expect;
use outpace_lists::{
    Country, Format, ImportOptions, Mapping, NumberCheck, NumberRules, Preset, Separator, Variables,
};

use crate::{shape, show};

fn preset(preset: Preset) -> ImportOptions {
    ImportOptions {
        preset,
        numbers: shape(),
        mapping: Mapping {
            variables: Variables::Rest,
            ..Mapping::default()
        },
        ..ImportOptions::default()
    }
}

#[test]
fn generic_knows_the_usual_names() {
    let csv = "Contact ID,Phone Number,Mobile Phone,Time Zone,Priority,Segment,Balance due\n\
               A1,+12125550101,+12125550102,America/New_York,5,gold,\"12,50\"\n";
    expect![[r#"
        2: +12125550101 +12125550102 in America/New_York id A1 of gold priority 5 Balance due="12,50"
    "#]]
    .assert_eq(&show(csv, &preset(Preset::Generic)));
}

#[test]
fn webex() {
    let csv = "firstName,lastName,phoneNumber\nAnn,Lee,+12125550101\nBob,,12\n";
    expect![[r#"
        2: +12125550101 firstName="Ann" lastName="Lee"
        3: row left out: 2 digits, at least 7 needed: "Bob,,12"
    "#]]
    .assert_eq(&show(csv, &preset(Preset::Webex)));
}

#[test]
fn vicidial_with_a_header_and_without() {
    let mut options = preset(Preset::Vicidial);
    options.mapping.variables = Variables::Named(vec!["first_name".to_owned()]);
    options.numbers.check = NumberCheck::Possible;
    let fields = "V7||101|1|2125550101||Ann|||||||||||||2125550102||||0|NEW|2026-03-02|9||\
                  2125550103_1_work!2079460000_44_sister!";
    let fields: Vec<&str> = fields.split('|').collect();
    let british = ["V8", "", "101", "44", "2079460001", "", "Bob"];
    let expected = expect![[r#"
        1: +12125550101 +12125550102 +12125550103 +442079460000 id V7 of 101 priority 9 first_name="Ann"
        2: +442079460001 id V8 of 101 first_name="Bob"
        not read: source_id, title, middle_initial, last_name, address1, address2, address3, city, state, province, postal_code, country, gender, date_of_birth, email, security_phrase, comments, called_count, status, entry_date, owner
    "#]];
    for separator in ["\t", "|", ","] {
        let text = format!("{}\n{}\n", fields.join(separator), british.join(separator));
        expected.assert_eq(&show(text, &options));
    }
    let with_header = "phone_code|phone_number|alt_phone|first_name|vendor_lead_code\n\
                       1|2125550101|0000000000|Ann|V7\n\
                       999|2125550104||Bob|V8\n";
    expect![[r#"
        2: +12125550101 id V7 first_name="Ann"
        3: row left out: begins with a country code that no country has: "999|2125550104||Bob|V8"
    "#]]
    .assert_eq(&show(with_header, &options));
    options.mapping = Mapping::default();
    options.numbers.country = Country::from_region("US");
    let ten = "\"100\",\"ANN  \",\"LEE \",\"2125550101\",\"0\",\"2125550103\",\"0\",\"0\",\"0\",\"2125550107\"\n";
    expect![[r#"
        1: +12125550101 +12125550103 +12125550107 id 100
        not read: FIRST_NAME, LAST_NAME
    "#]]
    .assert_eq(&show(ten, &options));
}

#[test]
fn genesys_and_its_limits() {
    let csv = "inin-outbound-id,name,Cell,Home Phone,CallRecordLastResult-Cell,Work\n\
               7,Ann,+12125550101,+12125550102,ININ-OUTBOUND-BUSY,+12125550103\n";
    expect![[r#"
        2: +12125550101 +12125550102 +12125550103 id 7 name="Ann" CallRecordLastResult-Cell="ININ-OUTBOUND-BUSY"
    "#]]
    .assert_eq(&show(csv, &preset(Preset::Genesys)));
    let columns = |count: usize, name: &str| -> String {
        let names: Vec<String> = (0..count).map(|n| format!("{name}{n}")).collect();
        format!("phone,{}\n", names.join(","))
    };
    expect!["error: has 51 columns; at most 50 are allowed\n"]
        .assert_eq(&show(columns(50, "c"), &preset(Preset::Genesys)));
    expect!["error: has more than 10 columns of numbers\n"]
        .assert_eq(&show(columns(10, "phone"), &preset(Preset::Genesys)));
}

#[test]
fn the_mapping_has_the_last_word() {
    let csv = "phone,evening,tz,zone,name\n\
               +12125550101,+12125550102,UTC,Europe/Rome,Ann\n";
    let options = ImportOptions {
        mapping: Mapping {
            numbers: vec!["evening".to_owned(), "phone".to_owned()],
            zone: Some("zone".to_owned()),
            id: Some("name".to_owned()),
            variables: Variables::Named(vec!["tz".to_owned()]),
            ..Mapping::default()
        },
        ..preset(Preset::Generic)
    };
    expect![[r#"
        2: +12125550102 +12125550101 in Europe/Rome id Ann tz="UTC"
    "#]]
    .assert_eq(&show(csv, &options));
}

#[test]
fn variables_beyond_the_limit_are_named() {
    let names: Vec<String> = (0..30).map(|n| format!("v{n}")).collect();
    let csv = format!(
        "phone,{}\n+12125550101{}z\n",
        names.join(","),
        ",".repeat(30)
    );
    expect![[r#"
        2: +12125550101
        not read: v28, v29
    "#]]
    .assert_eq(&show(csv, &preset(Preset::Generic)));
    let options = ImportOptions {
        mapping: Mapping {
            variables: Variables::Named(names),
            ..Mapping::default()
        },
        ..ImportOptions::default()
    };
    expect!["error: cannot be read: 30 variables are named; at most 28 are allowed\n"]
        .assert_eq(&show("phone\n", &options));
}

#[test]
fn a_list_has_a_country() {
    let options = ImportOptions {
        numbers: NumberRules {
            country: Country::from_region("GB"),
            check: NumberCheck::Possible,
        },
        ..ImportOptions::default()
    };
    expect![[r#"
        2: +442079460000
        3: +12125550101
        4: row left out: 6 digits after +44, which no number there has: "946000"
    "#]]
    .assert_eq(&show(
        "phone\n020 7946 0000\n+12125550101\n946000\n",
        &options,
    ));
}

#[test]
fn formats_by_ending() {
    let format = |name: &str| Format::of_file(Path::new(name));
    assert_eq!(format("a.CSV"), Some(Format::Delimited(Separator::Comma)));
    assert_eq!(format("a.tsv"), Some(Format::Delimited(Separator::Tab)));
    assert_eq!(format("a.json"), Some(Format::Json));
    assert_eq!(format("a.ndjson"), Some(Format::JsonLines));
    assert_eq!(format("a.txt"), None);
}
