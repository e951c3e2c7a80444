"""What the window's workers do: read a source, decode one of its frames, make it ready to paint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mriclassifier.errors import QT_TRANSLATE_NOOP, InputError, MriClassifierError
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.open_images import Source, frames_of
from mriclassifier.gui.pictures import Picture, make_picture
from mriclassifier.imaging.study import Frame, LazyFrames, Study


@dataclass(frozen=True, kw_only=True, eq=False)
class Loaded:
    """What came of it.

    Attributes
    ----------
    study
        The whole source.
    key
        Which frame.
    count
        Frames of its stack.
    frame, picture
        None where ``error`` says why, or where no picture was asked for.
    error
        This frame's fault; the others may be sound.
    """

    study: Study
    key: FrameKey
    count: int
    frame: Frame | None = None
    picture: Picture | None = None
    error: MriClassifierError | None = None


def first_index(study: Study) -> int:
    """Where a study is opened: in the middle of a series or volume, at the first page of a document.

    The ends of a stack through the head are neck and air.
    """
    stack = isinstance(study.frames, LazyFrames) and study.kind in ("DICOM", "NIfTI")
    return len(study.frames) // 2 if stack else 0


def load(
    source: Source,
    key: FrameKey,
    *,
    known: tuple[Study, Sequence[Frame]] | None,
    start: bool,
    picture: bool,
) -> Loaded:
    """Decode one frame; runs in a worker.

    Parameters
    ----------
    known
        The study, and the stack that the frame lies in, where they are in memory still.
    start
        Take the frame where the study is opened instead of that of ``key``.
    picture
        Make it ready to paint, too.

    Raises
    ------
    MriClassifierError
        The source as a whole cannot be read.
    """
    study = source.read() if known is None else known[0]
    if start:
        key = replace(key, index=first_index(study), plane=None, number=0)
    frames = known[1] if known and not start else frames_of(study, key.plane, key.number)
    if not frames:
        error = InputError(
            QT_TRANSLATE_NOOP(
                "errors", "The planes of “{name}” are not in memory any more. Open it again."
            ),
            name=source.name,
        )
        return Loaded(study=study, key=key, count=0, error=error)
    key = replace(key, index=min(key.index, len(frames) - 1))
    try:
        frame = frames[key.index]
        made = make_picture(frame) if picture else None
    except MriClassifierError as error:
        return Loaded(study=study, key=key, count=len(frames), error=error)
    return Loaded(study=study, key=key, count=len(frames), frame=frame, picture=made)
