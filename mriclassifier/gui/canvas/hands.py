"""What a hand on mouse, wheel or touchpad means to the view."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent

from mriclassifier.gui.canvas.measuring import Measuring
from mriclassifier.gui.canvas.projection import Projection
from mriclassifier.gui.canvas.stage import ZOOM_STEP
from mriclassifier.gui.canvas.tools import Tool
from mriclassifier.gui.canvas.view_state import Point
from mriclassifier.imaging.study import Window

_NOTCH = 120
_STILL = 3  # points: a button that moved less was clicked
_ZOOM_DRAG = 22.0  # points a step of zoom


class _Grip(enum.Enum):
    PAN = enum.auto()
    WINDOW = enum.auto()
    ZOOM = enum.auto()
    MARK = enum.auto()


class Handled(Protocol):
    """What a hand needs of the view."""

    @property
    def tool(self) -> Tool:
        """What the left button does."""

    @property
    def window_shown(self) -> Window:
        """The window in force."""

    def projection(self) -> Projection:
        """Where the picture lies."""

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom, keeping a place where it is."""

    def look_at(self, center: Point) -> None:
        """Bring a point of the picture to the middle."""

    def drag_window(self, window: Window, across: float, down: float) -> None:
        """Change the window from what it was."""


@dataclass
class _Drag:
    """A button that is held, and how things were when it went down."""

    button: Qt.MouseButton
    grip: _Grip
    start: QPointF
    last: QPointF
    point: Point
    window: Window
    far: bool = False


class Hands:
    """Left does what the tool says, right windows, the middle button zooms, the wheel scrolls.

    Parameters
    ----------
    view
        What is changed.
    measuring
        Where measurements are drawn.
    scrolled
        Told the slices that the wheel was turned by.
    """

    def __init__(
        self, view: Handled, measuring: Measuring, scrolled: Callable[[int], None]
    ) -> None:
        self._view = view
        self._measuring = measuring
        self._scrolled = scrolled
        self._drag: _Drag | None = None
        self._turned = 0

    @property
    def is_holding(self) -> bool:
        """Whether a button is held."""
        return self._drag is not None

    def press(self, event: QMouseEvent) -> None:
        """Take hold; another button while one is held changes nothing."""
        if self._drag is not None:
            return
        grip = self._grip(event)
        if grip is None:
            return
        place = event.position()
        point = self._view.projection().to_picture(place)
        self._drag = _Drag(event.button(), grip, place, place, point, self._view.window_shown)

    def move(self, event: QMouseEvent) -> None:
        """Drag what is held."""
        drag, place = self._drag, event.position()
        if drag is None:
            return
        moved = place - drag.start
        if not drag.far and moved.manhattanLength() < _STILL and drag.grip is not _Grip.MARK:
            return
        drag.far = True
        if drag.grip is _Grip.PAN:
            self._view.look_at(self._view.projection().center_for(drag.point, place))
        elif drag.grip is _Grip.WINDOW:
            self._view.drag_window(drag.window, moved.x(), moved.y())
        elif drag.grip is _Grip.ZOOM:
            up = drag.last.y() - place.y()
            self._view.zoom_by(ZOOM_STEP ** (up / _ZOOM_DRAG), drag.start)
        drag.last = place

    def release(self, event: QMouseEvent) -> bool:
        """Let go; say whether it was a plain click of the right button."""
        drag = self._drag
        if drag is None or event.button() != drag.button:
            return False
        self._drag = None
        if drag.grip is _Grip.MARK:
            self._measuring.release(event.position())
        return drag.button == Qt.MouseButton.RightButton and not drag.far

    def cancel(self) -> None:
        """Let go without a click."""
        self._drag = None

    def wheel(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl; small turns of touchpads and fine wheels add up."""
        turned = event.angleDelta().y()
        if not turned:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._view.zoom_by(ZOOM_STEP ** (turned / _NOTCH), event.position())
            return
        if turned * self._turned < 0:
            self._turned = 0
        self._turned += turned
        steps = int(self._turned / _NOTCH)
        if steps:
            self._turned -= steps * _NOTCH
            self._scrolled(-steps)

    def _grip(self, event: QMouseEvent) -> _Grip | None:
        button, place = event.button(), event.position()
        if button == Qt.MouseButton.RightButton:
            return _Grip.WINDOW
        if button == Qt.MouseButton.MiddleButton:
            return _Grip.ZOOM
        if button != Qt.MouseButton.LeftButton:
            return None
        tool, projection = self._view.tool, self._view.projection()
        if self._measuring.draft is None and self._measuring.take(place, projection):
            return _Grip.MARK
        if tool.kind is not None:
            self._measuring.press(tool.kind, place, projection)
            return _Grip.MARK
        return _Grip.WINDOW if tool is Tool.WINDOW else _Grip.PAN
