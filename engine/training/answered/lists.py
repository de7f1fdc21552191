"""Lists of words, as the files of texts write them."""

import functools


@functools.cache
def listed(words: str) -> list[str]:
    """What is written with commas between, over as many lines as it takes."""
    return [" ".join(word.split()) for word in words.split(",")]
