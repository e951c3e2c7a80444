"""What of a history depends on where it lies: in a folder of this computer, or in a database server."""

from __future__ import annotations

import datetime
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from mriclassifier.cases.anchor import Anchor
from mriclassifier.notices import Notice


@dataclass(frozen=True, kw_only=True)
class Gone:
    """A case that was deleted."""

    case_id: int
    study_key: str


class Place(ABC):
    """A database that is ready, and the files that belong to it.

    Attributes
    ----------
    key
        Of the pseudonyms.
    notices
        What the user has to know about the opening.
    events
        Rows for the audit log: action and details.
    replaced
        Another database took the place of the one that the note of the audit log's end is about.
    path
        The file it is; None on a server.
    server
        Name of the server and database, for sentences; empty in a folder.
    anchor_file
        Where the audit log's last row is noted.
    """

    key: bytes
    notices: tuple[Notice, ...] = ()
    events: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    replaced: bool = False
    path: Path | None = None
    server: str = ""
    anchor_file: Path

    @abstractmethod
    def explained(self) -> AbstractContextManager[None]:
        """Raise what goes wrong within as a :class:`~mriclassifier.errors.CaseStoreError`."""

    @abstractmethod
    def transaction(self, *, writes: bool) -> AbstractContextManager[Connection]:
        """A connection within a transaction; of those that write, one at a time in all programs."""

    @abstractmethod
    def expects_note(self, last: Anchor) -> bool:
        """Whether a log that ends with ``last`` must have been noted here."""

    @abstractmethod
    def skip_numbers(self, connection: Connection, count: int) -> None:
        """Leave numbers of cases out: those that a lost part of the history may have used."""

    @abstractmethod
    def purge(self, gone: Sequence[Gone], *, today: datetime.date) -> None:
        """Take what was deleted out of everything else that the program itself keeps."""

    @abstractmethod
    def back_up(self, *, today: datetime.date, keep: int) -> Path | None:
        """Make the copy of a day unless it is there, or is nothing that the program does here."""

    @abstractmethod
    def back_up_to(self, target: Path) -> None:
        """Make a copy wherever it is wanted."""

    @abstractmethod
    def find_damage(self) -> str:
        """What is wrong with the database; empty where nothing is found."""

    @abstractmethod
    def close(self) -> None:
        """Let go of it."""


def open_place(folder: Path, database: str) -> Place:
    """Make a history ready for use.

    Parameters
    ----------
    folder
        Of the history, or where a database on a server has its files on this computer.
    database
        ``postgresql://…``; empty for SQLite in ``folder``.

    Raises
    ------
    CaseStoreError
        It cannot be used; what is there was left as it is.
    """
    if database:
        from mriclassifier.cases.postgres.place import ServerPlace

        return ServerPlace(folder, database)
    from mriclassifier.cases.folder import FolderPlace

    return FolderPlace(folder)
