"""A case's sign-off in words: what holds, and what happened to it, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mriclassifier.cases.records import Case, CaseRow, SignOff, State, Verdict
from mriclassifier.gui.cases.words import time_text
from mriclassifier.gui.wording import class_name
from mriclassifier.inference.outcome import OUT_OF_DISTRIBUTION, REFER


@dataclass(frozen=True, kw_only=True)
class Change:
    """One row of the history.

    Attributes
    ----------
    what
        What was done.
    who
        Reader and time.
    note
        The note as it was after it; empty where the row did not change it.
    taken_back
        Whether it was undone and not brought back.
    """

    what: str
    who: str
    note: str = ""
    taken_back: bool = False


def _tr(text: str) -> str:
    return QCoreApplication.translate("SignOff", text)


def state_text(row: CaseRow) -> str:
    """What holds."""
    if row.state is State.AGREED:
        return _tr("Agreed: {name}").format(name=class_name(row.reader_label))
    if row.state is State.CORRECTED:
        return _tr("Corrected to: {name}").format(name=class_name(row.reader_label))
    return _tr("Not signed off")


def signed_text(row: CaseRow) -> str:
    """Who said so, and when; empty where nobody did."""
    if row.signed_at is None or not row.reader:
        return ""
    return _tr("{reader} · {time}").format(reader=row.reader, time=time_text(row.signed_at))


def answer_text(row: CaseRow) -> str:
    """The model's answer that is agreed to or corrected: that of the key slice."""
    words = _tr("Model: {name}").format(name=class_name(row.label))
    if row.frame_count > 1:
        words += _tr(", slice {number} of {count}").format(
            number=row.key_frame + 1, count=row.frame_count
        )
    if row.outcome == REFER:
        words += _tr(" (not certain)")
    elif row.outcome == OUT_OF_DISTRIBUTION:
        words += _tr(" (not to be relied on)")
    return words


def has_moved(row: CaseRow) -> bool:
    """Whether the model has another answer by now than the one that was agreed to."""
    return row.state is State.AGREED and row.reader_label != row.label


def classes_of(case: Case) -> tuple[str, ...]:
    """The classes of the model that answered last."""
    if not case.assessments or not case.assessments[-1].frames:
        return ()
    return tuple(case.assessments[-1].frames[0].probabilities)


def changes(signoffs: Sequence[SignOff]) -> tuple[Change, ...]:
    """The history, newest first."""
    told: dict[int, str] = {}
    taken: set[int] = set()
    before: SignOff | None = None
    for row in signoffs:
        if row.undoes is not None:
            taken.add(row.undoes)
            told[row.number] = _tr("Undone: {what}").format(what=told.get(row.undoes, ""))
        elif row.redoes is not None:
            taken.discard(row.redoes)
            told[row.number] = _tr("Done again: {what}").format(what=told.get(row.redoes, ""))
        else:
            told[row.number] = _change(before, row)
        before = row
    notes = _new_notes(signoffs)
    return tuple(
        Change(
            what=told[row.number],
            who=_tr("{reader} · {time}").format(reader=row.reader, time=time_text(row.at)),
            note=notes[row.number],
            taken_back=row.number in taken,
        )
        for row in reversed(signoffs)
    )


def _change(before: SignOff | None, row: SignOff) -> str:
    same_verdict = before is not None and (before.verdict, before.label) == (row.verdict, row.label)
    if row.verdict is Verdict.NONE or same_verdict:
        return _tr("Note changed") if before is not None and before.note else _tr("Note written")
    if row.verdict is Verdict.AGREE:
        return _tr("Agreed: {name}").format(name=class_name(row.label))
    return _tr("Corrected to: {name}").format(name=class_name(row.label))


def _new_notes(signoffs: Sequence[SignOff]) -> dict[int, str]:
    notes, last = {}, ""
    for row in signoffs:
        notes[row.number] = row.note if row.note != last else ""
        last = row.note
    return notes
