"""The visible part of a picture as an image of the screen's own pixels.

Codes are brought to the screen's size first and windowed afterwards: that is right for values (the mean of
two values is windowed, not the mean of two greys) and leaves as many pixels to window as are seen.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QImage, QPainter, QTransform

from mriclassifier.gui.canvas.projection import Projection
from mriclassifier.gui.pictures import Picture
from mriclassifier.imaging.codes import Codes
from mriclassifier.imaging.study import Window
from mriclassifier.imaging.windows import display_table

_SMOOTH_BELOW = 8.0  # screen pixels a picture pixel; above it the user wants to see single pixels
_LUT_TAKES_16_BITS = int(cv2.__version__.split(".")[0]) >= 5


@dataclass(frozen=True, eq=False)
class Rendered:
    """What to draw, and where: ``image`` at ``place``, in pixels of the screen."""

    image: QImage
    place: QPoint
    memory: NDArray[Any]  # the image does not own its pixels


class Renderer:
    """Keeps the last steps, so that windowing does not scale again and a hover paints what is ready."""

    def __init__(self) -> None:
        self._codes: tuple[Hashable, Codes] | None = None
        self._table: tuple[Hashable, NDArray[np.uint8]] | None = None
        self._last: tuple[Hashable, Rendered] | None = None

    def render(
        self, picture: Picture, projection: Projection, *, window: Window, inverted: bool
    ) -> Rendered | None:
        """Paint what is seen of the picture; None where nothing of it is."""
        visible = projection.visible
        if visible.isEmpty():
            return None
        transform = projection.screen_transform
        where = (picture, _numbers(transform), visible.getRect())
        look = (window, inverted, picture.size, picture.scale)
        if self._last is not None and self._last[0] == (where, look):
            return self._last[1]
        if self._codes is None or self._codes[0] != where:
            self._codes = where, screen_codes(picture, projection)
        if self._table is None or self._table[0] != look:
            self._table = look, grey_table(picture, window, inverted=inverted)
        image, memory = _windowed(self._codes[1], self._table[1])
        made = Rendered(image, visible.topLeft(), memory)
        self._last = (where, look), made
        return made

    def forget(self) -> None:
        """Free the memory."""
        self._codes = self._table = self._last = None


class MapRenderer:
    """The same for a half-transparent image that lies over the picture."""

    def __init__(self) -> None:
        self._source: tuple[QImage, NDArray[np.uint8]] | None = None
        self._last: tuple[Hashable, Rendered] | None = None

    def render(self, image: QImage, projection: Projection) -> Rendered | None:
        """Paint what is seen of the map; None where nothing of it is."""
        visible = projection.visible
        if visible.isEmpty():
            return None
        if self._source is None or self._source[0] is not image:
            self._source, self._last = (image, _premultiplied(image)), None
        where = (_numbers(projection.screen_transform), visible.getRect())
        if self._last is not None and self._last[0] == where:
            return self._last[1]
        shown = on_screen(self._source[1], projection, smooth=True)
        height, width = shown.shape[:2]
        kind = QImage.Format.Format_ARGB32_Premultiplied
        made = Rendered(
            QImage(shown.data, width, height, width * 4, kind), visible.topLeft(), shown
        )
        self._last = where, made
        return made


def draw_rendered(painter: QPainter, rendered: Rendered, ratio: float) -> None:
    """Draw it pixel by pixel, on a device with ``ratio`` pixels a point."""
    rendered.image.setDevicePixelRatio(ratio)
    painter.drawImage(QPointF(rendered.place) / ratio, rendered.image)


def grey_table(picture: Picture, window: Window, *, inverted: bool) -> NDArray[np.uint8]:
    """Grey for every code, as long as the codes' type has values."""
    grey = display_table(window, scale=picture.scale, size=picture.size, inverted=inverted)
    whole = 1 << (8 * picture.levels[0].dtype.itemsize)
    return np.pad(grey, (0, whole - len(grey)), mode="edge")


def screen_codes(picture: Picture, projection: Projection) -> Codes:
    """The codes of the visible part at the screen's resolution, turned and flipped."""
    smooth = projection.screen_scale < _SMOOTH_BELOW
    return on_screen(_level(picture, projection.screen_scale), projection, smooth=smooth)


def on_screen(pixels: NDArray[Any], projection: Projection, *, smooth: bool) -> NDArray[Any]:
    """Bring what is laid over the whole picture to the pixels of the screen where it is seen."""
    transform, visible = projection.screen_transform, projection.visible
    height, width = pixels.shape[:2]
    factor_x, factor_y = width / projection.width, height / projection.height
    back = transform.inverted()[0] * QTransform.fromScale(factor_x, factor_y)
    # Only the needed part is given to OpenCV, which takes no picture wider than 32767
    seen = back.mapRect(visible.toRectF())
    left, top = max(0, int(seen.left()) - 2), max(0, int(seen.top()) - 2)
    right, bottom = min(width, int(seen.right()) + 3), min(height, int(seen.bottom()) + 3)
    # OpenCV counts from the middle of the first pixel, the transform from its corner
    start = back.map(QPointF(visible.left() + 0.5, visible.top() + 0.5))
    matrix = np.array(
        [
            [back.m11(), back.m21(), start.x() - left - 0.5],
            [back.m12(), back.m22(), start.y() - top - 0.5],
        ]
    )
    warped = cv2.warpAffine(
        pixels[top:bottom, left:right],
        matrix,
        (visible.width(), visible.height()),
        flags=(cv2.INTER_LINEAR if smooth else cv2.INTER_NEAREST) | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(warped, pixels.dtype)


def _level(picture: Picture, scale: float) -> Codes:
    """The smallest copy that still has a pixel for every pixel of the screen."""
    best = picture.levels[0]
    for level in picture.levels[1:]:
        if level.shape[1] < picture.width * scale * 0.999:
            break
        best = level
    return best


def _windowed(codes: Codes, table: NDArray[np.uint8]) -> tuple[QImage, NDArray[Any]]:
    height, width = codes.shape[:2]
    if codes.dtype == np.uint8 or _LUT_TAKES_16_BITS:
        shown = np.asarray(cv2.LUT(codes, table), np.uint8)
    else:
        # "clip" is several times faster than checking, and no code is beyond the table
        shown = np.take(table, codes, mode="clip")
    if codes.ndim == 2:
        return QImage(shown.data, width, height, width, QImage.Format.Format_Grayscale8), shown
    shown = np.asarray(cv2.cvtColor(shown, cv2.COLOR_RGB2BGRA), np.uint8)
    return QImage(shown.data, width, height, width * 4, QImage.Format.Format_RGB32), shown


def _premultiplied(image: QImage) -> NDArray[np.uint8]:
    made = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    rows = np.frombuffer(made.constBits(), np.uint8).reshape(made.height(), made.bytesPerLine())
    return rows[:, : 4 * made.width()].reshape(made.height(), made.width(), 4).copy()


def _numbers(transform: QTransform) -> tuple[float, ...]:
    return (
        *(transform.m11(), transform.m12(), transform.m21(), transform.m22()),
        *(transform.dx(), transform.dy()),
    )
