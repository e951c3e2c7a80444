"""What is known of the frame that is shown."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.engine_control import EngineStatus, Phase
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.open_images import OpenImage
from mriclassifier.inference.prediction import Prediction

T = TypeVar("T")


class Stage(enum.Enum):
    """What the result panel has to show."""

    EMPTY = "empty"
    OPENING = "opening"
    LOADING_MODEL = "loading model"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"
    NO_MODEL = "no model"


@dataclass(frozen=True, kw_only=True, eq=False)
class Answer:
    """The answer, or how far it is.

    Attributes
    ----------
    key
        The frame it belongs to; None where nothing is shown.
    """

    stage: Stage
    prediction: Prediction | None = None
    error: MriClassifierError | None = None
    key: FrameKey | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Scores:
    """What is known of every frame of one stack, by position from 0.

    Attributes
    ----------
    count
        Frames of the stack.
    complete
        Whether all of them are classified without being asked for one by one.
    """

    count: int = 0
    predictions: Mapping[int, Prediction] = field(default_factory=dict)
    failed: Mapping[int, MriClassifierError] = field(default_factory=dict)
    complete: bool = True


def answer_of(
    image: OpenImage | None, *, shown: FrameKey | None, status: EngineStatus, opening: bool
) -> Answer:
    """What there is to say of an image.

    Parameters
    ----------
    shown
        The frame on the canvas; without one, it is about the frame that the image is left at.
    opening
        Something is being read, and no image is chosen yet.
    """
    no_model = Answer(stage=Stage.NO_MODEL, error=status.error, key=shown)
    if image is None and status.phase is not Phase.FAILED:
        return Answer(stage=Stage.OPENING if opening else Stage.EMPTY)
    if image is None:
        return no_model
    key = shown or image.key
    if (prediction := image.predictions.get(key)) is not None:
        return Answer(stage=Stage.DONE, prediction=prediction, key=key)
    if (failure := image.failure_of(key)) is not None:
        return Answer(stage=Stage.FAILED, error=failure, key=key)
    if status.phase is Phase.FAILED:
        return no_model
    if shown is None:
        return Answer(stage=Stage.OPENING, key=key)
    loading = status.phase is Phase.LOADING
    return Answer(stage=Stage.LOADING_MODEL if loading else Stage.WORKING, key=key)


def scores_of(image: OpenImage, key: FrameKey, count: int) -> Scores:
    """What is known of the ``count`` frames of the stack that ``key`` lies in."""
    known = _of_stack(image.predictions, key, count)
    faults = {**_of_stack(image.errors, key, count), **_of_stack(image.broken, key, count)}
    if image.error is not None:
        faults = dict.fromkeys(range(count), image.error)
    return Scores(
        count=count,
        predictions=known,
        failed={index: faults[index] for index in sorted(faults) if index not in known},
        complete=key.plane is None,
    )


def _of_stack(of_frames: Mapping[FrameKey, T], key: FrameKey, count: int) -> dict[int, T]:
    """What is kept for the frames of one stack, in their order; asked often, so no key is made for it."""
    found = {
        k.index: value
        for k, value in of_frames.items()
        if k.index < count
        and (k.image_id, k.plane, k.number) == (key.image_id, key.plane, key.number)
    }
    return dict(sorted(found.items()))
