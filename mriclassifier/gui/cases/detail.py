"""Beside the list: everything that is kept of the chosen case, and what can be done with it."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.cases.records import Case, Identity
from mriclassifier.gui.cases.assessments import AssessmentTable, key_frame
from mriclassifier.gui.cases.desk import CaseDesk
from mriclassifier.gui.cases.paged import Keys
from mriclassifier.gui.cases.picture import CasePicture, image_of
from mriclassifier.gui.cases.signing import SignOffBlock
from mriclassifier.gui.cases.words import (
    number_text,
    origin_name,
    outcome_sentence,
    time_text,
)
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.identity import plain
from mriclassifier.gui.labels import ElidedLabel, heading, muted, scaled_font
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.probability_bars import ProbabilityBar
from mriclassifier.gui.tasks import Outcome, Tasks
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import class_name, engine_name, sentence

_NONE: Keys = np.zeros(0, np.int64)


class DetailPane(QWidget):
    """The case that is chosen; of several, how many there are."""

    open_asked = Signal(int)
    find_asked = Signal(object)  # Case
    report_asked = Signal(list)
    delete_asked = Signal(list)
    shown = Signal(object)  # number of the one case that is chosen, or None

    def __init__(
        self, desk: CaseDesk, *, tasks: Tasks, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._theme = theme
        self._job: int | None = None
        self.ids: Keys = _NONE
        self.case: Case | None = None
        self.bars: list[ProbabilityBar] = []
        self._bar_column = QVBoxLayout()
        self._bar_column.setSpacing(10)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Chosen case"))

        self.words = muted(parent=self)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setContentsMargins(24, 24, 24, 24)
        self._make_body()
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.words)
        self._stack.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._make_buttons())
        self.show_ids(_NONE)

    def show_ids(self, ids: Keys) -> None:
        """Show what is chosen."""
        same = np.array_equal(ids, self.ids) and len(ids) == 1
        self.ids = ids
        self.shown.emit(int(ids[0]) if len(ids) == 1 else None)
        if self._job is not None:
            self._tasks.forget([self._job])
            self._job = None
        if len(ids) == 1:
            if not same:
                self._say("")
            case_id = int(ids[0])
            future = self._desk.read(lambda store: store.case(case_id))
            self._job = self._tasks.watch(future, partial(self._read, case_id))
            return
        self.case = None
        self._say(
            self.tr("{count} cases are chosen.").format(count=number_text(len(ids)))
            if len(ids)
            else self.tr("Choose a case to see what is kept of it.")
        )

    def refresh(self) -> None:
        """Read the case again; it changed."""
        if len(self.ids) == 1:
            self.show_ids(self.ids)

    def _read(self, case_id: int, outcome: Outcome) -> None:
        self._job = None
        if outcome.error is not None:
            self.case = None
            self._say(sentence(as_error(outcome.error)))
            return
        del case_id
        self.show_case(outcome.result)

    def show_case(self, case: Case) -> None:
        """Show a case that was read."""
        before, self.case = self.case, case
        row = case.row
        self.code.setText(row.code)
        patient = " · ".join(text for text in (plain(row.name), row.patient) if text)
        self.patient.setText(patient or self.tr("The file names no patient"))
        self._show_picture(case)
        self.label.setText(class_name(row.label))
        self.worth.setVisible(row.outcome != "answer")
        self.worth.set_text(outcome_sentence(row.outcome))
        self._show_bars(case)
        several = len(case.assessments) > 1
        self._compared.setVisible(several)
        self.assessments.setVisible(several)
        if several:
            self.assessments.show_assessments(case.assessments)
        self._show_facts(case)
        self._stack.setCurrentWidget(self._scroll)
        if before is None or before.row.case_id != row.case_id:
            self._scroll.verticalScrollBar().setValue(0)
        self._enable()

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self._stack.setCurrentWidget(self.words)
        self._enable()

    def _enable(self) -> None:
        one = len(self.ids) == 1 and self.case is not None
        self.open.setEnabled(one)
        self.report.setEnabled(len(self.ids) > 0)
        self.delete.setEnabled(len(self.ids) > 0)

    def _show_picture(self, case: Case) -> None:
        if case.picture is not None:
            words = self.tr("Stored picture of the key slice")
            self.picture.show_picture(image_of(case.picture), words)
            return
        self.picture.show_picture(
            None, self.tr("No picture of this case is stored (Preferences > Case history).")
        )

    def _show_bars(self, case: Case) -> None:
        if not case.assessments:
            values: dict[str, float] = {}
        else:
            values = dict(key_frame(case.assessments[-1]).probabilities)
        if list(values) != [bar.name for bar in self.bars]:
            for bar in self.bars:
                self._bar_column.removeWidget(bar)
                bar.deleteLater()
            self.bars[:] = [ProbabilityBar(name, self._theme, self._body) for name in values]
            for bar in self.bars:
                self._bar_column.addWidget(bar)
        greyed = case.row.outcome == "out_of_distribution"
        for bar in self.bars:
            bar.show_value(values[bar.name], first=bar.name == case.row.label, greyed=greyed)

    def _show_facts(self, case: Case) -> None:
        row, last = case.row, case.assessments[-1] if case.assessments else None
        facts = [(self.tr("Recorded"), f"{time_text(row.recorded_at)} · {origin_name(row.origin)}")]
        kind = " · ".join(text for text in (row.kind, plain(row.modality)) if text)
        facts.append((self.tr("File"), kind))
        if row.frame_count > 1:
            slices = self.tr("{done} of {count} classified, key slice {key}")
            facts.append(
                (
                    self.tr("Slices"),
                    slices.format(
                        done=number_text(row.scored),
                        count=number_text(row.frame_count),
                        key=number_text(row.key_frame + 1),
                    ),
                )
            )
        facts.append((self.tr("Model"), f"{row.model_name} {row.model_version}"))
        if last is not None:
            engine = self.tr("{name}, preprocessing {version}").format(
                name=engine_name(last.model.engine), version=last.model.preprocess_version
            )
            facts += [
                (self.tr("Engine"), engine),
                (self.tr("Program"), last.program_version),
                (self.tr("Model SHA-256"), last.model.model.sha256),
                (self.tr("Image SHA-256"), key_frame(last).image_sha256),
            ]
        facts += self._identity(case.identity)
        if case.path is not None:
            facts.append((self.tr("Place"), plain(str(case.path))))
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, text in facts:
            value = ElidedLabel(Qt.TextElideMode.ElideMiddle, self._body)
            value.setText(text)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addRow(muted(name, self._body), value)

    def _identity(self, identity: Identity) -> list[tuple[str, str]]:
        named = (
            (self.tr("Number"), identity.patient_id),
            (self.tr("Born"), identity.birth_date),
            (self.tr("Sex"), identity.sex),
            (self.tr("Examined"), identity.study_date),
            (self.tr("Examination"), identity.study_description),
            (self.tr("Series"), identity.series_description),
        )
        return [(name, plain(text)) for name, text in named if text]

    def _make_body(self) -> None:
        self._body = body = QWidget(self)
        body.setProperty("role", "panel")
        self.code = QLabel(body)
        self.code.setFont(scaled_font(self.font(), 1.3, bold=True))
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.patient = muted(parent=body)
        self.patient.setWordWrap(True)
        self.picture = CasePicture(self._theme, body)
        self.label = QLabel(body)
        self.label.setFont(scaled_font(self.font(), 1.15, bold=True))
        self.label.setWordWrap(True)
        self.worth = NoticeBox(self._theme, "warning", body)
        self.block = SignOffBlock(self._theme, body)
        self._compared = heading(self.tr("Answers by model"), body)
        self.assessments = AssessmentTable(self._theme, body)
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(14)
        self._facts.setVerticalSpacing(4)
        self._facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.code)
        column.addWidget(self.patient)
        column.addWidget(self.picture)
        column.addSpacing(4)
        column.addWidget(self.label)
        column.addWidget(self.worth)
        column.addLayout(self._bar_column)
        column.addSpacing(8)
        column.addWidget(self.block)
        column.addSpacing(8)
        column.addWidget(self._compared)
        column.addWidget(self.assessments)
        column.addSpacing(8)
        column.addWidget(heading(self.tr("Facts"), body))
        column.addLayout(self._facts)
        column.addStretch(1)

    def _make_buttons(self) -> QWidget:
        strip = QFrame(self)
        strip.setProperty("role", "panel")
        self.open = QPushButton(self.tr("Open"), strip)
        self.report = QPushButton(self.tr("Report…"), strip)
        self.delete = QPushButton(self.tr("Delete for good…"), strip)
        self.open.clicked.connect(lambda _=False: self.open_asked.emit(int(self.ids[0])))
        self.report.clicked.connect(lambda _=False: self.report_asked.emit(self.ids.tolist()))
        self.delete.clicked.connect(lambda _=False: self.delete_asked.emit(self.ids.tolist()))
        row = QHBoxLayout(strip)
        row.setContentsMargins(16, 10, 16, 12)
        for button in (self.open, self.report, self.delete):
            button.setAutoDefault(False)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        row.insertStretch(2, 1)
        return strip
