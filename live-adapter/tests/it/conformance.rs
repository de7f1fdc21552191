//! One script, two arms: the simulator's carrier and the live dialer. Told the same facts at the same instants, the
//! task that owns the engine gives the same commands and leaves the same journal, byte for byte.

use std::fmt::Write as _;
use std::io;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use outpace_engine::journal::{Fact, HEADER, Said};
use outpace_engine::{Command, Input, Output, Timestamp};
use outpace_live::clock::Clock;
use outpace_live::dialer::{AllowList, Dialer, Setup, orders, recover};
use outpace_live::figures::Figures;
use outpace_live::journal::Durable;
use outpace_live::telephony::{Arrival, Happening, Telephony};
use outpace_scenarios::load;
use outpace_sim::{DayPlan, Keep, Observer, simulate_day};
use prometheus_client::registry::Registry;

/// The simulator's arm: what was told, what was said.
#[derive(Default)]
struct Arm {
    facts: Vec<(Timestamp, Input)>,
    commands: Vec<Command>,
    journal: String,
}

impl Observer for Arm {
    fn fact(&mut self, now: Timestamp, fact: &Input) {
        self.facts.push((now, *fact));
        writeln!(self.journal, "{}", Fact(now, *fact)).expect("a string takes everything");
    }

    fn said(&mut self, _: Timestamp, output: &Output) {
        writeln!(self.journal, "    {}", Said(output)).expect("a string takes everything");
        if let Output::Command(command) = output {
            self.commands.push(*command);
        }
    }
}

/// The live arm's network: it says what it is given, and keeps what it is asked for.
struct Carrier {
    asked: Arc<Mutex<Vec<Command>>>,
    /// What is durable.
    journal: Arc<Mutex<String>>,
}

impl Telephony for Carrier {
    fn perform(&mut self, command: &Command) {
        let line = format!("    {}\n", Said(&Output::Command(*command)));
        let is_durable = self.journal.lock().unwrap().rfind(&line).is_some();
        assert!(is_durable, "{line} left before it was durable");
        self.asked.lock().unwrap().push(*command);
    }

    fn release_orphan(&mut self, dialog: &str) {
        panic!("nothing was left over: {dialog}");
    }

    fn open_dialogs(&self) -> usize {
        0
    }
}

struct Text(Arc<Mutex<String>>);

impl Durable for Text {
    fn append(&mut self, text: &[u8]) -> io::Result<()> {
        self.0
            .lock()
            .unwrap()
            .push_str(std::str::from_utf8(text).unwrap());
        Ok(())
    }
}

async fn agree(scenario: &str, set: &[&str]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../scenarios")
        .join(scenario);
    let set: Vec<String> = set.iter().map(ToString::to_string).collect();
    let scenario = load(&path, &set)
        .unwrap_or_else(|error| panic!("{error}"))
        .scenario;
    let mut simulated = Arm::default();
    let plan = DayPlan {
        seed: 7,
        replication: 0,
        keep: Keep::Meters,
    };
    simulate_day(&scenario, plan, &mut simulated, &AtomicBool::new(false)).unwrap();

    let (asked, text) = (Arc::default(), Arc::new(Mutex::new(String::new())));
    let (arrivals, hears) = tokio::sync::mpsc::unbounded_channel();
    let (orders, order_box) = orders(false);
    let begun = Instant::now();
    // The clock stands where the day begins; each fact says when it arrived, as a real network's do.
    for (at, fact) in &simulated.facts {
        let arrival = Arrival {
            at: begun + at.since(Timestamp::ZERO),
            happening: Happening::Fact(*fact),
        };
        arrivals.send(arrival).unwrap();
    }
    let nobody = Path::new("there is no such journal");
    let everywhere: Vec<String> = (1..=9).map(|digit| format!("+{digit}")).collect();
    let setup = Setup {
        past: recover(nobody, &scenario.engine, &mut |_, _| {}).unwrap(),
        clock: Clock::showing(Timestamp::ZERO, begun, scenario.engine.unix_epoch_s),
        journal: Box::new(Text(Arc::clone(&text))),
        telephony: Box::new(Carrier {
            asked: Arc::clone(&asked),
            journal: Arc::clone(&text),
        }),
        arrivals: hears,
        orders: order_box,
        allowed: AllowList::new(&everywhere).unwrap(),
        suppressed: Default::default(),
        calls_per_hour: None,
        first: Vec::new(),
        to_run: Vec::new(),
        drain_limit: Duration::from_secs(5),
        watchers: Vec::new(),
        figures: Figures::new(&mut Registry::default()),
    };
    let task = tokio::spawn(Dialer::begin(setup).unwrap().run());
    while text.lock().unwrap().len() < simulated.journal.len() {
        assert!(!task.is_finished(), "the dialer ended");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    drop(orders);
    task.abort();
    let live = text.lock().unwrap();
    let difference = live
        .lines()
        .zip(simulated.journal.lines())
        .position(|(a, b)| a != b);
    assert_eq!(difference, None, "journals part after {HEADER}");
    assert_eq!(live.len(), simulated.journal.len());
    let for_the_screen =
        |it: &Command| matches!(it, Command::Offer { .. } | Command::EndOffer { .. });
    simulated.commands.retain(|it| !for_the_screen(it));
    assert!(
        *asked.lock().unwrap() == simulated.commands,
        "the commands that left"
    );
    assert!(
        simulated.commands.len() > 500,
        "{} commands",
        simulated.commands.len()
    );
}

#[tokio::test]
async fn a_predictive_hour_is_the_same_in_both_arms() {
    agree(
        "first-day.toml",
        &["day.length=\"1 h\"", "campaign.list.generated=1500"],
    )
    .await;
}

#[tokio::test]
async fn an_hour_of_detection_is_the_same_in_both_arms() {
    agree("detection.toml", &["day.length=\"1 h\""]).await;
}

#[tokio::test]
async fn an_hour_of_preview_is_the_same_in_both_arms() {
    agree(
        "preview-advisers.toml",
        &["day.length=\"1 h\"", "campaign.list.generated=1500"],
    )
    .await;
}
