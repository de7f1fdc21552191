//! Interaction data: variables of records and campaigns, and what agents are shown of them.

use expect_test::expect;
use outpace_scenarios::{ContactSource, Loaded, VariableTable};

use crate::Case;

/// A campaign with a file of two records, and an `interaction` table.
fn case(interaction: &str) -> Case {
    Case::small()
        .replace(
            "generated = 100",
            "file = \"list.csv\"\nmapping = { variables = [\"first name\", \"account\", \"note\"] }",
        )
        .replace(
            "[campaign.list]",
            &format!("[campaign.interaction]\n{interaction}\n\n[campaign.list]"),
        )
        .file(
            "list.csv",
            "phone,account,first name,note\n+12125550101,A-1,Ann,\n+12125550102,,Bob,\"calls, late\"\n",
        )
}

/// So many names in quotes.
fn names(prefix: &str, count: usize) -> String {
    let names: Vec<String> = (0..count).map(|n| format!("\"{prefix}{n}\"")).collect();
    names.join(", ")
}

fn panel(loaded: &Loaded, record: Option<usize>) -> String {
    let shown = loaded.scenario.world.interactions[0].panel(record);
    let shown: Vec<String> = shown
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    shown.join("; ")
}

#[test]
fn agents_see_the_campaign_and_then_what_is_named_in_that_order() {
    let loaded = case(
        "variables = { offer = \"spring\", account = \"none\" }
         panel = [\"note\", \"offer\", \"first name\", \"account\"]",
    )
    .set("campaign.name=\"savings\"")
    .good();
    expect!["campaignId=savings; note=; offer=spring; first name=Ann; account=A-1"]
        .assert_eq(&panel(&loaded, Some(0)));
    expect!["campaignId=savings; note=calls, late; offer=spring; first name=Bob; account=none"]
        .assert_eq(&panel(&loaded, Some(1)));
    // Of a contact that is in no file.
    expect!["campaignId=savings; note=; offer=spring; first name=; account=none"]
        .assert_eq(&panel(&loaded, None));
    assert_eq!(panel(&loaded, Some(2)), panel(&loaded, None));
    let ContactSource::Listed(contacts) = &loaded.scenario.world.contacts[0] else {
        panic!("read from a file");
    };
    assert_eq!(contacts.len(), 2);
}

#[test]
fn what_is_not_named_is_shown_to_nobody_but_the_campaign_always() {
    let loaded = case("").good();
    assert_eq!(panel(&loaded, Some(0)), "campaignId=campaign");
    let popover: Vec<_> = loaded.scenario.world.interactions[0]
        .popover(Some(0))
        .collect();
    assert_eq!(popover, [("campaignId", "campaign")]);
    let made_up = Case::small().good();
    assert_eq!(panel(&made_up, None), "campaignId=campaign");
    assert_eq!(
        made_up.scenario.world.interactions[0].panel(None).count(),
        1
    );
}

#[test]
fn debug_keeps_values_to_itself() {
    let loaded = case("variables = { offer = \"spring\" }").good();
    let text = format!("{:?}", loaded.scenario.world.interactions);
    assert!(
        text.contains("first name") && text.contains("offer"),
        "{text}"
    );
    assert!(!text.contains("Ann") && !text.contains("spring"), "{text}");
    assert!(format!("{:?}", VariableTable::default()).contains("contacts: 0"));
}

/// 28 variables of records, and two of the campaign: what a panel holds.
fn full(variables: usize, panel: &str, popover: &str) -> Case {
    let columns: Vec<String> = (0..variables).map(|n| format!("v{n}")).collect();
    Case::small()
        .set("campaign.popover=true")
        .replace(
            "generated = 100",
            &format!(
                "file = \"list.csv\"\nmapping = {{ variables = [{}] }}",
                names("v", variables)
            ),
        )
        .replace(
            "[campaign.list]",
            &format!(
                "[campaign.interaction]\nvariables = {{ w0 = \"0\", w1 = \"1\", w2 = \"2\" }}\n\
                 panel = [{panel}]\npopover = [{popover}]\n\n[campaign.list]"
            ),
        )
        .file(
            "list.csv",
            format!(
                "phone,{}\n+12125550101{}z\n",
                columns.join(","),
                ",".repeat(variables)
            ),
        )
}

#[test]
fn both_sides_of_each_limit_on_variables() {
    let (all, six) = (names("v", 28), names("v", 6));
    let loaded = full(28, &format!("{all}, \"w0\", \"w1\""), &six).good();
    assert_eq!(loaded.warnings, []);
    let interaction = &loaded.scenario.world.interactions[0];
    assert_eq!(interaction.panel(Some(0)).count(), 1 + 30);
    assert_eq!(interaction.panel(Some(0)).nth(28), Some(("v27", "z")));
    assert_eq!(interaction.popover(Some(0)).count(), 1 + 6);
    full(28, &format!("{all}, \"w0\", \"w1\", \"w2\""), &six).check(expect![[r#"
        exit 2
        day.toml:15: campaign.interaction.panel: 31 variables; at most 30 are allowed
    "#]]);
    full(28, &all, &names("v", 7)).check(expect![[r#"
        exit 2
        day.toml:16: campaign.interaction.popover: 7 variables; at most 6 are allowed
    "#]]);
    full(29, &all, &six).check(expect![[r#"
        exit 2
        day.toml:20: campaign.list.mapping.variables: 29 columns; at most 28 are allowed
    "#]]);
    let own = |count: usize| {
        let own: Vec<String> = (0..count).map(|n| format!("w{n} = \"\"")).collect();
        case(&format!("variables = {{ {} }}", own.join(", ")))
    };
    own(30).check(expect![[""]]);
    own(31).check(expect![[r#"
        exit 2
        day.toml:14: campaign.interaction.variables: 31 variables; at most 30 are allowed
    "#]]);
}

#[test]
fn a_campaigns_name_has_at_most_64_characters() {
    let named = |length: usize| {
        let name = "ä".repeat(length);
        Case::small().set(&format!("campaign.name={name}"))
    };
    named(64).check(expect![[""]]);
    let report = named(65).report();
    assert!(
        report.contains("campaign.name: 65 characters; at most 64 are allowed"),
        "{report}"
    );
}

#[test]
fn names_that_are_none_or_taken() {
    case("panel = [\"acount\", \"offer\", \"note\", \"note\", \"campaignId\"]")
        .check(expect![[r#"
            exit 2
            day.toml:14: campaign.interaction.panel[0]: there is no variable "acount"; did you mean `account`?
            day.toml:14: campaign.interaction.panel[1]: there is no variable "offer"; name it in list.mapping.variables or interaction.variables
            day.toml:14: campaign.interaction.panel[3]: "note" is there twice
            day.toml:14: campaign.interaction.panel[4]: campaignId is always shown, and first; leave it out
        "#]]);
    case("variables = { campaignId = \"x\", campaignID = \"y\", \" \" = \"z\" }")
        .check(expect![[r#"
            exit 2
            day.toml:14: campaign.interaction.variables." ": is empty; write a name
            day.toml:14: campaign.interaction.variables.campaignId: campaignId is always there; it is the campaign's name
        "#]]);
    case("variables = { campaignID = \"y\" }").check(expect![[r#"
        warning: day.toml:14: campaign.interaction.variables.campaignID: is not campaignId, which is always there: names of variables differ by case
    "#]]);
    Case::small()
        .replace(
            "generated = 100",
            "file = \"list.csv\"\nmapping = { variables = [\"note\", \"campaignId\", \"note\"] }",
        )
        .check(expect![[r#"
            exit 2
            day.toml:15: campaign.list.mapping.variables[1]: campaignId is always there; it is the campaign's name
            day.toml:15: campaign.list.mapping.variables[2]: "note" is there twice
        "#]]);
    Case::small()
        .set("campaign.interaction.panel=[\"note\"]")
        .check(expect![[r#"
            exit 2
            --set campaign.interaction.panel=["note"]: campaign.interaction.panel[0]: there is no variable "note"; name it in list.mapping.variables or interaction.variables
        "#]]);
    Case::small()
        .set("campaign.interaction=[]")
        .check(expect![[r#"
            exit 2
            --set campaign.interaction=[]: campaign.interaction: a list is not a table; write it once
        "#]]);
    case("variables = { offer = 5 }").check(expect![[r#"
        exit 2
        day.toml:14: campaign.interaction.variables.offer: 5 is not text in quotes
    "#]]);
}

#[test]
fn the_popover_is_for_one_line_and_nothing_sensitive() {
    let popover = "popover = [\"account\", \"note\"]";
    case(popover).check(expect![[r#"
        warning: day.toml:14: campaign.interaction.popover: is shown only with popover = true, in progressive mode with lines_per_agent = 1
    "#]]);
    case(popover)
        .set("campaign.popover=true")
        .check(expect![[""]]);
    case(popover)
        .set("campaign.popover=true")
        .set("campaign.lines_per_agent=2")
        .check(expect![[r#"
            warning: day.toml:14: campaign.interaction.popover: is shown only with popover = true, in progressive mode with lines_per_agent = 1
            warning: --set campaign.popover=true: campaign.popover: is shown only in progressive mode with lines_per_agent = 1: of more lines nobody knows which will be answered
        "#]]);
    case(&format!(
        "{popover}\npanel = [\"account\"]\nsensitive = [\"account\"]"
    ))
    .set("campaign.popover=true")
    .check(expect![[r#"
        exit 2
        day.toml:14: campaign.interaction.popover[0]: "account" is sensitive: the popover is seen before anybody has answered; show it in the panel
    "#]]);
}
