"""How the case history's values are called in the window, and how times and numbers are written."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from mriclassifier.cases.records import CaseRow, Origin, State
from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.inference.outcome import ANSWER, OUT_OF_DISTRIBUTION, REFER

OUTCOMES = (ANSWER, REFER, OUT_OF_DISTRIBUTION)
DOUBTFUL = (OUT_OF_DISTRIBUTION, REFER)
_STATES = {
    State.OPEN: QT_TRANSLATE_NOOP("Cases", "Open"),
    State.AGREED: QT_TRANSLATE_NOOP("Cases", "Agreed"),
    State.CORRECTED: QT_TRANSLATE_NOOP("Cases", "Corrected"),
}
_OUTCOMES = {
    ANSWER: QT_TRANSLATE_NOOP("Cases", "Answer"),
    REFER: QT_TRANSLATE_NOOP("Cases", "Refer"),
    OUT_OF_DISTRIBUTION: QT_TRANSLATE_NOOP("Cases", "Flagged"),
}
_OUTCOME_SENTENCES = {
    ANSWER: QT_TRANSLATE_NOOP("Cases", "The answer stands"),
    REFER: QT_TRANSLATE_NOOP("Cases", "Not certain: refer to a radiologist"),
    OUT_OF_DISTRIBUTION: QT_TRANSLATE_NOOP(
        "Cases", "Flagged: unlike what the model learned from; do not rely on it"
    ),
}
_ORIGINS = {
    Origin.WINDOW: QT_TRANSLATE_NOOP("Cases", "Window"),
    Origin.BATCH: QT_TRANSLATE_NOOP("Cases", "Batch"),
    Origin.COMMAND: QT_TRANSLATE_NOOP("Cases", "Command line"),
    Origin.SERVER: QT_TRANSLATE_NOOP("Cases", "Web page"),
}
STATE_ICONS = {State.OPEN: "case-open", State.AGREED: "check", State.CORRECTED: "case-corrected"}
OUTCOME_ICONS = {ANSWER: "", REFER: "case-refer", OUT_OF_DISTRIBUTION: "warning"}


def _translated(text: str) -> str:
    return QCoreApplication.translate("Cases", text)


def state_name(state: State) -> str:
    """How far a reader is."""
    return _translated(_STATES[state])


def outcome_name(outcome: str) -> str:
    """What an answer is worth, in a word."""
    known = _OUTCOMES.get(outcome)
    return _translated(known) if known else outcome


def outcome_sentence(outcome: str) -> str:
    """The same in a sentence."""
    known = _OUTCOME_SENTENCES.get(outcome)
    return _translated(known) if known else outcome


def origin_name(origin: Origin) -> str:
    """Where a case came from."""
    return _translated(_ORIGINS[origin])


def model_text(row: CaseRow) -> str:
    """The model that answered, as filters name it, too."""
    return f"{row.model_name} {row.model_version}".strip()


def time_text(moment: datetime.datetime | None) -> str:
    """A moment on this computer's clock, to the minute; empty for None."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M") if moment else ""


def cases_text(count: int) -> str:
    """How many cases."""
    if count == 1:
        return QCoreApplication.translate("Cases", "1 case")
    return QCoreApplication.translate("Cases", "{count} cases").format(count=number_text(count))


def number_text(number: int) -> str:
    """A count with the language's thousands mark."""
    return QLocale().toString(number)
