"""Connections to the database: how SQLite is asked to behave, and where a transaction begins.

The driver's own transactions are off (``isolation_level = None``); SQLAlchemy's begin sends ``BEGIN``, and
``BEGIN IMMEDIATE`` for a connection with the execution option ``writes``. So a reader has one consistent
picture, and a writer knows at once whether another one is at work.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

BUSY_SECONDS = 10.0
_PRAGMAS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",  # nothing of patients in temporary files
    "PRAGMA trusted_schema = OFF",
)


def connect(path: Path, *, busy: float = BUSY_SECONDS) -> sqlite3.Connection:
    """A bare connection to a database that is there."""
    uri = f"{path.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(
        uri, uri=True, timeout=busy, isolation_level=None, check_same_thread=False
    )


def connect_to_read(path: Path, *, busy: float = BUSY_SECONDS) -> sqlite3.Connection:
    """A bare connection that never writes into the database."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(
        uri, uri=True, timeout=busy, isolation_level=None, check_same_thread=False
    )


def make_engine(path: Path, *, busy: float = BUSY_SECONDS, migrates: bool = False) -> Engine:
    """An engine over the database ``path``, which has to be there.

    Parameters
    ----------
    migrates
        For changing tables: one that is made anew is dropped on the way, and rows that refer to it would go
        with it. Whoever migrates checks the references at the end.
    """

    def opened() -> sqlite3.Connection:
        connection = connect(path, busy=busy)
        try:
            for pragma in _PRAGMAS:
                connection.execute(pragma)
            if migrates:
                connection.execute("PRAGMA foreign_keys = OFF")
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite+pysqlite://", creator=opened, **_pool())
    event.listen(engine, "begin", _begin)
    return engine


def _pool() -> dict[str, Any]:
    from sqlalchemy.pool import QueuePool

    # One stays open: when the last one closes, SQLite folds the log into the database, which costs time
    return {"poolclass": QueuePool, "pool_size": 4, "max_overflow": -1, "hide_parameters": True}


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def transaction(engine: Engine, *, writes: bool) -> Iterator[Connection]:
    """A connection within a transaction that is committed at the end, or undone where something fails."""
    with engine.connect() as plain:
        connection = plain.execution_options(writes=writes)
        with connection.begin():
            yield connection


@contextmanager
def outside_transactions(path: Path) -> Iterator[sqlite3.Connection]:
    """A bare connection for what no transaction may surround (VACUUM, checkpoint)."""
    with closing(connect(path)) as connection:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        yield connection


def switch_to_wal(path: Path) -> bool:
    """Use a write-ahead log; False where the drive cannot have one (a network drive), then a rollback journal.

    Raises
    ------
    sqlite3.Error
        Neither can be had.
    """
    with closing(connect(path)) as connection:
        try:
            (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
            if mode == "wal":
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
                return True
        except sqlite3.OperationalError as error:
            name = getattr(error, "sqlite_errorname", "") or ""
            if not name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_PROTOCOL")):
                raise
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        return False
