//! Our detector: hard rules, a learnt score, and prices for being wrong and for waiting.
//!
//! 1. **Hard rules** decide at once: special tones, fax, busy, a beep, a recording heard before. A tone that has no
//!    name yet gets the time for one, unless somebody has greeted.
//! 2. **The score** (`model.rs`) is the probability of a machine by the rhythm of speech, and by what the
//!    words sound like where the ear tells it ([`Settings::wording`]), with the evidence
//!    known before anybody spoke ([`Settings::evidence`]) added to its log-odds.
//! 3. **The policy** is not even-handed. Whoever is taken for a machine is hung up on, so that takes a
//!    probability of `machine_at`, which follows from the prices of the two errors. While somebody speaks
//!    nothing is lost by listening on: a person is only released in silence, as soon as the doubt is worth
//!    less than the wait, and at [`Settings::patience`] in any case, because the law allows two seconds
//!    after the greeting. A spurt that lasts and speaks for no machine is not waited for: noise may hold it up.
//!    Silence alone is never a machine.
//!
//! After a person's verdict it listens on ([`Settings::watch`]): a beep, or a greeting that goes on, is a
//! late machine. Speech that begins later may be an answer to the agent and proves nothing, unless it is told when the
//! agent speaks: then that is a probe (`probe.rs`), and so it is where an agent is joined at the answer.

pub mod features;
mod model;
mod probe;
mod settings;
mod table;

use core::time::Duration;

use features::{Rhythm, Row};
use probe::Probe;
pub use settings::{Prices, Settings};

use super::detector::class_of;
use super::{Cause, Class, Detector, Heard, Probability, Recording, Sound, Tone, Verdict};
use settings::Policy;

/// How often the score is looked at while nothing is heard.
const STEP_MS: u32 = 100;
/// Nobody greets for so long: a machine if the score tends that way at all. The longest of 117 lines read aloud took 5.3 s.
/// By rhythm alone: words have had time to speak for one. Of 6,400 training machines whose words were told it stopped four
/// sooner than the score, and noise that lasts is no greeting.
const LONG_GREETING_MS: u32 = 8000;
/// This long after the first word it gives up.
const TOO_LONG_MS: u32 = 12_000;
/// A tone that has no name yet gets it within this, or none: the longest pause of busy tone and most of the burst after it.
const NAMED_WITHIN_MS: u32 = 1200;
/// What goes on for so long and still speaks for no machine is mostly noise that holds a greeting up: nobody waits for its end.
/// On 2,500 people and 1,000 machines of the training calls it lets no machine more through, and 5 of the 18 people in time
/// who were late.
const HELD_MS: u32 = 1500;
/// Less speech than this before a tone is no greeting, but the end of ringing tone, or a click.
const BLIP_MS: u32 = 300;
/// It might have been a word all the same: nobody waits longer after it, however many tones there are. The slowest busy
/// tone has its name by then.
const BLIP_WAITS_MS: u32 = 3500;
/// Where the number's greeting is known, it is told within this from the first word whether it is heard, or never: a fingerprint
/// is of three seconds. Until then nobody is a machine by the score.
const GREETING_TOLD_WITHIN_MS: u32 = 3000;
/// In watch mode, speech that begins later than this after the verdict may be said to the agent, unless the agent was
/// heard to begin later still.
const GREETING_GOES_ON_MS: u32 = 1500;

/// Tells people from machines by hard rules, a score and prices.
#[derive(Clone, Copy, Debug)]
pub struct ScoredDetector {
    policy: Policy,
    rhythm: Rhythm,
    probe: Probe,
    /// Media time without the holes, up to which everything was weighed.
    weighed: u32,
    /// Milliseconds of media that never came.
    lost: u32,
    greeting: Greeting,
    /// Until then a tone that was heard may get its name.
    tone_until: u32,
    ruling: Option<Ruling>,
    late_machine: Option<u32>,
}

/// What is known of the greeting that answered the number before.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Greeting {
    /// Nothing.
    #[default]
    Unknown,
    /// What it is: it will be told whether it is heard.
    Expected,
    /// That something else is heard.
    Another,
}

/// The verdict, with what it fell on.
#[derive(Clone, Copy, Debug)]
struct Ruling {
    at: u32,
    class: Class,
    cause: Cause,
    greeting_end: Option<u32>,
    /// The score of what was said of itself, and not to the agent.
    score: i64,
}

impl ScoredDetector {
    /// A detector at the moment of answer, with nobody speaking.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            policy: Policy::new(settings),
            rhythm: Rhythm::default(),
            probe: Probe::default(),
            weighed: 0,
            lost: 0,
            greeting: Greeting::default(),
            tone_until: 0,
            ruling: None,
            late_machine: None,
        }
    }

    /// What the score rests on now.
    #[must_use]
    pub fn features(&self) -> Row {
        self.rhythm.row(self.weighed)
    }

    /// The probability of a machine now, by what was heard and known before.
    #[must_use]
    pub fn probability(&self) -> f64 {
        model::probability(self.score() + self.brought_out())
    }

    /// What the agent's hello brought out so far weighs.
    fn brought_out(&self) -> i64 {
        self.policy.probe.of(self.probe.answer(self.weighed))
    }

    /// The score of what was said.
    fn score(&self) -> i64 {
        let another =
            if self.greeting == Greeting::Another && self.rhythm.speech(self.weighed) >= BLIP_MS {
                self.policy.not_the_greeting
            } else {
                0
            };
        model::score(&self.features()) + self.policy.evidence + another
    }

    /// Weighs every step up to, but not at, `end`.
    fn weigh_until(&mut self, end: u32) {
        while self.is_listening() {
            let next = (self.weighed / STEP_MS + 1) * STEP_MS;
            if next >= end {
                break;
            }
            self.weighed = next;
            self.weigh();
        }
        self.weighed = self.weighed.max(end);
    }

    /// Is there anything left to decide?
    fn is_listening(&self) -> bool {
        match self.ruling {
            None => true,
            Some(ruling) => self.watches(ruling) && self.late_machine.is_none(),
        }
    }

    fn watches(&self, ruling: Ruling) -> bool {
        matches!(ruling.class, Class::Human | Class::NotSure | Class::DeadAir)
            && self.weighed < ruling.at + self.policy.watch
    }

    fn weigh(&mut self) {
        match self.ruling {
            None => self.decide(),
            Some(ruling) if self.watches(ruling) => self.watch(ruling),
            Some(_) => {}
        }
    }

    fn decide(&mut self) {
        let voice = self.rhythm.speech(self.weighed);
        let ended = self.rhythm.ended();
        let most = ended.map_or(TOO_LONG_MS, |ended| ended + BLIP_WAITS_MS);
        if voice < BLIP_MS && self.weighed < self.tone_until.min(most) {
            return;
        }
        if !self.rhythm.spoke() {
            // Nothing was heard that speaks for a machine.
            if self.weighed >= self.policy.max_silence {
                let silence = millis(self.weighed);
                let limit = millis(self.policy.max_silence);
                self.rule(Class::DeadAir, Cause::InitialSilence { silence, limit });
            }
            return;
        }
        let score = self.score() + self.brought_out();
        let probability = || Probability::new(model::probability(score));
        let silence = ended.map(|ended| self.weighed.saturating_sub(ended));
        let is_late = silence.is_some_and(|silence| silence >= self.policy.patience);
        if score >= self.policy.machine_at {
            if self.is_greeting_open() && !is_late {
                return;
            }
            let limit = Probability::new(model::probability(self.policy.machine_at));
            let probability = probability();
            return self.rule(Class::Machine, Cause::Score { probability, limit });
        }
        // Noise may hold a spurt up; the score has learnt what that looks like.
        if voice >= LONG_GREETING_MS && score > 0 && !self.rhythm.heard_words() {
            let (voice, limit) = (millis(voice), millis(LONG_GREETING_MS));
            return self.rule(Class::Machine, Cause::LongGreeting { voice, limit });
        }
        if self.rhythm.since_onset(self.weighed) >= TOO_LONG_MS {
            let total = millis(self.weighed);
            return self.rule(Class::NotSure, Cause::TooLong { total });
        }
        let is_over = silence.is_some_and(|silence| silence >= self.policy.min_silence);
        let is_held = self.rhythm.speaks_for(self.weighed) >= HELD_MS;
        if score <= self.policy.person_at && (is_over || is_held) {
            let limit = Probability::new(model::probability(self.policy.person_at));
            let probability = probability();
            self.rule(Class::Human, Cause::Score { probability, limit });
        } else if let Some(silence) = silence.filter(|_| is_late) {
            let class = if score > 0 {
                Class::NotSure
            } else {
                Class::Human
            };
            let (probability, silence) = (probability(), millis(silence));
            self.rule(
                class,
                Cause::Patience {
                    probability,
                    silence,
                },
            );
        }
    }

    /// Is it about to be told whether the number's known greeting is heard?
    fn is_greeting_open(&self) -> bool {
        self.greeting == Greeting::Expected
            && self.rhythm.since_onset(self.weighed) < GREETING_TOLD_WITHIN_MS
    }

    fn watch(&mut self, mut ruling: Ruling) {
        let onset = self.rhythm.last_onset();
        let is_greeting = onset <= ruling.at + GREETING_GOES_ON_MS || self.probe.is_before(onset);
        let goes_on = self.rhythm.is_speaking() && is_greeting;
        if goes_on {
            ruling.score = self.score();
            self.ruling = Some(ruling);
        }
        // In silence nothing speaks for a machine that did not before, unless the agent waits for an answer.
        let brought_out = self.brought_out();
        let is_news = goes_on || brought_out > 0;
        if is_news && ruling.score + brought_out >= self.policy.late_at {
            self.late_machine.get_or_insert(self.weighed);
        }
    }

    fn rule(&mut self, class: Class, cause: Cause) {
        let is_person = matches!(class, Class::Human | Class::NotSure);
        self.ruling = Some(Ruling {
            at: self.weighed,
            class,
            cause,
            greeting_end: is_person.then(|| self.rhythm.ended()).flatten(),
            score: self.score(),
        });
    }

    fn tone(&mut self, tone: Tone) {
        self.tone_until = if tone == Tone::Unnamed {
            self.weighed + NAMED_WITHIN_MS
        } else {
            0
        };
        let Some(class) = class_of(tone) else {
            return;
        };
        match self.ruling {
            None => self.rule(class, Cause::Tone(tone)),
            Some(ruling) if self.watches(ruling) && tone == Tone::Beep => {
                self.late_machine.get_or_insert(self.weighed);
            }
            Some(_) => {}
        }
    }

    fn recording(&mut self, recording: Recording) {
        let class = recording.class();
        match self.ruling {
            None => self.rule(class, Cause::Recording(recording)),
            Some(ruling) if self.watches(ruling) => {
                self.late_machine.get_or_insert(self.weighed);
            }
            Some(_) => {}
        }
    }

    /// Media time in milliseconds, without the holes.
    fn heard_at(&self, at: Duration) -> u32 {
        u32::try_from(at.as_millis())
            .unwrap_or(u32::MAX)
            .saturating_sub(self.lost)
    }

    /// The other way round.
    fn told_at(&self, at: u32) -> Duration {
        millis(at.saturating_add(self.lost))
    }
}

impl Detector for ScoredDetector {
    fn hear(&mut self, now: Duration, heard: Heard) {
        if let Sound::Gap(length) = heard.sound {
            // What nobody heard was no silence: it is taken out of the media time.
            let length = u32::try_from(length.as_millis()).unwrap_or(u32::MAX);
            self.lost = self.lost.saturating_add(length);
        }
        self.weigh_until(self.heard_at(now));
        let at = self.heard_at(heard.at);
        match heard.sound {
            Sound::SpeechOn => {
                self.rhythm.speech_on(at);
                self.probe.called_on(at);
            }
            Sound::SpeechOff => {
                self.rhythm.speech_off(at);
                self.probe.called_off(at);
            }
            Sound::AgentOn if self.policy.hears_agent => self.probe.agent_on(at),
            Sound::AgentOff if self.policy.hears_agent => self.probe.agent_off(at),
            Sound::Tone(tone) => self.tone(tone),
            Sound::Recording(recording) => self.recording(recording),
            Sound::GreetingExpected if self.greeting == Greeting::Unknown => {
                self.greeting = Greeting::Expected;
            }
            Sound::NotTheGreeting => self.greeting = Greeting::Another,
            Sound::Wording(wording) if self.policy.hears_wording => {
                self.rhythm.hear_wording(wording)
            }
            Sound::GreetingExpected
            | Sound::Wording(_)
            | Sound::AgentOn
            | Sound::AgentOff
            | Sound::Gap(_) => {}
        }
        self.weigh();
    }

    fn advance(&mut self, now: Duration) {
        let now = self.heard_at(now);
        // A step is weighed when it is over, so that what is heard at its very instant is weighed first.
        self.weigh_until(now);
        if now > 0 && now.is_multiple_of(STEP_MS) && self.weighed == now && self.is_listening() {
            self.weigh();
        }
    }

    fn verdict(&self) -> Option<Verdict> {
        let ruling = self.ruling?;
        Some(Verdict {
            class: ruling.class,
            cause: ruling.cause,
            greeting_end: ruling.greeting_end.map(|at| self.told_at(at)),
        })
    }

    fn verdict_at(&self) -> Option<Duration> {
        self.ruling.map(|ruling| self.told_at(ruling.at))
    }

    fn deadline(&self) -> Option<Duration> {
        if !self.is_listening() {
            return None;
        }
        let step = (self.weighed / STEP_MS + 1) * STEP_MS;
        let next = match self.ruling {
            // Until somebody speaks nothing changes but the length of the silence, after the agent's hello, or of the watch.
            None if !self.rhythm.spoke() => {
                step.max(self.policy.max_silence.next_multiple_of(STEP_MS))
            }
            Some(ruling) if !self.rhythm.is_speaking() => {
                let ends = ruling.at + self.policy.watch;
                let unanswered = self.probe.unanswered_at().filter(|&at| at > self.weighed);
                let next = unanswered.map_or(ends, |at| at.min(ends));
                step.max(next.next_multiple_of(STEP_MS))
            }
            _ => step,
        };
        Some(self.told_at(next))
    }

    fn late_machine(&self) -> Option<Duration> {
        self.late_machine.map(|at| self.told_at(at))
    }
}

fn millis(length: u32) -> Duration {
    Duration::from_millis(u64::from(length))
}

#[cfg(test)]
mod tests;
