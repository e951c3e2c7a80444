"""What is inside the program: every library with its version and licence, as its own package states them."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

_PACKAGE = "mriclassifier"
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_CLASSIFIER = "License :: OSI Approved :: "
_LONGEST = 60  # letters; some put the whole text where its name belongs
_MOST_TEXT = 200_000


@dataclass(frozen=True, kw_only=True)
class Component:
    """One library."""

    name: str
    version: str
    licence: str  # empty where the package does not say


def components() -> list[Component]:
    """All libraries that this program runs with and that are installed, by name."""
    found = {
        _key(distribution.name): Component(
            name=distribution.name, version=distribution.version, licence=licence_of(distribution)
        )
        for distribution in needed()
    }
    python = Component(name="Python", version=platform.python_version(), licence="PSF-2.0")
    return sorted([python, *found.values()], key=lambda component: component.name.casefold())


def licence_text(name: str, *, most: int = _MOST_TEXT) -> str:
    """The licence as the package brings it along, ``most`` letters of it; empty where it brings none."""
    try:
        distribution = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return ""
    texts = []
    for file in distribution.files or ():
        if _LICENCE_FILE.match(file.name) and file.suffix not in (".py", ".pyc"):
            try:
                texts.append(file.read_text())
            except (OSError, UnicodeDecodeError):
                continue
    return "\n\n".join(texts)[:most]


def licence_of(distribution: metadata.Distribution) -> str:
    """The licence's name: the SPDX expression, what stands in its place, or the classifiers."""
    facts = distribution.metadata
    for field in ("License-Expression", "License"):
        name = facts[field].strip() if field in facts else ""
        if name and name.upper() != "UNKNOWN" and "\n" not in name and len(name) <= _LONGEST:
            return name
    names = [
        line.removeprefix(_CLASSIFIER)
        for line in facts.get_all("Classifier") or ()
        if line.startswith(_CLASSIFIER)
    ]
    return ", ".join(names)


def needed(*, extras: bool = True) -> Iterator[metadata.Distribution]:
    """All packages that the program runs with and that are installed.

    Parameters
    ----------
    extras
        Also those of the program's extras, such as the trainer's.
    """
    yield from _needed(_PACKAGE, set(), extras)


def _needed(name: str, seen: set[str], extras: bool) -> Iterator[metadata.Distribution]:
    try:
        distribution = metadata.distribution(name)
    except metadata.PackageNotFoundError:  # of another system, or an extra that is not installed
        return
    for requirement in distribution.requires or ():
        words, _, marker = requirement.partition(";")
        below = re.match(r"[A-Za-z0-9._-]+", words.strip())
        # Of the extras only the program's own: those of libraries may be installed for something else
        if below is None or ("extra" in marker and not (extras and name == _PACKAGE)):
            continue
        if _key(below[0]) in seen:
            continue
        seen.add(_key(below[0]))
        yield from _needed(below[0], seen, extras)
    if name != _PACKAGE:
        yield distribution


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).casefold()
