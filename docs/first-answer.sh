#!/usr/bin/env bash
# The first question as somebody new asks it, in the real program and a real window: which gain for 12 agents under 3 %?
# Says what was done, how many times the hand was moved, and how many seconds went by.
#
#   bash docs/first-answer.sh [FOLDER FOR PICTURES]
#
# What it needs says window.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
out="${1:-}"
size=1280x800
program="${PROGRAM:-target/release/outpace-desktop}"
[ -x "$program" ] || cargo build --release -p outpace-gui
. docs/window.sh

begun=$(date +%s.%N)
actions=0
say() { printf '%6.1f s  %2d actions  %s\n' "$(echo "$(date +%s.%N) - $begun" | bc)" "$actions" "$1"; }
shot() { [ -z "$out" ] || { mkdir -p "$out"; import -window "$window" "$out/$1.png"; }; }

open_window
say "the window is there"

# Dots of a colour in a part of the window, WxH+X+Y.
dots() {
    # A window that draws just now gives no picture: it is asked again.
    until import -window "$window" "$work/seen.png" 2>/dev/null; do sleep 0.1; done
    convert "$work/seen.png" -crop "$1" +repage txt:- | grep -ci "$2" || true
}
# Until a colour is there (-ge) or not (-lt): thirty dots of it.
until_dots() {
    for _ in $(seq 600); do
        [ ! "$(dots "$2" "$3")" "$1" 30 ] || return 0
        sleep 0.2
    done
    echo "in vain: $3 at $2, $1 30 dots"; shot vain; exit 1
}
click() {
    actions=$((actions + 1))
    xdotool mousemove --window "$window" "$1" "$2" sleep 0.4 click 1
    sleep 0.6
}

accent='#5b9bff' widget='#2a2e35'
# The first answer comes by itself, at the upper right, in large letters.
until_dots -ge 120x26+935+76 "$accent"
say "the gain is there, with what it costs"
shot first-answer
# The setting is used.
click 1226 97
say "Use: the sliders are there"
shot used
# And what surely stays within the limit on nearly every day, of all settings of all rules.
actions=$((actions + 1))
xdotool windowfocus "$window" key ctrl+shift+r
sleep 1
# As long as something is under way, Cancel stands beside Commands.
until_dots -lt 30x16+1135+9 "$widget"
say "Ctrl+Shift+R, recommend settings: what is promised, and whether predicting is worth it"
shot recommended
