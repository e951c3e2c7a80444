"""An existing history of this computer, copied into an empty database on a server: everything, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Table, func, select

from mriclassifier.cases import audit, private, schema
from mriclassifier.cases.anchor import ANCHOR_FILE, Anchor, replace_anchor
from mriclassifier.cases.audit import AuditReport
from mriclassifier.cases.moments import now
from mriclassifier.cases.postgres import opening
from mriclassifier.cases.postgres.address import read_address
from mriclassifier.cases.postgres.connections import make_engine, transaction
from mriclassifier.cases.postgres.faults import explained
from mriclassifier.cases.pseudonyms import KEY_FILE
from mriclassifier.cases.store import CaseStore
from mriclassifier.errors import QT_TRANSLATE_NOOP, CaseStoreError

NOT_EMPTY = QT_TRANSLATE_NOOP(
    "errors",
    "The database {database} is in use as a case history already; copy into a new and empty one.",
)
UNLIKE = QT_TRANSLATE_NOOP(
    "errors",
    "What arrived in {database} is not what was sent ({what}), so nothing was kept of it.",
)
_AT_ONCE = 1000  # rows


@dataclass(frozen=True, kw_only=True)
class Copied:
    """What arrived, all of it compared.

    Attributes
    ----------
    server
        Name of the database.
    cases, rows
        How many cases, and rows of the audit log.
    report
        Of the copied audit log: the same as that of the original.
    key_file
        The key of the pseudonyms, which every other computer needs a copy of.
    """

    server: str
    cases: int
    rows: int
    report: AuditReport
    key_file: Path


def copy_history(source: CaseStore, folder: Path, url: str, *, account: str) -> Copied:
    """Copy everything but the backups; nothing is written into ``source`` meanwhile, by any program.

    Parameters
    ----------
    source
        In a folder.
    folder
        Of this computer's case histories: it gets the key and the note of the log's end.
    account
        For the audit log.

    Raises
    ------
    CaseStoreError
        It is not possible, or something differs; the database is then as it was.
    """
    address = read_address(url)
    before = source.verify_audit()
    engine = make_engine(address)
    try:
        with (
            source.writing() as here,
            explained(address.name),
            transaction(engine, writes=True) as there,
        ):
            identity = opening.ready_for_copy(there, address)
            if identity is None:
                raise CaseStoreError(NOT_EMPTY, database=address.name)
            counts = {
                table.name: _copy(here, there, table) for table in schema.metadata.sorted_tables
            }
            _move_numbers(here, there)
            last = audit.head(here)
            report = _compare(here, there, counts, before, address.name, last)
            opening.set_key(there, source.place.key, identity)
            entry = audit.append(
                there,
                at=now(),
                account=account,
                action="history.copy",
                details={"cases": counts["cases"], "rows": counts["audit"]},
            )
            own = opening.own_folder(folder, identity)
            private.make_folder(own)
            private.write(own / KEY_FILE, source.place.key)
        with explained(address.name):
            note = Anchor(number=entry.number, digest=entry.digest)
            replace_anchor(own / ANCHOR_FILE, note)
    finally:
        engine.dispose()
    return Copied(
        server=address.name,
        cases=counts["cases"],
        rows=counts["audit"],
        report=report,
        key_file=own / KEY_FILE,
    )


def _copy(here: Connection, there: Connection, table: Table) -> int:
    count = 0
    driver = there.connection.driver_connection
    assert driver is not None
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    rows = here.execute(select(table), execution_options={"yield_per": _AT_ONCE})
    with driver.cursor().copy(f"COPY {table.name} ({columns}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row([_held(value) for value in row])
            count += 1
    return count


def _held(value: object) -> object:
    return value.replace("\0", "?") if isinstance(value, str) else value


def _move_numbers(here: Connection, there: Connection) -> None:
    """Numbers of cases that were deleted are not given again, on the server neither."""
    counters = here.exec_driver_sql("SELECT name, seq FROM sqlite_sequence")
    given = {row.name: row.seq for row in counters}
    for table in schema.metadata.sorted_tables:
        if "id" in table.columns:
            highest = here.execute(select(func.max(table.c.id))).scalar() or 0
            if last := max(highest, given.get(table.name, 0)):
                opening.skip_numbers(there, table.name, last)


def _compare(
    here: Connection,
    there: Connection,
    counts: dict[str, int],
    before: AuditReport,
    database: str,
    last: Anchor | None,
) -> AuditReport:
    for table in schema.metadata.sorted_tables:
        number = select(func.count()).select_from(table)
        if (
            not there.execute(number).scalar()
            == here.execute(number).scalar()
            == counts[table.name]
        ):
            raise CaseStoreError(UNLIKE, database=database, what=table.name)
    after = audit.verify(there, last, anchor_file=ANCHOR_FILE)
    if before.ok and not after.ok:
        raise CaseStoreError(UNLIKE, database=database, what=after.sentence)
    return after
