"""The sounds of English speech, and which of them a text is made of."""

import functools
import re
import subprocess

from . import texts

# As espeak-ng names them.
SOUNDS = "p b t d k g tS dZ f v T D s z S Z h m n N l r w j I i E a V 0 O U u aI aU eI oU OI @ 3".split()
# What espeak-ng tells apart and we do not.
ALIKE = {
    "I2": "I", "I#": "I", "i:": "i", "aa": "a", "A:": "0", "O2": "0", "O:": "O", "u:": "u", "@2": "@", "@-": "@", "a#": "@",
    "3:": "3", "@L": "@ l", "O@": "O r", "o@": "O r", "A@": "0 r", "e@": "E r", "i@": "i @", "i@3": "I 3", "U@": "U 3", "aI@": "aI @",
    "aI3": "aI 3", "t#": "t", "t2": "t", "r-": "r", "n-": "n", "x": "k", "?": "t",
}


@functools.cache
def of_words() -> dict[str, list[int]]:
    """Of each English word of the part `varied`: the numbers of its sounds, from 1, as espeak-ng says it alone."""
    said = [text.words for (_, language), group in texts.by_role("varied").items() if language == "en" for text in group]
    words = sorted({word for it in said for word in words_of(it)})
    told = subprocess.run(["espeak-ng", "-q", "-x", "--sep=_", "-v", "en-us"], input="\n\n".join(words) + "\n",
                          capture_output=True, text=True, check=True).stdout
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    assert len(lines) == len(words), f"espeak-ng says {len(lines)} of {len(words)} words"
    return {word: [SOUNDS.index(it) + 1 for sound in re.split("[_ ]+", line) for it in plain(sound).split()]
            for word, line in zip(words, lines)}


def plain(sound: str) -> str:
    """A sound without its stress, as we know it."""
    sound = re.sub("[',%=|;]", "", sound)
    return ALIKE.get(sound, sound)


def words_of(said: str) -> list[str]:
    """The words of a text, "p.m." being one."""
    return re.findall(r"[a-z']+(?:\.[a-z]\.)*", said.lower())


def spelled(said: str) -> list[int]:
    """The numbers of a text's sounds; nothing of words that the part does not have."""
    return [number for word in words_of(said) for number in of_words().get(word, ())]
