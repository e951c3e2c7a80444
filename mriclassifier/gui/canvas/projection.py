"""From picture pixels to places on the view, and back."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QTransform

from mriclassifier.gui.canvas.view_state import Point, ViewState

_LEAST = 0.25  # of the size that fits, or of the actual size
_MOST = 40.0  # screen pixels a picture pixel


@dataclass(frozen=True, kw_only=True)
class Projection:
    """Where a picture lies in a view.

    Attributes
    ----------
    width, height
        Of the picture, pixels.
    pixel_shape
        Width and height of a picture pixel; the shorter of them is 1.
    room
        Size of the view in points.
    ratio
        Screen pixels a point.
    state
        How it is shown.
    margin
        Share of the room that a fitted picture takes.
    """

    width: int
    height: int
    pixel_shape: tuple[float, float] = (1.0, 1.0)
    room: tuple[float, float]
    ratio: float = 1.0
    state: ViewState
    margin: float = 0.98

    @cached_property
    def fit_scale(self) -> float:
        """Points a picture pixel (its shorter edge) at which the whole picture fits."""
        across, down = self.width * self.pixel_shape[0], self.height * self.pixel_shape[1]
        if self.state.turns % 2:
            across, down = down, across
        return max(1e-6, min(self.room[0] / across, self.room[1] / down) * self.margin)

    @cached_property
    def scale(self) -> float:
        """Points a picture pixel, along its shorter edge."""
        return self.fit_scale * self.state.zoom

    @property
    def screen_scale(self) -> float:
        """Screen pixels a picture pixel, along its shorter edge."""
        return self.scale * self.ratio

    @cached_property
    def center(self) -> Point:
        """What lies in the middle of the view; always inside the picture."""
        x, y = self.state.center or (self.width / 2, self.height / 2)
        return min(max(x, 0.0), float(self.width)), min(max(y, 0.0), float(self.height))

    @cached_property
    def transform(self) -> QTransform:
        """From picture pixels to points of the view.

        The picture's corner is moved to a whole screen pixel, so that at its actual size every pixel is
        one of the screen's.
        """
        x, y = self.center
        across, down = self.pixel_shape
        made = QTransform()
        made.translate(self.room[0] / 2, self.room[1] / 2)
        made.scale(self.scale, self.scale)
        made.rotate(90 * self.state.turns)
        made.scale(-across if self.state.mirrored else across, down)
        made.translate(-x, -y)
        area = made.mapRect(QRectF(0, 0, self.width, self.height))
        left, top = area.left() * self.ratio, area.top() * self.ratio
        by_x, by_y = (round(left) - left) / self.ratio, (round(top) - top) / self.ratio
        return made * QTransform.fromTranslate(by_x, by_y)

    @cached_property
    def screen_transform(self) -> QTransform:
        """From picture pixels to pixels of the screen."""
        return self.transform * QTransform.fromScale(self.ratio, self.ratio)

    @cached_property
    def area(self) -> QRectF:
        """The whole picture, in points of the view."""
        return self.transform.mapRect(QRectF(0, 0, self.width, self.height))

    @property
    def seen(self) -> QRectF:
        """The whole view, in points."""
        return QRectF(0, 0, *self.room)

    @cached_property
    def visible(self) -> QRect:
        """The part of the view that the picture covers, in pixels of the screen."""
        area = self.screen_transform.mapRect(QRectF(0, 0, self.width, self.height))
        left, right = math.ceil(area.left() - 0.5), math.ceil(area.right() - 0.5)
        top, bottom = math.ceil(area.top() - 0.5), math.ceil(area.bottom() - 0.5)
        found = QRect(left, top, max(1, right - left), max(1, bottom - top))
        screen = QSizeF(self.room[0] * self.ratio, self.room[1] * self.ratio)
        return found & QRect(0, 0, math.ceil(screen.width()), math.ceil(screen.height()))

    def to_view(self, point: Point) -> QPointF:
        """Where a point of the picture is seen."""
        return self.transform.map(QPointF(*point))

    def to_picture(self, place: QPointF) -> Point:
        """Which point of the picture is seen there; also outside the picture."""
        found = self.transform.inverted()[0].map(place)
        return found.x(), found.y()

    def center_for(self, point: Point, place: QPointF) -> Point:
        """What has to lie in the middle so that ``point`` of the picture is seen at ``place``."""
        there = self.to_picture(place)
        middle = self.to_picture(QPointF(self.room[0] / 2, self.room[1] / 2))
        return point[0] - there[0] + middle[0], point[1] - there[1] + middle[1]

    def with_state(self, state: ViewState) -> Projection:
        """The same view, shown otherwise."""
        return replace(self, state=state)

    def limited(self, zoom: float) -> float:
        """The nearest zoom that makes sense."""
        one = 1 / (self.fit_scale * self.ratio)
        return min(max(zoom, _LEAST * min(1.0, one)), max(1.0, _MOST * one))
