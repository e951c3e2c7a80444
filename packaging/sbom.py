"""Writes the list of parts (CycloneDX 1.6) of this environment: ``python packaging/sbom.py dist``.

Listed are the program, Python, Qt, every package that it runs with, and the models with each of their files.
Two runs on one commit write the same bytes: the time is that of the commit.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from mriclassifier import __version__
from mriclassifier.components import licence_of, needed

REPOSITORY = Path(__file__).resolve().parent.parent
NAME = f"mriclassifier-{__version__}.cdx.json"
_OWN_LICENCE = "Apache-2.0"
_NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")  # of URLs, RFC 9562
_LICENCES = LicenseFactory()


def parts_list(moment: datetime) -> Bom:
    """The list of what this environment holds."""
    bom = Bom()
    program = Component(
        type=ComponentType.APPLICATION,
        name="mriclassifier",
        version=__version__,
        bom_ref=f"mriclassifier@{__version__}",
        licenses=[_LICENCES.make_from_string(_OWN_LICENCE)],
        purl=PackageURL("pypi", None, "mriclassifier", __version__),
    )
    bom.metadata.component = program
    bom.metadata.timestamp = moment
    known: dict[str, Component] = {}
    requirements: dict[str, list[str]] = {}
    for distribution in needed():
        key = _key(distribution.name)
        known[key] = _package(distribution)
        requirements[key] = [_key(name) for name in _requires(distribution)]
    direct = [_key(name) for name in _requires(metadata.distribution("mriclassifier"))]
    for component in known.values():
        bom.components.add(component)
    qt = _qt(known["pyside6-essentials"].version or "")
    python = _python()
    models = list(_models())
    for component in (qt, python, *models):
        bom.components.add(component)
    bom.register_dependency(
        program, [*(known[name] for name in direct if name in known), python, *models]
    )
    for key, names in requirements.items():
        below = [known[name] for name in names if name in known]
        bom.register_dependency(
            known[key], [*below, *([qt] if key == "pyside6-essentials" else [])]
        )
    content = sorted(f"{c.purl or c.name} {c.version}" for c in bom.components)
    bom.serial_number = uuid.uuid5(_NAMESPACE, "\n".join([__version__, *content]))
    return bom


def _package(distribution: metadata.Distribution) -> Component:
    name, version = _key(distribution.name), distribution.version
    licence = licence_of(distribution)
    return Component(
        type=ComponentType.LIBRARY,
        name=name,
        version=version,
        bom_ref=f"pypi:{name}@{version}",
        description=distribution.metadata["Summary"],
        licenses=[_LICENCES.make_from_string(licence)] if licence else [],
        purl=PackageURL("pypi", None, name, version),
    )


def _qt(version: str) -> Component:
    return Component(
        type=ComponentType.FRAMEWORK,
        name="Qt",
        version=version,
        bom_ref=f"qt@{version}",
        description="Comes inside PySide6; of the same version",
        licenses=[_LICENCES.make_from_string("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only")],
        purl=PackageURL("generic", None, "qt", version),
    )


def _python() -> Component:
    version = ".".join(map(str, sys.version_info[:3]))
    return Component(
        type=ComponentType.PLATFORM,
        name="CPython",
        version=version,
        bom_ref=f"cpython@{version}",
        licenses=[_LICENCES.make_from_string("PSF-2.0")],
        purl=PackageURL("generic", None, "cpython", version),
    )


def _models() -> Iterator[Component]:
    for file in sorted((REPOSITORY / "resources" / "models").glob("*/manifest.json")):
        manifest: dict[str, Any] = json.loads(file.read_text("utf-8"))
        name, version = manifest["name"], manifest["version"]
        parts = [
            Component(
                type=ComponentType.FILE,
                name=part,
                version=version,
                bom_ref=f"model:{name}@{version}/{part}",
                hashes=[HashType(alg=HashAlgorithm.SHA_256, content=facts["sha256"])],
            )
            for part, facts in sorted(manifest["files"].items())
        ]
        yield Component(
            type=ComponentType.MACHINE_LEARNING_MODEL,
            name=name,
            version=version,
            bom_ref=f"model:{name}@{version}",
            description="ResNet50, classifies brain MRI slices; MODEL_CARD.md has data and figures",
            licenses=[_LICENCES.make_from_string(_OWN_LICENCE)],
            hashes=[
                HashType(
                    alg=HashAlgorithm.SHA_256, content=manifest["files"]["model.keras"]["sha256"]
                )
            ],
            components=parts,
            properties=[
                Property(
                    name="mriclassifier:training-data",
                    value="licences of the sources are mixed or unknown; no image is shipped",
                )
            ],
        )


def _requires(distribution: metadata.Distribution) -> Iterator[str]:
    for requirement in distribution.requires or ():
        found = re.match(r"[A-Za-z0-9._-]+", requirement)
        if found:
            yield found[0]


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).casefold()


def text_of(bom: Bom) -> str:
    """The list as JSON.

    Raises
    ------
    ValueError
        It does not follow the schema.
    """
    text = str(JsonV1Dot6(bom).output_as_string(indent=2))
    problem = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if problem:
        raise ValueError(f"the list of parts does not follow the schema: {problem}")
    return f"{text}\n"


def commit_time() -> datetime:
    """``SOURCE_DATE_EPOCH``, or when the last commit was made."""
    seconds = (
        os.environ.get("SOURCE_DATE_EPOCH")
        or subprocess.run(
            ["git", "log", "-1", "--format=%ct"],
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
    )
    return datetime.fromtimestamp(int(seconds), UTC)


def main() -> int:
    """Write the file into the folder that the arguments name."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "dist")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NAME).write_text(text_of(parts_list(commit_time())), "utf-8", newline="\n")
    sys.stdout.write(f"{folder / NAME}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
