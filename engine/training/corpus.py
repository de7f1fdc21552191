#!/usr/bin/env python3
"""Makes a corpus of answered calls: recordings of what the called side sends from the moment of answer, and the truth.

python corpus.py --part train --mix consumer --people 100 --machines 100 --seed 1 --out DIR
"""

import argparse
import math
import sys
import time
from pathlib import Path

import numpy as np

from answered import line, machines, others, people, texts
from answered.files import Folder, measured
from answered.noise import Beds
from answered.pool import Pool, cache_folder

MINUTE_FILES = 60.0  # s of one file of continuous speech


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--part", choices=list(texts.PARTS), required=True, help="which voices and texts")
    parser.add_argument("--mix", choices=list(people.MIXES), default="consumer", help="how often each kind is")
    parser.add_argument("--people", type=int, default=0, metavar="N")
    parser.add_argument("--machines", type=int, default=0, metavar="M")
    parser.add_argument("--others", type=int, default=0, metavar="K", help="fax, SIT, busy, screener, silence, music, menus")
    parser.add_argument("--speech-minutes", type=int, default=0, metavar="T", help="minutes of continuous speech")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--again", type=int, default=0, metavar="K",
                        help="the K-th later call to the same numbers: machines say the same over another line, people another thing")
    parser.add_argument("--at-most", type=float, default=math.inf, metavar="S", help="calls end S s after the answer, if not sooner")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="an empty or new folder")
    parser.add_argument("--cache", type=Path, default=None, metavar="DIR",
                        help="where utterances are kept (default: $XDG_CACHE_HOME/outpace-corpus)")
    given = parser.parse_args()
    if given.out.exists() and any(given.out.iterdir()):
        parser.error(f"--out {given.out}: the folder is not empty")
    if given.machines and given.mix not in machines.MIXES:
        parser.error(f"--machines: the mix {given.mix} has none")
    if given.at_most <= 0:
        parser.error("--at-most: calls last longer than nothing")
    if min(given.people, given.machines, given.others, given.speech_minutes) < 0:
        parser.error("a number of calls cannot be negative")
    if given.people + given.machines + given.others + given.speech_minutes == 0:
        parser.error("nothing to make: give --people, --machines, --others or --speech-minutes")
    return given


def main() -> None:
    """Makes the calls one after another, each from a generator of its own."""
    given = arguments()
    began = time.monotonic()
    pool = Pool(given.part, cache_folder(given.cache))
    beds, folder = Beds(pool), Folder(given.out, given.mix)
    makers = [
        ("h", given.people, lambda rng, number: people.person(rng, pool, given.mix)),
        ("m", given.machines, lambda rng, number: machines.machine(rng, pool, given.mix)),
        ("o", given.others, lambda rng, number: others.other(rng, pool, number)),
        ("s", given.speech_minutes, lambda rng, number: people.talker(rng, pool, MINUTE_FILES)),
    ]
    for letter, count, make in makers:
        for number in range(count):
            # A call depends on its own number only, so a larger corpus begins with the smaller one.
            own = [given.seed, ord(letter), number, given.part == "test", given.mix == "hard"]
            # A later call: a recording is the same, the line is not; nor is what a person says.
            later = [*own, given.again] if given.again else own
            rng = np.random.default_rng(own if letter == "m" else later)
            if given.part in texts.HALVED:
                pool.half = int(rng.integers(2))
            call = make(rng, number)
            if given.part in texts.HALVED:
                call.more["half"] = pool.half
            if given.again and letter == "m":
                rng = np.random.default_rng(later)
                call.line = line.draw(rng)
            call.seconds = min(call.seconds, given.at_most)
            samples = call.rendered(rng, beds)
            # A number is answered now by a person, now by their machine.
            called = f"{number:05}" if letter in "hm" else ""
            folder.write(f"{letter}{number:05}-{call.kind}.wav", call, samples, called)
            if number % 250 == 249:
                print(f"corpus: {letter} {number + 1}/{count}, {time.monotonic() - began:.0f} s", file=sys.stderr)
    folder.close()
    print(measured(folder.written))
    print(f"corpus: {len(folder.written)} calls in {time.monotonic() - began:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
