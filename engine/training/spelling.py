"""Learns an ear that spells what it hears before it judges who speaks. Not in the engine yet: DESIGN.md, "What would a better ear take?"

    python spelling.py utterances [--cache DIR] [--minutes M]   # spells utterances of the part `varied`, from corpus.py's pool
    python spelling.py calls CORPUS [CORPUS2 ...] [--passes N]  # then judges calls of that part, spelling on

Each goes on from `spelling.npz`, if it is there (`--anew`: not), and writes it. Both learn from the voices and sentences of the first
half only, and say how well the other half is told. Letters are told by connectionist temporal classification (Graves et
al., ICML 2006); the bands, the changes of voice and line and the gated units are those of `wording.py`.
"""

import argparse
import pathlib
import re
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax

import wording
from answered import pool

WEIGHTS = pathlib.Path(__file__).resolve().parent / "spelling.npz"
LETTERS = " abcdefghijklmnopqrstuvwxyz'"
LONGEST = 140  # letters of a call
DENSE, HEARING, NARROW, UNITS = 48, 128, 48, 64
SHAPES = {
    "dense": (wording.CONTEXT * wording.FRAMES * wording.BANDS, DENSE), "dense_bias": (DENSE,),
    "hear_input": (DENSE, 3 * HEARING), "hear_input_bias": (3 * HEARING,),
    "hear_state": (HEARING, 3 * HEARING), "hear_state_bias": (3 * HEARING,),
    "letters": (HEARING, len(LETTERS) + 1), "letters_bias": (len(LETTERS) + 1,),
    "narrow": (HEARING, NARROW), "narrow_bias": (NARROW,),
    "input": (NARROW, 3 * UNITS), "input_bias": (3 * UNITS,),
    "state": (UNITS, 3 * UNITS), "state_bias": (3 * UNITS,), "line": (UNITS,), "line_bias": (),
}
BATCH, RATE_UTTERANCES, RATE_CALLS, SPELLING_WEIGHS, LATEST = 64, 4e-3, 2e-3, 0.2, 7
UTTERANCES, SECONDS, GROUPS = 30_000, 3.2, 4
SECONDS_A_PASS = 45  # of one core, assumed
SEED = 20261130


def heard(weights, sound, keys):
    """What is heard, steps by calls by units."""
    dense = wording.seen(weights, sound, keys[0])
    units = {"state": weights["hear_state"], "state_bias": weights["hear_state_bias"]}
    states = wording.remembered(units, dense @ weights["hear_input"] + weights["hear_input_bias"])
    return wording.dropped(keys[1], states, states.shape[1:])


def letters(weights, states):
    """Log-odds of letters, calls by steps by letters."""
    return (states @ weights["letters"] + weights["letters_bias"]).transpose(1, 0, 2)


def judged(weights, states, key):
    """Log-odds of a machine, calls by steps."""
    narrow = jnp.tanh(states @ weights["narrow"] + weights["narrow_bias"]).transpose(1, 0, 2)
    return wording.judged(weights, narrow @ weights["input"] + weights["input_bias"], key)


def misspelt(scores, steps, spelt, none):
    """Loss a letter; where the letters do not fit in the steps there is none, nor where nothing is spelt."""
    silent = (jnp.arange(scores.shape[1])[None] >= steps[:, None]).astype(jnp.float32)
    losses, lengths = optax.ctc_loss(scores, silent, spelt, none), (1 - none).sum(1)
    return jnp.where((losses < 1e4) & (lengths > 0), losses / jnp.maximum(lengths, 1), 0.0).mean()


def loss_of_utterances(weights, key, sound, steps, spelt, none):
    return misspelt(letters(weights, heard(weights, sound, (None, key))), steps, spelt, none)


def loss_of_calls(weights, key, sound, steps, spelt, none, counts, targets, weigh):
    keys = jax.random.split(key, 3)
    states = heard(weights, sound, keys)
    judging = wording.misjudged(judged(weights, states, keys[2]), counts, targets, weigh)
    return judging + SPELLING_WEIGHS * misspelt(letters(weights, states), steps, spelt, none)


def spelled(words, longest=LONGEST):
    """Numbers of the letters, and where there is none; nothing of words that are too long."""
    text = re.sub(" +", " ", re.sub(r"[^a-z' ]", "", words.lower().replace("-", " "))).strip()
    spelt, none = np.zeros(longest, np.int32), np.ones(longest, np.float32)
    if len(text) <= longest:
        spelt[: len(text)] = [LETTERS.index(letter) + 1 for letter in text]
        none[: len(text)] = 0
    return spelt, none


def learn(weights, loss, tables, passes, rate):
    """Better weights; `tables` are tuples of arrays, sound and its steps first."""
    random, key = np.random.default_rng(SEED), jax.random.PRNGKey(SEED)
    rounds = passes * sum(len(table[0]) // BATCH for table in tables)
    rule = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(optax.cosine_onecycle_schedule(rounds, rate), weight_decay=1e-4))
    state = rule.init(weights)

    @jax.jit
    def improve(weights, state, key, *batch):
        value, slope = jax.value_and_grad(loss)(weights, key, *batch)
        change, state = rule.update(slope, state, weights)
        return optax.apply_updates(weights, change), state, value

    for number in range(passes):
        jobs = [(table, order[n : n + BATCH]) for table in tables for order in [random.permutation(len(table[0]))]
                for n in range(0, len(order) - BATCH + 1, BATCH)]
        losses, began = [], time.monotonic()
        for place in random.permutation(len(jobs)):
            table, chosen = jobs[place]
            key, now = jax.random.split(key)
            sound, steps, *others = (column[chosen] for column in table)
            sound = wording.changed(random, sound)
            steps = np.minimum(np.where(steps > 0, steps + LATEST, 0), sound.shape[1])
            weights, state, value = improve(weights, state, now, sound, steps, *others)
            losses.append(float(value))
        print(f"pass {number + 1} of {passes}: loss {np.mean(losses):.3f}, {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
        np.savez_compressed(WEIGHTS, **{name: np.asarray(it, np.float16) for name, it in weights.items()})
    return weights


def utterances(cache, half, most):
    """Sound and words of what the half's English voices say, as many of each."""
    random, said = np.random.default_rng(SEED), pool.Pool("varied", cache)
    said.half, found = half, []
    voices = [voice for voice in said.voices if voice.language == "en" and voice.half == half]
    for voice in voices:
        of_voice = []
        for role in sorted({role for role, language in said.texts if language == "en" and not role.startswith("prompt")}):
            of_voice += said.all_of(voice, role)
            said.loaded.clear()
        # Those of no formant synthesiser are few, and nearer to people.
        share = most // len(voices) * (1 if voice.engine == "espeak" else 3)
        found += [of_voice[n] for n in random.permutation(len(of_voice))[:share]]
    return [it for it in found if it.seconds < SECONDS and len(it.words) > 1]


def tables_of_utterances(said):
    """In groups of like lengths: sound over a line, its steps, its letters."""
    random, bands = np.random.default_rng(SEED), []
    for it in said:
        sound = np.interp(np.arange(0, len(it.sound) - 1, random.uniform(0.87, 1.15)), np.arange(len(it.sound)), it.sound)
        sound = np.concatenate([np.zeros(random.integers(800, 3200)), sound, np.zeros(1600)])
        noise = random.standard_normal(len(sound)) * 10 ** (-np.clip(random.normal(26, 9), 3, 48) / 20)
        if random.random() < 0.5:
            noise = np.convolve(noise, [0.75, 0.45, 0.3, 0.15], "same")
        bands.append(wording.log_bands(np.clip((sound + noise) * 10 ** (random.normal(-24, 4) / 20), -1, 1)))
    steps, tables = np.array([len(it) // wording.FRAMES for it in bands]), []
    for group in np.array_split(np.argsort(steps), GROUPS):
        filled = np.full((len(group), steps[group].max() * wording.FRAMES, wording.BANDS), np.log(wording.LEAST), np.float32)
        for row, n in zip(filled, group):
            row[: steps[n] * wording.FRAMES] = bands[n][: steps[n] * wording.FRAMES]
        spelt, none = (np.stack(it) for it in zip(*(spelled(said[n].words, 80) for n in group)))
        tables.append((wording.inputs(filled), steps[group], spelt, none))
    return tables


def table_of_calls(folders):
    """Sound, how far what is spelt goes, its letters; which steps count, targets and weights; and which half."""
    sound, steps, targets, halves, names = wording.read(folders)
    told = {(folder, name): call for folder in map(pathlib.Path, folders) for name, call in wording.truths(folder).items()}
    upto, spelt, none = np.zeros(len(names), int), [], []
    for n, name in enumerate(names):
        words, end = "", 0.0
        for utterance in told[name]["utterances"] if told[name]["language"] == "en" else ():
            longer = f"{words} {utterance['words']}"
            if utterance["end_s"] > 8.9 or len(longer) > LONGEST:
                break
            words, end = longer, utterance["end_s"] + 0.25
        upto[n] = min(wording.STEPS, int(end * wording.RATE / wording.FRAME / wording.FRAMES))
        for column, it in zip((spelt, none), spelled(words)):
            column.append(it)
    counts, weigh = wording.weighed(steps, targets)
    return (sound, upto, np.stack(spelt), np.stack(none), counts.astype(np.float32), targets.astype(np.float32), weigh), halves


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("learns", choices=["utterances", "calls"])
    parser.add_argument("corpora", nargs="*", help="folders that corpus.py made, of the part varied")
    parser.add_argument("--cache", type=pathlib.Path, help="where corpus.py keeps utterances")
    parser.add_argument("--utterances", type=int, default=UTTERANCES, help="how many to learn from (default: %(default)s)")
    parser.add_argument("--minutes", type=float, default=20, help="of one core, for utterances (default: %(default)s)")
    parser.add_argument("--passes", type=int, default=5, help="over calls (default: %(default)s)")
    parser.add_argument("--anew", action="store_true", help="do not go on from spelling.npz")
    given = parser.parse_intermixed_args()
    weights = wording.made_up(jax.random.PRNGKey(SEED), SHAPES)
    if WEIGHTS.exists() and not given.anew:
        weights = {name: jnp.asarray(it, jnp.float32) for name, it in np.load(WEIGHTS).items()}
    if given.learns == "utterances":
        cache = pool.cache_folder(given.cache)
        tables = tables_of_utterances(utterances(cache, 0, given.utterances))
        learned = sum(len(table[0]) for table in tables)
        passes = max(1, round(given.minutes * 60 / (SECONDS_A_PASS * learned / 26_000)))
        weights = learn(weights, loss_of_utterances, tables, passes, RATE_UTTERANCES)
        for table in tables_of_utterances(utterances(cache, 1, given.utterances // 12)):
            print(f"the other half, up to {table[1].max()} steps: loss {loss_of_utterances(weights, None, *table):.3f}", file=sys.stderr)
        return
    table, halves = table_of_calls(given.corpora)
    weights = learn(weights, loss_of_calls, [tuple(column[halves == 0] for column in table)], given.passes, RATE_CALLS)
    tell = lambda weights, sound: judged(weights, heard(weights, sound, (None, None)), None)
    odds = wording.by_parts(tell, weights, table[0][halves == 1])
    wording.report("the other half", odds, table[5][halves == 1] > 0)


if __name__ == "__main__":
    main()
