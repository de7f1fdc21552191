//! The people behind a campaign's numbers: who answers an attempt, after how long, what they say, how
//! long they wait and talk. Everything by key, so that it is the same under every policy.

mod recorded;

use std::sync::Arc;
use std::time::Duration;

use outpace_engine::config::CampaignConfig;
use outpace_engine::cpa::{Recording, Settings};
use outpace_engine::{CampaignId, Timestamp, Zone};
use outpace_scenarios::{People, RecordedAnswers, Scenario};
use rand::RngExt;
use rand_distr::{Distribution as _, StandardNormal};
use statrs::distribution::{ContinuousCDF, Normal};

use crate::agenda::CallStep;
use crate::draw::{Draw, Seed};
use crate::hearing::{Ear, HANG_OVER, ON_KNOWN};
use crate::sampler::Sampler;
use crate::speech::{
    Conversation, MachineSpeech, PersonSpeech, ScreenerSpeech, Screening, ThenComes,
};
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
    otherwise: [(f64, Truth); 7],
    ring: Sampler,
    machine_ring: Sampler,
    screener_ring: Sampler,
    ear: Ear,
    recorded: Option<Arc<RecordedAnswers>>,
    /// How long a detector listens on under an agent.
    listens_on: Duration,
    person: PersonSpeech,
    machine: MachineSpeech,
    screener: ScreenerSpeech,
    /// Standard announcements, and recordings recognised of those heard before.
    standard: f64,
    recognised: f64,
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

impl Population {
    /// Those of every campaign.
    pub(crate) fn of_campaigns(scenario: &Scenario) -> Vec<Self> {
        let campaigns = scenario.engine.campaigns.iter();
        let people = scenario.world.people.iter();
        let both = people.zip(campaigns);
        both.map(|(people, campaign)| Self::new(people, campaign))
            .collect()
    }

    fn new(people: &People, campaign: &CampaignConfig) -> Self {
        let mut upto = 0.0;
        let otherwise = &people.otherwise;
        let shares = [
            (otherwise.machine, Truth::Machine),
            (otherwise.fax, Truth::Fax),
            (otherwise.busy, Truth::Busy),
            (otherwise.sit, Truth::Sit),
            (otherwise.invalid_number, Truth::InvalidNumber),
            (otherwise.dead_air, Truth::DeadAir),
            (otherwise.screener, Truth::Screener),
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
            screener_ring: Sampler::new(&people.screener.ring),
            ear: Ear::new(&people.hearing, campaign.cpa),
            recorded: people.recorded.clone(),
            listens_on: listens_on(campaign),
            person: PersonSpeech::new(&people.greeting, &people.first_words),
            machine: MachineSpeech::new(people),
            screener: ScreenerSpeech::new(people),
            standard: machine.standard,
            recognised: machine.recognised,
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
        let sampler = match truth {
            Truth::Person => &self.ring,
            Truth::Screener | Truth::Screened => &self.screener_ring,
            _ => &self.machine_ring,
        };
        sampler.draw(seed, Draw::Ring, attempt)
    }

    /// How long after the answer a person who hears nothing hangs up: greeting, then patience.
    pub(crate) fn gives_up_after(&self, seed: Seed, attempt: Attempt) -> Duration {
        self.greeting_ends(seed, attempt) + self.patience(seed, attempt)
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

    /// Everything to be heard after the answer, with the time from the answer at which it is known. `is_remembered`:
    /// the machine's announcement was heard in an earlier call.
    pub(crate) fn speak(
        &self,
        seed: Seed,
        attempt: Attempt,
        truth: Truth,
        is_remembered: bool,
        mut say: impl FnMut(Duration, CallStep),
    ) {
        if is_remembered && truth != Truth::Screened && self.ear.knows_recordings() {
            say(Duration::ZERO, CallStep::GreetingExpected);
        }
        if let Some(recorded) = self.recorded(seed, attempt, truth)
            && truth != Truth::Screener
        {
            return self.play(seed, (attempt, truth), recorded, is_remembered, say);
        }
        let mut spurts = Vec::new();
        // What is told of a recording, so long after its beginning.
        let mut known = None;
        match truth {
            Truth::Machine => {
                let after = self.machine.greet(seed, attempt, &mut spurts);
                known = self
                    .known_after(seed, attempt, is_remembered)
                    .map(|after| (after, CallStep::Known(Recording::Machine)));
                if let Some(beep) = after.beep {
                    say(beep, CallStep::Beep);
                }
                say(after.hangs_up, CallStep::GiveUp);
            }
            Truth::Screener => {
                let screening = self.screener.ask(seed, attempt, &mut spurts);
                let step = CallStep::Known(Recording::Screener);
                known = screening.is_recognised.then_some((KNOWN_AFTER, step));
                let decides = screening.question_ends + screening.after;
                say(decides, CallStep::ScreenerDecides);
            }
            Truth::Person | Truth::Screened => {
                let in_words = self.ear.splits_words();
                let end = self.person.greet(seed, attempt, in_words, &mut spurts);
                known = self
                    .told_apart_after(seed, attempt, truth, is_remembered)
                    .map(|after| (after, CallStep::NotTheGreeting));
                if let Some((after, _)) = self.person.again(seed, attempt, 1) {
                    say(end + after, CallStep::SayAgain(1));
                }
            }
            Truth::Fax => say(FAX_TONE_AFTER, CallStep::FaxTone),
            _ => {}
        }
        let onset = spurts.first().map(|&(on, _)| on);
        if let (Some(onset), Some((after, step))) =
            (onset, known.filter(|_| self.ear.knows_recordings()))
        {
            say(onset + after, step);
        }
        let mut rng = seed.stream(Draw::Hearing, attempt.person(), attempt.number);
        // Who came on after the phone had asked was listened for before.
        if truth != Truth::Screened
            && let Some(false_spurt) = self.ear.mishear(&mut rng, onset)
        {
            let end = onset.unwrap_or(false_spurt.1).min(false_spurt.1);
            spurts.insert(0, (false_spurt.0, end));
        }
        self.ear.hear(&mut rng, &spurts, &mut say);
    }

    /// After how long a machine's announcement is recognised, if it is.
    fn known_after(&self, seed: Seed, attempt: Attempt, is_remembered: bool) -> Option<Duration> {
        let mut of_phone = seed.stream(Draw::Recording, attempt.person(), 0);
        let mut of_call = seed.stream(Draw::Recording, attempt.person(), attempt.number);
        let is_standard = of_phone.random::<f64>() < self.standard;
        let after = if is_remembered {
            Some(EXPECTED_AFTER)
        } else {
            is_standard.then_some(KNOWN_AFTER)
        };
        after.filter(|_| of_call.random::<f64>() < self.recognised)
    }

    /// After how long it is noticed that a person says something else than their machine, which was heard before.
    fn told_apart_after(
        &self,
        seed: Seed,
        attempt: Attempt,
        truth: Truth,
        is_remembered: bool,
    ) -> Option<Duration> {
        if truth != Truth::Person || !is_remembered {
            return None;
        }
        let mut rng = seed.stream(Draw::Recording, attempt.person(), attempt.number);
        (rng.random::<f64>() < TOLD_APART).then_some(TOLD_APART_AFTER)
    }

    /// A person who hears nothing says hello for the how many-th time after the greeting.
    pub(crate) fn say_again(
        &self,
        seed: Seed,
        attempt: Attempt,
        times: u8,
        mut say: impl FnMut(Duration, CallStep),
    ) {
        let recorded = self.recorded(seed, attempt, Truth::Person);
        let Some((_, length)) = self
            .person
            .again(seed, attempt, times)
            .filter(|_| recorded.is_none())
        else {
            return;
        };
        let error = attempt.redrawn(times.into());
        let mut rng = seed.stream(Draw::Hearing, error.person(), error.number);
        self.ear
            .hear(&mut rng, &[(Duration::ZERO, length)], &mut say);
        if let Some((after, _)) = self.person.again(seed, attempt, times + 1) {
            say(length + after, CallStep::SayAgain(times + 1));
        }
    }

    /// What an agent and whoever is on the line say to each other while a detector still listens: `say` what the agent says from
    /// now on, and what is said to it from so long after now.
    pub(crate) fn converse(
        &self,
        seed: Seed,
        (attempt, truth): (Attempt, Truth),
        from: Duration,
        mut say: impl FnMut(Duration, CallStep),
    ) {
        let talk = Conversation::new(seed, attempt, truth.is_person(), self.listens_on);
        for &(on, off) in &talk.agent {
            say(from + on + ON_KNOWN, CallStep::AgentVoiceOn);
            say(
                from + off.max(on + ON_KNOWN) + HANG_OVER,
                CallStep::AgentVoiceOff,
            );
        }
        let error = attempt.redrawn(REPLY);
        let mut rng = seed.stream(Draw::Hearing, error.person(), error.number);
        self.ear.hear(&mut rng, &talk.called, &mut |after, step| {
            say(from + after, step);
        });
    }

    /// From the answer to the end of a person's greeting.
    pub(crate) fn greeting_ends(&self, seed: Seed, attempt: Attempt) -> Duration {
        let recorded = self.recorded(seed, attempt, Truth::Person);
        recorded.map_or_else(
            || self.person.greeting_ends(seed, attempt),
            |recorded| recorded.greeting_ends,
        )
    }

    /// What a phone that screens will do.
    pub(crate) fn screening(&self, seed: Seed, attempt: Attempt) -> Screening {
        self.screener.screening(seed, attempt)
    }

    /// Whoever, or whatever, comes on when a phone has asked who calls, with the time from then on.
    pub(crate) fn comes_on(
        &self,
        seed: Seed,
        attempt: Attempt,
        then: ThenComes,
        mut say: impl FnMut(Duration, CallStep),
    ) {
        match then {
            ThenComes::Person => self.speak(seed, attempt, Truth::Screened, false, say),
            ThenComes::VoiceMail => self.speak(seed, attempt, Truth::Machine, false, say),
            ThenComes::HangUp => say(Duration::ZERO, CallStep::GiveUp),
        }
    }

    /// Does the detector listen on under an agent?
    pub(crate) fn listens_on(&self) -> bool {
        !self.listens_on.is_zero()
    }
}

/// How long the detector of a campaign listens under an agent: on after its verdict, or until it has one.
fn listens_on(campaign: &CampaignConfig) -> Duration {
    match campaign.cpa {
        Some(Settings::Scored(settings)) if !campaign.connect_on_answer => settings.watch,
        Some(Settings::Scored(settings)) => settings.watch + VERDICT_BY,
        Some(_) if campaign.connect_on_answer => VERDICT_BY,
        _ => Duration::ZERO,
    }
}

/// Nearly all verdicts fall within this time after the answer.
const VERDICT_BY: Duration = Duration::from_secs(5);

/// A recording heard before is recognised by its first 1.2 s.
const KNOWN_AFTER: Duration = Duration::from_millis(1200);

/// The number's own greeting is recognised sooner, and that it is something else after so long, of so many people:
/// measured on recordings, docs/amd.md.
const EXPECTED_AFTER: Duration = Duration::from_millis(600);
const TOLD_APART_AFTER: Duration = Duration::from_millis(700);
const TOLD_APART: f64 = 0.95;

/// Tells the errors in hearing replies from those in hearing greetings.
const REPLY: u16 = 16;

/// A called fax machine sends its tone 1.8 to 2.5 s after the answer (ITU-T T.30 § 4.3.3.2); the middle.
const FAX_TONE_AFTER: Duration = Duration::from_millis(2150);

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

#[cfg(test)]
mod heard_as_sound;
