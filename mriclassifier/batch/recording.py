"""From the results of one file to the case that is kept of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mriclassifier.batch.pictures import as_shown
from mriclassifier.batch.runner import FileResult
from mriclassifier.cases.records import FrameRecord, ModelUse, NewCase, Origin, key_frame_of
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.prediction import Prediction


class CaseCollector:
    """Takes results in their order and gives a case whenever a file is done.

    Only numbers are held, and with ``pictures`` one frame: the one that stands for the file so far.

    Parameters
    ----------
    origin
        Who records.
    pictures
        Whether cases are to have the picture of their key slice.
    """

    def __init__(self, origin: Origin, *, pictures: bool = False) -> None:
        self._origin = origin
        self._pictures = pictures
        self._frames: list[FrameRecord] = []
        self._model: ModelUse | None = None
        self._key: Frame | None = None

    def begin(self, frames: Sequence[FrameRecord]) -> None:
        """The frames of the next file that are done already."""
        self._frames = list(frames)

    def add(self, result: FileResult) -> NewCase | None:
        """Take one result; the case once it was the last of its file and any frame has an answer."""
        frame = frame_record(result)
        if frame is not None and result.prediction is not None:
            self._frames.append(frame)
            self._model = model_use(result.prediction)
            if self._pictures and key_frame_of(self._frames) is frame:
                self._key = result.image
        if not is_last(result):
            return None
        frames, model, image = self._frames, self._model, self._key
        self._frames, self._model, self._key = [], None, None
        if model is None or result.frame is None:
            return None
        return case_of(result, frames, model=model, origin=self._origin, image=image)


def case_of(
    result: FileResult,
    frames: Sequence[FrameRecord],
    *,
    model: ModelUse,
    origin: Origin,
    image: Frame | None = None,
) -> NewCase:
    """One case of one file.

    Parameters
    ----------
    result
        Any of the file's frames: for its header and its place.
    frames
        The answers, by position; at least one.
    model
        What gave them.
    image
        The key slice, where its picture is wanted.
    """
    return NewCase(
        origin=origin,
        kind=result.kind,
        frame_count=result.frame_count,
        frames=tuple(frames),
        model=model,
        header=result.header,
        path=Path(result.path),
        member=result.member,
        picture=None if image is None else as_shown(image),
    )


def model_use(prediction: Prediction) -> ModelUse:
    """What gave an answer."""
    return ModelUse(
        model=prediction.model,
        engine=prediction.engine,
        preprocess_version=prediction.preprocess_version,
    )


def frame_record(result: FileResult) -> FrameRecord | None:
    """What is kept of one answer; None for a failed one."""
    if result.prediction is None or result.frame is None:
        return None
    return FrameRecord.of(result.frame, result.prediction)


def is_last(result: FileResult) -> bool:
    """Whether no further result of the same file comes."""
    return result.frame is None or result.frame + 1 >= result.frame_count
