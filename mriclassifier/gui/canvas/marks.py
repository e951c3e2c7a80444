"""Draws what belongs to the picture and not to the words: measurements, letters, the scale bar."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from mriclassifier.gui.canvas import ink
from mriclassifier.gui.canvas.measurements import Measurement, Spacing, value_text
from mriclassifier.gui.canvas.orientation import edge_letters
from mriclassifier.gui.canvas.projection import Projection
from mriclassifier.gui.wording import decimal
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
        ink.rule(painter, lines, colour=colour, edge=1.75)
        for at in seen:
            _draw_end(painter, at, colour, square=chosen)
        text = value_text(measurement, spacing)
        reach = _reach(QFontMetricsF(painter.font()), text)
        at = _beside(seen, reach, room=QSizeF(*projection.room))
        ink.write_centred(painter, at, text, colour=colour, ground=ink.SOLID)


def draw_letters(
    painter: QPainter,
    projection: Projection,
    geometry: Geometry,
    *,
    area: QRectF,
    taken: Sequence[QRectF] = (),
) -> None:
    """Write where the patient's sides are, along the edges of ``area`` but never over what is ``taken``."""
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
    metrics = QFontMetricsF(font)
    for edge, letters in edge_letters(geometry, projection.state).items():
        box = QRectF(0, 0, metrics.horizontalAdvance(letters), metrics.height())
        box.moveCenter(places[edge])
        if any(box.intersects(other) for other in taken):
            continue
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
            value=decimal(f"{millimetres / 10:g}")
        )
    return QCoreApplication.translate("canvas", "{value} mm").format(
        value=decimal(f"{millimetres:g}")
    )


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


def _reach(metrics: QFontMetricsF, text: str) -> QSizeF:
    """Half the size of a value with the room around it."""
    return QSizeF(metrics.horizontalAdvance(text) / 2 + 7, metrics.height() / 2 + 4)


def _beside(seen: Sequence[QPointF], reach: QSizeF, *, room: QSizeF) -> QPointF:
    """Where the value stands: beside the middle of a line, outside the corner of an angle.

    On the upper side of the line, on the other where the view ends; and never beyond its edge.
    """
    if len(seen) > 2:
        corner = seen[1]
        across = (seen[0] + seen[2]) / 2 - corner
        places = [corner + _clear(-across, reach), corner + _clear(across, reach)]
    else:
        middle, along = (seen[0] + seen[-1]) / 2, seen[-1] - seen[0]
        up = QPointF(along.y(), -along.x())
        if up.y() > 0 or (up.y() == 0 and up.x() < 0):
            up = -up
        places = [middle + _clear(up, reach), middle + _clear(-up, reach)]
    inside = QRectF(QPointF(), room).adjusted(
        reach.width(), reach.height(), -reach.width(), -reach.height()
    )
    best = next((place for place in places if inside.contains(place)), places[0])
    middle = (seen[0] + seen[-1]) / 2
    if not QRectF(QPointF(), room).contains(middle) or inside.isEmpty():
        return best
    return QPointF(
        min(max(best.x(), inside.left()), inside.right()),
        min(max(best.y(), inside.top()), inside.bottom()),
    )


def _clear(way: QPointF, reach: QSizeF) -> QPointF:
    """So far along ``way`` that a box of ``reach`` no longer touches the line that it starts from."""
    length = math.hypot(way.x(), way.y())
    unit = way / length if length else QPointF(0, -1)
    return unit * (abs(unit.x()) * reach.width() + abs(unit.y()) * reach.height())
