"""The Excel workbook of a batch."""

from __future__ import annotations

import contextlib
import io
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from mriclassifier import __version__
from mriclassifier.batch.columns import Cell, Columns
from mriclassifier.batch.output_file import OutputFile
from mriclassifier.batch.rows import RESEARCH_USE

_ROWS = 1_048_576  # of one sheet, the head included
_LONGEST = 32_767  # characters of one cell
_WIDTHS = {
    "path": 60,
    "label": 14,
    "warnings": 50,
    "error_message": 60,
    "member": 30,
    "patient": 30,
}
_WIDTH = 13


class XlsxReport:
    """Rows of one workbook; use it as a context manager.

    Texts are stored as texts: no cell is a formula or a link. What exceeds the rows of a sheet goes on on a
    further one. The rows wait in temporary files of their own; the workbook appears when it is whole, see
    :class:`~mriclassifier.batch.output_file.OutputFile`.

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
        import xlsxwriter  # type: ignore[import-untyped]  # needed by few, and not quick to import

        self.path = path
        self._columns = Columns(classes, extra=extra, identity=identity)
        self._output = OutputFile(path)
        self._rest = tempfile.TemporaryDirectory(prefix="mriclassifier-")
        self._sink = _Sink(self._output.file)
        options = {
            "constant_memory": True,
            "tmpdir": self._rest.name,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self._book = xlsxwriter.Workbook(self._sink, options)
        self._bold = self._book.add_format({"bold": True, "bottom": 1})
        self._sheets: list[Any] = []
        self._row = _ROWS

    def __enter__(self) -> XlsxReport:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            if kind is None or issubclass(kind, KeyboardInterrupt):
                self._finish()
        except BaseException as fault:
            self._output.__exit__(type(fault), fault, fault.__traceback__)
            raise
        finally:
            self._clear()
        self._output.__exit__(kind, error, traceback)

    def add(self, record: dict[str, Any]) -> None:
        """Append one record, as :func:`mriclassifier.batch.rows.to_record` makes it.

        Raises
        ------
        OutputError
            The disk is full or gone.
        """
        try:
            if self._row >= _ROWS:
                self._begin_sheet()
            self._write(self._columns.cells(record))
        except OSError as error:
            raise self._output.failure(error) from error

    def _begin_sheet(self) -> None:
        self._end_sheet()
        number = len(self._sheets) + 1
        sheet = self._book.add_worksheet("Images" if number == 1 else f"Images {number}")
        self._sheets.append(sheet)
        for column, name in enumerate(self._columns.names):
            sheet.set_column(column, column, _WIDTHS.get(name, max(_WIDTH, len(name) + 2)))
        sheet.freeze_panes(1, 1)
        self._row = 0
        self._write(self._columns.names, self._bold)

    def _end_sheet(self) -> None:
        if self._sheets:
            last = max(1, self._row - 1)
            self._sheets[-1].autofilter(0, 0, last, len(self._columns.names) - 1)

    def _write(self, cells: Sequence[Cell], style: Any = None) -> None:
        sheet = self._sheets[-1]
        for column, value in enumerate(cells):
            if isinstance(value, str):
                if value:
                    sheet.write_string(self._row, column, _storable(value), style)
            elif value is not None:
                sheet.write_number(self._row, column, value, style)
        self._row += 1

    def _finish(self) -> None:
        from xlsxwriter.exceptions import XlsxWriterException  # type: ignore[import-untyped]

        try:
            if not self._sheets:
                self._begin_sheet()
            self._end_sheet()
            about = self._book.add_worksheet("About")
            about.set_column(0, 0, 80)
            for row, text in enumerate((f"MRI Classifier {__version__}", RESEARCH_USE)):
                about.write_string(row, 0, text)
            self._book.close()
        except XlsxWriterException as error:
            cause = error.args[0] if error.args else None
            known = cause if isinstance(cause, OSError) else OSError(0, "it is too large")
            raise self._output.failure(known) from error
        except OSError as error:
            raise self._output.failure(error) from error
        if self._sink.error is not None:
            raise self._output.failure(self._sink.error)

    def _clear(self) -> None:
        self._sink.give_up()
        for sheet in self._book.worksheets():
            with contextlib.suppress(OSError, AttributeError):
                sheet.row_data_fh.close()
        with contextlib.suppress(OSError):
            self._rest.cleanup()


class _Sink(io.RawIOBase):
    """Passes bytes on until that fails once, and then swallows them: the library tidies up by writing."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__()
        self._file: BinaryIO | None = file
        self.error: OSError | None = None

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        if self._file is not None:
            try:
                self._file.write(data)
            except OSError as error:
                self.error = error
                self._file = None
        return len(data)

    def give_up(self) -> None:
        """Swallow all from now on."""
        self._file = None


def _storable(text: str) -> str:
    """Text as a workbook can hold it: Unicode, and not too long."""
    plain = text.encode("utf-8", "replace").decode("utf-8")
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"
