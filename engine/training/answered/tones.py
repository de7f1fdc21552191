"""Tones: beeps, call progress, special information tones, fax, and a little music. All at 8 kHz."""

from dataclasses import dataclass

import numpy as np

from .speech import RATE


@dataclass(frozen=True)
class Burst:
    """One tone: its start and length in s after the sequence's start, and its frequencies in Hz."""

    start: float
    seconds: float
    hertz: tuple[float, ...]


# Busy and reorder (congestion) of countries: frequencies and on/off pairs in ms.
# Source: the tone plans of Asterisk's indications.conf, which follow ITU-T E.180 supplement 2.
BUSY = {
    "us": ((480, 620), [500, 500]), "uk": ((400,), [375, 375]), "de": ((425,), [480, 480]), "fr": ((440,), [500, 500]),
    "it": ((425,), [500, 500]), "es": ((425,), [200, 200]), "au": ((425,), [375, 375]), "jp": ((400,), [500, 500]),
}
REORDER = {
    "us": ((480, 620), [250, 250]), "uk": ((400,), [400, 350, 225, 525]), "de": ((425,), [240, 240]),
    "fr": ((440,), [250, 250]), "it": ((425,), [200, 200]), "es": ((425,), [200, 200, 200, 200, 200, 600]),
    "au": ((425,), [375, 375]), "jp": ((400,), [500, 500]),
}
RINGBACK = {
    "us": ((440, 480), [2000, 4000]), "uk": ((400, 450), [400, 200, 400, 2000]), "de": ((425,), [1000, 4000]),
    "fr": ((440,), [1500, 3500]), "it": ((425,), [1000, 4000]), "es": ((425,), [1500, 3000]),
    "au": ((413, 438), [400, 200, 400, 2000]), "jp": ((385, 400, 415), [1000, 2000]),
}
# ANSI T1 special information tones: (Hz, ms) of the first, second and third; gaps of at most 4 ms.
SIT = {
    "sit-ic": [(913.8, 274), (1370.6, 274), (1776.7, 380)], "sit-vc": [(985.2, 380), (1370.6, 274), (1776.7, 380)],
    "sit-ro": [(913.8, 274), (1428.5, 380), (1776.7, 380)], "sit-nc": [(985.2, 380), (1428.5, 380), (1776.7, 380)],
}

# Beeps of 21 real machines as zero-crossing counts put them (Hz: how many), and ones measured in recordings (Hz, s).
BEEP_HERTZ = {300: 1, 425: 4, 440: 4, 500: 9, 700: 2, 825: 1}
BEEPS_MEASURED = [(1000, 0.5), (744, 0.34), (659, 0.18), (1004, 0.24), (880, 0.74), (700, 0.42), (870, 0.52)]


def render(bursts: list[Burst], seconds: float, modulation: float = 0.0) -> np.ndarray:
    """The bursts as sound, each at an RMS of 1, with 3 ms edges; `modulation`: 15 Hz amplitude modulation (ANSam)."""
    out = np.zeros(int(seconds * RATE), np.float32)
    for burst in bursts:
        first, count = int(burst.start * RATE), int(burst.seconds * RATE)
        time = np.arange(min(count, max(0, len(out) - first))) / RATE
        if not len(time):
            continue
        wave = sum(np.sin(2 * np.pi * hertz * time) for hertz in burst.hertz) * np.sqrt(2 / len(burst.hertz))
        if modulation:
            wave = wave * (1 + modulation * np.sin(2 * np.pi * 15 * time))
        edge = min(24, len(time) // 4)
        wave[:edge] *= np.linspace(0, 1, edge)
        wave[len(wave) - edge :] *= np.linspace(1, 0, edge)
        out[first : first + len(time)] += wave.astype(np.float32)
    return out


def cadence(rng: np.random.Generator, plan: tuple, seconds: float, slack: float = 0.02) -> list[Burst]:
    """A plan's tone for so long, its frequencies within 0.5 % and its times within `slack`."""
    hertz, milliseconds = plan
    off = 1 + rng.uniform(-0.005, 0.005)
    pace = 1 + rng.uniform(-slack, slack)
    bursts, at, place = [], 0.0, 0
    while at < seconds:
        length = milliseconds[place % len(milliseconds)] / 1000 * pace
        if place % 2 == 0:
            bursts.append(Burst(at, min(length, seconds - at), tuple(f * off for f in hertz)))
        at, place = at + length, place + 1
    return bursts


def sit(rng: np.random.Generator, kind: str) -> list[Burst]:
    """A special information tone: one of the four ANSI codes, or E.180's general one (950, 1400, 1800 Hz)."""
    if kind == "sit-e180":
        plan = [(hertz + rng.uniform(-30, 30), 330 + rng.uniform(-50, 50)) for hertz in (950, 1400, 1800)]
        gap = rng.uniform(0.0, 0.03)
    else:
        plan = [(hertz * (1 + rng.uniform(-0.002, 0.002)), ms * (1 + rng.uniform(-0.04, 0.04))) for hertz, ms in SIT[kind]]
        gap = rng.uniform(0.0, 0.004)
    bursts, at = [], 0.0
    for hertz, ms in plan:
        bursts.append(Burst(at, ms / 1000, (hertz,)))
        at += ms / 1000 + gap
    return bursts


def beep(rng: np.random.Generator) -> list[Burst]:
    """A machine's beep: as listed, as measured, or any of 400-2000 Hz; 4 % have two tones, 4 % are three short ones."""
    draw = rng.random()
    length = float(np.clip(np.exp(rng.normal(np.log(0.35), 0.58)), 0.12, 1.2))
    if draw < 0.40:
        counts = np.array(list(BEEP_HERTZ.values()))
        hertz = float(rng.choice(list(BEEP_HERTZ), p=counts / counts.sum())) * rng.uniform(0.97, 1.03)
    elif draw < 0.65:
        hertz, length = BEEPS_MEASURED[rng.integers(len(BEEPS_MEASURED))]
        length *= rng.uniform(0.9, 1.1)
    else:
        hertz = float(np.exp(rng.uniform(np.log(400), np.log(2000))))
    if rng.random() < 0.04:
        return [Burst(0.0, length, (hertz, hertz * rng.uniform(1.2, 1.8)))]
    if rng.random() < 0.04:
        return [Burst(step * 0.3, 0.14, (hertz,)) for step in range(3)]
    return [Burst(0.0, length, (hertz,))]


def reversals(sound: np.ndarray, start: float, every: float = 0.45) -> np.ndarray:
    """The answer tone with its phase turned by 180 degrees each 450 ms (V.8 / V.25: disables echo cancellers)."""
    time = np.arange(len(sound)) / RATE - start
    return np.where((time // every).astype(int) % 2 == 1, -sound, sound)


def music(rng: np.random.Generator, seconds: float) -> np.ndarray:
    """A plain tune on hold: chords of decaying harmonics in a drawn tempo."""
    out = np.zeros(int(seconds * RATE), np.float32)
    beat = rng.uniform(0.3, 0.6)
    root = 220 * 2 ** (rng.integers(0, 12) / 12)
    scale = [0, 2, 4, 5, 7, 9, 11, 12, 14, 16]
    for step in range(int(seconds / beat)):
        chord = [rng.choice(scale)] if rng.random() < 0.6 else list(rng.choice(scale, 3, replace=False))
        first = int(step * beat * RATE)
        time = np.arange(min(int(2 * beat * RATE), len(out) - first)) / RATE
        for note in chord:
            hertz = root * 2 ** (note / 12)
            for order, weight in enumerate((1.0, 0.5, 0.3, 0.15), 1):
                wave = weight * np.exp(-time / (0.5 * beat * 2 / order)) * np.sin(2 * np.pi * hertz * order * time)
                out[first : first + len(time)] += wave.astype(np.float32)
    return out
