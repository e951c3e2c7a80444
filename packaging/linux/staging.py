"""What package and archive have in common: version and date, the frozen program, the files of a desktop."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
NAME = "mriclassifier"
COMPONENT = "org.mriclassifier.mriclassifier"
PROGRAM = ROOT / "dist" / "viewer" / NAME
_FALLBACK = 1735689600
_LIBRARY = re.compile(r"\.so(\.|$)")


def version() -> str:
    """Version of the sources."""
    text = (ROOT / NAME / "__init__.py").read_text("utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    assert found
    return found[1]


def build_seconds() -> int:
    """The date that everything built has: SOURCE_DATE_EPOCH, or that of the commit, or a fixed one."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        asked = subprocess.run(
            ["git", "log", "-1", "--format=%ct"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        given = asked.stdout.strip()
    return int(given or _FALLBACK)


def require_program(folder: Path) -> Path:
    """The frozen program's folder.

    Raises
    ------
    SystemExit
        It is not there, or without the licences of what is inside.
    """
    if not (folder / NAME).is_file():
        raise SystemExit(f"There is no frozen program in {folder}. Run make package first.")
    if not list(folder.glob("THIRD-PARTY-LICENCES.txt")):
        raise SystemExit(
            f"The licences of the libraries are missing in {folder}. Run make package again."
        )
    return folder


def stage_program(program: Path, target: Path) -> None:
    """Copy the frozen program; its own rights and dates are left as they are."""
    shutil.copytree(program, target, symlinks=True)


def stage_share(share: Path, *, number: str, seconds: int) -> None:
    """Write what a desktop wants to know into ``share``, as it lies under ``/usr/share``.

    Parameters
    ----------
    number
        Version in the metadata.
    seconds
        Date in metadata and manual page, since 1970.
    """
    sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import icons

    for folder in ("applications", "metainfo", "man/man1", "mime/packages"):
        (share / folder).mkdir(parents=True)
    shutil.copyfile(HERE / "mriclassifier.desktop", share / "applications" / f"{NAME}.desktop")
    shutil.copyfile(HERE / "mriclassifier.xml", share / "mime" / "packages" / f"{NAME}.xml")
    day = time.strftime("%Y-%m-%d", time.gmtime(seconds))
    told = (HERE / "metainfo.xml").read_text("utf-8")
    told = told.replace("@VERSION@", number).replace("@DATE@", day)
    (share / "metainfo" / f"{COMPONENT}.metainfo.xml").write_text(told, "utf-8")
    # Its own process: the page shows the folders of a user without settings for them
    subprocess.run(
        [sys.executable, HERE / "manpage.py", share / "man" / "man1" / f"{NAME}.1"],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(seconds)},
        check=True,
    )
    hicolor = share / "icons" / "hicolor"
    for size in icons.SIZES:
        place = hicolor / f"{size}x{size}" / "apps" / f"{NAME}.png"
        place.parent.mkdir(parents=True)
        place.write_bytes(icons.draw(size))
    drawing = hicolor / "scalable" / "apps" / f"{NAME}.svg"
    drawing.parent.mkdir(parents=True)
    shutil.copyfile(icons.DRAWING, drawing)


def settle(tree: Path, *, seconds: int) -> None:
    """Give every file of ``tree`` the one date and ordinary rights, whatever the umask here is."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or (path.stat().st_mode & 0o100 and _is_program(path))
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (seconds, seconds), follow_symlinks=False)


def _is_program(path: Path) -> bool:
    with path.open("rb") as stream:
        head = stream.read(4)
    return head[:2] == b"#!" or (head == b"\x7fELF" and not _LIBRARY.search(path.name))
