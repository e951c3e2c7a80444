"""Deleting for good: the rows, and every copy that the program itself has made of them."""

from __future__ import annotations

import contextlib
import datetime
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, delete, select

from mriclassifier.cases import audit, backups, connections, schema
from mriclassifier.cases.moments import text_of
from mriclassifier.cases.opening import DAMAGED
from mriclassifier.cases.place import Gone

_AT_ONCE = 500  # numbers in one statement


def delete_cases(
    connection: Connection,
    case_ids: Sequence[int],
    *,
    at: datetime.datetime,
    account: str,
    reason: str,
) -> list[Gone]:
    """Take cases out, with all that hangs on them, within a transaction; gone ones are passed over."""
    table, gone = schema.cases, []
    for start in range(0, len(case_ids), _AT_ONCE):
        part = [int(number) for number in case_ids[start : start + _AT_ONCE]]
        rows = connection.execute(
            select(table.c.id, table.c.code, table.c.study_key).where(table.c.id.in_(part))
        ).all()
        connection.execute(delete(table).where(table.c.id.in_(part)))
        for row in rows:
            audit.append(
                connection,
                at=at,
                account=account,
                action="case.delete",
                subject=row.code,
                details={"reason": reason},
            )
            gone.append(Gone(case_id=row.id, study_key=row.study_key))
    return gone


def recorded_before(connection: Connection, moment: datetime.datetime) -> list[int]:
    """Cases recorded before ``moment``."""
    table = schema.cases
    return list(
        connection.execute(
            select(table.c.id).where(table.c.recorded_at < text_of(moment))
        ).scalars()
    )


def any_case(connection: Connection) -> bool:
    """Whether there is one at all."""
    return connection.execute(select(schema.cases.c.id).limit(1)).first() is not None


def purge(database: Path, gone: Sequence[Gone], *, today: datetime.date) -> None:
    """Take what was deleted out of the log and out of the copies.

    Rows are overwritten in the database itself (``secure_delete``); the log is emptied. Backups that hold one
    of the cases are removed, and one of today, without them, takes their place. Databases that were set aside
    as damaged are removed, too, since nobody can say what is in them. The disk may keep remains of its own,
    which is why it should be encrypted.
    """
    with connections.outside_transactions(database) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    folder = database.parent
    keys = {case.study_key for case in gone}
    holders = [path for path in backups.every_backup(folder) if _holds(path, keys)]
    for path in holders[:-1]:
        path.unlink(missing_ok=True)
    target = backups.daily_path(folder, today)
    if holders:
        # On a full disk there is no new one today; the promise to delete comes first
        with contextlib.suppress(OSError, sqlite3.Error):
            backups.make_backup(database, target)
            holders = [path for path in holders if path != target]
        for path in holders:
            path.unlink(missing_ok=True)
    for path in folder.glob(f"*{DAMAGED}*"):
        path.unlink(missing_ok=True)


def _holds(backup: Path, keys: set[str]) -> bool:
    """Whether a copy holds one of the cases; one that cannot be read might."""
    try:
        with closing(connections.connect_to_read(backup)) as connection:
            wanted = sorted(keys)
            for start in range(0, len(wanted), _AT_ONCE):
                part = wanted[start : start + _AT_ONCE]
                marks = ",".join("?" * len(part))
                if connection.execute(
                    f"SELECT 1 FROM cases WHERE study_key IN ({marks}) LIMIT 1",  # noqa: S608
                    part,
                ).fetchone():
                    return True
    except sqlite3.Error:
        return True
    return False
