"""A run belongs to one process at a time: the operating system lets the lock go when that one ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError, TrainingError

LOCK = "lock"


@contextmanager
def locked(run: Path) -> Iterator[None]:
    """Hold a run's folder, which is made where it is not there.

    Raises
    ------
    TrainingError
        Another process trains this run.
    OutputError
        The folder cannot be written.
    """
    made = not run.exists()
    path = run / LOCK
    try:
        run.mkdir(parents=True, exist_ok=True)
        stream = path.open("a+")
    except OSError as error:
        raise OutputError(
            QT_TRANSLATE_NOOP("errors", "The run's folder {path} cannot be written ({reason})."),
            path=run,
            reason=error.strerror or error,
        ) from error
    kept = True
    with stream:
        if not _taken(stream.fileno()):
            raise TrainingError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Another program is training the run in {path}. Wait for it, or stop it there.",
                ),
                path=run,
            )
        try:
            stream.truncate(0)
            stream.write(f"{os.getpid()}\n")
            stream.flush()
            yield
        finally:
            kept = not made or any(p.name != LOCK for p in run.iterdir())
            if not kept and sys.platform != "win32":
                path.unlink()
    if not kept:
        # A run that was refused leaves nothing behind
        path.unlink(missing_ok=True)
        run.rmdir()


def _taken(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, 0, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
