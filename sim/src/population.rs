//! The people behind a campaign's numbers: who answers an attempt, after how long, what they say, how
//! long they wait and talk. Everything by key, so that it is the same under every policy.

use std::time::Duration;

use outpace_engine::{CampaignId, Timestamp, Zone};
use outpace_scenarios::{Greeting, People};
use rand::RngExt;
use rand_distr::{Distribution as _, StandardNormal};
use statrs::distribution::{ContinuousCDF, Normal};

use crate::agenda::CallStep;
use crate::draw::{Draw, Seed};
use crate::sampler::Sampler;
use crate::tables::Truth;

/// One attempt, as keys of draws.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attempt {
    /// The person's place in the campaign's list.
    place: u32,
    campaign: u16,
    /// Their how many-th call, from 1.
    pub(crate) number: u16,
}

impl Attempt {
    pub(crate) fn new(campaign: CampaignId, place: u32, number: u16) -> Self {
        Self {
            place,
            campaign: u16::try_from(campaign.0).expect("fewer than 65,536 campaigns"),
            number,
        }
    }

    /// Another attempt, for what has to be drawn again.
    pub(crate) fn redrawn(self, times: u16) -> Self {
        Self {
            number: self.number.wrapping_add(times.wrapping_mul(2_503)),
            ..self
        }
    }

    /// The person: campaign and place in its list.
    pub(crate) fn person(self) -> u64 {
        (u64::from(self.campaign) << 32) | u64::from(self.place)
    }

    pub(crate) fn campaign(self) -> usize {
        self.campaign.into()
    }
}

/// The people of one campaign, ready to draw from.
#[derive(Clone, Debug)]
pub(crate) struct Population {
    answer: AnswerModel,
    /// Upper ends of the shares of what answers when no person does.
    otherwise: [(f64, Truth); 6],
    ring: Sampler,
    machine_ring: Sampler,
    greeting: Speech,
    machine_greeting: Speech,
    beep_delay: Sampler,
    beep: f64,
    hangs_up_after: Sampler,
    patience: Sampler,
    talk: Sampler,
    machine_talk: Sampler,
    listens: Option<Sampler>,
    virtual_agent: Sampler,
    escalates: f64,
    /// Who asks to be called again, after how long, and who by the same agent.
    callback: Option<(f64, Sampler, f64)>,
}

/// Will a person answer?
#[derive(Clone, Debug)]
struct AnswerModel {
    /// Probability by attempt (the last holds on), then by hour of the person's clock.
    probability: Vec<[f64; 24]>,
    /// The same as a threshold of a standard normal, when people persist.
    threshold: Vec<[f64; 24]>,
    /// Square roots of the contact's and the attempt's share of the variation.
    weights: Option<(f64, f64)>,
    /// All hours alike: no need to look at the clock.
    same_all_day: bool,
}

/// Talk-spurts of somebody's first words.
#[derive(Clone, Debug)]
struct Speech {
    delay: Sampler,
    length: Sampler,
    word: Sampler,
    pause: Sampler,
}

impl Population {
    pub(crate) fn new(people: &People) -> Self {
        let mut upto = 0.0;
        let otherwise = &people.otherwise;
        let shares = [
            (otherwise.machine, Truth::Machine),
            (otherwise.fax, Truth::Fax),
            (otherwise.busy, Truth::Busy),
            (otherwise.sit, Truth::Sit),
            (otherwise.invalid_number, Truth::InvalidNumber),
            (otherwise.dead_air, Truth::DeadAir),
        ];
        let machine = &people.machine_greeting;
        Self {
            answer: AnswerModel::new(people),
            otherwise: shares.map(|(share, truth)| {
                upto += share;
                (upto, truth)
            }),
            ring: Sampler::new(&people.ring),
            machine_ring: Sampler::new(&people.machine_ring),
            greeting: Speech::new(&people.greeting),
            machine_greeting: Speech::new(&machine.speech),
            beep_delay: Sampler::new(&machine.beep_delay),
            beep: machine.beep,
            hangs_up_after: Sampler::new(&machine.hangs_up_after),
            patience: Sampler::new(&people.patience),
            talk: Sampler::new(&people.talk),
            machine_talk: Sampler::new(&people.machine_talk),
            listens: people.listens.as_ref().map(Sampler::new),
            virtual_agent: Sampler::new(&people.virtual_agent),
            escalates: people.escalates,
            callback: (people.callback > 0.0).then(|| {
                let after = Sampler::new(&people.callback_after);
                (people.callback, after, people.personal_callback)
            }),
        }
    }

    /// Who or what this attempt meets when dialled now.
    pub(crate) fn truth(&self, seed: Seed, attempt: Attempt, clock: &Clock<'_>) -> Truth {
        let mut rng = seed.stream(Draw::Answer, attempt.person(), attempt.number);
        let share = rng.random::<f64>();
        // What is left of the draw decides what answers instead: one draw, and people who answer at
        // 30 % also answer at 31 %.
        let rest = match self.answer.probability(attempt, clock, seed, &mut rng) {
            Answer::Independent(probability) if share < probability => return Truth::Person,
            Answer::Independent(probability) => (share - probability) / (1.0 - probability),
            Answer::Decided(true) => return Truth::Person,
            Answer::Decided(false) => share,
        };
        let found = self.otherwise.iter().find(|(upto, _)| rest < *upto);
        found.map_or(Truth::Nobody, |&(_, truth)| truth)
    }

    /// From the first ring to the answer, for what answers.
    pub(crate) fn ring(&self, seed: Seed, attempt: Attempt, truth: Truth) -> Duration {
        let sampler = if truth == Truth::Person {
            &self.ring
        } else {
            &self.machine_ring
        };
        sampler.draw(seed, Draw::Ring, attempt)
    }

    /// How long after the answer a person who hears nothing hangs up: greeting, then patience.
    pub(crate) fn gives_up_after(&self, seed: Seed, attempt: Attempt) -> Duration {
        let mut rng = seed.stream(Draw::Greeting, attempt.person(), attempt.number);
        let greeting = self.greeting.delay.sample(&mut rng) + self.greeting.length.sample(&mut rng);
        greeting + self.patience(seed, attempt)
    }

    /// How long a person listens to nothing, or to a recording.
    pub(crate) fn patience(&self, seed: Seed, attempt: Attempt) -> Duration {
        self.patience.draw(seed, Draw::Patience, attempt)
    }

    /// How long they talk, and with which result.
    pub(crate) fn talk(&self, seed: Seed, attempt: Attempt) -> (Duration, u8) {
        self.talk
            .sample_part(&mut seed.stream(Draw::Talk, attempt.person(), attempt.number))
    }

    /// How long an agent takes to notice that nobody is there.
    pub(crate) fn machine_talk(&self, seed: Seed, attempt: Attempt) -> Duration {
        self.machine_talk.draw(seed, Draw::Talk, attempt)
    }

    /// How long a person listens to a recorded message.
    pub(crate) fn listens(&self, seed: Seed, attempt: Attempt) -> Duration {
        let listens = self.listens.as_ref();
        listens.map_or(Duration::MAX, |listens| {
            listens.draw(seed, Draw::Ivr, attempt)
        })
    }

    /// How long a person talks to a virtual agent, and whether they go on to a live one.
    pub(crate) fn virtual_agent(&self, seed: Seed, attempt: Attempt) -> (Duration, bool) {
        let mut rng = seed.stream(Draw::Ivr, attempt.person(), attempt.number);
        let escalates = rng.random::<f64>() < self.escalates;
        (self.virtual_agent.sample(&mut rng), escalates)
    }

    /// After how long a person who talked wants to be called again, if they do, and whether by the agent
    /// they talked to.
    pub(crate) fn callback_after(&self, seed: Seed, attempt: Attempt) -> Option<(Duration, bool)> {
        let (probability, after, personal) = self.callback.as_ref()?;
        let mut rng = seed.stream(Draw::Callback, attempt.person(), attempt.number);
        (rng.random::<f64>() < *probability).then(|| {
            let after = after.sample(&mut rng);
            (after, rng.random::<f64>() < *personal)
        })
    }

    /// Everything to be heard after the answer, with its time from the answer.
    pub(crate) fn speak(
        &self,
        seed: Seed,
        attempt: Attempt,
        truth: Truth,
        mut say: impl FnMut(Duration, CallStep),
    ) {
        let mut rng = seed.stream(Draw::Greeting, attempt.person(), attempt.number);
        match truth {
            Truth::Machine => {
                let end = self.machine_greeting.say(&mut rng, &mut say);
                let has_beep = rng.random::<f64>() < self.beep;
                let beep_at = end + self.beep_delay.sample(&mut rng);
                if has_beep {
                    say(beep_at, CallStep::Beep);
                }
                say(
                    beep_at + self.hangs_up_after.sample(&mut rng),
                    CallStep::GiveUp,
                );
            }
            Truth::Fax => say(FAX_TONE_AFTER, CallStep::FaxTone),
            Truth::Person => {
                self.greeting.say(&mut rng, &mut say);
            }
            _ => {}
        }
    }
}

/// A called fax machine sends its tone 1.8 to 2.5 s after the answer (ITU-T T.30 § 4.3.3.2); the middle.
const FAX_TONE_AFTER: Duration = Duration::from_millis(2150);

impl Speech {
    fn new(greeting: &Greeting) -> Self {
        Self {
            delay: Sampler::new(&greeting.delay),
            length: Sampler::new(&greeting.length),
            word: Sampler::new(&greeting.word),
            pause: Sampler::new(&greeting.pause),
        }
    }

    /// Words and pauses up to the greeting's length; says when the last word ends.
    fn say(
        &self,
        rng: &mut rand_xoshiro::SplitMix64,
        say: &mut impl FnMut(Duration, CallStep),
    ) -> Duration {
        let mut at = self.delay.sample(rng);
        let end = at + self.length.sample(rng);
        for _ in 0..WORDS_MAX {
            say(at, CallStep::VoiceOn);
            at = (at + self.word.sample(rng)).min(end);
            say(at, CallStep::VoiceOff);
            at += self.pause.sample(rng);
            if at >= end {
                break;
            }
        }
        end
    }
}

/// More words than any greeting has; the bound of the loop above.
const WORDS_MAX: usize = 200;

/// What the answer model says before the attempt's own draw.
enum Answer {
    /// Answers with this probability, whatever else happened.
    Independent(f64),
    /// Already decided, from the person's own readiness.
    Decided(bool),
}

impl AnswerModel {
    fn new(people: &People) -> Self {
        let factors: &[f64] = if people.answer_by_attempt.is_empty() {
            &[1.0]
        } else {
            &people.answer_by_attempt
        };
        let probability: Vec<[f64; 24]> = factors
            .iter()
            .map(|factor| {
                people
                    .answer_by_hour
                    .map(|probability| (probability * factor).min(1.0))
            })
            .collect();
        let normal = Normal::standard();
        let threshold = probability
            .iter()
            .map(|hours| hours.map(|p| normal.inverse_cdf(p)))
            .collect();
        let hours = people.answer_by_hour;
        Self {
            probability,
            threshold,
            weights: (people.persistence > 0.0)
                .then(|| (people.persistence.sqrt(), (1.0 - people.persistence).sqrt())),
            same_all_day: hours.iter().all(|probability| *probability == hours[0]),
        }
    }

    /// A person answers when a standard normal is below the threshold of the hour. Part of that normal
    /// belongs to the person and is the same at every attempt (probit model with a random effect):
    /// whoever never answers in the morning is still the same person in the evening.
    fn probability(
        &self,
        attempt: Attempt,
        clock: &Clock<'_>,
        seed: Seed,
        rng: &mut rand_xoshiro::SplitMix64,
    ) -> Answer {
        let hour = if self.same_all_day { 0 } else { clock.hour() };
        let row = usize::from(attempt.number - 1).min(self.probability.len() - 1);
        let Some((own, of_attempt)) = self.weights else {
            return Answer::Independent(self.probability[row][hour]);
        };
        let person: f64 =
            StandardNormal.sample(&mut seed.stream(Draw::Person, attempt.person(), 0));
        let noise: f64 = StandardNormal.sample(rng);
        Answer::Decided(own * person + of_attempt * noise < self.threshold[row][hour])
    }
}

/// The clock on a person's wall.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock<'a> {
    pub(crate) now: Timestamp,
    pub(crate) zone: &'a Zone,
    pub(crate) unix_epoch_s: i64,
}

impl Clock<'_> {
    /// The hour it shows, 0 to 23.
    fn hour(&self) -> usize {
        let wall_s = self.zone.wall_clock_s(self.now, self.unix_epoch_s);
        (wall_s.rem_euclid(86_400) / 3600) as usize
    }
}
