"""Decoded pixels at their full depth, ready to be windowed and painted quickly at any zoom."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from mriclassifier.imaging.coded import code_frame
from mriclassifier.imaging.codes import Codes, believable_spacing, pixel_shape
from mriclassifier.imaging.study import Frame, FrameFacts, Pixels, ValueScale
from mriclassifier.imaging.windows import Windows

_SMALLEST_LEVEL = 256
_LONGEST_STRIP = 1 << 14  # OpenCV scales no picture of 32768 columns or more
THUMBNAIL = 96


@dataclass(frozen=True, eq=False)
class Picture:
    """One frame in codes of 8 or 16 bits, with copies of half the size so that a small view is cheap.

    Attributes
    ----------
    levels
        The whole picture first, then each half as wide and high as the one before: uint8 or uint16,
        ``(H, W)`` grey or ``(H, W, 3)`` RGB, 0 to ``size - 1``.
    size
        Number of codes that a display table needs.
    scale
        From a code to the value it stands for.
    windows
        What it can be shown with, in values.
    facts
        Place, scale and windows as the file gives them.
    thumbnail
        At most ``THUMBNAIL`` pixels an edge, with the default window.
    exact
        The frame's own pixels, where the codes are coarser than they are.
    """

    levels: tuple[Codes, ...]
    size: int
    scale: ValueScale
    windows: Windows
    facts: FrameFacts
    thumbnail: QImage
    exact: Pixels | None = None

    @property
    def width(self) -> int:
        """Columns of the whole picture."""
        return int(self.levels[0].shape[1])

    @property
    def height(self) -> int:
        """Rows of the whole picture."""
        return int(self.levels[0].shape[0])

    @property
    def is_colour(self) -> bool:
        """Whether a pixel is three numbers."""
        return self.levels[0].ndim == 3

    @property
    def bytes(self) -> int:
        """Memory it takes."""
        exact = self.exact.nbytes if self.exact is not None else 0
        return sum(level.nbytes for level in self.levels) + exact + self.thumbnail.sizeInBytes()

    @property
    def spacing(self) -> tuple[float, float] | None:
        """Millimetres between rows and between columns, where the file gives believable ones."""
        return believable_spacing(self.facts)

    @property
    def pixel_shape(self) -> tuple[float, float]:
        """Width and height of a pixel; the shorter of them is 1."""
        return pixel_shape(self.facts)

    def values_at(self, x: int, y: int) -> tuple[float, ...]:
        """The value of one pixel, three for a colour; none outside the picture."""
        if not (0 <= x < self.width and 0 <= y < self.height):
            return ()
        if self.exact is not None:
            scale = self.facts.scale
            found = np.atleast_1d(self.exact[y, x]).astype(np.float64)
        else:
            scale = self.scale
            found = np.atleast_1d(self.levels[0][y, x]).astype(np.float64)
        return tuple(float(value) * scale.slope + scale.intercept for value in found)


def to_image(pixels: NDArray[np.uint8]) -> QImage:
    """A ``QImage`` with its own memory: grey, RGB, or RGBA by the number of channels."""
    data = np.ascontiguousarray(pixels)
    height, width = data.shape[:2]
    channels = 1 if data.ndim == 2 else data.shape[2]
    kind = {
        1: QImage.Format.Format_Grayscale8,
        3: QImage.Format.Format_RGB888,
        4: QImage.Format.Format_RGBA8888,
    }[channels]
    return QImage(data.data, width, height, width * channels, kind).copy()


def make_picture(frame: Frame) -> Picture:
    """Prepare a frame's pixels for the viewer; safe in any thread.

    Raises
    ------
    EmptyImageError
        The frame has no pixels.
    """
    coded = code_frame(frame)
    levels = [coded.codes]
    while _can_shrink(*levels[-1].shape[:2]):
        height, width = levels[-1].shape[:2]
        levels.append(_resized(levels[-1], max(1, width // 2), max(1, height // 2)))
    small = _thumbnail_codes(levels[-1], pixel_shape(coded.facts))
    return Picture(
        levels=tuple(levels),
        size=coded.size,
        scale=coded.scale,
        windows=coded.windows,
        facts=coded.facts,
        thumbnail=to_image(coded.default_table()[small]),
        exact=None if coded.is_exact else frame.pixels,
    )


def _can_shrink(height: int, width: int) -> bool:
    longest, shortest = max(height, width), min(height, width)
    return longest >= 2 * _SMALLEST_LEVEL and (shortest > 1 or longest > _LONGEST_STRIP)


def _thumbnail_codes(codes: Codes, shape: tuple[float, float]) -> Codes:
    height, width = codes.shape[:2]
    across, down = width * shape[0], height * shape[1]
    factor = min(1.0, THUMBNAIL / max(across, down))
    return _resized(codes, max(1, round(across * factor)), max(1, round(down * factor)))


def _resized(codes: Codes, width: int, height: int) -> Codes:
    made = cv2.resize(codes, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(made, codes.dtype)
