"""One call being put together: who says what when, which tones sound, and the truth about it."""

from dataclasses import dataclass, field

import numpy as np

from . import line as lines
from . import speech, tones
from .noise import Beds
from .pool import Utterance
from .speech import RATE


@dataclass
class Call:
    """A call as the called side sends it; t = 0 is the answer. Levels are relative to the call's speech."""

    label: str
    kind: str
    line: lines.Line
    seconds: float = 12.0
    said: list[tuple[float, Utterance, float]] = field(default_factory=list)
    bursts: list[dict] = field(default_factory=list)
    sounds: list[tuple[float, np.ndarray, float]] = field(default_factory=list)
    greeting_end: float | None = None
    beep: dict | None = None
    more: dict = field(default_factory=dict)

    def say(self, utterance: Utterance, start: float, db: float = 0.0) -> float:
        """The utterance from `start` s; gives its end."""
        self.said.append((start, utterance, db))
        return start + utterance.seconds

    def tone(self, kind: str, bursts: list[tones.Burst], start: float, db: float) -> float:
        """A tone sequence from `start` s at `db` relative to speech; gives its end."""
        length = max(b.start + b.seconds for b in bursts)
        self.sound(tones.render(bursts, length), start, db)
        for burst in bursts:
            self.burst(kind, start + burst.start, burst.seconds, burst.hertz)
        return start + length

    def burst(self, kind: str, start: float, seconds: float, hertz: tuple[float, ...]) -> None:
        """Puts a tone that already sounds into the truth."""
        self.bursts.append({"kind": kind, "start_s": start, "end_s": start + seconds, "hz": [round(h, 1) for h in hertz]})

    def sound(self, sound: np.ndarray, start: float, db: float) -> float:
        """Any other sound from `start` s; gives its end."""
        self.sounds.append((start, sound, db))
        return start + len(sound) / RATE

    def spurts(self) -> list[dict]:
        """The talk-spurts: pauses under 100 ms bridged, also between utterances of one voice."""
        found: list[dict] = []
        for number, (at, utterance, _) in enumerate(sorted(self.said, key=lambda s: s[0])):
            for start, end in speech.spans(utterance.sound):
                spurt = {"start_s": at + start, "end_s": at + end, "utterance": number, "voice": utterance.voice,
                         "text": utterance.text}
                last = found[-1] if found else None
                if last and spurt["start_s"] - last["end_s"] < speech.HANG_OVER and last["voice"] == spurt["voice"]:
                    last["end_s"] = max(last["end_s"], spurt["end_s"])
                else:
                    found.append(spurt)
        kept = [s for s in found if s["start_s"] < self.seconds - 0.02]
        for spurt in kept:
            spurt["end_s"] = min(spurt["end_s"], self.seconds)
        return kept

    def rendered(self, rng: np.random.Generator, beds: Beds) -> np.ndarray:
        """What the dialer hears, as 16-bit samples at 8 kHz."""
        track = np.zeros(int(round(self.seconds * RATE)), np.float32)
        for start, utterance, db in self.said:
            lines.add(track, utterance.sound * 10 ** (db / 20), start)
        for start, sound, db in self.sounds:
            lines.add(track, sound * 10 ** (db / 20), start)
        active = [(s["start_s"], s["end_s"]) for s in self.spurts()] + [(b["start_s"], b["end_s"]) for b in self.bursts]
        return lines.carry(rng, self.line, track, active, beds)

    def truth(self, file: str, mix: str) -> dict:
        """Everything known about the call; times in s after answer, to the millisecond."""
        if self.line.ringback:
            self.burst("ringback-tail", 0.0, self.line.ringback_s, tones.RINGBACK[self.line.ringback][0])
        said = [{"start_s": start, "end_s": start + u.seconds, "voice": u.voice, "text": u.text, "words": u.words, "db": db}
                for start, u, db in sorted(self.said, key=lambda s: s[0])]
        tones_heard = sorted((b for b in self.bursts if b["start_s"] < self.seconds), key=lambda b: b["start_s"])
        return rounded({
            "file": file, "label": self.label, "kind": self.kind, "mix": mix, "seconds": self.seconds,
            "greeting_end_s": self.greeting_end, "spurts": self.spurts(), "utterances": said, "tones": tones_heard,
            "beep": self.beep, "line": self.line.described(), **self.more,
        })


def rounded(value):
    """Floats of a truth object to three digits, through lists and objects."""
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(inner) for inner in value]
    return round(float(value), 3) if isinstance(value, (float, np.floating)) else value


def lognormal(rng: np.random.Generator, median: float, sigma: float, low: float, high: float) -> float:
    """A draw with that median, within limits."""
    return float(np.clip(np.exp(rng.normal(np.log(median), sigma)), low, high))


def pick(rng: np.random.Generator, shares: dict[str, float]) -> str:
    """One of the kinds by its share."""
    weights = np.array(list(shares.values()), dtype=float)
    return str(rng.choice(list(shares), p=weights / weights.sum()))
