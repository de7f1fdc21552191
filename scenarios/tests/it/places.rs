//! Places with a law of their own, named by the contacts of a file.

use expect_test::expect;
use outpace_engine::spacing::FLORIDA;
use outpace_scenarios::{ContactSource, Loaded};

use crate::Case;

const FLORIDA_LAW: &str = "\n[[place]]\nname = \"FL\"\nzone = \"America/New_York\"\n\
                           frequency = [\"florida\"]\n";

/// Each contact's zone by name, how far it is from UTC at first, and whether there is a law.
fn zones(loaded: &Loaded) -> Vec<(&str, i32, bool)> {
    let ContactSource::Listed(contacts) = &loaded.scenario.world.contacts[0] else {
        panic!("not from a file");
    };
    let zone = |contact: &outpace_scenarios::ListedContact| {
        let zone = &loaded.scenario.engine.zones[contact.zone.index()];
        let law = zone.law();
        assert!(law.is_none_or(|law| law.frequency == [FLORIDA]));
        let name = loaded.scenario.names.zones[contact.zone.index()].as_str();
        (name, zone.offsets()[0].1 / 3600, law.is_some())
    };
    contacts.iter().map(zone).collect()
}

const LIST: &str = "phone,state,tz\n\
                    +12125550101,FL,\n\
                    +12125550102, fl ,America/Chicago\n\
                    +12125550103,FL,America/New_York\n\
                    +12125550104,TX,America/Chicago\n\
                    +12125550105,TX,\n\
                    +12125550106,,\n\
                    +12125550107,Fl,America/Chicago\n";

/// The day is in New York.
const EXPECTED: [(&str, i32, bool); 7] = [
    ("FL", -5, true),
    ("FL, America/Chicago", -6, true),
    ("FL", -5, true),
    ("America/Chicago", -6, false),
    ("America/New_York", -5, false),
    ("America/New_York", -5, false),
    ("FL, America/Chicago", -6, true),
];

#[test]
fn a_column_names_the_place_whose_law_holds_and_another_its_clock() {
    let mapping = "mapping = { numbers = [\"phone\"], place = \"state\", zone = \"tz\" }";
    let loaded = Case::small()
        .replace(
            "generated = 100",
            &format!("file = \"list.csv\"\n{mapping}"),
        )
        .and(FLORIDA_LAW)
        .file("list.csv", LIST)
        .good();
    assert_eq!(zones(&loaded), EXPECTED);
    let columns = "columns = { place = \"state\", zone = \"tz\" }";
    let loaded = Case::small()
        .replace("generated = 100", &format!("csv = \"list.csv\"\n{columns}"))
        .and(FLORIDA_LAW)
        .file("list.csv", LIST)
        .good();
    assert_eq!(zones(&loaded), EXPECTED);
}

#[test]
fn without_the_column_a_state_is_no_place() {
    let loaded = Case::small()
        .replace("generated = 100", "csv = \"list.csv\"")
        .and(FLORIDA_LAW)
        .file("list.csv", LIST)
        .good();
    assert!(zones(&loaded).iter().all(|(_, _, has_law)| !has_law));
}

#[test]
fn a_place_without_a_law_here_is_said() {
    let list = LIST.replace("06,,", "06,FLA,");
    let columns = "columns = { place = \"state\", zone = \"tz\" }";
    Case::small()
        .replace("generated = 100", &format!("csv = \"list.csv\"\n{columns}"))
        .and(FLORIDA_LAW)
        .file("list.csv", list)
        .check(expect![[r#"
            warning: day.toml:15: campaign.list.columns.place: 3 contacts of list.csv are in places that are no [[place]] here, so that no law but the campaign's own hours and rules holds for them: FLA (1), TX (2); did you mean `fl`?
        "#]]);
}
