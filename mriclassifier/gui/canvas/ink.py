"""Words and lines that can be read on any picture: light, with a dark edge."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

LIGHT = QColor("#f2f5f8")
EDGE = QColor(0, 0, 0, 225)
PLATE = QColor(0, 0, 0, 105)
SOLID = QColor(0, 0, 0, 200)  # under colours, which a grey ground would swallow
MARK = QColor("#ffd54a")
CHOSEN = QColor("#7fd4ff")
# Strokes are wider than a point: those aside and above lie under these
_AROUND = tuple(QPointF(across, down) for across in (-1, 1) for down in (-1, 1))
_LONGEST = 240


def plain(text: str) -> str:
    """One line without control or direction characters, whatever a file holds."""
    kept = text[:_LONGEST]
    if not kept.isprintable():
        kept = "".join(" " if unicodedata.category(c)[0] == "C" else c for c in kept)
    return " ".join(kept.split())


def write(
    painter: QPainter,
    place: QPointF,
    text: str,
    *,
    colour: QColor = LIGHT,
    ground: QColor = PLATE,
) -> None:
    """Write one line whose base line starts at ``place``, on a dark ground."""
    metrics = QFontMetricsF(painter.font())
    plate = QRectF(place.x(), place.y() - metrics.ascent(), 0, metrics.height())
    plate.setWidth(metrics.horizontalAdvance(text))
    painter.fillRect(plate.adjusted(-3, 0, 3, 0), ground)
    painter.setPen(EDGE)
    for aside in _AROUND:
        painter.drawText(place + aside, text)
    painter.setPen(colour)
    painter.drawText(place, text)


def write_centred(
    painter: QPainter,
    middle: QPointF,
    text: str,
    *,
    colour: QColor = LIGHT,
    ground: QColor = PLATE,
) -> None:
    """Write one line around a point."""
    metrics = QFontMetricsF(painter.font())
    start = QPointF(
        middle.x() - metrics.horizontalAdvance(text) / 2,
        middle.y() + (metrics.ascent() - metrics.descent()) / 2,
    )
    write(painter, start, text, colour=colour, ground=ground)


def rule(
    painter: QPainter,
    lines: Sequence[QLineF],
    *,
    colour: QColor = LIGHT,
    width: float = 1.5,
    edge: float = 1.0,
) -> None:
    """Draw lines, with so many points of dark on either side."""
    for ink, thick in ((EDGE, width + 2 * edge), (colour, width)):
        pen = QPen(ink, thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLines(list(lines))
