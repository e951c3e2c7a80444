"""A small file of records that only this account may read: users, tokens."""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Generic, TypeVar

from mriclassifier.cases import private
from mriclassifier.cases.locks import alone
from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError, ServerFileError

_VERSION = 1
_WAIT = 5.0  # s for another program that writes
_LARGEST = 4 << 20
T = TypeVar("T")
_Stamp = tuple[int, int, int] | None


class RecordsFile(Generic[T]):
    """Records of one kind; read again whenever the file has changed, whoever changed it.

    Parameters
    ----------
    path
        The file; need not exist.
    load, dump
        From and to what stands in the file; ``load`` raises KeyError, TypeError or ValueError at anything else.
    """

    def __init__(
        self,
        path: Path,
        *,
        load: Callable[[dict[str, Any]], T],
        dump: Callable[[T], dict[str, Any]],
    ) -> None:
        self.path = path
        self._load = load
        self._dump = dump
        self._lock = threading.RLock()
        self._seen: _Stamp = None
        self._records: tuple[T, ...] = ()
        self._error: ServerFileError | None = None

    def read(self) -> tuple[T, ...]:
        """All records; none where there is no file.

        Raises
        ------
        ServerFileError
            The file is damaged or cannot be read: nothing in it counts.
        """
        with self._lock:
            stamp = self._stamp()
            if stamp is None:
                self._records, self._error, self._seen = (), None, None
            elif stamp != self._seen:
                self._records, self._error = (), None
                try:
                    self._records = self._parse()
                except ServerFileError as error:
                    self._error = error
                self._seen = stamp
            if self._error is not None:
                raise self._error
            return self._records

    @contextlib.contextmanager
    def changing(self) -> Iterator[list[T]]:
        """The records to be changed; written in one step at the end of the block, or not at all.

        Raises
        ------
        ServerFileError
            The file is damaged.
        OutputError
            It cannot be written, or another program holds it.
        """
        with self._lock:
            try:
                private.make_folder(self.path.parent)
                with alone(self.path.with_suffix(".lock"), wait=_WAIT) as is_mine:
                    if not is_mine:
                        raise _cannot_write(self.path, "another program is changing it")
                    records = list(self.read())
                    yield records
                    content = {
                        "version": _VERSION,
                        "records": [self._dump(record) for record in records],
                    }
                    private.write(self.path, json.dumps(content, indent=1).encode())
            except OSError as error:
                raise _cannot_write(self.path, error.strerror or type(error).__name__) from error
            self._seen = None

    def _stamp(self) -> _Stamp:
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return None
        except OSError:
            return (-1, -1, -1)
        return (found.st_mtime_ns, found.st_size, found.st_ino)

    def _parse(self) -> tuple[T, ...]:
        try:
            with self.path.open("rb") as file:
                if os.name == "posix" and os.fstat(file.fileno()).st_mode & 0o077:
                    os.fchmod(file.fileno(), private.FILE)  # as after copying it back by hand
                content = json.loads(file.read(_LARGEST))
            if content["version"] != _VERSION:
                raise ValueError("version")
            return tuple(self._load(record) for record in content["records"])
        except OSError as error:
            raise ServerFileError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{file} cannot be read ({reason}), so nobody gets in by it. Mend its permissions.",
                ),
                file=self.path,
                reason=error.strerror or type(error).__name__,
            ) from error
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise ServerFileError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{file} is damaged, so nobody gets in by it. Restore it from a backup, or delete it and "
                    "make its entries anew.",
                ),
                file=self.path,
            ) from error


def _cannot_write(path: Path, reason: str) -> OutputError:
    return OutputError(
        QT_TRANSLATE_NOOP("errors", "{file} cannot be written: {reason}."),
        file=path,
        reason=reason,
    )
