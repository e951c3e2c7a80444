"""Builds the frozen program: an environment of uv.lock, PyInstaller, the record of its files, the sizes.

``make package`` runs it; needs nothing but Python's standard library and uv.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VARIANTS = {"viewer": ("postgres",), "full": ("postgres", "training")}
COMMAND = "mriclassifier"
_LARGE = 20  # rows of the table


def main() -> int:
    """Build what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("variants", nargs="*", metavar="VARIANT", help="viewer, full; both")
    parser.add_argument("--uv", default="uv", help="the uv that makes the environments")
    options = parser.parse_args()
    wanted = options.variants or list(VARIANTS)
    unknown = [name for name in wanted if name not in VARIANTS]
    if unknown:
        parser.error(f"there is no variant {unknown[0]}: {', '.join(VARIANTS)}")
    if sys.platform == "linux" and not sysconfig.get_config_var("Py_ENABLE_SHARED"):
        parser.error(f"{sys.executable} has no libpython of its own, which PyInstaller needs")
    for name in wanted:
        build(name, options.uv)
    return 0


def build(variant: str, uv: str) -> Path:
    """Make ``dist/VARIANT/mriclassifier`` anew."""
    start = time.monotonic()
    python = make_environment(variant, uv)
    work, target = ROOT / "build" / variant, ROOT / "dist" / variant
    if sys.platform in ("win32", "darwin"):
        drawing = ROOT / "packaging" / "icons.py"
        subprocess.run([python, drawing, work / "icons"], cwd=ROOT, check=True)
    # The same sources give the same bytes: no time of now, no order by chance (docs/packaging.md)
    surroundings = {
        **os.environ,
        "MRICLASSIFIER_VARIANT": variant,
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH") or commit_time(),
        "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
    }
    subprocess.run(
        [
            *(python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", target, "--workpath", work / "work"),
            ROOT / "packaging" / "mriclassifier.spec",
        ],
        env=surroundings,
        cwd=ROOT,
        check=True,
    )
    folder = target / COMMAND
    licences = ROOT / "packaging" / "licences.py"
    if licences.is_file():
        subprocess.run([python, licences, folder], cwd=ROOT, check=True)
    # Last: what it records may not change any more
    subprocess.run([python, "-m", "mriclassifier.installed_files", folder], cwd=ROOT, check=True)
    print(f"{variant}: {folder.relative_to(ROOT)} in {time.monotonic() - start:.0f} s")
    print_sizes(folder)
    return folder


def make_environment(variant: str, uv: str) -> Path:
    """An environment with the program's libraries and PyInstaller alone; its Python."""
    place = ROOT / "build" / variant / "environment"
    extras = [word for extra in VARIANTS[variant] for word in ("--extra", extra)]
    surroundings = {k: v for k, v in os.environ.items() if k != "VIRTUAL_ENV"}
    subprocess.run(
        [
            *(uv, "sync", "--quiet", "--frozen", "--python", sys.executable),
            *("--no-default-groups", "--group", "package", *extras),
        ],
        env={**surroundings, "UV_PROJECT_ENVIRONMENT": str(place)},
        cwd=ROOT,
        check=True,
    )
    return place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def commit_time() -> str:
    """Seconds since 1970 of the commit that is built; a fixed time without Git."""
    asked = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return asked.stdout.strip() or "1735689600"


def contents_folder(folder: Path) -> Path:
    """Where the libraries and the resources lie."""
    inside = folder / "_internal"
    return inside if inside.is_dir() else folder


def size_of(folder: Path) -> int:
    """Bytes of all files; what is linked counts once."""
    return sum(f.stat().st_size for f in folder.rglob("*") if f.is_file() and not f.is_symlink())


def print_sizes(folder: Path) -> None:
    """The largest parts, in MB (10^6 bytes)."""
    inside, parts = contents_folder(folder), {}
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            place = file.relative_to(inside if file.is_relative_to(inside) else folder)
            part = place.parts[0] if len(place.parts) > 1 else place.name
            parts[part] = parts.get(part, 0) + file.stat().st_size
    for name, size in sorted(parts.items(), key=lambda pair: -pair[1])[:_LARGE]:
        print(f"{size / 1e6:9.1f} MB  {name}")
    print(f"{size_of(folder) / 1e6:9.1f} MB  all")


if __name__ == "__main__":
    sys.exit(main())
