"""The answer for the image that is shown: class, probabilities, what cannot be excluded, warnings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.labels import ElidedLabel, heading, scaled_font
from mriclassifier.gui.map_controls import MapControls
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.probability_bars import ProbabilityBars
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import (
    NEUTRAL_CLASS,
    class_name,
    engine_name,
    outcome_text,
    per_cent,
    sentence,
)
from mriclassifier.gui.workflow import Answer, Stage
from mriclassifier.inference.prediction import Prediction

_MARGIN = 18
_BUSY = (Stage.OPENING, Stage.LOADING_MODEL, Stage.WORKING)
# Until a model is loaded, so that the bars have their places from the start
USUAL_CLASSES = ("glioma", "meningioma", "notumor", "pituitary")


class ResultPanel(QScrollArea):
    """Every part has its place in every state, so that nothing jumps when an answer comes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answer = Answer(stage=Stage.EMPTY)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(290)
        self.setAccessibleName(self.tr("Result"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        body = QWidget(self)
        body.setProperty("role", "panel")
        self.setWidget(body)
        self.title = ElidedLabel(Qt.TextElideMode.ElideRight, body)
        self.title.setFont(scaled_font(self.font(), 1.75, bold=True))
        self.subtitle = ElidedLabel(Qt.TextElideMode.ElideRight, body)
        self.subtitle.setProperty("role", "muted")
        self.progress = QProgressBar(body)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setAccessibleName(self.tr("Working"))
        self.bars = ProbabilityBars(theme, USUAL_CLASSES, body)
        self.prediction_set = QLabel(body)
        self.prediction_set.setTextFormat(Qt.TextFormat.PlainText)
        self.prediction_set.setWordWrap(True)
        self.prediction_set.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.prediction_set.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.prediction_set.setToolTip(
            self.tr("Classes whose probability is too high to be left out at the model's coverage")
        )
        self.warnings = NoticeBox(theme, "warning", body)
        self.map = MapControls(body)
        self.facts = ElidedLabel(Qt.TextElideMode.ElideRight, body)
        self.facts.setProperty("role", "muted")

        column = QVBoxLayout(body)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(0)
        column.addWidget(heading(self.tr("Prediction"), body))
        column.addSpacing(6)
        column.addWidget(self.title)
        column.addSpacing(3)
        column.addWidget(self.subtitle)
        column.addSpacing(8)
        column.addWidget(self.progress)
        column.addSpacing(12)
        column.addWidget(self.bars)
        column.addSpacing(16)
        column.addWidget(self.prediction_set)
        column.addSpacing(8)
        column.addWidget(self.warnings)
        column.addStretch(1)
        column.addSpacing(12)
        column.addWidget(self._rule(body))
        column.addSpacing(14)
        column.addWidget(self.map)
        column.addSpacing(14)
        column.addWidget(self._rule(body))
        column.addSpacing(10)
        column.addWidget(self.facts)
        theme.changed.connect(self._refresh)
        self._refresh()

    @property
    def answer(self) -> Answer:
        """What is shown."""
        return self._answer

    def set_classes(self, classes: Sequence[str]) -> None:
        """A bar for each class of the model in use."""
        self.bars.set_classes(classes)

    def show_answer(self, answer: Answer) -> None:
        """Show what is known of the image now."""
        self._answer = answer
        self._refresh()

    def _refresh(self) -> None:
        answer = self._answer
        prediction = answer.prediction
        self._show_busy(answer.stage in _BUSY)
        if prediction is not None:
            self._show_prediction(prediction)
        else:
            self._show_stage(answer)
        self.map.show_prediction(prediction)

    def _show_prediction(self, prediction: Prediction) -> None:
        first = prediction.probabilities[prediction.label]
        self.title.setText(class_name(prediction.label))
        worth = outcome_text(prediction)
        self.subtitle.setText(worth or self.tr("Probability {value}").format(value=per_cent(first)))
        neutral = prediction.label == NEUTRAL_CLASS
        self._colour_title(muted=neutral or bool(worth))
        self.bars.show_prediction(prediction)
        names = ", ".join(class_name(name) for name in prediction.prediction_set)
        self.prediction_set.setText(self.tr("Cannot be excluded: {names}").format(names=names))
        self._show_notice("warning", [sentence(notice) for notice in prediction.warnings])
        self.facts.setText(
            self.tr("{seconds} s · {engine}").format(
                seconds=QLocale().toString(prediction.seconds, "f", 2),
                engine=engine_name(prediction.engine),
            )
        )

    def _show_stage(self, answer: Answer) -> None:
        titles = {
            Stage.EMPTY: (self.tr("No image"), self.tr("Open an image to classify it")),
            Stage.OPENING: (self.tr("Opening…"), ""),
            Stage.LOADING_MODEL: (self.tr("Loading the model…"), self.tr("This happens once")),
            Stage.WORKING: (self.tr("Classifying…"), ""),
            Stage.FAILED: (self.tr("No answer"), self.tr("This image cannot be classified")),
            Stage.NO_MODEL: (self.tr("No model"), self.tr("Images can be viewed")),
        }
        title, subtitle = titles[answer.stage]
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self._colour_title(muted=True)
        self.bars.clear()
        self.prediction_set.setText("")
        self._show_notice("error", [sentence(answer.error)] if answer.error else [])
        self.facts.setText("")

    def _show_busy(self, busy: bool) -> None:
        # A range of 0 to 0 moves; the bar keeps its place when it rests
        self.progress.setRange(0, 0 if busy else 1)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.progress.setVisible(busy)

    def _show_notice(self, kind: str, sentences: list[str]) -> None:
        self.warnings.set_kind(kind)
        self.warnings.set_text("\n\n".join(sentences))
        self.warnings.setVisible(bool(sentences))

    def _colour_title(self, *, muted: bool) -> None:
        tokens = self._theme.tokens
        palette = QPalette(self.title.palette())
        colour = QColor(tokens.muted if muted else tokens.text)
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self.title.setPalette(palette)

    @staticmethod
    def _rule(parent: QWidget) -> QFrame:
        rule = QFrame(parent)
        rule.setProperty("role", "rule")
        rule.setFixedHeight(1)
        return rule
