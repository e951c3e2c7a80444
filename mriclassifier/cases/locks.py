"""Locks between programs that use one history; the system lets go of them when a program dies."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from mriclassifier.cases import private

OPENING = "opening.lock"
IN_USE = "in-use.lock"
_NAP = 0.02  # s


class Lock:
    """One file, held by many at once or by one alone.

    Where the drive knows no locks, everybody gets what they ask for: SQLite has its own.
    """

    def __init__(self, path: Path) -> None:
        self._handle = os.open(path, os.O_RDWR | os.O_CREAT, private.FILE)

    def share(self) -> None:
        """Hold it with others; a no-op on Windows, where a database in use cannot be renamed anyway."""
        if sys.platform != "win32":
            import fcntl

            with contextlib.suppress(OSError):
                fcntl.flock(self._handle, fcntl.LOCK_SH)

    def take(self) -> bool:
        """Hold it alone; False where another program holds it."""
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(self._handle, msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        except OSError:
            return True
        return True

    def close(self) -> None:
        """Let go."""
        with contextlib.suppress(OSError):
            os.close(self._handle)


@contextlib.contextmanager
def alone(path: Path, *, wait: float) -> Iterator[bool]:
    """Hold the lock ``path`` alone for a while; gives False where it was not free within ``wait`` s."""
    lock = Lock(path)
    try:
        until = time.monotonic() + wait
        taken = lock.take()
        while not taken and time.monotonic() < until:
            time.sleep(_NAP)
            taken = lock.take()
        yield taken
    finally:
        lock.close()
