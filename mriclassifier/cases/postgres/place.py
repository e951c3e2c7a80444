"""A history in a database server, as the store sees it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from sqlalchemy import Connection

from mriclassifier.cases.anchor import ANCHOR_FILE, Anchor
from mriclassifier.cases.place import Gone, Place
from mriclassifier.cases.postgres.address import read_address
from mriclassifier.cases.postgres.connections import transaction
from mriclassifier.cases.postgres.faults import explained
from mriclassifier.cases.postgres.opening import find_damage, open_server, skip_numbers
from mriclassifier.errors import QT_TRANSLATE_NOOP, CaseStoreError

NO_COPY = QT_TRANSLATE_NOOP(
    "errors",
    "The case history lies in {database}, whose administrator makes the backups (pg_dump); this program makes "
    "none.",
)


class ServerPlace(Place):
    """The database that ``url`` names, which any number of computers may use at once."""

    def __init__(self, folder: Path, url: str) -> None:
        address = read_address(url)
        self.server = address.name
        ready = open_server(folder, address)
        self.key = ready.key
        self.events = ready.events
        self.anchor_file = ready.folder / ANCHOR_FILE
        self._engine = ready.engine

    def explained(self) -> AbstractContextManager[None]:
        """Faults of the server and of the way to it, as sentences about the database."""
        return explained(self.server)

    def transaction(self, *, writes: bool) -> AbstractContextManager[Connection]:
        """As :func:`mriclassifier.cases.postgres.connections.transaction`."""
        return transaction(self._engine, writes=writes)

    def expects_note(self, last: Anchor) -> bool:  # noqa: ARG002
        """Other computers wrote it; this one has not seen it yet."""
        return False

    def skip_numbers(self, connection: Connection, count: int) -> None:
        """Move the sequence on."""
        skip_numbers(connection, "cases", count)

    def purge(self, gone: Sequence[Gone], *, today: datetime.date) -> None:
        """Nothing: this program keeps no copy, and what the server keeps is the server's."""

    def back_up(self, *, today: datetime.date, keep: int) -> Path | None:  # noqa: ARG002
        """None: the server's administrator makes the backups."""
        return None

    def back_up_to(self, target: Path) -> None:  # noqa: ARG002
        """Refused."""
        raise CaseStoreError(NO_COPY, database=self.server)

    def find_damage(self) -> str:
        """Whether the tables and the rules that protect rows are there."""
        with transaction(self._engine, writes=False) as connection:
            return find_damage(connection)

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()
