#!/usr/bin/env bash
# Everything that must hold, as it runs on a laptop and in CI. Needs the Rust toolchain, Python 3, and root on Debian or Ubuntu
# for the telephones, proxies and displays that are installed where they are missing.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; "$@"; }

step cargo fmt --all --check
step bash tests/install-tools.sh
# What was installed is there: a test that does not find it fails.
export OUTPACE_TOOLS=all
step cargo clippy --workspace --all-targets --quiet -- -D warnings
step cargo test --workspace
step bash tests/corpus.sh target/debug/outpace
OUTPACE="$PWD/target/debug/outpace" step bash notebooks/check.sh
RUSTDOCFLAGS="-D warnings" step cargo doc --workspace --no-deps --quiet
# What a call costs, beside sipp: docs/live.md, "What it bears".
step cargo bench --quiet --package outpace-live --bench rate -- gate
