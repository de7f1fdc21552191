"""The pool: each (voice, text) is synthesised once, kept in a cache folder, and handed out clean at 8 kHz."""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import engines, speech, texts, voices
from .texts import Text
from .voices import Voice

FOREIGN_SHARE = {"de": 0.024, "es": 0.030, "fr": 0.021}  # of all calls; the rest is English
MORE_OF_THEM = {"varied": 2.0}  # times as many, where there are enough sentences to learn


@dataclass(frozen=True)
class Utterance:
    """Clean speech, trimmed, at an active level of 1, with who says what."""

    voice: str
    text: str
    words: str
    sound: np.ndarray

    @property
    def seconds(self) -> float:
        return len(self.sound) / speech.RATE

    def to_length(self, active: float | None, pitch: float, limits: tuple[float, float]) -> "Utterance":
        """Stretched within limits so that its spurts add up to `active` s (None: as it is)."""
        now = speech.active_seconds(self.sound)
        ratio = 1.0 if active is None or now == 0 else float(np.clip(active / now, *limits))
        return Utterance(self.voice, self.text, self.words, speech.reshaped(self.sound, ratio, pitch))


# What Asterisk's prompts say for machines: (role, language) -> prompt names.
PROMPT_TEXTS = {
    ("prompt-open", "en"): ["vm-theperson", "vm-extension", "im-sorry", "number-not-answering", "vm-nobodyavail"],
    ("prompt-unavail", "en"): ["vm-isunavail", "vm-isonphone"],
    ("prompt-close", "en"): ["vm-intro", "vm-leavemsg", "please-try-call-later"],
    ("prompt-digit", "en"): [f"digits/{n}" for n in range(10)],
    ("prompt-announce", "en"): ["ss-noservice", "cannot-complete-as-dialed", "check-number-dial-again",
                                "all-circuits-busy-now"],
    ("prompt-ivr", "en"): ["basic-pbx-ivr-main", "demo-congrats", "demo-instruct"],
    ("prompt-long", "en"): ["demo-instruct", "demo-congrats", "demo-moreinfo", "conf-adminmenu"],
}
for _language in ("es", "fr"):
    for _role in ("prompt-open", "prompt-unavail", "prompt-close", "prompt-digit"):
        PROMPT_TEXTS[_role, _language] = PROMPT_TEXTS[_role, "en"]


def cache_folder(given: Path | None) -> Path:
    """Where utterances are kept: what the command line says, or the user's cache."""
    return given or Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "outpace-corpus"


class Pool:
    """The utterances of one part, made on demand a (voice, role) at a time."""

    def __init__(self, part: str, cache: Path):
        self.cache = cache
        cache.mkdir(parents=True, exist_ok=True)
        self.texts = texts.by_role(part)
        known = voices.of_part(part)
        present = engines.installed({voice.engine for voice in known})
        self.voices = [voice for voice in known if voice.engine in present]
        self.prompt_voices = {v.language: v for v in self.voices if v.engine == "asterisk"}
        if not any(v.engine != "asterisk" for v in self.voices):
            raise SystemExit("corpus: no synthesiser is installed; run setup.sh")
        self.foreign = {language: share * MORE_OF_THEM.get(part, 1.0) for language, share in FOREIGN_SHARE.items()}
        self.half: int | None = None
        self.loaded: dict[tuple[str, str], list[Utterance]] = {}
        self.engines: dict[str, object] = {}
        for language, folder in voices.PROMPT_SETS.items():
            for role in {role for role, spoken in PROMPT_TEXTS if spoken == language}:
                names = [n for n in PROMPT_TEXTS[role, language] if (engines.PROMPTS / folder / f"{n}.wav").exists()]
                self.texts[role, language] = [Text(f"{role}-{language}-{n}", role, language, n) for n in names]

    def voice(self, rng: np.random.Generator, language: str, engines_wanted: set[str] | None = None) -> Voice:
        """A voice drawn by weight among those of the language (or of certain engines), of the half that is on."""
        fit = [v for v in self.voices if v.language == language and v.weight > 0 and v.half == self.half
               and (engines_wanted is None or v.engine in engines_wanted)]
        if not fit:
            return self.voice(rng, language if engines_wanted else "en")
        weights = np.array([v.weight for v in fit])
        return fit[rng.choice(len(fit), p=weights / weights.sum())]

    def language(self, rng: np.random.Generator) -> str:
        """The language of a call."""
        draw = rng.random()
        for language, share in self.foreign.items():
            if draw < share:
                return language
            draw -= share
        return "en"

    def has(self, voice: Voice, role: str) -> bool:
        """Whether the voice can say something of the role."""
        return bool(self.texts.get((role, voice.language)))

    def all_of(self, voice: Voice, role: str) -> list[Utterance]:
        """Everything the voice says of a role, from memory, the cache or the engine."""
        key = (voice.id, role)
        if key not in self.loaded:
            of_half = [t for t in self.texts[role, voice.language] if voice.half is None or t.half in (None, voice.half)]
            chosen = sorted(of_half, key=lambda t: hashlib.sha256(f"{voice.id}/{t.id}".encode()).digest())
            self.loaded[key] = self.cached(voice, role, chosen[: voice.says.get(role, voices.ALL)])
        return self.loaded[key]

    def cached(self, voice: Voice, role: str, wanted: list[Text]) -> list[Utterance]:
        """Reads the (voice, role) file of the cache, made first when it is not there."""
        recipe = json.dumps([voice.engine, voice.settings, [t.words for t in wanted]], sort_keys=True)
        path = self.cache / f"{voice.id.replace('/', '_')}-{role}-{hashlib.sha256(recipe.encode()).hexdigest()[:12]}.npz"
        if not path.exists():
            if voice.engine not in self.engines:
                self.engines[voice.engine] = engines.make(voice.engine, self.cache)
            made = self.engines[voice.engine].render(voice, [t.words for t in wanted])
            sounds = [speech.trimmed(speech.to_line_rate(sound, rate)) for sound, rate in made]
            unfinished = path.with_suffix(f".{os.getpid()}.npz")  # two runs may share the cache
            np.savez(unfinished, **{str(place): sound.astype(np.float16) for place, sound in enumerate(sounds)})
            unfinished.rename(path)
        with np.load(path) as file:
            sounds = [file[str(place)].astype(np.float32) for place in range(len(wanted))]
        return [Utterance(voice.id, text.id, text.words, s) for text, s in zip(wanted, sounds) if len(s) > 400]

    def say(self, rng: np.random.Generator, voice: Voice, role: str, active: float | None = None, pitch: float = 1.0,
            limits: tuple[float, float] = (0.72, 1.45)) -> Utterance:
        """One utterance of the role: of eight drawn, one that comes nearest `active` s of speech, stretched to it."""
        choice = self.all_of(voice, role)
        drawn = [choice[i] for i in rng.choice(len(choice), size=min(8, len(choice)), replace=False)]
        if active is None:
            return drawn[0].to_length(None, pitch, limits)
        away = [abs(np.log(active / max(0.05, speech.active_seconds(u.sound)))) for u in drawn]
        close = [u for u, distance in zip(drawn, away) if distance < 0.28]
        best = close[rng.integers(len(close))] if close else drawn[int(np.argmin(away))]
        return best.to_length(active, pitch, limits)
