"""Small pictures for tables, and the picture of a slice as it is shown."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import InputError
from mriclassifier.imaging.preprocess import to_grey
from mriclassifier.imaging.study import Frame
from mriclassifier.imaging.windows import bounds, display_table, windows_of

EDGE = 48
_ENOUGH = 4 * EDGE  # a picture is thinned to about this before anything else is done with it
_TABLE = 1 << 16


def thumbnail(frame: Frame) -> NDArray[np.uint8] | None:
    """A grey picture of a frame.

    Returns
    -------
    ndarray or None
        uint8 ``(h, w)``, the longer edge at most ``EDGE``; None for a frame without a finite number.
    """
    step = max(1, min(frame.height, frame.width) // _ENOUGH)
    try:
        grey = to_grey(frame.pixels[::step, ::step])
    except InputError:
        return None
    height, width = grey.shape
    factor = min(1.0, EDGE / max(height, width))
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)


def packed(picture: NDArray[np.uint8]) -> bytes:
    """A small grey picture as JPEG; empty where that fails."""
    options = [cv2.IMWRITE_JPEG_QUALITY, 80, cv2.IMWRITE_JPEG_OPTIMIZE, 1]
    done, data = cv2.imencode(".jpg", picture, options)
    return data.tobytes() if done else b""


def unpacked(data: bytes) -> NDArray[np.uint8] | None:
    """The picture of :func:`packed`; None where it is none."""
    if not data:
        return None
    found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE)
    return None if found is None else np.asarray(found, np.uint8)


def as_shown(frame: Frame) -> NDArray[np.uint8] | None:
    """A frame in the window that it opens with.

    Returns
    -------
    ndarray or None
        uint8 ``(H, W)`` or ``(H, W, 3)``; None for a frame without a finite number.
    """
    pixels, scale = frame.pixels, frame.facts.scale
    if pixels.size == 0:
        return None
    if pixels.ndim == 3 and pixels.dtype == np.uint8:
        return np.ascontiguousarray(pixels)
    try:
        window = windows_of(pixels, scale=scale, proposed=frame.facts.windows).default
        if pixels.dtype in (np.uint8, np.uint16):
            size = 256 if pixels.dtype == np.uint8 else _TABLE
            return display_table(window, scale=scale, size=size)[pixels]
        low, high = bounds(window)
        values = np.asarray(pixels, np.float64) * scale.slope + scale.intercept
        with np.errstate(invalid="ignore", over="ignore"):
            grey = np.clip((np.nan_to_num(values) - low) / ((high - low) or 1.0), 0.0, 1.0)
        return np.rint((1.0 - grey if scale.slope < 0 else grey) * 255.0).astype(np.uint8)
    except (InputError, ValueError, ArithmeticError):
        return to_grey(pixels)
