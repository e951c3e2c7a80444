"""The hand that draws, moves and selects measurements."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF

from mriclassifier.gui.canvas.measurements import Kind, Measurement, Measurements
from mriclassifier.gui.canvas.projection import Projection
from mriclassifier.gui.canvas.view_state import Point
from mriclassifier.gui.frame_key import FrameKey

_NEAR_POINT, _NEAR_LINE = 10.0, 6.0  # points of the view
_CLICK = 4.0  # a hand that moved less did not drag


@dataclass(frozen=True)
class _Grip:
    """What is held: a point by its number, or the whole measurement, from where it was taken."""

    index: int
    point: int | None
    start: Point
    before: Measurement


class Measuring:
    """Works on the measurements of one slice; points come in as places of the view.

    A measurement is drawn by dragging, or by a click for each point.
    """

    def __init__(self, measurements: Measurements) -> None:
        self._kept = measurements
        self._key: FrameKey | None = None
        self._kind: Kind | None = None
        self._draft: list[Point] = []  # the last one follows the pointer
        self._pressed: QPointF | None = None
        self._grip: _Grip | None = None
        self.selected: int | None = None

    @property
    def measurements(self) -> Sequence[Measurement]:
        """Those of the slice that is shown."""
        return self._kept.of(self._key)

    @property
    def draft(self) -> Measurement | None:
        """What is being drawn, as far as it goes."""
        if self._kind is None or len(self._draft) < 2:
            return None
        kind = self._kind if len(self._draft) == self._kind.value else Kind.LENGTH
        return Measurement(kind, tuple(self._draft))

    @property
    def is_busy(self) -> bool:
        """Whether something is being drawn or moved."""
        return bool(self._draft) or self._grip is not None

    def show(self, key: FrameKey | None) -> None:
        """Turn to another slice."""
        if key != self._key:
            self.cancel()
            self.selected = None
            self._key = key

    def grip_at(self, place: QPointF, projection: Projection) -> tuple[int, int | None] | None:
        """Which measurement lies there, and which of its points; the last drawn lies on top."""
        for index in reversed(range(len(self.measurements))):
            seen = [projection.to_view(point) for point in self.measurements[index].points]
            for number, at in enumerate(seen):
                if _distance(at, place) <= _NEAR_POINT:
                    return index, number
            for one, other in pairwise(seen):
                if _from_line(place, one, other) <= _NEAR_LINE:
                    return index, None
        return None

    def take(self, place: QPointF, projection: Projection) -> bool:
        """Select and hold what lies there; say whether anything does."""
        found = self.grip_at(place, projection)
        self.selected = found[0] if found else None
        if found is None:
            return False
        index, point = found
        start = projection.to_picture(place)
        self._grip = _Grip(index, point, start, self.measurements[index])
        return True

    def press(self, kind: Kind, place: QPointF, projection: Projection) -> None:
        """Set a point of a new measurement."""
        if self._key is None:
            return
        at = projection.to_picture(place)
        if not self._draft or self._kind is not kind:
            self._kind, self._draft = kind, [at, at]
            self._pressed = QPointF(place)
            self.selected = None
        else:
            self._draft[-1] = at
            self._set_point()

    def move(self, place: QPointF, projection: Projection) -> bool:
        """Follow the pointer; say whether anything changed."""
        at = projection.to_picture(place)
        if self._grip is not None and self._grip.index >= len(self.measurements):
            self._grip = self.selected = None  # removed meanwhile, perhaps in another view
        if self._grip is not None and self._key is not None:
            grip = self._grip
            if grip.point is None:
                moved = grip.before.moved(at[0] - grip.start[0], at[1] - grip.start[1])
            else:
                moved = grip.before.with_point(grip.point, at)
            changed = list(self.measurements)
            changed[grip.index] = moved
            self._kept.keep(self._key, changed)
            return True
        if self._draft:
            self._draft[-1] = at
            return True
        return False

    def release(self, place: QPointF) -> None:
        """Let go: a drag set two points, a click only the first."""
        self._grip = None
        pressed, self._pressed = self._pressed, None
        if self._draft and pressed is not None and _distance(pressed, place) > _CLICK:
            self._set_point()

    def cancel(self) -> bool:
        """Drop what is not finished; say whether there was anything."""
        was = self.is_busy
        self._draft, self._grip, self._pressed = [], None, None
        return was

    def delete_selected(self) -> bool:
        """Remove the selected measurement; say whether there was one."""
        if self.selected is None or self._key is None:
            return False
        left = [m for number, m in enumerate(self.measurements) if number != self.selected]
        self.selected, self._grip = None, None
        self._kept.keep(self._key, left)
        return True

    def _set_point(self) -> None:
        if self._kind is None or self._key is None:
            return
        if len(self._draft) < self._kind.value:
            self._draft.append(self._draft[-1])
            return
        made = Measurement(self._kind, tuple(self._draft))
        self._draft = []
        self._kept.keep(self._key, [*self.measurements, made])
        self.selected = len(self.measurements) - 1


def _distance(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())


def _from_line(place: QPointF, one: QPointF, other: QPointF) -> float:
    along = other - one
    length = QPointF.dotProduct(along, along)
    share = QPointF.dotProduct(place - one, along) / length if length else 0.0
    return _distance(place, one + along * min(max(share, 0.0), 1.0))
