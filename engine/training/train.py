"""Learns the score of the detector `scored` from recordings and writes it as the tables that Rust includes.

    outpace amd features CORPUS > CORPUS/features.csv   # by the detector's own code
    python train.py CORPUS/features.csv [CORPUS2/features.csv ...]

`rhythm.in` knows the rhythm of speech alone, `with_wording.in` also what the words sound like. The latter is learnt from
`CORPUS/wording.csv`, which `wording.py folds` writes: what a network says of voices that it has not heard.

Every call counts once, however long it lasts; people and machines weigh the same in all. Folds keep the calls of one
voice together, so that what is printed is for voices the model has not heard. The table and the test vectors are
written to `engine/src/cpa/scored/`.

Source of the method: gradient boosting of trees with monotone constraints (Friedman 2001; scikit-learn's
HistGradientBoostingClassifier). More speech, a longer spurt, more long spurts never make a machine less likely.
"""

import argparse
import csv
import json
import pathlib
import sys

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import GroupKFold

OUT = pathlib.Path(__file__).resolve().parent.parent / "src" / "cpa" / "scored"
UNIT = 65536
TREES, LEAVES, RATE = 140, 12, 0.08
RISING = ["speech", "long_spurts", "longest", "wording"]
LAST_MS = 9000
# As `engine/src/cpa/audio/wording.rs` tells it: steps of the network, when it is news, in halves of log-odds.
SPURTS, WORDING = 6, 18
STEP_MS, TOLD_EVERY, NEWS, MOST, NEUTRAL = 40, 3, 0.75, 12, 14
SEED = 20260301


def as_told(odds, from_step):
    """What is told of log-odds from the first word on: the value of the feature after each step."""
    values, last, since = np.zeros(len(odds), np.uint16), None, 0
    for step in range(from_step, len(odds)):
        halves, since = float(np.clip(2 * odds[step], -MOST, MOST)), since + 1
        if last is None or (since >= TOLD_EVERY and abs(halves - last) > NEWS):
            last, since = round(halves), 0
        values[step] = NEUTRAL + last
    return values


def read_wording(folder):
    """The log-odds of each call, if `wording.py` was there."""
    path = folder / "wording.csv"
    if not path.exists():
        return {}
    lines = (line.split(",") for line in path.read_text(encoding="utf-8").splitlines())
    return {name: np.array(values, float) for name, *values in lines}


def read(path):
    """Rows of features, 1 for a machine, and the call and the voice each row belongs to."""
    folder, voices = pathlib.Path(path).parent, {}
    truth = folder / "truth.jsonl"
    if truth.exists():
        for line in truth.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            spoken = told.get("spurts") or [{}]
            voices[told["file"]] = spoken[0].get("voice", told["file"])
    rows, targets, calls, groups = [], [], [], []
    wording, values_told = read_wording(folder), {}
    with open(path, newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        names = next(reader)[5:-1]
        assert (names[0], names[SPURTS], names[WORDING]) == ("time", "spurts", "wording"), names
        for name, label, _kind, _end, at_s, *values, _probability in reader:
            if label not in ("human", "machine") or float(at_s) * 1000 > LAST_MS:
                continue
            row = [int(value) for value in values]
            row[WORDING] = 0
            step = row[0] // STEP_MS - 1
            if row[SPURTS] > 0 and name in wording:
                if name not in values_told:
                    values_told[name] = as_told(wording[name], max(step, 0))
                row[WORDING] = values_told[name][min(step, len(wording[name]) - 1)]
            rows.append(row)
            targets.append(label == "machine")
            calls.append(f"{path}:{name}")
            groups.append(voices.get(name, name))
    return names, np.array(rows, dtype=np.uint16), np.array(targets), np.array(calls), np.array(groups)


def weights(targets, calls):
    """One for each call, people and machines alike in all."""
    _, inverse, counts = np.unique(calls, return_inverse=True, return_counts=True)
    weight = 1.0 / counts[inverse]
    for is_machine in (False, True):
        chosen = targets == is_machine
        weight[chosen] /= weight[chosen].sum()
    return weight * len(targets) / 2


def fit(names, rows, targets, weight):
    """The boosted trees."""
    model = HistGradientBoostingClassifier(
        max_iter=TREES,
        max_leaf_nodes=LEAVES,
        learning_rate=RATE,
        min_samples_leaf=400,
        l2_regularization=5.0,
        monotonic_cst=[1 if name in RISING else 0 for name in names],
        early_stopping=False,
        random_state=SEED,
    )
    return model.fit(rows, targets, sample_weight=weight)


def preorder(nodes, index=0):
    """A tree as the walk meets it: at or below the threshold the next node, above it the one named."""
    node = nodes[index]
    if node["is_leaf"]:
        return [("leaf", int(round(node["value"] * UNIT)))]
    below, above = preorder(nodes, node["left"]), preorder(nodes, node["right"])
    threshold = int(np.floor(node["num_threshold"]))
    shift = lambda part, by: [(*entry[:3], entry[3] + by) if entry[0] == "ask" else entry for entry in part]
    ask = ("ask", int(node["feature_idx"]), threshold, 1 + len(below))
    return [ask, *shift(below, 1), *shift(above, 1 + len(below))]


def write_table(model, path):
    """`ask(feature, threshold, above)` and `leaf(log-odds)`, one tree a line."""
    base = int(round(float(model._baseline_prediction.ravel()[0]) * UNIT))
    trees = [preorder(predictors[0].nodes) for predictors in model._predictors]
    spell = lambda entry: f"leaf({entry[1]})" if entry[0] == "leaf" else f"ask({entry[1]},{entry[2]},{entry[3]})"
    lines = ["&[" + ",".join(map(spell, tree)) + "]," for tree in trees]
    text = f"({base}, &[\n" + "\n".join(lines) + "\n])\n"
    path.write_text(text, encoding="utf-8")
    return base, trees


def walk(base, trees, row):
    """The sum, as Rust finds it."""
    total = base
    for tree in trees:
        at = 0
        while tree[at][0] == "ask":
            _, feature, threshold, above = tree[at]
            at = above if row[feature] > threshold else at + 1
        total += tree[at][1]
    return total


def vectors(base, trees, rows, model):
    """Rows with their sums, and a check that whole numbers lost nothing that matters."""
    chosen = np.random.default_rng(SEED).choice(len(rows), size=300, replace=False)
    sums = [walk(base, trees, rows[index]) for index in chosen]
    raw = model.decision_function(rows[chosen])
    worst = float(np.max(np.abs(np.array(sums) / UNIT - raw)))
    assert worst < 0.002, f"the table is off by {worst}"
    return [" ".join(map(str, rows[index])) + f" = {total}" for index, total in zip(chosen, sums)]


def report(names, rows, targets, calls, groups, weight):
    """Out of fold: how well the score ranks, and how honest its probabilities are, by time since the answer."""
    out = np.zeros(len(targets))
    for train, test in GroupKFold(n_splits=5).split(rows, targets, groups):
        out[test] = fit(names, rows[train], targets[train], weight[train]).predict_proba(rows[test])[:, 1]
    time = rows[:, names.index("time")]
    for at in (1000, 2000, 3000, 4000, 5000, 6000):
        chosen = time == at
        balanced = (np.mean(out[chosen & targets] >= 0.5) + np.mean(out[chosen & ~targets] < 0.5)) / 2
        brier = np.average((out[chosen] - targets[chosen]) ** 2, weights=weight[chosen])
        print(f"{at} ms: balanced accuracy {balanced:.3f}, Brier score {brier:.3f}", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="+", help="features.csv, each beside the truth.jsonl of its corpus")
    parser.add_argument("--no-folds", action="store_true", help="skip the report")
    parser.add_argument("--only", choices=["rhythm", "with_wording"], help="leave the other table as it is")
    arguments = parser.parse_args()
    parts = [read(path) for path in arguments.tables]
    names = parts[0][0]
    rows, targets, calls, groups = (np.concatenate([part[index] for part in parts]) for index in range(1, 5))
    for table in ("rhythm", "with_wording"):
        if arguments.only not in (None, table):
            continue
        # Until anything is told of the words, the score is by rhythm.
        chosen = rows[:, WORDING] > 0 if table == "with_wording" else np.ones(len(rows), bool)
        seen = rows[chosen] if table == "with_wording" else np.where(np.arange(rows.shape[1]) == WORDING, 0, rows)
        learn(table, names, seen, targets[chosen], calls[chosen], groups[chosen], not arguments.no_folds)


def learn(table, names, rows, targets, calls, groups, with_folds):
    """Learns one table and writes it with its vectors."""
    weight = weights(targets, calls)
    people, machines = (len(np.unique(calls[targets == is_machine])) for is_machine in (False, True))
    print(f"{table}: {people} people, {machines} machines, {len(rows)} rows", file=sys.stderr)
    if with_folds:
        report(names, rows, targets, calls, groups, weight)
    model = fit(names, rows, targets, weight)
    base, trees = write_table(model, OUT / f"{table}.in")
    lines = vectors(base, trees, rows, model)
    (OUT / f"{table}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(trees)} trees, {sum(map(len, trees))} nodes", file=sys.stderr)


if __name__ == "__main__":
    main()
