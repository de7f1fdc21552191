"""The ear for words: what it hears of a sound, its network, how that learns, and the weights that Rust includes.

    python wording.py write                              # of `wording.npz`, which `spelling.py` learns
    python wording.py folds HALF.npz CORPUS [CORPUS2 ...]  # what a network says that has heard one half
    python wording.py mean OUT.npz BEFORE.npz AFTER.npz  # the weights between those before and after some passes

The first writes `engine/src/cpa/audio/wording.bin` (weights) and `wording/vectors.txt` (log-odds on a made sound, which the Rust
test computes too). The second writes `wording.csv` in each corpus: for each call of the half that the network has not heard,
neither the voice nor the sentences, its log-odds every 40 ms. From these `train.py` learns how far the words may be trusted. So the corpora
are of a part in halves, which say of which half each call is; other recordings, yours say, go to the halves in turn, in each folder.

The network (`engine/src/cpa/audio/wording/network.rs`) hears twenty bands of the sound, tells what sounds of speech they are,
and judges by these. Sound is changed at random on every pass: pitch and formants, tilt, level, noise, time of onset.
"""

import argparse
import csv
import dataclasses
import functools
import json
import pathlib
import sys
import time
import wave
from collections.abc import Callable

import jax
import jax.numpy as jnp
import numpy as np
import optax

from answered.sounds import SOUNDS

ROOM = pathlib.Path(__file__).resolve().parent.parent / "src" / "cpa" / "audio"
RATE, FRAME, WINDOW = 8000, 160, 256
BANDS, FRAMES, CONTEXT, DENSE, HEARING, NARROW, UNITS = 20, 2, 3, 48, 128, 48, 64
WEIGHTS = pathlib.Path(__file__).resolve().parent / "wording.npz"
UNIT = 4096
LOUDEST = 4  # what a unit of the dense layer says at most
LEAST, RISES, FALLS, BEGINS = 1e-9, 0.3, 0.004, -11.0
STEPS = 225  # 9 s
FIRST_STEP = 12  # nobody has said anything by then
BATCH, DROPOUT, DECAY = 64, 0.2, 1e-4  # calls; share of values left out; decay of weights by AdamW
LATEST = 7  # steps by which a call may be late while it learns
MASKED, MASK = 0.3, 3  # share of calls of which bands are left out, and how many at most
DOUBT = 0.002  # that is left of any call


def triangles():
    """Bins by bands: triangles on the mel scale from 200 to 3,600 Hz, each with a sum of one."""
    mel, hertz = lambda hz: 2595 * np.log10(1 + hz / 700), lambda mel: 700 * (10 ** (mel / 2595) - 1)
    edges = hertz(np.linspace(mel(200), mel(3600), BANDS + 2))
    hz = np.arange(WINDOW // 2 + 1) * RATE / WINDOW
    rising = (hz[:, None] - edges[:-2]) / np.diff(edges)[:-1]
    falling = (edges[2:] - hz[:, None]) / np.diff(edges)[1:]
    weights = np.clip(np.minimum(rising, falling), 0, None)
    return weights / weights.sum(0)


TRIANGLES = triangles()
HANN = np.hanning(WINDOW + 1)[:WINDOW]


def log_bands(samples):
    """The logarithm of the power in each band, frame by frame; `samples` between -1 and 1."""
    padded = np.concatenate([np.zeros(WINDOW - FRAME), samples])
    windows = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::FRAME]
    power = np.abs(np.fft.rfft(windows * HANN, axis=1)) ** 2 / (96 * WINDOW / 4)
    return np.log(power @ TRIANGLES + LEAST)


def inputs(bands):
    """Bands less the loudness of late: calls by steps by the bands of a step's frames."""
    level = np.log(np.exp(bands).mean(2))
    loudness, late = np.full(len(bands), BEGINS), np.empty_like(level)
    for n in range(bands.shape[1]):
        loudness = np.maximum(loudness - FALLS, loudness + RISES * np.maximum(level[:, n] - loudness, 0))
        late[:, n] = loudness
    above = np.clip((bands - late[:, :, None] + 2) / 3, -2, 2)
    calls, frames, _ = above.shape
    return above[:, : frames // FRAMES * FRAMES].reshape(calls, -1, FRAMES * BANDS).astype(np.float32)


def truths(folder):
    """What corpus.py knows of each call, by file; nothing of other recordings."""
    path = folder / "truth.jsonl"
    calls = map(json.loads, path.read_text(encoding="utf-8").splitlines()) if path.exists() else ()
    return {call["file"]: call for call in calls}


def read(folders):
    """Inputs, steps, 1 for a machine, which half, and (folder, file) of each call."""
    all_bands, steps, targets, halves, names = [], [], [], [], []
    for folder in map(pathlib.Path, folders):
        half = {name: call["half"] for name, call in truths(folder).items() if "half" in call}
        with open(folder / "labels.csv", newline="", encoding="utf-8") as file:
            rows = [row for row in csv.DictReader(file) if row["label"] in ("human", "machine")]
        for place, row in enumerate(rows):
            with wave.open(str(folder / row["file"])) as sound:
                samples = np.frombuffer(sound.readframes(STEPS * FRAMES * FRAME), np.int16) / 32768
            bands = log_bands(samples)
            filled = np.full((STEPS * FRAMES, BANDS), np.log(LEAST), np.float16)
            filled[: len(bands)] = bands
            all_bands.append(filled)
            steps.append(len(bands) // FRAMES)
            targets.append(row["label"] == "machine")
            halves.append(half.get(row["file"], place % 2))
            names.append((folder, row["file"]))
    bands = np.stack(all_bands)
    heard = [inputs(bands[n : n + 1000].astype(np.float32)) for n in range(0, len(bands), 1000)]
    return np.concatenate(heard), np.array(steps), np.array(targets), np.array(halves), names


# The sounds are told while it learns; the engine does not ask.
SHAPES = {
    "dense": (CONTEXT * FRAMES * BANDS, DENSE), "dense_bias": (DENSE,),
    "hear_input": (DENSE, 3 * HEARING), "hear_input_bias": (3 * HEARING,),
    "hear_state": (HEARING, 3 * HEARING), "hear_state_bias": (3 * HEARING,),
    "sounds": (HEARING, len(SOUNDS) + 1), "sounds_bias": (len(SOUNDS) + 1,),
    "narrow": (HEARING, NARROW), "narrow_bias": (NARROW,),
    "input": (NARROW, 3 * UNITS), "input_bias": (3 * UNITS,),
    "state": (UNITS, 3 * UNITS), "state_bias": (3 * UNITS,),
    "line": (UNITS, 1), "line_bias": (1,),
}
# In the order of the file, each with its bias.
LAYERS = ("dense", "hear_input", "hear_state", "narrow", "input", "state", "line")


def made_up(key, shapes):
    """Weights to begin with."""
    draw = lambda key, shape: jax.random.normal(key, shape) / np.sqrt(shape[0])
    return {
        name: jnp.zeros(shape) if name.endswith("bias") else draw(key, shape)
        for key, (name, shape) in zip(jax.random.split(key, len(shapes)), shapes.items())
    }


def dropped(key, values, shape):
    """Some values are left out while it learns."""
    return values if key is None else values * jax.random.bernoulli(key, 1 - DROPOUT, shape) / (1 - DROPOUT)


def told(weights, heard):
    """Log-odds of a machine, calls by steps."""
    return judged(weights, recognised(weights, heard.astype(jnp.float32), (None, None)), None)


def recognised(weights, heard, keys):
    """What is recognised of the sounds of speech, steps by calls by units."""
    before = jnp.pad(heard, ((0, 0), (CONTEXT - 1, 0), (0, 0)))
    late = jnp.concatenate([before[:, n : n + heard.shape[1]] for n in range(CONTEXT)], 2)
    dense = jnp.clip(late @ weights["dense"] + weights["dense_bias"], 0, LOUDEST)
    units = {"state": weights["hear_state"], "state_bias": weights["hear_state_bias"]}
    states = remembered(units, dropped(keys[0], dense, dense.shape) @ weights["hear_input"] + weights["hear_input_bias"])
    return dropped(keys[1], states, states.shape[1:])


def judged(weights, states, key):
    """Log-odds of a machine by what is recognised, calls by steps."""
    narrow = jnp.tanh(states @ weights["narrow"] + weights["narrow_bias"]).transpose(1, 0, 2)
    return judged_by(weights, narrow @ weights["input"] + weights["input_bias"], key)


def judged_by(weights, from_input, key):
    """Log-odds, calls by steps, by what the judging units remember of their input."""
    states = remembered(weights, from_input)
    states = dropped(key, states, states.shape[1:])
    return (states @ weights["line"] + weights["line_bias"])[..., 0].T


def remembered(weights, from_input):
    """What the gated units remember, steps by calls by units; from calls by steps by gates."""
    units = len(weights["state"])

    def step(state, from_input):
        from_state = state @ weights["state"] + weights["state_bias"]
        reset, update, new = (
            (from_input[:, part], from_state[:, part])
            for part in (slice(units), slice(units, 2 * units), slice(2 * units, None))
        )
        reset, update = jax.nn.sigmoid(sum(reset)), jax.nn.sigmoid(sum(update))
        state = (1 - update) * jnp.tanh(new[0] + reset * new[1]) + update * state
        return state, state

    _, states = jax.lax.scan(step, jnp.zeros((len(from_input), units)), from_input.transpose(1, 0, 2))
    return states


def left_out(random, calls):
    """Of some calls a few neighbouring bands, as SpecAugment does (Park et al., Interspeech 2019)."""
    many = np.where(random.random((calls, 1)) < MASKED, random.integers(1, MASK + 1, (calls, 1)), 0)
    first = random.integers(0, BANDS - MASK + 1, (calls, 1))
    bands = np.arange(BANDS)
    return ((bands >= first) & (bands < first + many))[:, None, None, :]


def changed(random, heard):
    """The same calls by other voices over other lines, and by how many steps they are late."""
    calls = len(heard)
    heard = heard.reshape(calls, -1, FRAMES, BANDS)
    stretch, shift = random.uniform(0.91, 1.09, (calls, 1)), random.uniform(-1.5, 1.5, (calls, 1))
    place = np.clip(np.arange(BANDS) * stretch + shift, 0, BANDS - 1)
    below = np.minimum(place.astype(int), BANDS - 2)
    take = lambda at: np.take_along_axis(heard, np.broadcast_to(at[:, None, None, :], heard.shape), 3)
    lower = take(below)
    heard = lower + (take(below + 1) - lower) * (place - below).astype(np.float32)[:, None, None, :]
    tilt = random.normal(0, 0.25, (calls, 1)) * np.linspace(-1, 1, BANDS) + random.normal(0, 0.2, (calls, BANDS))
    heard = heard + tilt.astype(np.float32)[:, None, None, :]
    floor = random.uniform(-2.2, -0.6, (calls, 1, 1, 1)) + random.standard_normal(heard.shape, np.float32) * 0.15
    heard = np.where(left_out(random, calls), -2, np.clip(np.maximum(heard, floor), -2, 2)).reshape(calls, -1, FRAMES * BANDS).astype(np.float32)
    late = random.integers(0, LATEST + 1)
    silence = np.full((calls, late, FRAMES * BANDS), -2, np.float32)
    return np.concatenate([silence, heard[:, : heard.shape[1] - late]], 1), late


def weighed(steps, targets):
    """Which steps of a call count, and what it weighs: every call once, people and machines alike in all."""
    every = np.arange(STEPS)
    counts = (every < steps[:, None]) & (every >= FIRST_STEP)
    return counts, np.where(targets, 0.5 / targets.mean(), 0.5 / (1 - targets.mean())).astype(np.float32)


def misjudged(odds, counts, targets, weight):
    """The mean loss a call."""
    errors = optax.sigmoid_binary_cross_entropy(odds, targets[:, None] * (1 - 2 * DOUBT) + DOUBT)
    return (jnp.sum(errors * counts, 1) / jnp.maximum(counts.sum(1), 1) * weight).mean()


@dataclasses.dataclass(frozen=True)
class Lesson:
    """What is learnt: `loss(weights, key, *batch)` of what `prepared(random, *columns)` makes of some rows of the tables."""

    loss: Callable
    prepared: Callable
    tables: list[tuple]
    share: float = 1.0  # of the rows, each pass


def learn(weights, lessons, passes, rate, seed, after_each=lambda weights: None):
    """Better weights."""
    random, key = np.random.default_rng(seed), jax.random.PRNGKey(seed)
    batches = lambda lesson, table: int(lesson.share * (len(table[0]) // BATCH))
    rounds = passes * sum(batches(lesson, table) for lesson in lessons for table in lesson.tables)
    rule = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(optax.cosine_onecycle_schedule(rounds, rate), weight_decay=DECAY))
    state = rule.init(weights)

    @functools.partial(jax.jit, static_argnums=0)
    def improve(loss, weights, state, key, *batch):
        value, slope = jax.value_and_grad(loss)(weights, key, *batch)
        change, state = rule.update(slope, state, weights)
        return optax.apply_updates(weights, change), state, value

    for number in range(passes):
        jobs = [(lesson, table, order[n * BATCH : (n + 1) * BATCH]) for lesson in lessons for table in lesson.tables
                for order in [random.permutation(len(table[0]))] for n in range(batches(lesson, table))]
        losses, began = {lesson.loss: [] for lesson in lessons}, time.monotonic()
        for place in random.permutation(len(jobs)):
            lesson, table, rows = jobs[place]
            key, now = jax.random.split(key)
            batch = lesson.prepared(random, *(column[rows] for column in table))
            weights, state, value = improve(lesson.loss, weights, state, now, *batch)
            losses[lesson.loss].append(float(value))
        means = ", ".join(f"{np.mean(it):.3f}" for it in losses.values() if it)
        print(f"pass {number + 1} of {passes}: loss {means}, {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
        after_each(weights)
    return weights


def saved(path, weights):
    """Writes them, in half precision: what goes into the engine is coarser."""
    np.savez_compressed(path, **{name: np.asarray(it, np.float16) for name, it in weights.items()})


def restored(path):
    """The weights of such a file."""
    return {name: jnp.asarray(it, jnp.float32) for name, it in np.load(path).items()}


def mean_of(several):
    """The mean of weights that were learnt one from another: they err apart (Izmailov et al., UAI 2018)."""
    return {name: sum(weights[name] for weights in several) / len(several) for name in several[0]}


def whole(weights):
    """As the file has them; what is weighed for a unit whose sum might not fit is scaled down until it does."""
    numbers = {name: np.clip(np.rint(np.asarray(it) * UNIT), -32768, 32767) for name, it in weights.items()}
    for name in set(LAYERS[:-1]) & set(numbers):  # the last one is no product of whole numbers
        largest = largest_sums(name, numbers[name])
        numbers[name] = np.trunc(numbers[name] / np.maximum(1, largest / (2**31 - 1)))
    return numbers


def largest_sums(name, numbers):
    """How large the products of each unit of a layer can be in all, whatever is heard."""
    low, high = {"dense": (-2, 2), "hear_input": (0, LOUDEST)}.get(name, (-1, 1))
    low, high = numbers * low * UNIT, numbers * high * UNIT
    return np.maximum(np.maximum(low, high).sum(0), -np.minimum(low, high).sum(0))


def said(weights, heard):
    """Log-odds by the weights of the file, calls by steps."""
    return by_parts(told, {name: jnp.asarray(it / UNIT, jnp.float32) for name, it in whole(weights).items()}, heard)


def by_parts(network, weights, heard):
    """What a network says of as many calls as there are, some at a time."""
    network = jax.jit(network)
    return np.concatenate([np.asarray(network(weights, heard[n : n + 500])) for n in range(0, len(heard), 500)])


def report(name, odds, targets):
    """How well it tells what it has not heard, by time since the answer."""
    for seconds in (2, 3, 4, 5, 6):
        at = odds[:, seconds * 25 - 1]
        losses = np.logaddexp(0, np.where(targets, -at, at))
        even = (losses[targets].mean() + losses[~targets].mean()) / 2
        print(f"{name}, {seconds} s: log loss {even:.3f}", file=sys.stderr)


def made_sound():
    """Hums and hisses that change, as the Rust test makes them; whole samples."""
    sound, state, phase = [], 1, 0
    for n in range(4 * RATE):
        state = (state * 1_664_525 + 1_013_904_223) % 2**32
        phase = (phase + 100 + n // 200) % 8000
        loud = 1 if n % 3200 < 2400 else 0
        sound.append((phase // 4 - 1000) * 4 * loud + (state >> 24) - 128)
    return np.array(sound)


def write(weights):
    """The file, and what it says of the made sound."""
    numbers = whole(weights)
    # Output by output, as the products go.
    flat = np.concatenate([part for name in LAYERS for part in (numbers[name].T.ravel(), numbers[f"{name}_bias"])])
    (ROOM / "wording.bin").write_bytes(flat.astype("<i2").tobytes())
    odds = said(weights, inputs(log_bands(made_sound() / 32768)[None]))[0]
    text = "\n".join(f"{it:.4f}" for it in odds) + "\n"
    (ROOM / "wording" / "vectors.txt").write_text(text, encoding="utf-8")


def write_folds(odds, names):
    """Beside each corpus what was said of its calls, in hundredths."""
    for folder in sorted({folder for folder, _ in names}):
        with open(folder / "wording.csv", "w", encoding="utf-8") as file:
            for (of, name), row in zip(names, odds):
                if of == folder:
                    file.write(name + "," + ",".join(f"{it:.2f}" for it in row) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_subparsers(dest="what", required=True)
    what.add_parser("write")
    mean = what.add_parser("mean")
    mean.add_argument("out", type=pathlib.Path)
    mean.add_argument("weights", type=pathlib.Path, nargs="+", help="each learnt from the one before it")
    folds = what.add_parser("folds")
    folds.add_argument("weights", type=pathlib.Path, help="of a network that has heard one half: spelling.py --half 0")
    folds.add_argument("corpora", nargs="+", help="folders that corpus.py made")
    folds.add_argument("--heard", type=int, choices=[0, 1], default=0, help="which half it has heard (default: %(default)s)")
    given = parser.parse_args()
    if given.what == "write":
        write(restored(WEIGHTS))
        return
    if given.what == "mean":
        saved(given.out, mean_of([restored(path) for path in given.weights]))
        return
    heard, _, targets, halves, names = read(given.corpora)
    asked = halves != given.heard
    odds = said(restored(given.weights), heard[asked])
    report("not heard before", odds, targets[asked])
    write_folds(odds, [name for name, is_asked in zip(names, asked) if is_asked])


if __name__ == "__main__":
    main()
