#!/usr/bin/env bash
# Call progress analysis on recorded answers: the corpus's own rules, then a small corpus of voices that nothing was learnt on,
# through the program. The neural synthesisers are left out: they are large, and slow on a cold cache.
# Usage: corpus.sh OUTPACE
set -euo pipefail
outpace="$(realpath "$1")"
cd "$(dirname "$0")/.."

# Utterances are made once, for the corpora of the tests as well.
export XDG_CACHE_HOME="$PWD/target/corpus-cache"
bash engine/training/setup.sh --no-neural target/corpus-venv
python=target/corpus-venv/bin/python
"$python" -m unittest discover -q engine/training
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$python" engine/training/corpus.py --part test --mix consumer --people 60 --machines 60 --seed 31 \
    --out "$made/calls" >/dev/null
"$outpace" amd score "$made/calls" --json --quiet --out "$made/scored" | "$python" engine/training/check.py
