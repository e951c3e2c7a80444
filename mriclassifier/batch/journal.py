"""The journal of a batch: what was asked for, which files there are, and every row that is done.

A text file that only ever grows. Each line is the CRC-32 of a JSON object and the object itself. The first
lines hold the plan and the list of files, and are there as a whole or not at all; each further line is one
row. A line that is cut short or does not fit its CRC ends the journal: it and what follows were never
acknowledged. Whoever works on a journal holds a lock on it, so that no second instance takes it up.

A journal holds paths, answers and thumbnails, never a name or number from a header. It is private to the
user (mode 0600) and deleted when its batch is finished or discarded.
"""

from __future__ import annotations

import contextlib
import errno
import itertools
import json
import os
import secrets
import sys
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError, UsageError

SUFFIX = ".journal"
_UNFINISHED = ".new"  # a journal whose first lines are being written
_OPEN = os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_LOCKED_BYTE = 1 << 40  # behind every line: on Windows a locked byte cannot be read by others
_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
_PATIENCE = 1.0  # seconds: another instance may just be looking at the first lines


class Journal:
    """One open journal, locked; see :meth:`create` and :meth:`open`."""

    def __init__(self, path: Path, handle: int, size: int) -> None:
        self.path = path
        self._handle = handle
        self._size = size

    @classmethod
    def create(cls, folder: Path, head: Iterable[Mapping[str, Any]]) -> Journal:
        """Begin a journal; on return its first lines are on disk.

        Raises
        ------
        OutputError
            The folder cannot be written, or the disk is full.
        """
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        path = folder / f"batch-{stamp}-{secrets.token_hex(4)}{SUFFIX}"
        fresh = path.with_suffix(_UNFINISHED)
        made: Journal | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            _sweep(folder)
            made = cls(path, os.open(fresh, _OPEN | os.O_CREAT | os.O_EXCL, 0o600), 0)
            _lock(made._handle)
            for entry in head:
                made._write(encode(entry))
            sync(made._handle)
            if os.name == "nt":  # an open file cannot be renamed there
                made.close()
                fresh.rename(path)
                return cls.open(path)
            fresh.rename(path)
            _sync_folder(folder)
        except BaseException as error:
            if made is not None:
                made.close()
                with contextlib.suppress(OSError):
                    fresh.unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise _cannot_begin(folder, error) from error
            raise
        return made

    @classmethod
    def open(cls, path: Path) -> Journal:
        """Take up a journal that was left.

        Raises
        ------
        UsageError
            It is gone, or another instance works on it.
        OutputError
            It cannot be opened for writing.
        """
        try:
            handle = os.open(path, _OPEN)
        except FileNotFoundError as error:
            raise UsageError(
                QT_TRANSLATE_NOOP("errors", "This batch is not there any more; start it anew.")
            ) from error
        except OSError as error:
            raise cannot_write(error) from error
        end = time.monotonic() + _PATIENCE
        while not _lock(handle):
            if time.monotonic() > end:
                os.close(handle)
                raise UsageError(
                    QT_TRANSLATE_NOOP(
                        "errors", "Another window or command is at work on this batch already."
                    )
                )
            time.sleep(0.05)
        return cls(path, handle, 0)

    def recover(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Each sound line with its place; what follows the last one is cut off at the end."""
        with self.path.open("rb") as file:
            for place, entry in sound_lines(file):
                self._size = file.tell()
                yield place, entry
        try:
            os.ftruncate(self._handle, self._size)
        except OSError as error:
            raise cannot_write(error) from error

    def append(self, entries: Sequence[Mapping[str, Any]]) -> list[int]:
        """Add lines; on return they are on disk.

        Returns
        -------
        list of int
            Their places, for :meth:`read`.

        Raises
        ------
        OutputError
            The disk is full or gone. None of the lines counts then.
        """
        lines = [encode(entry) for entry in entries]
        before = self._size
        places = list(itertools.accumulate(map(len, lines[:-1]), initial=before))
        try:
            self._write(b"".join(lines))
            sync(self._handle)
        except OSError as error:
            self._size = before
            # Where that fails too, the next reader drops the torn line, and the next writer is here
            with contextlib.suppress(OSError):
                os.ftruncate(self._handle, before)
            raise cannot_write(error) from error
        return places

    def read(self, places: Iterable[int]) -> Iterator[dict[str, Any]]:
        """Lines by their places; in any thread.

        Raises
        ------
        OutputError
            The journal cannot be read.
        """
        try:
            with self.path.open("rb") as file:
                at = -1
                for place in places:
                    if place != at:
                        file.seek(place)
                    line = file.readline()
                    at = place + len(line)
                    entry = decode(line)
                    if entry is None:
                        raise OSError(0, "it is damaged")
                    yield entry
        except OSError as error:
            raise OutputError(
                QT_TRANSLATE_NOOP("errors", "The journal of the batch cannot be read: {reason}."),
                reason=error.strerror or type(error).__name__,
            ) from error

    def close(self) -> None:
        """Give it up; it stays on disk."""
        handle, self._handle = self._handle, -1
        if handle >= 0:
            os.close(handle)

    def delete(self) -> None:
        """Give it up and delete it."""
        self.close()
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)

    def _write(self, data: bytes) -> None:
        if self._handle < 0:
            raise OSError(0, "it was closed")
        os.lseek(self._handle, self._size, os.SEEK_SET)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self._handle, rest) :]
        self._size += len(data)


def encode(entry: Mapping[str, Any]) -> bytes:
    """One line."""
    data = json.dumps(entry, separators=(",", ":"), allow_nan=False).encode("ascii")
    return b"%08x %b\n" % (zlib.crc32(data), data)


def decode(line: bytes) -> dict[str, Any] | None:
    """The object of a line; None where the line is torn or damaged."""
    if len(line) < 12 or line[8:9] != b" " or not line.endswith(b"\n"):
        return None
    data = line[9:-1]
    try:
        if int(line[:8], 16) != zlib.crc32(data):
            return None
        entry = json.loads(data)
    except ValueError:
        return None
    return entry if isinstance(entry, dict) else None


def sound_lines(file: BinaryIO) -> Iterator[tuple[int, dict[str, Any]]]:
    """Lines with their places up to the first one that is not sound."""
    place = 0
    while (entry := decode(line := file.readline())) is not None:
        yield place, entry
        place += len(line)


def last_line(file: BinaryIO, *, most: int = 1 << 18) -> dict[str, Any] | None:
    """The last sound line, found from the end of the file."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - most))
    for line in reversed(file.read().splitlines(keepends=True)):
        if (entry := decode(line)) is not None:
            return entry
    return None


def left_journals(folder: Path) -> list[Path]:
    """Journals that nobody works on."""
    try:
        found = sorted(folder.glob(f"*{SUFFIX}"))
    except OSError:
        return []
    return [path for path in found if _is_free(path)]


def cannot_write(error: OSError) -> OutputError:
    """Error of a journal that cannot be written."""
    if error.errno in _FULL:
        text = QT_TRANSLATE_NOOP(
            "errors",
            "The journal of the batch cannot be written: {reason}. What was shown as done is kept; "
            "make room, then go on with the batch.",
        )
    else:
        text = QT_TRANSLATE_NOOP(
            "errors",
            "The journal of the batch cannot be written: {reason}. What was shown as done is kept; "
            "once its folder can be written again, go on with the batch.",
        )
    return OutputError(text, reason=error.strerror or type(error).__name__)


def _cannot_begin(folder: Path, error: OSError) -> OutputError:
    return OutputError(
        QT_TRANSLATE_NOOP(
            "errors",
            "No batch can begin, because its journal cannot be written to {folder}: {reason}. Make room "
            "there or make the folder writable, then start again.",
        ),
        folder=folder,
        reason=error.strerror or type(error).__name__,
    )


def sync(handle: int) -> None:
    """Wait until what was written is on the disk itself."""
    if sys.platform == "darwin":
        import fcntl

        # There, fsync leaves the data in the drive's own memory
        with contextlib.suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def _sync_folder(folder: Path) -> None:
    """So that a power cut does not take the name of the file."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some file systems do not have it
            os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(folder: Path) -> None:
    """Delete what a journal left that was interrupted within its first lines."""
    for path in folder.glob(f"*{_UNFINISHED}"):
        if _is_free(path):
            with contextlib.suppress(OSError):
                path.unlink()


def _is_free(path: Path) -> bool:
    try:
        handle = os.open(path, _OPEN)
    except OSError:
        return False
    try:
        return _lock(handle)
    finally:
        os.close(handle)  # gives the lock back


def _lock(handle: int) -> bool:
    """Whether the lock is ours now; also where the file system has no locks."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True
