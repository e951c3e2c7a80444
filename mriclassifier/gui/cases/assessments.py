"""The answers that models of different versions gave for one case, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from mriclassifier.cases.records import Assessment, FrameRecord
from mriclassifier.gui.cases.table import style_table
from mriclassifier.gui.cases.words import number_text, outcome_name, time_text
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import class_name, engine_name, per_cent


def key_frame(assessment: Assessment) -> FrameRecord:
    """The frame that stands for the study."""
    for frame in assessment.frames:
        if frame.index == assessment.key_frame:
            return frame
    return assessment.frames[0]


class AssessmentTable(QTableWidget):
    """A column an assessment, the newest first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Answers by model"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 13)
        self.setShowGrid(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_assessments(self, assessments: Sequence[Assessment]) -> None:
        """Show them; oldest first come in."""
        newest = list(reversed(assessments))
        names: dict[str, None] = {}
        for assessment in newest:
            names.update(dict.fromkeys(key_frame(assessment).probabilities))
        heads = [
            self.tr("Class"),
            *(class_name(name) for name in names),
            self.tr("Outcome"),
            self.tr("Slices"),
            self.tr("Engine"),
            self.tr("Preprocessing"),
            self.tr("When"),
        ]
        self.clear()
        self.setRowCount(len(heads))
        self.setColumnCount(len(newest))
        self.setVerticalHeaderLabels(heads)
        self.setHorizontalHeaderLabels(
            [f"{one.model.model.name} {one.model.model.version}" for one in newest]
        )
        for column, assessment in enumerate(newest):
            self._fill(column, assessment, list(names))
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + bar + 4)

    def _fill(self, column: int, assessment: Assessment, names: Sequence[str]) -> None:
        frame = key_frame(assessment)
        texts = [
            class_name(frame.label),
            *(
                per_cent(frame.probabilities[name]) if name in frame.probabilities else "–"
                for name in names
            ),
            outcome_name(frame.outcome),
            number_text(len(assessment.frames)),
            engine_name(assessment.model.engine),
            str(assessment.model.preprocess_version),
            time_text(assessment.at),
        ]
        for row, text in enumerate(texts):
            item = QTableWidgetItem(text)
            if row == 0 or (0 < row <= len(names) and names[row - 1] == frame.label):
                font = QFont(self.font())
                font.setWeight(QFont.Weight.DemiBold)
                item.setFont(font)
            self.setItem(row, column, item)

    def _restyle(self) -> None:
        style_table(self, self._theme.tokens)
