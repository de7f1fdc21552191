#!/usr/bin/env bash
# Installs the real telephones, the proxy and the voice that the live adapter is tested against, and PJSIP, whose Python
# module goes into target/peers. Does nothing that is done already. Debian and Ubuntu; elsewhere install by hand what
# it names.
set -euo pipefail
cd "$(dirname "$0")/../.."

declare -A PACKAGES=([sipp]=sip-tester [baresip]=baresip-core [kamailio]=kamailio [espeak-ng]=espeak-ng [sox]=sox [openssl]=openssl)
missing=()
for program in "${!PACKAGES[@]}"; do
    PATH=$PATH:/usr/sbin command -v "$program" >/dev/null || missing+=("${PACKAGES[$program]}")
done
if ((${#missing[@]})); then
    if ! command -v apt-get >/dev/null; then
        echo "install-peers: no apt-get here; install ${missing[*]} by hand" >&2
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
