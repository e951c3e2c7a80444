"""One bar a class, painted by hand so that it reads the same in light and dark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import NEUTRAL_CLASS, class_name, per_cent
from mriclassifier.inference.prediction import Prediction

_BAR = 8
_GAP = 5
_FADED = 110


class ProbabilityBar(QWidget):
    """Name, percentage and bar of one class; the most probable one is bold."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._theme = theme
        self._probability: float | None = None
        self._first = False
        self._greyed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(class_name(name))
        theme.changed.connect(self.update)

    @property
    def text(self) -> str:
        """The percentage as it is painted; a dash without an answer."""
        return "–" if self._probability is None else per_cent(self._probability)

    @property
    def is_greyed(self) -> bool:
        """Whether the number is not to be relied on."""
        return self._greyed

    def show_value(self, probability: float | None, *, first: bool, greyed: bool) -> None:
        """Show a probability, 0 to 1, or None for a bar without an answer."""
        self._probability, self._first, self._greyed = probability, first, greyed
        self.setAccessibleDescription(
            self.tr("Probability {value}").format(value=self.text)
            if probability is not None
            else self.tr("No answer yet")
        )
        self.update()

    def sizeHint(self) -> QSize:
        """A line of text above a bar."""
        return QSize(220, round(QFontMetricsF(self._font()).height()) + _GAP + _BAR)

    def minimumSizeHint(self) -> QSize:
        """As :meth:`sizeHint`, narrower."""
        return QSize(150, self.sizeHint().height())

    def _font(self) -> QFont:
        font = QFont(self.font())
        if self._first:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        del event
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        known = self._probability is not None
        words = QColor(tokens.text if known and not self._greyed else tokens.muted)
        line = QRectF(0, 0, self.width(), painter.fontMetrics().height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(words)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, self.text)
        room = line.width() - painter.fontMetrics().horizontalAdvance(self.text) - 10
        title = painter.fontMetrics().elidedText(
            class_name(self.name), Qt.TextElideMode.ElideRight, int(room)
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, title)

        track = QRectF(0, line.height() + _GAP, self.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.track))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        if not self._probability:
            return
        neutral = self._greyed or self.name == NEUTRAL_CLASS
        colour = QColor(tokens.neutral if neutral else tokens.accent)
        if not self._first or self._greyed:
            colour.setAlpha(_FADED if self._greyed else 2 * _FADED)
        fill = QRectF(track)
        fill.setWidth(max(_BAR / 2, track.width() * self._probability))
        painter.setBrush(colour)
        painter.drawRoundedRect(fill, _BAR / 2, _BAR / 2)


class ProbabilityBars(QWidget):
    """All classes in the model's order, so that every class keeps its place."""

    def __init__(self, theme: Theme, classes: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.bars: dict[str, ProbabilityBar] = {}
        self.setAccessibleName(self.tr("Probability of each class"))
        self.set_classes(classes)

    def set_classes(self, classes: Sequence[str]) -> None:
        """Make a row for each class of the model in use."""
        if list(classes) == list(self.bars):
            return
        for bar in self.bars.values():
            self._column.removeWidget(bar)
            bar.deleteLater()
        self.bars = {name: ProbabilityBar(name, self._theme, self) for name in classes}
        for bar in self.bars.values():
            self._column.addWidget(bar)
        self.clear()

    def clear(self) -> None:
        """No answer."""
        for bar in self.bars.values():
            bar.show_value(None, first=False, greyed=False)

    def show_prediction(self, prediction: Prediction) -> None:
        """Show an answer; greyed when the image is unlike the training images."""
        self.set_classes(list(prediction.probabilities))
        for name, probability in prediction.probabilities.items():
            self.bars[name].show_value(
                probability,
                first=name == prediction.label,
                greyed=not prediction.in_distribution,
            )
