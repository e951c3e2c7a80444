"""Which cases, in which order, and what a list shows of them; each function takes an open connection.

A search gives numbers alone, because 100,000 of them are less than a megabyte; a list then asks for the rows
that are in sight.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Table,
    and_,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    text,
)

from mriclassifier.cases import dialects
from mriclassifier.cases.class_names import CLASS_NAMES
from mriclassifier.cases.folding import fold, words_of
from mriclassifier.cases.moments import text_of, time_of
from mriclassifier.cases.records import CaseQuery, CaseRow, Origin, Sort, State
from mriclassifier.cases.schema import cases, identities, locations, pictures

_MOST_WORDS, _LONGEST_WORD = 32, 1000  # SQLite has limits; nobody types so much, but some paste it
_NUMBERS = (cases.c.code, cases.c.patient)
_LABELS = (cases.c.label, cases.c.reader_label)
_PERSON = tuple(c for c in identities.c if c.name not in ("case_id", "sex"))
_PLACE = (locations.c.path, locations.c.member)
_PROGRESS = {State.OPEN: 0, State.AGREED: 1, State.CORRECTED: 2}


@dataclass(frozen=True, kw_only=True)
class Facets:
    """What there is to filter by: values with the number of cases that have them, the most frequent first.

    Attributes
    ----------
    labels
        Classes that the model named.
    models
        ``"name version"``, as :class:`~mriclassifier.cases.records.CaseQuery` takes them.
    total
        All cases.
    """

    labels: Mapping[str, int]
    models: Mapping[str, int]
    origins: Mapping[Origin, int]
    states: Mapping[State, int]
    outcomes: Mapping[str, int]
    total: int


def search_cases(connection: Connection, query: CaseQuery) -> NDArray[np.int64]:
    """Find cases.

    The words of ``query.text`` are compared without case and accents; each has to stand in one of the texts of
    a case, and may be part of a longer word.

    Returns
    -------
    ndarray
        int64 ``(n,)``: the cases' ids in the order asked for, equal ones newest first.
    """
    found = select(cases.c.id).where(*_filters(query))
    words = words_of(query.text.replace("\0", " "))[:_MOST_WORDS]
    if words:
        dialects.teach_folding(connection)
        beside = [
            (table, columns)
            for table, columns in ((identities, _PERSON), (locations, _PLACE))
            if _any_row(connection, table)
        ]
        found = found.where(*(_has_word(word[:_LONGEST_WORD], beside) for word in words))
    named = query.sort is Sort.PATIENT and _any_row(connection, identities)
    if named:
        dialects.teach_folding(connection)
        found = found.outerjoin(identities, identities.c.case_id == cases.c.id)
    result = connection.execute(found.order_by(*_order(query, named=named)))
    return np.fromiter(result.scalars(), np.int64)


def case_rows(connection: Connection, case_ids: Sequence[int] | NDArray[np.int64]) -> list[CaseRow]:
    """What a list shows of these cases, in this order; those that are gone are left out."""
    wanted = [int(number) for number in case_ids]
    if dialects.is_server(connection):
        result = connection.execute(_ROWS.where(dialects.is_one_of(cases.c.id, wanted)))
    else:
        result = connection.execute(_ROWS_LOCAL, {"ids": json.dumps(wanted)})
    found = {row["id"]: row_of(row) for row in result.mappings()}
    return [found[number] for number in wanted if number in found]


def row_of(row: RowMapping) -> CaseRow:
    """A row of :data:`ROW_COLUMNS` as a value."""
    return CaseRow(
        case_id=row["id"],
        code=row["code"],
        patient=row["patient"],
        name=row["patient_name"] or "",
        kind=row["kind"],
        modality=row["modality"],
        origin=Origin(row["origin"]),
        recorded_at=time_of(row["recorded_at"]),
        frame_count=row["frame_count"],
        scored=row["scored"],
        key_frame=row["key_frame"],
        label=row["label"],
        probability=row["probability"],
        uncertainty=row["uncertainty"],
        outcome=row["outcome"],
        notices=tuple(json.loads(row["notices"])),
        model_name=row["model_name"],
        model_version=row["model_version"],
        state=State(row["state"]),
        reader_label=row["reader_label"],
        reader=row["reader"],
        note=row["note"],
        signed_at=time_of(row["signed_at"]) if row["signed_at"] else None,
        has_picture=bool(row["has_picture"]),
        has_location=bool(row["has_location"]),
    )


def facets(connection: Connection) -> Facets:
    """What there is to filter by, in the whole history."""
    columns = (
        cases.c.label,
        cases.c.model_name,
        cases.c.model_version,
        cases.c.origin,
        cases.c.state,
        cases.c.outcome,
    )
    counts: list[Counter[str]] = [Counter() for _ in range(5)]
    total = 0
    for label, name, version, origin, state, outcome, number in connection.execute(
        select(*columns, func.count()).group_by(*columns)
    ):
        total += number
        values = (label, f"{name} {version}", origin, state, outcome)
        for counter, value in zip(counts, values, strict=True):
            counter[value] += number
    labels, models, origins, states, outcomes = (dict(counter.most_common()) for counter in counts)
    return Facets(
        labels=labels,
        models=models,
        origins={Origin(value): number for value, number in origins.items()},
        states={State(value): number for value, number in states.items()},
        outcomes=outcomes,
        total=total,
    )


ROW_COLUMNS = (
    *cases.c,
    identities.c.patient_name,
    exists().where(pictures.c.case_id == cases.c.id).label("has_picture"),
    exists().where(locations.c.case_id == cases.c.id).label("has_location"),
)
_ROWS = select(*ROW_COLUMNS).select_from(
    cases.outerjoin(identities, identities.c.case_id == cases.c.id)
)
# One parameter for any number of ids: a list in brackets has a limit
_ROWS_LOCAL = _ROWS.where(
    cases.c.id.in_(text("SELECT value FROM json_each(:ids)").bindparams(bindparam("ids")))
)


def _filters(query: CaseQuery) -> Iterable[ColumnElement[bool]]:
    for column, values in (
        (cases.c.label, query.labels),
        (cases.c.state, query.states),
        (cases.c.outcome, query.outcomes),
        (cases.c.origin, query.origins),
        (cases.c.model_name + " " + cases.c.model_version, query.models),
    ):
        if values:
            yield column.in_([str(value) for value in values])
    if query.since is not None:
        yield cases.c.recorded_at >= text_of(query.since)
    if query.until is not None:
        yield cases.c.recorded_at < text_of(query.until)


def _order(query: CaseQuery, *, named: bool) -> Iterable[ColumnElement[Any]]:
    keys: Sequence[ColumnElement[Any]] = [cases.c.recorded_at]
    # A later case has a larger id, which stands in every index: no row has to be looked up for it
    newest = cases.c.id.desc()
    if query.sort is Sort.UNCERTAINTY:
        # With words, every row is read anyway: in the table's order, and not jumping about by the index
        keys = [cases.c.uncertainty + 0.0 if query.text else cases.c.uncertainty]
    elif query.sort is Sort.LABEL:
        keys = [cases.c.label]
    elif query.sort is Sort.STATE:
        keys = [case({str(k): n for k, n in _PROGRESS.items()}, value=cases.c.state, else_=9)]
    elif query.sort is Sort.CODE:
        keys = [func.length(cases.c.code), cases.c.code]
    elif query.sort is Sort.PATIENT:
        keys = [cases.c.patient]
        if named:
            name = identities.c.patient_name
            folded = case(
                (name == "", None),
                (dialects.beyond_ascii(name), dialects.folded(name)),
                else_=func.lower(name),
            )
            ends = folded.desc().nulls_last() if query.descending else folded.asc().nulls_first()
            return [ends, *(key.desc() if query.descending else key.asc() for key in keys), newest]
    elif not query.descending:
        newest = cases.c.id.asc()
    return [*(key.desc() if query.descending else key.asc() for key in keys), newest]


def _has_word(
    word: str, beside: Sequence[tuple[Table, Sequence[ColumnElement[str]]]]
) -> ColumnElement[bool]:
    labels = [label for label, name in CLASS_NAMES.items() if word in fold(name)]
    return or_(
        *(_like(column, word) for column in _NUMBERS),
        *(column.in_(labels) for column in _LABELS if labels),
        *(_contains(column, word) for column in (*_LABELS, cases.c.note, cases.c.reader)),
        *(
            # Not joined: the other table is read once, in its own order
            cases.c.id.in_(
                select(table.c.case_id).where(or_(*(_contains(c, word) for c in columns)))
            )
            for table, columns in beside
        ),
    )


def _contains(column: ColumnElement[str], word: str) -> ColumnElement[bool]:
    """Whether a text holds a word; databases know the capitals of ASCII alone, but those quickly."""
    folded = dialects.place_of(word, dialects.folded(column)) > 0
    beyond = dialects.beyond_ascii(column)
    return and_(column != "", or_(_like(column, word), and_(beyond, folded)))


def _like(column: ColumnElement[str], word: str) -> ColumnElement[bool]:
    pattern = "%" + re.sub(r"([%_\\])", r"\\\1", word) + "%"
    return dialects.like(column, pattern)


def _any_row(connection: Connection, table: Table) -> bool:
    return bool(connection.execute(select(exists().select_from(table))).scalar())
