"""What is known of a stack: its own frames alone, in their order."""

from __future__ import annotations

from typing import Any

from mriclassifier.errors import InputError
from mriclassifier.gui.answer import scores_of
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.open_images import OpenImage, Source
from mriclassifier.imaging.study import Frame
from tests.gui.conftest import DARK, drawn, predict


def opened() -> OpenImage:
    def read() -> Any:
        raise AssertionError("nobody asked")

    return OpenImage(7, Source(name="a", read=read))


def test_another_frame_of_the_same_stack_has_the_same_key_otherwise() -> None:
    key = FrameKey(7, 3, "axial", 2)
    assert key.at(9) == FrameKey(7, 9, "axial", 2)


def test_scores_are_those_of_one_stack_in_the_order_of_its_frames() -> None:
    image, answer = opened(), predict(Frame(drawn(DARK)))
    image.predictions = {
        FrameKey(7, 4): answer,
        FrameKey(7, 1): answer,
        FrameKey(7, 2, "axial"): answer,
        FrameKey(7, 3, None, 1): answer,
        FrameKey(7, 10): answer,
    }
    image.errors = {FrameKey(7, 5): InputError("an answer"), FrameKey(7, 1): InputError("older")}
    image.broken = {FrameKey(7, 5): InputError("a picture"), FrameKey(7, 0): InputError("first")}
    scores = scores_of(image, FrameKey(7, 2), 6)
    assert list(scores.predictions) == [1, 4]
    assert {n: str(e) for n, e in scores.failed.items()} == {0: "first", 5: "a picture"}
    assert list(scores.failed) == [0, 5]
    assert scores.complete
    assert list(scores_of(image, FrameKey(7, 0, "axial"), 6).predictions) == [2]


def test_an_image_that_failed_as_a_whole_has_failed_in_every_frame_without_an_answer() -> None:
    image = opened()
    image.predictions = {FrameKey(7, 1): predict(Frame(drawn(DARK)))}
    image.error = InputError("gone")
    scores = scores_of(image, FrameKey(7), 3)
    assert list(scores.failed) == [0, 2]
    assert list(scores.predictions) == [1]
