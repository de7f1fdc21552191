//! sipp, as whoever is called and as the caller to compare with.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use tempfile::TempDir;

use super::caller::Load;
use super::count;

/// Takes calls.
pub(crate) struct Callee {
    folder: TempDir,
    child: Child,
    pub(crate) port: u16,
}

impl Callee {
    pub(crate) fn start() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let port = free_port()?;
        let child = sipp(&folder, "answer_at_once", port)?
            .args(["-trace_stat", "-stf", "statistics.csv", "-fd", "600s"])
            .args(["-trace_err", "-error_file", "errors.log"])
            .args(["-trace_rtt", "-rtt_freq", "500"])
            .spawn()
            .context("sipp: tests/install-tools.sh installs it")?;
        let callee = Self {
            folder,
            child,
            port,
        };
        let until = Instant::now() + Duration::from_secs(20);
        let bound = format!(":{port:04X} ");
        while !std::fs::read_to_string("/proc/net/udp")?.contains(&bound) {
            ensure!(Instant::now() < until, "sipp does not listen");
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(callee)
    }

    /// Ends it when its calls are over. What it saw of them; each went as its scenario says.
    pub(crate) fn end(mut self, calls: u32) -> Result<Seen> {
        // Takes no more calls, and ends.
        let id = self.child.id().to_string();
        Command::new("kill").args(["-USR1", &id]).status()?;
        let status = self.child.wait()?;
        let file = self.folder.path().join("statistics.csv");
        let statistics = std::fs::read_to_string(file).unwrap_or_default();
        let well = column(&statistics, "SuccessfulCall(C)")? as u32;
        // Not by its exit code: a BYE that is sent again to a call that is over already counts there.
        ensure!(
            well == calls,
            "the callee had {well} calls from beginning to end, of {calls}: {status}\n{}",
            self.errors()
        );
        Ok(Seen {
            retransmitted: column(&statistics, "Retransmissions(C)")? as u32,
            acknowledged_ms: self.response_times()?,
        })
    }

    /// The first lines of what went wrong.
    fn errors(&self) -> String {
        let file = self.folder.path().join("errors.log");
        let errors = std::fs::read_to_string(file).unwrap_or_default();
        errors.lines().take(30).collect::<Vec<_>>().join("\n")
    }

    /// From its 200 to the ACK, in milliseconds, the shortest first.
    fn response_times(&self) -> Result<Vec<f64>> {
        let mut times = Vec::new();
        for file in std::fs::read_dir(self.folder.path())? {
            let path = file?.path();
            if path.to_string_lossy().ends_with("_rtt.csv") {
                let text = std::fs::read_to_string(path)?;
                let lines = text.lines().skip(1);
                times.extend(lines.filter_map(|it| it.split(';').nth(1)?.parse::<f64>().ok()));
            }
        }
        times.sort_by(f64::total_cmp);
        Ok(times)
    }
}

impl Drop for Callee {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What the callee saw.
pub(crate) struct Seen {
    /// Messages that came or went again.
    pub(crate) retransmitted: u32,
    /// See [`Callee::response_times`].
    pub(crate) acknowledged_ms: Vec<f64>,
}

/// sipp places calls: microseconds of the processor each.
pub(crate) fn call(callee: u16, load: Load) -> Result<f64> {
    let folder = tempfile::tempdir()?;
    let before = count::childrens_time()?;
    let status = sipp(&folder, "call_and_hold", free_port()?)?
        .arg(format!("127.0.0.1:{callee}"))
        .args(["-m", &load.calls.to_string()])
        .args(["-r", &load.each_second.to_string()])
        .args(["-l", &(load.calls + 1).to_string()])
        .args(["-d", &load.held.as_millis().to_string()])
        .args(["-timeout", "600s", "-timeout_error"])
        .status()
        .context("sipp: tests/install-tools.sh installs it")?;
    ensure!(status.success(), "sipp as the caller: {status}");
    let used = count::childrens_time()? - before;
    Ok(used.as_secs_f64() * 1e6 / f64::from(load.calls))
}

fn sipp(folder: &TempDir, scenario: &str, port: u16) -> Result<Command> {
    let file = format!(
        "{}/../tests/live/sipp/{scenario}.xml",
        env!("CARGO_MANIFEST_DIR")
    );
    let media = free_port()?;
    let mut command = Command::new("sipp");
    command
        .args(["-sf", &file, "-i", "127.0.0.1", "-mi", "127.0.0.1"])
        .args(["-p", &port.to_string(), "-mp", &media.to_string()])
        .args(["-nostdin", "-deadcall_wait", "2000"])
        // Its own 64 KiB are full when it is kept waiting for a tenth of a second.
        .args(["-buff_size", "400000"])
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    Ok(command)
}

/// A port nobody uses at the moment.
fn free_port() -> Result<u16> {
    let socket = std::net::UdpSocket::bind("127.0.0.1:0")?;
    Ok(socket.local_addr()?.port())
}

/// The last value of a column.
fn column(csv: &str, name: &str) -> Result<f64> {
    let mut lines = csv.lines();
    let names = lines.next().context("no statistics")?;
    let place = names.split(';').position(|it| it == name);
    let place = place.with_context(|| format!("no column {name}"))?;
    let last = lines.next_back().context("no statistics")?;
    let value = last.split(';').nth(place).context("a short line")?;
    Ok(value.parse()?)
}
