"""The corpus of odd and hostile files beside the repository, row by row of its manifests."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.shared import needs_shared, shared


@dataclass(frozen=True)
class CorpusFile:
    """One file and what its manifest says of it."""

    path: Path
    facts: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.facts[column]


def rows(part: str, *kinds: str) -> list[Any]:
    """Parameters, one a file of these kinds in ``odd`` or ``hostile``; one skipped if it is absent."""
    manifest = shared("corpus", part, "manifest.csv")
    if not manifest.is_file():
        missing = needs_shared("corpus", part, "manifest.csv")
        return [pytest.param(None, marks=missing, id="no-corpus")]
    with manifest.open(encoding="utf-8", newline="") as file:
        return [
            pytest.param(CorpusFile(manifest.parent / row["file"], row), id=row["file"])
            for row in csv.DictReader(file)
            if row["kind"] in kinds
        ]
