"""Writes a corpus folder: the recordings, labels.csv and truth.jsonl; and measures what came out."""

import csv
import json
import wave
from pathlib import Path

import numpy as np

from .call import Call
from .speech import RATE


class Folder:
    """A corpus folder being written."""

    def __init__(self, path: Path, mix: str):
        self.path, self.mix = path, mix
        self.path.mkdir(parents=True, exist_ok=True)
        self.labels = (path / "labels.csv").open("w", newline="", encoding="utf-8")
        self.truth = (path / "truth.jsonl").open("w", encoding="utf-8")
        self.rows = csv.writer(self.labels, lineterminator="\n")
        self.rows.writerow(["file", "label", "kind", "greeting_end_s", "number"])
        self.written: list[dict] = []

    def write(self, name: str, call: Call, samples: np.ndarray, number: str) -> None:
        """One call to a number: its WAV, its row and its truth."""
        with wave.open(str(self.path / name), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples.astype("<i2").tobytes())
        end = "" if call.greeting_end is None else f"{min(call.greeting_end, call.seconds):.3f}"
        # The greeting's end is the person's; a machine's is in the truth file.
        self.rows.writerow([name, call.label, call.kind, end if call.label in ("human", "screener") else "", number])
        truth = call.truth(name, self.mix)
        self.truth.write(json.dumps(truth, ensure_ascii=False) + "\n")
        self.written.append(truth)

    def close(self) -> None:
        """All is on disk after this."""
        self.labels.close()
        self.truth.close()


def quantiles(values: list[float]) -> str:
    """p10 / p50 / p90 as text."""
    return " / ".join(f"{v:5.2f}" for v in np.percentile(values, [10, 50, 90])) if values else "    - /     - /     -"


def measured(truths: list[dict]) -> str:
    """A table by kind: how many, onset, active speech and span of the first utterance or greeting, pause to the beep."""
    lines = [f"{'kind':20} {'n':>5}  {'onset p10/50/90':23}  {'active p10/50/90':23}  {'span p10/50/90':23}  to beep p10/50/90"]
    for kind in dict.fromkeys(t["label"] + " " + t["kind"] for t in sorted(truths, key=lambda t: (t["label"], t["kind"]))):
        group = [t for t in truths if t["label"] + " " + t["kind"] == kind]
        onset, active, span, to_beep = [], [], [], []
        for truth in group:
            end = truth["greeting_end_s"]
            first = [s for s in truth["spurts"] if end is None or s["start_s"] < end]
            if not first:
                continue
            onset.append(first[0]["start_s"])
            active.append(sum(s["end_s"] - s["start_s"] for s in first))
            span.append(first[-1]["end_s"] - first[0]["start_s"])
            if truth["beep"] and end is not None:
                to_beep.append(truth["beep"]["start_s"] - end)
        cells = "  ".join(quantiles(v) for v in (onset, active, span, to_beep))
        lines.append(f"{kind:20} {len(group):5}  {cells}")
    return "\n".join(lines)
