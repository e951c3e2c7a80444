"""Which Debian packages the frozen program needs: asked of its own files.

A library that a file of the program names and that is not in its folder comes from the system. The packages of
``system-libraries.sh`` are added, since Qt and its plugins also load some by name.
"""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
_BATCH = 200  # files a call
# Optional plugins: without the library the plugin is passed over
_OPTIONAL = re.compile(
    r"/plugins/(platformthemes/libqgtk3|.*/libcups)|libqeglfs|libQt6Egl|libqlinuxfb"
)


@dataclass(frozen=True, kw_only=True)
class Needed:
    """Entries of the fields ``Depends`` and ``Recommends``, and the least version of the C library."""

    depends: tuple[str, ...]
    recommends: tuple[str, ...]
    glibc: str


def packages_needed(program: Path) -> Needed:
    """What the frozen program in this folder needs of the system."""
    files = [f for f in sorted(program.rglob("*")) if _is_elf(f)]
    own = {f.name for f in program.rglob("*")}
    needed, optional, glibc = set(), set(), (2, 0)
    for start in range(0, len(files), _BATCH):
        shown = subprocess.run(
            ["readelf", "--wide", "--dynamic", "--version-info", *files[start : start + _BATCH]],
            env={**os.environ, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for part in re.split(r"^File: ", shown, flags=re.M)[1:] or [f"{files[start]}\n{shown}"]:
            name = part.partition("\n")[0]
            here = optional if _OPTIONAL.search(name) else needed
            here |= set(re.findall(r"\(NEEDED\)\s+Shared library: \[([^\]]+)\]", part))
            for found in re.findall(r"\bGLIBC_(\d+)\.(\d+)", part):
                glibc = max(glibc, (int(found[0]), int(found[1])))
    owners = packages_of(needed - own)
    owners.discard("libc6")
    listed = _listed()
    known = {name for entry in listed for name in entry.split(" | ")}
    least = f"{glibc[0]}.{glibc[1]}"
    return Needed(
        depends=(f"libc6 (>= {least})", *sorted({*listed, *(owners - known)})),
        recommends=tuple(sorted(packages_of(optional - needed - own) - owners - known - {"libc6"})),
        glibc=least,
    )


def packages_of(libraries: set[str]) -> set[str]:
    """Packages here that own these libraries.

    Raises
    ------
    SystemExit
        A library is not on this system, so that nothing can be said of it.
    """
    cache = subprocess.run(
        ["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True
    ).stdout
    places = dict(reversed(re.findall(r"^\s+(\S+) \([^)]*x86-64[^)]*\) => (\S+)", cache, re.M)))
    if os.uname().machine != "x86_64":
        places = dict(reversed(re.findall(r"^\s+(\S+) \([^)]*\) => (\S+)", cache, re.M)))
    spellings = {}
    for library in sorted(libraries):
        if library.startswith("ld-linux"):
            continue
        place = places.get(library)
        if place is None:
            raise SystemExit(f"The program needs {library}, which is neither in it nor here.")
        # A merged /usr has every file under two names, and dpkg knows one of them
        own = {place, place.removeprefix("/usr"), f"/usr{place}", os.path.realpath(place)}
        spellings[library] = own
    if not spellings:
        return set()
    asked = subprocess.run(
        ["dpkg-query", "--search", *sorted(set().union(*spellings.values()))],
        capture_output=True,
        text=True,
        check=False,
    )
    owner = {}
    for line in asked.stdout.splitlines():
        packages, _, file = line.partition(": ")
        owner[file] = packages.partition(":")[0]
    found = {library: {owner[n] for n in own if n in owner} for library, own in spellings.items()}
    if unknown := [library for library, packages in found.items() if not packages]:
        raise SystemExit(f"No package owns {', '.join(unknown)}.")
    return set().union(*found.values())


def _listed() -> list[str]:
    text = (ROOT / "packaging" / "system-libraries.sh").read_text("utf-8")
    found = re.search(r"needed='(.*?)'", text, re.S)
    assert found
    return [" | ".join(entry.split("|")) for entry in found[1].split()]


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"
