"""Which way the patient lies at the four edges of the view."""

from __future__ import annotations

import math
from collections.abc import Mapping

from mriclassifier.gui.canvas.view_state import ViewState
from mriclassifier.imaging.study import Geometry, Vector

# Towards left, posterior and head; and their opposites (DICOM PS3.3 C.7.6.1.1.1)
_LETTERS = (("L", "R"), ("P", "A"), ("H", "F"))
_SECOND = math.sin(math.radians(15))  # a slice tilted by less is called by its main direction alone
_EDGES = {"right": (1, 0), "bottom": (0, 1), "left": (-1, 0), "top": (0, -1)}


def edge_letters(geometry: Geometry, state: ViewState) -> Mapping[str, str]:
    """Letters for the edges ``"right"``, ``"bottom"``, ``"left"`` and ``"top"`` of the view.

    One or two letters each, the main direction first; empty where the file does not say how the picture
    lies in the patient, or says something impossible.
    """
    row, column = geometry.along_row, geometry.along_column
    if row is None or column is None or not _is_believable(row, column):
        return {}
    found = {}
    for edge, (x, y) in _EDGES.items():
        for _ in range(state.turns):  # undo the turn: a quarter against the clock
            x, y = y, -x
        if state.mirrored:
            x = -x
        found[edge] = direction_letters(
            (
                x * row[0] + y * column[0],
                x * row[1] + y * column[1],
                x * row[2] + y * column[2],
            )
        )
    return found


def direction_letters(direction: Vector) -> str:
    """Name a unit vector in patient coordinates, with up to two letters."""
    parts = [
        (abs(part), letters[part < 0]) for part, letters in zip(direction, _LETTERS, strict=True)
    ]
    parts.sort(key=lambda part: -part[0])
    return parts[0][1] + (parts[1][1] if parts[1][0] >= _SECOND else "")


def _is_believable(row: Vector, column: Vector) -> bool:
    if not all(math.isfinite(part) for part in (*row, *column)):
        return False
    across = abs(sum(a * b for a, b in zip(row, column, strict=True)))
    return all(0.9 < math.hypot(*vector) < 1.1 for vector in (row, column)) and across < 0.1
