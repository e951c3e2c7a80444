"""A history in a folder of this computer: SQLite, its backups, and the notes beside it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from sqlalchemy import Connection

from mriclassifier.cases import backups, connections, deletion
from mriclassifier.cases.anchor import ANCHOR_FILE, Anchor
from mriclassifier.cases.faults import explained
from mriclassifier.cases.opening import open_database
from mriclassifier.cases.place import Gone, Place


class FolderPlace(Place):
    """The database ``cases.sqlite3`` in ``folder``, which several programs may use at once."""

    path: Path

    def __init__(self, folder: Path) -> None:
        opened = open_database(folder)
        self.key = opened.key
        self.notices = opened.notices
        self.events = opened.events
        self.replaced = opened.replaced
        self.path = opened.path
        self.anchor_file = folder / ANCHOR_FILE
        self._in_use = opened.in_use
        self._engine = connections.make_engine(opened.path)

    def explained(self) -> AbstractContextManager[None]:
        """Faults of SQLite and of the drive, as sentences about the folder."""
        return explained(self.path.parent)

    def transaction(self, *, writes: bool) -> AbstractContextManager[Connection]:
        """As :func:`mriclassifier.cases.connections.transaction`."""
        return connections.transaction(self._engine, writes=writes)

    def expects_note(self, last: Anchor) -> bool:
        """Killed between the first row and the first note, nothing is missing."""
        return last.number > 1

    def skip_numbers(self, connection: Connection, count: int) -> None:
        """Move SQLite's own counter on."""
        change = "UPDATE sqlite_sequence SET seq = seq + ? WHERE name = 'cases'"
        if not connection.exec_driver_sql(change, (count,)).rowcount:
            connection.exec_driver_sql(
                "INSERT INTO sqlite_sequence (name, seq) VALUES ('cases', ?)", (count,)
            )

    def purge(self, gone: Sequence[Gone], *, today: datetime.date) -> None:
        """As :func:`mriclassifier.cases.deletion.purge`."""
        deletion.purge(self.path, gone, today=today)

    def back_up(self, *, today: datetime.date, keep: int) -> Path | None:
        """A copy in ``backups``; the oldest beyond ``keep`` go."""
        target = backups.daily_path(self.path.parent, today)
        if target.exists():
            return None
        backups.make_backup(self.path, target)
        backups.rotate(self.path.parent, keep=keep)
        return target

    def back_up_to(self, target: Path) -> None:
        """A copy; a sentence about the folder of ``target`` where it cannot be written."""
        with explained(target.parent):
            backups.make_backup(self.path, target)

    def find_damage(self) -> str:
        """What SQLite itself finds."""
        return backups.find_damage(self.path, in_use=True)

    def close(self) -> None:
        """Close all connections and let go of the lock."""
        self._engine.dispose()
        self._in_use.close()
