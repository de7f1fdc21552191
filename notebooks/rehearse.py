"""Asks `outpace` and reads what it leaves: the little that all notebooks share.

Nothing here computes a result. A notebook says what it asks the program for, and gets tables.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import polars as pl

ROOT = Path(__file__).resolve().parent.parent
SCENARIOS = ROOT / "scenarios"
# Folders of runs, kept between two executions of a notebook.
RESULTS = Path(os.environ.get("OUTPACE_NOTEBOOK_RESULTS", ROOT / "results" / "notebooks"))


def program() -> str:
    """Path of the program: `$OUTPACE`, else what cargo built last, else what is on the path."""
    built = [ROOT / "target" / profile / "outpace" for profile in ("release", "debug")]
    built = sorted(filter(Path.exists, built), key=lambda path: path.stat().st_mtime, reverse=True)
    for candidate in [os.environ.get("OUTPACE"), *built, shutil.which("outpace")]:
        if candidate and Path(candidate).exists():
            return str(candidate)
    raise FileNotFoundError("outpace is not built: run `cargo build --release` in " + str(ROOT))


def outpace(*arguments: object) -> str:
    """What the program prints on stdout.

    Raises RuntimeError with what it said on stderr if it ends with another exit code than 0.
    """
    command = [program(), *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: exit code {done.returncode}\n{done.stderr}")
    return done.stdout


def asked(name: str, *arguments: object) -> Path:
    """The folder that a command with `--out` leaves under this name, asked for at most once."""
    folder = RESULTS / name
    mark = folder / "asked.json"
    question = [str(argument) for argument in arguments]
    if not (mark.exists() and json.loads(mark.read_text()) == question):
        shutil.rmtree(folder, ignore_errors=True)
        outpace(*arguments, "--out", folder, "--quiet")
        mark.write_text(json.dumps(question))
    return folder


def table(folder: Path, name: str) -> pl.DataFrame:
    """A Parquet table of a folder; its columns are in sim/results/TABLES.md."""
    return pl.read_parquet(folder / f"{name}.parquet")


def metrics(folder: Path) -> pl.DataFrame:
    """Every measure of a run with its 95 % confidence interval."""
    measured = json.loads((folder / "run.json").read_text())["metrics"]
    rows = [{"measure": name} | estimate for name, estimate in measured.items()]
    return pl.DataFrame(rows)
