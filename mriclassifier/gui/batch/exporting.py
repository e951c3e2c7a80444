"""Writes the rows of a batch to a file; in a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from mriclassifier.batch import exports
from mriclassifier.batch.job import BatchJob
from mriclassifier.gui.batch.export_dialog import ExportWish

_Writer = Callable[..., None]
_WRITERS: dict[str, _Writer] = {
    "csv": exports.write_csv,
    "xlsx": exports.write_xlsx,
    "json": exports.write_json,
}


def export(job: BatchJob, wish: ExportWish, classes: tuple[str, ...]) -> int:
    """Write all rows that there are; how many they were.

    Raises
    ------
    OutputError
        The file cannot be written; an older one of that name stays as it was.
    """
    number = 0

    def counted() -> Iterator[dict[str, Any]]:
        nonlocal number
        for record in job.records(identity=wish.identity):
            number += 1
            yield record

    _WRITERS[wish.kind](counted(), wish.path, classes=classes, identity=wish.identity)
    return number
