"""What goes into the frozen program besides what its imports bring along, and what is left out of that."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

MODEL = "brain-mri-resnet50"
KERAS_FILE = "model.keras"
_NOT_SHIPPED = (".ts",)  # Qt Linguist's files: the program reads the compiled ones
_BUILD_TOOLS = ("pyinstaller",)


def shipped_distributions() -> list[str]:
    """Names of everything installed here that the program is made of: all but the tools that build it."""
    tools = set(_needed("pyinstaller"))
    program = set(_needed("mriclassifier"))
    names = {_key(distribution.name) for distribution in metadata.distributions()}
    return sorted(name for name in names if name in program or name not in tools)


def resource_files(root: Path, work: Path, *, keras: bool) -> list[tuple[str, str]]:
    """Source and target folder of every resource, with the guide.

    Parameters
    ----------
    root
        Of the sources.
    work
        Where changed copies are written.
    keras
        Whether the model of record is taken along. Where it is not, the copy of the manifest says that it
        may be absent.
    """
    found = []
    resources = root / "resources"
    for file in sorted(resources.rglob("*")):
        place = file.relative_to(root)
        if not file.is_file() or file.suffix in _NOT_SHIPPED or "__pycache__" in place.parts:
            continue
        if not keras and place.parts[1] == "models":
            if file.name == KERAS_FILE:
                continue
            if file.name == "manifest.json":
                file = _without_keras(file, work / place)
        found.append((str(file), str(place.parent)))
    for page in sorted((root / "docs").glob("*.md")):
        found.append((str(page), "resources/help"))
        for picture in _pictures(page):
            target = Path("resources/help", picture.relative_to(root / "docs")).parent
            found.append((str(picture), str(target)))
    return found


def _without_keras(manifest: Path, target: Path) -> Path:
    record = json.loads(manifest.read_text("utf-8"))
    record["files"][KERAS_FILE]["optional"] = True
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return target


def _pictures(page: Path) -> Iterator[Path]:
    for name in re.findall(r"!\[[^\]]*\]\(([^)\s]+)\)", page.read_text("utf-8")):
        if (page.parent / name).is_file():
            yield page.parent / name


def _needed(name: str, seen: set[str] | None = None) -> Iterator[str]:
    """The distribution and all that it needs here, extras left out."""
    seen = set() if seen is None else seen
    if _key(name) in seen:
        return
    seen.add(_key(name))
    try:
        distribution = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return
    yield _key(name)
    for requirement in distribution.requires or ():
        words, _, marker = requirement.partition(";")
        below = re.match(r"[A-Za-z0-9._-]+", words.strip())
        if below is not None and "extra" not in marker:
            yield from _needed(below[0], seen)


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).casefold()
