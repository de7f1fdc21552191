//! Call records out of known distributions, calibrated: is every number within its interval, and is it without
//! the treatment of what was cut off?
//!
//!     cargo run --release -p outpace-calibration --example recover -- 200000

use outpace_calibration::{
    Calibration, Estimate, Family, Fitted, Knowledge, Met, Records, SeenCall, Talk, Wait, calibrate,
};
use rand::RngExt;
use rand_distr::{Distribution, Gamma, LogNormal, StandardNormal};
use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::SeedableRng;
use statrs::distribution::{ContinuousCDF, Normal};

/// A number that is known, what was found, and where that says it lies.
#[derive(Clone, Debug)]
pub struct Row {
    /// Which number.
    pub name: String,
    /// What it is.
    pub truth: f64,
    /// What was found.
    pub found: f64,
    /// With this 95 % interval.
    pub interval: Option<(f64, f64)>,
}

impl Row {
    /// Is the truth within the interval?
    #[must_use]
    pub fn is_held(&self) -> bool {
        let within = |(low, high): (f64, f64)| (low..=high).contains(&self.truth);
        self.interval.is_some_and(within)
    }

    /// Distance from the truth in half widths of the interval.
    #[must_use]
    pub fn off(&self) -> f64 {
        let half = self.interval.map_or(0.0, |(low, high)| (high - low) / 2.0);
        (self.found - self.truth).abs() / half.max(1e-12)
    }
}

fn main() {
    let calls = std::env::args()
        .nth(1)
        .and_then(|n| n.parse().ok())
        .unwrap_or(200_000);
    let seed = std::env::args()
        .nth(2)
        .and_then(|n| n.parse().ok())
        .unwrap_or(1);
    let records = records(calls, seed);
    for (title, records) in [
        ("as it should be", records.clone()),
        ("without treatment", untreated(records)),
    ] {
        let found = calibrate(&records, &Knowledge::default());
        let models = found.answering.iter().flat_map(|it| &it.models);
        let models: Vec<String> = models
            .map(|it| format!("{} {:.1}", it.name, it.aic))
            .collect();
        println!("AIC: {}", models.join(", "));
        let rows = rows(&found);
        let held = rows.iter().filter(|row| row.is_held()).count();
        let jointly = rows
            .iter()
            .filter(|row| row.off() <= joint(rows.len()))
            .count();
        println!(
            "{title}: {held} of {} within their own 95 %, {jointly} within a joint 95 %",
            rows.len()
        );
        for row in rows {
            let (low, high) = row.interval.unwrap_or_default();
            let mark = if row.is_held() { "" } else { "  OUTSIDE" };
            println!(
                "{:28} {:9.4} {:9.4}  {low:9.4} to {high:9.4}{mark}",
                row.name, row.truth, row.found
            );
        }
    }
}

/// Half widths of an interval of 95 % within which all of so many numbers lie together with 95 %: Bonferroni.
#[must_use]
pub fn joint(numbers: usize) -> f64 {
    let normal = Normal::standard();
    normal.inverse_cdf(1.0 - 0.025 / numbers as f64) / normal.inverse_cdf(0.975)
}

/// Seconds.
const RING_LIMIT_S: f64 = 20.0;
const RING: (f64, f64) = (12.0, 0.5);
const MACHINE_RING: (f64, f64) = (17.0, 0.25);
const SETUP: (f64, f64) = (3.0, 0.45);
const PATIENCE: (f64, f64) = (6.0, 2.5);
/// Mean of the exponential wait for an agent that cuts patience off.
const AGENT_AFTER_S: f64 = 3.0;
const SALE: (f64, f64, f64) = (0.11, 540.0, 0.7);
const NO_SALE: (f64, f64) = (222.0, 0.9);
const WRAP_UP: (f64, f64) = (20.0, 2.0);
const AGENTS: u32 = 60;
const PACE: f64 = 0.1;
const PERSISTENCE: f64 = 0.25;
const CONGESTION: f64 = 0.005;
/// Of attempts that no person answers: machine, busy, sit, invalid number.
const OTHERWISE: [(f64, Met); 4] = [
    (0.40, Met::Machine),
    (0.04, Met::Busy),
    (0.03, Met::Sit),
    (0.02, Met::InvalidNumber),
];

fn answers_at(hour: u8) -> f64 {
    0.18 + 0.015 * f64::from(hour - 9)
}

fn lognormal((mean, sigma): (f64, f64), rng: &mut SplitMix64) -> f64 {
    let mu = mean.ln() - sigma * sigma / 2.0;
    LogNormal::new(mu, sigma).expect("positive").sample(rng)
}

/// Records of about so many calls: contacts dialled up to three times, two hours apart, until they answer.
#[must_use]
pub fn records(calls: usize, seed: u64) -> Records {
    let mut rng = SplitMix64::seed_from_u64(seed);
    let paces: Vec<f64> = (0..AGENTS)
        .map(|_| {
            let normal: f64 = StandardNormal.sample(&mut rng);
            (PACE * normal - PACE * PACE / 2.0).exp()
        })
        .collect();
    let mut records = Records::default();
    for contact in 0_u32.. {
        if records.calls.len() >= calls {
            break;
        }
        let own: f64 = StandardNormal.sample(&mut rng);
        for attempt in 1..=3_u16 {
            let hour = 9 + (contact % 4) as u8 + 2 * (attempt as u8 - 1);
            let mut call = call(own, hour, &paces, &mut rng);
            call.at_s = Some(f64::from(hour) * 3600.0 + rng.random::<f64>() * 3599.0);
            call.contact = Some(contact.to_string().into());
            call.attempt = Some(attempt);
            let is_over = call.met == Met::Person;
            records.calls.push(call);
            if is_over {
                break;
            }
        }
    }
    records.rows = records.calls.len() as u64;
    records
}

fn call(own: f64, hour: u8, paces: &[f64], rng: &mut SplitMix64) -> SeenCall {
    if rng.random::<f64>() < CONGESTION {
        return SeenCall::new(Met::Congestion);
    }
    let of_attempt: f64 = StandardNormal.sample(rng);
    let luck = PERSISTENCE.sqrt() * own + (1.0 - PERSISTENCE).sqrt() * of_attempt;
    let is_person = luck < Normal::standard().inverse_cdf(answers_at(hour));
    let mut rest = rng.random::<f64>();
    let other = OTHERWISE.iter().find(|(share, _)| {
        rest -= share;
        rest < 0.0
    });
    let (met, ring_s) = if is_person {
        (Met::Person, lognormal(RING, rng))
    } else {
        let met = other.map_or(Met::Unanswered, |(_, met)| *met);
        (
            met,
            if met == Met::Machine {
                lognormal(MACHINE_RING, rng)
            } else {
                f64::INFINITY
            },
        )
    };
    let answers = matches!(met, Met::Person | Met::Machine);
    let rings = answers || met == Met::Unanswered;
    let is_late = ring_s >= RING_LIMIT_S;
    let mut call = SeenCall::new(if answers && is_late {
        Met::Unanswered
    } else {
        met
    });
    call.setup_s = Some(lognormal(SETUP, rng));
    call.ring_s = rings.then_some(ring_s.min(RING_LIMIT_S));
    if call.met == Met::Person {
        talk(&mut call, paces, rng);
    }
    call
}

fn talk(call: &mut SeenCall, paces: &[f64], rng: &mut SplitMix64) {
    let share = rng.random::<f64>();
    let patience_s = PATIENCE.0 * (share / (1.0 - share)).powf(1.0 / PATIENCE.1);
    let agent_after_s = -AGENT_AFTER_S * (1.0 - rng.random::<f64>()).ln();
    let is_given_up = patience_s < agent_after_s;
    call.wait = Some(Wait {
        length_s: patience_s.min(agent_after_s),
        is_given_up,
        is_after_greeting: true,
    });
    if is_given_up {
        return;
    }
    let agent = rng.random_range(0..paces.len());
    let is_sale = rng.random::<f64>() < SALE.0;
    let length_s = lognormal(if is_sale { (SALE.1, SALE.2) } else { NO_SALE }, rng);
    let wrap_up = Gamma::new(WRAP_UP.1, WRAP_UP.0 / WRAP_UP.1).expect("positive");
    call.agent = Some(agent.to_string().into());
    call.result = Some(if is_sale { "sale" } else { "no sale" }.into());
    call.talk = Some(Talk {
        length_s: length_s * paces[agent],
        is_cut_off: false,
    });
    call.wrap_up_s = Some(wrap_up.sample(rng) * paces[agent]);
}

/// The same records, with rings and waits taken as they stand, as a spreadsheet would: the mean of those seen.
#[must_use]
pub fn untreated(mut records: Records) -> Records {
    for call in &mut records.calls {
        if call.met == Met::Unanswered {
            call.ring_s = None;
        }
        call.wait = call.wait.filter(|wait| wait.is_given_up);
    }
    records
}

/// Every number that is known beside what was found.
#[must_use]
pub fn rows(found: &Calibration) -> Vec<Row> {
    let mut rows = Vec::new();
    let answering = found.answering.as_ref();
    for hour in 9..=16 {
        let estimate = answering.and_then(|it| it.by_hour.get(&Some(hour)));
        share(
            &mut rows,
            &format!("answers at {hour}:00"),
            answers_at(hour),
            estimate,
        );
    }
    let persistence = answering.and_then(|it| it.persistence.as_ref());
    share(&mut rows, "persistence", PERSISTENCE, persistence);
    for (truth, met) in OTHERWISE {
        let (name, _) = Met::ALL
            .into_iter()
            .find(|(_, it)| *it == met)
            .expect("all are named");
        share(&mut rows, name, truth, found.otherwise.get(name));
    }
    share(
        &mut rows,
        "congestion",
        CONGESTION,
        found.congestion.as_ref(),
    );
    share(
        &mut rows,
        "pace",
        PACE,
        found.pace.as_ref().map(|pace| &pace.sigma),
    );
    for (name, truth, length) in [
        ("sale", SALE.0, (SALE.1, SALE.2)),
        ("no sale", 1.0 - SALE.0, NO_SALE),
    ] {
        let talk = found.talks.iter().find(|talk| talk.name == name);
        share(
            &mut rows,
            &format!("share of {name}"),
            truth,
            talk.map(|talk| &talk.share),
        );
        let fitted = talk.map(|talk| &talk.length);
        two(
            &mut rows,
            &format!("talk, {name}"),
            fitted,
            Family::Lognormal,
            length,
        );
    }
    let lengths = [
        ("ring", Family::Lognormal, RING),
        ("machine_ring", Family::Lognormal, MACHINE_RING),
        ("post_dial_delay", Family::Lognormal, SETUP),
        ("patience", Family::LogLogistic, PATIENCE),
        ("wrap_up", Family::Gamma, WRAP_UP),
    ];
    for (name, family, truth) in lengths {
        two(&mut rows, name, found.lengths.get(name), family, truth);
    }
    rows
}

fn share(rows: &mut Vec<Row>, name: &str, truth: f64, estimate: Option<&Estimate>) {
    rows.push(Row {
        name: name.to_owned(),
        truth,
        found: estimate.map_or(f64::NAN, |it| it.value),
        interval: estimate.and_then(|it| it.ci95_low.zip(it.ci95_high)),
    });
}

/// Both parameters of the true family, a family of two.
fn two(
    rows: &mut Vec<Row>,
    name: &str,
    fitted: Option<&Fitted>,
    family: Family,
    truth: (f64, f64),
) {
    let fit = fitted.and_then(|fitted| fitted.families.iter().find(|fit| fit.family == family));
    for (index, (parameter, truth)) in family
        .parameters()
        .iter()
        .zip([truth.0, truth.1])
        .enumerate()
    {
        rows.push(Row {
            name: format!("{name}, {parameter}"),
            truth,
            found: fit.map_or(f64::NAN, |fit| fit.values[index]),
            interval: fit.and_then(|fit| fit.intervals[index]),
        });
    }
}
