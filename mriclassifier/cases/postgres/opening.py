"""Getting a database on a server ready: tables made, their version looked at, the pseudonyms' key found."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from mriclassifier.cases import migrations, private, schema
from mriclassifier.cases.anchor import ANCHOR_FILE
from mriclassifier.cases.migrations import on_postgresql
from mriclassifier.cases.postgres.address import Address
from mriclassifier.cases.postgres.connections import OLDEST, make_engine, transaction
from mriclassifier.cases.postgres.faults import DAMAGED, explained
from mriclassifier.cases.pseudonyms import KEY_BYTES, KEY_FILE, load_key
from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    CaseStoreDamagedError,
    CaseStoreError,
    CaseStoreNewerError,
)

NEWER = QT_TRANSLATE_NOOP(
    "errors",
    "A newer version of this program wrote the case history in {database}; it was left as it is. Use the newer "
    "version.",
)
OLDER = QT_TRANSLATE_NOOP(
    "errors",
    "The tables in {database} are those of an older version; have its administrator make a backup and run "
    "mriclassifier cases prepare. Programs of the older version cannot use it afterwards.",
)
UNFIT = QT_TRANSLATE_NOOP(
    "errors",
    "The database {database} cannot hold a case history: it has to be PostgreSQL 13 or later with the encoding "
    "UTF8.",
)
NO_KEY = QT_TRANSLATE_NOOP(
    "errors",
    "The key of the pseudonyms of {database} is not on this computer; copy it from a computer that uses this "
    "history to {file}.",
)
_READ = ("alembic_version",)
_NUMBERED = tuple(table.name for table in schema.metadata.sorted_tables if "id" in table.columns)
_ADDED = ("audit", "signoffs")  # to them, rows are only added


@dataclass(frozen=True, kw_only=True)
class Ready:
    """A database on a server that can be used.

    Attributes
    ----------
    folder
        What this computer keeps of it: the key, and the note of the audit log's end.
    events
        Rows for the audit log: action and details.
    """

    engine: Engine
    folder: Path
    key: bytes
    events: tuple[tuple[str, Mapping[str, Any]], ...]


def open_server(folder: Path, address: Address) -> Ready:
    """Connect; tables are made where there are none at all.

    Parameters
    ----------
    folder
        Of this computer's case histories.

    Raises
    ------
    CaseStoreError
        It cannot be used; what is there was left as it is.
    """
    engine = make_engine(address)
    try:
        with explained(address.name), transaction(engine, writes=True) as connection:
            _make_tables(connection, address, upgrade=False)
            identity, check = _identity(connection, address)
            own = own_folder(folder, identity)
            key = _key(connection, address, own, identity, check)
            events = _events(connection, own)
    except BaseException:
        engine.dispose()
        raise
    return Ready(engine=engine, folder=own, key=key, events=events)


def prepare(address: Address, *, role: str = "") -> str:
    """Make or renew the tables, as their owner; gives the version that they had, empty where there were none.

    Parameters
    ----------
    role
        May use them afterwards, without any right to change the audit log or sign-offs.

    Raises
    ------
    CaseStoreError
        It is not possible; nothing was changed.
    """
    engine = make_engine(address)
    try:
        with explained(address.name), transaction(engine, writes=True) as connection:
            before = _make_tables(connection, address, upgrade=True)
            if role:
                _grant(connection, role)
    finally:
        engine.dispose()
    return before


def ready_for_copy(connection: Connection, address: Address) -> str | None:
    """Make the tables where there are none; the database's identity, or None where it is in use already."""
    _make_tables(connection, address, upgrade=False)
    identity, check = _identity(connection, address)
    used = connection.exec_driver_sql(
        "SELECT EXISTS (SELECT 1 FROM audit) OR EXISTS (SELECT 1 FROM cases)"
    ).scalar()
    return None if used or check is not None else identity


def own_folder(folder: Path, identity: str) -> Path:
    """Where a computer keeps what belongs to a database, whatever its address is today."""
    return folder / f"shared-{identity[:8]}"


def check_of(key: bytes, identity: str) -> str:
    """What the database holds of the key: enough to tell another one, and nothing to make pseudonyms with."""
    return hmac.new(key, f"key of {identity}".encode("ascii"), sha256).hexdigest()


def find_damage(connection: Connection) -> str:
    """Which table or rule is missing; empty where all are there. The rest is the server's to check."""
    for table in (*schema.metadata.tables, "history"):
        if not _is_there(connection, table):
            return f"the table {table} is missing"
    found = connection.exec_driver_sql(
        "SELECT tgname FROM pg_trigger WHERE tgenabled IN ('O', 'A')"
        " AND tgrelid IN ('audit'::regclass, 'signoffs'::regclass)"
    ).scalars()
    missing = set(on_postgresql.trigger_names()) - set(found)
    if missing:
        return f"the rule {min(missing)}, which protects rows, is missing or switched off"
    return ""


def _make_tables(connection: Connection, address: Address, *, upgrade: bool) -> str:
    version = connection.exec_driver_sql("SHOW server_version_num").scalar_one()
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if int(version) < OLDEST or encoding != "UTF8":
        raise CaseStoreError(UNFIT, database=address.name)
    revision = ""
    if _is_there(connection, "alembic_version"):
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        revision = str(found or "")
    if revision == migrations.HEAD:
        return revision
    if revision and revision not in migrations.REVISIONS:
        raise CaseStoreNewerError(NEWER, database=address.name)
    if revision and not upgrade:
        raise CaseStoreError(OLDER, database=address.name)
    migrations.upgrade(connection)
    return revision


def _is_there(connection: Connection, table: str) -> bool:
    found = connection.exec_driver_sql("SELECT to_regclass(%s) IS NOT NULL", (table,)).scalar()
    return bool(found)


def _identity(connection: Connection, address: Address) -> tuple[str, str | None]:
    row = connection.exec_driver_sql("SELECT id::text, key_check FROM history").first()
    if row is None:
        raise CaseStoreDamagedError(DAMAGED, database=address.name)
    return row[0], row[1]


def _key(
    connection: Connection, address: Address, own: Path, identity: str, check: str | None
) -> bytes:
    private.make_folder(own)
    if check is None:
        key, _ = load_key(own)
        set_key(connection, key, identity)
        return key
    file = own / KEY_FILE
    try:
        key = file.read_bytes()
    except FileNotFoundError:
        key = b""
    if len(key) != KEY_BYTES or not hmac.compare_digest(check_of(key, identity), check):
        raise CaseStoreError(NO_KEY, database=address.name, file=file)
    return key


def skip_numbers(connection: Connection, table: str, count: int) -> None:
    """Leave the next numbers of a table out; one by one, because nobody but the owner may set them back."""
    connection.exec_driver_sql(
        "SELECT count(nextval(pg_get_serial_sequence(%s, 'id'))) FROM generate_series(1, %s)",
        (table, count),
    )


def set_key(connection: Connection, key: bytes, identity: str) -> None:
    """Note which key the pseudonyms of a database are made with."""
    connection.exec_driver_sql("UPDATE history SET key_check = %s", (check_of(key, identity),))


def _events(connection: Connection, own: Path) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    if (own / ANCHOR_FILE).exists():
        return ()
    begun = connection.exec_driver_sql("SELECT EXISTS (SELECT 1 FROM audit)").scalar()
    # From this row on, this computer would notice that rows were taken out
    return (("history.join" if begun else "history.start", {}),)


def _grant(connection: Connection, role: str) -> None:
    quoted = connection.dialect.identifier_preparer.quote_identifier(role)
    place = connection.exec_driver_sql("SELECT quote_ident(current_schema())").scalar_one()
    changed = [name for name in schema.metadata.tables if name not in _ADDED]
    for rights, target in (
        ("USAGE", f"SCHEMA {place}"),
        ("SELECT", ", ".join((*_READ, *_ADDED, *changed, "history"))),
        ("INSERT", ", ".join((*_ADDED, *changed))),
        ("UPDATE, DELETE", ", ".join(changed)),
        ("UPDATE (key_check)", "history"),
        ("USAGE", f"SEQUENCE {', '.join(f'{name}_id_seq' for name in _NUMBERED)}"),
    ):
        connection.exec_driver_sql(f"GRANT {rights} ON {target} TO {quoted}".replace("%", "%%"))
