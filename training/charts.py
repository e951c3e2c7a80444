"""The report's kinds of plot: curves, intervals in rows, histograms, and the table of answers."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from training.plots import Dot, Drawing, Line, Mark, Point, Text, area, text_width

_WIDTH = 520.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 62.0, 14.0, 14.0, 46.0
Range = tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Curve:
    """One line of a plot; ``dots`` marks its points, ``bars`` are (x, low, high)."""

    name: str
    points: Sequence[Point]
    tone: str
    dash: float = 0.0
    dots: bool = False
    bars: Sequence[tuple[float, float, float]] = ()


@dataclass(frozen=True, kw_only=True)
class Row:
    """One value with its interval in a plot of rows."""

    name: str
    value: float
    low: float | None = None
    high: float | None = None
    tone: str = "s0"


def ticks(low: float, high: float, *, about: int = 5) -> list[float]:
    """Round numbers within a range, about as many as asked for."""
    if not high > low:
        return [low]
    raw = (high - low) / about
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(power * m for m in (1, 2, 2.5, 5, 10) if power * m >= raw * 0.999)
    first = math.ceil(low / step - 1e-9)
    return [i * step for i in range(first, math.floor(high / step + 1e-9) + 1)]


def curves(
    title: str,
    lines: Sequence[Curve],
    *,
    x_label: str,
    y_label: str,
    x_range: Range | None = None,
    y_range: Range | None = None,
    diagonal: bool = False,
    cuts: Sequence[tuple[float, str]] = (),
    height: float = 320.0,
) -> Drawing:
    """Draw lines over common axes.

    Parameters
    ----------
    x_range, y_range
        Ends of the axes; those of the points where they are None.
    diagonal
        Draw the line of equal values.
    cuts
        (x, word): thin upright lines that part the plot, such as the stages of a training.
    """
    points = [p for line in lines for p in line.points]
    x_range = x_range or _span([x for x, _ in points])
    y_range = y_range or _span([y for _, y in points])
    keys = [line for line in lines if line.name]
    legend = _legend([(line.name, line.tone, line.dash) for line in keys])
    top = _TOP + legend.height
    marks, place = _axes(x_range, y_range, x_label, y_label, top=top, height=height + legend.height)
    marks += legend.marks
    for x, word in cuts:
        foot, head = place(x, y_range[0]), place(x, y_range[1])
        marks.append(Line(points=(foot, head), tone="muted", dash=2))
        marks.append(Text(at=(head[0] + 3, head[1] + 11), text=word, size=10, tone="muted"))
    if diagonal:
        ends = (place(x_range[0], x_range[0]), place(x_range[1], x_range[1]))
        marks.append(Line(points=ends, tone="muted", dash=4))
    for line in lines:
        shown = [place(*_clip(p, x_range, y_range)) for p in line.points]
        for x, low, high in line.bars:
            span = [place(*_clip((x, y), x_range, y_range)) for y in (low, high)]
            marks.append(Line(points=span, tone=line.tone, width=1.5))
        if len(shown) > 1:
            marks.append(Line(points=shown, tone=line.tone, width=2, dash=line.dash))
        if line.dots or len(shown) == 1:
            marks += [Dot(at=p, tone=line.tone) for p in shown]
    return Drawing(width=_WIDTH, height=height + legend.height, title=title, marks=tuple(marks))


def rows(
    title: str,
    values: Sequence[Row],
    *,
    x_label: str,
    x_range: Range,
    guides: Sequence[tuple[float, str]] = (),
    show: Callable[[float], str] = "{:.3f}".format,
) -> Drawing:
    """Draw one value a row with its interval; ``guides`` are upright lines with a word (targets)."""
    left = min(230.0, 16 + max((text_width(r.name) for r in values), default=0))
    right, step, top = 58.0, 22.0, _TOP + (14 if guides else 0)
    bottom = top + step * len(values)

    def across(value: float) -> float:
        share = (min(max(value, x_range[0]), x_range[1]) - x_range[0]) / (x_range[1] - x_range[0])
        return left + share * (_WIDTH - left - right)

    marks: list[Mark] = []
    for tick in ticks(*x_range):
        x = across(tick)
        marks.append(Line(points=((x, top), (x, bottom)), tone="grid"))
        marks.append(_tick_text((x, bottom + 16), tick, x_range, "middle"))
    for value, word in guides:
        x = across(value)
        marks.append(Line(points=((x, top - 4), (x, bottom)), tone="warn", width=1.5, dash=4))
        marks.append(Text(at=(x, top - 7), text=word, anchor="middle", size=10, tone="warn"))
    for number, row in enumerate(values):
        y = top + step * (number + 0.5)
        marks.append(Text(at=(left - 8, y + 4), text=_short(row.name, left), anchor="end"))
        if row.low is not None and row.high is not None:
            ends = ((across(row.low), y), (across(row.high), y))
            marks.append(Line(points=ends, tone=row.tone, width=2))
        marks.append(Dot(at=(across(row.value), y), radius=4, tone=row.tone))
        marks.append(Text(at=(_WIDTH - right + 10, y + 4), text=show(row.value), tone="muted"))
    marks.append(_x_label(x_label, (left + _WIDTH - right) / 2, bottom + 36))
    return Drawing(width=_WIDTH, height=bottom + 44, title=title, marks=tuple(marks))


def histogram(
    title: str,
    groups: Sequence[tuple[str, Sequence[float], str]],
    *,
    edges: Sequence[float],
    x_label: str,
    cuts: Sequence[tuple[float, str]] = (),
) -> Drawing:
    """Draw several histograms over one axis, each as the share of its own pictures.

    Parameters
    ----------
    groups
        (name, counts of the bins, tone).
    edges
        One more than there are bins, rising.
    """
    lines = []
    for name, counts, tone in groups:
        total = sum(counts) or 1
        steps: list[Point] = [(edges[0], 0.0)]
        for low, high, count in zip(edges, edges[1:], counts, strict=False):
            steps += [(low, count / total), (high, count / total)]
        lines.append(Curve(name=name, points=[*steps, (edges[-1], 0.0)], tone=tone))
    top = max((y for line in lines for _, y in line.points), default=1.0)
    return curves(
        title, lines, x_label=x_label, y_label="share of the pictures",
        x_range=(edges[0], edges[-1]), y_range=(0.0, max(top * 1.08, 1e-6)), cuts=cuts,
    )  # fmt: skip


def answers(title: str, classes: Sequence[str], table: Sequence[Sequence[int]]) -> Drawing:
    """Draw a confusion matrix: true class down, answered class across; shades are shares of a row."""
    left = 40 + max(text_width(c) for c in classes)
    cell, tall, top = (_WIDTH - left - 10) / len(classes), 46.0, 44.0
    marks: list[Mark] = [
        Text(at=((left + _WIDTH) / 2, 14), text="answer", anchor="middle", tone="muted"),
        Text(at=(14, top + tall * len(classes) / 2), text="truth", anchor="middle", tone="muted",
             upright=True),
    ]  # fmt: skip
    for column, name in enumerate(classes):
        x = left + cell * (column + 0.5)
        marks.append(Text(at=(x, top - 10), text=name, anchor="middle"))
    for row, name in enumerate(classes):
        y, total = top + tall * row, sum(table[row])
        marks.append(Text(at=(left - 8, y + tall / 2 + 4), text=name, anchor="end"))
        for column, count in enumerate(table[row]):
            x, share = left + cell * column, count / total if total else 0.0
            tone = "s0" if row == column else "s1"
            box = area(x + 1, y + 1, cell - 2, tall - 2, tone=tone, opacity=0.06 + 0.5 * share)
            words = f"{count}" + (f" ({share:.0%})" if total else "")
            middle = (x + cell / 2, y + tall / 2 + 4)
            marks += [box, Text(at=middle, text=words, anchor="middle", bold=row == column)]
    return Drawing(
        width=_WIDTH, height=top + tall * len(classes) + 8, title=title, marks=tuple(marks)
    )


@dataclass(frozen=True)
class _Legend:
    marks: list[Mark]
    height: float


def _legend(keys: Sequence[tuple[str, str, float]]) -> _Legend:
    """Lay the names out in as many lines as they need above the plot."""
    if len(keys) < 2:
        return _Legend([], 0.0)
    marks: list[Mark] = []
    x, y = _LEFT, 12.0
    for name, tone, dash in keys:
        room = 28 + text_width(name) + 14
        if x + room > _WIDTH and x > _LEFT:
            x, y = _LEFT, y + 18
        marks.append(Line(points=((x, y - 4), (x + 22, y - 4)), tone=tone, width=3, dash=dash))
        marks.append(Text(at=(x + 28, y), text=name))
        x += room
    return _Legend(marks, y + 6)


def _axes(
    x_range: Range, y_range: Range, x_label: str, y_label: str, *, top: float, height: float
) -> tuple[list[Mark], Callable[[float, float], Point]]:
    right, bottom = _WIDTH - _RIGHT, height - _BOTTOM

    def place(x: float, y: float) -> Point:
        along = (x - x_range[0]) / ((x_range[1] - x_range[0]) or 1)
        up = (y - y_range[0]) / ((y_range[1] - y_range[0]) or 1)
        return _LEFT + along * (right - _LEFT), bottom - up * (bottom - top)

    marks: list[Mark] = []
    for tick in ticks(*y_range):
        _, y = place(x_range[0], tick)
        marks.append(Line(points=((_LEFT, y), (right, y)), tone="grid"))
        marks.append(_tick_text((_LEFT - 6, y + 4), tick, y_range, "end"))
    for tick in ticks(*x_range):
        x, _ = place(tick, y_range[0])
        marks.append(Line(points=((x, top), (x, bottom)), tone="grid"))
        marks.append(_tick_text((x, bottom + 16), tick, x_range, "middle"))
    marks.append(Line(points=((_LEFT, top), (_LEFT, bottom), (right, bottom)), tone="muted"))
    marks.append(_x_label(x_label, (_LEFT + right) / 2, bottom + 36))
    label = Text(at=(15, (top + bottom) / 2), text=y_label, anchor="middle", tone="muted",
                 upright=True)  # fmt: skip
    return [*marks, label], place


def _x_label(text: str, x: float, y: float) -> Text:
    return Text(at=(x, y), text=text, anchor="middle", tone="muted")


def _tick_text(at: Point, tick: float, span: Range, anchor: str) -> Text:
    tick = 0.0 if abs(tick) < 1e-9 * (span[1] - span[0]) else tick
    return Text(at=at, text=f"{tick:.6g}", anchor=anchor, size=11, tone="muted")


def _span(values: Sequence[float]) -> Range:
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def _clip(point: Point, x_range: Range, y_range: Range) -> Point:
    return (
        min(max(point[0], x_range[0]), x_range[1]),
        min(max(point[1], y_range[0]), y_range[1]),
    )


def _short(text: str, room: float) -> str:
    most = int((room - 16) / text_width("x")) + 1
    return text if len(text) <= most else text[: most - 1] + "…"
