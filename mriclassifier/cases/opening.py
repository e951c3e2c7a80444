"""Getting the database ready: made, checked, put back from a backup, brought up to date; one program at a time.

What is damaged is never thrown away: it is kept under another name beside the one that takes its place.
"""

from __future__ import annotations

import datetime
import os
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mriclassifier.cases import backups, connections, migrations, private, schema
from mriclassifier.cases.anchor import ANCHOR_FILE, read_anchor
from mriclassifier.cases.faults import BUSY, explained, is_damage
from mriclassifier.cases.locks import IN_USE, OPENING, Lock, alone
from mriclassifier.cases.pseudonyms import load_key
from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    CaseStoreBusyError,
    CaseStoreDamagedError,
    CaseStoreNewerError,
)
from mriclassifier.notices import Notice

DATABASE = "cases.sqlite3"
DAMAGED = ".damaged-"  # behind the name of a database that was set aside
_WAIT = 60.0  # s, for another program that opens or mends the same history
_OLD = 3600.0  # s after which a half-written file is nobody's

NEWER = QT_TRANSLATE_NOOP(
    "errors",
    "A newer version of this program wrote the case history in {folder}; it was left as it is. Use the newer "
    "version.",
)
STILL_USED = QT_TRANSLATE_NOOP(
    "errors",
    "The case history in {folder} is damaged and another window still uses it. Close all windows of the "
    "program and start it again.",
)
RESTORED = QT_TRANSLATE_NOOP(
    "errors",
    "The case history was damaged and was restored from the backup {backup}; what was recorded after that "
    "backup is missing. The damaged file was kept as {file}.",
)
STARTED_ANEW = QT_TRANSLATE_NOOP(
    "errors",
    "The case history was damaged and there was no sound backup, so a new one was begun. The damaged file "
    "was kept as {file}.",
)
FOUND_AGAIN = QT_TRANSLATE_NOOP(
    "errors",
    "The case history was missing and was restored from the backup {backup}; what was recorded after that "
    "backup is missing.",
)
NO_LOG = QT_TRANSLATE_NOOP(
    "errors",
    "The case history lies on a drive that cannot be shared safely, such as a network drive. It works, but "
    "use it from one computer at a time; a folder on this computer is better.",
)
KEY_LOST = QT_TRANSLATE_NOOP(
    "errors",
    "The key of the pseudonyms was missing or damaged, so a new one was made: patients and studies that were "
    "recorded before are not recognised when they come again.",
)


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A database that is ready.

    Attributes
    ----------
    path
        Where it lies.
    key
        Of the pseudonyms.
    in_use
        Held as long as the database is used.
    notices
        What the user has to know.
    events
        Rows for the audit log: action and details.
    replaced
        Another database took the place of the one that the note of the audit log's end is about.
    """

    path: Path
    key: bytes
    in_use: Lock
    notices: tuple[Notice, ...] = ()
    events: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    replaced: bool = False


@dataclass
class _Course:
    notices: list[Notice] = field(default_factory=list)
    events: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)
    replaced: bool = False

    def tell(self, code: str, template: str, **values: object) -> None:
        self.notices.append(Notice(code=code, template=template, values=values))


def open_database(folder: Path) -> Opened:
    """Make the history in ``folder`` ready for use.

    Raises
    ------
    CaseStoreError
        It cannot be used; what is there was left as it is.
    """
    with explained(folder):
        private.make_folder(folder)
        with alone(folder / OPENING, wait=_WAIT) as free:
            if not free:
                raise CaseStoreBusyError(BUSY, folder=folder)
            private.sweep(folder, older_than=time.time() - _OLD)
            private.sweep(folder / backups.FOLDER, older_than=time.time() - _OLD)
            in_use = Lock(folder / IN_USE)
            try:
                return _ready(folder, in_use)
            except BaseException:
                in_use.close()
                raise


def _ready(folder: Path, in_use: Lock) -> Opened:
    path, course = folder / DATABASE, _Course()
    if path.exists():
        _refuse_newer(path)
        if damage := _damage(path):
            if not in_use.take():
                raise CaseStoreDamagedError(STILL_USED, folder=folder)
            _replace(path, course, damage=damage)
    elif (backup := backups.newest_sound(folder)) is not None:
        _set_aside(path)  # a log without its database
        _restore(path, backup, course)
        course.tell("cases_restored", FOUND_AGAIN, backup=backup.name)
    if not path.exists():
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, private.FILE))
    private.narrow(path)
    if not connections.switch_to_wal(path):
        course.tell("cases_no_log", NO_LOG)
    _migrate(path, course)
    key, new = load_key(folder)
    if new and _has_cases(path):
        course.tell("cases_key_lost", KEY_LOST)
        course.events.append(("history.new_key", {}))
    in_use.share()
    return Opened(
        path=path,
        key=key,
        in_use=in_use,
        notices=tuple(course.notices),
        events=tuple(course.events),
        replaced=course.replaced,
    )


def _refuse_newer(path: Path) -> None:
    try:
        revision = _revision(path)
    except sqlite3.Error as error:
        if is_damage(error):
            return
        raise
    if revision is not None and revision not in migrations.REVISIONS:
        raise CaseStoreNewerError(NEWER, folder=path.parent)


def _revision(path: Path) -> str | None:
    """Which step the tables are at; None for an empty database."""
    with _to_look(path) as connection:
        if not connection.execute(
            "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
        ).fetchone():
            return None
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return None if row is None else str(row[0])


@contextmanager
def _to_look(path: Path) -> Iterator[sqlite3.Connection]:
    connection = connections.connect_to_read(path)
    try:
        try:
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        except sqlite3.OperationalError as error:
            # A killed program left a journal, which a reader may not roll back
            name = getattr(error, "sqlite_errorname", "") or ""
            if not name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")):
                raise
            connection.close()
            connection = connections.connect(path)
        yield connection
    finally:
        connection.close()


def _damage(path: Path) -> str:
    """What is wrong with the database; empty where nothing is."""
    if damage := backups.find_damage(path, in_use=True):
        return damage
    revision = _revision(path)
    with _to_look(path) as connection:
        there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    if revision is None:
        if there:
            return "the tables are not those of a case history"
        return "it is empty" if read_anchor(path.parent / ANCHOR_FILE) is not None else ""
    if revision == migrations.HEAD and not set(schema.metadata.tables) <= there:
        return "a table is missing"
    return ""


def _replace(path: Path, course: _Course, *, damage: str) -> None:
    aside = _set_aside(path)
    backup = backups.newest_sound(path.parent)
    if backup is None:
        course.tell("cases_started_anew", STARTED_ANEW, file=aside.name)
        course.events.append(("history.damaged", {"kept_as": aside.name, "found": damage[:200]}))
        course.replaced = True
        return
    _restore(path, backup, course)
    course.tell("cases_restored", RESTORED, backup=backup.name, file=aside.name)


def _restore(path: Path, backup: Path, course: _Course) -> None:
    backups.put_back(backup, path)
    course.events.append(("history.restore", {"backup": backup.name}))
    course.replaced = True


def _set_aside(path: Path) -> Path:
    """Give the database and what lies beside it another name."""
    stamp = datetime.datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
    number, aside = 1, path.with_name(f"{path.name}{DAMAGED}{stamp}")
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}{DAMAGED}{stamp}-{number}")
    for old in (*backups.companions(path), path):
        if old.exists():
            old.replace(aside.with_name(aside.name + old.name.removeprefix(path.name)))
    private.sync_folder(path.parent)
    return aside


def _migrate(path: Path, course: _Course) -> None:
    revision = _revision(path)
    if revision == migrations.HEAD:
        return
    if revision is not None:
        day = datetime.datetime.now().astimezone().date()
        backups.make_backup(path, backups.before_migration_path(path.parent, revision, day))
        course.events.append(("history.migrate", {"from": revision, "to": migrations.HEAD}))
    else:
        course.events.append(("history.start", {}))
    engine = connections.make_engine(path, migrates=True)
    try:
        with connections.transaction(engine, writes=True) as connection:
            migrations.upgrade(connection)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise sqlite3.IntegrityError("rows refer to others that are missing")
    finally:
        engine.dispose()


def _has_cases(path: Path) -> bool:
    with closing(connections.connect_to_read(path)) as connection:
        return connection.execute("SELECT 1 FROM cases LIMIT 1").fetchone() is not None
