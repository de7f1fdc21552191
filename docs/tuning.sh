#!/usr/bin/env bash
# Does what `outpace tune` recommends keep its promise? Tunes scenarios once, then plays what was recommended on
# ten fresh seeds of 200 days each, and prints the rows of docs/validation.md. Needs jq.
#   bash docs/tuning.sh [SCENARIO…]        OUTPACE=path/to/outpace for another build
set -euo pipefail
cd "$(dirname "$0")/.."
outpace=${OUTPACE:-target/release/outpace}
[[ $# -gt 0 ]] || set -- scenarios/small-team-8.toml scenarios/collections-60.toml

echo "| Scenario | Seeds that keep the promise | Days over, of 200, by seed | Utilisation, lowest and highest seed |"
echo "| --- | ---: | --- | ---: |"
for scenario; do
    found=$("$outpace" tune "$scenario" --seed 1 --out none --json --quiet)
    set=()
    while IFS= read -r setting; do set+=(--set "$setting"); done < <(
        jq -r '.recommended | to_entries[] | "\(.key)=\(.value)"' <<<"$found")
    share=$(jq .constraint.share_of_days <<<"$found")
    kept=0 over=() used=()
    # Far from the seeds of the tuning.
    for seed in {2000001..2000010}; do
        ran=$("$outpace" run "$scenario" "${set[@]}" --seed "$seed" --replications 200 --out none --json --quiet)
        # The governing meter's, not the dialer's own count.
        days=$(jq '[.meters[][] | select(.governs) | .share_of_days_over.mean * 200] | max | round' <<<"$ran")
        over+=("$days")
        used+=("$(jq .metrics.utilisation.mean <<<"$ran")")
        if jq -en "$days <= 200 * $share" >/dev/null; then kept=$((kept + 1)); fi
    done
    range=$(printf '%s\n' "${used[@]}" | jq -rs '"\(min * 1000 | round / 10) to \(max * 1000 | round / 10) %"')
    echo "| $(basename "$scenario" .toml) | $kept of 10 | ${over[*]} | $range |"
done
