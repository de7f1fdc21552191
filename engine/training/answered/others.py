"""What else answers: fax, special information tones, busy, call screeners, silence, music and menus."""

import numpy as np

from . import line as lines
from . import machines, people, tones
from .call import Call
from .pool import Pool
from .speech import RATE
from .tones import Burst

# Each in turn, so that every one is as often as it stands here. Busy and reorder go through the countries in turn.
KINDS = ["fax-ced", "sit-ic", "busy", "screener", "fax-ced-reversals", "sit-vc", "reorder", "silence", "fax-ansam", "sit-ro",
         "busy", "music", "fax-ansam-reversals", "sit-nc", "reorder", "ivr", "fax-bell", "sit-e180", "fax-cng", "screener"]


def v21(rng: np.random.Generator, seconds: float) -> np.ndarray:
    """A fax's reply after its answer tone: V.21 channel 2 (1650 and 1850 Hz, 300 bit/s), flags and drawn bits."""
    bits = [0, 1, 1, 1, 1, 1, 1, 0] * 38 + list(rng.integers(0, 2, int(seconds * 300)))
    place = (np.arange(int(seconds * RATE)) * 300 / RATE).astype(int)
    hertz = np.where(np.array(bits)[place] == 1, 1650.0, 1850.0)
    return (np.sqrt(2) * np.sin(2 * np.pi * np.cumsum(hertz) / RATE)).astype(np.float32)


def fax(rng: np.random.Generator, pool: Pool, kind: str) -> Call:
    """A fax or modem that answers (2100 Hz, ANSam, Bell 2225 Hz), or one that calls (1100 Hz)."""
    call = Call("fax", kind, lines.draw(rng), 12.0)
    db = float(rng.uniform(-4, 4))
    if kind == "fax-cng":
        first = float(rng.uniform(0.1, 3.0))
        hertz = 1100 + float(rng.uniform(-20, 20))
        bursts = [Burst(step * 3.5, 0.5, (hertz,)) for step in range(4) if first + step * 3.5 < 11.4]
        call.tone("cng", bursts, first, db)
        return call
    start = float(rng.uniform(0.2, 2.5))
    length = float(rng.uniform(2.6, 4.0))
    hertz = 2225.0 if kind == "fax-bell" else 2100 + float(rng.uniform(-10, 10))
    sound = tones.render([Burst(0, length, (hertz,))], length, 0.2 if "ansam" in kind else 0.0)
    if "reversals" in kind:
        sound = tones.reversals(sound, 0.0, 0.45 + float(rng.uniform(-0.02, 0.02))).astype(np.float32)
    call.sound(sound, start, db)
    call.burst(kind.removeprefix("fax-"), start, length, (hertz,))
    if kind != "fax-bell":
        reply = start + length + 0.075
        call.sound(v21(rng, 2.0), reply, db)
        call.burst("v21", reply, 2.0, (1650.0, 1850.0))
    return call


def sit(rng: np.random.Generator, pool: Pool, kind: str) -> Call:
    """Special information tone, then the announcement, once or twice."""
    call = Call("sit", kind, lines.draw(rng), 12.0)
    at = float(rng.uniform(0.05, 0.9))
    prompt = pool.prompt_voices.get("en") if rng.random() < 0.4 else None
    voice, pitch = pool.voice(rng, "en"), float(rng.uniform(0.9, 1.1))
    said = pool.say(rng, prompt, "prompt-announce") if prompt else pool.say(rng, voice, "announce", None, pitch)
    while at < 11.0:
        at = call.tone(kind, tones.sit(rng, kind), at, float(rng.uniform(-6, 2)))
        at += float(rng.uniform(0.75, 1.25) if kind == "sit-e180" else rng.uniform(0.3, 0.4))
        at = call.say(said, at) + float(rng.uniform(0.8, 2.0))
    return call


def busy(rng: np.random.Generator, pool: Pool, kind: str, number: int) -> Call:
    """Busy or reorder of a country, after the answer."""
    call = Call("busy", kind, lines.draw(rng), 10.0)
    plans = tones.BUSY if kind == "busy" else tones.REORDER
    country = list(plans)[number % len(plans)]
    start = float(rng.uniform(0.0, 1.5))
    call.tone(f"{kind}-{country}", tones.cadence(rng, plans[country], 10.0 - start), start, float(rng.uniform(-6, 3)))
    call.more["country"] = country
    return call


def screener(rng: np.random.Generator, pool: Pool) -> Call:
    """A call screener: a synthetic sentence, a wait for us, then the person, a voicemail or a hang-up."""
    call = Call("screener", "screener", lines.draw(rng), 40.0)
    voice = pool.voice(rng, "en", {"kokoro", "piper", "flite", "festival"})
    said = pool.say(rng, voice, "screener", float(rng.uniform(3.6, 4.6)), float(rng.uniform(0.95, 1.05)))
    end = call.say(said, float(rng.uniform(0.5, 1.0)))
    call.more["screener_end_s"] = end
    at = end + float(rng.uniform(5.0, 25.0))
    then = str(rng.choice(["human", "machine", "hang-up"], p=[0.35, 0.4, 0.25]))
    call.more.update(then=then, then_s=at)
    if then == "human":
        who = people.Person(rng, pool)
        call.greeting_end = at = call.say(who.says("hello", "hello"), at)
    elif then == "machine":
        who = machines.Announcer(rng, pool)
        for place, phrase in enumerate(machines.plain(who, 5.0)):
            at = call.say(phrase.said, at + (phrase.pause if place else 0.0))
        at = call.tone("beep", tones.beep(rng), at + 0.5, float(rng.uniform(-12, 4)))
    call.seconds = at + (2.0 if then != "hang-up" else 0.0)
    return call


def other(rng: np.random.Generator, pool: Pool, number: int) -> Call:
    """The call of that number in turn."""
    kind, turn = KINDS[number % len(KINDS)], number // len(KINDS)
    if kind.startswith("fax"):
        return fax(rng, pool, kind)
    if kind.startswith("sit"):
        return sit(rng, pool, kind)
    if kind in ("busy", "reorder"):
        return busy(rng, pool, kind, 2 * turn + (number % len(KINDS) >= 10))
    if kind == "screener":
        return screener(rng, pool)
    if kind == "silence":
        return Call("silence", kind, lines.draw(rng), 12.0)
    if kind == "music":
        call = Call("machine", kind, lines.draw(rng), 14.0)
        start = float(rng.uniform(0.05, 1.5))
        call.sound(tones.music(rng, 14.0 - start) * 2.0, start, float(rng.uniform(-6, 2)))
        return call
    return machines.machine(rng, pool, "consumer", "ivr")
