"""Writes the licences of everything inside the program into one file: ``python packaging/licences.py FOLDER``.

What a package brings along is taken as it is; where it brings nothing, the text that its declared licence names
is taken from ``packaging/licences`` or from this project, whose own licence is Apache's, too.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from mriclassifier import __version__
from mriclassifier.components import Component, components, licence_text

NAME = "THIRD-PARTY-LICENCES.txt"
REPOSITORY = Path(__file__).resolve().parent.parent
_TEXTS = REPOSITORY / "packaging" / "licences"
_LINE = "=" * 100
_WHOLE = partial(licence_text, most=sys.maxsize)
_HEAD = f"""Licences of the software inside MRI Classifier {__version__}
{_LINE}

MRI Classifier itself is licensed under the Apache License 2.0, see LICENSE.

Qt and PySide6 are used under the GNU Lesser General Public License, version 3. Their libraries lie beside the
program as files of their own and may be replaced by other builds of the same version; their sources are at
https://download.qt.io/official_releases/.

"""


class MissingLicenceError(Exception):
    """A package has no text of its licence, and none is known."""


def text_of(component: Component, read: Callable[[str], str] = _WHOLE) -> str:
    """The licence of one component.

    Raises
    ------
    MissingLicenceError
        There is none.
    """
    own = _python() if component.name == "Python" else read(component.name)
    if own:
        return own
    name = component.licence.casefold()
    if "lgpl-3.0" in name:
        files = [_TEXTS / "LGPL-3.0.txt", _TEXTS / "GPL-3.0.txt"]
    elif "apache" in name:
        files = [REPOSITORY / "LICENSE"]
    else:
        raise MissingLicenceError(
            f"{component.name} {component.version}: {component.licence or 'no licence'}"
        )
    return "\n\n".join(file.read_text("utf-8") for file in files)


def _python() -> str:
    place = Path(sys.base_prefix)
    for file in (place / "LICENSE.txt", *sorted(place.glob("lib/python3.*/LICENSE.txt"))):
        if file.is_file():
            return file.read_text("utf-8", "replace")
    debian = sorted(Path("/usr/share/doc").glob("python3.*-minimal/copyright"))
    return debian[0].read_text("utf-8", "replace") if debian else ""


def system_texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Name and licence of each package of Debian that libraries beside the program were taken from."""
    names = sorted({p.name for p in folder.rglob("*.so*") if p.parent.name == "_internal"})
    if not names or not shutil.which("dpkg-query"):
        return
    found = subprocess.run(
        ["dpkg-query", "--search", *(f"*/{name}" for name in names)],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    for package in sorted({line.partition(":")[0] for line in found.splitlines()}):
        file = Path("/usr/share/doc", package, "copyright")
        if file.is_file():
            yield package, file.read_text("utf-8", "replace")


def document(found: Iterable[Component], system: Iterable[tuple[str, str]] = ()) -> str:
    """All of them, one after the other, with a list at the top."""
    listed, below = list(found), list(system)
    parts = [_HEAD]
    parts += [f"{c.name} {c.version}: {c.licence or 'see below'}\n" for c in listed]
    parts += [f"{package}, a library of Debian: see below\n" for package, _ in below]
    texts = [(f"{c.name} {c.version}", text_of(c)) for c in listed]
    for title, text in [*texts, *below]:
        parts.append(f"\n\n{_LINE}\n{title}\n{_LINE}\n\n{text.strip()}\n")
    return "".join(parts)


def inside(folder: Path) -> list[Component]:
    """The components whose metadata lie in a frozen program, or all that are installed."""
    kept = {p.name.partition("-")[0].casefold() for p in folder.rglob("*.dist-info")}
    if not kept:
        return components()
    return [
        component
        for component in components()
        if component.name == "Python" or component.name.casefold().replace("-", "_") in kept
    ]


def main() -> int:
    """Write the file into the folder that the arguments name."""
    folder = Path(sys.argv[1])
    file = folder / NAME
    file.write_text(document(inside(folder), system_texts(folder)), "utf-8", newline="\n")
    sys.stdout.write(f"{file}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
