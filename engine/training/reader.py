"""How soon would the words tell, were they understood? A network that reads what was said instead of hearing it.

    python reader.py CORPUS [CORPUS2 ...]

Prints the log loss of people and machines, by time since the answer, of a reader that has read neither the call's sentences
nor heard its voice, and of one that has read all sentences: what an ear for words (`wording.py`) may hope for on the same
calls. Corpora are of a part in halves. A word is read when it ends, its length in the utterance being taken by its letters.
"""

import argparse
import collections
import pathlib
import re

import jax
import numpy as np

import wording

EMBEDDING, WORDS_A_STEP = 48, 2
PASSES, RATE, SEED = 12, 3e-3, 20261129
READ_OFTEN = 3  # a word that is rarer is any word
EVERY_NTH = 8  # call that the reader of all sentences is asked about, and has not read


def read_words(folders):
    """Words of each step (numbers, 0: none) and whether somebody speaks; steps, 1 for a machine, which half, how many words."""
    told = [call for folder in folders for call in wording.truths(pathlib.Path(folder)).values()]
    told = [call for call in told if call["label"] in ("human", "machine")]
    spoken = [[(u, re.findall(r"[\w']+", u["words"].lower())) for u in call["utterances"]] for call in told]
    counts = collections.Counter(word for call in spoken for _, words in call for word in words)
    known = {word: number for number, word in enumerate((w for w, n in counts.items() if n >= READ_OFTEN), start=2)}
    heard = np.zeros((len(told), wording.STEPS, WORDS_A_STEP + 1), np.int32)
    step_of = lambda seconds: int(seconds * wording.RATE / wording.FRAME / wording.FRAMES)
    for call, said in zip(heard, spoken):
        for utterance, words in said:
            start, end = utterance["start_s"], utterance["end_s"]
            call[step_of(start) : step_of(end) + 1, WORDS_A_STEP] = 1
            letters = np.cumsum([1 + len(word) for word in words])
            for word, upto in zip(words, letters):
                step = step_of(start + (end - start) * upto / letters[-1])
                free = np.flatnonzero(call[step, :WORDS_A_STEP] == 0) if step < wording.STEPS else ()
                if len(free):
                    call[step, free[0]] = known.get(word, 1)
    steps = np.array([min(wording.STEPS, step_of(call["seconds"])) for call in told])
    targets, halves = (np.array(it) for it in zip(*((call["label"] == "machine", call["half"]) for call in told)))
    return heard, steps, targets, halves, len(known) + 2


def log_odds(weights, heard, key=None):
    """Calls by steps."""
    keys = [None, None] if key is None else jax.random.split(key)
    words = heard[..., :WORDS_A_STEP]
    read = (weights["words"][words] * (words > 0)[..., None]).sum(2)
    read = wording.dropped(keys[0], read, read.shape)
    from_input = read @ weights["input"] + heard[..., WORDS_A_STEP:] * weights["speaks"] + weights["input_bias"]
    return wording.judged_by(weights, from_input, keys[1])


def learnt(heard, steps, targets, words):
    """The weights of a reader of these calls."""
    gates = wording.SHAPES["input_bias"]
    kept = {name: wording.SHAPES[name] for name in ("state", "state_bias", "line", "line_bias")}
    shapes = {"words": (words, EMBEDDING), "input": (EMBEDDING, *gates), "input_bias": gates, "speaks": gates, **kept}
    counts, weigh = wording.weighed(steps, targets)
    table = heard, counts.astype(np.float32), targets.astype(np.float32), weigh
    loss = lambda weights, key, heard, *others: wording.misjudged(log_odds(weights, heard, key), *others)
    lesson = wording.Lesson(loss, lambda _, *columns: columns, [table])
    return wording.learn(wording.made_up(jax.random.PRNGKey(SEED), shapes), [lesson], PASSES, RATE, SEED)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", help="folders that corpus.py made, of a part in halves")
    heard, steps, targets, halves, words = read_words(parser.parse_args().corpora)
    for name, asked, of in (
        ("has not read the sentences", halves == 1, halves == 0),
        ("has read the sentences", np.arange(len(heard)) % EVERY_NTH == 0, np.arange(len(heard)) % EVERY_NTH > 0),
    ):
        weights = learnt(heard[of], steps[of], targets[of], words)
        wording.report(name, wording.by_parts(log_odds, weights, heard[asked]), targets[asked])


if __name__ == "__main__":
    main()
