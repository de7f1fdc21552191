"""What is said: a part's texts by role, with names, firms and numbers filled in.

The texts themselves are in `texts_train.py`, `texts_wide.py`, `texts_wider.py` and `texts_test.py`. No text of the part `test` is in
another, except that people answer "Hello?", "Hi" and "Yes?" on either side: nothing else would be true to life, and
other voices say it.
"""

import hashlib
import itertools
import re
from dataclasses import dataclass, field

from . import texts_test, texts_train, texts_wide, texts_wider

PARTS = {
    "train": [texts_train],
    "wide": [texts_train, texts_wide],
    "wider": [texts_train, texts_wide, texts_wider],
    "test": [texts_test],
}
# Parts whose voices and sentences are in two halves.
HALVED = ("wide", "wider")

# There are not enough ways to say these for each half to have its own.
COMMON = {"hello", "again", "word", "fakehello", "recname", "carriernumber", "screener", "announce", "long"}

# A template with a placeholder is filled this many times, each time with other names.
FILLINGS = 4


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
    """The template with each placeholder filled from the part's own lists; the same for the same arguments."""
    seed = int(hashlib.sha256(f"{template}/{filling}".encode()).hexdigest()[:8], 16)
    for step in itertools.count():
        found = re.search(r"\{(\w+)\}", template)
        if not found:
            return template
        kind, draw = found.group(1), seed + step * 104_729
        if kind == "number":
            word = number(draw)
        else:
            choices = part.FILLERS[kind]
            word = choices[draw % len(choices)]
        template = template[: found.start()] + word + template[found.end() :]


def by_role(part_name: str) -> dict[tuple[str, str], list[Text]]:
    """All texts of a part: (role, language) -> texts, in the order written."""
    result: dict[tuple[str, str], list[Text]] = {}
    for part in PARTS[part_name]:
        for (role, language), block in part.TEXTS.items():
            seen = result.setdefault((role, language), [])
            for place, line in enumerate(filter(None, (raw.strip() for raw in block.splitlines()))):
                half = None if role in COMMON else place % 2
                for filling in range(FILLINGS if "{" in line else 1):
                    words = fill(line, part, filling)
                    key = hashlib.sha256(words.encode()).hexdigest()[:8]
                    text = Text(f"{role}-{language}-{key}", role, language, words, half)
                    if text not in seen:
                        seen.append(text)
    return result
