"""Batches that were interrupted: found by their journals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mriclassifier.batch.job_head import read_head
from mriclassifier.batch.journal import last_line, left_journals, sound_lines
from mriclassifier.batch.plan import BatchPlan


@dataclass(frozen=True, kw_only=True)
class UnfinishedBatch:
    """A batch that nobody works on.

    Attributes
    ----------
    journal
        What :meth:`mriclassifier.batch.job.BatchJob.resume` takes.
    started
        When (UTC).
    folder
        Where relative paths of the plan begin.
    plan
        What was asked for.
    files, files_done, rows
        Files in all and done, and rows.
    """

    journal: Path
    started: datetime
    folder: Path
    plan: BatchPlan
    files: int
    files_done: int
    rows: int


def find_unfinished(folder: Path) -> list[UnfinishedBatch]:
    """Every journal that can be taken up, the newest first; others are passed over."""
    found = [batch for path in left_journals(folder) if (batch := _look(path))]
    return sorted(found, key=lambda batch: (batch.started, batch.journal.name), reverse=True)


def _look(path: Path) -> UnfinishedBatch | None:
    try:
        with path.open("rb") as file:
            head = read_head(line for _, line in sound_lines(file))
            last = last_line(file) or {}
        has_rows = "n" in last
        return UnfinishedBatch(
            journal=path,
            started=head.started,
            folder=head.folder,
            plan=head.plan,
            files=len(head.files),
            files_done=last["i"] + bool(last["l"]) if has_rows else 0,
            rows=last["n"] + 1 if has_rows else 0,
        )
    except (OSError, KeyError, TypeError, ValueError):
        return None
