"""The strip of a series as pixels: one column a slice, the classes' probabilities stacked in it."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from mriclassifier.gui.class_looks import ClassLook, pattern_mask
from mriclassifier.gui.pictures import to_image
from mriclassifier.gui.theme import Tokens
from mriclassifier.gui.wording import NEUTRAL_CLASS
from mriclassifier.inference.outcome import OUT_OF_DISTRIBUTION, REFER
from mriclassifier.inference.prediction import Prediction

Indices = NDArray[np.intp]
_GAP_FROM = 6  # points a column; below, a gap between columns would take too much of them
_PATTERN, _FADED = 0.38, 0.5  # how much of the ground is mixed in


class Mark(enum.IntEnum):
    """What a column says before its probabilities are read."""

    WAITING = 0
    ANSWER = 1
    REFER = 2
    OUT_OF_DISTRIBUTION = 3
    FAILED = 4


@dataclass(frozen=True, kw_only=True, eq=False)
class StripColumns:
    """All slices of a stack.

    Attributes
    ----------
    marks
        uint8 ``(n,)``, of :class:`Mark`.
    shares
        float32 ``(n, classes)``: probabilities in the order of ``looks``; zero where there is no answer.
    looks
        How the classes are drawn, from the bottom up.
    """

    marks: NDArray[np.uint8]
    shares: NDArray[np.float32]
    looks: tuple[ClassLook, ...]


def strip_columns(
    predictions: Mapping[int, Prediction],
    *,
    count: int,
    failed: Sequence[int],
    looks: tuple[ClassLook, ...],
) -> StripColumns:
    """Gather what is known of a stack of ``count`` slices, by position from 0."""
    marks = np.full(count, Mark.WAITING, np.uint8)
    shares = np.zeros((count, len(looks)), np.float32)
    kinds = {REFER: Mark.REFER, OUT_OF_DISTRIBUTION: Mark.OUT_OF_DISTRIBUTION}
    marks[[index for index in failed if 0 <= index < count]] = Mark.FAILED
    for index, prediction in predictions.items():
        marks[index] = kinds.get(prediction.outcome, Mark.ANSWER)
        shares[index] = [prediction.probabilities.get(look.name, 0.0) for look in looks]
    return StripColumns(marks=marks, shares=shares, looks=looks)


def column_at(x: Indices, width: int, columns: StripColumns) -> Indices:
    """Which slice each pixel column shows; where several share one, the likeliest tumour."""
    count = len(columns.marks)
    first = x * count // width
    if count <= width:
        return first
    tumours = [look.name != NEUTRAL_CLASS for look in columns.looks]
    weight = columns.shares[:, tumours].sum(axis=1) + (columns.marks == Mark.FAILED) * 2
    last = np.maximum((x + 1) * count // width, first + 1)
    return np.array(
        [low + int(np.argmax(weight[low:high])) for low, high in zip(first, last, strict=True)],
        np.intp,
    )


def strip_image(
    columns: StripColumns, *, width: int, height: int, tokens: Tokens, unit: int = 1
) -> QImage:
    """Paint the columns, ``width`` x ``height`` pixels; ``unit`` is how many of them a point has."""
    x, y = np.arange(width), np.arange(height)
    shown = column_at(x, width, columns)
    marks = columns.marks[shown][None, :]
    ground, track = _rgb(tokens.surface), _rgb(tokens.track)
    picture = np.broadcast_to(track, (height, width, 3)).copy()

    level = (height - y - 0.5) / height
    tops = np.asarray(np.cumsum(columns.shares, axis=1), np.float32)[shown]
    layer = (level[:, None, None] > tops[None]).sum(axis=2)
    layer = np.minimum(layer, len(columns.looks) - 1)
    answered = (marks == Mark.ANSWER) | (marks == Mark.REFER)
    for number, look in enumerate(columns.looks):
        here = answered & (layer == number)
        lighter = here & pattern_mask(look.pattern, x, y, unit)
        colour = _rgb(look.colour)
        picture[here] = colour
        picture[lighter] = _mix(colour, ground, _PATTERN)
    referred = np.broadcast_to(marks == Mark.REFER, picture.shape[:2])
    picture[referred] = _mix(picture[referred], ground, _FADED)

    hatch = (x[None, :] - y[:, None]) % (6 * unit) < 2 * unit
    picture[(marks == Mark.OUT_OF_DISTRIBUTION) & hatch] = _rgb(tokens.neutral)
    middle = np.abs(y - height // 2)[:, None] < unit
    dashes = middle & (x[None, :] % (8 * unit) < 4 * unit)
    picture[(marks == Mark.WAITING) & dashes] = _rgb(tokens.neutral)
    picture[np.broadcast_to(marks == Mark.FAILED, picture.shape[:2])] = _rgb(tokens.error_ground)
    cross = np.abs(y - height // 2)[:, None] < 4 * unit
    picture[(marks == Mark.FAILED) & cross] = _rgb(tokens.error_line)
    if width / max(len(columns.marks), 1) >= _GAP_FROM * unit:
        picture[:, np.flatnonzero(np.diff(shown)) + 1] = ground
    return to_image(picture)


def _rgb(colour: str) -> NDArray[np.uint8]:
    known = QColor(colour)
    return np.array([known.red(), known.green(), known.blue()], np.uint8)


def _mix(colour: NDArray[np.uint8], other: NDArray[np.uint8], part: float) -> NDArray[np.uint8]:
    return np.asarray(colour * (1 - part) + other * part, np.uint8)
