# Sourced by the scripts beside it: the real program in a real window on a screen of its own.
#
# Wants `program` and `size`; gives `window`, and `work`, a folder that is removed with the window at the end.
# Needs Xvfb, xdotool and ImageMagick (Debian: xvfb xdotool imagemagick libgl1-mesa-dri libegl1 libxkbcommon-x11-0).

work="$(mktemp -d)"
export XDG_DATA_HOME="$work" XDG_RUNTIME_DIR="$work" XDG_CONFIG_HOME="$work"
exec 3< <(Xvfb -displayfd 1 -screen 0 "${size}x24" +extension GLX -nolisten tcp 2>/dev/null & echo "pid $!" >"$work/xvfb"; wait)
read -r display <&3
export DISPLAY=":$display"
app=
finish() {
    [ -z "$app" ] || kill "$app" 2>/dev/null || true
    kill "$(cut -d' ' -f2 "$work/xvfb")" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

# Starts the program and waits for its window, which is made as large as the screen.
open_window() {
    "$program" >"$work/log" 2>&1 &
    app=$!
    window=
    for _ in $(seq 600); do
        window="$(xdotool search --name Outpace 2>/dev/null | tail -1 || true)"
        [ -z "$window" ] || break
        sleep 0.1
    done
    [ -n "$window" ] || { cat "$work/log"; echo "no window came"; exit 1; }
    xdotool windowmove "$window" 0 0 windowsize "$window" "${size%x*}" "${size#*x}"
}
