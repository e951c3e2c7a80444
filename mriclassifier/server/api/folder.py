"""The one folder of this server for uploads of batches: private, and gone afterwards."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import sys
import tempfile
import threading
from pathlib import Path
from typing import BinaryIO

PREFIX = "mriclassifier-server-"
_LOCK = "lock"


class UploadFolder:
    """Made when it is first needed; every name in it is ours.

    A lock in it says that its server lives, so that what a killed one left is deleted at the next start.
    """

    def __init__(self, parent: Path | None = None) -> None:
        self._parent = parent or Path(tempfile.gettempdir())
        self._guard = threading.Lock()
        self._folder: Path | None = None
        self._lock: BinaryIO | None = None
        self._closed = False
        clear_leftovers(self._parent)

    def new(self) -> Path:
        """A path for one file, not made yet.

        Raises
        ------
        OSError
            The folder cannot be made, or the server ends.
        """
        return self.folder() / secrets.token_hex(16)

    def folder(self) -> Path:
        """The folder itself.

        Raises
        ------
        OSError
            It cannot be made, or the server ends.
        """
        with self._guard:
            if self._closed:
                raise OSError("the server ends")
            if self._folder is None:
                made = Path(tempfile.mkdtemp(prefix=PREFIX, dir=self._parent))  # mode 0700
                self._lock = (made / _LOCK).open("xb")
                with contextlib.suppress(OSError):
                    _lock(self._lock)
                self._folder = made
            return self._folder

    def free_bytes(self) -> int:
        """Room on its disk."""
        return shutil.disk_usage(self._parent).free

    def close(self) -> None:
        """Delete it with all that is in it."""
        with self._guard:
            self._closed = True
            folder, self._folder = self._folder, None
            lock, self._lock = self._lock, None
        if lock is not None:
            lock.close()
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)


def clear_leftovers(parent: Path) -> None:
    """Delete the folders of servers that were killed; those at work hold a lock."""
    for folder in parent.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            if folder.is_symlink() or not folder.is_dir() or not _is_ours(folder):
                continue
            if sys.platform == "win32":
                (folder / _LOCK).unlink(missing_ok=True)  # refused while somebody has it open
            else:
                with (folder / _LOCK).open("r+b") as file:
                    _lock(file)
            shutil.rmtree(folder, ignore_errors=True)


def delete(paths: list[Path]) -> None:
    """Delete files, those that are gone already too."""
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _is_ours(folder: Path) -> bool:
    return sys.platform == "win32" or folder.stat().st_uid == os.getuid()


def _lock(file: BinaryIO) -> None:
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
