"""The line: noise, band, level, codecs, loss, clicks and the tail of the ringing. Drawn alike for every kind of call."""

from dataclasses import asdict, dataclass, field

import numpy as np
from scipy.signal import fftconvolve, firwin

from . import codecs, tones
from .noise import Beds, draw_kind
from .speech import RATE


@dataclass
class Line:
    """One call's line as drawn. Times in s after answer, levels in dB."""

    snr_db: float
    noise: str
    level_dbov: float
    band_hz: tuple[float, float]
    law: str
    mobile: str | None = None
    loss: float = 0.0
    concealment: str | None = None
    ringback: str | None = None
    ringback_s: float = 0.0
    click_s: float | None = None
    gated: bool = False
    gain_steps: list[tuple[float, float]] = field(default_factory=list)

    def described(self) -> dict:
        """For the truth file."""
        return {k: round(v, 4) if isinstance(v, float) else v for k, v in asdict(self).items()}


def draw(rng: np.random.Generator, snr_db: float | None = None) -> Line:
    """A line: SNR N(27, 8) dB within 4-48 unless given; a third mobile; a quarter with loss; the rest as in README.md."""
    line = Line(
        snr_db=float(np.clip(rng.normal(27, 8), 4, 48)),
        noise=draw_kind(rng),
        level_dbov=float(np.clip(rng.normal(-24, 4), -30, -12)),
        band_hz=(float(rng.uniform(250, 330)), float(rng.uniform(3250, 3500))),
        law=str(rng.choice(["pcmu", "pcma"])),
    )
    mobile, draws = codecs.available(), rng.random(6)
    if draws[0] < 1 / 3 and mobile:
        line.mobile = str(rng.choice(mobile))
        if line.mobile == "amr":
            line.mobile = f"amr-{codecs.AMR_MODES[int(rng.choice([2, 4, 5, 7], p=[0.15, 0.15, 0.2, 0.5]))]}"
    if draws[1] < 0.25:
        line.loss = float(rng.uniform(0.002, 0.03))
        line.concealment = str(rng.choice(["zero", "repeat"]))
    if draws[2] < 0.10:
        line.ringback = str(rng.choice(list(tones.RINGBACK)))
        line.ringback_s = float(rng.uniform(0.05, 0.6))
    if draws[3] < 0.25:
        line.click_s = float(rng.uniform(0.0, 0.25))
    line.gated = bool(draws[4] < 0.12)
    if draws[5] < 0.08:
        line.gain_steps = [(float(rng.uniform(0.5, 8)), float(rng.choice([-1, 1]) * rng.uniform(2, 6)))
                           for _ in range(int(rng.integers(1, 3)))]
    if snr_db is not None:
        line.snr_db = snr_db
    return line


def gate(noise: np.ndarray, spurts: list[tuple[float, float]]) -> np.ndarray:
    """Noise as a handset that mutes it between words sends it: 20 dB down from 0.2 s after a spurt."""
    gain = np.full(len(noise), 0.1, np.float32)
    for start, end in spurts:
        gain[max(0, int((start - 0.03) * RATE)) : int((end + 0.2) * RATE)] = 1.0
    smooth = np.hanning(320)
    return noise * fftconvolve(gain, smooth / smooth.sum(), mode="same").astype(np.float32)


def click(rng: np.random.Generator) -> np.ndarray:
    """The pick-up: one to three short bursts of a handset knocked or a relay closing, relative to speech."""
    sound = np.zeros(int(0.12 * RATE), np.float32)
    for _ in range(int(rng.integers(1, 4))):
        first, count = int(rng.integers(0, len(sound) // 2)), int(rng.uniform(0.003, 0.04) * RATE)
        burst = rng.standard_normal(count) * np.exp(-np.arange(count) / (count / 3))
        sound[first : first + count] += (burst * rng.uniform(0.3, 2.5)).astype(np.float32)
    return sound


def band(sound: np.ndarray, low: float, high: float) -> np.ndarray:
    """The telephone band, without delay."""
    taps = firwin(301, [low, high], fs=RATE, pass_zero=False)
    return fftconvolve(sound, taps, mode="same").astype(np.float32)


def add(track: np.ndarray, sound: np.ndarray, start: float) -> None:
    """Adds the sound to the track at `start` s, cut at the track's end."""
    first = int(round(start * RATE))
    count = max(0, min(len(sound), len(track) - first))
    track[first : first + count] += sound[:count]


def carry(rng: np.random.Generator, line: Line, track: np.ndarray, spurts: list[tuple[float, float]], beds: Beds) -> np.ndarray:
    """What arrives: the track (speech at a level of 1) through the line, as 16-bit samples."""
    noise = beds.noise(rng, line.noise, len(track)) * 10 ** (-line.snr_db / 20)
    sound = track + (gate(noise, spurts) if line.gated else noise)
    if line.click_s is not None:
        add(sound, click(rng), line.click_s)
    sound = band(sound, *line.band_hz)
    for at, db in line.gain_steps:
        sound[int(at * RATE) :] *= 10 ** (db / 20)
    if line.ringback:
        plan = tones.RINGBACK[line.ringback]
        tail = tones.render([tones.Burst(0, line.ringback_s, plan[0])], line.ringback_s)
        add(sound, tail * rng.uniform(0.3, 1.0), 0.0)
    # Loud peaks bend instead of breaking, as they do in a handset's limiter; full scale is never passed.
    scaled = sound * 10 ** (line.level_dbov / 20)
    limited = np.where(np.abs(scaled) < 0.7, scaled, np.sign(scaled) * (0.7 + 0.3 * np.tanh((np.abs(scaled) - 0.7) / 0.3)))
    samples = np.round(limited * 32_000).astype(np.int16)
    if line.mobile == "gsm":
        samples = codecs.gsm(samples)
    elif line.mobile:
        samples = codecs.amr(samples, codecs.AMR_MODES.index(float(line.mobile.split("-")[1])))
    samples = codecs.mu_law(samples) if line.law == "pcmu" else codecs.a_law(samples)
    if line.loss:
        lost = codecs.lost_packets(rng, -(-len(samples) // codecs.FRAME), line.loss)
        samples = codecs.conceal(samples, lost, line.concealment)
    return samples
