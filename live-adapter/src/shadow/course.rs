//! What the calls that were placed met.

use std::collections::BTreeMap;
use std::time::Duration;

use outpace_engine::{CallId, ContactId, Input, Timestamp};

/// Which call: by whom it reaches, not by when it was placed.
pub(super) type Key = (ContactId, u16);

/// What one call met, counted from its beginning.
#[derive(Clone, Debug)]
pub(super) struct Course {
    pub(super) originated: Timestamp,
    /// What was heard of it.
    pub(super) facts: Vec<(Duration, Input)>,
    bridged: Option<Timestamp>,
    /// How long the person talked, once it is known.
    pub(super) talk: Option<Duration>,
    pub(super) is_over: bool,
}

/// All of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Courses {
    by_key: BTreeMap<Key, Course>,
    keys: BTreeMap<CallId, Key>,
}

impl Courses {
    /// A call is placed.
    pub(super) fn begin(&mut self, call: CallId, key: Key, at: Timestamp) {
        let course = Course {
            originated: at,
            facts: Vec::new(),
            bridged: None,
            talk: None,
            is_over: false,
        };
        self.by_key.insert(key, course);
        self.keys.insert(call, key);
    }

    pub(super) fn get(&self, key: &Key) -> Option<&Course> {
        self.by_key.get(key)
    }

    /// A fact about a call that was placed. Gives whose, and the fact if it is one a person or the network makes.
    pub(super) fn fact(&mut self, at: Timestamp, input: &Input) -> Option<(Key, Option<Input>)> {
        let call = input.call()?;
        let key = *self.keys.get(&call)?;
        let course = self.by_key.get_mut(&key)?;
        match input {
            Input::Bridged(_) => {
                course.bridged = Some(at);
                return Some((key, None));
            }
            Input::RemoteReleased(_) if course.bridged.is_some() => return Some((key, None)),
            // These answer to a command of ours, which the shadow gives or not.
            Input::Cancelled(_) | Input::MessageFinished(_) | Input::IvrFinished(_) => {
                return Some((key, None));
            }
            _ => {}
        }
        course.facts.push((at.since(course.originated), *input));
        Some((key, Some(*input)))
    }

    /// A call is over. Gives whose it was.
    pub(super) fn end(&mut self, call: CallId, at: Timestamp) -> Option<Key> {
        let key = self.keys.remove(&call)?;
        let course = self.by_key.get_mut(&key)?;
        course.is_over = true;
        course.talk = course.bridged.map(|bridged| at.since(bridged));
        Some(key)
    }
}
