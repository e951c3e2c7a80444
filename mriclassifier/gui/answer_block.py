"""The answer for one slice: class, probabilities, what cannot be excluded, and what speaks against it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from mriclassifier.gui.answer import Answer, Stage
from mriclassifier.gui.explanations import explanation
from mriclassifier.gui.labels import FittingLabel, heading, scaled_font, tool_tip
from mriclassifier.gui.probability_bars import ProbabilityBars
from mriclassifier.gui.remarks import Remarks
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import (
    NEUTRAL_CLASS,
    class_name,
    engine_name,
    outcome_text,
    per_cent,
    sentence,
)
from mriclassifier.inference.prediction import Prediction

_BUSY = (Stage.OPENING, Stage.LOADING_MODEL, Stage.WORKING)
# Until a model is loaded, so that the bars have their places from the start
USUAL_CLASSES = ("glioma", "meningioma", "notumor", "pituitary")


class AnswerBlock(QWidget):
    """Every part has its place in every state, so that nothing jumps when an answer comes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answer = Answer(stage=Stage.EMPTY)
        self._place = ""
        self.heading = heading("", self)
        self.title = FittingLabel(Qt.TextElideMode.ElideRight, self)
        self.title.setFont(scaled_font(self.font(), 1.6, bold=True))
        self.subtitle = FittingLabel(Qt.TextElideMode.ElideRight, self)
        self.subtitle.setProperty("role", "muted")
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setAccessibleName(self.tr("Working"))
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.bars = ProbabilityBars(theme, USUAL_CLASSES, self)
        self.prediction_set = QLabel(self)
        self.prediction_set.setTextFormat(Qt.TextFormat.PlainText)
        self.prediction_set.setWordWrap(True)
        self.prediction_set.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.prediction_set.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.prediction_set.setToolTip(
            self.tr("Classes whose probability is too high to be left out at the model's coverage")
        )
        self.remarks = Remarks(theme, self)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, space in (
            (self.heading, 6),
            (self.title, 3),
            (self.subtitle, 8),
            (self.progress, 12),
            (self.bars, 16),
            (self.prediction_set, 8),
            (self.remarks, 0),
        ):
            column.addWidget(widget)
            column.addSpacing(space)
        theme.changed.connect(self._refresh)
        self._refresh()

    @property
    def answer(self) -> Answer:
        """What is shown."""
        return self._answer

    @property
    def facts(self) -> str:
        """How the answer was computed; empty without one."""
        prediction = self._answer.prediction
        if prediction is None:
            return ""
        return self.tr("{seconds} s · {engine}").format(
            seconds=QLocale().toString(prediction.seconds, "f", 2),
            engine=engine_name(prediction.engine),
        )

    def set_classes(self, classes: Sequence[str]) -> None:
        """A bar for each class of the model in use."""
        self.bars.set_classes(classes)

    def show_answer(self, answer: Answer, place: str = "") -> None:
        """Show what is known now; ``place`` says of which slice, empty where there is only one."""
        self._answer, self._place = answer, place
        self._refresh()

    def _refresh(self) -> None:
        answer = self._answer
        self.heading.setText(
            self.tr("Prediction for {slice}").format(slice=self._place)
            if self._place
            else self.tr("Prediction")
        )
        busy = answer.stage in _BUSY
        # A range of 0 to 0 moves; the bar keeps its place when it rests
        self.progress.setRange(0, 0 if busy else 1)
        self.progress.setVisible(busy)
        if answer.prediction is not None:
            self._show_prediction(answer.prediction)
        else:
            self._show_stage(answer)

    def _show_prediction(self, prediction: Prediction) -> None:
        first = prediction.probabilities[prediction.label]
        self.title.setText(class_name(prediction.label))
        worth = outcome_text(prediction)
        self.subtitle.setText(worth or self.tr("Probability {value}").format(value=per_cent(first)))
        self._colour_title(muted=prediction.label == NEUTRAL_CLASS or bool(worth))
        self.bars.show_prediction(prediction)
        names = ", ".join(class_name(name) for name in prediction.prediction_set)
        self.prediction_set.setText(self.tr("Cannot be excluded: {names}").format(names=names))
        self.remarks.show_text(
            "warning",
            [sentence(notice) for notice in prediction.warnings],
            more=explanation(prediction.warnings),
        )
        self.remarks.box.setToolTip(tool_tip(self._figures(prediction)))

    def _figures(self, prediction: Prediction) -> str:
        """The numbers behind the remarks, which would only be in the way of the words."""
        number = QLocale().toString
        lines = []
        for notice in prediction.warnings:
            value, limit = notice.values.get("value"), notice.values.get("limit")
            if notice.code == "unlike_training":
                lines.append(
                    self.tr(
                        "Distance from the slices that the model learned from: {score}; limit {limit}"
                    ).format(
                        score=number(prediction.ood_score, "f", 1),
                        limit=number(prediction.ood_threshold, "f", 1),
                    )
                )
            elif isinstance(value, float) and isinstance(limit, float):
                lines.append(
                    self.tr("Highest probability {value}; this model answers from {limit}").format(
                        value=per_cent(value), limit=per_cent(limit)
                    )
                )
        return "\n".join(lines)

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
        self.remarks.show_text("error", [sentence(answer.error)] if answer.error else [])
        self.remarks.box.setToolTip("")

    def _colour_title(self, *, muted: bool) -> None:
        tokens = self._theme.tokens
        palette = QPalette(self.title.palette())
        colour = QColor(tokens.muted if muted else tokens.text)
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self.title.setPalette(palette)
