"""The panel beside the canvas: the answer for the slice that is shown, its map, and the series."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mriclassifier.gui.answer import Answer
from mriclassifier.gui.answer_block import USUAL_CLASSES, AnswerBlock
from mriclassifier.gui.cases.signing import SignOffBlock
from mriclassifier.gui.explanations import MILD, explanation
from mriclassifier.gui.labels import ElidedLabel, heading
from mriclassifier.gui.map_controls import MapControls
from mriclassifier.gui.remarks import Remarks
from mriclassifier.gui.series_block import SeriesBlock, SeriesContent
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import sentence
from mriclassifier.notices import Notice

__all__ = ["USUAL_CLASSES", "ResultPanel"]
_MARGIN = 18
_NARROWEST, _WIDEST = 290, 520


class ResultPanel(QScrollArea):
    """What belongs to the slice stands above, what belongs to the whole file or series below a line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_NARROWEST)
        self.setAccessibleName(self.tr("Result"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        body = QWidget(self)
        body.setProperty("role", "panel")
        self.setWidget(body)
        self.block = AnswerBlock(theme, body)
        self.title, self.subtitle = self.block.title, self.block.subtitle
        self.progress, self.bars = self.block.progress, self.block.bars
        self.prediction_set, self.warnings = self.block.prediction_set, self.block.remarks.box
        self.map = MapControls(body)
        self.series = SeriesBlock(theme, body)
        self.sign = SignOffBlock(theme, body)
        self.study = Remarks(theme, body)
        self._study_heading = heading(self.tr("About this file"), body)
        self.facts = ElidedLabel(Qt.TextElideMode.ElideRight, body)
        self.facts.setProperty("role", "muted")

        column = QVBoxLayout(body)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(0)
        column.addWidget(self.block)
        # High up: "this is CT" must not lie below what it forbids to use
        column.addSpacing(10)
        column.addWidget(self._study_heading)
        column.addSpacing(6)
        column.addWidget(self.study)
        column.addStretch(1)
        column.addSpacing(12)
        column.addWidget(self._rule(body))
        column.addSpacing(14)
        column.addWidget(self.map)
        column.addSpacing(14)
        self._series_rule = self._rule(body)
        column.addWidget(self._series_rule)
        column.addSpacing(10)
        column.addWidget(self.series)
        column.addSpacing(10)
        column.addWidget(self.sign)
        column.addSpacing(10)
        column.addWidget(self.facts)
        body.installEventFilter(self)
        theme.changed.connect(self._show_facts)
        self.sign.hide()  # until there is a case history to sign in
        self.show_series(None)
        self.show_study((), several=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give large letters the room they need: a percentage must not be cut."""
        body = self.widget()
        if event.type() == QEvent.Type.LayoutRequest and body is not None and watched is body:
            bar = self.verticalScrollBar().sizeHint().width()
            needed = min(_WIDEST, body.minimumSizeHint().width() + bar)
            # It only grows, so that the canvas does not change its size from slice to slice
            if needed > self.minimumWidth():
                self.setMinimumWidth(needed)
        return super().eventFilter(watched, event)

    @property
    def answer(self) -> Answer:
        """What is shown."""
        return self.block.answer

    def set_classes(self, classes: Sequence[str]) -> None:
        """A bar for each class of the model in use."""
        self.block.set_classes(classes)

    def show_answer(self, answer: Answer, place: str = "") -> None:
        """Show what is known of the slice now; ``place`` says which one it is."""
        self.block.show_answer(answer, place)
        self.map.show_prediction(answer.prediction)
        self._show_facts()

    def show_series(self, content: SeriesContent | None) -> None:
        """Show what is known of all slices; None for a single picture."""
        self.series.show_content(content)

    def show_study(self, notices: Sequence[Notice], *, several: bool) -> None:
        """Show what has to be known of the file, or of the series."""
        self._study_heading.setText(
            self.tr("About this series") if several else self.tr("About this file")
        )
        self._study_heading.setVisible(bool(notices))
        kind = "info" if {notice.code for notice in notices} <= MILD else "warning"
        self.study.show_text(
            kind, [sentence(notice) for notice in notices], more=explanation(notices)
        )

    def _show_facts(self) -> None:
        self.facts.setText(self.block.facts)

    @staticmethod
    def _rule(parent: QWidget) -> QFrame:
        rule = QFrame(parent)
        rule.setProperty("role", "rule")
        rule.setFixedHeight(1)
        return rule
