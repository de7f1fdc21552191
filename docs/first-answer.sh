#!/usr/bin/env bash
# The first question as somebody new asks it, in the real program and a real window: which gain for 12 agents under 3 %?
# Says what was done, how many times the hand was moved, and how many seconds went by.
#
#   bash docs/first-answer.sh [FOLDER FOR PICTURES]
#
# Needs Xvfb, xdotool and ImageMagick, as desktop.sh does.
set -euo pipefail
cd "$(dirname "$0")/.."
out="${1:-}"
program="${PROGRAM:-target/release/outpace-desktop}"
[ -x "$program" ] || cargo build --release -p outpace-gui
work="$(mktemp -d)"
export XDG_DATA_HOME="$work" XDG_RUNTIME_DIR="$work" XDG_CONFIG_HOME="$work"
exec 3< <(Xvfb -displayfd 1 -screen 0 1280x800x24 +extension GLX -nolisten tcp 2>/dev/null & echo "pid $!" >"$work/xvfb"; wait)
read -r display <&3
export DISPLAY=":$display"
app=
finish() {
    [ -z "$app" ] || kill "$app" 2>/dev/null || true
    kill "$(cut -d' ' -f2 "$work/xvfb")" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

begun=$(date +%s.%N)
actions=0
say() { printf '%6.1f s  %2d actions  %s\n' "$(echo "$(date +%s.%N) - $begun" | bc)" "$actions" "$1"; }
shot() { [ -z "$out" ] || { mkdir -p "$out"; import -window "$window" "$out/$1.png"; }; }

"$program" >"$work/log" 2>&1 &
app=$!
window=
for _ in $(seq 400); do
    window="$(xdotool search --name Outpace 2>/dev/null | tail -1 || true)"
    [ -z "$window" ] || break
    sleep 0.1
done
[ -n "$window" ] || { cat "$work/log"; echo "no window came"; exit 1; }
xdotool windowmove "$window" 0 0 windowsize "$window" 1280 800
say "the window is there"

# Dots of a colour in a part of the window, WxH+X+Y.
dots() {
    # A window that draws just now gives no picture: it is asked again.
    until import -window "$window" "$work/seen.png" 2>/dev/null; do sleep 0.1; done
    convert "$work/seen.png" -crop "$1" +repage txt:- | grep -ci "$2" || true
}
# Until a colour is there, or is not.
until_there() {
    for _ in $(seq 600); do
        [ "$(dots "$1" "$2")" -lt 30 ] || return 0
        sleep 0.2
    done
    echo "in vain: $2 at $1"; shot vain; exit 1
}
until_gone() {
    for _ in $(seq 600); do
        [ "$(dots "$1" "$2")" -ge 30 ] || return 0
        sleep 0.2
    done
    echo "still there: $2 at $1"; shot vain; exit 1
}
click() {
    actions=$((actions + 1))
    xdotool mousemove --window "$window" "$1" "$2" sleep 0.4 click 1
    sleep 0.6
}

accent='#5b9bff' widget='#2a2e35'
# The first answer comes by itself, at the upper right, in large letters.
until_there 120x26+935+76 "$accent"
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
until_gone 30x16+1135+9 "$widget"
say "Ctrl+Shift+R, recommend settings: what is promised, and whether predicting is worth it"
shot recommended
