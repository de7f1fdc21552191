//! Contact lists and suppression lists.

use expect_test::expect;
use outpace_scenarios::{ContactSource, Loaded, write_rejects};

use crate::Case;

fn listed(more: &str) -> Case {
    Case::small().replace("generated = 100", &format!("csv = \"list.csv\"\n{more}"))
}

const WITH_ZONE: &str = "columns = { number = \"phone\", zone = \"tz\" }";

fn contacts(loaded: &Loaded) -> Vec<(u64, &str)> {
    let ContactSource::Listed(contacts) = &loaded.scenario.world.contacts[0] else {
        panic!("not from a file");
    };
    let zones = &loaded.scenario.names.zones;
    contacts
        .iter()
        .map(|contact| {
            (
                contact.number.digits(),
                zones[contact.zone.index()].as_str(),
            )
        })
        .collect()
}

#[test]
fn numbers_as_people_write_them() {
    let csv = "\u{feff}name,phone,tz\r\n\
               Ann,+1 (212) 555-0101,America/New_York\r\n\
               \"Bob, the one\",+1.312.555.0102,America/Chicago\r\n\
               Cid,13125550103,\r\n";
    let loaded = listed(WITH_ZONE).file("list.csv", csv).good();
    assert_eq!(
        contacts(&loaded),
        [
            (12_125_550_101, "America/New_York"),
            (13_125_550_102, "America/Chicago"),
            (13_125_550_103, "America/New_York"),
        ]
    );
    assert_eq!(loaded.rejects, []);
}

#[test]
fn national_numbers_get_their_country() {
    let numbers = |country: &str, csv: &str| -> Vec<u64> {
        let loaded = listed(&format!("default_country = \"{country}\""))
            .file("list.csv", csv)
            .good();
        contacts(&loaded)
            .into_iter()
            .map(|(number, _)| number)
            .collect()
    };
    assert_eq!(
        numbers("1", "phone\n2125550101\n1 212 555 0102\n+442079460000\n"),
        [12_125_550_101, 12_125_550_102, 442_079_460_000]
    );
    assert_eq!(numbers("44", "phone\n020 7946 0000\n"), [442_079_460_000]);
    assert_eq!(
        numbers("39", "phone\n06 1234567\n"),
        [39_061_234_567],
        "Rome keeps its 0"
    );
    listed("default_country = \"+44\"").check(expect![[r#"
        exit 2
        day.toml:15: campaign.list.default_country: "+44" is no country code; write one to three digits like "1" or "44"
    "#]]);
}

#[test]
fn bad_rows_are_put_aside_with_line_and_reason() {
    let mut csv = b"phone,tz\n\
        +12125550101,America/New_York\n\
        +12125550101,America/New_York\n\
        555,America/New_York\n\
        0201234567,Europe/London\n\
        +1212555CALL,America/New_York\n\
        +12125550102,America/Nowhere\n\
        +12125550103\n\
        ,America/New_York\n\
        \"+1212\n5550104\",America/New_York\n\
        +12125550105,America/New_York,more\n"
        .to_vec();
    csv.extend_from_slice(b"+12125550106,America/S\xe3o_Paulo\n+1 212-555-0101,America/Chicago\n");
    let loaded = listed(WITH_ZONE).file("list.csv", csv).good();
    assert_eq!(
        contacts(&loaded),
        [
            (12_125_550_101, "America/New_York"),
            (12_125_550_105, "America/New_York")
        ]
    );
    let mut written = Vec::new();
    write_rejects(&loaded.rejects, &mut written).expect("memory does not fail");
    expect![[r#"
        line,reason,text
        3,the same number as in line 2,"+12125550101,America/New_York"
        4,"3 digits, at least 7 needed","555,America/New_York"
        5,"begins with 0; write the country code first, as in +1 or +44","0201234567,Europe/London"
        6,'C' is not a digit,"+1212555CALL,America/New_York"
        7,"there is no time zone ""America/Nowhere""","+12125550102,America/Nowhere"
        8,"the row ends before the column ""tz""",+12125550103
        9,no number,",America/New_York"
        10,'\n' is not a digit,"+1212
        5550104,America/New_York"
        13,not UTF-8,"+12125550106,America/S�o_Paulo"
        14,the same number as in line 2,"+1 212-555-0101,America/Chicago"
    "#]]
    .assert_eq(&String::from_utf8(written).expect("UTF-8"));
}

#[test]
fn a_list_that_is_not_there() {
    listed("").check(expect![[r#"
        exit 3
        day.toml:14: campaign.list.csv: list.csv cannot be read: No such file or directory (os error 2)
    "#]]);
    listed("suppression = [\"dnc.csv\", \"more.csv\"]")
        .file("list.csv", "phone\n+12125550101\n")
        .check(expect![[r#"
            exit 3
            day.toml:15: campaign.list.suppression[0]: dnc.csv cannot be read: No such file or directory (os error 2)
            day.toml:15: campaign.list.suppression[1]: more.csv cannot be read: No such file or directory (os error 2)
        "#]]);
    Case::small()
        .replace("generated = 100", "csv = \".\"")
        .check(expect![[r#"
            exit 3
            day.toml:14: campaign.list.csv: . is a folder
        "#]]);
}

#[test]
fn a_list_without_a_good_row() {
    listed("").file("list.csv", "").check(expect![[r#"
        exit 3
        day.toml:14: campaign.list.csv: list.csv is empty
    "#]]);
    listed("").file("list.csv", "phone\n").check(expect![[r#"
        exit 3
        day.toml:14: campaign.list.csv: list.csv has no contacts
    "#]]);
    listed("")
        .file("list.csv", "phone\n12\n+1234567890123456\n")
        .check(expect![[r#"
            exit 3
            day.toml:14: campaign.list.csv: list.csv has no usable contacts: all 2 rows were rejected; line 2: 2 digits, at least 7 needed
        "#]]);
}

#[test]
fn a_list_without_the_column() {
    listed(WITH_ZONE)
        .file("list.csv", "Phone, TZ\n+12125550101,America/New_York\n")
        .check(expect![[r#"
            exit 3
            day.toml:14: campaign.list.csv: list.csv has no column "phone"; columns found: "Phone", "TZ"; did you mean `Phone`?
        "#]]);
    listed("")
        .file("list.csv", "number;zone\n+12125550101;America/New_York\n")
        .check(expect![[r#"
            exit 3
            day.toml:14: campaign.list.csv: list.csv has no column "phone"; columns found: "number;zone"
        "#]]);
}

#[test]
fn suppressed_numbers_are_sorted_and_stay_in_the_list() {
    let loaded = listed("suppression = [\"dnc.csv\", \"more.csv\"]\ndefault_country = \"1\"")
        .file("list.csv", "phone\n+12125550101\n+12125550102\n")
        .file(
            "dnc.csv",
            "number,since\n+12125550109,2020\n212 555 0101,2021\n",
        )
        .file("more.csv", "+12125550101\n+12125550100\n12\n")
        .good();
    let suppressed: Vec<u64> = loaded
        .scenario
        .world
        .suppressed
        .iter()
        .map(|n| n.digits())
        .collect();
    assert_eq!(suppressed, [12_125_550_100, 12_125_550_101, 12_125_550_109]);
    assert_eq!(contacts(&loaded).len(), 2);
    let reasons: Vec<(u64, &str)> = loaded
        .rejects
        .iter()
        .map(|r| (r.line, r.reason.as_str()))
        .collect();
    assert_eq!(reasons, [(3, "3 digits, at least 7 needed")]);
}

#[test]
fn a_list_is_a_file_or_made_up() {
    Case::small()
        .replace("generated = 100", "generated = 100\ncsv = \"list.csv\"")
        .check(expect![[r#"
            exit 2
            day.toml:13: campaign.list: has csv and generated; write one of them
        "#]]);
    Case::small()
        .replace("generated = 100", "")
        .check(expect![[r#"
            exit 2
            day.toml:13: campaign.list.generated: missing; write generated = 40000, or csv = "file.csv"
        "#]]);
    Case::small()
        .replace(
            "generated = 100",
            "generated = 100\ndefault_zone = \"UTC\"\ncolumns = {}",
        )
        .check(expect![[r#"
            exit 2
            day.toml:15: campaign.list.default_zone: belongs to a contact list file; with generated write zones
            day.toml:16: campaign.list.columns: belongs to a contact list file; with generated write zones
        "#]]);
    listed("zones = { UTC = \"100 %\" }\ndefault_zone = \"Nowhere\"").check(expect![[r#"
        exit 2
        day.toml:15: campaign.list.zones: belongs to made-up contacts; with csv write columns.zone and default_zone
        day.toml:16: campaign.list.default_zone: there is no time zone "Nowhere"; write an IANA name like "America/New_York"
    "#]]);
}

#[test]
fn made_up_contacts_without_end() {
    let scenario = Case::small()
        .set("campaign.list.generated=unlimited")
        .good()
        .scenario;
    assert_eq!(
        scenario.world.contacts[0],
        ContactSource::Generated {
            numbers: 1,
            count: None,
            zones: vec![(outpace_engine::ZoneId(0), 1.0)]
        }
    );
    assert_eq!(scenario.engine.campaigns[0].list_low, 400);
}

#[test]
fn configuration_problems_come_before_files_are_opened() {
    listed("colour = 1").check(expect![[r#"
        exit 2
        day.toml:15: campaign.list.colour: unknown key; allowed: csv, columns, file, format, preset, mapping, region, do_not_call, default_zone, default_country, generated, numbers_per_contact, zones, paused, suppression
    "#]]);
}

fn in_file(name: &str, more: &str) -> Case {
    Case::small().replace("generated = 100", &format!("file = {name:?}\n{more}"))
}

#[test]
fn a_list_in_any_format_with_its_country_and_its_columns() {
    let csv = "contact,evening,daytime,clock\n\
               7,(312) 555-0101,,America/Chicago\n\
               8,,212-555-0102,\n\
               9,312-555-0103,212-555-0103,America/Chicago,more\n\
               10,555-0104,(212) 555-0105,\n";
    let keys = "region = \"US\"\n\
                mapping = { numbers = [\"evening\", \"daytime\"], zone = \"clock\", id = \"contact\" }";
    let loaded = in_file("list.csv", keys).file("list.csv", csv).good();
    assert_eq!(
        contacts(&loaded),
        [
            (13_125_550_101, "America/Chicago"),
            (12_125_550_102, "America/New_York"),
            (12_125_550_105, "America/New_York"),
        ]
    );
    in_file("list.csv", keys)
        .file("list.csv", csv)
        .check(expect![[r#"
            rejected: list.csv:4: 5 fields under 4 columns: 9,312-555-0103,212-555-0103,America/Chicago,more
            rejected: list.csv:5: 7 digits after +1, which no number there has; the contact is kept without it: 555-0104
        "#]]);
    let json = "{\"phoneNumber\": \"+12125550101\", \"firstName\": \"Ann\"}\n";
    for (name, more) in [
        ("list.jsonl", "preset = \"webex\""),
        ("list.txt", "preset = \"webex\"\nformat = \"json_lines\""),
        ("list.txt", "preset = \"webex\""),
    ] {
        let loaded = in_file(name, more).file(name, json).good();
        assert_eq!(contacts(&loaded), [(12_125_550_101, "America/New_York")]);
    }
    let vicidial = "V1||101|44|2079460000||Ann\nV2||101|1|2125550101||Bob\n";
    let loaded = in_file("leads.txt", "preset = \"vicidial\"")
        .file("leads.txt", vicidial)
        .good();
    let numbers: Vec<u64> = contacts(&loaded).iter().map(|contact| contact.0).collect();
    assert_eq!(numbers, [442_079_460_000, 12_125_550_101]);
}

#[test]
fn do_not_call_lists_are_scrubbed_from_their_own_list() {
    let loaded = in_file(
        "list.csv",
        "do_not_call = [\"own.txt\", \"national.csv\"]\nregion = \"US\"",
    )
    .file(
        "list.csv",
        "phone\n2125550101\n2125550102\n2125550103\n12\n",
    )
    .file("own.txt", "+1 212 555 0101\n+1 212 555 0199\n")
    .file("national.csv", "number\n2125550103\nnone\n")
    .good();
    assert_eq!(contacts(&loaded).len(), 1);
    assert!(loaded.scenario.world.suppressed.is_empty());
    let report = &loaded.lists[0];
    let counts = &report.counts;
    assert_eq!((counts.read, counts.kept, counts.suppressed), (4, 1, 2));
    assert_eq!(counts.found_on, [1, 1]);
    assert_eq!(report.do_not_call.len(), 2);
    let reasons: Vec<(u64, &str)> = loaded
        .rejects
        .iter()
        .map(|r| (r.line, r.reason.as_str()))
        .collect();
    assert_eq!(
        reasons,
        [
            (3, "'n' is not a digit"),
            (5, "3 digits, at least 7 needed")
        ]
    );
    in_file("list.csv", "do_not_call = [\"own.txt\"]")
        .file("list.csv", "phone\n+12125550101\n")
        .file("own.txt", "+1 212 555 0101\n")
        .check(expect![[r#"
            exit 3
            day.toml:14: campaign.list.file: list.csv has no usable contacts: all 1 rows are on a do-not-call list
        "#]]);
    in_file("list.csv", "do_not_call = [\"own.txt\"]")
        .file("list.csv", "phone\n+12125550101\n")
        .check(expect![[r#"
            exit 3
            day.toml:15: campaign.list.do_not_call[0]: own.txt cannot be read: No such file or directory (os error 2)
        "#]]);
}

#[test]
fn keys_of_a_list_that_do_not_go_together() {
    in_file(
        "list.csv",
        "csv = \"list.csv\"\nregion = \"USA\"\nmapping = { number = \"phone\" }\npreset = \"five9\"",
    )
    .check(expect![[r#"
        exit 2
        day.toml:13: campaign.list: has csv and file; write one of them
        day.toml:16: campaign.list.region: "USA" is no country; write its two letters like "US" or "GB"
        day.toml:17: campaign.list.mapping.number: unknown key; did you mean `numbers`?
        day.toml:18: campaign.list.preset: "five9" is not allowed; allowed: "generic", "webex", "vicidial", "genesys"
    "#]]);
    in_file("list.csv", "columns = {}\ndefault_country = \"1\"").check(expect![[r#"
        exit 2
        day.toml:15: campaign.list.columns: belongs to csv; with file write mapping
        day.toml:16: campaign.list.default_country: belongs to csv; with file write region
    "#]]);
    listed("region = \"US\"\npreset = \"webex\"\nformat = \"csv\"\nmapping = {}").check(expect![[
        r#"
            exit 2
            day.toml:15: campaign.list.region: belongs to a list named with file = "…"
            day.toml:16: campaign.list.preset: belongs to a list named with file = "…"
            day.toml:17: campaign.list.format: belongs to a list named with file = "…"
            day.toml:18: campaign.list.mapping: belongs to a list named with file = "…"
        "#
    ]]);
    Case::small()
        .replace(
            "generated = 100",
            "generated = 100\ndo_not_call = [\"own.txt\"]",
        )
        .check(expect![[r#"
            exit 2
            day.toml:15: campaign.list.do_not_call: belongs to a contact list file; made-up numbers are on no such list
        "#]]);
    let variables: Vec<String> = (0..29).map(|n| format!("\"v{n}\"")).collect();
    in_file(
        "list.csv",
        &format!("mapping = {{ variables = [{}] }}", variables.join(", ")),
    )
    .check(expect![[r#"
        exit 2
        day.toml:15: campaign.list.mapping.variables: 29 columns; at most 28 are allowed
    "#]]);
    in_file("list.json", "mapping = { zone = \"clock\" }")
        .file(
            "list.json",
            "[{\"phone\": \"+12125550101\", \"Clock\": \"UTC\"}]",
        )
        .check(expect![[r#"
            exit 3
            day.toml:14: campaign.list.file: list.json has no column "clock"; columns found: "phone", "Clock"; did you mean `Clock`?
        "#]]);
}

#[test]
fn a_column_of_priorities_reaches_the_contacts() {
    let loaded = Case::small()
        .replace(
            "generated = 100",
            "file = \"list.csv\"\nmapping = { numbers = [\"phone\"], priority = \"rank\" }",
        )
        .file(
            "list.csv",
            "phone,rank\n+12125550101,\n+12125550102,-32768\n+12125550103,32767\n\
             +12125550104,32768\n+12125550105,1.5\n",
        )
        .good();
    let ContactSource::Listed(contacts) = &loaded.scenario.world.contacts[0] else {
        panic!("not from a file");
    };
    let priorities: Vec<i16> = contacts.iter().map(|contact| contact.priority).collect();
    assert_eq!(priorities, [0, i16::MIN, i16::MAX]);
    let reasons: Vec<&str> = loaded.rejects.iter().map(|it| it.reason.as_str()).collect();
    assert_eq!(
        reasons,
        [
            "the priority \"32768\" is not a whole number from -32768 to 32767",
            "the priority \"1.5\" is not a whole number from -32768 to 32767",
        ]
    );
}

#[test]
fn variants_of_a_scenario_hold_one_list() {
    let with_gain = |gain: &str| {
        let set = [
            "campaign.list={ csv = \"people.csv\" }".to_owned(),
            format!("campaign.gain={gain}"),
        ];
        let folder = tempfile::tempdir().expect("a temporary folder");
        let shipped = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("first-day.toml");
        let path = folder.path().join("listed.toml");
        std::fs::copy(shipped, &path).expect("copied");
        std::fs::write(folder.path().join("people.csv"), "phone\n+12025550101\n").expect("written");
        outpace_scenarios::load(&path, &set)
            .expect("a scenario")
            .scenario
    };
    let first = with_gain("0.5");
    let mut second = with_gain("1");
    let place = |scenario: &outpace_scenarios::Scenario| match &scenario.world.contacts[0] {
        ContactSource::Listed(contacts) => contacts.as_ptr(),
        other => panic!("{other:?}"),
    };
    let before = second.clone();
    assert_ne!(place(&first), place(&second));
    second.world.share_lists_with(&first.world);
    assert_eq!(place(&first), place(&second));
    assert_eq!(before, second);
}
