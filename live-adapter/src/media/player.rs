//! What is being played into a leg.

use outpace_engine::Input;

use super::prompt::Prompt;

/// A message or tone on its way.
#[derive(Debug)]
pub(super) struct Player {
    prompt: Prompt,
    at: usize,
    /// Begins again at its end.
    repeats: bool,
    /// The fact that its end is.
    then: Option<Input>,
    /// Its end is told at all.
    is_told: bool,
}

/// A message came to its end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ended {
    pub(super) then: Option<Input>,
    pub(super) is_told: bool,
}

impl Player {
    /// Plays it once and tells its end.
    pub(super) fn once(prompt: Prompt, then: Option<Input>) -> Self {
        Self {
            prompt,
            at: 0,
            repeats: false,
            then,
            is_told: true,
        }
    }

    /// Plays it once; nobody waits for its end.
    pub(super) fn untold(prompt: Prompt) -> Self {
        Self {
            is_told: false,
            ..Self::once(prompt, None)
        }
    }

    /// Plays it over and over.
    pub(super) fn forever(prompt: Prompt) -> Self {
        Self {
            repeats: true,
            ..Self::once(prompt, None)
        }
    }

    pub(super) fn repeats(&self) -> bool {
        self.repeats
    }

    /// Adds the next samples to those of `sound`, and says whether that was the end.
    pub(super) fn mix(&mut self, sound: &mut [i16]) -> Option<Ended> {
        let samples = self.prompt.samples();
        for sample in sound {
            if self.at == samples.len() && self.repeats {
                self.at = 0;
            }
            let Some(&played) = samples.get(self.at) else {
                break;
            };
            *sample = sample.saturating_add(played);
            self.at += 1;
        }
        let is_over = self.at >= samples.len() && !self.repeats;
        is_over.then_some(Ended {
            then: self.then,
            is_told: self.is_told,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_ends_and_a_tone_goes_round() {
        let prompt = Prompt::of((1..=10).collect());
        let mut once = Player::once(prompt.clone(), None);
        let mut sound = [100; 8];
        assert_eq!(once.mix(&mut sound), None);
        assert_eq!(sound[7], 108);
        let mut sound = [0; 8];
        assert!(once.mix(&mut sound).is_some_and(|it| it.is_told));
        assert_eq!(sound, [9, 10, 0, 0, 0, 0, 0, 0]);
        let mut forever = Player::forever(prompt);
        let mut sound = [0; 25];
        assert_eq!(forever.mix(&mut sound), None);
        assert_eq!(sound[20..], [1, 2, 3, 4, 5]);
    }
}
