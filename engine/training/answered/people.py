"""People who answer: what they say first, how long it takes, and what they do when nobody speaks."""

import numpy as np

from . import line as lines
from .call import Call, lognormal, pick
from .pool import Pool, Utterance
from .voices import Voice

SECONDS = 12.0

# Shares in percent. `consumer` was chosen so that the classic detector's defaults score as its users report;
# `hard` is what business numbers are assumed to be like. `business` is to learn from: who is hardest to tell from a machine, and rare.
MIXES = {
    "consumer": {"hello": 78, "name": 9, "twice": 6, "business": 2, "hold-on": 1, "noisy": 3, "silent": 1},
    "hard": {"hello": 50, "name": 17, "twice": 10, "business": 12, "hold-on": 3, "noisy": 5, "silent": 3},
    "business": {"hello": 12, "name": 18, "business": 60, "hold-on": 8, "noisy": 2},
}

# Active speech of the first utterance: median s, sigma of the logarithm, least, most.
LENGTHS = {
    "hello": (0.55, 0.35, 0.30, 1.10), "name": (1.5, 0.25, 0.8, 2.8), "business": (2.8, 0.30, 1.4, 5.5),
    "hold-on": (1.8, 0.30, 0.8, 3.6), "one-of-two": (0.50, 0.30, 0.28, 0.95), "again": (0.65, 0.40, 0.30, 1.8),
}


class Person:
    """A person's voice for the length of a call."""

    def __init__(self, rng: np.random.Generator, pool: Pool):
        self.rng, self.pool = rng, pool
        self.voice: Voice = pool.voice(rng, pool.language(rng))
        self.pitch = float(rng.uniform(0.89, 1.13))

    def says(self, role: str, length: str) -> Utterance:
        """An utterance of the role with its active length drawn."""
        return self.pool.say(self.rng, self.voice, role, lognormal(self.rng, *LENGTHS[length]), self.pitch)


def greet(call: Call, person: Person, kind: str, onset: float) -> float:
    """The first utterance; gives its end. A person's "hello ... hello?" within 0.8 s is one utterance."""
    rng = person.rng
    if kind == "noisy":
        kind = "name" if rng.random() < 0.2 else "hello"
    if kind == "twice":
        end = call.say(person.says("hello", "one-of-two"), onset)
        gap = float(rng.uniform(0.2, 0.8))
        return call.say(person.says("hello", "one-of-two"), end + gap, float(rng.normal(1, 1)))
    role = {"hold-on": "hold"}.get(kind, kind)
    return call.say(person.says(role, kind), onset)


def person(rng: np.random.Generator, pool: Pool, mix: str) -> Call:
    """A call answered by a person."""
    kind = pick(rng, MIXES[mix])
    snr = float(rng.uniform(0, 8)) if kind == "noisy" else None
    call = Call("human", kind, lines.draw(rng, snr), SECONDS)
    who = Person(rng, pool)
    call.more["language"] = who.voice.language
    if kind == "silent":
        # Says nothing at all, or nothing before 3.5 s.
        if rng.random() < 0.5:
            return call
        onset, kind = float(rng.uniform(3.6, 8.0)), "hello"
    else:
        onset = max(lognormal(rng, 0.55, 0.7, 0.04, 4.5), call.line.ringback_s + 0.03 if call.line.ringback else 0.0)
    call.greeting_end = end = greet(call, who, kind, onset)
    waits = (3.0, 7.0) if kind == "hold-on" else (1.7, 3.4)
    while rng.random() < 0.8:
        start = end + float(rng.uniform(*waits))
        if start > SECONDS - 0.4:
            break
        end, waits = call.say(who.says("again", "again"), start, float(rng.normal(0.5, 1.5))), (1.7, 3.4)
    return call


def talker(rng: np.random.Generator, pool: Pool, seconds: float) -> Call:
    """Continuous speech for `seconds`, to count false tones on: one voice a file, short pauses."""
    call = Call("human", "speech", lines.draw(rng), seconds)
    prompt = pool.prompt_voices.get("en") if rng.random() < 0.25 else None
    who, at = Person(rng, pool), 0.3
    while at < seconds:
        if prompt:
            said = pool.say(rng, prompt, "prompt-long", None, float(rng.uniform(0.95, 1.05)))
        else:
            roles = [r for r in ("long", "long", "body", "business", "name", "ivr") if pool.has(who.voice, r)]
            said = pool.say(rng, who.voice, str(rng.choice(roles)), None, who.pitch).to_length(None, 1.0, (1, 1))
        end = call.say(said, at)
        call.greeting_end = call.greeting_end or end
        at = end + float(rng.uniform(0.12, 0.7))
    call.greeting_end = min(call.greeting_end, seconds)
    return call
