"""A cross that the arrow keys move, to measure without a mouse."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from mriclassifier.gui.canvas import ink
from mriclassifier.gui.canvas.measurements import Kind
from mriclassifier.gui.canvas.measuring import Measuring
from mriclassifier.gui.canvas.projection import Projection
from mriclassifier.gui.canvas.view_state import Point

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_FAST = 10
_ARM, _GAP = 12.0, 3.0  # points


class KeyCross:
    """Shown by the first Enter; further ones set points where it stands, until the measurement is whole.

    Parameters
    ----------
    measuring
        Where measurements are drawn.
    """

    def __init__(self, measuring: Measuring) -> None:
        self._measuring = measuring
        self.point: Point | None = None

    def hide(self) -> bool:
        """Leave the arrows to what they mean otherwise; say whether it was shown."""
        was = self.point is not None
        self.point = None
        return was

    def handle(self, event: QKeyEvent, kind: Kind, projection: Projection) -> bool:
        """Do what a key means to it; say whether it means anything."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self._enter(kind, projection)
            return True
        if self.point is None or key not in ARROWS:
            return False
        if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            return False
        self._move(ARROWS[key], _FAST if held else 1, projection)
        return True

    def _enter(self, kind: Kind, projection: Projection) -> None:
        if self.point is None:
            x, y = projection.center
            self.point = int(x) + 0.5, int(y) + 0.5
            return
        place = projection.to_view(self.point)
        self._measuring.press(kind, place, projection)
        self._measuring.release(place)
        if not self._measuring.is_busy:
            self.point = None

    def _move(self, way: tuple[int, int], times: int, projection: Projection) -> None:
        assert self.point is not None
        # A pixel of the picture in the direction that is seen, but never less than can be seen
        step = max(projection.scale, 1.0) * times
        place = projection.to_view(self.point) + QPointF(way[0] * step, way[1] * step)
        seen = projection.area.intersected(projection.seen)
        place = QPointF(
            min(max(place.x(), seen.left()), seen.right()),
            min(max(place.y(), seen.top()), seen.bottom()),
        )
        self.point = projection.to_picture(place)
        self._measuring.move(place, projection)


def draw_cross(painter: QPainter, at: QPointF) -> None:
    """Draw it, open in the middle."""
    arms = [
        QLineF(at + QPointF(x * _GAP, y * _GAP), at + QPointF(x * _ARM, y * _ARM))
        for x, y in ARROWS.values()
    ]
    ink.rule(painter, arms, colour=ink.CHOSEN, edge=1.75)
