#!/bin/sh
# Proves the Debian package in a clean Debian: a fresh root in a temporary folder, a fresh user in it, installation with
# apt, use without and with a screen, upgrade from an older version, removal. Stops at the first thing that is wrong.
#
# usage: packaging/linux/prove.sh [PACKAGE.deb]     as root, with debootstrap and the network
# SUITE: Debian's release (default: this system's); PYTHON: Python of the sources' environment;
# PROGRAM: the frozen program of the older package (default: dist/viewer);
# SHOT: where the picture of the window goes (default: dist/prove/window.png).
set -eu

here=$(dirname "$(realpath "$0")")
repository=$(realpath "$here/../..")
python=${PYTHON:-$repository/.venv/bin/python}
package=${1:-$(find "$repository/dist" -maxdepth 1 -name 'mriclassifier_*.deb' | sort -V | tail -n 1)}
[ -f "$package" ] || { echo "There is no package: run make deb first." >&2; exit 1; }
package=$(realpath "$package")
suite=${SUITE:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
shot=${SHOT:-$repository/dist/prove/window.png}

[ "$(id -u)" = 0 ] || { echo "This has to be run as root: it makes a system of its own in a folder." >&2; exit 1; }
command -v debootstrap >/dev/null || { echo "debootstrap is missing: apt-get install debootstrap" >&2; exit 1; }
if [ -z "${MRICLASSIFIER_PROVING:-}" ]; then
    # What is mounted and started below ends with this namespace, however the script ends
    exec env MRICLASSIFIER_PROVING=1 unshare --mount --pid --fork --kill-child "$0" "$package"
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/mriclassifier-prove-XXXXXX")
root=$work/root
trap 'umount "$root/proc" 2>/dev/null; rm -rf --one-file-system "$work"' EXIT
trap 'exit 130' INT TERM
log=$work/apt.log

say() { echo "== $*"; }
wrong() { echo "WRONG: $*" >&2; tail -n 20 "$log" >&2 2>/dev/null || true; exit 1; }
in_root() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
apt() {
    # Without syncing each file: a root that is thrown away need not survive a power cut
    in_root apt-get -qq -y -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-unsafe-io "$@" >>"$log" 2>&1 || wrong "apt-get $*"
}
as_user() {
    chroot --userspec=1000:1000 "$root" env -i HOME=/home/fresh USER=fresh PATH=/usr/bin:/bin LANG=C.UTF-8 \
        sh -c 'cd && exec "$@"' sh "$@"
}
installed_version() { in_root dpkg-query --show --showformat '${Version} ${db:Status-Status}' mriclassifier; }
# Everything outside of what package managers write at any rate
system_files() {
    (cd "$root" && find usr etc opt srv -not -type d -not -path 'etc/ld.so.cache' | LC_ALL=C sort)
}
user_files() { (cd "$root/home/fresh" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum); }

say "an older version of the package, to upgrade from"
"$python" "$here/deb.py" ${PROGRAM:+--program "$PROGRAM"} --number 0.0.9 --compression none --out "$work"
older=$(ls "$work"/mriclassifier_0.0.9-*.deb)

say "a clean $suite (debootstrap --variant=minbase)"
debootstrap --variant=minbase "$suite" "$root" >"$log" 2>&1 || wrong "debootstrap"
mount -t proc proc "$root/proc"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" && chmod 755 "$root/usr/sbin/policy-rc.d"
in_root useradd --create-home --uid 1000 --shell /bin/sh fresh
mkdir "$root/packages"
cp "$older" "$package" "$root/packages/"
# Cached lists of menus and types appear with the first package that has such; ours must not be what stays
apt update
apt install desktop-file-utils shared-mime-info hicolor-icon-theme gtk-update-icon-cache
# What an administrator may have put down is not the package's either
mkdir "$root/etc/mriclassifier" && echo "# nothing is fixed" >"$root/etc/mriclassifier/policy.toml"
system_files >"$work/before"

say "apt-get install of the older version"
apt install "/packages/$(basename "$older")"
installed_version; echo
# As the start program has it: the libraries of the folder are found first
in_root env LD_LIBRARY_PATH=/usr/lib/mriclassifier/_internal:/usr/lib/mriclassifier/_internal/PySide6/Qt/lib \
    find /usr/lib/mriclassifier -type f -name '*.so*' -exec ldd {} + 2>/dev/null |
    grep 'not found' | sort | uniq -c >"$work/missing" || true
[ ! -s "$work/missing" ] || { cat "$work/missing" >&2; wrong "libraries are missing in the clean system"; }
echo "every library that a file of the program names is there"

say "used by a fresh user, without a screen"
"$python" -c '
import sys
from PIL import Image
from mriclassifier import drawings
Image.fromarray(drawings.axial_ring()).save(sys.argv[1])
' "$root/home/fresh/drawn.png"
as_user mriclassifier --version
as_user mriclassifier selfcheck
as_user mriclassifier classify drawn.png --json --keep >"$work/frozen.json"
(cd "$root/home/fresh" && MRICLASSIFIER_HOME=$work/home "$python" -m mriclassifier classify drawn.png --json) \
    >"$work/source.json"
"$python" -c '
import json, sys
frozen, source = (json.loads(open(name).readline()) for name in sys.argv[1:])
for answer in (frozen, source):
    answer.pop("seconds")
assert frozen == source, (frozen, source)
print("classify: the same numbers as from source:", frozen["label"], frozen["probabilities"][frozen["label"]])
' "$work/frozen.json" "$work/source.json"
code=0
as_user mriclassifier gui drawn.png >"$work/no-screen" 2>&1 || code=$?
[ "$code" = 3 ] || wrong "without a screen the window ended with exit code $code"
echo "window without a screen, exit code 3: $(cat "$work/no-screen")"

say "upgrade, with what the user has"
as_user sh -c 'mkdir -p .config/mriclassifier && printf "[window]\nlanguage = \"de\"\n" >.config/mriclassifier/settings.toml'
as_user mriclassifier cases list >"$work/cases-before"
[ -s "$work/cases-before" ] || wrong "no case was kept"
user_files >"$work/user-before"
apt install "/packages/$(basename "$package")"
installed_version; echo
[ "$(installed_version)" != "0.0.9-1 installed" ] || wrong "it was not upgraded"
user_files | cmp - "$work/user-before" || wrong "the upgrade changed files of the user"
as_user mriclassifier cases list >"$work/cases-after"
cmp "$work/cases-before" "$work/cases-after" || wrong "the case history is another one after the upgrade"
as_user mriclassifier cases verify
as_user mriclassifier classify --help | grep -q Ordner || wrong "the setting (German) was lost"
echo "settings and case history are as before"

say "menu, types and icon"
in_root desktop-file-validate /usr/share/applications/mriclassifier.desktop
grep -q 'mriclassifier.desktop' "$root/usr/share/applications/mimeinfo.cache" || wrong "the menu does not know it"
grep -q '^.*:application/x-nifti:\*\.nii$' "$root/usr/share/mime/globs2" || wrong "NIfTI is not known"
grep -q 'application/dicom' "$root/usr/share/mime/types" || wrong "DICOM is not known"
grep -qa mriclassifier "$root/usr/share/icons/hicolor/icon-theme.cache" || wrong "the icon is not in the cache"
echo "menu, NIfTI and DICOM types, icon: known to the desktop"

say "the window on a screen (Xvfb)"
apt install xvfb xauth
cat >"$root/home/fresh/window.sh" <<'WINDOW'
mkdir /tmp/screen
xvfb-run -a -s "-screen 0 1280x860x24 -fbdir /tmp/screen" sh -c '
    mriclassifier drawn.png & window=$!
    sleep "$1"
    cp /tmp/screen/Xvfb_screen0 /tmp/shot.xwd
    kill -TERM $window && wait $window' sh 25
WINDOW
code=0
as_user sh window.sh || code=$?
[ "$code" = 0 ] || wrong "the window ended with exit code $code"
mkdir -p "$(dirname "$shot")"
"$python" "$here/screen.py" "$root/tmp/shot.xwd" "$shot"
rm "$root/home/fresh/window.sh"
apt purge xvfb xauth

say "removal"
user_files >"$work/user-before"
apt remove mriclassifier
if [ -e "$root/usr/lib/mriclassifier" ] || [ -e "$root/usr/bin/mriclassifier" ]; then
    wrong "removal left the program"
fi
in_root dpkg --purge mriclassifier >>"$log" 2>&1 || wrong "dpkg --purge"
apt autoremove --purge
user_files | cmp - "$work/user-before" || wrong "removal touched files of the user"
echo "files of the user, untouched: $(wc -l <"$work/user-before")"
system_files >"$work/after"
diff "$work/before" "$work/after" || wrong "the system is not as it was before"
[ -z "$(in_root find / -xdev -not -path '/home/*' -not -path '/proc/*' -not -path '/packages/*' -not -path '/etc/mriclassifier*' -iname '*mriclassifier*' \
    -not -path '/var/log/*')" ] || wrong "something of the program was left"
! grep -q nifti "$root/usr/share/mime/globs2" || wrong "its types were left"
echo "the system's files are those from before the installation"
say "proved: $(basename "$package")"
