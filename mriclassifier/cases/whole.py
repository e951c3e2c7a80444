"""One case with everything that is kept of it; and who and where, of many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from mriclassifier.cases import recording, schema, signing
from mriclassifier.cases.moments import time_of
from mriclassifier.cases.records import Assessment, Case, Identity
from mriclassifier.cases.search import case_rows
from mriclassifier.cases.signed import GONE
from mriclassifier.errors import CaseStoreError


def case(connection: Connection, case_id: int) -> Case:
    """Read a case.

    Raises
    ------
    CaseStoreError
        It is gone.
    """
    rows = case_rows(connection, [case_id])
    if not rows:
        raise CaseStoreError(GONE)
    location = _beside(connection, "locations", case_id)
    picture = _beside(connection, "pictures", case_id)
    return Case(
        row=rows[0],
        assessments=_assessments(connection, case_id),
        signoffs=signing.signoffs_of(connection, case_id),
        identity=_identity(_beside(connection, "identities", case_id)),
        path=None if location is None else Path(location["path"]),
        member=None if location is None else location["member"],
        picture=None if picture is None else recording.picture_of(picture["png"]),
    )


@dataclass(frozen=True, kw_only=True)
class Beside:
    """What is stored of the person and the place of a case.

    Attributes
    ----------
    identity, path, member
        As in :class:`~mriclassifier.cases.records.Case`.
    """

    identity: Identity = field(default_factory=Identity)
    path: Path | None = None
    member: str | None = None


def beside(connection: Connection, case_ids: Sequence[int]) -> dict[int, Beside]:
    """Who and where, of those of these cases of which anything is stored."""
    wanted = [int(number) for number in case_ids]
    people, places = schema.identities, schema.locations
    found = {
        row["case_id"]: Beside(identity=_identity(row))
        for row in connection.execute(select(people).where(people.c.case_id.in_(wanted))).mappings()
    }
    for row in connection.execute(select(places).where(places.c.case_id.in_(wanted))).mappings():
        known = found.get(row["case_id"], Beside())
        found[row["case_id"]] = replace(known, path=Path(row["path"]), member=row["member"])
    return found


def _assessments(connection: Connection, case_id: int) -> tuple[Assessment, ...]:
    table = schema.assessments
    rows = connection.execute(
        select(table).where(table.c.case_id == case_id).order_by(table.c.id)
    ).mappings()
    return tuple(
        Assessment(
            number=row["id"],
            at=time_of(row["at"]),
            model=recording.model_of(row),
            program_version=row["program_version"],
            frames=tuple(recording.frames_of(connection, row["id"]).values()),
            key_frame=row["key_frame"],
        )
        for row in rows.all()
    )


def _identity(row: RowMapping | None) -> Identity:
    if row is None:
        return Identity()
    values: dict[str, Any] = {name: value for name, value in row.items() if name != "case_id"}
    return Identity(**values)


def _beside(connection: Connection, name: str, case_id: int) -> RowMapping | None:
    table = schema.metadata.tables[name]
    return connection.execute(select(table).where(table.c.case_id == case_id)).mappings().first()
