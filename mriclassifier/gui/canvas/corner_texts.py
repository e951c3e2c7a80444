"""Places and paints the lines in the corners of the canvas; what has no room is left out, the identity last."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from mriclassifier.gui.canvas import ink
from mriclassifier.gui.canvas.caption import Corners

_PAD = 10.0
_LEAST_WIDTH = 70.0  # a column that is narrower says nothing
_MIDDLE = 34.0  # kept free for the letters at the upper and the lower edge


@dataclass(frozen=True)
class PlacedLine:
    """One shortened line and the start of its base line."""

    text: str
    start: QPointF
    box: QRectF


def place_lines(
    corners: Corners,
    *,
    area: QRectF,
    metrics: QFontMetricsF,
    all_shown: bool = True,
    bar: float = 0.0,
) -> list[PlacedLine]:
    """Decide which lines are shown where.

    Parameters
    ----------
    area
        Of the canvas.
    metrics
        Of the font.
    all_shown
        False: only whose picture it is, and how it was turned.
    bar
        Width that is kept free in the middle of the lower edge.
    """
    height = metrics.lineSpacing()
    half = int((area.height() / 2 - _PAD - height) // height)  # lines above the middle's letters
    whole = area.width() - 2 * _PAD
    column = (whole - _MIDDLE) / 2
    # Without room for two columns the identity has the whole edge
    alone = column < _LEAST_WIDTH or not all_shown or not corners.study
    top_width = whole if alone else column
    made = _stack(
        _joined(corners.identity, max(1, half)),
        top=area.top() + _PAD,
        area=area,
        width=top_width,
        metrics=metrics,
    )
    if not alone:
        made += _stack(
            corners.study[: max(0, half)],
            top=area.top() + _PAD,
            area=area,
            width=column,
            metrics=metrics,
            right=True,
        )
    below = (whole - max(_MIDDLE, bar + 2 * _PAD)) / 2
    if below < _LEAST_WIDTH:
        half = min(half, 1 if corners.caution else 0)
        below = whole
    free = max(0, half)
    shown = (*corners.caution, *(corners.place if all_shown else ()))
    # The last lines matter most: they stand nearest to the edge
    for lines, right in ((shown, False), (corners.look if all_shown else (), True)):
        if right and below == whole:
            continue
        kept = lines[-free:] if free else ()
        if corners.caution and not right and free and corners.caution[0] not in kept:
            kept = (*corners.caution, *lines[len(lines) - free + 1 :])[:free]
        top = area.bottom() - _PAD - height * len(kept)
        made += _stack(kept, top=top, area=area, width=below, metrics=metrics, right=right)
    return made


def draw_lines(painter: QPainter, lines: list[PlacedLine]) -> None:
    """Paint them."""
    for line in lines:
        ink.write(painter, line.start, line.text)


def _joined(lines: tuple[str, ...], most: int) -> tuple[str, ...]:
    """No line of the identity is dropped: those for which there is no room share the last one."""
    if len(lines) <= most:
        return lines
    return (*lines[: most - 1], " · ".join(lines[most - 1 :]))


def _stack(
    lines: tuple[str, ...],
    *,
    top: float,
    area: QRectF,
    width: float,
    metrics: QFontMetricsF,
    right: bool = False,
) -> list[PlacedLine]:
    made = []
    for number, line in enumerate(lines):
        text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, max(width, 1.0))
        long = metrics.horizontalAdvance(text)
        left = area.right() - _PAD - long if right else area.left() + _PAD
        y = top + number * metrics.lineSpacing()
        box = QRectF(left, y, long, metrics.height())
        made.append(PlacedLine(text, QPointF(left, y + metrics.ascent()), box))
    return made
