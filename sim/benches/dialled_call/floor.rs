//! The workload of `reference-500.toml` and nothing else.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use rand::RngExt;
use rand_distr::{Distribution, Exp, LogNormal};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    Answered,
    RangOut,
    TalkOver(u32),
    WrapUpOver(u32),
}

/// Nanoseconds of a day of eight hours.
const DAY: u64 = 8 * 3600 * 1_000_000_000;

/// Dialled calls of one day.
pub(crate) fn dialled_calls(agents: u32, seed: u64) -> u64 {
    Floor::new(agents, seed).run()
}

struct Floor {
    heap: BinaryHeap<Reverse<(u64, u32, Event)>>,
    sequence: u32,
    now: u64,
    free: VecDeque<u32>,
    lines: usize,
    dialled: u64,
    lost: u64,
    rng: Xoshiro256PlusPlus,
    ring: LogNormal<f64>,
    talk: LogNormal<f64>,
    wrap_up: Exp<f64>,
}

impl Floor {
    fn new(agents: u32, seed: u64) -> Self {
        let lognormal = |mean: f64, sigma: f64| {
            LogNormal::new(mean.ln() - sigma * sigma / 2.0, sigma).expect("finite")
        };
        Self {
            heap: BinaryHeap::new(),
            sequence: 0,
            now: 0,
            free: (0..agents).collect(),
            lines: 0,
            dialled: 0,
            lost: 0,
            rng: Xoshiro256PlusPlus::seed_from_u64(seed),
            ring: lognormal(11.0, 0.5),
            talk: lognormal(180.0, 0.8),
            wrap_up: Exp::new(1.0 / 30.0).expect("positive"),
        }
    }

    fn run(mut self) -> u64 {
        self.dial();
        while let Some(Reverse((at, _, event))) = self.heap.pop() {
            self.now = at;
            match event {
                Event::RangOut => self.lines -= 1,
                Event::Answered => {
                    self.lines -= 1;
                    if let Some(agent) = self.free.pop_front() {
                        let talk = self.talk.sample(&mut self.rng);
                        self.book(talk, Event::TalkOver(agent));
                    } else {
                        self.lost += 1;
                    }
                }
                Event::TalkOver(agent) => {
                    let wrap_up = self.wrap_up.sample(&mut self.rng);
                    self.book(wrap_up, Event::WrapUpOver(agent));
                }
                Event::WrapUpOver(agent) => self.free.push_back(agent),
            }
            if at < DAY {
                self.dial();
            }
        }
        std::hint::black_box(self.lost);
        self.dialled
    }

    fn dial(&mut self) {
        while self.lines < 2 * self.free.len() {
            self.lines += 1;
            self.dialled += 1;
            let is_person = self.rng.random::<f64>() < 0.3;
            // Drawn for those alone who would answer, as the core does.
            let ring = is_person.then(|| self.ring.sample(&mut self.rng));
            match ring {
                Some(ring) if ring < 20.0 => self.book(ring, Event::Answered),
                _ => self.book(20.0, Event::RangOut),
            }
        }
    }

    fn book(&mut self, after_s: f64, event: Event) {
        self.sequence += 1;
        let at = self.now + (after_s * 1e9) as u64;
        self.heap.push(Reverse((at, self.sequence, event)));
    }
}
