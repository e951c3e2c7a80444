"""The first lines of a journal: when and where a batch was begun, its plan, its files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mriclassifier.batch.job_files import FileList
from mriclassifier.batch.plan import BatchPlan

VERSION = 1
"""Of journals; another one is not taken up."""


@dataclass(frozen=True, kw_only=True)
class Head:
    """What the first lines say.

    Attributes
    ----------
    started
        When (UTC).
    folder
        Where relative paths begin.
    """

    started: datetime
    folder: Path
    plan: BatchPlan
    files: FileList


def head_lines(plan: BatchPlan, files: FileList) -> Iterator[dict[str, Any]]:
    """The first lines of a batch that begins now and here."""
    yield {
        "journal": VERSION,
        "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "folder": str(Path.cwd()),
        "plan": plan.to_json(),
    }
    yield from files.to_lines()


def read_head(lines: Iterator[Mapping[str, Any]]) -> Head:
    """Take the first lines; ValueError where they are damaged or of another version."""
    try:
        head = next(lines)
        if head["journal"] != VERSION:
            raise ValueError("another version")
        return Head(
            started=datetime.fromisoformat(head["at"]),
            folder=Path(head["folder"]),
            plan=BatchPlan.from_json(head["plan"]),
            files=FileList.from_lines(lines),
        )
    except (StopIteration, KeyError, TypeError) as error:
        raise ValueError("no journal of a batch") from error
