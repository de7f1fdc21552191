//! A process that dies between writing down that a line is over and hanging it up: the next one hangs it up.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use outpace_engine::journal::{Fact, HEADER, Said};
use outpace_engine::{AgentId, CallId, Command, Config, Engine, Input, Output, Timestamp};
use outpace_live::dialer::{Dialer, Parting, recover};
use tempfile::TempDir;

use super::faults::{FullDisk, setup};
use super::*;

/// A journal, as a process leaves it that was told these facts.
struct Written {
    engine: Engine,
    text: String,
    now_ms: u64,
}

impl Written {
    fn begin(config: &Config) -> Self {
        Self {
            engine: Engine::new(config.clone()),
            text: format!("{HEADER}\n"),
            now_ms: 0,
        }
    }

    /// So many milliseconds later; gives the commands.
    fn tell(&mut self, later_ms: u64, fact: Input) -> Vec<Command> {
        self.now_ms += later_ms;
        let at = Timestamp::from_nanos(self.now_ms * 1_000_000);
        writeln!(self.text, "{}", Fact(at, fact)).unwrap();
        self.engine.handle_input(at, &fact);
        let mut commands = Vec::new();
        loop {
            let output = *self.engine.poll_output();
            writeln!(self.text, "    {}", Said(&output)).unwrap();
            match output {
                Output::Command(command) => commands.push(command),
                Output::Wake(_) => return commands,
                Output::Event(_) => {}
            }
        }
    }

    fn at(&self, folder: &TempDir) -> PathBuf {
        let path = folder.path().join("journal.txt");
        std::fs::write(&path, &self.text).unwrap();
        path
    }
}

/// What became of the calls of a process until it died.
struct Left {
    written: Written,
    /// With an agent.
    talks: CallId,
    /// They hung up.
    hung_up: CallId,
    /// Abandoned, and let go.
    let_go: CallId,
    /// Abandoned, and hears the message.
    hears: CallId,
}

/// Two agents, four people who answer; the second agent goes home when her call is over.
fn left(config: &Config) -> Left {
    let mut written = Written::begin(config);
    for row in contacts(4) {
        let fact = Input::ContactAdded {
            campaign: row.campaign,
            number: row.number,
            zone: row.zone,
            priority: 0,
        };
        written.tell(0, fact);
    }
    let agents = [AgentId(0), AgentId(1)];
    for agent in agents {
        written.tell(1, Input::AgentLoggedIn(agent));
        written.tell(1, Input::AgentAvailable(agent));
    }
    written.tell(1, Input::CampaignStarted(CampaignId(0)));
    let mut calls = Vec::new();
    for agent in agents {
        writeln!(written.text, "# device {agent} device-of-{agent}").unwrap();
        let commands = written.tell(10, Input::ReservationAnswered(agent));
        calls.extend(commands.iter().filter_map(|command| match command {
            Command::Originate { call, .. } => Some(*call),
            _ => None,
        }));
    }
    let mut bridges = BTreeMap::new();
    for &call in &calls {
        writeln!(written.text, "# dialog {call} dialog-of-{call}").unwrap();
        for command in written.tell(10, Input::Answered(call)) {
            if let Command::Bridge { call, agent } = command {
                bridges.insert(agent, call);
            }
        }
    }
    for &call in bridges.values() {
        written.tell(1, Input::Bridged(call));
    }
    let [talks, hung_up] = [bridges[&agents[0]], bridges[&agents[1]]];
    written.tell(100, Input::RemoteReleased(hung_up));
    written.tell(1, Input::AgentLoggedOut(agents[1]));
    let messages = written.tell(5000, Input::Tick);
    let [Command::PlayMessage(let_go), Command::PlayMessage(hears)] = messages[..] else {
        panic!("both who wait are abandoned: {messages:?}");
    };
    let last = written.tell(10, Input::MessageFinished(let_go));
    assert_eq!(last, [Command::Release(let_go)]);
    Left {
        written,
        talks,
        hung_up,
        let_go,
        hears,
    }
}

/// What the next process asks its phones to end, and what it writes.
fn next(path: &Path, config: &Config) -> (Vec<String>, String) {
    let past = recover(path, config, &mut |_, _| {}).unwrap();
    let written = Arc::new(Mutex::new(Vec::new()));
    let disk = FullDisk {
        left: usize::MAX,
        written: Arc::clone(&written),
    };
    let (setup, _orders, phones) = setup(past, config.unix_epoch_s, Box::new(disk));
    drop(Dialer::begin(setup).unwrap());
    let mut ended = phones.lock().unwrap().orphans.clone();
    ended.sort_unstable();
    let written = String::from_utf8(written.lock().unwrap().clone()).unwrap();
    (ended, written)
}

#[test]
fn who_was_let_go_on_record_alone_is_hung_up_by_the_next_process() {
    let config = campaign(&[]).scenario.engine;
    let folder = tempfile::tempdir().unwrap();
    let mut left = left(&config);
    let path = left.written.at(&folder);
    let (ended, of_the_next) = next(&path, &config);
    let devices = ["device-of-agent-0", "device-of-agent-1"].map(str::to_owned);
    let calls = [left.talks, left.let_go, left.hears].map(|call| format!("dialog-of-{call}"));
    let mut lines = [&devices[..], &calls[..]].concat();
    lines.sort_unstable();
    assert_eq!(ended, lines, "{} hung up themselves", left.hung_up);

    // The next one dies too before any of that leaves: all is over on record, and ended once more.
    left.written.text += &of_the_next;
    let (ended, _) = next(&left.written.at(&folder), &config);
    assert_eq!(ended, lines);
}

#[test]
fn what_ended_long_ago_or_in_a_process_that_drained_is_left_alone() {
    let config = campaign(&[]).scenario.engine;
    let folder = tempfile::tempdir().unwrap();
    let parting = |written: &Written| {
        let past = recover(&written.at(&folder), &config, &mut |_, _| {}).unwrap();
        past.parting
    };
    let Left {
        mut written,
        let_go,
        ..
    } = left(&config);
    let only = Parting {
        calls: [let_go].into(),
        agents: [AgentId(1)].into(),
    };
    assert_eq!(parting(&written), only);
    written.text += "# drained\n";
    assert_eq!(parting(&written), Parting::default());
    written.tell(1, Input::Tick);
    assert_eq!(parting(&written), only, "that was not its end");
    written.tell(33_000, Input::Tick);
    let later = parting(&written);
    assert!(!later.calls.contains(&let_go) && later.agents.is_empty());
}
