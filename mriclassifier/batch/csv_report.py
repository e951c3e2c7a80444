"""The CSV file of a batch."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from mriclassifier.batch.columns import Cell, Columns
from mriclassifier.batch.output_file import ODD_NAMES, OutputFile

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_SECONDS = "seconds"


class CsvReport:
    """Rows of one CSV file (UTF-8); use it as a context manager.

    The file appears when it is whole; see :class:`~mriclassifier.batch.output_file.OutputFile`.

    Parameters
    ----------
    path
        Where the file will be.
    classes, extra, identity
        As in :class:`~mriclassifier.batch.columns.Columns`.

    Raises
    ------
    OutputError
        ``path`` cannot be written; found out here, before any work.
    """

    def __init__(
        self,
        path: Path,
        *,
        classes: Sequence[str],
        extra: Sequence[str] = (),
        identity: bool = False,
    ) -> None:
        self.path = path
        self._columns = Columns(classes, extra=extra, identity=identity)
        self._output = OutputFile(path)
        self._text = io.StringIO()
        self._writer = csv.writer(self._text, lineterminator="\n")
        self._write(self._columns.names)

    def __enter__(self) -> CsvReport:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._output.__exit__(kind, error, traceback)

    def add(self, record: dict[str, Any]) -> None:
        """Append one record, as :func:`mriclassifier.batch.rows.to_record` makes it.

        Raises
        ------
        OutputError
            The disk is full or gone.
        """
        named = zip(self._columns.names, self._columns.cells(record), strict=True)
        self._write([self._cell(name, value) for name, value in named])

    def _cell(self, name: str, value: Cell) -> Cell:
        if value is None:
            return ""
        if name == _SECONDS:
            return f"{value:.4f}"
        if not isinstance(value, str):
            return value
        return _safe_path(value) if name in self._columns.paths else _safe(value)

    def _write(self, row: Sequence[Cell]) -> None:
        self._writer.writerow(row)
        self._output.write(self._text.getvalue().encode("utf-8", ODD_NAMES))
        self._text.seek(0)
        self._text.truncate()


def _safe(text: str) -> str:
    """Keep a spreadsheet from taking text for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _safe_path(path: str) -> str:
    """The same file, written so that it cannot be taken for a formula."""
    return f".{os.sep}{path}" if path.startswith(_FORMULA) else path
