"""Rows of a batch as lines of a nameless temporary file: little memory, and gone with the process."""

from __future__ import annotations

import itertools
import tempfile
import threading
from array import array
from pathlib import Path


class RowFile:
    """Rows by their numbers, from 1; safe in any thread.

    Parameters
    ----------
    folder
        Whose disk it is on.

    Raises
    ------
    OSError
        It cannot be made; also from the methods.
    """

    def __init__(self, folder: Path) -> None:
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115  (closed by close)
        self._ends = array("Q", [0])
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._ends) - 1

    def append(self, row: bytes) -> None:
        """Add the next row."""
        with self._lock:
            self._file.seek(self._ends[-1])
            self._file.write(row)
            self._ends.append(self._ends[-1] + len(row))

    def read(self, after: int, limit: int) -> list[bytes]:
        """At most ``limit`` rows behind the number ``after``; none once it is closed."""
        with self._lock:
            first = min(max(after, 0), len(self))
            last = min(first + limit, len(self))
            if first >= last or self._file.closed:
                return []
            self._file.seek(self._ends[first])
            data = self._file.read(self._ends[last] - self._ends[first])
            places = [end - self._ends[first] for end in self._ends[first : last + 1]]
        return [data[a:b] for a, b in itertools.pairwise(places)]

    def close(self) -> None:
        """Let go of it."""
        with self._lock:
            self._file.close()
