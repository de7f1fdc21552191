#!/usr/bin/env bash
# Installs what the tests work with that is not Rust (Debian or Ubuntu, as root): the real telephones, proxies and voices that
# the live adapter is tested against, a browser for its page, and a display for the desktop's window; and PJSIP, whose Python
# module goes into target/peers. Does nothing that is done already.
set -euo pipefail
cd "$(dirname "$0")/.."

PACKAGES=(
    sip-tester baresip-core kamailio rtpengine-daemon espeak-ng sox openssl python3-venv libfaketime
    chromium chromium-driver
    xvfb xdotool imagemagick libgl1-mesa-dri libegl1 libegl-mesa0 libgl1 libglx-mesa0 libxkbcommon-x11-0 libx11-xcb1
    libxcursor1 libxi6 libxrandr2
)
missing=()
for package in "${PACKAGES[@]}"; do
    dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if ((${#missing[@]})); then
    if ! command -v apt-get >/dev/null; then
        echo "install-tools: no apt-get here; install ${missing[*]} by hand" >&2
        exit 1
    fi
    as_root=()
    [[ $(id -u) == 0 ]] || as_root=(sudo)
    # Their services are not to start: the tests start their own. RUNLEVEL=1 keeps them from it.
    export RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive
    "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=500 update
    "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=500 install -y --no-install-recommends "${missing[@]}"
fi

peers=${CARGO_TARGET_DIR:-target}/peers
if ! "$peers/bin/python" -c 'import pjsua2' 2>/dev/null; then
    if ! python3 -m venv "$peers" 2>/dev/null; then
        python3 -m pip install --quiet --target "$peers/lib" pjsua2-python
    else
        "$peers/bin/python" -m pip install --quiet pjsua2-python
    fi
fi
echo "peers: $(sipp -v 2>&1 | grep -o 'SIPp v[0-9.]*' | head -1), $(PATH=$PATH:/usr/sbin kamailio -v | head -1), $(baresip -h 2>&1 | head -1 | cut -d' ' -f1,2)"
