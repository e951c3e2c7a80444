"""A file that is written beside its place and moved there when it is whole."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
import sys
import zlib
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError

# Bytes of a file name that are no UTF-8 go out as they came in
ODD_NAMES = "surrogatepass" if os.name == "nt" else "surrogateescape"


class OutputFile:
    """One file for results; use it as a context manager.

    What is written goes to a temporary file in the same folder, which replaces ``path`` on a normal exit and
    on Ctrl-C, so that finished rows are kept; on any other failure an older file at ``path`` stays as it
    was. A device or a pipe is written directly.

    Parameters
    ----------
    path
        Where the file will be.

    Attributes
    ----------
    file
        To write to.

    Raises
    ------
    OutputError
        ``path`` cannot be written; found out here, before any work. Also what an ``OSError`` within the
        block becomes.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._target = path.resolve()
        self._temporary: Path | None = None
        try:
            self.file: BinaryIO = self._open()
        except OSError as error:
            raise self.failure(error) from error

    def __enter__(self) -> OutputFile:
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
                self.file.close()
            if self._temporary is not None:
                with contextlib.suppress(OSError):
                    self._temporary.unlink(missing_ok=True)

    def write(self, data: bytes) -> None:
        """Append.

        Raises
        ------
        OutputError
            The disk is full or gone.
        """
        try:
            self.file.write(data)
        except OSError as error:
            raise self.failure(error) from error

    def failure(self, error: OSError) -> OutputError:
        """The sentence for what the system said."""
        return OutputError(
            QT_TRANSLATE_NOOP("errors", "The file {file} cannot be written: {reason}."),
            file=self.path,
            reason=error.strerror or type(error).__name__,
        )

    def _open(self) -> BinaryIO:
        target = self._target
        if target.is_dir():
            raise IsADirectoryError(0, "it is a folder")
        if target.exists():
            if not stat.S_ISREG(target.stat().st_mode):
                return target.open("wb")
            with target.open("ab"):
                pass  # a write-protected file is not replaced behind its owner's back
        sign = f".mriclassifier-{zlib.crc32(target.name.encode('utf-8', ODD_NAMES)):08x}"
        _sweep(target.parent, sign)
        self._temporary = target.with_name(f"{sign}-{secrets.token_hex(6)}.tmp")
        file = self._temporary.open("xb")
        with contextlib.suppress(OSError):
            _lock(file)
        if target.exists():
            with contextlib.suppress(OSError):
                self._temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        return file

    def _finish(self) -> None:
        try:
            self.file.flush()
            if self._temporary is not None:
                os.fsync(self.file.fileno())
            self.file.close()
            if self._temporary is not None:
                self._temporary.replace(self._target)
                self._temporary = None
        except OSError as error:
            raise self.failure(error) from error


def _sweep(folder: Path, sign: str) -> None:
    """Delete what runs for the same file left when they were killed; those at work hold a lock."""
    for path in folder.glob(f"{sign}-*.tmp"):
        with contextlib.suppress(OSError):
            if sys.platform == "win32":
                path.unlink()  # refused while somebody has it open
                continue
            with path.open("r+b") as file:
                _lock(file)
                path.unlink()


def _lock(file: BinaryIO) -> None:
    """Say that the file is in use; OSError where another one has it or there are no locks."""
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
