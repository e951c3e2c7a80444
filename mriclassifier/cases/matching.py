"""Which case a classified study belongs to: the same thing looked at again is the same case.

* One picture: the same pixels of the same series; where the file names no series, of the same patient.
* A series or a file of several frames that has a series UID: the same UID, patient, format and number of
  frames. It is one case however many of its frames are scored yet.
* Several frames without a UID: the same place on the disk (only a keyed hash of it is kept), or elsewhere a
  study of as many frames of the same patient of which three different frames, or all, are alike.

Where the key is the same and a frame that both have shows other pixels (a series of several stacks, a file
that was overwritten), it is another case; its key gets a number.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, and_, select

from mriclassifier.cases import schema
from mriclassifier.cases.pseudonyms import Pseudonyms
from mriclassifier.cases.records import NewCase

_ALIKE = 3  # different frames; empty ones at the ends of volumes are alike in many studies


def study_key(case: NewCase, pseudonyms: Pseudonyms) -> str:
    """The key of a study, before a number is put behind it."""
    patient = pseudonyms.patient(case.header.patient)
    series = case.header.series_uid
    size = f"{case.kind} {case.frame_count}"
    if case.frame_count == 1:
        return pseudonyms.digest("picture", series, patient, case.frames[0].image_sha256)
    if series:
        return pseudonyms.digest("series", series, patient, size)
    if case.path is not None:
        return pseudonyms.digest("place", str(case.path), case.member or "", patient, size)
    first = min(case.frames, key=lambda frame: frame.index)
    return pseudonyms.digest("frames", patient, size, str(first.index), first.image_sha256)


def find_case(connection: Connection, case: NewCase, *, key: str, patient: str) -> int | None:
    """The case that ``case`` is; None where it is new."""
    table = schema.cases
    for number in connection.execute(
        select(table.c.id).where(_keyed(key)).order_by(table.c.id)
    ).scalars():
        if not _differs(case, _known(connection, number)):
            return int(number)
    if case.header.series_uid or case.frame_count == 1:
        return None
    return _alike(connection, case, patient=patient)


def free_key(connection: Connection, key: str) -> str:
    """``key``, or where another case has it, with the next number behind it."""
    taken = set(connection.execute(select(schema.cases.c.study_key).where(_keyed(key))).scalars())
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}-{number}"
    return free


def _keyed(key: str) -> ColumnElement[bool]:
    # As a range, which an index serves: "." comes next after "-"
    return and_(schema.cases.c.study_key >= key, schema.cases.c.study_key < f"{key}.")


def _known(connection: Connection, case_id: int) -> dict[int, str]:
    table, owner = schema.predictions, schema.assessments
    rows = connection.execute(
        select(table.c.frame, table.c.image_sha256)
        .join(owner, owner.c.id == table.c.assessment_id)
        .where(owner.c.case_id == case_id)
    )
    return {row.frame: row.image_sha256 for row in rows}


def _differs(case: NewCase, known: dict[int, str]) -> bool:
    return any(
        known.get(frame.index, frame.image_sha256) != frame.image_sha256 for frame in case.frames
    )


def _alike(connection: Connection, case: NewCase, *, patient: str) -> int | None:
    new = {frame.index: frame.image_sha256 for frame in case.frames}
    wanted = min(_ALIKE, case.frame_count)
    table, owner, cases = schema.predictions, schema.assessments, schema.cases
    candidates = connection.execute(
        select(cases.c.id)
        .distinct()
        .join(owner, owner.c.case_id == cases.c.id)
        .join(table, table.c.assessment_id == owner.c.id)
        .where(
            table.c.image_sha256.in_(sorted(set(new.values()))[:100]),
            cases.c.kind == case.kind,
            cases.c.frame_count == case.frame_count,
            cases.c.patient == patient,
        )
        .order_by(cases.c.id)
    ).scalars()
    for number in candidates:
        known = _known(connection, number)
        same = {sha for index, sha in new.items() if known.get(index) == sha}
        if len(same) >= wanted and not _differs(case, known):
            return int(number)
    return None
