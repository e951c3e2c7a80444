"""Sign-offs: what a list of rows comes to, and which row comes next. Nothing is ever overwritten.

Each row holds the whole state after a reader's change. Undo adds a row with the state before the last
change that still holds (``undoes`` names that change); redo adds one that brings it back (``redoes``). A new
change after an undo ends what could be brought back.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, insert, select

from mriclassifier.cases import schema
from mriclassifier.cases.moments import text_of, time_of
from mriclassifier.cases.records import SignOff, State, Verdict

_STATES = {
    Verdict.NONE: State.OPEN,
    Verdict.AGREE: State.AGREED,
    Verdict.CORRECT: State.CORRECTED,
}


@dataclass(frozen=True, kw_only=True)
class Word:
    """What a reader says.

    Attributes
    ----------
    verdict, label, note
        As in :class:`~mriclassifier.cases.records.SignOff`.
    """

    verdict: Verdict = Verdict.NONE
    label: str = ""
    note: str = ""

    @property
    def state(self) -> State:
        """What it makes of a case."""
        return _STATES[self.verdict]


NOTHING = Word()


def undoable(signoffs: Sequence[SignOff]) -> int | None:
    """Number of the row whose change an undo takes back; None where there is nothing to undo.

    Parameters
    ----------
    signoffs
        All of one case, oldest first.
    """
    holding, _ = _stacks(signoffs)
    return holding[-1].number if holding else None


def redoable(signoffs: Sequence[SignOff]) -> int | None:
    """Number of the row whose change a redo brings back; None where there is nothing to redo."""
    _, taken = _stacks(signoffs)
    return taken[-1].number if taken else None


def holding(signoffs: Sequence[SignOff]) -> SignOff | None:
    """The reader's own row that holds, whoever undid or brought back; None where nothing was said."""
    rows, _ = _stacks(signoffs)
    return rows[-1] if rows else None


def before(signoffs: Sequence[SignOff]) -> Word:
    """The state that an undo goes back to."""
    rows, _ = _stacks(signoffs)
    return word_of(rows[-2]) if len(rows) > 1 else NOTHING


def word_of(signoff: SignOff) -> Word:
    """What a row says."""
    return Word(verdict=signoff.verdict, label=signoff.label, note=signoff.note)


def _stacks(signoffs: Sequence[SignOff]) -> tuple[list[SignOff], list[SignOff]]:
    """The changes that hold, and those that were taken back and can return; the next one last."""
    done: list[SignOff] = []
    taken: list[SignOff] = []
    for row in signoffs:
        if row.undoes is not None:
            if done:
                taken.append(done.pop())
        elif row.redoes is not None:
            if taken:
                done.append(taken.pop())
        else:
            done.append(row)
            taken.clear()
    return done, taken


def signoffs_of(connection: Connection, case_id: int) -> tuple[SignOff, ...]:
    """All rows of a case, oldest first."""
    table = schema.signoffs
    rows = connection.execute(
        select(table).where(table.c.case_id == case_id).order_by(table.c.id)
    ).mappings()
    return tuple(_signoff(row) for row in rows)


def add(
    connection: Connection,
    case_id: int,
    word: Word,
    *,
    reader: str,
    at: datetime.datetime,
    assessment: int | None,
    undoes: int | None = None,
    redoes: int | None = None,
) -> SignOff:
    """Write one more row."""
    result = connection.execute(
        insert(schema.signoffs).values(
            case_id=case_id,
            assessment_id=assessment,
            at=text_of(at),
            verdict=word.verdict.value,
            label=word.label,
            note=word.note,
            reader=reader,
            undoes=undoes,
            redoes=redoes,
        )
    )
    assert result.inserted_primary_key is not None
    return SignOff(
        number=int(result.inserted_primary_key[0]),
        case_id=case_id,
        verdict=word.verdict,
        label=word.label,
        note=word.note,
        reader=reader,
        at=at,
        undoes=undoes,
        redoes=redoes,
    )


def _signoff(row: RowMapping) -> SignOff:
    return SignOff(
        number=row["id"],
        case_id=row["case_id"],
        verdict=Verdict(row["verdict"]),
        label=row["label"],
        note=row["note"],
        reader=row["reader"],
        at=time_of(row["at"]),
        undoes=row["undoes"],
        redoes=row["redoes"],
    )
