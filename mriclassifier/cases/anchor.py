"""The note, in a file of this computer, of the audit log's last row: what shows that the end was cut off."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from mriclassifier.cases import private

ANCHOR_FILE = "audit-head.json"


@dataclass(frozen=True, kw_only=True)
class Anchor:
    """Number and hash of a row of the audit log."""

    number: int
    digest: str


def read_anchor(file: Path) -> Anchor | None:
    """What is noted; None where nothing is, or nothing that can be read."""
    try:
        content = json.loads(file.read_bytes())
        number, digest = content["number"], content["digest"]
    except (OSError, ValueError, TypeError, KeyError):
        return None
    if type(number) is not int or not isinstance(digest, str):
        return None
    return Anchor(number=number, digest=digest)


def write_anchor(file: Path, anchor: Anchor) -> None:
    """Note ``anchor``, unless another program has noted a later row already.

    Raises
    ------
    OSError
        It cannot be written; what was noted stays.
    """
    noted = read_anchor(file)
    if noted is None or noted.number < anchor.number:
        replace_anchor(file, anchor)


def replace_anchor(file: Path, anchor: Anchor) -> None:
    """Note ``anchor`` whatever was noted before.

    Raises
    ------
    OSError
        It cannot be written; what was noted stays.
    """
    content = {"digest": anchor.digest, "number": anchor.number}
    private.write(file, json.dumps(content).encode("ascii") + b"\n")
