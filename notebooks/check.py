"""Executes every notebook from top to bottom; the first cell that fails ends it with exit code 1.

    python check.py [--keep FOLDER] [NAME …]

`--keep` writes the executed notebooks, with their pictures, into a folder.
"""

import argparse
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

HERE = Path(__file__).resolve().parent
# Longer than any cell needs on a slow machine; a cell that hangs must not hang the tests.
CELL_LIMIT_S = 600


def execute(path: Path, keep: Path | None) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    client = NotebookClient(
        notebook,
        timeout=CELL_LIMIT_S,
        kernel_name="python3",
        resources={"metadata": {"path": str(HERE)}},
    )
    try:
        client.execute()
    finally:
        if keep is not None:
            nbformat.write(notebook, keep / path.name)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--keep", type=Path)
    arguments.add_argument("names", nargs="*")
    asked = arguments.parse_args()
    if asked.keep is not None:
        asked.keep.mkdir(parents=True, exist_ok=True)
    paths = sorted(HERE.glob("*.ipynb"))
    if asked.names:
        paths = [path for path in paths if path.stem in asked.names]
    if not paths:
        print("no notebook of that name", file=sys.stderr)
        return 2
    passed, failed = 0, 0
    for path in paths:
        begin = time.monotonic()
        try:
            execute(path, asked.keep)
            passed += 1
            print(f"{path.name}: ok, {time.monotonic() - begin:.0f} s", flush=True)
        except CellExecutionError as error:
            failed += 1
            print(f"{path.name}: failed\n{error}", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
