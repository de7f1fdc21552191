"""Sound of speech without a line: active spans, trimming, stretching and pitch."""

from fractions import Fraction

import numpy as np
from scipy.signal import resample_poly

RATE = 8_000
HOP = 80  # 10 ms: the grain of the truth

# A frame is speech when it is within this many dB of the utterance's loud frames.
SPAN_FLOOR_DB = 32.0
HANG_OVER = 0.100  # s; pauses shorter than this do not end a spurt
SHORTEST_SPURT = 0.060  # s


def to_line_rate(sound: np.ndarray, rate: int) -> np.ndarray:
    """The sound at 8 kHz."""
    if rate == RATE:
        return sound.astype(np.float32)
    ratio = Fraction(RATE, rate)
    return resample_poly(sound, ratio.numerator, ratio.denominator).astype(np.float32)


def frame_db(sound: np.ndarray) -> np.ndarray:
    """The level of each 10 ms frame in dB."""
    whole = len(sound) // HOP * HOP
    power = (sound[:whole].reshape(-1, HOP).astype(np.float64) ** 2).mean(axis=1)
    return 10 * np.log10(power + 1e-12)


def spans(sound: np.ndarray) -> list[tuple[float, float]]:
    """The talk-spurts of clean speech in s: within 32 dB of its loud parts, pauses under 100 ms bridged."""
    if len(sound) < HOP:
        return []
    level = frame_db(sound)
    edges = np.diff(np.concatenate([[0], (level > np.percentile(level, 95) - SPAN_FLOOR_DB).astype(int), [0]]))
    merged: list[list[float]] = []
    for start, end in zip(np.flatnonzero(edges > 0) * HOP / RATE, np.flatnonzero(edges < 0) * HOP / RATE):
        if merged and start - merged[-1][1] < HANG_OVER:
            merged[-1][1] = end
        else:
            merged.append([start, end])
    return [(float(s), float(e)) for s, e in merged if e - s >= SHORTEST_SPURT]


def active_seconds(sound: np.ndarray) -> float:
    """The sum of the spurts' lengths."""
    return sum(end - start for start, end in spans(sound))


def trimmed(sound: np.ndarray) -> np.ndarray:
    """From the first spurt's start to the last one's end, at an active level of 1 (RMS over the spurts)."""
    found = spans(sound)
    if not found:
        return np.zeros(0, np.float32)
    cut = sound[int(found[0][0] * RATE) : int(found[-1][1] * RATE)].copy()
    fade = min(40, len(cut) // 4)
    cut[:fade] *= np.linspace(0, 1, fade)
    cut[-fade:] *= np.linspace(1, 0, fade)
    level = frame_db(cut)
    active = 10 ** (level[level > np.percentile(level, 95) - SPAN_FLOOR_DB] / 10)
    return (cut / np.sqrt(active.mean())).astype(np.float32)


def stretched(sound: np.ndarray, ratio: float) -> np.ndarray:
    """The sound `ratio` times as long at the same pitch: overlap-add of frames placed where they fit best (WSOLA)."""
    size, step, reach = 240, 120, 64
    if abs(ratio - 1) < 0.01 or len(sound) < 3 * size:
        return sound
    count = int(len(sound) * ratio) // step
    padded = np.concatenate([sound, np.zeros(size + 2 * reach + step, np.float32)])
    window = np.hanning(size + 1)[:size].astype(np.float32)
    out = np.zeros(count * step + size, np.float32)
    previous = 0
    for number in range(count):
        ideal = min(int(number * step / ratio), len(sound) - 1)
        if number == 0:
            place = 0
        else:
            low = max(0, ideal - reach)
            wanted = padded[previous + step : previous + step + size]
            score = np.correlate(padded[low : ideal + reach + size], wanted, mode="valid")
            place = low + int(score.argmax())
        out[number * step : number * step + size] += window * padded[place : place + size]
        previous = place
    return out[: int(len(sound) * ratio)]


def reshaped(sound: np.ndarray, ratio: float, pitch: float) -> np.ndarray:
    """The sound `ratio` times as long with pitch and formants raised by `pitch` (1.05: 5 % higher)."""
    factor = Fraction(pitch).limit_denominator(24)
    longer = stretched(sound, ratio * float(factor))
    if factor == 1:
        return longer
    return resample_poly(longer, factor.denominator, factor.numerator).astype(np.float32)
