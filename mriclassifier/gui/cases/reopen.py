"""Finds the key slice of a case in a file again; the pixels decide, never the name. For workers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mriclassifier.cases.records import Case, FrameRecord
from mriclassifier.errors import InputError
from mriclassifier.gui.cases.assessments import key_frame
from mriclassifier.imaging.identity import pixels_sha256
from mriclassifier.imaging.series import scan
from mriclassifier.imaging.source import Limits
from mriclassifier.imaging.study import Frame, Study

_STUDIES = 200  # of a ZIP file or a folder


def find_key_frame(case: Case, path: Path, *, limits: Limits) -> Frame | None:
    """As :func:`find_key_slice`, without its study."""
    found = find_key_slice(case, path, limits=limits)
    return found[1] if found is not None else None


def find_key_slice(case: Case, path: Path, *, limits: Limits) -> tuple[Study, Frame] | None:
    """The slice that stands for the case; None where no frame there has its pixels.

    A file of a series that lies in several files is looked for in its folder, too.

    Raises
    ------
    InputError
        Nothing there can be read.
    """
    if not case.assessments:
        return None
    wanted = key_frame(case.assessments[-1])
    fault: InputError | None = None
    places = [path]
    if case.row.kind == "DICOM" and case.row.frame_count > 1 and path.is_file():
        places.append(path.parent)
    seen = False
    for place in places:
        try:
            for study in _studies(place, limits):
                seen = True
                if (frame := _frame_of(study, wanted)) is not None:
                    return study, frame
        except InputError as error:
            fault = error
    if fault is not None and not seen:
        raise fault
    return None


def is_of(case: Case, path: Path, *, limits: Limits) -> bool:
    """Whether a file holds a slice of the case: any that was classified, best the key slice.

    Raises
    ------
    InputError
        It cannot be read.
    """
    known = {frame.image_sha256 for one in case.assessments for frame in one.frames}
    wanted = key_frame(case.assessments[-1]) if case.assessments else None
    for study in _studies(path, limits):
        if wanted is not None and _frame_of(study, wanted) is not None:
            return True
        if len(study.frames) == 1 and pixels_sha256(study.frames[0].pixels) in known:
            return True
    return False


def _studies(path: Path, limits: Limits) -> Iterator[Study]:
    fault: InputError | None = None
    for number, found in enumerate(scan([path], limits=limits, recursive=False)):
        if number >= _STUDIES:
            return
        try:
            yield found.read()
        except InputError as error:
            fault = error
    if fault is not None:
        raise fault


def _frame_of(study: Study, wanted: FrameRecord) -> Frame | None:
    place = wanted.index if wanted.index < len(study.frames) else len(study.frames) - 1
    try:
        frame = study.frames[place]
    except InputError:
        return None
    return frame if pixels_sha256(frame.pixels) == wanted.image_sha256 else None
