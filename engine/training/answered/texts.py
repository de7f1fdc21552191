"""What is said: a part's texts by role, with names, firms and numbers filled in.

The texts themselves are in `texts_*.py`. No text of the part `test` is in another, except that people answer "Hello?", "Hi"
and "Yes?" on either side: nothing else would be true to life, and other voices say it.
"""

import hashlib
import itertools
import math
import random
import re
from dataclasses import dataclass, field

from . import texts_test, texts_train, texts_wide, texts_wider
from . import texts_varied_french, texts_varied_german, texts_varied_spanish
from . import texts_varied_machines, texts_varied_more_machines, texts_varied_more_people, texts_varied_people
from .lists import listed

PARTS = {
    "train": [texts_train],
    "wide": [texts_train, texts_wide],
    "wider": [texts_train, texts_wide, texts_wider],
    "varied": [texts_train, texts_wide, texts_wider, texts_varied_people, texts_varied_machines, texts_varied_french,
               texts_varied_german, texts_varied_spanish, texts_varied_more_people, texts_varied_more_machines],
    "test": [texts_test],
}
# Parts whose voices and sentences are in two halves.
HALVED = ("wide", "wider", "varied")

# There are not enough ways to say these for each half to have its own.
COMMON = {"hello", "again", "word", "fakehello", "recname", "carriernumber", "screener", "announce", "long"}

# What consists of these is said in the part that is measured on, too.
BARE = set("hello hi hey yes yeah allo yo who is this".split())

# A template with a placeholder is filled this many times, each time with other names.
FILLINGS = 4

# One with choices, `[this|that|]`, this many times for each way to choose, within limits.
CHOICE = re.compile(r"\[([^][]*)\]")
FILLINGS_A_CHOICE, MOST_FILLINGS = 0.7, 24


@dataclass(frozen=True)
class Text:
    """One thing to say. `id` is short and stable: role, language and a hash of the words.

    Every other sentence as written is of the second `half`; None: voices of both halves say it.
    """

    id: str
    role: str
    language: str
    words: str
    half: int | None = field(default=None, compare=False)


def number(draw: int) -> str:
    """A telephone number as a machine reads it out: seven or ten digits in groups."""
    digits = [int(c) for c in str(10**9 + draw * 7919 % 10**9)[1:]]
    names = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    said = [names[d] for d in digits[:7]]
    if draw % 2:
        said = [names[d] for d in digits[6:9]] + [","] + said
    said.insert(-4, ",")
    return " ".join(said).replace(" ,", ",")


def fill(template: str, part, filling: int) -> str:
    """The template with choices made and each placeholder filled from the part's own lists; the same for the same arguments."""
    seed = int(hashlib.sha256(f"{template}/{filling}".encode()).hexdigest()[:8], 16)
    choose = random.Random(seed)
    template = CHOICE.sub(lambda found: choose.choice(found.group(1).split("|")), template)
    for step in itertools.count():
        found = re.search(r"\{(\w+)\}", template)
        if not found:
            return template.replace("m..", "m.")  # "until five p.m." ends with one dot
        kind, draw = found.group(1), seed + step * 104_729
        if kind == "number":
            word = number(draw)
        else:
            choices = listed(part.FILLERS[kind])
            word = choices[draw % len(choices)]
        template = template[: found.start()] + word + template[found.end() :]


def fillings(template: str) -> int:
    """How many texts a template gives."""
    ways = math.prod(len(found.split("|")) for found in CHOICE.findall(template))
    least = FILLINGS if "{" in template else 1
    return max(least, min(MOST_FILLINGS, int(ways * FILLINGS_A_CHOICE))) if ways > 1 else least


def bare(words: str) -> bool:
    """Whether this is no more than a bare greeting."""
    return set(words.lower().strip(".?!").replace(",", "").split()) <= BARE


def by_role(part_name: str) -> dict[tuple[str, str], list[Text]]:
    """All texts of a part: (role, language) -> texts, in the order written. What `test` says is in no other, bare greetings apart."""
    result: dict[tuple[str, str], dict[str, Text]] = {}
    tested = set() if part_name == "test" else {t.words for group in by_role("test").values() for t in group}
    for part in PARTS[part_name]:
        for (role, language), block in part.TEXTS.items():
            seen = result.setdefault((role, language), {})
            for place, line in enumerate(filter(None, (raw.strip() for raw in block.splitlines()))):
                half = None if role in COMMON else place % 2
                for words in (fill(line, part, filling) for filling in range(fillings(line))):
                    if words not in tested or bare(words):
                        key = hashlib.sha256(words.encode()).hexdigest()[:8]
                        seen.setdefault(words, Text(f"{role}-{language}-{key}", role, language, words, half))
    return {key: list(group.values()) for key, group in result.items()}
