"""The columns of the list of cases, and the model that fetches them from the history."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon

from mriclassifier.cases.records import CaseRow, Sort
from mriclassifier.gui import icons
from mriclassifier.gui.cases.desk import CaseDesk
from mriclassifier.gui.cases.paged import Column, PagedModel
from mriclassifier.gui.cases.words import (
    OUTCOME_ICONS,
    STATE_ICONS,
    model_text,
    number_text,
    origin_name,
    outcome_name,
    outcome_sentence,
    state_name,
    time_text,
)
from mriclassifier.gui.identity import plain
from mriclassifier.gui.tasks import Tasks
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import class_name, per_cent

if TYPE_CHECKING:
    from mriclassifier.cases.store import CaseStore

PROBABILITY = 4  # the column with a bar
ROW_ROLE = Qt.ItemDataRole.UserRole


def patient_text(row: CaseRow) -> str:
    """The stored name, else the pseudonym."""
    return plain(row.name) or row.patient


def _patient_tip(row: CaseRow) -> str:
    return " · ".join(text for text in (plain(row.name), row.patient) if text)


def _class_text(row: CaseRow) -> str:
    if row.frame_count < 2:
        return class_name(row.label)
    return QCoreApplication.translate("Cases", "{name} ({count} slices)").format(
        name=class_name(row.label), count=number_text(row.frame_count)
    )


def _uncertainty(row: CaseRow) -> str:
    return QCoreApplication.translate("Cases", "Probability {one}, uncertainty {other}").format(
        one=per_cent(row.probability), other=per_cent(row.uncertainty)
    )


def _state_text(row: CaseRow) -> str:
    if row.reader_label and row.reader_label != row.label:
        return QCoreApplication.translate("Cases", "{state}: {name}").format(
            state=state_name(row.state), name=class_name(row.reader_label)
        )
    return state_name(row.state)


def case_columns() -> tuple[Column[CaseRow], ...]:
    """From left to right."""

    def title(text: str) -> str:
        return QCoreApplication.translate("Cases", text)

    return (
        Column(title("Case"), lambda row: row.code, sort=Sort.CODE),
        Column(title("Patient"), patient_text, tip=_patient_tip, sort=Sort.PATIENT),
        Column(title("Recorded"), lambda row: time_text(row.recorded_at), sort=Sort.RECORDED),
        Column(title("Class"), _class_text, sort=Sort.LABEL),
        Column(
            title("Probability"),
            lambda row: per_cent(row.probability),
            tip=_uncertainty,
            right=True,
            sort=Sort.UNCERTAINTY,
        ),
        Column(
            title("Outcome"),
            lambda row: outcome_name(row.outcome),
            icon=lambda row: OUTCOME_ICONS.get(row.outcome, ""),
            tip=lambda row: outcome_sentence(row.outcome),
        ),
        Column(
            title("Sign-off"),
            _state_text,
            icon=lambda row: STATE_ICONS[row.state],
            sort=Sort.STATE,
        ),
        Column(title("Reader"), lambda row: plain(row.reader)),
        Column(title("Model"), model_text),
        Column(title("Origin"), lambda row: origin_name(row.origin)),
    )


class CaseTableModel(PagedModel[CaseRow]):
    """The cases of a listing."""

    def __init__(self, desk: CaseDesk, *, tasks: Tasks, theme: Theme) -> None:
        super().__init__(case_columns(), fetch=self._rows_of, tasks=tasks, decorate=self._icon_of)
        self._desk = desk
        self._theme = theme
        self._icons: dict[tuple[str, bool], QIcon | None] = {}

    def _rows_of(self, keys: list[int]) -> Future[dict[int, CaseRow]]:
        def read(store: CaseStore) -> dict[int, CaseRow]:
            return {row.case_id: row for row in store.rows(keys)}

        return self._desk.read(read)

    def _icon_of(self, name: str) -> QIcon | None:
        known = (name, self._theme.tokens.dark)
        if known not in self._icons:
            self._icons[known] = icons.icon(name, self._theme.tokens) if name else None
        return self._icons[known]
