#!/usr/bin/env bash
# Installs what corpus.py needs: synthesisers and codecs from Debian, voices by npm, the rest into a Python environment of its own.
# Usage: setup.sh [--no-neural] [VENV]   (default: target/training-venv of this repository)
# With --no-neural the two neural synthesisers and the trainer are left out: two packages instead of 600 MB.
set -euo pipefail
neural=yes
if [ "${1:-}" = --no-neural ]; then
  neural=no
  shift
fi
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
venv="${1:-$here/../../target/training-venv}"

packages=(espeak-ng flite festival festvox-kdlpc16k festvox-us-slt-hts libgsm1 libopencore-amrnb0
  asterisk-core-sounds-en-wav asterisk-core-sounds-es-wav asterisk-core-sounds-fr-wav)
export DEBIAN_FRONTEND=noninteractive
if [ "$(id -u)" = 0 ]; then
  apt-get update -q || true
  # One at a time: a package that is not to be had leaves out its voices only.
  for package in "${packages[@]}"; do
    dpkg -s "$package" >/dev/null 2>&1 || apt-get install -y -q --no-install-recommends "$package" ||
      echo "setup: $package could not be installed; going on without it" >&2
  done
else
  echo "setup: not root; install these yourself: ${packages[*]}" >&2
fi

python="$(command -v python3.11 || command -v python3)"
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
if [ "$neural" = no ] || ! "$venv/bin/pip" install -q -r "$here/requirements.txt"; then
  "$venv/bin/pip" install -q $(grep -E '^(numpy|scipy)==' "$here/requirements.txt")
fi
# Kokoro's speakers of other languages are in a package of npm's only.
voices="$venv/share/kokoro-voices"
if [ "$neural" = yes ] && ! [ -d "$voices" ]; then
  unpacked="$(mktemp -d)"
  if (cd "$unpacked" && npm pack --silent kokoro-js@1.2.1 && tar xzf kokoro-js-1.2.1.tgz) >/dev/null; then
    mkdir -p "$venv/share" && mv "$unpacked/package/voices" "$voices"
  else
    echo "setup: kokoro-js could not be had by npm; going on without its voices" >&2
  fi
  rm -rf "$unpacked"
fi
# It is compiled: a C compiler and Python's headers are needed.
[ "$neural" = no ] || "$venv/bin/pip" install -q ttspico==0.3.2 ||
  echo "setup: Pico could not be built; going on without its voices" >&2
echo "setup: ready; run $venv/bin/python $here/corpus.py --help"
