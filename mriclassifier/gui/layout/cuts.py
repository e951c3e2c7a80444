"""From a point in the patient to a slice and a pixel of each plane, and back."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.study import FrameFacts, Geometry

Place = NDArray[np.float64]  # (3,), millimetres, LPS


class Cuts:
    """The slices of one plane of a volume.

    Parameters
    ----------
    facts
        One entry a slice; each with position, directions and spacing.

    Raises
    ------
    ValueError
        A slice does not say where it lies.
    """

    def __init__(self, facts: Sequence[FrameFacts]) -> None:
        if not facts:
            raise ValueError("no slices")
        self._geometry = [_complete(fact.geometry) for fact in facts]
        self._along = np.cross(self._geometry[0].row, self._geometry[0].column)
        self._places = np.array([entry.origin @ self._along for entry in self._geometry])

    def __len__(self) -> int:
        return len(self._geometry)

    @property
    def along(self) -> Place:
        """Unit vector along which the slices follow each other."""
        return np.asarray(self._along, np.float64)

    @property
    def down(self) -> Place:
        """Unit vector down the picture."""
        return self._geometry[0].column

    def index_at(self, place: Place) -> int:
        """The slice that lies nearest."""
        return int(np.argmin(np.abs(self._places - float(place @ self._along))))

    def pixel_at(self, place: Place, index: int) -> tuple[float, float]:
        """Where it is seen, in pixels ``(x, y)`` from the outer corner of the first pixel."""
        entry = self._geometry[index]
        away = place - entry.origin
        return (
            float(away @ entry.row) / entry.columns + 0.5,
            float(away @ entry.column) / entry.rows + 0.5,
        )

    def place_of(self, index: int, pixel: tuple[float, float]) -> Place:
        """The point in the patient that a pixel shows."""
        entry = self._geometry[index]
        across, down = (pixel[0] - 0.5) * entry.columns, (pixel[1] - 0.5) * entry.rows
        return np.asarray(entry.origin + across * entry.row + down * entry.column, np.float64)

    def moved_to(self, place: Place, index: int) -> Place:
        """The point of a slice that lies straight above or below ``place``."""
        away = float(self._places[index] - place @ self._along)
        return np.asarray(place + away * self._along, np.float64)


class _Entry:
    def __init__(self, geometry: Geometry) -> None:
        self.origin = np.array(geometry.position, np.float64)
        self.row = np.array(geometry.along_row, np.float64)
        self.column = np.array(geometry.along_column, np.float64)
        self.rows, self.columns = geometry.spacing or (0.0, 0.0)


def _complete(geometry: Geometry) -> _Entry:
    if None in (
        geometry.position,
        geometry.along_row,
        geometry.along_column,
        geometry.spacing,
    ):
        raise ValueError("a slice does not say where it lies")
    return _Entry(geometry)
