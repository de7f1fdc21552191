//! What is said after an answer: by a person, a machine, or a phone that screens calls. By key, so that it does not
//! depend on who listens, or on what the dialer does.

use std::time::Duration;

use outpace_scenarios::{FirstWords, Greeting, MachineGreeting, People, Screener};
use rand::{Rng, RngExt};
use rand_distr::{Distribution as _, StandardNormal};
use rand_xoshiro::SplitMix64;

use crate::draw::{Draw, Seed};
use crate::hearing::Spurt;
use crate::population::Attempt;
use crate::sampler::Sampler;

/// Phrases and pauses up to a greeting's length.
#[derive(Clone, Debug)]
struct Speech {
    delay: Sampler,
    length: Sampler,
    word: Sampler,
    pause: Sampler,
}

/// A person's first words.
#[derive(Clone, Debug)]
pub(crate) struct PersonSpeech {
    speech: Speech,
    phrase: Sampler,
    again: f64,
    again_after: Sampler,
    silent: f64,
    silent_for: Sampler,
}

/// A machine's announcement.
#[derive(Clone, Debug)]
pub(crate) struct MachineSpeech {
    speech: Speech,
    hello: Sampler,
    runs_on: f64,
    hello_first: f64,
    hello_pause: Sampler,
    recorded_name: f64,
    one_word: f64,
    beep_delay: Sampler,
    beep: f64,
    hangs_up_after: Sampler,
}

/// What a phone says that screens calls, and what becomes of it.
#[derive(Clone, Debug)]
pub(crate) struct ScreenerSpeech {
    speech: Speech,
    decides_after: Sampler,
    person: f64,
    voicemail: f64,
    recognised: f64,
}

/// A phone that screens: what it will do.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Screening {
    /// From the answer to the end of its question.
    pub(crate) question_ends: Duration,
    /// From there, or from the end of our answer, to what happens then.
    pub(crate) after: Duration,
    pub(crate) then: ThenComes,
    /// Its voice is known.
    pub(crate) is_recognised: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ThenComes {
    Person,
    VoiceMail,
    HangUp,
}

/// What comes after a machine's announcement.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AfterGreeting {
    pub(crate) beep: Option<Duration>,
    pub(crate) hangs_up: Duration,
}

impl Speech {
    fn new(greeting: &Greeting) -> Self {
        Self {
            delay: Sampler::new(&greeting.delay),
            length: Sampler::new(&greeting.length),
            word: Sampler::new(&greeting.word),
            pause: Sampler::new(&greeting.pause),
        }
    }
}

/// Phrases and pauses from `from` on, for `length`; says when the last one ends.
fn phrases(
    from: Duration,
    length: Duration,
    mut phrase: impl FnMut() -> (Duration, Duration),
    spurts: &mut Vec<Spurt>,
) -> Duration {
    let (mut at, end) = (from, from + length);
    for _ in 0..WORDS_MAX {
        let (word, pause) = phrase();
        let off = (at + word).min(end);
        spurts.push((at, off));
        at = off + pause;
        if at >= end {
            break;
        }
    }
    end
}

impl PersonSpeech {
    pub(crate) fn new(greeting: &Greeting, words: &FirstWords) -> Self {
        Self {
            speech: Speech::new(greeting),
            phrase: Sampler::new(&words.phrase),
            again: words.again,
            again_after: Sampler::new(&words.again_after),
            silent: words.silent,
            silent_for: Sampler::new(&words.silent_for),
        }
    }

    /// From the answer to the first sound, and how long the greeting is; what follows in the stream are words.
    fn begin(&self, seed: Seed, attempt: Attempt) -> (Duration, Duration, SplitMix64) {
        let mut rng = seed.stream(Draw::Greeting, attempt.person(), attempt.number);
        let (delay, length) = (
            self.speech.delay.sample(&mut rng),
            self.speech.length.sample(&mut rng),
        );
        let mut kind = seed.stream(Draw::Kind, attempt.person(), attempt.number);
        if kind.random::<f64>() < self.silent {
            return (self.silent_for.sample(&mut kind), length, rng);
        }
        (delay, length, rng)
    }

    /// From the answer to the end of the greeting.
    pub(crate) fn greeting_ends(&self, seed: Seed, attempt: Attempt) -> Duration {
        let (delay, length, _) = self.begin(seed, attempt);
        delay + length
    }

    /// The greeting, in words or in phrases; says when it ends.
    pub(crate) fn greet(
        &self,
        seed: Seed,
        attempt: Attempt,
        in_words: bool,
        spurts: &mut Vec<Spurt>,
    ) -> Duration {
        let (delay, length, mut words) = self.begin(seed, attempt);
        let Speech { word, pause, .. } = &self.speech;
        if in_words {
            let mut rng = words;
            let next = || (word.sample(&mut rng), pause.sample(&mut rng));
            return phrases(delay, length, next, spurts);
        }
        words = seed.stream(Draw::Phrase, attempt.person(), attempt.number);
        let next = || (self.phrase.sample(&mut words), pause.sample(&mut words));
        phrases(delay, length, next, spurts)
    }

    /// Whoever hears nothing may say hello for the how many-th time: after how long, and how long it is.
    pub(crate) fn again(
        &self,
        seed: Seed,
        attempt: Attempt,
        times: u8,
    ) -> Option<(Duration, Duration)> {
        let attempt = attempt.redrawn(times.into());
        let mut rng = seed.stream(Draw::Again, attempt.person(), attempt.number);
        (times <= AGAIN_MAX && rng.random::<f64>() < self.again).then(|| {
            (
                self.again_after.sample(&mut rng),
                self.speech.word.sample(&mut rng),
            )
        })
    }
}

/// What an agent and whoever they are joined to say in the first seconds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Conversation {
    pub(crate) agent: Vec<Spurt>,
    pub(crate) called: Vec<Spurt>,
}

impl Conversation {
    /// Talk-spurts up to a time from when they are joined. The agent says who calls, which is assumed to take two and a half
    /// seconds with the answer's delay; a recording lets nobody speak, and nobody answers it.
    ///
    /// A person speaks in spurts of 1.0 s and pauses of 1.6 s on the mean (ITU-T P.59, from memory of the recommendation), and
    /// the agent in those pauses. A turn follows the one before after 0.2 s on the mean, and often before its end (Levinson and
    /// Torreira 2015, from memory): normal, of 0.4 s. That a person in five says a word meanwhile is assumed.
    pub(crate) fn new(seed: Seed, attempt: Attempt, is_person: bool, upto: Duration) -> Self {
        let mut rng = seed.stream(Draw::Reply, attempt.person(), attempt.number);
        let (spurt, pause) = (
            Sampler::Exponential { mean: 1.0 },
            Sampler::Exponential { mean: 1.6 },
        );
        let opening = Sampler::Lognormal {
            mu: 2.5_f64.ln(),
            sigma: 0.3,
        };
        let mut at = opening.sample(&mut rng);
        let mut turns = seed.stream(Draw::Turns, attempt.person(), attempt.number);
        let mut talk = Self::default();
        talk.agent_speaks(AGENT_BEGINS, at, &mut turns);
        if !is_person {
            return talk;
        }
        let (says_word, place) = (turns.random::<f64>(), turns.random::<f64>());
        let word = (
            at.mul_f64(place),
            at.mul_f64(place) + between(&mut turns, WORD),
        );
        if says_word < SAYS_WORD && word.1 < at {
            talk.called.push(word);
        }
        while at < upto && talk.called.len() < WORDS_MAX {
            let off = at + spurt.sample(&mut rng);
            talk.called.push((at, off));
            at = off + pause.sample(&mut rng);
            talk.agent_speaks(off + TURN, at, &mut turns);
        }
        talk
    }

    /// The agent speaks from an instant until somebody else's turn.
    fn agent_speaks(&mut self, from: Duration, turn: Duration, turns: &mut SplitMix64) {
        let normal: f64 = StandardNormal.sample(turns);
        let until = turn.as_secs_f64() - TURN.as_secs_f64() - TURN_SD * normal;
        let until = Duration::from_secs_f64(until.max(0.0));
        match self.agent.last() {
            // At least a hello.
            None => self.agent.push((from, until.max(from + HELLO))),
            Some(last) if until > from.max(last.1) => self.agent.push((from.max(last.1), until)),
            Some(_) => {}
        }
    }
}

/// From being joined to the agent's first word. Assumed.
const AGENT_BEGINS: Duration = Duration::from_millis(500);
/// The shortest opening. Assumed.
const HELLO: Duration = Duration::from_millis(400);
/// From one turn to the next, and its standard deviation.
const TURN: Duration = Duration::from_millis(200);
const TURN_SD: f64 = 0.4;
/// A word said while the agent opens: how often, and how long it is.
const SAYS_WORD: f64 = 0.2;
const WORD: (f64, f64) = (0.25, 0.6);

impl MachineSpeech {
    pub(crate) fn new(people: &People) -> Self {
        let MachineGreeting {
            speech,
            runs_on,
            hello_first,
            hello_pause,
            recorded_name,
            one_word,
            beep_delay,
            beep,
            hangs_up_after,
            ..
        } = &people.machine_greeting;
        Self {
            speech: Speech::new(speech),
            hello: Sampler::new(&people.greeting.word),
            runs_on: *runs_on,
            hello_first: *hello_first,
            hello_pause: Sampler::new(hello_pause),
            recorded_name: *recorded_name,
            one_word: *one_word,
            beep_delay: Sampler::new(beep_delay),
            beep: *beep,
            hangs_up_after: Sampler::new(hangs_up_after),
        }
    }

    /// How long after the end of a recorded announcement it hangs up.
    pub(crate) fn hangs_up_after(&self, seed: Seed, attempt: Attempt) -> Duration {
        let mut rng = seed.stream(Draw::Greeting, attempt.person(), attempt.number);
        self.hangs_up_after.sample(&mut rng)
    }

    /// The announcement, which ends with a beep, or does not.
    pub(crate) fn greet(
        &self,
        seed: Seed,
        attempt: Attempt,
        spurts: &mut Vec<Spurt>,
    ) -> AfterGreeting {
        let mut rng = seed.stream(Draw::Greeting, attempt.person(), attempt.number);
        let mut kind = seed.stream(Draw::Kind, attempt.person(), attempt.number);
        let delay = self.speech.delay.sample(&mut rng);
        let length = self.speech.length.sample(&mut rng);
        let runs_on = kind.random::<f64>() < self.runs_on;
        let which = kind.random::<f64>();
        let end = if which < self.hello_first {
            let hello_ends = delay + self.hello.sample(&mut kind);
            spurts.push((delay, hello_ends));
            let from = hello_ends + self.hello_pause.sample(&mut kind);
            self.speak(from, length, runs_on, (&mut rng, &mut kind), spurts)
        } else if which < self.hello_first + self.one_word {
            let end = delay + self.hello.sample(&mut kind);
            spurts.push((delay, end));
            end
        } else if which < self.hello_first + self.one_word + self.recorded_name {
            let before = length.mul_f64(BEFORE_NAME);
            let before_ends = self.speak(delay, before, runs_on, (&mut rng, &mut kind), spurts);
            let name = before_ends + between(&mut kind, NAME_GAP);
            let name_ends = name + between(&mut kind, NAME);
            spurts.push((name, name_ends));
            let from = name_ends + between(&mut kind, NAME_GAP);
            let rest = length - before;
            self.speak(from, rest, runs_on, (&mut rng, &mut kind), spurts)
        } else {
            self.speak(delay, length, runs_on, (&mut rng, &mut kind), spurts)
        };
        let has_beep = rng.random::<f64>() < self.beep;
        let beep = end + self.beep_delay.sample(&mut rng);
        AfterGreeting {
            beep: has_beep.then_some(beep),
            hangs_up: beep + self.hangs_up_after.sample(&mut rng),
        }
    }

    fn speak(
        &self,
        from: Duration,
        length: Duration,
        runs_on: bool,
        (rng, kind): (&mut SplitMix64, &mut SplitMix64),
        spurts: &mut Vec<Spurt>,
    ) -> Duration {
        let Speech { word, pause, .. } = &self.speech;
        let next = || {
            let (word, pause) = (word.sample(rng), pause.sample(rng));
            let pause = if runs_on {
                between(kind, RUN_ON)
            } else {
                pause
            };
            (word, pause)
        };
        phrases(from, length, next, spurts)
    }
}

impl ScreenerSpeech {
    pub(crate) fn new(people: &People) -> Self {
        let Screener {
            delay,
            length,
            decides_after,
            person,
            voicemail,
            recognised,
            ..
        } = &people.screener;
        let machine = &people.machine_greeting.speech;
        Self {
            speech: Speech {
                delay: Sampler::new(delay),
                length: Sampler::new(length),
                word: Sampler::new(&machine.word),
                pause: Sampler::new(&machine.pause),
            },
            decides_after: Sampler::new(decides_after),
            person: *person,
            voicemail: *voicemail,
            recognised: *recognised,
        }
    }

    /// What it will do.
    pub(crate) fn screening(&self, seed: Seed, attempt: Attempt) -> Screening {
        self.begin(seed, attempt).1
    }

    fn begin(&self, seed: Seed, attempt: Attempt) -> (Duration, Screening, SplitMix64) {
        let mut rng = seed.stream(Draw::Screener, attempt.person(), attempt.number);
        let delay = self.speech.delay.sample(&mut rng);
        let length = self.speech.length.sample(&mut rng);
        let after = self.decides_after.sample(&mut rng);
        let (then, recognised) = (rng.random::<f64>(), rng.random::<f64>());
        let screening = Screening {
            question_ends: delay + length,
            after,
            then: if then < self.person {
                ThenComes::Person
            } else if then < self.person + self.voicemail {
                ThenComes::VoiceMail
            } else {
                ThenComes::HangUp
            },
            is_recognised: recognised < self.recognised,
        };
        (delay, screening, rng)
    }

    /// Its question: who calls, and why?
    pub(crate) fn ask(&self, seed: Seed, attempt: Attempt, spurts: &mut Vec<Spurt>) -> Screening {
        let (delay, screening, mut rng) = self.begin(seed, attempt);
        let Speech { word, pause, .. } = &self.speech;
        let next = || (word.sample(&mut rng), pause.sample(&mut rng));
        phrases(delay, screening.question_ends - delay, next, spurts);
        screening
    }
}

/// A length of time between two, in seconds.
fn between(rng: &mut impl Rng, (least, most): (f64, f64)) -> Duration {
    Duration::from_secs_f64(least + (most - least) * rng.random::<f64>())
}

/// More words than any greeting has; the bound of the loops above.
const WORDS_MAX: usize = 200;

/// Nobody says hello more often to a line that says nothing.
const AGAIN_MAX: u8 = 8;

/// Pauses that nobody hears: shorter than the front end's hang-over.
const RUN_ON: (f64, f64) = (0.02, 0.09);
/// A name in a carrier's announcement, and the gaps around it. Assumed.
const NAME: (f64, f64) = (0.6, 1.2);
const NAME_GAP: (f64, f64) = (0.25, 0.9);
/// How much of such an announcement comes before the name. Assumed.
const BEFORE_NAME: f64 = 0.4;

#[cfg(test)]
mod tests {
    use super::*;
    use outpace_engine::CampaignId;

    const UPTO: Duration = Duration::from_secs(6);

    #[test]
    fn an_agent_speaks_first_and_a_recording_does_not_answer() {
        let seed = Seed::of_replication(3, 0);
        let (mut words, mut before_the_end) = (0, 0);
        for who in 0..1000 {
            let attempt = Attempt::new(CampaignId(0), who, 1);
            let person = Conversation::new(seed, attempt, true, UPTO);
            let machine = Conversation::new(seed, attempt, false, UPTO);
            assert_eq!(machine.called, []);
            // It is the same agent.
            assert_eq!(machine.agent.first(), person.agent.first());
            for spurts in [&person.agent, &person.called] {
                assert!(spurts.iter().all(|(on, off)| on < off));
                assert!(
                    spurts.is_sorted_by(|one, next| one.1 <= next.0),
                    "{spurts:?}"
                );
            }
            let opening = person.agent[0];
            assert_eq!(opening.0, AGENT_BEGINS);
            let answer = person.called.iter().find(|spurt| spurt.1 > opening.1);
            let first = person.called.first();
            words += usize::from(first.is_some_and(|first| first.1 < opening.1));
            before_the_end += usize::from(answer.is_some_and(|answer| answer.0 < opening.1));
        }
        assert!((100..250).contains(&words), "{words}");
        // A third of turns begin before the one before has ended.
        assert!((200..450).contains(&before_the_end), "{before_the_end}");
    }
}
