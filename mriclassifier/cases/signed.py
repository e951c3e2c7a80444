"""A reader's changes to a case, written: the new row, and what lists show of the case."""

from __future__ import annotations

import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, select, update

from mriclassifier.cases import schema, signing
from mriclassifier.cases.moments import text_of
from mriclassifier.cases.records import SignOff, State, Verdict
from mriclassifier.cases.signing import NOTHING, Word
from mriclassifier.cases.texts import storable
from mriclassifier.errors import QT_TRANSLATE_NOOP, CaseStoreError

LONGEST_NOTE = 10_000  # characters

GONE = QT_TRANSLATE_NOOP("errors", "This case is no longer in the case history.")
OTHER_ANSWER = QT_TRANSLATE_NOOP(
    "errors",
    "The model's answer for this case has changed meanwhile; look at it again before you agree.",
)
NO_CLASS = QT_TRANSLATE_NOOP("errors", "Choose the class that you correct the answer to.")
LONG_NOTE = QT_TRANSLATE_NOOP(
    "errors", "The note is longer than {most} characters; please shorten it."
)
NO_UNDO = QT_TRANSLATE_NOOP("errors", "This case has no change of a reader that could be undone.")
NO_REDO = QT_TRANSLATE_NOOP("errors", "This case has no undone change that could be brought back.")


def sign(
    connection: Connection, case_id: int, word: Word, *, reader: str, at: datetime.datetime
) -> tuple[SignOff, bool]:
    """Add a change; gives the row, and whether it is new (saying the same again adds none)."""
    case = _case(connection, case_id)
    word = _checked(word, case["label"])
    reader = storable(reader)
    holds = signing.holding(signing.signoffs_of(connection, case_id))
    if holds is not None and signing.word_of(holds) == word and holds.reader == reader:
        return holds, False
    row = signing.add(
        connection, case_id, word, reader=reader, at=at, assessment=case["assessment_id"]
    )
    _show(connection, case_id, at=at)
    return row, True


def undo(connection: Connection, case_id: int, *, reader: str, at: datetime.datetime) -> SignOff:
    """Add a row that takes the last change back."""
    case = _case(connection, case_id)
    signoffs = signing.signoffs_of(connection, case_id)
    number = signing.undoable(signoffs)
    if number is None:
        raise CaseStoreError(NO_UNDO)
    row = signing.add(
        connection,
        case_id,
        signing.before(signoffs),
        reader=storable(reader),
        at=at,
        assessment=case["assessment_id"],
        undoes=number,
    )
    _show(connection, case_id, at=at)
    return row


def redo(connection: Connection, case_id: int, *, reader: str, at: datetime.datetime) -> SignOff:
    """Add a row that brings the change back that was undone last."""
    case = _case(connection, case_id)
    signoffs = signing.signoffs_of(connection, case_id)
    number = signing.redoable(signoffs)
    if number is None:
        raise CaseStoreError(NO_REDO)
    (change,) = [row for row in signoffs if row.number == number]
    row = signing.add(
        connection,
        case_id,
        signing.word_of(change),
        reader=storable(reader),
        at=at,
        assessment=case["assessment_id"],
        redoes=number,
    )
    _show(connection, case_id, at=at)
    return row


def _case(connection: Connection, case_id: int) -> RowMapping:
    table = schema.cases
    row = connection.execute(
        select(table.c.label, table.c.assessment_id).where(table.c.id == case_id)
    )
    case = row.mappings().first()
    if case is None:
        raise CaseStoreError(GONE)
    return case


def _checked(word: Word, answer: str) -> Word:
    note = storable(word.note.strip())
    if len(note) > LONGEST_NOTE:
        raise CaseStoreError(LONG_NOTE, most=LONGEST_NOTE)
    if word.verdict is Verdict.NONE:
        return Word(note=note)
    if word.verdict is Verdict.AGREE:
        if word.label and word.label != answer:
            raise CaseStoreError(OTHER_ANSWER)
        return Word(verdict=Verdict.AGREE, label=answer, note=note)
    if not word.label:
        raise CaseStoreError(NO_CLASS)
    same = word.label == answer
    return Word(verdict=Verdict.AGREE if same else Verdict.CORRECT, label=word.label, note=note)


def _show(connection: Connection, case_id: int, *, at: datetime.datetime) -> None:
    """Lists show what holds, under the name of who said it and not of who undid something else."""
    holds = signing.holding(signing.signoffs_of(connection, case_id))
    word = NOTHING if holds is None else signing.word_of(holds)
    values: dict[str, Any] = {"state": State.OPEN.value, "reader": "", "signed_at": None}
    if holds is not None and word != NOTHING:
        values = {
            "state": word.state.value,
            "reader": holds.reader,
            "signed_at": text_of(holds.at),
        }
    table = schema.cases
    connection.execute(
        update(table)
        .where(table.c.id == case_id)
        .values(reader_label=word.label, note=word.note, updated_at=text_of(at), **values)
    )
