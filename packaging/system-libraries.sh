#!/bin/sh
# Checks for the system libraries that Qt's wheels expect and do not bring along (Debian, Ubuntu and
# their relatives). As root it installs what is missing; otherwise it prints the line to run and stops.
#
# The list is what `ldd` resolves outside the wheel for Qt's GUI libraries and its xcb platform plugin,
# libdbus which Qt loads by name, and a font, without which Qt draws no text. `name|name` means that
# either will do: Debian 13 and Ubuntu 24.04 renamed some packages.
set -eu

needed='libdbus-1-3
libegl1
libfontconfig1
libfreetype6
libgl1
libglib2.0-0t64|libglib2.0-0
libx11-6
libx11-xcb1
libxcb-cursor0
libxcb-glx0
libxcb-icccm4
libxcb-image0
libxcb-keysyms1
libxcb-randr0
libxcb-render-util0
libxcb-render0
libxcb-shape0
libxcb-shm0
libxcb-sync1
libxcb-util1
libxcb-xfixes0
libxcb-xkb1
libxkbcommon-x11-0
libxkbcommon0
fonts-dejavu-core'

command -v dpkg-query >/dev/null 2>&1 || exit 0
command -v apt-get >/dev/null 2>&1 || exit 0

installed() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

missing=''
for entry in $needed; do
    found=no
    for package in $(echo "$entry" | tr '|' ' '); do
        # A foreign architecture beside the own one makes the answer `installedinstalled`.
        if installed "$package" || installed "$package:$(dpkg --print-architecture)"; then
            found=yes
            break
        fi
    done
    # The last name is the older one, which newer releases still provide.
    [ $found = yes ] || missing="$missing ${entry##*|}"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "Some system libraries are missing. Install them, then run the command again:" >&2
    echo "sudo apt-get install --yes --no-install-recommends$missing" >&2
    exit 1
fi
echo "Installing missing system libraries:$missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update --quiet
# shellcheck disable=SC2086  # a list of words is meant
apt-get install --quiet --yes --no-install-recommends $missing
