"""Where a DICOM frame lies in the patient (PS3.3, C.7.6.2), and which plane that is."""

from __future__ import annotations

import math

import numpy as np

from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging.dicom_values import Values
from mriclassifier.imaging.study import Geometry, Plane, Vector

_MAX_MILLIMETRES = 1e5
_NORMALS: tuple[Plane, ...] = ("sagittal", "coronal", "axial")


def geometry(*sources: Values | None) -> Geometry:
    """Place of a frame.

    Parameters
    ----------
    sources
        Where its elements may stand, the nearest first: the frame's own functional groups, those that all
        frames share, the data set. What cannot be right counts as absent.
    """
    along_row, along_column = _directions(_numbers(tags.IMAGE_ORIENTATION, 6, sources))
    position = _numbers(tags.IMAGE_POSITION, 3, sources)
    spacing = _numbers(tags.PIXEL_SPACING, 2, sources)
    thickness = _numbers(tags.SLICE_THICKNESS, 1, sources)
    return Geometry(
        spacing=(spacing[0], spacing[1]) if len(spacing) == 2 and min(spacing) > 0 else None,
        position=(position[0], position[1], position[2]) if len(position) == 3 else None,
        along_row=along_row,
        along_column=along_column,
        thickness=thickness[0] if thickness and thickness[0] > 0 else None,
    )


def location(place: Geometry, stated: float | None = None) -> float | None:
    """Millimetres along the normal of the frame.

    Parameters
    ----------
    place
        Of the frame.
    stated
        SliceLocation, used where position or orientation are missing.
    """
    if place.position is None or place.along_row is None or place.along_column is None:
        return stated if stated is not None and abs(stated) < _MAX_MILLIMETRES else None
    return float(np.dot(np.cross(place.along_row, place.along_column), place.position))


def plane(place: Geometry) -> Plane | None:
    """The plane that a frame is nearest to; None where that cannot be told."""
    if place.along_row is None or place.along_column is None:
        return None
    normal = np.abs(np.cross(place.along_row, place.along_column))
    # At half a right angle no plane is nearer than another.
    return _NORMALS[int(normal.argmax())] if normal.max() > math.sqrt(0.5) + 1e-6 else None


def _numbers(tag: int, count: int, sources: tuple[Values | None, ...]) -> tuple[float, ...]:
    for source in sources:
        found = source.numbers(tag) if source is not None and tag in source else ()
        if len(found) >= count and max(map(abs, found[:count])) < _MAX_MILLIMETRES:
            return found[:count]
    return ()


def _directions(cosines: tuple[float, ...]) -> tuple[Vector | None, Vector | None]:
    if len(cosines) != 6:
        return None, None
    row, column = cosines[:3], cosines[3:]
    lengths = math.hypot(*row), math.hypot(*column)
    if not all(0.9 < length < 1.1 for length in lengths):
        return None, None
    if abs(sum(a * b for a, b in zip(row, column, strict=True))) > 0.05:
        return None, None
    unit = [
        tuple(part / length for part in vector)
        for vector, length in zip((row, column), lengths, strict=True)
    ]
    return (unit[0][0], unit[0][1], unit[0][2]), (unit[1][0], unit[1][1], unit[1][2])
