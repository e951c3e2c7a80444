"""Words and lines that can be read on any picture: light, with a dark edge."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

LIGHT = QColor("#f2f5f8")
EDGE = QColor(0, 0, 0, 225)
PLATE = QColor(0, 0, 0, 105)
MARK = QColor("#ffd54a")
CHOSEN = QColor("#7fd4ff")
_AROUND = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))
_LONGEST = 240


def plain(text: str) -> str:
    """One line without control or direction characters, whatever a file holds."""
    kept = "".join(
        " " if unicodedata.category(letter)[0] == "C" else letter for letter in text[:_LONGEST]
    )
    return " ".join(kept.split())


def write(painter: QPainter, place: QPointF, text: str, *, colour: QColor = LIGHT) -> None:
    """Write one line whose base line starts at ``place``, on a faint dark ground."""
    metrics = QFontMetricsF(painter.font())
    plate = QRectF(place.x(), place.y() - metrics.ascent(), 0, metrics.height())
    plate.setWidth(metrics.horizontalAdvance(text))
    painter.fillRect(plate.adjusted(-3, 0, 3, 0), PLATE)
    painter.setPen(EDGE)
    for across, down in _AROUND:
        painter.drawText(place + QPointF(across, down), text)
    painter.setPen(colour)
    painter.drawText(place, text)


def write_centred(painter: QPainter, middle: QPointF, text: str, *, colour: QColor = LIGHT) -> None:
    """Write one line around a point."""
    metrics = QFontMetricsF(painter.font())
    start = QPointF(
        middle.x() - metrics.horizontalAdvance(text) / 2,
        middle.y() + (metrics.ascent() - metrics.descent()) / 2,
    )
    write(painter, start, text, colour=colour)


def rule(
    painter: QPainter, lines: Sequence[QLineF], *, colour: QColor = LIGHT, width: float = 1.5
) -> None:
    """Draw lines."""
    for ink, thick in ((EDGE, width + 2), (colour, width)):
        pen = QPen(ink, thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLines(list(lines))
