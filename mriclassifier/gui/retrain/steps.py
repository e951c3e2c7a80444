"""The line of steps above the pages: which there are, which one is shown, which are done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from mriclassifier.gui.labels import scaled_font
from mriclassifier.gui.theme import Theme

_DISC = 24
_GAP = 8
_MARGIN = 12


class StepLine(QWidget):
    """Numbered discs with names; a tick stands for the number where a step is done."""

    def __init__(self, names: Sequence[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._theme = theme
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.set_current(0)

    def set_current(self, number: int) -> None:
        """Show another step."""
        self._current = number
        self.setAccessibleName(
            self.tr("Step {number} of {count}: {name}").format(
                number=number + 1, count=len(self._names), name=self._names[number]
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        """A line of discs."""
        return QSize(480, _DISC + 2 * _MARGIN)

    def minimumSizeHint(self) -> QSize:
        """Discs with the name of the present step alone."""
        return QSize(len(self._names) * (_DISC + _GAP) + 120, _DISC + 2 * _MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Discs, names, and lines between them."""
        del event
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bold = scaled_font(self.font(), 1.0, bold=True)
        widths = []
        for number, name in enumerate(self._names):
            painter.setFont(bold if number == self._current else self.font())
            widths.append(painter.fontMetrics().horizontalAdvance(name) + 2)
        least = len(widths) * (_DISC + 2 * _GAP) + 2 * _MARGIN
        all_fit = sum(widths) + least + 16 * (len(widths) - 1) <= self.width()
        shown = [w if all_fit or n == self._current else 0 for n, w in enumerate(widths)]
        free = self.width() - sum(shown) - least
        between = max(6.0, free / max(1, len(widths) - 1))
        x, middle = float(_MARGIN), self.height() / 2
        for number, name in enumerate(self._names):
            done, now = number < self._current, number == self._current
            disc = QRectF(x, middle - _DISC / 2, _DISC, _DISC)
            ground = tokens.accent if now or done else tokens.track
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawEllipse(disc)
            ink = QColor(tokens.on_accent if now or done else tokens.muted)
            if done:
                painter.setPen(QPen(ink, 2.2, c=Qt.PenCapStyle.RoundCap))
                centre = disc.center()
                painter.drawPolyline(
                    [centre + QPointF(-5, 0.5), centre + QPointF(-1.5, 4), centre + QPointF(5, -4)]
                )
            else:
                painter.setPen(ink)
                painter.setFont(bold)
                painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number + 1))
            x += _DISC + _GAP
            if shown[number]:
                painter.setFont(bold if now else self.font())
                painter.setPen(QColor(tokens.text if now else tokens.muted))
                place = QRectF(x, 0, shown[number] + 2, self.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
                x += shown[number] + _GAP
            if number < len(self._names) - 1:
                painter.setPen(QPen(QColor(tokens.accent if done else tokens.border), 1.5))
                painter.drawLine(QPointF(x, middle), QPointF(x + between - _GAP, middle))
                x += between


def scrolling(page: QWidget) -> QScrollArea:
    """The page, in a frame that scrolls where there is little room."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(page)
    return scroll
