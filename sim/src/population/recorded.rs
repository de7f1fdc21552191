//! Answers that are heard as they were recorded, in place of drawn speech.

use std::time::Duration;

use outpace_engine::cpa::{Recording, Sound, Tone};
use outpace_engine::{CallId, Input};
use outpace_scenarios::RecordedAnswer;
use rand::RngExt;

use super::{Attempt, Population};
use crate::agenda::CallStep;
use crate::draw::{Draw, Seed};
use crate::tables::Truth;

impl Population {
    /// The recording that is heard of whoever answers an attempt. A person answers in another way each time; a
    /// machine says the same.
    pub(crate) fn recorded(
        &self,
        seed: Seed,
        attempt: Attempt,
        truth: Truth,
    ) -> Option<&RecordedAnswer> {
        let recorded = self.recorded.as_ref()?;
        let (answers, number) = match truth {
            Truth::Person | Truth::Screened => (&recorded.people, attempt.number),
            Truth::Machine | Truth::Screener => (&recorded.machines, 0),
            _ => return None,
        };
        let mut rng = seed.stream(Draw::RecordedAnswer, attempt.person(), number);
        (!answers.is_empty()).then(|| &answers[rng.random_range(..answers.len())])
    }

    /// Everything heard of a recording. A machine hangs up some time after its end.
    pub(super) fn play(
        &self,
        seed: Seed,
        (attempt, truth): (Attempt, Truth),
        recorded: &RecordedAnswer,
        is_remembered: bool,
        mut say: impl FnMut(Duration, CallStep),
    ) {
        for (index, &(known, _)) in (0..=u16::MAX).zip(&recorded.told) {
            say(known, CallStep::Told(index));
        }
        let known = if truth == Truth::Machine {
            let hangs_up_after = self.machine.hangs_up_after(seed, attempt);
            say(recorded.length + hangs_up_after, CallStep::GiveUp);
            self.known_after(seed, attempt, is_remembered)
                .map(|after| (after, CallStep::Known(Recording::Machine)))
        } else {
            self.told_apart_after(seed, attempt, truth, is_remembered)
                .map(|after| (after, CallStep::NotTheGreeting))
        };
        if let (Some(&(_, first)), Some((after, step))) = (
            recorded.told.first(),
            known.filter(|_| self.ear.knows_recordings()),
        ) {
            say(first.at + after, step);
        }
    }

    /// Is it a sound of a recorded answer that begins after the first greeting?
    pub(crate) fn is_after_greeting(
        &self,
        seed: Seed,
        (attempt, truth): (Attempt, Truth),
        step: CallStep,
    ) -> bool {
        let CallStep::Told(index) = step else {
            return false;
        };
        let recorded = self.recorded(seed, attempt, truth);
        recorded.is_some_and(|recorded| {
            let told = recorded.told.get(usize::from(index));
            // Whoever was speaking comes to an end.
            told.is_some_and(|(_, heard)| {
                heard.at > recorded.greeting_ends && heard.sound != Sound::SpeechOff
            })
        })
    }

    /// What a step sounds like to whoever listens to `call`; `None` for a step that is no sound.
    pub(crate) fn sound(
        &self,
        seed: Seed,
        (attempt, truth): (Attempt, Truth),
        call: CallId,
        step: CallStep,
    ) -> Option<Input> {
        let ago = self.ear.ago(step);
        let tone = |tone| Input::ToneHeard { call, tone };
        Some(match step {
            CallStep::VoiceOn => Input::VoiceOn { call, ago },
            CallStep::VoiceOff => Input::VoiceOff { call, ago },
            CallStep::AgentVoiceOn => Input::AgentVoiceOn { call, ago },
            CallStep::AgentVoiceOff => Input::AgentVoiceOff { call, ago },
            CallStep::Beep => tone(Tone::Beep),
            CallStep::FaxTone => tone(Tone::Fax),
            CallStep::GreetingExpected => Input::GreetingExpected(call),
            CallStep::NotTheGreeting => Input::NotTheGreeting(call),
            CallStep::Known(recording) => Input::RecordingKnown { call, recording },
            CallStep::Told(index) => {
                let recorded = self.recorded(seed, attempt, truth)?;
                let (known, heard) = *recorded.told.get(usize::from(index))?;
                Input::heard(call, known.saturating_sub(heard.at), heard.sound)
            }
            _ => return None,
        })
    }
}
