"""Finds text that is part of the pixels, beside the head: names and numbers that a scanner burned in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.study import Pixels

Grey = NDArray[np.uint8]
Mask = NDArray[np.uint8]


@dataclass(frozen=True)
class Box:
    """A rectangle in picture pixels, from the outer corner of the first pixel."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """First column beyond it."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """First row beyond it."""
        return self.top + self.height

    def holds(self, other: Box) -> bool:
        """Whether the other lies within this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )


@dataclass(frozen=True)
class _Glyph:
    left: int
    top: int
    width: int
    height: int
    peak: int  # how far its strokes stand out, grey levels

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def bottom(self) -> int:
        return self.top + self.height

    @property
    def letters(self) -> float:
        """How many letters it is; those of small print often touch."""
        return max(1.0, self.width / (0.75 * self.height))


_EDGE = 768  # pixels of the longer edge of the copy that is searched
_MOST_UP = 3.0
_STROKE = 21  # wider than the strokes of a letter
_LEAST, _MOST = 8, 80  # height of a letter on the copy
_NARROWEST, _WIDEST = 0.08, 12.0  # width by height, of a letter and of letters that touch
_FULLEST, _EMPTIEST = 0.92, 0.12  # share of its box that a letter's strokes cover
_ALIKE = 1.7  # heights of two letters of a row
_EVEN = 0.65  # letters of a row stand out alike, within this share
_UNEVEN = 50  # grey levels between the darkest and the brightest ground of a row
_WITHIN = 0.3  # share of a row's area that may lie within the head's hull
_ROOM = 0.35  # by the height of the letters, added on each side


@dataclass(frozen=True)
class _Care:
    """What it takes to be text.

    Attributes
    ----------
    contrast
        Grey levels that a stroke stands out by.
    gap
        Between letters, by their height.
    letters
        In a row; fewer than three are marks of sides, which name nobody.
    """

    contrast: int
    gap: float
    letters: int


# Small print runs together at a low contrast, and faint print is lost at a high one
_STRICT = (_Care(contrast=40, gap=1.1, letters=3), _Care(contrast=75, gap=1.1, letters=3))
# Where there is text, more is likely: the ends of its lines, and what stands in other corners
_LENIENT = (_Care(contrast=16, gap=1.8, letters=2), _Care(contrast=75, gap=1.8, letters=2))


def find_text(pixels: Pixels) -> tuple[Box, ...]:
    """Boxes around rows of three or more letters outside the head.

    Parameters
    ----------
    pixels
        ``(H, W)`` grey or ``(H, W, 3)`` RGB of any numeric type.

    Returns
    -------
    tuple
        From top to bottom; empty where nothing was found, which does not mean that there is none: text
        over the head, text of very low contrast and single letters are not looked for.
    """
    grey = _grey(pixels)
    if min(grey.shape) < 32:
        return ()
    scale = min(_MOST_UP, _EDGE / max(grey.shape))
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    small = np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=way), np.uint8)
    head = _head(small)
    around = _hull(head)
    head = np.asarray(cv2.dilate(head, _round(max(3, _EDGE // 90) | 1)), np.uint8)
    found: list[Box] = []
    for polarity in (cv2.MORPH_TOPHAT, cv2.MORPH_BLACKHAT):
        raised = np.asarray(cv2.morphologyEx(small, polarity, _round(_STROKE)), np.uint8)
        for cares in (_STRICT, _LENIENT):
            rows = [
                row
                for care in cares
                for row in _rows(_glyphs(raised, head == 0, care.contrast), care)
                if _is_on_plain_ground(row, small) and _is_apart(row, around)
            ]
            found += [_box(row, scale, grey.shape) for row in rows]
            if not rows:
                break
    return tuple(sorted(_merged(found), key=lambda box: (box.top, box.left)))


def _grey(pixels: Pixels) -> Grey:
    values: NDArray[Any] = np.asarray(pixels)
    if values.ndim == 3:
        # The brightest channel: coloured letters on black stand out as white ones do
        values = np.asarray(values[..., :3].max(axis=2))
    if values.dtype == np.uint8:
        return values
    floats = np.nan_to_num(values.astype(np.float32), posinf=0.0, neginf=0.0)
    low, high = np.percentile(floats, (0.5, 99.8)) if floats.size else (0.0, 0.0)
    if high <= low:
        low, high = float(floats.min(initial=0.0)), float(floats.max(initial=0.0))
    unit = (floats - low) / max(float(high - low), 1e-12)
    return np.asarray(np.clip(unit * 255, 0, 255), np.uint8)


def _head(grey: Grey) -> Mask:
    """Where the head is: its largest parts after letters are opened away, and filled."""
    smooth = cv2.GaussianBlur(grey, (5, 5), 0)
    otsu, _ = cv2.threshold(smooth, 0, 255, cv2.THRESH_OTSU)
    mask = (smooth > max(12.0, 0.45 * otsu)).astype(np.uint8)
    edge = max(grey.shape)
    wide = max(5, edge // 40) | 1
    mask = np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, _round(wide)), np.uint8)
    count, labels, parts, _ = cv2.connectedComponentsWithStats(mask)
    if count < 2:
        return np.zeros(grey.shape, np.uint8)
    areas = parts[1:, cv2.CC_STAT_AREA]
    head = np.zeros(grey.shape, np.uint8)
    for number in range(1, count):
        if areas[number - 1] >= 0.05 * areas.max():
            part = (labels == number).astype(np.uint8)
            outlines, _ = cv2.findContours(part, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
            cv2.drawContours(head, outlines, -1, 1, cv2.FILLED)
    return np.asarray(
        cv2.morphologyEx(head, cv2.MORPH_CLOSE, _round(max(5, edge // 16) | 1)), np.uint8
    )


def _hull(head: Mask) -> Mask:
    """The head with what lies between its parts, as the air in a nose does."""
    made = np.zeros_like(head)
    outlines, _ = cv2.findContours(head, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if outlines:
        cv2.fillConvexPoly(made, cv2.convexHull(np.concatenate(outlines)), 1)
    return made


def _round(size: int) -> Mask:
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)), np.uint8)


def _glyphs(raised: Grey, outside: NDArray[np.bool_], contrast: int) -> list[_Glyph]:
    """Small parts that stand out from what is around them, the size and shape of letters."""
    mask = ((raised > contrast) & outside).astype(np.uint8)
    count, labels, parts, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    glyphs = []
    for number in range(1, count):
        left, top, wide, high, area = parts[number].tolist()
        if not (_LEAST <= high <= _MOST and _NARROWEST * high <= wide <= _WIDEST * high):
            continue
        share = area / (wide * high)
        if not _EMPTIEST <= share <= (1.0 if wide < 0.35 * high else _FULLEST):
            continue
        part = np.s_[top : top + high, left : left + wide]
        strokes = labels[part] == number
        if wide > 1.6 * high and not _is_word(strokes):
            continue
        peak = int(np.percentile(raised[part][strokes], 90))
        glyphs.append(_Glyph(left, top, wide, high, peak))
    return glyphs


def _is_word(strokes: NDArray[np.bool_]) -> bool:
    """Whether letters that touch could look so: many strokes from left to right, all along."""
    high, wide = strokes.shape
    begins = np.diff(np.pad(strokes, ((0, 0), (1, 0))).astype(np.int8), axis=1) == 1
    a_row = begins.sum(axis=1)[high // 5 : max(high // 5 + 1, high - high // 5)].mean()
    return bool(a_row >= 0.9 * wide / high)


def _rows(glyphs: Sequence[_Glyph], care: _Care) -> list[list[_Glyph]]:
    """Letters that stand beside each other on one line."""
    rows: list[list[_Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: g.left):
        for row in rows:
            if _follows(row[-1], glyph, care):
                row.append(glyph)
                break
        else:
            rows.append([glyph])
    return [row for row in rows if _is_text(row, care)]


def _follows(one: _Glyph, other: _Glyph, care: _Care) -> bool:
    tall, short = max(one.height, other.height), min(one.height, other.height)
    if tall > _ALIKE * short:
        return False
    gap = other.left - one.right
    if not -0.2 * tall <= gap <= care.gap * tall:
        return False
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    return overlap >= 0.6 * short


def _is_text(row: Sequence[_Glyph], care: _Care) -> bool:
    """Letters of one line share their foot, or their middle where some hang below it."""
    if sum(g.letters for g in row) < care.letters:
        return False
    heights = np.array([g.height for g in row], float)
    feet = np.array([g.bottom for g in row], float)
    heads = np.array([g.top for g in row], float)
    size = float(np.median(heights))
    aligned = max(
        float(np.mean(np.abs(feet - np.median(feet)) <= 0.16 * size + 1)),
        float(np.mean(np.abs(heads - np.median(heads)) <= 0.16 * size + 1)),
    )
    peaks = np.array([g.peak for g in row], float)
    return aligned >= 0.7 and float(np.ptp(peaks)) <= _EVEN * float(peaks.max())


def _is_on_plain_ground(row: Sequence[_Glyph], grey: Grey) -> bool:
    """Whether what surrounds the letters is nearly even, as air is and tissue is not."""
    room = max(4, round(0.4 * max(g.height for g in row)))
    left, top = max(0, min(g.left for g in row) - room), max(0, min(g.top for g in row) - room)
    right, bottom = max(g.right for g in row) + room, max(g.bottom for g in row) + room
    ground = np.ones(grey[top:bottom, left:right].shape, np.bool_)
    for g in row:
        ground[g.top - top : g.bottom - top, g.left - left : g.right - left] = False
        near = max(2, g.height // 6)
        ground[
            max(0, g.top - top - near) : g.bottom - top + near,
            max(0, g.left - left - near) : g.right - left + near,
        ] = False
    values = grey[top:bottom, left:right][ground]
    if values.size == 0:
        return True
    low, high = np.percentile(values, (10, 90))
    return bool(high - low <= _UNEVEN)


def _is_apart(row: Sequence[_Glyph], around: Mask) -> bool:
    """Whether the row stands beside the head, and not in a fold of it."""
    top, bottom = min(g.top for g in row), max(g.bottom for g in row)
    left, right = min(g.left for g in row), max(g.right for g in row)
    return float(around[top:bottom, left:right].mean()) <= _WITHIN


def _box(row: Sequence[_Glyph], scale: float, shape: tuple[int, ...]) -> Box:
    room = _ROOM * max(g.height for g in row)
    left = max(0.0, (min(g.left for g in row) - room) / scale)
    top = max(0.0, (min(g.top for g in row) - room) / scale)
    right = min(float(shape[1]), (max(g.right for g in row) + room) / scale)
    bottom = min(float(shape[0]), (max(g.bottom for g in row) + room) / scale)
    left, top = float(np.floor(left)), float(np.floor(top))
    return Box(left, top, float(np.ceil(right)) - left, float(np.ceil(bottom)) - top)


def _merged(boxes: Sequence[Box]) -> list[Box]:
    """Boxes that touch are one."""
    left: list[Box] = []
    for box in boxes:
        made = box
        while True:
            touching = [other for other in left if _touch(made, other)]
            if not touching:
                break
            for other in touching:
                left.remove(other)
                made = _around(made, other)
        left.append(made)
    return left


def _touch(one: Box, other: Box) -> bool:
    return (
        one.left <= other.right
        and other.left <= one.right
        and one.top <= other.bottom
        and other.top <= one.bottom
    )


def _around(one: Box, other: Box) -> Box:
    left, top = min(one.left, other.left), min(one.top, other.top)
    right, bottom = max(one.right, other.right), max(one.bottom, other.bottom)
    return Box(left, top, right - left, bottom - top)
