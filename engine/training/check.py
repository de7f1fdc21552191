"""Holds `outpace amd score --json` on a small corpus against what the detectors are known to do. See tests/corpus.sh.

Sixty people cannot show an error of one in a hundred, so these bounds only catch what is broken: docs/amd.md has the figures.
"""

import json
import sys

PEOPLE_MOST, STOPPED_LEAST, RELEASED_LEAST = 3, 0.85, 0.95
# Asterisk's defaults are the yardstick: a corpus on which they are much better or worse is another corpus.
YARDSTICK = (0.10, 0.40)


def main() -> None:
    detectors = json.load(sys.stdin)["detectors"]
    ours, asterisk = detectors["scored"], detectors["asterisk"]
    hung_up, stopped = ours["false_positive"], ours["watch"]["stopped"]
    checks = [
        (f"people hung up on: {hung_up['count']} of {hung_up['n']}, at most {PEOPLE_MOST}", hung_up["count"] <= PEOPLE_MOST),
        (f"fewer than by Asterisk's detector: {asterisk['false_positive']['count']}",
         hung_up["count"] < asterisk["false_positive"]["count"]),
        (f"machines stopped, or found within 3 s: {stopped['value']:.3f}, at least {STOPPED_LEAST}",
         stopped["value"] >= STOPPED_LEAST),
        (f"people released within 2 s: {ours['within_2s']:.3f}, at least {RELEASED_LEAST}", ours["within_2s"] >= RELEASED_LEAST),
        (f"Asterisk's detector hangs up on {asterisk['false_positive']['value']:.3f}, {YARDSTICK[0]} to {YARDSTICK[1]}",
         YARDSTICK[0] <= asterisk["false_positive"]["value"] <= YARDSTICK[1]),
    ]
    for text, holds in checks:
        print(("ok    " if holds else "FAILS ") + text)
    sys.exit(0 if all(holds for _, holds in checks) else 1)


if __name__ == "__main__":
    main()
