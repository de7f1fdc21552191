#!/usr/bin/env bash
# Everything that must hold, as it runs on a laptop and in CI. Needs the Rust toolchain, Python 3 for the
# notebooks, and the telephones that tests/live/install-peers.sh installs where apt does.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; "$@"; }

step bash tests/live/install-peers.sh
step cargo fmt --all --check
step cargo clippy --workspace --all-targets --quiet -- -D warnings
step cargo test --workspace
OUTPACE="$PWD/target/debug/outpace" step bash notebooks/check.sh
RUSTDOCFLAGS="-D warnings" step cargo doc --workspace --no-deps --quiet
