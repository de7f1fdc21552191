"""Machines that answer: greetings of every style, with pauses and beeps as measured and assumed in README.md."""

from dataclasses import dataclass

import numpy as np

from . import line as lines
from . import speech, tones
from .call import Call, lognormal, pick
from .pool import Pool, Utterance

LONGEST = 16.0  # s of a call that are written at most
SHORTEST = 8.0  # s of a call that are written at least: silence after an early beep

# Shares in percent; standard and run-on together are the 50 % of plain greetings, 35 % of those without pauses.
MIXES = {
    "consumer": {"standard": 33, "run-on": 17, "carrier": 18, "rec-name": 8, "hello-pause": 6, "one-word": 3, "short": 10,
                 "late": 2, "beep-only": 1, "ivr": 2},
    "hard": {"standard": 17, "run-on": 12, "carrier": 14, "rec-name": 13, "hello-pause": 13, "one-word": 7, "short": 15,
             "late": 4, "beep-only": 2, "ivr": 3},
}

ONSET = (0.85, 0.65, 0.05, 4.5)  # s, lognormal: median, sigma, least, most
PAUSE = (0.32, 0.55, 0.10, 1.6)
TO_BEEP = (0.5, 0.6, 0.06, 5.0)
GREETING = (5.0, 0.75, 2.2, 30.0)  # plain greetings; shorter ones are the kinds short and one-word
CARRIER = (6.5, 0.35, 3.0, 14.0)
SHORT = (1.4, 0.35, 0.6, 2.6)
WORD = (0.55, 0.35, 0.25, 1.0)

# The part that neither voice nor text may take from a machine: its synthesiser may speak slower or faster, but not wildly.
STRETCH = (0.78, 1.28)


@dataclass
class Phrase:
    """A piece of a greeting: the pause before it in s and its level in dB."""

    said: Utterance
    pause: float
    db: float = 0.0


class Announcer:
    """A machine's voice for the length of a call."""

    def __init__(self, rng: np.random.Generator, pool: Pool, run_on: bool = False):
        self.rng, self.pool, self.run_on = rng, pool, run_on
        self.voice = pool.voice(rng, pool.language(rng))
        self.pitch = float(rng.uniform(0.9, 1.12))

    def pause(self) -> float:
        """A pause between two phrases."""
        return float(self.rng.uniform(0.0, 0.085)) if self.run_on else lognormal(self.rng, *PAUSE)

    def says(self, role: str, active: float | None = None) -> Phrase:
        """A phrase of the role; in another language, the nearest role that is written in it."""
        if not self.pool.has(self.voice, role):
            role = {"short": "close", "word": "hello", "fakehello": "hello", "kidding": "close", "recname": "name",
                    "carrierclose": "close", "carrierunavail": "body", "carriernumber": "name"}.get(role, "open")
        return Phrase(self.pool.say(self.rng, self.voice, role, active, self.pitch, STRETCH), self.pause())


def plain(who: Announcer, seconds: float) -> list[Phrase]:
    """Opening, matter and close, as many phrases as come nearest the length."""
    rng = who.rng
    roles = ["open", "close"] if seconds < 5 else ["open", "body", "close"]
    if seconds < 3 or rng.random() < 0.1:
        roles = [str(rng.choice(["open", "body"])), "close"] if seconds > 3 else [str(rng.choice(["open", "close"]))]
    phrases = [who.says(role) for role in roles]
    texts = {p.said.text for p in phrases}
    for _ in range(12):
        now = sum(p.pause + p.said.seconds for p in phrases)
        extra = who.says("body" if len(phrases) < 6 or rng.random() < 0.6 else "close")
        if extra.said.text in texts:
            continue
        if abs(np.log((now + extra.pause + extra.said.seconds) / seconds)) > abs(np.log(now / seconds)):
            break
        phrases.insert(len(phrases) - 1 if len(phrases) > 1 else 1, extra)
        texts.add(extra.said.text)
    return fitted(phrases, seconds)


def fitted(phrases: list[Phrase], seconds: float) -> list[Phrase]:
    """The phrases spoken slower or faster so that the greeting lasts `seconds`, within what is natural."""
    pauses = sum(p.pause for p in phrases[1:])
    speech_now = sum(p.said.seconds for p in phrases)
    ratio = float(np.clip((seconds - pauses) / speech_now, *STRETCH))
    for phrase in phrases:
        said = phrase.said
        phrase.said = Utterance(said.voice, said.text, said.words, speech.stretched(said.sound, ratio))
    return phrases


def carrier(who: Announcer, seconds: float) -> list[Phrase]:
    """A network's own greeting: not available, or the mailbox of a number read out."""
    prompt = who.pool.prompt_voices.get(who.voice.language)
    if prompt and who.rng.random() < 0.5:
        return prompted(who, prompt)
    first = who.says("carrieropen")
    if first.said.words[-1] in ".!?":
        phrases = [first, who.says("carrierclose")]
    else:
        phrases = [first, who.says("carriernumber"), who.says("carrierunavail"), who.says("carrierclose")]
        if who.rng.random() < 0.3:
            phrases.pop(2)
    return fitted(phrases, seconds)


def prompted(who: Announcer, prompt) -> list[Phrase]:
    """A PBX's greeting from recorded prompts: the person at extension, digits, is unavailable, leave a message."""
    rng = who.rng
    who.voice, who.pitch = prompt, float(rng.uniform(0.96, 1.04))
    by_name = {u.words: u for role in ("prompt-open", "prompt-unavail", "prompt-close", "prompt-digit")
               for u in who.pool.all_of(prompt, role)}
    if rng.random() < 0.6 or "vm-nobodyavail" not in by_name:
        names = ["vm-theperson"] + [f"digits/{d}" for d in rng.integers(0, 10, int(rng.integers(3, 8)))]
        names.append(str(rng.choice(["vm-isunavail", "vm-isonphone"])))
    else:
        names = [str(rng.choice(["vm-nobodyavail", "number-not-answering"]))]
    names.append(str(rng.choice(["vm-intro", "vm-leavemsg"])))
    return [Phrase(by_name[n].to_length(None, who.pitch, (1, 1)), float(rng.uniform(0.03, 0.2)) if "digits" in n else who.pause())
            for n in names if n in by_name]


def recorded_name(who: Announcer) -> list[Phrase]:
    """A network's greeting with the owner's name in the owner's voice and level."""
    rng, owner = who.rng, Announcer(who.rng, who.pool)
    name = owner.says("recname", float(rng.uniform(0.6, 1.2)))
    name.pause, name.db = float(rng.uniform(0.25, 0.9)), float(rng.normal(-2, 3))
    rest = [who.says("carrierunavail"), who.says("carrierclose")]
    rest[0].pause = float(rng.uniform(0.25, 0.9))
    if rng.random() < 0.3:
        name.pause = 0.0
        return [name, *rest]
    first = who.says("carrieropen")
    return [first, name, *rest]


def hello_pause(who: Announcer, seconds: float) -> list[Phrase]:
    """A "Hello?" as a person would say it, a pause, then the greeting: the hardest machine."""
    rng = who.rng
    first = who.says("fakehello", lognormal(rng, 0.6, 0.35, 0.3, 1.3))
    rest = [who.says("kidding")] if rng.random() < 0.5 else plain(who, seconds)
    rest[0].pause = float(rng.uniform(1.5, 2.4)) if rng.random() < 0.1 else float(rng.uniform(0.5, 1.5))
    return [first, *rest]


def menu(who: Announcer) -> list[Phrase]:
    """A menu that talks on."""
    prompt = who.pool.prompt_voices.get("en")
    if prompt and who.rng.random() < 0.3:
        return [Phrase(u, 0.4) for u in who.pool.all_of(prompt, "prompt-ivr")[:2]]
    phrases = [who.says("ivr") for _ in range(9)]
    for phrase in phrases:
        phrase.pause = float(who.rng.uniform(0.3, 0.9))
    return phrases


def greeting(kind: str, who: Announcer) -> list[Phrase]:
    """What a machine of that kind says."""
    rng = who.rng
    if kind == "carrier":
        return carrier(who, lognormal(rng, *CARRIER))
    if kind == "rec-name":
        return recorded_name(who)
    if kind == "hello-pause":
        return hello_pause(who, lognormal(rng, *GREETING))
    if kind == "one-word":
        return [who.says("word", lognormal(rng, *WORD))]
    if kind == "short":
        return [who.says("short", lognormal(rng, *SHORT))]
    if kind == "beep-only":
        return []
    if kind == "ivr":
        return menu(who)
    return plain(who, lognormal(rng, *GREETING))


def machine(rng: np.random.Generator, pool: Pool, mix: str, kind: str | None = None) -> Call:
    """A call answered by a machine."""
    kind = kind or pick(rng, MIXES[mix])
    call = Call("machine", kind, lines.draw(rng))
    run_on = kind == "run-on" or (kind in ("late", "hello-pause", "carrier") and rng.random() < 0.2)
    who = Announcer(rng, pool, run_on)
    if kind in ("carrier", "rec-name", "ivr") and who.voice.language != "en" and rng.random() < 0.5:
        who.voice = pool.voice(rng, "en")
    onset = float(rng.uniform(2.5, 6.0)) if kind in ("late", "beep-only") else lognormal(rng, *ONSET)
    at = max(onset, call.line.ringback_s + 0.03 if call.line.ringback else 0.0)
    for place, phrase in enumerate(greeting(kind, who)):
        at = call.say(phrase.said, at + (phrase.pause if place else 0.0), phrase.db)
    call.more.update(language=who.voice.language, run_on=run_on)
    ends(call, rng, at, kind)
    return call


def ends(call: Call, rng: np.random.Generator, at: float, kind: str) -> None:
    """The beep, or none, and how long the call is written."""
    if call.said:
        call.greeting_end = at
    sure = kind in ("one-word", "beep-only")
    if kind == "ivr" or not (sure or rng.random() < 0.9):
        call.seconds = float(np.clip(at + 4.0, SHORTEST, LONGEST))
        return
    start = at + (lognormal(rng, *TO_BEEP) if call.said else 0.0)
    bursts = tones.beep(rng)
    end = call.tone("beep", bursts, start, float(rng.uniform(-12, 4)))
    if start < LONGEST:
        call.beep = {"start_s": start, "end_s": end, "hz": [round(h, 1) for h in bursts[0].hertz], "bursts": len(bursts)}
    call.seconds = float(np.clip(end + 2.0, SHORTEST, LONGEST))
