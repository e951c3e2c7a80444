"""The picture of a case that stores none: read from its file again, and only believed if it is the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from mriclassifier.cases.records import Case
from mriclassifier.errors import MriClassifierError
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.identity import pixels_sha256

PathOf = Callable[[int], tuple[Path, str | None] | None]


def find_picture(case: Case, path_of: PathOf) -> NDArray[Any] | None:
    """Pixels of the key slice, or None where they cannot be had.

    Parameters
    ----------
    path_of
        Where a case's file lies, if that was learnt since the program started.
    """
    place = (case.path, case.member) if case.path else path_of(case.row.case_id)
    if place is None or place[0] is None or place[1]:
        return None
    key = case.row.key_frame
    wanted = next((f.image_sha256 for f in case.assessments[-1].frames if f.index == key), None)
    if wanted is None:
        return None
    try:
        frames = open_study(place[0]).frames
        # A file of a series holds one slice alone
        for index in dict.fromkeys((key, 0)):
            if index < len(frames):
                pixels = frames[index].pixels
                if pixels_sha256(pixels) == wanted:
                    return pixels
    except MriClassifierError:
        return None
    return None
