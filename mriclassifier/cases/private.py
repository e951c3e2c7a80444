"""Files and folders that nobody else on the computer may read, and one that is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

FILE = 0o600
FOLDER = 0o700


def make_folder(folder: Path) -> None:
    """Make ``folder`` and what is missing above it; its own rights are narrowed to the account's.

    Raises
    ------
    OSError
        It cannot be made, or is no folder.
    """
    folder.mkdir(mode=FOLDER, parents=True, exist_ok=True)
    with contextlib.suppress(OSError):  # on a drive without rights, or of another account
        folder.chmod(FOLDER)


def narrow(path: Path) -> None:
    """Take others' rights to ``path`` away, where the drive knows rights."""
    with contextlib.suppress(OSError):
        path.chmod(FILE)


def write(path: Path, content: bytes) -> None:
    """Write ``path`` so that it holds the old or the new content, also after a power cut.

    Raises
    ------
    OSError
        It cannot be written; what was there is untouched.
    """
    temporary = beside(path)
    try:
        _write_new(temporary, content)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_first(path: Path, content: bytes) -> bool:
    """Write ``path`` unless it is there; of several who try at once, one succeeds.

    Returns
    -------
    bool
        Whether it was this call that wrote it.

    Raises
    ------
    OSError
        It cannot be written.
    """
    temporary = beside(path)
    try:
        _write_new(temporary, content)
        try:
            os.link(temporary, path)
        except FileExistsError:
            return False
        except OSError:  # a drive without links: nothing atomic is left
            if path.exists():
                return False
            temporary.replace(path)
        sync_folder(path.parent)
        return True
    finally:
        temporary.unlink(missing_ok=True)


def beside(path: Path) -> Path:
    """A name for a file that is to take the place of ``path``; :func:`sweep` finds it."""
    return path.with_name(f"{path.name}.{secrets.token_hex(4)}.tmp")


def sweep(folder: Path, *, older_than: float) -> None:
    """Remove what :func:`write` left when the program was killed in the midst of it.

    Parameters
    ----------
    older_than
        Time of change (seconds since 1970) before which a file cannot be in use any more.
    """
    for path in folder.glob("*.tmp"):
        with contextlib.suppress(OSError):
            if path.stat().st_mtime < older_than:
                path.unlink()


def sync_folder(folder: Path) -> None:
    """Make names that were changed in ``folder`` durable, where the system can."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _write_new(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), FILE)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
