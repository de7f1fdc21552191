#!/usr/bin/env bash
# The tables of docs/validation.md: 1000 replications of each published example and exact rule, a minute or two.
#   bash docs/validation.sh [REPLICATIONS] [SEED]
set -euo pipefail
cd "$(dirname "$0")/.."
exec cargo run --release --quiet -p outpace-validation -- "$@"
