"""Loss and accuracy while a network is trained, drawn by hand in the colours of the scheme.

The line of the training images is whole, that of the validation images is dashed and has dots: they can be told
apart without colours, and each is named at its end.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mriclassifier.gui.labels import scaled_font
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import decimal

_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 84, 30, 26
_GAP = 16
_DOT = 3.2
_TICKS = 4
_NARROW = 480  # px; below it the charts stand one above the other


@dataclass(frozen=True, kw_only=True)
class _Line:
    """Points ``(epoch, value)`` under a name."""

    name: str
    points: tuple[tuple[float, float], ...]
    dashed: bool


class Curves(QWidget):
    """Two charts: the loss with its batches, and the accuracy."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._history: tuple[Mapping[str, float], ...] = ()
        self._batches: list[tuple[float, float]] = []
        self._epochs = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Learning curves"))
        theme.changed.connect(self.update)

    def clear(self) -> None:
        """Before a training."""
        self._history, self._batches, self._epochs = (), [], 1
        self._describe()

    def set_history(self, history: Sequence[Mapping[str, float]], epochs: int) -> None:
        """Show the figures of the finished epochs."""
        self._history = tuple(history)
        self._epochs = max(epochs, len(self._history), 1)
        self._describe()

    def add_batch(self, epoch: int, batch: int, batches: int, loss: float) -> None:
        """Show the running mean of the loss within an epoch."""
        if math.isfinite(loss):
            place = epoch - 1 + batch / max(1, batches)
            if self._batches and self._batches[-1][0] >= place:
                self._batches = [point for point in self._batches if point[0] < place]
            self._batches.append((place, loss))
            self.update()

    def sizeHint(self) -> QSize:
        """Two charts side by side."""
        return QSize(640, 220)

    def minimumSizeHint(self) -> QSize:
        """Enough to see a course."""
        return QSize(260, 180)

    def lines(self, what: str) -> tuple[_Line, ...]:
        """What is drawn of ``loss`` or ``accuracy``."""
        trained = [(r["epoch"], r[what]) for r in self._history if what in r]
        watched = [(r["epoch"], r[f"val_{what}"]) for r in self._history if f"val_{what}" in r]
        if what == "loss" and self._batches:
            last = trained[-1][0] if trained else 0.0
            trained = [*trained, *(p for p in self._batches if p[0] > last)]
        return (
            _Line(name=self.tr("training"), points=tuple(trained), dashed=False),
            _Line(name=self.tr("validation"), points=tuple(watched), dashed=True),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Both charts."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if whole.width() >= _NARROW:
            width = (whole.width() - _GAP) / 2
            first = QRectF(0, 0, width, whole.height())
            second = first.translated(width + _GAP, 0)
        else:
            height = (whole.height() - _GAP / 2) / 2
            first = QRectF(0, 0, whole.width(), height)
            second = first.translated(0, height + _GAP / 2)
        self._chart(painter, first, self.tr("Loss"), self.lines("loss"), top=None)
        self._chart(painter, second, self.tr("Accuracy"), self.lines("accuracy"), top=1.0)

    def _chart(
        self,
        painter: QPainter,
        place: QRectF,
        title: str,
        lines: Sequence[_Line],
        *,
        top: float | None,
    ) -> None:
        tokens = self._theme.tokens
        painter.setFont(scaled_font(self.font(), 1.0, bold=True))
        painter.setPen(QColor(tokens.text))
        painter.drawText(
            QRectF(place.left() + 4, place.top(), place.width(), _TOP - 8),
            Qt.AlignmentFlag.AlignVCenter,
            title,
        )
        painter.setFont(scaled_font(self.font(), 0.9))
        field = place.adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        values = [v for line in lines for _, v in line.points if math.isfinite(v)]
        highest = top or _round_above(max(values, default=1.0))
        self._axes(painter, field, highest, per_cent=top is not None)
        if not values:
            painter.setPen(QColor(tokens.muted))
            painter.drawText(field, Qt.AlignmentFlag.AlignCenter, self.tr("after the first epoch"))
            return
        ends: list[float] = []
        for line in lines:
            points = [
                QPointF(
                    field.left() + field.width() * x / self._epochs,
                    field.bottom() - field.height() * min(1.0, max(0.0, y / highest)),
                )
                for x, y in line.points
                if math.isfinite(y)
            ]
            if points:
                self._draw(painter, line, points)
                self._name(painter, line, points[-1], field, ends)

    def _axes(self, painter: QPainter, field: QRectF, highest: float, *, per_cent: bool) -> None:
        tokens, locale = self._theme.tokens, QLocale()
        for number in range(_TICKS + 1):
            y = field.bottom() - field.height() * number / _TICKS
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            value = highest * number / _TICKS
            text = f"{100 * value:.0f} %" if per_cent else locale.toString(value, "f", 2)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(
                QRectF(field.left() - _LEFT, y - 9, _LEFT - 7, 18),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                text,
            )
        every = max(1, math.ceil(self._epochs / max(1.0, field.width() / 34)))
        for epoch in range(0, self._epochs + 1, every):
            x = field.left() + field.width() * epoch / self._epochs
            painter.drawText(
                QRectF(x - 30, field.bottom() + 3, 60, _BOTTOM - 6),
                Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop,
                str(epoch),
            )
        painter.drawText(
            QRectF(field.right() + 8, field.bottom() + 3, _RIGHT - 8, _BOTTOM - 6),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
            self.tr("epochs"),
        )

    def _draw(self, painter: QPainter, line: _Line, points: Sequence[QPointF]) -> None:
        colour = self._colour(line)
        style = Qt.PenStyle.DashLine if line.dashed else Qt.PenStyle.SolidLine
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 2, style, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF(list(points)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for point in points if line.dashed else points[-1:]:
            painter.drawEllipse(point, _DOT, _DOT)

    def _name(
        self, painter: QPainter, line: _Line, end: QPointF, field: QRectF, ends: list[float]
    ) -> None:
        y = end.y()
        for other in ends:
            if abs(other - y) < 16:  # two names would stand on each other
                y = other + 16 if y >= other else other - 16
        y = min(field.bottom() - 2, max(field.top(), y))
        ends.append(y)
        painter.setPen(self._colour(line))
        painter.drawText(
            QRectF(end.x() + 9, y - 9, 120, 18), Qt.AlignmentFlag.AlignVCenter, line.name
        )

    def _colour(self, line: _Line) -> QColor:
        tokens = self._theme.tokens
        return QColor(tokens.warning_line if line.dashed else tokens.accent)

    def _describe(self) -> None:
        if not self._history:
            self.setAccessibleDescription(self.tr("No epoch is finished yet."))
        else:
            last = self._history[-1]
            loss, accuracy = self.tr("Loss"), self.tr("Accuracy")
            training, validation = self.tr("training"), self.tr("validation")
            figures = ", ".join(
                f"{title} ({part}) {decimal(f'{last[name]:.3f}')}"
                for name, title, part in (
                    ("loss", loss, training),
                    ("val_loss", loss, validation),
                    ("accuracy", accuracy, training),
                    ("val_accuracy", accuracy, validation),
                )
                if name in last
            )
            self.setAccessibleDescription(
                self.tr("Epoch {number}: {figures}").format(
                    number=int(last["epoch"]), figures=figures
                )
            )
        self.update()


def _round_above(value: float) -> float:
    """The next number whose quarters are easily read."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(
        step * power for step in (1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10) if value <= step * power
    )
