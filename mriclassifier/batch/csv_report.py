"""The CSV file of a batch: written beside its place and moved there when it is whole."""

from __future__ import annotations

import contextlib
import csv
import os
import secrets
import stat
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class CsvReport:
    """Rows of one CSV file (UTF-8); use it as a context manager.

    The rows go to a temporary file in the same folder, which replaces ``path`` on a normal exit and on
    Ctrl-C, so that finished rows are kept; on any other failure an older file at ``path`` stays as it was.
    A device or a pipe is written directly.

    Parameters
    ----------
    path
        Where the file will be.
    classes
        Of the model; one column ``probability_<class>`` each.
    extra
        Further columns at the end, taken from the record.

    Raises
    ------
    OutputError
        ``path`` cannot be written; found out here, before any work.
    """

    def __init__(self, path: Path, *, classes: Sequence[str], extra: Sequence[str] = ()) -> None:
        self.path = path
        self._classes = tuple(classes)
        self._extra = tuple(extra)
        self._target = path.resolve()
        self._temporary: Path | None = None
        try:
            self._file = self._open()
        except OSError as error:
            raise self._failure(error) from error
        self._writer = csv.writer(self._file, lineterminator="\n")
        self._write(self._columns())

    def __enter__(self) -> CsvReport:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        keep = kind is None or issubclass(kind, KeyboardInterrupt)
        try:
            if keep:
                self._finish()
        finally:
            with contextlib.suppress(OSError):
                self._file.close()
            if self._temporary is not None:
                with contextlib.suppress(OSError):
                    self._temporary.unlink(missing_ok=True)

    def add(self, record: dict[str, Any]) -> None:
        """Append one record, as :func:`mriclassifier.batch.rows.to_record` makes it.

        Raises
        ------
        OutputError
            The disk is full or gone.
        """
        probabilities = record["probabilities"] or {}
        model, error = record["model"], record["error"] or {}
        self._write(
            [
                _safe_path(record["path"]),
                "" if record["frame"] is None else record["frame"],
                _safe(record["label"] or ""),
                *(probabilities.get(name, "") for name in self._classes),
                _safe(";".join(record["prediction_set"] or ())),
                "" if record["in_distribution"] is None else str(record["in_distribution"]).lower(),
                "" if record["ood_score"] is None else record["ood_score"],
                _safe(" | ".join(record["warnings"])),
                record["outcome"] or "",
                ";".join(record["notices"]),
                _safe(model["name"]),
                _safe(model["version"]),
                model["sha256"],
                f"{record['seconds']:.4f}",
                error.get("code", ""),
                _safe(error.get("message", "")),
                _safe(record.get("member") or ""),
                *(_safe_path(record.get(name) or "") for name in self._extra),
            ]
        )

    def _columns(self) -> list[str]:
        return [
            "path",
            "frame",
            "label",
            *(f"probability_{name}" for name in self._classes),
            "prediction_set",
            "in_distribution",
            "ood_score",
            "warnings",
            "outcome",
            "notices",
            "model_name",
            "model_version",
            "model_sha256",
            "seconds",
            "error_code",
            "error_message",
            "member",
            *self._extra,
        ]

    def _open(self) -> TextIO:
        # Bytes of a file name that are no UTF-8 go out as they came in
        odd = "surrogatepass" if os.name == "nt" else "surrogateescape"
        target = self._target
        if target.is_dir():
            raise IsADirectoryError(0, "it is a folder")
        if target.exists():
            if not stat.S_ISREG(target.stat().st_mode):
                return target.open("w", encoding="utf-8", newline="", errors=odd)
            with target.open("ab"):
                pass  # a write-protected file is not replaced behind its owner's back
        self._temporary = target.with_name(f".mriclassifier-{secrets.token_hex(6)}.tmp")
        file = self._temporary.open("x", encoding="utf-8", newline="", errors=odd)
        if target.exists():
            with contextlib.suppress(OSError):
                self._temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        return file

    def _write(self, row: Sequence[Any]) -> None:
        try:
            self._writer.writerow(row)
        except OSError as error:
            raise self._failure(error) from error

    def _finish(self) -> None:
        try:
            self._file.flush()
            if self._temporary is not None:
                os.fsync(self._file.fileno())
            self._file.close()
            if self._temporary is not None:
                self._temporary.replace(self._target)
                self._temporary = None
        except OSError as error:
            raise self._failure(error) from error

    def _failure(self, error: OSError) -> OutputError:
        return OutputError(
            QT_TRANSLATE_NOOP("errors", "The file {file} cannot be written: {reason}."),
            file=self.path,
            reason=error.strerror or type(error).__name__,
        )


def _safe(text: str) -> str:
    """Keep a spreadsheet from taking text for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _safe_path(path: str) -> str:
    """The same file, written so that it cannot be taken for a formula."""
    return f".{os.sep}{path}" if path.startswith(_FORMULA) else path
