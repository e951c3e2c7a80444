"""Draws what belongs to the picture and not to the words: measurements, letters, the scale bar."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from mriclassifier.gui.canvas import ink
from mriclassifier.gui.canvas.measurements import Kind, Measurement, Spacing, value_text
from mriclassifier.gui.canvas.orientation import edge_letters
from mriclassifier.gui.canvas.projection import Projection
from mriclassifier.imaging.study import Geometry

_END = 3.5
_TICK = 5.0
_AWAY = 12.0
_STEPS = (1.0, 2.0, 5.0)
_LONGEST_BAR = 140.0  # points


def draw_measurements(
    painter: QPainter,
    projection: Projection,
    measurements: Sequence[Measurement],
    *,
    spacing: Spacing | None,
    selected: int | None = None,
) -> None:
    """Draw lines, ends and values; the selected one has square ends in another colour."""
    for number, measurement in enumerate(measurements):
        chosen = number == selected
        colour = ink.CHOSEN if chosen else ink.MARK
        seen = [projection.to_view(point) for point in measurement.points]
        lines = [QLineF(one, other) for one, other in pairwise(seen)]
        ink.rule(painter, lines, colour=colour)
        for at in seen:
            _draw_end(painter, at, colour, square=chosen)
        text = value_text(measurement, spacing)
        ink.write_centred(painter, _beside(painter, measurement, seen, text), text, colour=colour)


def draw_letters(
    painter: QPainter,
    projection: Projection,
    geometry: Geometry,
    *,
    area: QRectF,
) -> None:
    """Write where the patient's sides are, along the edges of ``area``."""
    font = QFont(painter.font())
    painter.save()
    font.setBold(True)
    painter.setFont(font)
    middle, away = area.center(), _AWAY + QFontMetricsF(painter.font()).height() / 4
    places = {
        "left": QPointF(area.left() + away, middle.y()),
        "right": QPointF(area.right() - away, middle.y()),
        "top": QPointF(middle.x(), area.top() + away),
        "bottom": QPointF(middle.x(), area.bottom() - away),
    }
    for edge, letters in edge_letters(geometry, projection.state).items():
        ink.write_centred(painter, places[edge], letters)
    painter.restore()


def bar_length(points_a_mm: float, longest: float = _LONGEST_BAR) -> float:
    """The longest 1, 2 or 5 times a power of ten, in millimetres, that fits into ``longest`` points."""
    room = longest / points_a_mm
    power = 1e-4
    best = power
    while power <= room:
        best = max(step * power for step in _STEPS if step * power <= room)
        power *= 10
    return best


def bar_text(millimetres: float) -> str:
    """Length with its unit: centimetres where they are whole."""
    if millimetres >= 10:
        return QCoreApplication.translate("canvas", "{value} cm").format(
            value=f"{millimetres / 10:g}"
        )
    return QCoreApplication.translate("canvas", "{value} mm").format(value=f"{millimetres:g}")


def draw_scale_bar(
    painter: QPainter, projection: Projection, spacing: Spacing, *, middle: QPointF
) -> None:
    """Draw a bar of a round length around ``middle``, its length above it."""
    points_a_mm = projection.scale / min(spacing)
    length = bar_length(points_a_mm)
    half = length * points_a_mm / 2
    left, right = middle - QPointF(half, 0), middle + QPointF(half, 0)
    tick = QPointF(0, _TICK)
    ink.rule(
        painter,
        [QLineF(left, right), QLineF(left - tick, left), QLineF(right - tick, right)],
    )
    above = middle - QPointF(0, QFontMetricsF(painter.font()).height() / 2 + 3)
    ink.write_centred(painter, above, bar_text(length))


def _draw_end(painter: QPainter, at: QPointF, colour: QColor, *, square: bool) -> None:
    painter.setPen(ink.EDGE)
    painter.setBrush(colour)
    if square:
        edge = 2 * _END + 1
        painter.drawRect(QRectF(at.x() - edge / 2, at.y() - edge / 2, edge, edge))
    else:
        painter.drawEllipse(at, _END, _END)
    painter.setBrush(QColor(0, 0, 0, 0))


def _beside(
    painter: QPainter, measurement: Measurement, seen: Sequence[QPointF], text: str
) -> QPointF:
    """Where the value stands: beside the middle of a line, outside the corner of an angle."""
    metrics = QFontMetricsF(painter.font())
    reach = QPointF(metrics.horizontalAdvance(text) / 2 + 8, metrics.height() / 2 + 6)
    if measurement.kind is Kind.ANGLE and len(seen) > 2:
        corner = seen[1]
        inside = (seen[0] + seen[2]) / 2 - corner
        side_x = -1 if inside.x() > 0 else 1
        return corner + QPointF(side_x * reach.x(), 0)
    middle = (seen[0] + seen[-1]) / 2
    along = seen[-1] - seen[0]
    if abs(along.x()) > abs(along.y()):
        return middle - QPointF(0, reach.y())
    return middle + QPointF(reach.x(), 0)
