//! The one place that knows the engine's interface: scripts are journals, written by hand.

use std::fmt::Write as _;
use std::time::Duration;

use expect_test::Expect;
use outpace_engine::config::{
    AgentConfig, CampaignConfig, Device, Governing, Mode, Predictive, QueueConfig, RankedQueue,
    TeamConfig, Treatment, TrunkConfig,
};
use outpace_engine::journal::{Fact, Said, parse_line};
use outpace_engine::{
    CallId, CallRecord, CallingHours, Cap, Command, Config, Engine, Event, Input, Output, PerMille,
    QueueId, RetryRules, TeamId, TrunkId, Zone, cpa,
};

/// Tells the script's facts to an engine and compares everything that is told and said.
///
/// A line is a fact of the journal, its time in seconds with as many decimals as it needs. The engine
/// is woken whenever it asks between two facts. Ticks of the script are told as they stand. Calls are
/// named by their number alone: `call-3`. A line that begins with `late` is told by a driver that overslept:
/// no deadline before it was acted on.
pub(crate) fn check(config: Config, script: &str, expected: Expect) {
    expected.assert_eq(&play(config, script));
}

/// Tells a script and gives what [`check`] compares.
pub(crate) fn play(config: Config, script: &str) -> String {
    tell(config, script).text
}

/// Tells a script and gives the records of the calls that ended.
pub(crate) fn records(config: Config, script: &str) -> Vec<CallRecord> {
    tell(config, script).records
}

fn tell(config: Config, script: &str) -> Told {
    let mut told = Told {
        engine: Engine::new(config),
        text: String::new(),
        records: Vec::new(),
        wake: None,
        slots: Vec::new(),
    };
    for line in script.lines().map(str::trim) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(line) = line.strip_prefix("late ") {
            told.tell(told.read(line));
            continue;
        }
        // A call may be dialled on the way to the fact about it: its slot is known then.
        told.pass_to(told.read(line));
        told.tell(told.read(line));
    }
    told
}

struct Told {
    engine: Engine,
    text: String,
    records: Vec<CallRecord>,
    wake: Option<outpace_engine::Timestamp>,
    /// The slot of each call originated so far.
    slots: Vec<u32>,
}

impl Told {
    /// Wakes the engine until the time of the fact, which comes after what is due at its own instant.
    fn pass_to(&mut self, next: Fact) {
        for _ in 0..WAKES_MAX {
            match self.wake {
                Some(at) if at < next.0 || (at == next.0 && next.1 != Input::Tick) => {
                    self.tell(Fact(at, Input::Tick));
                }
                _ => return,
            }
        }
        panic!("woken again and again\n{}", self.text);
    }

    fn tell(&mut self, fact: Fact) {
        let _ = writeln!(self.text, "{}", short(&fact.to_string()));
        self.engine.handle_input(fact.0, &fact.1);
        loop {
            let output = self.engine.poll_output();
            // What a rule wanted is shown only where it did not get it; the calls say the rest.
            let is_plain = matches!(output, Output::Event(Event::Paced(it)) if it.cap == Cap::None);
            if !is_plain {
                let said = short(&Said(output).to_string());
                let _ = writeln!(self.text, "    {said}");
            }
            match output {
                Output::Command(Command::Originate { call, .. } | Command::Answer { call, .. }) => {
                    self.slots.push(call.slot)
                }
                Output::Event(Event::Released(record)) => self.records.push(*record),
                Output::Wake(wake) => {
                    self.wake = wake.map(|wake| wake.at);
                    return;
                }
                _ => {}
            }
        }
    }

    /// A fact as a script writes it.
    fn read(&self, line: &str) -> Fact {
        let whole = |word: &str| match word.strip_prefix(CallId::PREFIX) {
            Some(number) => {
                let number: usize = number.parse().expect("a call's number");
                let slot = self.slots.get(number).copied().unwrap_or(u32::MAX);
                format!("{word}@{slot}")
            }
            None => word.to_owned(),
        };
        let line: Vec<String> = exact_time(line).split(' ').map(whole).collect();
        let fact = parse_line(&line.join(" ")).unwrap_or_else(|why| panic!("{why}: {line:?}"));
        fact.unwrap_or_else(|| panic!("no fact: {line:?}"))
    }
}

/// Wakes between two facts of a script; more than any has.
const WAKES_MAX: u32 = 10_000;

/// `2.5 tick` as the journal writes it.
fn exact_time(line: &str) -> String {
    let (time, rest) = line.split_once(' ').unwrap_or((line, ""));
    let (seconds, decimals) = time.split_once('.').unwrap_or((time, ""));
    format!("{seconds}.{decimals:0<9} {rest}")
}

/// Milliseconds are enough to read; what is finer stays. Calls go by their number.
fn short(line: &str) -> String {
    let short = |word: &str| match (word.split_once('.'), word.split_once('@')) {
        (Some((seconds, nanos)), _) if nanos.len() == 9 && nanos.ends_with("000000") => {
            format!("{seconds}.{}", &nanos[..3])
        }
        (_, Some((call, _))) => call.to_owned(),
        _ => word.to_owned(),
    };
    line.split(' ').map(short).collect::<Vec<_>>().join(" ")
}

/// The facts that most scripts begin with: contacts on the list, the campaign started, agents there.
pub(crate) fn morning(contacts: u32, agents: u32) -> String {
    let mut script = format!("0 campaign-0 block +15550000000 {contacts} zone-0\n");
    script += "0 campaign-0 started\n";
    for agent in 0..agents {
        let _ = writeln!(script, "0 agent-{agent} logged-in");
        let _ = writeln!(script, "0 agent-{agent} available");
    }
    script
}

/// One campaign, one team of nailed-up agents, one line an agent, no detector, no limits.
pub(crate) fn config() -> Config {
    Config {
        unix_epoch_s: 0,
        zones: vec![Zone::utc()],
        trunks: vec![TrunkConfig {
            channels: None,
            calls_per_second: None,
        }],
        teams: vec![team(&[(0, 1)])],
        agents: agents(1),
        queues: vec![queue(1)],
        campaigns: vec![campaign(0)],
    }
}

/// [`config`], changed.
pub(crate) fn with(change: impl FnOnce(&mut Config)) -> Config {
    let mut config = config();
    change(&mut config);
    config
}

/// [`config`] with a detector, changed.
pub(crate) fn listening(change: impl FnOnce(&mut CampaignConfig)) -> Config {
    with(|config| {
        config.campaigns[0].cpa = Some(cpa::Settings::TalkSpurt(cpa::TalkSpurtSettings::default()));
        change(&mut config.campaigns[0]);
    })
}

/// Agents of the first team.
pub(crate) fn agents(count: usize) -> Vec<AgentConfig> {
    vec![AgentConfig { team: TeamId(0) }; count]
}

/// A team of nailed-up agents who serve queues by `(queue, rank)`.
pub(crate) fn team(queues: &[(u32, u8)]) -> TeamConfig {
    TeamConfig {
        device: Device::NailedUp,
        queues: queues
            .iter()
            .map(|&(queue, rank)| RankedQueue {
                queue: QueueId(queue),
                rank,
            })
            .collect(),
    }
}

/// A queue of the first teams.
pub(crate) fn queue(teams: u32) -> QueueConfig {
    QueueConfig {
        teams: (0..teams).map(TeamId).collect(),
        max_time_in_queue: Duration::from_secs(3600),
    }
}

/// A campaign with everything in its plainest form.
pub(crate) fn campaign(queue: u32) -> CampaignConfig {
    CampaignConfig {
        queue: QueueId(queue),
        trunk: TrunkId(0),
        mode: Mode::Progressive { lines_per_agent: 1 },
        ring_limit: Duration::from_secs(32),
        setup_limit: Duration::from_secs(64),
        cpa: None,
        priors: None,
        machine_treatment: Treatment::Disconnect,
        machine_review: PerMille::new(0),
        assumed_false_positive: PerMille::new(0),
        screener_treatment: Treatment::Disconnect,
        connect_on_answer: false,
        release_late_machines: true,
        fax_treatment: Treatment::Disconnect,
        dead_air_treatment: Treatment::Disconnect,
        beep_limit: Duration::from_secs(30),
        message_limit: Duration::from_secs(30),
        abandon_after: Duration::from_secs(2),
        abandoned_treatment: Treatment::Disconnect,
        abandon_limit: PerMille::new(30),
        governing: Governing::default(),
        calling_hours: CallingHours::always(),
        retry: RetryRules::default(),
        ivr: None,
        yields_to_inbound: false,
        popover: false,
        caller_ids: None,
        list_low: 0,
    }
}

/// Two campaigns, each with a queue of its own, in one team by their ranks.
pub(crate) fn two_campaigns(ranks: [u8; 2], agents_count: usize) -> Config {
    with(|config| {
        config.teams = vec![team(&[(0, ranks[0]), (1, ranks[1])])];
        config.agents = agents(agents_count);
        config.queues = vec![queue(1), queue(1)];
        config.campaigns = vec![campaign(0), campaign(1)];
    })
}

/// The progressive mode.
pub(crate) fn lines(lines_per_agent: u8) -> Mode {
    Mode::Progressive { lines_per_agent }
}

/// Predictive settings that correct as early as they may.
pub(crate) fn predictive(initial_lines_per_agent: f64, maximum_dialing_rate: f64) -> Mode {
    Mode::Predictive(Predictive {
        initial_lines_per_agent,
        maximum_dialing_rate,
        target_abandon_rate: PerMille::new(30),
        correction_pace: 10,
        gain: 1.0,
    })
}
