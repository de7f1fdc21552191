"""Learns the ear for words: to spell what it hears first, then to judge who speaks.

    python spelling.py utterances [--half H]               # spells utterances of the part `varied`, from corpus.py's pool
    python spelling.py calls CORPUS [CORPUS2 ...] [--half H]  # then judges calls of that part, and goes on spelling

Each goes on from `wording.npz` (`--weights`: another file), if it is there, and writes it after every pass; `wording.py write` makes of it what the
engine includes. With `--half` it hears the voices and sentences of one half alone, and is asked about the other at the end.
What is spelled are the sounds of speech, told by connectionist temporal classification (Graves et al., ICML 2006): English letters
are no guide to them.
"""

import argparse
import dataclasses
import pathlib
import sys

import jax
import jax.numpy as jnp
import numpy as np
import optax

import wording
from answered import line, pool, sounds
from answered.noise import Beds

RATE_UTTERANCES, RATE_CALLS = 4e-3, 3e-3  # of learning, at most
SPELLING_WEIGHS = 0.2  # so much as judging, on calls
UTTERANCES_A_CALL = 1 / 3
SHORT, SHORT_SHARE = 150, 0.75  # of so many steps are most batches of calls
LONGEST_CALL, LONGEST_UTTERANCE = 80, 60  # sounds
SECONDS, GROUPS = 3.2, 4  # utterances are shorter; they go in so many groups of like lengths
LINES = 4  # that one utterance goes over, where a voice says too few
TOO_LONG = {"announce", "ivr", "long", "screener"}  # what they say is not
NO_SOONER = 0.25  # s after its last sound an utterance may still be spelt
ASKED = 1 / 12  # utterances of the other half, of those that are heard
SEED = 20261130


def sounds_by(weights, states):
    """Log-odds of sounds of speech, calls by steps by sounds."""
    return (states @ weights["sounds"] + weights["sounds_bias"]).transpose(1, 0, 2)


def misspelt(scores, steps, spelt, none):
    """Loss a sound; where the sounds do not fit in the steps there is none, nor where nothing is spelt."""
    silent = (jnp.arange(scores.shape[1])[None] >= steps[:, None]).astype(jnp.float32)
    losses, lengths = optax.ctc_loss(scores, silent, spelt, none), (1 - none).sum(1)
    return jnp.where((losses < 1e4) & (lengths > 0), losses / jnp.maximum(lengths, 1), 0.0).mean()


def loss_of_utterances(weights, key, sound, steps, spelt, none):
    """How badly they are spelt."""
    return misspelt(sounds_by(weights, wording.recognised(weights, sound, (None, key))), steps, spelt, none)


def loss_of_calls(weights, key, sound, steps, spelt, none, counts, targets, weigh):
    """How badly they are judged, and a little of how badly they are spelt."""
    keys = jax.random.split(key, 3)
    states = wording.recognised(weights, sound, keys)
    judging = wording.misjudged(wording.judged(weights, states, keys[2]), counts[:, : sound.shape[1]], targets, weigh)
    return judging + SPELLING_WEIGHS * misspelt(sounds_by(weights, states[:SHORT]), jnp.minimum(steps, SHORT), spelt, none)


def padded(spelt, longest):
    """The sounds and how many there are not; nothing of what is too long."""
    filled, none = np.zeros(longest, np.int32), np.ones(longest, np.float32)
    if len(spelt) <= longest:
        filled[: len(spelt)] = spelt
        none[: len(spelt)] = 0
    return filled, none


def prepared(random, sound, steps, *others):
    """Said by other voices over other lines, of calls most often the first seconds alone."""
    if sound.shape[1] > SHORT and random.random() < SHORT_SHARE:
        sound = sound[:, :SHORT]
    sound, late = wording.changed(random, sound.astype(np.float32))
    return sound, np.minimum(np.where(steps > 0, steps + late, 0), sound.shape[1]), *others


def utterances(cache, halves, most):
    """In groups of like lengths, what the halves' English voices say over a line: sound, its steps, its sounds."""
    random, said = np.random.default_rng(SEED), pool.Pool("varied", cache)
    beds, bands, words = Beds(said), [], []
    voices = [voice for voice in said.voices if voice.language == "en" and voice.half in halves]
    roles = sorted({role for role, language in said.texts if language == "en" and not role.startswith("prompt")} - TOO_LONG)
    for voice in voices:
        said.half = voice.half
        of_voice = [it for role in roles for it in said.all_of(voice, role) if it.seconds < SECONDS and len(it.words) > 1]
        # Those of no formant synthesiser are few, and nearer to people.
        share = most // len(voices) * (1 if voice.engine == "espeak" else 3)
        for n in np.tile(random.permutation(len(of_voice)), LINES)[:share]:
            bands.append(over_a_line(random, of_voice[n].sound, beds))
            words.append(of_voice[n].words)
        said.loaded.clear()
    steps, tables = np.array([len(it) // wording.FRAMES for it in bands]), []
    for group in np.array_split(np.argsort(steps), GROUPS):
        filled = np.full((len(group), (steps[group].max() + wording.LATEST) * wording.FRAMES, wording.BANDS), np.log(wording.LEAST), np.float32)
        for row, n in zip(filled, group):
            row[: steps[n] * wording.FRAMES] = bands[n][: steps[n] * wording.FRAMES]
        spelt, none = (np.stack(it) for it in zip(*(padded(sounds.spelled(words[n]), LONGEST_UTTERANCE) for n in group)))
        tables.append((wording.inputs(filled).astype(np.float16), steps[group], spelt, none))
    return tables


def over_a_line(random, sound, beds):
    """Log-bands of an utterance, said faster or slower and higher or lower, over a line as calls have."""
    pace, before = random.uniform(0.87, 1.15), random.uniform(0.1, 0.4)
    sound = np.interp(np.arange(0, len(sound) - 1, pace), np.arange(len(sound)), sound)
    track = np.concatenate([np.zeros(int(before * wording.RATE)), sound, np.zeros(wording.RATE // 5)]).astype(np.float32)
    drawn = line.draw(random)
    drawn.ringback = None
    samples = line.carry(random, drawn, track, [(before, before + len(sound) / wording.RATE)], beds)
    return wording.log_bands(samples / 32768).astype(np.float16)


def table_of_calls(folders):
    """Sound, how far what is spelt goes, its sounds; which steps count, targets and weights; and which half."""
    sound, steps, targets, halves, names = wording.read(folders)
    told = {(folder, name): call for folder in map(pathlib.Path, folders) for name, call in wording.truths(folder).items()}
    seconds_a_step = wording.FRAMES * wording.FRAME / wording.RATE
    upto, spelt, none = np.zeros(len(names), int), [], []
    for n, name in enumerate(names):
        words, end, call = "", 0.0, told.get(name, {})
        utterances = call["utterances"] if call.get("language") == "en" else []
        for utterance in utterances:
            # What follows is not told as silence.
            end = min(end, utterance["start_s"])
            longer, ends = f"{words} {utterance['words']}", utterance["end_s"] + NO_SOONER
            if ends > SHORT * seconds_a_step or len(sounds.spelled(longer)) > LONGEST_CALL:
                break
            words, end = longer, ends
        upto[n] = int(end / seconds_a_step) if words else 0
        for column, it in zip((spelt, none), padded(sounds.spelled(words), LONGEST_CALL)):
            column.append(it)
    counts, weigh = wording.weighed(steps, targets)
    return (sound.astype(np.float16), upto, np.stack(spelt), np.stack(none), counts.astype(np.float32), targets.astype(np.float32), weigh), halves


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--cache", type=pathlib.Path, help="where corpus.py keeps utterances")
    common.add_argument("--utterances", type=int, default=40_000, help="how many to spell (default: %(default)s)")
    common.add_argument("--passes", type=int, default=15, help="over them or over the calls (default: %(default)s)")
    common.add_argument("--rate", type=float, help=f"of learning, at most (default: {RATE_UTTERANCES} for utterances, {RATE_CALLS} for calls)")
    common.add_argument("--half", type=int, choices=[0, 1], help="whose voices and sentences are heard (default: both)")
    common.add_argument("--weights", type=pathlib.Path, default=wording.WEIGHTS, help="(default: %(default)s)")
    learns = parser.add_subparsers(dest="learns", required=True)
    learns.add_parser("utterances", parents=[common])
    learns.add_parser("calls", parents=[common]).add_argument("corpora", nargs="+", help="folders that corpus.py made, or your recordings")
    given = parser.parse_args()
    weights = wording.restored(given.weights) if given.weights.exists() else wording.made_up(jax.random.PRNGKey(SEED), wording.SHAPES)
    cache, halves = pool.cache_folder(given.cache), [given.half] if given.half is not None else [0, 1]
    spelling = wording.Lesson(loss_of_utterances, prepared, utterances(cache, halves, given.utterances))
    lessons, rate = [spelling], RATE_UTTERANCES
    if given.learns == "calls":
        table, of_half = table_of_calls(given.corpora)
        mine = np.isin(of_half, halves)
        share = min(1.0, UTTERANCES_A_CALL * mine.sum() / sum(len(it[0]) for it in spelling.tables))
        judging = wording.Lesson(loss_of_calls, prepared, [tuple(column[mine] for column in table)])
        lessons, rate = [judging, dataclasses.replace(spelling, share=share)], RATE_CALLS
    weights = wording.learn(weights, lessons, given.passes, given.rate or rate, SEED, lambda weights: wording.saved(given.weights, weights))
    if given.half is None:
        return
    for of_others in utterances(cache, [1 - given.half], int(given.utterances * ASKED)):
        loss = loss_of_utterances(weights, None, of_others[0].astype(np.float32), *of_others[1:])
        print(f"the other half, up to {of_others[1].max()} steps: loss {loss:.3f}", file=sys.stderr)
    if given.learns == "calls":
        odds = wording.by_parts(wording.told, weights, table[0][~mine])
        *_, targets, _ = table
        wording.report("the other half", odds, targets[~mine] > 0)


if __name__ == "__main__":
    main()
