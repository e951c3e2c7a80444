"""Are the program's files those that were installed? Sizes at every start, contents in the self-check.

A library that was cut short ends the process without a word (SIGBUS) as soon as it is loaded, so it has
to be found before. A frozen program carries a record of all its files, written last when it is built
(``python -m mriclassifier.installed_files FOLDER``); elsewhere each library's own RECORD is read.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mriclassifier import __version__, paths
from mriclassifier.errors import QT_TRANSLATE_NOOP, InstallationDamagedError

RECORD_NAME = "installed-files.txt"
DAMAGED = QT_TRANSLATE_NOOP(
    "errors",
    "A part of MRI Classifier is missing or damaged ({name}). Install the program again; settings and "
    "cases are kept.",
)
_HEAD = "MRI Classifier {version}, SHA-256, size and path of each file, format 1"
_LINK = "link"
_BLOCK = 1 << 20
# What is loaded before anything is shown: modules, and how their packages are called
_LOADED_FIRST = {
    "numpy": "numpy",
    "cv2": "opencv_python_headless",
    "onnxruntime": "onnxruntime",
    "PIL": "pillow",
    "PySide6": "pyside6_essentials",
    "shiboken6": "shiboken6",
}


@dataclass(frozen=True, kw_only=True)
class InstalledFile:
    """One file of the installation.

    Attributes
    ----------
    path
        Where it lies.
    size
        In bytes; None where it was not recorded.
    sha256
        Hexadecimal; for a link, ``"link"``.
    """

    path: Path
    size: int | None
    sha256: str

    def has_its_size(self) -> bool:
        """Whether it is there and as long as recorded."""
        try:
            return self.size is None or os.stat(self.path).st_size == self.size  # noqa: PTH116  (thousands)
        except OSError:
            return False

    def has_its_content(self) -> bool:
        """Whether it holds what was recorded; reads all of it."""
        if not self.has_its_size():
            return False
        return self.sha256 == _LINK or _sha256(self.path) == self.sha256


def base_folder() -> Path:
    """Folder that holds ``resources``: of a frozen program the one with its libraries, too."""
    return paths.resource().parent


def write_record(program: Path) -> Path:
    """Record every file of a frozen program.

    Parameters
    ----------
    program
        The folder that holds the executable; the libraries lie in it or in ``_internal``.

    Returns
    -------
    Path
        The record, beside ``resources``.
    """
    base = program / "_internal" if (program / "_internal").is_dir() else program
    record = base / RECORD_NAME
    record.unlink(missing_ok=True)
    lines = [_HEAD.format(version=__version__)]
    for path in sorted(path for path in program.rglob("*") if path.is_file()):
        place = Path(os.path.relpath(path, base)).as_posix()
        digest = _LINK if path.is_symlink() else _sha256(path)
        lines.append(f"{digest} {path.stat().st_size} {place}")
    record.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")
    return record


def recorded_files(base: Path) -> list[InstalledFile] | None:
    """All files that the program's own record names; None where there is no record.

    Raises
    ------
    InstallationDamagedError
        The record itself is damaged.
    """
    try:
        text = (base / RECORD_NAME).read_text("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise InstallationDamagedError(DAMAGED, name=RECORD_NAME) from error
    head, *lines = text.splitlines() or [""]
    try:
        if head != _HEAD.format(version=__version__) or not text.endswith("\n"):
            raise ValueError(head)
        found = []
        for line in lines:
            digest, size, place = line.split(" ", 2)
            found.append(InstalledFile(path=base / place, size=int(size), sha256=digest))
    except ValueError as error:
        raise InstallationDamagedError(DAMAGED, name=RECORD_NAME) from error
    return found


def _files_of_package(record: str, site: Path) -> Iterator[InstalledFile]:
    """What a package's RECORD names with a hash; compiled Python is made anew and so left out."""
    import base64
    import csv

    for place, digest, size, *_ in csv.reader(record.splitlines()):
        kind, _, value = digest.partition("=")
        if kind == "sha256" and size and not place.endswith(".pyc"):
            yield InstalledFile(
                path=site / place,
                size=int(size),
                sha256=base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)).hex(),
            )


def require_sizes(base: Path | None = None) -> None:
    """Return when every library and resource is there and as long as it should be.

    Parameters
    ----------
    base
        :func:`base_folder` unless given.

    Raises
    ------
    InstallationDamagedError
        The first that is not.
    """
    folder = base or base_folder()
    recorded = recorded_files(folder)
    if recorded is None and getattr(sys, "frozen", False):
        raise InstallationDamagedError(DAMAGED, name=RECORD_NAME)
    if recorded is None:
        files = (file for record in _first_records() for file in _libraries(record))
    else:
        resources = folder / "resources"
        files = (f for f in recorded if is_library(f.path.name) or resources in f.path.parents)
    for file in files:
        if not file.has_its_size():
            raise InstallationDamagedError(DAMAGED, name=file.path.name)


def changed_files(base: Path | None = None) -> tuple[int, list[str]]:
    """Compare all of the installation with what was recorded; reads every byte of it.

    Returns
    -------
    tuple
        How many files were compared, and the names of those that are missing or changed.

    Raises
    ------
    InstallationDamagedError
        The program's own record is damaged.
    """
    from mriclassifier.components import needed  # which is slow to import, and only asked for here

    files = recorded_files(base or base_folder())
    if files is None:
        files = [
            file
            for distribution in needed(extras=False)
            if (record := distribution.read_text("RECORD")) is not None
            for file in _files_of_package(record, Path(str(distribution.locate_file(""))))
        ]
    return len(files), [file.path.name for file in files if not file.has_its_content()]


def _libraries(record: Path) -> Iterator[InstalledFile]:
    """Only the lines that matter are taken apart: this is done at every start."""
    site = record.parent.parent
    for line in record.read_text("utf-8").splitlines():
        place, _, size = line.rpartition(",")
        place = place.rpartition(",")[0]
        if size and is_library(place) and not place.startswith('"'):
            yield InstalledFile(path=site / place, size=int(size), sha256="")


def is_library(name: str) -> bool:
    """Whether a file of that name is loaded into the process as it is."""
    return name.endswith((".so", ".pyd", ".dll", ".dylib")) or ".so." in name


def _first_records() -> Iterator[Path]:
    """RECORDs of the packages with libraries that every start loads; ``importlib.metadata`` is slow."""
    listed: dict[Path, list[str]] = {}
    for module, package in _LOADED_FIRST.items():
        spec = importlib.util.find_spec(module)
        if spec is None or spec.origin is None:
            continue
        site = Path(spec.origin).parent.parent
        if site not in listed:
            listed[site] = os.listdir(site)  # noqa: PTH208  (names are enough)
        for name in listed[site]:
            if name.lower().startswith(f"{package}-") and name.endswith(".dist-info"):
                record = site / name / "RECORD"
                if record.is_file():
                    yield record


def _sha256(path: Path) -> str:
    import hashlib  # only the self-check reads contents

    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


if __name__ == "__main__":
    sys.stdout.write(f"{write_record(Path(sys.argv[1]))}\n")
