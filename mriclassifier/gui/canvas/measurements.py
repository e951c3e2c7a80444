"""Distances and angles that the user draws: where they lie, what they are, and to which slice they belong."""

from __future__ import annotations

import enum
import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from mriclassifier.gui.canvas.view_state import Point
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.wording import decimal

Spacing = tuple[float, float]


class Kind(enum.Enum):
    """What is measured; the value is the number of points it takes."""

    LENGTH = 2
    ANGLE = 3


@dataclass(frozen=True)
class Measurement:
    """Points in picture pixels ``(x, y)``; the second point of an angle is its vertex."""

    kind: Kind
    points: tuple[Point, ...]

    def with_point(self, number: int, place: Point) -> Measurement:
        """One point elsewhere."""
        points = list(self.points)
        points[number] = place
        return Measurement(self.kind, tuple(points))

    def moved(self, across: float, down: float) -> Measurement:
        """All of it elsewhere, by pixels."""
        return Measurement(self.kind, tuple((x + across, y + down) for x, y in self.points))

    def value(self, spacing: Spacing | None) -> float:
        """Millimetres (pixels where the spacing is unknown), or degrees from 0 to 180.

        Parameters
        ----------
        spacing
            Millimetres between rows and between columns.
        """
        down, across = spacing or (1.0, 1.0)
        true = [(x * across, y * down) for x, y in self.points]
        if self.kind is Kind.LENGTH:
            return math.dist(true[0], true[1])
        (ax, ay), (vx, vy), (bx, by) = true
        one, other = math.atan2(ay - vy, ax - vx), math.atan2(by - vy, bx - vx)
        turn = abs(math.degrees(one - other)) % 360
        return min(turn, 360 - turn)


def value_text(measurement: Measurement, spacing: Spacing | None) -> str:
    """Number and unit."""
    value = measurement.value(spacing)
    if measurement.kind is Kind.ANGLE:
        return decimal(f"{value:.1f}°")
    return QCoreApplication.translate("canvas", "{value} mm" if spacing else "{value} px").format(
        value=decimal(f"{value:.1f}")
    )


class Measurements(QObject):
    """What was measured, by slice; views of the same slices may share one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[FrameKey, tuple[Measurement, ...]] = {}

    def of(self, key: FrameKey | None) -> Sequence[Measurement]:
        """Those of one slice, in the order they were drawn."""
        return self._kept.get(key, ()) if key is not None else ()

    def keep(self, key: FrameKey, measurements: Sequence[Measurement]) -> None:
        """Replace those of one slice."""
        if measurements:
            self._kept[key] = tuple(measurements)
        else:
            self._kept.pop(key, None)
        self.changed.emit()

    def forget(self, image_id: int) -> None:
        """Drop those of an image that was closed."""
        for key in [key for key in self._kept if key.image_id == image_id]:
            del self._kept[key]
        self.changed.emit()

    def clear(self) -> None:
        """Drop all."""
        self._kept.clear()
        self.changed.emit()
