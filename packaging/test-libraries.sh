#!/bin/sh
# Gets what the tests use beyond the program itself: Debian's Chromium, for the tests of the web page, and Debian's
# PostgreSQL, for those of the shared case history. As root it installs what is missing. Otherwise, and where that
# fails, it says so and goes on: those tests are skipped then, with the reason in the report.
set -u

command -v dpkg-query >/dev/null 2>&1 || exit 0
command -v apt-get >/dev/null 2>&1 || exit 0

missing=""
command -v chromium >/dev/null 2>&1 || missing="chromium"
# Debian keeps the server's own programs out of the PATH
set -- "${POSTGRESQL_PROGRAMS:-/usr/lib/postgresql}"/*/bin/initdb
[ -x "$1" ] || command -v initdb >/dev/null 2>&1 || missing="$missing postgresql"
missing="${missing# }"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "Some tests use programs that are not here. To run them, too:" >&2
    echo "sudo apt-get install --yes --no-install-recommends $missing" >&2
    exit 0
fi
echo "Installing for the tests: $missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # several words are several packages
if ! { apt-get update --quiet && apt-get install --quiet --yes --no-install-recommends $missing; }; then
    echo "They cannot be installed here; the tests that need them are skipped." >&2
fi
exit 0
