//! Our calls: the switchboard, told what an engine would tell it.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use outpace_engine::{CallId, CampaignId, Command, ContactId, Input, PhoneNumber, TrunkId};
use outpace_live::switchboard::{Leftovers, Switchboard};
use outpace_live::telephony::{Arrival, Happening, Telephony as _};
use outpace_live::trunk_file::TrunkFile;
use tokio::sync::mpsc::{UnboundedReceiver, error::TryRecvError, unbounded_channel};

use super::count;
use super::sipp::Callee;

/// Calls to place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Load {
    pub(crate) calls: u32,
    pub(crate) each_second: u32,
    /// From the answer until they are hung up.
    pub(crate) held: Duration,
}

/// What they cost.
pub(crate) struct Ours {
    /// Microseconds of the processor.
    pub(crate) each_call_us: f64,
    /// Of that, the threads of SIP and of media.
    threads_us: [f64; 2],
    /// Calls held at a time.
    pub(crate) most_held: usize,
    /// Resident memory then.
    pub(crate) memory_mib: f64,
    /// Before the first call, and when nothing was left.
    memory_around_mib: [f64; 2],
    /// Messages sent again, of all calls: by a machine whose cores are busy with others' work, too.
    retransmitted: u32,
    acknowledged_ms: Vec<f64>,
}

impl Ours {
    pub(crate) fn tell(&self, load: Load, theirs_us: Option<f64>) {
        let ratio = theirs_us.map_or(String::new(), |it| {
            format!(" (sipp {it:.0} us, ratio {:.1})", self.each_call_us / it)
        });
        let at = |share: f64| {
            let place = (self.acknowledged_ms.len() as f64 * share) as usize;
            self.acknowledged_ms.get(place).copied().unwrap_or(f64::NAN)
        };
        println!(
            "calls: {} at {} a second, none lost, {} messages sent again; {:.0} us of the processor a call{ratio}, \
             of which SIP {:.0}, media {:.0}; {} held in {:.0} MiB (before {:.0}, after {:.0}); ACK after p50 {:.1} ms, p99 {:.1} ms",
            load.calls,
            load.each_second,
            self.retransmitted,
            self.each_call_us,
            self.threads_us[0],
            self.threads_us[1],
            self.most_held,
            self.memory_mib,
            self.memory_around_mib[0],
            self.memory_around_mib[1],
            at(0.5),
            at(0.99),
        );
    }
}

/// Places the calls, holds and ends them; nothing is left of any.
pub(crate) fn measure(load: Load) -> Result<Ours> {
    let callee = Callee::start()?;
    let sockets_before = count::sockets()?;
    let memory_before = count::memory_mib()?;
    let mut caller = Caller::new(callee.port, load)?;
    let sockets_idle = count::sockets()?;
    let before = (count::processor_time()?, threads_time()?);
    caller.run()?;
    let threads = threads_time()?;
    let used = (
        count::processor_time()? - before.0,
        [threads[0] - before.1[0], threads[1] - before.1[1]],
    );
    caller.is_drained()?;
    let seen = callee.end(load.calls)?;
    // /proc is asked too: what was forgotten is not in our own counts.
    let sockets = count::sockets()?;
    ensure!(
        sockets == sockets_idle,
        "{sockets} sockets are open, of {sockets_idle} before the first call"
    );
    let memory_after = count::memory_mib()?;
    let Caller {
        board,
        most_held,
        memory_mib,
        ..
    } = caller;
    drop(board);
    let sockets = count::sockets()?;
    ensure!(
        sockets == sockets_before,
        "{sockets} sockets are open, of {sockets_before} before the dialer"
    );
    let each_us = |used: Duration| used.as_secs_f64() * 1e6 / f64::from(load.calls);
    Ok(Ours {
        each_call_us: each_us(used.0),
        threads_us: used.1.map(each_us),
        most_held,
        memory_mib,
        memory_around_mib: [memory_before, memory_after],
        retransmitted: seen.retransmitted,
        acknowledged_ms: seen.acknowledged_ms,
    })
}

/// Processor time of the threads of SIP and of media.
fn threads_time() -> Result<[Duration; 2]> {
    Ok([
        count::threads_time(|it| it == "outpace-sip")?,
        count::threads_time(|it| it == "outpace-media")?,
    ])
}

struct Caller {
    board: Switchboard,
    arrivals: UnboundedReceiver<Arrival>,
    load: Load,
    /// When each call that was answered is hung up, the first first.
    held: VecDeque<(Instant, CallId)>,
    most_held: usize,
    memory_mib: f64,
    looked: Instant,
}

impl Caller {
    fn new(callee: u16, load: Load) -> Result<Self> {
        let scenario = scenario()?;
        let text = format!(
            "[safety]\nallow = [\"+1\"]\n\
             [sip]\nbind = \"127.0.0.1:0\"\nt1x64 = \"8 s\"\n\
             [media]\naddress = \"127.0.0.1\"\nports = \"{PORTS}\"\n\
             [[gateway]]\nname = \"callee\"\nproxy = \"127.0.0.1:{callee}\"\nfirst_response = \"30 s\"\n\
             [[device]]\nagents = \"0\"\nuri = \"sip:agent@127.0.0.1:9\"\n"
        );
        let path = std::path::Path::new("live.toml");
        let file = TrunkFile::read_text(&text, path, &scenario)?;
        let bound = Switchboard::bind(file).map_err(anyhow::Error::msg)?;
        let (told, arrivals) = unbounded_channel();
        Ok(Self {
            board: bound.connect(told),
            arrivals,
            load,
            held: VecDeque::new(),
            most_held: 0,
            memory_mib: 0.0,
            looked: Instant::now(),
        })
    }

    fn run(&mut self) -> Result<()> {
        let began = Instant::now();
        let (mut placed, mut answered, mut released) = (0, 0, 0);
        while released < self.load.calls {
            let now = Instant::now();
            let due = now.duration_since(began).as_secs_f64() * f64::from(self.load.each_second);
            while placed < self.load.calls && f64::from(placed) <= due {
                self.place(placed)?;
                placed += 1;
            }
            answered += self.hear(now)?;
            released += self.release(now);
            self.look(now)?;
            // Every call is over a while after the last has been held.
            let limit = began + self.load.held + Duration::from_secs(300);
            ensure!(now < limit, "{answered} of {placed} calls were answered");
            std::thread::sleep(Duration::from_millis(2));
        }
        Ok(())
    }

    fn place(&mut self, number: u32) -> Result<()> {
        let call = CallId {
            number,
            slot: number,
        };
        self.board.perform(&Command::Originate {
            call,
            contact: ContactId(number),
            attempt: 1,
            number: PhoneNumber::from_digits(12_125_000_000 + u64::from(number))
                .context("a number")?,
            trunk: TrunkId(0),
            campaign: CampaignId(0),
            caller_id: None,
        });
        Ok(())
    }

    fn hear(&mut self, now: Instant) -> Result<u32> {
        let mut answered = 0;
        loop {
            match self.arrivals.try_recv() {
                Ok(arrival) => match arrival.happening {
                    Happening::Fact(Input::Answered(call)) => {
                        self.held.push_back((now + self.load.held, call));
                        answered += 1;
                    }
                    Happening::Fact(Input::Ringing(_)) | Happening::DialogOpened { .. } => {}
                    other => bail!("a call went otherwise: {other:?}"),
                },
                Err(TryRecvError::Empty) => return Ok(answered),
                Err(TryRecvError::Disconnected) => bail!("the switchboard is gone"),
            }
        }
    }

    fn release(&mut self, now: Instant) -> u32 {
        let mut released = 0;
        while let Some((_, call)) = self.held.pop_front_if(|(due, _)| *due <= now) {
            self.board.perform(&Command::Release(call));
            released += 1;
        }
        released
    }

    /// The most calls held, and the most memory.
    fn look(&mut self, now: Instant) -> Result<()> {
        self.most_held = self.most_held.max(self.held.len());
        if now.duration_since(self.looked) >= Duration::from_millis(200) {
            self.looked = now;
            self.memory_mib = self.memory_mib.max(count::memory_mib()?);
        }
        Ok(())
    }

    /// Waits until nothing of any call is left: no leg, dialog, transaction, media, port.
    fn is_drained(&self) -> Result<()> {
        let until = Instant::now() + Duration::from_secs(60);
        loop {
            let left = self.board.leftovers().context("the switchboard is gone")?;
            if left == Leftovers::default() && self.board.open_dialogs() == 0 {
                return Ok(());
            }
            ensure!(Instant::now() < until, "left over: {left:?}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

/// Ports for 16,000 calls at a time: none that the system gives out by itself is in the way for long.
const PORTS: &str = "28000-59999";

fn scenario() -> Result<outpace_scenarios::Scenario> {
    let text = include_str!("../../loopback/campaign.toml").to_owned();
    let path = std::path::Path::new("campaign.toml");
    let set = ["team.agents=1".to_owned()];
    Ok(outpace_scenarios::load_text(text, path, &set)?.scenario)
}
