#!/bin/sh
# Starts MRI Classifier from the folder that this file lies in. The frozen program cannot say itself that the
# system's C library is too old: it does not start at all then.
here=$(dirname "$(readlink -f "$0")")
needed=@GLIBC@
has=$(getconf GNU_LIBC_VERSION 2>/dev/null)
has=${has#glibc }
oldest=$(printf '%s\n%s\n' "${has:-0}" "$needed" | sort -V | head -n 1)
if [ "$oldest" != "$needed" ]; then
    echo "This system is too old for MRI Classifier: it has glibc ${has:-of another kind}, and $needed or newer is needed, as in Debian 12, Ubuntu 24.04 or Red Hat Enterprise Linux 10." >&2
    exit 3
fi
exec "$here/program/mriclassifier" "$@"
