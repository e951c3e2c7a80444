"""A regular DICOM series as a volume in memory, so that it can be cut along other planes."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    InputError,
    JobCancelledError,
    UnsupportedFormatError,
)
from mriclassifier.imaging.array_volume import Affine, ArrayVolume, is_usable
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits, Source
from mriclassifier.imaging.study import Frame, FrameFacts, Pixels, Study, ValueScale, Volume

FEWEST = 4
"""Slices that make a picture when they are cut across."""
_UNEVEN = (
    0.1  # of the distance between slices; further off its place, a slice is not of a regular stack
)
_TURNED = 1e-3  # difference of direction cosines


def why_not(study: Study) -> InputError | None:
    """Why a study cannot be cut along other planes, found without decoding it; None where it can."""
    if study.volume is not None:
        return None
    return _reason(study, [study.facts(index) for index in range(len(study.frames))])[0]


def stack(
    study: Study,
    *,
    limits: Limits = DEFAULT_LIMITS,
    progress: Callable[[int, int], object] = lambda *_: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Volume:
    """Decode every slice of a study once, into one array.

    Parameters
    ----------
    study
        A series whose frames have a place. Its volume is given back if it has one already.
    limits
        ``max_volume_bytes`` is checked before anything but the first slice is decoded.
    progress
        Told how many slices of how many are done.
    cancelled
        Asked before each slice.

    Raises
    ------
    UnsupportedFormatError
        The slices are no regular stack; the sentence says why.
    TooLargeError
        The volume is over the limit, or there is not enough memory.
    InputError
        A slice cannot be decoded.
    JobCancelledError
        ``cancelled`` said so.
    """
    if study.volume is not None:
        return study.volume
    facts = [study.facts(index) for index in range(len(study.frames))]
    reason, affine = _reason(study, facts)
    if reason is not None:
        raise reason
    assert affine is not None
    # Slices with a scale of their own can only be laid beside each other as values
    as_values = len({entry.scale for entry in facts}) > 1
    source = Source(b"", study.name)
    data: Pixels | None = None
    for index in range(len(facts)):
        if cancelled():
            raise JobCancelledError(QT_TRANSLATE_NOOP("errors", "The planes were not prepared."))
        pixels = _pixels(study.frames[index], as_values=as_values)
        if data is None:
            source.check_volume(pixels.nbytes * len(facts), limits)
            try:
                data = np.empty((len(facts), *pixels.shape), pixels.dtype)
            except MemoryError as error:
                raise source.out_of_memory() from error
        if pixels.shape != data.shape[1:] or pixels.dtype != data.dtype:
            raise _irregular(study, _SIZES)
        data[index] = pixels
        progress(index + 1, len(facts))
    assert data is not None
    data.flags.writeable = False
    scale = facts[0].scale
    return ArrayVolume(
        [data],
        affine=affine,
        acquired=study.plane,
        scale=ValueScale(unit=scale.unit) if as_values else scale,
        windows=facts[len(facts) // 2].windows,
    )


def _pixels(frame: Frame, *, as_values: bool) -> Pixels:
    if not as_values:
        return frame.pixels
    scale = frame.facts.scale
    values = frame.pixels.astype(np.float32)
    values *= np.float32(scale.slope)
    values += np.float32(scale.intercept)
    return values


_FEW = QT_TRANSLATE_NOOP(
    "errors",
    "“{name}” cannot be cut along other planes: it has too few slices ({count}).",
)
_NO_PLACE = QT_TRANSLATE_NOOP(
    "errors",
    "“{name}” cannot be cut along other planes: the file does not say where its slices lie.",
)
_TURNS = QT_TRANSLATE_NOOP(
    "errors",
    "“{name}” cannot be cut along other planes: its slices are not parallel.",
)
_SIZES = QT_TRANSLATE_NOOP(
    "errors",
    "“{name}” cannot be cut along other planes: its slices are not of one size.",
)
_DISTANCES = QT_TRANSLATE_NOOP(
    "errors",
    "“{name}” cannot be cut along other planes: its slices are not evenly spaced; "
    "some may be missing or repeated.",
)


def _irregular(study: Study, template: str) -> UnsupportedFormatError:
    return UnsupportedFormatError(template, name=study.name, count=len(study.frames))


def _reason(study: Study, facts: list[FrameFacts]) -> tuple[InputError | None, Affine | None]:
    """Why it is no regular stack, or where its voxels lie (index of slice, row, column to LPS mm)."""
    if len(facts) < FEWEST:
        return _irregular(study, _FEW), None
    places = [entry.geometry for entry in facts]
    first = places[0]
    if first.along_row is None or first.along_column is None or first.spacing is None:
        return _irregular(study, _NO_PLACE), None
    if any(
        place.position is None or place.along_row is None or place.along_column is None
        for place in places
    ):
        return _irregular(study, _NO_PLACE), None
    directions = np.array([[place.along_row, place.along_column] for place in places], np.float64)
    if np.abs(directions - directions[0]).max() > _TURNED:
        return _irregular(study, _TURNS), None
    if any(
        place.spacing is None or not np.allclose(place.spacing, first.spacing, rtol=1e-3)
        for place in places
    ):
        return _irregular(study, _SIZES), None
    positions = np.array([place.position for place in places], np.float64)
    step = (positions[-1] - positions[0]) / (len(places) - 1)
    even = positions[0] + np.arange(len(places))[:, None] * step
    distance = float(np.linalg.norm(step))
    if not distance or np.abs(positions - even).max() > _UNEVEN * distance:
        return _irregular(study, _DISTANCES), None
    affine = np.eye(4)
    affine[:3, 0] = step
    affine[:3, 1] = np.array(first.along_column) * first.spacing[0]
    affine[:3, 2] = np.array(first.along_row) * first.spacing[1]
    affine[:3, 3] = positions[0]
    return (None, affine) if is_usable(affine) else (_irregular(study, _NO_PLACE), None)
