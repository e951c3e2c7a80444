"""Decoded pixels as something Qt can paint quickly at any zoom."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from mriclassifier.imaging.preprocess import to_grey
from mriclassifier.imaging.study import Frame, Pixels

_SMALLEST_LEVEL = 256
THUMBNAIL = 96


@dataclass(frozen=True, eq=False)
class Picture:
    """One frame in 8 bits, with copies of half the size so that a small view of it is cheap.

    Attributes
    ----------
    levels
        The whole picture first, then each half as wide and high as the one before.
    thumbnail
        At most ``THUMBNAIL`` pixels an edge.
    """

    levels: tuple[QImage, ...]
    thumbnail: QImage

    @property
    def width(self) -> int:
        """Columns of the whole picture."""
        return self.levels[0].width()

    @property
    def height(self) -> int:
        """Rows of the whole picture."""
        return self.levels[0].height()

    @property
    def bytes(self) -> int:
        """Memory it takes."""
        return sum(level.sizeInBytes() for level in self.levels)


def shown_pixels(pixels: Pixels) -> NDArray[np.uint8]:
    """8-bit ``(H, W)`` or ``(H, W, 3)`` for the screen, scaled as the model's input is."""
    if pixels.dtype == np.uint8:
        return np.ascontiguousarray(pixels)
    if pixels.ndim == 3:
        # All channels in one plane, so that one scale holds for the three of them
        return to_grey(pixels.reshape(pixels.shape[0], -1)).reshape(pixels.shape)
    return to_grey(pixels)


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
    """Prepare a frame's pixels for the viewer; safe in any thread."""
    whole = shown_pixels(frame.pixels)
    levels = [to_image(whole)]
    level = whole
    while min(level.shape[:2]) >= 2 * _SMALLEST_LEVEL:
        half = (level.shape[1] // 2, level.shape[0] // 2)
        level = np.asarray(cv2.resize(level, half, interpolation=cv2.INTER_AREA), np.uint8)
        levels.append(to_image(level))
    height, width = level.shape[:2]
    scale = min(1.0, THUMBNAIL / max(height, width))
    small = (max(1, round(width * scale)), max(1, round(height * scale)))
    thumbnail = np.asarray(cv2.resize(level, small, interpolation=cv2.INTER_AREA), np.uint8)
    return Picture(tuple(levels), to_image(thumbnail))
