#!/usr/bin/env bash
# The pictures of docs/desktop.md: the real program in a real window on a screen of its own, worked with mouse and keys.
#
#   bash docs/desktop.sh [FOLDER]
#
# What it needs says window.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
out="${1:-docs/desktop}"
size="${SIZE:-1280x800}"
program="${PROGRAM:-target/debug/outpace-desktop}"
[ -x "$program" ] || cargo build -p outpace-gui
. docs/window.sh

open_window
focus() { xdotool windowfocus "$window" 2>/dev/null || true; }
sleep 2
focus

# Waits until four pictures in a row are the same, or for so many seconds at most.
settle() {
    local before="" now same=0
    for _ in $(seq $(($1 * 2))); do
        sleep 0.5
        now="$(import -window "$window" rgb:- | md5sum)"
        same=$((same + 1))
        [ "$now" = "$before" ] || same=0
        [ "$same" -lt 3 ] || return 0
        before="$now"
    done
}
keys() { focus; xdotool key --window "$window" "$@"; sleep 0.6; }
shot() { import -window "$window" "$out/$1.png"; echo "$out/$1.png"; }
command_named() { keys ctrl+p; xdotool type --window "$window" --delay 20 "$1"; sleep 1; keys Return; sleep 2; settle 10; }

# Out of the way: what is pointed at is lit.
aside() { xdotool mousemove --window "$window" 900 $((${size#*x} - 4)); }

mkdir -p "$out"
aside
sleep 20
settle 90
keys Escape
settle 10
command_named "dark theme"
shot tune
command_named "light theme"
shot tune-light
command_named "dark theme"
keys ctrl+1
settle 4
shot scenario
keys ctrl+2
keys ctrl+r
sleep 20
keys ctrl+space
settle 4
shot run
keys ctrl+4
keys ctrl+r
settle 60
shot compare
keys ctrl+5
keys ctrl+r
settle 60
shot replay
keys ctrl+6
keys ctrl+r
settle 30
shot calls
keys ctrl+7
settle 4
# The simulated dialer stands in; where its button is says docs/desktop/live.png.
xdotool mousemove --window "$window" 677 89 sleep 0.3 click 1 sleep 3
aside
sleep 45
shot live
keys ctrl+6
keys ctrl+p
settle 3
shot palette
keys Escape
keys ctrl+q
