//! The very days of the published M/M/12 programs, played to our engine.
//!
//! Another program's table can be met to its last digit, and not only within its error, when its random numbers
//! are known. Those of the ContactCenters examples are: MRG32k3a from its default seed, one stream for each
//! `new MRG32k3a()` in the order of the program's text (`doc/examples/MMC.java`: services, arrivals;
//! `MMCAb.java`: then patience), exponential variates by inversion, and no stream begins anew between days. So
//! every caller, talk and hang-up of their 1000 days is known. If our engine serves these callers as theirs
//! did and we count as they count, every printed digit comes out; if a row means something else than we
//! think, it does not.
//!
//! The generator: L'Ecuyer (1999), "Good parameters and implementations for combined multiple recursive random
//! number generators", Operations Research 47(1); its streams, 2^127 steps apart: L'Ecuyer, Simard, Chen and Kelton
//! (2002), "An object-oriented random-number package with many long streams and substreams", Operations
//! Research 50(6).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::time::Duration;

use outpace_engine::{AgentId, CallId, CampaignId, Command, Engine, Input, Output, Timestamp};
use outpace_scenarios::Scenario;
use outpace_sim::Observer as _;
use rayon::prelude::*;

use crate::observed::{Observed, Window, inbound};
use crate::published::REPLICATIONS;

/// One of the published M/M/12 programs.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// Callers who lose patience in a minute, each; `None` if nobody does.
    pub patience_rate: Option<f64>,
}

/// Calls a minute, and services a minute of one agent.
const LAMBDA: f64 = 4.2;
const MU: f64 = 0.5;
/// Minutes of a day.
const DAY: f64 = 480.0;

/// Somebody who calls.
#[derive(Clone, Copy, Debug)]
struct Caller {
    arrives: Timestamp,
    talks: Duration,
    /// Hangs up then, unless joined to an agent before.
    gives_up: Option<Timestamp>,
}

impl Program {
    /// Their days, served by our engine.
    #[must_use]
    pub fn days(self, scenario: &Scenario, window: Window) -> Vec<Observed> {
        let [mut services, mut arrivals, mut patience] = Mrg32k3a::streams();
        let mut day = || -> Vec<Caller> {
            let mut callers = Vec::new();
            let mut at = arrivals.exponential(LAMBDA);
            while at <= DAY {
                let patience = self.patience_rate.map(|rate| patience.exponential(rate));
                callers.push(Caller {
                    arrives: instant(at),
                    talks: length(services.exponential(MU)),
                    gives_up: patience.map(|patience| instant(at + patience)),
                });
                at += arrivals.exponential(LAMBDA);
            }
            callers
        };
        // One stream of numbers goes through all days; only then may they be played side by side.
        let days: Vec<Vec<Caller>> = (0..REPLICATIONS).map(|_| day()).collect();
        days.into_par_iter()
            .map(|callers| Floor::play(scenario, window, &callers))
            .collect()
    }
}

fn length(minutes: f64) -> Duration {
    Duration::from_secs_f64(minutes * 60.0)
}

fn instant(minutes: f64) -> Timestamp {
    Timestamp::ZERO + length(minutes)
}

/// What happens next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Next {
    Arrives(u32),
    GivesUp(u32),
    Ends(CallId, AgentId),
}

/// Callers and agents who do what they are told at once.
struct Floor<'a> {
    engine: Engine,
    observed: Observed,
    callers: &'a [Caller],
    /// Calls that wait, and whose they are.
    waiting: BTreeMap<CallId, u32>,
    agenda: BinaryHeap<Reverse<(Timestamp, Next)>>,
    wake: Option<Timestamp>,
}

impl<'a> Floor<'a> {
    fn play(scenario: &Scenario, window: Window, callers: &'a [Caller]) -> Observed {
        let queue = CampaignId(inbound(scenario) as u32);
        let arrivals = (0..).zip(callers);
        let mut floor = Self {
            engine: Engine::new(scenario.engine.clone()),
            observed: Observed::new(scenario, window),
            callers,
            waiting: BTreeMap::new(),
            agenda: arrivals
                .map(|(number, caller)| Reverse((caller.arrives, Next::Arrives(number))))
                .collect(),
            wake: None,
        };
        let agents = || (0..scenario.engine.agents.len() as u32).map(AgentId);
        floor.tell(Timestamp::ZERO, Input::CampaignStarted(queue));
        for agent in agents() {
            floor.tell(Timestamp::ZERO, Input::AgentLoggedIn(agent));
            floor.tell(Timestamp::ZERO, Input::AgentAvailable(agent));
        }
        let mut now = Timestamp::ZERO + scenario.world.day_length;
        while let Some(Reverse((at, next))) = floor.agenda.pop() {
            floor.pass_to(at);
            now = now.max(at);
            match next {
                Next::Arrives(caller) => {
                    let campaign = queue;
                    floor.tell(at, Input::InboundArrived { campaign, caller });
                }
                Next::GivesUp(caller) => {
                    let mut waiting = floor.waiting.iter();
                    let call = waiting.find_map(|(&call, &who)| (who == caller).then_some(call));
                    if let Some(call) = call {
                        floor.tell(at, Input::RemoteReleased(call));
                    }
                }
                Next::Ends(call, agent) => {
                    floor.tell(at, Input::RemoteReleased(call));
                    floor.tell(at, Input::AgentAvailable(agent));
                }
            }
        }
        floor.pass_to(now);
        for agent in agents() {
            floor.tell(now, Input::AgentLoggedOut(agent));
        }
        floor.observed
    }

    /// Wakes the engine whenever it asks, up to then.
    fn pass_to(&mut self, then: Timestamp) {
        while let Some(at) = self.wake.filter(|&at| at <= then) {
            self.tell(at, Input::Tick);
        }
    }

    /// Tells a fact, and those that follow from it at once.
    fn tell(&mut self, now: Timestamp, fact: Input) {
        self.engine.handle_input(now, &fact);
        let mut joined = Vec::new();
        loop {
            let output = self.engine.poll_output();
            self.observed.said(now, output);
            match *output {
                Output::Command(Command::Answer { call, caller, .. }) => {
                    self.waiting.insert(call, caller);
                    if let Some(at) = self.callers[caller as usize].gives_up {
                        self.agenda.push(Reverse((at, Next::GivesUp(caller))));
                    }
                }
                Output::Command(Command::Bridge { call, agent }) => joined.push((call, agent)),
                Output::Wake(deadline) => {
                    self.wake = deadline.map(|deadline| deadline.at);
                    break;
                }
                _ => {}
            }
        }
        if let Input::RemoteReleased(call) = fact {
            self.waiting.remove(&call);
        }
        for (call, agent) in joined {
            let caller = self.waiting.remove(&call).expect("it was answered first");
            let ends = now + self.callers[caller as usize].talks;
            self.agenda.push(Reverse((ends, Next::Ends(call, agent))));
            self.tell(now, Input::Bridged(call));
        }
    }
}

/// The combined multiple recursive generator, at some state.
#[derive(Clone, Debug)]
struct Mrg32k3a {
    first: [u64; 3],
    second: [u64; 3],
}

/// Both moduli.
const M1: u64 = 4_294_967_087;
const M2: u64 = 4_294_944_443;
/// One step of each component, as a matrix.
const A1: Matrix = [[0, 1, 0], [0, 0, 1], [M1 - 810_728, 1_403_580, 0]];
const A2: Matrix = [[0, 1, 0], [0, 0, 1], [M2 - 1_370_589, 0, 527_612]];

type Matrix = [[u64; 3]; 3];

impl Mrg32k3a {
    /// The first streams of a program that says nothing of a seed.
    fn streams<const N: usize>() -> [Self; N] {
        let mut next = Self {
            first: [12_345; 3],
            second: [12_345; 3],
        };
        let far = |mut matrix, modulus| {
            for _ in 0..127 {
                matrix = times(matrix, matrix, modulus);
            }
            matrix
        };
        let (far1, far2) = (far(A1, M1), far(A2, M2));
        std::array::from_fn(|_| {
            let stream = next.clone();
            next.first = moved(far1, next.first, M1);
            next.second = moved(far2, next.second, M2);
            stream
        })
    }

    /// Uniform between 0 and 1, never either.
    fn uniform(&mut self) -> f64 {
        self.first = moved(A1, self.first, M1);
        self.second = moved(A2, self.second, M2);
        let (first, second) = (self.first[2], self.second[2]);
        let z = if first > second {
            first - second
        } else {
            first + M1 - second
        };
        z as f64 / (M1 + 1) as f64
    }

    /// Exponential with this rate, by inversion.
    fn exponential(&mut self, rate: f64) -> f64 {
        -(-self.uniform()).ln_1p() / rate
    }
}

fn moved(matrix: Matrix, state: [u64; 3], modulus: u64) -> [u64; 3] {
    matrix.map(|row| {
        let products = row.iter().zip(state).map(|(&a, b)| a * b % modulus);
        products.sum::<u64>() % modulus
    })
}

fn times(a: Matrix, b: Matrix, modulus: u64) -> Matrix {
    let column = |of: usize| moved(a, [b[0][of], b[1][of], b[2][of]], modulus);
    let columns = [column(0), column(1), column(2)];
    std::array::from_fn(|row| std::array::from_fn(|of| columns[of][row]))
}
