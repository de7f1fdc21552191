#!/usr/bin/env bash
# Executes every notebook in an environment of its own, which is made on first use (target/notebooks).
set -euo pipefail
cd "$(dirname "$0")"

environment="$PWD/../target/notebooks"
wanted="$environment/requirements.txt"
if ! cmp --silent requirements.txt "$wanted"; then
    if ! python3 -c 'import ensurepip' 2>/dev/null; then
        echo "check.sh: Python 3 with venv is missing; installing it" >&2
        apt-get update -qq && apt-get install -y -qq python3 python3-venv
    fi
    rm -rf "$environment"
    python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet --disable-pip-version-check -r requirements.txt
    cp requirements.txt "$wanted"
fi
# Nothing that an earlier build left is read.
OUTPACE_NOTEBOOK_RESULTS="$(mktemp -d)"
export OUTPACE_NOTEBOOK_RESULTS
trap 'rm -rf "$OUTPACE_NOTEBOOK_RESULTS"' EXIT
"$environment/bin/python" check.py "$@"
