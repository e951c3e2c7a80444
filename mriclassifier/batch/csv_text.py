"""The lines of a batch's CSV table, wherever they go."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Mapping, Sequence
from typing import Any

from mriclassifier.batch.columns import Cell, Columns
from mriclassifier.batch.output_file import ODD_NAMES

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_SECONDS = "seconds"


class CsvText:
    """Makes lines (UTF-8) that no spreadsheet takes for formulas.

    Parameters
    ----------
    classes, extra, identity
        As in :class:`~mriclassifier.batch.columns.Columns`.
    """

    def __init__(
        self, classes: Sequence[str], *, extra: Sequence[str] = (), identity: bool = False
    ) -> None:
        self._columns = Columns(classes, extra=extra, identity=identity)
        self._text = io.StringIO()
        self._writer = csv.writer(self._text, lineterminator="\n")

    def head(self) -> bytes:
        """The names of the columns."""
        return self._line(self._columns.names)

    def line(self, record: Mapping[str, Any]) -> bytes:
        """One record, as :func:`mriclassifier.batch.rows.to_record` makes it."""
        named = zip(self._columns.names, self._columns.cells(record), strict=True)
        return self._line([self._cell(name, value) for name, value in named])

    def _cell(self, name: str, value: Cell) -> Cell:
        if value is None:
            return ""
        if name == _SECONDS:
            return f"{value:.4f}"
        if not isinstance(value, str):
            return value
        return _safe_path(value) if name in self._columns.paths else _safe(value)

    def _line(self, row: Sequence[Cell]) -> bytes:
        self._text.seek(0)
        self._text.truncate()
        self._writer.writerow(row)
        return self._text.getvalue().encode("utf-8", ODD_NAMES)


def _safe(text: str) -> str:
    """Keep a spreadsheet from taking text for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _safe_path(path: str) -> str:
    """The same file, written so that it cannot be taken for a formula."""
    return f".{os.sep}{path}" if path.startswith(_FORMULA) else path
