#!/usr/bin/env bash
# Installs what the tests work with that is not Rust (Debian or Ubuntu, as root): the real telephones, proxies and voices that
# the live adapter is tested against, a browser for its page, and a display for the desktop's window; and PJSIP, whose Python
# module goes into target/peers. Does nothing that is done already.
set -euo pipefail
cd "$(dirname "$0")/.."
# Where Debian has kamailio.
export PATH=$PATH:/usr/sbin

PACKAGES=(
    sip-tester baresip-core kamailio espeak-ng sox openssl python3-venv
    chromium chromium-driver
    xvfb xdotool imagemagick libgl1-mesa-dri libegl1 libegl-mesa0 libgl1 libglx-mesa0 libxkbcommon-x11-0 libx11-xcb1
    libxcursor1 libxi6 libxrandr2
)
missing=()
for package in "${PACKAGES[@]}"; do
    dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if ((${#missing[@]})); then
    as_root=()
    if [[ $(id -u) != 0 ]]; then
        as_root=(sudo)
    fi
    # Their services are not to start: the tests start their own.
    export RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive
    "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=500 update
    "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=500 install -y --no-install-recommends "${missing[@]}"
fi

VENV="${CARGO_TARGET_DIR:-target}/peers"
if [[ ! -x $VENV/bin/python ]] || ! "$VENV/bin/python" -c 'import pjsua2' 2>/dev/null; then
    python3 -m venv "$VENV"
    "$VENV/bin/pip" install --quiet 'pjsua2-python==2.15.1' || "$VENV/bin/pip" install --quiet pjsua2-python
fi
echo "peers: $(sipp -v 2>&1 | sed -n 's/.*SIPp v\([0-9.]*\).*/sipp \1/p' | head -1), $(kamailio -v | sed -n 's/version: //p')"
