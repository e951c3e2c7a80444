"""A few counts as bars under each other, painted by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mriclassifier.gui.batch import texts
from mriclassifier.gui.labels import line_height
from mriclassifier.gui.theme import Theme

_BAR, _GAP = 7, 4


@dataclass(frozen=True)
class Count:
    """One bar; ``colour`` None takes the scheme's neutral one."""

    name: str
    number: int
    colour: str | None = None


class CountBars(QWidget):
    """Name, number and share of each."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = title
        self._counts: tuple[Count, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def counts(self) -> tuple[Count, ...]:
        """What is shown."""
        return self._counts

    def show_counts(self, counts: Sequence[Count]) -> None:
        """Show other bars."""
        if tuple(counts) == self._counts:
            return
        self._counts = tuple(counts)
        said = ", ".join(f"{count.name}: {count.number}" for count in counts)
        self.setAccessibleName(f"{self._title}: {said}")
        self.updateGeometry()
        self.update()

    def _step(self) -> int:
        return self._line_height() + _BAR + 2 * _GAP

    def _line_height(self) -> int:
        metrics = QFontMetrics(self.font())
        return max([line_height(metrics, count.name) for count in self._counts], default=0)

    def sizeHint(self) -> QSize:
        """All bars."""
        return QSize(200, max(1, len(self._counts)) * self._step())

    def minimumSizeHint(self) -> QSize:
        """As high, and narrower."""
        return QSize(130, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars."""
        del event
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = max(1, sum(count.number for count in self._counts))
        words = painter.fontMetrics()
        for number, count in enumerate(self._counts):
            top = number * self._step()
            line = QRectF(0, top, self.width(), self._line_height())
            figure = f"{texts.count(count.number)}"
            painter.setPen(QColor(tokens.text))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, figure)
            room = line.width() - words.horizontalAdvance(figure) - 10
            name = words.elidedText(count.name, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, name)
            track = QRectF(0, line.bottom() + _GAP / 2, self.width(), _BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.track))
            painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
            if count.number:
                filled = QRectF(track)
                filled.setWidth(max(_BAR, track.width() * count.number / total))
                painter.setBrush(QColor(count.colour or tokens.neutral))
                painter.drawRoundedRect(filled, _BAR / 2, _BAR / 2)
