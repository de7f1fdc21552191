"""Background noise: kinds and beds, each at a level (RMS) of 1. The same draw for people and for machines."""

import numpy as np
from scipy import fft

from . import tones
from .pool import Pool
from .speech import RATE

# Kind -> share of calls. Assumed: most lines are quiet or have steady noise, some are out of doors or among people.
KINDS = {"white": 0.22, "pink": 0.26, "fan": 0.12, "street": 0.14, "babble": 0.12, "hum": 0.08, "tv": 0.04, "music": 0.02}
BEDS = 5
BED_SECONDS = 20


def draw_kind(rng: np.random.Generator) -> str:
    """A noise kind by its share."""
    return str(rng.choice(list(KINDS), p=np.array(list(KINDS.values())) / sum(KINDS.values())))


def level_one(sound: np.ndarray) -> np.ndarray:
    """The sound at an RMS of 1."""
    return (sound / np.sqrt((sound.astype(np.float64) ** 2).mean() + 1e-20)).astype(np.float32)


def coloured(rng: np.random.Generator, count: int, slope: float, corner: float = 50.0) -> np.ndarray:
    """Noise whose power falls with `slope` (1: pink, 2: brown) above a corner frequency in Hz."""
    size = fft.next_fast_len(count, real=True)
    spectrum = fft.rfft(rng.standard_normal(size, dtype=np.float32))
    hertz = fft.rfftfreq(size, 1 / RATE).astype(np.float32)
    return fft.irfft(spectrum * np.maximum(hertz, corner) ** (-slope / 2), size)[:count]


def street(rng: np.random.Generator, count: int) -> np.ndarray:
    """Traffic: a low rumble that swells as vehicles pass, with wind."""
    rumble = coloured(rng, count, 1.6, 150)
    tyres = coloured(rng, count, 0.6, 400)
    time = np.arange(count) / RATE
    swell = np.full(count, 0.25)
    for _ in range(1 + rng.poisson(count / RATE / 5)):
        swell += rng.uniform(0.4, 1.5) * np.exp(-0.5 * ((time - rng.uniform(0, count / RATE)) / rng.uniform(0.4, 1.8)) ** 2)
    return level_one(rumble) * np.sqrt(swell) + 0.6 * level_one(tyres) * swell


def hum(rng: np.random.Generator, count: int) -> np.ndarray:
    """Mains hum: harmonics of 50 or 60 Hz, with a little hiss."""
    base, sound = int(rng.choice([50, 60])), 0.15 * rng.standard_normal(count)
    second = np.zeros(RATE)  # whole numbers of Hz repeat every second
    for order in range(1, 24):
        phase = base * order * np.arange(RATE) / RATE + rng.random()
        second += np.cos(2 * np.pi * phase) * rng.uniform(0.2, 1) / order**0.7
    return sound + np.resize(second, count)


class Beds:
    """Noise made of other people's talk (babble, a television) and of music, prepared once from the part's own voices."""

    def __init__(self, pool: Pool):
        self.pool = pool
        self.made: dict[tuple[str, int], np.ndarray] = {}

    def stream(self, rng: np.random.Generator, pauses: tuple[float, float]) -> np.ndarray:
        """One voice talking on for the length of a bed."""
        voice = self.pool.voice(rng, "en", {"espeak", "flite", "festival"})
        size, parts, total = BED_SECONDS * RATE, [], 0
        while total < size:
            spoken = self.pool.say(rng, voice, str(rng.choice(["body", "long", "business", "close"]))).sound
            parts += [spoken, np.zeros(int(rng.uniform(*pauses) * RATE), np.float32)]
            total += len(parts[-1]) + len(parts[-2])
        return np.concatenate(parts)[:size]

    def bed(self, kind: str, number: int) -> np.ndarray:
        """The bed of that kind and number; its content depends on these alone."""
        key = (kind, number)
        if key not in self.made:
            rng = np.random.default_rng([number, sum(kind.encode())])
            if kind == "babble":
                sound = sum(np.roll(self.stream(rng, (0.0, 0.4)), int(rng.integers(RATE * 5))) * rng.uniform(0.4, 1)
                            for _ in range(int(rng.integers(5, 9))))
            elif kind == "tv":
                sound = self.stream(rng, (0.2, 1.2)) + 0.2 * level_one(coloured(rng, BED_SECONDS * RATE, 1))
            else:
                sound = tones.music(rng, BED_SECONDS)
            self.made[key] = level_one(sound)
        return self.made[key]

    def noise(self, rng: np.random.Generator, kind: str, count: int) -> np.ndarray:
        """`count` samples of the kind at an RMS of 1."""
        if kind in ("babble", "tv", "music"):
            bed = self.bed(kind, int(rng.integers(BEDS)))
            start = int(rng.integers(len(bed)))
            return np.take(bed, np.arange(start, start + count), mode="wrap")
        if kind == "street":
            sound = street(rng, count)
        elif kind == "hum":
            sound = hum(rng, count)
        else:
            sound = coloured(rng, count, {"white": 0.0, "pink": 1.0, "fan": 1.5}[kind], 200 if kind == "fan" else 50)
        return level_one(sound)
