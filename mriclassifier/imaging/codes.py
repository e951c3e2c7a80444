"""Decoded pixels as codes of 8 or 16 bits that a display table is looked up with, and the shape of a pixel."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.study import FrameFacts, Pixels, ValueScale

Codes = NDArray[Any]
_MOST_CODES = 1 << 16
_EXTREME = 1e100
_WIDER = 8  # times the robust range: float pixels beyond it are clipped
_LEAST_MM, _MOST_MM = 1e-4, 1e3  # a pixel's edge; anything else is a damaged number
_MOST_STRETCH = 50
_LEAST_SLOPE, _MOST_SLOPE = 1e-30, 1e30


def is_believable(scale: ValueScale) -> bool:
    """Whether a file's slope and intercept can be meant."""
    return _LEAST_SLOPE <= abs(scale.slope) <= _MOST_SLOPE and abs(scale.intercept) <= _MOST_SLOPE


def believable_spacing(facts: FrameFacts) -> tuple[float, float] | None:
    """Spacing of rows and columns in millimetres, unless the file's numbers make no sense."""
    spacing = facts.geometry.spacing
    if spacing is None or not all(
        math.isfinite(edge) and _LEAST_MM <= edge <= _MOST_MM for edge in spacing
    ):
        return None
    return spacing if max(spacing) <= _MOST_STRETCH * min(spacing) else None


def pixel_shape(facts: FrameFacts) -> tuple[float, float]:
    """Width and height of a pixel; the shorter of them is 1, both where the spacing is unknown."""
    spacing = believable_spacing(facts)
    if spacing is None:
        return 1.0, 1.0
    rows, columns = spacing
    least = min(rows, columns)
    return columns / least, rows / least


def to_codes(pixels: Pixels) -> tuple[Codes, ValueScale, bool]:
    """Codes of 8 or 16 bits, the map back to pixels, and whether that map is exact."""
    if pixels.dtype in (np.uint8, np.uint16):
        # A slice that is a view would keep the whole volume in memory
        codes = pixels if pixels.flags.owndata and pixels.flags.c_contiguous else pixels.copy()
        return codes, ValueScale(), True
    if pixels.dtype == np.bool_:
        return pixels.astype(np.uint8), ValueScale(), True
    if np.issubdtype(pixels.dtype, np.integer):
        low, high = int(pixels.min()), int(pixels.max())
        if high - low < _MOST_CODES:
            kind = np.uint8 if high - low < 256 else np.uint16
            wide = np.int32 if pixels.dtype.itemsize < 4 else np.int64
            return (pixels.astype(wide) - low).astype(kind), ValueScale(intercept=low), True
        span = float(high) - low
        floats = pixels.astype(np.float64)
    else:
        # Differences of larger numbers overflow
        floats = np.clip(np.asarray(pixels, np.float64), -_EXTREME, _EXTREME)
        low, span = _robust_range(floats)  # type: ignore[assignment]
    step = span / (_MOST_CODES - 1) or 1.0
    with np.errstate(invalid="ignore", over="ignore"):
        scaled = np.clip((floats - low) / step, 0, _MOST_CODES - 1)
    codes = np.nan_to_num(np.rint(scaled), nan=0.0).astype(np.uint16)
    return codes, ValueScale(slope=step, intercept=low), False


def _robust_range(pixels: NDArray[np.float64]) -> tuple[float, float]:
    """Lowest value and span of float pixels, so that one absurd number does not eat all codes."""
    finite = pixels[np.abs(pixels) < _EXTREME]
    if finite.size == 0:
        return 0.0, 0.0
    low, high = float(finite.min()), float(finite.max())
    near, far = (float(value) for value in np.percentile(finite, (0.05, 99.95)))
    if far > near:
        low = max(low, near - _WIDER * (far - near))
        high = min(high, far + _WIDER * (far - near))
    return low, high - low
