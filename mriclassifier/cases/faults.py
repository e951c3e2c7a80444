"""What the system and SQLite report, as one sentence that says what to do: the one place that translates."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    CaseStoreBusyError,
    CaseStoreDamagedError,
    CaseStoreError,
)

FULL = QT_TRANSLATE_NOOP(
    "errors",
    "The disk of the case history in {folder} is full; nothing was changed. Make room and try again.",
)
READ_ONLY = QT_TRANSLATE_NOOP(
    "errors",
    "The case history in {folder} cannot be written: the folder is read-only for this account.",
)
MISSING = QT_TRANSLATE_NOOP(
    "errors",
    "The folder of the case history, {folder}, cannot be reached; check that its drive is connected.",
)
BUSY = QT_TRANSLATE_NOOP(
    "errors",
    "Another program holds the case history in {folder}; nothing was changed. Try again in a moment.",
)
DAMAGED = QT_TRANSLATE_NOOP(
    "errors",
    "The case history in {folder} is damaged. Start the program again: it restores the newest sound backup.",
)
CLOSED = QT_TRANSLATE_NOOP("errors", "The case history is closed.")
OTHER = QT_TRANSLATE_NOOP("errors", "The case history in {folder} cannot be used: {reason}.")

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
_MISSING = {errno.ENOENT, errno.ENOTDIR, errno.EEXIST, errno.ENODEV, errno.EIO, errno.ESTALE}
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Raise what goes wrong within as a :class:`~mriclassifier.errors.CaseStoreError`."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise explain(error, folder) from error


def explain(error: Exception, folder: Path) -> CaseStoreError:
    """The error to raise in place of ``error``.

    Parameters
    ----------
    folder
        Of the case history; stands in the sentence.
    """
    cause: BaseException = error
    if isinstance(error, DBAPIError) and error.orig is not None:
        cause = error.orig
    if isinstance(cause, OSError):
        return _of_system(cause, folder)
    name = getattr(cause, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_FULL"):
        return CaseStoreError(FULL, folder=folder)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL")):
        return CaseStoreBusyError(BUSY, folder=folder)
    if name.startswith(_DAMAGED):
        return CaseStoreDamagedError(DAMAGED, folder=folder)
    if name.startswith(("SQLITE_READONLY_DBMOVED", "SQLITE_IOERR")):
        return CaseStoreError(MISSING, folder=folder)
    if name.startswith("SQLITE_CANTOPEN"):
        there = folder.is_dir() and not os.access(folder, os.W_OK)
        return CaseStoreError(READ_ONLY if there else MISSING, folder=folder)
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM")):
        return CaseStoreError(READ_ONLY, folder=folder)
    if isinstance(cause, sqlite3.DatabaseError) and "not a database" in str(cause):
        return CaseStoreDamagedError(DAMAGED, folder=folder)
    # Messages of SQLAlchemy hold the values of the statement
    reason = str(cause) if isinstance(cause, sqlite3.Error) else type(cause).__name__
    return CaseStoreError(OTHER, folder=folder, reason=reason)


def is_damage(error: Exception) -> bool:
    """Whether ``error`` says that the database itself is broken."""
    return isinstance(explain(error, Path()), CaseStoreDamagedError)


def _of_system(error: OSError, folder: Path) -> CaseStoreError:
    if error.errno in _FULL:
        return CaseStoreError(FULL, folder=folder)
    if error.errno in _READ_ONLY:
        return CaseStoreError(READ_ONLY, folder=folder)
    if error.errno in _MISSING:
        return CaseStoreError(MISSING, folder=folder)
    reason = error.strerror or type(error).__name__
    return CaseStoreError(OTHER, folder=folder, reason=reason)
