"""Results of a batch as a file: CSV, Excel or JSON.

All take the records one by one, keep none of them, and write the file beside its place, so that an older one
stays as it was until the new one is whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

from mriclassifier.batch.csv_report import CsvReport
from mriclassifier.batch.json_report import JsonReport
from mriclassifier.batch.xlsx_report import XlsxReport

Records = Iterable[dict[str, Any]]


class Report(Protocol):
    """What takes records."""

    def add(self, record: dict[str, Any]) -> None:
        """Append one record; OutputError where the disk is full or gone."""


def write_csv(
    records: Records, path: Path, *, classes: Sequence[str], identity: bool = False
) -> None:
    """Write a CSV file (UTF-8).

    Parameters
    ----------
    records
        As :meth:`mriclassifier.batch.job.BatchJob.records` gives them.
    classes
        Of the model, for the columns of the probabilities.
    identity
        Whether the records hold ``patient``, for a column of its own.

    Raises
    ------
    OutputError
        The file cannot be written; an older one is as it was.
    """
    _write(CsvReport(path, classes=classes, identity=identity), records)


def write_xlsx(
    records: Records, path: Path, *, classes: Sequence[str], identity: bool = False
) -> None:
    """Write an Excel workbook; as :func:`write_csv`."""
    _write(XlsxReport(path, classes=classes, identity=identity), records)


def write_json(
    records: Records, path: Path, *, classes: Sequence[str] = (), identity: bool = False
) -> None:
    """Write a JSON file; as :func:`write_csv`. The records alone decide what is in it."""
    del classes, identity
    _write(JsonReport(path), records)


def _write(report: CsvReport | XlsxReport | JsonReport, records: Records) -> None:
    manager: AbstractContextManager[Report] = report
    with manager as opened:
        for record in records:
            opened.add(record)
