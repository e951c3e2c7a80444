#!/bin/sh
# Gets what the tests use beyond the program itself: Debian's Chromium, for the tests of the web page. As root
# it installs it where it is missing. Otherwise, and where that fails, it says so and goes on: those tests are
# skipped then, with the reason in the report.
set -u

command -v dpkg-query >/dev/null 2>&1 || exit 0
command -v apt-get >/dev/null 2>&1 || exit 0
command -v chromium >/dev/null 2>&1 && exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "The tests of the web page use a browser that is not here. To run them, too:" >&2
    echo "sudo apt-get install --yes --no-install-recommends chromium" >&2
    exit 0
fi
echo "Installing Chromium for the tests of the web page"
export DEBIAN_FRONTEND=noninteractive
if ! { apt-get update --quiet && apt-get install --quiet --yes --no-install-recommends chromium; }; then
    echo "It cannot be installed here; the tests that need it are skipped." >&2
fi
exit 0
