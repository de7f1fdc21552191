//! What the relay costs: processor time of the media thread for each packet passed on, and how long a packet takes.
//!
//! Everybody is on this machine: the generator of packets shares its cores with the relay, so times on the way are
//! upper bounds; processor time is the relay's own.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use outpace_engine::CallId;
use outpace_engine::cpa::audio::Gate;
use outpace_live::media::What;

use super::count;
use super::studio::{Phone, Studio, speak};

/// What joined calls cost.
pub(crate) struct Joined {
    /// Microseconds of the processor for a packet that was passed on, the ear on one side of each pair included.
    pub(crate) each_packet_us: f64,
}

/// Joined pairs, each side speaking: while the engine listens to one side of each, words and all, and when nobody listens.
pub(crate) fn measure(pairs: usize) -> Result<Joined> {
    let mut studio = Studio::new()?;
    let mut phones = Vec::new();
    let mut customers = Vec::new();
    for number in 0..pairs {
        let (customer, at_customer) = studio.call()?;
        let (agent, at_agent) = studio.call()?;
        let call = CallId {
            number: number as u32,
            slot: number as u32,
        };
        studio.plane.listen(customer, call, Gate::Neural, None);
        studio.plane.bridge([customer, agent], None);
        phones.extend([at_customer, at_agent]);
        customers.push(customer);
    }
    let began = Instant::now();
    speak(&mut phones, began, 1, &mut Vec::new())?;
    let listened_to = format!("{pairs} pairs, listened to");
    let each_packet_us = talk(&mut phones, began, &listened_to)?;
    for &customer in &customers {
        studio.plane.deafen(customer);
    }
    talk(&mut phones, began, &format!("{pairs} pairs, later"))?;
    // Facts were told, and nobody was silent.
    let silent = std::iter::from_fn(|| studio.notices.try_recv().ok())
        .any(|notice| matches!(notice.what, What::Silent(_)));
    ensure!(!silent, "a leg that speaks was taken for silent");
    Ok(Joined { each_packet_us })
}

/// As long as words are listened to, but for the second before.
const SECONDS: usize = 9;

/// Everybody speaks for a while; microseconds of the processor for each packet passed on.
fn talk(phones: &mut [Phone], began: Instant, what: &str) -> Result<f64> {
    let mut took = Vec::new();
    let (before, sent_before) = (media_time()?, Instant::now());
    let sent = speak(phones, began, SECONDS, &mut took)?;
    let used = media_time()? - before;
    let wall = sent_before.elapsed();
    took.sort_unstable();
    let at = |share: f64| {
        let place = (took.len() as f64 * share) as usize;
        took.get(place).copied().unwrap_or_default()
    };
    let each_packet_us = used.as_secs_f64() * 1e6 / sent as f64;
    println!(
        "joined: {what}: {sent} packets sent, {} heard; {each_packet_us:.1} us of the processor a packet, \
         {:.1} % of a core; on the way p50 {:.2} ms, p99 {:.2} ms",
        took.len(),
        100.0 * used.as_secs_f64() / wall.as_secs_f64(),
        at(0.5).as_secs_f64() * 1e3,
        at(0.99).as_secs_f64() * 1e3,
    );
    ensure!(
        took.len() == sent,
        "{} packets were heard, of {sent}",
        took.len()
    );
    Ok(each_packet_us)
}

/// Processor time of the media thread by now.
fn media_time() -> Result<Duration> {
    count::threads_time(|it| it == "outpace-media")
}

/// How many of an agent's packets pass, and how long it takes, from the command to join until the customer hears one.
pub(crate) fn first_packet(calls: usize) -> Result<()> {
    let mut studio = Studio::new()?;
    let (agent, mut at_agent) = studio.call()?;
    let began = Instant::now();
    let (mut worst, mut most, mut all) = (Duration::ZERO, 0, Duration::ZERO);
    let mut due = Instant::now();
    let mut next = |at_agent: &mut Phone| -> Result<()> {
        due += Duration::from_millis(20);
        std::thread::sleep(due.saturating_duration_since(Instant::now()));
        at_agent.send(began)
    };
    for _ in 0..5 {
        next(&mut at_agent)?;
    }
    for call in 0..calls {
        let (customer, at_customer) = studio.call()?;
        next(&mut at_agent)?;
        // At any time between two packets of the agent's.
        std::thread::sleep(Duration::from_micros((call as u64 * 7_919) % 19_000));
        let joined = Instant::now();
        studio.plane.bridge([customer, agent], None);
        let (mut packets, mut took) = (0, Vec::new());
        while took.is_empty() {
            ensure!(packets < 10, "the customer hears nothing");
            next(&mut at_agent)?;
            packets += 1;
            let patience = Instant::now() + Duration::from_millis(15);
            while took.is_empty() && Instant::now() < patience {
                at_customer.hear(began, &mut took);
                std::thread::yield_now();
            }
        }
        let waited = joined.elapsed();
        (worst, most, all) = (worst.max(waited), most.max(packets), all + waited);
        studio.plane.close(customer);
    }
    println!(
        "joined to first packet: {calls} calls, at most {most} packet of the agent's, mean {:.1} ms, worst {:.1} ms",
        (all / calls as u32).as_secs_f64() * 1e3,
        worst.as_secs_f64() * 1e3,
    );
    Ok(())
}
