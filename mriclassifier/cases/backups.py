"""Copies of the database: one a day, one before each migration, and the newest sound one put back.

A copy is made by ``VACUUM INTO``: one consistent reading, so writers go on meanwhile, and nothing that was
deleted is in it.
"""

from __future__ import annotations

import datetime
import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

from mriclassifier.cases import private
from mriclassifier.cases.connections import connect, connect_to_read

FOLDER = "backups"
_DAILY = re.compile(r"^cases-(\d{4}-\d{2}-\d{2})\.sqlite3$")
_SMALL = 64 * 1024**2  # bytes up to which every page and index is compared


def daily_path(folder: Path, day: datetime.date) -> Path:
    """Where the copy of a day lies."""
    return folder / FOLDER / f"cases-{day.isoformat()}.sqlite3"


def before_migration_path(folder: Path, revision: str, day: datetime.date) -> Path:
    """Where the copy lies that is made before the tables are changed."""
    return folder / FOLDER / f"before-migration-from-{revision}-{day.isoformat()}.sqlite3"


def make_backup(database: Path, target: Path) -> None:
    """Copy ``database`` to ``target``, which is then whole and checked, or what it was before.

    Raises
    ------
    OSError, sqlite3.Error
        It cannot be read or written, or the copy is not sound.
    """
    private.make_folder(target.parent)
    temporary = private.beside(target)
    try:
        with closing(connect_to_read(database)) as connection:
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("VACUUM INTO ?", (str(temporary),))
        private.narrow(temporary)
        if problem := find_damage(temporary):
            raise sqlite3.DatabaseError(f"the copy is not sound: {problem}")
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(target)
        private.sync_folder(target.parent)
    finally:
        for path in (temporary, *companions(temporary)):
            path.unlink(missing_ok=True)


def companions(database: Path) -> tuple[Path, ...]:
    """The files that SQLite keeps beside a database while it is used."""
    return tuple(database.with_name(database.name + end) for end in ("-wal", "-shm", "-journal"))


def find_damage(database: Path, *, in_use: bool = False) -> str:
    """What is wrong with a database file; empty where it is sound.

    Parameters
    ----------
    in_use
        It is the database itself, not a copy: what a killed program left half done is then tidied up by
        SQLite first. A copy is never written to.

    Raises
    ------
    OSError, sqlite3.OperationalError
        It cannot be read at all (busy, no rights, no drive), which says nothing about its content.
    """
    size = database.stat().st_size
    check = "integrity_check" if size <= _SMALL else "quick_check"
    try:
        with closing((connect if in_use else connect_to_read)(database)) as connection:
            rows = connection.execute(f"PRAGMA {check}(3)").fetchall()
            if rows != [("ok",)]:
                return "; ".join(str(row[0]) for row in rows)
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                return "rows refer to others that are missing"
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        return str(error)
    return ""


def daily_backups(folder: Path) -> list[tuple[datetime.date, Path]]:
    """The copies of days, oldest first."""
    found = []
    for path in (folder / FOLDER).glob("cases-*.sqlite3"):
        if match := _DAILY.match(path.name):
            try:
                found.append((datetime.date.fromisoformat(match[1]), path))
            except ValueError:
                continue
    return sorted(found)


def every_backup(folder: Path) -> list[Path]:
    """All copies, also those made before migrations, oldest change first."""
    return sorted((folder / FOLDER).glob("*.sqlite3"), key=lambda path: path.stat().st_mtime)


def rotate(folder: Path, *, keep: int) -> None:
    """Remove the oldest copies of days beyond ``keep``, and copies before migrations beyond two."""
    for _, path in daily_backups(folder)[: -max(1, keep)]:
        path.unlink(missing_ok=True)
    migrations = sorted(
        (folder / FOLDER).glob("before-migration-*.sqlite3"), key=lambda path: path.stat().st_mtime
    )
    for path in migrations[:-2]:
        path.unlink(missing_ok=True)


def newest_sound(folder: Path) -> Path | None:
    """The copy to go back to; None where there is no sound one."""
    for path in reversed(every_backup(folder)):
        try:
            if not find_damage(path):
                return path
        except (OSError, sqlite3.Error):
            continue
    return None


def put_back(backup: Path, database: Path) -> None:
    """Copy ``backup`` to where the database was; the backup stays.

    Raises
    ------
    OSError, sqlite3.Error
        It cannot be copied; nothing lies at ``database`` then.
    """
    temporary = private.beside(database)
    try:
        with closing(connect_to_read(backup)) as source:
            source.execute("VACUUM INTO ?", (str(temporary),))
        private.narrow(temporary)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(database)
        private.sync_folder(database.parent)
    finally:
        temporary.unlink(missing_ok=True)
