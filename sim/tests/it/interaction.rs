//! A whole day with interaction data: events name contacts, and what is shown is found by them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use expect_test::expect;
use outpace_engine::{CallId, Command, ContactId, Event, Output, Timestamp};
use outpace_scenarios::Scenario;
use outpace_sim::{ContactLists, DayPlan, Keep, Observer, simulate_day};

use crate::load_file;

/// An agent's desktop, which knows what events tell.
struct Desktop<'a> {
    scenario: &'a Scenario,
    lists: ContactLists,
    contacts: BTreeMap<CallId, ContactId>,
    shown: String,
}

impl Desktop<'_> {
    fn show(&mut self, what: &str, contact: ContactId) {
        let (campaign, record) = self.lists.record_of(contact).expect("read from a file");
        let interaction = &self.scenario.world.interactions[campaign.index()];
        let shown: Vec<String> = if what == "popover" {
            named(interaction.popover(Some(record)))
        } else {
            named(interaction.panel(Some(record)))
        };
        let _ = writeln!(self.shown, "{what}: {}", shown.join(", "));
    }
}

fn named<'a>(variables: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    variables
        .map(|(name, value)| format!("{name}={value}"))
        .collect()
}

impl Observer for Desktop<'_> {
    fn said(&mut self, _: Timestamp, output: &Output) {
        match *output {
            Output::Command(Command::Originate {
                call,
                contact,
                number,
                attempt,
                caller_id,
                ..
            }) => {
                self.contacts.insert(call, contact);
                let _ = writeln!(
                    self.shown,
                    "call {attempt} to +{} from +{}",
                    number.digits(),
                    caller_id.map_or(0, |it| it.digits())
                );
            }
            Output::Event(Event::AgentOffered { contact, .. }) => self.show("popover", contact),
            Output::Event(Event::Connected { call, .. }) => {
                self.show("panel", self.contacts[&call]);
            }
            _ => {}
        }
    }
}

#[test]
fn agents_see_the_record_of_whom_they_talk_to_and_persons_the_caller_id_of_highest_precedence() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/interaction.toml");
    let scenario = load_file(Path::new(folder), &[]);
    let mut desktop = Desktop {
        scenario: &scenario,
        lists: ContactLists::new(&scenario),
        contacts: BTreeMap::new(),
        shown: String::new(),
    };
    let plan = DayPlan {
        seed: 5,
        replication: 0,
        keep: Keep::Intervals,
    };
    simulate_day(&scenario, plan, &mut desktop, &AtomicBool::new(false)).expect("not cancelled");
    expect![[r#"
        call 1 to +12125550101 from +12125550100
        popover: campaignId=savings, name=Ann
        panel: campaignId=savings, name=Ann, account=A-1, offer=spring
        call 1 to +17185550102 from +17185550100
        popover: campaignId=savings, name=Bob
        panel: campaignId=savings, name=Bob, account=none, offer=spring
        call 1 to +12125550103 from +12125550199
        popover: campaignId=savings, name=Cid
        panel: campaignId=savings, name=Cid, account=A-3, offer=spring
        call 1 to +442079460750 from +12125550100
        popover: campaignId=savings, name=Dee
        panel: campaignId=savings, name=Dee, account=A-4, offer=spring
        call 2 to +12125550101 from +12125550122
        popover: campaignId=savings, name=Ann
        panel: campaignId=savings, name=Ann, account=A-1, offer=spring
        call 2 to +17185550102 from +17185550100
        popover: campaignId=savings, name=Bob
        panel: campaignId=savings, name=Bob, account=none, offer=spring
        call 2 to +12125550103 from +12125550122
        popover: campaignId=savings, name=Cid
        panel: campaignId=savings, name=Cid, account=A-3, offer=spring
        call 2 to +442079460750 from +12125550100
        popover: campaignId=savings, name=Dee
        panel: campaignId=savings, name=Dee, account=A-4, offer=spring
    "#]]
    .assert_eq(&desktop.shown);
    assert_eq!(desktop.lists.record_of(ContactId(4)), None);
}

#[test]
fn who_is_made_up_has_no_record() {
    let scenario = crate::load_shipped("first-day.toml", &[]);
    let lists = ContactLists::new(&scenario);
    assert_eq!(lists.record_of(ContactId(0)), None);
}
