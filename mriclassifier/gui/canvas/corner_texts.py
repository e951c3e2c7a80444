"""Places and paints the lines in the corners of the canvas; what has no room is left out, the identity last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from mriclassifier.gui.canvas import ink
from mriclassifier.gui.canvas.caption import Corners, Words

_PAD = 10.0
_LEAST_LETTERS = 10  # a column that takes fewer says nothing
_MIDDLE = 34.0  # kept free for the letters at the upper and the lower edge
_MOST_ROWS = 3  # of a long line that is broken between its words


@dataclass(frozen=True)
class PlacedLine:
    """One line and the start of its base line."""

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
    letters: bool = True,
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
    letters
        Whether there are letters in the middle of the edges.
    """
    height = metrics.lineSpacing()
    half = int((area.height() / 2 - _PAD - height) // height)  # lines above the middle's letters
    whole = area.width() - 2 * _PAD
    least = least_column(metrics)
    column = (whole - _MIDDLE) / 2
    top, most = area.top() + _PAD, max(1, half)
    width = column
    identity = _broken(corners.identity, metrics=metrics, width=width, most=most)
    # Whose picture it is comes first: without room for two columns it has the whole edge
    alone = column < least or not all_shown or not corners.study
    if alone or _widest(identity, metrics) > column:
        alone, width = True, whole
        identity = _broken(corners.identity, metrics=metrics, width=whole, most=most)
    made = _stack(identity, top=top, area=area, width=width, metrics=metrics)
    if not alone:
        study = _broken(corners.study, metrics=metrics, width=column, most=half)
        study = study[: max(0, half)]
        made += _stack(study, top=top, area=area, width=column, metrics=metrics, right=True)
    below = (whole - max(_MIDDLE, bar + 2 * _PAD)) / 2
    edge = area.bottom() - _PAD
    left, right = (*corners.caution, *corners.place), corners.look
    if below < least:
        # One column, above the letter at the lower edge
        below, right = whole, ()
        edge -= height if letters else 0.0
        half = min(half, 3)
    for words, on_right in ((left, False), (right, True)):
        shown = words if all_shown else tuple(word for word in words if word in corners.caution)
        lines = chosen(shown, metrics=metrics, width=below, most=half)
        start = edge - height * len(lines)
        made += _stack(lines, top=start, area=area, width=below, metrics=metrics, right=on_right)
    return made


def least_column(metrics: QFontMetricsF) -> float:
    """The narrowest column in which anything can be said."""
    return _LEAST_LETTERS * metrics.horizontalAdvance("0")


def chosen(
    words: Sequence[Words], *, metrics: QFontMetricsF, width: float, most: int
) -> tuple[str, ...]:
    """Say as much as fits into ``width`` and at most ``most`` lines, the least important left out."""
    kept = {
        number: _first_fitting(word.forms, metrics=metrics, width=width) or word.forms[-1]
        for number, word in enumerate(words)
    }
    while sum(map(len, kept.values())) > max(0, most):
        by_rank = sorted(kept, key=lambda number: words[number].rank)
        for number in by_rank:
            fewer = [form for form in words[number].forms if len(form) < len(kept[number])]
            if found := _first_fitting(fewer, metrics=metrics, width=width):
                kept[number] = found
                break
        else:
            del kept[by_rank[0]]
    return tuple(line for form in kept.values() for line in form)


def draw_lines(painter: QPainter, lines: list[PlacedLine]) -> None:
    """Paint them."""
    for line in lines:
        ink.write(painter, line.start, line.text)


def _first_fitting(
    forms: Sequence[tuple[str, ...]], *, metrics: QFontMetricsF, width: float
) -> tuple[str, ...]:
    return next((form for form in forms if _widest(form, metrics) <= width), ())


def _widest(lines: Sequence[str], metrics: QFontMetricsF) -> float:
    return max((metrics.horizontalAdvance(line) for line in lines), default=0.0)


def _broken(
    lines: tuple[str, ...], *, metrics: QFontMetricsF, width: float, most: int
) -> tuple[str, ...]:
    """Break what is too long between words as far as there is room below; no line is dropped.

    Lines for which there is no room share the last one.
    """
    made: list[str] = []
    for number, line in enumerate(lines):
        spare = most - len(made) - (len(lines) - number)
        made += _rows(line, metrics=metrics, width=width, most=min(_MOST_ROWS, 1 + max(0, spare)))
    if len(made) <= most or most < 1:
        return tuple(made)
    return (*made[: most - 1], " · ".join(made[most - 1 :]))


def _rows(line: str, *, metrics: QFontMetricsF, width: float, most: int) -> list[str]:
    """Break a line between what it lists, or between its words where that is not enough."""
    rows = [line]
    if most == 1 or metrics.horizontalAdvance(line) <= width:
        return rows
    for mark in (" · ", " "):
        rows = [""]
        for part in line.split(mark):
            longer = f"{rows[-1]}{mark}{part}" if rows[-1] else part
            if not rows[-1] or len(rows) == most or metrics.horizontalAdvance(longer) <= width:
                rows[-1] = longer
            else:
                rows.append(part)
        if _widest(rows, metrics) <= width:
            break
    return rows


def _stack(
    lines: Sequence[str],
    *,
    top: float,
    area: QRectF,
    width: float,
    metrics: QFontMetricsF,
    right: bool = False,
) -> list[PlacedLine]:
    made = []
    for number, line in enumerate(lines):
        text, long = line, metrics.horizontalAdvance(line)
        if long > width:
            text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, max(width, 1.0))
            long = metrics.horizontalAdvance(text)
        left = area.right() - _PAD - long if right else area.left() + _PAD
        y = top + number * metrics.lineSpacing()
        box = QRectF(left, y, long, metrics.height())
        made.append(PlacedLine(text, QPointF(left, y + metrics.ascent()), box))
    return made
