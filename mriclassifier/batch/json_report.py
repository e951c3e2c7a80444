"""The JSON file of a batch: one object with all results."""

from __future__ import annotations

import json
from pathlib import Path
from types import TracebackType
from typing import Any

from mriclassifier import __version__
from mriclassifier.batch.output_file import OutputFile
from mriclassifier.batch.rows import RESEARCH_USE


class JsonReport:
    """Results as ``{"program", "version", "notice", "results": [...]}``; use it as a context manager.

    Each result has the fields of ``classify --json`` and stands on a line of its own. Plain ASCII. The file
    appears when it is whole; see :class:`~mriclassifier.batch.output_file.OutputFile`.

    Parameters
    ----------
    path
        Where the file will be.

    Raises
    ------
    OutputError
        ``path`` cannot be written; found out here, before any work.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._output = OutputFile(path)
        self._is_first = True
        head = {"program": "MRI Classifier", "version": __version__, "notice": RESEARCH_USE}
        self._write(json.dumps(head)[:-1] + ', "results": [')

    def __enter__(self) -> JsonReport:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            if kind is None or issubclass(kind, KeyboardInterrupt):
                self._write("\n]}\n")
        except BaseException as fault:
            self._output.__exit__(type(fault), fault, fault.__traceback__)
            raise
        self._output.__exit__(kind, error, traceback)

    def add(self, record: dict[str, Any]) -> None:
        """Append one record, as :func:`mriclassifier.batch.rows.to_record` makes it.

        Raises
        ------
        OutputError
            The disk is full or gone.
        """
        between, self._is_first = "\n" if self._is_first else ",\n", False
        self._write(between + json.dumps(record, allow_nan=False))

    def _write(self, text: str) -> None:
        self._output.write(text.encode("ascii"))
