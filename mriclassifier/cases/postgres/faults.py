"""What a PostgreSQL server and the way to it report, as one sentence that says what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    CaseStoreAwayError,
    CaseStoreBusyError,
    CaseStoreDamagedError,
    CaseStoreError,
)

AWAY = QT_TRANSLATE_NOOP(
    "errors",
    "The database server of the case history, {database}, does not answer; check the network and the server.",
)
LOGIN = QT_TRANSLATE_NOOP(
    "errors",
    "The database server refused the login to {database}; check the user in cases.database and the password "
    "in the password file (~/.pgpass, readable for nobody else) or PGPASSWORD.",
)
NO_DATABASE = QT_TRANSLATE_NOOP(
    "errors",
    "There is no database {database}; have its administrator make it, or correct cases.database.",
)
NO_TLS = QT_TRANSLATE_NOOP(
    "errors",
    "No trusted encrypted connection to {database} was made: {reason}. Check the server's certificate and "
    "sslmode in cases.database.",
)
CROWDED = QT_TRANSLATE_NOOP(
    "errors", "The database server of {database} has no room for more connections; try again later."
)
LOST = QT_TRANSLATE_NOOP(
    "errors",
    "The connection to {database} was lost. What was being written is there as a whole or not at all; try "
    "again.",
)
NO_RIGHT = QT_TRANSLATE_NOOP(
    "errors",
    "The database {database} does not allow this to its user; have its administrator run "
    "mriclassifier cases prepare with --grant.",
)
READ_ONLY = QT_TRANSLATE_NOOP(
    "errors", "The database {database} can only be read at present; nothing was changed."
)
FULL = QT_TRANSLATE_NOOP(
    "errors",
    "The disk of the database server of {database} is full; nothing was changed. Have its administrator make "
    "room.",
)
BUSY = QT_TRANSLATE_NOOP(
    "errors",
    "Another program is writing into {database} all the time; nothing was changed. Try again in a moment.",
)
DAMAGED = QT_TRANSLATE_NOOP(
    "errors",
    "The tables of the case history in {database} are missing or damaged; have its administrator look, and "
    "restore a backup.",
)
OTHER = QT_TRANSLATE_NOOP("errors", "The case history in {database} cannot be used: {reason}.")

# Before a connection stands, libpq gives words and no code; most servers speak English
_AT_LOGIN = (
    (r"database \".*\" does not exist", NO_DATABASE),
    (r"no encryption", NO_TLS),
    (r"password|authentication failed|no pg_hba\.conf entry|role \".*\" does not exist", LOGIN),
    (r"\bSSL\b|certificate|sslmode", NO_TLS),
    (r"server closed the connection|connection is (closed|lost)|consuming input failed", LOST),
    (r"too many clients|connection slots|too many connections", CROWDED),
)
_BY_CODE = (  # the beginning of a SQLSTATE
    ("08", LOST),
    ("57P", LOST),
    ("25P03", LOST),
    ("25006", READ_ONLY),
    ("28", LOGIN),
    ("3D000", NO_DATABASE),
    ("42501", NO_RIGHT),
    ("42P01", DAMAGED),
    ("42703", DAMAGED),
    ("53100", FULL),
    ("53300", CROWDED),
    ("55P03", BUSY),
    ("40", BUSY),
    ("57014", BUSY),
    ("XX00", DAMAGED),
)
_KINDS = {
    AWAY: CaseStoreAwayError,
    LOST: CaseStoreAwayError,
    CROWDED: CaseStoreAwayError,
    BUSY: CaseStoreBusyError,
    DAMAGED: CaseStoreDamagedError,
}


@contextmanager
def explained(database: str) -> Iterator[None]:
    """Raise what goes wrong within as a :class:`~mriclassifier.errors.CaseStoreError`.

    Parameters
    ----------
    database
        Its name, for the sentence.
    """
    import psycopg

    try:
        yield
    except (SQLAlchemyError, psycopg.Error) as error:
        raise explain(error, database) from error
    except OSError as error:  # the files on this computer: the key, the note of the log's end
        reason = f"{error.filename or ''} {error.strerror or type(error).__name__}".strip()
        raise CaseStoreError(OTHER, database=database, reason=reason) from error


def explain(error: Exception, database: str) -> CaseStoreError:
    """The error to raise in place of ``error``; no value of a statement gets into it."""
    import psycopg

    cause: BaseException = error
    lost = False
    if isinstance(error, DBAPIError) and error.orig is not None:
        cause, lost = error.orig, error.connection_invalidated
    if not isinstance(cause, psycopg.Error):
        return CaseStoreError(OTHER, database=database, reason=type(cause).__name__)
    code = cause.sqlstate or ""
    for beginning, template in _BY_CODE:
        if code.startswith(beginning):
            return _KINDS.get(template, CaseStoreError)(template, database=database)
    if not code and isinstance(cause, psycopg.OperationalError):
        return CaseStoreAwayError(LOST, database=database) if lost else _at_login(cause, database)
    return CaseStoreError(OTHER, database=database, reason=f"{type(cause).__name__} {code}".strip())


def _at_login(error: Exception, database: str) -> CaseStoreError:
    words = str(error)
    for pattern, template in _AT_LOGIN:
        if re.search(pattern, words):
            reason = words.strip().splitlines()[-1].rpartition("failed: ")[2]
            return _KINDS.get(template, CaseStoreError)(template, database=database, reason=reason)
    return CaseStoreAwayError(AWAY, database=database)
