"""The CSV file of a batch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from mriclassifier.batch.csv_text import CsvText
from mriclassifier.batch.output_file import OutputFile


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
        self._text = CsvText(classes, extra=extra, identity=identity)
        self._output = OutputFile(path)
        self._output.write(self._text.head())

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
        self._output.write(self._text.line(record))
