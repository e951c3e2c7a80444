#!/bin/sh
# Installs the wheel and the sdist of `make wheel`, each alone into a fresh environment, and uses the program from
# an empty folder: what somebody gets who has no checkout. Stops at the first thing that is wrong.
#
# usage: packaging/wheel/prove.sh [FOLDER OF THE TWO]   (default: dist; UV: the uv to use, PYTHON: the Python)
set -eu

dist=$(realpath "${1:-dist}")
uv=${UV:-uv}
python=${PYTHON:-python3}
work=$(mktemp -d "${TMPDIR:-/tmp}/mriclassifier-wheel-XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# No checkout, no settings and no Python path of this account may be seen
unset PYTHONPATH VIRTUAL_ENV UV_PROJECT_ENVIRONMENT
export MRICLASSIFIER_HOME="$work/home" QT_QPA_PLATFORM=offscreen PYTHONNOUSERSITE=1

for package in "$dist"/mriclassifier-*.whl "$dist"/mriclassifier-*.tar.gz; do
    case $package in
        *-linux-*) continue ;; # the frozen program
        *.whl) kind=wheel ;;
        *) kind=sdist ;;
    esac
    [ -f "$package" ] || { echo "There is no $kind in $dist: run make wheel first." >&2; exit 1; }
    echo "== $kind"
    "$uv" --quiet venv --python "$python" "$work/$kind"
    "$uv" --quiet --no-config pip install --python "$work/$kind/bin/python" "$package"
    mkdir "$work/empty-$kind"
    cd "$work/empty-$kind"
    run="$work/$kind/bin/mriclassifier"
    "$run" --version
    "$run" selfcheck
    "$work/$kind/bin/python" -c '
import sys
from pathlib import Path
import mriclassifier
from mriclassifier import drawings, paths
from PIL import Image
assert Path(mriclassifier.__file__).is_relative_to(sys.prefix), mriclassifier.__file__
assert (paths.help_dir() / "user-guide.md").is_file(), "the user guide is not in"
assert list(paths.resource("i18n").glob("*.qm")), "the translations are not in"
assert paths.resource("web", "index.html").is_file(), "the web page is not in"
Image.fromarray(drawings.axial_ring()).save("drawn.png")
'
    "$run" classify drawn.png --json
    "$run" --language de classify --help >help.txt
    grep -q Ordner help.txt || { echo "The program does not speak German." >&2; exit 1; }
    # The window has to be still open after a while, and to close when asked to
    code=0
    timeout --preserve-status --signal=TERM 20 "$run" drawn.png || code=$?
    [ "$code" = 0 ] || { echo "The window ended with exit code $code." >&2; exit 1; }
    rm help.txt drawn.png
    [ -z "$(ls -A)" ] || { echo "Something was left in the folder:" >&2; ls -A >&2; exit 1; }
    cd /
    rm -rf "${work:?}/$kind"
done
echo "wheel and sdist: proved"
