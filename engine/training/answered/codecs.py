"""Codecs of the line: PCMU and PCMA by formula, GSM full rate and AMR-NB by their libraries, lost packets.

libgsm and libopencore-amrnb are called through ctypes. Where one is missing the other is used, and where both are,
a plain G.711 line; the truth file always says what a call really went through.
"""

import ctypes
import ctypes.util
import functools

import numpy as np

FRAME = 160  # 20 ms
AMR_MODES = [4.75, 5.15, 5.9, 6.7, 7.4, 7.95, 10.2, 12.2]  # kbit/s, by mode number


def mu_law(sound: np.ndarray) -> np.ndarray:
    """Through ITU-T G.711 mu-law and back (int16 to int16)."""
    size = np.minimum(np.abs(sound.astype(np.int32)), 32_635) + 132
    exponent = np.log2(size).astype(np.int32) - 7
    mantissa = (size >> (exponent + 3)) & 15
    value = (((mantissa << 3) + 132) << exponent) - 132
    return (np.sign(sound) * value).astype(np.int16)


def a_law(sound: np.ndarray) -> np.ndarray:
    """Through ITU-T G.711 A-law and back (int16 to int16)."""
    size = np.minimum(np.abs(sound.astype(np.int32)), 32_767)
    exponent = np.maximum(np.log2(np.maximum(size, 1)).astype(np.int32) - 7, 0)
    mantissa = (size >> (np.maximum(exponent, 1) + 3)) & 15
    value = ((mantissa << 4) + np.where(exponent > 0, 0x108, 8)) << np.maximum(exponent - 1, 0)
    return (np.where(sound < 0, -1, 1) * value).astype(np.int16)


@functools.cache
def library(name: str, version: str):
    """The shared library, or None when this machine has none."""
    try:
        return ctypes.CDLL(f"lib{name}.so.{version}")
    except OSError:
        return None


def available() -> list[str]:
    """The mobile codecs of this machine."""
    return [name for name, found in (("gsm", library("gsm", "1")), ("amr", library("opencore-amrnb", "0"))) if found]


def frames_of(sound: np.ndarray, extra: int) -> np.ndarray:
    """The sound in whole frames, with `extra` samples more at the end."""
    size = -(-(len(sound) + extra) // FRAME) * FRAME
    padded = np.zeros(size, np.int16)
    padded[: len(sound)] = sound
    return padded.reshape(-1, FRAME)


def gsm(sound: np.ndarray) -> np.ndarray:
    """Through GSM 06.10 full rate and back."""
    lib = library("gsm", "1")
    lib.gsm_create.restype = ctypes.c_void_p
    encoder, decoder = ctypes.c_void_p(lib.gsm_create()), ctypes.c_void_p(lib.gsm_create())
    code = ctypes.create_string_buffer(33)
    frames = frames_of(sound, 0)
    out = np.zeros_like(frames)
    for source, target in zip(frames, out):
        lib.gsm_encode(encoder, source.ctypes.data_as(ctypes.c_void_p), code)
        lib.gsm_decode(decoder, code, target.ctypes.data_as(ctypes.c_void_p))
    lib.gsm_destroy(encoder)
    lib.gsm_destroy(decoder)
    return out.ravel()[: len(sound)]


def amr(sound: np.ndarray, mode: int) -> np.ndarray:
    """Through AMR-NB at a mode's rate and back, the encoder's look-ahead taken out again."""
    lib = library("opencore-amrnb", "0")
    lib.Encoder_Interface_init.restype = lib.Decoder_Interface_init.restype = ctypes.c_void_p
    encoder = ctypes.c_void_p(lib.Encoder_Interface_init(0))
    decoder = ctypes.c_void_p(lib.Decoder_Interface_init())
    code = ctypes.create_string_buffer(64)
    delay = 40  # the 5 ms by which this library's sound comes later, measured by correlation at every mode
    frames = frames_of(sound, delay)
    out = np.zeros_like(frames)
    for source, target in zip(frames, out):
        lib.Encoder_Interface_Encode(encoder, mode, source.ctypes.data_as(ctypes.c_void_p), code, 0)
        lib.Decoder_Interface_Decode(decoder, code, target.ctypes.data_as(ctypes.c_void_p), 0)
    lib.Encoder_Interface_exit(encoder)
    lib.Decoder_Interface_exit(decoder)
    return out.ravel()[delay : delay + len(sound)]


def lost_packets(rng: np.random.Generator, count: int, rate: float) -> np.ndarray:
    """Which of `count` packets are lost: bursts of a mean 1.5 packets (two-state chain) at the given mean rate."""
    leave = 1 / 1.5
    enter = rate * leave / (1 - rate)
    lost = np.zeros(count, bool)
    bad = False
    for place, draw in enumerate(rng.random(count)):
        bad = draw >= leave if bad else draw < enter
        lost[place] = bad
    return lost


def conceal(sound: np.ndarray, lost: np.ndarray, way: str) -> np.ndarray:
    """What a receiver plays: a lost packet is silence (`zero`) or the last one again, each time fainter (`repeat`)."""
    frames = frames_of(sound, 0).copy()
    for place in np.flatnonzero(lost[: len(frames)]):
        repeat = way == "repeat" and place > 0
        frames[place] = (frames[place - 1] * 0.7).astype(np.int16) if repeat else 0
    return frames.ravel()[: len(sound)]
