//! Whole campaigns: the dialer's engine, journal and store on real SIP through a real proxy, with real devices.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use outpace_engine::{AgentId, CampaignId, Input};
use outpace_live::dialer::Ended;
use outpace_live::figures::Figures;
use outpace_live::session::{Parts, Session};
use outpace_live::switchboard::Switchboard;
use outpace_live_api::CallResult;
use outpace_scenarios::Loaded;
use prometheus_client::registry::Registry;

use crate::loopback::results;
use crate::peers::baresip::Baresip;
use crate::peers::board::{gateway, trunk_file};
use crate::peers::kamailio::{Asks, Kamailio};
use crate::peers::sipp::Sipp;
use crate::peers::sound::{beep, silence, speak, write_mu_law};
use crate::phones::Desks;
use crate::{DesksLater, add, campaign, contacts, limits};

/// Longer than a campaign here ever takes; only one that hangs waits so long.
const DEADLINE: Duration = Duration::from_secs(240);

#[tokio::test]
async fn twenty_agents_and_five_hundred_contacts_through_a_proxy_and_both_sides_agree() {
    // Numbers end with each digit equally often.
    const CONTACTS: u32 = 500;
    const EACH_DIGIT: u32 = CONTACTS / 10;
    let busy = [
        ("STATUS", "486 Busy Here"),
        ("HEADERS", "Reason: Q.850;cause=17"),
    ];
    let unknown = [
        ("STATUS", "404 Not Found"),
        ("HEADERS", "Reason: Q.850;cause=1"),
    ];
    let people = Sipp::start_with("talk", 6 * EACH_DIGIT, &[("TALK_MS", "1000")], |_| {});
    let engaged = Sipp::start_with("refuse", 2 * EACH_DIGIT, &busy, |_| {});
    let nobody = Sipp::start_with("refuse", EACH_DIGIT, &unknown, |_| {});
    let away = Sipp::start("ring_for_ever", EACH_DIGIT);
    let endings = [("67", engaged.port), ("8", nobody.port), ("9", away.port)];
    let proxy = Kamailio::start_routing(people.port, Asks::Everybody("MD5"), &endings);
    let loaded = campaign(&["team.agents=20", "trunk.channels=60"]);
    let done = run(&loaded, proxy.port, 20, CONTACTS).await;

    let outcomes = outcomes(&done);
    let of = |name: &str| outcomes.get(name).copied().unwrap_or(0);
    assert_eq!(of("busy"), 2 * EACH_DIGIT, "{outcomes:?}");
    assert_eq!(of("invalid_number"), EACH_DIGIT, "{outcomes:?}");
    assert_eq!(of("no_answer"), EACH_DIGIT, "{outcomes:?}");
    let joined = done.iter().filter(|it| it.agent.is_some()).count();
    assert!(joined >= 200, "{joined} of 300 were joined: {outcomes:?}");
    // Everybody was called as often as the results say, and every call ended as its phone's scenario wants it.
    for phones in [people, engaged, nobody, away] {
        phones.all_went_well();
    }
}

#[tokio::test]
async fn people_go_to_agents_and_machines_do_not() {
    let talk = [("TALK_MS", "7000")];
    let person = [silence(700), speak("Hello?"), silence(6000)].concat();
    let people = Sipp::start_with("speak_and_leave", 5, &talk, |folder| {
        write_mu_law(&person, &folder.join("speech.ul"));
    });
    let machines = machines(5);
    let endings = [("56789", machines.port)];
    let proxy = Kamailio::start_routing(people.port, Asks::Nobody, &endings);
    let loaded = campaign(&[
        "team.agents=10",
        "trunk.channels=60",
        "campaign.detection.detector=\"scored\"",
    ]);
    let done = run(&loaded, proxy.port, 10, 10).await;
    let outcomes = outcomes(&done);
    let of = |name: &str| outcomes.get(name).copied().unwrap_or(0);
    assert_eq!(
        (of("connected"), of("answering_machine")),
        (5, 5),
        "{outcomes:?}"
    );
    for phones in [people, machines] {
        phones.all_went_well();
    }
}

/// Calls so many contacts through the gateway at this port, with agents at baresip, until all have a result; then
/// ends the dialer, which leaves nothing open.
async fn run(loaded: &Loaded, port: u16, agents: u32, calls: u32) -> Vec<CallResult> {
    let users: Vec<String> = (0..agents).map(|it| format!("agent{it}")).collect();
    let devices = Baresip::start_many(&users, &speak("Good morning, how are you?"), false);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("secret"), "a good secret").unwrap();
    let account = "username = \"outpace\"\npassword_file = \"secret\"\n";
    let everybody = format!("0-{}", agents - 1);
    let sections = gateway("only", port, account) + &devices.devices(&everybody);
    let session = begin(folder.path(), loaded, &sections);
    add(&session, contacts(u64::from(calls))).await;
    let done = work(session, agents, calls as usize).await;
    drop(devices);
    done
}

/// An answering machine that is called so often.
pub(super) fn machines(calls: u32) -> Sipp {
    let greeting = speak(
        "Hello. You have reached the voice mail of John Smith. I am not able to come to the telephone right now. \
         Please leave your name, your number and a short message after the tone, and I will call you back.",
    );
    let said = [
        silence(700),
        greeting,
        silence(600),
        beep(500),
        silence(3000),
    ]
    .concat();
    let talk = [("TALK_MS", "20000")];
    Sipp::start_with("speak_and_leave", calls, &talk, |folder| {
        write_mu_law(&said, &folder.join("speech.ul"));
    })
}

/// So many agents come and the campaign starts; ends when there are so many results, which are given.
pub(super) async fn work(session: Session, agents: u32, calls: usize) -> Vec<CallResult> {
    let come = |agent| {
        let agent = AgentId(agent);
        [Input::AgentLoggedIn(agent), Input::AgentAvailable(agent)]
    };
    let come = (0..agents).flat_map(come).collect();
    session.orders.tell(come).await.unwrap();
    let start = vec![Input::CampaignStarted(CampaignId(0))];
    session.orders.tell(start).await.unwrap();

    let until = Instant::now() + DEADLINE;
    let done = loop {
        let done = results(&session).await;
        if done.len() == calls {
            break done;
        }
        assert!(Instant::now() < until, "{} of {calls} are done", done.len());
        tokio::time::sleep(Duration::from_millis(50)).await;
    };
    session.orders.drain().unwrap();
    let ended = session.wait();
    assert!(matches!(ended, Some(Ended::Drained)), "{ended:?}");
    done
}

/// A session on a switchboard with these gateways and devices, as the program makes it.
pub(super) fn begin(folder: &Path, loaded: &Loaded, sections: &str) -> Session {
    let file = trunk_file(folder, sections, "", 100, &loaded.scenario);
    let bound = Switchboard::bind(file).unwrap();
    let desks = DesksLater::default();
    let later = desks.clone();
    Session::begin(Parts {
        folder,
        scenario: &loaded.scenario,
        campaigns: outpace_live::campaigns::Campaigns::of(&loaded.scenario),
        limits: limits(),
        telephony: Box::new(move |arrivals, store| {
            *later.0.lock().unwrap() = Some(Desks(arrivals.clone()));
            Box::new(bound.remembering(store).connect(arrivals))
        }),
        watchers: vec![Box::new(desks)],
        tellers: Vec::new(),
        figures: Figures::new(&mut Registry::default()),
        on_result: Box::new(|| {}),
        titles: Default::default(),
    })
    .unwrap_or_else(|error| panic!("{error}"))
}

fn outcomes(done: &[CallResult]) -> BTreeMap<&str, u32> {
    let mut outcomes = BTreeMap::new();
    for result in done {
        *outcomes.entry(result.outcome.as_str()).or_default() += 1;
    }
    outcomes
}
