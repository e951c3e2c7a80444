"""Bars and a line over time, painted by hand in the colours of the scheme.

A chart is walked through with the mouse or the arrow keys and tells what stands where; the page shows the
same figures as a table, too.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mriclassifier.gui.cases.words import number_text
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import per_cent

_TOP, _RIGHT, _GAP = 8.0, 10.0, 8.0
_WIDEST = 56.0  # of a bar
_SWATCH = 12.0
_BRUSHES = {
    "diagonal": Qt.BrushStyle.BDiagPattern,
    "dots": Qt.BrushStyle.Dense6Pattern,
    "lines": Qt.BrushStyle.HorPattern,
}


@dataclass(frozen=True)
class Series:
    """What one colour of a chart stands for."""

    name: str
    colour: str
    pattern: str
    values: tuple[int, ...]


def nice_top(largest: float) -> tuple[float, float]:
    """Upper end of an axis from 0, and its step: 1, 2 or 5 times a power of ten, at least 1."""
    rough = max(1.0, largest) / 4
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(f * power for f in (1, 2, 5, 10) if f * power >= rough)
    step = max(1.0, step)
    return step * math.ceil(max(1.0, largest) / step), step


def fill_swatch(painter: QPainter, area: QRectF, series: Series) -> None:
    """A colour and its pattern, told apart also without colours."""
    painter.fillRect(area, QColor(series.colour))
    if series.pattern in _BRUSHES:
        painter.fillRect(area, QBrush(QColor(255, 255, 255, 150), _BRUSHES[series.pattern]))


class Chart(QWidget):
    """Axes, and a mark that walks over the periods."""

    told = Signal(int)  # the period under the mark; -1: none

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels: tuple[str, ...] = ()
        self.mark = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(640, 190 + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Narrow."""
        return QSize(260, self.sizeHint().height())

    def set_labels(self, labels: Sequence[str]) -> None:
        """The periods, from left to right."""
        self._labels = tuple(labels)
        self._move(-1)
        self.update()

    def axis(self) -> tuple[float, float]:
        """Upper end and step."""
        raise NotImplementedError

    def tick_text(self, value: float) -> str:
        """What stands beside a line of the grid."""
        return number_text(round(value))

    def paint_values(self, painter: QPainter, area: QRectF, top: float) -> None:
        """The chart itself."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grid, values and mark."""
        del event
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._area()
        top, step = self.axis()
        metrics = QFontMetricsF(self.font())
        value = 0.0
        while value <= top + step / 2:
            y = area.bottom() - area.height() * value / top
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(tokens.muted))
            words = QRectF(0, y - metrics.height() / 2, area.left() - _GAP, metrics.height())
            painter.drawText(
                words,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                self.tick_text(value),
            )
            value += step
        if self.mark >= 0:
            painter.fillRect(self._slot(self.mark, area), QColor(tokens.selection))
        self.paint_values(painter, area, top)
        self._paint_labels(painter, area, metrics)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what is under the mouse."""
        area = self._area()
        count = len(self._labels)
        inside = count and area.left() <= event.position().x() < area.right()
        share = (event.position().x() - area.left()) / area.width()
        self._move(int(share * count) if inside else -1)

    def leaveEvent(self, event: object) -> None:
        """Nothing is under the mouse."""
        del event
        self._move(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys are elsewhere."""
        self._move(-1)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the periods."""
        last = len(self._labels) - 1
        places = {
            Qt.Key.Key_Left: max(0, self.mark - 1) if self.mark >= 0 else last,
            Qt.Key.Key_Right: min(last, self.mark + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        place = places.get(Qt.Key(event.key()))
        if place is None or last < 0:
            super().keyPressEvent(event)
        else:
            self._move(place)

    def _move(self, place: int) -> None:
        if place != self.mark:
            self.mark = place
            self.update()
            self.told.emit(place)

    def _area(self) -> QRectF:
        metrics = QFontMetricsF(self.font())
        top, _ = self.axis()
        left = metrics.horizontalAdvance(self.tick_text(top)) + _GAP + 6
        low = metrics.height() + _GAP
        return QRectF(left, _TOP + 2, self.width() - left - _RIGHT, self.height() - low - _TOP - 2)

    def _slot(self, number: int, area: QRectF) -> QRectF:
        width = area.width() / max(1, len(self._labels))
        return QRectF(area.left() + number * width, area.top(), width, area.height())

    def _paint_labels(self, painter: QPainter, area: QRectF, metrics: QFontMetricsF) -> None:
        if not self._labels:
            return
        widest = max(metrics.horizontalAdvance(text) for text in self._labels) + 14
        every = max(1, math.ceil(widest * len(self._labels) / area.width()))
        painter.setPen(QColor(self._theme.tokens.muted))
        free = -1.0  # from here on; those at the ends are pushed inwards, onto their neighbours
        for number in range(0, len(self._labels), every):
            middle = self._slot(number, area).center().x()
            left = min(max(0.0, middle - widest / 2), self.width() - widest)
            if left < free:
                continue
            free = left + widest
            words = QRectF(left, area.bottom() + 4, widest, metrics.height() + 2)
            painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, self._labels[number])


class StackedBars(Chart):
    """Counts, one bar a period."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.series: tuple[Series, ...] = ()
        self._largest = 0

    def show_series(self, labels: Sequence[str], series: Sequence[Series]) -> None:
        """Show other counts."""
        self.series = tuple(series)
        sums = [sum(values) for values in zip(*(s.values for s in series), strict=True)]
        self._largest = max(sums, default=0)
        self.set_labels(labels)

    def axis(self) -> tuple[float, float]:
        """Up to the highest bar."""
        return nice_top(self._largest)

    def paint_values(self, painter: QPainter, area: QRectF, top: float) -> None:
        """The bars."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for number in range(len(self._labels)):
            slot = self._slot(number, area)
            width = max(1.0, min(_WIDEST, slot.width() * 0.72))
            left = slot.center().x() - width / 2
            bottom = area.bottom()
            for series in self.series:
                height = area.height() * series.values[number] / top
                if height > 0:
                    fill_swatch(painter, QRectF(left, bottom - height, width, height), series)
                    bottom -= height
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)


class ShareLine(Chart):
    """A share from 0 to 100 %, where there is one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.shares: tuple[float | None, ...] = ()

    def sizeHint(self) -> QSize:
        """Lower than the bars."""
        return QSize(640, 120 + self.fontMetrics().height())

    def show_shares(self, labels: Sequence[str], shares: Sequence[float | None]) -> None:
        """Show others."""
        self.shares = tuple(shares)
        self.set_labels(labels)

    def axis(self) -> tuple[float, float]:
        """Up to one."""
        return 1.0, 0.5

    def tick_text(self, value: float) -> str:
        """In per cent."""
        return per_cent(value).replace("0.0", "0") if value in (0.0, 1.0) else per_cent(value)

    def paint_values(self, painter: QPainter, area: QRectF, top: float) -> None:
        """Dots, joined where neighbours have a share."""
        accent = QColor(self._theme.tokens.accent)
        before: QPointF | None = None
        dot = min(3.5, max(1.5, self._slot(0, area).width() / 3))
        for number, share in enumerate(self.shares):
            if share is None:
                before = None
                continue
            middle = self._slot(number, area).center().x()
            point = QPointF(middle, area.bottom() - area.height() * share / top)
            painter.setPen(QPen(accent, 2))
            if before is not None:
                painter.drawLine(before, point)
            painter.setBrush(accent)
            painter.drawEllipse(point, dot, dot)
            before = point


class ChartLegend(QWidget):
    """What the colours mean; in as many lines as the width needs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._series: tuple[Series, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Legend of the chart"))
        theme.changed.connect(self.update)

    def show_series(self, series: Sequence[Series]) -> None:
        """Explain these."""
        self._series = tuple(series)
        self.setAccessibleDescription(", ".join(one.name for one in series))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The entries flow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of the lines."""
        places = self._places(width)
        return int(places[-1].bottom()) + 2 if places else 0

    def sizeHint(self) -> QSize:
        """As the present width needs."""
        return QSize(300, self.heightForWidth(max(self.width(), 200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint swatches and words."""
        del event
        painter = QPainter(self)
        for series, place in zip(self._series, self._places(self.width()), strict=True):
            fill_swatch(
                painter, QRectF(place.left(), place.center().y() - 6, _SWATCH, _SWATCH), series
            )
            painter.setPen(QColor(self._theme.tokens.text))
            words = place.adjusted(_SWATCH + 6, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, series.name)

    def _places(self, width: int) -> list[QRectF]:
        metrics = QFontMetricsF(self.font())
        x, y, line = 0.0, 0.0, metrics.height() + 4
        places = []
        for series in self._series:
            needed = _SWATCH + 6 + metrics.horizontalAdvance(series.name) + 4
            if x and x + needed > width:
                x, y = 0.0, y + line
            places.append(QRectF(x, y, needed, line))
            x += needed + 16
        return places
