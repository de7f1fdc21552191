//! What Linux counts of this process.

use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

use anyhow::{Context as _, Result};

/// Processor time of all threads that live.
pub(crate) fn processor_time() -> Result<Duration> {
    threads_time(|_| true)
}

/// Processor time of the threads with a name.
pub(crate) fn threads_time(is_meant: impl Fn(&str) -> bool) -> Result<Duration> {
    let mut nanoseconds = 0;
    for task in fs::read_dir("/proc/self/task")? {
        let task = task?.path();
        // A thread may end meanwhile.
        let (Ok(name), Ok(counted)) = (
            fs::read_to_string(task.join("comm")),
            fs::read_to_string(task.join("schedstat")),
        ) else {
            continue;
        };
        if is_meant(name.trim()) {
            let first = counted.split_whitespace().next();
            nanoseconds += first.context("schedstat is empty")?.parse::<u64>()?;
        }
    }
    Ok(Duration::from_nanos(nanoseconds))
}

/// Processor time of children that have ended and were waited for: hundredths of a second.
pub(crate) fn childrens_time() -> Result<Duration> {
    let counted = fs::read_to_string("/proc/self/stat")?;
    // Behind the name, which may hold anything: the 3rd field. cutime and cstime are the 16th and 17th (proc(5)).
    let (_, fields) = counted.rsplit_once(')').context("stat without a name")?;
    let fields: Vec<&str> = fields.split_whitespace().collect();
    let field = |number: usize| -> Result<u64> {
        Ok(fields.get(number - 3).context("stat is short")?.parse()?)
    };
    Ok(Duration::from_millis(10 * (field(16)? + field(17)?)))
}

/// Memory in use, and the most that ever was, in MiB.
pub(crate) fn memory_mib() -> Result<f64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:"));
    let kib = line.context("no VmRSS")?.trim().trim_end_matches(" kB");
    Ok(kib.trim().parse::<f64>()? / 1024.0)
}

/// Sockets of this process on the network, by the system's own tables.
pub(crate) fn sockets() -> Result<usize> {
    let mut on_network = BTreeSet::new();
    for table in ["udp", "udp6", "tcp", "tcp6"] {
        // A system without IPv6 has no table of it.
        let table = fs::read_to_string(format!("/proc/self/net/{table}")).unwrap_or_default();
        let inode = |line: &str| line.split_whitespace().nth(9).map(str::to_owned);
        on_network.extend(table.lines().skip(1).filter_map(inode));
    }
    let mut sockets = 0;
    for file in fs::read_dir("/proc/self/fd")? {
        let target = fs::read_link(file?.path()).unwrap_or_default();
        let target = target.to_string_lossy();
        let inode = target
            .strip_prefix("socket:[")
            .map(|it| it.trim_end_matches(']'));
        sockets += usize::from(inode.is_some_and(|it| on_network.contains(it)));
    }
    Ok(sockets)
}
